import { describe, expect, test } from 'vitest';
import { breachesOfAccounting, FIXTURE_NAMES, readFixture, readText, taken } from './read-file.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Our own small files in each broker's layout: every oddity once, with round numbers to check by head. */

function summed(reading: FileReading): number {
  return holdingsIn(reading.holdings).reduce((sum, { value }) => sum + value, 0);
}
function symbolsAndValues(reading: FileReading): readonly (readonly [string | null, number, string | null])[] {
  return holdingsIn(reading.holdings).map(({ symbol, value, says }) => [symbol, value, says]);
}
function linesOf(reading: FileReading, reason: string): readonly number[] {
  return fatesIn(reading.fates)
    .filter((fate) => fate.reason === reason)
    .map(({ line }) => line);
}

describe('Fidelity', () => {
  test('positions: sides of one account, option, treasury, pending, footer', () => {
    const reading = readFixture('fidelity-positions-2026.csv');
    expect(reading).toMatchObject({ broker: 'Fidelity', kind: 'positions', headerLine: 1, asOf: '2026-03-04' });
    expect(reading.asOfFrom).toBe('footer');
    expect(symbolsAndValues(reading)).toEqual([
      ['SPAXX', 500, 'cash'],
      ['AAPL', 2000, null],
      ['AAPL', 1000, null],
      ['-AAPL261218C250', -600, 'option'],
      ['912810ZZ5', 7000, 'bond'],
      ['VOO', 2000, null],
    ]);
    expect(holdingsIn(reading.holdings)[0]!.account).toBe('Joint Z90000001');
    expect(reading.pending).toEqual([{ account: 'Joint Z90000001', value: -40, currency: 'USD' }]);
    expect(linesOf(reading, 'pending')).toEqual([7]);
    expect(linesOf(reading, 'footer')).toEqual([10, 11]);
    expect(reading.issues).toEqual([]);
  });
  test('baskets', () => {
    const reading = readFixture('fidelity-basket.csv');
    expect(reading.broker).toBe('Fidelity');
    expect(summed(reading)).toBe(1500);
  });
  test('monthly statement: sections, subtotals, the stated total, the date of its name', () => {
    const reading = readFixture('Statement03312026.csv');
    expect(reading).toMatchObject({ broker: 'Fidelity', headerLine: 4, asOf: '2026-03-31', asOfFrom: 'file-name' });
    expect(symbolsAndValues(reading)).toEqual([
      ['KO', 1000, null],
      ['QTEST', 50, 'cash'],
    ]);
    expect(holdingsIn(reading.holdings)[0]!.account).toBe('X10000007');
    expect(reading.statedTotals).toEqual([{ account: null, value: 1050, line: 2 }]);
    expect(linesOf(reading, 'subtotal')).toEqual([10, 15]);
  });
});

describe('Schwab', () => {
  test('all accounts: headings, repeated header, margin, short option typed as a fund, totals', () => {
    const reading = readFixture('schwab-all-accounts.csv');
    expect(reading).toMatchObject({ broker: 'Schwab', headerLine: 4, asOf: '2026-03-04', asOfFrom: 'title' });
    expect(symbolsAndValues(reading)).toEqual([
      ['BRK/B', 5000, 'equity'],
      ['TSLA 06/18/2026 300.00 P', -2000, 'option'],
      ['SCHB', 2500, 'fund'],
      [null, -250, 'cash'],
      ['SWVXX', 1000, 'cash'],
    ]);
    // Both are called "Individual" without their numbers, so the numbers stay.
    expect(reading.statedTotals).toEqual([
      { account: 'Individual ...111', value: 5250, line: 10 },
      { account: 'Individual ...222', value: 1000, line: 16 },
    ]);
    expect(holdingsIn(reading.holdings).at(-1)!.account).toBe('Individual ...222');
    expect(linesOf(reading, 'repeated-header')).toEqual([14]);
    expect(linesOf(reading, 'account-heading')).toEqual([3, 13]);
  });
  test('lot details: the symbol of the title, one entry a lot', () => {
    const reading = readFixture('schwab-lots.csv');
    expect(reading.kind).toBe('lots');
    expect(symbolsAndValues(reading)).toEqual([
      ['ABCD', 300, null],
      ['ABCD', 150, null],
    ]);
    expect(reading.statedTotals).toEqual([{ account: null, value: 450, line: 6 }]);
  });
});

