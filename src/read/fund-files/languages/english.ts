import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

/** American, British, Canadian and Indian files. */
export const ENGLISH_FUNDS: FundLanguage = {
  titles: {
    symbol: words(`
      ticker | symbol | ticker symbol | holding ticker | stock ticker | identifier ticker | security ticker | issuer ticker |
      bloomberg ticker | bloomberg code | bbg ticker | exchange ticker | ticker code | local ticker | trading symbol`),
    name: words(`
      name | company | security name | holding name | holdings | description | company name | holding | security |
      security description | issuer | issuer name | name of the instrument | name of instrument | instrument name | instrument |
      company/issuer/instrument name | company/issuer | constituent | constituent name | name of security | asset name |
      security long name | long name | long description | issue name | issue description | instrument description |
      stock name | name of the instruments | name of the instrument/issuer`),
    isin: words('isin | isin code | isin number | isin no | security isin'),
    cusip: words('cusip | cusip number | cusip code | security cusip'),
    code: words('identifier | security identifier | security id | isin/cusip | cusip/isin | isin or cusip'),
    mark: words('sedol | sedol code | figi | identifier (figi) | bloomberg figi | composite figi | figi code'),
    value: words(`
      market value | base market value | notional value ($) | market/fair value | fair value | market value base |
      exposure/market value | total market value | market and fair value | market value (base)`),
    weight: words(`
      weight | weighting | % weight | weights | % of fund | percent of fund | % of assets | percent of assets | % of net assets |
      % net assets | percent of net assets | % of portfolio | portfolio weight | % tna | weightings | % of total net assets |
      % of market value | % to nav | % to net assets | % of nav | % nav | % to aum | % of aum | fund weight | market value weight |
      weight percentage | percentage weight | percentage of fund | percentage of net assets | % of net asset value | net assets % |
      % of total assets | % weighting | weight in fund | % to net asset | % of total fund | percentage to nav | market weight`),
    class: words(`
      asset class | asset type | security type | class of shares | asset group | type | type of security | instrument type |
      asset category | investment type | security class`),
    country: words(`
      location | country | trade country name | country of risk | country of incorporation | country name | issuer country |
      country of domicile | domicile | region`),
    exchange: words(
      'exchange | primary listing | stock exchange | exchange name | primary exchange | listing exchange',
    ),
    currency: words('market currency | local currency | trading currency | currency | currency code | issue currency'),
    sector: words(`
      sector | sector classification | gics sector | industry classification | industry | industry/rating | sector name |
      icb industry | gics sector name`),
    fund: words('fund ticker | fund symbol | etf ticker | fund'),
    'fund-name': words('fund name | etf name | scheme name | portfolio name'),
    'fund-isin': words('fund isin | etf isin | share class isin | isin of the fund'),
    date: words(`
      date | as of date | as of | effective date | holdings date | holding date | portfolio date | position date |
      valuation date`),
  },
  nameLabels: words(
    'fund | etf | fund name | etf name | scheme | scheme name | name of the scheme | portfolio name | product name',
  ),
  symbolLabels: words(
    'ticker | symbol | ticker symbol | fund ticker | etf ticker | fund symbol | etf symbol | fund | etf | exchange ticker',
  ),
  dated: words(`
    as of | as at | as on | holdings | date | fund holdings | portfolio as | portfolio statement | monthly portfolio |
    daily holdings | equity holdings | data as | positions as | effective date | report date | portfolio holdings |
    fortnightly portfolio | holding date | full holdings | constituents | statement as | all holdings`),
  speaks: words(`
    fund: | etf: | fund holdings as | fund holdings | fund name | fund ticker | fund symbol | etf name | etf ticker | etf holdings | daily holdings |
    monthly portfolio | fortnightly portfolio | portfolio statement | scheme name | fund holdings data | holdings details |
    name of the scheme | fund constituents | etf constituents | monthly portfolio statement`),
  totals: words('total | totals | grand total | total net assets | total portfolio | net assets | total holdings'),
  subtotals: words('sub total | subtotal | total for | total of | total equity | total debt'),
  kinds: {
    company: words(`
      equity | equities | stock | stocks | common stock | ordinary shares | common shares | shares | equity & equity related |
      equity and equity related | equity shares | depositary receipt | adr | reit | reits`),
    derivative: words(`
      future | futures | option | options | swap | swaps | forward | forwards | derivative | derivatives | warrant | warrants`),
    cash: words(`
      cash | money market | currency | currencies | repo | collateral | receivable | receivables | payable | short term | fx | treps |
      reverse repo | cash equivalent | cash equivalents | deposit | deposits | margin`),
    bond: words(`
      bond | bonds | fixed income | treasury | treasuries | debt | note | notes | debenture | debentures | gilt | gilts |
      government securities`),
    fund: words(
      'etf | fund | funds | investment company | investment companies | mutual fund units | exchange traded fund',
    ),
    other: words('preferred | preference | right | rights'),
  },
  cashNames: words(`
    cash | cash and | cash & | cash/ | cash, | cash collateral | cash equivalents | cash equivalent | cash offset | cash balance |
    other/cash | other assets | net other assets | net current assets | net receivables | net receivable | receivables | payables |
    net payables | us dollar | us dollars | u.s. dollar | treps | reverse repo | tri-party repo | triparty repo | margin deposit | uninvested cash`),
  sectors: {
    'Communication Services': words('communication | communications | telecommunication services | telecommunications'),
    'Health Care': ['healthcare'],
    'Information Technology': ['technology', 'it'],
    'Consumer Discretionary': ['consumer, cyclical', 'consumer cyclical'],
    'Consumer Staples': words('consumer, non-cyclical | consumer non cyclical | consumer defensive'),
    Financials: words('financial | financial services'),
    Materials: words('basic materials'),
  },
};
