import { describe, expect, it } from 'vitest';
import { checkClaims, judgeFigures, judgePart } from '../../../src/domain/rotation/claims.ts';
import { placeExposure, measureFigures } from '../../../src/domain/rotation/lab-ground.ts';
import { measureQuality, measureThemes } from '../../../src/domain/rotation/themes.ts';
import { rosterOf } from '../../../src/domain/roster.ts';
import { sum } from '../../../src/domain/sum.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { claimWords, findingWords } from '../../../src/text/claims.ts';
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
    [[0.95], 'holds'],
    [[1, 0.8], 'roughly'],
    [[0.8, 0.25], 'does-not'],
  ] as const)('of a part %j %s', (parts, verdict) => {
    expect(judgePart(parts)).toBe(verdict);
  });
});

describe('claims', () => {
  const claims = checkClaims(pack, rosterOf(pack));
  it('are five, each with its date, words and a finding', () => {
    expect(claims.map(({ id }) => id)).toEqual([
      'tech-and-communication',
      'russell-sectors',
      'russell-is-small',
      'winners-are-small',
      'many-unprofitable',
    ]);
    for (const claim of claims) {
      expect(claim.asOf).toMatch(/^2026-/);
      expect(claimWords(claim)).not.toBe('');
      expect(findingWords(claim)).toMatch(/2026/);
    }
  });
  it('find every named winner', () => {
    const winners = claims.find((one) => one.id === 'winners-are-small');
    if (winners?.id !== 'winners-are-small') throw new Error('no winners');
    expect(winners.winners).toHaveLength(16);
    expect(winners.winners.find(({ symbol }) => symbol === 'RKLB')!.size).toBe('mid');
    expect(winners.small).toBeLessThan(16);
  });
  it('tell the Russell 2000’s size by the definition', () => {
    const russell = claims.find((one) => one.id === 'russell-is-small');
    if (russell?.id !== 'russell-is-small') throw new Error('no Russell');
    const [rank, dollars] = russell.schemes;
    expect(rank!.small).toBeGreaterThan(0.7);
    expect(dollars!.small).toBeLessThan(0.4);
    expect(russell.verdict).toBe('does-not');
  });
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
