import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

/* What a line around a table says of its amounts, and money that is called by its name. */

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);
function moneyIn(text: string): string | null {
  const { holdings, assumedCurrency } = read(text);
  return holdingsIn(holdings)[0]!.currency ?? assumedCurrency ?? null;
}

const ROWS = 'AAPL,12.5\nVOO,88\n';
const TABLE = `Ticker,Value\n${ROWS}`;

describe('a line that says in what all amounts are', () => {
  test.each([
    ['Values in thousands', 1e3],
    ['All amounts in $000s', 1e3],
    ['Amounts are shown in thousands of US dollars.', 1e3],
    ['"Amounts in thousands (USD)",', 1e3],
    ['My portfolio (in thousands)', 1e3],
    ['Holdings ($000s)', 1e3],
    ['($ in thousands)', 1e3],
    ['USD in thousands', 1e3],
    ['in k$', 1e3],
    ['Values as of Nov 30, USD thousands', 1e3],
    ['"As of 11/30/2026 | USD in millions",', 1e6],
    ['Figures in millions', 1e6],
    ['Alle Angaben in T€', 1e3],
    ['Beträge in Tsd. EUR', 1e3],
    ['Werte in Mio. €', 1e6],
    ['Montants en k€', 1e3],
    ["Montants en milliers d'euros", 1e3],
    ['Importes en miles de euros', 1e3],
    ['(₹ in lakhs)', 1e5],
    ['Amounts in INR crores', 1e7],
    ['単位：千円', 1e3],
    ['单位：万元', 1e4],
    ['단위: 만원', 1e4],
  ])('%s', (line, scale) => {
    const held = [['AAPL', 12.5 * scale], ['VOO', 88 * scale]]; // oxfmt-ignore
    expect(heldIn(`${line}\n${TABLE}`)).toEqual(held);
    expect(heldIn(`${TABLE}${line}\n`)).toEqual(held);
  });
  test.each(['(in thousands)', 'in k$', 'Values in $ thousands', 'My portfolio (in k€)'])(
    '%s above lines typed by hand',
    (line) => expect(heldIn(`${line}\nAAPL 12.5\nVOO 88\nCash 4\n`)).toEqual([['AAPL', 12_500], ['VOO', 88_000], ['Cash', 4000]]), // oxfmt-ignore
  );
  test('in the same line, and behind each number', () => {
    const held = [['VTI', 50_000], ['QQQ', 20_000]]; // oxfmt-ignore
    expect(heldIn('Everything in thousands: VTI 50, QQQ 20\n')).toEqual(held);
    expect(heldIn('VTI: 50 (thousand dollars)\nQQQ: 20 (thousand dollars)\n')).toEqual(held);
  });
  test('money without thousands: bare numbers are no shares then', () => {
    expect(heldIn('Values in USD\nAAPL 12.5\nVOO 88\n')).toEqual([['AAPL', 12.5], ['VOO', 88]]); // oxfmt-ignore
  });
  test.each([
    'Account (000)',
    'Plan: 401(k)',
    'Roth IRA in thousands of pieces',
    'We invest in thousands',
    'Bought in 2024',
    'Values in USD',
    'Positions 1000',
    'I own',
    'In VTI',
  ])('not %s', (line) => expect(heldIn(`${line}\n${TABLE}`)).toEqual([['AAPL', 12.5], ['VOO', 88]])); // oxfmt-ignore
  test('and not where a row shows that its amount is written out', () => {
    const shown = `Values in thousands\nTicker,Shares,Price,Value\nAAPL,10,230,2300\nVOO,5,600,3000\n`;
    expect(heldIn(shown)).toEqual([['AAPL', 2300], ['VOO', 3000]]); // oxfmt-ignore
    expect(heldIn('in k$\nAAPL 12.5k\nVOO 88k\n')).toEqual([['AAPL', 12_500], ['VOO', 88_000]]); // oxfmt-ignore
  });
  test('with the total below, which agrees', () => {
    const { statedTotals, issues } = read(`Values in thousands\n${TABLE}Total,100.5\n`);
    expect(statedTotals.map(({ value }) => value)).toEqual([100_500]);
    expect(issues.filter(({ code }) => code === 'total-differs')).toEqual([]);
  });
});

