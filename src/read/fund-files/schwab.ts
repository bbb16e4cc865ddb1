import type { FundProfile } from './profile.ts';

/** Schwab Asset Management: "per cent of assets" is what no broker's export says. */
export const SCHWAB_FUND: FundProfile = {
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
