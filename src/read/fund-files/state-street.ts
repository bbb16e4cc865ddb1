import type { FundProfile } from './profile.ts';

/** The workbook of a SPDR fund saved as CSV: `Fund Name:`, `Ticker Symbol:`, `Holdings: As of …`, then the table. */
export const STATE_STREET: FundProfile = {
  issuer: 'State Street',
  signatures: [
    ['name', 'ticker', 'identifier', 'sedol', 'weight'],
    ['isin', 'sedol', 'security name', 'percent of fund'],
  ],
  roles: new Map(),
  nameOnTop: false,
};
