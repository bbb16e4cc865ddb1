import type { LineUpFund } from '../domain/model/account-terms.ts';
import { parseNumber } from './cells/cells.ts';
import { isBlank, readRecords, withPlainNewlines } from './cells/records.ts';
import { kindOfCell } from './table/cell-kind.ts';
import { chooseDelimiter } from './table/delimiter.ts';
import { columnsOfTitles } from './table/header.ts';
import { SPREADSHEET } from './profiles/profile.ts';
import { titleKey } from './table/titles.ts';

/* Reads the funds that an account can buy as people copy them from a plan's page: a table with titles or without, a fund a line, or each
   cell on a line of its own. What a word means is decided by the lines as they stand; who a fund is others say. */

/** So much of a text is read, and so many funds of it. */
const LONGEST_TEXT = 200_000;
const MOST_LINES = 2000;
export const MOST_FUNDS = 300;
const LONGEST_WORDS = 200;

/* Titles of what a fund takes a year, as plans and houses call it. */
const COST_TITLE =
  /expense|\bexp\b|\bfees?\b|\bcosts?\b|\bter\b|\bocf\b|\bmer\b|ongoing|gebühr|kosten|frais|gastos|comisi|costi|spese|taxa|opłat|koszt|avgift|信託報酬|経費|手数料/;
/* A cost a year above this is a return. */
const MOST_COST = 0.05;

/** The columns of a table, by its titles; −1 = there is none. */
interface Columns {
  readonly symbol: number;
  readonly name: number;
  readonly cost: number;
}

/** Reads the funds of a text, each once, in its order. */
export function readLineUp(text: string): readonly LineUpFund[] {
  const plain = withPlainNewlines(text.slice(0, LONGEST_TEXT).replace(/^\uFEFF/, ''));
  const rows = tableOf(plain) ?? joinLines(linesOf(plain).map(readLine));
  const funds = new Map<string, LineUpFund>();
  for (const fund of rows) {
    const key = JSON.stringify([fund.symbol, fund.symbol === null ? fund.name : '']);
    if ((fund.symbol ?? fund.name) !== null && !funds.has(key)) funds.set(key, fund);
  }
  return [...funds.values()].slice(0, MOST_FUNDS);
}

const linesOf = (text: string) =>
  text
    .split('\n', MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/* null = it is none: a comma in a fund's name makes no column. */
function tableOf(text: string): readonly LineUpFund[] | null {
  const delimiter = chooseDelimiter(text);
  const records = [...readRecords(text, delimiter)].filter((record) => !isBlank(record)).slice(0, MOST_LINES);
  const cellsOf = records.map(({ cells }) => cells.map(wordsIn));
  const wide = cellsOf.filter((cells) => cells.filter((cell) => cell !== '').length > 1);
  const isEven = wide.length > 0 && wide.every(({ length }) => length === wide[0]?.length);
  if (wide.length * 2 < cellsOf.length || (delimiter === ',' && !(isEven && wide.some(hasColumns)))) return null;
  const titled = cellsOf.findIndex(areTitles);
  const columns = titled === -1 ? NO_TITLES : columnsIn(cellsOf[titled] ?? []);
  return cellsOf.slice(titled + 1).map((cells) => readCells(cells, columns));
}

const hasColumns = (cells: readonly string[]) =>
  cells.slice(1).some((cell) => /^[A-Z]{3,5}$|[%％]$/.test(cell) || kindOfCell(cell) === 'isin');

const NO_TITLES: Columns = { symbol: -1, name: -1, cost: -1 };
const wordsIn = (cell: string) => cell.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);

function areTitles(cells: readonly string[]): boolean {
  const { symbol, name, cost } = columnsIn(cells);
  const known = [symbol, name, cost].filter((column) => column !== -1).length;
  return known >= 2 && cells.every((cell) => !/\d ?%$/.test(cell));
}

function columnsIn(titles: readonly string[]): Columns {
  const at = columnsOfTitles(titles, SPREADSHEET);
  const costs = titles.flatMap((title, column) => (COST_TITLE.test(titleKey(title)) ? [column] : []));
  // of a gross and a net ratio the net one is paid
  const cost = costs.find((column) => /\bnet\b/i.test(titles[column] ?? '')) ?? costs[0] ?? -1;
  return { symbol: at.symbol === -1 ? at.isin : at.symbol, name: at.name, cost };
}

