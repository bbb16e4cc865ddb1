import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** An upgrade in progress: one transaction over everything, so a crash in the middle leaves the old version whole. */
export interface Upgrade {
  readonly database: IDBPDatabase;
  readonly transaction: IDBPTransaction<unknown, string[], 'versionchange'>;
}

export interface Migration {
  /** The schema version this step leads to. */
  readonly to: number;
  /** May await requests of `transaction` and nothing else: anything foreign would end the transaction. */
  run(upgrade: Upgrade): Promise<void> | void;
}

/* A step that adds stores, and does nothing else. */
const making =
  (...stores: readonly string[]): Migration['run'] =>
  ({ database }) => {
    for (const store of stores) database.createObjectStore(store, { keyPath: 'id' });
  };

/** Every step from an empty database to today's, in order. A step is frozen once it has shipped. */
export const MIGRATIONS: readonly Migration[] = [
  // portfolios, reports, settings, journal
  {
    to: 1,
    run: making('portfolios', 'reports', 'settings', 'journal'),
  },
  // what the user brought over the pack, and a pack of their own
  {
    to: 2,
    run: making('overlay', 'pack'),
  },
  // columns, corrections and rates of the user: new fields, which older records are read without
  {
    to: 3,
    run() {},
  },
  // snapshots of a day; what the list of portfolios shows of each, so that it need not read them
  {
    to: 4,
    run: making('snapshots', 'cards', 'figures'),
  },
  // rows of files in columns; older records are read as they are, and written so with their next change
  {
    to: 5,
    run() {},
  },
  // files apart from their portfolio, written so with its next change; what was done to a portfolio; and a manifest of what is kept, made
  // with the first reading of an older database, since what is sealed cannot be listed in here
  {
    to: 6,
    run: making('files', 'history'),
  },
  // columns of numbers in the records of files; older records are read as they are, since what is sealed cannot be made anew in here
  {
    to: 7,
    run() {},
  },
  // notes of a portfolio; the likely reading of a kept day, and of which day its market is: new fields, which older records are read without
  {
    to: 8,
    run() {},
  },
  // what is long in a file in chunks beside its record; older records are read as they are
  {
    to: 9,
    run() {},
  },
  // sheets that were handed over: a new field of a portfolio, which older records are read without
  {
    to: 10,
    run() {},
  },
  // what copies of other devices are held against
  {
    to: 11,
    run: making('sync'),
  },
];

/** Runs the steps that an older database has not seen yet, one after the other. */
export async function migrate(upgrade: Upgrade, from: number, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  for (const step of steps) if (step.to > from) await step.run(upgrade);
}
