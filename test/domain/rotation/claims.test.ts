import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/model/portfolio.ts';
import type { Basket, Reference } from '../../../src/domain/model/reference.ts';
import {
  checkClaims,
  judgeFigures,
  judgeMost,
  readBySchemes,
  readFigures,
  readMost,
  type Claim,
} from '../../../src/domain/rotation/claims.ts';
import { placeExposure, measureFigures } from '../../../src/domain/rotation/lab-ground.ts';
import { measureQuality, measureThemes } from '../../../src/domain/rotation/themes.ts';
import { rosterOf } from '../../../src/domain/identity/roster.ts';
import type { PackScheme } from '../../../src/domain/model/size.ts';
import { sum } from '../../../src/domain/sum.ts';
import { isoDate, issuerId } from '../../../src/domain/model/units.ts';
import { loadReference } from '../../../src/reference/load.ts';
import {
  claimBars,
  claimWords,
  claimsTitle,
  findingWords,
  verdictWords,
} from '../../../src/screens/rotation/words/claims.ts';
import { formatDate } from '../../../src/words/marks/dates.ts';
import { judgeLabel } from '../../../src/screens/funds/words/fund-label.ts';
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

describe('how a claim is read', () => {
  const figure = (claimed: number, ours: number) => ({ claimed, ours });
  it.each([
    [[figure(0.4, 0.43)], 'right'],
    [[figure(0.4, 0.45)], 'higher'],
    [[figure(0.4, 0.35)], 'lower'],
    [[figure(0.4, 0.41), figure(0.2, 0.3)], 'half'],
  ] as const)('of figures: %j is %s', (figures, reading) => {
    expect(readFigures(figures)).toBe(reading);
  });
  it.each([
    [{ low: 0.8, high: 0.8 }, 'right'],
    [{ low: 0.56, high: 0.6 }, 'half'],
    [{ low: 0.1, high: 0.2 }, 'lower'],
    [{ low: 0.1, high: 0.9 }, 'cannot-tell'],
  ] as const)('of "all of it is so" between %j: %s', (ends, reading) => {
    expect(readMost(ends)).toBe(reading);
  });
  it('depends on the definition where two say otherwise', () => {
    const [yes, no, open] = [
      { low: 0.8, high: 0.8 },
      { low: 0.2, high: 0.2 },
      { low: 0.1, high: 0.9 },
    ];
    expect(readBySchemes([yes, no])).toBe('depends');
    expect(readBySchemes([no, yes])).toBe('depends');
    expect(readBySchemes([yes, yes])).toBe('right');
    expect(readBySchemes([no, no])).toBe('lower');
    expect(readBySchemes([open, yes])).toBe('cannot-tell');
  });
  it('is told together in a title', () => {
    const read = (...readings: readonly Claim['reading'][]) => claimsTitle(readings.map((reading) => ({ reading })));
    expect(read('higher', 'right', 'depends', 'half', 'cannot-tell')).toBe(
      'Of five claims, one is roughly right, one is half right, one depends on the definition, one is wrong and one can’t be checked',
    );
    expect(read('depends', 'depends')).toBe('Of two claims, two depend on the definition');
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
    expect(findingWords(found)).toMatch(/^39\.0% on Nov 28, 2025\. On \w+ \d+, 20\d\d: \d\d\.\d\.$/);
    expect(found.reading).toBe('right');
    expect(claimBars(found).map(({ label }) => label)[1]).toBe('Nov 28, 2025');
    expect(found.todayAsOf > found.asOf).toBe(true);
  });
  it('of late 2025 is checked with the lists of that time, which the pack keeps', () => {
    const claims = checkClaims(pack, rosterOf(pack), DEFAULT_SETTINGS);
    const sp500 = claimOf(claims, 'tech-and-communication');
    expect(sp500).toMatchObject({ asOf: '2025-11-18', isFar: false, verdict: 'does-not' });
    expect(sp500.figures[0]!.ours).toBeCloseTo(0.45, 2);
    expect(sp500.reading).toBe('higher');
    expect(
      claimBars(sp500)
        .map(({ words }) => words)
        .slice(0, 2),
    ).toEqual(['40.0%', '45.2%']);
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
    expect(verdictWords(found).word).toBe('Can’t check');
  });
});

describe('whether the Russell 2000 is small', () => {
  const russell = (sizeScheme: PackScheme) =>
    claimOf(checkClaims(pack, rosterOf(pack), { ...DEFAULT_SETTINGS, sizeScheme }), 'russell-is-small');
  it('goes by the definition that is on, with the figures of the others beside it', () => {
    expect(russell('market-rank').schemes.map(({ scheme }) => scheme)).toEqual(['market-rank', 'fixed-dollars']);
    for (const scheme of ['market-rank', 'fixed-dollars'] as const)
      expect(verdictWords(russell(scheme)).word).toBe('Depends on the definition');
    expect([russell('market-rank').verdict, russell('fixed-dollars').verdict]).toEqual(['roughly', 'does-not']);
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
