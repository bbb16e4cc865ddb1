import type { Played } from '../../domain/rotation/lab.ts';
import { countOf, formatPercent, formatShareRange } from '../numbers.ts';
import { LENS_SHORT } from '../names.ts';
import { moveWords, refusalLine } from '../plans.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, line, result, type Question, type Step, type Working } from './working.ts';

/** What swaps do to the share in the lens and in small caps. */
export function swapsWorking(question: Question): Working {
  const { report, beside } = question;
  return {
    title: 'What swaps change',
    plain:
      'The portfolio as it would stand with the money moved, looked through and measured again like today’s. Nothing is traded; taxes, spreads and fees are not in it.',
    formula:
      'What is taken out of one security is put into the other, in the same account, to the cent. Both are looked through; what of each lies in the lens leaves or enters. The money in the lens after all swaps, divided by the whole after them.',
    signs: 'after = (money in the lens + Σ changes) ÷ whole',
    steps:
      beside.played === undefined || beside.played.after === null
        ? [input('A swap', 'none', 'Shown with your own numbers in the rotation lab, once a swap is typed or planned.')]
        : stepsOf(beside.played, beside.played.after, question),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsOf({ before, steps }: Played, after: NonNullable<Played['after']>, question: Question): readonly Step[] {
  const { report, money } = question;
  const name = LENS_SHORT[report.settings.lens];
  const changes = steps.map(({ amount, lensPerUnit }) => (lensPerUnit === null ? 0 : amount * lensPerUnit));
  const sum = changes.map((change) => `${change < 0 ? ' − ' : ' + '}${money.whole(Math.abs(change))}`).join('');
  const shareOf = (figure: typeof after.lens) =>
    after.whole === null || money.hidden ? null : `${money.whole(figure.value)} ÷ ${money.whole(after.whole)}`;
  return [
    input(`${name} today`, money.whole(before.lens.value), `${formatShareRange(before.lens)} of the whole.`),
    ...steps.map((step, at) =>
      input(
        moveWords(step.move.from, step.move.to),
        step.refused === null ? money.whole(changes[at]!) : 'nothing',
        refusalLine(step) ?? `The change of ${name} by ${money.whole(step.amount)} that move.`,
      ),
    ),
    line(
      `${name} after ${countOf(steps.length, 'swap')}`,
      money.hidden ? null : `${money.whole(before.lens.value)}${sum}`,
      money.whole(after.lens.value),
    ),
    input('The whole after them', after.whole === null ? 'none' : money.whole(after.whole)),
    result(`Share in ${name}`, shareOf(after.lens), formatPercent(after.lens.share)),
    input('Small and micro after them', money.whole(after.smallCaps.value)),
    result('Share in small caps', shareOf(after.smallCaps), formatPercent(after.smallCaps.share)),
  ];
}
