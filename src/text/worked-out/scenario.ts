import type { Replay } from '../../domain/report.ts';
import { formatPercent } from '../numbers.ts';
import { formatChange, formatFinePoints, formatReplay, isOpenReplay } from '../returns.ts';
import { partName } from '../rotation.ts';
import { scenarioWords, SCENARIO } from '../scenarios.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, overWhole, result, wholeSteps, type Question, type Step, type Working } from './working.ts';

/** What a scenario would bring, part by part. */
export function scenarioWorking(question: Question): Working {
  const { report } = question;
  const [replay] = report.scenarios;
  return {
    title: replay === undefined ? 'What a scenario would bring' : scenarioWords(replay.id).title,
    plain:
      'Returns that were reported, or that are supposed, put on what you hold now, looked through. It replays what is known of those weeks; it does not foretell.',
    formula:
      'What you own of each company times its return: its own where one is named, else that of its size. The returns of large and of small companies are the two by which both indexes come out as reported; mid-sized ones stand half way. Cash, bonds and other kinds do not move. All of it together, divided by the whole.',
    signs: 'result = Σ (owned × return) ÷ whole',
    steps:
      replay === undefined
        ? [input('A scenario', 'none', 'Shown once there is something to replay it on.')]
        : stepsOf(replay, question),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsOf(replay: Replay, question: Question): readonly Step[] {
  const { report, money } = question;
  const { portfolio, contributions, L, S } = replay;
  if (!replay.sane) return [input('A result', 'none', SCENARIO.notSane)];
  const { value, share } = portfolio;
  if (value === null || share === null)
    return [input('A result', 'none', 'There is no share to speak of, so there is no figure.')];
  const hasNamed = replay.named.length > 0;
  const sizes: readonly Step[] =
    L === null || S === null
      ? []
      : [
          input(
            'Large companies do',
            `${formatFinePoints(L)}%`,
            'Mega and large by the definition of size that is on.',
          ),
          input('Small companies do', `${formatFinePoints(S)}%`, 'Small and micro by the same definition.'),
        ];
  const parts = contributions.filter((part) => Math.round(part.value) !== 0);
  return [
    ...sizes,
    ...parts.map((part) =>
      input(
        partName(part.key, report, hasNamed),
        money.whole(part.value),
        part.held === null ? null : `${formatPercent(part.held)} of the whole is in it.`,
      ),
    ),
    result('All of it, in money', sumOf(parts.map((part) => money.whole(part.value))), money.whole(value)),
    ...wholeSteps(question),
    result('In percent', overWhole(value, question), formatChange(share)),
    ...(isOpenReplay(portfolio)
      ? [
          input(
            'With its range',
            formatReplay(portfolio),
            'What no list shows could have done as the best or the worst of them.',
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
