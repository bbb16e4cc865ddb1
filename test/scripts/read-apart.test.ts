import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readHere } from '../../scripts/analyse-files.ts';
import { readApart, type ApartReader } from '../../scripts/batch/read-apart.ts';

/* A file that ends the process in which it is read costs its own line, and the files after it are read. */

let reader: ApartReader;
afterEach(() => {
  vi.useRealTimers();
  reader.close();
});
const HOUR = 3_600_000;
const NO_BYTES = new Uint8Array();

test('a file is read in another process as in this one', async () => {
  reader = readApart();
  const bytes = new TextEncoder().encode(
    'Symbol,Name,Quantity,Price,Value\nNVDA,NVIDIA Corp,10,600,6000\nKO,Coca-Cola,1,50,50\n',
  );
  expect(await reader.read('mine.csv', bytes)).toEqual(await readHere('mine.csv', bytes));
  expect(await reader.read('letter.txt', NO_BYTES)).toEqual(await readHere('letter.txt', NO_BYTES));
});

test('one that kills it, never ends, or throws is told of in words, and the next is read', async () => {
  reader = readApart(join(import.meta.dirname, '../support/dying-reader.ts'));
  const fine = { ok: true, value: [] };
  expect(await reader.read('a.csv', NO_BYTES)).toEqual(fine);
  await expect(reader.read('dies.csv', NO_BYTES)).rejects.toThrow('took more memory than a file may take');
  expect(await reader.read('b.csv', NO_BYTES)).toEqual(fine);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const endless = expect(reader.read('never-ends.csv', NO_BYTES)).rejects.toThrow('took longer than');
  await vi.advanceTimersByTimeAsync(HOUR);
  await endless;
  vi.useRealTimers();
  await expect(reader.read('throws.csv', NO_BYTES)).rejects.toThrow('no such column');
  expect(await reader.read('c.csv', NO_BYTES)).toEqual(fine);
});
