import { onlyOf } from '../../domain/only-of.ts';
import type { ColumnNumbers, Product } from './products.ts';
import type { TitleHint } from './title-hints.ts';
import { firstOf, must } from '../../domain/must.ts';

/* The trap: cost × quantity = total cost is as true as price × quantity = value. Titles decide, then the gain column
   (value − cost), then the shares of the whole; what is still open is asked about. */

/** The columns of the amounts, -1 where there is none. */
export interface Amounts {
  readonly quantity: number;
  readonly price: number;
  readonly value: number;
}

export type Settled =
  | { readonly kind: 'settled'; readonly amounts: Amounts }
  /** Columns of which one is the value. */
  | { readonly kind: 'open'; readonly amounts: Amounts; readonly rivals: readonly number[] }
  | { readonly kind: 'none' };

/** What is known of the columns of numbers. */
export interface NumberTable {
  readonly numbers: ReadonlyMap<number, ColumnNumbers>;
  /** What each column's title hints at, where it does. */
  readonly hints: ReadonlyMap<number, TitleHint>;
  /** Columns written with a sign or code of money. */
  readonly money: ReadonlySet<number>;
  /** Columns written with a percent sign. */
  readonly percents: ReadonlySet<number>;
  /** Roles that known titles give; -1 = they give none. */
  readonly titled: Amounts;
}

/** Says which columns are quantity, price and value. */
export function settleAmounts(products: readonly Product[], table: NumberTable): Settled {
  const fitting = products.filter((product) => fitsTitles(product, table));
  const results = [...new Set(fitting.map(({ result }) => result))];
  const values = valuesAmong(results, fitting, table);
  const [value, ...others] = values;
  if (value === undefined) return settleWithoutProduct(table);
  const amounts = amountsOf(fitting, value, table);
  if (others.length === 0) return { kind: 'settled', amounts };
  return { kind: 'open', amounts, rivals: values };
}

function speaksAgainst(column: number, { hints }: NumberTable): boolean {
  const hint = hints.get(column);
  return hint === 'cost' || hint === 'change' || hint === 'weight' || hint === 'rate';
}

/* Known titles are believed: a product must not give their columns another part. */
function fitsTitles({ factors, result }: Product, table: NumberTable): boolean {
  const { quantity, price, value } = table.titled;
  if (table.percents.has(result) || factors.some((factor) => table.percents.has(factor))) return false;
  if (speaksAgainst(result, table) || factors.some((factor) => speaksAgainst(factor, table))) return false;
  if (result === quantity || result === price || factors.includes(value)) return false;
  if (value !== -1 && result !== value) return false;
  if (quantity !== -1 && !factors.includes(quantity)) return false;
  return price === -1 || factors.includes(price);
}

/* The values that are still possible, the likeliest first. */
function valuesAmong(results: readonly number[], fitting: readonly Product[], table: NumberTable): readonly number[] {
  const [only] = results;
  if (only === undefined) return [];
  // A price or value that a title names leaves nothing open.
  if (table.titled.value !== -1 || table.titled.price !== -1) return results.slice(0, 1);
  const candidates = [...new Set([...results, ...rivalsOf(only, fitting, table)])];
  if (candidates.length === 1) return candidates;
  const called = candidates.filter((column) => table.hints.get(column) === 'value');
  if (called.length === 1) return called;
  const byGain = candidates.filter((column) => candidates.some((cost) => isGainBetween(column, cost, table)));
  if (byGain.length === 1) return byGain;
  const byWeight = candidates.filter((column) => hasWeights(column, table));
  return byWeight.length === 1 ? byWeight : candidates;
}

/* Another column about as large as the value, which no product explains: a value beside costs without a price. */
function rivalsOf(value: number, fitting: readonly Product[], table: NumberTable): readonly number[] {
  const explained = new Set(fitting.flatMap(({ factors, result }) => [...factors, result]));
  const mine = must(table.numbers.get(value));
  return [...table.numbers].flatMap(([column, numbers]) => {
    if (explained.has(column) || table.percents.has(column) || speaksAgainst(column, table)) return [];
    if (fitting.some((product) => product.result === value && isGainOnPrice(column, product, table))) return [];
    let near = 0;
    let far = 0;
    for (const [row, number] of numbers.entries()) {
      const other = mine[row] ?? null;
      if (number === null || other === null || other === 0) continue;
      const ratio = number / other;
      if (ratio > 0.2 && ratio < 5) near += 1;
      else far += 1;
    }
    return near > 0 && near >= 3 * far ? [column] : [];
  });
}

/* What the value is more than the quantity at another price came to: no second value, in whatever language it is titled. */
function isGainOnPrice(gain: number, { factors, result }: Product, { numbers }: NumberTable): boolean {
  const [values, gains] = [must(numbers.get(result)), must(numbers.get(gain))];
  return factors.some((quantity) =>
    [...numbers].some(([price, prices]) => {
      if ([...factors, result, gain].includes(price)) return false;
      const counts = must(numbers.get(quantity));
      const paid = values.map((_, row) => times(counts[row], prices[row]));
      return sayGain(gains, values, paid);
    }),
  );
}

