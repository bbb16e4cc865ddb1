import { currency, type Currency } from '../../domain/model/units.ts';
import type { DayOrder } from '../cells/dates.ts';

/* Lists of movements as brokers export them, as data: by which titles each is known, which column is what, and what its words for a
   movement do. What any table of movements may say is in `table/deeds.ts` and `movements/history-titles.ts`. */

/** What a column of a history can be. */
export const HISTORY_ROLES = [
  ...([
    'day',
    'time',
    'deed',
    'quantity',
    'price',
    'amount',
    'fee',
    'currency',
    'symbol',
    'name',
    'isin',
    'cusip',
  ] as const),
  ...(['account', 'id', 'type', 'status', 'note', 'pair', 'unused'] as const),
] as const;
export type HistoryRole = (typeof HISTORY_ROLES)[number];

/**
 * What a word does: `in`, `out`, `split` (the quantity is how many one became), `split-shares` (it is the shares that came),
 * `split-out` (that went), `by-sign` (the sign of the quantity says), `ends` (nothing is left of it), `price` (it states a price), `cash` (money alone).
 */
export type DeedWord = 'in' | 'out' | 'split' | 'split-shares' | 'split-out' | 'by-sign' | 'ends' | 'price' | 'cash';

/** The cells of one row, by what they are; empty where the file has no such column. */
export type HistoryCells = Readonly<Partial<Record<HistoryRole, string>>>;

/** What sets one broker's history apart. */
export interface HistoryFormat {
  readonly broker: string;
  /** Title keys that stand together in this export only. */
  readonly titles: readonly string[];
  /** What its titles mean where the shared tables would say something else, or nothing. */
  readonly columns: Readonly<Record<string, HistoryRole>>;
  /** Its own words for a movement, by their beginnings, in lower case; the longest that fits counts. */
  readonly deeds?: Readonly<Record<string, DeedWord>>;
  readonly dayOrder?: DayOrder;
  /** The currency of all prices, where no column says. */
  readonly currency?: Currency | null;
  /** Rows count only where their status is one of these. */
  readonly done?: readonly string[];
  /** Takes a row apart that says in words what others say in columns; a row may be two movements. */
  readonly rewrite?: (cells: HistoryCells) => readonly HistoryCells[];
  /** Rows of one number are two sides of a trade, of which one is money: it says the price. */
  readonly hasSides?: true;
}

const USD = currency('USD');

/* Kraken: XXBT, XETH, ZUSD; DOT.S and ETH2.S are the same coin, staked. */
function coinOf(asset: string): string {
  const plain = asset.replace(/\.[A-Z]$/, '').replace(/^(?:[XZ])([A-Z]{3})$/, '$1');
  if (plain === 'XBT') return 'BTC';
  return plain === 'XDG' ? 'DOGE' : plain.replace(/^ETH2$/, 'ETH').replace(/\d{2}$/, '');
}

const QUOTED_IN = /(?:Z?(USD|EUR|GBP|CAD|CHF|JPY|AUD)|(USDT|USDC))$/;

/* "OPEN BUY 10 @ 182.30", "CLOSE BUY 4/10 @ 190.10" */
const XTB_COMMENT =
  /^(OPEN|CLOSE) (?:BUY|SELL) (\d{1,12}(?:\.\d{1,10})?)(?:\/[\d.]{1,20})? @ (\d{1,12}(?:\.\d{1,10})?)/;
/* "Converted 0.01 BTC to 0.15 ETH" */
const CONVERTED = /^Converted [\d.,]{1,30} [A-Z0-9]{1,10} to ([\d.,]{1,30}) ([A-Z0-9]{1,10})/;
/* "TSLA 1/19/2024 Call $300.00" */
const OPTION_WORDS = / (?:Call|Put) \$[\d.,]{1,12}$/;

const FLEX_TRADES: HistoryFormat['columns'] = {
  'trade date': 'day',
  'date/time': 'time',
  'buy/sell': 'deed',
  'trade price': 'price',
  'trade id': 'id',
  'client account id': 'account',
  'currency primary': 'currency',
  'asset class': 'type',
  proceeds: 'amount',
  'trade money': 'unused',
};

