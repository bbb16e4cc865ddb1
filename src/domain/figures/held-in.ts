import type { Report } from '../model/report.ts';
import { addTo, readSums, sumFor, type RunningSum } from '../sum.ts';
import { pathsFrom, type From, type Stake } from './stakes.ts';

/** What a company is held in: your own shares of it, or a fund you hold, with the money that comes that way. */
export interface HeldIn {
  /** Null = your own shares. */
  readonly fund: string | null;
  readonly value: number;
}

/** Gives what a company is held in, the most money first; together they are what counts of the company. A fund held in several accounts is one. */
export function holdersOf({ company, direct }: Stake, from: From): readonly HeldIn[] {
  const sums = new Map<string, RunningSum>();
  for (const { path, value } of pathsFrom(company, from)) addTo(sumFor(sums, path[1]!), value);
  const funds = [...readSums(sums)].map(([fund, value]): HeldIn => ({ fund, value }));
  const own: readonly HeldIn[] = direct === 0 ? [] : [{ fund: null, value: direct }];
  const size = ({ value }: HeldIn) => Math.abs(value);
  return [...own, ...funds]
    .filter(({ value }) => value !== 0)
    .sort((a, b) => size(b) - size(a) || ((a.fund ?? '') < (b.fund ?? '') ? -1 : 1));
}

/** Gives the accounts, or the files where the rows name none, that a fund is held in, in their order. */
export function accountsWith(fund: string, { positions }: Pick<Report, 'positions'>): readonly string[] {
  const groups = positions.flatMap((file) => file.groups);
  return [...new Set(groups.flatMap(({ identity, pathStart }) => (identity.fund === fund ? [pathStart] : [])))];
}
