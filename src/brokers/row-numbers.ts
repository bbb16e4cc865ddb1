import { parseNumber, parsePercent, type DecimalMark } from './cells.ts';
import type { Header } from './header.ts';
import { multiplies, type NumberRole } from './marks.ts';
import type { BrokerProfile } from './profile.ts';
import type { FileRecord } from './records.ts';
import { cellUnder, type RowContext } from './row-context.ts';

/** The numbers of a row; null = not stated, or not readable. */
export type Numbers = Readonly<Record<NumberRole, number | null>>;

/**
 * Reads the row's numbers; `broken` are cells that say something, but no number. A column whose decimal mark cannot be
 * told has no numbers but those without any mark.
 */
export function readNumbers(
  record: FileRecord,
  { header, marks, profile }: RowContext,
): { readonly numbers: Numbers; readonly broken: readonly NumberRole[] } {
  const broken: NumberRole[] = [];
  const read = (role: NumberRole): number | null => {
    const cell = cellUnder(record, header, role);
    const mark = marks[role];
    const parsed = (role === 'weight' ? parsePercent : parseNumber)(cell, mark ?? '.');
    if (parsed.kind === 'none') return null;
    if (parsed.kind === 'number' && (mark !== null || (Number.isInteger(parsed.value) && /^\D*\d+\D*$/.test(cell)))) {
      return parsed.value;
    }
    // Weights beside values are only shown, so an odd one harms nothing.
    if (role !== 'weight' || header.at.value === -1) broken.push(role);
    return null;
  };
  const last = profile.valueIsLast.has(record.cells[0]!.trim().toLowerCase())
    ? lastNumber(record, marks.value ?? '.')
    : null;
  const numbers = {
    quantity: withMore(read('quantity'), record, header, profile),
    price: read('price'),
    value: last !== null && last.numbers === 1 ? last.value : read('value'),
    weight: read('weight'),
  };
  if (last === null || last.numbers !== 1) return { numbers, broken };
  return { numbers: { ...numbers, quantity: null, price: null }, broken: [] };
}

/* Shares that are pledged are held, too. */
function withMore(quantity: number | null, record: FileRecord, header: Header, profile: BrokerProfile): number | null {
  let sum = quantity;
  for (const key of profile.moreQuantity) {
    const more = parseNumber(record.cells[header.keys.indexOf(key)] ?? '', profile.decimalMark ?? '.');
    if (more.kind === 'number') sum = (sum ?? 0) + more.value;
  }
  return sum;
}

/** The last number of a row whose cells do not stand under their titles, and how many numbers it has. */
export function lastNumber(
  record: FileRecord,
  mark: DecimalMark,
): { readonly value: number; readonly numbers: number } | null {
  const numbers = record.cells.flatMap((cell) => {
    const parsed = parseNumber(cell, mark);
    return parsed.kind === 'number' ? [parsed.value] : [];
  });
  const value = numbers.at(-1);
  return value === undefined ? null : { value, numbers: numbers.length };
}

/**
 * Cells beyond the header, or a row that ends before the value: something slid. Only quantity × price = value proves
 * that the cells still stand under their titles (`surplus`); else the row is `ragged`.
 */
export function faultOfShape(
  record: FileRecord,
  header: Header,
  numbers: Numbers,
  multiplier: number,
): 'ragged' | 'surplus' | null {
  const { quantity, price, value } = numbers;
  const proved =
    quantity !== null && price !== null && value !== null && multiplies(quantity, price, value, [multiplier]);
  if (record.cells.slice(header.columns.length).some((cell) => cell.trim() !== ''))
    return proved ? 'surplus' : 'ragged';
  if (record.cells.length >= header.width || value !== null) {
    const short = record.cells.length < header.width && quantity !== null && price !== null;
    return short && !proved ? 'ragged' : null;
  }
  const needed =
    header.at.value !== -1 ? header.at.value : Math.max(header.at.quantity, header.at.price, header.at.weight);
  return record.cells.length <= needed ? 'ragged' : null;
}
