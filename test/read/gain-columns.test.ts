import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, refused, taken } from './read-file.ts';

/* Tables of what was paid and what was gained, and not of what it is worth. */

const read = (text: string) =>
  holdingsIn(taken(readText(text)).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);

describe('what was paid and what was gained are what it is worth', () => {
  test.each([
    ['Stock,Invested,Profit/Loss\nApple,"$2,100.00",$750.00\nMicrosoft,"$1,200.00",-$76.30', 'Apple', 'Microsoft'],
    ['Name;Eingesetzt;Gewinn\nApple;2.100,00 €;750,00 €\nSAP;1.200,00 €;-76,30 €', 'Apple', 'SAP'],
    ['Fonds;Montant investi;Plus-value\nComgest Monde;2 100,00 €;750,00 €\nCarmignac;1 200,00 €;-76,30 €', 'Comgest Monde', 'Carmignac'], // oxfmt-ignore
    ['Asset,Units,Avg. Open,Invested,P/L($),P/L(%)\nAAPL,10.5,200.00,2100.00,750.00,35.71%\nMSFT,3,400,1200.00,-76.30,-6.36%', 'AAPL', 'MSFT'], // oxfmt-ignore
    ['Symbol,Qty,Cost,Day Gain,Total Gain\nAAPL,10,2100,12.00,750\nMSFT,3,1200,-20,-76.30\nTotal,,3300,-8,673.70', 'AAPL', 'MSFT'], // oxfmt-ignore
  ])('%j', (text, first, second) => {
    expect(read(text)).toEqual([
      [first, 2850],
      [second, 1123.7],
    ]);
  });

  test('a line of totals is checked against both', () => {
    const { statedTotals } = taken(readText('Symbol,Cost,Total Gain\nAAPL,2100,750\nMSFT,1200,-76.3\nTotal,3300,700'));
    expect(statedTotals.map(({ value }) => value)).toEqual([4000]);
  });

  test.each([
    ['of what was sold', 'Symbol,Cost,Realized gain\nAAPL,2000,300\nMSFT,1000,-20'],
    ['of one day', "Symbol,Cost,Today's gain\nAAPL,2000,30\nMSFT,1000,-20"],
    ['that its own percentages belie', 'Symbol,Cost,Gain,Gain %\nAAPL,2000,300,5%\nMSFT,1000,-20,3%'],
    ['beside two costs', 'Symbol,Invested,Cost,Gain\nAAPL,2000,2010,300\nMSFT,1000,1001,-20'],
    ['with its total', 'Symbol,Dividends,Gains,Total\nAAPL,84.70,1120,1204.70\nVTI,137.80,-50,87.80'],
    [
      'realized',
      'Symbol,S/T Profit,S/T Loss,L/T Profit,L/T Loss,Total\nAAPL,0,0,884.7,0,884.7\nVTI,0,-137.8,0,0,-137.8',
    ],
    ['of each month', 'Symbol,Jan,Feb,Mar,Total\nSCHD,4.70,0,11.20,15.90\nVYM,0,0,55.20,55.20'],
    ['of each quarter', 'Symbol;Q1;Q2;Total\nSCHD;24,70;25,00;49,70\nVYM;30,00;31,20;61,20'],
    ['of each month, beside its average', 'Symbol,Jan,Feb,Total,Average\nSCHD,4,6,10,5\nVYM,0,8,8,4'],
    ['of all, by month', 'Month,Dividends,Interest,Total\nJanuary,40,5,45\nFebruary,41,52,93'],
  ])('a gain %s is none to add', (_what, text) => {
    expect(refused(readText(text)).code).toBe('refused-no-table');
  });

  test('a total of gains beside shares is no value, and one of accounts, or of what was paid and gained, is', () => {
    const { drafts } = taken(readText('Symbol,Shares,Dividends,Gains,Total\nAAPL,10,84.7,1120,1204.7\nVTI,20,5,50,55'));
    expect(drafts.map(({ symbol, quantity, value }) => [symbol, quantity, value])).toEqual([['AAPL', 10, null], ['VTI', 20, null]]); // oxfmt-ignore
    for (const titles of ['Symbol,Roth,401k,Total', 'Symbol,Invested,Gain,Total', 'Symbol,Beginning,Gain,Total'])
      expect(read(`${titles}\nAAPL,1500,811,2311\nVTI,4000,1500,5500`)).toEqual([['AAPL', 2311], ['VTI', 5500]]); // oxfmt-ignore
  });

  test('at what somebody came in is what one cost, and no whole', () => {
    const { drafts } = taken(readText('Stock,Shares,Entry,P/L\nAAPL,10,150,630\nMSFT,5,380,-20'));
    expect(drafts.map(({ quantity, value }) => [quantity, value])).toEqual([[10, null], [5, null]]); // oxfmt-ignore
  });

  test('what a portfolio was worth each month is no list of holdings', () => {
    expect(refused(readText('Month,Value\nJan 2026,9000\nFeb 2026,9300')).code).toBe('refused-no-table');
  });

  test('a French PRU is what one cost, and what one would call “Valo” is what all are worth', () => {
    const text =
      'Valeur;Qté;PRU;Cours;Plus-value;Valo\nAir Liquide;10;140,00;170,00;300,00;1 700,00\nCW8;5;450,00;520,00;350,00;2 600,00\nLivret A;;;;;5 000,00\n';
    expect(read(text)).toEqual([['Air Liquide', 1700], ['CW8', 2600], ['Livret A', 5000]]); // oxfmt-ignore
  });

  test('what was paid for one share is no whole, and what each is worth counts, in languages that no table knows', () => {
    const korean =
      '종목,수량,매입단가,현재가,평가금액,평가손익\n삼성전자,50,"60,000","98,500","4,925,000","1,925,000"\n카카오,10,"120,000","56,000","560,000","-640,000"';
    expect(read(korean)).toEqual([
      ['삼성전자', 4925000],
      ['카카오', 560000],
    ]);
    // an average price, a price, a value and a gain
    const greek =
      'Κωδικός,Όνομα,Τεμάχια,Μέση τιμή,Τρέχουσα τιμή,Αποτίμηση,Κέρδος\nAAPL,Apple,50,160.00,223.00,11150.00,3150.00\nMSFT,Microsoft,10,320.00,500.00,5000.00,1800.00\nKO,Coca-Cola,100,15.00,20.30,2030.00,530.00';
    expect(read(greek)).toEqual([
      ['AAPL', 11150],
      ['MSFT', 5000],
      ['KO', 2030],
    ]);
  });

  test('a value is what it says, whatever was gained', () => {
    expect(read('Symbol,Cost,Gain,Value\nAAPL,2000,300,2310\nMSFT,1000,-20,985')).toEqual([
      ['AAPL', 2310],
      ['MSFT', 985],
    ]);
  });
});

