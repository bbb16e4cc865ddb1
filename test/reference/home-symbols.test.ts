import { describe, expect, it } from 'vitest';
import { homeSymbolOf } from '../../src/reference/home-symbols.ts';

describe('the symbol at home of a line in a fund’s list', () => {
  it.each([
    ['APLLTD:IN', 'IN', 'APLLTD.NS'],
    ['3MINDIA:IN', 'IN', '3MINDIA.NS'],
    ['500325:IN', 'IN', '500325.BO'],
    ['5602:JP', 'JP', '5602.T'],
    ['485A:JP', 'JP', '485A.T'],
    ['600378:CN', 'CN', '600378.SS'],
    ['000012:XX', 'CN', '000012.SZ'],
    ['5:HK', 'HK', '0005.HK'],
    ['SWEC B:SE', 'SE', 'SWEC-B.ST'],
  ])('%s of %s is %s', (line, country, symbol) => {
    expect(homeSymbolOf(line, country)).toBe(symbol);
  });

  it.each([
    ['1799:CN', 'CN'],
    ['3918:KY', 'KY'],
    ['DARK', 'US'],
    ['DARK:US', 'US'],
    ['AKTR:XX', null],
    ['CNE1000004B0', 'CN'],
  ])('%s of %s has none that is known', (line, country) => {
    expect(homeSymbolOf(line, country)).toBeNull();
  });
});
