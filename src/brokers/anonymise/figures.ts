import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { reconcileTotals, totalsOfAnotherMoment } from '../../domain/files/reconcile.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { hasLetterM, type DecimalMark } from '../cells/cells.ts';
import { PROFILES } from '../profiles/index.ts';
import { titleKey } from '../table/titles.ts';
import type { Inventor } from './invent.ts';
import {
  decimalsOf,
  isNumberCell,
  likelyMark,
  marksThat,
  powerOfCell,
  readCell,
  writeLike,
  writeShort,
} from './number-format.ts';
import type { Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';

/* What the reader's numbers become. Every row has its figures: what a number was and what it is now. Wherever the row says the one, in a
   cell or in words, the copy says the other. Quantity is invented, a price that anybody can look up stays, and the value follows. */

/** A number that the reader took from a row. */
export interface Figure {
  /** The role of the column that says it first; other columns may say it, too. */
  readonly role: 'quantity' | 'price' | 'value' | 'weight' | 'base' | 'rate' | 'total';
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

/** How a file writes its numbers. */
export interface Dress {
  /** Its decimal mark where any number shows it. */
  readonly mark: DecimalMark | null;
  readonly delimiter: string;
}

const CENTS = 2;
const MOST_DECIMALS = 8;
const MOST_TRIES = 400;
const MULTIPLIERS = [1, 0.01, 100];
/* Read in another unit, too: pence, a fraction of a percent. */
const IN_ANY_UNIT: ReadonlySet<string> = new Set(['value', 'base', 'total', 'weight']);

/** Writes the figure that a cell under this role says in the cell's dress; null = it says none of them. */
export function writeFigure(cell: string, role: string, figures: readonly Figure[], dress: Dress): string | null {
  const ordered = [...figures.filter((one) => one.role === role), ...figures.filter((one) => one.role !== role)];
  for (const isExact of [true, false]) {
    for (const figure of ordered) {
      const plain = figure.role === 'weight' ? cell.replace(/\s*[%％]\s*$/, '') : cell;
      const says = marksThat(plain, figure.was, figure.near);
      // what an M stands for is no other unit
      if (says === null || (says.times !== 1 && !hasLetterM(cell) && (isExact || !IN_ANY_UNIT.has(figure.role))))
        continue;
      if (figure.now === figure.was) return cell;
      if (figure.digits !== undefined) return quantityLike(cell, figure.digits, says.mark);
      return dressed(cell, figure, figure.now * says.times, says.mark, dress);
    }
  }
  return null;
}

function dressed(cell: string, { least, isMet }: Figure, now: number, own: DecimalMark, dress: Dress): string {
  // a whole number shows no mark of its own: the file's is taken
  const mark = /[.,]/.test(cell) ? own : (dress.mark ?? own);
  const decimals = decimalsOf(cell, mark);
  const isEnough = Math.abs(now - Number.parseFloat(now.toFixed(decimals))) < 1e-9 || mark === dress.delimiter;
  if (least === undefined || powerOfCell(cell) > 0 || isEnough) return writeShort(cell, mark, now, isMet === true);
  return writeLike(cell, mark, now, Math.max(decimals, least));
}

/** Puts another quantity, in exact digits, in place of a cell's number, without groups; its sign and what stands around it stay. */
export function quantityLike(cell: string, quantity: string, mark: DecimalMark = likelyMark(cell)): string {
  const [whole, fraction = ''] = quantity.replace(/^-/, '').split('.');
  // three digits behind a mark could be thousands
  const digits = fraction === '' ? whole! : `${whole!}${mark}${fraction.length === 3 ? `${fraction}0` : fraction}`;
  return cell.replace(/\d[\d.,'’\u00a0\u202f]*/, digits);
}

/** Tells how a file writes, by the numbers that the reader took. */
export function dressOf({ holdings, columns, delimiter }: FileReading, byLine: ReadonlyMap<number, RawRecord>): Dress {
  const marks = { '.': 0, ',': 0 };
  for (const holding of holdingsIn(holdings)) {
    for (const [column, { text }] of byLine.get(holding.line)?.cells.entries() ?? []) {
      const role = columns[column]?.role;
      const number = role === 'quantity' || role === 'price' || role === 'value' ? holding[role] : null;
      const says = number === null ? null : marksThat(text, number);
      if (says !== null && decimalsOf(text, says.mark) > 0) marks[says.mark] += 1;
    }
  }
  if (marks['.'] + marks[','] === 0) return { mark: null, delimiter };
  return { mark: marks['.'] >= marks[','] ? '.' : ',', delimiter };
}

/** The numbers of a row built like a position. */
export interface Numbers extends Pick<Holding, 'quantity' | 'price' | 'value' | 'inBase'> {
  /** Anybody can look its price up; that of a house is what its owner has. */
  readonly isPriceKnown: boolean;
}

/** Draws the figures of a position until none of its numbers is one of the original file's. */
export function figuresOfPosition(
  { cells }: RawRecord,
  numbers: Numbers,
  { broker, columns }: FileReading,
  dress: Dress,
  inventor: Inventor,
): readonly Figure[] {
  const cellOf = (role: 'quantity' | 'price' | 'value'): string | null => {
    const was = numbers[role];
    if (was === null) return null;
    const says = ({ text }: { readonly text: string }): boolean => isNumberCell(text) && marksThat(text, was) !== null;
    const own = cells.find((cell, column) => columns[column]?.role === role && says(cell));
    return (own ?? (role === 'price' ? undefined : cells.find(says)))?.text ?? null;
  };
  const more = new Set(PROFILES.filter((one) => one.broker === broker).flatMap(({ moreQuantity }) => moreQuantity));
  const added = cells.filter(
    (_, at) => columns[at]?.role === 'quantity' || more.has(titleKey(columns[at]?.title ?? '')),
  );
  const parts = more.size === 0 ? [] : added.map(({ text }) => text).filter((text) => numberIn(text, dress) !== null);
  const sum = parts.reduce((all, text) => all + numberIn(text, dress)!, 0);
  const isSum = parts.length > 1 && Math.abs(sum - (numbers.quantity ?? NaN)) <= 1e-9 * Math.abs(sum);
  const written = { quantity: cellOf('quantity'), price: cellOf('price'), value: cellOf('value') };
  for (let tries = 0; ; tries += 1) {
    const figures = drawPosition(numbers, written, isSum ? parts : [], dress, (cell) =>
      inventor.amount(cell, tries > 0),
    );
    const all = cells.flatMap(({ text }, at) => {
      const now = isNumberCell(text) ? writeFigure(text, columns[at]?.role ?? '', figures, dress) : null;
      return now === null || now === text ? [] : [now];
    });
    if (tries >= MOST_TRIES || all.every(inventor.mayWrite)) return figures;
  }
}

function drawPosition(
  { quantity, price, value, inBase, isPriceKnown }: Numbers,
  cells: Readonly<Record<'quantity' | 'price' | 'value', string | null>>,
  parts: readonly string[],
  dress: Dress,
  invent: (cell: string) => string,
): readonly Figure[] {
  const figures: Figure[] = [];
  const drawn = (cell: string, was: number): number => {
    const says = marksThat(cell, was)!;
    return (Math.sign(was) * Math.abs(numberIn(invent(cell), { ...dress, mark: says.mark }) ?? was)) / says.times;
  };
  // one for money, and what anybody can look up, stays
  const isKept = isPriceKnown || price === null || Math.abs(price) === 1 || price === 0 || cells.price === null;
  const newPrice = isKept ? price : drawn(cells.price, price);
  if (price !== null) figures.push({ role: 'price', was: price, now: newPrice! });
  let times = 1;
  if (parts.length > 0) {
    const split = parts.map((cell) => ({ was: numberIn(cell, dress)!, now: numberIn(invent(cell), dress)! }));
    for (const part of split) figures.unshift({ role: 'quantity', ...part });
    times = split.reduce((all, { now }) => all + now, 0) / quantity!;
  } else if (cells.quantity !== null && quantity !== null && quantity !== 0) {
    const now = drawn(cells.quantity, quantity);
    times = now / quantity;
    figures.unshift({ role: 'quantity', was: quantity, now });
  } else if (cells.value !== null && value !== 0) {
    times = drawn(cells.value, value) / value;
  }
  const exact = productOf({ quantity, price, value }, cells.value);
  const product = exact === null ? value * times : quantity! * times * newPrice! * exact;
  const planned: Figure = { role: 'value', was: value, now: product, ...(exact === null ? {} : { least: CENTS }) };
  const text = cells.value === null ? null : writeFigure(cells.value, 'value', [planned], dress);
  const says = cells.value === null ? null : marksThat(cells.value, value);
  const read = text === null ? null : numberIn(text, { ...dress, mark: markOf(cells.value!, says!.mark, dress) });
  const newValue = read === null || value === 0 ? product : Math.sign(product) * Math.abs(read / says!.times);
  figures.splice(1, 0, { ...planned, now: newValue });
  if (inBase === null || value === 0) return figures;
  const { value: base, from } = inBase;
  if (from === 'column') figures.push({ role: 'base', was: base, now: (base * newValue) / value });
  // the rate between two currencies is nobody's secret, and the value in the base currency hangs on it
  if (from === 'rate') figures.push({ role: 'rate', was: base / value, now: base / value, near: 1e-6 });
  return figures;
}

function markOf(cell: string, own: DecimalMark, { mark }: Dress): DecimalMark {
  return /[.,]/.test(cell) ? own : (mark ?? own);
}

function numberIn(cell: string, { mark }: Dress): number | null {
  const read = readCell(cell, mark ?? likelyMark(cell));
  return read.kind === 'number' ? read.value : null;
}

/* By what quantity × price must be taken to give the value, where it does to the last decimal written; else null. */
function productOf(
  { quantity, price, value }: Pick<Numbers, 'quantity' | 'price' | 'value'>,
  cell: string | null,
): number | null {
  if (quantity === null || price === null || price === 0 || quantity === 0) return null;
  const says = cell === null ? null : marksThat(cell, value);
  const step = says === null ? 0 : 10 ** (powerOfCell(cell!) - decimalsOf(cell!, says.mark)) / says.times;
  const within = 0.5000001 * step + 1e-9 * Math.abs(value);
  return MULTIPLIERS.find((multiplier) => Math.abs(quantity * price * multiplier - value) <= within) ?? null;
}

/** Gives the figures of a sheet of weights by line: others, that add up to the same, so that fractions stay fractions. */
export function figuresOfWeights(
  { holdings, columns }: FileReading,
  byLine: ReadonlyMap<number, RawRecord>,
  random: Random,
): ReadonlyMap<number, readonly Figure[]> {
  const column = columns.findIndex(({ role }) => role === 'weight');
  const rows = holdingsIn(holdings).flatMap(({ line, value }) => {
    const cell = (byLine.get(line)?.cells[column]?.text ?? '').replace(/\s*[%％]\s*$/, '');
    const says = marksThat(cell, value);
    if (says === null) return [];
    return [
      { line, was: value, drawn: value * (0.4 + random()), step: 10 ** -decimalsOf(cell, says.mark) / says.times },
    ];
  });
  const sumOf = (part: 'was' | 'drawn'): number => rows.reduce((all, row) => all + row[part], 0);
  const [was, drawn] = [sumOf('was'), sumOf('drawn')];
  const now = rows.map((row) => Math.round((row.drawn * was) / drawn / row.step) * row.step);
  const largest = now.indexOf(Math.max(...now));
  if (largest !== -1) now[largest]! += was - now.reduce((all, one) => all + one, 0);
  return new Map(rows.map((row, at) => [row.line, [{ role: 'weight', was: row.was, now: now[at]! }]]));
}

/** Gives the new totals by line: each is met by the new values as it was by the old ones, or is off in proportion. */
export function figuresOfTotals(
  reading: FileReading,
  figuresAt: (line: number) => readonly Figure[],
): ReadonlyMap<number, readonly Figure[]> {
  const nowOf = (line: number, was: number, roles: readonly string[]): number =>
    figuresAt(line).find((one) => roles.includes(one.role))?.now ?? was;
  const holdings = holdingsIn(reading.holdings).map((holding): Holding => {
    const { line, value, inBase } = holding;
    const now = nowOf(line, value, ['value', 'weight']);
    const base = inBase === null || value === 0 ? null : nowOf(line, (inBase.value / value) * now, ['base']);
    return { ...holding, value: now, inBase: inBase === null || base === null ? inBase : { ...inBase, value: base } };
  });
  const all = (file: FileReading) => [...reconcileTotals(file), ...totalsOfAnotherMoment(file)];
  const key = ({ line, account, value }: ReturnType<typeof all>[number]) => JSON.stringify([line, account, value]);
  const before = new Map(all(reading).map((one) => [key(one), one]));
  const totals = new Map<number, readonly Figure[]>();
  for (const total of all({ ...reading, holdings: makeHoldingRows(holdings) })) {
    const was = before.get(key(total));
    if (was === undefined) continue;
    const isMet = was.difference === 0;
    const off = isMet || was.ours === 0 ? 0 : -was.difference * (total.ours / was.ours);
    const figure: Figure = { role: 'total', was: total.value, now: total.ours + off, isMet };
    totals.set(total.line, [...(totals.get(total.line) ?? []), figure]);
  }
  return totals;
}

/** Gives the figures of a row's movements; a split says how many shares one became, and stays. */
export function figuresOfMovements(
  movements: readonly Movement[],
  quantities: ReadonlyMap<Movement, string>,
  factor: number,
): readonly Figure[] {
  return movements.flatMap((movement): readonly Figure[] => {
    const { price } = movement;
    const digits = quantities.get(movement);
    const priced: readonly Figure[] = price === null ? [] : [{ role: 'price', was: price, now: price * factor }];
    if (digits === undefined) return priced;
    const was = Number.parseFloat(movement.quantity);
    const now = Number.parseFloat(digits);
    const amount = Math.abs(now * (price ?? 0) * factor);
    const least = Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(4 - Math.log10(amount))));
    const paid: Figure = { role: 'value', was: Math.abs(was * (price ?? 0)), now: amount, near: 1e-3, least };
    return [{ role: 'quantity', was, now, digits }, ...priced, ...(amount > 0 ? [paid] : [])];
  });
}
