import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { KIND_IDS, type KindId } from '../../src/domain/model/kinds.ts';
import { guessFundKind } from '../../src/domain/look-through/own-kinds.ts';
import type { FundContent, Listed, Reference } from '../../src/domain/model/reference.ts';
import type { FundUse } from '../../src/domain/model/report-funds.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { forgetAnswer, sayAll, sayFundKind, sayStandIn } from '../../src/domain/book/say.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { triesOf } from '../support/dice.ts';

const tiny = tinyReference();
const held = (symbol: string) =>
  portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 500 }), holdingOf({ symbol, value: 500 })])]);
const reportOf = (symbol: string, of: KindId | null, pack: Reference = tiny): Report =>
  analyse(sayFundKind(held(symbol), symbol, of), pack);
const fundOf = (report: Report, symbol: string): FundUse => report.funds.find((fund) => fund.symbol === symbol)!;

/** The little pack with a fund whose content is this, and with a kind for AVUV on its list. */
function packWith(symbol: string, content: FundContent): Reference {
  const listed: Listed = { kind: 'fund', symbol, name: 'A Fund of Its Own', fundClass: 'mixed' };
  return {
    ...tiny,
    bySymbol: (one) => (one === symbol ? [listed] : tiny.bySymbol(one)),
    fundContent: (one) => (one === symbol ? content : tiny.fundContent(one)),
  };
}

describe('a fund of the pack that is said to be of a kind', () => {
  const open = reportOf('AVUV', null);
  const said = reportOf('AVUV', 'us-total');

  it('stays itself and lies where its kind lies, by the user’s word', () => {
    expect(open.lens).toMatchObject({ low: 0.5, high: 1 });
    // SPY has most of the lens, with what has no cap or no row; IWM nothing
    expect(said.lens).toMatchObject({ low: 0.5, share: 0.5 });
    expect(said.lens.high).toBeCloseTo(0.5 + 0.5 * 0.87, 12);
    expect(fundOf(said, 'AVUV')).toMatchObject({
      name: 'Avantis U.S. Small Cap Value ETF',
      seen: 'closed',
      proxy: null,
      asOf: '2026-08-21',
      estimated: true,
      ofKind: { kind: 'us-total', members: ['SPY', 'INNER', 'IWM'] },
      kindGuess: null,
    });
    expect({ ...said.totals, uncertain: 0 }).toEqual({ ...open.totals, uncertain: 0 });
  });
  it('is likely the middle of its kind, unless the user chose another stand-in', () => {
    expect(said.lens.likely!.because).toMatchObject([
      { part: 'AVUV', witness: 'US total market fund', ofKind: 'us-total', isChosen: true },
    ]);
    const both = analyse(sayStandIn(sayFundKind(held('AVUV'), 'AVUV', 'us-total'), 'AVUV', 'IWM'), tiny);
    expect(both.lens.likely!.because).toMatchObject([{ part: 'AVUV', witness: 'IWM', ofKind: null, isChosen: true }]);
    expect(both.lens.high).toBe(said.lens.high);
  });
  it('is as it was once that is taken back, and what is said later counts', () => {
    const one = sayFundKind(held('AVUV'), 'AVUV', 'us-total');
    expect(analyse(forgetAnswer(one, one.answers[0]!), tiny)).toEqual(open);
    const other = sayAll(one, [{ fund: 'AVUV', of: 'balanced-40-60' }]);
    expect(other.answers).toEqual([{ kind: 'fund-kind', fund: 'AVUV', of: 'balanced-40-60' }]);
    expect(analyse(sayFundKind(other, 'AVUV', null), tiny)).toEqual(open);
  });
  it('counts nothing where the pack has no such kind', () => {
    expect(reportOf('AVUV', 'europe')).toEqual(open);
  });
  it('is bonds or cash where it is said to be that, and no shares on the base of shares', () => {
    expect(reportOf('MIX', 'bond').exposure.assetClass.bond.value).toBe(500);
    expect(reportOf('MIX', 'cash').lens).toMatchObject({ low: 0.5, high: 0.5 });
  });
  it('is one inside another fund as well', () => {
    const pack = packWith('OUTER', {
      kind: 'funds',
      asOf: tiny.passport.equitiesAsOf,
      parts: [{ symbol: 'AVUV', weight: 1 }],
    });
    const inside = analyse(sayFundKind(held('OUTER'), 'AVUV', 'us-total'), pack);
    expect(inside.lens.high).toBeCloseTo(said.lens.high!, 12);
    expect(fundOf(inside, 'OUTER').between.lens.high).toBeCloseTo(0.87, 12);
  });
  it('is no more of its kind than what its list does not show', () => {
    // the rows of it are Disney (in no lens) and a company of unknown size outside of it; the rest is half
    const [before, after] = [reportOf('HALF', null), reportOf('HALF', 'us-total')].map((one) => fundOf(one, 'HALF'));
    expect(after!.seen).toBe('partial');
    expect(after!.ofKind!.kind).toBe('us-total');
    expect(after!.between.lens.high).toBeLessThanOrEqual(before!.between.lens.high);
    // small caps: at most all of its kind, and never more than the rest with the company of unknown size
    expect(after!.between.smallCaps.high).toBeLessThanOrEqual(before!.between.smallCaps.high);
    const bonds = reportOf('HALF', 'bond');
    expect(bonds.exposure.assetClass.bond.value).toBeCloseTo(250, 9);
    expect(fundOf(bonds, 'HALF').residual).toBe(0);
  });
  it('stays as it is proven where that lies outside its kind', () => {
    // four tenths are Apple: more of the lens than bonds and IWM have, and the kind is IWM alone
    const pack: Reference = {
      ...packWith('PROOF', { kind: 'partial', list: 'PROOF', borrowed: null, sectors: null }),
      basket: (symbol) =>
        symbol === 'PROOF'
          ? { ...tiny.basket('HALF')!, symbol, source: 'issuer', companies: [tiny.companies()[1]!.id], weights: [0.4] }
          : tiny.basket(symbol),
      kind: () => ({ id: 'us-small', name: 'US small-cap fund', members: [{ symbol: 'IWM', weight: 1 }] }),
    };
    const [before, after] = [reportOf('PROOF', null, pack), reportOf('PROOF', 'us-small', pack)];
    expect(before.lens).toMatchObject({ share: 0.7, high: 1 });
    expect(after.lens).toMatchObject({ share: 0.7, high: 1 });
  });
  it('may be inside a fund that its own kind is measured by', () => {
    const pack: Reference = {
      ...packWith('OUTER', { kind: 'funds', asOf: tiny.passport.equitiesAsOf, parts: [{ symbol: 'AVUV', weight: 1 }] }),
      kind: (id) => ({ id, name: 'A kind', members: ['OUTER', 'SPY'].map((symbol) => ({ symbol, weight: 0.5 })) }),
    };
    expect(analyse(sayFundKind(held('AVUV'), 'AVUV', 'us-total'), pack).lens).toMatchObject({ low: 0.5, high: 1 });
  });
  it('is not one that may go either way', () => {
    expect(reportOf('SQQQ', 'us-total')).toEqual(reportOf('SQQQ', null));
  });
});

