import { signsOfFile } from '../../domain/files/client-signs.ts';
import { areOfMany } from '../../domain/files/new-clients.ts';
import type { Refusal } from '../../domain/model/file-reading.ts';
import type { ReadOutcome } from '../../engine/protocol.ts';
import { readDirectory, type ZipEntry } from '../../read/workbook/zip-directory.ts';
import { unpackPart } from '../../read/workbook/unpack-part.ts';
import { toSort, type FolderFile } from './to-sort.svelte.ts';
import { must } from '../../domain/must.ts';

/* Whether files are of several people is told by what they are called, before any is read; what is packed is opened for that. */

/** Tells whether files are of several people, by their folders and names. */
export function areOfSeveral(files: readonly FolderFile[]): boolean {
  return areOfMany(files.map(({ path }) => ({ path, accounts: [], words: [], owners: [], fingerprints: [] })));
}

/** Tells whether files that were read are of several people, by what is in them, and lets them wait for that. */
export function areOfSeveralInside(files: readonly File[], outcomes: readonly (readonly ReadOutcome[])[]): boolean {
  const signs = files.flatMap((file, at) => {
    const tables = (outcomes[at] ?? []).flatMap((one) =>
      one.ok && one.value.kind === 'portfolio' ? [one.value.reading] : [],
    );
    return tables.length === 0 ? [] : [signsOfFile(`/${file.name}`, tables)];
  });
  if (!areOfMany(signs)) return false;
  toSort.take(files.map((file) => ({ file, path: `/${file.name}` })));
  return true;
}

/** Says of files that the system gives nobody that nothing was read of them. */
export function refuseUnread(files: readonly FolderFile[]): readonly Refusal[] {
  const unread = files.filter(({ file }) => file === null);
  return unread.map(({ path }) => ({
    code: 'refused-by-fault',
    severity: 'error',
    line: null,
    detail: {},
    sketch: null,
    file: must(path.split('/').at(-1)),
  }));
}

/* A book of a thousand files comes with its folders. */
const MOST_ENTRIES = 5000;
const MOST_BYTES = 256 * 1024 * 1024;
/* What systems put beside the files of a folder. */
const isHidden = (name: string) => name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');
const isWorkbook = (entries: readonly ZipEntry[]) =>
  entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');

/** Gives the files with those in a ZIP file in its place; one that can't be opened stays, and says so itself when it is read. */
export async function openPacked(files: readonly FolderFile[]): Promise<readonly FolderFile[]> {
  const opened = await Promise.all(
    files.map(async (one) => {
      const { file } = one;
      const isPacked = file !== null && /\.zip$/i.test(file.name) && file.size <= MOST_BYTES;
      return (isPacked ? await unpack(one, new Uint8Array(await file.arrayBuffer())) : null) ?? [one];
    }),
  );
  return opened.flat();
}

async function unpack({ path }: FolderFile, bytes: Uint8Array<ArrayBuffer>): Promise<readonly FolderFile[] | null> {
  const directory = readDirectory(bytes, MOST_BYTES, MOST_ENTRIES);
  if (!directory.ok || isWorkbook(directory.value)) return null;
  const inside: FolderFile[] = [];
  for (const entry of directory.value) {
    const name = entry.name.replaceAll('\\', '/');
    if (name.endsWith('/') || isHidden(name)) continue;
    const part = await unpackPart(bytes, entry);
    const file = part.ok ? new File([part.value], must(name.split('/').at(-1))) : null;
    inside.push({ file, path: `${path}/${name}` });
  }
  return inside.length === 0 ? null : inside;
}
