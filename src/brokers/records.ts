import Papa from 'papaparse';
import type { Issue } from '../domain/issue.ts';

/* The grammar of CSV, over text whose newlines are all LF. PapaParse splits lines into cells; around it stands what it
   lacks: physical line numbers, caps, and a quotation mark that never closes costs one line, not the file. */

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

export const LONGEST_CELL = 64 * 1024;
export const MOST_COLUMNS = 2000;
const MOST_LINES = 5_000_000;
const MOST_LINES_IN_CELL = 50;
const TEXT_KEPT = 200;
const LONGEST_KEPT = 16 * 1024 * 1024;
const SMALLEST_BATCH = 32;
const LARGEST_BATCH = 256 * 1024;

/** Tells whether nothing stands in the record. */
export function isBlank(record: FileRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
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
 * The records of a text, to be gone through as often as needed. They are split once and only as far as anyone asks;
 * those of a very long text are split anew each time, as keeping them would fill the memory.
 */
export function recordsOf(text: string, delimiter: string): Iterable<FileRecord> {
  if (text.length > LONGEST_KEPT) return { [Symbol.iterator]: () => readRecords(text, delimiter) };
  const source = readRecords(text, delimiter);
  const kept: FileRecord[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === kept.length) {
          const next = source.next();
          if (next.done === true) return;
          kept.push(next.value);
        }
        yield kept[at]!;
      }
    },
  };
}

/** Reads record by record, blank ones too. Never fails: what the quotes make of a line is at worst that line as text. */
export function* readRecords(text: string, delimiter: string): Generator<FileRecord> {
  let start = 0;
  let line = 1;
  let batch = LARGEST_BATCH;
  const last = text.endsWith('\n') ? text.length - 1 : text.length;
  while (start < text.length) {
    const newline = text.indexOf('\n', start + batch);
    const end = newline === -1 ? last : newline;
    const chunk = text.slice(start, end);
    const { data, errors } = split(chunk, delimiter);
    const lines = chunk.split('\n');
    const bad = new Set(errors.map(({ row }) => row));
    const quoted = chunk.includes('"');
    let at = 0;
    let doubtful = false;
    for (const [row, cells] of data.entries()) {
      const span = quoted ? linesOf(cells) : 1;
      doubtful = quoted && isDoubtful(cells, span, bad.has(row));
      if (doubtful) break;
      yield { line: line + at, cells, text: lines[at]!.slice(0, TEXT_KEPT), quoteOpen: false };
      at += span;
    }
    if (!doubtful) {
      start = end + 1;
      line += lines.length;
      batch = Math.min(LARGEST_BATCH, batch * 2);
      continue;
    }
    // Looked at alone: a cell over several lines may only have met the end of the batch.
    for (let k = 0; k < at; k += 1) start += lines[k]!.length + 1;
    line += at;
    const alone = readDoubtful(text, start, delimiter);
    yield {
      line,
      cells: alone.cells,
      text: text.slice(start, alone.end).slice(0, TEXT_KEPT),
      quoteOpen: alone.quoteOpen,
    };
    start = alone.end + 1;
    line += alone.lines;
    batch = SMALLEST_BATCH;
    // Where one quote never closes, the next lines are often of the same kind: no parser is needed to see it.
    while (alone.quoteOpen && start < last && opensQuote(text, start, delimiter) && !mayClose(text, start, delimiter)) {
      const end = endOfLines(text, start, 1);
      const words = text.slice(start, end);
      yield { line, cells: words.split(delimiter), text: words.slice(0, TEXT_KEPT), quoteOpen: true };
      start = end + 1;
      line += 1;
    }
  }
}

interface RowParser {
  parse(text: string, base: number, ignoreLast: boolean): Papa.ParseResult<string[]>;
}

function split(chunk: string, delimiter: string): Papa.ParseResult<string[]> {
  // The parser itself: what Papa.parse does around it is not wanted here, and costs more than a short line.
  const parser: RowParser = new Papa.Parser({ delimiter, newline: '\n' });
  return parser.parse(chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk, 0, false);
}

function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let cut = cell.indexOf('\n'); cut !== -1; cut = cell.indexOf('\n', cut + 1)) lines += 1;
  }
  return lines;
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
function readDoubtful(text: string, start: number, delimiter: string): DoubtfulRecord {
  for (const most of mayClose(text, start, delimiter) ? [4, MOST_LINES_IN_CELL] : []) {
    const end = endOfLines(text, start, most);
    const { data, errors } = split(text.slice(start, end), delimiter);
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
function opensQuote(text: string, start: number, delimiter: string): boolean {
  const end = endOfLines(text, start, 1);
  for (let mark = text.indexOf('"', start); mark !== -1 && mark < end; mark = text.indexOf('"', mark + 1)) {
    if (mark === start || text[mark - 1] === delimiter) return true;
  }
  return false;
}

/* Whether any mark within reach stands where a quoted cell can end. Cheaper than asking the parser, line after line. */
function mayClose(text: string, start: number, delimiter: string): boolean {
  const end = endOfLines(text, start, MOST_LINES_IN_CELL);
  for (let mark = text.indexOf('"', start + 1); mark !== -1 && mark < end; mark = text.indexOf('"', mark + 1)) {
    let after = mark + 1;
    while (text[after] === ' ') after += 1;
    if (after >= end || text[after] === '\n' || text[after] === delimiter) return true;
  }
  return false;
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