describe('our guess of a fund’s kind', () => {
  const listing: Reference = { ...tiny, listedKind: (fund) => (fund === 'AVUV' ? 'us-total' : null) };

  it('comes from our list, and changes no figure but the likely one', () => {
    const [without, guessed] = [
      reportOf('AVUV', null, { ...tiny, proxies: () => [] }),
      reportOf('AVUV', null, { ...listing, proxies: () => [] }),
    ];
    expect(fundOf(guessed, 'AVUV')).toMatchObject({ kindGuess: { kind: 'us-total', because: null }, ofKind: null });
    expect({ ...guessed.lens, likely: null }).toEqual(without.lens);
    expect(guessed.lens.likely!.because).toMatchObject([{ ofKind: 'us-total', isChosen: false }]);
  });
  it('is none for a fund that is seen, or of a kind that the pack does not have', () => {
    expect(guessFundKind('SPY', { ...tiny, listedKind: () => 'us-total' })).toBeNull();
    expect(guessFundKind('AVUV', { ...tiny, listedKind: () => 'europe' })).toBeNull();
  });
});

describe('funds of the pack that nobody can look into', () => {
  let pack: Reference;
  beforeAll(async () => {
    pack = await loadReference();
  });

  it.each<[string, KindId, string | null]>([
    ['AGTHX', 'us-large-growth', null],
    ['RGAGX', 'us-large-growth', null],
    ['FCNTX', 'us-large-growth', null],
    ['FDGRX', 'us-large-growth', null],
    ['FFFGX', 'target-2045', 'Freedom 2045'],
    ['SWYHX', 'target-2045', 'Target 2045'],
    ['TRRKX', 'target-2045', 'Retirement 2045'],
    ['AVUV', 'us-small', null],
    ['HDV', 'us-dividend', null],
    ['AVDV', 'ex-us-small', null],
    ['SMCWX', 'world-small', null],
    ['Fundsmith Equity Fund I Acc', 'world-active', null],
  ])('%s is guessed as %s', (fund, kind, because) => {
    expect(guessFundKind(fund, pack)).toEqual({ kind, because });
  });
  it.each(['VTI', 'BND', 'TQQQ', 'JEPI', 'QYLD', 'AAPL', 'PRPFX', 'VDY.TO', 'GSLC', 'RPV', 'NO SUCH FUND'])(
    '%s is not guessed',
    (symbol) => {
      expect(guessFundKind(symbol, pack)).toBeNull();
    },
  );

  it('are never wider, and the whole never another, for being of a kind', () => {
    const funds = fc.uniqueArray(fc.constantFrom('AGTHX', 'AVUV', 'HDV', 'JEPI', 'FFFGX', 'VDY.TO', 'DGRO'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(funds, fc.array(fc.constantFrom(...KIND_IDS), { minLength: 7, maxLength: 7 }), (symbols, kinds) => {
        const rows = symbols.map((symbol, at) => holdingOf({ symbol, value: 1000 + at }));
        const asked = portfolioOf([fileOf([holdingOf({ symbol: 'AAPL', value: 500 }), ...rows])]);
        const of = (at: number): KindId => kinds[at]!;
        const [open, said] = [
          asked,
          sayAll(
            asked,
            symbols.map((fund, at) => ({ fund, of: of(at) })),
          ),
        ].map((one) => analyse(one, pack));
        expect(said!.totals.net).toBe(open!.totals.net);
        for (const key of ['lens', 'smallCaps'] as const) {
          const [wide, narrow] = [open![key], said![key]];
          expect(narrow.low).toBeGreaterThanOrEqual(wide.low! - 1e-9);
          expect(narrow.high).toBeLessThanOrEqual(wide.high! + 1e-9);
          expect(narrow.low).toBeLessThanOrEqual(narrow.high!);
          if (narrow.likely === null) continue;
          expect(narrow.likely.low).toBeGreaterThanOrEqual(narrow.low!);
          expect(narrow.likely.high).toBeLessThanOrEqual(narrow.high!);
        }
        for (const fund of said!.funds)
          for (const { low, high } of [...Object.values(fund.between.size), ...Object.values(fund.between.sector)]) {
            expect(low).toBeGreaterThanOrEqual(-1e-9);
            expect(high).toBeGreaterThanOrEqual(low);
            expect(high).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
      { numRuns: triesOf(12) },
    );
  });
});
