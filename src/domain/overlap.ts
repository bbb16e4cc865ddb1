import type { FundContents, Slice } from './look-through.ts';
import type { FundOverlap } from './report.ts';
import { sum } from './sum.ts';
import type { IssuerId } from './units.ts';

function weightsOf(slices: readonly Slice[]): ReadonlyMap<IssuerId, number> {
  const weights = new Map<IssuerId, number>();
  for (const slice of slices) {
    if (slice.kind !== 'company') continue;
    const before = weights.get(slice.issuer);
    weights.set(slice.issuer, (before === undefined ? 0 : before) + slice.part);
  }
  return weights;
}

function shareOfBoth(a: ReadonlyMap<IssuerId, number>, b: ReadonlyMap<IssuerId, number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const shared: number[] = [];
  for (const [issuer, weight] of fewer) {
    const other = more.get(issuer);
    if (other !== undefined) shared.push(Math.max(0, Math.min(weight, other)));
  }
  return sum(shared);
}

/**
 * Gives the overlap Σ min(w, v) of each two funds in which companies are seen, by symbol. It depends on no size scheme, lens
 * or base. Leveraged and short funds are left out: their weights are not parts of a whole.
 */
export function measureOverlaps(symbols: readonly string[], contents: FundContents): readonly FundOverlap[] {
  const seen = [...symbols].sort().flatMap((symbol) => {
    const slices = contents(symbol);
    const isPlain = slices.every(({ kind }) => kind !== 'financing');
    const weights = weightsOf(slices);
    return isPlain && weights.size > 0 ? [{ symbol, weights }] : [];
  });
  return seen.flatMap((a, at) =>
    seen.slice(at + 1).map((b) => ({ a: a.symbol, b: b.symbol, share: shareOfBoth(a.weights, b.weights) })),
  );
}
