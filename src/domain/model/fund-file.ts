import type { RowFate } from './file-reading.ts';
import type { Issue } from './issue.ts';
import type { Sector } from './sector.ts';
import type { IsoDate, LineNumber } from './units.ts';

/** What a row of a fund's list is, by the file's own words. `fund`: a fund inside it, whose content is not in the list. */
export const FUND_ROW_KINDS = ['company', 'cash', 'bond', 'derivative', 'fund', 'other'] as const;
export type FundRowKind = (typeof FUND_ROW_KINDS)[number];

/** Where a row trades: what decides whether its ticker can be a US one. null = the file does not say. */
export type RowMarket = 'us' | 'foreign' | null;

/** One constituent as the issuer's file states it. `null` = the file does not say. */
export interface FundRow {
  readonly line: LineNumber;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  /** Fraction of the fund, 1 = all; negative for a short. */
  readonly weight: number;
  readonly kind: FundRowKind;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly market: RowMarket;
  readonly sector: Sector | null;
}

/** All that was read of a fund's holdings file from its issuer. */
export interface FundFileReading {
  /** The file's name. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file's bytes, hex. */
  readonly fingerprint: string;
  /** The issuer as the product names it ("iShares"), or "Spreadsheet" for a plain list. */
  readonly issuer: string;
  /** The fund's symbol where the file names it; else the user is asked. */
  readonly fundSymbol: string | null;
  /** The ISIN of the fund itself, where the file or its name states one. */
  readonly fundIsin: string | null;
  readonly fundName: string | null;
  readonly asOf: IsoDate | null;
  /** `market-value`: weights are market value ÷ sum of market values, which is more exact than the rounded per cents. */
  readonly weightsFrom: 'stated' | 'market-value';
  readonly rows: readonly FundRow[];
  /** Too little speaks for a fund, or too much for a portfolio of somebody's own: the user has to say which it is. */
  readonly mayBeOwn: boolean;
  /** What speaks for either, as the detail of an issue (read/table/kind/evidence.ts); empty where the user has said that it is a fund's. */
  readonly kindEvidence: Issue['detail'];
  /** One entry for each non-blank record, in the file's order. */
  readonly fates: readonly RowFate[];
  readonly issues: readonly Issue[];
}
