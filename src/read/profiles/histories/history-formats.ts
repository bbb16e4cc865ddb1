import { currency } from '../../../domain/model/units.ts';
import { moneyOfExchange } from '../../cells/exchange-money.ts';
import { isCusip } from '../../cells/symbols.ts';
import { BROKER_HISTORIES } from './brokers.ts';
import { COIN_HISTORIES } from './coins.ts';
import type { HistoryCells, HistoryFormat } from './format.ts';
import { PROGRAM_HISTORIES } from './programs.ts';
import { firstOf } from '../../../domain/must.ts';

/* Lists of movements as brokers export them, as data: by which titles each is known, which column is what, and what its words for a
   movement do. What any table of movements may say is in `table/deeds.ts` and `movements/history-titles.ts`. */

const USD = currency('USD');

/* Kraken's first coins and moneys have a letter before their names; ZETA and XION are names of their own. */
const LETTERED = /^(?:X(XBT|ETH|ETC|LTC|MLN|REP|XDG|XLM|XMR|XRP|ZEC)|Z(AUD|CAD|CHF|EUR|GBP|JPY|USD))$/;

/* XXBT, XETH, ZUSD; DOT.S, DOT28.S, ETH2.S and EUR.HOLD are the same, staked or on hold. */
function coinOf(asset: string): string {
  const [name = '', place] = asset.split(/\.(?=[A-Z]{1,4}$)/);
  const lettered = LETTERED.exec(name);
  const plain = lettered?.[1] ?? lettered?.[2] ?? name;
  if (plain === 'XBT') return 'BTC';
  if (plain === 'XDG') return 'DOGE';
  if (plain === 'ETH2') return 'ETH';
  // a term of bonding: only where it is staked, for C98 is a coin
  return place === undefined ? plain : plain.replace(/\d{2}$/, '');
}

/* Shares that Kraken sells, or that stand for one. */
const SHARES_OF_KRAKEN = /equit|xstock|tokenized/i;

const QUOTED_IN = /(?:Z?(USD|EUR|GBP|CAD|CHF|JPY|AUD)|(USDT|USDC))$/;
/* A coin paid with another: what is bought, and with what. */
const IN_COIN = /^([A-Z0-9]{2,10})\/(XBT|BTC|ETH|DOT)$/;

/* "OPEN BUY 10 @ 182.30", "CLOSE BUY 4/10 @ 190.10" */
const XTB_COMMENT =
  /^(OPEN|CLOSE) (?:BUY|SELL) (\d{1,12}(?:\.\d{1,10})?)(?:\/[\d.]{1,20})? @ (\d{1,12}(?:\.\d{1,10})?)/;
/* "Converted 0.01 BTC to 0.15 ETH" */
const CONVERTED = /^Converted [\d.,]{1,30} [A-Z0-9]{1,10} to ([\d.,]{1,30}) ([A-Z0-9]{1,10})/;
/* "NVDA/USD 10:1": ten for one. */
const RATIO = /(\d{1,6}(?:\.\d{1,6})?):(\d{1,6}(?:\.\d{1,6})?)\s*$/;
/* "TSLA 1/19/2024 Call $300.00" */
const OPTION_WORDS = / (?:Call|Put) \$[\d.,]{1,12}$/;

/* A number in the column of symbols. */
function byNumber(cells: HistoryCells): HistoryCells {
  const symbol = cells.symbol?.trim() ?? '';
  return isCusip(symbol) ? { ...cells, symbol: '', cusip: symbol } : cells;
}

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

