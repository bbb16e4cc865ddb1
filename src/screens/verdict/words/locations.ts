import { t } from '../../../words/t.ts';
import { aheadBy } from '../../../domain/figures/parts.ts';
import type { AccountPart, AccountUse } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';

/* Where things lie: which account holds how much of the lens and of small caps. */

/** From here on an account is worth naming: it holds clearly more of something than of the money. */
const WORTH_NAMING = 0.1;

function mostOf(accounts: readonly AccountUse[], of: (account: AccountUse) => AccountPart): AccountUse | null {
  return accounts.reduce<AccountUse | null>((most, account) => {
    const part = of(account).part;
    if (part === null) return most;
    const best = most === null ? null : of(most).part;
    return best === null || part > best ? account : most;
  }, null);
}

/**
 * The finding of the table in a sentence: which account holds most of the lens, when that is more than its share of the
 * money; else that it is spread as the money is. Null where no account holds any.
 */
export function locationFinding({ accounts, settings }: Report): string | null {
  const phrase = lensPhrase(settings.lens, 'of');
  const most = mostOf(accounts, ({ lens }) => lens);
  if (most === null || most.lens.part === null) return null;
  const part = formatPercent(most.lens.part);
  if (most.share !== null && aheadBy(most.lens.part, most.share) >= WORTH_NAMING)
    return t`${accountName(most.account)} has ${part} of your ${phrase} but only ${formatPercent(most.share)} of your money.`;
  if (most.share === null) return t`${accountName(most.account)} holds the most of your ${phrase}: ${part}.`;
  return t`Your ${lensPhrase(settings.lens)} is spread across accounts about like your money. ${accountName(most.account)} has the most: ${part}.`;
}
