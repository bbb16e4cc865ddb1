import { t } from '../../languages/t.ts';
import { countOf } from '../marks/numbers.ts';
import { joinWords } from '../names/names.ts';

/* The words of printing the sheets of several clients. */

export const MANY_SHEETS = {
  open: t`Print sheets`,
  title: t`Client sheets`,
  print: t`Print or save as PDF`,
  cancel: t`Cancel`,
  back: t`Back to clients`,
} as const;

/** So many sheets are drawn at once: more would hold the page up. */
export const MOST_SHEETS = 50;

/** While they are prepared. */
export function preparingSheets(done: number, all: number): string {
  return t`Preparing sheets… ${done} of ${all}`;
}

/** What is ready. */
export function readySheets(count: number): string {
  return t`${countOf(count, t`sheet`, t`sheets`)} ready, each client on pages of their own.`;
}

/** Whose sheet there is none of; empty where all are there. */
export function missingSheets(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : t`We couldn’t prepare the sheet for ${joinWords(names)}. Open that client, then try again.`;
}

/** Said where more are chosen than are printed at once; empty where they are not. */
export function tooManySheets(chosen: number): string {
  return chosen > MOST_SHEETS ? t`Choose at most ${MOST_SHEETS} to print at once.` : '';
}
