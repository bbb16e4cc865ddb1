import type { FileReading } from '../model/file-reading.ts';
import { holdingsIn } from '../rows/holding-rows.ts';

/* Positions that were typed by hand are a file like any other; only its words come from a table on screen. There is one of
   it in a portfolio, and typing again changes it. */

export const TYPED_BROKER = 'Typed by hand';
export const TYPED_NAME = 'Typed holdings';
/** Stands where a file has that of its bytes. */
export const TYPED_FINGERPRINT = 'typed-by-hand';

/** The cells of a row, in the order they stand. */
export const TYPED_FIELDS = ['symbol', 'name', 'quantity', 'price', 'value', 'account', 'currency'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
/** A row as it was typed. */
export type TypedRow = Readonly<Record<TypedField, string>>;

/** Why a row cannot be taken as it is. Words in screens/start/words/typed.ts. */
export type TypedFaultCode =
  | 'unreadable'
  | 'no-identity'
  | 'no-value'
  | 'unknown-currency'
  | 'mixed-weights'
  | 'too-long';
/** A fault of one cell; `row` is counted from 0. */
export interface TypedFault {
  readonly row: number;
  readonly field: TypedField;
  readonly code: TypedFaultCode;
}

/** What typed rows come to. */
export interface TypedCheck {
  readonly faults: readonly TypedFault[];
  /** One for each row: its value, stated or worked out; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Rows that say something. */
  readonly rows: number;
  /** What "use" would take in; null while a row has a fault or nothing is typed. */
  readonly reading: FileReading | null;
}

const EMPTY: TypedRow = { symbol: '', name: '', quantity: '', price: '', value: '', account: '', currency: '' };

/** A row with nothing in it but what is given. */
export function typedRow(words: Partial<TypedRow> = {}): TypedRow {
  return { ...EMPTY, ...words };
}

/** Finds the typed positions among a portfolio's files. */
export function findTyped(files: readonly FileReading[]): FileReading | null {
  return files.find(({ fingerprint }) => fingerprint === TYPED_FINGERPRINT) ?? null;
}

/** Gives the rows back as they can be typed again; a value that was worked out is left to be worked out. */
export function rowsOfTyped({ holdings, unit }: FileReading): readonly TypedRow[] {
  const write = (value: number | null) => (value === null ? '' : String(value));
  return holdingsIn(holdings).map((row) => ({
    symbol: row.symbol ?? row.isin ?? (row.says === 'cash' ? 'CASH' : ''),
    name: row.name ?? '',
    quantity: write(row.quantity),
    price: write(row.price),
    value: row.valueFrom === 'computed' ? '' : `${write(row.value)}${unit === 'weights' ? '%' : ''}`,
    account: row.account ?? '',
    currency: row.currency ?? '',
  }));
}
