import { cellText } from './cell-text.ts';
import { writeStoredZip } from './stored-zip.ts';

/* A workbook of cells alone: no author, no formats, no names of sheets. The few parts that a reader must have are written here; the library
   that reads workbooks brings its whole writer along, which nobody waits for with a first workbook. */

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,12})?$/;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook of tables of text, a sheet each, called by their places. A cell whose text a number gives again is that number; signs
 * that no XML may hold are left out.
 */
export function writeWorkbook(tables: readonly (readonly (readonly string[])[])[]): Uint8Array<ArrayBuffer> {
  const places = tables.map((_, at) => at + 1);
  const sheets = places.map((place) => `<sheet name="Sheet ${place}" sheetId="${place}" r:id="rId${place}"/>`);
  const links = places.map(
    (place) => `<Relationship Id="rId${place}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place}.xml"/>`,
  );
  const types = places.map(
    (place) => `<Override PartName="/xl/worksheets/sheet${place}.xml" ContentType="${SHEET}.worksheet+xml"/>`,
  );
  const parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`],
    ...tables.map((rows, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)]),
  ]);
  const encoder = new TextEncoder();
  return writeStoredZip(new Map([...parts].map(([name, text]) => [name, encoder.encode(HEAD + text)])), true);
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells, row) => {
    const filled = cells.map((text, column) => (text === '' ? '' : cellOf(text, `${letters(column)}${row + 1}`)));
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellOf(text: string, place: string): string {
  if (PLAIN_NUMBER.test(text) && cellText(Number(text), '') === text) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

/* 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
