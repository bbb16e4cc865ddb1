import { untrack } from 'svelte';
import {
  REPORT_ALONE,
  changeSinceLast,
  planForSheet,
  playedForSheet,
  scenarioForSheet,
  type SheetContents,
  type SheetModel,
  type SheetPlan,
} from '../domain/book/sheet-contents.ts';
import { householdNotes, sortNotes } from '../domain/book/notes.ts';
import { mergeHanded, sortHanded } from '../domain/book/handed-sheets.ts';
import { lookTogether } from '../domain/book/merge-portfolios.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import { measureTargets } from '../domain/measure/targets.ts';
import { saleTaxes } from '../domain/model/account-terms.ts';
import type { HandedSheet, HandedWay } from '../domain/model/handed-sheet.ts';
import { lacksDisclosure, type Letterhead } from '../domain/model/letterhead.ts';
import { WHOLE } from '../domain/model/look.ts';
import type { Note } from '../domain/model/note.ts';
import type { Portfolio, Settings } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { LabReplay, PlayedMoves } from '../domain/rotation/lab.ts';
import { writeStoredZip } from '../read/workbook/stored-zip.ts';
import { digestOf } from '../storage/vault/bytes.ts';
import { readLetterhead, writeLetterhead } from '../storage/letterhead.ts';
import type { IsoDate } from '../domain/model/units.ts';
import type { Edit } from '../storage/writer.ts';
import type { AppState } from './app-state.svelte.ts';
import { BookState } from './book-state.svelte.ts';
import { today } from './today.ts';

/** What the user wrote on the client sheet of the open portfolio. */
export function clientSheetOf({ kept, portfolio }: AppState): { readonly title: string; readonly note: string } {
  const { sheet } = kept.settings;
  return sheet === null || sheet.portfolio !== portfolio?.id ? { title: '', note: '' } : sheet;
}

/** Keeps what the user wrote on it. */
export async function setClientSheet({ kept, portfolio }: AppState, title: string, note: string): Promise<void> {
  if (portfolio !== null) await kept.set({ sheet: { portfolio: portfolio.id, title, note } });
}

/** What stands at the head and the foot of every sheet. */
export function letterheadOf({ kept }: AppState): Letterhead {
  return readLetterhead(kept.settings.letterhead);
}

/** Changes a part of it and keeps it on this device. False: nothing is kept, because sheets for clients need a disclosure. */
export async function setLetterhead(app: AppState, patch: Partial<Letterhead>): Promise<boolean> {
  const letterhead = { ...letterheadOf(app), ...patch };
  if (lacksDisclosure(letterhead)) return false;
  await app.kept.set({ letterhead: writeLetterhead(letterhead) });
  return true;
}

/** What is known of the open portfolio's sheet at once, before days and plans are read: its targets. */
export function firstContents(portfolio: Portfolio, report: Report, isTogether: boolean): SheetContents {
  return { ...REPORT_ALONE, targets: measureTargets(report, portfolio.targets), isTogether };
}

/** Reads what stands on the open portfolio's sheet beside its report. */
export async function sheetContents(app: AppState, portfolio: Portfolio, report: Report): Promise<SheetContents> {
  const snapshots = app.isTogether ? [] : await app.kept.readSnapshots(portfolio.id);
  const contents = await contentsOf(portfolio, report, app.isTogether, snapshots, (question) => app.askLab(question));
  return { ...contents, model: await modelBeside(app, portfolio, report) };
}

/* What the portfolio is compared with, where that is one of one's own and not an earlier day; measured by the portfolio's own definitions. */
async function modelBeside(app: AppState, { settings }: Portfolio, report: Report): Promise<SheetModel | null> {
  const { against } = app.open.look;
  if (against?.what.kind !== 'portfolio' || report.benchmark.kept === null || report.settings.funds === 'lines')
    return null;
  const ended = await app.analyse({ ...against.portfolio, settings });
  return ended.ok ? { name: against.what.name, report: ended.value } : null;
}

