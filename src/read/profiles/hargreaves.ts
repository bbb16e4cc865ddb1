import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `account-summary.csv`: prices in pence, values in pounds, cash only above the table. */
export const HARGREAVES: BrokerProfile = {
  ...PLAIN,
  broker: 'Hargreaves Lansdown',
  currency: currency('GBP'),
  decimalMark: '.',
  signatures: [['stock', 'units held', 'price (pence)']],
  roles: new Map([['stock', 'name']]),
};
