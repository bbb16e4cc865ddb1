import { foldWidth, parseNumber, type DecimalMark } from '../cells.ts';

/* A number as a file dresses it: `$25,000.00`, `(1,823.33)`, `2 042,00 €`, `1.234,5-`. */

/** The digits of a number with all that stands between them, and what stands around. */
const DRESSED = /^([^]*?)([.,]?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?[.,]?)([^\d]*)$/u;
const LONGEST = 60;

/** Tells whether the cell is a number or a percentage by either decimal mark. */
export function isNumberCell(cell: string): boolean {
  if (cell.length > LONGEST || !/[0-9０-９]/.test(cell)) return false;
  const plain = foldWidth(cell).replace(/%\s*$/, '');
  return parseNumber(plain, '.').kind === 'number' || parseNumber(plain, ',').kind === 'number';
}

/** Tells by which mark the cell says this number, up to the last bit or a factor of 100 (pence); null = it says another one. */
export function marksThat(cell: string, value: number): { readonly mark: DecimalMark; readonly times: number } | null {
  for (const mark of ['.', ','] as const) {
    const read = parseNumber(cell, mark);
    if (read.kind !== 'number') continue;
    for (const times of [1, 100, 0.01]) {
      if (Math.abs(read.value - value * times) <= 1e-9 * Math.abs(read.value)) return { mark, times };
    }
  }
  return null;
}

/** How many decimals the cell writes. */
export function decimalsOf(cell: string, mark: DecimalMark): number {
  const body = DRESSED.exec(cell)?.[2] ?? '';
  const cut = body.lastIndexOf(mark);
  return cut === -1 ? 0 : body.length - cut - 1;
}

/**
 * Writes another number in the cell's dress: its decimals (or as many as said), its grouping, its signs and brackets. Only
 * the size of the value counts.
 */
export function writeLike(cell: string, mark: DecimalMark, value: number, decimals = decimalsOf(cell, mark)): string {
  const match = DRESSED.exec(cell);
  if (match === null) return cell;
  const [, before, body, after] = match;
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const cut = body!.lastIndexOf(mark);
  const group = /\d([.,'’\s\u00a0\u202f])\d/u.exec(cut === -1 ? body! : body!.slice(0, cut))?.[1] ?? '';
  const isBare = cut === 0 && whole === '0';
  const head = isBare ? '' : group === '' ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, group);
  return `${before!}${head}${cut === -1 && fraction === undefined ? '' : mark}${fraction ?? ''}${after!}`;
}

/** The digits that say how much, without the zeros around them: 0.0250 → "25", 31,250.00 → "3125". */
export function significant(cell: string): string {
  return foldWidth(cell)
    .replace(/[eE][-+]?\d+\s*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
}