/**
 * Reads the notes that may go on the open portfolio's sheet, the newest day first: its own, or those about the household that is looked at. What
 * a portfolio keeps of its household is about others, too, and is none of them.
 */
export async function notesOfSheet(app: AppState, portfolio: Portfolio): Promise<readonly Note[]> {
  if (!app.isTogether) return sortNotes(portfolio.notes.filter(({ about }) => about === 'portfolio'));
  // asked once: a household is opened anew where its members change
  const groups = untrack(() => new BookState(app).groups);
  const members = groups.find(({ name }) => name === portfolio.name)?.members ?? [];
  const stored = await Promise.all(members.map(({ id }) => app.kept.readPortfolio(id)));
  return sortNotes(householdNotes(stored.flatMap((one) => (one === null ? [] : [one.portfolio]))));
}

async function contentsOf(
  portfolio: Portfolio,
  report: Report,
  isTogether: boolean,
  snapshots: readonly Snapshot[],
  ask: (question: LabReplay) => Promise<PlayedMoves | null>,
): Promise<SheetContents> {
  return {
    ...firstContents(portfolio, report, isTogether),
    // a day that is kept is of all accounts
    change: report.settings.accounts === null ? changeSinceLast(snapshots, portfolio.settings) : null,
    plan: await playPlan(portfolio, report, ask),
  };
}

/* The lab always looks through funds: beside figures of funds as lines its own would be of something else. */
async function playPlan(
  portfolio: Portfolio,
  report: Report,
  ask: (question: LabReplay) => Promise<PlayedMoves | null>,
): Promise<SheetPlan | null> {
  const { lab } = portfolio;
  const chosen = planForSheet(lab);
  if (chosen === null || report.settings.funds === 'lines') return null;
  const scenario = scenarioForSheet(lab);
  const played = await ask({
    kind: 'replay',
    scenarios: [{ id: scenario.id, rule: scenario.rule, abroadMoves: false }],
    markets: ['sp500', 'russell-2000'],
    moves: chosen.plan.moves,
    draft: null,
  });
  const taxes = saleTaxes(
    report.accounts.map(({ account }) => account),
    portfolio,
  );
  return played === null ? null : playedForSheet(chosen, played, scenario, taxes);
}

/** Whose sheet is wanted: one portfolio, or a household by its members. */
export interface SheetOf {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly members: readonly { readonly id: string | null }[];
}

