import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { readAny, type Wanted } from '../../../src/read/files/read-source.ts';
import { bookOf, bookParts, makeBook, rowsOf, zip, type BookOf, type CellOf } from '../../support/make-workbook.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';

/* Workbooks as people keep them: what stands in a cell is what the reader gets, and no sheet goes missing in silence. */

const TITLES = ['Symbol', 'Name', 'Quantity', 'Price', 'Value'];
const NVDA = ['NVDA', 'NVIDIA Corp', 10, 180, 1800];
const KO = ['KO', 'Coca-Cola Co', 5, 70, 350];

async function outcomesOf(bytes: Uint8Array<ArrayBuffer>, name = 'book.xlsx', wanted: Wanted = 'any') {
  return readAny(name, bytes, { wanted, columns: [] });
}
async function readingsOf(bytes: Uint8Array<ArrayBuffer>, name?: string): Promise<readonly FileReading[]> {
  return (await outcomesOf(bytes, name, 'holdings')).map((outcome) => {
    if (!outcome.ok) throw new Error(`Refused: ${outcome.error.code}`);
    if (outcome.value.kind !== 'portfolio') throw new Error(`Read as ${outcome.value.kind}`);
    expect(breachesOfAccounting(outcome.value.reading)).toEqual([]);
    return outcome.value.reading;
  });
}
async function readingOf(rows: readonly (readonly CellOf[] | null)[], more?: Partial<BookOf>): Promise<FileReading> {
  const [reading, ...others] = await readingsOf(bookOf(rows, more));
  expect(others).toEqual([]);
  return reading!;
}
const codesOf = ({ issues }: FileReading) => issues.map(({ code }) => code);

