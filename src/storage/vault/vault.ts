import type { IDBPDatabase } from 'idb';
import type { Failure } from '../../domain/failure.ts';
import type { Result } from '../../domain/model/units.ts';
import { MANIFEST_ID } from '../manifest.ts';
import { noteInMarker, type Marked } from '../note-marker.ts';
import { OBJECT_STORES } from '../schema.ts';
import { changeVault } from './change-vault.ts';
import { generationOf, VAULT_ID } from './generation.ts';
import { isSealed, type Sealer } from './sealer.ts';
import { openVault, type VaultRecord } from './vault-record.ts';

/** The lock on what is kept. */
export interface Vault {
  /** A passphrase is asked for: nothing can be read or written before `unlock`. */
  isLocked(): Promise<Result<boolean, Failure>>;
  /** false = that is not the passphrase. */
  unlock(passphrase: string): Promise<Result<boolean, Failure>>;
  /** Seals everything that is kept under a new passphrase, or under none (null), in one transaction. */
  change(passphrase: string | null): Promise<Result<null, Failure>>;
}

type UseDatabase = <T>(use: (database: IDBPDatabase) => Promise<T>) => Promise<Result<T, Failure>>;

/** Keeps what seals, and the lock that it was opened with: both last as long as the page. */
export type Holder = Marked & { sealer: Sealer | null; lock: VaultRecord | null };

/** The lock of one database. */
export function vaultOf(holder: Holder, useDatabase: UseDatabase): Vault {
  const readLock = () => useDatabase((database): Promise<unknown> => database.get('settings', VAULT_ID));
  return {
    async isLocked() {
      const found = await readLock();
      if (!found.ok) return found;
      return { ok: true, value: generationOf(found.value) !== (holder.sealer?.generation ?? null) };
    },
    async unlock(passphrase) {
      const found = await readLock();
      if (!found.ok) return found;
      const opened = await openVault(found.value, passphrase);
      if (opened === null) return { ok: true, value: false };
      // a key that opens none of the records is the wrong one: whatever it sealed from now on, the right one could not open
      const opens =
        opened === 'damaged' ? null : await useDatabase((database) => opensWhatIsThere(database, opened.sealer));
      if (opens?.ok === false) return opens;
      if (opened === 'damaged' || opens?.value !== true) return DAMAGED;
      holder.sealer = opened.sealer;
      holder.lock = opened.lock;
      return { ok: true, value: true };
    },
    change: (passphrase) =>
      useDatabase(async (database) => {
        const changed = await changeVault(database, holder.sealer, passphrase);
        holder.sealer = changed.sealer;
        holder.lock = changed.lock;
        noteInMarker(holder, await database.count('portfolios'));
        return null;
      }),
  };
}

const DAMAGED = { ok: false, error: { code: 'damaged-lock', detail: null } } as const;

/* The manifest, else any record: one that opens says that the key is right. Where nothing is sealed yet, every key is. */
async function opensWhatIsThere(database: IDBPDatabase, sealer: Sealer): Promise<boolean> {
  const manifest: unknown = await database.get('settings', MANIFEST_ID);
  if (isSealed(manifest) && (await sealer.unseal('settings', manifest)) !== manifest) return true;
  let sealed = 0;
  for (const store of OBJECT_STORES)
    for (const record of (await database.getAll(store)) as readonly unknown[]) {
      if (!isSealed(record)) continue;
      sealed += 1;
      if ((await sealer.unseal(store, record)) !== record) return true;
    }
  return sealed === 0;
}
