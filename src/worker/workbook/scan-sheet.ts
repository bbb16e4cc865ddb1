import { cellText } from './cell-text.ts';
import { MOST_SHEET_COLUMNS } from './count-cells.ts';

/* A large sheet says the same cells again and again, and else plain numbers and texts. What stands where is found here; what any other cell
   says is asked of the workbook library, of each that differs once: shared texts, entities, formulas, dates and errors are its business
   alone. A sheet that is in any way unusual is not taken, and the library reads it whole, so that there is one reader only that decides. */

/** What the library says of a style of the workbook. */
export interface CellStyle {
  /** The number format as Excel writes it; empty for none. */
  readonly format: string;
  /** A number in this style is a date. */
  readonly isDate: boolean;
}

/** A sheet whose cells have been found. */
export interface ScannedSheet {
  /** Its rows from the first, of each cell the text, or the number of the one that is asked of the library. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What is asked: cells as XML, without the beginning that says where they stand. */
  readonly asked: readonly string[];
}

const START = '<sheetData>';
const END = '</sheetData>';
const LAST_ROW = 1_048_576;
const ROW = /^<row r="(\d{1,7})"(?: [\w:]{1,30}="[^"<>]{0,100}")* ?(\/?)>$/;
/* A style and a type; a result, with its formula or without; or a text that stands in the cell itself. */
const CELL =
  /^(?: [st]="\w{0,12}"){0,2}(?: ?\/>|>(?:<f>[^<]*<\/f>)?(?:<v>[^<]*<\/v>)?<\/c>|><is><t(?: xml:space="preserve")?>[^<]*<\/t><\/is><\/c>)$/;
const OF_NUMBER = /^(?: s="(\d{1,5})")?(?: t="n")?$/;
const OF_TEXT = /^(?: s="\d{1,5}")? t="inlineStr"$/;
const TEXT_BEGINS = ['<is><t>', '<is><t xml:space="preserve">'];
const TEXT_ENDS = '</t></is></c>';
const NO_STYLE: CellStyle = { format: '', isDate: false };

/** The XML of a sheet, and where its rows stand in it. */
export interface SheetXml {
  readonly xml: string;
  readonly start: number;
  readonly end: number;
}

/** Finds where the rows of a sheet stand; null where that is not plain to see, as behind a comment. */
export function findRows(xml: string): SheetXml | null {
  const start = xml.indexOf(START) + START.length;
  const end = xml.indexOf(END, start);
  if (start < START.length || end === -1) return null;
  // what stands between is looked through cell by cell
  const around = [xml.slice(0, start - START.length), xml.slice(end + END.length)];
  return around.some((part) => part.includes('<!') || part.includes('sheetData')) ? null : { xml, start, end };
}

/** Finds the cells of a sheet; `styles` are those of the workbook, by number. Null = the library must read the sheet whole. */
export function scanSheet(sheet: SheetXml, styles: readonly CellStyle[]): ScannedSheet | null {
  return new Scanner(sheet, styles).scan();
}

/** Gives the sheet's XML with cells in the place of all that it has, one below the other from A1. */
export function withCells({ xml, start, end }: SheetXml, cells: readonly string[]): string {
  const rows = cells.map((cell, at) => `<row r="${at + 1}"><c r="A${at + 1}"${cell}</row>`);
  return xml.slice(0, start) + rows.join('') + xml.slice(end);
}

class Scanner {
  readonly #xml: string;
  readonly #end: number;
  readonly #styles: readonly CellStyle[];
  #at: number;
  readonly #rows: (readonly (string | number)[])[] = [];
  readonly #asked = new Map<string, number>();
  /* By the attributes of a cell: the style of a number; null = it is none, or a date. */
  readonly #numbers = new Map<string, CellStyle | null>();

  constructor({ xml, start, end }: SheetXml, styles: readonly CellStyle[]) {
    this.#xml = xml;
    this.#at = start;
    this.#end = end;
    this.#styles = styles;
  }

