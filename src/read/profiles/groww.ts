import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Groww: names and ISINs, no symbols; "Buy value" is what was paid. */
export const GROWW: BrokerProfile = {
  ...PLAIN,
  broker: 'Groww',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['stock name', 'isin', 'buy value', 'closing value']],
};
