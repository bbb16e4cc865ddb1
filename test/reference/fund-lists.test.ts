import { describe, expect, it } from 'vitest';
import { chooseArchived, chooseLists, choosePartialLists, gatherTopLists } from '../../scripts/reference/fund-lists.ts';
import { sourceRows, sourcesOf } from './source-rows.ts';

const COLUMNS = 'ticker,kind,as_of,covered_pct,file,name,index,asset_class,licence';
const OLD_ISSUER = 'A,source,2026-01-31,99.9,old,,,,';

describe('the list of a fund', () => {
  it.each([
    ['its only one', [OLD_ISSUER], 'old'],
    ['the newer, though derived', [OLD_ISSUER, 'A,derived,2026-10-08,99.9,new,,,,'], 'new'],
    ['the newer, in whatever order', ['A,repriced,2026-08-21,99.8,new,,,,', OLD_ISSUER], 'new'],
    ['no newer partial one', [OLD_ISSUER, 'A,partial,2026-10-08,99.9,new,,,,'], 'old'],
    ['no newer archived one', [OLD_ISSUER, 'A,archive,2026-10-08,99.9,new,,,,'], 'old'],
    ['no newer one that covers less than 97 %', [OLD_ISSUER, 'A,derived,2026-10-08,96.99,new,,,,'], 'old'],
    ['one that covers just 97 %', ['A,source,2026-10-08,97,just,,,,'], 'just'],
    ['the issuer’s own of the same date', ['A,derived,2026-01-31,99.9,new,,,,', OLD_ISSUER], 'old'],
  ])('is %s', (_, rows, file) => {
    expect(chooseLists(sourceRows(COLUMNS, ...rows)).get('A')?.file).toBe(`funds/${file}`);
  });

  it('is none when no list is whole', () => {
    expect(chooseLists(sourceRows(COLUMNS, 'A,partial,2026-10-08,45,part,,,,', 'B,no-constituents,,,,,,,')).size).toBe(
      0,
    );
  });
});

describe('the lists of earlier days', () => {
  it('are the whole archived ones of the funds asked for, the oldest first', () => {
    const rows = [
      'B,archive,2025-11-18,99.4,b,,,,',
      'A,archive,2025-11-18,99.8,new,,,,',
      'A,archive,2025-08-31,99.8,old,,,,',
      'A,archive,2025-09-30,45,part,,,,',
      'C,archive,2025-11-18,99.8,c,,,,',
      OLD_ISSUER,
    ];
    const found = chooseArchived(sourceRows(COLUMNS, ...rows), ['A', 'B']);
    expect(found.map(({ symbol, asOf, file }) => [symbol, asOf, file])).toEqual([
      ['A', '2025-08-31', 'funds/old'],
      ['A', '2025-11-18', 'funds/new'],
      ['B', '2025-11-18', 'funds/b'],
    ]);
  });
});

describe('the partial list of a fund', () => {
  it.each([
    ['its only one', ['A,partial,2026-10-08,45,part,,,,'], 'part'],
    ['the newer', ['A,partial,2026-10-08,45,part,,,,', 'A,partial,2025-10-08,90,old,,,,'], 'part'],
    ['the fuller of one date', ['A,partial,2025-10-31,91,part,,,,', 'A,derived,2025-10-31,95,fuller,,,,'], 'fuller'],
  ])('is %s', (_, rows, file) => {
    const list = choosePartialLists(sourceRows(COLUMNS, ...rows)).get('A');
    expect(list).toMatchObject({ file: `funds/${file}`, source: 'partial' });
  });

  it('is never one that is whole, archived or missing', () => {
    const rows = [OLD_ISSUER, 'B,archive,2026-10-08,45,a,,,,', 'C,no-constituents,,,,,,,'];
    expect(choosePartialLists(sourceRows(COLUMNS, ...rows)).size).toBe(0);
  });
});

describe('the largest holdings of a fund', () => {
  const gather = (...rows: readonly string[]) =>
    gatherTopLists(
      sourcesOf({ 'funds/top-holdings.csv': ['ticker,symbol,name,weight_pct,as_of', ...rows] }),
      (fund) => (fund === 'DARK' ? null : `${fund} Fund`),
      (symbol) => symbol === 'NVDA',
    );

  it('cover what their rows cover', () => {
    const list = gather('A,NVDA,NVIDIA,20.5,2026-08-20', 'A,X,Other,4.25,2026-08-20').get('A');
    expect(list).toMatchObject({ name: 'A Fund', source: 'top', asOf: '2026-08-20', coveredPercent: '24.7500' });
  });

  it.each([
    ['of a fund that the catalogue does not know', 'DARK,NVDA,NVIDIA,20,2026-08-20'],
    ['without a stock that is known', 'A,T,Treasury bills,20,2026-08-20'],
    ['that add up to more than the fund', 'A,NVDA,NVIDIA,130,2026-08-20'],
  ])('%s are none', (_, row) => {
    expect(gather(row).size).toBe(0);
  });
});
