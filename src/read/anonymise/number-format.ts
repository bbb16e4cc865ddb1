import type { DecimalMark } from '../../domain/model/units.ts';
import { foldWidth, hasLetterM, parseNumber, powerInCell, type CellNumber } from '../cells/cells.ts';

/* A number as a file dresses it: `$25,000.00`, `(1,823.33)`, `2 042,00 €`, `1.234,5-`. */

/* What may stand between the digits of a number. */
const BETWEEN = /[\d.,'’\s\u00a0\u202f]/;
const LONGEST = 60;

/* The last number of a cell: its digits with all that stands between them and a mark at either end, and what stands around. */
function undress(cell: string): { readonly before: string; readonly body: string; readonly after: string } | null {
  let end = cell.length;
  while (end > 0 && !/\d/.test(cell[end - 1]!)) end -= 1;
  if (end === 0) return null;
  let start = end - 1;
  for (let at = start; at >= 0 && BETWEEN.test(cell[at]!); at -= 1) if (/\d/.test(cell[at]!)) start = at;
  const isMark = (at: number) => cell[at] === '.' || cell[at] === ',';
  if (isMark(start - 1)) start -= 1;
  if (isMark(end)) end += 1;
  return { before: cell.slice(0, start), body: cell.slice(start, end), after: cell.slice(end) };
}

/* What an M behind a number is taken for here. Where it stands for a thousand, the number that the reader took says so. */
const POWER_OF_M = 6;
const THOUSANDS_IN_MILLION = 1000;

/** Reads a cell's number; one with an M behind it (`1.2M`) as millions, whatever it stands for. */
export function readCell(cell: string, mark: DecimalMark): CellNumber {
  return parseNumber(cell, mark, POWER_OF_M);
}

/** By which power of ten the cell shortens its number: 3 for `12k`, 6 for `1.2M`, 0 for one written in full. */
export function powerOfCell(cell: string): number {
  return hasLetterM(cell) ? POWER_OF_M : powerInCell(cell);
}

/** Tells whether the cell is a number or a percentage by either decimal mark. */
export function isNumberCell(cell: string): boolean {
  if (cell.length > LONGEST || !/[0-9０-９]/.test(cell)) return false;
  const plain = foldWidth(cell).replace(/%\s*$/, '');
  return readCell(plain, '.').kind === 'number' || readCell(plain, ',').kind === 'number';
}

/**
 * Tells by which mark the cell says a number of this size, up to the last bit or as `near` as said, and how many times over: 100 in pence,
 * 1000 where an M stands for a thousand; null = it says another one.
 */
export function marksThat(
  cell: string,
  value: number,
  near = 1e-9,
): { readonly mark: DecimalMark; readonly times: number } | null {
  const factors = hasLetterM(cell) ? [1, THOUSANDS_IN_MILLION] : [1, 100, 0.01];
  for (const mark of ['.', ','] as const) {
    const read = readCell(cell, mark);
    if (read.kind !== 'number') continue;
    for (const times of factors) {
      if (Math.abs(Math.abs(read.value) - Math.abs(value) * times) <= near * Math.abs(read.value))
        return { mark, times };
    }
  }
  return null;
}

/** How many decimals the cell writes. */
export function decimalsOf(cell: string, mark: DecimalMark): number {
  const body = undress(cell)?.body ?? '';
  const cut = body.lastIndexOf(mark);
  return cut === -1 ? 0 : body.length - cut - 1;
}

/** Gives the unit of the last digit that the cell writes: 0.01 for `1.50`, 100,000 for `1.2M`. */
export function stepOf(cell: string, mark: DecimalMark): number {
  return 10 ** (powerOfCell(cell) - decimalsOf(cell, mark));
}

/**
 * Writes another number in the cell's dress: its decimals (or as many as said), its grouping, its signs and brackets. Only
 * the size of the value counts.
 */
export function writeLike(cell: string, mark: DecimalMark, value: number, decimals = decimalsOf(cell, mark)): string {
  const dressed = undress(cell);
  if (dressed === null) return cell;
  const { before, body, after } = dressed;
  const [whole = '', fraction] = (Math.abs(value) / 10 ** powerOfCell(cell)).toFixed(decimals).split('.');
  const cut = body.lastIndexOf(mark);
  const group = /\d([.,'’\s\u00a0\u202f])\d/u.exec(cut === -1 ? body : body.slice(0, cut))?.[1] ?? '';
  const isBare = cut === 0 && whole === '0';
  const head = isBare ? '' : inThrees(whole).join(group);
  return `${before}${head}${cut === -1 && fraction === undefined ? '' : mark}${fraction ?? ''}${after}`;
}

/**
 * Writes a number in the dress of a cell that shortens: with no more decimals than say it (`isWhole`: to the last unit), or at least that it is
 * something. Others are written as they are.
 */
export function writeShort(cell: string, mark: DecimalMark, value: number, isWhole: boolean): string {
  const own = decimalsOf(cell, mark);
  const power = powerOfCell(cell);
  const says = (text: string): boolean => {
    const read = readCell(text, mark);
    if (read.kind !== 'number') return false;
    return isWhole ? Math.abs(Math.abs(read.value) - Math.abs(value)) < 0.5 : read.value !== 0 || value === 0;
  };
  for (let decimals = own; decimals < own + power; decimals += 1) {
    const text = writeLike(cell, mark, value, decimals);
    if (says(text)) return text;
  }
  return writeLike(cell, mark, value, own + power);
}

/* 1234567 → 1, 234, 567. */
function inThrees(digits: string): readonly string[] {
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups;
}

/** The digits that say how much, without the zeros around them: 0.0250 → "25", 31,250.00 → "3125". */
export function significant(cell: string): string {
  return foldWidth(cell)
    .replace(/[eE][-+]?\d+\s*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '')
    .replace(/(?<!0)0+$/, '');
}

/** The decimal mark that a number most likely has, by itself. */
export function likelyMark(text: string): DecimalMark {
  return /,\d{1,2}\D*$|,\d{3,}$/.test(text) &&
    !/\d,\d{3}\.\d/.test(text) &&
    text.lastIndexOf(',') > text.lastIndexOf('.')
    ? ','
    : '.';
}
