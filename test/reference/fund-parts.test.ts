import { describe, expect, it } from 'vitest';
import { fundPartsTable, gatherFundsOfFunds } from '../../scripts/reference/fund-parts.ts';
import { decodeBaskets } from '../../src/reference/baskets.ts';
import { decodeFundContent } from '../../src/reference/fund-content.ts';
import { sourcesOf } from './source-rows.ts';

const fund = (symbol: string) => ({ symbol, name: symbol, fundClass: 'mixed' as const, isin: '' });
const gather = (...rows: readonly string[]) =>
  gatherFundsOfFunds(
    sourcesOf({
      'funds/fund-of-funds.csv': ['parent,child,weight_pct,as_of', ...rows],
      'funds/equivalents.csv': ['ticker,same_as,basis', 'CLASS,PARENT,share class of the same fund'],
      'funds/world/sec-series.csv': ['ticker,series'],
    }),
    ['PARENT', 'CLASS', 'STOCKS', 'BONDS', 'MIDDLE'].map(fund),
  );

describe('a fund of funds', () => {
  const found = gather(
    'PARENT,STOCKS,60.1,2025-06-30',
    'PARENT,BONDS,39.9,2025-03-31',
    'No symbol,STOCKS,1,2025-01-01',
  );

  it('holds its parts, as of the oldest of their dates, and so does its share class', () => {
    const content = decodeFundContent(
      {
        lookThrough: 'symbol\nlist\nbasis\nestimated',
        leveraged: 'symbol\nunderlying\nfactor',
        parts: fundPartsTable([...found.values()]),
        sectorSplits: 'symbol\nasOf\npercents',
        provenEnds: 'symbol',
      },
      decodeBaskets('symbol', [], () => []),
    );
    const parts = [
      { symbol: 'STOCKS', weight: 0.601 },
      { symbol: 'BONDS', weight: 0.399 },
    ];
    for (const symbol of ['PARENT', 'CLASS'])
      expect(content(symbol)).toEqual({ kind: 'funds', parts, asOf: '2025-03-31' });
    expect(content('STOCKS')).toEqual({ kind: 'none', sectors: null });
    expect(found.size).toBe(2);
  });

  it('that holds itself stops the compiler, over whatever number of steps', () => {
    expect(() => gather('PARENT,PARENT,1,2025-01-01')).toThrow('PARENT > PARENT');
    const circle = ['PARENT,MIDDLE,1,2025-01-01', 'MIDDLE,BONDS,1,2025-01-01', 'BONDS,PARENT,1,2025-01-01'];
    expect(() => gather(...circle)).toThrow('circle');
  });

  it('may hold one fund on two ways', () => {
    const rows = ['PARENT,STOCKS,50,2025-01-01', 'PARENT,MIDDLE,50,2025-01-01', 'MIDDLE,STOCKS,100,2025-01-01'];
    expect(gather(...rows).get('PARENT')?.parts.length).toBe(2);
  });

  it('with a part that nobody knows stops the compiler', () => {
    expect(() => gather('PARENT,DARK,100,2025-01-01')).toThrow('DARK');
  });
});
