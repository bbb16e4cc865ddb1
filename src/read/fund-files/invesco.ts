import type { FundProfile } from './profile.ts';

/** The fund's own symbol stands in each row; symbols have trailing blanks; `Security Identifier` is a CUSIP. */
export const INVESCO: FundProfile = {
  issuer: 'Invesco',
  signatures: [['fund ticker', 'security identifier', 'holding ticker', 'weight']],
  roles: new Map(),
  nameOnTop: false,
};
