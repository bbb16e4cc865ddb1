import { PLAIN, type BrokerProfile } from './profile.ts';

/** OFX and QFX files, as the worker writes them down as a table (`read/statements/ofx-table.ts`). */
export const OFX: BrokerProfile = {
  ...PLAIN,
  broker: 'OFX',
  decimalMark: '.',
  signatures: [['ofx account', 'ofx class', 'units', 'market value']],
  roles: new Map([
    ['ofx account', 'account'],
    ['ofx class', 'type'],
    ['ticker', 'symbol'],
    ['security name', 'name'],
    ['units', 'quantity'],
    ['unit price', 'price'],
  ]),
};
