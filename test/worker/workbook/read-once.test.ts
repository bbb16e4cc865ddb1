import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/worker/workbook/open-workbook.ts';
import { readOnce, type AskLibrary } from '../../../src/worker/workbook/read-once.ts';
import { findRows, scanSheet, withCells } from '../../../src/worker/workbook/scan-sheet.ts';
import { readDirectory } from '../../../src/worker/workbook/zip-directory.ts';
import { bookParts, makeBook, type BookOf } from '../../support/make-workbook.ts';

/* A workbook of many cells is read with few questions to the library. Whatever stands in it, that gives what the library gives when it
   reads all of it. */

async function openedFrom(bytes: Uint8Array<ArrayBuffer>, many: number) {
  const entries = readDirectory(bytes);
  if (!entries.ok) throw new Error(entries.error);
  return openWorkbook(bytes, entries.value, many);
}
const byTheLibrary = (bytes: Uint8Array<ArrayBuffer>) => openedFrom(bytes, Infinity);
const onceEach = (bytes: Uint8Array<ArrayBuffer>) => openedFrom(bytes, 0);

/* What the library would have been asked, with no answer to any of it: null right away = it is asked for nothing at all. */
async function askedOf(book: BookOf): Promise<readonly string[]> {
  const parts = new Map(bookParts(book).map(({ name, text }) => [name, new TextEncoder().encode(String(text))]));
  const asked: string[] = [];
  const ask: AskLibrary = (sent) => {
    asked.push(new TextDecoder().decode(sent.get('xl/worksheets/sheet1.xml')));
    return Promise.resolve(null);
  };
  expect(await readOnce(parts, ask)).toBeNull();
  return asked;
}

