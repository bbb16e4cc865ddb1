import { words } from '../languages/language.ts';
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

/** What stands in every such statement, whoever it is of: names of sections, titles, labels and kinds of transactions, in English. */
export const STATEMENT_PHRASES = words(`
  statement | account information | net asset value | change in nav | time weighted rate of return |
  mark-to-market performance summary | realized & unrealized performance summary | month & year to date performance summary |
  cash report | open positions | forex balances | trades | transaction fees | other fees | corporate actions | dividends |
  withholding tax | interest | interest accruals | change in dividend accruals | deposits & withdrawals | transfers |
  transaction history | financial instrument information | codes | notes/legal notes | summary | interactive brokers llc |
  field name | field value | broker name | broker address | title | activity statement | period | when generated | account |
  account alias | account type | customer type | account capabilities | base currency | name | starting value | ending value |
  mark-to-market | mark to market | starting cash | ending cash | change | asset class | asset category | prior total |
  current long | current short | current total | prior quantity | current quantity | prior price | current price |
  currency summary | total | securities | futures | currency | data discriminator | symbol | date/time | date | report date |
  settle date | open | quantity | qty | mult | t. price | c. price | cost price | cost basis | close price | value |
  market value | price | price currency | proceeds | comm/fee | commission | basis | realized p/l | realized p/l % | mtm p/l |
  unrealized p/l | unrealized p/l % | code | amount | gross amount | net amount | cash amount | description |
  transaction type | type | direction | in | out | xfer company | xfer account | xfer price | conid | security id |
  underlying | listing exch | multiplier | expiry | delivery month | strike | issuer | maturity | meaning | code (cont.) |
  meaning (cont.) | note | order | trade | closed lot | lot | stocks | equity and index options | bonds | funds | warrants |
  forex | common | adr | etf | reit | buy | sell | assignment | exercise | expired | dividend | payment in lieu |
  foreign tax withholding | deposit | withdrawal | forex trade component | adjustment | other fee | electronic fund transfer |
  credit interest | debit interest | disbursement | cash dividend per share | ordinary dividend | us tax | split | spinoff |
  merged | acquisition | tendered`);
