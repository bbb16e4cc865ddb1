import { describe, expect, test } from 'vitest';
import { changeSinceLast, planForSheet } from '../../src/domain/book/sheet-contents.ts';
import { NO_LAB } from '../../src/domain/model/kept-lab.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { IDLE_MOVE, MOVE, playedPlan, snapshotOfDay } from '../support/sheet-samples.ts';

const DAYS = ['2026-02-20', '2026-05-21', '2026-08-21'].map((day) => isoDate(day)!);

describe('what changed since the last file', () => {
  test('is between the last two days that are kept, not the first and the last', () => {
    const snapshots = DAYS.map((day, at) => snapshotOfDay(day, 50 + at * 10));
    const change = changeSinceLast(snapshots, DEFAULT_SETTINGS);
    expect([change?.before.date, change?.after.date]).toEqual(DAYS.slice(1));
  });
  test('is nothing with one day, or none', () => {
    expect(changeSinceLast([], DEFAULT_SETTINGS)).toBeNull();
    expect(changeSinceLast([snapshotOfDay(DAYS[0]!, 50)], DEFAULT_SETTINGS)).toBeNull();
  });
  test('is nothing where the last day was measured otherwise than the report beside it', () => {
    const snapshots = DAYS.map((day) => snapshotOfDay(day, 50, { lens: 'magnificent-seven' }));
    expect(changeSinceLast(snapshots, DEFAULT_SETTINGS)).toBeNull();
    expect(changeSinceLast(snapshots, { ...DEFAULT_SETTINGS, lens: 'magnificent-seven' })).not.toBeNull();
  });
});

describe('the plan of a sheet', () => {
  test('is the first with moves; the others are counted', () => {
    const plan = (name: string, moves = [MOVE]) => ({ name, moves });
    expect(planForSheet(NO_LAB)).toBeNull();
    expect(planForSheet({ ...NO_LAB, plans: [plan('Empty', [])] })).toBeNull();
    const lab = { ...NO_LAB, plans: [plan('Empty', []), plan('A'), plan('B'), plan('C')] };
    expect(planForSheet(lab)).toMatchObject({ plan: { name: 'A' }, others: 2 });
  });
  test('has the figures before and after all its moves; one that moves nothing is counted apart', () => {
    const { played, plan } = playedPlan([MOVE, IDLE_MOVE]);
    expect(plan).toMatchObject({ name: 'Calmer', moves: 1, idle: 1, others: 0 });
    expect(plan!.after.lens.share).toBeCloseTo(played.after!.lens.share!, 12);
    expect(plan!.after.smallCaps.share).toBeCloseTo(played.after!.smallCaps.share!, 12);
    expect(plan!.now.lens.share).toBe(played.before.lens.share);
  });
  test('is none where nothing of it would move', () => {
    expect(playedPlan([IDLE_MOVE]).plan).toBeNull();
  });
});