describe('money by its name', () => {
  test.each([
    ['Value in Canadian dollars', 'CAD'],
    ['Value (pounds)', 'GBP'],
    ['Wert in Franken', 'CHF'],
    ['Wert (Schweizer Franken)', 'CHF'],
    ['Value in Indian rupees', 'INR'],
    ['Wert in Tausend Franken', 'CHF'],
    ['Valeur en milliers d’euros', 'EUR'],
  ])('in a title: %s', (title, money) => {
    expect(moneyIn(`Ticker,${title}\n${ROWS}`)).toBe(money);
  });
  test.each([
    ['Amounts in Canadian dollars', 'CAD'],
    ['All values in euros.', 'EUR'],
    ['All prices and values in pounds sterling', 'GBP'],
    ['Everything in Swiss francs', 'CHF'],
  ])('above a table: %s', (line, money) => expect(moneyIn(`${line}\n${TABLE}`)).toBe(money));
  test.each([
    ['all in euros', 'EUR'],
    ['my holdings, in pounds', 'GBP'],
    ['Amounts in Swiss francs:', 'CHF'],
  ])('above lines typed by hand: %s', (line, money) => expect(moneyIn(`${line}\nAAPL 12500\nVOO 3000\n`)).toBe(money));
  test('a name that holds such a word says nothing', () => {
    expect(moneyIn('Name,Value\nIngersoll Rand Inc,100\nSterling Infrastructure Inc,50\n')).toBe('USD');
  });
});

describe('pence and cents', () => {
  const STOCKS = 'Stock,Shares,Price\nTesco,100,350\nVodafone,1000,75\n';
  test.each(['Prices in pence', 'All prices are in GBX', 'Prices in pence, values in pounds'])('%s', (line) => {
    expect(heldIn(`${line}\n${STOCKS}`)).toEqual([['Tesco', 350], ['Vodafone', 750]]); // oxfmt-ignore
    expect(moneyIn(`${line}\n${STOCKS}`)).toBe('GBP');
  });
  test('beside values in pounds, and of values', () => {
    const valued = 'Prices in pence\nStock,Shares,Price,Value\nTesco,100,350,350.00\nVodafone,1000,75,750.00\n';
    expect(heldIn(valued)).toEqual([['Tesco', 350], ['Vodafone', 750]]); // oxfmt-ignore
    expect(moneyIn(valued)).toBe('GBP');
    expect(heldIn('Amounts in pence\nStock,Value\nTesco,35000\n')).toEqual([['Tesco', 350]]);
    expect(heldIn('Preise in Cent\nAktie;Stück;Kurs\nApple;10;23000\n')).toEqual([['Apple', 2300]]);
  });
});

describe('dollars and euros in one list', () => {
  test('each as its country groups thousands', () => {
    expect(heldIn('VOO $5,000\nAAPL $3,000\nVWCE 3.000 €\nSAP 2.000 €\n').map(([, value]) => value)).toEqual([5000, 3000, 3000, 2000]); // oxfmt-ignore
    expect(heldIn('Position;Wert\nVWCE;3.000,50 €\nSAP;2.000,25 €\nAAPL;$5,000\n').map(([, value]) => value)).toEqual([3000.5, 2000.25, 5000]); // oxfmt-ignore
  });
  test('by signs in a column of their own', () => {
    const { holdings, assumedCurrency } = read('Ticker,Value,Currency\nAAPL,2000,$\nSAP,1000,€\n');
    expect(holdingsIn(holdings).map(({ currency }) => currency ?? assumedCurrency)).toEqual(['USD', 'EUR']);
  });
});

describe('headings and cash that name their money', () => {
  const moneysIn = (text: string) => {
    const { holdings, assumedCurrency } = read(text);
    return holdingsIn(holdings).map(({ currency }) => currency ?? assumedCurrency);
  };
  test.each([
    ['USD:\nVOO 5000\nAAPL 3000\nEUR:\nVWCE 3000\n', ['USD', 'USD', 'EUR']],
    ['In US dollars\nVOO 5000\nIn euros\nVWCE 3000\n', ['USD', 'EUR']],
    ['US account (USD)\nVOO 5,000\nEuropean account (EUR)\nVWCE 3,000\n', ['USD', 'EUR']],
    ['$\nVOO 5000\n€\nVWCE 3000\n', ['USD', 'EUR']],
    ['Euro:\nVWCE 3000\nSchweizer Franken:\nNESN 2000\n', ['EUR', 'CHF']],
    ['Cash\nEUR 2000\nUSD 3000\n', ['EUR', 'USD']],
    ['VTI 5000\nEUR 2000\nUSD 300\n', ['USD', 'EUR', 'USD']],
  ])('%j', (text, moneys) => expect(moneysIn(text)).toEqual(moneys));
});
