import { PLAIN, type BrokerProfile } from './profile.ts';

/** `holdings-report-….csv`: each value in its row's own currency. */
export const WEALTHSIMPLE: BrokerProfile = {
  ...PLAIN,
  broker: 'Wealthsimple',
  decimalMark: '.',
  signatures: [
    ['position direction', 'market value', 'market value currency'],
    ['account classification', 'security type', 'market value'],
  ],
  roles: new Map([
    ['account number', 'unused'],
    ['market value currency', 'currency'],
  ]),
};
