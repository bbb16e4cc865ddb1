import { t } from '../../../words/t.ts';
import { lensChanges } from '../../../domain/figures/swaps.ts';
import type { PlayedMoves } from '../../../domain/rotation/lab.ts';
import { formatPercent, formatShareRange, plural } from '../../../words/marks/numbers.ts';
import { LENS_SHORT, lensPhrase } from '../../../words/names/names.ts';
import { moveWords, refusalLine } from '../../rotation/words/plans.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, line, result, type WorkingBasis, type Step, type Working } from './working.ts';

/** What swaps do to the share in the lens and in small caps. */
export function swapsWorking(question: WorkingBasis): Working {
  const { report, beside } = question;
  return {
    title: t`What a swap changes`,
    plain: t`What your portfolio would look like after the move, measured the same way as today. This doesn’t trade anything. Taxes, spreads and fees aren’t included.`,
    formula: t`The money leaves one holding and goes into another in the same account. We look through both and count how much ${lensPhrase(report.settings.lens, 'of')} leaves and enters. Then we divide the new amount by the new total.`,
    signs: t`after = (money in it today + Σ changes) ÷ total`,
    steps:
      beside.played === undefined || beside.played.after === null
        ? [
            input(
              t`A swap`,
              t`none`,
              t`You’ll see this with your own numbers on the What if screen once you try a move.`,
            ),
          ]
        : stepsOf(beside.played, beside.played.after, question),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsOf(
  { before, steps }: PlayedMoves,
  after: NonNullable<PlayedMoves['after']>,
  question: WorkingBasis,
): readonly Step[] {
  const { report, money } = question;
  const name = LENS_SHORT[report.settings.lens];
  const changes = lensChanges(steps);
  const sum = changes.map((change) => `${change < 0 ? ' − ' : ' + '}${money.whole(Math.abs(change))}`).join('');
  const shareOf = (figure: typeof after.lens) =>
    after.whole === null || money.hidden ? null : `${money.whole(figure.value)} ÷ ${money.whole(after.whole)}`;
  return [
    input(t`${name} today`, money.whole(before.lens.value), t`${formatShareRange(before.lens)} of the total.`),
    ...steps.map((step, at) =>
      input(
        moveWords(step),
        step.refused === null ? money.whole(changes[at]!) : t`nothing`,
        refusalLine(step) ??
          t`The change in ${lensPhrase(report.settings.lens, 'in')} from moving ${money.whole(step.amount)}.`,
      ),
    ),
    line(
      t`${name} after ${plural(steps.length, { one: '# swap', other: '# swaps' })}`,
      money.hidden ? null : `${money.whole(before.lens.value)}${sum}`,
      money.whole(after.lens.value),
    ),
    input(t`Total after the swaps`, after.whole === null ? t`none` : money.whole(after.whole)),
    result(
      t`Percent in ${lensPhrase(report.settings.lens, 'in')}`,
      shareOf(after.lens),
      formatPercent(after.lens.share),
    ),
    input(t`Small caps after the swaps`, money.whole(after.smallCaps.value)),
    result(t`Percent in small caps`, shareOf(after.smallCaps), formatPercent(after.smallCaps.share)),
  ];
}
