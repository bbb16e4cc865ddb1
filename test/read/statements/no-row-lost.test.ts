import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { number, odsContent, packOds, text as words } from '../../support/make-ods.ts';
import { bookParts, rowsOf, zip } from '../../support/make-workbook.ts';

/* The law of every format: what a file lists is counted, skipped or rejected, each with its line; or the file says that it ends early, or
   is refused. Each row has a mark of its own, by which it is found among the fates. */

interface Row {
  readonly mark: string;
  readonly units: number;
  readonly price: number;
}

const value = ({ units, price }: Row): string => (units * price).toFixed(2);
const leaf = (name: string, text: string): string => `<${name}>${text}`;
const ofx = (rows: readonly Row[], close: (name: string, text: string) => string): string =>
  `<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS>${close('DTASOF', '20260630')}${close('CURDEF', 'USD')}<INVPOSLIST>${rows
    .map(
      (row) =>
        `<POSSTOCK><INVPOS><SECID>${close('UNIQUEID', row.mark)}${close('UNIQUEIDTYPE', 'TICKER')}</SECID>${close('UNITS', String(row.units))}${close('UNITPRICE', String(row.price))}${close('MKTVAL', value(row))}</INVPOS></POSSTOCK>\n`,
    )
    .join('')}</INVPOSLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>\n`;
const lines = (rows: readonly Row[], mark: string): string =>
  `${['Symbol', 'Quantity', 'Price', 'Value'].join(mark)}\n${rows.map((row) => [row.mark, row.units, row.price, value(row)].join(mark)).join('\n')}\n`;

const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'a.csv': (rows) => lines(rows, ','),
  'a.tsv': (rows) => lines(rows, '\t'),
  'a.ofx': (rows) => `OFXHEADER:100\nDATA:OFXSGML\n\n${ofx(rows, leaf)}`,
  'a.qfx': (rows) => `<?xml version="1.0"?>\n${ofx(rows, (name, text) => `<${name}>${text}</${name}>`)}`,
  'flex.xml': (rows) =>
    `<FlexQueryResponse><FlexStatements><FlexStatement toDate="20260630"><OpenPositions>${rows
      .map(
        (row) =>
          `<OpenPosition accountId="U1" currency="USD" assetCategory="STK" symbol="${row.mark}" position="${row.units}" markPrice="${row.price}" positionValue="${value(row)}"/>\n`,
      ) // oxfmt-ignore
      .join('')}</OpenPositions></FlexStatement></FlexStatements></FlexQueryResponse>\n`,
  'a.qif': (rows) =>
    `!Type:Invst\n${rows.map((row) => `D6/30/26\nNBuy\nY${row.mark}\nQ${row.units}\nI${row.price}\nT${value(row)}\n^\n`).join('')}`,
  'a.json': (rows) =>
    JSON.stringify({
      schema: 'topheavy-report/1',
      positions: rows.map((row) => ({
        symbol: row.mark,
        quantity: row.units,
        price: row.price,
        value: +value(row),
        currency: 'USD',
        valueFrom: 'stated',
      })),
    }),
  'a.html': (rows) =>
    `<html><body><table><tr><th>Symbol</th><th>Quantity</th><th>Price</th><th>Value</th></tr>\n${rows
      .map((row) => `<tr><td>${row.mark}</td><td>${row.units}</td><td>${row.price}</td><td>${value(row)}</td></tr>\n`)
      .join('')}</table></body></html>\n`,
  'a.txt': (rows) => rows.map((row) => `Assets:Broker:${row.mark}   ${row.units} ${row.mark}\n`).join(''),
};

type Bytes = Uint8Array<ArrayBuffer>;

/* Workbooks: the text of their sheets, and how the parts around it are packed. */
interface Book {
  readonly write: (rows: readonly Row[]) => string;
  readonly pack: (text: string) => Bytes;
}

