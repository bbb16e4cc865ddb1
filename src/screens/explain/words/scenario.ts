import { t } from '../../../words/t.ts';
import type { Replay } from '../../../domain/model/report-replay.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { formatChange, formatFinePoints, formatReplay, isOpenReplay } from '../../../words/marks/returns.ts';
import { partName } from '../../rotation/words/rotation.ts';
import { scenarioWords, SCENARIO } from '../../rotation/words/scenarios.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, overWhole, result, wholeSteps, type WorkingBasis, type Step, type Working } from './working.ts';

/** What a scenario would bring, part by part. */
export function scenarioWorking(question: WorkingBasis): Working {
  const { report } = question;
  const [replay] = report.scenarios;
  return {
    title: replay === undefined ? t`Scenario result` : scenarioWords(replay.id, null, report.settings.lens).title,
    plain: t`Reported or assumed returns, applied to everything you own now, including inside funds. It’s a replay, not a forecast.`,
    formula: t`Each company you own times its return: its own return if the scenario names it, otherwise the return for its size. We choose the large-cap and small-cap returns so both indexes come out as reported; mid caps get the average. Cash, bonds and other assets don’t move. The total change is divided by your portfolio.`,
    signs: t`result = Σ (owned × return) ÷ total`,
    steps:
      replay === undefined
        ? [input(t`A scenario`, t`none`, t`You’ll see this once you’ve added holdings.`)]
        : stepsOf(replay, question),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsOf(replay: Replay, question: WorkingBasis): readonly Step[] {
  const { report, money } = question;
  const { portfolio, contributions, L, S } = replay;
  if (!replay.sane) return [input(t`A result`, t`none`, SCENARIO.notSane)];
  const { value, share } = portfolio;
  if (value === null || share === null)
    return [
      input(t`A result`, t`none`, t`Your portfolio adds up to zero or less, so we can’t calculate a percentage.`),
    ];
  const hasNamed = replay.named.length > 0;
  const sizes: readonly Step[] =
    L === null || S === null
      ? []
      : [
          input(
            t`Large-cap return`,
            t`${formatFinePoints(L)}%`,
            t`Mega and large caps under the current size definition.`,
          ),
          input(t`Small-cap return`, t`${formatFinePoints(S)}%`, t`Small and micro caps under the same definition.`),
        ];
  const parts = contributions.filter((part) => Math.round(part.value) !== 0);
  return [
    ...sizes,
    ...parts.map((part) =>
      input(
        partName(part.key, report, hasNamed),
        money.whole(part.value),
        part.held === null ? null : t`${formatPercent(part.held)} of your portfolio.`,
      ),
    ),
    result(t`Total change`, sumOf(parts.map((part) => money.whole(part.value))), money.whole(value)),
    ...wholeSteps(question),
    result(t`In percent`, overWhole(value, question), formatChange(share)),
    ...(isOpenReplay(portfolio)
      ? [
          input(
            t`As a range`,
            formatReplay(portfolio),
            t`The part we can’t see could have done as well as the best or as badly as the worst.`,
          ),
        ]
      : []),
  ];
}

/* "$40 + $1,200 − $310"; null for nothing to add up. */
function sumOf(amounts: readonly string[]): string | null {
  if (amounts.length < 2) return null;
  return amounts
    .map((amount, at) => {
      const isLoss = amount.startsWith('−');
      if (at === 0) return amount;
      return isLoss ? ` − ${amount.slice(1)}` : ` + ${amount}`;
    })
    .join('');
}
