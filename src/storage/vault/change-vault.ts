import type { IDBPDatabase } from 'idb';
import { isSameData } from '../../domain/same-data.ts';
import { abortIfOpen } from '../abort-if-open.ts';
import { gatherAll } from '../gather.ts';
import { isGuard, listAll, makeManifestRecord, MANIFEST_ID, readManifest, relist, type Manifest } from '../manifest.ts';
import { idOf } from '../reader.ts';
import type { RawContents } from '../records.ts';
import { readerOf } from '../transaction-reader.ts';
import { OBJECT_STORES, type ObjectStore } from '../schema.ts';
import { generationOf, Locked, VAULT_ID } from './generation.ts';
import { hasManifest } from './name-generation.ts';
import { isSealed, type Sealer } from './sealer.ts';
import { makeVault, type VaultRecord } from './vault-record.ts';

/** What seals, and the lock that it was opened with; null = nothing is sealed. */
export interface OpenLock {
  readonly sealer: Sealer | null;
  readonly lock: VaultRecord | null;
}

const TRIES = 4;

/** What was sealed and how it is now, or the other way round. */
interface Form {
  readonly store: ObjectStore;
  readonly id: string;
  readonly was: unknown;
  readonly is: unknown;
}

/**
 * Puts everything that is kept under another passphrase, or under none (null), in one transaction: before it is over all is
 * as it was, and after it nothing is left of the old key. What cannot be opened any more stays as it lies. Gives what seals
 * from now on.
 */
export async function changeVault(
  database: IDBPDatabase,
  now: Sealer | null,
  passphrase: string | null,
): Promise<OpenLock> {
  const vault = passphrase === null ? null : await makeVault(passphrase);
  const [record, next] = [vault?.record ?? null, vault?.sealer ?? null];
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await readRaw(database, now);
    const listed = OBJECT_STORES.flatMap((store) =>
      before[store].flatMap((was) => (isGuard(store, idOf(was)) ? [] : [{ store, id: idOf(was), was }])),
    );
    const forms = await Promise.all(
      listed.map(async (one): Promise<Form> => ({ ...one, is: await reseal(one.store, one.was, now, next) })),
    );
    const manifest = makeManifestRecord(relist(await manifestOf(before, now), forms));
    const sealed = next === null ? manifest : await next.seal('settings', manifest);
    if (await replaceAll(database, before, forms, record === null ? [sealed] : [sealed, record]))
      return { sealer: next, lock: record };
  }
  // another tab writes without a pause
  throw new DOMException('What is kept changed again and again.', 'AbortError');
}

async function reseal(store: ObjectStore, record: unknown, now: Sealer | null, next: Sealer | null): Promise<unknown> {
  // beside sealed ones, a plain record is none of ours
  if (now !== null && !isSealed(record)) return record;
  const plain = now === null ? record : await now.unseal(store, record);
  return next !== null && hasId(plain) && !isSealed(plain) ? next.seal(store, plain) : plain;
}

/* What should be there, or what is, where nothing says so. */
async function manifestOf(raw: RawContents, now: Sealer | null): Promise<Manifest> {
  const record = raw.settings.find((one) => idOf(one) === MANIFEST_ID);
  const plain = record === undefined || now === null ? record : await now.unseal('settings', record);
  return readManifest(plain) ?? listAll(raw, record !== undefined || hasManifest(now?.generation ?? null));
}

async function readRaw(database: IDBPDatabase, now: Sealer | null): Promise<RawContents> {
  const transaction = database.transaction([...OBJECT_STORES]);
  const raw = await gatherAll(readerOf(transaction));
  await transaction.done;
  const lock = raw.settings.find((one) => idOf(one) === VAULT_ID);
  if (generationOf(lock) !== (now?.generation ?? null)) throw new Locked();
  return raw;
}

/* False: another tab has written meanwhile, and nothing was replaced. */
async function replaceAll(
  database: IDBPDatabase,
  before: RawContents,
  forms: readonly Form[],
  settings: readonly unknown[],
): Promise<boolean> {
  const transaction = database.transaction([...OBJECT_STORES], 'readwrite', { durability: 'strict' });
  if (!isSameData(before, await gatherAll(readerOf(transaction)))) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    return false;
  }
  try {
    const puts = [...forms, ...settings.map((is) => ({ store: 'settings', is }) as const)];
    await Promise.all([
      ...OBJECT_STORES.map((store) => transaction.objectStore(store).clear()),
      ...puts.map(async ({ store, is }) => transaction.objectStore(store).put(is)),
    ]);
  } catch (error) {
    // one that cannot be put must not leave the others under two keys, or none of them there
    abortIfOpen(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
  return true;
}

function hasId(record: unknown): record is { readonly id: string } {
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string';
}