describe('cells', () => {
  test('come with the number of their row, blank rows left out by the writer included', async () => {
    const reading = await readingOf([['My broker'], null, TITLES, NVDA, null, KO]);
    expect(reading).toMatchObject({ name: 'book.xlsx', encoding: 'XLSX', sheet: 'Positions', headerLine: 3 });
    expect(holdingsIn(reading.holdings).map(({ line, symbol, value }) => [line, symbol, value])).toEqual([
      [4, 'NVDA', 1800],
      [6, 'KO', 350],
    ]);
  });

  test('keep every digit, and a number with three decimals is no thousands', async () => {
    const reading = await readingOf([
      ['Symbol', 'Quantity', 'Value'],
      ['NVDA', 1.234, 1234.567],
      ['KO', 0.123456789, 9876543.21],
      ['PG', 7, 5.125],
    ]);
    expect(holdingsIn(reading.holdings).map(({ quantity, value }) => [quantity, value])).toEqual([
      [1.234, 1234.567],
      [0.123456789, 9876543.21],
      [7, 5.125],
    ]);
    expect(codesOf(reading)).not.toContain('decimal-mark-unclear');
  });

  test('in per cent are weights as they are shown, whatever is stored', async () => {
    const percent = (number: number) => ({ number, style: 1 });
    const reading = await readingOf(
      [
        ['Symbol', 'Weight'],
        ['NVDA', percent(0.35)],
        ['KO', percent(0.07125)],
        ['PG', percent(0.57875)],
      ],
      {
        formats: ['0.0%'],
      },
    );
    expect(reading.unit).toBe('weights');
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([35, 7.125, 57.875]);
  });

  test('with a per cent sign in quotation marks are not multiplied', async () => {
    const reading = await readingOf(
      [
        ['Symbol', 'Weight'],
        ['NVDA', { number: 35, style: 1 }],
        ['KO', { number: 65, style: 1 }],
      ],
      {
        formats: ['0.0"%"'],
      },
    );
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([35, 65]);
  });

  test.each([
    ['#,##0.00\\ [$€-407]', 'EUR'],
    ['[$£-809]#,##0.00', 'GBP'],
    ['[$CHF] #,##0.00', 'CHF'],
    ['[$R-1C09] #\\ ##0.00', 'ZAR'],
    ['[$R$-416] #,##0.00', 'BRL'],
    ['#,##0.00\\ "zł"', 'PLN'],
    // whose dollars, crowns and yen they are says the country
    ['[$$-C09]#,##0.00', 'AUD'],
    ['[$$-409]#,##0.00', 'USD'],
    ['#,##0\\ [$kr-41D]', 'SEK'],
    ['[$¥-411]#,##0', 'JPY'],
    ['_-* #,##0.00\\ _€_-', null],
    ['[$-409]#,##0.00', null],
    ['$#,##0.00', null],
  ])('in the format %s are of the currency %s', async (format, currency) => {
    const reading = await readingOf(
      [
        ['Symbol', 'Value'],
        ['NVDA', { number: -1234.5, style: 1 }],
        ['KO', { number: 99, style: 1 }],
      ],
      {
        formats: [format],
      },
    );
    expect(holdingsIn(reading.holdings).map((holding) => [holding.value, holding.currency])).toEqual([
      [-1234.5, currency],
      [99, currency],
    ]);
  });

  test('keep the zeros that their format shows, as in a CUSIP', async () => {
    const reading = await readingOf(
      [
        ['CUSIP', 'Name', 'Value'],
        [{ number: 37833100, style: 1 }, 'APPLE INC', 100],
      ],
      {
        formats: ['000000000'],
      },
    );
    expect(holdingsIn(reading.holdings)[0]).toMatchObject({ cusip: '037833100' });
  });

  test.each([
    [false, 46346],
    [true, 46346 - 1462],
  ])('that are dates become ISO dates (1904: %s)', async (is1904, number) => {
    const dated = (cells: readonly CellOf[]): readonly CellOf[] => [...cells, { number, style: 1 }];
    const reading = await readingOf([[...TITLES, 'Date'], dated(NVDA), dated(KO)], { formats: ['d-mmm-yy'], is1904 });
    expect(reading).toMatchObject({ asOf: '2026-11-20', asOfFrom: 'column' });
  });

  test('of every kind: shared and rich texts, booleans, errors, lines in a cell, quotation marks, tabs', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><r><t>NV</t></r><r><rPr><b/></rPr><t>DA</t></r></is></c><c r="B2" t="s"><v>3</v></c><c r="C2"><v>1800</v></c></row>
      <row r="3"><c r="A3" t="str"><f>UPPER("ko")</f><v>KO</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#DIV/0!</v></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>PG</t></is></c><c r="B4" t="s"><v>4</v></c><c r="C4"><v>5</v></c></row>`;
    const [reading] = await readingsOf(
      makeBook({
        sheets: [{ name: 'A', rows }],
        shared: [
          '<t>Symbol</t>',
          '<r><t>Na</t></r><r><rPr><i/></rPr><t>me</t></r>',
          '<t>Value</t>',
          '<t>NVIDIA&#10;Corp</t>',
          '<t>"P &amp; G"\tCo</t>',
        ],
      }),
    );
    expect(holdingsIn(reading!.holdings).map(({ line, symbol, name, value }) => [line, symbol, name, value])).toEqual([
      [2, 'NVDA', 'NVIDIA Corp', 1800],
      [4, 'PG', '"P & G" Co', 5],
    ]);
    expect(fatesIn(reading!.fates)[2]).toMatchObject({ line: 3, fate: 'rejected', reason: 'unreadable-number' });
  });

  test('with a formula count by its last result, and without one are not stated', async () => {
    const rows = `${rowsOf([['Symbol', 'Value']])}<row r="2"><c r="A2" t="inlineStr"><is><t>NVDA</t></is></c><c r="B2"><f>10*180</f><v>1800</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>KO</t></is></c><c r="B3"><f>WEBSERVICE("http://elsewhere.example/")</f></c></row>`;
    const [reading] = await readingsOf(makeBook({ sheets: [{ name: 'A', rows }] }));
    expect(holdingsIn(reading!.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([['NVDA', 1800]]);
    expect(fatesIn(reading!.fates).map(({ fate }) => fate)).toEqual(['skipped', 'accepted', 'rejected']);
  });

  test('without places follow one another', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row>${cell('Symbol')}${cell('Value')}</row><row>${cell('NVDA')}<c><v>5</v></c></row>`;
    const [reading] = await readingsOf(makeBook({ sheets: [{ name: 'A', rows }] }));
    expect(holdingsIn(reading!.holdings)).toMatchObject([{ line: 2, symbol: 'NVDA', value: 5 }]);
  });

  test('that slid beyond the titles leave their row out, as in a CSV', async () => {
    const reading = await readingOf([TITLES, NVDA, KO, ['PG', 'Procter', 10, 59, 'EUR 594', 40]]);
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['NVDA', 'KO']);
    expect(fatesIn(reading.fates).at(-1)).toMatchObject({ fate: 'rejected', reason: 'ragged' });
  });

  test('with words beside the table are as they were', async () => {
    const reading = await readingOf([TITLES, NVDA, ['KO', 'Coca-Cola Co', null, null, 350, 'bought by mother']]);
    expect(holdingsIn(reading.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
      ['NVDA', 1800],
      ['KO', 350],
    ]);
  });

  test('of a CSV that was opened in one column are divided after all', async () => {
    const reading = await readingOf([['Symbol;Name;Value'], ['NVDA;NVIDIA Corp;1800'], ['KO;Coca-Cola Co;350']]);
    expect(holdingsIn(reading.holdings).map(({ symbol, value }) => [symbol, value])).toEqual([
      ['NVDA', 1800],
      ['KO', 350],
    ]);
  });
});

describe('sheets', () => {
  const sheet = (name: string, rows: readonly (readonly CellOf[] | null)[]) => ({ name, rows: rowsOf(rows) });

  test('that is called dividends is no list of holdings beside one, if nothing proves that it is', async () => {
    const paid = sheet('Dividends', [
      ['Date', 'Symbol', 'Amount'],
      ['3/1/2026', 'NVDA', 2],
      ['6/1/2026', 'KO', 18],
    ]);
    const beside = await readingsOf(makeBook({ sheets: [sheet('Mine', [TITLES, NVDA]), paid] }));
    expect(beside.map(({ sheet: own }) => own)).toEqual(['Mine']);
    expect(beside[0]!.issues).toContainEqual(expect.objectContaining({ code: 'sheets-left-out', detail: { sheets: '“Dividends”', count: 1 } })); // oxfmt-ignore
    const alone = await readingsOf(makeBook({ sheets: [paid] }));
    expect(alone[0]!.issues.map(({ code }) => code)).toContain('kind-unsure');
  });

  test('of holdings become a file each, others are named as left out', async () => {
    const readings = await readingsOf(
      makeBook({
        sheets: [
          sheet('Notes', [['Remember to call'], ['the bank']]),
          sheet('IRA', [TITLES, NVDA]),
          sheet('Roth', [TITLES, KO]),
          sheet('Trades', [
            ['Trade Date', 'Settlement Date', 'Amount'],
            ['1/2/2026', '1/3/2026', 5],
          ]),
          sheet('Sheet5', []),
        ],
      }),
    );
    expect(readings.map(({ name, sheet: own }) => [name, own])).toEqual([
      ['book.xlsx, sheet IRA', 'IRA'],
      ['book.xlsx, sheet Roth', 'Roth'],
    ]);
    expect(new Set(readings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(readings[0]!.issues).toContainEqual({
      code: 'sheets-left-out',
      severity: 'note',
      file: 'book.xlsx, sheet IRA',
      line: null,
      detail: { sheets: '“Notes”, “Trades”', count: 2 },
    });
    // The second of two could repeat the first, so the user is told before both count.
    for (const reading of readings) {
      const issue = reading.issues.find(({ code }) => code === 'several-sheets');
      expect(issue).toMatchObject({ severity: 'warning', detail: { sheets: '“IRA”, “Roth”' } });
    }
  });

  test.each([
    ['2025', '2026', '2024'],
    ['Aug 2026', 'Oct 2026', 'Sep 2026'],
    ['Feb', 'Mar', 'Jan'],
    ['2025', 'Current', '2024'],
  ])('of years or months count as the newest one: %s, %s, %s', async (first, newest, other) => {
    const sheets = [first, newest, other].map((name) => sheet(name, [TITLES, NVDA]));
    const [reading, ...others] = await readingsOf(makeBook({ sheets }));
    expect([reading?.sheet, others]).toEqual([newest, []]);
    const detail = { sheet: newest, sheets: `“${first}”, “${other}”` };
    expect(reading!.issues).toMatchObject([{ code: 'currency-unsure' }, { code: 'sheets-of-days', detail }]);
  });

  test('of which one is no year all count', async () => {
    const sheets = ['2025', '2026', 'Roth'].map((name) => sheet(name, [TITLES, NVDA]));
    expect(await readingsOf(makeBook({ sheets }))).toHaveLength(3);
  });

  test('say by their names in which country they all are', async () => {
    const sheets = ['Taxable', '401k'].map((name) => sheet(name, [TITLES, NVDA]));
    const readings = await readingsOf(makeBook({ sheets }));
    expect(readings.map(({ assumedCurrency }) => assumedCurrency)).toEqual(['USD', 'USD']);
    for (const reading of readings) expect(codesOf(reading)).not.toContain('currency-unsure');
  });

  test('that read alone say nothing of others', async () => {
    expect(codesOf(await readingOf([TITLES, NVDA]))).toEqual(['currency-unsure']); // one symbol is no majority
  });

  test('and rows that are hidden are read, and said to be', async () => {
    const rows = rowsOf([TITLES, NVDA, KO]).replace('<row r="3">', '<row r="3" hidden="1">');
    const [reading] = await readingsOf(makeBook({ sheets: [{ name: 'Old', rows, state: 'hidden' }] }));
    expect(holdingsIn(reading!.holdings)).toHaveLength(2);
    expect(reading!.issues).toMatchObject([
      { code: 'no-currency' },
      { code: 'hidden-sheet', severity: 'warning', detail: { sheet: 'Old' } },
      { code: 'hidden-rows', severity: 'warning', detail: { rows: 1 } },
    ]);
  });

  test('none of which holds holdings are refused by name', async () => {
    const bytes = makeBook({
      sheets: [
        sheet('Notes', [['Remember to call'], ['the bank']]),
        sheet('Trades', [
          ['Trade Date', 'Settlement Date', 'Amount'],
          ['1/2/2026', '1/3/2026', 5],
        ]),
      ],
    });
    const [outcome, ...others] = await outcomesOf(bytes);
    expect(others).toEqual([]);
    if (outcome!.ok) throw new Error('Read, not refused.');
    expect(outcome!.error).toMatchObject({ code: 'refused-no-sheet', file: 'book.xlsx' });
    expect(sentenceOf(outcome!.error)).toContain('“Notes” (Not a list of holdings), “Trades” (A list of transactions)');
  });

  test('that are all the same are refused as that, by the name of the first', async () => {
    const trades = [
      ['Trade Date', 'Settlement Date', 'Amount'],
      ['1/2/2026', '1/3/2026', 5],
    ];
    const bytes = makeBook({ sheets: [sheet('2025', trades), sheet('2026', trades)] });
    expect(await outcomesOf(bytes)).toMatchObject([
      { ok: false, error: { code: 'refused-transactions', file: 'book.xlsx, sheet 2025' } },
    ]);
  });

  test('a lone one that is something else is called that', async () => {
    const bytes = bookOf([
      ['Trade Date', 'Settlement Date', 'Amount'],
      ['1/2/2026', '1/3/2026', 5],
    ]);
    expect(await outcomesOf(bytes)).toMatchObject([{ ok: false, error: { code: 'refused-transactions' } }]);
  });

  test('an empty workbook is empty', async () => {
    expect(await outcomesOf(bookOf([]))).toMatchObject([{ ok: false, error: { code: 'refused-empty' } }]);
  });

  test('whose columns cannot be told apart are refused beside the others that count', async () => {
    const bytes = makeBook({
      sheets: [
        sheet('IRA', [TITLES, NVDA]),
        sheet('Odd', [
          ['Symbol', 'Value', 'Value'],
          ['KO', 1, 2],
        ]),
      ],
    });
    expect(await outcomesOf(bytes)).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'refused-ambiguous-columns', file: 'book.xlsx, sheet Odd' } },
    ]);
  });

  test('that are a chart are empty ones', async () => {
    const parts = bookParts({
      sheets: [sheet('IRA', [TITLES, NVDA]), { name: 'Chart', rows: '' }],
    }).map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            text: String(part.text).replace(
              'worksheet" Target="worksheets/sheet2',
              'chartsheet" Target="chartsheets/sheet2',
            ),
          }
        : part.name === 'xl/worksheets/sheet2.xml'
          ? { name: 'xl/chartsheets/sheet2.xml', text: '<chartsheet><drawing/></chartsheet>' }
          : part,
    );
    const readings = await readingsOf(zip(parts));
    expect(readings.map(({ name }) => name)).toEqual(['book.xlsx, sheet IRA']);
  });

  test('macros beside them stay where they are', async () => {
    const more = [{ name: 'xl/vbaProject.bin', text: 'Sub Auto_Open()' }];
    const readings = await readingsOf(bookOf([TITLES, NVDA], { more }), 'book.xlsm');
    expect(readings).toHaveLength(1);
  });
});

describe('a fund’s list', () => {
  const SPDR: readonly (readonly CellOf[] | null)[] = [
    ['Fund Name:', 'SPDR Example Sector ETF'],
    ['Ticker Symbol:', 'XLX'],
    ['Holdings:', 'As of 20-Nov-2026'],
    null,
    ['Name', 'Ticker', 'Identifier', 'SEDOL', 'Weight', 'Sector', 'Shares Held', 'Local Currency'],
    ['NVIDIA CORP', 'NVDA', '67066G104', '2379504', 60.5, 'Information Technology', 1000, 'USD'],
    ['COCA COLA CO', 'KO', '191216100', '2206657', 39.125, 'Consumer Staples', 500, 'USD'],
    ['US DOLLAR', '-', '999USDZ92', '-', 0.375, '-', 10, 'USD'],
    null,
    ['Past performance is not a reliable indicator of future performance. Investing involves risk.'],
  ];

  test('of State Street is that fund’s', async () => {
    const [outcome] = await outcomesOf(bookOf(SPDR), 'holdings-daily-us-en-xlx.xlsx');
    if (outcome?.ok !== true || outcome.value.kind !== 'fund-list') throw new Error('Not read as a list.');
    expect(outcome.value.reading).toMatchObject({
      issuer: 'State Street',
      fundSymbol: 'XLX',
      fundName: 'SPDR Example Sector ETF',
      asOf: '2026-11-20',
    });
    expect(outcome.value.reading.rows.map(({ line, symbol, cusip, weight }) => [line, symbol, cusip, weight])).toEqual([
      [6, 'NVDA', '67066G104', 0.605],
      [7, 'KO', '191216100', 0.39125],
      [8, null, '999USDZ92', 0.00375],
    ]);
  });

  test('with weights in the format of per cents has the same weights', async () => {
    const rows = SPDR.map(
      (cells) =>
        cells?.map((cell, at) => (at === 4 && typeof cell === 'number' ? { number: cell / 100, style: 1 } : cell)) ??
        null,
    );
    const [outcome] = await outcomesOf(bookOf(rows, { formats: ['0.00%'] }));
    if (outcome?.ok !== true || outcome.value.kind !== 'fund-list') throw new Error('Not read as a list.');
    expect(outcome.value.reading.rows.map(({ weight }) => weight)).toEqual([0.605, 0.39125, 0.00375]);
  });
});
