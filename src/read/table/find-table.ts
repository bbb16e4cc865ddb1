import { kindOfCell } from './cell-kind.ts';
import { areNumbersOfRows, isNumeric, partOfCells, type ColumnLook } from './column-look.ts';
import { completeHeader, lookAtColumns } from './complete-header.ts';
import { guessTable } from './guess-columns.ts';
import { weighKind, type Evidence } from './kind/evidence.ts';
import { seeEvidence } from './kind/kind-evidence.ts';
import { isHoldingsHeader, moveColumns, readHeader, type Header } from './header.ts';
import { isMeantAsNumber, parseNumber } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { findSoldColumn, isSaleTitle } from './sold-column.ts';
import { isOther, ownTable, type FileFacts, type FoundTable } from './untitled-table.ts';
import { headerOfGains } from './gain-columns.ts';
import { sumsOfGains } from './sum-of-gains.ts';
import { headerAcross, headerOfOwners } from './wide-tables.ts';
import { isUnitsRow, moneyOfUnit } from './units-row.ts';
import { otherTableOf } from './wrong-kind.ts';
import { zip } from '../../domain/zip.ts';

/* Tables of positions that no profile knows, by their titles. */

interface Candidate {
  readonly record: FileRecord;
  /** The line above the titles. */
  readonly above: FileRecord | undefined;
  readonly header: Header;
  readonly rows: readonly FileRecord[];
  /** All that is below, up to the next header. */
  readonly below: readonly FileRecord[];
}

const DECOY = 0.5;

/** Finds the positions by titles in some records of a file: the first header that is no decoy of a better one below it. */
export function findTitledTable(
  headers: readonly FileRecord[],
  records: readonly FileRecord[],
  facts: FileFacts,
): FoundTable {
  const candidates = headers.flatMap((record, at): readonly Candidate[] => {
    const next = headers[at + 1]?.line ?? Infinity;
    const below = records.filter(({ line }) => line > record.line && line < next);
    const above = records.findLast(({ line }) => line < record.line);
    const header = withUnits(readTitles(record.cells, below), below[0]);
    return isHoldingsHeader(header)
      ? [{ record, above, header, rows: below.filter((row) => isRowOf(row, header)), below }]
      : [];
  });
  const best = Math.max(0, ...candidates.map(worthOf));
  const isWorthy = (candidate: Candidate): boolean => best > 0 && worthOf(candidate) >= DECOY * best;
  const chosen = candidates.find(isWorthy) ?? candidates[0];
  if (chosen === undefined) return { kind: 'none' };
  const first = decide(chosen, facts);
  if (first.kind !== 'table') return first;
  const further = candidates.slice(candidates.indexOf(chosen) + 1).flatMap((candidate) => {
    const decided = decide(candidate, facts);
    return decided.kind === 'table' ? [decided.table.header] : [];
  });
  return { kind: 'table', table: { ...first.table, headers: [...further, first.table.header] } };
}

function decide({ record, above, header, rows, below }: Candidate, { name, tradeLines }: FileFacts): FoundTable {
  const headerLine = record.line;
  const { value, price, weight } = header.at;
  const isWithout = value === -1 && weight === -1;
  const across = isWithout ? headerAcross(record.cells, below) : null;
  const summed =
    headerOfOwners(header, above) ?? across ?? (isWithout && price === -1 ? headerOfGains(record.cells, below) : null);
  if (summed !== null) return { kind: 'table', table: ownTable(summed, below, headerLine, name) };
  const [first] = rows;
  if (first === undefined)
    return { kind: 'table', table: { header, headerLine, from: 'titles', headers: [header], verdict: null } };
  const { guess, complete, seen } = seeTable(header, rows, tradeLines.has(headerLine), name, below);
  const verdict = weighKind(seen);
  if (isOther(verdict)) return { kind: 'other', line: headerLine, verdict };
  const isTitled = value !== -1 || price !== -1 || weight !== -1;
  if (!isTitled && guess.verdict === 'ambiguous')
    return { kind: 'unclear', guess: { headerLine, firstRow: first.line, rows: rows.length, ...guess } };
  const from = isTitled || complete.at.value === -1 ? 'titles' : 'contents';
  return { kind: 'table', table: { header: complete, headerLine, from, headers: [complete], verdict } };
}

/*
 * Whatever it is called: of rows that no symbol or number names, a column of words that differ from row to row says who they are.
 */
function withNames(header: Header, looks: readonly ColumnLook[]): Header {
  const { at } = header;
  const ids = [at.symbol, at.isin, at.cusip].flatMap((column) => looks[column] ?? []);
  if (at.name !== -1 || ids.length === 0) return header;
  const used = new Set<number>(Object.values(at));
  const names = looks.flatMap((look, column) => {
    const isVaried = look.filled >= 0.9 * look.rows && look.distinct >= 0.9 * look.filled;
    const areWords = look.counts.words > 0 && partOfCells(look, 'words', 'ticker') >= 0.8;
    const isNeeded = look.cells.some((cell, row) => cell !== '' && ids.every(({ cells }) => cells[row] === ''));
    return !used.has(column) && isVaried && areWords && isNeeded ? [{ column, length: look.length }] : [];
  });
  const [name] = names.sort((a, b) => b.length - a.length);
  return name === undefined ? header : moveColumns(header, { ...at, name: name.column }, header.rivals);
}

/**
 * A broker's header of which the title of the value is not known: the column that quantity × price make is the value. Rows of cash have nothing
 * but that, and would be taken for empty ones.
 */
