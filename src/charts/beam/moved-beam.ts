import { t } from '../../words/t.ts';
import { knownPart } from '../../domain/figures/parts.ts';
import { isRange } from '../../domain/figures/range.ts';
import { splitOfHundred } from '../../domain/figures/split.ts';
import type { SpanFigures } from '../../domain/rotation/span.ts';
import { formatShare } from '../../words/marks/numbers.ts';
import type { BeamLabels } from './beam-labels.ts';
import { asPrinted, weighShares } from './beam-shares.ts';
import { drawBeam, type BeamFrame, type BeamPicture } from './beam.ts';

/* The small beam beside a move: as it would stand after it, and dashes where it stands today. */

/** Beside a table, as wide as it is drawn: type keeps its size. */
export const STRIP_FRAME: BeamFrame = {
  width: 220,
  height: 116,
  pivotX: 110,
  pivotY: 74,
  half: 88,
  ground: 108,
  groundHalf: 44,
  foot: 14,
  largest: 44,
  dash: 13,
  figure: 14,
  word: 11,
};

/** The beam's picture and its figures; null without shares. */
export interface MovedBeam {
  readonly picture: BeamPicture;
  readonly labels: BeamLabels;
}

/** Draws the beam of figures on the way of a move. `today`: where the beam stands now, for the dashes. */
export function drawMoved(figures: Omit<SpanFigures, 'result'>, today: number, frame: BeamFrame): MovedBeam | null {
  const part = knownPart({ base: figures.whole, widest: figures.widest });
  const shares = part === null ? null : weighShares(figures, part, today);
  if (shares === null) return null;
  const { lens, whole, widest } = figures;
  const split = splitOfHundred({ lens, totals: { base: whole, widest } }, isRange(lens));
  return {
    picture: drawBeam(asPrinted(shares), frame),
    labels: {
      via: { figure: String(split?.viaFunds ?? ''), word: t`in funds` },
      direct: { figure: String(split?.direct ?? ''), word: t`yours` },
      small: { figure: String(Math.round(shares.small * 100)), word: '' },
      unknown: { figure: formatShare(shares.unknown), word: t`can’t see` },
    },
  };
}
