import { describe, expect, it } from 'vitest';
import { chooseLists } from '../../scripts/reference/fund-lists.ts';
import { sourceRows } from './source-rows.ts';

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
