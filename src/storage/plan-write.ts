import { ACTIONS_KEPT } from '../domain/book/history.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import { figuresOf, makeCard } from '../domain/book/shelf.ts';
import type { Result } from '../domain/model/units.ts';
import { fileId, referenceTo } from './file-records.ts';
import { parseWith } from './fields.ts';
import { partsPrefix } from './id-range.ts';
import { fileOfRecord, fileRecords } from './rows/chunks.ts';
import { figuresIn } from './parse-card.ts';
import { appSettings } from './parse-settings.ts';
import {
  makeCardRecord,
  makeFiguresRecord,
  makeHistoryRecord,
  makeOverlayRecord,
  makePackRecord,
  makePortfolioRecord,
  makeReportRecord,
  makeSnapshotRecord,
  makeSyncRecord,
} from './records.ts';
import {
  nextRevision,
  SETTINGS_ID,
  type AppSettings,
  type StorageChange,
  type FileReference,
  type ObjectStore,
  type WriteRefusal,
} from './schema.ts';

/** One request to the database. */
export type DatabaseRequest =
  | { readonly kind: 'put'; readonly store: ObjectStore; readonly record: { readonly id: string } }
  | { readonly kind: 'delete'; readonly store: ObjectStore; readonly id: string }
  /** All whose ids begin so. */
  | { readonly kind: 'delete-all'; readonly store: ObjectStore; readonly prefix: string }
  | { readonly kind: 'clear'; readonly store: ObjectStore }
  /** A record that is not there is not listed any more. */
  | { readonly kind: 'forget'; readonly store: ObjectStore; readonly id: string };

/** What has to be known of what is kept before changes can be written. */
export interface Stored {
  /** Of the portfolios concerned; null = there is none. */
  readonly revisions: ReadonlyMap<string, number | null>;
  /** The ids of their files' records, and of those that say what was done to them. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly history: ReadonlyMap<string, readonly string[]>;
  /** Of what the user brought over the pack; null = nothing is kept. */
  readonly overlay: number | null;
  /** The records of the list's figures of the portfolios whose reports are written. */
  readonly figures: ReadonlyMap<string, unknown>;
  /** The record of the settings, where some of them are to be changed. */
  readonly settings: unknown;
}

/** The portfolios of which that has to be known. */
export function portfoliosConcerned(changes: readonly StorageChange[]): readonly string[] {
  return [...new Set(changes.flatMap(portfolioConcerned))];
}

function portfolioConcerned(change: StorageChange): readonly string[] {
  if (change.kind === 'put-portfolio') return [change.portfolio.id];
  const isOf = ['delete-portfolio', 'put-report', 'add-action', 'put-history'].includes(change.kind);
  return isOf && 'id' in change ? [change.id] : [];
}

/** Turns changes into requests as `planSteps` does, all at once, or refuses all of them. */
export function planWrite(
  changes: readonly StorageChange[],
  stored: Stored,
  build: string,
): Result<readonly DatabaseRequest[], WriteRefusal> {
  const requests: DatabaseRequest[] = [];
  for (const step of planSteps(changes, stored, build)) {
    if (!step.ok) return step;
    requests.push(step.value);
  }
  return { ok: true, value: requests };
}

/**
 * Turns changes into requests, each made when it is asked for: the record of a large file, and that of its report, take long to sum up
 * and to pack, and whoever waits for one request before the next keeps the page free in between. Ends with a refusal, of all of them,
 * when a portfolio is not what the change was made from. A report of a revision that is no longer the stored one is left out: a newer
 * one is on its way.
 */
