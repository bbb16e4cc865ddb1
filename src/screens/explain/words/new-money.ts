import { select, t } from '../../../words/t.ts';
import type { NewMoney } from '../../../domain/rotation/new-money.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatFinePercent, formatPercent, formatSignificant } from '../../../words/marks/numbers.ts';
import { neededWords, securityWord } from '../../rotation/words/plans.ts';
import { allSources } from './sources.ts';
import { lensAndSizeSwitches } from './switches.ts';
import { input, result, type WorkingBasis, type Step, type Working } from './working.ts';

/** What has to go into one thing so that a limit is met without a sale. */
export function newMoneyWorking(question: WorkingBasis): Working {
  const { report, beside } = question;
  const placed = beside.newMoney ?? [];
  return {
    title: t`New money`,
    plain: t`How much new money you’d need to add, and where, to reach a limit without selling anything.`,
    formula: t`(Limit × total − what you have) ÷ (what each new dollar adds to that part − limit × what it adds to the total).`,
    signs: t`x = (limit × total − part) ÷ (added to the part − limit × added to the total)`,
    steps:
      placed.length === 0
        ? [
            input(
              t`A limit`,
              t`none`,
              t`You’ll see this with your own numbers on the What if screen once you enter a limit.`,
            ),
          ]
        : placed.flatMap((one) => stepsFor(one, question)),
    switches: lensAndSizeSwitches(report),
    sources: allSources(report),
  };
}

function stepsFor(
  { target, security: key, boughtAs, needed: ends, from }: NewMoney,
  { report, money }: WorkingBasis,
): readonly Step[] {
  const security = boughtAs ?? securityWord(key);
  const part = target === 'lens' ? report.settings.lens : 'small-caps';
  const limit = formatPercent(from.limit);
  const what = t`Everything into ${security}, to get ${lensPhrase(part)} to ${select(target, { lens: 'at most', other: 'at least' })} ${limit}`;
  const { value, base, fraction, counts, needed } = from;
  const isSure = ends.least === needed && ends.most === needed;
  const note = isSure ? null : t`By what we can see. With what we can’t: ${neededWords(ends, money)}.`;
  if (needed === 0) return [result(what, null, t`already met`, note)];
  if (needed === null)
    return [result(what, null, t`not possible`, note ?? t`Adding more of this wouldn’t get you there.`)];
  const missing = `(${limit} × ${money.whole(base)} − ${money.whole(value)})`;
  const gain = `(${formatSignificant(fraction)} − ${limit} × ${formatSignificant(counts)})`;
  return [
    input(
      t`Each unit in ${security} adds to ${lensPhrase(part, 'to')}`,
      formatFinePercent(fraction),
      counts === 1 ? null : t`It adds ${formatFinePercent(counts)} to the total.`,
    ),
    result(what, money.hidden ? null : `${missing} ÷ ${gain}`, money.whole(Math.ceil(needed)), note),
  ];
}
