import { PLAIN, type BrokerProfile } from './profile.ts';

/* Stocks of Interactive Brokers may be funds as well. */
const VAGUE = new Set([
  'stk',
  'stocks',
  'stock',
  'aktien',
  'actions',
  'acciones',
  'azioni',
  'aandelen',
  '股票',
  '株式',
]);

/** Statements in sections (activity, mark-to-market, PortfolioAnalyst), in any language: see sections.ts. */
export const IBKR_STATEMENT: BrokerProfile = {
  ...PLAIN,
  broker: 'Interactive Brokers',
  decimalMark: '.',
  signatures: [],
  sectioned: true,
  vagueTypes: VAGUE,
};

/** Flex query: the user's fields; tables of positions and of cash follow each other, account by account. */
export const IBKR_FLEX: BrokerProfile = {
  ...PLAIN,
  broker: 'Interactive Brokers',
  decimalMark: '.',
  signatures: [
    ['client account id', 'symbol', 'position value'],
    ['client account id', 'symbol', 'market value'],
    ['client account id', 'symbol', 'mark price', 'quantity'],
    ['currency primary', 'symbol', 'position value'],
  ],
  roles: new Map([['sub category', 'unused']]),
  cashTables: [
    { amount: 'cash', currency: null, account: 'client account id', beside: 'cash long' },
    { amount: 'ending cash', currency: 'currency primary', account: 'client account id', beside: 'starting cash' },
  ],
  lotColumn: { title: 'level of detail', lot: 'LOT', whole: 'SUMMARY' },
  notPositions: new Map([
    ['bof', 'footer'],
    ['boa', 'footer'],
    ['bos', 'footer'],
    ['eos', 'footer'],
    ['eoa', 'footer'],
    ['eof', 'footer'],
    ['msg', 'footer'],
  ]),
  vagueTypes: VAGUE,
};
