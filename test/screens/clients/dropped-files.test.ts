import { expect, test } from 'vitest';
import { filesOfChosen, filesOfDropped, type Dropped } from '../../../src/screens/clients/dropped-files.ts';

/* Entries as a browser gives them: a hundred of a folder at a time, by callbacks. */

interface Made {
  readonly file?: File | null;
  readonly inner?: readonly FileSystemEntry[];
  /** So many are given before the folder can't be read any further. */
  readonly failsAfter?: number;
}
function entry(fullPath: string, { file = null, inner, failsAfter = Infinity }: Made): FileSystemEntry {
  const made = {
    name: fullPath.split('/').at(-1)!,
    fullPath,
    isDirectory: inner !== undefined,
    isFile: inner === undefined,
    file: (give: (file: File) => void, fail: () => void) => {
      if (file === null) fail();
      else give(file);
    },
    createReader: () => {
      let at = 0;
      return {
        readEntries: (give: (some: readonly FileSystemEntry[]) => void, fail: () => void) => {
          const some = inner!.slice(at, at + 100);
          if (at >= failsAfter) fail();
          else give(some);
          at += some.length;
        },
      };
    },
  };
  return made as unknown as FileSystemEntry;
}
/* The File of Node knows nothing of folders. */
const csv = (name: string) => Object.assign(new File(['x'], name), { webkitRelativePath: '' });
const plain = (path: string) => entry(path, { file: csv(path.split('/').at(-1)!) });
const told = async (dropped: readonly Dropped[]) =>
  (await filesOfDropped(dropped)).map(({ file, path }) => `${path}${file === null ? ' can’t be read' : ''}`);

test('every file of a folder is there, however many, and those of folders within it', async () => {
  const many = Array.from({ length: 250 }, (_, at) => plain(`/October/${at}.csv`));
  const inside = entry('/October/Ann Lee', { inner: [plain('/October/Ann Lee/ira.csv')] });
  const found = await told([entry('/October', { inner: [...many, inside] })]);
  expect(found).toEqual([...many.map((_, at) => `October/${at}.csv`), 'October/Ann Lee/ira.csv']);
});

test('what can’t be read is told, a folder that breaks off, too', async () => {
  const many = Array.from({ length: 150 }, (_, at) => plain(`/October/Bob/${at}.csv`));
  const broken = entry('/October/Bob', { inner: many, failsAfter: 100 });
  const found = await told([entry('/October', { inner: [entry('/October/lost.csv', {}), broken] })]);
  expect(found).toHaveLength(102);
  expect(found.filter((path) => path.endsWith('read'))).toEqual([
    'October/lost.csv can’t be read',
    'October/Bob can’t be read',
  ]);
});

test('several things have no folder in common, and the system’s own files are left out', async () => {
  const dropped = [csv('a.csv'), plain('/b.csv'), plain('/.DS_Store'), entry('/C', { inner: [plain('/C/c.csv')] })];
  expect(await told(dropped)).toEqual(['/a.csv', '/b.csv', '/C/c.csv']);
  const chosen = filesOfChosen([csv('.DS_Store'), csv('d.csv')]);
  expect(chosen.map(({ path }) => path)).toEqual(['d.csv']);
});
