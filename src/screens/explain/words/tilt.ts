import { t } from '../../../words/t.ts';
import type { Ranged, TiltRange } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatAnswerWithRange } from '../../../words/marks/answer.ts';
import { formatFinePercent, isRange } from '../../../words/marks/numbers.ts';
import { formatFinePoints } from '../../../words/marks/returns.ts';
import { tiltFigure } from '../../verdict/words/tilt.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, type WorkingBasis, type Step, type Working } from './working.ts';

/* A negative number that is taken away stands in brackets. */
const taken = (share: number) => (share < 0 ? `(${formatFinePercent(share)})` : formatFinePercent(share));

const signed = (points: number) => t`${formatFinePoints(points)} points`;

/** How far the beam leans, between which ends, and the market's with it. */
export function tiltWorking({ report }: WorkingBasis): Working {
  const { benchmark, settings } = report;
  const { lens } = settings;
  const phrase = lensPhrase(lens);
  return {
    title: t`Tilt`,
    plain: t`How far your portfolio leans toward ${lensPhrase(lens, 'to')} (above 0) or small caps (below 0), in percentage points. Leaning isn’t necessarily a problem.`,
    formula: t`Your percentage in ${lensPhrase(lens, 'in')} minus your percentage in small caps. If part of your portfolio is unknown, the low end counts all of it as small caps and the high end all of it as ${phrase}. In the picture, each point is 0.25 degrees, up to 20; with a range, the beam is drawn at the likely figure, or in the middle without one.`,
    signs: t`tilt = % in it − % in small caps`,
    steps: [...ownSteps(report), ...theirSteps(benchmark, phrase)],
    switches: switchesInUse([...new Set([...lensSwitches(report), 'size', 'benchmark'] as const)], report),
    sources: allSources(report),
  };
}

/* Where the beam is drawn, if similar funds stand in for what isn't seen. */
function likelyStep({ likely: lens }: Ranged, { likely: small }: Ranged, { likely }: TiltRange): readonly Step[] {
  if (lens === null || small === null || likely === null || lens.share === null || small.share === null) return [];
  const sum = `${formatFinePercent(lens.share)} − ${taken(small.share)}`;
  return [line(t`Likely, with similar funds standing in for those we can’t see inside`, sum, signed(likely))];
}

/* What a benchmark's list leaves open lies between its own tilt and the ends of that. */
function theirSteps(benchmark: Report['benchmark'], phrase: string): readonly Step[] {
  const { lens, smallCaps, tiltRange } = benchmark;
  const name = t`Tilt ${benchmarkPhrase(benchmark, 'of')}`;
  const figure = t`${tiltFigure(tiltRange)} points`;
  if (!isRange(tiltRange))
    return [result(name, `${formatFinePercent(lens)} − ${formatFinePercent(smallCaps)}`, figure)];
  const [low, high] = [tiltRange.low, tiltRange.high];
  return [
    line(
      t`Its low end, if everything unknown is small caps`,
      `${formatFinePercent(lens)} − ${formatFinePercent(lens - low)}`,
      signed(low),
    ),
    line(
      t`Its high end, if everything unknown is ${phrase}`,
      `${formatFinePercent(high + smallCaps)} − ${formatFinePercent(smallCaps)}`,
      signed(high),
    ),
    result(name, null, figure),
  ];
}

function ownSteps({ lens, smallCaps, tiltRange, settings }: Report): readonly Step[] {
  if (tiltRange === null || lens.share === null || smallCaps.share === null) return [];
  const ends = [
    input(t`Your percentage in ${lensPhrase(settings.lens, 'in')}`, formatAnswerWithRange(lens)),
    input(t`Your percentage in small caps`, formatAnswerWithRange(smallCaps)),
  ];
  const figure = t`${tiltFigure(tiltRange)} points`;
  const isOpen: boolean = isRange(tiltRange);
  if (!isOpen || lens.low === null || lens.high === null || smallCaps.low === null || smallCaps.high === null)
    return [...ends, result(t`Your tilt`, `${formatFinePercent(lens.share)} − ${taken(smallCaps.share)}`, figure)];
  return [
    ...ends,
    line(
      t`Low end, if everything unknown is small caps`,
      `${formatFinePercent(lens.low)} − ${taken(smallCaps.high)}`,
      signed(tiltRange.low),
    ),
    line(
      t`High end, if everything unknown is ${lensPhrase(settings.lens)}`,
      `${formatFinePercent(lens.high)} − ${taken(smallCaps.low)}`,
      signed(tiltRange.high),
    ),
    ...likelyStep(lens, smallCaps, tiltRange),
    result(t`Your tilt`, null, figure),
  ];
}