/** A sheet with all that is on it. */
export interface ReadySheet {
  readonly key: string;
  readonly name: string;
  /** The portfolios that it is of. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly note: string;
  readonly report: Report;
  readonly contents: SheetContents;
}

/**
 * Reads a client's sheet as it is now, whichever portfolio is open: of all accounts, looked through. Null where the client can't be read, or
 * can't be measured.
 */
export async function readSheet(app: AppState, sheetOf: SheetOf): Promise<ReadySheet | null> {
  const measured = await measureClient(app, sheetOf);
  if (measured === null) return null;
  const { ids, portfolio, report } = measured;
  const { kept } = app;
  const { key, id, name } = sheetOf;
  const snapshots = id === null ? [] : await kept.readSnapshots(id);
  const contents = await contentsOf(portfolio, report, id === null, snapshots, (question) =>
    app.askLab(question, portfolio, WHOLE),
  );
  const { sheet } = kept.settings;
  const { title, note } = sheet?.portfolio === portfolio.id ? sheet : { title: '', note: '' };
  return { key, name, ids, title, note, report, contents };
}

/** A client's portfolio, or a household's as one, with its report. */
interface MeasuredClient {
  /** The portfolios that it is of. */
  readonly ids: readonly string[];
  readonly portfolio: Portfolio;
  readonly report: Report;
}

/**
 * Measures a client as it is now, whichever portfolio is open: of all accounts, looked through. Null where the client can't be read, or can't
 * be measured. `by`: definitions that count instead of the client's own.
 */
export async function measureClient(
  app: AppState,
  { id, name, members }: Pick<SheetOf, 'id' | 'name' | 'members'>,
  by: Partial<Settings> = {},
): Promise<MeasuredClient | null> {
  const ids = id === null ? members.flatMap((member) => (member.id === null ? [] : [member.id])) : [id];
  const stored = (await Promise.all(ids.map((one) => app.kept.readPortfolio(one)))).filter((one) => one !== null);
  // a household without one of its members is another one
  if (stored.length < ids.length) return null;
  const portfolios = stored.map(({ portfolio }) => portfolio);
  const own = id === null ? lookTogether(name, portfolios) : (portfolios[0] ?? null);
  if (own === null) return null;
  const portfolio = { ...own, settings: { ...own.settings, ...by } };
  const ended = await app.analyse(portfolio);
  return ended.ok ? { ids, portfolio, report: ended.value } : null;
}

/** Puts pages, by the names of their files, into one ZIP file. The same pages give the same bytes. */
export function packPages(pages: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return writeStoredZip(new Map([...pages].map(([name, page]) => [name, encoder.encode(page)])), true);
}

/** A sheet that has just left the app: whose, and the page as it is or would be saved. */
export interface Leaving {
  readonly how: HandedWay;
  readonly client: string;
  /** The portfolios that it is of. */
  readonly ids: readonly string[];
  readonly report: Report;
  /** The newest day of its holdings. */
  readonly holdings: IsoDate | null;
  readonly hasAmounts: boolean;
  readonly page: string;
}

/** The portfolios that the open one's sheet is of: itself, or the members of the household. */
export function idsOfOpen(app: AppState): readonly string[] {
  const { portfolio } = app;
  if (portfolio === null) return [];
  if (!app.isTogether) return [portfolio.id];
  const household = new BookState(app).groups.find(({ name }) => name === portfolio.name);
  return household?.members.map(({ id }) => id) ?? [];
}

/** Reads what was handed over of the open portfolio, or of the household that is looked at, the newest first. */
export async function readHanded(app: AppState): Promise<readonly HandedSheet[]> {
  if (app.portfolio !== null && !app.isTogether) return sortHanded(app.portfolio.handed);
  const stored = await Promise.all(idsOfOpen(app).map((id) => app.kept.readPortfolio(id)));
  const ofAll = stored.map((one) => (one === null ? [] : one.portfolio.handed));
  return sortHanded(mergeHanded(...ofAll).filter(({ about }) => about === 'household'));
}

/** Writes down that a sheet was handed over, with every portfolio that it is of. */
export async function logHanded(app: AppState, leaving: Leaving): Promise<void> {
  const { how, client, ids, report, holdings, hasAmounts, page } = leaving;
  const now = new Date();
  const sheet: HandedSheet = {
    id: crypto.randomUUID(),
    day: today(),
    how,
    client,
    holdings,
    hasAmounts,
    time: [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':'),
    about: ids.length > 1 ? 'household' : 'portfolio',
    lists: report.reference.equitiesAsOf,
    version: app.version,
    // pages that are not secure have no means for it
    hash: typeof crypto.subtle === 'undefined' ? null : await digestOf(page),
  };
  const { open, kept } = app;
  const shown = open.isTogether ? null : open.portfolio;
  if (shown !== null && ids.includes(shown.id)) await open.keepBeside({ handed: [...shown.handed, sheet] });
  const others = ids.filter((id) => id !== shown?.id);
  const stored = await Promise.all(others.map((id) => kept.readPortfolio(id)));
  const edits = stored.flatMap((one): readonly Edit[] => {
    if (one === null) return [];
    const { portfolio, report } = one;
    const changed = { ...portfolio, handed: [...portfolio.handed, sheet] };
    return [
      { kind: 'put-portfolio', portfolio: changed, before: portfolio },
      ...(report === null ? [] : [{ kind: 'put-report', id: changed.id, of: changed, report } as const]),
    ];
  });
  if (edits.length > 0) await kept.save(edits);
}
