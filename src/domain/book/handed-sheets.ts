import type { HandedSheet } from '../model/handed-sheet.ts';

/* What was handed to a client. */

/** Gives lists of several portfolios as one: what two of them keep of one sheet counts once. */
export function mergeHanded(...lists: readonly (readonly HandedSheet[])[]): readonly HandedSheet[] {
  return [...new Map(lists.flat().map((sheet) => [sheet.id, sheet])).values()];
}

/** Gives them with the newest first. */
export function sortHanded(sheets: readonly HandedSheet[]): readonly HandedSheet[] {
  const at = ({ day, time }: HandedSheet) => `${day} ${time}`;
  return [...sheets].reverse().sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}
