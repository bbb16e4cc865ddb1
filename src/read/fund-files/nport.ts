import type { FundProfile } from './profile.ts';

/** SEC form N-PORT, written as a table by read/markup/nport-table.ts: any US fund, its name and day above the table. */
export const NPORT: FundProfile = {
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
