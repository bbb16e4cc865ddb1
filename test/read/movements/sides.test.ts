import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) => {
  const { holdings, drafts } = read(text);
  const all = [...holdingsIn(holdings), ...drafts];
  return Object.fromEntries(all.map(({ symbol, name, quantity }) => [symbol ?? name ?? '', quantity]));
};

/* Lists of trades as people keep them: what was done stands in the title, or in one cell with whose it is. */

describe('what was bought and what was sold in columns of their own', () => {
  test.each([
    ['how many', 'Date,Ticker,Buy,Sell,Price\n2024-01-05,AAPL,10,,180\n2024-02-05,AAPL,,4,190\n2024-02-06,VTI,12,0,240\n'], // oxfmt-ignore
    ['which', 'Date,Buy,Sell,Quantity,Price\n2024-01-05,AAPL,,10,180\n2024-02-05,,AAPL,4,190\n2024-02-06,VTI,,12,240\n'], // oxfmt-ignore
    ['with a price of their own', 'Ticker,Date,Buy Qty,Sell Qty,Buy Price,Sell Price\nAAPL,2024-01-05,10,,180,\nAAPL,2024-02-05,,4,,190\nVTI,2024-02-06,12,,240,\n'], // oxfmt-ignore
    ['what came in and went out', 'Date,Symbol,In,Out,Price\n2024-01-05,AAPL,10,,180\n2024-02-05,AAPL,,4,190\n2024-02-06,VTI,12,,240\n'], // oxfmt-ignore
    ['German', 'Datum;Symbol;Kauf;Verkauf;Kurs\n05.01.2024;AAPL;10;;180,00\n05.02.2024;AAPL;;4;190,00\n06.02.2024;VTI;12;;240,00\n'], // oxfmt-ignore
    ['French', 'Date;Code;Achat;Vente;Cours\n05/01/2024;AAPL;10;;180,00\n05/02/2024;AAPL;;4;190,00\n06/02/2024;VTI;12;;240,00\n'], // oxfmt-ignore
  ])('%s', (_what, text) => {
    expect(read(text).kind).toBe('history');
    expect(heldIn(text)).toEqual({ AAPL: 6, VTI: 12 });
    expect(read(text).issues.map(({ code }) => code)).not.toContain('deeds-by-sign');
  });
  test('what was sold last says the price of today', () => {
    const text =
      'Ticker,Date,Buy Qty,Sell Qty,Buy Price,Sell Price\nAAPL,2024-01-05,10,,180,\nAAPL,2024-02-05,,4,,190\n';
    expect(holdingsIn(read(text).holdings).map(({ price, value }) => [price, value])).toEqual([[190, 1140]]);
  });
  test('bids and offers of what is held are none', () => {
    const text =
      'Fund,Units,Sell,Buy,Value\nFundsmith Equity,100,6.80,6.82,680\nVanguard LifeStrategy,50,2.50,2.51,125\n';
    expect(read(text).kind).toBe('positions');
  });
});

describe('what was done and whose it is in one cell', () => {
  test.each([
    ['English', 'When,What,How many,Price each\n5 Jan 2024,Bought Apple,10,180\n5 Feb 2024,Sold Apple,4,190\n6 Feb 2024,Bought Vanguard FTSE All-World,12,105.20\n', { Apple: 6, 'Vanguard FTSE All-World': 12 }], // oxfmt-ignore
    ['Swedish', 'Datum,Beskrivning,Antal,Kurs,Belopp\n2024-01-05,Köp Investor B,10,240,-2400\n2024-02-05,Sälj Investor B,4,250,1000\n2024-03-05,Utdelning Investor B,,,24\n', { 'Investor B': 6 }], // oxfmt-ignore
    ['without a price', 'Date,Transaction,Shares\n2024-01-05,BUY AAPL,10\n2024-02-05,SELL AAPL,4\n', { AAPL: 6 }],
    ['with all of it', 'Date,Description,Amount\n2024-01-05,Bought 10 shares of AAPL at $180.00,-1800\n2024-02-05,Sold 4 AAPL at $190.00,760\n2024-02-06,Bought 12 VTI @ 240.00,-2880\n', { AAPL: 6, VTI: 12 }], // oxfmt-ignore
  ])('%s', (_what, text, held) => {
    expect(read(text).kind).toBe('history');
    expect(heldIn(text)).toEqual(held);
  });
  test('a word of the order beside a column of securities names nobody', () => {
    const text = 'Date,Action,Symbol,Quantity,Price\n1/5/2024,Buy market,AAPL,10,180\n2/5/2024,Sell limit,AAPL,4,190\n';
    expect(holdingsIn(read(text).holdings).map(({ symbol, name }) => [symbol, name])).toEqual([['AAPL', null]]);
  });
  test('a fund whose name begins like a deed is a fund', () => {
    const text = 'Name,Value\nDividend Aristocrats ETF,2140\nSplit Corp,1200\nBuy Write Income Fund,900\n';
    expect(read(text).kind).toBe('positions');
  });
});

describe('letters, coins and costs', () => {
  test('a plan’s fee in units takes them, and its other words give', () => {
    const text = 'Date,Fund,Units,Price,Type\n2024-01-05,VTSAX,10.5,110,Contribution\n2024-02-05,VTSAX,9.8,112,Employer match\n2024-03-05,VTSAX,-2,115,Fee\n2024-04-05,VTSAX,5,113,Rollover in\n'; // oxfmt-ignore
    expect(heldIn(text)).toEqual({ VTSAX: 23.3 });
  });
  test.each([
    ['compra and venda', 'Data,Operação,Ativo,Quantidade,Preço\n05/01/2024,C,PETR4,100,"35,10"\n05/02/2024,V,PETR4,40,"38,00"\n', { PETR4: 60 }], // oxfmt-ignore
    ['achat and vente', 'Date;Sens;Valeur;Quantité;Cours\n05/01/2024;A;AIR LIQUIDE;10;170,50\n05/02/2024;V;AIR LIQUIDE;3;180,00\n', { 'AIR LIQUIDE': 7 }], // oxfmt-ignore
    ['French “valeur” is who', 'Date,Opération,Valeur,Quantité,Cours,Montant net\n05/02/2024,Achat,AIR LIQUIDE,10,"170,50","1 709,00"\n20/09/2024,Vente,AIR LIQUIDE,3,"200,10","598,30"\n', { 'AIR LIQUIDE': 7 }], // oxfmt-ignore
    ['an amount of coins', 'Date,Type,Coin,Amount,Price\n2024-01-05,Buy,BTC,0.5,42000\n2024-02-05,Sell,BTC,0.1,50000\n', { BTC: 0.4 }], // oxfmt-ignore
    ['px is the price', 'trade_date,side,symbol,qty,px\n2024-01-05,B,AAPL,10,180\n2024-02-05,S,AAPL,4,190\n', { AAPL: 6 }], // oxfmt-ignore
  ])('%s', (_what, text, held) => {
    expect(heldIn(text)).toEqual(held);
  });
  test('what a purchase cost in all says at which price', () => {
    const text = 'Date,Account,Ticker,Shares,Cost basis\n1/5/2024,IRA,AAPL,10,1800\n2/5/2024,IRA,AAPL,4,760\n3/5/2024,Taxable,VTI,12,2880\n'; // oxfmt-ignore
    expect(holdingsIn(read(text).holdings).map(({ symbol, quantity, price }) => [symbol, quantity, price])).toEqual([
      ['AAPL', 14, 190],
      ['VTI', 12, 240],
    ]);
  });
});
