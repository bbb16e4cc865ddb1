import { dayOrderOf, findDate } from '../cells/dates.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isBlank, recordsOf, type FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { kindOfCell } from './cell-kind.ts';
import { chooseDelimiter } from './delimiter.ts';
import { areTitlesOfHoldings, columnsOfTitles } from './header.ts';
import { joinStackedLines } from './stacked-lines.ts';
import { hintOf } from './title-hints.ts';
import { readTitle } from './titles.ts';
import { whoseWordsIn } from './wide-tables.ts';

/*
 * Sheets whose holdings stand side by side, a column each: titles down the first column, or symbols over a line for each account or day. They
 * are read turned on their side. Whole tables that stand side by side are read below each other.
 */

const MOST_LINES = 400;
const LONGEST_TEXT = 200_000;
/* A title above the table. */
const MOST_ABOVE = 5;
/* "Ticker" and "Total" down the first column may have holdings between them. */
const LEAST_TITLES = 0.75;

/** How the lines of a text differ from those of its file: they were columns, or those of a second table stand below the first. */
export type Moved = 'table-turned' | 'tables-beside' | null;

/**
 * Gives the text with one row a line: cells below each other are joined, a table on its side is turned upright, and tables beside each other
 * are put below each other, parted by tabs. Of a table in Markdown the marks around words go. Other texts come back as they are. `text` has
 * plain newlines.
 */
export function asRows(text: string): { readonly text: string; readonly moved: Moved } {
  const joined = joinStackedLines(withoutEmphasis(text));
  const delimiter = joined.length > LONGEST_TEXT ? null : chooseDelimiter(joined);
  const records = delimiter === null ? null : readRecords(joined, delimiter);
  if (delimiter === null || records === null) return { text: joined, moved: null };
  const rows = records.map(({ cells }) => cells.map((cell) => cell.trim()));
  const turned = turnTable(rows);
  const written = turned ?? stackTables(rows);
  if (written === null) return { text: withGroups(joined, delimiter, rows, records), moved: null };
  const lines = written.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'));
  return { text: lines.join('\n'), moved: turned === null ? 'tables-beside' : 'table-turned' };
}

type Rows = readonly (readonly string[])[];

/* Null where there are too many. */
function readRecords(text: string, delimiter: string): readonly FileRecord[] | null {
  const records: FileRecord[] = [];
  for (const record of recordsOf(text, delimiter)) {
    if (!isBlank(record)) records.push(record);
    if (records.length > MOST_LINES) return null;
  }
  return records;
}

