import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Citi: a title line "Holdings"; the bank deposit is a security called BDP. "Activity Date" dates nothing here. */
export const CITI: BrokerProfile = {
  ...PLAIN,
  broker: 'Citi',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['security id', 'account nickname/title', 'market value']],
  roles: new Map([['security id', 'symbol']]),
};
