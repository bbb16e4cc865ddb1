import { t } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* The line under the navigation that reads as a sentence: "Showing … against … size by …". */

export const CONTEXT = {
  mix: t`a mix of two…`,
  own: t`your own portfolio or date…`,
  ownLabel: t`Your own portfolio or date`,
  ownPick: t`Choose one…`,
  portfolios: t`Other portfolios`,
  days: t`This portfolio on an earlier date`,
  nothingOwn: t`You don’t have anything of your own to compare with yet. Save a second portfolio, or add a newer file to this one.`,
  ownDone: t`Back to comparing with a market`,
  several: t`choose accounts…`,
  opened: t`what you own`,
  asLines: t`what your broker shows`,
} as const;

/** Which accounts are shown: "all 3 accounts", "Roth IRA", "2 of 3 accounts". */
export function showingWords({ settings, accounts }: Pick<Report, 'settings' | 'accounts'>): string {
  const { accounts: shown } = settings;
  if (shown === null)
    return accounts.length === 2
      ? t`both accounts`
      : t`${plural(accounts.length, { one: 'all # account', other: 'all # accounts' })}`;
  const [only, ...more] = shown;
  return only !== undefined && more.length === 0
    ? accountName(only)
    : t`${shown.length} of ${plural(accounts.length, { one: '# account', other: '# accounts' })}`;
}
