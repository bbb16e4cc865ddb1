import { expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

/* One history under the titles of each language: day, what was done, symbol, name, quantity, price, amount. */
const TITLES = [
  ['English', 'Date,Action,Symbol,Name,Quantity,Price,Amount'],
  ['German', 'Datum,Vorgang,Symbol,Bezeichnung,Stück,Kurs,Betrag'],
  ['French', 'Date,Opération,Symbole,Libellé,Quantité,Cours,Montant'],
  ['Spanish', 'Fecha,Operación,Símbolo,Nombre,Cantidad,Precio,Importe'],
  ['Italian', 'Data,Operazione,Simbolo,Nome,Quantità,Prezzo,Importo'],
  ['Dutch', 'Datum,Transactie,Symbool,Naam,Aantal,Koers,Bedrag'],
  ['Portuguese', 'Data,Operação,Símbolo,Nome,Quantidade,Preço,Valor'],
  ['Polish', 'Data,Operacja,Symbol,Nazwa,Ilość,Cena,Kwota'],
  ['Swedish', 'Datum,Typ av transaktion,Symbol,Namn,Antal,Kurs,Belopp'],
  ['Danish', 'Dato,Transaktionstype,Symbol,Navn,Antal,Kurs,Beløb'],
  ['Norwegian', 'Dato,Transaksjonstype,Symbol,Navn,Antall,Kurs,Beløp'],
  ['Finnish', 'Päivä,Tapahtuma,Tunnus,Nimi,Määrä,Hinta,Summa'],
  ['Czech', 'Datum,Operace,Symbol,Název,Počet,Cena,Částka'],
  ['Hungarian', 'Dátum,Művelet,Szimbólum,Név,Mennyiség,Ár,Összeg'],
  ['Turkish', 'Tarih,İşlem,Sembol,Ad,Miktar,Fiyat,Tutar'],
  ['Japanese', '日付,取引,銘柄コード,銘柄名,数量,単価,金額'],
  ['Chinese', '日期,操作,证券代码,证券名称,数量,价格,金额'],
  ['Korean', '날짜,거래구분,종목코드,종목명,수량,단가,금액'],
  ['Korean, of a broker', '거래일자,거래종류,종목코드,종목명,거래수량,거래단가,거래금액'],
] as const;
const ROWS = `2025-01-02,Buy,KO,Coca-Cola,10,60.5,-605
2025-01-03,Buy,PG,Procter & Gamble,5,150,-750
2025-02-01,Dividend,KO,Coca-Cola,,,4.2
2025-02-04,Sell,KO,Coca-Cola,4,62,248
2024-12-30,Dividend,MSFT,Microsoft,,,3
`;

test.each(TITLES)('%s titles change nothing', (_language, titles) => {
  const { holdings, issues } = taken(readText(`${titles}\n${ROWS}`));
  expect(holdingsIn(holdings).map(({ symbol, quantity, price }) => [symbol, quantity, price])).toEqual([
    ['PG', 5, 150],
    ['KO', 6, 62],
  ]);
  expect(issues.map(({ code }) => code)).toContain('history-paid');
});

const heldIn = (text: string) =>
  holdingsIn(taken(readText(text)).holdings).map(({ symbol, name, quantity, price }) => [
    symbol ?? name,
    quantity,
    price,
  ]);
const LEFT = [['MSFT', 5, 410], ['AAPL', 6, 235]]; // oxfmt-ignore

test.each([
  'Date,Description,Amount,Balance\n2025-02-03,Buy 10 AAPL @ 230.10,-2301,5000\n2025-02-04,Buy 5 MSFT @ 410,-2050,2950\n2025-02-05,Dividend AAPL,2.50,2952.50\n2025-02-06,Sell 4 AAPL @ 235,940,3892.50\n',
  'Date,Details,Debit,Credit,Balance\n2025-02-03,Buy 10 AAPL @ 230.10,2301,,5000\n2025-02-04,Buy 5 MSFT @ 410,2050,,2950\n2025-02-06,Sell 4 AAPL @ 235,,940,3890\n',
  'Date,Description,Amount\n2025-02-03,Bought 10 shares of AAPL,-2301\n2025-02-04,Bought 5 shares of MSFT,-2050\n2025-02-06,Sold 4 shares of AAPL,940\n',
  'Date,Details,Amount\n2025-02-03,Purchase of 10 AAPL,-2301\n2025-02-04,Purchase of 5 MSFT,-2050\n2025-02-06,Sale of 4 AAPL,940\n',
  'Date,Transaction,Amount\n2025-02-03,Bought AAPL (10 shares),-2301\n2025-02-04,Bought MSFT (5 shares),-2050\n2025-02-06,Sold AAPL (4 shares),940\n',
  'Datum;Text;Betrag\n03.02.2025;Kauf 10 Stk. AAPL zu 230,10;-2.301,00\n04.02.2025;Kauf 5 Stk. MSFT zu 410,00;-2.050,00\n06.02.2025;Verkauf 4 Stk. AAPL zu 235,00;940,00\n',
])('a bank’s account says in words what was traded: %j', (text) => {
  expect(heldIn(text)).toEqual(LEFT);
});

test.each([
  'Date,Order type,Symbol,Shares,Price\n2025-02-03,Buy,AAPL,10,230.10\n2025-02-04,Buy,MSFT,5,410\n2025-02-06,Sell,AAPL,4,235\n',
  'Datum;Ordertype;Symbol;Stück;Kurs\n03.02.2025;Kauf;AAPL;10;230,10\n04.02.2025;Kauf;MSFT;5;410,00\n06.02.2025;Verkauf;AAPL;4;235,00\n',
  'Date,Action,Ticker,Shares,Cost/Share\n2025-02-03,buy,AAPL,10,230.10\n2025-02-04,buy,MSFT,5,410\n2025-02-06,sell,AAPL,4,235\n',
])('a title may say less than what stands below it: %j', (text) => {
  expect(heldIn(text)).toEqual(LEFT);
});

test('what is bought or sold by a limit is an order, which may not have been carried out', () => {
  expect(readText('Date,Order type,Side,Symbol,Shares,Price\n2025-02-03,Limit,Buy,AAPL,10,230.10\n').ok).toBe(false);
});

test.each([
  [
    'BTC',
    0.01,
    95_000,
    'Time(UTC),Pair,Side,Price,Executed,Amount,Fee\n2025-01-03 10:00:00,BTCUSDT,BUY,95000,0.01BTC,950USDT,0BTC\n',
  ],
  ['St James’s Place', 10, 12, 'Date,Details,Amount\n2025-02-03,Bought 10 St James’s Place @ 12,-120\n'],
])('a day below “Time(UTC)”, a saint in a name: %s', (who, quantity, price, text) => {
  expect(heldIn(text)).toEqual([[who, quantity, price]]);
});
