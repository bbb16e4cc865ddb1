import { currency } from '../../../domain/model/units.ts';
import { isCusip } from '../../cells/symbols.ts';
import { BROKER_HISTORIES } from './brokers.ts';
import { COIN_HISTORIES } from './coins.ts';
import type { HistoryCells, HistoryFormat } from './format.ts';

/* Lists of movements as brokers export them, as data: by which titles each is known, which column is what, and what its words for a
   movement do. What any table of movements may say is in `table/deeds.ts` and `movements/history-titles.ts`. */

const USD = currency('USD');

/* Kraken's first coins and moneys have a letter before their names; ZETA and XION are names of their own. */
const LETTERED = /^(?:X(XBT|ETH|ETC|LTC|MLN|REP|XDG|XLM|XMR|XRP|ZEC)|Z(AUD|CAD|CHF|EUR|GBP|JPY|USD))$/;

/* XXBT, XETH, ZUSD; DOT.S, DOT28.S, ETH2.S and EUR.HOLD are the same, staked or on hold. */
function coinOf(asset: string): string {
  const [name, place] = asset.split(/\.(?=[A-Z]{1,4}$)/);
  const lettered = LETTERED.exec(name!);
  const plain = lettered?.[1] ?? lettered?.[2] ?? name!;
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
/* Of London's, some are in pounds, some in pence and some in dollars. */
const MONEY_OF: ReadonlyMap<string, string> = new Map<string, string>([
  ...(['DE', 'FR', 'NL', 'ES', 'IT', 'PT', 'BE', 'FI', 'AT', 'IE'] as const).map((ending) => [ending, 'EUR'] as const),
  ...([
    ['US', 'USD'],
    ['PL', 'PLN'],
    ['CZ', 'CZK'],
    ['SE', 'SEK'],
    ['NO', 'NOK'],
    ['DK', 'DKK'],
    ['CH', 'CHF'],
  ] as const),
]);
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

const PERFORMANCE_DEEDS: HistoryFormat['deeds'] = {
  ...{
    'delivery (inbound)': 'in',
    'delivery (outbound)': 'out',
    'transfer (inbound)': 'in',
    'transfer (outbound)': 'out',
  },
  ...{ einlage: 'cash', entnahme: 'cash', deposit: 'cash', removal: 'cash', withdrawal: 'cash' },
};

const GHOSTFOLIO_DEEDS: HistoryFormat['deeds'] = { item: 'in', liability: 'cash', fee: 'cash', interest: 'cash' };

/* Coins come from CoinGecko, or are Yahoo's "BTCUSD"; what is typed by hand has a number for a symbol, or its name. */
function ghostfolioRow(cells: HistoryCells): readonly HistoryCells[] {
  const symbol = cells.symbol?.trim() ?? '';
  const source = cells.note?.trim().toUpperCase() ?? '';
  const coin =
    source === 'YAHOO' ? /^(BTC|ETH|SOL|ADA|XRP|DOT|LTC|BCH|DOGE|LINK)-?(?:USD|EUR|GBP|CHF)$/.exec(symbol) : null;
  if (coin !== null) return [{ ...cells, symbol: coin[1]!, type: 'crypto' }];
  if (source === 'COINGECKO')
    return [{ ...cells, symbol: '', name: cells.name === '' ? symbol : (cells.name ?? symbol), type: 'crypto' }];
  if (source !== 'MANUAL') return [cells];
  return [{ ...cells, symbol: '', name: (cells.name ?? '') === '' ? symbol : cells.name! }];
}

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
      ...{
        spl: 'split-shares',
        spr: 'split-shares',
        rec: 'in',
        acati: 'in',
        acato: 'out',
        soff: 'in',
        mrgs: 'split-shares',
      },
      ...{
        bto: 'in',
        btc: 'in',
        sto: 'out',
        stc: 'out',
        oexp: 'by-sign',
        oasgn: 'by-sign',
        oexcs: 'by-sign',
        sxch: 'split-shares',
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
    deeds: { 'stock split close': 'split-out', 'stock split open': 'split-shares', 'stock distribution': 'in' },
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
      ...{ stockperk: 'in', saveback: 'in', 'round up': 'in', migration: 'by-sign', gift: 'by-sign', spinoff: 'in' },
      ...{
        'free receipt': 'in',
        'free delivery': 'out',
        'transfer in': 'in',
        'transfer out': 'out',
        worthless: 'ends',
      },
      ...{ 'private market buy': 'in', 'private market sell': 'out', 'final maturity': 'out', tilg: 'out' },
      ...{ split: 'split-shares', 'reverse split': 'split-shares', 'share exchange': 'split-shares' },
      ...{ reorganisation: 'split-shares', 'adr discontinuation': 'split-shares', merger: 'split-shares' },
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
      'savings plan': 'in',
      'security transfer': 'by-sign',
      'corporate action': 'split-shares',
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
    deeds: {
      ...{ 'stock split': 'split-shares', 'cash top up': 'cash', 'custody fee': 'cash', 'robo management fee': 'cash' },
      ...{ 'merger - stock': 'split-shares', spinoff: 'in', 'spin-off': 'in', transfer: 'by-sign' },
      // shares that one house of Revolut's hands to another stay whose they are
      'transfer from revolut': 'held',
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
      ...{ 'reward income': 'in', 'incentives rewards payout': 'in', 'subscription rebate': 'in', airdrop: 'in' },
      ...{ 'exchange deposit': 'out', 'pro deposit': 'out', 'exchange withdrawal': 'in', 'pro withdrawal': 'in' },
      ...{ 'prime withdrawal': 'in', 'prime deposit': 'out', 'vault withdrawal': 'by-sign', 'wrap asset': 'by-sign' },
      ...{ 'unwrap asset': 'by-sign', 'asset migration': 'by-sign', 'retail simple dust': 'by-sign', mint: 'by-sign' },
    },
    rewrite: (cells) => {
      // staked ether had a name of its own for a time
      const own = cells.symbol?.trim() ?? '';
      const coin = { ...cells, symbol: own === 'ETH2' ? 'ETH' : own, type: 'crypto', name: '' };
      const into = cells.deed?.trim().toLowerCase() === 'convert' ? CONVERTED.exec(cells.note?.trim() ?? '') : null;
      if (into === null) return [coin];
      const [, said, symbol] = into;
      const quantity = said!.replace(/^(\d{1,12}),(\d{1,18})$/, '$1.$2');
      return [coin, { ...coin, deed: 'receive', symbol: symbol!, quantity, price: '', currency: '', amount: '' }];
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
        const [bought, paid] = [coinOf(coins[1]!), coinOf(coins[2]!)];
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
      'open position': 'in',
      'position closed': 'out',
      'corp action: split': 'split',
      deposit: 'cash',
      sdrt: 'cash',
      staking: 'in',
      airdrop: 'in',
    },
    dayOrder: 'day-first',
    currency: USD,
    rewrite: (cells) => {
      const details = cells.symbol?.trim() ?? '';
      const symbol = details.split('/')[0]!.trim();
      const ratio = /^corp action: ?split/i.test(cells.deed ?? '') ? RATIO.exec(details) : null;
      // a contract on a share is none, and on which side it stands is not said
      const who = /^cfd$/i.test(cells.type ?? '') ? { symbol: '', name: `${symbol} (CFD)`, type: '' } : { symbol };
      return [{ ...cells, ...who, ...(ratio === null ? {} : { quantity: `${ratio[1]!}/${ratio[2]!}` }) }];
    },
  })),
  ...['symbol', 'ticker'].map((symbol): HistoryFormat => ({
    broker: 'XTB',
    titles: ['id', 'type', 'time', 'comment', symbol, 'amount'],
    columns: {
      ...{ time: 'day', type: 'deed', comment: 'note', amount: 'unused', id: 'id' },
      ...{ [symbol]: 'symbol', instrument: 'name', product: 'account' },
    },
    deeds: { open: 'in', close: 'out', divident: 'cash' },
    dayOrder: 'day-first',
    // The type is in the user's language, the comment never is; prices are in the money of the exchange.
    rewrite: (cells) => {
      const found = XTB_COMMENT.exec(cells.note?.trim() ?? '');
      const currency = MONEY_OF.get(/\.([A-Z]{2})$/.exec(cells.symbol?.trim() ?? '')?.[1] ?? '') ?? '';
      if (found !== null) return [{ ...cells, currency, deed: found[1]!, quantity: found[2]!, price: found[3]! }];
      const isPaid = /^divid/i.test(cells.deed?.trim() ?? '');
      return [{ ...cells, deed: isPaid ? 'dividend' : 'cash', quantity: '', price: '' }];
    },
  })),
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
        'pr yr special div': 'cash',
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
        'stock merger': 'split-shares',
        'cash merger': 'by-sign',
      },
      ...{
        'security transfer': 'by-sign',
        'spin off': 'in',
        expired: 'ends',
        assigned: 'by-sign',
        'name change': 'split-shares',
        conversion: 'split-shares',
        'mandatory exchange': 'split-shares',
      },
      ...{
        journal: 'by-sign',
        'internal transfer': 'by-sign',
        'stock div dist': 'split-shares',
        'full redemption': 'out',
      },
      ...{ 'adr mgmt fee': 'cash', 'foreign tax paid': 'cash', 'nra tax adj': 'cash', 'cash in lieu': 'cash' },
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
      ...{
        'you bought': 'in',
        'you sold': 'out',
        reinvestment: 'in',
        'transferred from': 'by-sign',
        'transferred to': 'by-sign',
      },
      ...{
        // of shares; money that is paid out has no quantity
        distribution: 'split-shares',
        'distribution spinoff': 'in',
        'transfer of assets': 'by-sign',
        merger: 'by-sign',
        'merger mer from': 'split-shares',
        'merger mer to': 'split-shares',
        expired: 'ends',
        assigned: 'by-sign',
      },
      ...{ 'dividend received': 'cash', 'interest earned': 'cash', 'reverse split': 'split-shares', 'in lieu': 'cash' },
      ...{
        redemption: 'out',
        conversion: 'split-shares',
        exchanged: 'split-shares',
        'name changed': 'split-shares',
        journaled: 'by-sign',
      },
      ...{ 'foreign tax paid': 'cash', 'fee charged': 'cash', 'return of capital': 'cash', royalty: 'cash' },
      ...{ 'long term cap gain': 'cash', 'short term cap gain': 'cash', 'adj foreign tax paid': 'cash' },
    },
    dayOrder: 'month-first',
    currency: USD,
    rewrite: (cells) => [byNumber(cells)],
  },
  ...['symbol', 'isin'].map((id): HistoryFormat => ({
    broker: 'Interactive Brokers',
    titles: [id, 'trade date', 'quantity', 'trade price', 'buy/sell'],
    columns: FLEX_TRADES,
    deeds: {
      ...{ buy: 'in', sell: 'out', split: 'split-shares', spinoff: 'in', exchanged: 'split-shares' },
      ...{ 'transfer in': 'in', 'transfer out': 'out' },
    },
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
      ...{
        'stock split': 'split-shares',
        transfer: 'by-sign',
        exchange: 'by-sign',
        conversion: 'by-sign',
        merger: 'by-sign',
        rollover: 'by-sign',
        sweep: 'cash',
      },
      ...{ dividend: 'cash', 'capital gain': 'cash', 'funds received': 'cash', 'corp action': 'by-sign' },
      ...{ 'corp action (cash in lieu)': 'cash', 'corp action (spinoff)': 'in', fee: 'cash' },
    },
    dayOrder: 'month-first',
    currency: USD,
  },
  // of one account or depot, as "File, Export" writes it
  ...(
    [
      ['date', 'type', 'value', 'transaction currency', 'shares', 'isin', 'security name', 'ticker symbol'],
      ['datum', 'typ', 'wert', 'buchungswährung', 'stück', 'isin', 'wertpapiername', 'ticker-symbol'],
    ] as const
  ).map(([day, deed, amount, money, quantity, isin, name, symbol]): HistoryFormat => ({
    broker: 'Portfolio Performance',
    titles: [day, deed, amount, money, quantity, name],
    columns: {
      ...{ [day]: 'day', [deed]: 'deed', [amount]: 'amount', [money]: 'currency', [quantity]: 'quantity' },
      ...{ [isin]: 'isin', [name]: 'name', [symbol]: 'symbol' },
    },
    deeds: { ...PERFORMANCE_DEEDS, 'umbuchung (eingang)': 'in', 'umbuchung (ausgang)': 'out' },
  })),
  // the table of all transactions, where one that leads from a depot to another moves nothing
  ...(
    [
      ['date', 'type', 'security', 'shares', 'quote', 'amount', 'net transaction value'],
      ['datum', 'typ', 'wertpapier', 'stück', 'kurs', 'betrag', 'gesamtpreis'],
    ] as const
  ).map(([day, deed, name, quantity, price, amount, net]): HistoryFormat => ({
    broker: 'Portfolio Performance',
    titles: [day, deed, name, quantity, price, amount, net],
    columns: {
      ...{ [day]: 'day', [deed]: 'deed', [name]: 'name', [quantity]: 'quantity', [price]: 'price', [amount]: 'amount' },
      ...{
        [net]: 'unused',
        konto: 'unused',
        'cash account': 'unused',
        depot: 'unused',
        'securities account': 'unused',
      },
    },
    deeds: {
      ...PERFORMANCE_DEEDS,
      ...{ 'transfer (': 'cash', 'umbuchung (': 'cash' },
    },
  })),
  {
    broker: 'Ghostfolio',
    titles: ['date', 'code', 'data source', 'currency', 'price', 'quantity', 'action'],
    columns: { code: 'symbol', action: 'deed', note: 'unused', 'data source': 'note', fee: 'unused' },
    deeds: GHOSTFOLIO_DEEDS,
    dayOrder: 'day-first',
    rewrite: ghostfolioRow,
  },
  {
    broker: 'Ghostfolio',
    titles: ['ghostfolio date', 'ghostfolio type', 'data source', 'unit price'],
    columns: {
      ...{ 'ghostfolio date': 'day', 'ghostfolio type': 'deed', 'unit price': 'price', 'data source': 'note' },
      ...{ symbol: 'symbol', name: 'name', quantity: 'quantity', currency: 'currency', account: 'account' },
    },
    deeds: GHOSTFOLIO_DEEDS,
    rewrite: ghostfolioRow,
  },
  {
    broker: 'OFX',
    titles: ['ofx account', 'ofx date', 'ofx action', 'units'],
    columns: {
      ...{ 'ofx account': 'account', 'ofx date': 'day', 'ofx action': 'deed', ticker: 'symbol' },
      ...{ 'security name': 'name', 'ofx class': 'type', units: 'quantity', 'unit price': 'price' },
      ...{ 'ofx total': 'amount', fitid: 'id' },
    },
    deeds: {
      ...{ buy: 'in', sell: 'out', reinvest: 'in', 'transfer in': 'in', 'transfer out': 'out', split: 'split' },
      ...{
        'option expire': 'ends',
        'return of capital': 'cash',
        income: 'cash',
        money: 'cash',
        'capital gain': 'cash',
      },
    },
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
  ...BROKER_HISTORIES,
  ...COIN_HISTORIES,
];
