import type { FundOverlap, FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { addUp, partOf } from './parts.ts';

/* What there is to say of the funds together: how many they really are, and which of it comes first. */

/** From this overlap on two funds are one. */
const COPY_FROM = 0.95;
/** From this overlap on a pair is shown by itself. */
const PAIR_FROM = 0.3;
/** From this overlap on two funds are called alike where neither is a copy. */
const ALIKE_FROM = 0.5;
/** With more than this part unseen, a fund is one that nobody can see into. */
const UNSEEN_FROM = 0.3;

type Funds = Pick<Report, 'funds' | 'unknownFunds' | 'overlaps'>;

/** Funds that hold the same companies: the one with the most money in it, and those that are it again. */
export interface FundCopies {
  readonly first: string;
  readonly again: readonly string[];
}

/* Funds that an overlap from here on leads to, from one to the next; each alone where none does. In the order of the report. */
function connect(symbols: readonly string[], pairs: readonly Pick<FundOverlap, 'a' | 'b'>[]): readonly string[][] {
  const groups = new Map(symbols.map((symbol) => [symbol, [symbol]]));
  for (const { a, b } of pairs) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    one.push(...other);
    for (const symbol of other) groups.set(symbol, one);
  }
  const found = new Set(groups.values());
  return [...found].map((group) => symbols.filter((symbol) => group.includes(symbol)));
}
const symbolsOf = ({ funds }: Pick<Report, 'funds'>) => funds.map(({ symbol }) => symbol);

/** Gives the funds that are one another again, those with the most money first. */
export function copiesAmong(report: Pick<Report, 'funds' | 'overlaps'>): readonly FundCopies[] {
  const pairs = report.overlaps.filter(({ share }) => share >= COPY_FROM);
  return connect(symbolsOf(report), pairs).flatMap(([first, ...again]) =>
    first === undefined || again.length === 0 ? [] : [{ first, again }],
  );
}

/** Whether so little of a fund is seen that it comes first what it is. */
export function isHardToSee({ rest }: Pick<FundUse, 'rest'>): boolean {
  return rest >= UNSEEN_FROM;
}

/** What the screen's title says. `again` funds are copies; `seen` funds can be seen into; `share` is of the money in funds. */
export type FundsFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'only'; readonly symbol: string }
  | { readonly kind: 'blind'; readonly count: number }
  | { readonly kind: 'copies'; readonly count: number; readonly really: number }
  | { readonly kind: 'half'; readonly symbol: string; readonly share: number }
  | { readonly kind: 'unseen'; readonly count: number; readonly seen: number }
  | { readonly kind: 'misnamed'; readonly symbol: string }
  | { readonly kind: 'alike'; readonly count: number; readonly pair: FundOverlap }
  | { readonly kind: 'apart'; readonly count: number }
  | { readonly kind: 'plain'; readonly count: number };

/**
 * Gives the first that holds: funds are copies, one of them is half the money, much of it can't be seen, a name does not hold what it
 * says, two are alike, all are apart. `misnamed`: funds whose name says another size than they hold, the most money first.
 */
export function findInFunds(report: Funds, misnamed: readonly string[]): FundsFinding {
  const { funds, unknownFunds, overlaps } = report;
  const count = funds.length + unknownFunds.length;
  if (count === 0) return { kind: 'none' };
  const seen = funds.filter((fund) => !isHardToSee(fund));
  if (seen.length === 0) return { kind: 'blind', count };
  const [largest] = funds;
  if (count === 1 && largest !== undefined) return { kind: 'only', symbol: largest.symbol };
  const again = addUp(copiesAmong(report), (copies) => copies.again.length);
  if (again > 0) return { kind: 'copies', count, really: count - again };
  const money = (some: readonly { readonly value: number }[]) => addUp(some, ({ value }) => Math.max(0, value));
  const all = money([...funds, ...unknownFunds]);
  const share = largest === undefined ? null : partOf(largest.value, all);
  if (largest !== undefined && share !== null && share >= 0.5) return { kind: 'half', symbol: largest.symbol, share };
  const unseen = partOf(addUp(funds, ({ value, rest }) => Math.max(0, value * rest)) + money(unknownFunds), all);
  if (unseen !== null && unseen >= UNSEEN_FROM) return { kind: 'unseen', count, seen: seen.length };
  if (misnamed[0] !== undefined) return { kind: 'misnamed', symbol: misnamed[0] };
  const [pair] = [...overlaps].sort((x, y) => y.share - x.share);
  if (pair !== undefined && pair.share >= ALIKE_FROM) return { kind: 'alike', count, pair };
  const isApart = seen.length === count && overlaps.length > 0 && overlaps.every(({ most }) => most < PAIR_FROM);
  return { kind: isApart ? 'apart' : 'plain', count };
}

/** Which pairs of funds are shown as a map, which are named, and what is said of the rest. */
export interface OverlapSplit {
  /** Funds of the map, in the order of the report; empty where no two share much. */
  readonly mapped: readonly string[];
  /** Pairs that share much beside those of the map. */
  readonly named: readonly FundOverlap[];
  /** How many other pairs there are that can be told, and the most any of them shares. */
  readonly others: { readonly count: number; readonly most: number };
  /** How many can't be told, and the funds that are not seen well enough. */
  readonly open: { readonly count: number; readonly funds: readonly string[] };
}

/** Splits the pairs of funds: one map of those that share at least 30 %, all others in a sentence. */
export function splitOverlaps({ funds, overlaps }: Pick<Report, 'funds' | 'overlaps'>): OverlapSplit {
  const much = overlaps.filter(({ share }) => share >= PAIR_FROM);
  const groups = connect(symbolsOf({ funds }), much).filter(({ length }) => length > 1);
  const [mapped = []] = [...groups].sort((a, b) => b.length - a.length);
  const isMapped = ({ a, b }: FundOverlap) => mapped.includes(a) && mapped.includes(b);
  const rest = overlaps.filter((pair) => !isMapped(pair) && pair.share < PAIR_FROM);
  const open = rest.filter(({ most }) => most >= PAIR_FROM);
  const told = rest.filter(({ most }) => most < PAIR_FROM);
  const dim = funds.filter(({ symbol }) => open.some(({ a, b }) => a === symbol || b === symbol));
  const darkest = dim.filter(isHardToSee);
  return {
    mapped,
    named: much.filter((pair) => !isMapped(pair)),
    others: { count: told.length, most: Math.max(0, ...told.map(({ most }) => most)) },
    open: { count: open.length, funds: (darkest.length > 0 ? darkest : dim).map(({ symbol }) => symbol) },
  };
}

/** Gives what a fund shares most of its holdings with; null where nothing is known to share that much. */
export function mostAlike(symbol: string, overlaps: readonly FundOverlap[], from: number): FundOverlap | null {
  const own = overlaps.filter(({ a, b, share }) => (a === symbol || b === symbol) && share >= from);
  return [...own].sort((x, y) => y.share - x.share)[0] ?? null;
}