function readCells(cells: readonly string[], columns: Columns): LineUpFund {
  const kinds = cells.map(kindOfCell);
  const at = (column: number, fits: (cell: string) => boolean) => {
    const cell = cells[column];
    return cell !== undefined && cell !== '' && fits(cell) ? cell : null;
  };
  const isSymbol = (cell: string) => kindOfCell(cell) === 'ticker' || kindOfCell(cell) === 'isin';
  const symbols = cells.filter((cell, column) => column !== columns.name && column !== columns.cost && isSymbol(cell));
  const symbol = at(columns.symbol, isSymbol) ?? (columns.symbol === -1 ? symbols[0] : null) ?? null;
  const words = cells.filter((cell, column) => kinds[column] === 'words' && cell !== symbol);
  const longest = words.reduce<string | null>((a, b) => (a === null || b.length > a.length ? b : a), null);
  const name = at(columns.name, (cell) => cell !== symbol && /\p{L}/u.test(cell)) ?? longest;
  const percents = cells.flatMap((cell, column) => (kinds[column] === 'percent' ? [cell] : []));
  const [only] = percents;
  const cost =
    at(columns.cost, () => true) ?? (columns.cost === -1 && percents.length === 1 && only !== undefined ? only : null);
  return { symbol, name, cost: cost === null ? null : costIn(cost, columns.cost !== -1) };
}

/* Under a title of costs a number without a sign is in percent, too; a tenth of it may be meant as a fraction, which nobody can tell. */
function costIn(cell: string, isTitled: boolean): number | null {
  const isPercent = /[%％]$/.test(cell);
  if (!isPercent && !isTitled) return null;
  const plain = isPercent ? cell.slice(0, -1).trim() : cell;
  const read = parseNumber(plain, /,\d{1,4}$/.test(plain) ? ',' : '.');
  if (read.kind !== 'number' || read.value < 0 || read.value / 100 > MOST_COST) return null;
  return Math.round(read.value * 1e6) / 1e8;
}

const PERCENT = /(?<![\d.,])\d{1,2}(?:[.,]\d{1,4})? ?[%％]/g;
const IN_BRACKETS = /[([]([A-Z][A-Z0-9.]{1,11})[)\]]/;
/* Five letters of which the last is an X are a US fund's, whatever stands around them. */
const OF_A_US_FUND = /(?<![A-Za-z0-9])[A-Z]{4}X(?![A-Za-z0-9])/;
const APART = / [-–—|·•] |\t|[:|;] |, (?=[A-Z0-9.]{2,12}(?:,|$))/;
const ENDS = /^[\s,;:|·•*–—-]+|(?<![\s,;:|·•–—-])[\s,;:|·•–—-]+$/g;

/* "FXAIX - Fidelity 500 Index Fund 0.015%", "Fidelity 500 Index Fund (FXAIX)". */
function readLine(line: string): LineUpFund {
  const percents = line.slice(0, LONGEST_WORDS).match(PERCENT) ?? [];
  const [only] = percents;
  const cost = only !== undefined && percents.length === 1 ? costIn(only, false) : null;
  // "Balanced 60% Fund": one that is no cost belongs to the name
  const isInName = cost === null && percents.length === 1;
  const rest = (isInName ? line : line.replace(PERCENT, ' '))
    .slice(0, LONGEST_WORDS)
    .replace(ENDS, '')
    .replace(/\s{2,}/g, '\t');
  const parts = rest.split(APART).map((part) => part.replace(ENDS, ''));
  const isSymbol = (part: string) => ['ticker', 'isin'].includes(kindOfCell(part));
  const symbol = IN_BRACKETS.exec(rest)?.[1] ?? parts.find(isSymbol) ?? OF_A_US_FUND.exec(rest)?.[0] ?? null;
  const without = symbol === null ? rest : rest.replace(symbol, '').replace(/\(\s*\)|\[\s*\]/, '');
  const name = wordsIn(without.replace(ENDS, '')).replace(ENDS, '');
  return { symbol, name: /\p{L}/u.test(name) ? name : null, cost };
}

/* Where each cell is a line of its own, what a line says is added to the fund that it is said of: to the one before, or, where symbols come
   first, the name to the symbol above it. */
function joinLines(lines: readonly LineUpFund[]): readonly LineUpFund[] {
  const isSymbolFirst = lines[0]?.symbol != null && lines[0].name === null;
  const joined: LineUpFund[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && addsTo(last, line, isSymbolFirst))
      joined[joined.length - 1] = {
        symbol: last.symbol ?? line.symbol,
        name: last.name ?? line.name,
        cost: last.cost ?? line.cost,
      };
    else joined.push(line);
  }
  return joined;
}

function addsTo(last: LineUpFund, { symbol, name, cost }: LineUpFund, isSymbolFirst: boolean): boolean {
  if (cost !== null && last.cost !== null) return false;
  if (symbol === null && name === null) return cost !== null;
  if (name === null) return last.name !== null && last.symbol === null;
  return isSymbolFirst && symbol === null && last.name === null && last.symbol !== null;
}
