import { currency } from '../../../domain/model/units.ts';
import type { HistoryCells, HistoryFormat } from './format.ts';

/* Lists of brokers whose columns say a thing in a way of their own. */

const [AUD, CAD, GBP] = [currency('AUD'), currency('CAD'), currency('GBP')];

/* "S410000022" is the number of a sale, "MANAGE FEE" of none. The name ends with what was done: "Tesco plc 250 @ 402.1". */
function hargreavesRow(cells: HistoryCells): HistoryCells {
  const { deed: number = '', name = '', price = '' } = cells;
  const traded = number.startsWith('B') ? 'Buy' : 'Sell';
  const other = / Dividend Payment$/i.test(name) ? 'Dividend' : 'Cash';
  return {
    ...cells,
    deed: /^[BS]\d/.test(number) ? traded : other,
    name: name.replace(/ (?:[\d.,]{1,20} @ [\d.,]{1,20}|Dividend Payment)$/i, ''),
    ...(/\d/.test(price) ? { price: `${price}p` } : { price: '', quantity: '' }),
  };
}

/* A settlement says by "Credito" or "Debito" whether it came or went; what is paid is a credit, too. */
function b3Row(cells: HistoryCells): HistoryCells {
  const { deed = '', note = '', name = '' } = cells;
  const side = /^d[eé]bito$/i.test(note) ? 'Venda' : 'Compra';
  const moved = /^transfer[eê]ncia(?: - liquida[cç][aã]o)?$/i.test(deed) ? side : deed;
  return { ...cells, deed: moved, symbol: /^([A-Z]{4}\d{1,2}) - /.exec(name)?.[1] ?? '' };
}

const FINECO_SIDES: ReadonlyMap<string, string> = new Map([
  ['A', 'Acquisto'],
  ['V', 'Vendita'],
]);

/* "VFV - Vanguard S&P 500 Index ETF: Bought 3.0000 shares at $140.10 per share (executed at 2025-01-02)"; what is lent stays one's own. */
function wealthsimpleRow(cells: HistoryCells): readonly HistoryCells[] {
  const [, symbol = '', name = '', what = ''] =
    /^([A-Z][\w.-]{0,11}) - (.{1,120}?): (.+)$/.exec(cells.name ?? '') ?? [];
  if (symbol === '' || /^(?:LOAN|RECALL)$/i.test(cells.deed?.trim() ?? '')) return [];
  if (/^DIV/i.test(cells.deed ?? '') || /dividend/i.test(what)) return [{ ...cells, deed: 'Dividend', symbol, name }];
  const [deed = cells.deed ?? ''] = /^(?:Bought|Sold)/.exec(what) ?? [];
  const [, quantity = ''] = /([\d,.]{1,20}) shares?/i.exec(what) ?? [];
  // of a trade abroad the amount alone is in the account's money
  const [, price = ''] = what.includes('FX Rate') ? [] : (/ at \$([\d,.]{1,20}) per share/.exec(what) ?? []);
  return [{ ...cells, deed, symbol, name, quantity, price }];
}

