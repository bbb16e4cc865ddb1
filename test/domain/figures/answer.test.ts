import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadInTenths, answerOf, leaningOfUnseen } from '../../../src/domain/figures/answer.ts';
import { middleOf } from '../../../src/domain/measure/worth-a-range.ts';
import type { Likely, Ranged } from '../../../src/domain/model/report-amounts.ts';
import { formatPercent, formatPoints, formatShareRange } from '../../../src/words/marks/numbers.ts';

/* What the verdict answers with: one figure, a middle reading with its range, or the range alone. */

const because: Likely['because'] = [];
function rangedOf(low: number, high: number, likely: Likely | null, share = low): Ranged {
  return {
    value: share * 1000,
    share,
    low,
    high,
    uncertain: high - low,
    likely,
    direct: 0,
    viaFunds: share * 1000,
    directShare: 0,
    viaFundsShare: share,
    open: null,
  };
}
const reading = (low: number, high = low): Likely => ({
  share: middleOf({ low, high }),
  error: null,
  atMiddleCap: 0,
  low,
  high,
  because,
});

describe('a figure is answered', () => {
  test('as one while nothing is open that matters', () => {
    expect(answerOf(rangedOf(0.48, 0.484, reading(0.483)))).toEqual({ kind: 'one', share: 0.48 });
  });
  test('with its middle reading beside its ends', () => {
    expect(answerOf(rangedOf(0.19, 0.72, reading(0.44)))).toEqual({
      kind: 'about',
      share: 0.44,
      low: 0.19,
      high: 0.72,
    });
  });
  test('by its ends alone where nothing stands for what is open, or too little', () => {
    const between = { kind: 'between', low: 0.19, high: 0.72 };
    expect(answerOf(rangedOf(0.19, 0.72, null))).toEqual(between);
    expect(answerOf(rangedOf(0.19, 0.72, reading(0.3, 0.5)))).toEqual(between);
  });
  test('not at all without shares', () => {
    expect(answerOf({ ...rangedOf(0.1, 0.2, null), share: null })).toBeNull();
  });
});

const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);
const tenthsIn = (text: string) => Math.round(Number.parseFloat(text.replace('<0.1', '0').replace('−', '-')) * 10);

test('the difference is that of the two figures as they are printed', () => {
  fc.assert(
    fc.property(share, share, (mine, theirs) => {
      const { low, high } = aheadInTenths({ kind: 'one', share: mine }, theirs);
      expect(low).toBe(high);
      expect(low).toBe(tenthsIn(formatPercent(mine)) - tenthsIn(formatPercent(theirs)));
      expect(tenthsIn(formatPoints(low / 1000))).toBe(low);
    }),
    { examples: [[0.477, 0.3766]] },
  );
});

test('the difference of a range is that of its printed ends, the lower one first', () => {
  fc.assert(
    fc.property(share, share, share, (a, b, theirs) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(to - from >= 0.005);
      const { low, high } = aheadInTenths({ kind: 'between', low: from, high: to }, theirs);
      const [first, last] = formatShareRange(rangedOf(from, to, null)).split('–');
      expect(low).toBe(tenthsIn(first!) - tenthsIn(formatPercent(theirs)));
      expect(high).toBe(tenthsIn(last!) - tenthsIn(formatPercent(theirs)));
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

describe('what can’t be seen leans', () => {
  const of = (toLens: number | null, toSmall: number | null) =>
    leaningOfUnseen({
      lens: rangedOf(0.4, 0.42, toLens === null ? null : reading(0.4 + toLens)),
      smallCaps: rangedOf(0.1, 0.12, toSmall === null ? null : reading(0.1 + toSmall)),
    });
  test('to the end where most of it is read', () => {
    expect(of(0.001, 0.014)).toBe('small');
    expect(of(0.013, 0)).toBe('lens');
  });
  test('to neither where both are alike, or nothing stands for it', () => {
    expect(of(0.005, 0.006)).toBe('neither');
    expect(of(null, null)).toBe('neither');
    expect(of(0, 0)).toBe('neither');
  });
});
