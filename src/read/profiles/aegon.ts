import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** A UK pension: funds by name in sections, each with its own total. */
export const AEGON: BrokerProfile = {
  ...PLAIN,
  broker: 'Aegon',
  currency: currency('GBP'),
  decimalMark: '.',
  signatures: [['section', 'investment', 'units', 'value', 'percentage']],
  roles: new Map([['section', 'account']]),
};
