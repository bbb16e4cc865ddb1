import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Angel One: symbols with their series (`-EQ`); "Product" is how the shares were bought. */
export const ANGEL_ONE: BrokerProfile = {
  ...PLAIN,
  broker: 'Angel One',
  currency: currency('INR'),
  decimalMark: '.',
  signatures: [['trading symbol', 'exchange', 'product', 'ltp']],
  roles: new Map([['product', 'unused']]),
};
