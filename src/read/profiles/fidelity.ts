import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/**
 * `Portfolio_Positions_Mmm-DD-YYYY.csv`: titles in title case until 2025, in sentence case since; with baskets; in the
 * user's own choice and order of columns. Data rows end in a comma that the header lacks.
 */
export const FIDELITY: BrokerProfile = {
  ...PLAIN,
  broker: 'Fidelity',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['symbol', 'current value', 'last price'],
    ['symbol', 'current value', 'cost basis total'],
    ['symbol', 'current value', 'account name'],
    ['symbol', 'current value', 'account number'],
    ['symbol', 'current value', 'percent of account'],
    ['symbol', 'current value', 'type'],
  ],
  // Cash or Margin is the side of the account on which the shares lie, never what they are.
  roles: new Map([['type', 'unused']]),
  notPositions: new Map([['pending activity', 'pending']]),
};

/**
 * `StatementMMDDYYYY.csv`, the monthly statement: a summary of the accounts, then one table in sections, each under the
 * account's number and the section's name. "Beginning Value" is last month's.
 */
export const FIDELITY_STATEMENT: BrokerProfile = {
  ...PLAIN,
  broker: 'Fidelity',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['symbol/cusip', 'description', 'quantity', 'ending value']],
  accountHeading: /^(?<account>[A-Z]?\d{6,12})$/,
  hasSections: true,
  cashSections: new Set(['core account']),
  summary: { total: 'ending net value', label: 'account' },
};
