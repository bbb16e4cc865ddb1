/*
 * The folder that a copy is kept in. The browser's handle to it can be neither summed up nor sealed, so it lies in a database of its own. It
 * says what the folder is called; what may be done there, the browser asks the user.
 * Every visit looks for one, so that this goes without what the first screen would have to name for it.
 */

declare global {
  /* What only browsers have that let a folder be chosen, and what TypeScript's own list leaves out. */
  interface FileSystemDirectoryHandle {
    entries(): AsyncIterableIterator<[string, FileSystemHandle]>;
    queryPermission(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  }
}

export interface KeptFolder {
  readonly folder: FileSystemDirectoryHandle;
  /** A merge was undone: nothing is read or written there until the user says so. */
  readonly isPaused: boolean;
}

const STORE = 'folder';
const databaseOf = (database: string) => `${database}-folder`;

/** Reads which folder it is; null = none. Asking makes no database. */
export async function readFolder(database: string): Promise<KeptFolder | null> {
  if (!('showDirectoryPicker' in window)) return null;
  const isThere = (await indexedDB.databases()).some(({ name }) => name === databaseOf(database));
  if (!isThere) return null;
  const kept = await withFolders(database, (store) => store.get(STORE) as IDBRequest<KeptFolder | undefined>);
  return kept ?? null;
}

export async function rememberFolder(database: string, kept: KeptFolder): Promise<void> {
  await withFolders(database, (store) => store.put(kept, STORE));
}

export async function forgetFolder(database: string): Promise<void> {
  await answerOf(indexedDB.deleteDatabase(databaseOf(database)));
}

async function withFolders<T>(database: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(databaseOf(database), 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const opened = await answerOf(opening);
  try {
    return await answerOf(ask(opened.transaction(STORE, 'readwrite').objectStore(STORE)));
  } finally {
    opened.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });
}
