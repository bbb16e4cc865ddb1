import { BEFORE_NAME, COPY_NAME } from '../../domain/book/merge-facts.ts';
import { MOST_BYTES } from '../backup/backup-file.ts';

/* Copies in a folder of the user's. A program that syncs it may put others beside ours: "topheavy-copy (conflicted copy).json" and the like. */

export interface CopyFile {
  readonly name: string;
  readonly text: string;
}

const STEM = COPY_NAME.replace('.json', '');

/** Reads all copies in a folder: the one that counts first, the one before it last. What is too large to be one is as empty. */
export async function readCopies(folder: FileSystemDirectoryHandle): Promise<readonly CopyFile[]> {
  const files: CopyFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.startsWith(STEM) || !name.endsWith('.json')) continue;
    const file = await (await folder.getFileHandle(name)).getFile();
    files.push({ name, text: file.size > MOST_BYTES ? '' : await file.text() });
  }
  const placeOf = ({ name }: CopyFile) => [COPY_NAME, name, BEFORE_NAME].indexOf(name);
  return files.sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
}

/** Writes the copy; the one that was there, if it was whole, is kept beside it first. */
export async function writeCopy(folder: FileSystemDirectoryHandle, text: string, before: string | null): Promise<void> {
  if (before !== null) await writeFile(folder, BEFORE_NAME, before);
  await writeFile(folder, COPY_NAME, text);
}

export async function removeCopy(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name);
}

/* The browser writes a new file and swaps the two when it is closed: until then all is as it was. */
async function writeFile(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined); // it is closed or gone: the first error is the one to tell
    throw error;
  }
  if ((await (await handle.getFile()).text()) !== text) throw new DOMException(name, 'DataError');
}
