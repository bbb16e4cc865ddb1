import { currencyOfCode } from '../../cells/currencies.ts';
import type { HistoryCells, HistoryFormat } from './format.ts';

/* Lists of coins: what was sent, what was received and what the fee was, each in its own coin or money; and orders of pairs. */

/* Coins that stand for a dollar, in which others are priced. */
const DOLLAR_COINS = new Set(['USDT', 'USDC', 'BUSD', 'FDUSD', 'DAI', 'TUSD']);

const isMoney = (code = ''): boolean => currencyOfCode(code.trim()) !== null;

/* In which money a side of a trade prices the other; null = in none. */
function moneyOf(code = ''): string | null {
  if (isMoney(code)) return code;
  return DOLLAR_COINS.has(code) ? 'USD' : null;
}

const isAmount = (cell = ''): boolean => /[1-9]/.test(cell);

/* A row with two sides is as many movements as it names coins; of two sides of which one is money, that is what the other was worth, else
   what the file says it was. Fees are paid in coins, too. */
function sidesOf(cells: HistoryCells): readonly HistoryCells[] {
  const { sent, 'sent-in': sentIn, got, 'got-in': gotIn, worth, 'worth-in': worthIn, fee, 'fee-in': feeIn } = cells;
  const row = { day: cells.day ?? '', time: cells.time ?? '', type: 'crypto' };
  const priced = (other: string | undefined, otherIn: string | undefined): HistoryCells => {
    const money = isAmount(other) ? moneyOf(otherIn) : null;
    if (money !== null) return { amount: other ?? '', currency: money };
    return isAmount(worth) && isMoney(worthIn) ? { amount: worth ?? '', currency: worthIn ?? '' } : {};
  };
  const sides: HistoryCells[] = [];
  if (isAmount(got) && !isMoney(gotIn))
    sides.push({ ...row, deed: 'Buy', symbol: gotIn ?? '', quantity: got ?? '', ...priced(sent, sentIn) });
  if (isAmount(sent) && !isMoney(sentIn))
    sides.push({ ...row, deed: 'Sell', symbol: sentIn ?? '', quantity: sent ?? '', ...priced(got, gotIn) });
  if (isAmount(fee) && !isMoney(feeIn)) sides.push({ ...row, deed: 'Sell', symbol: feeIn ?? '', quantity: fee ?? '' });
  return sides;
}

/* An order of a pair: its first coin came for the second, or went. Of an order list nobody knows what dollars there were to pay with. */
function pairOf(cells: HistoryCells, base: string, quote: string): readonly HistoryCells[] {
  const { quantity = '', amount = '', deed = '' } = cells;
  const isBought = /^(?:buy|compra|kauf|achat|koop)/i.test(deed);
  const [one, other] = [
    { 'got-in': base, got: quantity, 'sent-in': quote, sent: amount },
    { 'sent-in': base, sent: quantity, 'got-in': quote, got: amount },
  ];
  const fee = { fee: cells.fee ?? '', 'fee-in': cells['fee-in'] ?? '' };
  const sides = sidesOf({ day: cells.day ?? '', ...(isBought ? one : other), ...fee });
  return sides.filter(({ symbol = '' }) => !DOLLAR_COINS.has(symbol));
}

/* "0.004BTC": so many of what. */
function withCoin(cell = ''): readonly [count: string, coin: string] {
  const [, count = '', coin = ''] = /^([\d.,]{1,30}) ?([A-Z0-9]{1,12})$/.exec(cell.trim().replaceAll(',', '')) ?? [];
  return [count, coin];
}

function executedRow(cells: HistoryCells): readonly HistoryCells[] {
  const [[quantity, base], [amount, quote], [fee, feeIn]] = [
    withCoin(cells.quantity),
    withCoin(cells.amount),
    withCoin(cells.fee),
  ];
  return pairOf({ ...cells, quantity, amount, fee, 'fee-in': feeIn }, base, quote);
}

function pairRow(cells: HistoryCells): readonly HistoryCells[] {
  const [base = '', quote = ''] = (cells.pair ?? '').split(/[-/_]/);
  return pairOf(cells, base, quote);
}

/* Money is no holding; "SOL (Solana)" is SOL; what is no symbol is a name. */
function assetRow(cells: HistoryCells): readonly HistoryCells[] {
  const asset = (cells.symbol ?? '').replace(/ \(.{1,60}\)$/, '');
  if (isMoney(asset) || /^fiat$/i.test(cells.type ?? '')) return [];
  const who = /^[A-Z0-9.]{1,12}$/.test(asset) ? { symbol: asset } : { symbol: '', name: asset };
  const type = /^crypto/i.test(cells.type ?? 'crypto') ? 'crypto' : (cells.type ?? '');
  return [{ ...cells, ...who, type }];
}

const BINANCE_TITLES = [
  ['tiempo', 'par', 'lado', 'precio', 'ejecutado', 'cantidad', 'tarifa'],
  ['date(utc)', 'pair', 'side', 'price', 'executed', 'amount', 'fee'],
  ['date(utc)', 'market', 'type', 'price', 'executed', 'total', 'fee'],
] as const;

const TRACKING_TITLES = [
  ['typ', 'kauf', 'verkauf', 'gebühr', 'datum'],
  ['type', 'buy', 'sell', 'fee', 'date'],
] as const;

