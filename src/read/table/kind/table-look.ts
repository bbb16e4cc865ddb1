import type { Header } from '../header.ts';
import { partOfCells, type ColumnLook, commonMark, numbersOf } from '../column-look.ts';
import type { EvidenceSeen, TableKind, Evidence } from './evidence.ts';
import { remember } from '../../../domain/remember.ts';
import { plainText, HOUSEHOLD, DEBTS, SECURITY } from './kind-words.ts';
import { symbolSeenIn } from '../../../domain/identity/symbol-in-name.ts';
import { withoutTextMark } from '../../cells/cells.ts';
import { isIsin } from '../../cells/symbols.ts';
import type { DecimalMark } from '../../../domain/model/units.ts';
/* A table as the finders of its kind look at it. */

/** A table as it is looked at. */
export interface TableLook {
  readonly header: Header;
  /** One for each column, in which all cells are of the same rows: those that name a security and an amount. */
  readonly looks: readonly ColumnLook[];
  /** The same of all rows, of payments and fees, too; absent = there are no others. */
  readonly allLooks?: readonly ColumnLook[];
  /** Its titles stand together in lists of trades. */
  readonly hasTradeTitles: boolean;
  readonly fileName: string;
}

/** All that the finders need, worked out once. */
export interface Looked extends TableLook {
  readonly rows: number;
  readonly titles: readonly string[];
  /** Titles as patterns are asked. */
  readonly plain: readonly string[];
  /** What each row is told from others by: account, identifier or name; empty where it has none. */
  readonly who: readonly string[];
  readonly hasIdentifiers: boolean;
  /** Each row has a day of its own, and no title says that it is of a price or a purchase. */
  readonly isDated: boolean;
}

/** How an account is numbered in Europe. */
export const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?$/;

/** Tells whether the title of a column has such words; there is no column -1. */
export function isTitled({ plain }: Looked, column: number, words: RegExp): boolean {
  return column !== -1 && words.test(plain[column] ?? '');
}

/** One thing that was seen, in so many rows of so many. */
export function evidence(
  { titles, rows }: Looked,
  seen: EvidenceSeen,
  speaksFor: TableKind,
  weight: number,
  columns: readonly number[] = [],
  held = rows,
  of = rows,
): Evidence {
  return {
    seen,
    speaksFor,
    weight,
    columns: columns.map((column) => (titles[column] ?? '').slice(0, 60)),
    rows: held,
    of,
  };
}

/** The column that has a role, if any has it. */
export function lookAt({ looks, header: { at } }: TableLook, role: keyof Header['at']): ColumnLook | undefined {
  return at[role] === -1 ? undefined : looks[at[role]];
}

/** What each row is told from others by; '' where it has nothing. */
export function whoOf(look: TableLook, rows: number): readonly string[] {
  const roles = ['isin', 'cusip', 'symbol', 'name'] as const;
  const best = roles.map((role) => lookAt(look, role)).find((one) => one !== undefined && 2 * one.filled >= rows);
  const account = lookAt(look, 'account') ?? lookAt(look, 'account-name');
  return Array.from({ length: rows }, (_, row) => {
    const id = best?.cells[row] ?? '';
    return id === '' ? '' : `${account?.cells[row] ?? ''}\n${id}`;
  });
}

/** As `plainText`, remembered. */
export const plainName = remember((cell: string) => plainText(cell));

/** "AAPL", "Apple Inc (AAPL)"; what a household has may be written in capitals, too. */
export const isSymbol = (cell: string): boolean =>
  symbolSeenIn(cell) !== null && !HOUSEHOLD.test(plainName(cell)) && !DEBTS.test(plainName(cell));

/* A plan’s menu has no symbols, but names that only funds and companies have; and some write symbols under a title that means a name. */
function hasSecurityNames(look: ColumnLook | undefined): boolean {
  if (look === undefined || 2 * look.filled < look.rows) return false;
  const named = look.cells.filter((cell) => cell !== '' && (SECURITY.test(plainName(cell)) || isSymbol(cell))).length;
  return partOfCells(look, 'ticker') >= 0.6 || named >= 0.6 * look.filled;
}

/** Most rows have an ISIN, a CUSIP, or something short in one piece under a title that means a symbol. */
export function hasIdentifiers(look: TableLook): boolean {
  const enough = (one: ColumnLook | undefined, fits: (cell: string) => boolean): boolean =>
    one !== undefined &&
    2 * one.filled >= one.rows &&
    one.cells.filter((cell) => fits(withoutTextMark(cell))).length >= 0.6 * one.filled;
  return (
    enough(lookAt(look, 'isin'), (cell) => isIsin(cell.toUpperCase())) ||
    hasSecurityNames(lookAt(look, 'name')) ||
    enough(lookAt(look, 'cusip'), (cell) => /^[A-Z0-9]{8,9}$/i.test(cell)) ||
    enough(
      lookAt(look, 'symbol'),
      (cell) => cell.length <= 25 && /^[A-Z0-9]\S*(?: +\S+){0,3}$/i.test(cell) && !IBAN.test(cell),
    )
  );
}

/** How a column's numbers are written, by others where it doesn't show it. */
export function decimalMarkOf({ looks }: TableLook, look: ColumnLook): DecimalMark {
  return look.mark ?? commonMark(looks) ?? '.';
}

/** The numbers below a role; none where no column has it. */
export function numbersUnder(
  look: TableLook,
  role: 'quantity' | 'price' | 'value' | 'weight',
): readonly (number | null)[] {
  const column = lookAt(look, role);
  return column === undefined ? [] : numbersOf(column, decimalMarkOf(look, column));
}

/** The columns with such a title that say neither who nor where. */
export function columnsWhere({ plain, looks, header: { at } }: Looked, words: RegExp): readonly number[] {
  const used = new Set([at.isin, at.cusip, at.symbol, at.name, at.currency, at.account, at['account-name']]);
  return plain.flatMap((title, column) =>
    title !== '' && !used.has(column) && looks[column] !== undefined && words.test(title) ? [column] : [],
  );
}
