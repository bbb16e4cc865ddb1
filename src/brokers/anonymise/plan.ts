import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { hasLetterM, saysNothing, type DecimalMark } from '../cells/cells.ts';
import type { Inventor } from './invent.ts';
import { decimalsOf, isNumberCell, marksThat, powerOfCell, readCell, writeLike, writeShort } from './number-format.ts';
import { quantityColumns, quantityParts } from './quantity-parts.ts';
import type { RawRecord } from './raw-cells.ts';

/* What the numbers of a position become. Quantity is invented, the price stays, and the value follows from both. */

/** The numbers of a row as the reader took them. */
export interface PlannedNumbers extends Pick<Holding, 'quantity' | 'price' | 'value'> {
  readonly inBase: number | null;
  /** Anybody can look its price up; that of a house is what its owner has. */
  readonly isPriceKnown: boolean;
}

/** New words for the cells of a row, by column; cells that are not in it are no number of the position. */
export interface RowPlan {
  readonly cells: ReadonlyMap<number, string>;
  /** The column whose number stays. */
  readonly price: number | null;
  readonly value: number;
  readonly inBase: number | null;
}

type Part = 'quantity' | 'price' | 'value' | 'inBase';
interface Found {
  readonly column: number;
  readonly mark: DecimalMark;
  readonly times: number;
}

const MOST_TRIES = 400;

/* The column of a part is the one with its role, if it says that number; else any cell that does, and only then one that says it
   in another unit: in a table further down, whose columns are others, an option at 5.00 must not pass for its value of 500. */
function findColumns(
  record: RawRecord,
  numbers: PlannedNumbers,
  columns: FileReading['columns'],
): ReadonlyMap<Part, Found> {
  const found = new Map<Part, Found>();
  const taken = new Set<number>();
  const look = (part: Part, hasRole: boolean, isExact: boolean) => {
    const number = numbers[part];
    if (number === null || found.has(part)) return;
    for (const [column, { text }] of record.cells.entries()) {
      if (taken.has(column) || (hasRole && columns[column]?.role !== part)) continue;
      if (saysNothing(text) || !isNumberCell(text)) continue;
      const says = marksThat(text, number);
      // what an M stands for is no other unit
      if (says === null || (isExact && says.times !== 1 && !hasLetterM(text))) continue;
      found.set(part, { column, ...says });
      taken.add(column);
      return;
    }
  };
  for (const part of ['price', 'value', 'quantity'] as const) look(part, true, part !== 'value');
  for (const part of ['quantity', 'value', 'inBase', 'price'] as const) look(part, false, true);
  for (const part of ['value', 'inBase'] as const) look(part, false, false);
  return found;
}

/** How a file writes: the most decimals in each column, and its decimal mark where any cell shows it. */
export interface Habits {
  readonly decimals: ReadonlyMap<number, number>;
  readonly mark: DecimalMark | null;
  readonly delimiter: string;
  /** The columns that add up to a quantity, where there are several. */
  readonly quantityColumns: readonly number[];
}

/** Looks at all rows: a value that happens to be whole is written without the decimals of its column. */
export function habitsOf(
  rows: readonly (readonly [RawRecord, PlannedNumbers])[],
  reading: Pick<FileReading, 'broker' | 'columns' | 'delimiter'>,
): Habits {
  const { columns, delimiter } = reading;
  const decimals = new Map<number, number>();
  const marks = { '.': 0, ',': 0 };
  for (const [record, numbers] of rows) {
    for (const { column, mark } of findColumns(record, numbers, columns).values()) {
      const own = decimalsOf(record.cells[column]!.text, mark);
      if (own > 0) marks[mark] += 1;
      decimals.set(column, Math.max(own, decimals.get(column) ?? own));
    }
  }
  const mark = marks['.'] + marks[','] === 0 ? null : marks['.'] >= marks[','] ? '.' : ',';
  return { decimals, mark, delimiter, quantityColumns: quantityColumns(reading) };
}

const CENTS = 2;
const MULTIPLIERS = [1, 0.01, 100];

/** Plans a row; the same numbers in several places of the row become the same new ones. */
export function planRow(
  record: RawRecord,
  numbers: PlannedNumbers,
  columns: FileReading['columns'],
  habits: Habits,
  inventor: Inventor,
): RowPlan {
  const found = findColumns(record, numbers, columns);
  for (let tries = 0; ; tries += 1) {
    const plan = draw(record, numbers, found, habits, inventor, tries);
    const written = [...plan.cells.values()];
    if (tries >= MOST_TRIES || written.every(inventor.mayWrite)) return plan;
  }
}

