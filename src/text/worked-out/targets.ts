import type { Report } from '../../domain/report.ts';
import type { MeasuredTarget } from '../../domain/targets.ts';
import { formatPercent, formatShare, formatShareRange } from '../numbers.ts';
import { bandWords, standsWords, targetName, TARGETS } from '../targets.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, result, type Question, type Step, type Working } from './working.ts';

/** Where the figures stand to the bands that the user set. */
export function targetsWorking({ report, beside }: Question): Working {
  const { measured = [] } = beside;
  return {
    title: 'Where you stand to your targets',
    plain:
      'A target is a band that you set yourself. It is compared with the very figure that the verdict shows; nothing else changes by it, and being outside is a fact, not an alarm.',
    formula:
      'The figure less the end of the band that it is beyond. Less than a tenth of a point is not outside. Where the figure is a range, it is outside only if all of the range is.',
    signs: 'above = figure − upper end,  below = lower end − figure',
    steps:
      measured.length === 0
        ? [input('Targets', 'none', 'Shown with your own numbers on the screen Portfolios, once a target is set.')]
        : measured.flatMap((one) => stepsFor(one, report)),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsFor(one: MeasuredTarget, { settings }: Report): readonly Step[] {
  const { target, share, low, high, company, stands } = one;
  const name = targetName(target.key, settings.lens);
  const shown = formatShareRange({ share, low, high, uncertain: high - low });
  return [
    input(company === null ? name : `${name}, ${company}`, shown, `Your target: ${bandWords(target)}.`),
    result(
      `${name} stands`,
      workOf(one),
      workOf(one) === null ? standsWords(one) : `${formatShare(one.by)} points`,
      stands === 'open' ? TARGETS.open : stands === 'inside' ? null : `${standsWords(one)}.`,
    ),
  ];
}

/* The end of a range counts that is nearer to the band. */
function workOf({ target, stands, by }: MeasuredTarget): string | null {
  if (stands === 'above' && target.high !== null)
    return `${formatPercent(target.high + by)} − ${formatPercent(target.high)}`;
  if (stands === 'below' && target.low !== null)
    return `${formatPercent(target.low)} − ${formatPercent(target.low - by)}`;
  return null;
}
