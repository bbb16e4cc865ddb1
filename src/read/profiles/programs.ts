import { PLAIN, type BrokerProfile } from './profile.ts';

/** Vermögensaufstellung: groups stand above their rows with the group's sum and without a count. */
export const PORTFOLIO_PERFORMANCE: BrokerProfile = {
  ...PLAIN,
  broker: 'Portfolio Performance',
  signatures: [
    ['bestand', 'name', 'kurs', 'marktwert', 'anteil in %'],
    ['bestand', 'name', 'marktwert', 'einstandspreis'],
    ['shares', 'name', 'quote', 'market value', 'share in %'],
    ['shares', 'name', 'market value', 'purchase value'],
  ],
  groupsAbove: true,
};

/** Balances that programs of plain-text accounting print, as the worker writes them as a table (`read/statements/ledger-table.ts`). */
export const LEDGER: BrokerProfile = {
  ...PLAIN,
  broker: 'Ledger',
  decimalMark: '.',
  signatures: [['ledger account', 'commodity', 'units', 'money']],
  roles: new Map([
    ['ledger account', 'account'],
    ['commodity', 'symbol'],
    ['units', 'quantity'],
    ['money', 'currency'],
  ]),
};
