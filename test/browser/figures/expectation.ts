import type { Report } from '../../../src/domain/model/report.ts';
import type { MoneyFormat } from '../../../src/words/marks/money.ts';

/* How it is said which figure of the report stands where. */

/** What a cell must say: this text; a figure within a tenth of these (rounded so that a column adds up); or anything. */
export type Cell = string | { readonly near: readonly number[]; readonly within?: number } | { readonly any: string };
/** The heading of a row, then its cells. */
export type Row = readonly Cell[];

/** A table as it is shown. */
export interface ShownTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a table of a screen must show. */
export interface TableFigures {
  /** A screen, or a sample page of one. */
  readonly address: string;
  readonly caption: string | RegExp;
  /** All its rows in order; a table that is cut short shows the first of them. Null: the report has no say in it, and why. */
  readonly rows: ((report: Report, money: MoneyFormat, shown: ShownTable) => readonly Row[]) | { readonly not: string };
  /** A tab to choose first. */
  readonly tab?: string;
}

/** What else a screen must say outside its tables: every figure in it, in these words. */
export interface SaidFigures {
  readonly address: string;
  /** Regions in which the report has no say. */
  readonly not?: readonly string[];
  readonly says: (report: Report, money: MoneyFormat) => readonly string[];
}

/** Percent of a share, to be met within a tenth; no share = a dash. */
export function near(...shares: readonly (number | null)[]): Cell {
  return { near: shares.map((share) => (share === null ? 0 : share * 100)) };
}
/** An amount in whole units, rounded so that a column adds up. */
export function about(value: number): Cell {
  return { near: [value], within: 1 };
}
/** A cell that is no figure of the report, and what it is instead. */
export function any(what: string): Cell {
  return { any: what };
}

const numbersOf = (text: string) =>
  [
    ...text
      .replaceAll('<0.1', '0.05')
      .replaceAll('−', '-')
      .matchAll(/-?\d[\d,]*(?:\.\d+)?/g),
  ].map(([figure]) => Number(figure.replaceAll(',', '')));

/** Whether a cell says what it must. A figure of nothing may be a dash or left out. */
export function fits(cell: Cell, text: string): boolean {
  if (typeof cell === 'string') return cell === text;
  if ('any' in cell) return true;
  const { within = 0.1001 } = cell;
  const shown = numbersOf(text);
  if (shown.length > cell.near.length) return false;
  return cell.near.every((wanted, at) => {
    const figure = shown[at];
    return figure === undefined ? Math.abs(wanted) < within / 1.6 : Math.abs(figure - wanted) < within;
  });
}

/** A cell as a fault names it. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'any' in cell ? `(${cell.any})` : `about ${cell.near.map((figure) => figure.toFixed(2)).join(' and ')}`;
}
