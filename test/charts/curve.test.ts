import { expect, it } from 'vitest';
import { curveLines, curveRows } from '../../src/charts/lines/curve.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();

it('the table has the figures of both lines, and a dash where one side has not so many companies', () => {
  const rows = curveRows(SAMPLE);
  expect(rows.map(({ name }) => name)).toEqual([
    'Largest 1',
    'Largest 5',
    'Largest 10',
    'Largest 100',
    'Largest 1,000',
    'All',
  ]);
  expect(rows[2]).toMatchObject({ you: '41.8', market: '35.2' });
  expect(rows.at(-1)).toMatchObject({ you: '91.6', market: '100.0' });
  const few = sampleReport({ concentration: { ...SAMPLE.concentration, curve: [{ count: 1, share: 1 }] } });
  expect(curveRows(few)[1]).toMatchObject({ name: 'Largest 5', you: '–', market: '26.2' });
});
it('the picture has the same points in percent', () => {
  const { you, market, most } = curveLines(SAMPLE);
  expect(you.map(({ x }) => x)).toEqual(SAMPLE.concentration.curve.map(({ count }) => count));
  expect(you[2]!.y).toBeCloseTo(41.8, 9);
  expect(market.at(-1)).toEqual({ x: 3000, y: 100 });
  expect(most).toBe(3612);
});
it('there is neither without shares', () => {
  const none = sampleReport({ concentration: { ...SAMPLE.concentration, curve: [] } });
  expect(curveRows(none)).toEqual([]);
});
