import type { PackFault, PackFile } from '../domain/pack-file.ts';
import { formatDate } from './dates.ts';
import { countOf, formatCount } from './numbers.ts';

/* Words for a reference pack that the user loads beside the built-in one. */

export const OWN_PACK = {
  title: 'Reference pack',
  builtIn: 'The built-in pack counts. A newer one can be loaded from its file; this one stays here to come back to.',
  load: 'Load a newer pack',
  loadLabel: 'Reference pack file',
  use: 'Use this pack',
  leave: 'Do not use it',
  back: 'Bring the built-in pack back',
  kept: 'The built-in pack stays: it can be brought back at any time.',
} as const;

/** What a pack says of itself, before it replaces anything. */
export function packFacts({ fileName, facts }: PackFile): string {
  const { companies, funds, baskets } = facts.counts;
  const counts = `${formatCount(companies)} companies, ${countOf(funds, 'fund')}, ${countOf(baskets, 'list')}`;
  return `${fileName}: prices of ${formatDate(facts.equitiesAsOf)}, ${counts}. Version ${facts.version}.`;
}

/** Why a pack that was kept does not count any more. */
export function packFault(fault: PackFault): string {
  return fault === 'damaged'
    ? 'The pack that was kept here is damaged, so the built-in one counts.'
    : 'The pack that was kept here is made for another version of Topheavy, so the built-in one counts.';
}
