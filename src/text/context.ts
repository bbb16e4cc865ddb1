import type { Report } from '../domain/report.ts';
import { accountName } from './account-names.ts';
import { countOf } from './numbers.ts';

/* The line under the navigation that reads as a sentence: "Showing … against … size by …". */

export const CONTEXT = {
  mix: 'a mix of two …',
  own: 'a portfolio or day of your own …',
  ownLabel: 'Compare with your own',
  ownPick: 'Choose one …',
  portfolios: 'Other portfolios',
  days: 'Earlier days of this one',
  nothingOwn:
    'There is nothing of your own to compare with yet: keep a second portfolio, or add a newer file of this one.',
  ownDone: 'Compare with a market again',
  several: 'several of them …',
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
