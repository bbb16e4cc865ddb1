import { deleteDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Failure } from '../domain/failure.ts';
import { isoDate, type Result } from '../domain/units.ts';
import { startOpening, withinTime, type Opening } from './connection.ts';
import { findMarkerBox, readMarker, removeMarker, writeMarker, type Marker, type MarkerBox } from './marker.ts';
import { planWrite, portfoliosConcerned, type Operation } from './plan-write.ts';
import { makeReading } from './contents.ts';
import type { RecordReader } from './reader.ts';
import { revisionOf } from './records.ts';
import { DATABASE, OBJECT_STORES, type Change, type ObjectStore, type Store, type WriteRefusal } from './schema.ts';
import { storageFailure } from './storage-failure.ts';

export interface StoreOptions {
  /** The build that asks: a report kept by another one is not used. */
  readonly build: string;
  /** Told when another tab has gone over to a newer schema: this one must reload before it can save again. */
  readonly onOutdated?: () => void;
  readonly name?: string;
  /** Where the marker is kept; localStorage unless said otherwise. */
  readonly markerBox?: MarkerBox | null;
}

export interface OpenedStore {
  readonly store: Store;
  /** Set when the browser has removed what was kept here: what it was, as far as is known. */
  readonly gone: Marker | null;
}

/** What this tab has of one database: an open connection or one in the making, shared by all who ask. */
interface Handle {
  readonly name: string;
  readonly build: string;
  readonly onOutdated: () => void;
  readonly markerBox: MarkerBox | null;
  opening: Opening | null;
  outdated: boolean;
  /** What the marker told when the database turned out to be new; null again with the first portfolio saved. */
  gone: Marker | null;
}

/** One handle a tab and database: two opens at once would block each other's upgrade. */
const handles = new Map<string, Handle>();

/**
 * Opens the database of this browser, or tells within 5 s why not. Asking again waits for the same open, which may still
 * succeed when another tab lets go.
 */
export async function openStore(options: StoreOptions): Promise<Result<OpenedStore, Failure>> {
  const name = options.name ?? DATABASE;
  const handle = handles.get(name) ?? {
    name,
    build: options.build,
    onOutdated: options.onOutdated ?? (() => undefined),
    markerBox: options.markerBox === undefined ? findMarkerBox() : options.markerBox,
    opening: null,
    outdated: false,
    gone: null,
  };
  handles.set(name, handle);
  const connected = await withinTime(openingOf(handle));
  if (!connected.ok) return connected;
  return { ok: true, value: { store: makeStore(handle), gone: handle.gone } };
}

function makeStore(handle: Handle): Store {
  return {
    kind: 'database',
    ...makeReading((read) => useDatabase(handle, (database) => readWith(database, read)), handle.build),
    async write(changes) {
      const written = await useDatabase(handle, (database) => writeAll(database, handle, changes));
      return written.ok ? written.value : { ok: false, error: { kind: 'failure', failure: written.error } };
    },
    wipe: () => wipe(handle),
    close() {
      handles.delete(handle.name);
      drop(handle);
    },
  };
}

function openingOf(handle: Handle): Opening {
  if (handle.opening !== null) return handle.opening;
  const opening = startOpening(handle.name, {
    onOutdated() {
      handle.outdated = true;
      handle.onOutdated();
    },
    onLost() {
      if (handle.opening === opening) handle.opening = null;
    },
  });
  handle.opening = opening;
  void opening.connected.then((connected) => {
    if (connected.ok) handle.gone = connected.value.isNew ? readMarker(handle.markerBox) : null;
    // a refused open is not kept: the next to ask tries anew
    else if (handle.opening === opening) handle.opening = null;
  });
  return opening;
}

/** Lets go of the connection; one that is still in the making is closed when it comes. */
function drop(handle: Handle): void {
  void handle.opening?.connected.then((connected) => {
    if (connected.ok) connected.value.database.close();
  });
  handle.opening = null;
}

