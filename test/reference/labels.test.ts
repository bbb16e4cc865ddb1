import { describe, expect, it } from 'vitest';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import { gatherLabels } from '../../scripts/reference/labels.ts';
import { gatherSectorSplits } from '../../scripts/reference/sector-splits.ts';
import { membersCell } from '../../src/reference/pack-cells.ts';
import { sourcesOf } from './source-rows.ts';

const LIST: Omit<FundList, 'symbol' | 'file'> = {
  name: '',
  asOf: '2025-11-18',
  source: 'issuer',
  coveredPercent: '100',
  index: '',
  assetClass: '',
  licence: '',
};
const gather = (members: readonly string[], themes: readonly string[]) =>
  gatherLabels(
    sourcesOf({
      'growth.csv': ['symbol,asset_class', 'A,Equity', 'B,Equity', 'USD,Cash'],
      'value.csv': ['symbol,asset_class', 'B,Equity', 'C,Equity', 'DARK,Equity'],
      'equities/index-members.csv': ['index,symbol', ...members],
      'equities/themes.csv': ['theme,symbol', ...themes],
    }),
    new Map([
      ['IWF', { ...LIST, symbol: 'IWF', file: 'growth.csv' }],
      ['IWD', { ...LIST, symbol: 'IWD', file: 'value.csv' }],
    ]),
    (row) => (row('symbol') === 'DARK' ? null : row('symbol')),
    (symbol) => (symbol === 'DARK' ? null : symbol.replace('A.B', 'A')),
  );

describe('labels', () => {
  it('tell style by the baskets that a company is in', () => {
    expect([...gather([], []).style].sort()).toEqual([
      ['A', 'growth'],
      ['B', 'blend'],
      ['C', 'value'],
    ]);
  });

  it('are those of all classes together, each once, in a fixed order', () => {
    const { indexes, themes } = gather(
      ['dow30,A', 'sp500,A', 'sp500,A.B', 'sp400,DARK'],
      ['semiconductors,C', 'magnificent-seven,C'],
    );
    expect([...indexes]).toEqual([['A', 'sp500 dow30']]);
    expect([...themes]).toEqual([['C', 'magnificent-seven semiconductors']]);
  });

  it('that nobody knows stop the compiler', () => {
    expect(() => gather([], ['tulips,A'])).toThrow('tulips');
    expect(() => gather(['ftse100,A'], [])).toThrow('ftse100');
  });
});

describe('labels in the pack', () => {
  const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((letter) => `theme-${letter}`);
  const MEMBERS = new Map(WORDS.map((word) => [word, word]));

  it('are read by name, the eleventh like the first, whatever their order', () => {
    for (const word of WORDS) expect(membersCell(word, MEMBERS)).toEqual([word]);
    expect(membersCell('theme-k theme-a', new Map([...MEMBERS].reverse()))).toEqual(['theme-k', 'theme-a']);
    expect(membersCell('', MEMBERS)).toEqual([]);
  });

  it('that nobody knows are refused, places in a list among them', () => {
    for (const wrong of ['10', 'theme-z', 'theme-a  theme-b'])
      expect(() => membersCell(wrong, MEMBERS)).toThrow('word');
  });
});

describe('published sectors', () => {
  const splits = (...rows: readonly string[]) =>
    gatherSectorSplits(
      sourcesOf({ 'funds/breakdowns.csv': ['ticker,dimension,name,pct,as_of', ...rows] }),
      (fund) => fund !== 'SEEN',
    );

  it('are the newest, by the eleven names however they are written', () => {
    const [split] = splits(
      'A,sector,Energy,9,2024-06-30',
      'A,sector,InformationTechnology,33.1,2025-06-30',
      'A,sector,Real Estate,2.0,2025-06-30',
      'A,sector,Other,1,2025-06-30',
      'A,country,Energy,50,2025-06-30',
    );
    expect(split).toMatchObject({ symbol: 'A', asOf: '2025-06-30' });
    expect([...(split?.percents ?? [])]).toEqual([
      ['Information Technology', '33.1'],
      ['Real Estate', '2.0'],
    ]);
  });

  it('are none for a fund that is seen whole or whose sheet names industries only', () => {
    expect(splits('SEEN,sector,Energy,9,2024-06-30', 'B,sector,Biotechnology,60,2025-06-30')).toEqual([]);
  });
});
