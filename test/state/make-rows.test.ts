import { expect, it } from 'vitest';
import { packReport } from '../../src/domain/pack.ts';
import { ROWS_A_PAGE } from '../../src/domain/pack-rows.ts';
import { pagesToMake, unpackReport } from '../../src/domain/packed.ts';
import { makeRows } from '../../src/state/make-rows.ts';
import { sampleReport } from '../support/sample-report.ts';

const report = sampleReport();
const many = () => {
  const positions = Array.from({ length: 3 * ROWS_A_PAGE }, () => report.positions[0]!);
  return unpackReport(structuredClone(packReport({ ...report, positions })), []);
};

it('rows that came in pages are made one page after the other; of all others there is nothing to wait for', async () => {
  expect(makeRows([report, unpackReport(packReport(report), [])], () => true)).toBeNull();
  const large = many();
  await makeRows([large], () => true);
  expect(pagesToMake(large)).toEqual([]);
  expect(large.positions).toHaveLength(3 * ROWS_A_PAGE);
  expect(makeRows([large], () => true)).toBeNull();
});

it('who goes on waits for no more of them', async () => {
  const large = many();
  let asked = 0;
  await makeRows([large], () => (asked += 1) < 2);
  expect(pagesToMake(large)).toHaveLength(2);
});
