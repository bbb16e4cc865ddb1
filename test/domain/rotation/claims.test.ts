import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/analyse.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/portfolio.ts';
import type { Basket, Reference } from '../../../src/domain/reference.ts';
import { checkClaims, judgeFigures, judgeMost, type Claim } from '../../../src/domain/rotation/claims.ts';
import { placeExposure, measureFigures } from '../../../src/domain/rotation/lab-ground.ts';
import { measureQuality, measureThemes } from '../../../src/domain/rotation/themes.ts';
import { rosterOf } from '../../../src/domain/roster.ts';
import type { PackScheme } from '../../../src/domain/size.ts';
import { sum } from '../../../src/domain/sum.ts';
import { isoDate, issuerId } from '../../../src/domain/units.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { claimWords, findingWords, verdictWords } from '../../../src/text/claims.ts';
import { formatDate } from '../../../src/text/dates.ts';
import { judgeLabel } from '../../../src/text/fund-label.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { labFor } from './ground.ts';

const pack = await loadReference();

describe('verdicts', () => {
  it.each([
    [[0.4, 0.41], 'holds'],
    [[0.4, 0.43], 'roughly'],
    [[0.4, 0.431], 'does-not'],
  ] as const)('of figures: claimed and ours %j %s', ([claimed, ours], verdict) => {
    expect(judgeFigures([{ claimed, ours }])).toBe(verdict);
  });
  it('go by the figure furthest off', () => {
    expect(
      judgeFigures([
        { claimed: 0.1, ours: 0.1 },
        { claimed: 0.1, ours: 0.2 },
      ]),
    ).toBe('does-not');
  });
  it.each([
    [{ low: 0.95, high: 0.95 }, 'holds'],
    [{ low: 0.8, high: 0.8 }, 'roughly'],
    [{ low: 0.25, high: 0.26 }, 'does-not'],
    [{ low: 0.03, high: 0.95 }, 'cannot-tell'],
  ] as const)('of a part between %j: %s', (ends, verdict) => {
    expect(judgeMost(ends)).toBe(verdict);
  });
});

const DAY = (text: string) => isoDate(text)!;
type Id = Claim['id'];
const claimOf = <One extends Id>(claims: readonly Claim[], id: One) =>
  claims.find((one): one is Claim & { readonly id: One } => one.id === id)!;

describe('claims', () => {
  const claims = checkClaims(pack, rosterOf(pack), DEFAULT_SETTINGS);
  it('are five, each with its date, words and a finding', () => {
    expect(claims.map(({ id }) => id)).toEqual([
      'tech-and-communication',
      'russell-sectors',
      'russell-is-small',
      'winners-are-small',
      'many-unprofitable',
    ]);
    for (const claim of claims) {
      expect(claim.asOf).toMatch(/^202[56]-/);
      expect(claimWords(claim)).not.toBe('');
      expect(findingWords(claim)).toContain(formatDate(claim.asOf));
    }
  });
  it('find every named winner', () => {
    const winners = claimOf(claims, 'winners-are-small');
    expect(winners.winners).toHaveLength(16);
    expect(winners.winners.find(({ symbol }) => symbol === 'RKLB')!.size).toBe('mid');
    expect(winners.small).toBeLessThan(16);
  });
});

