import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Answer } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { anyReport } from '../support/any-portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
const unproposing: Reference = { ...reference, proxies: () => [] };
const standIn = (fund: string, proxy: string): Answer => ({ kind: 'proxy', fund, proxy });

function reportOf(
  values: Readonly<Record<string, number>>,
  answers: readonly Answer[] = [],
  pack = unproposing,
): Report {
  const file = fileOf(Object.entries(values).map(([symbol, value]) => holdingOf({ symbol, value })));
  return analyse({ ...portfolioOf([file]), answers }, pack);
}
const ends = ({ share, low, high, uncertain }: Ranged) => ({ share, low, high, uncertain });

describe('a stand-in that the user chose', () => {
  const values = { NVDA: 1000, AVUV: 1000 };
  const without = reportOf(values);
  const report = reportOf(values, [standIn('AVUV', 'IWM')]);

  it('leaves every range as it is', () => {
    expect(without.lens.likely).toBeNull();
    expect(ends(report.lens)).toEqual({ share: 0.5, low: 0.5, high: 1, uncertain: 0.5 });
    expect(ends(report.smallCaps)).toEqual({ share: 0, low: 0, high: 0.5, uncertain: 0.5 });
    expect(report.totals).toEqual(without.totals);
    expect(report.companies).toEqual(without.companies);
    expect(report.concentration).toEqual(without.concentration);
    expect(report.benchmark).toEqual(without.benchmark);
    expect(report.funds).toEqual(
      without.funds.map((fund) => (fund.symbol === 'AVUV' ? { ...fund, proxy: 'IWM' } : fund)),
    );
  });
  it('makes the likely reading, with its witness, who chose it and of which day it is', () => {
    expect(report.lens.likely).toEqual({
      share: 0.5,
      low: 0.5,
      high: 0.5,
      error: null,
      atMiddleCap: 0,
      because: [{ part: 'AVUV', witness: 'IWM', ofKind: null, isChosen: true, asOf: '2026-08-21', share: 0 }],
    });
    // its list covers 100.2 %, which no reading takes beyond what is proven
    expect(report.smallCaps.likely).toMatchObject({ share: 0.5, low: 0.5, high: 0.5 });
    expect(report.smallCaps.likely!.because[0]!.share).toBeCloseTo(0.5, 12);
  });
  it('draws the beam there, within its span', () => {
    expect(report.tilt).toBe(0.5);
    expect(report.tiltRange).toMatchObject({ low: 0, high: 1, likely: 0, drawn: 0 });
  });
});

it('leaves the tilt at what is known while one figure is shown', () => {
  const { lens, smallCaps, tilt, tiltRange } = reportOf({ NVDA: 1000, AVUV: 4 }, [standIn('AVUV', 'IWM')]);
  expect(tiltRange!.likely).toBeCloseTo(lens.likely!.share! - smallCaps.likely!.share!, 12);
  expect(tiltRange!.likely).toBeLessThan(tilt! - 0.003);
  expect(tiltRange!.drawn).toBe(tilt);
});

it('reads a fund as the nearest that the pack proposes, and says that nobody chose it', () => {
  const { lens, smallCaps, funds } = reportOf({ NVDA: 1000, AVUV: 1000 }, [], reference);
  expect(ends(smallCaps)).toMatchObject({ low: 0, high: 0.5 });
  expect(lens.likely!.because).toMatchObject([{ part: 'AVUV', witness: 'IWM', isChosen: false }]);
  expect(funds.find(({ symbol }) => symbol === 'AVUV')).toMatchObject({ seen: 'closed', proxy: null });
});

it('stays a range where something else is open that nothing stands for', () => {
  const { smallCaps } = reportOf({ AVUV: 500, MIX: 500 }, [standIn('AVUV', 'IWM')]);
  expect(smallCaps.likely!.low).toBeCloseTo(0.501, 12);
  expect(smallCaps.likely).toMatchObject({ high: 1, share: null });
});

