import { convert, type Convertible } from './convert.ts';
import type { Rates } from './rates.ts';
import { groupBy } from '../group-by.ts';
import { sumInAnyOrder } from '../sum.ts';
import { currency, type Currency, type IsoDate } from '../model/units.ts';
import { must } from '../must.ts';

const USD = must(currency('USD'));

/** What lines come to without their signs, with the day it was stated, which decides the rate. */
export interface DatedValue {
  readonly gross: number;
  /** That of the one line there is, where it states a second currency. */
  readonly inBase: Convertible['inBase'];
  readonly currency: Currency | null;
  readonly asOf: IsoDate | null;
}

/* Offered beside the currencies that are held. */
const OFFERED = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY'].map((code) => must(currency(code)));

/**
 * Chooses the currency of a portfolio by itself: the one with the largest value once all are converted. A currency without
 * a rate cannot be compared, so it is taken only where there is no other. Lines that name none count as dollars.
 */
export function naturalCurrency(lines: readonly DatedValue[], rates: Rates): Currency {
  const groups = groupBy(lines, ({ currency }) => currency ?? USD);
  const held = [...groups.keys()];
  const [first] = held;
  if (first === undefined) return USD;
  if (held.length === 1) return first;
  const measure = measureFor(held, rates);
  const sums = held.flatMap((code) => {
    if (rates.find(code, measure, null) === null) return [];
    const values = must(groups.get(code)).map(({ gross, inBase, asOf }) =>
      convert({ value: gross, inBase }, code, measure, asOf, rates),
    );
    return [{ code, total: sumInAnyOrder(values.flatMap((one) => (one === null ? [] : [Math.abs(one.value)]))) }];
  });
  sums.sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
  return sums[0] === undefined ? USD : sums[0].code;
}

/* The dollar, where any of them can be told in dollars; else one that all the others can be told in. */
function measureFor(held: readonly Currency[], rates: Rates): Currency {
  if (held.some((code) => rates.find(code, USD, null) !== null)) return USD;
  const [first] = [...held].sort();
  return first !== undefined && held.every((code) => rates.find(code, first, null) !== null) ? first : USD;
}

/** Gives the currencies that a report can be in: those held and the most used ones, as far as there is a rate to the rest. */
export function reportCurrencies(natural: Currency, held: readonly Currency[], rates: Rates): readonly Currency[] {
  const all = [...new Set([natural, ...held, ...OFFERED])];
  return all.filter((code) => rates.find(code, natural, null) !== null);
}

/** The currency of the report: the one asked for where there is a rate for it, else the natural one. */
export function chooseCurrency(asked: Currency | null, natural: Currency, rates: Rates): Currency {
  return asked !== null && rates.find(asked, natural, null) !== null ? asked : natural;
}
