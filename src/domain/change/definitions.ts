import type { Settings } from '../model/portfolio.ts';
import type { Snapshot } from './snapshot.ts';

/* By what a day was measured. Two days say something of each other's lens and sizes only where it was the same. */

/** What of the user's own cut-offs and list counts; equal words are equal definitions. */
export function customWord({ sizeScheme, lens, customCutoffs, customMembers }: Settings): string {
  const { mega, large, mid, small } = customCutoffs;
  const cutoffs = sizeScheme === 'custom' ? [mega, large, mid, small].join(' ') : '';
  const members = lens === 'custom' ? [...customMembers].sort().join(' ') : '';
  return cutoffs === '' && members === '' ? '' : `${cutoffs}|${members}`;
}

/** In what two days were measured differently; empty = in nothing. */
export type Differing = 'lens' | 'own-list' | 'sizes' | 'own-cutoffs';

export function differing(
  { settings: before }: Pick<Snapshot, 'settings'>,
  { settings: after }: Pick<Snapshot, 'settings'>,
): readonly Differing[] {
  const [[cutoffsBefore, listBefore], [cutoffsAfter, listAfter]] = [before.custom.split('|'), after.custom.split('|')];
  const found: Differing[] = [];
  if (before.lens !== after.lens) found.push('lens');
  else if (after.lens === 'custom' && listBefore !== listAfter) found.push('own-list');
  if (before.sizeScheme !== after.sizeScheme) found.push('sizes');
  else if (after.sizeScheme === 'custom' && cutoffsBefore !== cutoffsAfter) found.push('own-cutoffs');
  return found;
}

/** Whether a day was measured by the definitions, and of the base, that are on now. */
export function isMeasuredBy(snapshot: Snapshot, settings: Settings): boolean {
  const { sizeScheme, lens, base } = settings;
  const now = { settings: { ...snapshot.settings, sizeScheme, lens, custom: customWord(settings) } };
  return snapshot.settings.base === base && differing(snapshot, now).length === 0;
}
