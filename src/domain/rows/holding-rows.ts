import type { Holding } from '../model/holding.ts';
import type { HoldingRows, LineGroup } from '../model/holding-rows.ts';
import { lineNumber, type IsoDate } from '../model/units.ts';
import { addUpGroups, GroupNumbers } from './line-groups.ts';

/* The holdings of a file as columns: made while it is read, or of a list; and the rows given back one by one. */

/** The numbers of a row, which are its own; NaN = it says none. */
export interface RowNumbers {
  readonly line: number;
  readonly quantity: number;
  readonly price: number;
  readonly value: number;
  readonly isComputed: boolean;
  readonly paid: number;
  readonly since: IsoDate | null;
}

type NumberColumns = Omit<HoldingRows, 'groups' | 'days'>;

/** Puts holdings into columns one after the other, in their order. */
export class HoldingRowsMaker {
  readonly #numbers = new GroupNumbers();
  #columns = makeColumns(64);
  readonly #days: IsoDate[] = [];
  readonly #dayNumbers = new Map<IsoDate, number>();
  /** The first row of each group; its numbers may be those of another row of it. */
  readonly samples: Holding[] = [];
  length = 0;

  /** A row of the words of the last one; null = there is none. */
  get last(): Holding | null {
    return this.length === 0 ? null : this.samples[this.#columns.groupOf[this.length - 1]!]!;
  }

  /** Gives the number of the group that a row of these words belongs to. */
  groupOf(row: Holding): number {
    const group = this.#numbers.numberOf(row);
    if (group === this.samples.length) this.samples.push(row);
    return group;
  }

  /** Adds a row. */
  add(row: Holding): void {
    const { line, quantity, price, value, valueFrom, cost } = row;
    this.addTo(this.groupOf(row), {
      line,
      quantity: quantity ?? NaN,
      price: price ?? NaN,
      value,
      isComputed: valueFrom === 'computed',
      ...(cost === null ? { paid: NaN, since: null } : { paid: cost.value, since: cost.since }),
    });
  }

  /** Adds a row to a group whose words it says. */
  addTo(group: number, { line, quantity, price, value, isComputed, paid, since }: RowNumbers): void {
    const at = this.length;
    if (at === this.#columns.line.length) this.#columns = mapColumns(this.#columns, (own) => grown(own, 2 * at));
    const columns = this.#columns;
    columns.groupOf[at] = group;
    columns.line[at] = line;
    columns.quantity[at] = quantity;
    columns.price[at] = price;
    columns.value[at] = value;
    columns.isComputed[at] = isComputed ? 1 : 0;
    columns.paid[at] = paid;
    columns.since[at] = since === null ? -1 : this.#dayNumber(since);
    this.length = at + 1;
  }

  /** Gives the rows so far. */
  finish(): HoldingRows {
    const columns = mapColumns(this.#columns, (own) => own.slice(0, this.length) as typeof own);
    return withGroups(columns, this.samples, this.#days);
  }

  #dayNumber(day: IsoDate): number {
    const number = this.#dayNumbers.get(day) ?? this.#days.push(day) - 1;
    this.#dayNumbers.set(day, number);
    return number;
  }
}

/** Puts a list of holdings into columns. */
export function makeHoldingRows(holdings: readonly Holding[]): HoldingRows {
  const maker = new HoldingRowsMaker();
  for (const row of holdings) maker.add(row);
  return maker.finish();
}

/** Gives one holding by its place. */
export function holdingAt(rows: HoldingRows, at: number): Holding {
  return rowOf(rows, rows.days, rows.groups[rows.groupOf[at]!]!.first, at);
}

/** Gives the holdings from one place to another, all of them if none is named. */
export function holdingsIn(rows: HoldingRows, start = 0, end = rows.line.length): readonly Holding[] {
  const { groups, groupOf, days } = rows;
  const list: Holding[] = [];
  for (let at = start; at < Math.min(end, groupOf.length); at += 1)
    list.push(rowOf(rows, days, groups[groupOf[at]!]!.first, at));
  return list;
}

/** Gives the rows with other words in them, as `change` makes them of the first row of each group; what it makes of numbers is left. */
export function mapWords(rows: HoldingRows, change: (first: Holding) => Holding): HoldingRows {
  const numbers = new GroupNumbers();
  const samples: Holding[] = [];
  const renumbered = rows.groups.map(({ first }) => {
    const changed = change(first);
    const number = numbers.numberOf(changed);
    if (number === samples.length) samples.push(changed);
    return number;
  });
  return withGroups({ ...rows, groupOf: rows.groupOf.map((group) => renumbered[group]!) }, samples, rows.days);
}

/** Gives the rows of the groups that are to be kept, in their order. */
export function keepGroups(rows: HoldingRows, isKept: (first: Holding) => boolean): HoldingRows {
  const kept = rows.groups.map(({ first }) => isKept(first));
  const maker = new HoldingRowsMaker();
  for (const [at, group] of rows.groupOf.entries()) if (kept[group] === true) maker.add(holdingAt(rows, at));
  return maker.finish();
}

/** Gives the number of the longest run of rows of which each is the same as the one before, by its words. */
export function longestRun(
  { groups, groupOf }: HoldingRows,
  areSame: (one: Holding, other: Holding) => boolean,
): number {
  let [longest, run, before] = [0, 0, -1];
  for (const group of groupOf) {
    const isSame = group === before || (before !== -1 && areSame(groups[before]!.first, groups[group]!.first));
    run = isSame ? run + 1 : 1;
    if (run > longest) longest = run;
    before = group;
  }
  return longest;
}

/** Works out the groups of columns: `samples` says the words of each. */
export function withGroups(columns: NumberColumns, samples: readonly Holding[], days: readonly IsoDate[]): HoldingRows {
  const { groupOf, value } = columns;
  const lineAt = (at: number): Holding => rowOf(columns, days, samples[groupOf[at]!]!, at);
  const groups: readonly LineGroup[] = addUpGroups(groupOf, samples.length, value, lineAt);
  return { ...columns, groups, days };
}

/* A row of the words of a sample, with its own numbers. */
function rowOf(columns: NumberColumns, days: readonly IsoDate[], sample: Holding, at: number): Holding {
  const paid = columns.paid[at]!;
  const since = columns.since[at]!;
  return {
    line: lineNumber(columns.line[at]!),
    account: sample.account,
    symbol: sample.symbol,
    name: sample.name,
    isin: sample.isin,
    cusip: sample.cusip,
    quantity: orNull(columns.quantity[at]!),
    price: orNull(columns.price[at]!),
    value: columns.value[at]!,
    valueFrom: columns.isComputed[at] === 1 ? 'computed' : 'stated',
    currency: sample.currency,
    inBase: sample.inBase,
    cost: Number.isNaN(paid) ? null : { value: paid, since: since === -1 ? null : days[since]! },
    says: sample.says,
  };
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function makeColumns(length: number): NumberColumns {
  return {
    groupOf: new Uint32Array(length),
    line: new Uint32Array(length),
    quantity: new Float64Array(length),
    price: new Float64Array(length),
    value: new Float64Array(length),
    isComputed: new Uint16Array(length),
    paid: new Float64Array(length),
    since: new Int32Array(length),
  };
}

type ColumnOf = NumberColumns[keyof NumberColumns];

function mapColumns(columns: NumberColumns, change: <Own extends ColumnOf>(own: Own) => Own): NumberColumns {
  return {
    groupOf: change(columns.groupOf),
    line: change(columns.line),
    quantity: change(columns.quantity),
    price: change(columns.price),
    value: change(columns.value),
    isComputed: change(columns.isComputed),
    paid: change(columns.paid),
    since: change(columns.since),
  };
}

function grown<Own extends ColumnOf>(from: Own, length: number): Own {
  const into = new (from.constructor as new (length: number) => Own)(length);
  into.set(from);
  return into;
}
