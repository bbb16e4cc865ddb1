import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  new Map(holdingsIn(read(text).holdings).map(({ symbol, name, quantity }) => [symbol ?? name, quantity]));

/* Lists that people keep of what they bought and sold: no column has a word for it. */

const BOTH = 'Date,Ticker,Shares,Price\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n3/9/2024,AAPL,-3,190\n4/9/2024,VTI,20,250\n5/9/2024,VTI,10,255\n6/9/2024,AAPL,5,210\n7/9/2024,MSFT,(2),450\n'; // prettier-ignore

describe('a list of purchases and sales without a word for them', () => {
  test('goes by the sign of its quantities, and says so', () => {
    expect(heldIn(BOTH)).toEqual(new Map([['AAPL', 12], ['MSFT', 3], ['VTI', 30]])); // prettier-ignore
    expect(read(BOTH).kind).toBe('history');
    const said = read(BOTH).issues.find(({ code }) => code === 'deeds-by-sign');
    expect(said?.severity).toBe('warning');
  });
  test.each([
    'Purchase date,Ticker,Shares,Price paid\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n6/9/2024,AAPL,5,210\n',
    'Bought,Stock,How many,Cost per share\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n6/9/2024,AAPL,5,210\n',
    'Kaufdatum;Aktie;Stück;Kaufkurs\n05.01.2024;AAPL;10;180,00\n09.02.2024;MSFT;5;390,00\n09.06.2024;AAPL;5;210,00\n',
  ])('%j is what was bought, at what was paid', (text) => {
    expect(heldIn(text)).toEqual(new Map([['MSFT', 5], ['AAPL', 15]])); // prettier-ignore
    expect(holdingsIn(read(text).holdings).map(({ price }) => price)).toEqual([390, 210]);
  });
  test('is one of three rows, too, where some of what was bought went again', () => {
    const text = 'Date,Ticker,Shares,Price\n1/3/2024,AAPL,10,185.2\n2/10/2024,VTI,20,240.5\n6/1/2024,AAPL,-4,195\n';
    expect(heldIn(text)).toEqual(new Map([['VTI', 20], ['AAPL', 6]])); // prettier-ignore
    const short = 'Date,Ticker,Shares,Price\n1/3/2024,AAPL,10,185.2\n2/10/2024,VTI,20,240.5\n6/1/2024,MSFT,-4,195\n';
    expect(read(short).kind).toBe('positions');
  });
  test('has its days in the order in which they run on', () => {
    const text =
      'Date,Action,Ticker,Shares,Price\n03/01/2024,Buy,AAPL,10,185\n10/02/2024,Buy,VTI,20,240\n01/06/2024,Sell,AAPL,4,195\n';
    expect(heldIn(text)).toEqual(new Map([['VTI', 20], ['AAPL', 6]])); // prettier-ignore
  });
  test('what was sold below nothing is asked about, and never held short', () => {
    const { holdings, issues } = read(`${BOTH}8/9/2024,VTI,-40,260\n`);
    expect(holdingsIn(holdings).every(({ quantity }) => quantity! > 0)).toBe(true);
    expect(issues.map(({ code }) => code)).toContain('history-gap');
  });
  test.each([
    ['dividends', 'Date,Ticker,Shares,Dividend per share\n1/5/2024,AAPL,10,0.24\n2/9/2024,MSFT,5,0.75\n3/9/2024,AAPL,10,0.24\n4/9/2024,AAPL,10,0.25\n'], // prettier-ignore
    ['an account', 'Date,Description,Amount\n1/5/2024,Rent,-900\n2/9/2024,Salary,3000\n3/9/2024,Rent,-900\n4/9/2024,Shoes,-80\n'], // prettier-ignore
  ])('%s are none', (_what, text) => {
    const result = readText(text);
    expect(result.ok && result.value.kind === 'history').toBe(false);
  });
  test('beside a value today it is a list of holdings', () => {
    const text =
      'Purchase date,Ticker,Shares,Price paid,Value\n1/5/2024,AAPL,10,180,2147.20\n2/9/2024,MSFT,5,390,2100\n';
    expect(read(text).kind).toBe('positions');
  });
});
