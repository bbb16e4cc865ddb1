import type { IDBPDatabase } from 'idb';
import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/model/units.ts';
import { loadPart } from './part-of.ts';
import { startOpening, withinTime, type Connection, type OpenAttempt } from './connection.ts';
import { findMarkerBox, readMarkerText, type MarkerBox } from './marker-box.ts';
import type { Marker } from './marker.ts';
import { makeReading } from './contents.ts';
import type { StoreReader } from './reader.ts';
import { DATABASE, OBJECT_STORES, type Store } from './schema.ts';
import { storageFailure } from './storage-failure.ts';
import { readerOf } from './transaction-reader.ts';
import { generationOf, Locked, VAULT_ID } from './vault/generation.ts';
import type { Sealer } from './vault/sealer.ts';
import type { Vault } from './vault/vault.ts';
import type { VaultRecord } from './vault/vault-record.ts';

export interface StoreOptions {
  /** The build that asks: a report kept by another one is not used. */
  readonly build: string;
  /** Told when another tab has gone over to a newer schema: this one must reload before it can save again. */
  readonly onOutdated?: () => void;
  /** Told when another tab holds an older version for 3 s: the store comes when that lets go. Without this, a refusal comes. */
  readonly onBlocked?: () => void;
  /** Told when the browser closes the database under an open page: it may have removed what was kept. */
  readonly onLost?: () => void;
  readonly name?: string;
  /** Where the marker is kept; localStorage unless said otherwise. */
  readonly markerBox?: MarkerBox | null;
}

export interface OpenedStore {
  readonly store: Store;
  /** The lock on it; loaded when it is first needed. */
  readonly vault: () => Promise<Vault>;
  /** Set when the browser has removed what was kept here, until `forgetLoss`: what it was, as far as is known. */
  readonly gone: Marker | null;
  /** The user has seen that something was removed. */
  readonly forgetLoss: () => void;
}

/** What this tab has of one database: an open connection or one in the making, shared by all who ask. */
interface Handle {
  readonly name: string;
  readonly build: string;
  readonly onOutdated: () => void;
  onLost: () => void;
  readonly markerBox: MarkerBox | null;
  opening: OpenAttempt | null;
  outdated: boolean;
  /** Seals and opens records, once the passphrase was given; in this page's memory and nowhere else. */
  sealer: Sealer | null;
  /** The lock that it was opened with: it lies in the database, too, until that is gone. */
  lock: VaultRecord | null;
  /** What the marker told when the database turned out to be new, or tells of an earlier loss that nobody has seen. */
  gone: Marker | null;
  /* Takes that out of the marker. At hand once there is something to take out: a page that is left right after must have forgotten it. */
  forget: () => void;
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
    onLost: () => undefined,
    markerBox: options.markerBox === undefined ? findMarkerBox() : options.markerBox,
    opening: null,
    outdated: false,
    sealer: null,
    lock: null,
    gone: null,
    forget: () => undefined,
  };
  handles.set(name, handle);
  if (options.onLost !== undefined) handle.onLost = options.onLost;
  const connected = await withinTime(openingOf(handle), options.onBlocked);
  if (!connected.ok) return connected;
  const { gone } = handle;
  const forgetLoss = () => forgetLossOf(handle);
  return { ok: true, value: { store: makeStore(handle), vault: () => vaultOf(handle), gone, forgetLoss } };
}

/* What writes is loaded once the page is drawn: the first write comes after something was read or done. */
const loadWriting = () => import('./write-all.ts');
const loadMending = () => import('./vault/mend-lock.ts');
const loadWiping = () => import('./delete-database.ts');

