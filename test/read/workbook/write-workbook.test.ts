import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/read/workbook/open-workbook.ts';
import { checkSum } from '../../../src/read/workbook/check-sum.ts';
import { unpackPart } from '../../../src/read/workbook/unpack-part.ts';
import { writeWorkbook } from '../../../src/read/workbook/write-workbook.ts';
import { readDirectory } from '../../../src/read/workbook/zip-directory.ts';

const ROWS = [
  ['Symbol', 'Name', 'Value'],
  ['BRK.B', 'A & B <Co> "x"', '1234.5'],
  ['', 'tab\u0001bed', '0012'],
  ['Müller', '日本', '-3'],
];

async function opened(tables: Parameters<typeof writeWorkbook>[0]) {
  const bytes = writeWorkbook(tables);
  const entries = readDirectory(bytes);
  if (!entries.ok) throw new Error(entries.error);
  const book = await openWorkbook(bytes, entries.value);
  if (!book.ok) throw new Error(book.error);
  return { bytes, entries: entries.value, sheets: book.value };
}

test('a workbook holds its cells as text, in sheets called by their places', async () => {
  const { sheets } = await opened([ROWS, [['alone']]]);
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet 1', 'Sheet 2']);
  expect(sheets[0]!.text.split('\n').map((line) => line.split('\t'))).toEqual([
    ['Symbol', 'Name', 'Value'],
    ['BRK.B', 'A & B <Co> "x"', '1234.5'],
    ['', 'tabbed', '0012'],
    ['Müller', '日本', '-3'],
  ]);
});

test('columns go on after Z', async () => {
  const wide = Array.from({ length: 60 }, (_, at) => `c${at}`);
  const { sheets } = await opened([[wide]]);
  expect(sheets[0]!.text.split('\t')).toEqual(wide);
});

test('every part states its check sum, as other programs want it, and no part says who wrote it', async () => {
  const { bytes, entries } = await opened([ROWS]);
  expect(entries.map(({ name }) => name).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  for (const entry of entries) {
    const part = await unpackPart(bytes, entry);
    expect(part.ok && checkSum(part.value)).toBe(entry.checkSum);
    expect(entry.checkSum).not.toBe(0);
  }
});
