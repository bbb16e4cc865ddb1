import { describe, expect, it } from 'vitest';
import { gatherStatedParts } from '../../scripts/reference/stated-parts.ts';
import type { IndexRecord } from '../../scripts/reference/index-names.ts';
import { sourcesOf } from './source-rows.ts';

const HEAD = 'parent,name,currency,child,child_name,weight_pct,list,asset_class,as_of,certainty,note';
const KOKUSAI: IndexRecord = {
  symbol: 'MSCI World ex Japan',
  index: 'MSCI World ex Japan',
  spellings: ['MSCI Kokusai'],
  fundClass: 'equity',
  list: 'MSCI World ex Japan',
  basis: 'same index',
};
const gather = (...rows: readonly string[]) => {
  const sources = sourcesOf({ 'funds/world/fund-parts.csv': [HEAD, ...rows] });
  const { rows: found, rough } = gatherStatedParts(
    sources,
    [KOKUSAI],
    (symbol) => symbol === 'RY.TO' || symbol === 'F',
  );
  const columns = ['parent', 'child', 'child_name', 'weight_pct', 'list', 'asset_class'];
  return { found: found.map((row) => columns.map((column) => row(column))), rough };
};

describe('a fund by its parts', () => {
  it('is seen where its own rule says them, with companies as they are', () => {
    const { found, rough } = gather('BANKS.TO,Banks,CAD,RY.TO,Royal Bank,100,,equity,2026,high,by its name');
    expect(found).toEqual([['BANKS.TO', 'RY.TO', 'Royal Bank', '100', '', 'equity']]);
    expect(rough.size).toBe(0);
  });

  it('has one part for all bonds, and no company for the letters of a part', () => {
    const { found } = gather(
      'PLAN,Plan,USD,F,F Fund,10,,bond,2026,approximate,published',
      'PLAN,Plan,USD,,other bonds,20.5,,bond,2026,approximate,published',
      'PLAN,Plan,USD,C,C Fund,69.5,SPY,equity,2026,approximate,published',
    );
    expect(found).toEqual([
      ['PLAN', '', 'Bond fund', '30.5', '', 'bond'],
      ['PLAN', '', 'C Fund', '69.5', 'SPY', 'equity'],
    ]);
  });

  it('is read by the index that a part is named after', () => {
    const { found } = gather('EIGHT,Eight,JPY,,"developed, MSCI Kokusai",100,WORLD,equity,2026,high,by its name');
    expect(found[0]?.[4]).toBe('MSCI World ex Japan');
  });

  it('only stands in where it is generally known, and leaves open what is not sure', () => {
    const note = '"general knowledge, to be checked"';
    const { found, rough } = gather(
      `LU0000000001,World mix,EUR,,shares,60,WORLD,equity,2026,low,${note}`,
      `LU0000000001,World mix,EUR,,"the rest, not sure",40,,bond,2026,low,${note}`,
    );
    const witness = 'World mix: parts as generally known';
    expect(found).toEqual([[witness, '', 'shares', '60', 'WORLD', 'equity']]);
    expect([...rough]).toEqual([
      ['LU0000000001', witness],
      ['World mix', witness],
    ]);
  });

  it('of the US whose name says its kind is left to that', () => {
    const row = 'Freedom 2045,House Target Retirement 2045 Fund,USD,,shares,100,IWV,equity,2026,low,x';
    expect(gather(row).found).toEqual([]);
  });
});
