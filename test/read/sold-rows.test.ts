import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) => holdingsIn(read(text).holdings).map(({ symbol, name }) => symbol ?? name);
const soldIn = (text: string) => {
  const { fates, issues } = read(text);
  return {
    rows: [...fatesIn(fates)].filter(({ reason }) => reason === 'sold').map(({ line }) => Number(line)),
    said: issues.find(({ code }) => code === 'rows-sold')?.detail,
  };
};

/* Lists that people keep of what they own, in which rows stay when they are sold. */

describe('a row that says it was sold is held no more', () => {
  test.each([
    ['a day', 'Ticker,Shares,Purchase price,Current price,Sold on\nAAPL,10,150,214,\nMSFT,5,250,420,\nNVDA,40,45,130,3/5/2025\n'], // oxfmt-ignore
    ['a day beside a value', 'Ticker,Shares,Value,Date bought,Date sold\nAAPL,10,2140,1/5/2023,\nMSFT,5,2100,2/6/2023,-\nNVDA,40,5200,2/6/2023,Mar 2025\n'], // oxfmt-ignore
    ['the price', 'Ticker,Shares,Buy price,Sell price,Current price,Value\nAAPL,10,150,,214,2140\nMSFT,5,250,,420,2100\nNVDA,40,45,120,130,5200\n'], // oxfmt-ignore
    ['the price at which one went out', 'Ticker,Shares,Entry,Exit,Price,Value\nAAPL,10,150,,214,2140\nMSFT,5,250,,420,2100\nNVDA,40,45,120,130,5200\n'], // oxfmt-ignore
    ['a state', 'Ticker,Shares,Price,Value,Status\nAAPL,10,214,2140,Open\nMSFT,5,420,2100,open\nNVDA,40,130,5200,Closed\n'], // oxfmt-ignore
    ['a remark', 'Ticker,Shares,Price,Value,Notes\nAAPL,10,214,2140,sold half in May\nMSFT,5,420,2100,keep\nNVDA,40,130,5200,Sold in March\n'], // oxfmt-ignore
    ['an answer', 'Ticker,Shares,Value,Still own?\nAAPL,10,2140,yes\nMSFT,5,2100,yes\nNVDA,40,5200,no\n'],
    ['a cross', 'Ticker,Shares,Value,Sold\nAAPL,10,2140,\nMSFT,5,2100,\nNVDA,40,5200,x\n'],
    ['German', 'Symbol;Stück;Kaufkurs;Aktueller Kurs;Verkauft am\nAAPL;10;150;214;\nMSFT;5;120;240;\nNVDA;40;60;45;05.03.2025\n'], // oxfmt-ignore
    ['French', 'Code;Quantité;Cours;Valorisation;Date de vente\nAAPL;10;214;2140;\nMSFT;5;420;2100;\nNVDA;40;130;5200;05/03/2025\n'], // oxfmt-ignore
    ['no value today', 'Ticker,Shares,Price,Value,Sold on\nAAPL,10,214,2140,\nMSFT,5,420,2100,\nNVDA,40,,,3/5/2025\n'],
  ])('by %s', (_what, text) => {
    expect(heldIn(text)).toEqual(['AAPL', 'MSFT']);
    expect(soldIn(text)).toEqual({ rows: [4], said: { rows: 1, title: expect.any(String) as string } });
    const { drafts, issues } = read(text);
    expect(drafts.map(({ symbol }) => symbol)).toEqual(['NVDA']);
    expect(issues.some(({ line }) => line === 4)).toBe(false);
  });
  test.each([
    ['what one gets for each today', 'Fund,Units,Sell price,Value\nVTI,10,214,2140\nVXUS,5,420,2100\n'],
    ['what one gets for each but cash', 'Fund,Sell price,Units,Value\nVTI,214,10,2140\nCash,,,500\n'],
    ['one of two prices', 'Ticker,Shares,Entry,Exit,Price\nAAPL,10,150,180,214\nMSFT,5,250,300,420\n'],
    ['a goal', 'Ticker,Shares,Price,Value,Target sell price\nAAPL,10,214,2140,\nMSFT,5,420,2100,500\n'],
    ['what was kept', 'Ticker,Shares,Value,Notes\nAAPL,10,2140,sold puts on it\nMSFT,5,2100,sold half\n'],
    ['a state of a fund', 'Ticker,Shares,Value,Status\nAAPL,10,2140,Open\nMSFT,5,2100,Active\n'],
    ['how many were sold', 'Ticker,Shares,Value,Sold\nAAPL,10,2140,4\nMSFT,5,2100,\n'],
  ])('and not by %s', (_what, text) => {
    expect(read(text).holdings.line).toHaveLength(2);
    expect(soldIn(text)).toEqual({ rows: [], said: undefined });
  });
  test('an order that was not carried out holds nothing, and says so', () => {
    const text =
      'Symbol,Shares,Price,Order,Status\nVTI,10,290,Buy,Pending\nVXUS,5,68,Buy,Filled\nBND,9,72,Buy,Cancelled\n';
    expect(heldIn(text)).toEqual(['VXUS']);
    const { fates, issues } = read(text);
    const undone = [...fatesIn(fates)].filter(({ reason }) => reason === 'not-carried-out');
    expect(undone.map(({ line }) => Number(line))).toEqual([2, 4]);
    expect(issues.map(({ code }) => code)).not.toContain('rows-sold');
  });
  test('counts where the total of the file has it', () => {
    const rows = 'Ticker,Shares,Value,Sell price\nAAPL,10,2140,\nMSFT,5,2100,\nNVDA,40,5200,150\n';
    expect(heldIn(`${rows}Total,,4240,\n`)).toEqual(['AAPL', 'MSFT']);
    expect(heldIn(`${rows}Total,,9440,\n`)).toEqual(['AAPL', 'MSFT', 'NVDA']);
  });
  test('a list of which all was sold holds nothing, and says why', () => {
    const result = readText('Ticker,Shares,Value,Sold on\nAAPL,10,2140,1/5/2024\nMSFT,5,2100,2/5/2024\n');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'refused-no-holdings', detail: { why: 'sold', rows: 2 } },
    });
  });
  test('a broker’s own title is its own', () => {
    const text = 'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Status\nZ1,IRA,AAPL,APPLE INC,10,214,2140,Closed\nZ1,IRA,MSFT,MICROSOFT,5,420,2100,\n'; // oxfmt-ignore
    expect(holdingsIn(read(text).holdings)).toHaveLength(2);
  });
});

