import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import { isSameData } from '../domain/same-data.ts';
import { isoDate, type Result } from '../domain/model/units.ts';
import { abortIfOpen } from './abort-if-open.ts';
import { gatherStored } from './gather-stored.ts';
import { gatherAll } from './gather.ts';
import { rangeOf } from './id-range.ts';
import {
  countPortfolios,
  EMPTY_MANIFEST,
  follow,
  listAll,
  makeManifestRecord,
  MANIFEST_ID,
  readManifest,
  tagOf,
  type Manifest,
} from './manifest.ts';
import { noteInMarker, type Marked } from './note-marker.ts';
import { planSteps, planWrite, portfoliosConcerned, type DatabaseRequest, type Stored } from './plan-write.ts';
import type { StoreReader } from './reader.ts';
import type { RawContents } from './records.ts';
import { OBJECT_STORES, type StorageChange, type WriteRefusal, type ObjectStore } from './schema.ts';
import { readerOf } from './transaction-reader.ts';
import { generationOf, Locked, VAULT_ID } from './vault/generation.ts';
import { hasManifest } from './vault/name-generation.ts';
import type { Sealer } from './vault/sealer.ts';

/* Nothing foreign is awaited between the beginning of a transaction and its end: it would be over by then. */

/** What writes: with which key, and who is told what of it. */
export interface Writing extends Marked {
  readonly build: string;
  /** Told when fewer portfolios are there than should be. */
  readonly onLost: () => void;
}

/** What a write rests on: as long as the manifest is the same record, so is everything else. */
interface Ground {
  readonly manifest: unknown;
  /** Everything that is there, where no manifest tells. */
  readonly all: RawContents | null;
  readonly stored: Stored;
  readonly changes: readonly StorageChange[];
}

/* The manifest that lists what a write has put. */
interface Listing {
  readonly manifest: Manifest;
  readonly record: { readonly id: string };
}

/* What is to be written, where it is sealed. */
interface Drawn extends Listing {
  readonly requests: readonly DatabaseRequest[];
}

/* How often what is sealed is drawn up anew, when another tab has written meanwhile. */
const TRIES = 20;

/** Writes changes and the manifest in one transaction, or nothing of them. */
export async function writeAll(
  database: IDBPDatabase,
  changes: readonly StorageChange[],
  writing: Writing,
): Promise<Result<null, WriteRefusal>> {
  const { sealer, build } = writing;
  for (let left = TRIES; left > 0; left -= 1) {
    const sealed = sealer === null ? null : await drawUpSealed(database, changes, build, sealer);
    if (sealed?.ok === false) return sealed;
    const written = await writeOnce(database, changes, writing, sealed?.value ?? null);
    if (written === 'overtaken') continue;
    if (!written.ok) return written;
    const { portfolios, listed } = written.value;
    if (portfoliosConcerned(changes).length > 0) noteInMarker(writing, listed);
    if (portfolios < listed) writing.onLost();
    return { ok: true, value: null };
  }
  // another tab writes without a pause
  throw new DOMException('What is kept changed again and again.', 'AbortError');
}

type Target = IDBPTransaction<unknown, ObjectStore[], 'readwrite'>;

async function writeOnce(
  database: IDBPDatabase,
  changes: readonly StorageChange[],
  { sealer, build }: Writing,
  sealed: { readonly ground: Ground; readonly drawn: Drawn } | null,
): Promise<Result<{ readonly portfolios: number; readonly listed: number }, WriteRefusal> | 'overtaken'> {
  // strict: "complete" comes when the bytes are on the disk
  const transaction: Target = database.transaction([...OBJECT_STORES], 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const reader = readerOf(transaction);
    await expectKey(reader, sealer);
    if (sealed !== null && !(await isStill(sealed.ground, reader))) {
      transaction.abort();
      await done;
      return 'overtaken';
    }
    const put = async (request: DatabaseRequest) => run(transaction.objectStore(request.store), request);
    let listing: Listing;
    if (sealed === null) {
      const ground = await lookAt(reader, changes, isReadable);
      const requests: DatabaseRequest[] = [];
      // one after the other: a large record takes long to make and to copy, and the page draws what it has to in between
      for (const step of planSteps(ground.changes, ground.stored, build)) {
        if (!step.ok) {
          transaction.abort();
          await done;
          return step;
        }
        await put(step.value);
        requests.push(step.value);
      }
      listing = list(ground, requests);
    } else {
      listing = sealed.drawn;
      for (const request of sealed.drawn.requests) await put(request);
    }
    const { manifest, record } = listing;
    await put({ kind: 'put', store: 'settings', record });
    const portfolios = await transaction.objectStore('portfolios').count();
    const failed = await done;
    if (failed !== null) throw failed.error;
    return { ok: true, value: { portfolios, listed: countPortfolios(manifest) } };
  } catch (error) {
    // one request may fail or throw while the others would still be kept: all or nothing
    abortIfOpen(transaction);
    const failed = await done;
    throw nameCause(error, failed?.error);
  }
}

