import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { workingsOf } from '../../../src/domain/figures/history-working.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { sayDeed } from '../../../src/domain/movements/say-deeds.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { SENDERS } from '../../read/movements/senders.ts';
import { readHoldingsIn } from '../../../src/read/files/read-source.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sourceOf, taken } from '../../read/read-file.ts';
import { portfolioOf } from '../../support/portfolio.ts';

const TITLES = 'Date,Action,Symbol,Name,Quantity,Price,Amount\n';

function history(name: string, lines: readonly string[]): FileReading {
  return taken(readHoldings({ ...sourceOf(`${TITLES}${lines.join('\n')}\n`, name), fingerprint: name }));
}

const FIRST = history('2024.csv', [
  '2024-03-01,Buy,AAPL,Apple,10,170,-1700',
  '2024-04-01,Buy,KO,Coca-Cola,5,60,-300',
  '2024-05-01,Dividend,AAPL,Apple,,,2.40',
]);
const SECOND = history('2025.csv', [
  '2025-02-03,Sell,AAPL,Apple,4,220,880',
  '2025-02-04,Sell,KO,Coca-Cola,5,70,350',
  '2025-02-05,Sell,NVDA,Nvidia,3,130,390',
  '2025-02-06,Buy,MSFT,Microsoft,2,400,-800',
]);

describe('the working of a history', () => {
  test('what came, what went and what is left, of all files together: those that don’t come out first', () => {
    const portfolio = portfolioOf([FIRST, SECOND]);
    const said = workingsOf('2025.csv', portfolio).map(({ name, came, went, left, fault }) => [
      name,
      came,
      went,
      left,
      fault,
    ]);
    expect(said).toEqual([
      ['Nvidia', { rows: 0, quantity: 0 }, { rows: 1, quantity: 3 }, null, 'more-out-than-in'],
      ['Apple', { rows: 1, quantity: 10 }, { rows: 1, quantity: 4 }, 6, null],
      ['Microsoft', { rows: 1, quantity: 2 }, { rows: 0, quantity: 0 }, 2, null],
      ['Coca-Cola', { rows: 1, quantity: 5 }, { rows: 1, quantity: 5 }, 0, null],
    ]);
    expect(workingsOf('2024.csv', portfolio)).toEqual([]);
    const apple = workingsOf('2025.csv', portfolio)[1]!;
    expect(apple.rows.map(({ file, line, deed, quantity }) => [file, line, deed, quantity])).toEqual([
      ['2024.csv', 2, 'in', 10],
      ['2024.csv', 4, 'pays', null],
      ['2025.csv', 2, 'out', 4],
    ]);
  });
  test('a row that was asked about says its word, and what was answered', () => {
    const file = history('asked.csv', [
      '2024-03-01,Buy,AAPL,Apple,10,170,-1700',
      '2024-04-01,Frobnicate,KO,Coca-Cola,5,60,-300',
    ]);
    const open = portfolioOf([file]);
    const asked = (portfolio: typeof open) =>
      workingsOf('asked.csv', portfolio).flatMap(({ left, rows }) => rows.map((row) => [left, row.asked]));
    expect(asked(open)).toContainEqual([null, { word: 'Frobnicate', means: null }]);
    const answered = sayDeed(open, { file, word: 'Frobnicate' }, 'bought');
    expect(asked(answered)).toContainEqual([5, { word: 'Frobnicate', means: 'bought' }]);
  });
  test('a list of what is owned has none', () => {
    const list = taken(readHoldings(sourceOf('Symbol,Quantity,Price,Value\nAAPL,1,2,2\n', 'a.csv')));
    expect(workingsOf('a.csv', portfolioOf([list]))).toEqual([]);
  });
  const folder = resolve(import.meta.dirname, '../../fixtures/histories/senders');
  test.each(SENDERS.filter(({ today }) => today === undefined).map(({ file }) => file))(
    'what is left is what is counted, to the share: %s',
    async (name) => {
      const read = await readHoldingsIn(name, new Uint8Array(readFileSync(resolve(folder, name))));
      const files = read.ok ? read.value : [];
      const portfolio = portfolioOf(files);
      const counted = files.flatMap(({ holdings }) => holdingsIn(holdings).map(({ quantity }) => quantity));
      const left = files.flatMap((file) => workingsOf(file.name, portfolio).flatMap((one) => one.left ?? []));
      for (const quantity of counted) expect(left).toContain(quantity);
      expect(left.filter((quantity) => quantity > 0).length).toBeGreaterThanOrEqual(counted.length);
    },
  );
});