/* Traders' programs number their positions, and call how many they hold the volume. */
describe('a position that is a number', () => {
  test.each([
    ['Position,Symbol,Volume,Open price,Price,Profit\n51234001,AAPL,10,230.5,271.2,407\n51234002,NVDA,20,120.2,178.5,1166', [10, 20]], // oxfmt-ignore
    ['Time,Position,Symbol,Type,Volume,Price,S / L,T / P,Profit\n2025.03.01 15:31:00,51234001,AAPL,buy,10,230.5,,,407\n2025.03.02 15:31:00,51234002,NVDA,buy,20,120.2,,,1166', [10, 20]], // oxfmt-ignore
    // as many as are held, beside how many were traded that day
    ['Symbol,Position,Last,Volume,Market Value\nAAPL,10,271.20,45200000,2712.00\nVTI,40,330.00,3100000,13200.00', [10, 40]], // oxfmt-ignore
  ])('%j', (text, quantities) => {
    const { holdings } = taken(readText(text));
    expect(holdingsIn(holdings).map(({ quantity }) => quantity)).toEqual(quantities);
  });

  test('codes of six digits are no numbers of rows', () => {
    const text =
      'Datum,Aktion,WKN,Volume,Kurs\n03.01.2025,Kauf,865985,10,230\n03.02.2025,Kauf,716460,5,200\n03.03.2025,Kauf,918422,7,400\n';
    expect(holdingsIn(taken(readText(text)).holdings).map(({ symbol }) => symbol)).toEqual([
      '865985',
      '716460',
      '918422',
    ]);
  });

  test('“T / P” names no pence', () => {
    const { assumedCurrency } = taken(readText('Symbol,Quantity,Price,S / L,T / P\nAAPL,10,230.5,,\nNVDA,20,120.2,,'));
    expect(assumedCurrency).toBe('USD');
  });
});
