import type { Row } from './sources.ts';

/* What the steps of the compiler hand to each other. */

/** A company as it goes into the pack: all its share classes together. */
export interface CompanyRecord {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Whole US dollars, null where the list has none. */
  readonly cap: number | null;
  readonly sector: string;
  readonly ranked: boolean;
  /** What is traded of the class that bears the id, as a step (src/reference/traded.ts); empty = not stated. */
  readonly traded: string;
  /** The other share classes, the most traded first. */
  readonly otherClasses: readonly string[];
}

/** Between which dollars a cap lies, and the source and day of it in one word, as the pack has them (`TOPIX 2026-04-30`). */
export interface SpanRecord {
  readonly low: number;
  readonly high: number;
  readonly from: string;
}

/** A company that is listed abroad only. */
export interface ForeignRecord {
  /** Its main home symbol (`7203.T`). */
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Whole US dollars, null where the list has none; with a span the middle of it. */
  readonly cap: number | null;
  /** Between which ends it lies where it is estimated; null = a figure of the whole company, or none. */
  readonly span: SpanRecord | null;
  readonly sector: string;
  /** Its other home symbols. */
  readonly otherClasses: readonly string[];
  /** Symbols of its ADR and ordinary shares over the counter in the US. */
  readonly overTheCounter: readonly string[];
}

/** One line of a company on its home exchange, to find rows of fund lists by. */
export interface HomeLine {
  readonly symbol: string;
  readonly company: string;
  readonly name: string;
  readonly country: string;
}

/** The companies abroad, and what is known abroad of those listed in the US. */
export interface Foreign {
  /** Largest first, those without a cap last. */
  readonly companies: readonly ForeignRecord[];
  /** Further symbols (home, over the counter) of companies that the US listings know, by their id. */
  readonly abroad: ReadonlyMap<string, readonly string[]>;
  /** How companies are printed where they are at home, by their id, beside their names. */
  readonly printed: ReadonlyMap<string, readonly string[]>;
  /** What people call companies, where that is neither their name nor their symbol. */
  readonly called: ReadonlyMap<string, readonly string[]>;
  readonly lines: readonly HomeLine[];
}

/** What an identifier leads to. */
export interface IdentifierTarget {
  readonly kind: 'company' | 'related' | 'fund';
  readonly symbol: string;
}

/** What leads to a fund. */
export interface Leads {
  readonly symbol: string;
  readonly isins: readonly string[];
  readonly wkns: readonly string[];
  /** Tickers on an exchange abroad. */
  readonly tickers: readonly string[];
  /** Tickers by the fund's name alone; with the exchange's suffix where the letters are those of several. */
  readonly likelyTickers: readonly string[];
}

/** Gives the id of the company that a row of a fund's list is, or null. */
export type ResolveRow = (row: Row) => string | null;

/** What a fund takes of its own money in a year, as its source states it, and the day that states it. */
export interface FundCost {
  readonly percent: string;
  readonly asOf: string;
}

/** A cap by weight: the middle of its span, and the span. */
export interface EstimatedCap {
  readonly cap: number;
  readonly span: SpanRecord;
}
