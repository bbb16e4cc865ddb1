import { dayOrderOf, findDate } from '../cells/dates.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isBlank, recordsOf } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { kindOfCell } from './cell-kind.ts';
import { chooseDelimiter } from './delimiter.ts';
import { areTitlesOfHoldings, columnsOfTitles } from './header.ts';
import { joinStackedLines } from './stacked-lines.ts';
import { readTitle } from './titles.ts';
import { whoseWordsIn } from './wide-tables.ts';

/*
 * Sheets whose holdings stand side by side, a column each: titles down the first column, or symbols over a line for each account or day. They
 * are read turned on their side.
 */

const MOST_LINES = 400;
const LONGEST_TEXT = 200_000;
/* A title above the table. */
const MOST_ABOVE = 5;
/* "Ticker" and "Total" down the first column may have holdings between them. */
const LEAST_TITLES = 0.75;

/**
 * Gives the text with one row a line: cells below each other are joined, and a table on its side is turned upright, parted by tabs; `isTurned`
 * says that its lines were columns. Of a table in Markdown the marks around words go. Other texts come back as they are. `text` has plain newlines.
 */
export function asRows(text: string): { readonly text: string; readonly isTurned: boolean } {
  const joined = joinStackedLines(withoutEmphasis(text));
  const turned = turnTable(joined);
  return { text: turned ?? joined, isTurned: turned !== null };
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

/* Null where it stands upright already, or is no table. */
function turnTable(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const rows: string[][] = [];
  for (const record of recordsOf(text, chooseDelimiter(text))) {
    if (!isBlank(record)) rows.push(record.cells.map((cell) => cell.trim()));
    if (rows.length > MOST_LINES) return null;
  }
  const top = rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1);
  if (top === -1 || top > MOST_ABOVE) return null;
  const table = rows.slice(top);
  if (!isOnItsSide(table)) return null;
  const width = Math.max(...table.map(({ length }) => length));
  const upright = Array.from({ length: width }, (_, column) => table.map((cells) => cells[column] ?? ''));
  const written = [...rows.slice(0, top), ...upright].map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')));
  return written.map((cells) => cells.join('\t')).join('\n');
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
