import type { ColumnWitness } from '../../domain/model/file-reading.ts';
import { kindOfCell } from './cell-kind.ts';
import { isNumeric, looksLikeMoney, partOfCells, type ColumnLook } from './column-look.ts';
import { findAcrossTable, headerAcross } from './across-columns.ts';
import { completeHeader, lookAtColumns } from './complete-header.ts';
import { findDayTable } from './day-columns.ts';
import { guessColumns, guessTable, type TableGuess } from './guess-columns.ts';
import { weighKind, type Evidence, type KindVerdict } from './evidence.ts';
import { seeEvidence } from './kind-evidence.ts';
import { headerOfRoles, isHoldingsHeader, moveColumns, readHeader, type Header } from './header.ts';
import { isMeantAsNumber, parseNumber } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { proposeAmounts } from './propose-amounts.ts';
import { findSoldColumn, isSaleTitle } from './sold-column.ts';
import { isUnitsRow, moneyOfUnit } from './units-row.ts';
import { otherTableOf } from './wrong-kind.ts';

/* Tables of positions that no profile knows: by their titles, else by what stands in their columns. */

/** A table that nobody's profile describes. */
export interface UnknownTable {
  readonly header: Header;
  /** 0 = no line of titles. */
  readonly headerLine: number;
  readonly from: Extract<ColumnWitness, 'titles' | 'contents'>;
  /** This header and those of further tables of positions below it. */
  readonly headers: readonly Header[];
  /** What it is taken for; null where no row is below it. */
  readonly verdict: KindVerdict | null;
}

export type FoundTable =
  | { readonly kind: 'table'; readonly table: UnknownTable }
  /** A table of another kind. */
  | { readonly kind: 'other'; readonly line: number; readonly verdict: KindVerdict }
  /** A table, but which of its columns is the value is not shown. */
  | { readonly kind: 'unclear'; readonly guess: TableGuess }
  | { readonly kind: 'none' };

/** What is known of a file beside its tables. */
export interface FileFacts {
  readonly name: string;
  /** Lines whose titles stand together in lists of trades. */
  readonly tradeLines: ReadonlySet<number>;
}