describe('a journal of purchases and what became of each', () => {
  const JOURNAL = 'Ticker,Buy date,Buy price,Shares,Sell date,Sell price\nAAPL,1/5/2023,125.5,10,,\nMSFT,2/6/2023,250,5,3/1/2024,410\nNVDA,3/7/2023,24,100,,\nAAPL,4/7/2023,160,4,5/1/2024,190\n'; // oxfmt-ignore
  test('holds what has not been sold yet, at what was paid', () => {
    const { holdings, kind, issues } = read(JOURNAL);
    expect(kind).toBe('history');
    expect(holdingsIn(holdings).map(({ symbol, quantity, price }) => [symbol, quantity, price])).toEqual([
      ['NVDA', 100, 24],
      ['AAPL', 10, 160],
    ]);
    // nothing is a sale by the sign of its quantity here
    expect(issues.map(({ code }) => code)).not.toContain('deeds-by-sign');
  });
  test('holds what is left where a part was sold', () => {
    const text = 'Stock,Date of purchase,Qty,Purchase price,Date of sale,Sale qty,Sale price\nAAPL,01/05/2023,10,125.5,03/01/2024,4,180\nMSFT,02/06/2023,5,250,,,\n'; // oxfmt-ignore
    expect(holdingsIn(read(text).holdings).map(({ name, quantity }) => [name, quantity])).toEqual([
      ['AAPL', 6],
      ['MSFT', 5],
    ]);
    const today = 'Ticker,Shares,Value,Shares sold,Sold on\nAAPL,6,1284,4,3/1/2024\nMSFT,5,2100,,\n';
    expect(heldIn(today)).toEqual(['AAPL', 'MSFT']);
  });
  test('with a price of today is a list of holdings', () => {
    const text = 'Ticker,Entry date,Entry,Qty,Exit date,Current price\nAAPL,1/5/2023,125.5,10,,214\nMSFT,2/6/2023,250,5,3/1/2024,420\n'; // oxfmt-ignore
    expect(read(text).kind).toBe('positions');
    expect(heldIn(text)).toEqual(['AAPL']);
  });
  test('of which all was sold is one of gains, as before', () => {
    const sold = JOURNAL.split('\n').filter((line) => !line.endsWith(',,')).join('\n'); // oxfmt-ignore
    expect(readText(sold)).toMatchObject({ ok: false, error: { code: 'refused-tax-form' } });
    const summed = `${sold}Total,,,9,,1000\n`;
    expect(readText(summed)).toMatchObject({ ok: false, error: { code: 'refused-tax-form' } });
  });
});
