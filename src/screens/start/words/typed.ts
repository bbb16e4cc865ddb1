import { t } from '../../../words/t.ts';
import type { TypedFault, TypedField } from '../../../domain/files/typed.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';
import { writeDigits } from '../../../words/marks/locale.ts';

/** The table of positions typed by hand. */
export const TYPED = {
  start: t`Enter holdings by hand`,
  title: t`Enter holdings by hand`,
  lede: t`One row per holding: a symbol or name, plus a value, or a quantity and a price. You can paste from a spreadsheet.`,
  weights: t`Only have percentages? Enter values with a % sign.`,
  use: t`Use these holdings`,
  addRow: t`Add a row`,
  addCash: t`Add cash`,
  undo: t`Undo`,
  table: t`Holdings you entered`,
  tooMany: t`This table holds up to 500 rows. For a longer list, paste it on the start screen.`,
} as const;

export const TYPED_TITLES: Readonly<Record<TypedField, string>> = {
  symbol: t`Symbol`,
  name: t`Name`,
  quantity: t`Quantity`,
  price: t`Price`,
  value: t`Value`,
  account: t`Account`,
  currency: t`Currency`,
};

/** What is wrong with a cell, and what would be right. */
export function faultWords({ code, field }: TypedFault): string {
  switch (code) {
    case 'unreadable':
      return t`${TYPED_TITLES[field]} isn’t a number we can read. Enter it like ${writeDigits(1234.56, { least: 2, most: 2 })}.`;
    case 'no-identity':
      return t`Enter a symbol or a name.`;
    case 'no-value':
      return t`Enter a value, or a quantity and a price.`;
    case 'unknown-currency':
      return t`Enter a three-letter currency code, like USD or EUR.`;
    case 'mixed-weights':
      return t`Other rows use percentages. Enter all values as percentages or all as amounts.`;
    case 'too-long':
      return t`${TYPED_TITLES[field]} is too long. Use up to 200 characters.`;
  }
}

/** The name of a cell for those who do not see the table: "Quantity, row 3". */
export function cellName(field: TypedField, row: number): string {
  return t`${TYPED_TITLES[field]}, row ${formatCount(row + 1)}`;
}

/** "3 rows, $4,200 in all": the foot of the table, once it can be used. */
export function typedTotal(rows: number, faulty: number): string {
  if (rows === 0) return t`Nothing entered yet.`;
  if (faulty > 0) return t`${plural(rows, { one: '# row', other: '# rows' })}, ${formatCount(faulty)} incomplete.`;
  return t`${plural(rows, { one: '# row', other: '# rows' })}, ready to use.`;
}

/** A row that nobody knows: "Row 2, house: we don’t know this one." */
export function unknownRow(line: number, title: string): string {
  return t`Row ${formatCount(line)}, ${title}: we don’t know this one. It counts as unknown until you say what it is.`;
}
