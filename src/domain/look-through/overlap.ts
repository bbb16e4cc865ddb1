import type { FundContents, Slice } from './look-through.ts';
import type { FundOverlap } from '../model/report-funds.ts';
import type { Roster } from '../identity/roster.ts';
import { addTo, openSum, sum, sumOf } from '../sum.ts';

/** What a fund is made of, each company once: its number in the roster and, at the same place, its part. */
interface Weights {
  readonly numbers: readonly number[];
  readonly parts: readonly number[];
  /** What is seen of it in companies, and what may be in any. */
  readonly seen: number;
  readonly open: number;
}

/** A column with a place for every company of the roster, NaN where there is none. Whoever writes in it clears it. */
type Scratch = Float64Array;

function weighCompanies(slices: readonly Slice[], roster: Roster, scratch: Scratch): Weights {
  const numbers: number[] = [];
  for (const slice of slices) {
    if (slice.kind !== 'list') continue;
    roster.numbersOf(slice.issuers).forEach((company, row) => {
      const part = slice.weights[row]! * slice.factor;
      const before = scratch[company]!;
      if (Number.isNaN(before)) numbers.push(company);
      scratch[company] = Number.isNaN(before) ? part : before + part;
    });
  }
  const parts = numbers.map((company) => scratch[company]!);
  clear(numbers, scratch);
  const residuals = slices.flatMap((slice) => (slice.kind === 'residual' ? [slice.high] : []));
  return { numbers, parts, seen: sum(parts.map((part) => Math.max(0, part))), open: sum(residuals) };
}

function clear(numbers: readonly number[], scratch: Scratch): void {
  for (const company of numbers) scratch[company] = NaN;
}

function shareOfBoth({ numbers, parts }: Weights, other: Scratch): number {
  const shared = openSum();
  for (let at = 0; at < numbers.length; at += 1) {
    const there = other[numbers[at]!]!;
    if (!Number.isNaN(there)) addTo(shared, Math.max(0, Math.min(parts[at]!, there)));
  }
  return sumOf(shared);
}

/**
 * Gives the most that two may share beyond the part that both are seen to hold: what is open of the one meets at most what the other holds
 * beyond it; what is then left open of both may meet, too.
 */
export function mostShared(
  shared: number,
  a: Pick<Weights, 'seen' | 'open'>,
  b: Pick<Weights, 'seen' | 'open'>,
): number {
  const ofA = Math.min(a.open, b.seen - shared);
  const ofB = Math.min(b.open, a.seen - shared);
  return Math.max(shared, Math.min(1, shared + ofA + ofB + Math.min(a.open - ofA, b.open - ofB)));
}

/**
 * Gives the overlap Σ min(w, v) of each two funds in which companies are seen, by symbol. It depends on no size scheme, lens
 * or base. Leveraged and short funds are left out: their weights are not parts of a whole.
 */
export function measureOverlaps(
  symbols: readonly string[],
  contents: FundContents,
  roster: Roster,
): readonly FundOverlap[] {
  const opened = [...symbols].sort().map((symbol) => ({ symbol, slices: contents(symbol) }));
  for (const { slices } of opened)
    for (const slice of slices) if (slice.kind === 'list') roster.numbersOf(slice.issuers);
  const scratch = new Float64Array(roster.companies.length).fill(NaN);
  const seen = opened
    .filter(({ slices }) => slices.every(({ kind }) => kind !== 'financing'))
    .map(({ symbol, slices }) => ({ symbol, weights: weighCompanies(slices, roster, scratch) }))
    .filter(({ weights }) => weights.numbers.length > 0);
  const shares = seen.map(() => new Float64Array(seen.length));
  // The longer list of two lies in the scratch column and the shorter one is walked along it.
  const longestFirst = [...seen.keys()].sort(
    (a, b) => seen[b]!.weights.numbers.length - seen[a]!.weights.numbers.length,
  );
  longestFirst.forEach((long, place) => {
    const { numbers, parts } = seen[long]!.weights;
    numbers.forEach((company, at) => (scratch[company] = parts[at]!));
    for (const short of longestFirst.slice(place + 1))
      shares[Math.min(long, short)]![Math.max(long, short)] = shareOfBoth(seen[short]!.weights, scratch);
    clear(numbers, scratch);
  });
  return seen.flatMap((a, at) =>
    seen.slice(at + 1).map((b, after) => {
      const share = shares[at]![at + 1 + after]!;
      return { a: a.symbol, b: b.symbol, share, most: mostShared(share, a.weights, b.weights) };
    }),
  );
}
