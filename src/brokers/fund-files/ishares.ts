import type { FundProfile } from './profile.ts';

/** BlackRock: the fund's name on top, nine lines of facts, legal text below; class tickers without their dot (BRKB). */
export const ISHARES: FundProfile = {
  issuer: 'iShares',
  signatures: [
    ['ticker', 'name', 'asset class', 'market value', 'weight (%)'],
    ['ticker', 'name', 'asset class', 'weight (%)', 'location'],
  ],
  roles: new Map(),
  nameOnTop: true,
};
