import type { IsoDate } from '../domain/model/units.ts';
import { toBase64 } from './vault/bytes.ts';
import { columnAsText } from './rows/column-text.ts';

/** What a copy says it is, on its first line. */
export const RAW_COPY = 'topheavy-database';

/**
 * All records of a database as they lie there, as JSON, whatever version wrote them: sealed ones stay sealed, with their bytes in base64.
 * `made` is the day. Null where it cannot be read. Nothing is written, and nothing is upgraded; `backup/read-copy.ts` reads it again.
 */
export async function copyRaw(name: string, made: IsoDate): Promise<string | null> {
  try {
    const database = await answerOf(indexedDB.open(name));
    try {
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      const lists = await Promise.all(
        stores.map((store) => answerOf<unknown[]>(transaction.objectStore(store).getAll())),
      );
      const records = Object.fromEntries(stores.map((store, at) => [store, lists[at]]));
      return JSON.stringify({ format: RAW_COPY, schema: database.version, made, stores: records }, bytesAsText, 1);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** For JSON, which knows no bytes and no columns. */
export function bytesAsText(key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: toBase64(new Uint8Array(value)) } : columnAsText(key, value);
}

/* Not through idb, which opens a database at a version of ours. */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });
}
