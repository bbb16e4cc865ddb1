import type { Report } from '../../domain/model/report.ts';
import { accountName } from '../names/account-names.ts';
import { countOf } from '../marks/numbers.ts';

/* The line under the navigation that reads as a sentence: "Showing … against … size by …". */

export const CONTEXT = {
  mix: 'a mix of two…',
  own: 'your own portfolio or date…',
  ownLabel: 'Your own portfolio or date',
  ownPick: 'Choose one…',
  portfolios: 'Other portfolios',
  days: 'This portfolio on an earlier date',
  nothingOwn:
    'You don’t have anything of your own to compare with yet. Save a second portfolio, or add a newer file to this one.',
  ownDone: 'Back to comparing with a market',
  several: 'choose accounts…',
  opened: 'what you own',
  asLines: 'what your broker shows',
} as const;

/** Which accounts are shown: "all 3 accounts", "Roth IRA", "2 of 3 accounts". */
export function showingWords({ settings, accounts }: Pick<Report, 'settings' | 'accounts'>): string {
  const { accounts: shown } = settings;
  if (shown === null) return accounts.length === 2 ? 'both accounts' : `all ${countOf(accounts.length, 'account')}`;
  const [only, ...more] = shown;
  return only !== undefined && more.length === 0
    ? accountName(only)
    : `${shown.length} of ${countOf(accounts.length, 'account')}`;
}
