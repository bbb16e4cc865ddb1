import { beforeAll, describe, expect, it } from 'vitest';
import { listOfWord } from '../../scripts/reference/index-lists.ts';
import { gatherWholeIndexes } from '../../scripts/reference/whole-indexes.ts';
import type { Row, Sources } from '../../scripts/reference/sources.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const LINES: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'funds/world/index-lists/TOPIX-2026-04-30.csv': [{ local_symbol: '7203', weight_pct: '3.0673' }],
  'funds/world/index-lists/STOXX600-2026-05-05.csv': [
    { home_symbol: 'HSBA.L', isin: 'GB0005405286', weight_pct: '2.11' },
    { home_symbol: 'MT', isin: 'LU1598757687', weight_pct: '0.17' },
  ],
};
const sources: Sources = {
  read: (file) =>
    (LINES[file] ?? []).map(
      (cells): Row =>
        (column) =>
          cells[column] ?? '',
    ),
  used: () => new Map(),
};

describe('indexes with a file of their own', () => {
  it('become lists: local code and exchange abroad, the letters of a US listing, the weights as stated', () => {
    const [topix, stoxx] = gatherWholeIndexes(sources);
    expect(topix!.rows!.map((row) => [row('symbol'), row('listing'), row('weight_pct')])).toEqual([
      ['7203:JP', 'foreign', '3.0673'],
    ]);
    expect(stoxx!.rows!.map((row) => [row('symbol'), row('listing'), row('isin')])).toEqual([
      ['HSBA:GB', 'foreign', 'GB0005405286'],
      ['MT', 'US', 'LU1598757687'],
    ]);
    expect(stoxx!.coveredPercent).toBe('2.2800');
  });

  it.each([
    ['TOPIX', 'TOPIX index', 1650, 0.9999],
    ['STOXX600', 'STOXX Europe 600', 595, 0.988],
  ])('%s is a list of the pack, and each line a company that the tables know', (word, symbol, companies, weight) => {
    expect(listOfWord(word)).toBe(symbol);
    const basket = reference.basket(symbol)!;
    expect(basket.companies.length).toBe(companies);
    expect(basket.companies.filter((id) => id.startsWith('~'))).toEqual([]);
    expect(basket.weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(weight, 3);
  });

  it.each(['XIN.TO', 'ZEA.TO'])('%s follows an index whose list is a US fund’s', (symbol) => {
    expect(reference.fundContent(symbol)).toMatchObject({ kind: 'basket', list: 'EFA' });
  });
});
