import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Holdings_….csv`: all cells quoted, negatives in brackets; deposit programmes have the symbol `--`. */
export const MERRILL: BrokerProfile = {
  ...PLAIN,
  broker: 'Merrill',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['cob date', 'security #', 'value ($)']],
  roles: new Map([
    ['account registration', 'account-name'],
    ['account nickname', 'unused'],
  ]),
};

/** The holdings page of MyMerrill, saved: two figures in a cell, a blank before each comma. */
export const MERRILL_PAGE: BrokerProfile = {
  ...PLAIN,
  broker: 'Merrill',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['symbol', "day's value change $", 'value', 'quantity']],
};
