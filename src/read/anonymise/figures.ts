import type { DecimalMark } from '../../domain/model/units.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { sum } from '../../domain/sum.ts';
import { compareTotals } from '../../domain/files/reconcile.ts';
import type { Reconciled } from '../../domain/model/report-files.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { hasLetterM } from '../cells/cells.ts';
import { PROFILES } from '../profiles/index.ts';
import { titleKey } from '../table/titles.ts';
import type { InventedMovement } from './invent-movements.ts';
import type { Inventor, Random } from './invent.ts';
import {
  decimalsOf,
  isNumberCell,
  likelyMark,
  marksThat,
  powerOfCell,
  readCell,
  stepOf,
  writeLike,
  writeShort,
} from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';

/* What the reader's numbers become. Every row has its figures: what a number was and what it is now. Wherever the row says the one, in a
   cell or in words, the copy says the other. Quantity is invented, a price that anybody can look up stays, and the value follows. */

/** A number that the reader took from a row. */
export interface Figure {
  /** The role of the column that says it first; other columns may say it, too. */
  readonly role: 'quantity' | 'price' | 'value' | 'weight' | 'base' | 'rate' | 'total' | 'left';
  readonly was: number;
  /** The very number that it was: it stays. */
  readonly now: number;
  /** The digits to be written, where every one counts. */
  readonly digits?: string;
  /** As many decimals as its cell needs at least. */
  readonly least?: number;
  /** By what part of itself a cell may differ and still say it. */
  readonly near?: number;
  /** It is met by a sum: to be written to the last unit. */
  readonly isMet?: boolean;
}

/** How a file writes its numbers: its decimal mark, where any shows it, and what parts its cells. */
export interface Dress {
  readonly mark: DecimalMark | null;
  readonly delimiter: string;
}

const CENTS = 2;
const MOST_DECIMALS = 8;
/* Read in another unit, too: pence, a fraction of a percent. */
const IN_ANY_UNIT: ReadonlySet<string> = new Set(['value', 'base', 'total', 'weight']);

/** Tells how a file writes. */
export function dressOf(records: readonly RawRecord[], delimiter: string): Dress {
  const numbers = records.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(isNumberCell);
  const points = numbers.filter((cell) => /\d\.(?:\d{1,2}|\d{4,})\D*$/.test(cell)).length;
  const commas = numbers.filter((cell) => /\d,(?:\d{1,2}|\d{4,})\D*$/.test(cell)).length;
  if (points + commas === 0) return { mark: null, delimiter };
  return { mark: points >= commas ? '.' : ',', delimiter };
}

/** Writes the figure that a cell under this role says in the cell's dress; null = it says none of them. */
export function writeFigure(cell: string, role: string, figures: readonly Figure[], dress: Dress): string | null {
  const ordered = [...figures.filter((one) => one.role === role), ...figures.filter((one) => one.role !== role)];
  const inUnit = ordered.flatMap((figure) => written(cell, figure, dress) ?? []);
  return (inUnit.find(({ isInUnit }) => isInUnit) ?? inUnit[0])?.text ?? null;
}

/* The cell with the figure, and how large that is there; null where the cell does not say it. */
function written(
  cell: string,
  { role, was, now, digits, least, near, isMet = false }: Figure,
  dress: Dress,
): { readonly text: string; readonly size: number; readonly isInUnit: boolean } | null {
  const says = marksThat(role === 'weight' ? withoutPercent(cell) : cell, was, near);
  if (says === null) return null;
  // what an M stands for is no other unit
  const isInUnit = says.times === 1 || hasLetterM(cell);
  if (!isInUnit && !IN_ANY_UNIT.has(role)) return null;
  if (now === was) return { text: cell, size: Math.abs(was), isInUnit };
  if (digits !== undefined) return { text: quantityLike(cell, digits, says.mark), size: Math.abs(now), isInUnit };
  // a whole number shows no mark of its own: the file's is taken
  const mark = /[.,]/.test(cell) ? says.mark : (dress.mark ?? says.mark);
  const amount = now * says.times;
  const own = decimalsOf(cell, mark);
  const isEnough = Math.abs(amount - Number.parseFloat(amount.toFixed(own))) < 1e-9 || mark === dress.delimiter;
  const isPlain = least === undefined || powerOfCell(cell) > 0 || isEnough;
  const text = isPlain ? writeShort(cell, mark, amount, isMet) : writeLike(cell, mark, amount, Math.max(own, least));
  const read = readCell(role === 'weight' ? withoutPercent(text) : text, mark);
  return { text, size: Math.abs(read.kind === 'number' ? read.value : amount) / says.times, isInUnit };
}

function withoutPercent(cell: string): string {
  return cell
    .trimEnd()
    .replace(/[%％]$/, '')
    .trimEnd();
}

