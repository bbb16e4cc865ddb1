import { deleteDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Failure } from '../domain/failure.ts';
import { isoDate, type Result } from '../domain/units.ts';
import { startOpening, withinTime, type Opening } from './connection.ts';
import {
  findMarkerBox,
  readMarker,
  removeMarker,
  SEALED_MARKER,
  writeMarker,
  type Marker,
  type MarkerBox,
} from './marker.ts';
import { planWrite, portfoliosConcerned, type Operation } from './plan-write.ts';
import { makeReading } from './contents.ts';
import type { RecordReader } from './reader.ts';
import { revisionOf } from './records.ts';
import { DATABASE, OBJECT_STORES, type Change, type ObjectStore, type Store, type WriteRefusal } from './schema.ts';
import { storageFailure } from './storage-failure.ts';
import { generationOf, Locked, VAULT_ID } from './vault/generation.ts';
import type { SealedForm } from './vault/seal-changes.ts';
import type { Sealer } from './vault/sealer.ts';

export interface StoreOptions {
  /** The build that asks: a report kept by another one is not used. */
  readonly build: string;
  /** Told when another tab has gone over to a newer schema: this one must reload before it can save again. */
  readonly onOutdated?: () => void;
  readonly name?: string;
  /** Where the marker is kept; localStorage unless said otherwise. */
  readonly markerBox?: MarkerBox | null;
}

/** The lock on what is kept. */
export interface Vault {
  /** A passphrase is asked for: nothing can be read or written before `unlock`. */
  isLocked(): Promise<Result<boolean, Failure>>;
  /** What is kept lies under a passphrase, and it has been given. */
  isOpen(): boolean;
  /** false = that is not the passphrase. */
  unlock(passphrase: string): Promise<Result<boolean, Failure>>;
  /** Seals everything that is kept under a new passphrase, or under none (null), in one transaction. */
  change(passphrase: string | null): Promise<Result<null, Failure>>;
}

export interface OpenedStore {
  readonly store: Store;
  readonly vault: Vault;
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
  /** Seals and opens records, once the passphrase was given; in this page's memory and nowhere else. */
  sealer: Sealer | null;
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
    sealer: null,
    gone: null,
  };
  handles.set(name, handle);
  const connected = await withinTime(openingOf(handle));
  if (!connected.ok) return connected;
  return { ok: true, value: { store: makeStore(handle), vault: makeVault(handle), gone: handle.gone } };
}

function makeStore(handle: Handle): Store {
  return {
    kind: 'database',
    ...makeReading(
      (read) => useDatabase(handle, (database) => readWith(database, handle, read)),
      handle.build,
      async (store, record) => (handle.sealer === null ? record : handle.sealer.unseal(store, record)),
    ),
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

/* What seals is loaded with the first passphrase: most visits need none of it. */
function makeVault(handle: Handle): Vault {
  return {
    async isLocked() {
      const found = await useDatabase(handle, (database) => database.get('settings', VAULT_ID));
      if (!found.ok) return found;
      return { ok: true, value: generationOf(found.value) !== (handle.sealer?.generation ?? null) };
    },
    isOpen: () => handle.sealer !== null,
    async unlock(passphrase) {
      const found = await useDatabase(handle, (database) => database.get('settings', VAULT_ID));
      if (!found.ok) return found;
      const { openVault } = await import('./vault/vault-record.ts');
      const sealer = await openVault(found.value, passphrase);
      if (sealer === 'damaged') {
        return { ok: false, error: { code: 'unreadable-record', detail: 'the lock is damaged' } };
      }
      handle.sealer = sealer;
      return { ok: true, value: sealer !== null };
    },
    async change(passphrase) {
      const { changeVault } = await import('./vault/change-vault.ts');
      const changed = await useDatabase(handle, async (database) => {
        handle.sealer = await changeVault(database, handle.sealer, passphrase);
        noteInMarker(handle, await database.count('portfolios'));
        return null;
      });
      return changed;
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
      if (error instanceof Locked) return { ok: false, error: { code: 'locked', detail: null } };
      const failure = storageFailure(error);
      if (failure.code !== 'connection-lost' || !mayRetry) return { ok: false, error: failure };
      drop(handle);
    }
  }
}

/* One transaction for one reading: `read` awaits nothing but its requests. */
async function readWith<T>(
  database: IDBPDatabase,
  handle: Handle,
  read: (reader: RecordReader) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(OBJECT_STORES);
  const lock: Promise<unknown> = transaction.objectStore('settings').get(VAULT_ID);
  const found = read({
    all: (store) => transaction.objectStore(store).getAll(),
    ids: async (store) => (await transaction.objectStore(store).getAllKeys()).map(String),
    one: (store, id) => transaction.objectStore(store).get(id),
    beginning: (store, prefix) => transaction.objectStore(store).getAll(rangeOf(prefix)),
  });
  const [value, vault] = await Promise.all([found, lock, transaction.done]);
  if (generationOf(vault) !== (handle.sealer?.generation ?? null)) throw new Locked();
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
  const { sealer } = handle;
  const sealed = sealer === null ? null : await sealAll(sealer, changes, handle.build);
  if (sealed?.ok === false) return sealed;
  // strict: "complete" comes when the bytes are on the disk
  const transaction = database.transaction(OBJECT_STORES, 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const vault: unknown = await transaction.objectStore('settings').get(VAULT_ID);
    if (generationOf(vault) !== (sealer?.generation ?? null)) throw new Locked();
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
        await run(store, operation, sealed === null ? openForm : sealed.value);
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

const openForm: SealedForm = ({ record }) => record;

async function sealAll(sealer: Sealer, changes: readonly Change[], build: string) {
  const { sealChanges } = await import('./vault/seal-changes.ts');
  return sealChanges(sealer, changes, build);
}

function run(store: Target, operation: Operation, form: SealedForm): Promise<unknown> {
  switch (operation.kind) {
    case 'put':
      return store.put(form(operation));
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
  // under a passphrase not even how many there are, and since when, is told
  else writeMarker(handle.markerBox, handle.sealer === null ? { portfolios, lastChange } : SEALED_MARKER);
}

async function wipe(handle: Handle): Promise<Result<null, Failure>> {
  drop(handle);
  handle.sealer = null;
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
