import type { PackFault, PackFile } from '../domain/pack-file.ts';
import { formatDate } from './dates.ts';
import { countOf, formatCount } from './numbers.ts';

/* Words for a reference pack that the user loads beside the built-in one. */

export const OWN_PACK = {
  title: 'Reference data',
  builtIn: 'You’re using the built-in data. You can load newer data from a file and switch back anytime.',
  load: 'Load newer data',
  loadLabel: 'Reference data file',
  use: 'Use this data',
  leave: 'Don’t use it',
  back: 'Switch back to built-in data',
  kept: 'You can switch back to the built-in data anytime.',
} as const;

/** What a pack says of itself, before it replaces anything. */
export function packFacts({ fileName, facts }: PackFile): string {
  const { companies, funds, baskets } = facts.counts;
  const counts = `${formatCount(companies)} companies, ${countOf(funds, 'fund')}, ${countOf(baskets, 'list')}`;
  return `${fileName}: prices from ${formatDate(facts.equitiesAsOf)}, ${counts}. Version ${facts.version}.`;
}

/** Why a pack that was kept does not count any more. */
export function packFault(fault: PackFault): string {
  switch (fault) {
    case 'damaged':
      return 'The reference data saved here is damaged, so we’re using the built-in data.';
    case 'unreadable':
      return 'The reference data saved here has a row that can’t be read, so we’re using the built-in data.';
    case 'not-a-pack':
    case 'other-version':
      return 'The reference data saved here is for another version of Topheavy, so we’re using the built-in data.';
  }
}
