import { addFiles, isDoubtful, removeFile } from '../domain/add-files.ts';
import type { Failure } from '../domain/failure.ts';
import type { FileReading } from '../domain/file-reading.ts';
import type { Overlay } from '../domain/overlay.ts';
import { questionKey } from '../domain/question-key.ts';
import {
  DEFAULT_SETTINGS,
  type Answer,
  type ClassAnswer,
  type AnswerChoice,
  type Portfolio,
  type Settings,
} from '../domain/portfolio.ts';
import type { IdentityQuestion, Report } from '../domain/report.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { KeptState } from './kept-state.svelte.ts';

/** Files that want a look before they are kept, and the portfolio as it would be with them. */
export interface Pending {
  readonly portfolio: Portfolio;
  readonly report: Report | null;
  readonly newFiles: readonly string[];
  readonly replaced: readonly string[];
}

/** Something that was just done. `undo` takes it back; words in text/notices.ts. */
export interface Notice {
  readonly kind:
    | 'kept'
    | 'replaced'
    | 'removed'
    | 'answered'
    | 'answers-taken'
    | 'list-added'
    | 'list-removed'
    | 'caps-added'
    | 'caps-removed';
  readonly names: readonly string[];
  readonly undo: () => void;
}

function newPortfolio(): Portfolio {
  return {
    id: crypto.randomUUID(),
    name: 'My portfolio',
    files: [],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
  };
}

/**
 * The open portfolio and its report. Every change goes the one way: new portfolio → save → ask for its report; a report
 * that comes back for an older state is dropped.
 */
export class PortfolioState {
  readonly #client: () => WorkerClient;
  readonly #kept: KeptState;
  readonly #overlay: () => Overlay;
  /** The kept portfolio's report was worked out under another overlay, while pending files were shown. */
  #isOutdated = false;
  #portfolio = $state.raw<Portfolio | null>(null);
  #report = $state.raw<Report | null>(null);
  #pending = $state.raw<Pending | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #asked = $state.raw(0);
  #answered = $state.raw(0);

