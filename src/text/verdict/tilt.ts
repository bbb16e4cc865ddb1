import { t } from '../../languages/t.ts';
import { isRange, outwardTenths } from '../../domain/figures/range.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { TiltRange } from '../../domain/model/report-amounts.ts';
import { LENS_PHRASES } from '../names/names.ts';
import { formatPoints } from '../marks/numbers.ts';

/* The tilt in words: always with its sign or its side, and as a range where what is not known could change it. */

/* A plain yes or no: what has both ends already is not narrowed down by it. */
const isWide = (tilt: TiltRange): boolean => isRange(tilt);

/** Points without the word: "+38.9", "−20.0", "−33.1 to +71.2". */
export function tiltFigure(tilt: TiltRange): string {
  const [low, high] = tiltEnds(tilt);
  return low === high ? low : t`${low} to ${high}`;
}

/* Rounded outward; twice the same where one figure says it. */
function tiltEnds(tilt: TiltRange): readonly [low: string, high: string] {
  if (!isWide(tilt)) return [formatPoints(tilt.drawn), formatPoints(tilt.drawn)];
  const { low, high } = outwardTenths(tilt);
  return [formatPoints(low / 1000), formatPoints(high / 1000)];
}

/** The figure, its name and to which side: "+38.9 points", "tilt", " toward mega-cap tech"; without any side "balanced". */
export function tiltWords(
  tilt: TiltRange,
  lens: LensId,
): { readonly figure: string; readonly lead: string; readonly side: string } {
  const figure = t`${tiltFigure(tilt)} points`;
  const toLens = t` toward ${LENS_PHRASES[lens]}`;
  const toSmall = t` toward small caps`;
  if (isWide(tilt)) {
    const side = tilt.low >= 0 ? toLens : tilt.high <= 0 ? toSmall : t` either way`;
    return { figure, lead: t`tilt`, side };
  }
  if (Math.abs(tilt.drawn) < 0.0005) return { figure, lead: t`balanced`, side: '' };
  return { figure, lead: t`tilt`, side: tilt.drawn > 0 ? toLens : toSmall };
}

/** Under a picture, and aloud: "tilt +10.5 points toward mega-cap tech"; without shares that there is none. */
export function tiltCaption({ tiltRange }: { readonly tiltRange: TiltRange | null }, lens: LensId): string {
  if (tiltRange === null) return t`no tilt`;
  const { figure, lead, side } = tiltWords(tiltRange, lens);
  return side === '' ? lead : t`${lead} ${figure}${side}`;
}
