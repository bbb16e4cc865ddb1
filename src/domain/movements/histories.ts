import type { FileReading } from '../model/file-reading.ts';
import type { Movement } from '../model/movement.ts';

/* Which files are histories, and which of them belong together. */

/** A file of movements as it was read. */
export type HistoryReading = FileReading & { readonly movements: readonly Movement[] };

/** Tells whether a file lists movements. */
export function isHistory(file: FileReading): file is HistoryReading {
  return file.movements !== undefined;
}

/** Gives the histories among files, those that belong together as one group. */
export function groupHistories(files: readonly FileReading[]): readonly (readonly HistoryReading[])[] {
  const bySource = new Map<string, HistoryReading[]>();
  for (const file of files.filter(isHistory))
    bySource.set(sourceOf(file), [...(bySource.get(sourceOf(file)) ?? []), file]);
  return [...bySource.values()];
}

function sourceOf({ broker, columns }: HistoryReading): string {
  return JSON.stringify([broker, broker === 'Spreadsheet' ? columns.map(({ title }) => title) : null]);
}