export function withValueFound(header: Header, rowsBelow: () => readonly FileRecord[]): Header {
  const { at } = header;
  if (at.value !== -1 || at.weight !== -1 || at.quantity === -1 || at.price === -1) return header;
  const looks = lookAtColumns(header, rowsBelow().filter(isFull));
  const value = guessTable(header.columns, looks).columns.findIndex(({ role, sure }) => role === 'value' && sure === 1);
  return value === -1 ? header : moveColumns(header, { ...at, value }, header.rivals);
}

/* More than a heading or a label with an amount. */
function isFull({ cells }: FileRecord): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 2;
}

/* A header with what is below it: which columns are certain, and what it may be. */
function seeTable(
  header: Header,
  rows: readonly FileRecord[],
  hasTradeTitles: boolean,
  fileName: string,
  below = rows,
) {
  const looks = lookAtColumns(header, rows);
  const allLooks = lookAtColumns(header, below.filter(isFull));
  const guess = guessTable(header.columns, looks);
  const complete = withNames(completeHeader(header, guess.columns, looks), allLooks);
  return { guess, complete, seen: seeEvidence({ header: complete, looks, allLooks, hasTradeTitles, fileName }) };
}

/** What is seen in a table under these titles, whoever reads it; of many rows the first are looked at. */
export function seeTitledTable(
  titles: readonly string[],
  rows: readonly FileRecord[],
  fileName: string,
): readonly Evidence[] {
  const hasTradeTitles = otherTableOf(titles) === 'refused-transactions';
  return seeTable(readTitles(titles, rows), rows, hasTradeTitles, fileName).seen;
}

/* `,,pcs,EUR,EUR` below the titles: the money of the value and of the price. */
function withUnits(header: Header, below: FileRecord | undefined): Header {
  if (below === undefined || !isUnitsRow(below.cells)) return header;
  const price = moneyOfUnit(below.cells[header.at.price] ?? '');
  const value = moneyOfUnit(below.cells[header.at.value] ?? '');
  const priceIn = price === null ? header.priceIn : { currency: price.code, scale: price.minor ? 0.01 : 1 };
  return { ...header, currency: header.currency ?? value?.code ?? null, priceIn };
}

/* What traders count in, beside positions that are numbered: "Position, Volume". */
const VOLUME = /^(?:volumen?|wolumen|volym|lots?|size)$/;

/*
 * A title of an amount over words means something else here ("Position" over names or their numbers), and so does "Sell price" of what was
 * sold, or "Total" of what was gained: it is read without.
 */
function readTitles(cells: readonly string[], below: readonly FileRecord[]): Header {
  const first = readHeader(cells, SPREADSHEET);
  const looks = lookAtColumns(first, below);
  const amounts = new Set([first.at.quantity, first.at.price, first.at.value, first.at.weight]);
  const wrong = new Set([...amounts].filter((column) => looks[column] !== undefined && isWordy(looks[column])));
  const volume = first.keys.findIndex(
    (key, column) => VOLUME.test(key) && looks[column] !== undefined && isNumeric(looks[column]),
  );
  const numbered = looks[first.at.quantity];
  if (volume !== -1 && numbered !== undefined && areNumbersOfRows(numbered)) wrong.add(first.at.quantity);
  if (sumsOfGains(cells, looks).has(first.at.value)) wrong.add(first.at.value);
  if (isSaleTitle(cells[first.at.price] ?? '') && isOfSales(cells, first.at.quantity, below)) wrong.add(first.at.price);
  if (wrong.size === 0) return first;
  const titled = readHeader(
    cells.map((title, column) => (wrong.has(column) ? '' : title)),
    SPREADSHEET,
  );
  const isCounted = titled.at.quantity === -1 && volume !== -1 && wrong.has(first.at.quantity);
  const again = isCounted ? moveColumns(titled, { ...titled.at, quantity: volume }, titled.rivals) : titled;
  const columns = zip(again.columns, cells).map(([column, title]) => ({ ...column, title: title.trim() }));
  return { ...again, width: first.width, columns };
}

function isOfSales(titles: readonly string[], quantity: number, below: readonly FileRecord[]): boolean {
  const rows = below.filter(isFull).map(({ cells }) => cells);
  const counted = rows.filter((cells) => quantity === -1 || isNumberCell(cells[quantity] ?? ''));
  return findSoldColumn(titles, counted) !== null;
}

function isWordy(look: Parameters<typeof isNumeric>[0]): boolean {
  if (look.filled < 2 || isNumeric(look)) return false;
  const words = look.cells.filter((cell) => isWord(cell)).length;
  return words > 0.6 * look.filled;
}

/* "2.8M" and "500+" stand where an amount belongs, however badly they are written. */
function isWord(cell: string): boolean {
  const kind = kindOfCell(cell);
  return (kind === 'words' || kind === 'ticker') && !isMeantAsNumber(cell);
}

function isRowOf({ cells }: FileRecord, { at }: Header): boolean {
  const who = [at.symbol, at.isin, at.cusip, at.name].some((column) => (cells[column]?.trim() ?? '') !== '');
  return who && [at.value, at.quantity, at.weight].some((column) => isNumberCell(cells[column] ?? ''));
}

function isNumberCell(cell: string): boolean {
  const text = cell.replace(/[%％]\s*$/, '');
  return parseNumber(text, '.', 6).kind === 'number' || parseNumber(text, ',', 6).kind === 'number';
}

/* How much a header says, if anything stands below it. */
function worthOf({ header: { at }, rows }: Candidate): number {
  if (rows.length === 0) return 0;
  const has = (column: number): number => (column === -1 ? 0 : 1);
  const listed = Math.max(has(at.symbol), has(at.isin), has(at.cusip));
  return 2 * listed + has(at.name) + 2 * has(at.quantity) + 2 * has(at.value) + has(at.price) + has(at.weight);
}
