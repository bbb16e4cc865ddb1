import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

/* "$", "kr" and "¥" are several countries' money, but nobody else's. */

const moneyIn = (text: string) => {
  const { holdings, assumedCurrency } = taken(readText(text));
  return holdingsIn(holdings).map(({ currency }) => currency ?? assumedCurrency ?? null);
};

describe('a sign that one country writes', () => {
  test.each([
    [
      'rand beside dollars',
      'Share,Value\nNaspers,"R13,500.50"\nSasol,R2 000.00\nApple,$223.00\n',
      ['ZAR', 'ZAR', 'USD'],
    ],
    [
      'ringgit, soles and pesos',
      'Stock,Value\nMaybank,"RM 1,234.50"\nCredicorp,"S/ 900.00"\nYPF,AR$ 700.00\n',
      ['MYR', 'PEN', 'ARS'],
    ],
    ['lira by their letters', 'Hisse;Değer\nTHYAO;1.234,56 TL\nAAPL;2.000,00 TL\n', ['TRY', 'TRY']],
  ])('says whose it is: %s', (_what, text, money) => {
    expect(moneyIn(text)).toEqual(money);
  });
  test.each(['AED', 'SAR', 'EGP', 'CLP', 'QAR', 'UAH'])('and any code in a title: %s', (code) => {
    const text = `Symbol,Name,Shares,Price (${code}),Value (${code})\nFAB,First Abu Dhabi Bank,500,16.10,8050\nAAPL,Apple Inc,10,818.97,8189.70\n`;
    expect(moneyIn(text)).toEqual([code, code]);
  });
  test('and so does a code that is written in place of one', () => {
    expect(moneyIn('Stock,Value,Currency\nMoutai,145000,CNH\nTencent,1000,RMB\nTeva,500,NIS\n')).toEqual([
      'CNY',
      'CNY',
      'ILS',
    ]);
  });
});

describe('a sign that several countries write', () => {
  test.each([
    ['is no złoty beside złoty', 'Akcja,Ilość,Cena,Wartość\nCD Projekt,10,"150,00 zł","1 500,00 zł"\nApple,3,"190,00 $","570,00 $"\n', ['PLN', 'USD']], // oxfmt-ignore
    ['is no pound beside pounds', 'Stock;Shares;Price\nApple;10;$214.72\nBP plc;100;£4.50\nLVMH;3;€700\n', ['USD', 'GBP', 'EUR']], // oxfmt-ignore
    ['is none of the dollars that are spelt out', 'Name,Value\nApple,$2140\nShopify,C$1500\nBHP,A$900\nTencent,HK$5000\n', ['USD', 'CAD', 'AUD', 'HKD']], // oxfmt-ignore
    ['is what the code beside it says', 'Name,Value\nShopify,"$2,250.00 CAD"\nNvidia,$912.50 USD\nApple,"USD $4,940.50"\n', ['CAD', 'USD', 'USD']], // oxfmt-ignore
    ['is what a code names elsewhere', 'Symbol,Value\nAAPL,2300\nMSFT,$2000\nVTI,1280 USD\n', ['USD', 'USD', 'USD']],
    ['is that of home beside American codes', 'Symbol,Value\nRY.TO,$2300\nTD.TO,$2000\nVTI,1280 USD\n', ['CAD', 'CAD', 'USD']], // oxfmt-ignore
    ['is no euro in a German table', 'Name;Stück;Kurs;Wert\nApple;10;$214,00;$2.140,00\nMicrosoft;5;$420,00;$2.100,00\n', ['USD', 'USD']], // oxfmt-ignore
    ['says nothing of amounts without it', 'Name;Stück;Wert\nApple;10;2.140,00 $\nSAP;5;1.200,00\nAllianz;5;1.500,00\n', ['USD', 'EUR', 'EUR']], // oxfmt-ignore
    ['is the crown of the language', 'Innehav;Antal;Värde\nInvestor B;50;14 500 kr\nApple;5;$950\n', ['SEK', 'USD']],
  ])('%s', (_what, text, money) => {
    expect(moneyIn(text)).toEqual(money);
  });
  test('in a list of trades, too', () => {
    const text = 'Datum;Art;Name;Stück;Kurs\n05.01.2024;Kauf;Apple;10;$170,50\n10.06.2025;Verkauf;Apple;4;$190,00\n';
    expect(moneyIn(text)).toEqual(['USD']);
  });
  test('alone is asked about, with dollars as the guess', () => {
    const { issues } = taken(readText('Name,Value\nApple,$2140\nMicrosoft,$1500\n'));
    expect(issues.find(({ code }) => code === 'currency-unsure')?.detail).toMatchObject({ guess: 'USD' });
  });
});

test('dollars and euros of one column are read as each is written', () => {
  const text = 'Ticker;Value\nVTI;$8,000\nAAPL;2 300 USD\nIWDA;1.200,50 €\n';
  expect(holdingsIn(taken(readText(text)).holdings).map(({ value }) => value)).toEqual([8000, 2300, 1200.5]);
});
