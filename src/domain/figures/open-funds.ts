import type { Report } from '../model/report.ts';

/** A held fund of which a list would show more. */
export interface OpenFund {
  /** By what a list is given to it: its symbol, or, of a line that has none, its name as the file writes it. */
  readonly symbol: string;
  readonly name: string;
}

/** Gives the held funds that nobody can see inside, those seen in part, and those that nobody knows; the largest first. */
export function openFundsHeld({ funds, unknownFunds }: Pick<Report, 'funds' | 'unknownFunds'>): readonly OpenFund[] {
  const known = funds
    .filter(({ seen }) => seen === 'closed' || seen === 'partial')
    .map(({ symbol, name, value }) => ({ symbol, name, value }));
  const unknown = unknownFunds.flatMap(({ symbol, name, value }) => {
    const called = symbol ?? name;
    return called === null ? [] : [{ symbol: called, name: name ?? called, value }];
  });
  return [...known, ...unknown]
    .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol, name }) => ({ symbol, name }));
}
