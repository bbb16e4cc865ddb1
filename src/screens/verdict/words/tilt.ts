import { t } from '../../../words/t.ts';
import { isRange, outwardTenths } from '../../../domain/figures/range.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { TiltRange } from '../../../domain/model/report-amounts.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatPoints } from '../../../words/marks/numbers.ts';

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

/** The figure, and its name with the side it is to: "+38.9 points", "Tilt toward mega-cap tech"; without any side "Balanced". */
export function tiltWords(tilt: TiltRange, lens: LensId): { readonly figure: string; readonly name: string } {
  return { figure: t`${tiltFigure(tilt)} points`, name: tiltName(tilt, lens) };
}

function tiltName(tilt: TiltRange, lens: LensId): string {
  const { low, high, drawn } = tilt;
  if (isWide(tilt) ? low < 0 && high > 0 : Math.abs(drawn) < 0.0005)
    return isWide(tilt) ? t`Tilt either way` : t`Balanced`;
  const isToLens = isWide(tilt) ? low >= 0 : drawn > 0;
  return isToLens ? t`Tilt toward ${lensPhrase(lens, 'to')}` : t`Tilt toward small caps`;
}

/** Aloud: "Tilt toward mega-cap tech: +10.5 points."; without shares that there is none. */
export function tiltLine(tilt: TiltRange | null, lens: LensId): string {
  if (tilt === null) return t`No tilt.`;
  const { figure, name } = tiltWords(tilt, lens);
  return t`${name}: ${figure}.`;
}
