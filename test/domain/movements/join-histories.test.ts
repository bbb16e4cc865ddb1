import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { addFiles } from '../../../src/domain/files/add-files.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import { joinHistories } from '../../../src/domain/movements/work-out.ts';
import { breachesOfAccounting, sourceOf, taken } from '../../read/read-file.ts';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { portfolioOf } from '../../support/portfolio.ts';

const HEADER = 'Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Total\n';
const APPLE = 'US0378331005,AAPL,Apple';
const NVIDIA = 'US67066G1040,NVDA,Nvidia';

const rows = {
  buyApple: `Market buy,2024-03-01 10:00:00,${APPLE},10,170,USD,1700\n`,
  buyNvidia: `Market buy,2024-12-30 10:00:00,${NVIDIA},4,130,USD,520\n`,
  sellApple: `Market sell,2025-02-03 10:00:00,${APPLE},4,220,USD,880\n`,
  buyCola: `Market buy,2025-03-03 10:00:00,US1912161007,KO,Coca-Cola,5,70,USD,350\n`,
};

function year(name: string, lines: readonly string[]): FileReading {
  const source = { ...sourceOf(HEADER + lines.join(''), name), fingerprint: name };
  return taken(readHoldings(source));
}

const first = year('2024.csv', [rows.buyApple, rows.buyNvidia]);
/* Begins a few days before the year, so that one row is in both. */
const second = year('2025.csv', [rows.buyNvidia, rows.sellApple, rows.buyCola]);
const whole = year('all.csv', Object.values(rows));

const heldIn = (files: readonly FileReading[]) =>
  files
    .flatMap(({ holdings }) => holdingsIn(holdings))
    .map(({ symbol, quantity, price }) => [symbol, quantity, price])
    .sort();

describe('years of one broker', () => {
  test('alone, the later one misses the purchases', () => {
    expect(second.drafts).toMatchObject([{ symbol: 'AAPL', quantity: null }]);
    expect(second.issues.map(({ code }) => code)).toContain('history-gap');
  });
  test.each([
    ['in order', [first, second]],
    ['the other way', [second, first]],
    ['with all of it again', [whole, first, second]],
  ])('together they say what one file of all says: %s', (_, files) => {
    const joined = joinHistories(files);
    expect(heldIn(joined)).toEqual(heldIn([whole]));
    for (const file of joined) {
      expect(breachesOfAccounting(file)).toEqual([]);
      const asRead = files.find(({ name }) => name === file.name)!;
      expect(file.fates.line).toEqual(asRead.fates.line);
      expect(file.drafts).toEqual([]);
      expect(file.asOf).toBe('2025-03-03');
    }
    const told = joined[0]!.issues.find(({ code }) => code === 'history-added-up');
    expect(told?.detail).toMatchObject({ movements: 4, files: files.length, from: '2024-03-01', to: '2025-03-03' });
  });
  test('a portfolio keeps them as they were read, and none takes the place of another', () => {
    const { portfolio } = addFiles(portfolioOf([]), [first, second]);
    expect(portfolio.files).toHaveLength(2);
    expect([...portfolio.files].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([first, second]);
    expect(heldIn(correctPortfolio(portfolio).files)).toEqual(heldIn([whole]));
    const without = { ...portfolio, files: portfolio.files.filter(({ name }) => name !== '2025.csv') };
    expect(heldIn(correctPortfolio(without).files)).toEqual(heldIn([first]));
  });
  test('another broker’s history is another account', () => {
    const other = { ...second, broker: 'Revolut', name: 'other.csv' };
    expect(joinHistories([first, other])).toEqual([first, other]);
  });
  test('files that are no histories are given back as they are', () => {
    const files = [first];
    expect(joinHistories(files)).toBe(files);
  });
});
