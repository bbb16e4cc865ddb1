import type { Snapshot } from '../../domain/change/snapshot.ts';
import { addFiles, doubtOf, type FileDoubt } from '../../domain/files/add-files.ts';
import { sumsOf, withFreeNames, type FileSum } from '../../domain/files/file-facts.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../domain/model/portfolio.ts';
import type { Report } from '../../domain/model/report.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { Edit } from '../../storage/writer.ts';
import type { AppState } from '../app-state.svelte.ts';
import { examplesToLeave } from '../examples/beside-example.ts';
import { takeEarlierDays } from '../earlier-days.ts';
import { hasDay, planSnapshots, snapshotOf } from '../plan-snapshots.ts';
import { today } from '../today.ts';
import { withoutAction, type Action } from '../undoing.ts';

/* Files that go to one client: looked at beside what that client has, kept with it, and taken back. */

/** The tables of one file. */
export type Tables = readonly FileReading[];

/** What comes of a file with one client. */
export type Seen =
  /** Nothing is in its way. `sums` null: it states no amounts. `day`: it becomes that earlier day's snapshot; null = it is the newest. */
  | { readonly kind: 'ready'; readonly sums: readonly FileSum[] | null; readonly day: IsoDate | null }
  /** It wants a look of its own first. */
  | { readonly kind: 'doubt'; readonly doubt: FileDoubt }
  /** Every account in it is here of a later day. */
  | { readonly kind: 'older' };

/** A client's files as they would be. */
interface Tried {
  readonly portfolio: Portfolio;
  readonly report: Report;
  /** The earlier days that come with them. */
  readonly earlier: readonly Snapshot[];
  /** Of each file, in their order. */
  readonly seen: readonly Seen[];
}

/** Begins a client without anything in it. */
export function beginClient(name: string, group: string | null = null): Portfolio {
  return {
    id: crypto.randomUUID(),
    name,
    files: [],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
    ...UNSAID,
    group,
  };
}

/* A question ends unanswered if the user looks at something else meanwhile: it is asked again. */
const TRIES = 5;
async function analyse(app: AppState, portfolio: Portfolio): Promise<Report | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const ended = await app.analyse(portfolio);
    if (ended.ok) return ended.value;
    if (ended.error !== 'cancelled') return null;
  }
  return null;
}

/** Adds files to a client and looks at what comes of it; nothing is kept. Null = it could not be worked out. */
export async function tryFiles(app: AppState, before: Portfolio, files: readonly Tables[]): Promise<Tried | null> {
  const readings = withFreeNames(before.files, files.flat());
  const { portfolio, older, earlier } = addFiles(before, readings);
  const report = await analyse(app, portfolio);
  if (report === null) return null;
  const days = await takeEarlierDays(
    portfolio,
    earlier,
    { older },
    {
      kept: app.kept,
      analyse: (of) => analyse(app, of),
      snapshot: (of, its) => dayOf(app, of, its),
    },
  );
  const dayOfOlder = new Map(days.older.map(({ name, day }) => [name, day]));
  let at = 0;
  const seen = files.map((tables): Seen => {
    const names = readings.slice(at, (at += tables.length)).map(({ name }) => name);
    if (names.every((name) => dayOfOlder.has(name)))
      return olderSeen(names.map((name) => dayOfOlder.get(name) ?? null));
    const doubt = names.map((name) => doubtOf(report, name)).find((one) => one !== null);
    return doubt === undefined ? { kind: 'ready', sums: sumsOf(report, names), day: null } : { kind: 'doubt', doubt };
  });
  return { portfolio, report, earlier: days.snapshots, seen };
}

function olderSeen(days: readonly (IsoDate | null)[]): Seen {
  const [day = null] = days;
  return days.includes(null) ? { kind: 'older' } : { kind: 'ready', sums: null, day };
}

