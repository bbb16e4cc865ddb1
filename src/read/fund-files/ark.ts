import type { FundProfile } from './profile.ts';

/** One row a day and company; the fund's symbol in each; quotes and a legal line below. */
export const ARK: FundProfile = {
  issuer: 'ARK',
  signatures: [['date', 'fund', 'company', 'ticker', 'cusip']],
  roles: new Map(),
  nameOnTop: false,
};