async function expectKey(reader: StoreReader, sealer: Sealer | null): Promise<void> {
  if (generationOf(await reader.one('settings', VAULT_ID)) !== (sealer?.generation ?? null)) throw new Locked();
}

const isReadable = (record: unknown): boolean => readManifest(record) !== null;

async function lookAt(
  reader: StoreReader,
  changes: readonly StorageChange[],
  tells: (manifest: unknown) => boolean,
): Promise<Ground> {
  const manifest = await reader.one('settings', MANIFEST_ID);
  const all = manifest !== undefined && tells(manifest) ? null : await gatherAll(reader);
  const stored = await gatherStored(reader, changes);
  const still: StorageChange[] = [];
  for (const change of changes) still.push(change.kind === 'forget-missing' ? await absent(change, reader) : change);
  return { manifest, all, stored, changes: still };
}

/* What has come back since it was missed, from another tab, stays listed. */
async function absent(
  { kind, records }: Extract<StorageChange, { readonly kind: 'forget-missing' }>,
  reader: StoreReader,
): Promise<StorageChange> {
  const found = await Promise.all(records.map(({ store, id }) => reader.one(store, id)));
  const isGone = (at: number, id: string) => found[at] === undefined || id === MANIFEST_ID;
  return { kind, records: records.filter(({ id }, at) => isGone(at, id)) };
}

async function isStill({ manifest, all }: Ground, reader: StoreReader): Promise<boolean> {
  const now = await reader.one('settings', MANIFEST_ID);
  if (manifest === undefined ? now !== undefined : tagOf(manifest) !== tagOf(now)) return false;
  return all === null || isSameData(all, await gatherAll(reader));
}

/* What was written, plain, in the manifest that lies there, or in one of all that is there. */
function list({ manifest, all }: Ground, requests: readonly DatabaseRequest[]): Listing {
  const before = all === null ? readManifest(manifest) : listAll(all, manifest !== undefined);
  if (before === null) throw new Error('A manifest that was read a moment ago cannot be read.');
  const next = follow(before, requests, today());
  return { manifest: next, record: makeManifestRecord(next) };
}

/* What is to be written, sealed, before its transaction begins: in it nothing but the database may be waited for. */
async function drawUpSealed(
  database: IDBPDatabase,
  changes: readonly StorageChange[],
  build: string,
  sealer: Sealer,
): Promise<Result<{ readonly ground: Ground; readonly drawn: Drawn }, WriteRefusal>> {
  const look = async (tells: boolean): Promise<Ground> => {
    const transaction = database.transaction([...OBJECT_STORES]);
    const reader = readerOf(transaction);
    await expectKey(reader, sealer);
    const found = await lookAt(reader, changes, () => tells);
    await transaction.done;
    return found;
  };
  let ground = await look(true);
  let before = ground.manifest === undefined ? null : readManifest(await sealer.unseal('settings', ground.manifest));
  if (before === null && ground.all === null) ground = await look(false);
  if (ground.all !== null) {
    const isLost = ground.manifest !== undefined || hasManifest(sealer.generation);
    before = listAll(ground.all, isLost);
  }
  const settings = await sealer.unseal('settings', ground.stored.settings);
  const figures = await Promise.all(
    [...ground.stored.figures].map(async ([id, record]) => [id, await sealer.unseal('figures', record)] as const),
  );
  const plan = planWrite(ground.changes, { ...ground.stored, settings, figures: new Map(figures) }, build);
  if (!plan.ok) return plan;
  const requests = await Promise.all(
    plan.value.map(async (request) =>
      request.kind === 'put' ? { ...request, record: await sealer.seal(request.store, request.record) } : request,
    ),
  );
  const manifest = follow(before ?? EMPTY_MANIFEST, requests, today());
  const record = await sealer.seal('settings', makeManifestRecord(manifest));
  return { ok: true, value: { ground, drawn: { requests, manifest, record } } };
}

function today() {
  return isoDate(new Date().toISOString().slice(0, 10));
}

function run(
  store: IDBPObjectStore<unknown, ObjectStore[], ObjectStore, 'readwrite'>,
  request: DatabaseRequest,
): Promise<unknown> {
  switch (request.kind) {
    case 'put':
      return store.put(request.record);
    case 'delete':
      return store.delete(request.id);
    case 'delete-all':
      return store.delete(rangeOf(request.prefix));
    case 'clear':
      return store.clear();
    case 'forget':
      return Promise.resolve(); // it is not there
  }
}

/** A request that was cut off only says "aborted"; the transaction knows why (no room left, for one). */
function nameCause(error: unknown, cause: unknown): Error {
  const first = error instanceof DOMException && error.name === 'AbortError' && cause instanceof Error ? cause : error;
  return first instanceof Error ? first : new Error(String(first));
}