it('reads only what isn’t seen of a fund as another one, never outside what is proven', () => {
  // a tenth of it is open by its sector, three tenths are technology of unknown size: half of SPY's 0.85 would be more
  const { lens, funds } = reportOf({ HALF: 1000 }, [standIn('HALF', 'SPY')]);
  expect(ends(lens)).toMatchObject({ low: 0, high: 0.4 });
  expect(lens.likely).toMatchObject({ share: 0.4, low: 0.4, high: 0.4 });
  expect(lens.likely!.because[0]).toMatchObject({ part: 'HALF', witness: 'SPY', share: 0.425 });
  expect(funds[0]).toMatchObject({ seen: 'partial', list: 'HALF', proxy: 'SPY' });
});

it('leaves out of the stand-in what the fund’s own list names: it can’t be in the rest, too', () => {
  // half of it is 0.4 NVIDIA and 0.1 Apple; the rest is SPY without these two, 0.45 of it, of which 0.3 are mega-cap tech
  const baskets = (symbol: string) => {
    const basket = reference.basket(symbol);
    return symbol === 'HALF' && basket !== null ? { ...basket, companies: ['NVDA', 'AAPL'].map(issuerId) } : basket;
  };
  const content = (symbol: string) =>
    symbol === 'HALF'
      ? { kind: 'partial', list: 'HALF', borrowed: null, sectors: null } as const
      : reference.fundContent(symbol); // oxfmt-ignore
  const pack: Reference = { ...unproposing, basket: baskets, fundContent: content };
  const { lens } = reportOf({ HALF: 1000 }, [standIn('HALF', 'SPY')], pack);
  expect(ends(lens)).toMatchObject({ low: 0.5, high: 1 });
  expect(lens.likely!.low).toBeCloseTo(0.5 + (0.5 * 0.3) / 0.45, 12);
});

it('takes a fund of funds and bonds as a witness, too', () => {
  const { lens } = reportOf({ MIX: 1000 }, [standIn('MIX', 'TGT')]);
  const known = reportOf({ TGT: 1000 }).lens;
  expect(lens.likely!.low).toBeCloseTo(known.low!, 12);
  expect(lens.likely!.high).toBeCloseTo(known.high!, 12);
  expect(reportOf({ MIX: 1000 }, [standIn('MIX', 'BND')]).lens.likely).toMatchObject({ low: 0, high: 0 });
});

it('stands for nothing where a fund is seen whole, is leveraged or where the stand-in shows nothing', () => {
  for (const [fund, proxy] of [
    ['SPY', 'IWM'],
    ['SQQQ', 'IWM'],
    ['AVUV', 'MIX'],
    ['AVUV', 'NOPE'],
    ['AVUV', 'AVUV'],
  ] as const)
    // oxfmt-ignore
    expect(reportOf({ [fund]: 1000, NVDA: 10 }, [standIn(fund, proxy)])).toMatchObject({
      lens: { likely: null },
      smallCaps: { likely: null },
      tiltRange: { likely: null },
    });
});

it('is never outside the range, on every base', () => {
  fc.assert(
    fc.property(anyReport({ more: ['AVUV', 'MIX'], shorts: true }), ({ lens, smallCaps, tiltRange }) => {
      for (const { low, high, likely } of [lens, smallCaps]) {
        if (likely === null) continue;
        expect(low).toBeLessThanOrEqual(likely.low);
        expect(likely.low).toBeLessThanOrEqual(likely.high);
        // of what lies further apart than one figure no middle is likelier than an end
        expect(likely.share).toBe(likely.high - likely.low < 0.005 ? (likely.low + likely.high) / 2 : null);
        expect(likely.high).toBeLessThanOrEqual(high!);
      }
      if (tiltRange === null || tiltRange.likely === null) return;
      expect(tiltRange.low).toBeLessThanOrEqual(tiltRange.likely + 1e-12);
      expect(tiltRange.likely).toBeLessThanOrEqual(tiltRange.high + 1e-12);
    }),
  );
});

it('has no middle while a part is left that nothing stands for: not in the figure, not in the tilt, not in the beam', () => {
  const { lens, tiltRange } = reportOf({ NVDA: 1000, AVUV: 1000, MIX: 8000 }, [standIn('AVUV', 'IWM')]);
  expect(lens.likely).toMatchObject({ share: null, low: 0.1 });
  expect(lens.likely!.high).toBeCloseTo(0.9, 12);
  expect(tiltRange).toMatchObject({ likely: null, drawn: (tiltRange!.low + tiltRange!.high) / 2 });
});
