import { PLAIN, type BrokerProfile } from './profile.ts';

/** A custodian's list of bonds: face value, price per hundred, snapshots of several days. */
export const CUSTODIAN: BrokerProfile = {
  ...PLAIN,
  broker: 'Custodian',
  decimalMark: '.',
  signatures: [['effective date', 'security id', 'face', 'total market value']],
  // ISINs, and numbers of its own that name nothing outside.
  roles: new Map([['security id', 'isin']]),
};
