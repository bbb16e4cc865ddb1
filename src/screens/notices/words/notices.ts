import { t } from '../../../words/t.ts';
import { accountName } from '../../../words/names/account-names.ts';
import type { NoticeKind } from '../../../domain/book/notice-kind.ts';
import type { ExampleWord } from '../../../domain/files/examples.ts';
import { NO_CHANGES, type FileChanges } from '../../../domain/files/file-changes.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { changeSummary, olderHelp, olderWords } from '../../review/words/again.ts';
import { formatDate, isRealDate } from '../../../words/marks/dates.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';

/** Something that was just done, as the line on top of the page says it. `isKept`: false where nothing is, as in a private session. */
export function noticeWords(
  kind: NoticeKind,
  names: readonly string[],
  changes: FileChanges = NO_CHANGES,
  example: ExampleWord | null = null,
  isKept = true,
): string {
  const older = kind === 'older' ? [] : olderWords(changes);
  return [
    sentenceFor(kind, names, changes, isKept),
    ...older,
    ...(example === null ? [] : [exampleWords(example)]),
  ].join(' ');
}

const LEFT_OUT = t`We left out the example’s file: it’s never added to your own holdings.`;

function exampleWords(word: ExampleWord): string {
  switch (word.kind) {
    case 'gone':
      return t`The example portfolio is gone.`;
    case 'left-out':
      return LEFT_OUT;
    case 'beside':
      return t`It’s in a new portfolio, “${word.portfolio}.”`;
  }
}

function sentenceFor(kind: NoticeKind, said: readonly string[], changes: FileChanges, isKept: boolean): string {
  // names of files, which may hold the number of an account; a day is no such number
  const names = said.map(accountName);
  const files = names.length > 3 ? t`${plural(names.length, { one: '# file', other: '# files' })}` : joinAnd(names);
  switch (kind) {
    case 'kept':
      if (!isKept) return files === '' ? t`Added.` : t`Added: ${files}.`;
      return files === '' ? t`Saved on this device.` : t`Saved on this device: ${files}.`;
    case 'replaced':
      return t`${files} ${plural(names.length, { one: 'replaces', other: 'replace' })} the earlier version. ${changeSummary(changes.replacements)}`;
    case 'again':
      return t`You’ve already added ${files}. Nothing was counted twice.`;
    case 'older':
      return [...olderWords(changes), olderHelp(changes)].filter((words) => words !== '').join(' ');
    case 'removed':
      return t`Removed: ${files}.`;
    case 'answered':
      if (!isKept)
        return names.length > 1
          ? t`We’ll use your answers for later files too.`
          : t`We’ll use your answer for later files too.`;
      return names.length > 1
        ? t`${plural(names.length, { one: '# answer saved.', other: '# answers saved.' })} We’ll use them for later files too.`
        : t`Answer saved. We’ll use it for later files too.`;
    case 'columns':
      return t`Read again with your columns: ${files}.`;
    case 'corrected':
      if (names.length > 2)
        return t`Counted ${plural(names.length - 1, { one: '# row', other: '# rows' })} of ${names[0]}.`;
      if (!isKept) return t`Corrected line ${names[1]} of ${names[0]}.`;
      return t`Saved your correction to line ${names[1]} of ${names[0]}.`;
    case 'left-out':
      return names.length > 2
        ? t`Left out ${plural(names.length - 1, { one: '# row', other: '# rows' })} of ${names[0]}.`
        : t`Left out line ${names[1]} of ${names[0]}.`;
    case 'as-read':
      return t`Undid your correction to line ${names[1]} of ${names[0]}.`;
    case 'answers-taken':
      return t`Now using the answers from ${files}.`;
    case 'rules-loaded':
      return t`Now using the rules from ${files}.`;
    case 'list-added':
      return listsOf(names);
    case 'list-removed':
      return t`Removed your holdings for ${joinAnd(names)}. Using the built-in data again.`;
    case 'caps-added':
      return t`Now using market caps from ${files}.`;
    case 'caps-removed':
      return t`Removed your market caps. Using the built-in ones again.`;
    case 'deleted':
      return t`Deleted ${names[0]} and its snapshots.`;
    case 'archived':
      return names.length > 1
        ? t`Archived ${plural(names.length, { one: '# portfolio', other: '# portfolios' })}. You’ll find them below the others.`
        : t`Archived ${names[0]}. You’ll find it below the others.`;
    case 'targets-set':
      return t`Targets set for ${plural(names.length, { one: '# portfolio', other: '# portfolios' })}.`;
    case 'terms-set':
      return sentenceFor('kept', [], changes, isKept);
    case 'changed-all':
      return t`Changed ${plural(names.length, { one: '# portfolio', other: '# portfolios' })}.`;
    case 'changed-some':
      return t`Changed ${plural(countIn(said[0]), { one: '# portfolio', other: '# portfolios' })}. ${plural(countIn(said[1]), { one: 'One couldn’t be read and stays as it is.', other: '# couldn’t be read and stay as they are.' })}`;
    case 'merged':
      return t`Added the files from ${names[0]} to ${names[1]}. ${names[0]} is archived unchanged.`;
    case 'stopped':
      return t`Canceled. Nothing was saved.`;
    case 'both-kept':
      return t`${names[0]} was changed in two tabs at once, and the changes conflict. We kept both versions; the second is “${names[1]}.”`;
    case 'changed-elsewhere':
      return t`Another tab changed it in the meantime, so we didn’t delete it.`;
    case 'renamed-elsewhere':
      return t`Another tab renamed ${names[0]} to ${names[1]}.`;
    case 'kept-here':
      return t`${names[0]} was deleted in another tab. We kept it because it’s open here.`;
    case 'restored':
      return names.length === 0 ? t`Backup restored.` : t`Restored: ${files}.`;
    case 'copy-merged':
      return names.length === 0 ? t`Merged the copy.` : t`Merged the copy: ${files}.`;
    case 'wiped':
      return t`Everything is wiped.`;
    case 'example-left-out':
      return LEFT_OUT;
    case 'example-apart':
      return t`Your portfolio included the example’s holdings. We took them out: your figures are yours alone.`;
    case 'taken-back':
      return t`Undone: ${said[0]}.`;
    case 'note-deleted':
      return t`Deleted the note from ${dayWords(names[0]!)}.`;
    case 'folder-added':
      return addedWords(countIn(said[0]), countIn(said[1]), countIn(said[2]));
    case 'folder-undone':
      return undoneWords(countIn(said[0]), countIn(said[1]));
    case 'day-deleted':
      return t`Deleted the snapshot from ${dayWords(names[0]!)}.`;
  }
}