const TITLES = ['Symbol', 'Quantity', 'Price', 'Value'];
const cellsOf = (rows: readonly Row[]) => [TITLES, ...rows.map((row) => [row.mark, row.units, row.price, +value(row)])];
const SPLIT = '<!-- next sheet -->';
const sheetXml = (inner: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`;

/* What stands in the sheets' own parts is the text, so that a cut is one within a workbook that is whole otherwise. */
function packXlsx(text: string): Bytes {
  const sheets = text.split(SPLIT);
  const shared = [...TITLES, ...MARKS].map((title) => `<t>${title}</t>`);
  const parts = bookParts({ sheets: sheets.map((_, at) => ({ name: `Sheet ${at + 1}`, rows: '' })), shared });
  const own = (name: string) => /worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  return zip(parts.map((part) => {
    const place = own(part.name);
    return place === undefined ? part : { ...part, text: sheets[+place - 1]! };
  })); // oxfmt-ignore
}
const halves = (rows: readonly Row[]) => [
  rows.slice(0, Math.ceil(rows.length / 2)),
  rows.slice(Math.ceil(rows.length / 2)),
];
const inShared = (rows: readonly Row[]): string =>
  rowsOf(cellsOf(rows)).replace(
    /<c r="(\w+)" t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/g,
    (_, place: string, said: string) => `<c r="${place}" t="s"><v>${[...TITLES, ...MARKS].indexOf(said)}</v></c>`,
  );
const xlsx = (write: (rows: readonly Row[]) => string): Book => ({
  write: (rows) => sheetXml(write(rows)),
  pack: packXlsx,
});

const odsRow = (row: Row) =>
  `<table:table-row>${words(row.mark)}${number(row.units)}${number(row.price)}${number(+value(row))}</table:table-row>`;
const odsTitles = `<table:table-row>${TITLES.map(words).join('')}</table:table-row>`;
const odsRows = (rows: readonly Row[]) => rows.map(odsRow).join('');
const ods = (tables: (rows: readonly Row[]) => readonly string[]): Book => ({
  write: (rows) => odsContent(tables(rows).map((inner, at) => ({ name: `Sheet ${at + 1}`, rows: inner }))),
  pack: packOds,
}); // oxfmt-ignore

const BOOKS: Readonly<Record<string, Book>> = {
  'a.xlsx': xlsx((rows) => rowsOf(cellsOf(rows))),
  'shared texts.xlsx': xlsx(inShared),
  'without places.xlsx': xlsx((rows) => rowsOf(cellsOf(rows)).replace(/ r="\w+"/g, '')),
  'one place twice.xlsx': xlsx((rows) =>
    rowsOf(cellsOf(rows))
      .replace('<row r="3">', '<row r="2">')
      .replace(/r="([A-D])3"/g, 'r="$12"'),
  ),
  'out of order.xlsx': xlsx((rows) =>
    rowsOf(cellsOf(rows))
      .split('</row>')
      .slice(0, -1)
      .reverse()
      .map((one) => `${one}</row>`)
      .join(''),
  ),
  'formulas.xlsx': xlsx((rows) =>
    rowsOf(cellsOf(rows)).replace(/ t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is>/g, ' t="str"><f>A1</f><v>$1</v>'),
  ),
  'rich texts.xlsx': xlsx((rows) =>
    rowsOf(cellsOf(rows)).replace(
      /<is><t[^>]*>(\w)([^<]*)<\/t><\/is>/g,
      '<is><r><t>$1</t></r><r><rPr><b/></rPr><t>$2</t></r></is>',
    ),
  ),
  'prefixed.xlsx': {
    write: (rows) =>
      sheetXml(rowsOf(cellsOf(rows)))
        .replace(/<(\/?)(?=\w)/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x='),
    pack: packXlsx,
  },
  'hidden rows.xlsx': xlsx((rows) => rowsOf(cellsOf(rows)).replace(/<row r="(?=[3-5]")/g, '<row hidden="1" r="')),
  'two sheets.xlsx': {
    write: (rows) =>
      halves(rows)
        .map((half) => sheetXml(rowsOf(cellsOf(half))))
        .join(SPLIT),
    pack: packXlsx,
  },
  'a.ods': ods((rows) => [odsTitles + odsRows(rows)]),
  'grouped.ods': ods((rows) => [
    `<table:table-header-rows>${odsTitles}</table:table-header-rows><table:table-row-group>${odsRows(rows)}</table:table-row-group>`,
  ]),
  'two sheets.ods': ods((rows) => halves(rows).map((half) => odsTitles + odsRows(half))),
  'table within.ods': ods((rows) => [
    `${odsTitles}${odsRows(rows.slice(1))}<table:table-row><table:table-cell><table:table table:name="Within">${odsRows(rows.slice(0, 1))}</table:table></table:table-cell></table:table-row>${odsRows(rows.slice(0, 1)).replace('>QZ', '>QY')}`,
  ]),
  'a.xml': {
    write: (rows) =>
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="One"><Table>${cellsOf(
        rows,
      )
        .map(
          (cells) =>
            `<Row>${cells.map((cell) => `<Cell><Data ss:Type="${typeof cell === 'number' ? 'Number' : 'String'}">${cell}</Data></Cell>`).join('')}</Row>\n`,
        )
        .join('')}</Table></Worksheet></Workbook>\n`,
    pack: (text) => new TextEncoder().encode(text),
  },
};