function draw(
  record: RawRecord,
  numbers: PlannedNumbers,
  found: ReadonlyMap<Part, Found>,
  habits: Habits,
  inventor: Inventor,
  tries: number,
): RowPlan {
  const cells = new Map<number, string>();
  const mark = habits.mark ?? '.';
  const parts = quantityParts(record, numbers.quantity, habits.quantityColumns, mark);
  const textOf = ({ column }: Found) => record.cells[column]!.text;
  const [quantity, price, value, inBase] = (['quantity', 'price', 'value', 'inBase'] as const).map((part) =>
    found.get(part),
  );
  // The first draw is the file's usual invention for that amount; a later one is of this row alone.
  const invent = (text: string, mark: DecimalMark) => inventor.amount(text, mark, tries > 0);
  // one for money, and what anybody can look up, stays
  const isPriceKept = numbers.isPriceKnown || Math.abs(numbers.price ?? 1) === 1;
  let newPrice = numbers.price;
  if (price !== undefined && !isPriceKept && newPrice !== 0) {
    const text = invent(textOf(price), price.mark);
    cells.set(price.column, text);
    newPrice = Math.sign(newPrice!) * Math.abs(numberOf(text, price));
  }
  let times = 1;
  if (parts.size > 0 && numbers.quantity !== null && numbers.quantity !== 0) {
    for (const [column, text] of parts) cells.set(column, invent(text, mark));
    const sum = [...parts.keys()].reduce((all, column) => all + numberIn(cells.get(column)!, mark), 0);
    times = sum / numbers.quantity;
  } else if (quantity !== undefined && numbers.quantity !== null && numbers.quantity !== 0) {
    const text = invent(textOf(quantity), quantity.mark);
    cells.set(quantity.column, text);
    times = numberOf(text, quantity) / numbers.quantity;
  } else if (value !== undefined && numbers.value !== 0) {
    times = numberOf(invent(textOf(value), value.mark), value) / numbers.value;
  }
  const written = value === undefined ? null : decimalsOf(textOf(value), value.mark) - powerOfCell(textOf(value));
  const exact = productOf(numbers, written, value?.times ?? 1);
  const product = exact === null ? numbers.value * times : numbers.quantity! * times * newPrice! * exact;
  let newValue = product;
  if (value !== undefined) {
    const text = writeValue(textOf(value), value, product * value.times, exact !== null, habits);
    cells.set(value.column, text);
    newValue = numberOf(text, { ...value, mark: markFor(textOf(value), value, habits) });
  }
  let newBase = numbers.inBase === null ? null : numbers.inBase * (numbers.value === 0 ? 1 : newValue / numbers.value);
  if (inBase !== undefined && newBase !== null) {
    const text = writeShort(textOf(inBase), inBase.mark, newBase * inBase.times, false);
    cells.set(inBase.column, text);
    newBase = numberOf(text, inBase);
  }
  return { cells, price: isPriceKept ? (price?.column ?? null) : null, value: newValue, inBase: newBase };
}

/* A whole number shows no mark of its own: the file's is taken. */
function markFor(cell: string, { mark }: Found, habits: Habits): DecimalMark {
  return decimalsOf(cell, mark) > 0 || /[.,]/.test(cell) ? mark : (habits.mark ?? mark);
}

/* Quantity × price is written to the cent where it was right to the cent. */
function writeValue(cell: string, found: Found, value: number, isExact: boolean, habits: Habits): string {
  const mark = markFor(cell, found, habits);
  if (powerOfCell(cell) > 0) return writeShort(cell, mark, value, false);
  const own = decimalsOf(cell, mark);
  const usual = habits.decimals.get(found.column) ?? own;
  const wanted = isExact ? Math.max(own, usual, CENTS) : own;
  const needed =
    Math.abs(value - Number.parseFloat(value.toFixed(own))) < 1e-9 || mark === habits.delimiter ? own : wanted;
  return writeLike(cell, mark, value, needed);
}

function numberOf(text: string, { mark, times }: Found): number {
  return numberIn(text, mark) / times;
}

function numberIn(text: string, mark: DecimalMark): number {
  const read = readCell(text, mark);
  return read.kind === 'number' ? read.value : NaN;
}

/* By what quantity × price must be taken to give the value, where it does to the last decimal written; else null. */
function productOf({ quantity, price, value }: PlannedNumbers, decimals: number | null, times: number): number | null {
  if (quantity === null || price === null || price === 0 || quantity === 0) return null;
  const within =
    decimals === null ? 1e-9 * Math.abs(value) : (0.5000001 * 10 ** -decimals) / times + 1e-9 * Math.abs(value);
  return MULTIPLIERS.find((multiplier) => Math.abs(quantity * price * multiplier - value) <= within) ?? null;
}
