import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** The portal that many US advisers give to their clients; which program writes it is not known. */
export const ADVISER_PORTAL: BrokerProfile = {
  ...PLAIN,
  broker: 'Adviser portal',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['account nick name', 'symbol/cusip', 'value ($)']],
};
