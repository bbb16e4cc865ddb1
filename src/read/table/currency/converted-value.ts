import type { Currency } from '../../../domain/model/units.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { currencyOfCode } from '../../cells/currencies.ts';
import { multiplies } from '../../cells/multiplies.ts';
import { numbersOf, type ColumnLook } from '../column-look.ts';
import type { Header } from '../header.ts';

/* "Currency, Quantity, Price, Value" where the currency is that of the price alone: what is at home is so many times its price, and what is
   abroad so many times its price at the day's exchange rate. */

/** About how much of a currency a US dollar buys, to tell a rate of exchange from a mistake; test/read compares them with the rates of the pack. */
export const ABOUT_A_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.88,
  GBP: 0.75,
  CHF: 0.81,
  SEK: 9.7,
  NOK: 9.6,
  DKK: 6.5,
  PLN: 3.8,
  CZK: 21,
  HUF: 316,
  CAD: 1.41,
  AUD: 1.43,
  NZD: 1.71,
  JPY: 163,
  HKD: 7.8,
  SGD: 1.29,
  INR: 96,
  CNY: 6.8,
  KRW: 1480,
  BRL: 5.1,
  MXN: 17.4,
  ZAR: 16.4,
  ILS: 3.05,
};
/* Rates of some years ago are as far from those of today; where a price of another day would give as much, only a rate of late is believed. */
const FAR = 1.5;
const NEAR = 1.12;
/* The prices are of another day than the values, or of another exchange. */
const NO_RATE = 0.03;
/* All that is in one currency was changed at one rate. */
const ALIKE = 0.02;

/**
 * Finds the currency that all values of a table are in, where its only column of currencies is that of the prices: one in which quantity × price
 * is the value, or one that a title names, while in every other the value is as many times that as an exchange rate would make it. null = the
 * rows don't say so.
 */
export function moneyOfConverted(
  { at, keys }: Pick<Header, 'at' | 'keys'>,
  looks: readonly ColumnLook[],
): Currency | null {
  const [quantities, prices, values] = [at.quantity, at.price, at.value].map((column) => {
    const look = looks[column];
    return look === undefined ? [] : numbersOf(look, look.mark ?? '.');
  });
  const rows = (looks[at.currency]?.cells ?? []).flatMap((cell, row) => {
    const [quantity, price, value] = [quantities?.[row], prices?.[row], values?.[row]];
    const unit = currencyOfCode(cell.trim());
    if (unit === null || quantity == null || price == null || value == null) return [];
    if (quantity * price === 0 || value === 0) return [];
    const ratio = value / (quantity * price * (unit.minor ? 0.01 : 1));
    return [{ code: unit.code, ratio, fits: multiplies(quantity, price, value) }];
  });
  const groups = groupBy(rows, ({ code }) => code);
  const [home, ...others] = [...groups].filter(([, those]) => those.some(({ fits }) => fits)).map(([code]) => code);
  if (others.length > 0) return null;
  const named = new Set(
    keys.flatMap((key) => key.split(/[^a-z]+/).flatMap((word) => currencyOfCode(word)?.code ?? [])),
  );
  const money = home ?? (named.size === 1 ? [...named][0] : undefined);
  if (money === undefined || groups.size < (home === undefined ? 1 : 2)) return null;
  const isChanged = [...groups].every(([code, those]) => code === money || areChanged(those, code, money));
  return isChanged ? money : null;
}

function areChanged(rows: readonly { readonly ratio: number }[], from: Currency, to: Currency): boolean {
  const [one, other] = [ABOUT_A_DOLLAR[from], ABOUT_A_DOLLAR[to]];
  if (one === undefined || other === undefined) return false;
  const rate = other / one;
  const ratios = rows.map(({ ratio }) => ratio);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const slack = rate > 1 / FAR && rate < FAR ? NEAR : FAR;
  return least > rate / slack && most < rate * slack && Math.abs(least - 1) > NO_RATE && most <= least * (1 + ALIKE);
}
