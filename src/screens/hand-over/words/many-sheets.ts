import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { joinAnd } from '../../../words/marks/lists.ts';

/* The words of printing the sheets of several clients, and of saving them as files. */

export const MANY_SHEETS = {
  title: t`Client sheets`,
  print: t`Print or save as PDF`,
  cancel: t`Cancel`,
  back: t`Back to clients`,
} as const;

/** While they are prepared. */
export function preparingSheets(done: number, all: number): string {
  return t`Preparing sheets… ${done} of ${all}`;
}

/** What is ready. */
export function readySheets(count: number): string {
  return t`${plural(count, { one: '# sheet', other: '# sheets' })} ready, each client on pages of their own.`;
}

/** Whose sheet there is none of; empty where all are there. */
export function missingSheets(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : t`We couldn’t prepare the sheet for ${joinAnd(names)}. Open that client, then try again.`;
}

export const SAVE_SHEETS = {
  title: t`Save sheets (HTML)`,
  lede: t`Each sheet is a web page of its own. It opens in any browser and loads nothing from the internet.`,
  folder: t`Choose folder`,
  zip: t`Save as ZIP`,
  file: t`Save as HTML`,
  intoFolder: t`Files that are already in the folder stay as they are. A name that is taken gets a number.`,
  refused: t`Your browser didn’t let us save in that folder. Nothing was saved. Choose another folder.`,
} as const;

/** While they are saved, one after the other. */
export function savingSheets(done: number, all: number): string {
  return t`Saving sheets… ${done} of ${all}`;
}

/** What came of saving sheets. */
export interface SavedSheets {
  readonly into: 'folder' | 'zip' | 'file';
  /** The folder’s name, or that of the one file. */
  readonly name: string;
  readonly saved: number;
  readonly all: number;
  /** Whose sheet can’t be prepared, and whose can’t be written. */
  readonly unread: readonly string[];
  readonly unwritten: readonly string[];
  readonly isStopped: boolean;
}

/** How many sheets were saved and where, and which were not, and why. */
export function savedSheets({ into, name, saved, all, unread, unwritten, isStopped }: SavedSheets): string {
  return [savedWords(into, name, saved, all, isStopped), missingSheets(unread), unwrittenSheets(unwritten)]
    .filter((words) => words !== '')
    .join(' ');
}

function savedWords(into: SavedSheets['into'], name: string, saved: number, all: number, isStopped: boolean): string {
  if (saved === 0) return isStopped ? t`Canceled. Nothing was saved.` : t`Nothing was saved.`;
  if (isStopped)
    return t`Canceled. ${saved} of ${plural(all, { one: '# sheet', other: '# sheets' })} saved in the folder “${name}.”`;
  return into === 'folder'
    ? t`Saved ${plural(saved, { one: '# sheet', other: '# sheets' })} in the folder “${name}.”`
    : t`Saved ${plural(saved, { one: '# sheet', other: '# sheets' })} as ${name}.`;
}

function unwrittenSheets(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : t`We couldn’t write the file for ${joinAnd(names)}. Check that the folder has room and lets you save, then try again.`;
}
