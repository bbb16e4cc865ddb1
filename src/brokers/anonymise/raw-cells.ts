import { isBlank, readRecords, type FileRecord } from '../records.ts';

/* The file's text cut at its cells and put together again, so that everything between them stays as it is: delimiters,
   quotes, blanks, kinds of newline, commas too many. */

/** A cell as it stands: what surrounds its words, and the words themselves, quotes undoubled. */
export interface RawCell {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Quotation marks among the words stand doubled in the file. */
  readonly doubles: boolean;
}

/** A record with everything that is needed to write it again. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly RawCell[];
  readonly isBlank: boolean;
  /** The newline that ends it, as it stands; empty at the end of the file. */
  readonly newline: string;
}

interface RawLine {
  readonly text: string;
  readonly newline: string;
}

function linesOf(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  const pattern = /([^\r\n]*)(\r\n|\r|\n|$)/g;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') break;
    lines.push({ text: match[1]!, newline: match[2]! });
  }
  return lines;
}

/** Cuts a text at its cells, by the same records that the reader sees. */
export function cutCells(text: string, delimiter: string): readonly RawRecord[] {
  const lines = linesOf(text);
  const records = [...readRecords(text.replace(/\r\n?/g, '\n'), delimiter)];
  return records.map((record, at) => {
    const next = records[at + 1]?.line ?? lines.length + 1;
    const own = lines.slice(record.line - 1, next - 1);
    const raw = own.map((line, place) => (place === own.length - 1 ? line.text : line.text + line.newline)).join('');
    return {
      line: record.line,
      cells: cutRecord(raw, delimiter, record),
      isBlank: isBlank(record),
      newline: own.at(-1)?.newline ?? '',
    };
  });
}

/* Where the quotes do not part the cells as the reader parted them, the delimiter alone does: that is how such a record was read. */
function cutRecord(raw: string, delimiter: string, record: FileRecord): readonly RawCell[] {
  const parts = record.quoteOpen ? raw.split(delimiter) : splitQuoted(raw, delimiter);
  return parts.map((part) => cutCell(part));
}

function splitQuoted(raw: string, delimiter: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  let isAtStart = true;
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw[at]!;
    if (isQuoted) {
      if (sign !== '"') continue;
      if (raw[at + 1] === '"') at += 1;
      else isQuoted = false;
    } else if (sign === '"' && isAtStart) {
      isQuoted = true;
    } else if (sign === delimiter) {
      parts.push(raw.slice(start, at));
      start = at + 1;
      isAtStart = true;
      continue;
    }
    if (sign !== ' ') isAtStart = false;
  }
  parts.push(raw.slice(start));
  return parts;
}

function cutCell(part: string): RawCell {
  const quoted = /^(\s*")([^]*)("\s*)$/.exec(part);
  if (quoted !== null && part.trim().length > 1) {
    const inner = /^(=?"{0,2}\s*)([^]*?)(\s*"{0,2})$/.exec(quoted[2]!);
    const isFormula = inner !== null && inner[1]!.startsWith('="');
    if (isFormula)
      return { before: quoted[1]! + inner[1]!, text: inner[2]!, after: inner[3]! + quoted[3]!, doubles: false };
    const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(quoted[2]!)!;
    // Single marks inside are no CSV: what they part nobody can tell, so all stay as they are.
    const doubles = !text!.replace(/""/g, '').includes('"');
    const words = doubles ? text!.replace(/""/g, '"') : text!;
    return { before: quoted[1]! + before!, text: words, after: after! + quoted[3]!, doubles };
  }
  const bare = /^(\s*(?:=")?)([^]*?)("?\s*)$/.exec(part)!;
  const wrapped = bare[1]!.endsWith('="');
  if (wrapped) return { before: bare[1]!, text: bare[2]!, after: bare[3]!, doubles: false };
  const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(part)!;
  return { before: before!, text: text!, after: after!, doubles: false };
}

/** Puts records together again, with the words of some cells changed; unchanged ones give the very text. */
export function joinCells(
  records: readonly RawRecord[],
  delimiter: string,
  change: (record: RawRecord, column: number) => string,
): string {
  return records
    .map((record) => {
      const cells = record.cells.map(({ before, after, doubles }, column) => {
        const words = change(record, column);
        return before + (doubles ? words.replace(/"/g, '""') : words) + after;
      });
      return cells.join(delimiter) + record.newline;
    })
    .join('');
}
