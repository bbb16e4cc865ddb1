import type { FundProfile } from './profile.ts';

/* Who writes lists of funds, each by the titles that stand together in its files. */

/** Every fund house in India writes the same table, as its supervisor wants it; whose it is, the lines above say. */
export const INDIAN_HOUSE = 'Indian fund house';

function issuer(name: string, ...signatures: readonly (readonly string[])[]): FundProfile {
  return { issuer: name, signatures, roles: new Map(), nameOnTop: false };
}

/** Issuers of whom no more is to be said than their title keys, without accents, points and apostrophes. Tables that several issuers write stand in no list: sheet.ts reads those. */
const FURTHER_ISSUERS: readonly FundProfile[] = [
  // The fund is in the file's name: `Constituent_IE00BJ0KDQ92.xlsx`
  issuer(
    'Xtrackers',
    ['isin', 'type of security', 'primary listing', 'weighting'],
    ['isin', 'type of security', 'industry classification', 'weighting'],
  ),
  issuer(
    'VanEck',
    ['holding name', 'identifier (figi)', '% of net assets'],
    ['holding name', 'ticker', 'isin', 'shares', '% of net assets'],
    ['number', 'holding name', '% of net assets'],
  ),
  issuer('Global X', ['% of net assets', 'ticker', 'name', 'sedol', 'shares held']),
  issuer('Invesco', ['name', 'cusip', 'isin', 'weight', 'class of shares']),
  issuer(
    INDIAN_HOUSE,
    ['name of the instrument', 'isin', 'quantity', '% to nav'],
    ['name of the instrument', 'isin', 'quantity', '% to net assets'],
    ['name of instrument', 'isin', 'quantity', '% to net assets'],
    ['name of instrument', 'isin code', 'quantity', '% to net assets'],
    ['name of the instrument', 'isin', 'quantity', '% to aum'],
    ['name of the instrument / issuer', 'isin', 'quantity'],
    ['company/issuer/instrument name', 'isin', 'quantity', '% to nav'],
  ),
];

/** The table or the workbook of the fund's page: per cents with two decimals, so the market value is the better witness. */
const VANGUARD_FUND: FundProfile = {
  issuer: 'Vanguard',
  signatures: [
    ['holdings', 'ticker', 'sedol', '% of fund'],
    ['holding name', 'ticker', 'sedol', '% of fund'],
    ['ticker', 'holdings', '% of fund', 'shares', 'market value'],
    // Europe and Canada
    ['holdings', '% of market value', 'region', 'market value', 'shares'],
    ['holding name', '% of market value', 'market value', 'shares'],
    ['ticker', 'holdings', '% of market value'],
  ],
  roles: new Map(),
  nameOnTop: false,
};

/** The workbook of a SPDR fund saved as CSV: `Fund Name:`, `Ticker Symbol:`, `Holdings: As of …`, then the table. */
const STATE_STREET: FundProfile = {
  issuer: 'State Street',
  signatures: [
    ['name', 'ticker', 'identifier', 'sedol', 'weight'],
    ['isin', 'sedol', 'security name', 'percent of fund'],
  ],
  roles: new Map(),
  nameOnTop: false,
};

/** Schwab Asset Management: "per cent of assets" is what no broker's export says. */
const SCHWAB_FUND: FundProfile = {
  issuer: 'Schwab',
  signatures: [
    ['symbol', 'percent of assets'],
    ['ticker', 'percent of assets'],
    ['symbol', '% of assets', 'quantity held'],
    ['symbol', '% of assets', 'shares held'],
  ],
  // its column of constituents is called so in some of its downloads
  roles: new Map([['fund name', 'name']]),
  nameOnTop: true,
};

/** SEC form N-PORT, written as a table by read/markup/nport-table.ts: any US fund, its name and day above the table. */
const NPORT: FundProfile = {
  issuer: 'SEC N-PORT',
  signatures: [['issuer name', 'issue title', 'percent of net assets', 'asset category']],
  roles: new Map([
    ['issuer name', 'name'],
    ['percent of net assets', 'weight'],
    ['value (usd)', 'value'],
    ['asset category', 'class'],
  ]),
  nameOnTop: false,
};

/**
 * BlackRock: the fund's name on top, nine lines of facts, legal text below; class tickers without their dot (BRKB). Outside of English
 * nothing is above the table but its date (`Fondsposition per,"19.Juni2026"`), so the fund is the user's to name.
 */
const ISHARES: FundProfile = {
  issuer: 'iShares',
  signatures: [
    ['ticker', 'name', 'asset class', 'market value', 'weight (%)'],
    ['ticker', 'name', 'asset class', 'weight (%)', 'location'],
    ['issuer ticker', 'name', 'asset class', 'weight (%)'],
    ['emittententicker', 'name', 'anlageklasse', 'gewichtung (%)'],
    ['ticker de lemetteur', 'nom', 'classe dactifs', 'ponderation (%)'],
    ['ticker de lemetteur', 'nom', 'secteur', 'ponderation (%)'],
    ['ticker uitgevende instelling', 'naam', 'weging (%)'],
    ['ticker van de uitgevende instelling', 'naam', 'weging (%)'],
    ['ticker', 'naam', 'beleggingscategorie', 'weging (%)'],
    ['ticker', 'nom', 'classe dactifs', 'ponderation (%)'],
    ['ticker del emisor', 'nombre', 'peso (%)'],
    ['ticker del emisor', 'nombre', 'ponderacion (%)'],
    ['simbolo del emisor', 'nombre', 'ponderacion (%)'],
    ['ticker dellemittente', 'nome', 'ponderazione (%)'],
    ['ticker', 'nome', 'asset class', 'ponderazione (%)'],
  ],
  roles: new Map(),
  nameOnTop: true,
};

/** The fund's own symbol stands in each row; symbols have trailing blanks; `Security Identifier` is a CUSIP. */
const INVESCO: FundProfile = {
  issuer: 'Invesco',
  signatures: [['fund ticker', 'security identifier', 'holding ticker', 'weight']],
  roles: new Map(),
  nameOnTop: false,
};

/** One row a day and company; the fund's symbol in each; quotes and a legal line below. */
const ARK: FundProfile = {
  issuer: 'ARK',
  signatures: [['date', 'fund', 'company', 'ticker', 'cusip']],
  roles: new Map(),
  nameOnTop: false,
};

/** Every issuer whose file is known; the first whose signature fits is taken. */
export const FUND_PROFILES: readonly FundProfile[] = [
  ISHARES,
  INVESCO,
  VANGUARD_FUND,
  SCHWAB_FUND,
  ARK,
  STATE_STREET,
  NPORT,
  ...FURTHER_ISSUERS,
];
