import { plainWord } from '../languages/all-words.ts';

/* "Savings 4567" is an account, "Total 2025" a heading: without a colon an amount shows that it is one. */
const IN_ONE = /^([^\d:;]{2,60}?)(?::\s{0,9}|\s{1,9}(?=.*(?:\p{Sc}|\d[.,'’]\d)))(\S{0,4}\s?\d.{0,30})$/u;

/**
 * The label and the amount of a line that says nothing else, in two cells or in one: "Cash,22747.06", "Total: $23,160.50"; a share of the
 * whole may stand behind them. Null for any other line.
 */
export function labelled(written: readonly string[]): { readonly label: string; readonly amount: string } | null {
  const cells = written.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [label, amount, ...more] = cells.length === 1 ? (IN_ONE.exec(cells[0] ?? '')?.slice(1) ?? []) : cells;
  if (label === undefined || amount === undefined || more.some((cell) => !/^[\d.,]{1,9}\s?%$/.test(cell))) return null;
  return { label, amount };
}

/** Parts a line that is one cell behind its label: "Account: 123-456"; null for any other line. `filled` = its cells but the empty ones. */
export function partLabel(filled: readonly string[]): readonly string[] | null {
  const [, label, cell] = /^([^:]{1,60}): {0,3}(.+)$/.exec(filled.length === 1 ? (filled[0] ?? '').trim() : '') ?? [];
  return label === undefined || cell === undefined ? null : [label, cell];
}

/** A label, in plain words without money in brackets, and the cell alone beside it, whatever that says: "Total Value,39261.55". */
export function pairIn(filled: readonly string[]): { readonly label: string; readonly cell: string } | null {
  const [label, cell, ...more] = (partLabel(filled) ?? filled).map((one) => one.trim());
  if (label === undefined || cell === undefined || more.length > 0 || label.length > 60) return null;
  const plain = label
    .toLowerCase()
    .replace(/:$/, '')
    .replace(/ ?\([^()]{1,4}\)$/, '');
  return { label: plainWord(plain), cell };
}

/* An amount or a share, words behind it and a number behind those; or a symbol behind a colon, and a number. */
const SAYS_HELD =
  /(?:\p{Sc}\d|\b\d[\d.]{0,8}%|\d,\d{3})[\d.,]{0,12}[km]?[^\p{L}\d]{0,4}\p{L}{2}.*(?<![\p{L}\d])(?!40[13]|457|529)\d|: (?!IRA|HSA|L?ISA|RRSP|TFSA|SIPP)[A-Z]{2,5} .*\d{3}/u;

/** Tells whether a line says what is in an account, and is no heading: "401(k) [$100,000]: FXAIX 100%", "Taxable: AAPL is 20000". */
export const saysHeld = (line: string): boolean => SAYS_HELD.test(line) && !/\bas of\b/i.test(line);
