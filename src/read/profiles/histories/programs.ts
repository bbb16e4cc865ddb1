import type { HistoryCells, HistoryFormat } from './format.ts';

/* Lists of movements as programs write them that keep a portfolio, or its accounts. */

/* What Portfolio Performance says in both its languages; what leads from a depot to another moves nothing in the table of all transactions. */
const PERFORMANCE_IN = 'delivery (inbound) | transfer (inbound)';
const PERFORMANCE_OUT = 'delivery (outbound) | transfer (outbound)';
const PERFORMANCE_CASH = 'einlage | entnahme | deposit | removal | withdrawal';

const GHOSTFOLIO_DEEDS: HistoryFormat['deeds'] = { in: 'item', cash: 'liability | fee | interest' };

/* Coins come from CoinGecko, or are Yahoo's "BTCUSD"; what is typed by hand has a number for a symbol, or its name. */
function ghostfolioRow(cells: HistoryCells): readonly HistoryCells[] {
  const symbol = cells.symbol?.trim() ?? '';
  const source = cells.note?.trim().toUpperCase() ?? '';
  const coin =
    source === 'YAHOO' ? /^(BTC|ETH|SOL|ADA|XRP|DOT|LTC|BCH|DOGE|LINK)-?(?:USD|EUR|GBP|CHF)$/.exec(symbol) : null;
  if (coin !== null) return [{ ...cells, symbol: coin[1]!, type: 'crypto' }];
  if (source === 'COINGECKO') return [{ ...cells, symbol: '', name: cells.name || symbol, type: 'crypto' }];
  if (source !== 'MANUAL') return [cells];
  return [{ ...cells, symbol: '', name: cells.name || symbol }];
}

/** As `HISTORY_FORMATS`. */
export const PROGRAM_HISTORIES: readonly HistoryFormat[] = [
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
      [day]: 'day',
      [deed]: 'deed',
      [amount]: 'amount',
      [money]: 'currency',
      [quantity]: 'quantity',
      [isin]: 'isin',
      [name]: 'name',
      [symbol]: 'symbol',
    },
    deeds: {
      in: `${PERFORMANCE_IN} | umbuchung (eingang)`,
      out: `${PERFORMANCE_OUT} | umbuchung (ausgang)`,
      cash: PERFORMANCE_CASH,
    },
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
      [day]: 'day',
      [deed]: 'deed',
      [name]: 'name',
      [quantity]: 'quantity',
      [price]: 'price',
      [amount]: 'amount',
      [net]: 'unused',
      konto: 'unused',
      'cash account': 'unused',
      depot: 'unused',
      'securities account': 'unused',
    },
    deeds: { in: PERFORMANCE_IN, out: PERFORMANCE_OUT, cash: `${PERFORMANCE_CASH} | transfer ( | umbuchung (` },
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
      'ghostfolio date': 'day',
      'ghostfolio type': 'deed',
      'unit price': 'price',
      'data source': 'note',
      symbol: 'symbol',
      name: 'name',
      quantity: 'quantity',
      currency: 'currency',
      account: 'account',
    },
    deeds: GHOSTFOLIO_DEEDS,
    rewrite: ghostfolioRow,
  },
  {
    broker: 'Snowball Analytics',
    titles: ['event', 'date', 'symbol', 'price', 'quantity', 'currency', 'fee tax'],
    columns: { event: 'deed', 'fee tax': 'unused', 'fee currency': 'unused' },
    deeds: { in: 'buy | stock_as_dividend | spinoff', out: 'sell', split: 'split', cash: 'dividend | fee | cash_' },
    // how many one became stands where others have the price
    rewrite: (cells) => [
      /^split$/i.test(cells.deed ?? '') ? { ...cells, quantity: cells.price ?? '', price: '' } : cells,
    ],
  },
  {
    broker: 'OFX',
    titles: ['ofx account', 'ofx date', 'ofx action', 'units'],
    columns: {
      'ofx account': 'account',
      'ofx date': 'day',
      'ofx action': 'deed',
      ticker: 'symbol',
      'security name': 'name',
      'ofx class': 'type',
      units: 'quantity',
      'unit price': 'price',
      'ofx total': 'amount',
      fitid: 'id',
    },
    deeds: {
      in: 'buy | reinvest | transfer in',
      out: 'sell | transfer out',
      split: 'split',
      ends: 'option expire',
      cash: 'return of capital | income | money | capital gain',
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
      in: 'buy | buyx | cvrshrt | shrsin | reinvdiv | reinvint | reinvsh | reinvmd | reinvlg',
      out: 'sell | sellx | shtsell | shrsout',
      split: 'stksplit',
      price: 'price',
      cash:
        'div | divx | intinc | intincx | cgshort | cgshortx | cgmid | cgmidx | cglong | cglongx | ' +
        'miscinc | miscincx | miscexp | xin | xout | cash | rtrncap | rtrncapx | margint | margintx | ' +
        'contrib',
    },
  },
];
