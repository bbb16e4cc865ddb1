import type { Failure } from '../domain/failure.ts';
import type { OfferedRules } from '../domain/book/read-rules.ts';
import type { FileChanges } from '../domain/files/file-changes.ts';
import type { FileReading, Refusal } from '../domain/model/file-reading.ts';
import type { Holding } from '../domain/model/holding.ts';
import type { CompanyFacts, FundLink } from '../domain/lists/look-up-company.ts';
import type { FoundCompany, LookUpResult, PassportFacts } from '../domain/lists/look-up.ts';
import type { MeasuredFund } from '../domain/measure/measure-alone.ts';
import type { PackFault, PackFile } from '../domain/lists/pack-file.ts';
import type { MarketData, Overlay, UnassignedList, UserList } from '../domain/lists/overlay.ts';
import type { LabAnswer, LabQuestion } from '../domain/rotation/lab.ts';
import type { LineUpRow } from '../domain/rotation/line-up.ts';
import type { TriedAnswers, TryQuestion } from '../domain/report/try-answers.ts';
import type { Answer, Settings } from '../domain/model/portfolio.ts';
import type { Cutoffs, SizeSchemeId } from '../domain/model/size.ts';
import type { IsoDate, IssuerId, LineNumber, Result } from '../domain/model/units.ts';
import type { AnonymisedFile, AnonymiseWishes } from '../read/files/anonymise-source.ts';
import type { SentCompanies } from './held-companies.ts';
import type { SentFile, SentSubject } from './held-files.ts';
import type { DrawnRow } from '../read/pdf/draw-rows.ts';
import type { ReadWishes } from '../read/files/read-source.ts';
import type { Source } from '../read/files/source.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { SentReport } from '../domain/rows/sent-report.ts';

/* What crosses between the page and its worker. Each request ends in exactly one reply: done or failed. Cancelling is
   the client's affair: it stops the worker, which is all that stops a busy loop. */

export interface ReadRequest extends ReadWishes {
  readonly kind: 'read';
  readonly id: number;
  readonly sources: readonly Source[];
  /** The date of a fund's list or of caps whose file states none. */
  readonly today: IsoDate;
}
/** Reads, and where all of it is holdings adds them to what is open and measures that, in the same trip. */
export interface TakeRequest extends Omit<ReadRequest, 'kind'> {
  readonly kind: 'take';
  /** What is open, the whole of it; null = nothing. */
  readonly open: SentSubject | null;
  readonly overlay: Overlay;
}
export interface AnalyseRequest {
  readonly kind: 'analyse';
  readonly id: number;
  readonly subject: SentSubject;
  readonly overlay: Overlay;
  /** The companies that the page holds of earlier reports, by the numbers that the worker gave them. */
  readonly holds: readonly number[];
}
/** A question about the pack, with what the user brought over it, whatever is held. */
export type LookUp =
  | { readonly kind: 'search'; readonly text: string; readonly limit: number; readonly custom: Cutoffs }
  | { readonly kind: 'passport' }
  /** What of the fund is in the lens and in small caps is measured as the settings say. */
  | { readonly kind: 'fund'; readonly symbol: string; readonly settings: Settings }
  /** The first of these companies that definitions of size don't agree on. */
  | {
      readonly kind: 'apart';
      readonly issuers: readonly IssuerId[];
      readonly custom: Cutoffs;
      readonly schemes: readonly SizeSchemeId[];
    }
  /** Who the funds are that a text lists, as an account's plan does. */
  | { readonly kind: 'line-up'; readonly text: string; readonly answers: readonly Answer[] }
  /** Which of these rows nobody knows. */
  | { readonly kind: 'strangers'; readonly of: readonly Holding[] }
  | {
      readonly kind: 'company';
      readonly issuer: string;
      /** Steps of paths that lead to it, whose weights are wanted. */
      readonly links: readonly FundLink[];
      readonly custom: Cutoffs;
    };
export interface LookUpRequest {
  readonly kind: 'look-up';
  readonly id: number;
  readonly question: LookUp;
  readonly overlay: Overlay;
}

/** What is asked about a portfolio by what would change: by the rotation lab, or before an answer is given. */
export type WhatIf = LabQuestion | TryQuestion;
export type WhatIfAnswer = LabAnswer | TriedAnswers;

/** A question of the rotation lab about a portfolio, or of what answers would change; it is looked at through its funds there. */
export interface LabRequest {
  readonly kind: 'lab';
  readonly id: number;
  readonly question: WhatIf;
  readonly subject: SentSubject;
  readonly overlay: Overlay;
}

/** What is to be kept of a portfolio of this day is wanted, of the whole of it. `today`: its date where no file states one. */
export interface SnapshotRequest {
  readonly kind: 'snapshot';
  readonly id: number;
  readonly subject: SentSubject;
  readonly overlay: Overlay;
  readonly today: IsoDate;
}

