import { describe, expect, it } from 'vitest';
import { middleOf } from '../../../../src/domain/measure/worth-a-range.ts';
import type { Likely, LikelyPart } from '../../../../src/domain/model/report-amounts.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { likelyLine } from '../../../../src/screens/verdict/words/likely.ts';
import { moneyFormat, sharesOnly } from '../../../../src/words/marks/money.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const money = moneyFormat('USD', false);
const part = (name: string, witness: string, isChosen = true): LikelyPart => {
  return { part: name, witness, ofKind: null, isChosen, asOf: null, share: 0.1 };
};
const reading = (low: number, high = low, because = [part('AVUV', 'VBR')]): Likely => {
  return { share: middleOf({ low, high }), error: null, low, high, because, atMiddleCap: 0 };
};
/* $19–72 and $4–20 of a hundred. */
function reportWith(lens: Likely | null, small: Likely | null, open = { lens: 0.53, small: 0.16 }): Report {
  const report = sampleReport();
  return {
    ...report,
    lens: { ...report.lens, share: 0.19, low: 0.19, high: 0.19 + open.lens, uncertain: open.lens, likely: lens },
    smallCaps: { ...report.smallCaps, share: 0.04, low: 0.04, high: 0.04 + open.small, uncertain: open.small, likely: small }, // oxfmt-ignore
  };
}

describe('the likely reading in words', () => {
  it('is about one figure, with what is read as what', () => {
    expect(likelyLine(reportWith(reading(0.441), reading(0.09)), money)).toBe(
      'Most likely about $44 rides on mega-cap tech and about $9 on small caps, reading AVUV as VBR (your choice).',
    );
    expect(likelyLine(reportWith(reading(0.441), reading(0.09)), sharesOnly())).toMatch(/^Most likely about 44 rides/);
  });
  it('is said of the figure that is a range, and not where there is none', () => {
    const one = reportWith(reading(0.19), reading(0.002), { lens: 0, small: 0.16 });
    expect(likelyLine(one, money)).toBe(
      'Most likely less than $1 rides on small caps, reading AVUV as VBR (your choice).',
    );
    expect(likelyLine(reportWith(null, null), money)).toBeNull();
    expect(likelyLine(reportWith(reading(0.19), reading(0.04), { lens: 0, small: 0 }), money)).toBeNull();
  });
  it('stays a range, and is not called likely, where a part is left that nothing stands for', () => {
    expect(likelyLine(reportWith(reading(0.392, 0.488), reading(0)), money)).toBe(
      'With AVUV as VBR (your choice), between $39 and $49 rides on mega-cap tech and nothing on small caps.',
    );
  });
  it('tells our suggestions from the user’s choices, and counts what is too much to name', () => {
    const two = [part('AVUV', 'VBR'), part('DFSTX', 'IJR', false)];
    expect(likelyLine(reportWith(reading(0.3, 0.3, two), reading(0.1)), money)).toMatch(
      /reading AVUV as VBR \(your choice\) and DFSTX as IJR \(our suggestion\)\.$/,
    );
    const ofKind = { witness: 'US small-cap fund', ofKind: 'us-small' } as const;
    const kinds = [
      { ...part('US small-cap fund', ''), ...ofKind },
      { ...part('DFSTX', '', false), ...ofKind },
    ];
    expect(likelyLine(reportWith(reading(0.3, 0.3, kinds), reading(0.1)), money)).toMatch(
      /reading US small-cap fund as the average of such funds \(your choice\) and DFSTX as the average US small-cap fund \(our suggestion\)\.$/,
    );
    const said = ['World stock fund', 'US small-cap fund', 'Europe stock fund', 'US dividend fund'].map((kind) => {
      return { ...part(kind, kind), ofKind: 'world' } as const;
    });
    expect(likelyLine(reportWith(reading(0.3, 0.3, [...said, ...two]), reading(0.1)), money)).toMatch(
      /reading World stock fund, US small-cap fund and 2 more as the average of funds of their kinds \(your choice\) and 2 more funds as similar ones\.$/,
    );
    const four = [...two, part('FCNTX', 'VUG'), part('JEPI', 'USMV')];
    expect(likelyLine(reportWith(reading(0.3, 0.3, four), reading(0.1)), money)).toMatch(
      /DFSTX as IJR \(our suggestion\) and 2 more funds as similar ones\.$/,
    );
  });
});
