/** What a column of a fund's list says. `code` = an ISIN or a CUSIP; `class` = what kind of paper a row is. */
export type FundRole =
  | 'symbol'
  | 'name'
  | 'isin'
  | 'cusip'
  | 'code'
  | 'value'
  | 'weight'
  | 'class'
  | 'country'
  | 'exchange'
  | 'currency'
  | 'sector'
  | 'fund'
  | 'fund-name'
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
  /** Titles that mean something here that FUND_TITLES does not say, or says otherwise. */
  readonly roles: ReadonlyMap<string, FundRole>;
  /** The first line of the file is the fund's name, alone. */
  readonly nameOnTop: boolean;
}

/** What titles mean in every issuer's file. What is not listed is not used. */
export const FUND_TITLES: ReadonlyMap<string, FundRole> = new Map<string, FundRole>([
  ...titles('symbol', ['ticker', 'symbol', 'ticker symbol', 'holding ticker', 'stock ticker', 'identifier ticker']),
  ...titles('name', ['name', 'company', 'security name', 'holding name', 'holdings', 'description', 'company name']),
  ...titles('name', ['holding', 'security', 'security description', 'issuer']),
  ...titles('isin', ['isin', 'isin code']),
  ...titles('cusip', ['cusip', 'cusip number']),
  ...titles('code', ['identifier', 'security identifier']),
  ...titles('value', [
    'market value',
    'market value ($)',
    'market value (usd)',
    'base market value',
    'notional value ($)',
  ]),
  ...titles('weight', ['weight', 'weight (%)', 'weight %', '% weight', '% of fund', 'percent of fund', 'weighting']),
  ...titles('weight', ['% of assets', 'percent of assets', '% of net assets', '% of portfolio', 'portfolio weight']),
  ...titles('weight', ['% tna', 'weightings', 'weight(%)', '% of total net assets', '% net assets']),
  ...titles('class', ['asset class', 'asset type', 'security type', 'class of shares', 'asset group', 'type']),
  ...titles('country', ['location', 'country', 'trade country name', 'country of risk']),
  ...titles('exchange', ['exchange']),
  ...titles('currency', ['market currency', 'local currency']),
  ...titles('sector', ['sector', 'sector classification', 'gics sector']),
  ...titles('fund', ['fund ticker', 'fund symbol', 'etf ticker', 'fund']),
  ...titles('fund-name', ['fund name']),
  ...titles('date', ['date', 'as of date', 'as of', 'effective date', 'holdings date']),
  ...titles('symbol', ['emittententicker', 'kürzel', 'symbol/ticker']),
  ...titles('name', ['wertpapier', 'wertpapiername', 'bezeichnung', 'unternehmen', 'emittent']),
  ...titles('isin', ['isin-code', 'isin code']),
  ...titles('value', ['marktwert', 'marktwert (eur)', 'marktwert in eur', 'kurswert', 'kurswert in eur']),
  ...titles('weight', ['gewichtung', 'gewichtung (%)', 'gewichtung in %', 'gewicht', 'gewicht (%)', 'gewicht in %']),
  ...titles('weight', ['anteil', 'anteil (%)', 'anteil in %', '% des fondsvermögens', 'anteil am fondsvermögen']),
  ...titles('class', ['anlageklasse', 'assetklasse', 'wertpapierart', 'wertpapiertyp', 'anlageart']),
  ...titles('country', ['standort', 'land', 'herkunftsland']),
  ...titles('exchange', ['börse', 'handelsplatz']),
  ...titles('currency', ['marktwährung', 'währung', 'currency']),
  ...titles('sector', ['sektor', 'branche']),
  ...titles('fund-name', ['fondsname']),
]);

function titles(role: FundRole, keys: readonly string[]): readonly (readonly [string, FundRole])[] {
  return keys.map((key) => [key, role]);
}