const times = (one: number | null | undefined, other: number | null | undefined): number | null =>
  one == null || other == null ? null : one * other;

function isGainBetween(value: number, cost: number, { numbers }: NumberTable): boolean {
  const [values, costs] = [must(numbers.get(value)), must(numbers.get(cost))];
  return (
    value !== cost &&
    [...numbers].some(([column, gains]) => column !== value && column !== cost && sayGain(gains, values, costs))
  );
}

/* Nearly all of them are by how much a value is above its cost, in money or in per cent of the cost. */
function sayGain(gains: ColumnNumbers, values: ColumnNumbers, costs: ColumnNumbers): boolean {
  let [agree, differ] = [0, 0];
  for (const [row, gain] of gains.entries()) {
    const [now = null, paid = null] = [values[row], costs[row]];
    if (gain === null || now === null || paid === null || gain === 0 || paid === 0) continue;
    const money = Math.abs(now - paid - gain) <= 0.02 + 0.0001 * Math.abs(now);
    const percent = Math.abs(((now - paid) / paid) * 100 - gain) <= 0.011;
    if (money || percent) agree += 1;
    else differ += 1;
  }
  return agree >= 2 && agree >= 4 * differ;
}

/** Tells whether another column states this one's shares of its own sum, in per cent or as fractions. */
function hasWeights(value: number, { numbers }: NumberTable): boolean {
  const values = must(numbers.get(value));
  const sum = values.filter((one) => one !== null).reduce((total, one) => total + one, 0);
  if (sum <= 0) return false;
  return [...numbers].some(([column, weights]) => {
    if (column === value) return false;
    return [1, 100].some((whole) => {
      let agree = 0;
      let differ = 0;
      for (const [row, weight] of weights.entries()) {
        const one = values[row] ?? null;
        if (weight === null || one === null || one === 0) continue;
        if (Math.abs((one / sum) * whole - weight) <= 0.0051 * whole) agree += 1;
        else differ += 1;
      }
      return agree >= 3 && differ === 0;
    });
  });
}

function amountsOf(fitting: readonly Product[], value: number, table: NumberTable): Amounts {
  const [best] = fitting.filter(({ result }) => result === value).sort((a, b) => b.agree - a.agree);
  if (best === undefined) {
    const shared = firstOf(fitting).factors.find((factor) => fitting.every(({ factors }) => factors.includes(factor)));
    return { quantity: quantityOf(firstOf(fitting).factors, shared, table), price: -1, value };
  }
  const shared = best.factors.find(
    (factor) => fitting.length > 1 && fitting.every(({ factors }) => factors.includes(factor)),
  );
  const quantity = quantityOf(best.factors, shared, table);
  return { quantity, price: best.factors[0] === quantity ? best.factors[1] : best.factors[0], value };
}

/* Which factor is the count: the one a title says, the one that two products share, the one written without money or in
   whole numbers, the one that stands first. The value is the same whichever it is. */
function quantityOf(
  factors: readonly [number, number],
  shared: number | undefined,
  { titled, hints, money, numbers }: NumberTable,
): number {
  const [first, second] = factors;
  const likeness = (column: number, other: number): number => {
    if (column === titled.quantity || other === titled.price) return 100;
    let points = 0;
    if (column === shared) points += 8;
    if (hints.get(column) === 'quantity') points += 8;
    if (hints.get(column) === 'price') points -= 8;
    if (money.has(column)) points -= 4;
    const stated = must(numbers.get(column)).filter((number) => number !== null);
    if (stated.every(Number.isInteger)) points += 2;
    return points;
  };
  return likeness(second, first) > likeness(first, second) ? second : first;
}

/* Without any product: a value whose shares another column states, else what titles say or hint at, where every column
   of numbers has a title that is understood. */
function settleWithoutProduct(table: NumberTable): Settled {
  const { titled, numbers, percents } = table;
  const amounts = [...numbers.keys()].filter((column) => !percents.has(column) && !speaksAgainst(column, table));
  const values = amounts.filter((column) => hasWeights(column, table));
  const [value, ...others] = values;
  if (value !== undefined && others.length === 0 && value !== titled.quantity && value !== titled.price) {
    return { kind: 'settled', amounts: { ...titled, value } };
  }
  const hinted = (role: keyof Amounts): number => {
    const columns = amounts.filter((column) => column === titled[role] || table.hints.get(column) === role);
    return onlyOf(columns) ?? -1;
  };
  const read: Amounts = { quantity: hinted('quantity'), price: hinted('price'), value: hinted('value') };
  const understood = amounts.every((column) => Object.values(read).includes(column));
  const isEnough = read.value !== -1 || (read.quantity !== -1 && read.price !== -1);
  return understood && isEnough && table.titled.value === -1 ? { kind: 'settled', amounts: read } : { kind: 'none' };
}
