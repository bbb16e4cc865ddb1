import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** US workplace plans (401(k), Thrift Savings Plan): funds by name, and the balance before and after a span of time. */
export const WORKPLACE_PLAN: BrokerProfile = {
  ...PLAIN,
  broker: 'Workplace plan',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['plan', 'fund name', 'opening balance', 'closing balance']],
  roles: new Map([
    ['closing balance', 'value'],
    // What the fund holds, not what it is.
    ['asset class', 'unused'],
  ]),
};
