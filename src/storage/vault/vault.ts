import type { IDBPDatabase } from 'idb';
import type { Failure } from '../../domain/failure.ts';
import type { Result } from '../../domain/units.ts';
import { changeVault } from './change-vault.ts';
import { generationOf, VAULT_ID } from './generation.ts';
import type { Sealer } from './sealer.ts';
import { openVault } from './vault-record.ts';

export { noteInMarker } from '../note-marker.ts';

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

/** The lock of one database; `holder` keeps what seals, `onChanged` is told how many portfolios there are. */
export function makeVault(
  holder: { sealer: Sealer | null },
  useDatabase: UseDatabase,
  onChanged: (portfolios: number) => void,
): Vault {
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
      const sealer = await openVault(found.value, passphrase);
      if (sealer === 'damaged')
        return { ok: false, error: { code: 'unreadable-record', detail: 'the lock is damaged' } };
      holder.sealer = sealer;
      return { ok: true, value: sealer !== null };
    },
    change: (passphrase) =>
      useDatabase(async (database) => {
        holder.sealer = await changeVault(database, holder.sealer, passphrase);
        onChanged(await database.count('portfolios'));
        return null;
      }),
  };
}
