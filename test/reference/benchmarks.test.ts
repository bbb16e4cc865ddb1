import { beforeAll, describe, expect, it } from 'vitest';
import { listOfWord } from '../../scripts/reference/index-lists.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import { answerOf } from '../../src/domain/figures/answer.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { MARKETS } from '../../src/domain/model/benchmark-id.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { currency } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { heroLede, ledeText } from '../../src/screens/verdict/words/hero.ts';
import { benchmarkName, naturalLine } from '../../src/words/names/benchmarks.ts';
import { holdingOf, portfolioOf, fileOf } from '../support/portfolio.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

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
      'about the same as the world market in both',
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

describe('the market that is natural to what is held', () => {
  const inEuros = (lines: Readonly<Record<string, number>>, settings: Partial<Settings> = {}) => {
    const held = Object.entries(lines).map(([symbol, value]) =>
      holdingOf({ symbol, value, currency: currency('EUR') }),
    );
    return analyse(portfolioOf([fileOf(held)], settings), reference);
  };

  it.each([
    ['germany', { 'BMW.DE': 60, 'MC.PA': 40 }, 'Germany', 'home'],
    ['france', { 'MC.PA': 60, 'BMW.DE': 40 }, 'France', 'home'],
    ['eurozone', { 'BMW.DE': 50, 'MC.PA': 50 }, 'Eurozone', 'home'],
    ['switzerland', { 'NESN.SW': 51, MSFT: 49 }, 'Switzerland', 'home'],
    ['nordics', { 'NOVO-B.CO': 40, 'VOLV-B.ST': 40, MSFT: 20 }, 'Nordic countries', 'home'],
    ['europe', { 'BMW.DE': 40, 'NESN.SW': 40, MSFT: 20 }, 'Europe', 'home'],
    ['world-all-sizes', { 'BMW.DE': 50, MSFT: 50 }, 'World, all sizes', 'currency'],
    // what nobody can see may be at home anywhere
    ['world-all-sizes', { 'BMW.DE': 40, QQQQZZ: 60 }, 'World, all sizes', 'currency'],
  ] as const)('is %s for %o', (market, lines, name, by) => {
    const report = inEuros(lines);
    expect([report.settings.benchmark, report.settings.benchmarkBy]).toEqual([market, by]);
    expect(benchmarkName(report.benchmark)).toBe(name);
    expect(naturalLine(report)).toMatch(
      by === 'home' ? /more than half of what you hold.* only large and mid caps/ : /portfolio is in EUR/,
    );
  });

  it('is the US market in dollars, wherever the companies are, and nothing where one was chosen', () => {
    const held = [holdingOf({ symbol: 'BMW.DE', value: 100 })];
    expect(analyse(portfolioOf([fileOf(held)]), reference).settings).toMatchObject({
      benchmark: 'us-market',
      benchmarkBy: 'currency',
    });
    const chosen = inEuros({ 'BMW.DE': 100 }, { benchmark: 'world' });
    expect(chosen.settings.benchmarkBy).toBe('chosen');
    expect(naturalLine(chosen)).toBeNull();
  });

  it('has a list with a day for each market of the menu', () => {
    for (const market of MARKETS) {
      const { benchmark } = reportOn({ VTI: 1000 }, { benchmark: market });
      expect(benchmark.name, market).toBe(market);
      expect(benchmark.lists.length, market).toBeGreaterThan(0);
      for (const { asOf } of benchmark.lists) expect(asOf >= '2025-10-31', market).toBe(true);
    }
  });
});

describe.skipIf(!HAS_SOURCES)('the table of benchmarks in the sources', () => {
  it('names the list of each home market', () => {
    const rows = makeSources(sourceText).read('benchmarks.csv');
    // the AEX with its cap is a list of our own; ours of Japan is MSCI's, for TOPIX may only stand for funds on it
    const others: Readonly<Record<string, string>> = {
      netherlands: 'MSCI lines of AEX members, at most 15%',
      japan: 'MSCI Japan',
    };
    let compared = 0;
    for (const row of rows) {
      const market = MARKETS.find((one) => one === row('benchmark'));
      if (market === undefined) continue;
      const { list } = reportOn({ VTI: 1000 }, { benchmark: market }).benchmark;
      expect(list, market).toBe(others[market] ?? listOfWord(row('part_list')));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(14);
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
