import { multiplies } from '../cells/multiplies.ts';

/* Which columns of numbers multiply to which: the one witness that needs no language. A cost times a quantity is a total
   cost just as well, so what the product shows is weighed by settle-value.ts. */

/** One column times another gives a third, in nearly all rows. */
export interface Product {
  readonly factors: readonly [number, number];
  readonly result: number;
  /** Rows in which it does. */
  readonly agree: number;
}

/** The numbers of a column, row by row; null = the cell is none. */
export type ColumnNumbers = readonly (number | null)[];

const MOST_COLUMNS = 24;

/**
 * Finds the products among some columns of numbers, by their place in the table. `currencies` is each row's currency: a
 * column that follows it is a rate of exchange, and no count or price.
 */
export function findProducts(
  columns: ReadonlyMap<number, ColumnNumbers>,
  currencies: readonly string[],
): readonly Product[] {
  const all = [...columns].slice(0, MOST_COLUMNS);
  const factors = all.filter(([, numbers]) => !isConstant(numbers) && !followsCurrency(numbers, currencies));
  const products: Product[] = [];
  for (const [place, [first, ones]] of factors.entries()) {
    for (const [second, others] of factors.slice(place + 1)) {
      for (const [result, results] of all) {
        if (result === first || result === second) continue;
        const agree = rowsThatAgree(ones, others, results);
        if (agree > 0) products.push({ factors: [first, second], result, agree });
      }
    }
  }
  return products;
}

function isConstant(numbers: ColumnNumbers): boolean {
  const stated = new Set(numbers.filter((number) => number !== null && number !== 0));
  const [only] = stated;
  return stated.size < 2 && (only === undefined || only === 1 || !Number.isInteger(only)) && numbers.length > 1;
}

/* Ten shares of everything is a count; a rate is 1 or a fraction. */
function followsCurrency(numbers: ColumnNumbers, currencies: readonly string[]): boolean {
  if (numbers.every((number) => number === null || (Number.isInteger(number) && number !== 1))) return false;
  const byCurrency = new Map<string, number>();
  let repeated = false;
  for (const [row, number] of numbers.entries()) {
    const currency = currencies[row] ?? '';
    if (number === null || currency === '') continue;
    const known = byCurrency.get(currency);
    if (known !== undefined && known !== number) return false;
    if (known !== undefined) repeated = true;
    byCurrency.set(currency, number);
  }
  return repeated;
}

/**
 * Finds columns whose product gives a third one at one rate a currency: the value is in another money than the price. At
 * least three rows must share their currency's rate to the last figure, which no cost does.
 */
export function findConverted(
  columns: ReadonlyMap<number, ColumnNumbers>,
  currencies: readonly string[],
): readonly Product[] {
  const all = [...columns].slice(0, MOST_COLUMNS);
  const factors = all.filter(([, numbers]) => !isConstant(numbers) && !followsCurrency(numbers, currencies));
  return factors.flatMap(([first, ones], place) =>
    factors.slice(place + 1).flatMap(([second, others]) =>
      factors.flatMap(([result, results]) => {
        if (result === first || result === second) return [];
        const agree = rowsAtOneRate(ones, others, results, currencies);
        return agree < 3 ? [] : [{ factors: [first, second] as const, result, agree }];
      }),
    ),
  );
}

/* Rows that share a rate with another row of their currency; 0 where any row has another one. */
function rowsAtOneRate(
  first: ColumnNumbers,
  second: ColumnNumbers,
  result: ColumnNumbers,
  currencies: readonly string[],
): number {
  const rates = new Map<string, { readonly rate: number; rows: number }>();
  for (const [row, a] of first.entries()) {
    const [b = null, product = null] = [second[row], result[row]];
    if (a === null || b === null || product === null || product === 0 || a === 0 || b === 0) continue;
    const rate = product / (a * b);
    const key = currencies[row] ?? '';
    const known = rates.get(key);
    if (known === undefined) rates.set(key, { rate, rows: 1 });
    else if (Math.abs(rate / known.rate - 1) > 0.0005) return 0;
    else known.rows += 1;
  }
  return [...rates.values()].reduce((sum, { rows }) => sum + (rows > 1 ? rows : 0), 0);
}

/* 0 unless nearly all comparable rows agree and some do so by more than times one. */
function rowsThatAgree(first: ColumnNumbers, second: ColumnNumbers, result: ColumnNumbers): number {
  let agree = 0;
  let differ = 0;
  let telling = 0;
  for (const [row, a] of first.entries()) {
    const [b = null, product = null] = [second[row], result[row]];
    if (a === null || b === null || product === null || product === 0 || a === 0 || b === 0) continue;
    if (multiplies(a, b, product)) {
      agree += 1;
      if (Math.abs(a) !== 1 && Math.abs(b) !== 1) telling += 1;
    } else {
      differ += 1;
    }
  }
  return telling > 0 && agree >= 4 * differ ? agree : 0;
}
