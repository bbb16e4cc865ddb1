import type { Holding } from '../model/holding.ts';
import type { LineGroup } from '../model/holding-rows.ts';
import { sumInAnyOrder } from '../sum.ts';

/* A large file says the same words again and again. Who adds up need not go through its lines one by one: what tells them apart is
   said once for all lines of the same words and account. */

/** How many lines stand in some groups. */
export function countLines(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((lines, { count }) => lines + count, 0);
}

interface Known {
  readonly row: Holding;
  readonly number: number;
}

/* From so many on, samples of one symbol and name are looked up by all their words. */
const MANY = 12;

/**
 * Numbers lines by their words and account, from 0 in the order in which each is first met. A line that states its value in a second
 * currency, too, stays alone: its rate is its own.
 */
export class GroupNumbers {
  count = 0;
  readonly #bySymbol = new Map<string | null, Map<string | null, Known[]>>();
  readonly #byAll = new Map<string, number>();

  numberOf(row: Holding): number {
    if (row.inBase !== null) return this.count++;
    const alike = this.#alike(row);
    for (const known of alike) if (areSame(known.row, row)) return known.number;
    if (alike.length < MANY) {
      alike.push({ row, number: this.count });
      return this.count++;
    }
    const words = JSON.stringify([row.symbol, row.name, row.isin, row.cusip, row.says, row.currency, row.account]);
    const number = this.#byAll.get(words) ?? this.count++;
    this.#byAll.set(words, number);
    return number;
  }

  #alike({ symbol, name }: Holding): Known[] {
    let ofSymbol = this.#bySymbol.get(symbol);
    if (ofSymbol === undefined) this.#bySymbol.set(symbol, (ofSymbol = new Map<string | null, Known[]>()));
    let alike = ofSymbol.get(name);
    if (alike === undefined) ofSymbol.set(name, (alike = []));
    return alike;
  }
}

function areSame(a: Holding, b: Holding): boolean {
  return (
    a.account === b.account &&
    a.isin === b.isin &&
    a.cusip === b.cusip &&
    a.says === b.says &&
    a.currency === b.currency
  );
}

/** Adds up the values of lines by their groups; `lineAt` gives the first line of each. */
export function addUpGroups(
  groupOf: ArrayLike<number>,
  count: number,
  values: ArrayLike<number>,
  lineAt: (at: number) => Holding,
): readonly LineGroup[] {
  const lines = groupOf.length;
  const starts = new Int32Array(count + 1);
  const firsts = new Int32Array(count).fill(-1);
  for (let at = 0; at < lines; at += 1) {
    const group = groupOf[at]!;
    starts[group + 1]! += 1;
    if (firsts[group] === -1) firsts[group] = at;
  }
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, count);
  const sorted = new Float64Array(lines);
  for (let at = 0; at < lines; at += 1) sorted[next[groupOf[at]!]!++] = values[at]!;
  const groups: LineGroup[] = [];
  for (let group = 0; group < count; group += 1) {
    const firstAt = firsts[group]!;
    const first = lineAt(firstAt);
    const own = sorted.subarray(starts[group], starts[group + 1]);
    groups.push({ first, firstAt, count: own.length, ...sumsOf(own) });
  }
  return groups;
}

function sumsOf(values: Float64Array): { readonly value: number; readonly gross: number } {
  const value = sumInAnyOrder(values);
  if (values.length === 1) return { value, gross: Math.abs(value) };
  let [lowest, highest] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    if (values[at]! < lowest) lowest = values[at]!;
    if (values[at]! > highest) highest = values[at]!;
  }
  const isMixed = lowest < 0 && highest > 0;
  return { value, gross: isMixed ? sumInAnyOrder(values.map(Math.abs)) : Math.abs(value) };
}
