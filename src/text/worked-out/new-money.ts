import type { NewMoney } from '../../domain/rotation/new-money.ts';
import { LENS_SHORT } from '../names.ts';
import { formatFinePercent, formatPercent, formatSignificant } from '../numbers.ts';
import { securityWord } from '../plans.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, result, type Question, type Step, type Working } from './working.ts';

/** What has to go into one thing so that a limit is met without a sale. */
export function newMoneyWorking(question: Question): Working {
  const { report, beside } = question;
  const placed = beside.newMoney ?? [];
  return {
    title: 'New money',
    plain:
      'Money that comes in makes the whole larger, and what it is put into makes one part of it larger. How much it takes until the part has the share that you set as a limit; nothing is sold.',
    formula:
      'The limit times the whole, less what there is, divided by what one unit of the new money adds to that part, less what it adds to the whole times the limit.',
    signs: 'x = (limit × whole − part) ÷ (added to the part − limit × added to the whole)',
    steps:
      placed.length === 0
        ? [input('A limit', 'none', 'Shown with your own numbers in the rotation lab, once a limit is typed.')]
        : placed.flatMap((one) => stepsFor(one, question)),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsFor({ target, security, needed, from }: NewMoney, { report, money }: Question): readonly Step[] {
  const part = target === 'lens' ? LENS_SHORT[report.settings.lens] : 'small caps';
  const limit = formatPercent(from.limit);
  const what = `All into ${securityWord(security)}, for ${part} ${target === 'lens' ? 'at most' : 'at least'} ${limit}`;
  if (needed === 0) return [result(what, null, 'reached')];
  if (needed === null) return [result(what, null, 'not by it', 'More of it would not bring the share there.')];
  const { value, base, fraction, counts } = from;
  const missing = `(${limit} × ${money.whole(base)} − ${money.whole(value)})`;
  const gain = `(${formatSignificant(fraction)} − ${limit} × ${formatSignificant(counts)})`;
  return [
    input(
      `One unit in ${securityWord(security)} adds to ${part}`,
      formatFinePercent(fraction),
      counts === 1 ? null : `To the whole it adds ${formatFinePercent(counts)}.`,
    ),
    result(what, money.hidden ? null : `${missing} ÷ ${gain}`, money.whole(Math.ceil(needed))),
  ];
}
