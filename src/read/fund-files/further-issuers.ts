import type { FundProfile } from './profile.ts';

/* Issuers of whom no more is to be said than which titles stand together in their files. */

/** Every fund house in India writes the same table, as its supervisor wants it; whose it is, the lines above say. */
export const INDIAN_HOUSE = 'Indian fund house';

function issuer(name: string, ...signatures: readonly (readonly string[])[]): FundProfile {
  return { issuer: name, signatures, roles: new Map(), nameOnTop: false };
}

/** Their title keys without accents, points and apostrophes. Tables that several issuers write stand in no list: sheet.ts reads those. */
export const FURTHER_ISSUERS: readonly FundProfile[] = [
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
