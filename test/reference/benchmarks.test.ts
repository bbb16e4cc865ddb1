import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from '../../src/domain/figures/answer.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { currency } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';
import { heroLede, ledeText } from '../../src/text/verdict/hero.ts';
import { holdingOf, portfolioOf, fileOf } from '../support/portfolio.ts';

/* Benchmarks and definitions of the pack as it is shipped. */
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function reportOn(lines: Readonly<Record<string, number>>, settings: Partial<Settings> = {}): Report {
  const holdings = Object.entries(lines).map(([symbol, value]) => holdingOf({ symbol, value }));
  return analyse(portfolioOf([fileOf(holdings)], settings), reference);
}

describe('a fund held against its own market', () => {
  it.each([
    ['VTI', 'us-market', 0.01],
    ['SPY', 'sp500', 0.005],
    ['RSP', 'sp500-equal', 0.005],
    ['QQQ', 'nasdaq-100', 0.005],
    ['IWM', 'russell-2000', 0.01],
  ] as const)('%s against %s has an active share below %d', (fund, benchmark, limit) => {
    const { benchmark: measured, lens, smallCaps } = reportOn({ [fund]: 10_000 }, { benchmark });
    expect(measured.activeShare!.high).toBeLessThan(limit);
    expect(measured.list).toBe(fund);
    expect(measured.asOf >= '2026-08-01').toBe(true);
    expect(Math.abs(measured.lens - lens.share!)).toBeLessThan(0.001);
    expect(Math.abs(measured.smallCaps - smallCaps.share!)).toBeLessThan(0.001);
  });
});

describe('a fund of the whole world, outside the dollar', () => {
  const inFrancs = (symbol: string, name: string | null = null) => {
    const holdings = [holdingOf({ symbol, name, value: 10_000, currency: currency('CHF') })];
    return analyse(portfolioOf([fileOf(holdings)]), reference);
  };

  it.each([
    ['VT', 'Vanguard Total World Stock ETF'],
    ['VTWAX', 'Vanguard Total World Stock Index Fund Admiral Shares'],
    ['Vanguard FTSE Global All Cap Index Fund GBP Acc', null],
  ])('%s has what the world market has', (symbol, name) => {
    const report = inFrancs(symbol, name);
    const { benchmark, lens, smallCaps } = report;
    expect(report.settings.benchmark).toBe('world-all-sizes');
    // within a point as it is answered, and what is open has the market's own share in it
    for (const [mine, theirs] of [
      [lens, benchmark.lens],
      [smallCaps, benchmark.smallCaps],
    ] as const) {
      const answer = answerOf(mine)!;
      expect(answer.kind).not.toBe('between');
      expect(Math.abs((answer.kind === 'between' ? Number.NaN : answer.share) - theirs)).toBeLessThan(0.01);
      expect(mine.low!).toBeLessThanOrEqual(theirs);
      expect(mine.high!).toBeGreaterThanOrEqual(theirs);
    }
    expect(ledeText(heroLede(report, report, moneyFormat('CHF', false)))).toContain(
      'about the same in mega-cap tech as the world market, and about the same in small caps',
    );
  });

  it('is compared with lists that each have a day, the oldest of which is the market’s own', () => {
    const { lists, asOf, list, smallCaps } = inFrancs('VT', 'Vanguard Total World Stock ETF').benchmark;
    expect(lists.map((one) => one.list)).toEqual(['VTI', 'VEA', 'VWO']);
    expect(lists.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9);
    expect(asOf).toBe(lists.map((one) => one.asOf).sort()[0]);
    expect(list).toBe('World, all sizes');
    expect(smallCaps).toBeGreaterThan(0.05);
    expect(reportOn({ VT: 1000 }, { benchmark: 'world' }).benchmark.smallCaps).toBeLessThan(0.02);
  });
});

describe('members of a definition', () => {
  it.each(LENSES.filter((lens) => lens !== 'custom'))('%s has the same ones for everybody', (lens) => {
    const members = (lines: Readonly<Record<string, number>>) =>
      reportOn(lines, { lens }).lens.members.map(({ issuer }) => issuer);
    const mine = members({ BND: 1000 });
    expect(members({ NVDA: 1000, VXUS: 5000, IEMG: 5000 })).toEqual(mine);
    expect(new Set(mine).size).toBe(mine.length);
  });

  it('every company whose money counts is among them', () => {
    for (const lens of ['mega-cap-tech', 'tech-all-sizes'] as const) {
      const report = reportOn({ VXUS: 5000, IEMG: 5000, IWM: 5000 }, { lens });
      const members = new Set(report.lens.members.map(({ issuer }) => issuer));
      expect(report.companies.filter(({ inLens, issuer }) => inLens && !members.has(issuer))).toEqual([]);
    }
  });
});
