import { asSentence } from '../../review/words/phrases.ts';
import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { MeasuredTarget } from '../../../domain/measure/targets.ts';
import { formatPercent, formatShare, formatShareRange } from '../../../words/marks/numbers.ts';
import { bandWords, standsWords, targetName, TARGETS } from '../../portfolios/words/targets.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, result, type WorkingBasis, type Step, type Working } from './working.ts';

/** Where the figures stand to the bands that the user set. */
export function targetsWorking({ report, beside }: WorkingBasis): Working {
  const { measured = [] } = beside;
  return {
    title: t`How you compare with your targets`,
    plain: t`Targets are ranges you set. We compare them with the same figures the verdict shows. Being outside a range isn’t a warning, and targets don’t change any other figure.`,
    formula: t`How far the figure is past the end of your range. Less than 0.1 points doesn’t count. If the figure itself is a range, it’s outside only if the whole range is.`,
    signs: t`above = figure − upper end,  below = lower end − figure`,
    steps:
      measured.length === 0
        ? [
            input(
              t`Targets`,
              t`none`,
              t`You’ll see this with your own numbers on the Portfolios screen once you set a target.`,
            ),
          ]
        : measured.flatMap((one) => stepsFor(one, report)),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsFor(one: MeasuredTarget, { settings }: Report): readonly Step[] {
  const { target, share, low, high, company, stands } = one;
  const name = targetName(target.key, settings.lens);
  const shown = formatShareRange({ share, low, high, uncertain: high - low });
  const outside = stands === 'inside' ? null : asSentence(standsWords(one));
  return [
    input(company === null ? name : `${name}, ${company}`, shown, t`Your target: ${bandWords(target)}.`),
    result(
      t`${name} now`,
      workOf(one),
      workOf(one) === null ? standsWords(one) : t`${formatShare(one.by)} points`,
      stands === 'open' ? TARGETS.open : outside,
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
