import type { NoticeKind } from '../../domain/book/notice-kind.ts';
import type { Failure } from '../../domain/failure.ts';
import type { ExampleWord } from '../../domain/files/examples.ts';
import { NO_CHANGES, type Earlier, type FileChanges } from '../../domain/files/file-changes.ts';
import { WHOLE, type Look } from '../../domain/model/look.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Report } from '../../domain/model/report.ts';
import type { Action } from '../undoing.ts';

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

/** Files that want a look before they are kept, and the portfolio as it would be with them. */
export interface Pending {
  readonly portfolio: Portfolio;
  /** What they were added to; null = they begin a portfolio of their own. */
  readonly before: Portfolio | null;
  readonly report: Report | null;
  readonly newFiles: readonly string[];
  readonly changes: FileChanges;
  /** What of them is of an earlier day, and kept as that. */
  readonly earlier: Earlier;
  /** The example's own file came with them, and is not among them. */
  readonly leftOut: boolean;
  /** Nothing is open but how their tables were read: the verdict shows with what was left out. */
  readonly isOfTable: boolean;
}

/** An open portfolio and its report. */
export interface Shown {
  readonly portfolio: Portfolio | null;
  readonly report: Report | null;
}

/** What is open, what of it is looked at, and what was told last: PortfolioState changes it, and so do files that come. */
export class OpenState {
  portfolio = $state.raw<Portfolio | null>(null);
  report = $state.raw<Report | null>(null);
  pending = $state.raw<Pending | null>(null);
  notice = $state.raw<Notice | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What failed and changed nothing, to be tried again. */
  again: (() => Promise<void>) | null = null;
  look = $state.raw<Look>(WHOLE);
  /** A portfolio without anything in it was asked for. */
  isNew = false;
  /** What was open before several were looked at together; null = one is open. */
  alone = $state.raw<Shown | null>(null);
  isShared = $state.raw(false);
  /** Keeps the days of the files that came last. */
  keepingDays: Promise<unknown> = Promise.resolve();

  /** What the screens show: the portfolio as it would be with the files that wait, while there are any. */
  get now(): Portfolio | null {
    return this.pending === null ? this.portfolio : this.pending.portfolio;
  }

  /** What is the user's own of what is open: where several are looked at together, what was open before. */
  get own(): Shown {
    return this.alone ?? { portfolio: this.portfolio, report: this.report };
  }

  /** Shows a portfolio as one that is kept, or none: nothing waits any more. */
  show(portfolio: Portfolio | null, report: Report | null): void {
    this.pending = null;
    this.portfolio = portfolio;
    this.report = report;
  }

  /** Opens what was open before several were looked at together. */
  leaveTogether(): void {
    if (this.alone === null) return;
    this.portfolio = this.alone.portfolio;
    this.report = this.alone.report;
    this.alone = null;
  }
}
