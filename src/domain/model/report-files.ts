import type { ColumnWitness, FateRows, FileKind, PreviewRow, ReadColumn } from './file-reading.ts';
import type { SourceWords } from './portfolio.ts';
import type { RateSource, RateUse } from './rate-use.ts';
import type { Currency, IsoDate, LineNumber } from './units.ts';

/* Of the files: what became of their rows, whether they add up, which count, and by which rates. */

/** A stated total beside what was read for it. `difference` = ours − stated, rounded to the cent. */
export interface Reconciled {
  readonly account: string | null;
  readonly value: number;
  readonly ours: number;
  readonly difference: number;
  readonly line: LineNumber;
}

/** A rejected row, and what the file's own total leaves for it; null = the total does not say, or there is none. */
export interface RowGap {
  readonly line: LineNumber;
  readonly account: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number | null;
  /** That value as a price for one. */
  readonly unitPrice: number | null;
}

/** What became of one account of a file as a whole. */
export interface ReportPart {
  /** null = the rows name none. */
  readonly account: string | null;
  readonly lines: number;
  /** Set where another file's word on it counts instead, with the name of that file. */
  readonly putAside: { readonly reason: 'newer-file' | 'same-account' | 'looks-alike'; readonly by: string } | null;
}

/** One of two files that look like the same holdings. */
export interface DoublingSide {
  readonly file: string;
  readonly broker: string;
  readonly asOf: IsoDate | null;
  /** The accounts that are in question; empty where the file names none. */
  readonly accounts: readonly string[];
  /** How the answer knows it again. */
  readonly source: SourceWords;
  /** Whether "only this one" can be said: not of the smaller of two files, which would lose the rest of the larger. */
  readonly mayStandAlone: boolean;
}

/** Two files that look like the same holdings. */
export interface DoublingQuestion {
  readonly key: string;
  /**
   * `alike`: ≥ 80 % of the lines are equal; `same-account`: one account by its words, with few lines in common or none; `same-name`: a
   * sheet under its old name, or an account without a number, mostly of the same securities.
   */
  readonly reason: 'alike' | 'same-account' | 'same-name';
  /** What holds until it is answered: only the first counts, or both do. */
  readonly guess: 'first' | 'both';
  readonly sides: readonly [DoublingSide, DoublingSide];
  /** Lines of the second side that are in question, and how many of them the first has with the same quantity. */
  readonly lines: number;
  readonly equal: number;
  /** The net value under each answer, in the report's currency; `second` null where it may not stand alone. */
  readonly net: { readonly both: number; readonly first: number; readonly second: number | null };
  readonly answered: 'both' | 'first' | 'second' | null;
}

export interface ReportFile {
  readonly name: string;
  readonly bytes: number;
  readonly broker: string;
  readonly kind: FileKind;
  readonly encoding: string;
  readonly sheet: string | null;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly asOf: IsoDate | null;
  readonly unit: 'money' | 'weights';
  readonly accounts: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly rows: {
    readonly total: number;
    readonly accepted: number;
    readonly skipped: number;
    readonly rejected: number;
  };
  readonly fates: FateRows;
  readonly statedTotals: readonly Reconciled[];
  /** Sum of the accepted rows in the file's base column; where it has none, of those in the currency most are in. */
  readonly sum: number;
  /** The currency of the sum; that of the portfolio where the file names none. */
  readonly currency: Currency;
  readonly columns: readonly ReadColumn[];
  readonly columnsFrom: ColumnWitness;
  readonly preview: readonly PreviewRow[];
  /** The rejected rows that can be completed. */
  readonly gaps: readonly RowGap[];
}

/** Lines of one currency whose rate has one source and day. */
export interface RateGroup {
  /** null = no rate. */
  readonly source: RateSource | null;
  readonly lines: number;
  /** In the currency itself. */
  readonly value: number;
  /** In the report's currency; null = no rate. */
  readonly baseValue: number | null;
  /** The rate that all of them share; null where each line has its own, or none. */
  readonly rate: number | null;
  readonly asOf: IsoDate | null;
  readonly onward: RateUse['onward'];
}

/** A currency that lines are in, and how it came into the report's. */
export interface CurrencyUse {
  readonly currency: Currency;
  readonly lines: number;
  /** In the currency itself. */
  readonly value: number;
  /** What of it is in the report's currency; null where nothing of it is. */
  readonly baseValue: number | null;
  readonly groups: readonly RateGroup[];
  /** The user's own rate of it, as typed; null = none. */
  readonly typed: { readonly in: Currency; readonly rate: number } | null;
}
