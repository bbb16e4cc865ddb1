import type { BackupFault, KeptCounts, RestoreChanges } from '../../domain/book/backup-facts.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { joinWords } from '../names/names.ts';
import { countOf } from '../marks/numbers.ts';

export const BACKUP = {
  title: 'Backup and restore',
  what: 'One file with all your data: portfolios, answers, snapshots, notes, fund holdings you added, and settings.',
  save: 'Download backup',
  restore: 'Restore from backup',
  under: 'Protect with a passphrase',
  underNote: 'Without one, anyone with the file can read it.',
  privateNote: 'In a private session, you can open a backup without leaving anything behind.',
  first: 'We’ll show you what would change first. Nothing is restored until you confirm.',
  give: 'This backup is protected by a passphrase.',
  open: 'Open backup',
  pending: 'Keep or discard the pending files first.',
  nothing: 'You already have everything in this backup. Nothing would change.',
  failed: 'We couldn’t restore this backup. Nothing changed.',
  cannotRead: 'We can’t read the data stored here, so there’s nothing to back up.',
} as const;

const COUNTED = { files: 'file', snapshots: 'snapshot', answers: 'answer', notes: 'note', swaps: 'swap' } as const;

/** When the last backup was, and what has come since, quietly. What is not counted (a name, a setting) is not said. */
export function lastBackupLine(
  backedUp: IsoDate | null,
  had: KeptCounts | null = null,
  now: KeptCounts | null = null,
): string {
  if (backedUp === null) return 'No backup yet. This browser has the only copy of what you’ve saved.';
  const last = `Last backup on ${formatDate(backedUp)}.`;
  if (had === null || now === null) return last;
  const more = (['files', 'snapshots', 'answers', 'notes', 'swaps'] as const).flatMap((kind) =>
    now[kind] > had[kind] ? [countOf(now[kind] - had[kind], COUNTED[kind])] : [],
  );
  return more.length === 0 ? last : `${last} Since then: ${joinWords(more)}.`;
}

const FAULTS: Readonly<Record<BackupFault['kind'], string>> = {
  'other-file':
    'This isn’t a Topheavy backup. Choose the file named topheavy-backup with a date that you downloaded here. Nothing changed.',
  'too-large': 'This file is too large to be a backup, so we didn’t read it. Nothing changed.',
  damaged: 'This backup is damaged or incomplete (its checksum doesn’t match). Nothing changed.',
  newer: 'This backup comes from a newer version of Topheavy. Reload to update, then try again. Nothing changed.',
  'needs-passphrase': BACKUP.give,
  'wrong-passphrase': 'That’s not the passphrase for this backup. Nothing changed.',
  unreadable: 'We can’t read part of this backup',
};

/** Why a file cannot be restored. `part`: what of it this version cannot read. */
export function backupFaultWords(kind: BackupFault['kind'], part: string | null): string {
  return part === null ? FAULTS[kind] : `${FAULTS[kind]}: ${part}. Nothing changed.`;
}

const NAMED = 6;
const named = (names: readonly string[]): string =>
  names.length > NAMED ? `${joinWords(names.slice(0, NAMED))} and ${names.length - NAMED} more` : joinWords(names);

/** What a restore would change, line by line, before it is done. */
export function restoreLines(told: RestoreChanges): readonly string[] {
  const { added, replaced, same, untouched, snapshots, lists } = told;
  const lines = [
    added.length > 0 && `${countOf(added.length, 'portfolio')} would be added: ${named(added)}.`,
    replaced.length > 0 && `${countOf(replaced.length, 'portfolio')} would be replaced: ${named(replaced)}.`,
    same.length > 0 && `${countOf(same.length, 'portfolio')} ${same.length === 1 ? 'is' : 'are'} already the same.`,
    untouched.length > 0 && `${countOf(untouched.length, 'portfolio')} on this device won’t change.`,
    told.examples.length > 0 && `The example would be removed: ${named(told.examples)}.`,
    snapshots.added > 0 && `${countOf(snapshots.added, 'snapshot')} would be added.`,
    snapshots.replaced > 0 && `${countOf(snapshots.replaced, 'snapshot')} would be replaced.`,
    lists.added.length > 0 && `Your fund holdings for ${named(lists.added)} would be added.`,
    lists.replaced.length > 0 && `Your fund holdings for ${named(lists.replaced)} would be replaced.`,
    told.caps && 'Market caps you added would change.',
    told.settings && 'Your settings would be replaced by the ones in the backup.',
  ];
  return lines.filter((line) => line !== false);
}