const FORMATS = ['0.00%', '"$"#,##0.00', 'dd/mm/yyyy', '00000', '[$-409]h:mm', '#,##0.00 €'];
const SHARED = [
  '<t>NVDA</t>',
  '<t xml:space="preserve"> AT&amp;T </t>',
  '<r><t>Two </t></r><r><t>runs</t></r>',
  '<t/>',
];
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`;

const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s="5"', ' s="6"', ' s="99"');
const number = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.integer({ min: -60_000, max: 60_000 }).map(String),
  fc.constantFrom(
    '1234.567',
    '1e5',
    '1E-7',
    '1e999',
    '-0',
    '+5',
    '.5',
    '5.',
    '1.2.3',
    '12-',
    '0x10',
    ' 7 ',
    'n/a',
    '60',
    '1&#50;',
  ),
);
const words = fc.constantFrom(
  'KO',
  'A &amp; B',
  '_x0041_',
  'a &lt;b&gt;',
  ' ',
  '',
  '12',
  'x > y',
  '"',
  '&unknown;',
  '∑ é 漢',
);
const content = fc.oneof(
  number.map((text) => `><v>${text}</v></c>`),
  number.map((text) => ` t="n"><v>${text}</v></c>`),
  fc.constantFrom('0', '1', '2', '3', '4', '-1', 'x', '').map((at) => ` t="s"><v>${at}</v></c>`),
  words.map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
  words.map((text) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
  words.map((text) => ` t="str"><f>A1&amp;"x"</f><v>${text}</v></c>`),
  number.map((text) => `><f>A1*2</f><v>${text}</v></c>`),
  fc.constantFrom(
    ' t="b"><v>1</v></c>',
    ' t="b"><v>false</v></c>',
    ' t="e"><v>#N/A</v></c>',
    ' t="d"><v>2026-01-31</v></c>',
  ),
  fc.constantFrom('/>', ' t="s"/>', ' />', '></c>', ' t="n"></c>', '><v></v></c>', '><f>A1</f></c>'),
);
const plainCell = fc.tuple(style, content).map(([said, inside]) => said + inside);
/* What the scanner leaves to the library. */
const oddCell = fc.constantFrom(
  ' t="inlineStr"><is><r><t>rich</t></r></is></c>',
  '><!-- a remark --><v>5</v></c>',
  '><v><![CDATA[5]]></v></c>',
  '><v>5</c>',
  '><f t="shared" si="0"/><v>5</v></c>',
  " s='1'><v>5</v></c>",
  ' s="1" s="2"><v>5</v></c>',
  '><v>5</v><v>6</v></c>',
  '><v>5</v>\n</c>',
);

const gap = fc.constantFrom(1, 1, 1, 2, 3);
const letters = (column: number): string => String.fromCharCode(0x40 + column);
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(gap, fc.array(fc.tuple(gap, cell), { maxLength: 6 }), fc.constantFrom('', '\n', ' ')), {
      maxLength: 8,
    })
    .map((rows) => {
      let at = 0;
      return rows
        .map(([down, cells, blank]) => {
          at += down;
          let column = 0;
          const inside = cells.map(([right, text]) => `<c r="${letters((column += right))}${at}"${text}`);
          return row(at, inside.join(blank)) + blank;
        })
        .join('');
    });

const books = (cell: fc.Arbitrary<string>) =>
  fc.record({
    sheets: fc
      .array(fc.record({ rows: rowsOf(cell), state: fc.constantFrom('hidden', undefined) }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((sheets) =>
        sheets.map(({ rows, state }, at) => ({ name: `Sheet ${at}`, rows, ...(state === undefined ? {} : { state }) })),
      ),
    is1904: fc.boolean(),
    shared: fc.constant(SHARED),
    formats: fc.constant(FORMATS),
  });

describe('reading each cell once', () => {
  test('gives what the library gives, whatever usual cells there are', async () => {
    await fc.assert(
      fc.asyncProperty(books(plainCell), async (book) => {
        const bytes = makeBook(book);
        expect(await onceEach(bytes)).toEqual(await byTheLibrary(bytes));
      }),
    );
  });

  test('gives what the library gives with odd cells among them', async () => {
    await fc.assert(
      fc.asyncProperty(
        books(fc.oneof({ weight: 9, arbitrary: plainCell }, { weight: 1, arbitrary: oddCell })),
        async (book) => {
          const bytes = makeBook(book);
          expect(await onceEach(bytes)).toEqual(await byTheLibrary(bytes));
        },
      ),
    );
  });

  test('asks of cells that are alike, and of plain numbers, once and not at all', () => {
    const cells = (at: number) =>
      `<c r="A${at}" t="s"><v>0</v></c><c r="B${at}" s="1"><v>${at}.5</v></c><c r="C${at}" s="2"><v>45000</v></c>`;
    const rows = Array.from({ length: 50 }, (_, at) => row(at + 1, cells(at + 1))).join('');
    const sheet = findRows(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)!;
    const styles = [
      { format: '', isDate: false },
      { format: '0%', isDate: false },
      { format: 'd/m/yy', isDate: true },
    ];
    const scanned = scanSheet(sheet, styles)!;
    expect(scanned.asked).toEqual([' t="s"><v>0</v></c>', ' s="2"><v>45000</v></c>']);
    expect(scanned.rows).toHaveLength(50);
    expect(scanned.rows[49]).toEqual([0, '5050%', 1]);
    expect(withCells(sheet, scanned.asked)).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2"><v>45000</v></c></row></sheetData></worksheet>',
    );
  });

  test('asks for the styles first, and for nothing where a sheet is not plain to see', async () => {
    const usual = { sheets: [{ name: 'A', rows: row(1, '<c r="A1"><v>5</v></c>') }], formats: ['0%'] };
    const [asked, ...more] = await askedOf(usual);
    expect(asked).toContain(
      '<c r="A2" s="0"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>1</v></c></row></sheetData>',
    );
    expect(more).toEqual([]);
    for (const around of ['<sheetData></sheetData>', '<!-- <sheetData> -->']) {
      const rows = `${row(1, '<c r="A1"><v>5</v></c>')}</sheetData>${around}<sheetData>`;
      expect(await askedOf({ ...usual, sheets: [{ name: 'A', rows }] })).toEqual([]);
    }
  });

  const plain = '<c r="A1"><v>5</v></c>';
  test.each([
    ['a hidden row', row(1, plain, ' hidden="1"')],
    ['cells out of order', row(1, `<c r="B1"><v>5</v></c>${plain}`)],
    ['a cell that stands twice', row(1, plain + plain)],
    ['a row that stands twice', row(1, plain) + row(1, '')],
    ['a cell of another row', row(2, plain)],
    ['a cell without a place', row(1, '<c><v>5</v></c>')],
    ['a row without a number', `<row>${plain}</row>`],
    ['a row that does not end', `<row r="1">${plain}`],
    ['words between cells', row(1, `${plain}five`)],
  ])('leaves %s to the library', async (_, rows) => {
    expect(scanSheet(findRows(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)!, [])).toBeNull();
    const bytes = makeBook({ sheets: [{ name: 'A', rows: rows + row(3, '<c r="A3"><v>7</v></c>') }] });
    expect(await onceEach(bytes)).toEqual(await byTheLibrary(bytes));
  });

  test('believes no sheet that says it is another', async () => {
    const name = 'xl/worksheets/sheet2.xml';
    const says = row(1, `<c r="A1" t="inlineStr"><is><t>${name}</t></is></c>`);
    const sheets = [
      { name: 'A', rows: says.replace('<is><t>', '<is><r><t>').replace('</t></is>', '</t></r></is>') },
      { name: 'B', rows: row(1, plain) },
    ];
    const bytes = makeBook({ sheets });
    const opened = await onceEach(bytes);
    expect(opened).toEqual(await byTheLibrary(bytes));
    expect(opened.ok && opened.value.map(({ text }) => text)).toEqual([name, '5']);
  });
});
