import type { IDBPDatabase } from 'idb';
import { SCHEMA_VERSION } from './schema.ts';

export interface Migration {
  /** The schema version this step leads to. */
  readonly to: number;
  /** The stores that it adds; none where a step has new fields or another form, which older records are read without. */
  readonly stores: readonly string[];
}

/*
 * What each version added. A step is frozen once it has shipped. Those without stores:
 * 3: columns, corrections and rates of the user. 5: rows of files in columns, written so with their next change. 7: columns of numbers in the
 * records of files. 8: notes of a portfolio; the likely reading of a kept day, and of which day its market is. 9: what is long in a file in chunks
 * beside its record. 10: sheets that were handed over. What is sealed cannot be made anew in here.
 */
const ADDED: Readonly<Partial<Record<number, readonly string[]>>> = {
  1: ['portfolios', 'reports', 'settings', 'journal'],
  // what the user brought over the pack, and a pack of their own
  2: ['overlay', 'pack'],
  // snapshots of a day; what the list of portfolios shows of each, so that it need not read them
  4: ['snapshots', 'cards', 'figures'],
  // files apart from their portfolio, written so with its next change; what was done to a portfolio; and a manifest of what is kept, made
  // with the first reading of an older database, since what is sealed cannot be listed in here
  6: ['files', 'history'],
  // what copies of other devices are held against
  11: ['sync'],
};

/** Every step from an empty database to today's, in order. */
export const MIGRATIONS: readonly Migration[] = Array.from({ length: SCHEMA_VERSION }, (_, at) => ({
  to: at + 1,
  stores: ADDED[at + 1] ?? [],
}));

/**
 * Runs the steps that an older database has not seen yet, one after the other, while it is upgraded: in one transaction over everything, so that
 * a crash or a throw in the middle leaves the old version whole.
 */
export function migrate(
  database: Pick<IDBPDatabase, 'createObjectStore'>,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): void {
  for (const { to, stores } of steps)
    if (to > from) for (const store of stores) database.createObjectStore(store, { keyPath: 'id' });
}
