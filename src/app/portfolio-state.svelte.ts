import { inWords } from '../words/load.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import { NO_CHANGES, type FileChanges } from '../domain/files/file-changes.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { WHOLE, type Look } from '../domain/model/look.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import type { Portfolio, Settings } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { AskWorker, Taken } from '../engine/client.ts';
import type { Measuring } from './earlier-days.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { ImportFlow } from './import-flow.ts';
import { OpenState, type Notice, type Pending, type Shown } from './open/open-state.svelte.ts';
import { Analysing } from './open/analysing.svelte.ts';
import { pause } from './open/pause.ts';
import type { Edit, Outcome } from '../storage/writer.ts';
import type { Action } from './undoing.ts';

/** A change of what the user has said, made with the functions of domain/book/say.ts. */
export type RecordChange = (say: typeof import('../domain/book/say.ts'), portfolio: Portfolio) => Portfolio;

/* What takes files in is loaded with the first of them: the page opens sooner without it. */
const loadImport = () => inWords(() => import('./import-flow.ts'));

/* What takes an action back is loaded when there is something to take back. */
const loadUndoing = () => inWords(() => import('./undoing.ts'));

/* Only the whole is kept with a portfolio: what comes back after a reload must not leave an account out unseen. */
function wholeOnly(report: Report | null): Report | null {
  if (report === null || report.benchmark.kept !== null) return null;
  return report.settings.accounts === WHOLE.accounts && report.settings.funds === WHOLE.funds ? report : null;
}

/**
 * The open portfolio and its report. Every change goes the one way: new portfolio → save → ask for its report; a report
 * that comes back for an older state is dropped.
 */
export class PortfolioState {
  readonly #askWorker: AskWorker;
  readonly #kept: KeptState;
  readonly #overlay: () => Overlay;
  readonly #open = new OpenState();
  /** The kept portfolio's report was worked out under another overlay, while pending files were shown. */
  #isOutdated = false;
  /* How many states were put and are not written yet. */
  #unwritten = 0;
  readonly #analysing: Analysing;

  /** The last table of typed rows that is added: the next is added to what that leaves. */
  typing: Promise<void> = Promise.resolve();

  /** The names that were given to portfolios in this tab: another tab's that takes the place of one of them is told. */
  namesGiven: readonly string[] = [];

  /** The report of what is shown is being worked out. */
  get isStale(): boolean {
    return this.#analysing.isStale;
  }
  /** What the screens show: the pending portfolio's report while there is one. */
  readonly shown: Report | null = $derived(this.#open.pending === null ? this.#open.report : this.#open.pending.report);
  /** The report of what is really owned, also while what the broker shows is looked at. */
  get through(): Report | null {
    return this.shown?.settings.funds === 'lines' ? this.#analysing.through : this.shown;
  }

  constructor(askWorker: AskWorker, kept: KeptState, overlay: () => Overlay) {
    this.#askWorker = askWorker;
    this.#kept = kept;
    this.#overlay = overlay;
    this.#analysing = new Analysing({
      askWorker,
      overlay,
      look: () => this.#open.look,
      onFailure: (failure) => (this.#open.failure = failure),
    });
  }

  get portfolio(): Portfolio | null {
    return this.#open.now;
  }
  get pending(): Pending | null {
    return this.#open.pending;
  }
  get notice(): Notice | null {
    return this.#open.notice;
  }
  get failure(): Failure | null {
    return this.#open.failure;
  }
  /** What of the portfolio is looked at. */
  get look(): Look {
    return this.#open.look;
  }

  /** Something of the open portfolio was put, or it was deleted, and that is not written yet. */
  get isWriting(): boolean {
    return this.#unwritten > 0;
  }
  /** A new portfolio was asked for, and its first file has not come yet. */
  get isNew(): boolean {
    return this.#open.isNew && this.#open.portfolio === null;
  }