/** As `HISTORY_FORMATS`. */
export const COIN_HISTORIES: readonly HistoryFormat[] = [
  {
    broker: 'Koinly',
    titles: ['sent amount', 'sent currency', 'received amount', 'received currency'],
    columns: {
      date: 'day',
      'sent amount': 'sent',
      'sent currency': 'sent-in',
      'received amount': 'got',
      'received currency': 'got-in',
      'fee amount': 'fee',
      'fee currency': 'fee-in',
      'net worth amount': 'worth',
      'net worth currency': 'worth-in',
    },
    rewrite: sidesOf,
  },
  ...TRACKING_TITLES.map(([type, buy, sell, fee, date]): HistoryFormat => ({
    broker: 'CoinTracking',
    titles: [type, buy, sell, 'cur.', date],
    columns: {
      [buy]: 'got',
      'cur.': 'got-in',
      [sell]: 'sent',
      'cur. 2': 'sent-in',
      [fee]: 'fee',
      'cur. 3': 'fee-in',
      [date]: 'day',
      [type]: 'note',
    },
    rewrite: sidesOf,
  })),
  {
    broker: 'BittyTax',
    titles: ['buy quantity', 'buy asset', 'sell quantity', 'sell asset'],
    columns: {
      timestamp: 'day',
      'buy quantity': 'got',
      'buy asset': 'got-in',
      'sell quantity': 'sent',
      'sell asset': 'sent-in',
      'fee quantity': 'fee',
      'fee asset': 'fee-in',
    },
    rewrite: sidesOf,
  },
  {
    broker: 'Delta',
    titles: ['way', 'base amount', 'base currency (name)', 'quote amount', 'quote currency'],
    columns: {
      date: 'day',
      way: 'deed',
      'base amount': 'quantity',
      'base currency (name)': 'symbol',
      'base type': 'type',
      'quote amount': 'amount',
      'quote currency': 'currency',
    },
    deeds: { in: 'deposit', out: 'withdraw', cash: 'transfer' },
    rewrite: assetRow,
  },
  {
    broker: 'Bitvavo',
    titles: ['quote currency', 'quote price', 'received / paid currency', 'received / paid amount'],
    columns: {
      date: 'day',
      time: 'time',
      type: 'deed',
      currency: 'symbol',
      amount: 'quantity',
      'quote price': 'price',
      'quote currency': 'currency',
      status: 'status',
      'transaction id': 'id',
    },
    deeds: { in: 'deposit | staking | fixed staking | campaign | rebate', out: 'withdrawal' },
    done: ['completed', 'distributed'],
    rewrite: assetRow,
  },
  {
    broker: 'BlockFi',
    titles: ['cryptocurrency', 'amount', 'transaction type', 'confirmed at'],
    columns: {
      cryptocurrency: 'symbol',
      amount: 'quantity',
      'transaction type': 'note',
      'confirmed at': 'day',
    },
    // the sign of the amount says what came and what went
    rewrite: (cells) => [{ ...cells, type: 'crypto' }],
  },
  {
    broker: 'bitcoin.tax',
    titles: ['action', 'symbol', 'volume', 'fee currency'],
    // a wallet's coins are spent that an exchange's purchase brought, and no row says that they went from one to the other
    columns: {
      date: 'day',
      action: 'deed',
      volume: 'quantity',
      account: 'unused',
      fee: 'unused',
      'fee currency': 'unused',
    },
    deeds: { out: 'spend | donation | gift | fee', in: 'income | giftin | mining | interest | fork | airdrop' },
    rewrite: (cells) => [{ ...cells, type: 'crypto' }],
  },
  {
    broker: 'Bitpanda',
    titles: ['in/out', 'amount fiat', 'amount asset', 'asset market price'],
    columns: {
      timestamp: 'day',
      'transaction id': 'id',
      'transaction type': 'deed',
      'in/out': 'note',
      'amount asset': 'quantity',
      asset: 'symbol',
      'asset market price': 'price',
      'asset market price currency': 'currency',
      'asset class': 'type',
    },
    deeds: { in: 'deposit | transfer incoming | transfer', out: 'withdrawal | transfer outgoing' },
    rewrite: ({ deed = '', note = '', ...cells }) =>
      assetRow({ ...cells, deed: /^transfer/.test(deed) ? `transfer ${note}` : deed }),
  },
  {
    broker: 'KuCoin',
    titles: ['symbol', 'side', 'avg. filled price', 'filled amount', 'filled volume'],
    columns: {
      'order time(utc)': 'unused',
      'filled time(utc)': 'day',
      symbol: 'pair',
      side: 'deed',
      'order id': 'id',
      'filled amount': 'quantity',
      'filled volume': 'amount',
      fee: 'fee',
      'fee currency': 'fee-in',
      status: 'status',
    },
    done: ['deal', 'part deal', 'part_deal', 'done'],
    rewrite: pairRow,
  },
  ...BINANCE_TITLES.map(([day, pair, side, price, executed, amount, fee]): HistoryFormat => ({
    broker: 'Binance',
    titles: [pair, side, price, executed, amount],
    columns: {
      [day]: 'day',
      [pair]: 'pair',
      [side]: 'deed',
      [price]: 'unused',
      [executed]: 'quantity',
      [amount]: 'amount',
      [fee]: 'fee',
    },
    dayOf: (cell) => (/^\d{2}-\d{2}-\d{2}\b/.test(cell) ? `20${cell}` : cell),
    rewrite: executedRow,
  })),
];
