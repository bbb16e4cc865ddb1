import type { Currency } from '../domain/units.ts';
import { HIDDEN_AMOUNT, NO_FIGURE, formatCount, formatOutward } from './numbers.ts';

/* The one way by which an amount reaches the screen, names and titles included: hiding amounts happens here. */

/** Writes amounts of one currency, as dots while amounts are hidden. */
export interface MoneyFormat {
  readonly hidden: boolean;
  /** "$284,310" */
  readonly whole: (value: number) => string;
  /** "−$1,137.24" */
  readonly cents: (value: number) => string;
  /** For columns whose heading names the currency: "174,041", "174,040.82". */
  readonly bareWhole: (value: number) => string;
  readonly bareCents: (value: number) => string;
  /** What stands for a heading's unit: "$", "€", "CHF". */
  readonly sign: string;
  /** Part of a hundred, which is a share and so never hidden: "$43". */
  readonly ofHundred: (amount: number) => string;
  /** A range of a hundred, ends rounded outwards: "$43–45". */
  readonly rangeOfHundred: (low: number, high: number) => string;
  /** Text of the user's file: each figure in it becomes dots while amounts are hidden. */
  readonly raw: (text: string) => string;
}

/**
 * For pages that carry no amount: a hundred without a sign ("Of every 100 you own, 43 …"). Whoever asks it for an amount gets
 * dots.
 */
export function sharesOnly(): MoneyFormat {
  const hidden = () => HIDDEN_AMOUNT;
  return {
    hidden: true,
    ...{ whole: hidden, cents: hidden, bareWhole: hidden, bareCents: hidden, sign: '' },
    ofHundred: formatCount,
    rangeOfHundred: formatOutward,
    raw: (text) => moneyFormat('USD', true).raw(text),
  };
}

/** Makes the writer for a currency. The sign is the unambiguous one of en-US: $, CA$, €, £, CHF. */
export function moneyFormat(currency: Currency | string, hidden: boolean): MoneyFormat {
  const whole = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    signDisplay: 'negative',
  });
  const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency, signDisplay: 'negative' });
  const bare = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  });
  const write = (format: Intl.NumberFormat, value: number) =>
    Number.isFinite(value) ? format.format(value).replace('-', '−') : NO_FIGURE;
  const show = (format: Intl.NumberFormat, value: number) => (hidden ? HIDDEN_AMOUNT : write(format, value));
  const sign = whole.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  return {
    hidden,
    sign,
    whole: (value) => show(whole, value),
    cents: (value) => show(cents, value),
    bareWhole: (value) => (hidden ? HIDDEN_AMOUNT : formatCount(value)),
    bareCents: (value) => show(bare, value),
    ofHundred: (amount) => write(whole, amount),
    rangeOfHundred: (low, high) => {
      const from = Math.floor(low + 1e-9);
      const to = Math.ceil(high - 1e-9);
      return from >= to ? write(whole, from) : `${write(whole, from)}–${formatCount(to)}`;
    },
    raw: (text) => (hidden ? text.replace(/[-−(]?[$€£¥]?\d(?:[\d.,'’]*\d)?\)?%?/g, HIDDEN_AMOUNT) : text),
  };
}
