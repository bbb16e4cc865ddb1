import type { FolderFile } from '../../app/folder/to-sort.svelte.ts';

/* A browser gives what was dropped for the moment of the drop alone: the entries are taken at once (DropCatcher), and opened afterwards. */

/** Something that was dropped. */
export type Dropped = FileSystemEntry | File;

/** Gives the files in what was dropped, those of folders within folders, too. Files whose name begins with a point are the system's. */
export async function filesOfDropped(dropped: readonly Dropped[]): Promise<readonly FolderFile[]> {
  // of several folders none is the one that holds them all
  const root = dropped.length > 1 ? '/' : '';
  const found: FolderFile[] = [];
  const look = async (entry: Dropped): Promise<void> => {
    if (entry.name.startsWith('.')) return;
    if (entry instanceof File) found.push({ file: entry, path: `${root}${entry.name}` });
    else {
      const path = `${root}${entry.fullPath.slice(1)}`;
      if (!isFolder(entry)) found.push({ file: await fileOf(entry as FileSystemFileEntry), path });
      else {
        const { entries, isWhole } = await entriesOf(entry);
        for (const inner of entries) await look(inner);
        // files may be in it that nobody will see: it's told like one that can't be read
        if (!isWhole) found.push({ file: null, path });
      }
    }
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
async function entriesOf(
  folder: FileSystemDirectoryEntry,
): Promise<{ readonly entries: readonly FileSystemEntry[]; readonly isWhole: boolean }> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (some === null || some.length === 0) return { entries, isWhole: some !== null };
    entries.push(...some);
  }
}
