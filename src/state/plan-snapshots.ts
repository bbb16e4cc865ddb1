import { snapshotId, type Snapshot } from '../domain/change/snapshot.ts';
import { takeSnapshot } from '../domain/change/take-snapshot.ts';
import type { Portfolio } from '../domain/portfolio.ts';
import type { Report } from '../domain/report.ts';
import type { Edit } from '../storage/writer.ts';
import { today } from './today.ts';

/** Ten years of months. The oldest go when there are more. */
const MOST_SNAPSHOTS = 120;

export interface SnapshotPlan {
  readonly edits: readonly Edit[];
  /** What brings the snapshots back as they were. */
  readonly undo: readonly Edit[];
}

/**
 * Which snapshots go with files that are kept: one of the new state, in the place of another of the same day; and one of the
 * state before, where its day has none yet. Only reports of the whole are handed in.
 */
export function planSnapshots(
  kept: readonly Snapshot[],
  portfolio: Portfolio,
  report: Report | null,
  before: Portfolio | null,
  reportBefore: Report | null,
): SnapshotPlan {
  const ofNow = report === null ? null : takeSnapshot(portfolio, report, today());
  const ofBefore = before === null || reportBefore === null ? null : takeSnapshot(before, reportBefore, today());
  const taken = new Map(kept.map((snapshot) => [snapshot.id, snapshot]));
  const fresh = [
    ...(ofBefore === null || taken.has(ofBefore.id) || ofBefore.id === ofNow?.id ? [] : [ofBefore]),
    ...(ofNow === null ? [] : [ofNow]),
  ];
  const added = fresh.filter(({ id }) => !taken.has(id)).length;
  const surplus = kept.slice(0, Math.max(0, kept.length + added - MOST_SNAPSHOTS));
  return {
    edits: [
      ...fresh.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
      ...surplus.map(({ id }): Edit => ({ kind: 'delete-snapshot', id })),
    ],
    undo: [
      ...(ofNow === null ? [] : [takeBack(ofNow, taken)]),
      ...surplus.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
    ],
  };
}

function takeBack({ id }: Snapshot, taken: ReadonlyMap<string, Snapshot>): Edit {
  const was = taken.get(id);
  return was === undefined ? { kind: 'delete-snapshot', id } : { kind: 'put-snapshot', snapshot: was };
}

/** The day's snapshot, measured anew after an answer; null = there is none, or it rests on other reference lists. */
export function renewedSnapshot(kept: readonly Snapshot[], portfolio: Portfolio, report: Report): Snapshot | null {
  const fresh = takeSnapshot(portfolio, report, today());
  const old = fresh === null ? undefined : kept.find(({ id }) => id === fresh.id);
  const isSame = old !== undefined && old.id === snapshotId(portfolio.id, old.date) && fresh !== null;
  return isSame && old.pack.version === fresh.pack.version ? fresh : null;
}
