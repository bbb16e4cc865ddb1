import { expect, it, test } from 'vitest';
import { accountKind, guessAccountKind } from '../../src/domain/model/account-kind.ts';
import type { Target } from '../../src/domain/model/target.ts';
import { measureTargets } from '../../src/domain/measure/targets.ts';
import { sampleReport } from '../support/sample-report.ts';

const report = sampleReport();
const withLens = (share: number | null, low: number | null, high: number | null) => ({
  ...report,
  lens: { ...report.lens, share, low, high },
});
const lens = (low: number | null, high: number | null): Target => ({ key: 'lens', low, high });

test.each([
  [0.431, 0.431, 0.431, 0.35, 0.41, 'above', 0.021],
  [0.3, 0.3, 0.3, 0.35, 0.41, 'below', 0.05],
  [0.41, 0.41, 0.41, 0.35, 0.41, 'inside', 0],
  [0.4104, 0.4104, 0.4104, 0.35, 0.41, 'inside', 0],
  [0.4, 0.4, 0.45, 0.35, 0.41, 'open', 0],
  [0.42, 0.42, 0.5, null, 0.41, 'above', 0.01],
  [0.2, 0.2, 0.3, 0.35, null, 'below', 0.05],
  [0.4, 0.4, 0.404, null, 0.4, 'inside', 0],
] as const)('%d (%d to %d) in the band %s to %s is %s', (share, low, high, least, most, stands, by) => {
  const [measured] = measureTargets(withLens(share, low, high), [lens(least, most)]);
  expect(measured).toMatchObject({ stands });
  expect(measured!.by).toBeCloseTo(by, 9);
});

it('measures nothing where there are no shares', () => {
  expect(measureTargets(withLens(null, null, null), [lens(0, 1)])).toEqual([]);
});

it('names the largest company', () => {
  const [measured] = measureTargets(report, [{ key: 'largest-company', low: null, high: 0 }]);
  expect(measured).toMatchObject({ company: report.companies[0]!.symbol, stands: 'above' });
});

test.each([
  ['ROTH IRA 239000001', 'roth'],
  ['Rollover IRA …4821', 'ira'],
  ['Fidelity Roth 401(k)', '401k'],
  ['Individual - TOD', 'taxable'],
  ['Health Savings Account', 'hsa'],
  ['529 College Plan', 'sheltered'],
  ['Assurance-vie Linxea', 'sheltered'],
  ['SIPP 1204', 'sheltered'],
  ['UTMA for Ann', 'other'],
  ['Z10000001', 'unknown'],
  ['my-roth.csv', 'unknown'],
])('the kind of "%s" is guessed as %s', (label, kind) => {
  expect(guessAccountKind(label)).toBe(kind);
});

it('takes the user’s word before the guess', () => {
  expect(accountKind('ROTH IRA', { 'ROTH IRA': 'taxable' })).toEqual({ kind: 'taxable', said: true });
  expect(accountKind('constructor', {})).toEqual({ kind: 'unknown', said: false });
});