  readonly isStale: boolean = $derived(this.#asked !== this.#answered);
  /** What the screens show: the pending portfolio's report while there is one. */
  readonly shown: Report | null = $derived(this.#pending === null ? this.#report : this.#pending.report);

  constructor(client: () => WorkerClient, kept: KeptState, overlay: () => Overlay) {
    this.#client = client;
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

  /** Shows what was kept; without a kept report one is worked out. */
  async restore(portfolio: Portfolio, report: Report | null): Promise<void> {
    this.#portfolio = portfolio;
    this.#report = report;
    if (report === null) this.#report = await this.#analyse(portfolio);
  }

  /** Takes read files in: clean ones are kept at once with an undo, doubtful ones wait for "Keep". */
  async add(readings: readonly FileReading[]): Promise<void> {
    const before = this.portfolio;
    const { portfolio, replaced } = addFiles(before ?? newPortfolio(), readings);
    const names = portfolio.files.filter((file) => !before?.files.includes(file)).map(({ name }) => name);
    const report = await this.#analyse(portfolio);
    const newFiles = [...(this.#pending?.newFiles ?? []), ...names];
    const everReplaced = [...(this.#pending?.replaced ?? []), ...replaced];
    const pending = { portfolio, report, newFiles, replaced: everReplaced };
    if (report === null || isDoubtful(report, newFiles)) this.#pending = pending;
    else await this.#commit(pending);
  }

  async #commit({ portfolio, report, newFiles, replaced }: Pending): Promise<void> {
    const before = this.#portfolio;
    this.#show(portfolio, report);
    this.#notice = {
      kind: replaced.length > 0 ? 'replaced' : 'kept',
      names: newFiles,
      undo: () => void this.#goBackTo(before),
    };
    await this.#kept.savePortfolio(portfolio, report);
  }

  #show(portfolio: Portfolio | null, report: Report | null): void {
    this.#pending = null;
    this.#portfolio = portfolio;
    this.#report = report;
  }

  async #goBackTo(before: Portfolio | null): Promise<void> {
    const now = this.#portfolio;
    this.#notice = null;
    if (before !== null) return this.#replace(before);
    this.#show(null, null);
    if (now !== null) await this.#kept.deletePortfolio(now.id);
  }

  /* Saves at once, with the old report out of the way: the report follows when it is there. */
  async #replace(portfolio: Portfolio): Promise<void> {
    if (this.#pending !== null) {
      this.#pending = { ...this.#pending, portfolio };
      const report = await this.#analyse(portfolio);
      if (report !== null && this.#pending !== null) this.#pending = { ...this.#pending, portfolio, report };
      return;
    }
    this.#portfolio = portfolio;
    const saving = this.#kept.savePortfolio(portfolio, null);
    const report = await this.#analyse(portfolio);
    await saving;
    if (report === null || this.#portfolio !== portfolio) return;
    this.#report = report;
    await this.#kept.save([{ kind: 'put-report', id: portfolio.id, report }]);
  }

  /* null = overtaken by a newer question, or failed (then `failure` says so). */
  async #analyse(portfolio: Portfolio): Promise<Report | null> {
    const asked = this.#asked + 1;
    this.#asked = asked;
    const ended = await this.#client().analyse(portfolio, this.#overlay());
    if (asked === this.#asked) this.#answered = asked;
    if (ended.ok) return asked === this.#asked ? ended.value : null;
    if (ended.error !== 'cancelled') this.#failure = ended.error;
    return null;
  }

  /** Keeps the pending files. */
  async keep(): Promise<void> {
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
    const report = await this.#analyse(portfolio);
    if (report === null || this.portfolio !== portfolio) return;
    if (this.#pending !== null) {
      this.#pending = { ...this.#pending, report };
      return;
    }
    this.#report = report;
    await this.#kept.save([{ kind: 'put-report', id: portfolio.id, report }]);
  }

  async remove(name: string): Promise<void> {
    const before = this.#portfolio;
    if (before === null) return;
    const after = removeFile(before, name);
    if (after.files.length === 0) {
      this.#show(null, null);
      await this.#kept.deletePortfolio(before.id);
    } else {
      await this.#replace(after);
    }
    this.#notice = { kind: 'removed', names: [name], undo: () => void this.#goBackTo(before) };
  }

  /** Changes a definition, a lens, the base: the same portfolio, measured anew. */
  async choose(patch: Partial<Settings>): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio !== null) await this.#replace({ ...portfolio, settings: { ...portfolio.settings, ...patch } });
  }

  /** Keeps who a line is; it is replayed on later files with the same words. */
  async answer({ about }: IdentityQuestion, choice: AnswerChoice | null): Promise<void> {
    await this.#changeAnswers(about, [{ kind: 'identity', ...about, choice }]);
  }

  async forget({ about }: IdentityQuestion): Promise<void> {
    await this.#changeAnswers(about, []);
  }

  async #changeAnswers(about: IdentityQuestion['about'], added: Portfolio['answers']): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    const key = questionKey(about.symbol, about.name);
    const others = portfolio.answers.filter(
      (one) => one.kind !== 'identity' || questionKey(one.symbol, one.name) !== key,
    );
    await this.#replace({ ...portfolio, answers: [...others, ...added] });
  }

  /** Lets another fund's list stand in for a fund without one, in place of an earlier choice; null takes it back. */
  async standIn(fund: string, proxy: string | null): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    const others = portfolio.answers.filter((one) => one.kind !== 'proxy' || one.fund !== fund);
    const added: readonly Answer[] = proxy === null ? [] : [{ kind: 'proxy', fund, proxy }];
    await this.#replace({ ...portfolio, answers: [...others, ...added] });
  }

  /** Keeps what the user says of a company or line: its size, its sector; neither takes the word back. */
  async classify(
    about: Pick<ClassAnswer, 'symbol' | 'name'>,
    says: Pick<ClassAnswer, 'size' | 'sector'>,
  ): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    const key = questionKey(about.symbol, about.name);
    const others = portfolio.answers.filter((one) => one.kind !== 'class' || questionKey(one.symbol, one.name) !== key);
    const isNothing = says.size === null && says.sector === null;
    const added: readonly Answer[] = isNothing ? [] : [{ kind: 'class', ...about, ...says }];
    await this.#replace({ ...portfolio, answers: [...others, ...added] });
  }

  /** Takes one answer back, of whatever kind. */
  async forgetAnswer(answer: Answer): Promise<void> {
    const portfolio = this.portfolio;
    if (portfolio === null) return;
    await this.#replace({ ...portfolio, answers: portfolio.answers.filter((one) => one !== answer) });
  }

  /** Takes the answers of a file in, laid over one's own before; the undo brings one's own back. */
  async takeAnswers(answers: readonly Answer[], fileName: string): Promise<void> {
    const before = this.portfolio;
    if (before === null) return;
    await this.#replace({ ...before, answers });
    const undo = async (): Promise<void> => {
      this.#notice = null;
      const now = this.portfolio;
      if (now !== null) await this.#replace({ ...now, answers: before.answers });
    };
    this.#notice = { kind: 'answers-taken', names: [fileName], undo: () => void undo() };
  }

  /** Works the report out again, after a failure. */
  async retry(): Promise<void> {
    this.#failure = null;
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
    this.#show(null, null);
    this.#notice = null;
    this.#failure = null;
  }
}
