import type { IDBPDatabase } from 'idb';
import { EMPTY_MANIFEST, makeManifestRecord } from '../manifest.ts';
import { OBJECT_STORES } from '../schema.ts';
import { VAULT_ID } from './generation.ts';
import { isSealed, type Sealer } from './sealer.ts';
import type { VaultRecord } from './vault-record.ts';

/**
 * Takes away a lock that nothing lies under: a passphrase seals all records in one transaction, so that a lock beside records that are all
 * plain is none of ours, and no passphrase would open it. True = it is gone. One transaction: what another tab seals meanwhile stays sealed.
 */
export async function removePlantedLock(database: IDBPDatabase): Promise<boolean> {
  const transaction = database.transaction(OBJECT_STORES, 'readwrite');
  let plain = 0;
  let sealed = 0;
  for (const name of OBJECT_STORES) {
    for (const record of await transaction.objectStore(name).getAll()) {
      if (isSealed(record)) sealed += 1;
      else if ((record as { readonly id?: unknown }).id !== VAULT_ID) plain += 1;
    }
  }
  const isPlanted = sealed === 0 && plain > 0;
  if (isPlanted) await transaction.objectStore('settings').delete(VAULT_ID);
  await transaction.done;
  return isPlanted;
}

/**
 * Puts the lock back into a database that is empty because the browser has removed what was in it, so that what is in memory can be sealed
 * and saved again. False = something lies there, which is another tab's.
 */
export async function putLockBack(database: IDBPDatabase, lock: VaultRecord, sealer: Sealer): Promise<boolean> {
  const manifest = await sealer.seal('settings', makeManifestRecord(EMPTY_MANIFEST));
  const transaction = database.transaction(OBJECT_STORES, 'readwrite', { durability: 'strict' });
  let records = 0;
  for (const name of OBJECT_STORES) records += await transaction.objectStore(name).count();
  if (records === 0) for (const one of [lock, manifest]) await transaction.objectStore('settings').put(one);
  await transaction.done;
  return records === 0;
}
