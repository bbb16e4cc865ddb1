import type { Snapshot } from '../domain/change/snapshot.ts';
import { isDoubtful, portfolioOnDay } from '../domain/files/add-files.ts';
import type { Earlier, FileChanges, OlderFile } from '../domain/files/file-changes.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { Edit, Outcome } from '../storage/writer.ts';
import { isOnShelf } from './examples/beside-example.ts';
import type { KeptState } from './kept-state.svelte.ts';
import { hasDay, planSnapshots } from './plan-snapshots.ts';

/** What comes of files of earlier days: the days to be kept, and of each file whether it is in one. */
export interface EarlierDays {
  readonly snapshots: readonly Snapshot[];
  readonly older: readonly OlderFile[];
}

/** How a portfolio of an earlier day is measured, and where its days are kept. Null = it could not be measured. */
export interface Measuring {
  readonly kept: Pick<KeptState, 'readSnapshots' | 'save' | 'found' | 'log'>;
  readonly analyse: (portfolio: Portfolio) => Promise<Report | null>;
  readonly snapshot: (portfolio: Portfolio, report: Report | null) => Promise<Snapshot | null>;
}

/**
 * Makes the earlier days of files that came together with newer ones, or after them, as if they had come first. A day that is kept already
 * stays as it is, and a file that wants a look is in none: it is told that it was left out.
 */
export async function takeEarlierDays(
  now: Portfolio,
  earlier: Earlier,
  { older }: Pick<FileChanges, 'older'>,
  { kept, analyse, snapshot }: Measuring,
): Promise<EarlierDays> {
  if (earlier.days.length === 0) return { snapshots: [], older };
  const days = await kept.readSnapshots(now.id);
  const snapshots: Snapshot[] = [];
  for (const day of earlier.days) {
    const of = portfolioOnDay(now, earlier, day);
    if (hasDay(days, of)) continue;
    const report = await analyse(of);
    const names = earlier.files.flatMap(({ name, asOf }) => (asOf === day ? [name] : []));
    if (report === null || isDoubtful(report, names)) continue;
    const taken = await snapshot(of, report);
    if (taken !== null) snapshots.push(taken);
  }
  const dayOf = new Map(earlier.files.map(({ name, asOf }) => [name, asOf]));
  const isTaken = new Set(snapshots.map(({ date }) => date));
  return {
    snapshots,
    older: older.map((file) => {
      const day = dayOf.get(file.name) ?? null;
      return { ...file, day: day !== null && isTaken.has(day) ? day : null };
    }),
  };
}

/** Says that files were of an earlier day, and which of them are kept as that. */
interface OlderNotice {
  readonly kind: 'older';
  readonly names: readonly string[];
  readonly changes: FileChanges;
  readonly undo: () => void;
}

/**
 * Keeps files that are all of an earlier day than what is open as that day, or leaves them out in words. Gives the notice that says so, whose
 * undo takes the days out again after `before`; null where they could not be kept.
 */
export async function keepEarlierFiles(
  open: Portfolio,
  earlier: Earlier,
  came: FileChanges,
  measuring: Measuring,
  before: () => void,
): Promise<OlderNotice | null> {
  const { snapshots, older } = await takeEarlierDays(open, earlier, came, measuring);
  const put = snapshots.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot }));
  if (put.length > 0 && (await measuring.kept.save(put)).kind !== 'saved') return null;
  const back = snapshots.map(({ id }): Edit => ({ kind: 'delete-snapshot', id }));
  const undo = () => {
    before();
    if (back.length > 0) void measuring.kept.save(back);
  };
  return { kind: 'older', names: older.map(({ name }) => name), changes: { ...came, older }, undo };
}

/** A portfolio and the report of it. */
interface Measured {
  readonly portfolio: Portfolio;
  readonly report: Report | null;
}

/**
 * Keeps the day that files are of, the day before them if that isn't kept yet, and `earlier` ones that came with them; gives what brings the
 * days back as they were. Done once the files themselves are kept (`saving`): of very many rows the day takes long to write down.
 */
export async function keepSnapshots(
  { portfolio, report, saving }: Measured & { readonly saving: Promise<Outcome> },
  before: Measured | null,
  earlier: readonly Snapshot[],
  { kept, snapshot }: Measuring,
): Promise<readonly Edit[]> {
  const { kind } = await saving;
  if (kind === 'conflict' || kind === 'in-conflict') return [];
  const ofNow = await snapshot(portfolio, report);
  const days = await kept.readSnapshots(portfolio.id);
  const isDayMissing = before !== null && !hasDay(days, before.portfolio);
  const ofBefore = isDayMissing ? await snapshot(before.portfolio, before.report) : null;
  const { edits, undo } = planSnapshots(days, ofNow, ofBefore, earlier);
  // deleted meanwhile, it has no days any more
  if (edits.length === 0 || !isOnShelf(portfolio, kept)) return [];
  await kept.save(edits);
  return undo;
}
