import { snapshotId, type Snapshot } from '../domain/change/snapshot.ts';
import { takeSnapshot } from '../domain/change/take-snapshot.ts';
import { newestDate } from '../domain/files/staleness.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { Edit } from '../storage/writer.ts';
import { today } from './today.ts';

/** Ten years of months. The oldest go when there are more. */
const MOST_SNAPSHOTS = 120;
/* More positions than these would hold the page up. */
const MOST_HERE = 10_000;

export interface SnapshotPlan {
  readonly edits: readonly Edit[];
  /** What brings the snapshots back as they were. */
  readonly undo: readonly Edit[];
}

/** Takes what is kept of a portfolio now; of very many lines `elsewhere` does it, off this thread, if it can. */
export async function snapshotOf(
  portfolio: Portfolio,
  report: Report | null,
  elsewhere: () => Promise<Snapshot | null>,
): Promise<Snapshot | null> {
  if (report === null) return null;
  const taken = report.counts.positions > MOST_HERE ? await elsewhere() : null;
  return taken ?? takeSnapshot(portfolio, report, today());
}

/** Tells whether one of these snapshots is of the portfolio's day. */
export function hasDay(kept: readonly Snapshot[], portfolio: Portfolio): boolean {
  const ofDay = snapshotId(portfolio.id, newestDate(portfolio.files.map(({ asOf }) => asOf)) ?? today());
  return kept.some(({ id }) => id === ofDay);
}

/**
 * Which snapshots go with files that are kept: one of the new state, in the place of another of the same day; one of the
 * state before, and those of earlier days that came with it, where their days have none yet.
 */
export function planSnapshots(
  kept: readonly Snapshot[],
  ofNow: Snapshot | null,
  ofBefore: Snapshot | null,
  earlier: readonly Snapshot[] = [],
): SnapshotPlan {
  const taken = new Map(kept.map((snapshot) => [snapshot.id, snapshot]));
  const isFree = ({ id }: Snapshot) => !taken.has(id) && id !== ofNow?.id;
  const before = ofBefore === null || !isFree(ofBefore) ? [] : [ofBefore];
  const came = earlier.filter((snapshot) => isFree(snapshot) && snapshot.id !== ofBefore?.id);
  const fresh = [...came, ...before, ...(ofNow === null ? [] : [ofNow])];
  const added = fresh.filter(({ id }) => !taken.has(id)).length;
  const surplus = kept.slice(0, Math.max(0, kept.length + added - MOST_SNAPSHOTS));
  return {
    edits: [
      ...fresh.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
      ...surplus.map(({ id }): Edit => ({ kind: 'delete-snapshot', id })),
    ],
    undo: [
      ...[...came, ...(ofNow === null ? [] : [ofNow])].map((snapshot) => takeBack(snapshot, taken)),
      ...surplus.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
    ],
  };
}

function takeBack({ id }: Snapshot, taken: ReadonlyMap<string, Snapshot>): Edit {
  const was = taken.get(id);
  return was === undefined ? { kind: 'delete-snapshot', id } : { kind: 'put-snapshot', snapshot: was };
}

/** Whether the day's snapshot, measured anew after an answer, takes the place of a kept one that rests on the same lists. */
export function isRenewed(kept: readonly Snapshot[], fresh: Snapshot): boolean {
  return kept.some(({ id, pack }) => id === fresh.id && pack.version === fresh.pack.version);
}
