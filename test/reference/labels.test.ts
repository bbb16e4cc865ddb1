import { describe, expect, it } from 'vitest';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import { gatherLabels } from '../../scripts/reference/labels.ts';
import { gatherSectorSplits, sectorSplitsTable } from '../../scripts/reference/sector-splits.ts';
import type { Sources } from '../../scripts/reference/sources.ts';
import { membersCell } from '../../src/reference/pack-cells.ts';
import { parseTable } from '../../src/reference/table.ts';
import { sourceRows, sourcesOf } from './source-rows.ts';

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

const OTHERS = ['SEEN,sector,Energy,9,2024-06-30', 'I,sector,Energy,9,2024-06-30'];
describe('published sectors', () => {
  const splits = (...rows: readonly string[]) =>
    gatherSectorSplits(
      schemes(
        sourcesOf({
          'funds/breakdowns.csv': ['ticker,dimension,name,pct,as_of', ...rows],
          'funds/world/sec-series.csv': ['series,ticker', 'S1,A', 'S1,AX', 'S2,I'],
        }),
      ),
      (fund) => fund !== 'SEEN',
    );
  /* In the place of the decisions by hand, which are read from the repository. */
  const schemes = (sources: Sources): Sources => ({
    ...sources,
    read: (file) =>
      file === 'decisions/sector-schemes.csv'
        ? sourceRows('fund,scheme,reason', 'A,gics,by S&P', 'SEEN,gics,by S&P', 'I,icb,by FTSE')
        : sources.read(file),
  });

  it('are the newest, by the eleven names however they are written', () => {
    const [split, sister] = splits(
      ...OTHERS,
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
    // another class of the fund holds the same
    expect(sister).toEqual({ ...split, symbol: 'AX' });
  });

  it('are none for a fund that is seen whole or whose scheme nobody says', () => {
    const A = 'A,sector,Energy,9,2024-06-30';
    expect(splits(A, ...OTHERS, 'B,sector,Energy,60,2025-06-30').map(({ symbol }) => symbol)).toEqual(['A', 'AX', 'I']);
  });

  it('say of ICB’s industries only what large technology can be at most, each rounded up', () => {
    const rows = ['Information Technology,40', 'Communication Services,2.5', 'Consumer Discretionary,12.1', 'Energy,9'];
    const all = splits('A,sector,Energy,9,2024-06-30', OTHERS[0]!, ...rows.map((row) => `I,sector,${row},2025-06-30`));
    const table = parseTable(sectorSplitsTable(all));
    expect(table.column('scheme')).toEqual(['gics', 'gics', 'icb']);
    expect(table.column('technology')).toEqual(['', '', '54.75']);
    expect(table.column('Energy')).toEqual(['9', '9', '']);
  });
});
