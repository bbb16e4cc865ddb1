import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAny, type Wanted } from '../../../src/read/files/read-source.ts';
import { readXmlWorkbook } from '../../../src/read/workbook/xml-workbook.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../../support/dice.ts';

const START =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const cell = (type: string, text: string | number, more = '') =>
  `<ss:Cell${more}><ss:Data ss:Type="${type}">${text}</ss:Data></ss:Cell>`;
const text = (words: string) => cell('String', words);
const row = (...cells: readonly string[]) => `<ss:Row>${cells.join('')}</ss:Row>`;
const sheet = (name: string, ...rows: readonly string[]) =>
  `<ss:Worksheet ss:Name="${name}"><ss:Table>${rows.join('')}</ss:Table></ss:Worksheet>`;
const book = (...sheets: readonly string[]) => `${START}${sheets.join('')}</ss:Workbook>`;

async function read(markup: string, name = 'fund.xls', wanted: Wanted = 'any') {
  return readAny(name, new TextEncoder().encode(markup), { wanted, columns: [] });
}

test('an iShares list that calls itself .xls is that fund’s list', async () => {
  const titles = ['Ticker', 'Name', 'Sector', 'Asset Class', 'Market Value', 'Weight (%)', 'Location'].map(text);
  const line = (symbol: string, name: string, value: number, weight: number) =>
    row(...[symbol, name, 'Technology', 'Equity'].map(text), cell('Number', value), cell('Number', weight), text('United States')); // oxfmt-ignore
  const markup = book(
    sheet(
      'Holdings',
      row(text('iShares Example ETF')),
      row(text('Fund Holdings as of'), text('Nov 20, 2026')),
      '<ss:Row ss:Index="6">' + titles.join('') + '</ss:Row>',
      line('NVDA', 'NVIDIA CORP', 600, 60),
      line('KO', 'COCA-COLA & CO', 400, 40),
    ),
    sheet('Performance', row(text('Month'), text('Total')), row(text('2026-10'), cell('Number', 1.5))),
  );
  const [outcome, ...others] = await read(markup, 'Example-ETF_fund.xls');
  expect(others).toEqual([]);
  if (outcome?.ok !== true || outcome.value.kind !== 'fund-list') throw new Error('Not read as a list.');
  expect(outcome.value.reading).toMatchObject({
    issuer: 'iShares',
    fundName: 'iShares Example ETF',
    asOf: '2026-11-20',
  });
  expect(outcome.value.reading.rows.map(({ line, symbol, name, weight }) => [line, symbol, name, weight])).toEqual([
    [7, 'NVDA', 'NVIDIA CORP', 0.6],
    [8, 'KO', 'COCA-COLA & CO', 0.4],
  ]);
});

test('holdings keep their places, formats and dates', async () => {
  const markup = `${START}<ss:Styles><ss:Style ss:ID="p"><ss:NumberFormat ss:Format="0.00%"/></ss:Style></ss:Styles>${sheet(
    'A',
    row(...['Symbol', 'Weight', 'Date'].map(text)),
    row(text('NVDA'), cell('Number', '0.75', ' ss:StyleID="p"'), cell('DateTime', '2026-11-20T00:00:00.000')),
    row(text('KO'), cell('Number', '0.25', ' ss:StyleID="p"'), cell('DateTime', '2026-11-20T00:00:00.000')),
  )}</ss:Workbook>`;
  const [outcome] = await read(markup, 'weights.xls', 'holdings');
  if (outcome?.ok !== true || outcome.value.kind !== 'portfolio') throw new Error('Not read as holdings.');
  expect(outcome.value.reading).toMatchObject({ encoding: 'XML workbook', sheet: 'A', asOf: '2026-11-20' });
  expect(holdingsIn(outcome.value.reading.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
    ['NVDA', 75],
    ['KO', 25],
  ]);
});

describe('places', () => {
  test('are what the file says they are', () => {
    const markup = book(
      sheet(
        'A',
        row(cell('String', 'a', ' ss:MergeAcross="1"'), text('d')),
        row(cell('String', 'c', ' ss:Index="3"'), '<ss:Cell/>', cell('Boolean', 1)),
      ).replace('</ss:Table>', '</ss:Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'),
    );
    expect(readXmlWorkbook(markup)).toMatchObject([{ name: 'A', isHidden: true, text: 'a\t\td\t\t\n\t\tc\t\tTRUE' }]);
  });

  test('beyond any table are refused, not filled', () => {
    expect(readXmlWorkbook(book(sheet('A', '<ss:Row ss:Index="9999999">')))).toBeNull();
    expect(readXmlWorkbook(book(sheet('A', row(cell('String', 'x', ' ss:Index="99999"')))))).toBeNull();
  });
});

test('no shreds of such a file make the reader throw', () => {
  const shred = fc.constantFrom('<Worksheet ss:Name="A">', '<Row>', '<Row ss:Index="4">', '</Row>', '<Cell>', '<Cell ss:MergeAcross="3">', '<Data ss:Type="Number">', '<Data ss:Type="DateTime">', '1e999', '2026-99-99T00:00', '-', '</Data>', '<Visible>', '</Visible>', '&', '<'); // oxfmt-ignore
  fc.assert(
    fc.property(fc.array(shred, { maxLength: 40 }), (shreds) => void readXmlWorkbook(START + shreds.join(''))),
    {
      numRuns: triesOf(2000),
    },
  );
});