/** Runs one transaction. A connection that turns out to be dead is opened once more and the transaction run again. */
async function useDatabase<T>(
  handle: Handle,
  use: (database: IDBPDatabase) => Promise<T>,
): Promise<Result<T, Failure>> {
  for (let mayRetry = true; ; mayRetry = false) {
    if (handle.outdated) return { ok: false, error: { code: 'newer-version', detail: null } };
    const connected = await withinTime(openingOf(handle));
    if (!connected.ok) return connected;
    try {
      return { ok: true, value: await use(connected.value.database) };
    } catch (error) {
      const failure = storageFailure(error);
      if (failure.code !== 'connection-lost' || !mayRetry) return { ok: false, error: failure };
      drop(handle);
    }
  }
}

/* One transaction for one reading: `read` awaits nothing but its requests. */
async function readWith<T>(database: IDBPDatabase, read: (reader: RecordReader) => Promise<T>): Promise<T> {
  const transaction = database.transaction(OBJECT_STORES);
  const found = read({
    all: (store) => transaction.objectStore(store).getAll(),
    ids: async (store) => (await transaction.objectStore(store).getAllKeys()).map(String),
    one: (store, id) => transaction.objectStore(store).get(id),
    beginning: (store, prefix) => transaction.objectStore(store).getAll(rangeOf(prefix)),
  });
  const [value] = await Promise.all([found, transaction.done]);
  return value;
}

/* Every id that begins so: no sign comes behind the last one. */
function rangeOf(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** Nothing foreign is awaited between the beginning of the transaction and its end: it would be over by then. */
async function writeAll(
  database: IDBPDatabase,
  handle: Handle,
  changes: readonly Change[],
): Promise<Result<null, WriteRefusal>> {
  // strict: "complete" comes when the bytes are on the disk
  const transaction = database.transaction(OBJECT_STORES, 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const stored = new Map<string, number | null>();
    const portfolios = transaction.objectStore('portfolios');
    for (const id of portfoliosConcerned(changes)) stored.set(id, revisionOf(await portfolios.get(id)));
    const plan = planWrite(changes, stored, handle.build);
    if (!plan.ok) {
      transaction.abort();
      await done;
      return plan;
    }
    await Promise.all(
      plan.value.map(async (operation) => {
        const store = transaction.objectStore(operation.store);
        await run(store, operation);
      }),
    );
    const count = await portfolios.count();
    const failed = await done;
    if (failed !== null) throw failed.error;
    if (portfoliosConcerned(changes).length > 0) noteInMarker(handle, count);
    return { ok: true, value: null };
  } catch (error) {
    // one request may fail or throw while the others would still be kept: all or nothing
    abortIfOpen(transaction);
    const failed = await done;
    throw nameCause(error, failed?.error);
  }
}

type Target = IDBPObjectStore<unknown, ObjectStore[], ObjectStore, 'readwrite'>;

function run(store: Target, operation: Operation): Promise<unknown> {
  switch (operation.kind) {
    case 'put':
      return store.put(operation.record);
    case 'delete':
      return store.delete(operation.id);
    case 'delete-all':
      return store.delete(rangeOf(operation.prefix));
    case 'clear':
      return store.clear();
  }
}

/** A request that was cut off only says "aborted"; the transaction knows why (no room left, for one). */
function nameCause(error: unknown, cause: unknown): Error {
  const first = error instanceof DOMException && error.name === 'AbortError' && cause instanceof Error ? cause : error;
  return first instanceof Error ? first : new Error(String(first));
}

function abortIfOpen(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error; // it is over already
  }
}

function noteInMarker(handle: Handle, portfolios: number): void {
  handle.gone = null;
  const lastChange = isoDate(new Date().toISOString().slice(0, 10));
  if (portfolios === 0 || lastChange === null) removeMarker(handle.markerBox);
  else writeMarker(handle.markerBox, { portfolios, lastChange });
}

async function wipe(handle: Handle): Promise<Result<null, Failure>> {
  drop(handle);
  const failure = await deleteWithinTime(handle.name);
  if (failure !== null) return { ok: false, error: failure };
  removeMarker(handle.markerBox);
  return { ok: true, value: null };
}

/** Other tabs let go of the database when they are asked to; one that does not is named after 3 s. */
async function deleteWithinTime(name: string): Promise<Failure | null> {
  const late = new Promise<Failure>((resolve) => setTimeout(resolve, 3000, { code: 'blocked', detail: null }));
  const deleted = deleteDB(name).then(
    () => null,
    (error: unknown) => storageFailure(error),
  );
  return Promise.race([deleted, late]);
}
