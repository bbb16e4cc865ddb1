import { acceptCurrencies } from '../domain/files/assumed-currency.ts';
import { addFiles, isDoubtful, isOfTable, putReading } from '../domain/files/add-files.ts';
import { NO_CHANGES, NONE_EARLIER, type Earlier, type FileChanges } from '../domain/files/file-changes.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { WHOLE } from '../domain/model/look.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { Taken } from '../engine/client.ts';
import type { Edit, Outcome } from '../storage/writer.ts';
import { keepEarlierFiles, keepSnapshots, takeEarlierDays, type Measuring } from './earlier-days.ts';
import { examplesToLeave, placeFor } from './examples/beside-example.ts';
import type { KeptState } from './kept-state.svelte.ts';
import { done, type Notice, type OpenState, type Pending, type Shown } from './open/open-state.svelte.ts';
import { today } from './today.ts';
import { withoutAction, type Action } from './undoing.ts';

export { isRenewed, snapshotOf } from './plan-snapshots.ts';
export { today } from './today.ts';

/* Loaded with the first files that come. */

/** What the flow asks of PortfolioState. */
interface Steps {
  /** What files are added to; null = none yet. */
  readonly receiving: Portfolio | null;
  readonly measuring: Measuring;
  isOfNow(taken: Taken): boolean;
  workOut(portfolio: Portfolio, again: () => Promise<void>): Promise<Report | null>;
  save(portfolio: Portfolio, before: Portfolio | null, report: Report | null, also: readonly Edit[]): Promise<Outcome>;
  replace(portfolio: Portfolio): Promise<void>;
  takeBack(action: Action, also: readonly Edit[]): Promise<void>;
  switchTo(portfolio: Portfolio | null, report: Report | null): Promise<boolean>;
  renew(): Promise<void>;
  tell(notice: Notice): void;
  dismissNotice(): void;
}

/** How files come in: read, they are kept at once or wait for a look, and an undo takes them back. */
export class ImportFlow {
  readonly #open: OpenState;
  readonly #state: Steps;
  readonly #kept: KeptState;

  /** `open` is what is open in `state`, for this to change. */
  constructor(open: OpenState, state: Steps, kept: KeptState) {
    this.#open = open;
    this.#state = state;
    this.#kept = kept;
  }

