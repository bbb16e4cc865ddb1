import { decimalMark } from './locale.ts';

/* Percentages and amounts as people type them. */

/**
 * Reads a typed percentage as a fraction: "−6.6", "-6,6 %" → −0.066. Empty = null; not a number, or outside of the ends = undefined.
 */
export function parseTypedPercent(text: string, least = -1, most = 10): number | null | undefined {
  const words = text.trim().replace(/[−–]/g, '-').replace(/%$/, '').trimEnd().replace(',', '.');
  if (words === '') return null;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(words)) return undefined;
  const fraction = Math.round(+words * 1e6) / 1e8;
  return fraction >= least && fraction <= most ? fraction : undefined;
}

/** A fraction as a field shows it: 0.068 → "6.8", or "6,8" where that is the reader's mark; null → "". */
export function percentText(fraction: number | null): string {
  if (fraction === null) return '';
  return String(Math.round(fraction * 1e8) / 1e6)
    .replace('-', '−')
    .replace('.', decimalMark());
}

/**
 * Reads a typed amount: "$10,000", "2 500.50", or "10.000" where the reader's decimal mark is a comma; null where it is none above
 * 0. A mark that cannot part thousands parts decimals, whatever the locale: "2,5".
 */
export function parseAmount(text: string): number | null {
  const words = text
    .trim()
    .replace(/^[^\d.,]+/, '')
    .replace(/[\s'’]/g, '');
  const amount = /^\d[\d.,]*$/.test(words) ? +withPoint(words) : NaN;
  return amount > 0 && amount < 1e15 ? amount : null;
}

/* The digits with a point before the decimals and nothing between thousands. */
function withPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const mark = digits.charAt(last);
  const other = mark === '.' ? ',' : '.';
  const isGrouped = digits.split(mark).length > 2 || (!digits.includes(other) && mark !== decimalMark());
  if (isGrouped && /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(digits)) return digits.replace(/[.,]/g, '');
  return `${digits.slice(0, last).replaceAll(other, '')}.${digits.slice(last + 1)}`;
}