/** The answer to a look-up, of the question's kind. */
export type LookUpAnswer =
  | { readonly kind: 'search'; readonly found: readonly LookUpResult[] }
  | { readonly kind: 'passport'; readonly facts: PassportFacts }
  | { readonly kind: 'fund'; readonly facts: MeasuredFund | null }
  | { readonly kind: 'apart'; readonly found: FoundCompany | null }
  | { readonly kind: 'line-up'; readonly rows: readonly LineUpRow[] }
  /** By their places among those that were asked about. */
  | { readonly kind: 'strangers'; readonly places: readonly number[] }
  | { readonly kind: 'company'; readonly facts: CompanyFacts | null };

/** From now on every answer comes from this pack; null = the built-in one. */
export interface UsePackRequest {
  readonly kind: 'use-pack';
  readonly id: number;
  readonly pack: PackFile | null;
}
/** A copy of a file is wanted with nothing of its owner in it. */
export interface AnonymiseRequest extends AnonymiseWishes {
  readonly kind: 'anonymise';
  readonly id: number;
  readonly source: Source;
}
/** Rows of a PDF are wanted as its pages show them. `key`: the fingerprint of the file. */
export interface DrawRequest {
  readonly kind: 'draw';
  readonly id: number;
  readonly source: Source;
  readonly key: string;
  readonly lines: readonly LineNumber[];
}
export type Request =
  | DrawRequest
  | ReadRequest
  | TakeRequest
  | AnalyseRequest
  | SnapshotRequest
  | LookUpRequest
  | LabRequest
  | UsePackRequest
  | AnonymiseRequest;

/** What a source turned out to be: holdings, a fund's list from its issuer, a market screener's caps, a newer pack, or rules of somebody's. */
export type ReadSource =
  | { readonly kind: 'portfolio'; readonly reading: FileReading }
  | { readonly kind: 'fund-list'; readonly list: UserList | UnassignedList }
  | { readonly kind: 'market'; readonly market: MarketData }
  | { readonly kind: 'pack'; readonly pack: PackFile }
  | { readonly kind: 'rules'; readonly rules: OfferedRules };

/** What a source gave, or the reason it was refused, in the order of the sources. A workbook may give several. */
export type ReadOutcome = Result<ReadSource, Refusal>;

/** The same on its way to the page; by the number the page names a reading that the worker holds. */
export type SentOutcome = Result<
  | Exclude<ReadSource, { readonly kind: 'portfolio' }>
  | { readonly kind: 'portfolio'; readonly id: number; readonly reading: FileReading },
  Refusal
>;

/** What came of the holdings in the files, on its way to the page. */
export interface SentTaken {
  /** The files of the portfolio with them, in its order; those that were in what is open by their numbers alone. */
  readonly files: readonly SentFile[];
  readonly changes: FileChanges;
  /** The report of that portfolio as a whole. */
  readonly report: SentReport<SentCompanies>;
}

export interface ReadProgress {
  readonly name: string;
  /** Which of the sources is being read, by its place; null = all of them are. */
  readonly at: number | null;
  readonly rows: number;
  /** Of all that is to be read, 0–1. */
  readonly part: number;
}
/** Told without being asked: the pack is in memory, or a request of this thread was refused by its policy. */
export type News =
  | { readonly kind: 'pack-loaded' }
  | { readonly kind: 'pack-missing' }
  | { readonly kind: 'refused'; readonly url: string };
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ReadProgress }
  /** For each source what it gave: one outcome, or one for each sheet of a workbook. */
  | { readonly kind: 'read-done'; readonly id: number; readonly outcomes: readonly (readonly SentOutcome[])[] }
  /** `taken` null: there is more to them than holdings, nothing in them was read, or it could not be measured. */
  | {
      readonly kind: 'take-done';
      readonly id: number;
      readonly outcomes: readonly (readonly SentOutcome[])[];
      readonly taken: SentTaken | null;
    }
  | { readonly kind: 'analyse-done'; readonly id: number; readonly report: SentReport<SentCompanies> }
  /** null = nothing in it has a value. */
  | { readonly kind: 'snapshot-done'; readonly id: number; readonly snapshot: Snapshot | null }
  | { readonly kind: 'look-up-done'; readonly id: number; readonly answer: LookUpAnswer }
  | { readonly kind: 'lab-done'; readonly id: number; readonly answer: WhatIfAnswer }
  /** `fault`: the pack cannot be used (any more), so the built-in one is. */
  | { readonly kind: 'use-pack-done'; readonly id: number; readonly fault: PackFault | null }
  /** null: they can't be drawn here. */
  | { readonly kind: 'draw-done'; readonly id: number; readonly rows: readonly DrawnRow[] | null }
  | { readonly kind: 'anonymise-done'; readonly id: number; readonly file: AnonymisedFile }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };
export type FromWorker = Reply | News;
