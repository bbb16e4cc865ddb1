import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { breachesOfAccounting, readText, taken } from './read-file.ts';

const TITLES = 'Symbol,Current Price,Trade Date,Purchase Price,Quantity,Commission,Comment,Transaction Type';
const read = (...rows: readonly string[]) => taken(readText([TITLES, ...rows, ''].join('\n')));
const heldIn = (...rows: readonly string[]) =>
  holdingsIn(read(...rows).holdings).map(({ symbol, quantity, value }) => [symbol, quantity, value]);
const fatesOf = (...rows: readonly string[]) =>
  [...fatesIn(read(...rows).fates)].map(({ fate, reason }) => `${fate} ${reason}`).slice(1);

/* Yahoo's export has sales among the purchases, with quantities above zero: they were counted as if they were held, too. */

describe('what was sold is taken off the lots', () => {
  test('the first in the file first, and what was paid for the rest is not known', () => {
    const rows = [
      'AAPL,200,20250105,190,10,0,,BUY',
      'AAPL,200,20240105,180,6,0,,BUY',
      'AAPL,200,20250305,195,9,0,,SELL',
      'VTI,300,20240105,240,20,0,,BUY',
    ];
    expect(heldIn(...rows)).toEqual([
      ['AAPL', 1, 200],
      ['AAPL', 6, 1200],
      ['VTI', 20, 6000],
    ]);
    expect(holdingsIn(read(...rows).holdings).map(({ cost }) => cost?.value ?? null)).toEqual([null, null, 4800]);
    expect(fatesOf(...rows)).toEqual(['accepted lot-position', 'accepted lot-position', 'skipped movement', 'accepted lot-position']); // oxfmt-ignore
  });
  test('of fractions no more is left than the file says', () => {
    expect(heldIn('VTI,100,20240105,240,10.1,0,,BUY', 'VTI,100,20250105,240,4.05,0,,SELL')).toEqual([
      ['VTI', 6.05, 605],
    ]);
  });
  test('where more was sold than bought, the sale is left out and said', () => {
    const rows = ['AAPL,200,20240105,180,6,0,,BUY', 'AAPL,200,20250305,195,9,0,,SELL', 'KO,50,20240105,40,1,0,,BUY'];
    expect(heldIn(...rows)).toEqual([['KO', 1, 50]]);
    expect(fatesOf(...rows)).toEqual(['skipped sold', 'rejected history-gap', 'accepted lot-position']);
  });
  test('in any order, of whatever is bought and sold', () => {
    const trade = fc.record({
      symbol: fc.constantFrom('AAPL', 'KO', 'VTI'),
      day: fc.integer({ min: 20240101, max: 20240128 }),
      count: fc.integer({ min: 1, max: 50 }),
      isSale: fc.boolean(),
    });
    const known = new Map([['AAPL', 1000], ['KO', 1000], ['VTI', 1000]]); // oxfmt-ignore
    const first = [...known].map(([symbol, count]) => ({ symbol, day: 20230101, count, isSale: false }));
    fc.assert(
      fc.property(fc.array(trade, { maxLength: 18 }), fc.infiniteStream(fc.nat()), (trades, ranks) => {
        const all = [...first, ...trades].map((one) => ({ ...one, rank: ranks.next().value as number }));
        const rows = all
          .sort((one, other) => one.rank - other.rank)
          .map(({ symbol, day, count, isSale }) => `${symbol},10,${day},9,${count},0,,${isSale ? 'SELL' : 'BUY'}`);
        const reading = read(...rows);
        expect(breachesOfAccounting(reading)).toEqual([]);
        for (const symbol of known.keys()) {
          const own = all.filter((one) => one.symbol === symbol);
          const left = own.reduce((sum, { count, isSale }) => sum + (isSale ? -count : count), 0);
          const held = holdingsIn(reading.holdings).filter((one) => one.symbol === symbol);
          expect(held.reduce((sum, { quantity }) => sum + quantity!, 0)).toBe(left);
          expect(held.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(10 * left, 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('deposits and withdrawals say nothing of what is left in cash, and that is said', () => {
  const rows = ['AAPL,200,20240105,180,6,0,,BUY', '$$CASH_TX,,20240105,,5000,,,DEPOSIT', '$$CASH_TX,,20240205,,1000,,,WITHDRAWAL']; // oxfmt-ignore
  const { issues } = read(...rows);
  expect(heldIn(...rows)).toEqual([['AAPL', 6, 1200]]);
  expect(fatesOf(...rows)).toEqual(['accepted lot-position', 'skipped moves-cash', 'skipped moves-cash']);
  expect(issues.map(({ code }) => code)).not.toContain('no-value');
  const said = issues.find(({ code }) => code === 'cash-not-stated');
  expect(said && sentenceOf(said)).toContain('2 rows say that money was paid in or out');
  // a row of one's own is counted, as the sentence says
  expect(heldIn(...rows, 'CASH,,,,512.20,,,')).toEqual([['AAPL', 6, 1200], [null, null, 512.2]]); // oxfmt-ignore
});

describe('a list of one’s own that says of each row whether it was bought or sold', () => {
  const own = (...rows: readonly string[]) =>
    holdingsIn(taken(readText(['Ticker,Action,Shares,Current Price,Value', ...rows, ''].join('\n'))).holdings).map(
      ({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value],
    );
  test('has only what is left', () => {
    expect(own('AAPL,Buy,10,200,2000', 'AAPL,Sell,4,200,800', 'MSFT,Buy,5,400,2000', 'Cash,,,,500')).toEqual([
      ['AAPL', 6, 1200],
      ['MSFT', 5, 2000],
      ['Cash', null, 500],
    ]);
  });
  test.each(['Cash', 'Interest'])('keeps its cash, whatever stands beside it: “%s”', (word) => {
    const more = 'KO PEP XOM CVX WMT COST HD MCD NKE DIS V MA JPM BAC'.split(' ').map((one) => `${one},Buy,1,50,50`);
    const held = own('AAPL,Buy,10,200,2000', 'AAPL,Sell,4,200,800', ...more, `Cash,${word},,,500`);
    expect(held).toContainEqual(['AAPL', 6, 1200]);
    expect(held).toContainEqual(['Cash', null, 500]);
  });
  test.each([
    ['what somebody thinks of it', ['AAPL,Buy,10,200,2000', 'TSLA,Sell,4,200,800', 'MSFT,Buy,5,400,2000']],
    ['more than was bought', ['AAPL,Buy,3,200,600', 'AAPL,Sell,4,200,800', 'MSFT,Buy,5,400,2000']],
  ])('or all of it, where the word may be %s', (_, rows) => {
    expect(own(...rows)).toHaveLength(3);
  });
});

test('what XTB sold short is below zero, and a gain of it makes that smaller', () => {
  const titles = 'Position;Symbol;Type;Volume;Open time;Open price;Market price;Purchase value;SL;TP;Margin;Commission;Swap;Rollover;Gross P/L;Comment'; // oxfmt-ignore
  const rows = ['1;KO.US;BUY;10;03/01/2025 15:31:00;60;70;600,00;0;0;;0;0;0;100,00;', '2;TSLA.US;SELL;5;03/01/2025 15:31:00;200;180;1000,00;0;0;;0;0;0;100,00;', '3;NVDA.US;SELL;2;03/01/2025 15:31:00;100;120;200,00;0;0;;0;0;0;-40,00;']; // oxfmt-ignore
  const { holdings } = taken(readText([titles, ...rows, ''].join('\n')));
  expect(holdingsIn(holdings).map(({ symbol, quantity, value }) => [symbol, quantity, value])).toEqual([
    ['KO.US', 10, 700],
    ['TSLA.US', -5, -900],
    ['NVDA.US', -2, -240],
  ]);
});
