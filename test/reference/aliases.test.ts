import { describe, expect, it } from 'vitest';
import { aliasesTable, gatherAliases } from '../../scripts/reference/aliases.ts';
import { decodeAliases } from '../../src/reference/aliases.ts';
import { sourcesOf } from './source-rows.ts';

const aliases = gatherAliases(
  sourcesOf({
    'equities/symbol-aliases.csv': [
      'former_symbol,symbol,date,former_name,former_symbol_reused',
      'SQ,XYZ,2025-01-22,Block Inc.,',
      'PARA,PSKY,2025-08-07,,yes',
      'TWTR,,2022-10-28,Twitter Inc.,',
      'OLD,GONE,2021-05-01,Old Inc.,',
      'ETH,ETD,2021-08-18,Ethan Allen Interiors Inc.,',
      'TWO,,2023-01-01,Second Inc.,',
      'TWO,XYZ,2021-01-01,First Inc.,',
    ],
    'funds/symbol-changes.csv': [
      'old_symbol,name,new_symbol',
      'PSKY,Paramount Skydance Corporation,SKYD',
      'BK,Bank of New York Mellon,BNY',
      'WBD,Warner Bros.,',
    ],
  }),
  (symbol) => ['XYZ', 'PSKY', 'ETD', 'WBD'].includes(symbol),
  (symbol) => symbol === 'ETH',
);
const alias = decodeAliases(aliasesTable(aliases));

describe('a former symbol', () => {
  it('leads to the one of today', () => {
    expect(alias('SQ')).toEqual({
      former: 'SQ',
      symbol: 'XYZ',
      date: '2025-01-22',
      formerName: 'Square Inc.',
      reused: false,
    });
  });

  it('says when its letters are another company’s now', () => {
    expect(alias('PARA')).toMatchObject({ symbol: 'PSKY', reused: true, formerName: 'Paramount Global' });
  });

  it('says when its letters are a coin’s or a fund’s now', () => {
    expect(alias('ETH')).toMatchObject({ symbol: 'ETD', reused: true });
  });

  it.each(['TWTR', 'OLD'])('leads nowhere when nothing of it is listed: %s', (former) => {
    expect(alias(former)).toMatchObject({ symbol: null });
  });

  it('that two companies bore is the later one’s, and marked', () => {
    expect(alias('TWO')).toMatchObject({ symbol: null, formerName: 'Second Inc.', reused: true });
  });

  it('may be newer than the listings: then it leads to the symbol they know', () => {
    expect(alias('SKYD')).toMatchObject({ symbol: 'PSKY', date: '2026-08-21' });
  });

  it('is none of the symbols of today', () => {
    expect([alias('XYZ'), alias('BNY'), alias('')]).toEqual([null, null, null]);
  });
});