const countIn = (said: string | undefined) => Number.parseInt(said ?? '', 10);

/* Files of many clients that came in one folder. */
function addedWords(files: number, clients: number, left: number): string {
  const added = t`Added ${plural(files, { one: '# file', other: '# files' })} to ${plural(clients, { one: '# client', other: '# clients' })}.`;
  if (left === 0) return added;
  return `${added} ${t`${plural(left, { one: '1 file wasn’t added.', other: '# files weren’t added.' })}`}`;
}

function undoneWords(files: number, stay: number): string {
  const undone = t`Undone: ${plural(files, { one: '# file', other: '# files' })} added from a folder.`;
  if (stay === 0) return undone;
  return `${undone} ${t`${plural(stay, { one: '1 client changed since then and stays as it is.', other: '# clients changed since then and stay as they are.' })}`}`;
}

function dayWords(day: string): string {
  return isRealDate(day) ? formatDate(day) : day;
}

function listsOf(funds: readonly string[]): string {
  if (funds.length > 3)
    return t`Now using your holdings for ${plural(funds.length, { one: '# fund', other: '# funds' })}.`;
  return t`Now using your holdings for ${joinAnd(funds)}.`;
}

/** Said when the page went away while a large file was being read. */
export function crashWords(file: string, size: string): { readonly title: string; readonly text: string } {
  return {
    title: t`The page closed while reading “${file}” (${size}). Nothing from it was saved.`,
    text: t`Everything you saved before is safe. If the page closed by itself, the file may be too large for this browser. Try exporting fewer accounts at a time.`,
  };
}

/** What was kept here and is gone: the browser removed it, nobody else. `isSavedAgain`: what is open is kept as before. */
export function goneWords(
  kept: { readonly portfolios: number | null; readonly lastChange: IsoDate | null },
  isSavedAgain: boolean,
): { readonly title: string; readonly text: string } {
  return {
    title:
      kept.lastChange === null || kept.portfolios === null
        ? t`Your browser deleted your Topheavy data.`
        : t`Your browser deleted your Topheavy data (last change ${formatDate(kept.lastChange)}, ${plural(kept.portfolios, { one: '# portfolio', other: '# portfolios' })}).`,
    text: isSavedAgain
      ? t`What was open here is saved again. For the rest, restore a backup or drop your files again.`
      : t`Restore a backup or drop your files again to continue.`,
  };
}

/** A record that was saved and cannot be used: damaged, replaced by an earlier one, or gone. */
interface Damage {
  readonly how: 'unreadable' | 'older' | 'missing';
}

const REMEDY = t`The rest is fine. To restore what’s missing, use a backup or drop the original file again.`;

/** Records that could not be read back. They stay where they are. `isSavedAgain`: of the missing ones, what is open is kept as before. */
export function damagedWords(
  damaged: readonly Damage[],
  isSavedAgain = false,
): { readonly title: string; readonly text: string } {
  const { length } = damaged;
  const ways = new Set(damaged.map(({ how }) => how));
  const aside = t`${plural(length, { one: 'We set it aside without deleting anything.', other: 'We set them aside without deleting anything.' })}`;
  if (ways.has('missing')) {
    const again = isSavedAgain ? t`What was open here is saved again.` : '';
    return ways.size === 1
      ? {
          title: t`${plural(length, { one: '# saved record is missing from your browser’s storage.', other: '# saved records are missing from your browser’s storage.' })}`,
          text: sentences(again, REMEDY),
        }
      : {
          title: t`${plural(length, { one: '# saved record is damaged or missing.', other: '# saved records are damaged or missing.' })}`,
          text: sentences(again, t`We deleted nothing.`, REMEDY),
        };
  }
  if (ways.has('unreadable'))
    return {
      title: t`${plural(length, { one: '# saved record is damaged.', other: '# saved records are damaged.' })}`,
      text: sentences(aside, REMEDY),
    };
  return {
    title: t`${plural(length, { one: '# saved record isn’t what was saved last.', other: '# saved records aren’t what was saved last.' })}`,
    text: sentences(t`An earlier version was put in its place.`, aside, REMEDY),
  };
}

/** What can be done about it. */
export const DAMAGE = { save: t`Download damaged data`, restore: t`Restore a backup` } as const;

/** What an older app can do about data of a newer one. */
export const NEWER_DATA = {
  save: t`Download a copy of your data`,
  failed: t`We couldn’t read your data to copy it. Nothing changed.`,
} as const;

export const UPDATED_ELSEWHERE = {
  title: t`Topheavy was updated in another tab.`,
  text: t`Reload when you’re ready.`,
} as const;