describe('a claim about an earlier time', () => {
  const archived = (asOf: string, technology: number, others: number): Basket => ({
    ...pack.basket('SPY')!,
    asOf: DAY(asOf),
    companies: ['MSFT', 'GOOGL', 'JPM'].map(issuerId),
    weights: [technology, 0.1, others],
    others: [],
  });
  const packWith = (...lists: readonly Basket[]): Reference => ({
    ...pack,
    archivedBaskets: (symbol) => (symbol === 'SPY' ? lists : []),
  });
  const tech = (reference: Reference) =>
    claimOf(checkClaims(reference, rosterOf(reference), DEFAULT_SETTINGS), 'tech-and-communication');

  it('is checked with the list nearest to that time', () => {
    const found = tech(packWith(archived('2025-11-28', 0.29, 0.61), archived('2025-08-29', 0.5, 0.4)));
    expect(found).toMatchObject({ asOf: '2025-11-28', verdict: 'holds', isFar: false });
    expect(found.figures[0]!.ours).toBeCloseTo(0.39, 9);
    expect(findingWords(found)).toBe('39.0% on Nov 28, 2025.');
  });
  it('of late 2025 is checked with the lists of that time, which the pack keeps', () => {
    const claims = checkClaims(pack, rosterOf(pack), DEFAULT_SETTINGS);
    const sp500 = claimOf(claims, 'tech-and-communication');
    expect(sp500).toMatchObject({ asOf: '2025-11-18', isFar: false, verdict: 'does-not' });
    expect(sp500.figures[0]!.ours).toBeCloseTo(0.45, 2);
    const russell = claimOf(claims, 'russell-sectors');
    expect(russell).toMatchObject({ asOf: '2025-11-18', isFar: false });
    expect(russell.verdict).not.toBe('cannot-tell');
    // today's lists stay what everything else is measured with
    expect(claimOf(claims, 'russell-is-small').asOf).toBe(pack.basket('IWM')!.asOf);
  });
  it('is not judged where no list is near', () => {
    const found = tech(packWith(archived('2025-06-30', 0.29, 0.61)));
    expect(found).toMatchObject({ asOf: '2025-06-30', verdict: 'cannot-tell', isFar: true });
    expect(findingWords(found)).toMatch(/^Our nearest holdings data is from Jun 30, 2025 .* too far from late 2025/);
    expect(verdictWords(found).word).toBe('not in our data');
  });
});

describe('whether the Russell 2000 is small', () => {
  const russell = (sizeScheme: PackScheme) =>
    claimOf(checkClaims(pack, rosterOf(pack), { ...DEFAULT_SETTINGS, sizeScheme }), 'russell-is-small');
  it('goes by the definition that is on, with the figures of the others beside it', () => {
    expect(russell('market-rank').schemes.map(({ scheme }) => scheme)).toEqual(['market-rank', 'fixed-dollars']);
    expect(verdictWords(russell('market-rank')).word).toBe('close');
    expect(verdictWords(russell('fixed-dollars')).word).toBe('not by this definition');
  });
  it.each(['market-rank', 'fixed-dollars', 'cumulative', 'crsp'] as const)(
    'is said alike of the index and of a fund on it, by %s',
    (sizeScheme) => {
      const held = portfolioOf([fileOf([holdingOf({ symbol: 'IWM', value: 1000 })])], { sizeScheme });
      const fund = analyse(held, pack).funds[0]!;
      const claim = russell(sizeScheme);
      const [mine] = claim.schemes;
      expect(mine!.small.low).toBeCloseTo(fund.between.smallCaps.low, 9);
      expect(mine!.small.high).toBeCloseTo(fund.between.smallCaps.high, 9);
      const label = judgeLabel({ ...fund, name: 'Small-Cap ETF' }, sizeScheme, 'mega-cap-tech')!.verdict;
      const words = {
        holds: /^The name fits/,
        roughly: /mostly fits/,
        'does-not': /isn’t small cap/,
        'cannot-tell': /can’t see/,
      };
      expect(label).toMatch(words[claim.verdict]);
    },
  );
});

describe('small caps by quality, and themes', () => {
  const ground = labFor(
    [
      { symbol: 'IWM', value: 500 },
      { symbol: 'NVDA', value: 300 },
      { symbol: 'WWW', value: 100 },
    ],
    pack,
  );
  const measured = placeExposure(ground.groundwork.exposure, ground);
  it('add up to the small caps', () => {
    const { smallCaps } = measureFigures(measured, ground, []);
    expect(sum(measureQuality(measured, ground).map(({ share }) => share!))).toBeCloseTo(smallCaps.share!, 9);
  });
  it('split in direct and via funds, with every member', () => {
    const themes = measureThemes(measured, ground);
    for (const { share, direct, viaFunds, members } of themes) {
      expect(direct! + viaFunds!).toBeCloseTo(share!, 12);
      expect(members.length).toBeGreaterThan(0);
    }
    const semis = themes.find(({ theme }) => theme === 'semiconductors')!;
    expect(semis.direct).toBeCloseTo(1 / 3, 9);
    expect(sum(semis.members.map(({ share }) => share!))).toBeCloseTo(semis.share!, 9);
  });
});
