import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Result } from '../domain/units.ts';
import { rangeOf } from './id-range.ts';
import { planWrite, portfoliosConcerned, type DatabaseRequest } from './plan-write.ts';
import { revisionOf } from './records.ts';
import { OBJECT_STORES, type Change, type ObjectStore, type WriteRefusal } from './schema.ts';
import { generationOf, Locked, VAULT_ID } from './vault/generation.ts';
import type { SealedForm } from './vault/seal-changes.ts';
import type { Sealer } from './vault/sealer.ts';

export { noteInMarker } from './note-marker.ts';

/* Nothing foreign is awaited between the beginning of the transaction and its end: it would be over by then. */

/** Writes changes in one transaction, or nothing of them; `onWritten` is told how many portfolios there are then. */
export async function writeAll(
  database: IDBPDatabase,
  changes: readonly Change[],
  build: string,
  sealer: Sealer | null,
  onWritten: (portfolios: number) => void,
): Promise<Result<null, WriteRefusal>> {
  const sealed = sealer === null ? null : await sealAll(sealer, changes, build);
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
    const plan = planWrite(changes, stored, build);
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
    if (portfoliosConcerned(changes).length > 0) onWritten(count);
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

/* What seals is loaded with the first passphrase: most visits need none of it. */
async function sealAll(sealer: Sealer, changes: readonly Change[], build: string) {
  const { sealChanges } = await import('./vault/seal-changes.ts');
  return sealChanges(sealer, changes, build);
}

function run(store: Target, operation: DatabaseRequest, form: SealedForm): Promise<unknown> {
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