function makeStore(handle: Handle): Store {
  const load = (missed?: Failure) => loadPart(loadWriting, missed);
  let writing: ReturnType<typeof load> | null = null;
  const store: Store = {
    kind: 'database',
    ...makeReading(
      (read) => useDatabase(handle, (database) => readWith(database, handle, read)),
      handle.build,
      (name, record) => (handle.sealer === null ? Promise.resolve(record) : handle.sealer.unseal(name, record)),
      () => store.write([]),
    ),
    prepareWriting() {
      writing ??= load();
    },
    async write(changes) {
      let part = await (writing ??= load());
      if (!part.ok) part = await (writing = load(part.error));
      if (!part.ok) return { ok: false, error: { kind: 'failure', failure: part.error } };
      const { writeAll } = part.value;
      const written = await useDatabase(handle, (database) => writeAll(database, changes, handle));
      return written.ok ? written.value : { ok: false, error: { kind: 'failure', failure: written.error } };
    },
    wipe: () => wipe(handle),
    close() {
      handles.delete(handle.name);
      drop(handle);
    },
  };
  return store;
}

async function vaultOf(handle: Handle): Promise<Vault> {
  const { vaultOf: make } = await import('./vault/vault.ts');
  return make(handle, (use) => useDatabase(handle, use));
}

function openingOf(handle: Handle): OpenAttempt {
  if (handle.opening !== null) return handle.opening;
  const started = startOpening(handle.name, {
    onOutdated() {
      handle.outdated = true;
      handle.onOutdated();
    },
    onLost() {
      if (handle.opening === opening) handle.opening = null;
      handle.onLost();
    },
  });
  let isOver = false;
  const settle = async (): Promise<Result<Connection, Failure>> => {
    const connected = await started.connected;
    if (connected.ok) await noticeLoss(handle, connected.value.isNew);
    // a refused open is not kept: the next to ask tries anew
    else if (handle.opening === opening) handle.opening = null;
    isOver = true;
    return connected;
  };
  const opening: OpenAttempt = { ...started, connected: settle(), isOver: () => isOver };
  handle.opening = opening;
  return opening;
}

/* Most visits find nothing wrong: what tells more of the marker is loaded when it is needed. */
const loadMarker = () => import('./marker.ts');

/* Before anything is written: nothing may make less of what is noted. */
async function noticeLoss(handle: Handle, isNew: boolean): Promise<void> {
  const noted = readMarkerText(handle.markerBox);
  if (handle.gone !== null || noted === null || !(isNew || noted.includes('"lost"'))) return;
  const { findLoss, forgetLoss, untilOtherTabsAreHeard } = await loadMarker();
  if (isNew) await untilOtherTabsAreHeard();
  handle.gone = findLoss(handle.markerBox, isNew);
  handle.forget = () => forgetLoss(handle.markerBox);
}

function forgetLossOf(handle: Handle): void {
  handle.gone = null;
  handle.forget();
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
      if (error instanceof Locked) {
        const { database } = connected.value;
        if (mayRetry && (await mendLock(database, handle))) continue;
        return { ok: false, error: { code: 'locked', detail: null } };
      }
      const failure = storageFailure(error);
      if (failure.code !== 'connection-lost' || !mayRetry) return { ok: false, error: failure };
      drop(handle);
    }
  }
}

async function mendLock(database: IDBPDatabase, { lock, sealer }: Handle): Promise<boolean> {
  const { putLockBack, removePlantedLock } = await loadMending();
  return lock === null || sealer === null ? removePlantedLock(database) : putLockBack(database, lock, sealer);
}

/* One transaction for one reading: `read` awaits nothing but its requests. */
async function readWith<T>(
  database: IDBPDatabase,
  handle: Handle,
  read: (reader: StoreReader) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...OBJECT_STORES]);
  const lock: Promise<unknown> = transaction.objectStore('settings').get(VAULT_ID);
  const found = read(readerOf(transaction));
  const [value, vault] = await Promise.all([found, lock, transaction.done]);
  if (generationOf(vault) !== (handle.sealer?.generation ?? null)) throw new Locked();
  return value;
}

async function wipe(handle: Handle): Promise<Result<null, Failure>> {
  drop(handle);
  handle.sealer = null;
  handle.lock = null;
  const { wipeDatabase } = await loadWiping();
  const failure = await wipeDatabase(handle.name, handle.markerBox);
  if (failure !== null) return { ok: false, error: failure };
  handle.gone = null;
  return { ok: true, value: null };
}
