import { t } from '../t.ts';
import type { Currency } from '../../domain/model/units.ts';
import { localeNow, writeDigits } from './locale.ts';
import { HIDDEN_AMOUNT, NO_FIGURE, formatCount } from './numbers.ts';

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
  /** A range of a hundred inside a sentence, ends rounded outwards: "between $43 and $45". */
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
    whole: hidden,
    cents: hidden,
    bareWhole: hidden,
    bareCents: hidden,
    sign: '',
    ofHundred: formatCount,
    rangeOfHundred: (low, high) => rangeOf(low, high, formatCount),
    raw: (text) => moneyFormat('USD', true).raw(text),
  };
}

/**
 * Makes the writer for a currency. The sign is the unambiguous one of en-US ($, CA$, €, £, CHF) and stands before the
 * figure or behind it as the language of the page has it; digits are grouped as the locale does.
 */
export function moneyFormat(currency: Currency | string, hidden: boolean): MoneyFormat {
  const { sign, gap, cents } = signOf(currency);
  const write = (value: number, decimals: number, before = `${sign}${gap}`) => {
    if (!Number.isFinite(value)) return NO_FIGURE;
    const size = writeDigits(value, { least: decimals, most: decimals });
    const minus = value < 0 && /[1-9]/.test(size) ? '−' : '';
    return before === '' ? `${minus}${size}` : placeSign(before, `${minus}${size}`, minus.length);
  };
  const show = (...figure: Parameters<typeof write>) => (hidden ? HIDDEN_AMOUNT : write(...figure));
  return {
    hidden,
    sign,
    whole: (value) => show(value, 0),
    cents: (value) => show(value, cents),
    bareWhole: (value) => show(value, 0, ''),
    bareCents: (value) => show(value, 2, ''),
    ofHundred: (amount) => write(amount, 0),
    rangeOfHundred: (low, high) => rangeOf(low, high, (amount) => write(amount, 0)),
    raw: (text) => (hidden ? text.replace(FIGURES, HIDDEN_AMOUNT) : text),
  };
}

interface CurrencySign {
  readonly sign: string;
  /** What stands between the sign and its figure. */
  readonly gap: string;
  /** How many digits its cents have: none in yen. */
  readonly cents: number;
}

/** How many digits behind the point an amount of a currency has: 2 for dollars, none for yen. */
export function minorDigits(currency: string): number {
  return signOf(currency).cents;
}

/* Asking the browser takes a tenth of a millisecond each time, and each part of a screen writes amounts of its own. */
const SIGNS = new Map<string, CurrencySign>();

function signOf(currency: string): CurrencySign {
  const known = SIGNS.get(currency);
  if (known !== undefined) return known;
  const english = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const parts = english.formatToParts(0);
  const found = {
    sign: parts.find((part) => part.type === 'currency')?.value ?? currency,
    gap: parts.find((part) => part.type === 'literal')?.value ?? '',
    cents: english.resolvedOptions().maximumFractionDigits ?? 2,
  };
  SIGNS.set(currency, found);
  return found;
}

function rangeOf(low: number, high: number, write: (amount: number) => string): string {
  const from = Math.floor(low + 1e-9);
  const to = Math.ceil(high - 1e-9);
  return from >= to ? write(from) : t`between ${write(from)} and ${write(to)}`;
}

/* The sign with an amount, where the region of the reader has it: "−$43", "−43 $", "$ −43". */
function placeSign(sign: string, amount: string, minus: number): string {
  const place = placeOfSign();
  if (place === 'after') return `${amount}\u00a0${sign.trim()}`;
  return place === 'apart' ? `${sign.trim()}\u00a0${amount}` : `${amount.slice(0, minus)}${sign}${amount.slice(minus)}`;
}

const PLACES = new Map<string, 'before' | 'after' | 'apart'>();

/* Before the figure for an Austrian, a Swiss and a Dutchman, and for a Mexican without a space; after it for most others. */
function placeOfSign(): 'before' | 'after' | 'apart' {
  const { tag, language } = localeNow();
  // English words have it before the figure everywhere
  if (language === 'en') return 'before';
  const known = PLACES.get(tag);
  if (known !== undefined) return known;
  // a code instead of a sign would stand apart anywhere
  const style = { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' } as const;
  const [first, second] = new Intl.NumberFormat(tag, style).formatToParts(1);
  const before = second?.type === 'literal' ? 'apart' : 'before';
  const place = first?.type === 'currency' ? before : 'after';
  PLACES.set(tag, place);
  return place;
}

/* Digits with the marks that any locale or broker groups them by, and the signs around them. */
const FIGURES = /[-−(]?[$€£¥]?\d(?:[\d.,'’\u00a0\u202f]*\d)?\)?%?/g;
