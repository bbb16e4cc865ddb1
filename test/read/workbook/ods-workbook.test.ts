import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { readWorkbook } from '../../../src/read/workbook/read-workbook.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { zip } from '../../support/make-workbook.ts';
import { odsOf, text, number, money, EMPTY_END, type OdsTable } from '../../support/make-ods.ts';

const HEAD = [text('Symbol'), text('Name'), text('Quantity'), text('Price'), text('Value')].join('');
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const NVDA = row([text('NVDA'), text('NVIDIA Corp'), number(10.125), money(180), money(1822.5)].join(''));
const KO = row([text('KO'), text('Coca-Cola Co'), number(5), money(70), money(350)].join(''));

async function read(tables: readonly OdsTable[]): Promise<FileReading> {
  const result = await readBytes('holdings.ods', odsOf(tables));
  if (!result.ok) throw new Error(result.error.code);
  expect(breachesOfAccounting(result.value)).toEqual([]);
  return result.value;
}

async function faultOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const result = await readWorkbook(bytes);
  return result.ok ? 'read' : result.error.code;
}

describe('an OpenDocument workbook', () => {
  test('reads as other workbooks do: values with all their digits, rows at their numbers', async () => {
    const blank = row('<table:table-cell table:number-columns-repeated="1024"/>', ' table:number-rows-repeated="2"');
    const reading = await read([{ name: 'Holdings', rows: `${blank}${row(HEAD)}${NVDA}${KO}${EMPTY_END}` }]);
    expect(reading).toMatchObject({ encoding: 'ODS', sheet: 'Holdings' });
    expect(holdingsIn(reading.holdings)).toMatchObject([
      { line: 4, symbol: 'NVDA', quantity: 10.125, price: 180, value: 1822.5, currency: 'USD' },
      { line: 5, symbol: 'KO', quantity: 5, price: 70, value: 350 },
    ]);
  });
  test('a comment is no part of its cell, cells repeat, and hidden rows and sheets are told', async () => {
    const noted = text('KO').replace(
      '</table:table-cell>',
      '<office:annotation><text:p>x</text:p></office:annotation></table:table-cell>',
    );
    const twice = number(7).replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="2"');
    const rows = `${row(`${noted}${twice}`)}${row(text('a'), ' table:visibility="collapse"')}`;
    const read = await readWorkbook(
      odsOf([
        { name: 'A', rows },
        { name: 'B', rows: '', isHidden: true },
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      value: [
        { name: 'A', text: 'KO\t7\t7\na', isHidden: false, hiddenRows: new Set([2]) },
        { name: 'B', isHidden: true },
      ],
    });
  });
  test('dates, percentages and leading zeros are what they mean', async () => {
    const cells = [
      '<table:table-cell office:value-type="date" office:date-value="2025-06-30T10:00:00"><text:p>30.06.</text:p></table:table-cell>',
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13 %</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="700"><text:p>00700</text:p></table:table-cell>',
    ];
    expect(await readWorkbook(odsOf([{ name: 'A', rows: row(cells.join('')) }]))).toMatchObject({
      value: [{ text: '2025-06-30\t12.5%\t00700' }],
    });
  });
});

describe('a hostile one', () => {
  test.each([
    ['rows that repeat', row(text('a'), ' table:number-rows-repeated="9999999"')],
    [
      'rows that repeat more often than a number of nine digits',
      row(text('a'), ' table:number-rows-repeated="1000000000"'),
    ],
    [
      'columns that repeat',
      row(text('a').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="9999999"')),
    ],
    [
      'a cell in a far corner',
      `${row('<table:table-cell/>', ' table:number-rows-repeated="99999999"')}${row(text('a'))}`,
    ],
  ])('%s: refused before anything is repeated', async (_, rows) => {
    expect(await faultOf(odsOf([{ name: 'A', rows }]))).toBe('refused-too-large');
  });
  test('entities, cut XML, a password and no tables', async () => {
    const whole = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(await faultOf(odsOf([{ name: 'A', rows: row(text('&b;')) }], whole))).toBe('read');
    expect(await faultOf(odsOf([], ''))).toBe('refused-damaged-workbook');
    const mimetype = { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true };
    const cut = { name: 'content.xml', text: '<office:document-content><table:table table:name="A"><table:table-row>' };
    expect(await faultOf(zip([mimetype, cut]))).toBe('refused-damaged-workbook');
    const locked = { name: 'META-INF/manifest.xml', text: '<manifest:encryption-data/>' };
    expect(await faultOf(zip([mimetype, locked, cut]))).toBe('refused-locked-workbook');
  });
  test('a bomb is left packed', async () => {
    const mimetype = { name: 'mimetype', text: 'x', isStored: true };
    const bomb = { name: 'content.xml', text: ' '.repeat(40_000_000) };
    expect(await faultOf(zip([mimetype, bomb]))).toBe('refused-unsafe-workbook');
  });
});
