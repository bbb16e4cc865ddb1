import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { shortBenchmark } from '../../../words/names/benchmarks.ts';
import { LENS_TITLES } from '../../../words/names/names.ts';
import { formatAnswerWithRange } from '../../../words/marks/answer.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { tiltFigure, tiltWords } from './tilt.ts';

/** A figure under the beam: at its heavy end, in the middle, at its light end. */
export interface BeamEnd {
  readonly key: 'lens' | 'tilt' | 'small';
  readonly figure: string;
  readonly name: string;
  /** The benchmark's own, with its word: "market 39.0%". */
  readonly market: string;
}

/** The figures under the beam. Without shares there is no beam, and none of these either. */
export function beamEnds({ lens, smallCaps, benchmark, tiltRange, settings }: Report): readonly BeamEnd[] {
  if (tiltRange === null) return [];
  const { figure, name } = tiltWords(tiltRange, settings.lens);
  const short = shortBenchmark(benchmark);
  return [
    {
      key: 'lens',
      figure: formatAnswerWithRange(lens),
      name: LENS_TITLES[settings.lens],
      market: t`${short}: ${formatPercent(benchmark.lens)}`,
    },
    {
      key: 'tilt',
      figure,
      name,
      market: t`${short}: ${tiltFigure(benchmark.tiltRange)}`,
    },
    {
      key: 'small',
      figure: formatAnswerWithRange(smallCaps),
      name: t`Small caps`,
      market: t`${short}: ${formatPercent(benchmark.smallCaps)}`,
    },
  ];
}