export function* planSteps(
  changes: readonly StorageChange[],
  stored: Stored,
  build: string,
): Generator<Result<DatabaseRequest, WriteRefusal>> {
  const revisions = new Map(stored.revisions);
  const files = new Map(stored.files);
  const history = new Map(stored.history);
  const figures = new Map(figuresIn([...stored.figures.values()]).map((one) => [one.id, one]));
  let overlay = stored.overlay;
  let settings = parseWith(appSettings, stored.settings);
  for (const change of changes) {
    switch (change.kind) {
      case 'put-portfolio': {
        const { portfolio, basedOn, first } = change;
        const { id } = portfolio;
        const found = revisions.get(id) ?? null;
        if (found !== basedOn) {
          yield { ok: false, error: { kind: 'conflict', id, stored: found } };
          return;
        }
        const there = files.get(id) ?? [];
        const references = portfolio.files.map((file) => referenceTo(id, file, there));
        const record = makePortfolioRecord(portfolio, nextRevision(basedOn, first), references);
        revisions.set(id, record.revision);
        const card = makeCardRecord(makeCard(portfolio, record.revision));
        // between summing a file up, which the references did, and copying it lie two small records
        yield put('portfolios', record);
        yield put('cards', card);
        files.set(id, yield* planFiles(portfolio, references, there));
        break;
      }
      case 'delete-portfolio': {
        const { id, basedOn } = change;
        const found = revisions.get(id) ?? null;
        if (found !== basedOn) {
          yield { ok: false, error: { kind: 'conflict', id, stored: found } };
          return;
        }
        revisions.set(id, null);
        files.delete(id);
        history.delete(id);
        figures.delete(id);
        for (const store of ['portfolios', 'reports', 'cards', 'figures'] as const)
          yield asked({ kind: 'delete', store, id });
        for (const store of ['snapshots', 'files', 'history'] as const)
          yield asked({ kind: 'delete-all', store, prefix: partsPrefix(id) });
        break;
      }
      case 'put-report': {
        const { id, revision, report, readings } = change;
        if (revision === null || revisions.get(id) !== revision) break;
        const worked = figuresOf(id, report, figures.get(id) ?? null);
        const row = worked.row === null ? null : { ...worked.row, of: { revision, build } };
        const made = { ...worked, row };
        yield put('figures', makeFiguresRecord(made));
        yield put('reports', makeReportRecord(id, revision, build, report, readings));
        figures.set(id, made);
        break;
      }
      case 'put-snapshot':
        yield put('snapshots', makeSnapshotRecord(change.snapshot));
        break;
      case 'delete-snapshot':
        yield asked({ kind: 'delete', store: 'snapshots', id: change.id });
        break;
      case 'put-settings':
      case 'set-settings': {
        if (change.kind === 'put-settings') settings = { ok: true, value: change.settings };
        else {
          const { otherwise, patch, before } = change;
          const stored = settings.ok ? settings.value : otherwise;
          settings = { ok: true, value: { ...stored, ...patch, ...partsOver(stored, patch, before) } };
        }
        yield put('settings', { id: SETTINGS_ID, ...settings.value });
        break;
      }
      case 'add-action': {
        const { id, action } = change;
        const there = [...(history.get(id) ?? [])].sort();
        const record = makeHistoryRecord(nextActionId(id, there), action);
        yield put('history', record);
        const all = [...there, record.id];
        for (const old of all.slice(0, -ACTIONS_KEPT)) yield asked({ kind: 'delete', store: 'history', id: old });
        history.set(id, all.slice(-ACTIONS_KEPT));
        break;
      }
      case 'put-history': {
        const { id } = change;
        yield asked({ kind: 'delete-all', store: 'history', prefix: partsPrefix(id) });
        const ids: string[] = [];
        for (const action of change.history.slice(-ACTIONS_KEPT)) {
          const record = makeHistoryRecord(nextActionId(id, ids), action);
          yield put('history', record);
          ids.push(record.id);
        }
        history.set(id, ids);
        break;
      }
      case 'put-overlay': {
        if (change.basedOn !== undefined && change.basedOn !== overlay) {
          yield { ok: false, error: { kind: 'other-lists' } };
          return;
        }
        overlay = nextRevision(overlay);
        yield put('overlay', makeOverlayRecord(change.overlay, overlay));
        yield asked({ kind: 'clear', store: 'reports' });
        break;
      }
      case 'put-sync':
        yield change.sync === null ? asked({ kind: 'clear', store: 'sync' }) : put('sync', makeSyncRecord(change.sync));
        break;
      case 'put-pack':
        yield change.pack === null ? asked({ kind: 'clear', store: 'pack' }) : put('pack', makePackRecord(change.pack));
        yield asked({ kind: 'clear', store: 'reports' });
        break;
      case 'open-journal':
        yield put('journal', change.entry);
        break;
      case 'close-journal':
        yield asked({ kind: 'delete', store: 'journal', id: change.id });
        break;
      case 'forget-missing':
        for (const { store, id } of change.records) yield asked({ kind: 'forget', store, id });
        // what the browser has removed was not deleted by the user, and no other device is to delete it
        yield asked({ kind: 'clear', store: 'sync' });
        break;
    }
  }
}

/* A letterhead and the words of a sheet have parts, and two tabs may each have changed another one. */
function partsOver(
  stored: AppSettings,
  { letterhead, sheet }: Partial<AppSettings>,
  before: AppSettings | undefined,
): Partial<AppSettings> {
  if (before === undefined) return {};
  const isOfOne = sheet?.portfolio === stored.sheet?.portfolio && sheet?.portfolio === before.sheet?.portfolio;
  return {
    ...(letterhead == null ? {} : { letterhead: layOver(stored.letterhead, before.letterhead, letterhead) }),
    ...(sheet == null || !isOfOne ? {} : { sheet: changedIn(stored.sheet, before.sheet, sheet) }),
  };
}

function layOver(stored: string | null, before: string | null, after: string): string {
  if (stored === before || stored === null) return after;
  try {
    const [there, was] = [JSON.parse(stored) as object, before === null ? null : (JSON.parse(before) as object)];
    return JSON.stringify(changedIn(there, was, JSON.parse(after) as object));
  } catch {
    return after;
  }
}

function changedIn<T extends object>(stored: T | null, before: T | null, after: T): T {
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  const changed = Object.entries(after).filter(([name, value]) => was.get(name) !== value);
  return before === null ? { ...stored, ...after } : { ...after, ...stored, ...(Object.fromEntries(changed) as T) };
}

const asked = (value: DatabaseRequest): Result<DatabaseRequest, WriteRefusal> => ({ ok: true, value });
const put = (store: ObjectStore, record: { readonly id: string }) => asked({ kind: 'put', store, record });

/* Those that are there already are not written again, and those that are no longer wanted go. Gives what is there in the end. */
function* planFiles(
  portfolio: Portfolio,
  references: readonly FileReference[],
  there: readonly string[],
): Generator<Result<DatabaseRequest, WriteRefusal>, readonly string[]> {
  const wanted = references.map((reference) => fileId(portfolio.id, reference));
  const kept: string[] = [];
  for (const [at, id] of wanted.entries()) {
    if (there.includes(id)) continue;
    for (const record of fileRecords(id, portfolio.files[at]!)) {
      kept.push(record.id);
      yield put('files', record);
    }
  }
  for (const id of there) {
    if (wanted.includes(fileOfRecord(id))) kept.push(id);
    else yield asked({ kind: 'delete', store: 'files', id });
  }
  return kept;
}

/* As text they are in the order of their numbers. */
const DIGITS = 9;
function nextActionId(portfolio: string, there: readonly string[]): string {
  const last = there.at(-1)?.slice(partsPrefix(portfolio).length);
  const next = last === undefined || !/^\d+$/.test(last) ? 1 : Number(last) + 1;
  return partsPrefix(portfolio) + String(next).padStart(DIGITS, '0');
}
