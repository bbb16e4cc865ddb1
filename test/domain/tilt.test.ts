import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import { anyReport } from '../support/any-portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
function reportOf(rows: Readonly<Record<string, number>>, settings: Partial<Settings> = {}) {
  const lines = Object.entries(rows).map(([symbol, value]) => holdingOf({ symbol, value }));
  return analyse(portfolioOf([fileOf(lines)], settings), reference);
}

describe('the tilt', () => {
  it('is one figure with its sign where all is known', () => {
    const { tilt, tiltRange } = reportOf({ NVDA: 300, WWW: 700 });
    expect(tilt).toBeCloseTo(-0.4, 12);
    expect(tiltRange).toEqual({ low: tilt, high: tilt, likely: null, drawn: tilt, uncertain: 0 });
  });
  it('lies between all of what is open on one side and all of it on the other, and is drawn in the middle', () => {
    // 28 known in the lens, 72 in a fund nobody sees into and nothing stands for: from 28 − 72 to 100 − 0
    const { tilt, tiltRange } = reportOf({ NVDA: 280, MIX: 720 });
    expect(tilt).toBeCloseTo(0.28, 12);
    expect(tiltRange!.low).toBeCloseTo(-0.44, 12);
    expect(tiltRange!.high).toBeCloseTo(1, 12);
    expect(tiltRange!.drawn).toBeCloseTo(0.28, 12);
    expect(tiltRange!.uncertain).toBeCloseTo(0.72, 12);
  });
  it('of equities only is of all that may be equity', () => {
    const { tiltRange } = reportOf({ NVDA: 280, NOPE: 720 }, { base: 'equities' });
    expect(tiltRange!.low).toBeCloseTo(-0.44, 12);
    expect(tiltRange!.high).toBeCloseTo(1, 12);
  });
  it('is none without shares', () => {
    expect(reportOf({ NVDA: -100 })).toMatchObject({ tilt: null, tiltRange: null });
  });
  it('of the benchmark has its sign and its own range', () => {
    const small = reportOf({ NVDA: 100 }, { benchmark: 'russell-2000' }).benchmark;
    expect(small.tilt).toBeCloseTo(-1, 9);
    expect(small.tiltRange).toMatchObject({ low: small.tilt, high: small.tilt, drawn: small.tilt });
    // SPY: 85 % in the lens, 1 % of unknown size and 1 % that its list leaves out, each of which may be either
    const large = reportOf({ NVDA: 100 }, { benchmark: 'sp500' }).benchmark;
    expect(large.tilt).toBeCloseTo(0.85, 9);
    expect(large.tiltRange.low).toBeCloseTo(0.83, 9);
    expect(large.tiltRange.high).toBeCloseTo(0.87, 9);
  });
  it('always lies in its range', () => {
    fc.assert(
      fc.property(anyReport({ more: ['AVUV', 'MIX', 'SSO'] }), ({ tilt, tiltRange }) => {
        if (tilt === null) {
          expect(tiltRange).toBeNull();
          return;
        }
        expect(tiltRange!.low).toBeLessThanOrEqual(tilt + 1e-12);
        expect(tilt).toBeLessThanOrEqual(tiltRange!.high + 1e-12);
        expect(tiltRange!.low).toBeLessThanOrEqual(tiltRange!.drawn + 1e-12);
        expect(tiltRange!.drawn).toBeLessThanOrEqual(tiltRange!.high + 1e-12);
      }),
    );
  });
});

describe('what makes a range', () => {
  it('is what is not identified, what funds do not show, and what is not known of companies; together all of it', () => {
    const { lens, smallCaps } = reportOf({ NVDA: 500, NOPE: 200, AVUV: 290, '~DARK': 0, SPY: 10 });
    expect(lens.open!.unidentified).toBeCloseTo(0.2, 12);
    expect(lens.open!.unseen).toBeCloseTo(0.2901, 12);
    expect(lens.open!.facts).toBeCloseTo(0.0001, 12);
    for (const { open, uncertain } of [lens, smallCaps])
      expect(open!.unidentified + open!.unseen + open!.facts).toBeCloseTo(uncertain!, 12);
  });
  it('adds up for every portfolio', () => {
    fc.assert(
      fc.property(anyReport({ more: ['AVUV', 'MIX', 'SSO', 'SQQQ'], shorts: true }), ({ lens, smallCaps }) => {
        for (const { open, uncertain } of [lens, smallCaps]) {
          if (uncertain === null) expect(open).toBeNull();
          else expect(open!.unidentified + open!.unseen + open!.facts).toBeCloseTo(uncertain, 9);
        }
      }),
    );
  });
});
