import { describe, expect, it } from 'vitest';
import { errorsTable, testedLists } from '../../scripts/reference/back-tests.ts';
import type { RowResolvers } from '../../scripts/reference/resolve-row.ts';
import type { Row, Sources } from '../../scripts/reference/sources.ts';
import { loadReference } from '../../src/reference/load.ts';
import { parseTable } from '../../src/reference/table.ts';
import { tinyReference } from '../support/tiny-reference.ts';

type Cells = Readonly<Record<string, string>>;
const rowOf =
  (cells: Cells): Row =>
  (column) =>
    cells[column] ?? '';
const stock = (symbol: string, percent: string): Cells => ({ symbol, weight_pct: percent, asset_class: 'Equity' });
const resolvers: RowResolvers = {
  row: (row) => row('symbol'),
  named: () => null,
  isFund: () => false,
  learned: new Map(),
};

function sourcesOf(pairs: readonly Cells[]): Sources {
  const files: Readonly<Record<string, readonly Cells[]>> = {
    'decisions/back-tests.csv': pairs,
    'funds/funds.csv': ['OLD', 'NEW'].map((ticker) => ({ ticker, kind: 'source', file: `lists/${ticker}.csv` })),
    // NVIDIA and Apple are mega-cap tech, Wolverine a small cap, KeyCorp neither
    'funds/lists/OLD.csv': [stock('NVDA', '40'), stock('WWW', '10'), stock('KEY', '50')],
    'funds/lists/NEW.csv': [stock('NVDA', '30'), stock('AAPL', '16'), stock('WWW', '7'), stock('KEY', '47')],
  };
  return { read: (file) => files[file]!.map(rowOf), used: () => new Map() };
}
const pair = (of: string, estimate: string, truth: string): Cells => ({ of, estimate, truth, reason: 'near' });

describe('the back-tests of estimated lists', () => {
  const all = [
    pair('broad', 'lists/OLD.csv', 'lists/NEW.csv'),
    pair('broad', 'lists/NEW.csv', 'lists/NEW.csv'),
    pair('sector', 'lists/OLD.csv', 'lists/NEW.csv'),
    pair('style', 'SPY', 'lists/NEW.csv'),
  ];
  it('give the mean difference of a kind’s pairs in points, of files and of the pack’s own lists', () => {
    const table = parseTable(errorsTable(sourcesOf(all), resolvers, tinyReference()));
    expect(table.column('of')).toEqual(['broad', 'sector', 'style']);
    // 46 beside 40 and beside 46; SPY of the pack holds 85
    expect(table.column('lensPercent')).toEqual(['3', '6', '39']);
    expect(table.column('smallPercent')).toEqual(['1.5', '3', '7']);
    expect(table.column('pairs')).toEqual(['2', '1', '1']);
    expect(testedLists(sourcesOf(all)).map(({ file }) => file)).toEqual(['funds/lists/OLD.csv', 'funds/lists/NEW.csv']);
  });
  it.each([
    ['a kind that nobody knows', pair('bonds', 'SPY', 'SPY')],
    ['a list that is nowhere', pair('broad', 'lists/NOPE.csv', 'SPY')],
    ['no reason', { ...pair('broad', 'SPY', 'SPY'), reason: '' }],
  ])('refuse %s', (_, wrong) => {
    expect(() => errorsTable(sourcesOf([...all, wrong]), resolvers, tinyReference())).toThrow();
  });
  it('stand in the passport of the pack, for each kind from several pairs', async () => {
    const { errors } = (await loadReference()).passport;
    expect(errors.map(({ of }) => of)).toEqual(['broad', 'sector', 'style']);
    for (const { lens, smallCaps, pairs } of errors) {
      expect(pairs).toBeGreaterThan(4);
      expect(lens).toBeGreaterThan(0.005);
      expect(lens).toBeLessThan(0.05);
      expect(smallCaps).toBeLessThan(0.15);
    }
  });
});