test('Vanguard: stops at the transactions, keeps a treasury without symbol', () => {
  const reading = readFixture('vanguard-ofxdownload.csv');
  expect(symbolsAndValues(reading)).toEqual([
    ['VTI', 3150, null],
    ['VMFXX', 850, 'cash'],
    [null, 2000, 'bond'],
  ]);
  expect(linesOf(reading, 'other-table')).toEqual([8, 9, 10]);
});

test('E*TRADE: decoy tables, lots, a CD, CASH the company and CASH the balance, shifted totals', () => {
  const reading = readFixture('etrade-portfolio.csv');
  expect(reading).toMatchObject({ headerLine: 10, accountLabel: 'Individual -0001', asOf: '2026-03-04' });
  expect(symbolsAndValues(reading)).toEqual([
    [null, 9950, 'bond'],
    ['INTC', 2500, null],
    ['CASH', 150, null],
    ["QQQ Dec 18 '26 $500 Put", -200, 'option'],
    [null, 150.25, 'cash'],
  ]);
  expect(reading.statedTotals.map(({ value }) => value)).toEqual([12550.25, 12550.25]);
  expect(summed(reading)).toBe(12550.25);
  expect(linesOf(reading, 'lot-of-position')).toEqual([13, 14]);
});

describe('plain tables', () => {
  test('semicolons, decimal comma, the currency in the title, a total', () => {
    const reading = readFixture('semicolon-euro.csv');
    expect(reading).toMatchObject({ broker: 'Spreadsheet', delimiter: ';' });
    expect(
      holdingsIn(reading.holdings).map(({ isin, quantity, value, currency }) => [isin, quantity, value, currency]),
    ).toEqual([
      ['DE0007164600', 12.5, 2500, 'EUR'],
      ['NL0010273215', 1, 1000, 'EUR'],
    ]);
    expect(reading.statedTotals).toEqual([{ account: null, value: 3500, line: 4 }]);
  });
  test.each(['weights.csv', 'weights-as-fractions.csv'])('%s: weights are dollars of a hundred', (name) => {
    const reading = readFixture(name);
    expect(reading.unit).toBe('weights');
    expect(summed(reading)).toBeCloseTo(100, 10);
    expect(holdingsIn(reading.holdings).every(({ currency }) => currency === null)).toBe(true);
    expect(reading.issues.map(({ code }) => code)).toEqual(['weights-only']);
  });
  test.each<readonly [text: string, held: readonly number[], total: number | undefined]>([
    ['Symbol,Weight\nVTI,50%\nVXUS,30%\n', [50, 30], 80],
    ['Symbol,Weight\nVTI,0.5\nVXUS,0.3\n', [50, 30], 80],
    ['Symbol,Weight\nVTI,70%\nVXUS,50%\n', [70, 50], 120],
    ['Symbol,Weight\nVTI,33%\nVXUS,33%\nBND,33%\n', [33, 33, 33], undefined],
    // the one amount is the total's
    ['Fund,Allocation,Value\nVTI,50%,\nVXUS,30%,\nTotal,,"$100,000"\n', [50, 30], 80],
    ['Fund,Allocation,Value\nVTI,50%,\nBND,50%,\nTotal,100%,"$100,000"\n', [50, 50], undefined],
  ])('%j: what percentages lack of a hundred is told', (text, held, total) => {
    const reading = taken(readText(text));
    expect(reading.unit).toBe('weights');
    expect([...reading.holdings.value]).toEqual(held);
    expect(reading.issues.find(({ code }) => code === 'weights-sum')?.detail['total']).toBe(total);
  });
  test('amounts only, pasted with tabs', () => {
    const reading = readFixture('amounts.tsv');
    expect(symbolsAndValues(reading)).toEqual([
      ['AAPL', 1234.5, null],
      [null, 65.5, 'cash'],
    ]);
  });
  test('of two days only the newest counts', () => {
    const reading = readFixture('two-days.csv');
    expect(summed(reading)).toBe(2100 + 2460);
    expect(reading).toMatchObject({ asOf: '2026-02-28', asOfFrom: 'column' });
    expect(linesOf(reading, 'older-date')).toEqual([2, 3]);
  });
  test('pence become pounds', () => {
    const reading = readFixture('pence.csv');
    expect(holdingsIn(reading.holdings).map(({ value, currency }) => [value, currency])).toEqual([
      [755, 'GBP'],
      [2000, 'USD'],
    ]);
  });
});

test.each(FIXTURE_NAMES)('accounting holds in %s', (name) => {
  expect(breachesOfAccounting(readFixture(name))).toEqual([]);
});
