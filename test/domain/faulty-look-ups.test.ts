import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

/* One line costs one line: whatever the pack throws about one security, the others are counted as if nothing were wrong. */

const spoilt = (): never => {
  throw new Error('The reference pack has no date in "2026-08".');
};

/** The little market where a look-up throws when it is asked about one key. */
function faulty(
  name: 'bySymbol' | 'alias' | 'company' | 'fundContent' | 'basket' | 'abroad' | 'byIsin',
  key: string,
): Reference {
  const tiny = tinyReference();
  const look = (asked: string): unknown => (asked === key ? spoilt() : (tiny[name] as (key: string) => unknown)(asked));
  return { ...tiny, [name]: look };
}

const LINES = [
  holdingOf({ symbol: 'WWW', name: 'Wolverine World Wide', value: 100 }),
  holdingOf({ symbol: 'SPY', name: 'SPDR S&P 500 ETF Trust', value: 200 }),
  holdingOf({ symbol: 'JPM', isin: 'US46625H1005', value: 300 }),
];
const portfolio = portfolioOf([fileOf(LINES)]);
const reportOf = (reference: Reference) => analyse(portfolio, reference, prepare(portfolio, reference));

describe('a look-up that fails', () => {
  it.each(['bySymbol', 'alias', 'company'] as const)('of %s costs the line that asked, and says so', (name) => {
    const report = reportOf(faulty(name, 'WWW'));
    expect(report.totals).toMatchObject({ net: 600, unidentified: 100 });
    expect(positionsIn(report.positions).map(({ identity }) => identity.status)).toEqual([
      'unknown',
      'identified',
      'identified',
    ]);
    const told = report.issues.filter(({ code }) => code === 'look-up-failed');
    expect(told).toEqual([expect.objectContaining({ severity: 'warning', line: 2 })]);
    expect(told[0]!.detail).toMatchObject({ symbol: 'WWW', value: 100 });
    expect(report.issues.map(({ code }) => code)).not.toContain('unknown-security');
  });

  it('of an ISIN costs its line', () => {
    const report = reportOf(faulty('byIsin', 'US46625H1005'));
    expect(report.totals).toMatchObject({ net: 600, unidentified: 300 });
  });

  it.each([
    ['fundContent', 'SPY'],
    ['basket', 'SPY'],
  ] as const)('of %s leaves the fund closed, and says so', (name, key) => {
    const report = reportOf(faulty(name, key));
    expect(report.totals).toMatchObject({ net: 600, residual: 200, unidentified: 0 });
    expect(report.issues.filter(({ code }) => code === 'fund-look-up-failed')).toHaveLength(1);
    expect(report.funds[0]).toMatchObject({ symbol: 'SPY', seen: 'closed' });
  });

  it('of a company inside a fund makes it one of unknown size, as any row that nobody knows', () => {
    const report = reportOf(faulty('company', 'NVDA'));
    expect(report.totals).toMatchObject({ net: 600, unidentified: 0 });
    const nvidia = report.companies.find(({ issuer }) => issuer === issuerId('NVDA'));
    expect(nvidia).toMatchObject({ size: 'unknown', viaTotal: 60 });
  });

  it('of companies abroad leaves the file as it is', () => {
    const lines = LINES.map((line) => ({ ...line, currency: null }));
    const bare = portfolioOf([fileOf(lines)]);
    const reference = faulty('abroad', 'WWW');
    expect(analyse(bare, reference, prepare(bare, reference)).totals.net).toBe(600);
  });
});
