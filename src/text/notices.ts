import { NO_CHANGES, type FileChanges } from '../domain/file-changes.ts';
import type { IsoDate } from '../domain/units.ts';
import { AGAIN, changeSummary, olderWords } from './again.ts';
import { formatDate, isRealDate } from './dates.ts';
import { joinWords } from './names.ts';
import { countOf } from './numbers.ts';

/** Something that was just done, as the line on top of the page says it. */
export function noticeWords(kind: NoticeKind, names: readonly string[], changes: FileChanges = NO_CHANGES): string {
  const older = kind === 'older' ? [] : olderWords(changes);
  return [sentenceFor(kind, names, changes), ...older].join(' ');
}

function sentenceFor(kind: NoticeKind, names: readonly string[], changes: FileChanges): string {
  const files = names.length > 3 ? countOf(names.length, 'file') : joinWords(names);
  switch (kind) {
    case 'kept':
      return files === '' ? 'Kept on this device.' : `Kept on this device: ${files}.`;
    case 'replaced':
      return `${files} ${names.length === 1 ? 'takes' : 'take'} the place of what was here. ${changeSummary(changes.replacements)}`;
    case 'again':
      return `Already here, the same to the byte: ${files}. It was read again, nothing was doubled.`;
    case 'older':
      return `${olderWords(changes).join(' ')} ${AGAIN.older}`;
    case 'removed':
      return `Removed: ${files}.`;
    case 'answered':
      return 'Answer kept. It is used again for every later file.';
    case 'columns':
      return `Read again with your columns: ${files}.`;
    case 'corrected':
      return `Line ${names[1]} of ${names[0]} is as you corrected it.`;
    case 'left-out':
      return `Line ${names[1]} of ${names[0]} is left out.`;
    case 'as-read':
      return `Line ${names[1]} of ${names[0]} is as it was read.`;
    case 'answers-taken':
      return `The answers of ${files} count now.`;
    case 'list-added':
      return `${listsOf(names)} now.`;
    case 'list-removed':
      return `Your own list of ${joinWords(names)} is removed. The built-in lists count again.`;
    case 'caps-added':
      return `Market caps of ${files} count now.`;
    case 'caps-removed':
      return 'Your market caps are removed. The built-in ones count again.';
    case 'deleted':
      return `Deleted: ${names[0]}, with its snapshots.`;
    case 'archived':
      return `Archived: ${names[0]}. It is kept, below the others.`;
    case 'merged':
      return `The files of ${names[0]} are in ${names[1]} now. ${names[0]} is archived as it was.`;
    case 'stopped':
      return 'Stopped. Nothing was kept.';
    case 'both-kept':
      return `${names[0]} was also changed in another tab. Both versions are kept; this one is “${names[1]}”.`;
    case 'kept-here':
      return `${names[0]} was deleted in another tab. As it is open here, it is kept.`;
    case 'restored':
      return names.length === 0 ? 'The backup is restored.' : `Restored: ${files}.`;
    case 'wiped':
      return 'Everything is wiped: the databases of this site, its marker, the offline copy and the service worker. If you stay, the app’s own files come back with the next visit.';
    case 'day-deleted':
      return `The snapshot of ${dayWords(names[0]!)} is deleted.`;
  }
}

function dayWords(day: string): string {
  return isRealDate(day) ? formatDate(day) : day;
}

type NoticeKind =
  | 'kept'
  | 'replaced'
  | 'again'
  | 'older'
  | 'removed'
  | 'answered'
  | 'answers-taken'
  | 'columns'
  | 'corrected'
  | 'left-out'
  | 'as-read'
  | 'list-added'
  | 'list-removed'
  | 'caps-added'
  | 'caps-removed'
  | 'deleted'
  | 'archived'
  | 'merged'
  | 'day-deleted'
  | 'both-kept'
  | 'stopped'
  | 'kept-here'
  | 'restored'
  | 'wiped';

function listsOf(funds: readonly string[]): string {
  if (funds.length > 3) return `${countOf(funds.length, 'fund')} are read from your own lists`;
  return `${joinWords(funds)} ${funds.length === 1 ? 'is read from your own list' : 'are read from your own lists'}`;
}

/** Said when the page went away while a large file was being read. */
export function crashWords(file: string, size: string): { readonly title: string; readonly text: string } {
  return {
    title: `The page closed while “${file}” (${size}) was being read. Nothing of it was kept.`,
    text: 'What you had kept before is unharmed. If the page closed by itself, the file is too much for this browser: try exporting fewer accounts at a time.',
  };
}

/** What was kept here and is gone: the browser removed it, nobody else. */
export function goneWords(kept: { readonly portfolios: number | null; readonly lastChange: IsoDate | null }): {
  readonly title: string;
  readonly text: string;
} {
  const what =
    kept.lastChange === null || kept.portfolios === null
      ? ''
      : ` (last change ${formatDate(kept.lastChange)}, ${countOf(kept.portfolios, 'portfolio')})`;
  return {
    title: `The browser has removed what Topheavy kept here${what}.`,
    text: 'Restore a backup, or drop your files again to go on.',
  };
}

/** Records that could not be read back. They stay where they are. */
export function damagedWords(count: number): { readonly title: string; readonly text: string } {
  return {
    title: `${countOf(count, 'record')} kept here ${count === 1 ? 'is' : 'are'} damaged`,
    text: `and ${count === 1 ? 'was' : 'were'} set aside, not deleted. The rest is complete; a backup or the file itself brings back what is missing.`,
  };
}

export const UPDATED_ELSEWHERE = {
  title: 'Topheavy was updated in another tab.',
  text: 'Reload when you are ready.',
} as const;
