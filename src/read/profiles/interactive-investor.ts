import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** interactive investor: the value in pounds beside the value in the security's money. */
export const INTERACTIVE_INVESTOR: BrokerProfile = {
  ...PLAIN,
  broker: 'interactive investor',
  currency: currency('GBP'),
  decimalMark: '.',
  signatures: [['symbol', 'name', 'qty', 'market value £', 'book cost']],
  roles: new Map([['market value £', 'value']]),
};