/** As `HISTORY_FORMATS`. */
export const BROKER_HISTORIES: readonly HistoryFormat[] = [
  {
    broker: 'ebase',
    titles: ['umsatzart', 'anteile', 'abrechnungskurs in fw', 'fondswährung (fw)'],
    columns: {
      buchungsdatum: 'day',
      umsatzart: 'deed',
      fonds: 'name',
      anteile: 'quantity',
      'abrechnungskurs in fw': 'price',
      'fondswährung (fw)': 'currency',
      depotnummer: 'account',
      kursdatum: 'unused',
    },
    deeds: { cash: 'fondsertrag', in: 'ansparplan', out: 'entnahmeplan' },
  },
  {
    broker: 'Parqet',
    titles: ['identifier', 'holdingname', 'shares', 'assettype'],
    columns: {
      date: 'day',
      datetime: 'unused',
      type: 'deed',
      identifier: 'isin',
      holdingname: 'name',
      shares: 'quantity',
      wkn: 'unused',
      amount: 'unused',
      assettype: 'unused',
      holdingnickname: 'unused',
      originalcurrency: 'unused',
    },
  },
  {
    broker: 'CommSec',
    titles: ['reference', 'details', 'debit($)', 'credit($)', 'balance($)'],
    columns: { date: 'day', reference: 'id', details: 'deed', 'debit($)': 'unused', 'credit($)': 'unused' },
    currency: AUD,
    dayOrder: 'day-first',
    rewrite: (cells) => {
      const said = /^([BS]) ([\d.,]{1,20}) (\S{1,12}) @ ([\d.,]{1,20})/.exec(cells.deed ?? '');
      const [, deed = '', quantity = '', symbol = '', price = ''] = said ?? [];
      const payer = /^Dividend (\S{1,12})/.exec(cells.deed ?? '')?.[1];
      if (payer !== undefined) return [{ ...cells, deed: 'Dividend', symbol: payer }];
      return said === null ? [] : [{ ...cells, deed, quantity, symbol, price }];
    },
  },
  {
    broker: 'Wealthsimple',
    titles: ['date', 'transaction', 'description', 'amount', 'balance'],
    columns: { date: 'day', transaction: 'deed', description: 'name', amount: 'amount', balance: 'unused' },
    currency: CAD,
    rewrite: wealthsimpleRow,
  },
  {
    broker: 'bossa',
    titles: ['data', 'tytuł operacji', 'szczegóły', 'kwota'],
    columns: { data: 'day', 'tytuł operacji': 'deed', szczegóły: 'name', kwota: 'amount', waluta: 'unused' },
    rewrite: (cells) => {
      const said = /^(.{1,80}?) \((\w{12})\) ([\d., ]{1,20}) x ([\d., ]{1,20}) ([A-Z]{3})/.exec(cells.name ?? '');
      const [, name = '', isin = '', quantity = '', price = '', currency = ''] = said ?? [];
      const [, payer = '', number = ''] = /dywidendy (.{1,80}?) \((\w{12})\)/.exec(cells.deed ?? '') ?? [];
      if (payer !== '') return [{ ...cells, deed: 'Dividend', name: payer, isin: number }];
      return said === null ? [] : [{ ...cells, name, isin, quantity, price, currency }];
    },
    deeds: { in: 'rozliczenie transakcji kupna', out: 'rozliczenie transakcji sprzedaży' },
  },
  {
    broker: 'BUX',
    titles: ['transaction type', 'asset id', 'asset quantity', 'asset currency'],
    columns: {
      'transaction time (cet)': 'day',
      'transaction type': 'deed',
      'transaction amount': 'unused',
      'transaction currency': 'unused',
      'cash balance amount': 'unused',
      'asset id': 'isin',
      'asset name': 'name',
      'asset quantity': 'quantity',
      'asset price': 'price',
      'asset currency': 'currency',
      'dividend currency': 'unused',
    },
    deeds: { in: 'buy trade', out: 'sell trade' },
  },
  {
    broker: 'Fineco',
    titles: ['operazione', 'segno', 'divisa', 'controvalore'],
    columns: {
      operazione: 'day',
      'data valuta': 'unused',
      descrizione: 'deed',
      titolo: 'name',
      segno: 'note',
      divisa: 'currency',
      controvalore: 'unused',
    },
    rewrite: (cells) => [{ ...cells, deed: FINECO_SIDES.get(cells.note ?? '') ?? cells.deed ?? '' }],
  },
  {
    broker: 'Hargreaves Lansdown',
    titles: ['settle date', 'reference', 'unit cost (p)', 'value (£)'],
    columns: {
      'trade date': 'day',
      'settle date': 'unused',
      reference: 'deed',
      description: 'name',
      'unit cost (p)': 'price',
      'value (£)': 'unused',
    },
    currency: GBP,
    dayOrder: 'day-first',
    rewrite: (cells) => [hargreavesRow(cells)],
  },
  {
    broker: 'comdirect',
    titles: ['geschäftstag', 'stück / nom.', 'ausführungskurs'],
    columns: {
      geschäftstag: 'day',
      buchungstag: 'unused',
      'stück / nom.': 'quantity',
      bezeichnung: 'name',
      wkn: 'symbol',
      ausführungskurs: 'price',
      'umsatz in eur': 'unused',
    },
  },
  {
    broker: 'B3',
    titles: ['entrada/saída', 'movimentação', 'produto', 'valor da operação'],
    columns: {
      data: 'day',
      'entrada/saída': 'note',
      movimentação: 'deed',
      produto: 'name',
      'preço unitário': 'price',
      'valor da operação': 'amount',
    },
    currency: currency('BRL'),
    dayOrder: 'day-first',
    rewrite: (cells) => [b3Row(cells)],
  },
];
