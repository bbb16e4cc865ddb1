import { t } from '../../../words/t.ts';
import type { BackupFault, KeptCounts, RestoreChanges } from '../../../domain/book/backup-facts.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { joinAnd, joinFirst } from '../../../words/marks/lists.ts';
import { plural } from '../../../words/marks/numbers.ts';

export const BACKUP = {
  title: t`Backup`,
  what: t`One file with everything`,
  whatNote: t`portfolios, answers, dates, notes, fund holdings you added, settings`,
  save: t`Download backup`,
  restore: t`Restore`,
  choose: t`Choose a backup`,
  under: t`Protect it with a passphrase`,
  underNote: t`Without one, anyone with the file can read it.`,
  first: t`You’ll see what would change before anything does.`,
  give: t`This backup is protected by a passphrase.`,
  open: t`Open backup`,
  pending: t`Keep or discard the pending files first.`,
  nothing: t`You already have everything in this backup. Nothing would change.`,
  failed: t`We couldn’t restore this backup. Nothing changed.`,
  cannotRead: t`We can’t read the data stored here, so there’s nothing to back up.`,
} as const;

/** The same in a word or two, beside the screen's name. */
export function lastBackupFact(backedUp: IsoDate | null): string {
  return backedUp === null ? t`no backup yet` : t`backup of ${formatDate(backedUp)}`;
}

const COUNTED = {
  files: (count: number) => t`${plural(count, { one: '# file', other: '# files' })}`,
  snapshots: (count: number) => t`${plural(count, { one: '# snapshot', other: '# snapshots' })}`,
  answers: (count: number) => t`${plural(count, { one: '# answer', other: '# answers' })}`,
  notes: (count: number) => t`${plural(count, { one: '# note', other: '# notes' })}`,
  swaps: (count: number) => t`${plural(count, { one: '# swap', other: '# swaps' })}`,
} as const;

/** When the last backup was, and what has come since, quietly. What is not counted (a name, a setting) is not said. */
export function lastBackupLine(
  backedUp: IsoDate | null,
  had: KeptCounts | null = null,
  now: KeptCounts | null = null,
): string {
  if (backedUp === null) return t`No backup yet. This browser has the only copy of what you’ve saved.`;
  const last = t`Last backup on ${formatDate(backedUp)}.`;
  if (had === null || now === null) return last;
  const more = (['files', 'snapshots', 'answers', 'notes', 'swaps'] as const).flatMap((kind) =>
    now[kind] > had[kind] ? [COUNTED[kind](now[kind] - had[kind])] : [],
  );
  return more.length === 0 ? last : `${last} ${t`Since then: ${joinAnd(more)}.`}`;
}

const FAULTS: Readonly<Record<BackupFault['kind'], string>> = {
  'other-file': t`This isn’t a Topheavy backup. Choose the file named topheavy-backup with a date that you downloaded here. Nothing changed.`,
  'too-large': t`This file is too large to be a backup, so we didn’t read it. Nothing changed.`,
  damaged: t`This backup is damaged or incomplete (its checksum doesn’t match). Nothing changed.`,
  newer: t`This backup comes from a newer version of Topheavy. Reload to update, then try again. Nothing changed.`,
  'needs-passphrase': BACKUP.give,
  'wrong-passphrase': t`That’s not the passphrase for this backup. Nothing changed.`,
  unreadable: t`We can’t read part of this backup. Nothing changed.`,
};

/** Why a file cannot be restored. `part`: what of it this version cannot read. */
export function backupFaultWords(kind: BackupFault['kind'], part: string | null): string {
  return part === null ? FAULTS[kind] : t`We can’t read part of this backup: ${part}. Nothing changed.`;
}

const NAMED = 6;
const named = (names: readonly string[]) => joinFirst(names, NAMED);

/** What a restore would change, line by line, before it is done. */
export function restoreLines(told: RestoreChanges): readonly string[] {
  const { added, replaced, same, untouched, snapshots, lists } = told;
  const lines = [
    added.length > 0 &&
      t`${plural(added.length, { one: '# portfolio', other: '# portfolios' })} would be added: ${named(added)}.`,
    replaced.length > 0 &&
      t`${plural(replaced.length, { one: '# portfolio', other: '# portfolios' })} would be replaced: ${named(replaced)}.`,
    same.length > 0 &&
      t`${plural(same.length, { one: '# portfolio', other: '# portfolios' })} ${plural(same.length, { one: 'is', other: 'are' })} already the same.`,
    untouched.length > 0 &&
      t`${plural(untouched.length, { one: '# portfolio', other: '# portfolios' })} on this device won’t change.`,
    told.examples.length > 0 && t`The example would be removed: ${named(told.examples)}.`,
    snapshots.added > 0 && t`${plural(snapshots.added, { one: '# snapshot', other: '# snapshots' })} would be added.`,
    snapshots.replaced > 0 &&
      t`${plural(snapshots.replaced, { one: '# snapshot', other: '# snapshots' })} would be replaced.`,
    lists.added.length > 0 && t`Your fund holdings for ${named(lists.added)} would be added.`,
    lists.replaced.length > 0 && t`Your fund holdings for ${named(lists.replaced)} would be replaced.`,
    told.caps && t`Market caps you added would change.`,
    told.settings && t`Your settings would be replaced by the ones in the backup.`,
  ];
  return lines.filter((line) => line !== false);
}
