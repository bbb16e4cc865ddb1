import { inWords } from '../words/load.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import { NO_CHANGES, NONE_EARLIER, type FileChanges } from '../domain/files/file-changes.ts';
import type { NoticeKind } from '../domain/book/notice-kind.ts';
import type { ExampleWord } from '../domain/files/examples.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { WHOLE, type Look } from '../domain/model/look.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import type { Portfolio, Settings } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { AskWorker, Taken } from '../engine/client.ts';
import type { Measuring } from './earlier-days.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { Pending } from './import-later.ts';
import type { Edit, Outcome } from '../storage/writer.ts';
import type { Action } from './undoing.ts';

/**
 * Comes when the page has been at rest for a moment and has nothing better to do: what was changed is painted first, and who
 * turns one switch after the other waits for none of it. Soon in any case.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
      else resolve();
    }, REST_MS);
  });
}

const LONGEST_MS = 1000;
const REST_MS = 400;

/** Something that was just done. `undo` takes it back; words in screens/notices/words/notices.ts. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly names: readonly string[];
  /** What the files changed of those that were here. */
  readonly changes: FileChanges;
  /** What was done about the example; absent = nothing. */
  readonly example?: ExampleWord | null;
  readonly undo: () => void;
  /** The states of the portfolio that it was done between; absent = it was done to something else. */
  readonly action?: Action;
}

/** Something that was done and is not undone. */
export function done(kind: Notice['kind'], names: readonly string[] = []): Notice {
  return { kind, names, changes: NO_CHANGES, undo: () => undefined };
}

/** An open portfolio and its report. */
interface Shown {
  readonly portfolio: Portfolio | null;
  readonly report: Report | null;
}

/** A change of what the user has said, made with the functions of domain/book/say.ts. */
export type RecordChange = (say: typeof import('../domain/book/say.ts'), portfolio: Portfolio) => Portfolio;

