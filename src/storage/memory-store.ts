import type { Result } from '../domain/units.ts';
import { planWrite, portfoliosConcerned } from './plan-write.ts';
import { makeReading } from './contents.ts';
import type { RecordReader } from './reader.ts';
import { revisionOf } from './records.ts';
import { OBJECT_STORES, type Change, type ObjectStore, type Store, type WriteRefusal } from './schema.ts';

/**
 * A store that is gone with the page: for a private session, and where the browser has no storage. Records are copied in
 * and out as a database would, so what works here works there.
 */
export function makeMemoryStore(build: string): Store {
  const records = new Map<ObjectStore, Map<string, unknown>>(OBJECT_STORES.map((store) => [store, new Map()]));
  const table = (store: ObjectStore): Map<string, unknown> => records.get(store) ?? new Map<string, unknown>();
  const beginning = (store: ObjectStore, prefix: string): unknown[] =>
    structuredClone([...table(store)].flatMap(([id, record]) => (id.startsWith(prefix) ? [record] : [])));
  const reader: RecordReader = {
    all: (store) => Promise.resolve(beginning(store, '')),
    ids: (store) => Promise.resolve([...table(store).keys()]),
    one: (store, id) => Promise.resolve(structuredClone(table(store).get(id))),
    beginning: (store, prefix) => Promise.resolve(beginning(store, prefix)),
  };

  function writeNow(changes: readonly Change[]): Result<null, WriteRefusal> {
    const stored = new Map(portfoliosConcerned(changes).map((id) => [id, revisionOf(table('portfolios').get(id))]));
    const plan = planWrite(changes, stored, build);
    if (!plan.ok) return plan;
    // copied before the first is kept: one that cannot be copied keeps none
    for (const operation of structuredClone(plan.value)) {
      if (operation.kind === 'put') table(operation.store).set(operation.record.id, operation.record);
      else if (operation.kind === 'clear') table(operation.store).clear();
      else if (operation.kind === 'delete') table(operation.store).delete(operation.id);
      else deleteBeginning(table(operation.store), operation.prefix);
    }
    return { ok: true, value: null };
  }

  return {
    kind: 'memory',
    ...makeReading(async (read) => ({ ok: true, value: await read(reader) }), build),
    // the promise turns a throw into a refusal to come, as a database would
    write: (changes) => new Promise((resolve) => resolve(writeNow(changes))),
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
