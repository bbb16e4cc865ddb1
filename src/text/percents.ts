/* Percentages as people type them. */

/**
 * Reads a typed percentage as a fraction: "−6.6", "-6,6 %" → −0.066. Empty = null; not a number, or outside of the ends = undefined.
 */
export function parsePercent(text: string, least = -1, most = 10): number | null | undefined {
  const words = text.trim().replace(/[−–]/g, '-').replace(/%$/, '').trimEnd().replace(',', '.');
  if (words === '') return null;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(words)) return undefined;
  const fraction = Math.round(+words * 1e6) / 1e8;
  return fraction >= least && fraction <= most ? fraction : undefined;
}

/** A fraction as a field shows it: 0.068 → "6.8", null → "". */
export function percentText(fraction: number | null): string {
  return fraction === null ? '' : String(Math.round(fraction * 1e8) / 1e6).replace('-', '−');
}

/** Reads a typed amount: "$10,000", "2 500.50"; null where it is none above 0. */
export function parseAmount(text: string): number | null {
  const words = text
    .trim()
    .replace(/^[^\d.]+/, '')
    .replace(/[\s,’']/g, '');
  const amount = /^\d+(?:\.\d+)?$/.test(words) ? +words : NaN;
  return amount > 0 && amount < 1e15 ? amount : null;
}