  /** Several portfolios are looked at together: nothing of that is kept. */
  get isTogether(): boolean {
    return this.#open.alone !== null;
  }

  /** It is somebody else's, given to be looked at. */
  get isShared(): boolean {
    return this.#open.isShared;
  }

  /** What files are added to: where several are looked at together, the one that was open before. Null = none yet. */
  get receiving(): Portfolio | null {
    return this.#open.alone === null ? this.portfolio : this.#open.alone.portfolio;
  }

  /** Opens another portfolio, or none. Files that wait to be kept stay where they are: then nothing happens, and it says so. */
  async switchTo(portfolio: Portfolio | null, report: Report | null): Promise<boolean> {
    if (this.#open.pending !== null) return false;
    this.#leaveFor(portfolio);
    if (portfolio !== null) await this.restore(portfolio, report);
    return true;
  }

  /* In one step: a screen that needs holdings would give way to the start if there were none in between. */
  #leaveFor(portfolio: Portfolio | null, alone: Shown | null = null, isShared = false): void {
    this.#open.look = WHOLE;
    this.#open.notice = null;
    this.#open.alone = alone;
    this.#open.isShared = isShared;
    this.#open.report = null;
    this.#analysing.drop();
    this.#open.portfolio = portfolio;
    this.#open.isNew = portfolio === null;
  }

