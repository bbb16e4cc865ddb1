import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { heldQuestions } from '../../../src/domain/figures/history-working.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { sourceOf, taken } from '../../read/read-file.ts';

/* What is moved between one's own accounts. */

const read = (name: string, text: string): FileReading =>
  taken(readHoldings({ ...sourceOf(text, name), fingerprint: text }));

const COINBASE =
  'Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes\n';
const KRAKEN = '"txid","refid","time","type","subtype","aclass","subclass","asset","wallet","amount","fee","balance"\n';
const bought = '2025-02-18 10:00:00 UTC,Buy,BTC,0.5,EUR,€90000.00,€45000.00,€45100.00,€100.00,Bought\n';
const sent = '2025-03-01 10:00:00 UTC,Send,BTC,-0.2,EUR,€91000.00,€18200.00,€18200.00,€0.00,Sent\n';
const came = (day: string, amount: string) =>
  `"L1","R1","${day} 11:00:00","deposit","","currency","crypto","BTC","spot / main",${amount},0,${amount}\n`;

const outcome = (...files: readonly FileReading[]) => {
  const portfolio = portfolioOf(files);
  const corrected = correctPortfolio(portfolio).files;
  return {
    held: corrected.flatMap(({ holdings }) => holdingsIn(holdings).map(({ quantity, price }) => [quantity, price])),
    issues: corrected.flatMap(({ issues }) =>
      issues.flatMap(({ code }) => (code === 'perhaps-twice' || code === 'no-value' ? [code] : [])),
    ),
    asked: heldQuestions(portfolio, []).length,
  };
};

describe('coins moved from one exchange to another', () => {
  test('count once, in the one they came to, at what they were worth', () => {
    const files = [read('coinbase.csv', COINBASE + bought + sent), read('kraken.csv', KRAKEN + came('2025-03-02', '0.1995'))] as const; // oxfmt-ignore
    const both = { held: [[0.3, 91000], [0.1995, 91000]], issues: [], asked: 0 }; // oxfmt-ignore
    expect(outcome(...files)).toEqual(both);
    expect(outcome(files[1], files[0])).toEqual({ ...both, held: both.held.toReversed() });
  });
  test('that came on another day, or more of them, are no proof: their price is asked for', () => {
    for (const row of [came('2025-03-09', '0.1995'), came('2025-03-02', '0.21'), came('2025-03-02', '0.15')])
      expect(outcome(read('a.csv', COINBASE + bought + sent), read('b.csv', KRAKEN + row)).issues).toContain(
        'no-value',
      );
  });
  test('from a list of trades alone, which still counts them, may count twice: that is told, and nothing is netted', () => {
    const trade = '"L2","R2","2025-03-05 11:00:00","trade","","currency","fiat","EUR","spot / main",-910,0,0\n"L3","R2","2025-03-05 11:00:00","trade","","currency","crypto","BTC","spot / main",0.01,0,0.2\n'; // oxfmt-ignore
    const kraken = read('kraken.csv', KRAKEN + came('2025-03-02', '0.19') + trade);
    const { held, issues } = outcome(read('trades.csv', COINBASE + bought), kraken);
    expect(issues).toEqual(['perhaps-twice']);
    expect(held).toEqual([[0.5, 90000], [0.2, 91000]]); // oxfmt-ignore
    const small = read('kraken.csv', KRAKEN + came('2025-03-02', '0.001') + trade);
    expect(outcome(read('trades.csv', COINBASE + bought), small).issues).toEqual([]);
  });
});

test('shares moved between two accounts of one file are worth in the second what they were in the first', () => {
  const rows = (split: string) =>
    `Date,Action,Symbol,Name,Quantity,Price,Amount,Account\n2025-01-02,Buy,KO,Coca-Cola,10,60,-600,One\n2025-01-03,Buy,PG,Procter & Gamble,5,150,-750,One\n${split}` +
    '2025-02-04,Transfer out,KO,Coca-Cola,10,,,One\n2025-02-04,Transfer in,KO,Coca-Cola,10,,,Two\n';
  expect(outcome(read('two.csv', rows('')))).toEqual({ held: [[5, 150], [10, 60]], issues: [], asked: 0 }); // oxfmt-ignore
  const split = '2025-01-20,Split,KO,Coca-Cola,2/1,,,One\n';
  expect(outcome(read('two.csv', rows(split))).issues).toEqual(['no-value']);
});