/** The first that fits is taken. */
export const HISTORY_FORMATS: readonly HistoryFormat[] = [
  {
    broker: 'Robinhood',
    titles: ['activity date', 'process date', 'settle date', 'instrument', 'trans code'],
    columns: {
      'activity date': 'day',
      instrument: 'symbol',
      description: 'name',
      'trans code': 'deed',
      amount: 'amount',
    },
    deeds: {
      ...{ spl: 'split-shares', spr: 'by-sign', rec: 'in', acati: 'in', acato: 'out', soff: 'in', mrgs: 'by-sign' },
      ...{
        bto: 'in',
        btc: 'in',
        sto: 'out',
        stc: 'out',
        oexp: 'by-sign',
        oasgn: 'by-sign',
        oexcs: 'by-sign',
        sxch: 'by-sign',
      },
      ...{ cdiv: 'cash', mdiv: 'cash', div: 'cash', ach: 'cash', int: 'cash', gold: 'cash', slip: 'cash', cil: 'cash' },
      ...{
        dfee: 'cash',
        dtax: 'cash',
        afee: 'cash',
        xent: 'cash',
        rtp: 'cash',
        fut: 'cash',
        misc: 'cash',
        jnls: 'by-sign',
      },
    },
    dayOrder: 'month-first',
    currency: USD,
    // A number that ends in S went; an option is named by its words alone.
    rewrite: (cells) => {
      const quantity = cells.quantity?.trim() ?? '';
      const gone = /^\d[\d.,]{0,20}S$/.test(quantity) ? `-${quantity.slice(0, -1)}` : quantity;
      const name = cells.name?.split('\n')[0]?.trim() ?? '';
      return [{ ...cells, name, quantity: gone, ...(OPTION_WORDS.test(name) ? { symbol: '', type: 'option' } : {}) }];
    },
  },
  {
    broker: 'Trading 212',
    titles: ['action', 'time', 'isin', 'ticker', 'no. of shares'],
    columns: {
      time: 'day',
      action: 'deed',
      ticker: 'symbol',
      'no. of shares': 'quantity',
      'price / share': 'price',
      'currency (price / share)': 'currency',
      id: 'id',
      total: 'unused',
      result: 'unused',
      notes: 'unused',
    },
    // All shares of before the split go, and those of after it come.
    deeds: { 'stock split close': 'split-out', 'stock split open': 'split-shares' },
  },
  {
    broker: 'Trade Republic',
    titles: ['datetime', 'account type', 'category', 'type', 'asset class', 'shares'],
    columns: {
      datetime: 'time',
      date: 'day',
      type: 'deed',
      symbol: 'isin',
      'asset class': 'type',
      'transaction id': 'id',
      'account type': 'unused',
      description: 'unused',
      amount: 'amount',
    },
    deeds: { stockperk: 'in', saveback: 'in', 'round up': 'in', migration: 'by-sign', 'customer inpayment': 'cash' },
  },
  {
    broker: 'Scalable Capital',
    titles: ['date', 'time', 'status', 'reference', 'asset type', 'isin'],
    columns: {
      status: 'status',
      reference: 'id',
      description: 'name',
      'asset type': 'type',
      type: 'deed',
      amount: 'amount',
      time: 'time',
    },
    deeds: {
      'savings plan': 'in',
      'security transfer': 'by-sign',
      'corporate action': 'by-sign',
      distribution: 'cash',
    },
    done: ['executed', 'settled', 'ausgefuhrt'],
  },
  {
    broker: 'Revolut',
    titles: ['date', 'ticker', 'type', 'quantity', 'price per share', 'total amount'],
    columns: {
      ticker: 'symbol',
      type: 'deed',
      'price per share': 'price',
      'total amount': 'amount',
      'fx rate': 'unused',
    },
    deeds: { 'stock split': 'split-shares', 'cash top up': 'cash', 'custody fee': 'cash', 'transfer from': 'by-sign' },
  },
  {
    broker: 'Coinbase',
    titles: ['timestamp', 'transaction type', 'asset', 'quantity transacted'],
    columns: {
      timestamp: 'day',
      'transaction type': 'deed',
      asset: 'symbol',
      'quantity transacted': 'quantity',
      'price currency': 'currency',
      'spot price currency': 'currency',
      'price at transaction': 'price',
      'spot price at transaction': 'price',
      id: 'id',
      subtotal: 'amount',
      notes: 'note',
    },
    deeds: {
      ...{
        send: 'out',
        receive: 'in',
        convert: 'out',
        'rewards income': 'in',
        'learning reward': 'in',
        'coinbase earn': 'in',
      },
      ...{ 'staking income': 'in', 'inflation reward': 'in', 'advance trade buy': 'in', 'advance trade sell': 'out' },
      ...{ 'advanced trade buy': 'in', 'advanced trade sell': 'out', 'retail staking transfer': 'by-sign' },
      ...{
        'retail unstaking transfer': 'by-sign',
        'retail eth2 deprecation': 'by-sign',
        deposit: 'in',
        withdrawal: 'out',
      },
    },
    rewrite: (cells) => {
      const coin = { ...cells, type: 'crypto', name: '' };
      const into = cells.deed?.trim().toLowerCase() === 'convert' ? CONVERTED.exec(cells.note?.trim() ?? '') : null;
      if (into === null) return [coin];
      const [, quantity, symbol] = into;
      return [
        coin,
        { ...coin, deed: 'receive', symbol: symbol!, quantity: quantity!, price: '', currency: '', amount: '' },
      ];
    },
  },
  {
    broker: 'Kraken',
    titles: ['txid', 'ordertxid', 'pair', 'time', 'type', 'vol'],
    columns: { time: 'day', type: 'deed', pair: 'pair', vol: 'quantity', price: 'price', txid: 'id', cost: 'unused' },
    rewrite: (cells) => {
      const pair = cells.pair?.trim().replace('/', '') ?? '';
      const quote = QUOTED_IN.exec(pair);
      if (quote === null || quote.index === 0) return [{ ...cells, symbol: pair, price: '', type: 'crypto' }];
      const money = quote[1] ?? 'USD';
      return [{ ...cells, symbol: coinOf(pair.slice(0, quote.index)), currency: money, type: 'crypto' }];
    },
  },
  {
    broker: 'Kraken',
    titles: ['txid', 'refid', 'time', 'type', 'asset', 'amount', 'balance'],
    columns: {
      time: 'day',
      type: 'deed',
      asset: 'symbol',
      amount: 'quantity',
      fee: 'fee',
      refid: 'id',
      txid: 'status',
      balance: 'unused',
      subtype: 'unused',
      aclass: 'unused',
    },
    deeds: {
      ...{
        deposit: 'by-sign',
        withdrawal: 'by-sign',
        trade: 'by-sign',
        spend: 'by-sign',
        receive: 'by-sign',
        earn: 'by-sign',
      },
      ...{
        staking: 'by-sign',
        transfer: 'by-sign',
        reward: 'by-sign',
        sale: 'by-sign',
        adjustment: 'by-sign',
        dividend: 'by-sign',
      },
    },
    rewrite: (cells) => [{ ...cells, symbol: coinOf(cells.symbol?.trim() ?? ''), type: 'crypto' }],
    hasSides: true,
  },
  {
    broker: 'eToro',
    titles: ['date', 'type', 'details', 'amount', 'units', 'position id'],
    columns: {
      type: 'deed',
      details: 'symbol',
      units: 'quantity',
      amount: 'amount',
      'position id': 'id',
      'asset type': 'type',
      'realized equity': 'unused',
      'realized equity change': 'unused',
      balance: 'unused',
    },
    deeds: { 'open position': 'in', 'position closed': 'out', 'corp action: split': 'split-shares', deposit: 'cash' },
    dayOrder: 'day-first',
    currency: USD,
    rewrite: (cells) => [{ ...cells, symbol: cells.symbol?.split('/')[0]?.trim() ?? '' }],
  },
  {
    broker: 'XTB',
    titles: ['id', 'type', 'time', 'comment', 'symbol', 'amount'],
    columns: { time: 'day', type: 'deed', comment: 'note', amount: 'unused', id: 'id' },
    deeds: {
      ...{ 'stocks/etf purchase': 'in', 'stock purchase': 'in', 'stocks/etf sale': 'out', 'stock sale': 'out' },
      ...{ 'ios/etf purchase': 'in', 'fractional shares purchase': 'in', 'fractional shares sale': 'out' },
    },
    dayOrder: 'day-first',
    rewrite: (cells) => {
      const found = XTB_COMMENT.exec(cells.note?.trim() ?? '');
      if (found === null) return [{ ...cells, quantity: '', price: '' }];
      return [{ ...cells, quantity: found[2]!, price: found[3]! }];
    },
  },
  {
    broker: 'Schwab',
    titles: ['date', 'action', 'symbol', 'fees & comm', 'amount'],
    columns: { action: 'deed', description: 'name', amount: 'amount' },
    deeds: {
      ...{
        'reinvest shares': 'in',
        'reinvest dividend': 'cash',
        'qual div reinvest': 'cash',
        'pr yr div reinvest': 'cash',
      },
      ...{
        'long term cap gain': 'cash',
        'short term cap gain': 'cash',
        'stock split': 'split-shares',
        'reverse split': 'split-shares',
      },
      ...{
        'journaled shares': 'by-sign',
        'stock plan activity': 'in',
        'stock merger': 'by-sign',
        'cash merger': 'by-sign',
      },
      ...{
        'security transfer': 'by-sign',
        'spin off': 'in',
        expired: 'by-sign',
        assigned: 'by-sign',
        'name change': 'by-sign',
      },
      ...{ journal: 'by-sign', 'internal transfer': 'by-sign', 'stock div dist': 'in', 'full redemption': 'out' },
    },
    dayOrder: 'month-first',
    currency: USD,
  },
  {
    broker: 'Fidelity',
    titles: ['run date', 'action', 'symbol'],
    columns: {
      'run date': 'day',
      action: 'deed',
      description: 'name',
      'security description': 'name',
      type: 'unused',
      'security type': 'unused',
      amount: 'amount',
      'settlement date': 'unused',
      'cash balance': 'unused',
    },
    deeds: {
      ...{
        'you bought': 'in',
        'you sold': 'out',
        reinvestment: 'in',
        'transferred from': 'by-sign',
        'transferred to': 'by-sign',
      },
      ...{
        distribution: 'by-sign',
        'transfer of assets': 'by-sign',
        merger: 'by-sign',
        expired: 'by-sign',
        assigned: 'by-sign',
      },
      ...{ 'dividend received': 'cash', 'interest earned': 'cash', 'reverse split': 'split-shares', 'in lieu': 'cash' },
      ...{
        redemption: 'out',
        conversion: 'by-sign',
        exchanged: 'by-sign',
        'name changed': 'by-sign',
        journaled: 'by-sign',
      },
    },
    dayOrder: 'month-first',
    currency: USD,
  },
  {
    broker: 'Interactive Brokers',
    titles: ['symbol', 'trade date', 'quantity', 'trade price', 'buy/sell'],
    columns: FLEX_TRADES,
    deeds: { buy: 'in', sell: 'out' },
  },
  {
    broker: 'DEGIRO',
    titles: ['date', 'time', 'product', 'isin', 'quantity', 'price'],
    columns: { product: 'name', quantity: 'quantity', price: 'price', 'order id': 'id', value: 'unused' },
    dayOrder: 'day-first',
  },
  {
    broker: 'DEGIRO',
    titles: ['datum', 'tijd', 'product', 'isin', 'aantal', 'koers'],
    columns: {
      datum: 'day',
      tijd: 'time',
      product: 'name',
      aantal: 'quantity',
      koers: 'price',
      'order id': 'id',
      waarde: 'unused',
    },
    dayOrder: 'day-first',
  },
  {
    broker: 'DEGIRO',
    titles: ['datum', 'uhrzeit', 'produkt', 'isin', 'anzahl', 'kurs'],
    columns: {
      datum: 'day',
      uhrzeit: 'time',
      produkt: 'name',
      anzahl: 'quantity',
      kurs: 'price',
      'order id': 'id',
      wert: 'unused',
    },
    dayOrder: 'day-first',
  },
  {
    broker: 'Vanguard',
    titles: ['account number', 'trade date', 'settlement date', 'transaction type', 'transaction description'],
    columns: {
      'trade date': 'day',
      'settlement date': 'unused',
      'transaction type': 'deed',
      'transaction description': 'unused',
      'investment name': 'name',
      shares: 'quantity',
      'share price': 'price',
      'principal amount': 'amount',
      'net amount': 'unused',
      'account type': 'unused',
    },
    deeds: {
      ...{
        'stock split': 'split-shares',
        transfer: 'by-sign',
        exchange: 'by-sign',
        conversion: 'by-sign',
        sweep: 'cash',
      },
      ...{ dividend: 'cash', 'capital gain': 'cash', 'funds received': 'cash', 'corp action': 'by-sign' },
    },
    dayOrder: 'month-first',
    currency: USD,
  },
  {
    broker: 'QIF',
    titles: ['qif date', 'qif action', 'security', 'qif price'],
    columns: {
      'qif account': 'account',
      'qif date': 'day',
      'qif action': 'deed',
      security: 'name',
      'qif symbol': 'symbol',
      'qif price': 'price',
      'qif amount': 'amount',
    },
    deeds: {
      ...{
        buy: 'in',
        buyx: 'in',
        cvrshrt: 'in',
        sell: 'out',
        sellx: 'out',
        shtsell: 'out',
        shrsin: 'in',
        shrsout: 'out',
      },
      ...{
        reinvdiv: 'in',
        reinvint: 'in',
        reinvsh: 'in',
        reinvmd: 'in',
        reinvlg: 'in',
        stksplit: 'split',
        price: 'price',
      },
      ...{
        div: 'cash',
        divx: 'cash',
        intinc: 'cash',
        intincx: 'cash',
        cgshort: 'cash',
        cgshortx: 'cash',
        cgmid: 'cash',
      },
      ...{
        cgmidx: 'cash',
        cglong: 'cash',
        cglongx: 'cash',
        miscinc: 'cash',
        miscincx: 'cash',
        miscexp: 'cash',
        xin: 'cash',
      },
      ...{
        xout: 'cash',
        cash: 'cash',
        rtrncap: 'cash',
        rtrncapx: 'cash',
        margint: 'cash',
        margintx: 'cash',
        contrib: 'cash',
      },
    },
  },
];
