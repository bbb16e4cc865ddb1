import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtmlTables } from '../../../src/read/markup/html-tables.ts';
import { writeTables } from '../../../src/read/markup/write-tables.ts';
import { triesOf } from '../../support/dice.ts';

const tablesOf = (markup: string) => readHtmlTables(markup);
const cellsOf = (markup: string) => {
  const [table, ...more] = readHtmlTables(markup) ?? [];
  expect(more).toEqual([]);
  return table;
};

describe('cells', () => {
  test('are divided as they stand, closed or not', () => {
    const closed = '<table><tr><th>Symbol</th><th>Value</th></tr><tr><td>NVDA</td><td>1,800</td></tr></table>';
    const open = '<TABLE border=1><TBODY><TR><TH>Symbol<TH>Value<TR><TD>NVDA<TD>1,800</TABLE>';
    for (const markup of [closed, open]) expect(cellsOf(markup)).toEqual([['Symbol', 'Value'], ['NVDA', '1,800']]); // oxfmt-ignore
  });

  test('over several columns and rows keep the others in their places; their text counts once', () => {
    const markup = `<table>
      <tr><th colspan=2>Security</th><th>Value</th></tr>
      <tr><td rowspan="2">Roth</td><td>NVDA</td><td>1800</td></tr>
      <tr><td>KO</td><td>350</td></tr>
      <tr><td>IRA</td><td>PG</td><td>5</td></tr></table>`;
    expect(cellsOf(markup)).toEqual([
      ['Security', '', 'Value'],
      ['Roth', 'NVDA', '1800'],
      ['', 'KO', '350'],
      ['IRA', 'PG', '5'],
    ]);
  });

  test('may be no table’s, where the page says which are cells; columns that stay in sight are rows of their own', () => {
    const cell = (column: number, text: string) =>
      `<div role="gridcell" aria-colindex="${column}"><p>${text}</p></div>`;
    const row = (number: number, ...cells: string[]) =>
      `<div role="row" aria-rowindex="${number}">${cells.join('')}</div>`;
    const names = row(1, cell(1, 'Symbol')) + row(2, cell(1, 'AAPL')) + row(3, cell(1, 'VTI'));
    const amounts =
      row(1, cell(2, 'Price'), cell(3, 'Value')) +
      row(2, cell(3, '13,560'), cell(2, '271.20')) +
      row(3, cell(3, '33,110'));
    expect(cellsOf(`<div role=treegrid><div>${names}</div><div>${amounts}</div></div><p>Footer</p>`)).toEqual([
      ['Symbol', 'Price', 'Value'],
      ['AAPL', '271.20', '13,560'],
      ['VTI', '', '33,110'],
    ]);
    const twice = '<table><tr aria-rowindex=1><td>A<td>1<tr aria-rowindex=1><td>B<td>2</table>';
    expect(cellsOf(twice)).toEqual([['A', '1'], ['B', '2']]); // oxfmt-ignore
    const list = '<ul role="list"><li role="row">x</li></ul><table><tr><td>A<i role="cell">b</i><td>C</table>';
    expect(cellsOf(list)).toEqual([['Ab', 'C']]);
  });

  test('hold lines, signs by their names, and text that looks like markup', () => {
    const markup =
      '<table><tr><td>AT&amp;T<br>Inc.</td><td><p>a</p><div>b</div></td><td>&euro;1.234,50&nbsp;</td><td>x &lt; y &#8211; <![CDATA[<z>]]></td></tr></table>';
    expect(cellsOf(markup)).toEqual([['AT&T Inc.', 'a b', '€1.234,50', 'x < y – <z>']]);
  });

  test('that are hidden are not there', () => {
    const markup = `<table>
      <tr style="display: none"><td>secret</td><td>1</td></tr>
      <tr hidden><td>secret<td>2
      <tr><td>NVDA<span style="visibility:hidden">secret</span></td><td style='DISPLAY:NONE'>3<td>1800</td></tr>
      <tr><td hidden><table><tr><td>4</td></tr></table></td><td>KO</td><td>350</td></tr></table>`;
    expect(cellsOf(markup)).toEqual([
      ['NVDA', '1800'],
      ['KO', '350'],
    ]);
  });

  test('take no text of scripts, styles and comments', () => {
    const markup =
      '<style>td{color:red}</style><table><tr><td>NVDA<script>document.write("<td>x")</script><!-- <td>y --></td><td>5</td></tr></table>';
    expect(cellsOf(markup)).toEqual([['NVDA', '5']]);
  });
});

describe('tables', () => {
  test('inside a cell of data are its text, inside a layout they stand alone', () => {
    const data =
      '<table><tr><td><table><tr><td>NVDA</td></tr><tr><td>NVIDIA Corp</td></tr></table></td><td>10</td><td>1800</td></tr></table>';
    expect(tablesOf(data)).toEqual([[['NVDA NVIDIA Corp', '10', '1800']]]);
    const layout = `<table><tr><td>Menu</td><td>${data}</td></tr></table>`;
    expect(tablesOf(layout)).toEqual([[['Menu', '']], [['NVDA NVIDIA Corp', '10', '1800']]]);
  });

  test('follow one another, a blank line between them', () => {
    const markup = '<p>x</p><table><caption>One</caption><tr><td>a<td>b</table><table><tr><td>"c"<td>d</table>';
    expect(writeTables(markup)).toMatchObject({ text: 'One\na\tb\n\n"""c"""\td', isCut: false });
  });

  test('are none where there is none', () => {
    expect(writeTables('<html><body><p>Sign in</p></body></html>')).toBeNull();
    expect(writeTables('<table></table>')).toBeNull();
  });
});

describe('nothing makes it throw or grow beyond bounds', () => {
  test('spans of any size', () => {
    expect(readHtmlTables('<table>' + '<tr><td colspan=999999 rowspan=999999>x'.repeat(3000))).toBeNull();
    expect(cellsOf('<table><tr><td colspan=-3 rowspan=0>a<td colspan=x>b</table>')).toEqual([['a', 'b']]);
  });

  test.each(['<table><tr><td>', '<script>', '<td hidden>', '<a "', '<!--', '<![CDATA[', '&#', '</', '<table>', '<'])(
    'a hundred thousand times %s',
    (shred) => {
      readHtmlTables(shred.repeat(100_000));
      readHtmlTables(`<table><tr><td>${shred.repeat(100_000)}`);
    },
  );

  test('any shreds of markup in any order', () => {
    const shred = fc.constantFrom(
      ...['<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<th rowspan=3>', '<td colspan="2">', '<td hidden>'],
      ...[
        '<tr style="display:none">',
        '<br>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '"',
        "'",
        '>',
      ],
      ...['x', ' ', '&amp;', '&#x110000;', '&nope;', '<caption>', '</tbody>', '<td', '=', '/>'],
    );
    fc.assert(
      fc.property(fc.array(shred, { maxLength: 60 }), (shreds) => {
        const tables = readHtmlTables(shreds.join(''));
        for (const row of tables?.flat() ?? []) for (const cell of row) expect(cell).not.toMatch(/[\n\t]/);
      }),
      { numRuns: triesOf(2000) },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readHtmlTables(`<table>${text}`)),
    );
  });

  test('every text in a cell comes back as it was, blanks aside', () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const cell = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => plain(text) !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const markup = rows
          .map((cells) => `<tr>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
          .join('');
        expect(cellsOf(`<table>${markup}</table>`)).toEqual(rows.map((cells) => cells.map(plain)));
      }),
    );
  });
});
