import type { Result } from '../domain/model/units.ts';
import { gatherStored } from './gather-stored.ts';
import { planWrite } from './plan-write.ts';
import { makeReading } from './contents.ts';
import type { StoreReader } from './reader.ts';
import { OBJECT_STORES, type StorageChange, type ObjectStore, type Store, type WriteRefusal } from './schema.ts';

/**
 * A store that is gone with the page: for a private session, and where the browser has no storage. Records are copied in
 * and out as a database would, so what works here works there.
 */
export function makeMemoryStore(build: string): Store {
  const records = new Map<ObjectStore, Map<string, unknown>>(OBJECT_STORES.map((store) => [store, new Map()]));
  const table = (store: ObjectStore): Map<string, unknown> => records.get(store) ?? new Map<string, unknown>();
  const beginning = (store: ObjectStore, prefix: string): unknown[] =>
    structuredClone([...table(store)].flatMap(([id, record]) => (id.startsWith(prefix) ? [record] : [])));
  const reader: StoreReader = {
    all: (store) => Promise.resolve(beginning(store, '')),
    ids: (store, prefix = '') => Promise.resolve([...table(store).keys()].filter((id) => id.startsWith(prefix))),
    one: (store, id) => Promise.resolve(structuredClone(table(store).get(id))),
    beginning: (store, prefix) => Promise.resolve(beginning(store, prefix)),
  };

  let last: Promise<unknown> = Promise.resolve();
  async function writeNow(changes: readonly StorageChange[]): Promise<Result<null, WriteRefusal>> {
    const plan = planWrite(changes, await gatherStored(reader, changes), build);
    if (!plan.ok) return plan;
    // copied before the first is kept: one that cannot be copied keeps none
    for (const operation of structuredClone(plan.value)) {
      if (operation.kind === 'put') table(operation.store).set(operation.record.id, operation.record);
      else if (operation.kind === 'clear') table(operation.store).clear();
      else if (operation.kind === 'delete') table(operation.store).delete(operation.id);
      else if (operation.kind === 'delete-all') deleteBeginning(table(operation.store), operation.prefix);
    }
    return { ok: true, value: null };
  }

  return {
    kind: 'memory',
    ...makeReading(async (read) => ({ ok: true, value: await read(reader) }), build),
    // one after the other, as transactions are
    write(changes) {
      const written = last.then(() => writeNow(changes));
      last = written.catch(() => undefined);
      return written;
    },
    prepareWriting: () => undefined,
    wipe() {
      for (const one of records.values()) one.clear();
      return Promise.resolve({ ok: true, value: null });
    },
    close() {
      for (const one of records.values()) one.clear();
    },
  };
}

function deleteBeginning(table: Map<string, unknown>, prefix: string): void {
  for (const id of table.keys()) if (id.startsWith(prefix)) table.delete(id);
}
