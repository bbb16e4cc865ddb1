import { currencyOfCode } from '../../cells/currencies.ts';
import { kindOfCell, type CellKind } from '../cell-kind.ts';
import { isNumberKind, saysChange } from './cut-rows.ts';

/* The lines of a page that was copied from a broker's screen, each by itself and by those before it. */

/** A line of a page: where it stands, what it says, and what that is. */
export interface PageCell {
  readonly line: number;
  readonly text: string;
  readonly kind: CellKind | 'count' | 'change';
}

/** Gives a line with what it is. */
export const pageCell = (line: number, text: string): PageCell => ({ line, text, kind: kindOfCell(text) });

/**
 * Gives what the lines of a page say, or their cells where tabs part them: several for one that says how many at which price, or of whom. `top` is
 * a line of titles that is left out, -1 = none is.
 */
export function cellsOf(lines: readonly string[], top: number): readonly PageCell[] {
  const written = lines.flatMap((line, at) =>
    at === top ? [] : line.split('\t').flatMap((cell) => (cell.trim() === '' ? [] : cellsIn(cell.trim(), at))),
  );
  return written.map((cell, at) => besideOthers(cell, written, at));
}

const ARROW = /^[▲▼△▽↑↓▴▾]\s*/u;
const SHARES =
  'shares?|shs?|units?|stk\\.?|stück|anteile?|aktien?|titres?|parts?|actions?|acciones|contracts?|buys?|títulos|participaciones|azioni|quote|stuks|aandelen|andelar|aktier|st|szt\\.?|cotas|ações';
const COUNTED = new RegExp(String.raw`^([\d.,'’\u00a0 ]{1,24})\s(?:${SHARES})\.?$`, 'iu');
/* "10 @ $271.20", "12.5 shares • €219.80" */
const COUNTED_AT = new RegExp(String.raw`^(\d[\d.,'’]{0,20})(?:\s(?:${SHARES}))?\s?[@×x•·à]\s?(\S.{0,24})$`, 'iu');

/* "× 12,5" */
const TIMES = /^[×x]\s?(?=\d)/;
/* "0.05 BTC", and no day of a month */
const OF_COIN = /^(\d[\d.,]{0,20}) (?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)([A-Z]{3,6})$/;
/* So many cells before it may stand what it is called. */
const NEAR = 4;
/* "(₹48,000.00)" */
const IN_BRACKETS = /^\(.+\)$/;

const OF_COST = /^(?:avg|average|cost|ø|durchschnitt)/i;

/* One cell, or more where a line says how many at which price, or of whom. */
function cellsIn(written: string, line: number): readonly PageCell[] {
  const text = written.replace(ARROW, '');
  const [, many = '', each = ''] = COUNTED_AT.exec(text) ?? [];
  const price = each === '' ? 'words' : kindOfCell(each);
  if (price === 'money' || price === 'number')
    return [
      { line, text: many, kind: 'count' },
      { line, text: each, kind: price },
    ];
  const parts = text.split(/\s[•·]\s/);
  // "VUAG • 40.5 shares", "20 shares • Avg. ₹2,400.00"
  if (parts.length > 1 && parts.some((part) => COUNTED.test(part)))
    return parts.flatMap((part) => (OF_COST.test(part) ? [] : cellsIn(part, line)));
  const count = TIMES.test(text) ? text.replace(TIMES, '') : COUNTED.exec(text)?.[1]?.trim();
  if (count !== undefined) return [{ line, text: count, kind: 'count' }];
  const isChange = text !== written || saysChange(text);
  return [{ line, text, kind: isChange ? 'change' : kindOfCell(text) }];
}

/* A number of coins below what they are called is their count, and an amount in brackets below another what was paid. */
function besideOthers(cell: PageCell, all: readonly PageCell[], at: number): PageCell {
  const before = all[at - 1];
  const [, many = '', coin = ''] = OF_COIN.exec(cell.text) ?? [];
  if (before?.kind === 'money' && !IN_BRACKETS.test(before.text) && IN_BRACKETS.test(cell.text))
    return { ...cell, kind: 'change' };
  const isNamed = all
    .slice(Math.max(0, at - NEAR), at)
    .some(({ text, kind }) => !isNumberKind(kind) && !OF_COIN.test(text));
  if (coin === '' || currencyOfCode(coin) !== null || !isNamed) return cell;
  return { ...cell, text: many, kind: 'count' };
}
