import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

/* A table of dated deeds, sides or a running balance is never holdings: it is read as a history, or refused as one. */

function kindOf(text: string): string {
  const read = readText(text, 'export.csv');
  return read.ok ? read.value.kind : read.error.code;
}
const heldIn = (text: string) =>
  holdingsIn(taken(readText(text, 'export.csv')).holdings).map(({ name, quantity, price }) => [name, quantity, price]);

describe('sides', () => {
  test.each([
    ['K', 'S'],
    ['K', 'V'],
    ['B', 'S'],
    ['A', 'V'],
    ['C', 'V'],
    ['买', '卖'],
    ['買', '売'],
  ])('%s and %s', (bought, sold) => {
    const text = `Data;Walor;Liczba;Strona;Cena;Waluta\n10.10.2022;KGHM;10;${bought};130,30;PLN\n11.10.2022;KGHM;2;${sold};140,00;PLN\n`;
    expect(['history', 'refused-transactions']).toContain(kindOf(text));
  });
  test('of which the words are known add up', () =>
    expect(
      heldIn('Data;Walor;Liczba;Strona;Cena;Waluta\n10.10.2022;KGHM;10;K;130,30;PLN\n11.10.2022;KGHM;2;S;140,00;PLN\n'),
    ).toEqual([['KGHM', 8, 140]]));
  test('a single sale is no holding', () =>
    expect(kindOf('Datum,Seite,Titel,Anzahl,Preis,Betrag\n10.10.2022,V,Nestle,10,100.00,1000.00\n')).toBe('refused-transactions'));
}); // oxfmt-ignore

describe('a running balance', () => {
  const TEXT = `Date;Category;Asset Name;ISIN;Number of Shares;Asset Price in CHF;Cash Flow;Balance
2023-07-10;Deposit;;;;;1000.00;1000.00
2023-07-11;Buy;CSIF Equity Switzerland;CH0033782431;0.011;1542.81;-16.97;983.03
2023-07-11;Buy;CSIF World ex CH;CH0214967314;0.200;1900.00;-380.00;603.03
2023-08-11;Buy;CSIF Equity Switzerland;CH0033782431;0.020;1500.00;-30.00;573.03
2023-09-11;Fee;;;;;-1.03;572.00
`;
  test('is nobody’s value, and no amount that a price follows from', () => {
    const reading = taken(readText(TEXT, 'export.csv'));
    expect(reading.kind).toBe('history');
    expect(holdingsIn(reading.holdings).map(({ isin, quantity, price }) => [isin, quantity, price])).toEqual([
      ['CH0214967314', 0.2, 1900],
      ['CH0033782431', 0.031, 1500],
    ]);
  });
  test('in a single row', () => expect(kindOf(`${TEXT.split('\n').slice(0, 1).join('')}\n${TEXT.split('\n')[2]}\n`)).toBe('history'));
  test('whatever the deeds are called', () => {
    const strange = TEXT.replaceAll('Deposit', 'Xyz').replaceAll('Buy', 'Zyx').replaceAll('Fee', 'Yyy');
    expect(kindOf(strange)).toBe('refused-transactions');
  });
}); // oxfmt-ignore

describe('deeds of any language, known in part', () => {
  test.each([
    ['Achat comptant', 'Coupons', 'Droits de garde', 'Vendu'],
    ['Käufe', 'Ertrag', 'Depotgebühr', 'Abgang'],
    ['Comprado', 'Dividendo', 'Custodia', 'Vendido'],
    ['Acquisto titoli', 'Stacco cedola', 'Bollo', 'Venduto'],
    ['Gekocht', 'Dividend', 'Bewaarloon', 'Verkocht'],
    ['证券买入', '红利入账', '托管费', '证券卖出'],
    ['現物買', '配当金', '管理料', '現物売'],
    ['Покупка', 'Дивиденды', 'Комиссия', 'Продажа'],
    ['Köpt', 'Utdelning', 'Depåavgift', 'Försäljning'],
    ['Zakup akcji', 'Wypłata dywidendy', 'Opłata', 'Sprzedaż akcji'],
  ])('%s, %s, %s, %s', (bought, paid, fee, sold) => {
    const rows = [
      ['2024-01-12', bought, 'Amundi MSCI World', 'LU1681043599', '10', '450.00', '4500.00'],
      ['2024-03-15', paid, 'Amundi MSCI World', 'LU1681043599', '10', '1.20', '12.00'],
      ['2024-03-31', fee, 'Amundi MSCI World', 'LU1681043599', '1', '5.00', '5.00'],
      ['2024-05-02', bought, 'TotalEnergies', 'FR0000120271', '20', '60.00', '1200.00'],
      ['2024-06-02', sold, 'TotalEnergies', 'FR0000120271', '5', '62.00', '310.00'],
    ];
    const text = `Date,Nature,Name,ISIN,Quantity,Price,Value\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
    expect(['history', 'refused-transactions']).toContain(kindOf(text));
  });
});

describe('and what looks like one stays holdings', () => {
  test.each([
    ['cash as a type', 'Symbol,Name,Account,Type,Value\nNVDA,NVIDIA Corp,Roth,Stock,100\n,Cash,Roth,Cash,50\n,Cash,IRA,Cash,20\n,Cash,Taxable,Cash,5\n,Cash,HSA,Cash,2\n'],
    ['days of prices', 'Name,ISIN,Quantity,Price,Date,Value\nNestle,CH0038863350,10,100,2026-01-05,1000\nNovartis,CH0012005267,10,90,2026-01-06,900\nRoche,CH0012032048,10,80,2026-01-07,800\n'],
    ['one deed in all rows, and what each is worth', 'Symbol,Direction,Quantity,Price,Market Value\nKO,BUY,10,70,700\nPEP,BUY,5,100,500\nMSFT,BUY,2,400,800\n'],
    ['lots with their days', 'Symbol,Purchase Date,Quantity,Price,Market Value\nKO,2024-01-05,10,70,700\nKO,2024-02-05,5,70,350\nMSFT,2024-03-05,2,400,800\n'],
    ['classes of shares', 'Symbol,Class,Quantity,Price,Value\nFOX,B,10,50,500\nFOXA,A,5,55,275\nGOOG,C,2,180,360\n'],
  ])('%s', (_, text) => expect(['positions', 'lots']).toContain(kindOf(text)));
}); // oxfmt-ignore
