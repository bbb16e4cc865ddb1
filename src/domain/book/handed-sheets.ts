import type { HandedSheet } from '../model/handed-sheet.ts';
import { newestFirst } from './notes.ts';

/* What was handed to a client. */

/** Gives lists of several portfolios as one: what two of them keep of one sheet counts once. */
export function mergeHanded(...lists: readonly (readonly HandedSheet[])[]): readonly HandedSheet[] {
  return [...new Map(lists.flat().map((sheet) => [sheet.id, sheet])).values()];
}

/** Gives them with the newest first. */
export function sortHanded(sheets: readonly HandedSheet[]): readonly HandedSheet[] {
  return newestFirst(sheets, ({ day, time }) => `${day} ${time}`);
}
