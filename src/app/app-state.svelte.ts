import type { RequestFigures } from '../pwa/request-count.ts';
import { inWords } from '../words/load.ts';
import type { OfferedRules } from '../domain/book/read-rules.ts';
import type { Failure } from '../domain/failure.ts';
import { WHOLE } from '../domain/model/look.ts';
import type { Overlay, UnassignedList } from '../domain/lists/overlay.ts';
import type { ColumnsAnswer, Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import { DATABASE, type JournalEntry, type ColourTheme } from '../storage/schema.ts';
import { findMarkerBox, readMarkerText } from '../storage/marker-box.ts';
import { loadPart } from '../storage/part-of.ts';
import type { Result } from '../domain/model/units.ts';
import type { AskWorker, Ended, WorkerClient, WorkerLike } from '../engine/client.ts';
import type { LookUpAnswer, LookUp, WhatIf, WhatIfAnswer } from '../engine/protocol.ts';
import type { Edits } from './edits.ts';
import { KeptState, type OpenStore, type Saved } from './kept-state.svelte.ts';
import type { HiddenPortfolio } from './meeting-view.ts';
import { OverlayState } from './overlay-state.svelte.ts';
import type { Following } from './follow-tabs.ts';
import type { OfflineState } from './offline-state.svelte.ts';
import { PackState } from './pack-state.svelte.ts';
import type { StoredPortfolio } from '../storage/schema.ts';
import { done, type Notice, type Pending } from './open/open-state.svelte.ts';
import { PortfolioState } from './portfolio-state.svelte.ts';
import type { TabNews } from './tabs-channel.ts';
import { ReadingState } from './reading-state.svelte.ts';
import { today } from './today.ts';

/**
 * Dialogs that any screen may open: everything that can be found by typing, the portfolios to switch to, the question whether the meeting
 * ends, the picture and the text to share, reminders, the list of shortcuts, what one holding is; that files of several people wait
 * (`folder/to-sort.svelte.ts`); files of rules, which are shown one after the other before anything is changed by them.
 */
export type AppDialog =
  | 'palette'
  | 'portfolios'
  | 'end-meeting'
  | 'picture'
  | 'text'
  | 'remind'
  | 'shortcuts'
  | 'what'
  | 'sort'
  | readonly OfferedRules[];

/** What the app is made of; tests hand in their own. */
export interface AppParts {
  readonly version: string;
  readonly makeWorker: () => WorkerLike;
  readonly offline: OfflineState | null;
  /** Gives the user the report as a file. */
  readonly saveReport: (report: Report, version: string) => void;
  /** Another database than the usual one. */
  readonly database?: string;
  /** Opens it otherwise than usual. */
  readonly openStore?: OpenStore;
  /** Nothing is read from this device and nothing is written to it. */
  readonly isPrivate?: boolean;
}

/* Few have a second tab open, or restore. */
const loadFollowing = () => inWords(() => import('./follow-tabs.ts'));

/* Written so, what is loaded is not taken apart again in the first load: that is bytes. */
const loadMeetingView = () => inWords(() => import('./meeting-view.ts'));
const loadEdits = () => inWords(() => import('./edits.ts'));
const loadJournal = () => inWords(() => import('./journal.ts'));
const loadClient = () => inWords(() => import('../engine/client.ts'));

const NO_REQUESTS: RequestFigures = { loaded: false, page: 0, foreign: 0, refused: 0 };

/** All that the screens know and do, in one place; the parts do the work. */
export class AppState {
  readonly version: string;
  readonly offline: OfflineState | null;
  readonly #makeWorker: () => WorkerLike;
  readonly #saveReport: AppParts['saveReport'];
  #client: Promise<Result<WorkerClient, Failure>> | null = null;
  /** What is kept on this device. */
  readonly kept: KeptState;
  /** What is open. */
  readonly open: PortfolioState;
  readonly #own: OverlayState;
  /** Which reference pack counts. */
  readonly pack: PackState;
  /** What is being read. */
  readonly reading: ReadingState;
  #readings = $state.raw(0);
  #edits: Promise<Edits> | null = null;
  #aside: HiddenPortfolio | null = null;
  /** The one dialog that may be open above any screen (screens/shortcuts/Shortcuts.svelte). */
  dialog = $state.raw<AppDialog | null>(null);
  #opened = $state.raw(false);
  #starting: Promise<void> | null = null;
  #heard = Promise.resolve();
  #failure = $state.raw<Failure | null>(null);
  /* What failed and can be tried again. */
  #again: (() => Promise<void>) | null = null;
  #crashed = $state.raw<JournalEntry | null>(null);

  /** Nothing tells that anything is kept in this browser: the start is what will be seen. */
  readonly isFirstVisit = readMarkerText(findMarkerBox()) === null;
  readonly stage: 'loading' | 'empty' | 'ready' = $derived.by(() => {
    if (!this.#opened) return 'loading';
    return this.open.portfolio === null ? 'empty' : 'ready';
  });
  readonly failure: Failure | null = $derived.by(() => this.#failure ?? this.open.failure ?? this.kept.failure);

  constructor({
    version,
    makeWorker,
    offline,
    saveReport,
    database = DATABASE,
    openStore,
    isPrivate = false,
  }: AppParts) {
    this.version = version;
    this.offline = offline;
    this.#makeWorker = makeWorker;
    this.#saveReport = saveReport;
    this.kept = new KeptState(
      version,
      { database, isPrivate, ...(openStore === undefined ? {} : { openStore }) },
      {
        onElsewhere: (news) => this.#hear(news),
        onConflict: async (conflict) => (await loadFollowing()).keepBoth(conflict, this.#parts),
        onGone: async () => (await loadFollowing()).saveAgain(this.#parts),
        onJoined: (put, saved) => this.open.join(put, saved),
      },
    );
    this.#own = new OverlayState(this.kept, () => this.open.renew());
    this.pack = new PackState(this.ask, this.kept, () => this.open.renew());
    this.open = new PortfolioState(this.ask, this.kept, () => this.#own.overlay);
    this.reading = new ReadingState({
      parts: () => ({ ...this.#parts, pack: this.pack, askWorker: this.ask }),
      columns: () => this.columns,
      start: () => this.start(),
      offer: (dialog) => (this.dialog = dialog),
      onFailure: (failure, again) => {
        this.#failure = failure;
        this.#again = again;
      },
      onRead: () => {
        if (this.report !== null) void this.#noteOffline(true);
      },
    });
  }

  get portfolio(): Portfolio | null {
    return this.open.portfolio;
  }
  get report(): Report | null {
    return this.open.shown;
  }
  /** What is really owned, also while the report is of what the broker shows. */
  get through(): Report | null {
    return this.open.through;
  }
  get isStale(): boolean {
    return this.open.isStale || this.#readings > 0;
  }
  get pending(): Pending | null {
    return this.open.pending;
  }
  get notice(): Notice | null {
    return this.#own.notice ?? this.open.notice;
  }
  /** What the user brought over the pack: funds' own lists, newer caps. */
  get overlay(): Overlay {
    return this.#own.overlay;
  }
  /** Lists whose fund the user has to name. */
  get unassigned(): readonly UnassignedList[] {
    return this.#own.unassigned;
  }
  get saved(): Saved {
    return this.kept.saved;
  }
  get requests(): RequestFigures {
    return this.offline === null ? NO_REQUESTS : this.offline.requests;
  }
  get hideAmounts(): boolean {
    const { meeting, hideAmounts } = this.kept.settings;
    return meeting === null ? hideAmounts : meeting === 'amounts-hidden';
  }
  /** Hides amounts, or shows them; with a client at the table until the meeting ends. */
  async setHideAmounts(hideAmounts: boolean): Promise<void> {
    await this.kept.set(
      this.isPresenting ? { meeting: hideAmounts ? 'amounts-hidden' : 'amounts-shown' } : { hideAmounts },
    );
  }
  /** Account numbers are written whole: asked for, and nobody is looking on. */
  get showsAccounts(): boolean {
    return this.kept.settings.accountNumbers && !this.hideAmounts && !this.isPresenting;
  }
  /** For a client at the table: larger type, amounts hidden, one household. In every tab, until somebody ends it. */
  get isPresenting(): boolean {
    return this.kept.settings.meeting !== null;
  }
  /** Begins it, or asks whether it is to end: everybody else would be named again. */
  toggleMeeting(): void {
    if (this.isPresenting) this.dialog = 'end-meeting';
    else void this.present(true);
  }
  /** Begins and ends that; what else was on screen comes back at the end. */
  async present(on: boolean): Promise<void> {
    this.dialog = null;
    // on screen at once; what is written says whose meeting it is, too
    this.kept.takeSettings({ ...this.kept.settings, meeting: on ? 'amounts-hidden' : null });
    const { rememberMeeting } = await loadMeetingView();
    await rememberMeeting(this.open, this.kept);
    await this.#followMeeting();
  }
  async #followMeeting(): Promise<void> {
    this.#aside = await (await loadMeetingView()).arrange(this.open, this.isPresenting, this.#aside);
  }
  /** How many portfolios of the user's own there are; with a client at the table one, whatever there is. */
  get ownPortfolios(): number {
    return this.isPresenting ? 1 : this.kept.ownPortfolios;
  }
  /** There are so many that their list is one of clients. */
  get hasClients(): boolean {
    return this.ownPortfolios > 2;
  }
  /** Several portfolios are looked at as one. */
  get isTogether(): boolean {
    return this.open.isTogether;
  }
  get theme(): ColourTheme {
    return this.kept.settings.theme;
  }
  /** The file that was being read when the page last closed without a word. */
  get crashed(): JournalEntry | null {
    return this.#crashed;
  }

  /** Analyses a portfolio that need not be the open one. */
  analyse(portfolio: Portfolio): ReturnType<WorkerClient['analyse']> {
    const { overlay } = this;
    return this.ask((client) => client.analyse(portfolio, overlay, WHOLE));
  }
  /** Reads a text as a file of this name. */
  readText(text: string, name: string): Promise<void> {
    return this.reading.read([{ kind: 'text', text, name }]);
  }
  /** Asks the worker, which starts with the first question. */
  readonly ask: AskWorker = async (ask) => {
    const client = await this.#useClient();
    return client.ok ? ask(client.value) : client;
  };

  #useClient(): Promise<Result<WorkerClient, Failure>> {
    this.#client ??= this.#loadClient();
    return this.#client;
  }

  /* The first screen asks nothing of the worker. A part that cannot be loaded is tried again by the next question. */
  async #loadClient(): Promise<Result<WorkerClient, Failure>> {
    const part = await loadPart(loadClient);
    if (!part.ok) {
      this.#client = null;
      return part;
    }
    const client = new part.value.WorkerClient(this.#makeWorker, (news) => {
      if (news.kind === 'pack-loaded') this.offline?.notePackLoaded();
      if (news.kind === 'refused') this.offline?.noteRefusal(news.url);
    });
    return { ok: true, value: client };
  }

  /** Opens what is kept and shows it, once; whoever needs it open may wait for it. */
  start(): Promise<void> {
    this.#starting ??= this.#openKept();
    return this.#starting;
  }

  async #openKept(): Promise<void> {
    const { portfolio, overlay, pack, journal, settings } = await this.kept.open();
    // with a client at the table nobody else's is opened in the place of theirs
    const isOthers = settings.meeting !== null && portfolio?.portfolio.id !== settings.lastPortfolio;
    const stored = isOthers ? null : portfolio;
    this.#own.restore(overlay);
    // Asked first, answered first: the worker works one request after the other.
    const packed = this.pack.restore(pack);
    if (journal.length > 0) void this.#tellLeft(journal);
    const restore = ({ portfolio: kept, report, wasMixed }: StoredPortfolio) =>
      wasMixed === true ? this.open.change(kept, done('example-apart')) : this.open.restore(kept, report);
    const restored = stored === null ? null : restore(stored);
    this.#opened = true;
    await Promise.all([restored, packed, this.kept.space.measure()]);
    await this.#noteOffline(false);
  }

  /* That it works without a network was seen on this device: the user is told when. That a file was read then is not taken back that day. */
  async #noteOffline(read: boolean): Promise<void> {
    if (this.offline?.isOpenedOffline !== true || navigator.onLine) return;
    const [before, day] = [this.kept.settings.offlineCheck, today()];
    if (before?.day !== day || (read && !before.read)) await this.kept.set({ offlineCheck: { day, read } });
  }

  async #tellLeft(journal: readonly JournalEntry[]): Promise<void> {
    const { takeLeft } = await loadJournal();
    [this.#crashed = null] = await takeLeft(journal, this.kept);
  }

  /* One after the other: what news lead to rests on what those before have left on screen. */
  #hear(news: TabNews): void {
    if (news.kind === 'start-anew') return this.kept.startAnew();
    this.#hearNext(async () => {
      const before = this.isPresenting;
      await (await loadFollowing()).followNews(news, this.#parts);
      if (this.isPresenting !== before) await this.#followMeeting();
    });
  }
  #hearNext(follow: () => Promise<void>): void {
    const next = async () => {
      if (this.#opened) await follow();
    };
    this.#heard = this.#heard.then(next, next);
  }

  get #parts(): Following {
    return { kept: this.kept, open: this.open, own: this.#own };
  }

  /** Shows what is kept as it is after a restore. */
  async reopen(): Promise<void> {
    await (await loadFollowing()).showRestored(this.#parts);
  }

  /** Starts the worker and loads the whole pack, whatever is held, and what writes; called after the first paint. */
  warmUp(): void {
    void this.#useClient();
    void this.start().then(() => this.kept.prepareWriting());
  }

  async openFiles(files: readonly File[]): Promise<void> {
    await this.reading.read(files.map((file) => ({ kind: 'file', file, name: file.name })));
  }

  /** Reads files that the user says are lists of funds, so that a plain sheet of weights is one, too, or rules. */
  async openAs(wanted: 'fund-list' | 'rules', files: readonly File[]): Promise<void> {
    const sources = files.map((file) => ({ kind: 'file', file, name: file.name }) as const);
    await this.reading.read(sources, wanted);
  }

  async pasteText(text: string): Promise<void> {
    await this.reading.read([{ kind: 'text', text, name: 'Pasted holdings' }]);
  }

  /** Reads a pasted table by its text or by its markup, whichever holds more. */
  async pasteTable({ text, html }: { readonly text: string; readonly html: string }): Promise<void> {
    await this.reading.read([{ kind: 'table', text, html, name: 'Pasted holdings' }]);
  }

  /** Opens the example, read like any file of a user's; one that is kept already is opened again. */
  async tryExample(): Promise<void> {
    const { EXAMPLE_NAME, EXAMPLE_TEXT, openKeptExample } = await inWords(() => import('./examples/example.ts'));
    // a second press, while the first is at work, is no second example
    if (!(await openKeptExample(this)) && !this.reading.isBusy)
      await this.reading.read([{ kind: 'text', text: EXAMPLE_TEXT, name: EXAMPLE_NAME }]);
  }

  /** What the user said of columns. */
  get columns(): readonly ColumnsAnswer[] {
    return (this.portfolio?.answers ?? []).filter((answer) => answer.kind === 'columns');
  }

  /** Changes columns or rows in the review. What does so is loaded when it is first needed. */
  async edit<T>(change: (edits: Edits) => Promise<T>): Promise<T> {
    this.#edits ??= loadEdits().then(
      ({ Edits }) =>
        new Edits({
          open: this.open,
          sources: this.reading.sources,
          askWorker: this.ask,
          columns: () => this.columns,
          answered: (ended) => this.answered(ended),
          today,
          count: (more) => (this.#readings += more),
          dismiss: (refusal) => this.reading.dismiss(refusal),
        }),
    );
    this.#own.dismissNotice();
    return change(await this.#edits);
  }

  /** Gives a waiting list to the fund that the user named. */
  async assignOwnList(list: UnassignedList, fund: string, name: string): Promise<void> {
    await this.#own.edit((edits) => edits.assign(this.#own, list, fund, name));
  }
  discardOwnList(list: UnassignedList): void {
    this.#own.dismissList(list);
  }
  async removeOwnList(fund: string): Promise<void> {
    this.open.dismissNotice();
    await this.#own.edit((edits) => edits.remove(this.#own, fund));
  }
  async removeMarketData(): Promise<void> {
    this.open.dismissNotice();
    await this.#own.edit((edits) => edits.removeMarket(this.#own));
  }
  async keep(): Promise<void> {
    await this.open.keep();
    await this.kept.askToPersist();
    await this.kept.space.measure();
  }
  async removeFile(name: string): Promise<void> {
    this.#own.dismissNotice();
    await this.open.remove(name);
  }
  /** Asks the reference lists (look-ups.ts has the questions); null when they could not be asked, and then `failure` says so. */
  async lookUp<Kind extends LookUp['kind']>(
    question: Extract<LookUp, { readonly kind: Kind }>,
  ): Promise<Extract<LookUpAnswer, { readonly kind: Kind }> | null> {
    const { overlay } = this;
    return this.answered(await this.ask((client) => client.lookUp(question, overlay)));
  }
  /** Asks the rotation lab about the portfolio that is shown, or what answers would change of it; null when there is none, or it could not be asked. */
  async askLab<Kind extends WhatIf['kind']>(
    question: Extract<WhatIf, { readonly kind: Kind }>,
    portfolio = this.portfolio,
    look = this.open.look,
  ): Promise<Extract<WhatIfAnswer, { readonly kind: Kind }> | null> {
    if (portfolio === null) return null;
    return this.answered(await this.ask((client) => client.lab(question, portfolio, this.overlay, look)));
  }
  /** Gives the result of a request; a failure is told and gives null. */
  answered<T>(ended: Ended<T>): T | null {
    if (ended.ok) return ended.value;
    if (ended.error !== 'cancelled') this.#failure = ended.error;
    return null;
  }
  dismissNotice(): void {
    if (this.#own.notice !== null) this.#own.dismissNotice();
    else this.open.dismissNotice();
  }
  dismissFailure(): void {
    this.#failure = null;
    this.open.dismissFailure();
    this.kept.dismissFailure();
  }
  dismissCrash(): void {
    this.#crashed = null;
  }
  /** Tries again what failed: reading, saving, or working the report out. */
  async retry(): Promise<void> {
    this.#failure = null;
    const again = this.#again;
    this.#again = null;
    const isAnswered = this.open.failure === null && this.report !== null;
    await Promise.all([this.kept.retry(), isAnswered ? null : this.open.retry(), again?.()]);
  }
  /** Saves when the page is left, and looks at what is kept when somebody comes back to it. */
  async leaveOrReturn(): Promise<void> {
    await this.kept.flush();
    if (!document.hidden) await this.lookAtKept();
  }
  /** Looks whether all that is kept is still there, and follows what a tab that is gone has written to it. */
  async lookAtKept(): Promise<void> {
    await this.kept.lookForLoss();
    this.#hearNext(async () => (await loadFollowing()).followUntold(this.#parts));
    await this.#heard;
  }

  downloadReport(): void {
    if (this.report !== null) this.#saveReport(this.report, this.version);
  }

  /** Deletes everything of the user's on this device. */
  async wipe(): Promise<void> {
    const wiped = await this.kept.wipe();
    if (!wiped.ok) return;
    this.open.clear();
    this.reading.clear();
    this.#own.clear();
    await this.pack.clear();
    this.#crashed = null;
    await this.offline?.forget();
    this.open.tell(done('wiped'));
    await this.kept.space.measure();
  }
}
