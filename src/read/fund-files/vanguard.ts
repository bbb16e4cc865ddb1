import type { FundProfile } from './profile.ts';

/** The table or the workbook of the fund's page: per cents with two decimals, so the market value is the better witness. */
export const VANGUARD_FUND: FundProfile = {
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
