import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Portfolio: the price stands in the security's currency, the value in pounds. */
export const AJ_BELL: BrokerProfile = {
  ...PLAIN,
  broker: 'AJ Bell',
  currency: currency('GBP'),
  decimalMark: '.',
  signatures: [['investment', 'quantity', 'value (£)', 'valuation currency', 'exchange rate']],
};
