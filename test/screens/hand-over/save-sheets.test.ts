import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/model/units.ts';
import { sheetFileName } from '../../../src/screens/files/words/file-names.ts';
import { savedSheets } from '../../../src/screens/hand-over/words/many-sheets.ts';
import {
  folderTarget,
  saveSheets,
  zipTarget,
  type SheetPage,
  type SaveTarget,
} from '../../../src/screens/hand-over/save-sheets.ts';
import { readDirectory } from '../../../src/read/workbook/zip-directory.ts';

const DAY = isoDate('2026-08-21')!;
const EARLIER = isoDate('2026-03-02')!;
const reportOf = (...days: readonly (typeof DAY | null)[]) =>
  ({ files: days.map((asOf) => ({ asOf })) }) as unknown as SheetPage['report'];

describe('the name of a sheet’s file', () => {
  test('has the client, the newest day, and a number where the name is taken', () => {
    expect(sheetFileName('Ada Lark', reportOf(EARLIER, DAY, null))).toBe('Ada Lark-sheet-2026-08-21.html');
    expect(sheetFileName('Ada Lark', reportOf(null), 3)).toBe('Ada Lark-sheet-3.html');
  });
  test('keeps the letters of every script, and nothing that a system refuses or that leads elsewhere', () => {
    expect(sheetFileName('Zoë Müller & 田中', reportOf(DAY))).toBe('Zoë Müller - 田中-sheet-2026-08-21.html');
    expect(sheetFileName('../../etc/passwd', reportOf(null))).toBe('etc-passwd-sheet.html');
    expect(sheetFileName('CON', reportOf(null))).toBe('CON-sheet.html');
    expect(sheetFileName(' \u202E?*| ', reportOf(null))).toBe('client-sheet.html');
  });
  test('is a name that every system takes, whatever the client is called', () => {
    const name = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 9999 }), (client, number) => {
        const file = sheetFileName(client, reportOf(DAY), number);
        expect(file).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._-]*-sheet-2026-08-21(-\d+)?\.html$/u);
        expect(file.length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
        expect(file).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

/** A folder with what is in it; it takes no file whose name `refuses`. */
function folderOf(has: Readonly<Record<string, string>> = {}, refuses = /^$/) {
  const files = new Map(Object.entries(has));
  const fail = (name: string) => Promise.reject(new DOMException('', name));
  const handle = {
    name: 'Clients',
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) return fail('NotFoundError');
      if (create) files.set(name, files.get(name) ?? '');
      let written = '';
      return Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (text: string) => (refuses.test(name) ? fail('QuotaExceededError') : ((written = text), undefined)),
            close: () => void files.set(name, written),
          }),
      });
    },
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
  };
  return { files, handle: handle as unknown as FileSystemDirectoryHandle };
}
const clientsOf = (...names: readonly string[]) => names.map((name) => ({ name }));
const prepare = ({ name }: { readonly name: string }) =>
  Promise.resolve(name === 'Unread' ? null : { name, report: reportOf(DAY), page: `page of ${name}` });
const save = (target: SaveTarget, names: readonly string[], stopAfter = Infinity) => {
  let count = 0;
  const told = (done: number) => (count = done);
  return saveSheets(clientsOf(...names), { target, prepare, told, isStopped: () => count >= stopAfter });
};

describe('sheets into a folder', () => {
  test('never write over a file, and two clients of one name have a file each', async () => {
    const { files, handle } = folderOf({ 'Ada-sheet-2026-08-21.html': 'of before' });
    const saved = await save(folderTarget(handle), ['Ada', 'ADA', 'Ben', 'Ben']);
    expect(Object.fromEntries(files)).toEqual({
      'Ada-sheet-2026-08-21.html': 'of before',
      'Ada-sheet-2026-08-21-2.html': 'page of Ada',
      'ADA-sheet-2026-08-21-3.html': 'page of ADA',
      'Ben-sheet-2026-08-21.html': 'page of Ben',
      'Ben-sheet-2026-08-21-2.html': 'page of Ben',
    });
    expect(savedSheets(saved)).toBe('Saved 4 sheets in the folder “Clients.”');
  });
  test('say which are missing and why, and leave no empty file', async () => {
    const { files, handle } = folderOf({}, /^Full/);
    const saved = await save(folderTarget(handle), ['Ada', 'Unread', 'Full']);
    expect([...files.keys()]).toEqual(['Ada-sheet-2026-08-21.html']);
    expect(savedSheets(saved)).toBe(
      'Saved 1 sheet in the folder “Clients.” We couldn’t prepare the sheet for Unread. Open that client, then try again. ' +
        'We couldn’t write the file for Full. Check that the folder has room and lets you save, then try again.',
    );
  });
  test('that are canceled say how many are there', async () => {
    const { files, handle } = folderOf();
    const saved = await save(folderTarget(handle), ['Ada', 'Ben', 'Cy'], 1);
    expect([...files.keys()]).toEqual(['Ada-sheet-2026-08-21.html']);
    expect(savedSheets(saved)).toBe('Canceled. 1 of 3 sheets saved in the folder “Clients.”');
  });
  test('a fault of ours is not taken for one of the folder', async () => {
    const { handle } = folderOf();
    const broken = { ...folderTarget(handle), write: () => Promise.reject(new TypeError('ours')) };
    await expect(save(broken, ['Ada'])).rejects.toThrow('ours');
  });
});

describe('sheets in one ZIP file', () => {
  const zipped = async (names: readonly string[], stopAfter = Infinity) => {
    const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    const target = zipTarget((name, content) => files.push({ name, bytes: content as Uint8Array }));
    return { files, saved: await save(target, names, stopAfter) };
  };
  test('each have a name of their own, also where large and small letters are the same', async () => {
    const { files, saved } = await zipped(['Ada', 'ADA', 'Unread']);
    expect(files).toHaveLength(1);
    expect(files[0]!.name).toMatch(/^topheavy-sheets-\d{4}-\d{2}-\d{2}\.zip$/);
    const entries = readDirectory(files[0]!.bytes);
    expect(entries.ok && entries.value.map(({ name }) => name)).toEqual([
      'Ada-sheet-2026-08-21.html',
      'ADA-sheet-2026-08-21-2.html',
    ]);
    expect(savedSheets(saved)).toContain(`Saved 2 sheets as ${files[0]!.name}.`);
    expect((await zipped(['Ada', 'ADA', 'Unread'])).files).toEqual(files);
  });
  test('are not saved where it was canceled, or where none could be prepared', async () => {
    const canceled = await zipped(['Ada', 'Ben'], 1);
    expect([canceled.files, savedSheets(canceled.saved)]).toEqual([[], 'Canceled. Nothing was saved.']);
    const none = await zipped(['Unread']);
    expect(none.files).toEqual([]);
    expect(savedSheets(none.saved)).toMatch(/^Nothing was saved\. We couldn’t prepare the sheet for Unread\./);
  });
});
