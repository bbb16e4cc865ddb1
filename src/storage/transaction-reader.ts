import type { IDBPTransaction } from 'idb';
import { rangeOf } from './id-range.ts';
import type { StoreReader } from './reader.ts';

/** Reads records within one transaction. */
export function readerOf(
  transaction: Pick<IDBPTransaction<unknown, string[], IDBTransactionMode>, 'objectStore'>,
): StoreReader {
  const keys = async (store: string, range?: IDBKeyRange) =>
    (await transaction.objectStore(store).getAllKeys(range)).map(String);
  return {
    all: (store) => transaction.objectStore(store).getAll(),
    ids: (store, prefix) => keys(store, prefix === undefined ? undefined : rangeOf(prefix)),
    one: (store, id) => transaction.objectStore(store).get(id),
    beginning: (store, prefix) => transaction.objectStore(store).getAll(rangeOf(prefix)),
  };
}
