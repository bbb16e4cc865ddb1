import type { ColumnWitness } from '../../domain/model/file-reading.ts';
import { isCashWords } from '../cells/asset-class.ts';
import type { FileRecord } from '../cells/records.ts';
import { kindOfCell } from './cell-kind.ts';
import { isNumeric, looksLikeMoney, partOfCells, type ColumnLook } from './column-look.ts';
import { completeHeader, lookAtColumns } from './complete-header.ts';
import { weighKind, type KindVerdict } from './kind/evidence.ts';
import { guessColumns, type TableGuess } from './guess-columns.ts';
import { headerOfRoles, isHoldingsHeader, type Header } from './header.ts';
import { plainText, SECURITY } from './kind/kind-words.ts';
import { seeEvidence } from './kind/kind-evidence.ts';
import { proposeAmounts } from './propose-amounts.ts';
import { findWideTable } from './wide-tables.ts';
import { zip } from '../../domain/zip.ts';

/* Tables of positions whose titles nobody knows: by what stands in their columns, or by their shape. */

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

/** Whether a table is of another kind than holdings. */
export function isOther({ kind }: KindVerdict): boolean {
  return kind === 'movements' || kind === 'balances' || kind === 'watch-list';
}

/** Finds the positions by contents alone. */
export function findUntitledTable(records: readonly FileRecord[], { name, tradeLines }: FileFacts): FoundTable {
  const found = findWideTable(records);
  if (found === 'of-something-else') return { kind: 'none' };
  if (found !== null) {
    const table = ownTable(found.header, found.rows, found.headerLine, name);
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

/** A table of a shape that people give their own sheets. */
export function ownTable(header: Header, rows: readonly FileRecord[], headerLine: number, fileName: string) {
  const seen = { header, looks: lookAtColumns(header, rows), hasTradeTitles: false, fileName };
  const verdict = weighKind(seeEvidence(seen));
  return { header, headerLine, from: 'contents', headers: [header], verdict } as const;
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
  return zip(columns, roles).map(([{ title }, role]) => ({ title, role }));
}

/* "Current $" */
const MONEY_SIGN = /\p{Sc}/u;

/* "VTI", "Savings", "MSCI World ETF" among names that nobody here knows. */
function areHoldings(names: ColumnLook | undefined): boolean {
  const cells = names?.cells.filter((cell) => cell.trim() !== '') ?? [];
  const held = cells.filter(
    (cell) => kindOfCell(cell) === 'ticker' || isCashWords(cell) || SECURITY.test(plainText(cell)),
  );
  return held.length > 1 && held.length >= 0.4 * cells.length;
}

/* Symbols beside numbers, or names beside percentages or what looks like money, as people paste them; under titles that nobody
   understands symbols beside money, or names of which some are surely holdings. */
function isWorthALook(
  { at, columns }: Header,
  looks: readonly ColumnLook[],
  headerLine: number,
  isNamed: boolean,
): boolean {
  const value = looks[at.value];
  if (headerLine !== 0) {
    const isMoney = MONEY_SIGN.test(columns[at.value]?.title ?? '');
    if (value === undefined) return false;
    return (
      (isNamed && (isMoney || partOfCells(value, 'money') > 0.5)) ||
      (areHoldings(looks[at.name]) && looksLikeMoney(value))
    );
  }
  return isNamed || at.weight !== -1 || (value !== undefined && looksLikeMoney(value));
}
