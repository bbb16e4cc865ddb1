import { expect, test } from 'vitest';
import type { Likely } from '../../../../src/domain/model/report-amounts.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { workOut } from '../../../../src/screens/explain/words/work-out.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const likely = (share: number): Likely => ({
  share,
  low: share,
  high: share,
  error: null,
  atMiddleCap: 0,
  because: [{ part: 'AVUV', witness: 'VBR', ofKind: null, isChosen: true, asOf: null, share: 0 }],
});
const report = sampleReport();
const known: Report = {
  ...report,
  lens: { ...report.lens, low: 0.43, high: 0.45, uncertain: 0.02, likely: likely(0.435) },
  smallCaps: { ...report.smallCaps, low: 0.04, high: 0.06, uncertain: 0.02, likely: likely(0.055) },
  tiltRange: { low: 0.37, high: 0.41, likely: 0.38, drawn: 0.38, uncertain: 0.02 },
};
const stepsOf = (figure: 'lens' | 'small-caps' | 'tilt', of = known) =>
  JSON.stringify(workOut(figure, of, moneyFormat('USD', false)).steps);

test('the likely figure stands beside the range, with what was read as what', () => {
  expect(stepsOf('lens')).toMatch(/"Likely".*Reading AVUV as VBR \(your choice\)\..*"43\.5%"/);
  expect(stepsOf('small-caps')).toMatch(/"Likely".*"5\.5%"/);
  expect(stepsOf('tilt')).toMatch(/Likely, with similar funds.*43\.50% − 5\.50%.*\+38\.00? points/);
});
test('there is none where nothing stands for anything', () => {
  for (const figure of ['lens', 'small-caps', 'tilt'] as const) expect(stepsOf(figure, report)).not.toMatch(/Likely/);
});