const MARKS = Array.from('ABCDEFGHIJKL', (letter) => `QZ${letter}W`);

const row = fc.record({
  units: fc.integer({ min: 1, max: 900 }),
  price: fc.integer({ min: 101, max: 90_000 }).map((cents) => cents / 100),
});
const someRows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, at): Row => ({ ...one, mark: MARKS[at]! })));

/* The marks that nothing is said of: each sheet has fates of its own, or is refused or named as left out. */
async function lostOf(name: string, bytes: Bytes, marks: readonly string[]): Promise<readonly string[]> {
  const outcomes = await readAny(name, bytes, { columns: [], wanted: 'any' });
  const readings = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.value.kind === 'portfolio' ? [outcome.value.reading] : [],
  );
  if (readings.length < outcomes.length) return [];
  const issues = readings.flatMap((reading) => reading.issues);
  if (issues.some(({ code }) => code === 'cut-off' || code === 'sheets-left-out')) return [];
  const told = readings.flatMap(({ fates }) => fatesIn(fates).map(({ text }) => text)).join('\n');
  return marks.filter((mark) => !told.includes(mark));
}

const inText = (text: string): Bytes => new TextEncoder().encode(text);
const ALL: readonly (readonly [string, Book])[] = [
  ...Object.entries(FORMATS).map(([name, write]): [string, Book] => [name, { write, pack: inText }]),
  ...Object.entries(BOOKS),
];

describe.each(ALL)('%s', (name, { write, pack }) => {
  test('has a fate for each row', () =>
    fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        expect(await lostOf(name, pack(write(rows)), rows.map(({ mark }) => mark))).toEqual([]); // oxfmt-ignore
      }),
      { numRuns: 30 },
    ));
  test('and for each that is left of it where it is cut, or it says that it is', () =>
    fc.assert(
      fc.asyncProperty(someRows, fc.double({ min: 0.2, max: 0.99, noNaN: true }), async (rows, part) => {
        const whole = write(rows);
        const text = whole.slice(0, Math.floor(whole.length * part));
        // nobody can say how much of a cut workbook there was
        const left = name in BOOKS ? rows : rows.filter(({ mark }) => text.includes(mark));
        expect(await lostOf(name, pack(text), left.map(({ mark }) => mark))).toEqual([]); // oxfmt-ignore
      }),
      { numRuns: 30 },
    ));
  test('and for foreign lines below it', () =>
    fc.assert(
      fc.asyncProperty(
        someRows,
        fc.constantFrom('Words ZZFOREIGN', 'ZZFOREIGN,1,2', 'ZZFOREIGN   5 VTI'),
        async (rows, foreign) => {
          // oxfmt-ignore
          if (!/\.(?:csv|tsv|txt)$/.test(name)) return;
          expect(await lostOf(name, pack(`${write(rows)}\n${foreign}\n`), ['ZZFOREIGN'])).toEqual([]);
        },
      ),
      { numRuns: 30 },
    ));
});

test.each(Object.entries(BOOKS))(
  '%s is refused, or says that it ends early, wherever its bytes end',
  (name, { write, pack }) =>
    fc.assert(
      fc.asyncProperty(someRows, fc.double({ min: 0, max: 0.995, noNaN: true }), async (rows, part) => {
        const bytes = pack(write(rows));
        expect(await lostOf(name, bytes.slice(0, Math.floor(bytes.length * part)), rows.map(({ mark }) => mark))).toEqual([]); // oxfmt-ignore
      }),
      { numRuns: 30 },
    ),
);
