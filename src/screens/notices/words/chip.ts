import { t } from '../../../words/t.ts';
import type { FailureCode } from '../../../domain/failure.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { UPDATED_ELSEWHERE } from './notices.ts';

/* Words of the chip in the header, the one place for what was just done and for what stays so. */

/** What it says, and in a word where there is less room; empty = the same. */
export interface ChipWords {
  readonly text: string;
  readonly short: string;
}

export const CHIP = {
  saved: { text: t`Saved on this device`, short: t`Saved` },
  pending: { text: t`Not saved yet`, short: t`Not saved` },
  review: t`Review file`,
  update: { text: t`A new version is ready`, short: t`New version` },
  updateNote: t`It may include newer data, so your figures may change.`,
  elsewhere: { text: UPDATED_ELSEWHERE.title, short: t`Updated` },
  private: { text: t`Private: nothing is saved`, short: t`Private` },
  singleFile: { text: t`Opened from disk: nothing is saved`, short: t`Not saved` },
  whatNow: t`What now?`,
  details: t`Details`,
  changes: t`See what changed`,
  cancelNote: t`If you cancel, your current portfolio stays as it is.`,
} as const;

/* Where the last change is on this screen and nowhere else. */
const NOT_SAVED: Partial<Record<FailureCode, string>> = {
  quota: t`Not saved: no space left`,
  'no-storage': t`Not saved: no storage`,
  'connection-lost': t`Your last change isn’t saved`,
  locked: t`Your last change isn’t saved`,
  'part-missing': t`Your last change isn’t saved`,
  'newer-data': t`Nothing is saved here`,
};

/** What went wrong, in a word: that something is not saved, where it is so. */
export function failureChip(code: FailureCode): ChipWords {
  const text = NOT_SAVED[code];
  return text === undefined
    ? { text: t`Something went wrong`, short: t`Problem` }
    : { text, short: CHIP.pending.short };
}

/** Whether it means that something is not saved: that is said until it is solved. */
export function isNotSaved(code: FailureCode): boolean {
  return NOT_SAVED[code] !== undefined;
}

/** Long work as its line says it: "Reading ira.csv…", and how many rows of it there are so far. */
export function workWords(name: string, isReading: boolean, rows: number): string {
  const file = accountName(name);
  if (!isReading) return t`Saving ${file}…`;
  return rows === 0 ? t`Reading ${file}…` : t`Reading ${file}… ${plural(rows, { one: '# row', other: '# rows' })}`;
}
