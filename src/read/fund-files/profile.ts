/**
 * What a column of a fund's list says. `code` = an ISIN or a CUSIP; `mark` = another identifier, by which nobody is looked up; `class` =
 * what kind of paper a row is; `fund…` = which fund the whole list is of.
 */
export type FundRole =
  | 'symbol'
  | 'name'
  | 'isin'
  | 'cusip'
  | 'code'
  | 'mark'
  | 'value'
  | 'weight'
  | 'class'
  | 'country'
  | 'exchange'
  | 'currency'
  | 'sector'
  | 'fund'
  | 'fund-name'
  | 'fund-isin'
  | 'date';

/**
 * What sets one issuer's holdings file apart; everything else is the shared reader's. Title keys are written as `titleKey`
 * writes them.
 */
export interface FundProfile {
  /** As the product names it. */
  readonly issuer: string;
  /** A header is this issuer's when all titles of one of these lists stand in it. */
  readonly signatures: readonly (readonly string[])[];
  /** Titles that mean something here that the tables of languages do not say, or say otherwise. */
  readonly roles: ReadonlyMap<string, FundRole>;
  /** The first line of the file is the fund's name, alone. */
  readonly nameOnTop: boolean;
}