/* "Cost, , Now, " over "Each, Total, Each, Total": titles that stand twice are those of the groups above them. */
function withGroups(text: string, delimiter: string, rows: Rows, records: readonly FileRecord[]): string {
  for (const [at, groups] of rows.slice(0, MOST_ABOVE).entries()) {
    const titles = rows[at + 1] ?? [];
    const areGroups =
      [...groups, ...titles].every((cell) => !/\d/.test(cell)) &&
      groups.some((group) => OF_PAST.has(hintOf(group))) &&
      !groups.every(isFilled) &&
      !groups.some((group) => ['value', 'price'].includes(roleOf(group)));
    const isTwice = (title: string): boolean => isFilled(title) && titles.indexOf(title) !== titles.lastIndexOf(title);
    if (!areGroups || !titles.some(isTwice)) continue;
    const named = titles.map((title, column) => {
      const group = groups.slice(0, column + 1).findLast(isFilled) ?? '';
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

/* "| **Total** | **$15,430** |", "| [AVUV](https://…) |" */
function withoutEmphasis(text: string): string {
  if (text.length > LONGEST_TEXT || !text.includes('---')) return text;
  const isRule = (line: string): boolean => line.includes('|') && line.includes('---') && /^[\s|:-]+$/.test(line);
  if (!text.split('\n').some(isRule)) return text;
  return text
    .replace(/(\*\*|__|`)([^*_`|\n]{1,80})\1/g, '$2')
    .replace(/\[([^\][|\n]{1,80})\]\([^()\s|]{1,300}\)/g, '$1');
}

/* Null where it stands upright already, or is no table. */
function turnTable(rows: Rows): Rows | null {
  const top = rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1);
  if (top === -1 || top > MOST_ABOVE) return null;
  const table = rows.slice(top);
  if (!isOnItsSide(table)) return null;
  const width = Math.max(...table.map(({ length }) => length));
  const upright = Array.from({ length: width }, (_, column) => table.map((cells) => cells[column] ?? ''));
  return [...rows.slice(0, top), ...upright];
}

/* "Ticker, Shares, Value, , Ticker, Shares, Value": a table an account, beside each other. */
function stackTables(rows: Rows): Rows | null {
  for (const [at, titles] of rows.slice(0, MOST_ABOVE + 1).entries()) {
    const [above = [], below] = [rows[at - 1], rows.slice(at + 1)];
    const tables = tablesUnder(titles).map((table) => ({
      ...table,
      account: partOf(above, table).find(isFilled) ?? '',
    }));
    const held = tables.filter(({ account }) => !NOT_HELD.test(account));
    const areNamed = held.every(({ account }) => account !== '');
    if (held.length < 2 || !areOthers(held, below)) continue;
    // parts of one table have each title once, and stand under no accounts
    const areAlike = held.every(({ who }) => who === held[0]?.who);
    const areAccounts = areNamed && held.some(({ account }) => whoseWordsIn(account) !== null);
    if ((!areAlike && !areAccounts) || (areNamed && held.every(({ account }) => YEAR.test(account)))) continue;
    const kinds = [...new Set(held.flatMap((table) => table.kinds))];
    const inOrder = (cells: readonly string[], own: readonly string[]) =>
      kinds.map((kind) => cells[own.indexOf(kind)] ?? '');
    const named = (name: string, cells: readonly string[]) => (areNamed ? [name, ...cells] : cells);
    const header = kinds.map(
      (kind) =>
        held.map((table) => inOrder(partOf(titles, table), table.kinds)[kinds.indexOf(kind)] ?? '').find(isFilled) ??
        '',
    );
    const stacked = held.flatMap((table) =>
      below
        .map((cells) => partOf(cells, table))
        .filter((cells) => cells.some(isFilled))
        .map((cells) => named(table.account, inOrder(cells, table.kinds))),
    );
    return [...rows.slice(0, areNamed ? at - 1 : at), named('Account', header), ...stacked];
  }
  return null;
}

/* Where a table begins, what its first title of who it is says, and what stands in each column: a role where the title has one. */
interface BesideTable {
  readonly from: number;
  readonly who: string;
  readonly kinds: readonly string[];
}

const WHO = ['symbol', 'name', 'isin', 'cusip'];
const NOT_HELD = /\b(?:sold|closed|watch ?list|wish ?list|verkauft|vendus?|vendid[ao]s?|vendut[ie]|verkocht|sålda)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const isFilled = (cell: string): boolean => cell !== '';
const partOf = (cells: readonly string[], { from, kinds }: BesideTable) => cells.slice(from, from + kinds.length);

/* The tables of holdings that a line of titles has, parted by a column without a title or by the title of who it is. */
function tablesUnder(titles: readonly string[]): readonly BesideTable[] {
  const tables: BesideTable[] = [];
  let [from, who] = [0, ''];
  let kinds: string[] = [];
  for (const [column, title] of [...titles, ''].entries()) {
    const { role, key } = readTitle(title, new Map());
    if (title === '' || key === who) {
      tables.push({ from, who, kinds });
      [from, who, kinds] = [title === '' ? column + 1 : column, '', []];
    }
    if (who === '' && WHO.includes(role)) who = key;
    if (title !== '') kinds.push(role === 'unused' || kinds.includes(role) ? key : role);
  }
  return tables.filter((table) => areTitlesOfHoldings(partOf(titles, table)) && !table.kinds.includes('weight'));
}

/* Whether each table has holdings of its own: a second column of the same ones is no other table. */
function areOthers(tables: readonly BesideTable[], below: Rows): boolean {
  const whoIn = (cells: readonly string[], { from, kinds }: BesideTable) =>
    cells[from + kinds.findIndex((kind) => WHO.includes(kind))] ?? '';
  const [first, ...others] = tables;
  return others.every((other) => {
    const held = below.filter((cells) => isFilled(whoIn(cells, other)));
    const same = held.filter((cells) => first !== undefined && whoIn(cells, first) === whoIn(cells, other));
    return held.length > 0 && 2 * same.length <= held.length;
  });
}

function isOnItsSide(table: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = table;
  if (below.length === 0 || areTitlesOfHoldings(first)) return false;
  const down = table.map(([title = '']) => title);
  if (areTitlesOfHoldings(down)) {
    const roles = down.map(roleOf);
    // "Fund" and "Total" over numbers are classes and their sum
    const isNamed = table.every(
      ([, ...cells], at) => !/symbol|name|isin|cusip/.test(roles[at] ?? '') || !areNumbers(cells),
    );
    return isNamed && roles.filter((role) => role !== 'unused').length >= LEAST_TITLES * roles.length;
  }
  const amounts = below.map(([, ...cells]) => cells);
  return areSymbols(first.slice(1)) && amounts.every(areNumbers) && saysLines(first, down.slice(1), amounts);
}

/* Symbols, with cash, a total or a name or two among them. */
function areSymbols(titles: readonly string[]): boolean {
  const filled = titles.filter((title) => title !== '');
  const others = filled.filter((title) => !isSymbol(title));
  return (
    filled.length - others.length > 1 &&
    others.every((title) => isCashWords(title) || kindOfCell(title) === 'words') &&
    others.length < filled.length / 2
  );
}

function isSymbol(title: string): boolean {
  const isInCapitals = /^[A-Z]{2,5}(?:[.-][A-Z]{1,3})?$/.test(title);
  return isInCapitals && currencyOfCode(title) === null && roleOf(title) === 'unused';
}

const roleOf = (title: string) => readTitle(title, new Map()).role;

const areNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => ['number', 'money', 'nothing', 'percent'].includes(kindOfCell(cell)));

/* Days, accounts, people or titles of amounts. Symbols alone over days may be their prices. */
function saysLines(
  symbols: readonly string[],
  titles: readonly string[],
  amounts: readonly (readonly string[])[],
): boolean {
  const order = dayOrderOf(titles);
  if (titles.every((title) => findDate(title, order) !== null))
    return (
      symbols.slice(1).some((title) => title !== '' && !isSymbol(title)) ||
      amounts.flat().some((cell) => kindOfCell(cell) === 'money')
    );
  const { value, quantity, price } = columnsOfTitles(titles, SPREADSHEET);
  return titles.some((title) => whoseWordsIn(title) !== null) || value !== -1 || (quantity !== -1 && price !== -1);
}