  scan(): ScannedSheet | null {
    this.#skipBlanks();
    while (this.#at < this.#end) {
      if (!this.#row()) return null;
      this.#skipBlanks();
    }
    return { rows: this.#rows, asked: [...this.#asked.keys()] };
  }

  /* Takes the row that begins here; false = there is something else, or it is not like others. */
  #row(): boolean {
    const xml = this.#xml;
    const close = xml.indexOf('>', this.#at);
    const tag = xml.slice(this.#at, close + 1);
    const [, number, slash] = ROW.exec(tag) ?? [];
    // whether a row is hidden, the library says
    if (number === undefined || tag.includes('hidden')) return false;
    const row = Number(number);
    if (row <= this.#rows.length || row > LAST_ROW) return false;
    while (this.#rows.length < row - 1) this.#rows.push([]);
    this.#at = close + 1;
    const cells: (string | number)[] = [];
    this.#rows.push(cells);
    if (slash === '/') return true;
    this.#skipBlanks();
    while (!xml.startsWith('</row>', this.#at)) {
      if (!this.#cell(number, cells)) return false;
      this.#skipBlanks();
    }
    this.#at += '</row>'.length;
    return true;
  }

  #cell(row: string, cells: (string | number)[]): boolean {
    const xml = this.#xml;
    if (!xml.startsWith('<c r="', this.#at)) return false;
    let at = this.#at + '<c r="'.length;
    let column = 0;
    for (let code = xml.charCodeAt(at); code >= 0x41 && code <= 0x5a; code = xml.charCodeAt((at += 1)))
      column = column * 26 + code - 0x40;
    // from left to right, so that none stands twice
    if (column <= cells.length || column > MOST_SHEET_COLUMNS || !xml.startsWith(row, at)) return false;
    at += row.length;
    const close = xml.indexOf('>', at);
    if (xml.charCodeAt(at) !== 0x22 || close === -1) return false;
    while (cells.length < column - 1) cells.push('');
    const text = this.#numberText(at + 1, close) ?? this.#ownText(at + 1, close);
    if (text !== null) {
      cells.push(text);
      return true;
    }
    const end = xml.charCodeAt(close - 1) === 0x2f ? close + 1 : xml.indexOf('</c>', close) + '</c>'.length;
    if (end <= close) return false;
    const cell = xml.slice(at + 1, end);
    let number = this.#asked.get(cell);
    if (number === undefined) {
      if (!CELL.test(cell)) return false;
      number = this.#asked.size;
      this.#asked.set(cell, number);
    }
    cells.push(number);
    this.#at = end;
    return true;
  }

  /* The text of a cell that is nothing but a plain number, and goes on behind it; null where the library is to be asked. */
  #numberText(start: number, close: number): string | null {
    const xml = this.#xml;
    if (!xml.startsWith('<v>', close + 1)) return null;
    const said = xml.slice(start, close);
    let style = this.#numbers.get(said);
    if (style === undefined) this.#numbers.set(said, (style = this.#styleOf(said)));
    if (style === null) return null;
    const first = close + 1 + '<v>'.length;
    let at = first;
    while (isOfNumber(xml.charCodeAt(at))) at += 1;
    const number = Number(xml.slice(first, at));
    if (at === first || Number.isNaN(number) || !xml.startsWith('</v></c>', at)) return null;
    this.#at = at + '</v></c>'.length;
    return cellText(number, style.format);
  }

  /* The text of a cell in which it stands as it is meant, and goes on behind it; null where the library is to be asked. */
  #ownText(start: number, close: number): string | null {
    const xml = this.#xml;
    const begin = TEXT_BEGINS.find((tags) => xml.startsWith(tags, close + 1));
    if (begin === undefined || !OF_TEXT.test(xml.slice(start, close))) return null;
    const first = close + 1 + begin.length;
    const end = xml.indexOf('<', first);
    const text = xml.slice(first, end);
    // an entity, or a sign by its number: `_x000D_`
    if (text.includes('&') || text.includes('_x') || !xml.startsWith(TEXT_ENDS, end)) return null;
    this.#at = end + TEXT_ENDS.length;
    return text;
  }

  #styleOf(said: string): CellStyle | null {
    const [isNumber, style] = OF_NUMBER.exec(said) ?? [];
    if (isNumber === undefined) return null;
    const known = style === undefined ? NO_STYLE : this.#styles[Number(style)];
    return known === undefined || known.isDate ? null : known;
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#xml.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }
}

/* A digit, a point, a sign or the letter of a power of ten. */
function isOfNumber(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b || code === 0x45 || code === 0x65
  );
}
