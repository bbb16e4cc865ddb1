import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { loadReference } from '../../src/reference/load.ts';
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
