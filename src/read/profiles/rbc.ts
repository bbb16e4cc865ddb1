import { PLAIN, type BrokerProfile } from './profile.ts';

/** Holdings: the first title is empty and its cells name the block; a table of cash by currency stands above. */
export const RBC: BrokerProfile = {
  ...PLAIN,
  broker: 'RBC Direct Investing',
  decimalMark: '.',
  signatures: [['product', 'symbol', 'total market value', 'total book cost']],
  titleLine: /^account: (?<account>.{1,80}?)(?: - [^-]{1,40})?$/i,
  // files of other brokers begin like that, too
  titleLineRequired: true,
  roles: new Map([
    ['product', 'type'],
    ['name', 'name'],
  ]),
  cashTables: [{ amount: 'cash', currency: 'currency', account: null, beside: 'exchange rate to cad' }],
};
