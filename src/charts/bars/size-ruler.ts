import { SIZES, type Cutoffs, type SizeBucket } from '../../domain/model/size.ts';
import { formatCap } from '../../words/marks/numbers.ts';

/* One ruler of market value in dollars, each tenfold as long as the next, from $50 million to $6 trillion. */
const FROM = 50e6;
const TO = 6e12;
const DECADES = Math.log10(TO / FROM);

/** A bucket's stretch of the ruler, as a fraction of its length. */
export interface RulerPiece {
  readonly size: SizeBucket;
  readonly width: number;
}

/** Where a market value lies on the ruler, 0–1; what is off it lies at its end. */
export function placeOnRuler(dollars: number): number {
  if (dollars <= FROM) return 0;
  return Math.min(1, Math.log10(dollars / FROM) / DECADES);
}

/** The buckets along the ruler, the smallest first; one that is empty (CRSP's large) has no piece. */
export function rulerPieces(cutoffs: Cutoffs): readonly RulerPiece[] {
  const ends: Readonly<Record<SizeBucket, readonly [number, number]>> = {
    micro: [0, placeOnRuler(cutoffs.small)],
    small: [placeOnRuler(cutoffs.small), placeOnRuler(cutoffs.mid)],
    mid: [placeOnRuler(cutoffs.mid), placeOnRuler(Math.min(cutoffs.large, cutoffs.mega))],
    large: [placeOnRuler(Math.min(cutoffs.large, cutoffs.mega)), placeOnRuler(cutoffs.mega)],
    mega: [placeOnRuler(cutoffs.mega), 1],
  };
  return [...SIZES]
    .reverse()
    .map((size) => ({ size, width: ends[size][1] - ends[size][0] }))
    .filter(({ width }) => width > 0);
}

/** The marks below the ruler. */
export const RULER_TICKS = [0.1e9, 1e9, 10e9, 100e9, 1e12].map((dollars) => ({
  dollars,
  at: placeOnRuler(dollars),
  text: formatCap(dollars),
}));
