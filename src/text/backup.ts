import type { IsoDate } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { joinWords } from './names.ts';
import { countOf } from './numbers.ts';

export const BACKUP = {
  title: 'Backup and restore',
  what: 'One file with everything but the app and the reference lists: portfolios, answers, snapshots, your own lists, settings.',
  save: 'Download backup',
  restore: 'Restore from a file',
  under: 'Under a passphrase',
  underNote: 'Without one, anybody who has the file can read it.',
  privateNote: 'In a private session a backup opens without leaving anything behind.',
  first: 'Restoring shows first what the file would change here. Nothing is written before you say so.',
  give: 'The backup lies under a passphrase.',
  open: 'Open it',
  pending: 'Keep or discard the waiting files first.',
  nothing: 'Everything in this file is here already. Nothing would change.',
  failed: 'It could not be written. Nothing was changed.',
  cannotRead: 'What is kept here cannot be read, so there is nothing to save.',
} as const;

/** What a backup holds, by number. */
export interface BackupCounts {
  readonly files: number;
  readonly snapshots: number;
  readonly answers: number;
  readonly swaps: number;
}
const COUNTED = { files: 'file', snapshots: 'snapshot', answers: 'answer', swaps: 'swap' } as const;

/** When the last backup was, and what has come since, quietly. What is not counted (a name, a setting) is not said. */
export function lastBackupLine(
  backedUp: IsoDate | null,
  had: BackupCounts | null = null,
  now: BackupCounts | null = null,
): string {
  if (backedUp === null) return 'No backup yet. A backup file is the only copy outside this browser.';
  const last = `Last backup on ${formatDate(backedUp)}.`;
  if (had === null || now === null) return last;
  const more = (['files', 'snapshots', 'answers', 'swaps'] as const).flatMap((kind) =>
    now[kind] > had[kind] ? [countOf(now[kind] - had[kind], COUNTED[kind])] : [],
  );
  return more.length === 0 ? last : `${last} Since then: ${joinWords(more)}.`;
}

type Fault = 'other-file' | 'too-large' | 'damaged' | 'newer' | 'needs-passphrase' | 'wrong-passphrase' | 'unreadable';

const FAULTS: Readonly<Record<Fault, string>> = {
  'other-file': 'This is not a Topheavy backup. Nothing was changed.',
  'too-large': 'This file is larger than any backup. It was not read, and nothing was changed.',
  damaged: 'This backup is damaged or was cut off: its checksum is not right. Nothing was changed.',
  newer: 'This backup was made by a newer Topheavy. Reload to update, then try again. Nothing was changed.',
  'needs-passphrase': BACKUP.give,
  'wrong-passphrase': 'That is not the passphrase of this backup. Nothing was changed.',
  unreadable: 'A part of this backup cannot be read',
};

/** Why a file cannot be restored. `part`: what of it this version cannot read. */
export function backupFaultWords(kind: Fault, part: string | null): string {
  return part === null ? FAULTS[kind] : `${FAULTS[kind]}: ${part}. Nothing was changed.`;
}

interface Told {
  readonly mode: 'add' | 'merge';
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly same: readonly string[];
  readonly untouched: readonly string[];
  readonly snapshots: { readonly added: number; readonly replaced: number };
  readonly lists: { readonly added: readonly string[]; readonly replaced: readonly string[] };
  readonly caps: boolean;
  readonly settings: boolean;
}

const NAMED = 6;
const named = (names: readonly string[]): string =>
  names.length > NAMED ? `${joinWords(names.slice(0, NAMED))} and ${names.length - NAMED} more` : joinWords(names);

/** What a restore would change, line by line, before it is done. */
export function restoreLines(told: Told): readonly string[] {
  const { added, replaced, same, untouched, snapshots, lists } = told;
  const lines = [
    added.length > 0 && `${countOf(added.length, 'portfolio')} would be added: ${named(added)}.`,
    replaced.length > 0 &&
      `${countOf(replaced.length, 'portfolio')} would become as the file has ${replaced.length === 1 ? 'it' : 'them'}: ${named(replaced)}.`,
    same.length > 0 &&
      `${countOf(same.length, 'portfolio')} ${same.length === 1 ? 'is' : 'are'} the same here and there.`,
    untouched.length > 0 &&
      `${countOf(untouched.length, 'portfolio')} here ${untouched.length === 1 ? 'stays' : 'stay'} as ${untouched.length === 1 ? 'it is' : 'they are'}.`,
    snapshots.added > 0 && `${countOf(snapshots.added, 'snapshot')} would be added.`,
    snapshots.replaced > 0 && `${countOf(snapshots.replaced, 'snapshot')} would become as the file has it.`,
    lists.added.length > 0 && `Your own lists would be added for ${named(lists.added)}.`,
    lists.replaced.length > 0 && `Your own lists would be replaced for ${named(lists.replaced)}.`,
    told.caps && 'Market caps of your own would change.',
    told.settings && 'The settings of the app would be those of the file.',
  ];
  return lines.filter((line) => line !== false);
}
