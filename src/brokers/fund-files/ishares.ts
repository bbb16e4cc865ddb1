import type { FundProfile } from './profile.ts';

/**
 * BlackRock: the fund's name on top, nine lines of facts, legal text below; class tickers without their dot (BRKB). In German
 * nothing is above the table but its date (`Fondsposition per,"19.Juni2026"`), so the fund is the user's to name.
 */
export const ISHARES: FundProfile = {
  issuer: 'iShares',
  signatures: [
    ['ticker', 'name', 'asset class', 'market value', 'weight (%)'],
    ['ticker', 'name', 'asset class', 'weight (%)', 'location'],
    ['emittententicker', 'name', 'anlageklasse', 'gewichtung (%)'],
  ],
  roles: new Map(),
  nameOnTop: true,
};
