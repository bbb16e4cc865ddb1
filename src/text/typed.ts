import type { TypedFault, TypedField } from '../domain/typed.ts';
import { countOf, formatCount } from './numbers.ts';

/** The table of positions typed by hand. */
export const TYPED = {
  start: 'Type positions by hand',
  title: 'Type positions by hand',
  lede: 'One row a holding: who it is, and a value or a quantity and a price. Cells can be pasted from a spreadsheet.',
  weights: 'Only weights at hand? Write every value with a percent sign.',
  use: 'Use these positions',
  addRow: 'Add a row',
  addCash: 'Add cash',
  undo: 'Undo',
  table: 'Typed positions',
  suggestions: 'Companies and funds',
  tooMany: 'This table takes 500 rows. Paste a longer list on the start screen.',
} as const;

export const TYPED_TITLES: Readonly<Record<TypedField, string>> = {
  symbol: 'Symbol',
  name: 'Name',
  quantity: 'Quantity',
  price: 'Price',
  value: 'Value',
  account: 'Account',
  currency: 'Currency',
};

/** What is wrong with a cell, and what would be right. */
export function faultWords({ code, field }: TypedFault): string {
  switch (code) {
    case 'unreadable':
      return `${TYPED_TITLES[field]} is not a number that can be read. Write it like 1,234.56.`;
    case 'no-identity':
      return 'Write a symbol or a name, so that it is known what this is.';
    case 'no-value':
      return 'Write a value, or both a quantity and a price.';
    case 'unknown-currency':
      return 'Write a currency in three letters, like USD or EUR.';
    case 'mixed-weights':
      return 'Other rows state a weight in percent. Write all values as weights, or all as amounts.';
    case 'too-long':
      return `${TYPED_TITLES[field]} is longer than 200 letters.`;
  }
}

/** The name of a cell for those who do not see the table: "Quantity, row 3". */
export function cellName(field: TypedField, row: number): string {
  return `${TYPED_TITLES[field]}, row ${formatCount(row + 1)}`;
}

/** "3 rows, $4,200 in all": the foot of the table, once it can be used. */
export function typedTotal(rows: number, faulty: number): string {
  if (rows === 0) return 'Nothing typed yet.';
  if (faulty > 0) return `${countOf(rows, 'row')}, ${formatCount(faulty)} to complete.`;
  return `${countOf(rows, 'row')}, all complete.`;
}

/** How many suggestions there are, for those who do not see the list. */
export function suggestionCount(count: number): string {
  return count === 0 ? '' : `${countOf(count, 'suggestion')}, arrow keys to choose`;
}
