import { describe, expect, it } from 'vitest';
import { isRenewed, snapshotOf } from '../../src/state/plan-snapshots.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { sampleReport } from '../support/sample-report.ts';
import { positionsOf } from '../../src/domain/figures/report-rows.ts';
import { unpackRows } from '../../src/domain/model/row-table.ts';
import { positionTable } from '../support/position-table.ts';

const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
const report = sampleReport();
const [position] = positionsOf(report);
const positions = positionTable(Array.from({ length: 10_001 }, () => position!));
const many = { ...report, positions, counts: { ...report.counts, positions: 10_001 } };
const never = () => Promise.reject(new Error('Nobody else was to be asked.'));

describe('the snapshot of what is kept', () => {
  it('is taken here, of very many lines elsewhere, and here again where that cannot be', async () => {
    expect((await snapshotOf(portfolio, report, never))?.net).toBe(report.totals.net);
    const other = makeSnapshot('elsewhere');
    expect(await snapshotOf(portfolio, many, () => Promise.resolve(other))).toEqual(other);
    const here = await snapshotOf(portfolio, many, () => Promise.resolve(null));
    expect(unpackRows(here!.positions)).toHaveLength(10_001);
    expect(await snapshotOf(portfolio, null, never)).toBeNull();
  });

  it('takes the place of the one of its day only where both rest on the same lists', () => {
    const kept = makeSnapshot('a');
    expect(isRenewed([kept], { ...kept, net: 7 })).toBe(true);
    expect(isRenewed([kept], { ...kept, pack: { ...kept.pack, version: 'other' } })).toBe(false);
    expect(isRenewed([], kept)).toBe(false);
  });
});
