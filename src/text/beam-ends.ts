import type { Report } from '../domain/report.ts';
import { shortBenchmark } from './benchmarks.ts';
import { LENS_PHRASES } from './names.ts';
import { formatPercent, formatShareRange } from './numbers.ts';
import { tiltWords } from './verdict.ts';

/** A figure under the beam: at its heavy end, in the middle, at its light end. */
export interface BeamEnd {
  readonly key: 'lens' | 'tilt' | 'small';
  readonly figure: string;
  readonly name: string;
  /** The benchmark's own, with its word: "market 39.0%". */
  readonly market: string;
}

/** The figures under the beam. Without shares there is no beam, and none of these either. */
export function beamEnds({ lens, smallCaps, benchmark, tilt, settings }: Report): readonly BeamEnd[] {
  if (tilt === null) return [];
  const lean = tiltWords(tilt);
  const short = shortBenchmark(benchmark);
  return [
    {
      key: 'lens',
      figure: formatShareRange(lens),
      name: LENS_PHRASES[settings.lens],
      market: `${short} ${formatPercent(benchmark.lens)}`,
    },
    {
      key: 'tilt',
      figure: lean.figure,
      name: lean.lead,
      market: `${short} ${tiltWords(benchmark.tilt).figure.replace(' points', '')}`,
    },
    {
      key: 'small',
      figure: formatShareRange(smallCaps),
      name: 'small and micro',
      market: `${short} ${formatPercent(benchmark.smallCaps)}`,
    },
  ];
}
