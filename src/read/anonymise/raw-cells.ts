import { isBlank, readRecords } from '../cells/records.ts';
import { must } from '../../domain/must.ts';

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

/** Cuts a text at its cells, by the same records that the reader sees. */
export function cutCells(text: string, delimiter: string): readonly RawRecord[] {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const records = [...readRecords(text.replace(/\r\n?/g, '\n'), delimiter)];
  const quoted = new RegExp(`( *"[^"]*(?:""[^"]*)*(?:"[^${delimiter}]*|$)|[^${delimiter}]*)(?:[${delimiter}]|$)`, 'gy');
  return records.map((record, at) => {
    const whole = lines.slice(record.line - 1, (records[at + 1]?.line ?? lines.length + 1) - 1).join('');
    const newline = must(/(?:\r\n|\r|\n)?$/.exec(whole))[0];
    const raw = whole.slice(0, whole.length - newline.length);
    const parts = record.quoteOpen || !raw.includes('"') ? raw.split(delimiter) : splitQuoted(raw, quoted);
    return { line: record.line, cells: parts.map(cutCell), isBlank: isBlank(record), newline };
  });
}

function splitQuoted(raw: string, quoted: RegExp): readonly string[] {
  const parts = [...raw.matchAll(quoted)];
  // the end of a text is found once more, behind a last cell that no delimiter ends
  const last = parts.findIndex((part) => part.index + (part[1] ?? '').length === raw.length);
  return parts.slice(0, last + 1).map((part) => part[1] ?? '');
}

/* Where a quote, or a formula that says a text, opens the cell, it ends with as many marks at most. */
function cutCell(part: string): RawCell {
  const before = must(/^\s*(?:"="{1,2}|="|")?\s*/.exec(part))[0];
  const marks = before.split('"').length - 1;
  let text = part.slice(before.length).trimEnd();
  for (let mark = 0; mark < marks && text.endsWith('"'); mark += 1) text = text.slice(0, -1);
  text = text.trimEnd();
  const after = part.slice(before.length + text.length);
  // Single marks inside are no CSV: what they part nobody can tell, so all stay as they are.
  const doubles = before.trim() === '"' && !text.replace(/""/g, '').includes('"');
  return { before, text: doubles ? text.replace(/""/g, '"') : text, after, doubles };
}

/** Puts records together again, with other words in their cells; their own give the very text. */
export function joinCells(
  records: readonly RawRecord[],
  delimiter: string,
  wordsOf: (record: RawRecord) => readonly string[],
): string {
  const written = records.map((record) => {
    const changed = wordsOf(record);
    const cells = record.cells.map(({ before, text, after, doubles }, column) => {
      const words = changed[column] ?? text;
      return before + (doubles ? words.replace(/"/g, '""') : words) + after;
    });
    return cells.join(delimiter) + record.newline;
  });
  return written.join('');
}
