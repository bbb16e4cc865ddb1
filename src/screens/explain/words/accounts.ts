import { t } from '../../../words/t.ts';
import { overAccounts } from '../../../domain/figures/parts.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { allSources } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, type WorkingBasis, type Step, type Working } from './working.ts';

/** Which account holds how much of the money, of the lens and of small caps. */
export function accountsWorking({ report, money }: WorkingBasis): Working {
  const { accounts, settings } = report;
  const phrase = lensPhrase(settings.lens);
  const all = overAccounts(accounts);
  const steps = accounts.flatMap(({ account, value, share, lens, smallCaps }): readonly Step[] => [
    ...(share === null
      ? [input(accountName(account), money.whole(value))]
      : [
          line(
            t`${accountName(account)}: money`,
            `${money.whole(value)} ÷ ${money.whole(all.value)}`,
            formatPercent(share),
          ),
        ]),
    ...(lens.part === null
      ? []
      : [
          result(
            t`${accountName(account)}: ${phrase}`,
            `${money.whole(lens.value)} ÷ ${money.whole(all.lens)}`,
            formatPercent(lens.part),
          ),
        ]),
    ...(smallCaps.part === null
      ? []
      : [
          result(
            t`${accountName(account)}: small caps`,
            `${money.whole(smallCaps.value)} ÷ ${money.whole(all.smallCaps)}`,
            formatPercent(smallCaps.part),
          ),
        ]),
  ]);
  return {
    title: t`By account`,
    plain: t`How your money, your ${phrase} and your small caps are spread across your accounts, including what’s inside funds.`,
    formula: t`What the account holds, directly and through funds, divided by what all accounts hold. Counts only what we can identify.`,
    signs: t`part = in the account ÷ in all accounts`,
    steps: steps.length === 0 ? [input(t`Accounts`, t`none`)] : steps,
    switches: switchesInUse(
      [...new Set([...lensSwitches(report), 'size'] as const)].filter((id) => id !== 'base'),
      report,
    ),
    sources: allSources(report),
  };
}