/* How files meet is loaded with the first of them: the page opens sooner without it. */
const loadMeeting = () => inWords(() => import('./import-later.ts'));

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
  /** The kept portfolio's report was worked out under another overlay, while pending files were shown. */
  #isOutdated = false;
  #portfolio = $state.raw<Portfolio | null>(null);
  #report = $state.raw<Report | null>(null);
  #pending = $state.raw<Pending | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #failure = $state.raw<Failure | null>(null);
  /* What failed and changed nothing, to be tried again. */
  #again: (() => Promise<void>) | null = null;
  #look = $state.raw<Look>(WHOLE);
  /* How many states were put and are not written yet. */
  #unwritten = 0;
  /* A portfolio without anything in it was asked for. */
  #isNew = false;
  /* What was open before several were looked at together; null = one is open. */
  #alone = $state.raw<Shown | null>(null);
  #isShared = $state.raw(false);
  #asked = $state.raw(0);
  #answered = $state.raw(0);
  /* What keeps the days of the files that came last. */
  #keepingDays: Promise<unknown> = Promise.resolve();
  /* What was asked last. */
  #analysing: Promise<Report | null> | null = null;

  /** The last table of typed rows that is added: the next is added to what that leaves. */
  typing: Promise<void> = Promise.resolve();

  /** The names that were given to portfolios in this tab: another tab's that takes the place of one of them is told. */
  namesGiven: readonly string[] = [];

  readonly isStale: boolean = $derived(this.#asked !== this.#answered);
  /** What the screens show: the pending portfolio's report while there is one. */
  readonly shown: Report | null = $derived(this.#pending === null ? this.#report : this.#pending.report);
  /* While funds are looked at as lines: the same looked through. */
  #through = $state.raw<Report | null>(null);
  /** The report of what is really owned, also while what the broker shows is looked at. */
  readonly through: Report | null = $derived(this.shown?.settings.funds === 'lines' ? this.#through : this.shown);

  constructor(askWorker: AskWorker, kept: KeptState, overlay: () => Overlay) {
    this.#askWorker = askWorker;
    this.#kept = kept;
    this.#overlay = overlay;
  }

  get portfolio(): Portfolio | null {
    return this.#pending === null ? this.#portfolio : this.#pending.portfolio;
  }
  get pending(): Pending | null {
    return this.#pending;
  }
  get notice(): Notice | null {
    return this.#notice;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** What of the portfolio is looked at. */
  get look(): Look {
    return this.#look;
  }

  /** Something of the open portfolio was put, or it was deleted, and that is not written yet. */
  get isWriting(): boolean {
    return this.#unwritten > 0;
  }
  /** A new portfolio was asked for, and its first file has not come yet. */
  get isNew(): boolean {
    return this.#isNew && this.#portfolio === null;
  }

  /** Several portfolios are looked at together: nothing of that is kept. */
  get isTogether(): boolean {
    return this.#alone !== null;
  }

  /** It is somebody else's, given to be looked at. */
  get isShared(): boolean {
    return this.#isShared;
  }

  /** What files are added to: where several are looked at together, the one that was open before. Null = none yet. */
  get receiving(): Portfolio | null {
    return this.#alone === null ? this.portfolio : this.#alone.portfolio;
  }

  /** Opens another portfolio, or none. Files that wait to be kept stay where they are: then nothing happens, and it says so. */
  async switchTo(portfolio: Portfolio | null, report: Report | null): Promise<boolean> {
    if (this.#pending !== null) return false;
    this.#leaveFor(portfolio);
    if (portfolio !== null) await this.restore(portfolio, report);
    return true;
  }

  /* In one step: a screen that needs holdings would give way to the start if there were none in between. */
  #leaveFor(portfolio: Portfolio | null, alone: Shown | null = null, isShared = false): void {
    this.#look = WHOLE;
    this.#notice = null;
    this.#alone = alone;
    this.#isShared = isShared;
    this.#report = null;
    this.#asked += 1;
    this.#answered = this.#asked;
    this.#portfolio = portfolio;
    this.#isNew = portfolio === null;
  }

  /** Looks at several portfolios as one, or at somebody else's. What changes then is not kept; a file that is added goes to the one open before. */
  async showTogether(portfolio: Portfolio, isShared = false): Promise<boolean> {
    if (this.#pending !== null) return false;
    this.#leaveFor(portfolio, this.#alone ?? { portfolio: this.#portfolio, report: this.#report }, isShared);
    await this.restore(portfolio, null);
    return true;
  }

  /** What could not be kept in its place is open from now on as a portfolio of its own. */
  async showCopy(copy: Portfolio): Promise<void> {
    this.#portfolio = copy;
    await this.#save(copy, null, null);
    void this.#follow(copy);
  }

  /** Saves what is open as if for the first time. */
  async saveAgain(): Promise<void> {
    const { portfolio, report } = this.#alone ?? { portfolio: this.#portfolio, report: this.#report };
    if (portfolio !== null) await this.#save(portfolio, null, wholeOnly(report));
  }

  /** What was put was saved together with what another tab had done: that is what is shown from now on. */
  join(put: Portfolio, saved: Portfolio): void {
    if (this.#alone?.portfolio === put) this.#alone = { portfolio: saved, report: null };
    if (this.#portfolio !== put) return;
    this.#portfolio = saved;
    void this.#follow(saved);
  }

  async #follow(saved: Portfolio): Promise<void> {
    this.#dropStaleUndo();
    if (this.#pending !== null) return;
    const report = await this.#analyse(saved, this.#showFor(saved));
    if (report === null || this.#portfolio !== saved) return;
    await this.#keepReport(saved, report);
    await this.#renewSnapshot(saved, report);
  }

  #leaveTogether(): void {
    if (this.#alone === null) return;
    this.#portfolio = this.#alone.portfolio;
    this.#report = this.#alone.report;
    this.#alone = null;
  }

  /** Tells something that was done elsewhere. */
  tell(notice: Notice): void {
    this.#notice = notice;
  }

  /** Looks at other accounts, or at funds as lines: nothing of the portfolio changes. */
  async lookAt(patch: Partial<Look>): Promise<void> {
    this.#look = { ...this.#look, ...patch };
    await this.renew();
  }

  /** Shows what was kept; without a kept report one is worked out. */
  async restore(portfolio: Portfolio, report: Report | null): Promise<void> {
    this.#portfolio = portfolio;
    this.#report = report;
    this.#dropStaleUndo();
    if (report !== null) return;
    // files may come meanwhile, with their own
    await this.#analyse(portfolio, this.#showFor(portfolio));
  }

  /** What the files that came last changed of those that were here; empty once something else was done. */
  get changes(): FileChanges {
    return this.#pending?.changes ?? this.#notice?.changes ?? NO_CHANGES;
  }

  /**
   * Takes read files in: clean ones are kept at once with an undo, doubtful ones wait for "Keep". `mayShow` is asked just before
   * anything of them is shown; if they are not wanted any more, nothing has happened. Nothing has, either, where they cannot be
   * worked out: what was there stays, and `retry` takes them in. `taken`: what came of them in the worker, which is worked out anew
   * where something was changed since they went there.
   */
  async add(readings: readonly FileReading[], mayShow = () => true, taken: Taken | null = null): Promise<void> {
    const { addFiles, isDoubtful, isOlderOnly, joinPending, keepEarlierFiles, placeFor, takeEarlierDays } =
      await loadMeeting();
    const open = this.receiving;
    const place = placeFor(open, readings, this.#kept);
    const before = place.into;
    const isOfNow = !this.isStale && taken?.isOfNow({ open, overlay: this.#overlay() }) === true;
    const made = isOfNow ? taken : null;
    // what waits to be kept waits where it is: no example comes in its place, while one's own comes in the example's
    const waiting = before === null ? null : this.#pending;
    if (this.#pending !== null && before === null && place.example !== null) {
      this.tell(done('example-left-out'));
      return;
    }
    const look = this.#look;
    this.#look = WHOLE;
    const { portfolio, earlier, ...changes } =
      made === null
        ? addFiles(place.portfolio, place.readings)
        : { ...made.changes, earlier: NONE_EARLIER, portfolio: { ...place.portfolio, files: made.files } };
    if (before !== null && isOlderOnly(changes, place.readings)) {
      const notice = await keepEarlierFiles(before, earlier, changes, this.#measuring, () => this.dismissNotice());
      if (notice === null || !mayShow()) return;
      this.#leaveTogether();
      this.#notice = notice;
      return;
    }
    const names = portfolio.files.filter((file) => !before?.files.includes(file)).map(({ name }) => name);
    const again = async () => {
      if (mayShow()) await this.add(readings, mayShow);
      else this.#look = look;
    };
    const report = made === null ? await this.#workOut(portfolio, again) : made.report;
    if (report === null) {
      if (this.#again !== null) this.#look = look;
      return;
    }
    const { older } = await takeEarlierDays(portfolio, earlier, changes, this.#measuring);
    const came = { ...place, before, newFiles: names, changes: { ...changes, older }, earlier };
    const pending = joinPending(waiting, came, portfolio, report);
    const goOn = () => {
      const may = mayShow();
      if (may) this.#leaveTogether();
      else this.#look = look;
      return may;
    };
    if (!isDoubtful(report, pending.newFiles)) await this.#commit(pending, goOn);
    else if (goOn()) {
      this.#pending = pending;
      // what could be undone before is not what is looked at now
      this.#notice = null;
    }
  }

  async #commit(
    { portfolio, before, report, newFiles, changes: came, earlier, leftOut }: Pending,
    mayShow = () => true,
  ): Promise<void> {
    const shown = this.#alone ?? { portfolio: this.#portfolio, report: this.#report };
    // beside the example, or beside one's own, a new one begins
    const isBeside = shown.portfolio !== null && shown.portfolio.id !== portfolio.id;
    const { examplesToLeave, keepSnapshots, kindOf, takeEarlierDays } = await loadMeeting();
    // the notice tells which of them became days
    const { snapshots, older } = await takeEarlierDays(portfolio, earlier, came, this.#measuring);
    const changes = { ...came, older };
    const left = await examplesToLeave(portfolio, this.#kept);
    if (!mayShow()) return;
    this.#show(portfolio, report);
    const saving = this.#save(portfolio, before, wholeOnly(report), left.edits);
    const was = before === null ? null : { portfolio: before, report: shown.report };
    const days = keepSnapshots({ portfolio, report, saving }, was, snapshots, this.#measuring);
    this.#keepingDays = days;
    const isApart = isBeside || left.edits.length > 0;
    const notice: Notice = {
      kind: kindOf(changes, newFiles),
      names: newFiles,
      changes,
      example: left.word(leftOut, isBeside),
      action: { before, after: portfolio },
      undo: () =>
        void days.then((undo) =>
          isApart ? this.#undoApart(portfolio, shown, left.undo) : this.#takeBack({ before, after: portfolio }, undo),
        ),
    };
    // what could not be kept is told as that, and is on screen all the same
    if ((await saving).kind === 'saved' && this.#portfolio?.id === portfolio.id) this.#notice = notice;
    await days;
  }

  /* What earlier days are made with. */
  get #measuring(): Measuring {
    return {
      kept: this.#kept,
      analyse: async (portfolio) => {
        const ended = await this.#askWorker((client) => client.analyse(portfolio, this.#overlay(), WHOLE));
        return ended.ok ? ended.value : null;
      },
      snapshot: (portfolio, report) => this.#takeSnapshot(portfolio, report),
    };
  }

  /* Takes a new portfolio back, with all that is kept of it, and shows what was shown before it. */
  async #undoApart(created: Portfolio, shown: Shown, also: readonly Edit[]): Promise<void> {
    this.#notice = null;
    const { withoutAction } = await loadUndoing();
    const now = this.#portfolio;
    if (now === null || withoutAction(now, { before: null, after: created }) !== null) return;
    const gone: Edit = { kind: 'delete-portfolio', id: created.id, before: now };
    const taken = await this.#kept.set({ lastPortfolio: shown.portfolio?.id ?? null }, [gone, ...also]);
    if (taken.kind === 'saved') await this.switchTo(shown.portfolio, shown.report);
  }

  #show(portfolio: Portfolio | null, report: Report | null): void {
    this.#pending = null;
    this.#portfolio = portfolio;
    this.#report = report;
  }

  /*
   * Takes one action back, and nothing that was done since, here or elsewhere. `told`: what is shown again then. What is there may change
   * with each wait, so it is asked for anew after the last one.
   */
  async #takeBack(action: Action, also: readonly Edit[] = [], told: Notice | null = null): Promise<void> {
    this.#notice = told;
    const { isUntouched, withoutAction } = await loadUndoing();
    const first = withoutAction(this.portfolio, action);
    if (first === 'stays') return;
    if (first !== null && also.length > 0) await this.#kept.save(also);
    const now = this.portfolio;
    const back = withoutAction(now, action);
    if (back === 'stays') return;
    if (back !== null) {
      const was = this.#report;
      await this.#replace(back);
      // the day as it was before the action lacks what was done since
      const isDayOld = also.length > 0 && now !== null && !isUntouched(now, action);
      if (isDayOld && this.#portfolio === back && this.#report !== was) await this.#keepDay(back, this.#report);
      return;
    }
    this.#show(null, null);
    if (now !== null) await this.#delete(now);
  }

  /* What was done since, here or in another tab, may have left nothing of the last action to take back: then there is no Undo to press. */
  #dropStaleUndo(): void {
    const told = this.#notice;
    const action = told?.action;
    if (action === undefined || this.portfolio === action.after) return;
    void loadUndoing().then(({ mayTakeBack }) => {
      const now = this.portfolio;
      if (this.#notice === told && now?.id === action.after.id && !mayTakeBack(now, action)) this.#notice = null;
    });
  }

  async #save(
    portfolio: Portfolio,
    before: Portfolio | null,
    report: Report | null,
    also: readonly Edit[] = [],
  ): Promise<Outcome> {
    this.#unwritten += 1;
    const saved = await this.#kept.savePortfolio(portfolio, before, report, also);
    this.#unwritten -= 1;
    return saved;
  }

  async #delete(portfolio: Portfolio): Promise<void> {
    this.#unwritten += 1;
    await this.#kept.deletePortfolio(portfolio);
    this.#unwritten -= 1;
  }

  /* Saves at once, with the old report out of the way: the report follows when it is there. */
  async #replace(portfolio: Portfolio): Promise<void> {
    if (this.#pending !== null) {
      this.#pending = { ...this.#pending, portfolio };
      await this.#analyse(portfolio, (report) => {
        // it may have been kept or discarded meanwhile
        if (this.#pending !== null) this.#pending = { ...this.#pending, portfolio, report };
      });
      return;
    }
    const before = this.#portfolio;
    this.#portfolio = portfolio;
    this.#dropStaleUndo();
    const saving = this.isTogether ? null : this.#save(portfolio, before, null);
    const report = await this.#analyse(portfolio, this.#showFor(portfolio));
    await saving;
    if (report === null) return;
    await this.#keepReport(portfolio, report);
    if (this.#report !== report) return;
    const isSaidOtherwise = before?.answers !== portfolio.answers || before.corrections !== portfolio.corrections;
    if (isSaidOtherwise) await this.#renewSnapshot(portfolio, report);
  }

  /* An answer belongs to the day that it is about: the snapshot of that day follows, as long as the lists are its own. */
  async #renewSnapshot(portfolio: Portfolio, report: Report): Promise<void> {
    if (this.isTogether) return;
    await this.#keepingDays;
    const { isRenewed } = await loadMeeting();
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
    const { snapshotOf, today } = await loadMeeting();
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
    if (this.#report !== shown || this.#portfolio !== of || report === null || this.isTogether) return;
    await this.#kept.save([{ kind: 'put-report', id: of.id, of, report }]);
  }

  /* null = overtaken by a newer question, or failed (then `failure` says so). `show` is called as the waiting ends, so that a screen is
     never at rest with the figures from before. */
  #analyse(portfolio: Portfolio, show: (report: Report) => void = () => {}): Promise<Report | null> {
    const analysing = this.#analyseNow(portfolio, show);
    this.#analysing = analysing;
    return analysing;
  }
  async #analyseNow(portfolio: Portfolio, show: (report: Report) => void): Promise<Report | null> {
    const asked = this.#asked + 1;
    this.#asked = asked;
    const look = this.#look;
    const ask = (of: Look) => {
      const overlay = this.#overlay();
      return this.#askWorker((client) => client.analyse(portfolio, overlay, of));
    };
    // one after the other, for a newer request ends an older one; what is owned first, so that both are there together
    const through = look.funds === 'lines' ? await ask({ ...look, funds: 'opened' }) : null;
    if (asked !== this.#asked) return null;
    const ended = through?.ok === false ? through : await ask(look);
    if (asked === this.#asked) this.#answered = asked;
    if (ended.ok) {
      if (asked !== this.#asked) return null;
      this.#through = through?.ok === true ? through.value : null;
      show(ended.value);
      return ended.value;
    }
    if (ended.error !== 'cancelled') this.#failure = ended.error;
    return null;
  }

  /* Shows a report unless something else is open by then. */
  #showFor(portfolio: Portfolio): (report: Report) => void {
    return (report) => {
      if (this.#portfolio === portfolio) this.#report = report;
    };
  }

  /* Works out what is not shown before it is: null = nothing has changed. Overtaken by a change of what it rests on, it is begun
     again, after what overtook it: two that began again at once would overtake each other for ever. Failed, it waits for `retry`. */
  async #workOut(portfolio: Portfolio, again: () => Promise<void>): Promise<Report | null> {
    const failed = this.#failure;
    const report = await this.#analyse(portfolio);
    if (report !== null) return report;
    if (this.#failure === failed) {
      for (let last = null; last !== this.#analysing;) {
        last = this.#analysing;
        await last;
      }
      await again();
    } else this.#again = again;
    return null;
  }

  /**
   * Shows a file that was read again as pending. `name` is that of its earlier reading, null where the file had been
   * refused; `also` makes the changes that go with it.
   */
  async readAgain(name: string | null, reading: FileReading, also: (portfolio: Portfolio) => Portfolio): Promise<void> {
    const { readAnew } = await loadMeeting();
    this.#leaveTogether();
    this.#look = WHOLE;
    const [before, told] = [this.#pending, this.#notice];
    const { fresh, ...anew } = readAnew(
      { open: this.portfolio, stored: this.#portfolio, pending: before },
      { name, reading, also },
      this.#kept,
    );
    const report = await this.#workOut(anew.portfolio, () => this.readAgain(name, reading, also));
    if (report === null) return;
    this.#pending = { ...anew, report };
    const undo = () => {
      this.#pending = before;
      this.#notice = told;
      void this.renew();
    };
    this.#notice = { kind: 'columns', names: fresh, changes: NO_CHANGES, undo };
  }

  /** Puts a changed portfolio in the place of the open one: pending where it was pending, else saved at once. */
  async change(portfolio: Portfolio, told: Notice | null): Promise<void> {
    this.#notice = told;
    await this.#replace(portfolio);
  }

  /** Does something to the open portfolio and tells it; its Undo takes back just that, and what was told before is told again. */
  async act(after: Portfolio, kind: Notice['kind'], names: readonly string[]): Promise<void> {
    const [before, told] = [this.portfolio, this.#notice];
    if (before === null) return;
    const action = { before, after };
    const undo = () => void this.#takeBack(action, [], told);
    await this.change(after, { kind, names, changes: NO_CHANGES, action, undo });
  }

  /** Keeps the pending files. A question about a currency that stands open with its guess is answered by it. */
  async keep(): Promise<void> {
    if (this.#pending !== null) {
      const { acceptCurrencies, today } = await loadMeeting();
      const { portfolio, newFiles } = this.#pending;
      const after = acceptCurrencies(portfolio, newFiles, today());
      if (after !== portfolio) await this.#replace(after);
    }
    if (this.#pending !== null) await this.#commit(this.#pending);
  }

  /** Lets the pending files go; what was kept before is shown again. */
  discard(): void {
    this.#pending = null;
    if (this.#isOutdated) void this.renew();
  }

  /** Works the report out anew: what the user brought over the pack has changed, the portfolio has not. */
  async renew(): Promise<void> {
    this.#isOutdated = this.#pending !== null;
    const { portfolio } = this;
    if (portfolio === null) return;
    const report = await this.#analyse(portfolio, (made) => {
      if (this.portfolio !== portfolio) return;
      if (this.#pending === null) this.#report = made;
      else this.#pending = { ...this.#pending, report: made };
    });
    if (report === null || this.portfolio !== portfolio || this.#pending !== null) return;
    await this.#keepReport(portfolio, report);
  }

  async remove(name: string): Promise<void> {
    const before = this.#portfolio;
    if (before === null || this.isTogether) return;
    this.#look = WHOLE;
    const after = { ...before, files: before.files.filter((file) => file.name !== name) };
    if (after.files.length === 0) {
      this.#show(null, null);
      await this.#delete(before);
    } else {
      await this.#replace(after);
    }
    this.#notice = {
      kind: 'removed',
      names: [name],
      changes: NO_CHANGES,
      ...(after.files.length === 0 ? {} : { action: { before, after } }),
      undo: () => void this.#takeBack({ before, after }),
    };
  }

  /** Changes a definition, a lens, the base: the same portfolio, measured anew. */
  async choose(patch: Partial<Settings>): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.#replace({ ...portfolio, settings: { ...portfolio.settings, ...patch } });
  }

  /** Keeps plans, scenarios, notes or what was handed over: no figure rests on them, so nothing is worked out anew. */
  async keepBeside(said: Partial<Pick<Portfolio, 'lab' | 'notes' | 'handed'>>): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    const changed = { ...portfolio, ...said };
    // an answer on its way would find another portfolio than it was asked about
    if (this.isStale) return this.#replace(changed);
    if (this.#pending !== null) {
      this.#pending = { ...this.#pending, portfolio: changed };
      return;
    }
    this.#portfolio = changed;
    if (this.isTogether) return;
    await this.#save(changed, portfolio, null);
    if (this.#report !== null) await this.#keepReport(changed, this.#report);
  }

  /** Keeps a word of the user's, or takes one back. What lays it over earlier ones is loaded with the first. */
  async say(change: RecordChange): Promise<void> {
    const say = await inWords(() => import('../domain/book/say.ts'));
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.#replace(change(say, portfolio));
  }

  /** Works the report out again, after a failure. */
  async retry(): Promise<void> {
    this.#failure = null;
    const again = this.#again;
    this.#again = null;
    if (again !== null) return again();
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.#replace(portfolio);
  }

  dismissNotice(): void {
    this.#notice = null;
  }
  dismissFailure(): void {
    this.#failure = null;
  }
  /** Forgets everything, after a wipe. */
  clear(): void {
    this.#alone = null;
    this.#show(null, null);
    this.#look = WHOLE;
    this.#notice = null;
    this.#failure = null;
  }
}
