import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { findPackFault } from '../../src/reference/check-pack.ts';
import type { PackText } from '../../src/reference/make-reference.ts';

let pack: PackText;
beforeAll(async () => {
  pack = await builtInPack();
});

/** The pack with the first `right` of one table as `wrong`. */
function spoilt<Part extends keyof PackText>(
  part: Part,
  table: keyof PackText[Part],
  right: string | RegExp,
  wrong: string,
): PackText {
  const text: unknown = pack[part][table];
  if (typeof text !== 'string') throw new Error('Only a single text can be spoilt.');
  const other = text.replace(right, wrong);
  if (other === text) throw new Error('Nothing was spoilt.');
  return { ...pack, [part]: { ...pack[part], [table]: other } };
}

describe('what can be wrong in a pack', () => {
  it('is nothing in the one that the app comes with', () => {
    expect(findPackFault(pack)).toBeNull();
  });

  it.each([
    ['a month for a day', () => spoilt('equities', 'ALIASES', /\t2026-08-06\t/, '\t2026-08\t'), /^ALIASES, "/],
    ['a cell too few', () => spoilt('fx', 'RATES', '\t', ''), /^RATES: leads nowhere/],
    ['a day that is none', () => spoilt('fx', 'RATES', '2026-07-21', '2026-07-4x'), /^RATES, "2026-07-4x": .*no date/],
    [
      'a class of funds that is none',
      () => spoilt('catalog', 'FUNDS', '\tequity\t', '\tequities\t'),
      /^FUNDS, ".*unknown word/,
    ],
    [
      'a sector that is none',
      () => spoilt('equities', 'COMPANIES', '\tUtilities\t', '\tUtility\t'),
      /^companies, ".*unknown word/,
    ],
    [
      'a cap that is no number',
      () => spoilt('equities', 'COMPANIES', '5196224000000', '5.19 trillion'),
      /^companies, "NVDA": .*no number/,
    ],
    [
      'an identifier of nobody',
      () => spoilt('identifiers', 'IDENTIFIERS', /(?<=symbol\t)[^\t]+/, 'NOBODY'),
      /^IDENTIFIERS, ".*leads nowhere/,
    ],
    ['two rows of one fund', () => spoilt('catalog', 'LOOK_THROUGH', '\tVOO\t', '\tVTI\t'), /^LOOK_THROUGH, "VTI"/],
    [
      'a list that is not there',
      () => spoilt('catalog', 'LOOK_THROUGH', /(?<=\nlist[^\n]*\t)SPY(?=\t)/, 'SPIE'),
      /no list SPIE/,
    ],
    [
      'a kind of one fund',
      () => spoilt('catalog', 'KINDS', 'VGK|IEUR|EZU', 'VGK'),
      /^KINDS, "europe": .*without a weight/,
    ],
    [
      'a kind by a fund without a list',
      () => spoilt('catalog', 'KINDS', '|IEUR|', '|FCNTX|'),
      /^KINDS, "europe": leads/,
    ],
    [
      'a kind that nobody knows',
      () => spoilt('catalog', 'KINDS', '\teurope\t', '\teurasia\t'),
      /^KINDS, "eurasia": leads/,
    ],
    [
      'a part that is no fund',
      () => spoilt('catalog', 'FUND_PARTS', 'VTI|VXUS|BND', 'VTI|VXUS|BIND'),
      /^[A-Z_]+, "[A-Z]+": leads nowhere/,
    ],
    [
      'a list of an earlier day twice',
      () => spoilt('baskets', 'ARCHIVED_LISTS', /(?<=symbol\t)IWM(?=\tSPY)/, 'SPY'),
      /^ARCHIVED, "SPY 2025-11-18": leads nowhere/,
    ],
    [
      'a fact that is missing',
      () => spoilt('passport', 'FACTS', 'equitiesAsOf', 'asOf'),
      /does not say its equitiesAsOf/,
    ],
  ] as const)('is %s: it says where', (_what, make, said) => {
    expect(findPackFault(make())).toMatch(said);
  });

  it('is a list that names a company which no table has', () => {
    const [first = '', ...others] = pack.baskets.BASKETS;
    const BASKETS = [first.replace(/\t/, '\tzzzz\t').replace(/(?<=\nweight\t)/, '0.1\t'), ...others];
    expect(findPackFault({ ...pack, baskets: { ...pack.baskets, BASKETS } })).toMatch(/^[A-Z]+, "[A-Z]+": .*no row/);
  });
});
