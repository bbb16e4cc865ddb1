import type { IDBPDatabase } from 'idb';
import type { ObjectStore } from './schema.ts';

/** A version of the schema with stores that the one before it had not. */
export interface Migration {
  /** The version that this step leads to. */
  readonly to: number;
  readonly makes: readonly ObjectStore[];
}

/**
 * Every step from an empty database to today's, in order. A step is frozen once it has shipped. The versions between them added fields or
 * new forms of records: those are read as they are (`addedLater` in fields.ts; rows of files in `rows/parse-rows.ts`) and written anew with
 * their next change, since what is sealed under a passphrase can't be made anew while a database is opened.
 */
export const MIGRATIONS: readonly Migration[] = [
  { to: 1, makes: ['portfolios', 'reports', 'settings', 'journal'] },
  { to: 2, makes: ['overlay', 'pack'] },
  { to: 4, makes: ['snapshots', 'cards', 'figures'] },
  // the manifest beside them is made with the first reading
  { to: 6, makes: ['files', 'history'] },
  { to: 11, makes: ['sync'] },
];

/** Makes the stores that an older database doesn't have yet: in one transaction, so that a crash in the middle leaves the old version whole. */
export function migrate(database: IDBPDatabase, from: number, steps: readonly Migration[] = MIGRATIONS): void {
  for (const { to, makes } of steps)
    if (to > from) for (const store of makes) database.createObjectStore(store, { keyPath: 'id' });
}
