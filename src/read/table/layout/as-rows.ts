import { isBlank, recordsOf, type FileRecord } from '../../cells/records.ts';
import { chooseDelimiter } from '../delimiter.ts';
import { hintOf } from '../title-hints.ts';
import { stackTables } from './beside-tables.ts';
import { fillAccounts } from './fill-accounts.ts';
import { quoteCutAmounts, type MendedRow } from './cut-amounts.ts';
import { joinStackedLines } from './stacked-lines.ts';
import { MOST_ABOVE, roleOf, turnTable, type Rows } from './turned-table.ts';

/* Brings the tables of a text into the one shape in which they are read: a row a line, under one line of titles. */

const MOST_LINES = 400;
const LONGEST_TEXT = 200_000;

/** How the lines of a text differ from those of its file: they were columns, or those of a second table stand below the first. */
export type LinesMoved = 'table-turned' | 'tables-beside' | null;

/** A text with one row a line. */
export interface RowsOfText {
  readonly text: string;
  readonly moved: LinesMoved;
  /** Rows with amounts that a comma had cut in two. */
  readonly mended: readonly MendedRow[];
}

/**
 * Gives the text with one row a line: cells below each other are joined, a table on its side is turned upright, and tables beside each other
 * are put below each other, parted by tabs. Titles that stand twice get the names of their groups; of a table in Markdown the marks around
 * words go, of one that is drawn its lines, and amounts that their comma cut in two are whole again. An account that stands once gets into all of its lines, unless
 * the table was written of another format (`isWritten`). Other texts come back as they are. `text` has plain newlines.
 */
export function asRows(text: string, isWritten = false): RowsOfText {
  const joined = joinStackedLines(withoutEmphasis(withoutBoxes(text)));
  const delimiter = joined.length > LONGEST_TEXT ? null : chooseDelimiter(joined);
  const cut = delimiter === null ? null : readRecords(joined, delimiter);
  const asItIs = { text: joined, mended: [] };
  const { text: whole, mended } = delimiter === ',' && cut !== null ? quoteCutAmounts(joined, cut) : asItIs;
  const records = mended.length === 0 ? cut : readRecords(whole, ',');
  if (delimiter === null || records === null) return { text: whole, moved: null, mended };
  const rows = records.map(({ cells }) => cells.map((cell) => cell.trim()));
  const turned = turnTable(rows);
  const written = turned ?? stackTables(rows);
  if (written === null) {
    const grouped = withGroups(whole, delimiter, rows, records);
    const filled = isWritten ? grouped : fillAccounts(grouped, delimiter, rows, records);
    return { text: filled, moved: null, mended };
  }
  const lines = written.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'));
  return { text: lines.join('\n'), moved: turned === null ? 'tables-beside' : 'table-turned', mended };
}

/* Null where there are too many. */
function readRecords(text: string, delimiter: string): readonly FileRecord[] | null {
  const records: FileRecord[] = [];
  for (const record of recordsOf(text, delimiter)) {
    if (!isBlank(record)) records.push(record);
    if (records.length > MOST_LINES) return null;
  }
  return records;
}

/* Programs and answers draw tables with lines of their own: "│ AAPL │ 10 │". */
function withoutBoxes(text: string): string {
  if (text.length > LONGEST_TEXT || !/[│┃║]/.test(text)) return text;
  return text.replace(/^[ \u2500-\u257f]+$/gm, '').replace(/[│┃║]/g, '|');
}

/* "| **Total** | **$15,430** |", "| [AVUV](https://…) |" */
function withoutEmphasis(text: string): string {
  if (text.length > LONGEST_TEXT || !text.includes('---')) return text;
  const isRule = (line: string): boolean => line.includes('|') && line.includes('---') && /^[\s|:-]+$/.test(line);
  if (!text.split('\n').some(isRule)) return text;
  return text
    .replace(/(\*\*|__|`)([^*_`|\n]{1,80})\1/g, '$2')
    .replace(/\[([^\][|\n]{1,80})\]\([^()\s|]{1,300}\)/g, '$1');
}

/* "Cost, , Now, " over "Each, Total, Each, Total": titles that stand twice are those of the groups above them. */
function withGroups(text: string, delimiter: string, rows: Rows, records: readonly FileRecord[]): string {
  for (const [at, groups] of rows.slice(0, MOST_ABOVE).entries()) {
    const titles = rows[at + 1] ?? [];
    const areGroups =
      [...groups, ...titles].every((cell) => !/\d/.test(cell)) &&
      groups.some((group) => OF_PAST.has(hintOf(group))) &&
      groups.includes('') &&
      !groups.some((group) => ['value', 'price'].includes(roleOf(group)));
    const isTwice = (title: string): boolean => title !== '' && titles.indexOf(title) !== titles.lastIndexOf(title);
    if (!areGroups || !titles.some(isTwice)) continue;
    const named = titles.map((title, column) => {
      const group = groups.slice(0, column + 1).findLast((name) => name !== '') ?? '';
      return isTwice(title) ? `${group} ${title}` : title || (groups[column] ?? '');
    });
    const written = named.join(delimiter);
    if (written.includes('"') || named.some((cell) => cell.includes(delimiter))) return text;
    const lines = text.split('\n');
    return lines.map((line, place) => (place + 1 === records[at + 1]?.line ? written : line)).join('\n');
  }
  return text;
}
const OF_PAST: ReadonlySet<string | null> = new Set(['cost', 'change']);
