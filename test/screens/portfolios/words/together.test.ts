import { expect, test } from 'vitest';
import type { Report } from '../../../../src/domain/model/report.ts';
import { togetherShare } from '../../../../src/screens/portfolios/words/together.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const report = sampleReport();
const figure = (open: number, likely: Report['lens']['likely']): Report['lens'] => {
  return { ...report.lens, share: 0.1, low: 0.1, high: 0.1 + open, uncertain: open, likely };
};
const middle = { share: 0.15, low: 0.15, high: 0.15, error: null, because: [], atMiddleCap: 0 };

test('a household’s share is answered as on the verdict: one figure, a middle with its ends, or the ends alone', () => {
  expect(togetherShare(report, figure(0, null))).toEqual({ figure: '10.0%', ends: '' });
  expect(togetherShare(report, figure(0.3, middle))).toEqual({ figure: '15.0%', ends: '10.0–40.0%' });
  expect(togetherShare(report, figure(0.3, null))).toEqual({ figure: '10.0–40.0%', ends: '' });
  expect(togetherShare(report, { ...figure(0.3, middle), share: null })).toEqual({ figure: '–', ends: '' });
});

test('where hardly anything is seen no middle is said', () => {
  const dim: Report = { ...report, totals: { ...report.totals, uncertain: 0.95 } };
  expect(togetherShare(dim, figure(0.3, middle))).toEqual({ figure: '10.0–40.0%', ends: '' });
});
