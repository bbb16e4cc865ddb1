import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `positions.csv`: titles in English, numbers in French. */
export const BOURSOBANK: BrokerProfile = {
  ...PLAIN,
  broker: 'BoursoBank',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['isin', 'quantity', 'buying price', 'last price', 'amount']],
};
