import { deleteDB, openDB } from 'idb';

/*
 * The folder that a copy is kept in. The browser's handle to it can be neither summed up nor sealed, so it lies in a database of its own. It
 * says what the folder is called; what may be done there, the browser asks the user.
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
  const name = databaseOf(database);
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return null;
  const opened = await openFolders(name);
  const kept = (await opened.get(STORE, STORE)) as KeptFolder | undefined;
  opened.close();
  return kept ?? null;
}

export async function keepFolder(database: string, kept: KeptFolder): Promise<void> {
  const opened = await openFolders(databaseOf(database));
  await opened.put(STORE, kept, STORE);
  opened.close();
}

export async function forgetFolder(database: string): Promise<void> {
  await deleteDB(databaseOf(database));
}

const openFolders = (name: string) =>
  openDB(name, 1, { upgrade: (database) => void database.createObjectStore(STORE) });
