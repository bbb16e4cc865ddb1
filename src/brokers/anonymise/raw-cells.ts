import { isBlank, readRecords, type FileRecord } from '../cells/records.ts';

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
  // what is split by stands between what is split
  const parts = text.split(/(\r\n|\r|\n)/);
  const lines: RawLine[] = [];
  for (let at = 0; at < parts.length; at += 2) lines.push({ text: parts[at]!, newline: parts[at + 1] ?? '' });
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
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
  const { before, text, after } = cutBlanks(part);
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    return cutQuoted(`${before}"`, text.slice(1, -1), `"${after}`);
  if (!text.startsWith('="')) return { before, text, after, doubles: false };
  const inner = text.slice(2);
  const mark = inner.endsWith('"') ? '"' : '';
  const words = inner.slice(0, inner.length - mark.length);
  return { before: `${before}="`, text: words, after: mark + after, doubles: false };
}

/* What stands between the outer quotes: a formula that says a text, or words. */
function cutQuoted(before: string, quoted: string, after: string): RawCell {
  if (quoted.startsWith('="')) {
    const opening = /^="{1,2}\s*/.exec(quoted)![0];
    const rest = quoted.slice(opening.length);
    const marks = /"{0,2}$/.exec(rest.slice(-2))![0];
    const text = rest.slice(0, rest.length - marks.length).trimEnd();
    return { before: before + opening, text, after: rest.slice(text.length) + after, doubles: false };
  }
  const inside = cutBlanks(quoted);
  // Single marks inside are no CSV: what they part nobody can tell, so all stay as they are.
  const doubles = !inside.text.replace(/""/g, '').includes('"');
  const text = doubles ? inside.text.replace(/""/g, '"') : inside.text;
  return { before: before + inside.before, text, after: inside.after + after, doubles };
}

function cutBlanks(part: string): { readonly before: string; readonly text: string; readonly after: string } {
  const begun = part.trimStart();
  const text = begun.trimEnd();
  return { before: part.slice(0, part.length - begun.length), text, after: begun.slice(text.length) };
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
