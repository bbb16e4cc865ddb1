import { describe, expect, it } from 'vitest';
import { gatherIdentifiers } from '../../scripts/reference/identifiers.ts';
import { gatherForeign } from '../../scripts/reference/foreign.ts';
import { sourcesOf } from './source-rows.ts';

/* What the compiler refuses to ship: a number that leads to somebody else. */

const LISTS = {
  'equities/other-listings.csv': ['symbol,kind'],
  'equities/listings.csv': ['symbol,country', 'NVDA,United States', 'WLDS,Israel'],
  'equities/foreign.csv': ['home_symbol,country', 'SIE.DE,Germany'],
  'equities/wkn.csv': ['wkn,isin', '918422,US67066G1040', '723610,DE0007236101', 'A0AAAA,FR0000000000'],
  'funds/world/ucits-etfs.csv': ['isin,name', 'IE00BF4RFH31,iShares MSCI World Small Cap'],
};
function gather(...rows: readonly string[]) {
  const identifiers = ['id_type,id,symbol,table,status', ...rows];
  return gatherIdentifiers(sourcesOf({ ...LISTS, 'equities/identifiers.csv': identifiers }), [], (symbol) => symbol);
}

describe('numbers in the pack', () => {
  it('lead to companies, and so do their German numbers, but for those that a German ISIN holds', () => {
    const found = gather('isin,US67066G1040,NVDA,listings,current', 'isin,DE0007236101,SIE.DE,foreign,current');
    expect([...found].map(([key, { symbol }]) => [key, symbol])).toEqual([
      ['67066G104', 'NVDA'],
      ['DE0007236101', 'SIE.DE'],
      ['918422', 'NVDA'],
    ]);
  });

  it('of a fund are refused for a company', () => {
    expect(() => gather('isin,IE00BF4RFH31,WLDS,listings,current')).toThrow(
      'IE00BF4RFH31 is iShares MSCI World Small Cap, a fund, but is given to WLDS, a company.',
    );
  });

  it('of a third country are refused', () => {
    expect(() => gather('isin,PHY000000000,NVDA,listings,current')).toThrow(/^PHY000000000 of NVDA is neither/);
    expect(() => gather('isin,KYG000000000,WLDS,listings,current')).not.toThrow();
  });
});

describe('decisions by hand on companies abroad', () => {
  it('are refused where their line is gone', () => {
    const sources = sourcesOf({ 'equities/foreign.csv': ['home_symbol,issuer_id,name,country', 'X.L,X.L,X,Japan'] });
    expect(() => gatherForeign(sources, [])).toThrow(/^foreign\.csv has no line .*4716\.T/);
  });
});
