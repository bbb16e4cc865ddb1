import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** WebBroker: cash and totals stand only above the table. */
export const TD_DIRECT: BrokerProfile = {
  ...PLAIN,
  broker: 'TD Direct Investing',
  currency: currency('CAD'),
  decimalMark: '.',
  signatures: [
    ['symbol', 'market', 'book cost', 'market value', 'average cost'],
    ['symbol', 'market', 'description', 'market value', '% of positions'],
  ],
};
