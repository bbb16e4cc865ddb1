import type { IDBPDatabase } from 'idb';
import { OBJECT_STORES } from '../schema.ts';
import { VAULT_ID } from './generation.ts';
import { isSealed } from './sealer.ts';

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
