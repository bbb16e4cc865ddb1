import type { FileRecord } from '../../cells/records.ts';
import { hintOf } from '../title-hints.ts';
import { findTitles } from './turned-table.ts';

/* Amounts whose thousands comma was taken for the end of a cell: "AAPL,$12,300". */

/* "$12" before "300", "45" before "200.50": of a number without a sign only cents tell that its comma is no decimal one. */
const SIGNED = /^[(+-]?\p{Sc}\s?-?[1-9]\d{0,2}$/u;
const PLAIN = /^[(+-]?[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
const LAST_GROUP = /^\d{3}(?:\.\d{2})?\)?$/;
const MOST_CUT = 6;
const WITH_CENTS = /\.\d{2}\)?$/;

/** A row whose amounts were put together: its line, and how many cells it had under so many titles. */
export interface MendedRow {
  readonly line: number;
  readonly cells: number;
  readonly titles: number;
}

/**
 * Gives the text with such amounts in quotation marks, in rows that then have as many cells as there are titles, in one way only. Others stay
 * as they are. `records` = those of the text, cut at commas.
 */
export function quoteCutAmounts(
  text: string,
  records: readonly FileRecord[],
): { readonly text: string; readonly mended: readonly MendedRow[] } {
  const titles = findTitles(records.map(({ cells }) => cells));
  if (titles === -1) return { text, mended: [] };
  const mayHold = (records[titles]?.cells ?? []).map((title) => hintOf(title) !== 'quantity');
  const width = mayHold.length;
  const lines = text.split('\n');
  const mended: MendedRow[] = [];
  for (const { cells, line, quoteOpen } of records.slice(titles + 1)) {
    const surplus = cells.length - width;
    if (surplus < 1 || surplus > MOST_CUT || quoteOpen || cells.some((cell) => cell.includes('\n'))) continue;
    const [only, ...more] = waysToJoin(
      cells.map((cell) => cell.trim()),
      mayHold,
    );
    if (only === undefined || more.length > 0) continue;
    lines[line - 1] = only.map(quoted).join(',');
    mended.push({ line, cells: cells.length, titles: width });
  }
  return { text: lines.join('\n'), mended };
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/*
 * Every way to come to as many cells as there are columns, as far as it takes to see that there is more than one. `mayHold` = whether a column
 * may have an amount.
 */
function waysToJoin(cells: readonly string[], mayHold: readonly boolean[]): readonly (readonly string[])[] {
  if (cells.length === mayHold.length) return [cells];
  if (mayHold.length === 0 || cells.length < mayHold.length) return [];
  const [first = '', ...rest] = cells;
  const others = mayHold.slice(1);
  const ways = waysToJoin(rest, others).map((way) => [first, ...way]);
  for (const [length, amount] of mayHold[0] === true ? amountsAt(cells) : []) {
    if (ways.length > 1) break;
    ways.push(...waysToJoin(cells.slice(length), others).map((way) => [amount, ...way]));
  }
  return ways.slice(0, 2);
}

/* The amounts that the first cells may be, over two of them or more. */
function amountsAt(cells: readonly string[]): readonly (readonly [length: number, amount: string])[] {
  const first = cells[0] ?? '';
  const isSigned = SIGNED.test(first);
  if (!isSigned && !PLAIN.test(first)) return [];
  const found: (readonly [number, string])[] = [];
  for (let length = 2; length <= 4 && LAST_GROUP.test(cells[length - 1] ?? ''); length += 1) {
    const amount = cells.slice(0, length).join(',');
    if (isSigned || WITH_CENTS.test(amount)) found.push([length, amount]);
    if (!GROUP.test(cells[length - 1] ?? '')) break;
  }
  return found;
}
