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
