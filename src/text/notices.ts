import type { IsoDate } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { joinWords } from './names.ts';
import { countOf } from './numbers.ts';

/** Something that was just done, as the line on top of the page says it. */
export function noticeWords(kind: 'kept' | 'replaced' | 'removed' | 'answered', names: readonly string[]): string {
  const files = names.length > 3 ? countOf(names.length, 'file') : joinWords(names);
  switch (kind) {
    case 'kept':
      return files === '' ? 'Kept on this device.' : `Kept on this device: ${files}.`;
    case 'replaced':
      return `Replaced what was here of ${files}. Nothing was doubled.`;
    case 'removed':
      return `Removed: ${files}.`;
    case 'answered':
      return 'Answer kept. It is used again for every later file.';
  }
}

/** Said when the page went away while a large file was being read. */
export function crashWords(file: string, size: string): { readonly title: string; readonly text: string } {
  return {
    title: `Last time “${file}” (${size}) was too much for this browser, and the page closed.`,
    text: 'What you had kept is unharmed. Try exporting fewer accounts at a time.',
  };
}

/** What was kept here and is gone: the browser removed it, nobody else. */
export function goneWords(kept: { readonly portfolios: number; readonly lastChange: IsoDate }): {
  readonly title: string;
  readonly text: string;
} {
  return {
    title: 'The browser has removed what Topheavy kept here',
    text: `(last change ${formatDate(kept.lastChange)}, ${countOf(kept.portfolios, 'portfolio')}). Drop your files again to go on.`,
  };
}

/** Records that could not be read back. They stay where they are. */
export function damagedWords(count: number): { readonly title: string; readonly text: string } {
  return {
    title: `${countOf(count, 'record')} kept here ${count === 1 ? 'is' : 'are'} damaged`,
    text: `and ${count === 1 ? 'was' : 'were'} set aside, not deleted. The rest is complete.`,
  };
}

export const UPDATED_ELSEWHERE = {
  title: 'Topheavy was updated in another tab.',
  text: 'Reload when you are ready.',
} as const;
