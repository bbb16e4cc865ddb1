import { onlyOf } from '../../domain/only-of.ts';
import Papa from 'papaparse';
import type { Issue } from '../../domain/model/issue.ts';
import { CellPlaces } from './cell-places.ts';
import { LONGEST_CELL, MOST_LINES_IN_CELL, linesOf, splitPlain, splitQuoted } from './split-line.ts';

/* The grammar of CSV, over text whose newlines are all LF. Lines are cut by a splitter of our own, which agrees with
   PapaParse (a test compares them); PapaParse decides on lines whose quotes are not plain. Around it stands what it
   lacks: physical line numbers, caps, and a quotation mark that never closes costs one line, not the file. */

export { LONGEST_CELL } from './split-line.ts';

/** One record of the file. */
export interface FileRecord {
  /** Its first physical line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its beginning as it stands in the file. */
  readonly text: string;
  /** The record opens a quotation mark that never closes, so its quotes were read as text. */
  readonly quoteOpen: boolean;
}

export const MOST_COLUMNS = 2000;
const MOST_LINES = 5_000_000;
/** So many signs of a record's text are kept. */
export const TEXT_KEPT = 200;
/* More than anything that looks at a file before it is read. */
const MOST_KEPT = 2500;

/** The text with every newline an LF. Most texts have no other, and a search is much faster than a replacement. */
export function withPlainNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Gives the only cell of the record that says anything; null where none does, or more than one. */
export function onlyCellOf({ cells }: FileRecord): string | null {
  return onlyOf(cells.filter((cell) => cell.trim() !== ''));
}

/** Tells whether nothing stands in the record. */
export function isBlank(record: FileRecord): boolean {
  for (const cell of record.cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Looks for lines, columns or cells beyond the caps, before anything is split. */
export function findExcess(text: string, delimiter: string, file: string): Issue | null {
  let lines = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines += 1;
    if (lines > MOST_LINES) return refusal('refused-too-large', file, null, { lines: MOST_LINES });
    if (end - start > MOST_COLUMNS) {
      const issue = findExcessInLine(text.slice(start, end), delimiter, file, lines);
      if (issue !== null) return issue;
    }
    start = end + 1;
  }
  return null;
}

function findExcessInLine(line: string, delimiter: string, file: string, number: number): Issue | null {
  let columns = 1;
  let start = 0;
  for (let cut = line.indexOf(delimiter); cut !== -1; cut = line.indexOf(delimiter, start)) {
    if (cut - start > LONGEST_CELL) return refusal('refused-long-cell', file, number, { length: cut - start });
    columns += 1;
    start = cut + 1;
    if (columns > MOST_COLUMNS + 1) break;
  }
  // A trailing delimiter after the last column is not a column more.
  if (columns > MOST_COLUMNS + 1 || (columns > MOST_COLUMNS && start < line.length)) {
    return refusal('refused-too-wide', file, number, { most: MOST_COLUMNS });
  }
  const rest = line.length - start;
  return rest > LONGEST_CELL ? refusal('refused-long-cell', file, number, { length: rest }) : null;
}

function refusal(code: Issue['code'], file: string, line: number | null, detail: Issue['detail']): Issue {
  return { code, severity: 'error', file, line: null, detail: line === null ? detail : { ...detail, line } };
}

/**
 * The records of a text, to be gone through as often as needed. The first are split once and only as far as anyone asks,
 * for they are looked at again and again; those further down are split anew, as keeping them would fill the memory.
 */
export function recordsOf(text: string, delimiter: string): Iterable<FileRecord> {
  const first = new RecordReader(text, delimiter);
  const kept: FileRecord[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < MOST_KEPT; at += 1) {
        if (at === kept.length) {
          const next = first.next();
          if (next.done === true) return;
          kept.push(next.value);
        }
        yield kept[at]!;
      }
      for (const record of first.copy()) yield record;
    },
  };
}

/** Reads record by record, blank ones too. Never fails: what the quotes make of a line is at worst that line as text. */
export function readRecords(text: string, delimiter: string): IterableIterator<FileRecord> {
  return new RecordReader(text, delimiter);
}

