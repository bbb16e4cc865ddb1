import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** CommSec: "Purchase($)" is what was paid; the last lines are notes. */
export const COMMSEC: BrokerProfile = {
  ...PLAIN,
  broker: 'CommSec',
  currency: currency('AUD'),
  decimalMark: '.',
  signatures: [['code', 'avail units', 'last($)', 'mkt value($)']],
};
