import type { IDBPDatabase } from 'idb';
import { OBJECT_STORES, type ObjectStore } from '../schema.ts';
import { alike } from '../alike.ts';
import { generationOf, Locked, VAULT_ID } from './generation.ts';
import type { Sealer } from './sealer.ts';
import { makeVault } from './vault-record.ts';

type Raw = readonly (readonly [store: ObjectStore, records: readonly unknown[]])[];

const TRIES = 4;

/**
 * Puts everything that is kept under another passphrase, or under none (null), in one transaction: before it is over all is
 * as it was, and after it nothing is left of the old key. What cannot be opened any more stays as it lies. Gives what seals
 * from now on.
 */
export async function changeVault(
  database: IDBPDatabase,
  now: Sealer | null,
  passphrase: string | null,
): Promise<Sealer | null> {
  const vault = passphrase === null ? null : await makeVault(passphrase);
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await readRaw(database, now);
    const after = await Promise.all(
      before.map(async ([store, records]) => {
        const others = records.filter((record) => !isVault(store, record));
        return [
          store,
          await Promise.all(others.map((record) => reseal(store, record, now, vault?.sealer ?? null))),
        ] as const;
      }),
    );
    if (await replaceAll(database, before, after, vault?.record ?? null)) return vault?.sealer ?? null;
  }
  // another tab writes without a pause
  throw new DOMException('What is kept changed again and again.', 'AbortError');
}

async function reseal(store: ObjectStore, record: unknown, now: Sealer | null, next: Sealer | null): Promise<unknown> {
  const plain = now === null ? record : await now.unseal(store, record);
  return next !== null && hasId(plain) ? next.seal(store, plain) : plain;
}

async function readRaw(database: IDBPDatabase, now: Sealer | null): Promise<Raw> {
  const transaction = database.transaction(OBJECT_STORES);
  const lists: readonly (readonly unknown[])[] = await Promise.all(
    OBJECT_STORES.map((store): Promise<unknown[]> => transaction.objectStore(store).getAll()),
  );
  await transaction.done;
  const raw = OBJECT_STORES.map((store, at) => [store, lists[at] ?? []] as const);
  const lock = raw.flatMap(([store, records]) => records.filter((record) => isVault(store, record)))[0];
  if (generationOf(lock) !== (now?.generation ?? null)) throw new Locked();
  return raw;
}

/* False: another tab has written meanwhile, and nothing was replaced. */
async function replaceAll(database: IDBPDatabase, before: Raw, after: Raw, vault: unknown): Promise<boolean> {
  const transaction = database.transaction(OBJECT_STORES, 'readwrite', { durability: 'strict' });
  const stores = OBJECT_STORES.map((store) => transaction.objectStore(store));
  const found = await Promise.all(stores.map((store) => store.getAll()));
  if (!before.every(([, records], at) => alike(records, found[at]))) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    return false;
  }
  const writes = after.flatMap(([name, records]) => {
    const store = transaction.objectStore(name);
    return [store.clear(), ...records.map((record) => store.put(record))];
  });
  if (vault !== null) writes.push(transaction.objectStore('settings').put(vault));
  await Promise.all([...writes, transaction.done]);
  return true;
}

function isVault(store: ObjectStore, record: unknown): boolean {
  return store === 'settings' && hasId(record) && record.id === VAULT_ID;
}

function hasId(record: unknown): record is { readonly id: string } {
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string';
}