/** One place in a text, moving down. Lines are cut here; a line whose quotes are not plain is looked at alone. */
export class RecordReader implements IterableIterator<FileRecord> {
  readonly #text: string;
  readonly #delimiter: string;
  /* Where the last line ends. */
  readonly #last: number;
  #start = 0;
  #line = 1;
  /* The next quotation mark from `#start` on. */
  #quote = -1;
  /* The next mark behind `#start` that stands where a quoted cell can end, and its line. */
  #closing = -1;
  #closingLine = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#last = text.endsWith('\n') ? text.length - 1 : text.length;
    if (text.startsWith('\uFEFF')) this.#start = 1;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** Its line, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Somebody who finds the cells of its lines without cutting them out. */
  places(): CellPlaces {
    return new CellPlaces(this.#text, this.#last, this.#delimiter);
  }

  /** Looks where the cells of this line stand. False = there is no line any more, or the reader itself must cut it. */
  look(places: CellPlaces): boolean {
    const start = this.#start;
    if (this.#text === '' || start > this.#last) return false;
    return places.find(start) || (this.#isOpen(start, this.#endOfLine()) && places.find(start, true));
  }

  /** Goes on below a line that was looked at. */
  pass({ end }: CellPlaces): void {
    this.#start = end + 1;
    this.#line += 1;
  }

  /** Another reader at the same place. */
  copy(): RecordReader {
    const other = new RecordReader(this.#text, this.#delimiter);
    other.#start = this.#start;
    other.#line = this.#line;
    return other;
  }

  next(): IteratorResult<FileRecord, undefined> {
    const start = this.#start;
    if (start > this.#last || this.#text === '') return { done: true, value: undefined };
    const end = this.#endOfLine();
    if (!this.#hasQuote(start, end)) {
      const cells = splitPlain(this.#text, start, end, this.#delimiter);
      return { done: false, value: this.#take(cells, end, end, 1, false) };
    }
    return { done: false, value: this.#readQuoted(start, end) };
  }

  #endOfLine(): number {
    const newline = this.#text.indexOf('\n', this.#start);
    return newline === -1 ? this.#last : newline;
  }

  #hasQuote(start: number, end: number): boolean {
    if (this.#quote < start) {
      const quote = this.#text.indexOf('"', start);
      this.#quote = quote === -1 ? Infinity : quote;
    }
    return this.#quote < end;
  }

  /* Whether a cell of this line begins with a quotation mark, and no mark within reach can close it. */
  #isOpen(start: number, end: number): boolean {
    return this.#hasQuote(start, end) && !this.#mayClose(start) && opensQuote(this.#text, start, end, this.#delimiter);
  }

  /* Whether a mark behind this place, as near as a quoted cell may end, stands where one can. Each mark is looked at once. */
  #mayClose(start: number): boolean {
    if (this.#closing <= start) {
      const closing = nextClosing(this.#text, start + 1, this.#delimiter);
      this.#closing = closing === -1 ? Infinity : closing;
      if (closing !== -1) this.#closingLine = this.#line + countNewlines(this.#text, start, closing);
    }
    return this.#closing - start <= 2 * LONGEST_CELL && this.#closingLine - this.#line < MOST_LINES_IN_CELL;
  }

  #readQuoted(start: number, end: number): FileRecord {
    const text = this.#text;
    if (this.#isOpen(start, end)) return this.#take(text.slice(start, end).split(this.#delimiter), end, end, 1, true);
    const quoted = splitQuoted(text, start, this.#last, this.#delimiter);
    if (quoted !== null) return this.#take(quoted.cells, quoted.end, end, quoted.lines, false);
    const alone = readDoubtful(text, start, this.#delimiter, this.#mayClose(start));
    return this.#take(alone.cells, alone.end, alone.end, alone.lines, alone.quoteOpen);
  }

  #take(cells: readonly string[], end: number, textEnd: number, lines: number, quoteOpen: boolean): FileRecord {
    const start = this.#start;
    const line = this.#line;
    this.#start = end + 1;
    this.#line = line + lines;
    return { line, cells, text: this.#text.slice(start, Math.min(textEnd, start + TEXT_KEPT)), quoteOpen };
  }
}

interface RowParser {
  parse(text: string, base: number, ignoreLast: boolean): Papa.ParseResult<string[]>;
}

function split(chunk: string, delimiter: string): Papa.ParseResult<string[]> {
  // The parser itself: what Papa.parse does around it is not wanted here, and costs more than a short line.
  const parser: RowParser = new Papa.Parser({ delimiter, newline: '\n' });
  return parser.parse(chunk, 0, false);
}

function isDoubtful(cells: readonly string[], span: number, hasError: boolean): boolean {
  if (hasError) return true;
  return span > 1 && (span > MOST_LINES_IN_CELL || cells.some((cell) => cell.length > LONGEST_CELL));
}

interface DoubtfulRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
  readonly quoteOpen: boolean;
}

/* A quoted cell is believed when it closes properly within 50 lines; else the first line alone, its quotes as text. */
function readDoubtful(text: string, start: number, delimiter: string, mayClose: boolean): DoubtfulRecord {
  for (const most of mayClose ? [4, MOST_LINES_IN_CELL] : []) {
    const end = endOfLines(text, start, most);
    // with its newline, without which blanks after the last quotation mark would make it no last one
    const { data, errors } = split(text.slice(start, end + 1), delimiter);
    const cells = data[0];
    const codes = errors.filter(({ row }) => row === 0).map(({ code }) => code);
    if (cells === undefined) break;
    const span = linesOf(cells);
    // Quotes in the middle of a cell, but closed on the line itself: that is how some banks write names.
    if (!codes.includes('MissingQuotes') && !isDoubtful(cells, span, span > 1 && codes.length > 0)) {
      return { cells, end: endOfLines(text, start, span), lines: span, quoteOpen: false };
    }
    if (codes.includes('InvalidQuotes')) break;
  }
  const end = endOfLines(text, start, 1);
  return { cells: text.slice(start, end).split(delimiter), end, lines: 1, quoteOpen: true };
}

/* Whether a cell of this line begins with a quotation mark. */
function opensQuote(text: string, start: number, end: number, delimiter: string): boolean {
  for (let mark = text.indexOf('"', start); mark !== -1 && mark < end; mark = text.indexOf('"', mark + 1)) {
    if (mark === start || text[mark - 1] === delimiter) return true;
  }
  return false;
}

/* The first quotation mark from here on that stands where a quoted cell can end; −1 = none. */
function nextClosing(text: string, from: number, delimiter: string): number {
  for (let mark = text.indexOf('"', from); mark !== -1; mark = text.indexOf('"', mark + 1)) {
    let after = mark + 1;
    while (text[after] === ' ') after += 1;
    if (after >= text.length || text[after] === '\n' || text[after] === delimiter) return mark;
  }
  return -1;
}

function countNewlines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function endOfLines(text: string, start: number, lines: number): number {
  let end = start - 1;
  for (let k = 0; k < lines; k += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text.length;
    if (end - start > 2 * LONGEST_CELL) return end;
  }
  return end;
}
