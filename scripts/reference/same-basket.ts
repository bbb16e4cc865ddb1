import { rowsBy, type Row } from './sources.ts';

/** Words of equivalents.csv that make two funds hold the same, whichever way one looks. */
const SAME: readonly string[] = ['share class of the same fund', 'same index', 'feeder'];
/** Words that let a fund borrow the list but not lend its own. */
const BORROWS: readonly string[] = ['same basket, hedged', 'same index family'];
/** The basis of funds that are alike through a third one, or because funds.csv names the same index. */
const SAME_INDEX = 'same index';
/** The basis of classes of one SEC series. */
const SAME_FUND = 'share class of the same fund';

/** A fund whose list may be used, and why; an empty basis is the fund's own list. */
export interface Lender {
  readonly fund: string;
  readonly basis: string;
}

/** What is known of the index a fund follows. */
export interface IndexFacts {
  readonly symbol: string;
  readonly index: string;
  readonly assetClass: string;
}

/**
 * Tells for each fund which funds' lists may stand for its own because basket or index are the same: itself, those that
 * equivalents.csv names, the other classes of its SEC series, and all that are the same as these. "Same market, other index" is no
 * equality and is not here.
 */
export function findLenders(
  equivalents: readonly Row[],
  indexed: readonly IndexFacts[],
  series: readonly Row[] = [],
): (fund: string) => readonly Lender[] {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    for (const [from, to] of [[a, b] as const, [b, a] as const])
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  };
  const bases = new Map<string, string>();
  const borrowsFrom = new Map<string, string>();
  for (const row of equivalents) {
    const [fund, lender, basis] = [row('ticker'), row('same_as'), row('basis')];
    if (SAME.includes(basis)) join(fund, lender);
    else if (BORROWS.includes(basis)) borrowsFrom.set(fund, lender);
    else continue;
    bases.set(`${fund} ${lender}`, basis);
  }
  for (const [a, b] of sameIndexPairs(indexed)) join(a, b);
  const seriesOf = new Map(series.map((row) => [row('ticker'), row('series')]));
  for (const [first, ...others] of rowsBy(series, 'series').values())
    for (const other of others) if (first !== undefined) join(first('ticker'), other('ticker'));
  const isSameFund = (a: string, b: string): boolean => seriesOf.has(a) && seriesOf.get(a) === seriesOf.get(b);

  return (fund) => {
    const group = reach(fund, neighbours);
    const borrowed = [...group].map((member) => borrowsFrom.get(member)).filter((lender) => lender !== undefined);
    const others = new Set([...group, ...borrowed.flatMap((lender) => [...reach(lender, neighbours)])]);
    return [...others].map((lender) => {
      if (lender === fund) return { fund, basis: '' };
      const weak = group.has(lender) ? undefined : bases.get(`${fund} ${borrowsFrom.get(fund) ?? ''}`);
      const alike = isSameFund(fund, lender) ? SAME_FUND : SAME_INDEX;
      return { fund: lender, basis: bases.get(`${fund} ${lender}`) ?? weak ?? alike };
    });
  };
}

/** The funds, and all other classes of theirs. */
export function withSisters(funds: ReadonlySet<string>, series: readonly Row[]): ReadonlySet<string> {
  const groups = [...rowsBy(series, 'series').values()].map((rows) => rows.map((row) => row('ticker')));
  return new Set([...funds, ...groups.filter((group) => group.some((fund) => funds.has(fund))).flat()]);
}

/** Equity funds whose index has the same name, each with the first of them. */
function sameIndexPairs(indexed: readonly IndexFacts[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const { symbol, index, assetClass } of indexed) {
    if (!assetClass.startsWith('equity') || index === '' || index.startsWith('active')) continue;
    const known = first.get(index);
    if (known === undefined) first.set(index, symbol);
    else if (known !== symbol) pairs.push([known, symbol]);
  }
  return pairs;
}

function reach(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const fund of seen) for (const next of neighbours.get(fund) ?? []) seen.add(next);
  return seen;
}
