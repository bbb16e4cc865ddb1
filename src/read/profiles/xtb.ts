import { PLAIN, type BrokerProfile } from './profile.ts';

/** XTB's open positions: numbered, one row a purchase; prices in the money of each exchange, what was paid and gained in the account's. */
export const XTB: BrokerProfile = {
  ...PLAIN,
  broker: 'XTB',
  kind: 'lots',
  signatures: [['position', 'symbol', 'volume', 'market price', 'purchase value', 'gross p/l']],
  roles: new Map([
    ['position', 'unused'],
    ['volume', 'quantity'],
    ['purchase value', 'value'],
    ['market price', 'unused'],
    ['comment', 'unused'],
  ]),
  more: { quantity: [], value: ['gross p/l'] },
  shorts: { title: 'type', word: 'sell' },
  vagueTypes: new Set(['buy', 'sell']),
};