  /** See PortfolioState.add. */
  async add(readings: readonly FileReading[], mayShow: () => boolean, taken: Taken | null): Promise<void> {
    const [open, { receiving, measuring }] = [this.#open, this.#state];
    const place = placeFor(receiving, readings, this.#kept);
    const before = place.into;
    const made = taken !== null && this.#state.isOfNow(taken) ? taken : null;
    // what waits to be kept waits where it is: no example comes in its place, while one's own comes in the example's
    const waiting = before === null ? null : open.pending;
    if (open.pending !== null && before === null && place.example !== null) {
      this.#state.tell(done('example-left-out'));
      return;
    }
    const look = open.look;
    open.look = WHOLE;
    const { portfolio, earlier, ...changes } =
      made === null
        ? addFiles(place.portfolio, place.readings)
        : { ...made.changes, earlier: NONE_EARLIER, portfolio: { ...place.portfolio, files: made.files } };
    if (before !== null && isOlderOnly(changes, place.readings)) {
      const notice = await keepEarlierFiles(before, earlier, changes, measuring, () => this.#state.dismissNotice());
      if (notice === null || !mayShow()) return;
      open.leaveTogether();
      open.notice = notice;
      return;
    }
    const names = portfolio.files.filter((file) => !before?.files.includes(file)).map(({ name }) => name);
    const again = async () => {
      if (mayShow()) await this.add(readings, mayShow, null);
      else open.look = look;
    };
    const report = made === null ? await this.#state.workOut(portfolio, again) : made.report;
    if (report === null) {
      if (open.again !== null) open.look = look;
      return;
    }
    const { older } = await takeEarlierDays(portfolio, earlier, changes, measuring);
    const came = { ...place, before, newFiles: names, changes: { ...changes, older }, earlier };
    const pending = joinPending(waiting, came, portfolio, report);
    const goOn = () => {
      const may = mayShow();
      if (may) open.leaveTogether();
      else open.look = look;
      return may;
    };
    if (!isDoubtful(report, pending.newFiles)) await this.#commit(pending, goOn);
    else if (goOn()) {
      open.pending = pending;
      // what could be undone before is not what is looked at now
      open.notice = null;
    }
  }

  /** See PortfolioState.keep. */
  async keep(): Promise<void> {
    const { pending } = this.#open;
    if (pending === null) return;
    const after = acceptCurrencies(pending.portfolio, pending.newFiles, today());
    if (after !== pending.portfolio) await this.#state.replace(after);
    if (this.#open.pending !== null) await this.#commit(this.#open.pending);
  }

  /** See PortfolioState.readAgain. */
  async readAgain(anew: ReadAgain): Promise<void> {
    const open = this.#open;
    open.leaveTogether();
    open.look = WHOLE;
    const [before, told] = [open.pending, open.notice];
    const { fresh, ...read } = readAnew(open, anew, this.#kept);
    const report = await this.#state.workOut(read.portfolio, () => this.readAgain(anew));
    if (report === null) return;
    open.pending = { ...read, report };
    const undo = () => {
      open.pending = before;
      open.notice = told;
      void this.#state.renew();
    };
    open.notice = { kind: 'columns', names: fresh, changes: NO_CHANGES, undo };
  }

  async #commit(
    { portfolio, before, report, newFiles, changes: came, earlier, leftOut }: Pending,
    mayShow = () => true,
  ): Promise<void> {
    const [open, { measuring }] = [this.#open, this.#state];
    const shown = open.own;
    // beside the example, or beside one's own, a new one begins
    const isBeside = shown.portfolio !== null && shown.portfolio.id !== portfolio.id;
    // the notice tells which of them became days
    const { snapshots, older } = await takeEarlierDays(portfolio, earlier, came, measuring);
    const changes = { ...came, older };
    const left = await examplesToLeave(portfolio, this.#kept);
    if (!mayShow()) return;
    open.show(portfolio, report);
    const saving = this.#state.save(portfolio, before, report, left.edits);
    const was = before === null ? null : { portfolio: before, report: shown.report };
    const days = keepSnapshots({ portfolio, report, saving }, was, snapshots, measuring);
    open.keepingDays = days;
    const isApart = isBeside || left.edits.length > 0;
    const action = { before, after: portfolio };
    const notice: Notice = {
      kind: kindOf(changes, newFiles),
      names: newFiles,
      changes,
      example: left.word(leftOut, isBeside),
      action,
      undo: () =>
        void days.then((undo) =>
          isApart ? this.#undoApart(portfolio, shown, left.undo) : this.#state.takeBack(action, undo),
        ),
    };
    // what could not be kept is told as that, and is on screen all the same
    if ((await saving).kind === 'saved' && open.portfolio?.id === portfolio.id) open.notice = notice;
    await days;
  }

  /* Takes a new portfolio back, with all that is kept of it, and shows what was shown before it. */
  async #undoApart(created: Portfolio, shown: Shown, also: readonly Edit[]): Promise<void> {
    const open = this.#open;
    open.notice = null;
    const now = open.portfolio;
    if (now === null || withoutAction(now, { before: null, after: created }) !== null) return;
    const gone: Edit = { kind: 'delete-portfolio', id: created.id, before: now };
    const taken = await this.#kept.set({ lastPortfolio: shown.portfolio?.id ?? null }, [gone, ...also]);
    if (taken.kind === 'saved') await this.#state.switchTo(shown.portfolio, shown.report);
  }
}

/* Tells whether all that came is older than what is here. */
function isOlderOnly({ older, again, replacements }: FileChanges, readings: readonly FileReading[]): boolean {
  return older.length === readings.length && again.length === 0 && replacements.length === 0;
}

/* What the notice about kept files is about. */
function kindOf({ again, replacements }: FileChanges, newFiles: readonly string[]): 'again' | 'kept' | 'replaced' {
  const isAsBefore = replacements.every(({ changes }) =>
    changes.every(({ added, gone, changed }) => added.length + gone.length + changed.length === 0),
  );
  if (isAsBefore && newFiles.length > 0 && newFiles.every((name) => again.includes(name))) return 'again';
  return replacements.length > 0 ? 'replaced' : 'kept';
}

/* What waits to be kept once files have come: what waited already, and they. */
function joinPending(
  waiting: Pending | null,
  came: Omit<Pending, 'portfolio' | 'report' | 'isOfTable'>,
  portfolio: Portfolio,
  report: Report,
): Pending {
  const newFiles = [...(waiting?.newFiles ?? []), ...came.newFiles];
  return {
    portfolio,
    report,
    newFiles,
    isOfTable: isOfTable(report, newFiles),
    before: waiting === null ? came.before : waiting.before,
    changes: joinChanges(waiting?.changes ?? NO_CHANGES, came.changes),
    earlier: joinEarlier(waiting?.earlier ?? NONE_EARLIER, came.earlier),
    leftOut: came.leftOut || waiting?.leftOut === true,
  };
}

/* A file that was read again with other columns, in the place of its earlier reading. */
interface ReadAgain {
  /** The name of its earlier reading; null where the file had been refused. */
  readonly name: string | null;
  readonly reading: FileReading;
  /** Makes the changes that go with it. */
  readonly also: (portfolio: Portfolio) => Portfolio;
}

/* What waits to be kept once a file was read again, without its report, and which files are new in it by that. */
function readAnew(
  { now, portfolio: stored, pending }: OpenState,
  { name, reading, also }: ReadAgain,
  kept: KeptState,
): Omit<Pending, 'report'> & { readonly fresh: readonly string[] } {
  const into = name !== null && now !== null ? now : placeFor(now, [reading], kept).portfolio;
  const portfolio = also(name === null ? addFiles(into, [reading]).portfolio : putReading(into, name, reading));
  const fresh = portfolio.files.filter((file) => !into.files.includes(file)).map((file) => file.name);
  const base = pending === null ? stored : pending.before;
  return {
    portfolio,
    fresh,
    newFiles: [...(pending?.newFiles ?? []).filter((one) => !fresh.includes(one)), ...fresh],
    leftOut: pending?.leftOut === true,
    // who said what the columns are goes on looking at them
    isOfTable: false,
    before: base?.id === portfolio.id ? base : null,
    changes: pending?.changes ?? NO_CHANGES,
    earlier: pending?.earlier ?? NONE_EARLIER,
  };
}

function joinChanges(before: FileChanges, after: FileChanges): FileChanges {
  return {
    replaced: [...before.replaced, ...after.replaced],
    again: [...before.again, ...after.again],
    older: [...before.older, ...after.older],
    replacements: [...before.replacements, ...after.replacements],
  };
}

function joinEarlier(before: Earlier, after: Earlier): Earlier {
  return {
    days: [...new Set([...before.days, ...after.days])].sort(),
    files: [...before.files, ...after.files],
  };
}
