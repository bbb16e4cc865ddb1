import { describe, expect, it } from 'vitest';
import { hasDay, isRenewed, snapshotOf } from '../../src/app/plan-snapshots.ts';
import { isoDate } from '../../src/domain/model/units.ts';
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

  it('is of a portfolio’s day where both are its own', () => {
    const [own, other] = [makeSnapshot(portfolio.id), makeSnapshot('other')];
    const ofDay = { ...portfolio, files: portfolio.files.map((file) => ({ ...file, asOf: own.date })) };
    expect([hasDay([own], ofDay), hasDay([other], ofDay), hasDay([], ofDay)]).toEqual([true, false, false]);
    const later = { ...ofDay, files: [...ofDay.files, { ...ofDay.files[0]!, asOf: isoDate('2031-01-01') }] };
    expect(hasDay([own], later)).toBe(false);
  });

  it('takes the place of the one of its day only where both rest on the same lists', () => {
    const kept = makeSnapshot('a');
    expect(isRenewed([kept], { ...kept, net: 7 })).toBe(true);
    expect(isRenewed([kept], { ...kept, pack: { ...kept.pack, version: 'other' } })).toBe(false);
    expect(isRenewed([], kept)).toBe(false);
  });
});