/** Puts another quantity, in exact digits, in place of a cell's number, without groups; its sign and what stands around it stay. */
export function quantityLike(cell: string, quantity: string, mark: DecimalMark = likelyMark(cell)): string {
  const [whole = '', fraction = ''] = quantity.replace(/^-/, '').split('.');
  // three digits behind a mark could be thousands
  const digits = fraction === '' ? whole : `${whole}${mark}${fraction.length === 3 ? `${fraction}0` : fraction}`;
  return cell.replace(/\d[\d.,'’\u00a0\u202f]*/, digits);
}

/* Some brokers count pledged and unsettled shares apart, and some people each account: an amount may be the sum of several cells. Null = it
   is none. */
function partsIn(
  cells: RawRecord['cells'],
  role: 'quantity' | 'value',
  whole: number,
  { broker, columns }: Pick<FileReading, 'broker' | 'columns'>,
): readonly { readonly cell: string; readonly was: number }[] | null {
  const more = new Set(PROFILES.filter((one) => one.broker === broker).flatMap((one) => one.more[role]));
  const own = cells.filter((_, at) => columns[at]?.role === role || more.has(titleKey(columns[at]?.title ?? '')));
  // each cell alone may leave its mark open
  for (const mark of own.length > 1 ? (['.', ','] as const) : []) {
    const parts = own.flatMap(({ text: cell }) => {
      const read = readCell(cell, mark);
      return read.kind === 'number' && read.value !== 0 ? [{ cell, was: read.value }] : [];
    });
    const isWhole = Math.abs(sum(parts.map(({ was }) => was)) - whole) <= 1e-9 * Math.abs(whole);
    if (parts.length > 1 && isWhole) return parts;
  }
  return null;
}

/** Draws the figures of a position. Where its price is not known to anybody, as that of a house, it is another one, too. */
export function figuresOfPosition(
  { cells }: RawRecord,
  { quantity, price, value, inBase }: Pick<Holding, 'quantity' | 'price' | 'value' | 'inBase'>,
  isPriceKnown: boolean,
  reading: FileReading,
  dress: Dress,
  inventor: Inventor,
): readonly Figure[] {
  const { columns } = reading;
  const base = inBase?.from === 'column' ? inBase.value : null;
  const cellOf = (role: string, was: number | null): string | null => {
    const says = (text: string): boolean => was !== null && isNumberCell(text) && marksThat(text, was) !== null;
    const own = cells.find(({ text }, column) => columns[column]?.role === role && says(text));
    return (own ?? (role === 'price' ? undefined : cells.find(({ text }) => says(text))))?.text ?? null;
  };
  const sized = (cell: string, was: number): number => {
    const { mark, times } = marksThat(cell, was) ?? { mark: dress.mark ?? '.', times: 1 };
    return was === 0 ? 0 : (Math.sign(was) * inventor.size(Math.abs(was) * times, stepOf(cell, mark))) / times;
  };
  const partsOf = (role: 'quantity' | 'value', whole: number | null): readonly Figure[] | null =>
    whole === null
      ? null
      : (partsIn(cells, role, whole, reading)?.map(({ cell, was }) => ({ role, was, now: sized(cell, was) })) ?? null);
  const wholeOf = (cell: string | null): readonly Figure[] =>
    cell === null || quantity === null ? [] : [{ role: 'quantity', was: quantity, now: sized(cell, quantity) }];
  const [quantityCell, priceCell] = [cellOf('quantity', quantity), cellOf('price', price)];
  const drawn = partsOf('quantity', quantity) ?? wholeOf(quantityCell);
  const count = drawn.reduce((all, { now }) => all + now, 0);

  const valueCell = cellOf('value', value);
  // a price of one is money's
  const isKept = isPriceKnown || price === null || Math.abs(price) === 1 || priceCell === null;
  const newPrice = price === null || isKept ? price : sized(priceCell, price);
  const exact = productOf(quantity, price, value, valueCell);
  const alone = valueCell === null || value === 0 ? 1 : sized(valueCell, value) / value;
  const times = drawn.length === 0 || quantity === null || quantity === 0 ? alone : count / quantity;
  const product = exact === null ? value * times : (quantity ?? 1) * times * (newPrice ?? 1) * exact;
  const asWritten = (cell: string | null, figure: Figure): Figure => {
    const size = cell === null || figure.was === 0 ? null : written(cell, figure, dress)?.size;
    return { ...figure, now: size == null ? figure.now : Math.sign(figure.now) * size };
  };
  const least = exact === null ? {} : { least: CENTS };
  const valued = asWritten(valueCell, { role: 'value', was: value, now: product, ...least });
  const priced: readonly Figure[] =
    price === null || newPrice === null ? [] : [{ role: 'price', was: price, now: newPrice }];
  const figures = [...drawn, ...(partsOf('value', value) ?? [valued]), ...priced];
  if (inBase === null || value === 0) return figures;
  // the rate between two currencies is nobody's secret, and the value in the base currency hangs on it
  const rate = inBase.value / value;
  if (base === null) return [...figures, { role: 'rate', was: rate, now: rate, near: 1e-6 }];
  return [...figures, asWritten(cellOf('base', base), { role: 'base', was: base, now: rate * valued.now })];
}

/* By what quantity × price must be taken to give the value, where it does to the last decimal written; else null. */
function productOf(quantity: number | null, price: number | null, value: number, cell: string | null): number | null {
  if (quantity === null || price === null || price === 0 || quantity === 0) return null;
  const says = cell === null ? null : marksThat(cell, value);
  const step = cell === null || says === null ? 0 : stepOf(cell, says.mark) / says.times;
  const within = 0.5000001 * step + 1e-9 * Math.abs(value);
  return [1, 0.01, 100].find((times) => Math.abs(quantity * price * times - value) <= within) ?? null;
}

/** Gives the figures of a sheet of weights by line: each row gives a part of its own to the next, so that they add up to the same. */
export function figuresOfWeights(
  { holdings, columns }: FileReading,
  byLine: ReadonlyMap<number, RawRecord>,
  random: Random,
): ReadonlyMap<number, readonly Figure[]> {
  const column = columns.findIndex(({ role }) => role === 'weight');
  const rows = holdingsIn(holdings).flatMap(({ line, value }) => {
    const cell = withoutPercent(byLine.get(line)?.cells[column]?.text ?? '');
    const says = marksThat(cell, value);
    return says === null ? [] : [{ line, value, step: stepOf(cell, says.mark) / says.times }];
  });
  const step = Math.max(...rows.map((row) => row.step));
  const giving = rows.map((row) => ({ ...row, gives: Math.round((row.value * (0.1 + 0.5 * random())) / step) * step }));
  return new Map(
    giving.map(({ line, value, gives }, at) => {
      const now = value - gives + (giving.at(at - 1) ?? { gives }).gives;
      return [line, [{ role: 'weight', was: value, now }]];
    }),
  );
}

/** Gives the new totals by line: each is met by the new values as it was by the old ones, or is off in proportion. */
export function figuresOfTotals(
  reading: FileReading,
  figures: ReadonlyMap<number, readonly Figure[]>,
  byLine: ReadonlyMap<number, RawRecord>,
): ReadonlyMap<number, readonly Figure[]> {
  const nowOf = (line: number, was: number, role: Figure['role']): number => {
    const parts = (figures.get(line) ?? []).filter((figure) => figure.role === role);
    return parts.length === 0 ? was : sum(parts.map(({ now }) => now));
  };
  const holdings = holdingsIn(reading.holdings).map((holding): Holding => {
    const { line, value: was, inBase } = holding;
    const value = nowOf(line, was, reading.unit === 'weights' ? 'weight' : 'value');
    if (inBase === null || was === 0) return { ...holding, value };
    return { ...holding, value, inBase: { ...inBase, value: nowOf(line, (inBase.value / was) * value, 'base') } };
  });
  const key = ({ line, account, value }: Reconciled) => JSON.stringify([line, account, value]);
  const before = new Map(compareTotals(reading).map((one) => [key(one), one]));
  const totals = new Map<number, readonly Figure[]>();
  for (const total of compareTotals({ ...reading, holdings: makeHoldingRows(holdings) })) {
    const was = before.get(key(total));
    if (was === undefined) continue;
    const isMet = was.difference === 0;
    const off = isMet || was.ours === 0 ? 0 : -was.difference * (total.ours / was.ours);
    const figure: Figure = { role: 'total', was: total.value, now: total.ours + off, isMet };
    const parts = partsIn(byLine.get(total.line)?.cells ?? [], 'value', total.value, reading);
    totals.set(total.line, [...(totals.get(total.line) ?? []), ...(parts === null ? [figure] : shared(figure, parts))]);
  }
  return totals;
}

/* The first part of a total is what the others leave. */
function shared(total: Figure, [first, ...others]: readonly { readonly was: number }[]): readonly Figure[] {
  if (first === undefined) return [];
  const rest = others.map(({ was }): Figure => {
    return { role: total.role, was, now: Math.round((100 * was * total.now) / total.was) / 100 };
  });
  return [{ ...total, was: first.was, now: total.now - sum(rest.map(({ now }) => now)) }, ...rest];
}

/** Gives the figures of a row's movements: what is there after them, too. Prices are multiplied by the factor. */
export function figuresOfMovements(
  movements: readonly Movement[],
  invented: ReadonlyMap<Movement, InventedMovement>,
  factor: number,
): readonly Figure[] {
  return movements.flatMap((movement): readonly Figure[] => {
    const { price, left } = movement;
    const { quantity: digits, left: leftNow } = invented.get(movement) ?? {};
    const priced: readonly Figure[] = price === null ? [] : [{ role: 'price', was: price, now: price * factor }];
    const runs: readonly Figure[] =
      left === undefined || leftNow === undefined
        ? []
        : [{ role: 'left', was: Number.parseFloat(left), now: Number.parseFloat(leftNow), digits: leftNow }];
    if (digits === undefined) return [...priced, ...runs];
    const [was, now] = [Number.parseFloat(movement.quantity), Number.parseFloat(digits)];
    const counted: readonly Figure[] = [{ role: 'quantity', was, now, digits }, ...priced, ...runs];
    if (price === null || price * now === 0) return counted;
    const amount = Math.abs(now * price * factor);
    const least = Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(4 - Math.log10(amount))));
    return [...counted, { role: 'value', was: Math.abs(was * price), now: amount, near: 1e-3, least }];
  });
}
