import { benchmarkPhrase } from '../benchmarks.ts';
import { LENS_PHRASES } from '../names.ts';
import { formatFinePercent, formatPercent, formatTenths } from '../numbers.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, result, type Question, type Step, type Working } from './working.ts';

/* A negative number that is taken away stands in brackets. */
const taken = (share: number) => (share < 0 ? `(${formatFinePercent(share)})` : formatFinePercent(share));

const points = (share: number) => `${formatTenths(Math.round(share * 1000), 0)} points`;

/** How far the beam leans, and the market's with it. */
export function tiltWorking({ report }: Question): Working {
  const { lens, smallCaps, tilt, benchmark, settings } = report;
  const phrase = LENS_PHRASES[settings.lens];
  const own: readonly Step[] =
    tilt === null || lens.share === null || smallCaps.share === null
      ? []
      : [
          input(`Your share in ${phrase}`, formatPercent(lens.share)),
          input('Your share in small caps', formatPercent(smallCaps.share)),
          result('Your tilt', `${formatFinePercent(lens.share)} − ${taken(smallCaps.share)}`, points(tilt)),
        ];
  const market = `${formatFinePercent(benchmark.lens)} − ${formatFinePercent(benchmark.smallCaps)}`;
  return {
    title: 'The tilt of the beam',
    plain: `How far your portfolio leans to ${phrase} (above 0) or to small caps (below 0), in percentage points. It describes a lean; it does not say that there is anything wrong with it.`,
    formula: `The share in ${phrase} less the share in small caps, both as far as they are known. In the picture a point is 0.2 degrees, up to 14 degrees.`,
    signs: 'tilt = lens share − small-cap share',
    steps: [...own, result(`The tilt of ${benchmarkPhrase(benchmark)}`, market, points(benchmark.tilt))],
    switches: switchesInUse([...new Set([...lensSwitches(report), 'size', 'benchmark'] as const)], report),
    sources: allSources(report),
  };
}
