import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** ICICI Direct: its own stock symbols, the ISIN, and values at cost and at market side by side. */
export const ICICI_DIRECT: BrokerProfile = {
  ...PLAIN,
  broker: 'ICICI Direct',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['stock symbol', 'company name', 'isin code', 'value at market price']],
};
