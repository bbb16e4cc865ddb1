import { parseNumber } from '../cells/cells.ts';
import type { Header } from '../table/header.ts';
import type { Marks } from '../table/marks.ts';
import type { FileRecord } from '../cells/records.ts';
import type { RowContext } from '../table/row-context.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { itemAt } from '../../domain/must.ts';

/* A spreadsheet or a careless writer puts decimal commas unquoted between commas: `388,10000` becomes two cells, and
   zeros go: `12.660,07` → `12.66|7`. The cells are joined again only where quantity × price proves it to the cent. */

const WHOLE = /^(?:[A-Z]{3} )?-?\d{1,3}(?:\.\d{1,3}){0,3}$|^(?:[A-Z]{3} )?-?\d{1,9}$/;
const FRACTION = /^\d{1,6}$/;
const MOST_SPLITS = 3;
/* Where `2.005|0` was opened in a spreadsheet, the first half has become a number, which a workbook's text tells so. */
const POINT_OF_A_WORKBOOK = /^\s*(-?\d{1,3}\.\d{3})0\s*$/;

/** Gives the record with its split numbers joined, where that is proved; else null. */
export function rejoinSplitNumbers(record: FileRecord, { header, marks }: RowContext): FileRecord | null {
  // Nearly every row has as many cells as titles.
  if (record.cells.length <= header.width) return null;
  const last = record.cells.findLastIndex((cell) => cell.trim() !== '');
  const cells = record.cells.slice(0, last + 1).map((cell) => cell.replace(POINT_OF_A_WORKBOOK, '$1'));
  const splits = cells.length - header.width;
  const { quantity, price, value } = header.at;
  if (splits < 1 || splits > MOST_SPLITS || quantity === -1 || price === -1 || value === -1) return null;
  if (standsUnderItsTitles(record, header, marks)) return null;
  const found: (readonly string[])[] = [];
  for (const pairs of choices(cells, splits)) {
    const joined = join(cells, pairs);
    const count = parseNumber(joined.cells[quantity] ?? '', marks.quantity ?? ',');
    if (count.kind !== 'number' || joined.at.has(quantity)) continue;
    found.push(...proved(joined, count.value, { price, value }, marks.value ?? ','));
  }
  const cellsOnce = onlyOf(new Map(found.map((one) => [one.join('\0'), one])).values());
  return cellsOnce === null ? null : { ...record, cells: cellsOnce };
}

/* The header has an untitled column for the last cells, the numbers agree, and no number stands where words should. */
function standsUnderItsTitles({ cells }: FileRecord, header: Header, marks: Marks): boolean {
  const number = (role: 'quantity' | 'price' | 'value'): number => {
    const parsed = parseNumber(cells[header.at[role]] ?? '', marks[role] ?? '.');
    return parsed.kind === 'number' ? parsed.value : NaN;
  };
  const words = (['symbol', 'name', 'isin', 'currency', 'type'] as const).map((role) => cells[header.at[role]] ?? '');
  const beyond = cells.slice(header.width, header.columns.length);
  return (
    cells.length <= header.columns.length &&
    isRight(number('quantity'), number('price'), number('value')) &&
    [...words, ...beyond].every((cell) => parseNumber(cell, '.').kind !== 'number')
  );
}

function isRight(quantity: number, price: number, amount: number): boolean {
  return amount !== 0 && Math.abs(quantity * price - amount) <= 0.006 + Math.abs(quantity) * 0.000_006;
}

/* Every way to pick so many pairs of neighbours that do not overlap. */
function choices(cells: readonly string[], splits: number, from = 0): readonly (readonly number[])[] {
  if (splits === 0) return [[]];
  const ways: (readonly number[])[] = [];
  for (let at = from; at + 1 < cells.length; at += 1) {
    if (!WHOLE.test(itemAt(cells, at).trim()) || !FRACTION.test(itemAt(cells, at + 1).trim())) continue;
    for (const rest of choices(cells, splits - 1, at + 2)) ways.push([at, ...rest]);
  }
  return ways.slice(0, 200);
}

interface Joined {
  readonly cells: readonly string[];
  /** Columns that were joined, with the numbers that their cells can have been. */
  readonly at: ReadonlyMap<number, readonly number[]>;
}

function join(cells: readonly string[], pairs: readonly number[]): Joined {
  const out: string[] = [];
  const at = new Map<number, readonly number[]>();
  for (let place = 0; place < cells.length; place += 1) {
    if (pairs.includes(place)) {
      at.set(out.length, numbersOf(itemAt(cells, place).trim(), itemAt(cells, place + 1).trim()));
      place += 1;
      out.push(`${itemAt(cells, place - 1).trim()},${itemAt(cells, place).trim()}`);
    } else out.push(itemAt(cells, place));
  }
  return { cells: out, at };
}

/*
 * `12.66` and `7`: 12,660.07 among others, as zeros may be gone at the end of a group and at the start of the fraction.
 * `6` and `000` may be 6,000 as well as 6.000. Where price and value can both be either, either product is right, so
 * that nothing is proved.
 */
function numbersOf(whole: string, fraction: string): readonly number[] {
  const groups = whole.replace(/^[A-Z]{3} /, '').split('.');
  const digits = groups.map((group, at) => (at === 0 ? group : group.padEnd(3, '0'))).join('');
  const sizes = [2, 3, 4, 5, fraction.length].filter((size) => size >= fraction.length);
  const decimals = [...new Set(sizes)].map((size) => Number(`${digits}.${fraction.padStart(size, '0')}`));
  const isGroup = groups.length === 1 && /^-?[1-9]\d{0,2}$/.test(digits) && fraction.length <= 3;
  return isGroup ? [...decimals, Number(digits + fraction.padStart(3, '0'))] : decimals;
}

/* The joined price and value whose product is right to the cent, or a joined amount in the price's own money that is. */
function proved(
  { cells, at }: Joined,
  quantity: number,
  places: { readonly price: number; readonly value: number },
  mark: '.' | ',',
): readonly (readonly string[])[] {
  const numbersAt = (column: number): readonly number[] => {
    const joined = at.get(column);
    if (joined !== undefined) return joined;
    const parsed = parseNumber(cells[column] ?? '', mark);
    return parsed.kind === 'number' ? [parsed.value] : [];
  };
  const write = (size: number): string => String(size).replace('.', mark);
  const ways: (readonly string[])[] = [];
  for (const price of numbersAt(places.price)) {
    for (const value of numbersAt(places.value)) {
      const others = [...at].filter(([column]) => column !== places.price && column !== places.value);
      const isProved =
        others.length === 0
          ? isRight(quantity, price, value)
          : others.every(([, sizes]) => sizes.some((size) => isRight(quantity, price, size)));
      if (!isProved) continue;
      ways.push(
        cells.map((cell, column) => {
          if (column === places.price) return write(price);
          return column === places.value ? write(value) : cell;
        }),
      );
    }
  }
  return ways;
}
