import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** M1 Finance: no price column; "Avg. Price" is what was paid. */
export const M1: BrokerProfile = {
  ...PLAIN,
  broker: 'M1 Finance',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['symbol', 'name', 'quantity', 'avg. price', 'cost basis', 'value']],
};