  /** Looks at several portfolios as one, or at somebody else's. What changes then is not kept; a file that is added goes to the one open before. */
  async showTogether(portfolio: Portfolio, isShared = false): Promise<boolean> {
    if (this.#open.pending !== null) return false;
    this.#leaveFor(portfolio, this.#open.own, isShared);
    await this.restore(portfolio, null);
    return true;
  }

  /** What could not be kept in its place is open from now on as a portfolio of its own. */
  async showCopy(copy: Portfolio): Promise<void> {
    this.#open.portfolio = copy;
    await this.save(copy, null, null);
    void this.#follow(copy);
  }

  /** Saves what is open as if for the first time. */
  async saveAgain(): Promise<void> {
    const { portfolio, report } = this.#open.own;
    if (portfolio !== null) await this.save(portfolio, null, report);
  }

  /** What was put was saved together with what another tab had done: that is what is shown from now on. */
  join(put: Portfolio, saved: Portfolio): void {
    if (this.#open.alone?.portfolio === put) this.#open.alone = { portfolio: saved, report: null };
    if (this.#open.portfolio !== put) return;
    this.#open.portfolio = saved;
    void this.#follow(saved);
  }

  async #follow(saved: Portfolio): Promise<void> {
    this.#dropStaleUndo();
    if (this.#open.pending !== null) return;
    const report = await this.#analysing.ask(saved, this.#showFor(saved));
    if (report === null || this.#open.portfolio !== saved) return;
    await this.#keepReport(saved, report);
    await this.#renewSnapshot(saved, report);
  }

  /** Tells something that was done elsewhere. */
  tell(notice: Notice): void {
    this.#open.notice = notice;
  }

  /** Looks at other accounts, or at funds as lines: nothing of the portfolio changes. */
  async lookAt(patch: Partial<Look>): Promise<void> {
    this.#open.look = { ...this.#open.look, ...patch };
    await this.renew();
  }

  /** Shows what was kept; without a kept report one is worked out. */
  async restore(portfolio: Portfolio, report: Report | null): Promise<void> {
    this.#open.portfolio = portfolio;
    this.#open.report = report;
    this.#dropStaleUndo();
    if (report !== null) return;
    // files may come meanwhile, with their own
    await this.#analysing.ask(portfolio, this.#showFor(portfolio));
  }

  /** What the files that came last changed of those that were here; empty once something else was done. */
  get changes(): FileChanges {
    return this.#open.pending?.changes ?? this.#open.notice?.changes ?? NO_CHANGES;
  }

  /**
   * Takes read files in: clean ones are kept at once with an undo, doubtful ones wait for "Keep". `mayShow` is asked just before
   * anything of them is shown; if they are not wanted any more, nothing has happened. Nothing has, either, where they cannot be
   * worked out: what was there stays, and `retry` takes them in. `taken`: what came of them in the worker, which is worked out anew
   * where something was changed since they went there.
   */
  async add(readings: readonly FileReading[], mayShow = () => true, taken: Taken | null = null): Promise<void> {
    await (await this.#importing()).add(readings, mayShow, taken);
  }

  async #importing(): Promise<ImportFlow> {
    const { ImportFlow } = await loadImport();
    return new ImportFlow(this.#open, this, this.#kept);
  }

  /** Tells whether what came of files in the worker is of what is open now. For the import flow. */
  isOfNow(taken: Taken): boolean {
    return !this.isStale && taken.isOfNow({ open: this.receiving, overlay: this.#overlay() });
  }

  /** What earlier days are made with. For the import flow. */
  get measuring(): Measuring {
    return {
      kept: this.#kept,
      analyse: async (portfolio) => {
        const ended = await this.#askWorker((client) => client.analyse(portfolio, this.#overlay(), WHOLE));
        return ended.ok ? ended.value : null;
      },
      snapshot: (portfolio, report) => this.#takeSnapshot(portfolio, report),
    };
  }

  /**
   * Takes one action back, and nothing that was done since, here or elsewhere. `told`: what is shown again then. What is there may change
   * with each wait, so it is asked for anew after the last one.
   */
  async takeBack(action: Action, also: readonly Edit[] = [], told: Notice | null = null): Promise<void> {
    this.#open.notice = told;
    const { isUntouched, withoutAction } = await loadUndoing();
    const first = withoutAction(this.portfolio, action);
    if (first === 'stays') return;
    if (first !== null && also.length > 0) await this.#kept.save(also);
    const now = this.portfolio;
    const back = withoutAction(now, action);
    if (back === 'stays') return;
    if (back !== null) {
      const was = this.#open.report;
      await this.replace(back);
      // the day as it was before the action lacks what was done since
      const isDayOld = also.length > 0 && now !== null && !isUntouched(now, action);
      if (isDayOld && this.#open.portfolio === back && this.#open.report !== was)
        await this.#keepDay(back, this.#open.report);
      return;
    }
    this.#open.show(null, null);
    if (now !== null) await this.#delete(now);
  }

  /* What was done since, here or in another tab, may have left nothing of the last action to take back: then there is no Undo to press. */
  #dropStaleUndo(): void {
    const told = this.#open.notice;
    const action = told?.action;
    if (action === undefined || this.portfolio === action.after) return;
    void loadUndoing().then(({ mayTakeBack }) => {
      const now = this.portfolio;
      if (this.#open.notice === told && now?.id === action.after.id && !mayTakeBack(now, action))
        this.#open.notice = null;
    });
  }

  /** Saves what is open, with its report where that is of the whole. */
  async save(
    portfolio: Portfolio,
    before: Portfolio | null,
    report: Report | null,
    also: readonly Edit[] = [],
  ): Promise<Outcome> {
    this.#unwritten += 1;
    const saved = await this.#kept.savePortfolio(portfolio, before, wholeOnly(report), also);
    this.#unwritten -= 1;
    return saved;
  }

  async #delete(portfolio: Portfolio): Promise<void> {
    this.#unwritten += 1;
    await this.#kept.deletePortfolio(portfolio);
    this.#unwritten -= 1;
  }

  /** Saves at once, with the old report out of the way: the report follows when it is there. */
  async replace(portfolio: Portfolio): Promise<void> {
    if (this.#open.pending !== null) {
      this.#open.pending = { ...this.#open.pending, portfolio };
      await this.#analysing.ask(portfolio, (report) => {
        // it may have been kept or discarded meanwhile
        if (this.#open.pending !== null) this.#open.pending = { ...this.#open.pending, portfolio, report };
      });
      return;
    }
    const before = this.#open.portfolio;
    this.#open.portfolio = portfolio;
    this.#dropStaleUndo();
    const saving = this.isTogether ? null : this.save(portfolio, before, null);
    const report = await this.#analysing.ask(portfolio, this.#showFor(portfolio));
    await saving;
    if (report === null) return;
    await this.#keepReport(portfolio, report);
    if (this.#open.report !== report) return;
    const isSaidOtherwise = before?.answers !== portfolio.answers || before.corrections !== portfolio.corrections;
    if (isSaidOtherwise) await this.#renewSnapshot(portfolio, report);
  }

  /* An answer belongs to the day that it is about: the snapshot of that day follows, as long as the lists are its own. */
  async #renewSnapshot(portfolio: Portfolio, report: Report): Promise<void> {
    if (this.isTogether) return;
    await this.#open.keepingDays;
    const { isRenewed } = await loadImport();
    const snapshot = await this.#takeSnapshot(portfolio, report);
    if (snapshot !== null && isRenewed(await this.#kept.readSnapshots(portfolio.id), snapshot))
      await this.#kept.save([{ kind: 'put-snapshot', snapshot }]);
  }

  async #keepDay(portfolio: Portfolio, report: Report | null): Promise<void> {
    const snapshot = await this.#takeSnapshot(portfolio, report);
    if (snapshot !== null) await this.#kept.save([{ kind: 'put-snapshot', snapshot }]);
  }

  /* null where the report is not of the whole, or there is nothing to keep. */
  async #takeSnapshot(portfolio: Portfolio, report: Report | null): Promise<Snapshot | null> {
    const { snapshotOf, today } = await loadImport();
    return snapshotOf(portfolio, wholeOnly(report), async () => {
      const overlay = this.#overlay();
      const ended = await this.#askWorker((client) => client.snapshot(portfolio, overlay, today()));
      return ended.ok ? ended.value : null;
    });
  }

  /* Writing down a report of thousands of companies takes longer than drawing it, so it waits until it is drawn. One that
     is overtaken meanwhile is not written; without it the next start works it out anew. */
  async #keepReport(of: Portfolio, shown: Report): Promise<void> {
    await pause();
    const report = wholeOnly(shown);
    if (this.#open.report !== shown || this.#open.portfolio !== of || report === null || this.isTogether) return;
    await this.#kept.save([{ kind: 'put-report', id: of.id, of, report }]);
  }

  /* Shows a report unless something else is open by then. */
  #showFor(portfolio: Portfolio): (report: Report) => void {
    return (report) => {
      if (this.#open.portfolio === portfolio) this.#open.report = report;
    };
  }

  /**
   * Works out what is not shown before it is: null = nothing has changed. Overtaken by a change of what it rests on, it is begun
   * again, after what overtook it: two that began again at once would overtake each other for ever. Failed, it waits for `retry`.
   */
  async workOut(portfolio: Portfolio, again: () => Promise<void>): Promise<Report | null> {
    const failed = this.#open.failure;
    const report = await this.#analysing.ask(portfolio);
    if (report !== null) return report;
    if (this.#open.failure === failed) {
      await this.#analysing.settle();
      await again();
    } else this.#open.again = again;
    return null;
  }

  /**
   * Shows a file that was read again as pending. `name` is that of its earlier reading, null where the file had been
   * refused; `also` makes the changes that go with it.
   */
  async readAgain(name: string | null, reading: FileReading, also: (portfolio: Portfolio) => Portfolio): Promise<void> {
    await (await this.#importing()).readAgain({ name, reading, also });
  }

  /** Puts a changed portfolio in the place of the open one: pending where it was pending, else saved at once. */
  async change(portfolio: Portfolio, told: Notice | null): Promise<void> {
    this.#open.notice = told;
    await this.replace(portfolio);
  }

  /** Does something to the open portfolio and tells it; its Undo takes back just that, and what was told before is told again. */
  async act(after: Portfolio, kind: Notice['kind'], names: readonly string[]): Promise<void> {
    const [before, told] = [this.portfolio, this.#open.notice];
    if (before === null) return;
    const action = { before, after };
    const undo = () => void this.takeBack(action, [], told);
    await this.change(after, { kind, names, changes: NO_CHANGES, action, undo });
  }

  /** Keeps the pending files. A question about a currency that stands open with its guess is answered by it. */
  async keep(): Promise<void> {
    if (this.#open.pending !== null) await (await this.#importing()).keep();
  }

  /** Lets the pending files go; what was kept before is shown again. */
  discard(): void {
    this.#open.pending = null;
    if (this.#isOutdated) void this.renew();
  }

  /** Works the report out anew: what the user brought over the pack has changed, the portfolio has not. */
  async renew(): Promise<void> {
    this.#isOutdated = this.#open.pending !== null;
    const { portfolio } = this;
    if (portfolio === null) return;
    const report = await this.#analysing.ask(portfolio, (made) => {
      if (this.portfolio !== portfolio) return;
      if (this.#open.pending === null) this.#open.report = made;
      else this.#open.pending = { ...this.#open.pending, report: made };
    });
    if (report === null || this.portfolio !== portfolio || this.#open.pending !== null) return;
    await this.#keepReport(portfolio, report);
  }

  async remove(name: string): Promise<void> {
    const before = this.#open.portfolio;
    if (before === null || this.isTogether) return;
    this.#open.look = WHOLE;
    const after = { ...before, files: before.files.filter((file) => file.name !== name) };
    if (after.files.length === 0) {
      this.#open.show(null, null);
      await this.#delete(before);
    } else {
      await this.replace(after);
    }
    this.#open.notice = {
      kind: 'removed',
      names: [name],
      changes: NO_CHANGES,
      ...(after.files.length === 0 ? {} : { action: { before, after } }),
      undo: () => void this.takeBack({ before, after }),
    };
  }

  /** Changes a definition, a lens, the base: the same portfolio, measured anew. */
  async choose(patch: Partial<Settings>): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.replace({ ...portfolio, settings: { ...portfolio.settings, ...patch } });
  }

  /** Keeps plans, scenarios, notes or what was handed over: no figure rests on them, so nothing is worked out anew. */
  async keepBeside(said: Partial<Pick<Portfolio, 'lab' | 'notes' | 'handed'>>): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    const changed = { ...portfolio, ...said };
    // an answer on its way would find another portfolio than it was asked about
    if (this.isStale) return this.replace(changed);
    if (this.#open.pending !== null) {
      this.#open.pending = { ...this.#open.pending, portfolio: changed };
      return;
    }
    this.#open.portfolio = changed;
    if (this.isTogether) return;
    await this.save(changed, portfolio, null);
    if (this.#open.report !== null) await this.#keepReport(changed, this.#open.report);
  }

  /** Keeps a word of the user's, or takes one back. What lays it over earlier ones is loaded with the first. */
  async say(change: RecordChange): Promise<void> {
    const say = await inWords(() => import('../domain/book/say.ts'));
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.replace(change(say, portfolio));
  }

  /** Works the report out again, after a failure. */
  async retry(): Promise<void> {
    this.#open.failure = null;
    const again = this.#open.again;
    this.#open.again = null;
    if (again !== null) return again();
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.replace(portfolio);
  }

  dismissNotice(): void {
    this.#open.notice = null;
  }
  dismissFailure(): void {
    this.#open.failure = null;
  }
  /** Forgets everything, after a wipe. */
  clear(): void {
    this.#open.alone = null;
    this.#open.show(null, null);
    this.#open.look = WHOLE;
    this.#open.notice = null;
    this.#open.failure = null;
  }
}
