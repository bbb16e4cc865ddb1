import { partsOfBenchmark, type BenchmarkId, type BenchmarkPart } from '../model/benchmark-id.ts';
import type { Dial, DialEnd } from '../rotation/dial.ts';

/* Mixes of the two markets of the dial. Fractions throughout. */

type Ends = Dial['ends'];

/** A mix of the two ends. */
export interface MixFigures {
  readonly lens: number;
  readonly smallCaps: number;
  readonly tilt: number;
  /** What the scenario does to it; null where it gives no figure. */
  readonly share: number | null;
}

/** Gives the figures of a mix: `part` of the second end and the rest of the first, each by what of it counts. */
export function mixAt([first, second]: Ends, part: number): MixFigures {
  const weights = [(1 - part) * first.whole, part * second.whole] as const;
  const whole = weights[0] + weights[1];
  const of = (read: (end: DialEnd) => number) => (weights[0] * read(first) + weights[1] * read(second)) / whole;
  const lens = of((end) => end.lens);
  const smallCaps = of((end) => end.smallCaps);
  const [a, b] = [first.share, second.share];
  const share = a === null || b === null ? null : (weights[0] * a + weights[1] * b) / whole;
  return { lens, smallCaps, tilt: lens - smallCaps, share };
}

/** The part of the second end at which the lens and small caps weigh the same; null where none does. */
export function balanceAt([first, second]: Ends): number | null {
  const a = first.whole * (first.lens - first.smallCaps);
  const b = second.whole * (second.lens - second.smallCaps);
  const part = a / (a - b);
  return a !== b && part >= 0 && part <= 1 ? part : null;
}

/** What a tenth of the whole moved from the first end to the second would change. */
export function tenPointsMore([first, second]: Ends): MixFigures {
  const lens = (second.lens - first.lens) / 10;
  const smallCaps = (second.smallCaps - first.smallCaps) / 10;
  const share = first.share === null || second.share === null ? null : (second.share - first.share) / 10;
  return { lens, smallCaps, tilt: lens - smallCaps, share };
}

/** Gives the markets of a benchmark, as its name is made of them. */
export function benchmarkById(id: BenchmarkId): { readonly parts: readonly BenchmarkPart[]; readonly kept: null } {
  return { parts: partsOfBenchmark(id), kept: null };
}