/* DEGIRO's transactions in its languages: day, time, product, ISIN, quantity, price, number of the order. */
const DEGIRO_TITLES = [
  ['date', 'time', 'product', 'isin', 'quantity', 'price', 'order id'],
  ['datum', 'tijd', 'product', 'isin', 'aantal', 'koers', 'order id'],
  ['datum', 'uhrzeit', 'produkt', 'isin', 'anzahl', 'kurs', 'order id'],
  ['fecha', 'hora', 'producto', 'isin', 'número', 'precio', 'id orden'],
  ['data', 'ora', 'prodotto', 'isin', 'quantità', 'quotazione', 'id ordine'],
  ['date', 'heure', 'produit', 'code isin', 'quantité', 'cours', 'id ordre'],
  ['data', 'hora', 'produto', 'isin', 'quantidade', 'preços', 'id da ordem'],
  ['data', 'czas', 'produkt', 'isin', 'liczba', 'kurs', 'identyfikator zlecenia'],
  ['datum', 'tid', 'produkt', 'isin', 'antal', 'kurs', 'order id'],
  ['dato', 'tid', 'produkt', 'isin', 'antal', 'kurs', 'ordre id'],
] as const;

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
      'split-shares': 'spl | spr | mrgs | sxch',
      in: 'rec | acati | soff | bto | btc',
      out: 'acato | sto | stc',
      'by-sign': 'oexp | oasgn | oexcs | jnls',
      cash: 'cdiv | mdiv | div | ach | int | gold | slip | cil | dfee | dtax | afee | xent | rtp | fut | misc',
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
  ...['time', 'time (utc)'].map((time): HistoryFormat => ({
    broker: 'Trading 212',
    titles: ['action', time, 'isin', 'ticker', 'no. of shares'],
    columns: {
      [time]: 'day',
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
    deeds: { 'split-out': 'stock split close', 'split-shares': 'stock split open', in: 'stock distribution' },
  })),
  {
    broker: 'Trade Republic',
    titles: ['datetime', 'account type', 'category', 'type', 'asset class', 'shares'],
    columns: {
      datetime: 'time',
      date: 'day',
      type: 'deed',
      symbol: 'isin',
      name: 'name',
      'asset class': 'type',
      'transaction id': 'id',
      category: 'note',
      'account type': 'unused',
      description: 'unused',
      amount: 'amount',
    },
    deeds: {
      in: 'stockperk | saveback | round up | spinoff | free receipt | transfer in | private market buy',
      'by-sign': 'migration | gift',
      out: 'free delivery | transfer out | private market sell | final maturity | tilg',
      ends: 'worthless',
      'split-shares': 'split | reverse split | share exchange | reorganisation | adr discontinuation | merger',
    },
    // A row of money says how many shares it was paid for, and moves none.
    rewrite: (cells) => {
      const deed = cells.deed?.replaceAll('_', ' ') ?? '';
      const isMoney = cells.note === 'CASH' && !/^(?:dividend|distribution)$/i.test(deed);
      return [{ ...cells, deed: isMoney ? 'tax' : deed }];
    },
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
      in: 'savings plan',
      'by-sign': 'security transfer',
      'split-shares': 'corporate action',
      cash: 'distribution',
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
    deeds: {
      'split-shares': 'stock split | merger - stock',
      cash: 'cash top up | custody fee | robo management fee',
      in: 'spinoff | spin-off',
      'by-sign': 'transfer',
      held: 'transfer from revolut',
    },
    // one file writes both 1.5 and 0,76672417
    rewrite: (cells) => [{ ...cells, quantity: cells.quantity?.replace(/^(-?\d{1,12}),(\d{4,18})$/, '$1.$2') ?? '' }],
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
      out:
        'send | convert | advance trade sell | advanced trade sell | withdrawal | exchange deposit | ' +
        'pro deposit | prime deposit',
      in:
        'receive | rewards income | learning reward | coinbase earn | staking income | ' +
        'inflation reward | advance trade buy | advanced trade buy | deposit | reward income | ' +
        'incentives rewards payout | subscription rebate | airdrop | exchange withdrawal | ' +
        'pro withdrawal | prime withdrawal',
      'by-sign':
        'retail staking transfer | retail unstaking transfer | retail eth2 deprecation | ' +
        'vault withdrawal | wrap asset | unwrap asset | asset migration | retail simple dust | mint',
    },
    rewrite: (cells) => {
      // staked ether had a name of its own for a time
      const own = cells.symbol?.trim() ?? '';
      const coin = { ...cells, symbol: own === 'ETH2' ? 'ETH' : own, type: 'crypto', name: '' };
      const into = cells.deed?.trim().toLowerCase() === 'convert' ? CONVERTED.exec(cells.note?.trim() ?? '') : null;
      if (into === null) return [coin];
      const [, said = '', symbol = ''] = into;
      const quantity = said.replace(/^(\d{1,12}),(\d{1,18})$/, '$1.$2');
      return [coin, { ...coin, deed: 'receive', symbol, quantity, price: '', currency: '', amount: '' }];
    },
  },
  {
    broker: 'Kraken',
    titles: ['txid', 'ordertxid', 'pair', 'time', 'type', 'vol'],
    columns: { time: 'day', type: 'deed', pair: 'pair', vol: 'quantity', price: 'price', txid: 'id', cost: 'amount' },
    rewrite: (cells) => {
      const said = cells.pair?.trim() ?? '';
      const coins = IN_COIN.exec(said);
      if (coins !== null) {
        const [bought = '', paid = ''] = coins.slice(1).map(coinOf);
        const isSale = /^sell/i.test(cells.deed ?? '');
        const coin = { ...cells, price: '', amount: '', type: 'crypto' };
        const other = { ...coin, symbol: paid, quantity: cells.amount ?? '', deed: isSale ? 'buy' : 'sell' };
        return [{ ...coin, symbol: bought }, other];
      }
      const pair = said.replace('/', '');
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
      aclass: 'note',
      subclass: 'note',
    },
    deeds: {
      'by-sign':
        'deposit | withdrawal | trade | spend | receive | earn | staking | transfer | reward | sale | ' +
        'adjustment | dividend',
    },
    rewrite: (cells) => {
      const asset = cells.symbol?.trim() ?? '';
      if (!SHARES_OF_KRAKEN.test(cells.note ?? '')) return [{ ...cells, symbol: coinOf(asset), type: 'crypto' }];
      // TSLAx stands for a share of TSLA
      return [{ ...cells, symbol: asset.replace(/x$/, ''), type: 'stock' }];
    },
    hasSides: true,
  },
  ...['units', 'units / contracts'].map((units): HistoryFormat => ({
    broker: 'eToro',
    titles: ['date', 'type', 'details', 'amount', units, 'position id'],
    columns: {
      type: 'deed',
      details: 'symbol',
      [units]: 'quantity',
      amount: 'amount',
      'position id': 'id',
      'asset type': 'type',
      'realized equity': 'unused',
      'realized equity change': 'unused',
      balance: 'unused',
    },
    deeds: {
      in: 'open position | staking | airdrop',
      out: 'position closed',
      split: 'corp action: split',
      cash: 'deposit | sdrt',
    },
    dayOrder: 'day-first',
    currency: USD,
    rewrite: (cells) => {
      const details = cells.symbol?.trim() ?? '';
      const symbol = firstOf(details.split('/')).trim();
      const ratio = /^corp action: ?split/i.test(cells.deed ?? '') ? RATIO.exec(details) : null;
      // a contract on a share is none, and on which side it stands is not said
      const who = /^cfd$/i.test(cells.type ?? '') ? { symbol: '', name: `${symbol} (CFD)`, type: '' } : { symbol };
      return [{ ...cells, ...who, ...(ratio === null ? {} : { quantity: ratio.slice(1).join('/') }) }];
    },
  })),
  ...['symbol', 'ticker'].map((symbol): HistoryFormat => ({
    broker: 'XTB',
    titles: ['id', 'type', 'time', 'comment', symbol, 'amount'],
    columns: {
      time: 'day',
      type: 'deed',
      comment: 'note',
      amount: 'unused',
      id: 'id',
      [symbol]: 'symbol',
      instrument: 'name',
      product: 'account',
    },
    deeds: { in: 'open', out: 'close', cash: 'divident' },
    dayOrder: 'day-first',
    // The type is in the user's language, the comment never is; prices are in the money of the exchange.
    rewrite: (cells) => {
      const found = XTB_COMMENT.exec(cells.note?.trim() ?? '');
      const money = moneyOfExchange(cells.symbol?.trim() ?? '');
      // of London's, some are in pounds, some in pence and some in dollars
      const currency = money === undefined || money === 'GBP' ? '' : money;
      if (found !== null) {
        const [, deed = '', quantity = '', price = ''] = found;
        return [{ ...cells, currency, deed, quantity, price }];
      }
      const isPaid = /^divid/i.test(cells.deed?.trim() ?? '');
      return [{ ...cells, deed: isPaid ? 'dividend' : 'cash', quantity: '', price: '' }];
    },
  })),
  {
    broker: 'Schwab',
    titles: ['date', 'action', 'symbol', 'fees & comm', 'amount'],
    columns: { action: 'deed', description: 'name', amount: 'amount' },
    deeds: {
      in: 'reinvest shares | stock plan activity | spin off',
      cash:
        'reinvest dividend | qual div reinvest | pr yr div reinvest | pr yr special div | ' +
        'long term cap gain | short term cap gain | adr mgmt fee | foreign tax paid | nra tax adj | ' +
        'cash in lieu',
      'split-shares':
        'stock split | reverse split | stock merger | name change | conversion | mandatory exchange | ' +
        'stock div dist',
      'by-sign': 'journaled shares | cash merger | security transfer | assigned | journal | internal transfer',
      ends: 'expired',
      out: 'full redemption',
    },
    dayOrder: 'month-first',
    currency: USD,
    // Shares that are exchanged leave under their number: "890260854", "TONIX PHARMA HLDGS XXXREVERSE SPLIT EFF: 06/10/24".
    rewrite: (cells) => [byNumber({ ...cells, name: cells.name?.split(/ ?XXX/)[0] ?? '' })],
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
      in: 'you bought | reinvestment | distribution spinoff',
      out: 'you sold | redemption',
      'by-sign': 'transferred from | transferred to | transfer of assets | merger | assigned | journaled',
      'split-shares':
        'distribution | merger mer from | merger mer to | reverse split | conversion | exchanged | name changed',
      ends: 'expired',
      cash:
        'dividend received | interest earned | in lieu | foreign tax paid | fee charged | ' +
        'return of capital | royalty | long term cap gain | short term cap gain | adj foreign tax paid',
    },
    dayOrder: 'month-first',
    currency: USD,
    rewrite: (cells) => [byNumber(cells)],
  },
  ...['symbol', 'isin'].map((id): HistoryFormat => ({
    broker: 'Interactive Brokers',
    titles: [id, 'trade date', 'quantity', 'trade price', 'buy/sell'],
    columns: FLEX_TRADES,
    deeds: { in: 'buy | spinoff | transfer in', out: 'sell | transfer out', 'split-shares': 'split | exchanged' },
  })),
  ...DEGIRO_TITLES.map((titles): HistoryFormat => {
    const [day, time, product, isin, quantity, price, id] = titles;
    return {
      broker: 'DEGIRO',
      titles: titles.slice(0, -1),
      columns: {
        [day]: 'day',
        [time]: 'time',
        [product]: 'name',
        [isin]: 'isin',
        [quantity]: 'quantity',
        [price]: 'price',
        [id]: 'id',
      },
      dayOrder: 'day-first',
    };
  }),
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
      'split-shares': 'stock split',
      'by-sign': 'transfer | exchange | conversion | merger | rollover | corp action',
      cash: 'sweep | dividend | capital gain | funds received | corp action (cash in lieu) | fee',
      in: 'corp action (spinoff)',
    },
    dayOrder: 'month-first',
    currency: USD,
  },
  ...PROGRAM_HISTORIES,
  ...BROKER_HISTORIES,
  ...COIN_HISTORIES,
];
