import { choosePlural, t, type WordChoice, type Forms } from '../t.ts';
/* How figures are written: true minus, en dash in ranges, no −0, no NaN; grouping and decimal mark as the locale has them.
   Rounding here is for display only. */

import { WORTH_A_RANGE } from '../../domain/measure/worth-a-range.ts';
import { isRange, outwardTenths } from '../../domain/figures/range.ts';
import { writeDigits, writeSignificant, type Digits } from './locale.ts';

export { isRange };

const MINUS = '−';
const DASH = '–';
/** Stands for a figure that does not exist (no share of nothing), never for 0. */
export const NO_FIGURE = '–';
/** Stands for every amount while amounts are hidden: always four dots, so that the length tells nothing. */
export const HIDDEN_AMOUNT = '••••';
/** From this much uncertainty on, a range is shown instead of one figure (README, "How sure"). */
export const RANGE_FROM = WORTH_A_RANGE;

const WHOLE: Digits = { least: 0, most: 0 };
const ONE: Digits = { least: 1, most: 1 };
const FINE: Digits = { least: 2, most: 2 };
const PUBLISHED: Digits = { least: 2, most: 3 };
const FREE: Digits = { least: 0, most: 8 };
const SHORT: Digits = { least: 0, most: 1 };

/* The sign is ours and not the locale's: a true minus before everything else, none before a zero. */
function write(digits: Digits, value: number, plus = ''): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const size = writeDigits(value, digits);
  if (!/[1-9]/.test(size)) return size;
  return `${value < 0 ? MINUS : plus}${size}`;
}

/* A share that is there but rounds to nothing. */
const trace = () => `<${writeDigits(0.1, ONE)}`;

/** A whole number with thousands separators: "3,612". */
export function formatCount(value: number): string {
  return write(WHOLE, value);
}

/** A quantity with the decimals it has: "62", "0.125". */
export function formatQuantity(value: number): string {
  return write(FREE, value);
}

/** A count with the words that go with it, within a message: t`${plural(rows, { one: '# row', other: '# rows' })} read`. */
export function plural(count: number, forms: Forms): WordChoice {
  return choosePlural(count, formatCount(count), forms);
}

/** A count under ten in words, any other in digits: "two", "12". */
export function numberInWords(count: number): string {
  const words = [t`no`, t`one`, t`two`, t`three`, t`four`, t`five`, t`six`, t`seven`, t`eight`, t`nine`];
  return words[count] ?? formatCount(count);
}

/** As `plural`, with counts under ten in words: "two questions". */
export function pluralInWords(count: number, forms: Forms): WordChoice {
  return choosePlural(count, numberInWords(count), forms);
}

/** A share in percent without its sign, for columns that say "percent": 0.431 → "43.1"; a trace → "<0.1". */
export function formatShare(share: number | null): string {
  if (share === null) return NO_FIGURE;
  if (share > 0 && share < 0.0005) return trace();
  return write(ONE, share * 100);
}

/** A share in text: 0.431 → "43.1%". */
export function formatPercent(share: number | null): string {
  return share === null ? NO_FIGURE : t`${formatShare(share)}%`;
}

/** A share inside a calculation, where the second decimal keeps the steps true to each other: 0.43127 → "43.13%". */
export function formatFinePercent(share: number): string {
  return t`${write(FINE, share * 100)}%`;
}

/** What a fund takes a year, as it is published, without the sign: 0.0003 → "0.03", 0.00015 → "0.015"; a trace → "<0.01". */
export function formatRatio(ratio: number | null): string {
  if (ratio === null) return NO_FIGURE;
  if (ratio > 0 && ratio < 0.00005) return `<${writeDigits(0.01, FINE)}`;
  return write(PUBLISHED, ratio * 100);
}

/** The same of a whole portfolio, to the hundredth: 0.00053 → "0.05". */
export function formatWeightedRatio(ratio: number | null): string {
  if (ratio === null) return NO_FIGURE;
  if (ratio > 0 && ratio < 0.00005) return `<${writeDigits(0.01, FINE)}`;
  return write(FINE, ratio * 100);
}

/** A number that is neither money nor a share, to four digits that count: 0.031245 → "0.03125". */
export function formatSignificant(value: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  return `${value < 0 ? MINUS : ''}${writeSignificant(value, 4)}`;
}

/** Percentage points with their sign: 0.033 → "+3.3". */
export function formatPoints(difference: number): string {
  return write(ONE, difference * 100, '+');
}

/** A known share and its bounds: one figure while they are less than half a point apart, else "43.1–44.5%". */
export function formatShareRange(figure: {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly uncertain: number | null;
}): string {
  return isRange(figure) ? t`${formatSpan(figure.low, figure.high)}%` : formatPercent(figure.share);
}

/** Two ends in percent, rounded outward so that they never promise more than what is known: "0–91.8", "−4.0 to 10.0". */
export function formatSpan(low: number, high: number): string {
  // nothing and all are exact
  const end = (tenths: number) => ({ 0: '0', 1000: '100' })[tenths] ?? write(ONE, tenths / 10);
  const { low: from, high: to } = outwardTenths({ low, high });
  // a dash beside a minus would read as another one
  return from < 0 ? t`${end(from)} to ${end(to)}` : `${end(from)}${DASH}${end(to)}`;
}

/** Whole numbers from `low` to `high`, ends rounded outwards: "30–33". */
export function formatOutward(low: number, high: number): string {
  const from = Math.floor(low + 1e-9);
  const to = Math.ceil(high - 1e-9);
  return from >= to ? formatCount(from) : `${formatCount(from)}${DASH}${formatCount(to)}`;
}

/** Tenths of a percent as a column writes them; a trace that rounds to nothing stays visible as "<0.1". */
export function formatTenths(tenths: number, share: number): string {
  return tenths === 0 && share > 1e-9 ? trace() : write(ONE, tenths / 10);
}

/** A company's size in dollars: "$3.4T", "$241B", "$6.4B", "$240M". Public knowledge, so it is never hidden. */
export function formatCap(dollars: number): string {
  const inUnits = (unit: number) => write(dollars >= 10 * unit ? WHOLE : SHORT, dollars / unit);
  if (dollars >= 1e12) return t`$${inUnits(1e12)}T`;
  return dollars >= 1e9 ? t`$${inUnits(1e9)}B` : t`$${inUnits(1e6)}M`;
}

/** A file's size: "8.4 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return t`${plural(bytes, { one: '# byte', other: '# bytes' })}`;
  if (bytes < 999_950) return t`${write(SHORT, bytes / 1000)} KB`;
  return t`${write(SHORT, bytes / 1e6)} MB`;
}
