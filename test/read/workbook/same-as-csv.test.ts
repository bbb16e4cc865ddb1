import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseDelimiter } from '../../../src/read/table/delimiter.ts';
import { readRecords } from '../../../src/read/cells/records.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { decodeBytes } from '../../../src/read/text/decode-bytes.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { bookOf, type CellOf } from '../../support/make-workbook.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

/* A broker's file that was opened in a spreadsheet and saved as a workbook is the same file: what looks like a number has
   become one, all else is text, and the positions are those of the CSV. */

const FOLDER = 'test/fixtures/brokers';

function rowsOf(text: string): readonly (readonly CellOf[])[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = chooseDelimiter(plain);
  const rows: CellOf[][] = [];
  for (const { line, cells } of readRecords(plain, delimiter)) {
    while (rows.length < line - 1) rows.push([]);
    rows.push(cells.map((cell) => (cell === '' ? null : (numberIn(cell, delimiter) ?? cell))));
  }
  return rows;
}

/* What a spreadsheet takes for a number; one that parts cells by semicolons reads `2.146,5`. */
function numberIn(cell: string, delimiter: string): number | null {
  const plain = delimiter === ';' ? cell.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.') : cell;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const positionsOf = ({ holdings, statedTotals }: FileReading) => ({
  holdings: holdingsIn(holdings).map(({ line, account, symbol, name, quantity, price, value }) => ({ line, account, symbol, name, quantity, price, value })), // oxfmt-ignore
  statedTotals,
});

test.each(readdirSync(FOLDER).filter((file) => /\.[ct]sv$/.test(file)))('%s', async (file) => {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`));
  const decoded = decodeBytes(bytes);
  const asText = await readBytes(file, bytes);
  if (!decoded.ok || !asText.ok) {
    expect(asText.ok).toBe(false);
    return;
  }
  const asBook = await readBytes(`${file}.xlsx`, bookOf(rowsOf(decoded.value.text)));
  if (!asBook.ok) throw new Error(`${asBook.error.code} ${JSON.stringify(asBook.error.detail)}`);
  expect(positionsOf(asBook.value)).toEqual(positionsOf(asText.value));
  expect(asBook.value.broker).toBe(asText.value.broker);
});
