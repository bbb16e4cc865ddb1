import { crc32, deflateRawSync } from 'node:zlib';

/* Workbooks made in the test that reads them, good ones and bad ones: by hand, so that nothing but the reader is on trial. */

export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the directory says instead of the truth. */
  readonly says?: { readonly size?: number; readonly packedSize?: number; readonly flags?: number };
}

function numbers(...pairs: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    pairs.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      if (bytes === 2) part.writeUInt16LE(value);
      else part.writeUInt32LE(value);
      return part;
    }),
  );
}

/** Packs parts as a ZIP file. `count`: how many entries the end speaks of, instead of the truth. */
export function zip(parts: readonly Part[], count = parts.length): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, isStored = false, says = {} } of parts) {
    const bytes = Buffer.from(text);
    const { flags = 0 } = says;
    const packed = isStored ? bytes : deflateRawSync(bytes, { level: 9 });
    const facts = numbers(
      [flags, 2],
      [isStored ? 0 : 8, 2],
      [0, 4],
      [crc32(bytes), 4],
      [says.packedSize ?? packed.length, 4],
      [says.size ?? bytes.length, 4],
      [Buffer.byteLength(name), 2],
      [0, 2],
    );
    const heading = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), facts, Buffer.from(name), packed]);
    local.push(heading);
    directory.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [20, 2], [20, 2]),
        facts,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        Buffer.from(name),
      ]),
    );
    offset += heading.length;
  }
  const entries = Buffer.concat(directory);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [entries.length, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...local, entries, end]));
}

export interface SheetOf {
  readonly name: string;
  /** What stands in <sheetData>. */
  readonly rows: string;
  readonly state?: 'hidden';
}

export interface BookOf {
  readonly sheets: readonly SheetOf[];
  /** Texts of the shared table, each the inside of an <si>. */
  readonly shared?: readonly string[];
  /** Number formats of the cell styles 1, 2, 3 … */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  readonly more?: readonly Part[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The parts of a workbook, in their usual order. */
export function bookParts({ sheets, shared = [], formats = [], is1904 = false, more = [] }: BookOf): readonly Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${HEAD}<Relationships ${RELATIONS}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${HEAD}<Relationships ${RELATIONS}>${sheets
        .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
        .join(
          '',
        )}${relation('rId900', 'styles', 'styles.xml')}${relation('rId901', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${HEAD}<styleSheet ${MAIN}><numFmts>${formats
        .map((format, at) => `<numFmt numFmtId="${170 + at}" formatCode="${escapeXml(format)}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${170 + at}" applyNumberFormat="1"/>`)
        .join('')}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      text: `${HEAD}<sst ${MAIN}>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...more,
  ];
}

export function makeBook(book: BookOf): Uint8Array<ArrayBuffer> {
  return zip(bookParts(book));
}

/** A cell: a number, a text, nothing, or a number in the style of that place. */
export type CellOf = string | number | null | { readonly number: number; readonly style: number };

function column(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${column(Math.floor(at / 26) - 1)}${column(at % 26)}`;
}

/** Rows from the first on as the inside of <sheetData>; a null row is left out, as Excel leaves blank ones out. */
export function rowsOf(rows: readonly (readonly CellOf[] | null)[]): string {
  return rows
    .map((cells, row) => {
      if (cells === null) return '';
      const inside = cells.map((cell, at) => {
        const place = `${column(at)}${row + 1}`;
        if (cell === null) return '';
        if (typeof cell === 'string')
          return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
        if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
        return `<c r="${place}" s="${cell.style}"><v>${cell.number}</v></c>`;
      });
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    })
    .join('');
}

/** A workbook of one sheet. */
export function bookOf(
  rows: readonly (readonly CellOf[] | null)[],
  more: Partial<BookOf> = {},
): Uint8Array<ArrayBuffer> {
  return makeBook({ sheets: [{ name: 'Positions', rows: rowsOf(rows) }], ...more });
}
