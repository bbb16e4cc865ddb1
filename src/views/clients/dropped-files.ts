import type { FolderFile } from '../../state/folder/folder-rows.ts';

/* A browser gives what was dropped for the moment of the drop alone: the entries are taken at once, and opened afterwards. */

/** Something that was dropped. */
export type Dropped = FileSystemEntry | File;

/** Takes what a drop holds. */
export function takeDropped(transfer: DataTransfer): readonly Dropped[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    return item.webkitGetAsEntry() ?? item.getAsFile() ?? [];
  });
}

/** Tells whether that is to be shared out among clients: a folder, or several files. */
export function isForMany(dropped: readonly Dropped[]): boolean {
  return dropped.length > 1 || dropped.some((one) => !(one instanceof File) && one.isDirectory);
}

/** Gives the files in what was dropped, those of folders within folders, too. Files whose name begins with a point are the system's. */
export async function filesOfDropped(dropped: readonly Dropped[]): Promise<readonly FolderFile[]> {
  // of several folders none is the one that holds them all
  const root = dropped.length > 1 ? '/' : '';
  const found: FolderFile[] = [];
  const look = async (entry: Dropped): Promise<void> => {
    if (entry.name.startsWith('.')) return;
    if (entry instanceof File) found.push({ file: entry, path: `${root}${entry.name}` });
    else if (isFolder(entry)) for (const inner of await entriesOf(entry)) await look(inner);
    else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: `${root}${entry.fullPath.slice(1)}` });
  };
  for (const one of dropped) await look(one);
  return found;
}

/** Gives the files of a folder that was chosen. */
export function filesOfChosen(files: Iterable<File>): readonly FolderFile[] {
  return [...files]
    .filter(({ name }) => !name.startsWith('.'))
    .map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/* What the system keeps to itself is told as a file that can't be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/* A browser gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