/* What is to be kept of a portfolio's day. */
async function dayOf(app: AppState, of: Portfolio, report: Report | null): Promise<Snapshot | null> {
  return snapshotOf(of, report, async () => {
    const ended = await app.ask((asked) => asked.snapshot(of, app.overlay, today()));
    return ended.ok ? ended.value : null;
  });
}

/** Files that were kept with one client, and what takes them back beside the portfolio. */
export interface KeptFiles {
  readonly action: Action;
  /** With the portfolio as it was before. */
  readonly undo: readonly Edit[];
}

/** What came of keeping: `seen` = a file wants a look after all, and nothing of them was kept. */
type Keeping =
  | { readonly kind: 'kept'; readonly kept: KeptFiles }
  | { readonly kind: 'seen'; readonly seen: readonly Seen[] }
  | { readonly kind: 'failed' };

/** Keeps files with one client, in one step with its figures and its day. `begun`: the client begins with them; else it is kept already. */
export async function keepFiles(
  app: AppState,
  client: Pick<Portfolio, 'id'>,
  begun: Portfolio | null,
  files: readonly Tables[],
): Promise<Keeping> {
  const { kept } = app;
  const stored = begun === null ? await kept.readPortfolio(client.id) : null;
  const before = stored?.portfolio ?? null;
  const into = begun ?? before;
  const tried = into === null ? null : await tryFiles(app, into, files);
  if (tried === null) return { kind: 'failed' };
  const { portfolio, report, earlier, seen } = tried;
  if (seen.some(({ kind }) => kind !== 'ready')) return { kind: 'seen', seen };
  const days = before === null ? [] : await kept.readSnapshots(before.id);
  const ofNow = await dayOf(app, portfolio, report);
  const ofBefore = before === null || hasDay(days, before) ? null : await dayOf(app, before, stored?.report ?? null);
  const plan = planSnapshots(days, ofNow, ofBefore, earlier);
  const left = before === null ? await examplesToLeave(portfolio, kept) : null;
  const saved = await kept.save([
    { kind: 'put-portfolio', portfolio, before },
    { kind: 'put-report', id: portfolio.id, of: portfolio, report },
    ...(left?.edits ?? []),
    ...plan.edits,
  ]);
  if (saved.kind !== 'saved') return { kind: 'failed' };
  const undo = before === null ? (left?.undo ?? []) : plan.undo;
  return { kind: 'kept', kept: { action: { before, after: portfolio }, undo } };
}

/**
 * Takes files back from every client they were kept with, and nothing that was done since. Gives the ids of those that are as they were,
 * and how many stay as they are, because somebody has changed the same things. Figures of the former follow.
 */
export async function takeFilesBack(
  app: AppState,
  all: readonly KeptFiles[],
): Promise<{ readonly back: readonly Portfolio[]; readonly gone: readonly string[]; readonly stay: number }> {
  const { kept } = app;
  const back: Portfolio[] = [];
  const gone: string[] = [];
  let stay = 0;
  for (const { action, undo } of all) {
    const { id } = action.after;
    const now = (await kept.readPortfolio(id))?.portfolio ?? null;
    // who was deleted since is not brought back by taking files away
    if (now === null) continue;
    const was = withoutAction(now, action);
    if (was === 'stays') {
      stay += 1;
      continue;
    }
    const edit: Edit =
      was === null
        ? { kind: 'delete-portfolio', id, before: now }
        : { kind: 'put-portfolio', portfolio: was, before: now };
    const saved = await kept.save([edit, ...undo]);
    if (saved.kind !== 'saved') stay += 1;
    else if (was === null) gone.push(id);
    else back.push(was);
  }
  return { back, gone, stay };
}

/** Works the figures of portfolios out and keeps them, one after the other; what another tab has changed meanwhile keeps none. */
export async function renewReports(app: AppState, portfolios: readonly Portfolio[]): Promise<void> {
  for (const of of portfolios) {
    const report = await analyse(app, of);
    if (report !== null) await app.kept.save([{ kind: 'put-report', id: of.id, of, report }]);
  }
}