interface Candidate {
  readonly record: FileRecord;
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
    const header = withUnits(readTitles(record.cells, below), below[0]);
    return isHoldingsHeader(header)
      ? [{ record, header, rows: below.filter((row) => isRowOf(row, header)), below }]
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

function decide({ record, header, rows, below }: Candidate, { name, tradeLines }: FileFacts): FoundTable {
  const headerLine = record.line;
  const { value, price, weight } = header.at;
  const across = value === -1 && weight === -1 ? headerAcross(record.cells, below) : null;
  if (across !== null) return { kind: 'table', table: ownTable(across, below, headerLine, name) };
  if (rows.length === 0) {
    return { kind: 'table', table: { header, headerLine, from: 'titles', headers: [header], verdict: null } };
  }
  const { guess, complete, seen } = seeTable(header, rows, tradeLines.has(headerLine), name, below);
  const verdict = weighKind(seen);
  if (isOther(verdict)) return { kind: 'other', line: headerLine, verdict };
  const isTitled = value !== -1 || price !== -1 || weight !== -1;
  if (!isTitled && guess.verdict === 'ambiguous') {
    return { kind: 'unclear', guess: { headerLine, firstRow: rows[0]!.line, rows: rows.length, ...guess } };
  }
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

function isOther({ kind }: KindVerdict): boolean {
  return kind === 'movements' || kind === 'balances' || kind === 'watch-list';
}

/* `,,pcs,EUR,EUR` below the titles: the money of the value and of the price. */
function withUnits(header: Header, below: FileRecord | undefined): Header {
  if (below === undefined || !isUnitsRow(below.cells)) return header;
  const price = moneyOfUnit(below.cells[header.at.price] ?? '');
  const value = moneyOfUnit(below.cells[header.at.value] ?? '');
  const priceIn = price === null ? header.priceIn : { currency: price.code, scale: price.minor ? 0.01 : 1 };
  return { ...header, currency: header.currency ?? value?.code ?? null, priceIn };
}

/*
 * A title of an amount over words means something else here ("Position" over names), and so does "Sell price" of what was sold: it is read
 * without.
 */
function readTitles(cells: readonly string[], below: readonly FileRecord[]): Header {
  const first = readHeader(cells, SPREADSHEET);
  const looks = lookAtColumns(first, below);
  const amounts = new Set([first.at.quantity, first.at.price, first.at.value, first.at.weight]);
  const wrong = new Set([...amounts].filter((column) => looks[column] !== undefined && isWordy(looks[column])));
  if (isSaleTitle(cells[first.at.price] ?? '') && isOfSales(cells, below)) wrong.add(first.at.price);
  if (wrong.size === 0) return first;
  const again = readHeader(
    cells.map((title, column) => (wrong.has(column) ? '' : title)),
    SPREADSHEET,
  );
  return {
    ...again,
    width: first.width,
    columns: again.columns.map((column, at) => ({ ...column, title: cells[at]!.trim() })),
  };
}

function isOfSales(titles: readonly string[], below: readonly FileRecord[]): boolean {
  const rows = below.filter(isFull).map(({ cells }) => cells);
  return findSoldColumn(titles, rows) !== null;
}

function isWordy(look: Parameters<typeof isNumeric>[0]): boolean {
  if (look.filled < 2 || isNumeric(look)) return false;
  const words = look.cells.filter((cell) => isWord(cell)).length;
  return words > 0.6 * look.filled;
}

/* "2.8M" and "ca. 500" stand where an amount belongs, however badly they are written. */
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

/** Finds the positions by contents alone. */
export function findUntitledTable(records: readonly FileRecord[], { name, tradeLines }: FileFacts): FoundTable {
  const byDays = findDayTable(records);
  if (byDays === 'of-something-else') return { kind: 'none' };
  if (byDays !== null) {
    const { at, header } = byDays;
    const looks = lookAtColumns(header, records.slice(at + 1));
    const verdict = weighKind(seeEvidence({ header, looks, hasTradeTitles: false, fileName: name }));
    const headerLine = records[at]!.line;
    if (isOther(verdict)) return { kind: 'other', line: headerLine, verdict };
    return { kind: 'table', table: { header, headerLine, from: 'contents', headers: [header], verdict } };
  }
  const found = findAcrossTable(records) ?? findAccountTable(records);
  if (found !== null) {
    const { at, header } = found;
    const table = ownTable(header, records.slice(at + 1), records[at]!.line, name);
    if (isOther(table.verdict)) return { kind: 'other', line: table.headerLine, verdict: table.verdict };
    return { kind: 'table', table };
  }
  const guess = guessColumns(records);
  if (guess === null) return { kind: 'none' };
  const { headerLine, firstRow } = guess;
  const rows = records.filter(({ line }) => line >= firstRow).slice(0, guess.rows);
  const guessed = headerOfRoles(guess.columns);
  const looks = lookAtColumns(guessed, rows);
  if (areSideBySide(looks)) return { kind: 'none' };
  const isOpen = guess.verdict === 'incomplete';
  const header = isOpen ? headerOfRoles(proposed(guess, looks)) : completeHeader(guessed, guess.columns, looks);
  const seen = { header, looks, hasTradeTitles: tradeLines.has(headerLine), fileName: name };
  const verdict = weighKind(seeEvidence(seen));
  if (isOther(verdict)) return { kind: 'other', line: Math.max(1, headerLine), verdict };
  if (guess.verdict === 'ambiguous') return { kind: 'unclear', guess };
  // nothing proves its amounts, so that it is kept only once a person has looked at it
  const isNamed = verdict.evidence.some(({ seen: one }) => one === 'identifiers');
  if (isOpen && !(isHoldingsHeader(header) && isWorthALook(header, looks, headerLine, isNamed)))
    return { kind: 'none' };
  return { kind: 'table', table: { header, headerLine, from: 'contents', headers: [header], verdict } };
}

/* A table of a shape that people give their own sheets. */
function ownTable(header: Header, rows: readonly FileRecord[], headerLine: number, fileName: string) {
  const seen = { header, looks: lookAtColumns(header, rows), hasTradeTitles: false, fileName };
  const verdict = weighKind(seeEvidence(seen));
  return { header, headerLine, from: 'contents', headers: [header], verdict } as const;
}

/* "Account, Balance": where nothing else says what is held, the account's name does ("Roth IRA - VTI"). */
function findAccountTable(records: readonly FileRecord[]): { readonly at: number; readonly header: Header } | null {
  const [first] = records;
  const { at, columns } = readHeader(first?.cells ?? [], SPREADSHEET);
  const whose = at.account === -1 ? at['account-name'] : at.account;
  const isNobody = [at.symbol, at.name, at.isin, at.cusip, at.quantity].every((column) => column === -1);
  if (!isNobody || whose === -1 || at.value === -1) return null;
  const roles = columns.map(({ title, role }, column) => ({ title, role: column === whose ? 'name' : role }) as const);
  return { at: 0, header: headerOfRoles(roles) };
}

/* "AAPL, 2147, BND, 720": two lists beside each other, of which neither is the other's amount. */
function areSideBySide(looks: readonly ColumnLook[]): boolean {
  const lists = looks.filter((look, column) => {
    const next = looks[column + 1];
    const areSymbols = partOfCells(look, 'ticker', 'isin') > 0.6 && look.distinct >= 0.9 * look.filled;
    return areSymbols && look.filled > 1 && next !== undefined && isNumeric(next);
  });
  return lists.length > 1;
}

/* The columns of a table with the amounts that nothing proves. */
function proposed({ columns }: TableGuess, looks: readonly ColumnLook[]) {
  const roles = proposeAmounts(columns, looks);
  return columns.map(({ title }, place) => ({ title, role: roles[place]! }));
}

/* "Current $" */
const MONEY_SIGN = /\p{Sc}/u;

/* Symbols beside numbers, or names beside percentages or what looks like money, as people paste them; under titles that nobody
   understands only what has a sign of money is shown. */
function isWorthALook(
  { at, columns }: Header,
  looks: readonly ColumnLook[],
  headerLine: number,
  isNamed: boolean,
): boolean {
  const value = looks[at.value];
  if (headerLine !== 0) {
    const isMoney = MONEY_SIGN.test(columns[at.value]?.title ?? '');
    return isNamed && value !== undefined && (isMoney || partOfCells(value, 'money') > 0.5);
  }
  return isNamed || at.weight !== -1 || (value !== undefined && looksLikeMoney(value));
}
