import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftFrom, targetsOfModel } from '../../../src/domain/figures/beside-model.ts';
import { limitsOf } from '../../../src/domain/rotation/limits.ts';
import { OWED } from '../../support/odd-reports.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { modelSheet } from '../../support/sheet-samples.ts';

const { report, contents } = modelSheet();
const model = contents.model!.report;

describe('the drift from a model', () => {
  test('is that of each company and sector, the widest first, and none below half a point', () => {
    const { companies, sectors } = driftFrom(report, model);
    const shareIn = (of: typeof report, key: string) => {
      const one = of.companies.find(({ symbol }) => symbol === key);
      return one === undefined ? 0 : one.share!;
    };
    for (const { key, by } of companies) expect(by).toBeCloseTo(shareIn(report, key) - shareIn(model, key), 9);
    expect(sectors.find(({ key }) => key === 'Information Technology')!.by).toBeCloseTo(
      report.exposure.sector['Information Technology'].share! - report.benchmark.sector['Information Technology'],
      12,
    );
    for (const kind of [companies, sectors]) {
      const widths = kind.map(({ by }) => Math.abs(by));
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.005);
    }
  });
  test('of a company that only the model has is all of it', () => {
    const { companies } = driftFrom({ ...report, companies: [] }, model);
    expect(companies[0]!.by).toBeCloseTo(-Math.max(...model.companies.map(({ share }) => share!)), 12);
  });
});

describe('a model’s figures as targets', () => {
  test('are limits of moves', () => {
    const targets = targetsOfModel(model);
    expect(targets.map(({ key }) => key)).toEqual(['lens', 'small-caps', 'largest-company']);
    const { targets: limits, left } = limitsOf(targets);
    expect(left).toEqual([]);
    expect(limits.company).toBeCloseTo(model.companies[0]!.share!, 3);
    expect(targetsOfModel(OWED)).toEqual([]);
  });
  test('are a likely reading where there is one, in tenths of a point', () => {
    const sample = sampleReport();
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, (likely) => {
        const lens = { ...sample.lens, low: 0, high: 1, likely: { share: likely, low: likely, high: likely } };
        const [first] = targetsOfModel({ ...sample, lens } as typeof sample);
        expect(first!.high).toBeCloseTo(likely, 3);
        expect(first!.high! * 1000).toBeCloseTo(Math.round(first!.high! * 1000), 9);
      }),
    );
  });
});
