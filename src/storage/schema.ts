import type { KeptCounts } from '../domain/book/backup-facts.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import type { PastAction } from '../domain/book/history.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import type { PackFile } from '../domain/lists/pack-file.ts';
import type { SentReport } from '../domain/rows/sent-report.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { Card, CardFigures } from '../domain/book/shelf.ts';
import type { HouseholdTargets } from '../domain/model/target.ts';
import type { IsoDate, Result } from '../domain/model/units.ts';

/* Today's shape of what is kept. A change here is a new version, and a new store a step in migrations.ts. */

export const DATABASE = 'topheavy';
export const SCHEMA_VERSION = 11;
/**
 * `reports` is apart from `portfolios` so that a new report does not rewrite the holdings it was made from, and `files` so that an
 * answer or a new name does not. `history` has a record for each thing that was done to a portfolio. `cards` and
 * `figures` are what the list of portfolios shows, so that opening reads one portfolio and not all. `sync` is what copies of other
 * devices are held against.
 */
export const OBJECT_STORES = [
  'portfolios',
  'reports',
  'settings',
  'journal',
  'overlay',
  'pack',
  'snapshots',
  'cards',
  'figures',
  'files',
  'history',
  'sync',
] as const;
export type ObjectStore = (typeof OBJECT_STORES)[number];

/** The one record of the `settings` store. */
export const SETTINGS_ID = 'app';

/** Where a file of a portfolio lies: the end of its record's id, and the checksum of what that holds. */
export interface FileReference {
  readonly key: string;
  readonly sum: string;
}

/** A portfolio with references to its files. Until schema 5 the files stood in it. */
export interface PortfolioWithReferences extends Omit<Portfolio, 'files'> {
  readonly files: readonly FileReference[];
}

/**
 * A file of a portfolio, less what is long in it since schema 9. Its id begins with the portfolio's and a stroke. It is written once and
 * never changed.
 */
export interface StoredFile {
  readonly id: string;
  readonly file: unknown;
}

/** Something long in a file, or a part of that. Its id begins with the file's, in whose store it lies. */
export interface StoredChunk {
  readonly id: string;
  readonly chunk: unknown;
}

/** One portfolio. `revision` grows with each save: who writes says which revision the change was made from. */
export interface PortfolioRecord {
  readonly id: string;
  readonly schema: number;
  readonly revision: number;
  readonly checksum: string;
  readonly portfolio: PortfolioWithReferences;
}

/** What copies of other devices are held against: one record, none before the first copy. */
export interface SyncRecord {
  readonly id: string;
  readonly checksum: string;
  readonly sync: KeptSync;
}

/** The marks of everything that goes from device to device (`sync/marks-text.ts`), as they were when a copy was last saved or opened. */
export interface KeptSync {
  readonly marks: string;
  /** What the copy had seen that was last saved or opened here, and when; null = none was. */
  readonly last: { readonly at: string; readonly seen: string } | null;
  /** The key of copies, so that the passphrase is asked for once a device; it lies as safe as what it seals. Bytes in base64. */
  readonly sealing: { readonly key: string; readonly salt: string; readonly rounds: number } | null;
}

/** The last report, so that a return shows figures at once, without the rows that its files have. Worth nothing to another build or revision. */
export interface ReportRecord {
  readonly id: string;
  readonly revision: number;
  readonly madeBy: string;
  readonly checksum: string;
  readonly report: SentReport;
}

/** Funds' own lists and caps that the user brought: one record, for every portfolio. */
export interface OverlayRecord {
  readonly id: string;
  /** Counts its saves; records of before it was counted do not say, which is as 0. */
  readonly revision: number;
  readonly checksum: string;
  readonly overlay: Overlay;
}

/** A newer reference pack that the user loaded: one record, none where the built-in one counts. */
export interface PackRecord {
  readonly id: string;
  readonly pack: PackFile;
}

/** Something that was done to a portfolio. Its id begins with the portfolio's and a stroke, and ends with a number that grows. */
export interface HistoryRecord {
  readonly id: string;
  readonly checksum: string;
  readonly action: PastAction;
}

/** A portfolio of one day. Its id begins with the portfolio's and a stroke, by which those of one portfolio are found. */
export interface SnapshotRecord {
  readonly id: string;
  readonly checksum: string;
  readonly snapshot: Snapshot;
}

/** Written with its portfolio; made anew from it where it is missing or damaged. */
export interface CardRecord {
  readonly id: string;
  readonly checksum: string;
  readonly card: Card;
}

/** Written with its report, and stays when that is dropped: an older figure says which reference lists it comes from. */
export interface FiguresRecord {
  readonly id: string;
  readonly checksum: string;
  readonly figures: CardFigures;
}

export const COLOUR_THEMES = ['system', 'light', 'dark'] as const;
export type ColourTheme = (typeof COLOUR_THEMES)[number];

/** What the user wrote on the client sheet of one portfolio. */
export interface SheetWords {
  /** Whose sheet it is: on another portfolio's it is not shown. */
  readonly portfolio: string;
  readonly title: string;
  readonly note: string;
}

/** The app was opened without a network: on which day, and whether a file was read then, too. */
export interface OfflineCheck {
  readonly day: IsoDate;
  readonly read: boolean;
}

/** With a client at the table: amounts are hidden, or were asked for. */
export const MEETINGS = ['amounts-hidden', 'amounts-shown'] as const;
export type Meeting = (typeof MEETINGS)[number];

/** Choices that belong to the app, not to a portfolio: none changes a figure. */
export interface AppSettings {
  readonly hideAmounts: boolean;
  /** Of this device, and in no backup; null = there is no meeting. */
  readonly meeting: Meeting | null;
  /** Account numbers are shown whole. Records from before it existed do not say: they are masked. */
  readonly accountNumbers: boolean;
  readonly theme: ColourTheme;
  /** Type as large as in a meeting. Records from before it existed do not say: it is not. */
  readonly largeText: boolean;
  readonly lastPortfolio: string | null;
  /** Whether single keys do something. Records from before it existed do not say: it is on. */
  readonly shortcuts: boolean;
  /** Also null where the record is older than the client sheet. */
  readonly sheet: SheetWords | null;
  /** What stands on every client sheet, as `letterhead.ts` writes it; also null where the record is older. */
  readonly letterhead: string | null;
  /** Day of the last backup; null = none yet. */
  readonly backedUp: IsoDate | null;
  /** What that one held; null where it is older than this count. */
  readonly backedUpHad: KeptCounts | null;
  /** Under a passphrase: minutes without a key or a touch until it is asked for again. */
  readonly lockAfter: number;
  /** When the app was last opened without a network, on this device; null = not yet. */
  readonly offlineCheck: OfflineCheck | null;
  /** Of households, by their names. Records from before there were any do not say: none has one. */
  readonly householdTargets: HouseholdTargets;
}
export const DEFAULT_APP_SETTINGS: AppSettings = {
  hideAmounts: false,
  meeting: null,
  accountNumbers: false,
  theme: 'system',
  largeText: false,
  lastPortfolio: null,
  shortcuts: true,
  sheet: null,
  letterhead: null,
  backedUp: null,
  backedUpHad: null,
  lockAfter: 15,
  offlineCheck: null,
  householdTargets: {},
};

/** Written before a file is read and removed after: one that is still there at a start tells of a crash. */
export interface JournalEntry {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

/** What is written in one transaction. `basedOn` = the revision the change was made from, null for a new portfolio. */
export type StorageChange =
  /** `first`: the revision of one that is new, 1 unless it says otherwise. */
  | {
      readonly kind: 'put-portfolio';
      readonly portfolio: Portfolio;
      readonly basedOn: number | null;
      readonly first?: number;
    }
  | { readonly kind: 'delete-portfolio'; readonly id: string; readonly basedOn: number | null }
  /** `readings`: those that the report was made of. */
  | {
      readonly kind: 'put-report';
      readonly id: string;
      readonly revision: number | null;
      readonly report: Report;
      readonly readings: readonly FileReading[];
    }
  /** Something that was done to a portfolio; the oldest of too many goes. */
  | { readonly kind: 'add-action'; readonly id: string; readonly action: PastAction }
  /** What was done to a portfolio, the oldest first, in the place of what is kept of that. */
  | { readonly kind: 'put-history'; readonly id: string; readonly history: readonly PastAction[] }
  | { readonly kind: 'put-snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'delete-snapshot'; readonly id: string }
  | { readonly kind: 'put-settings'; readonly settings: AppSettings }
  /** Some of the settings, the others stay as they are kept; `otherwise` = all of them, for where none are kept. */
  | {
      readonly kind: 'set-settings';
      readonly patch: Partial<AppSettings>;
      readonly otherwise: AppSettings;
      /** What the patch was made from: of a letterhead and of a sheet's words only the changed parts are put. */
      readonly before?: AppSettings;
    }
  /**
   * Makes every kept report worthless: they go with the same write. `basedOn` = the revision that it was made from, null = none was
   * kept; absent = whatever is kept gives way.
   */
  | { readonly kind: 'put-overlay'; readonly overlay: Overlay; readonly basedOn?: number | null }
  /** null = no copy was ever saved or opened. */
  | { readonly kind: 'put-sync'; readonly sync: KeptSync | null }
  /** null = the built-in pack again. Drops the reports, too. */
  | { readonly kind: 'put-pack'; readonly pack: PackFile | null }
  | { readonly kind: 'open-journal'; readonly entry: JournalEntry }
  | { readonly kind: 'close-journal'; readonly id: string }
  /** The user has seen that these records are missing: where they still are, they are missed no longer. */
  | { readonly kind: 'forget-missing'; readonly records: readonly Pick<DamagedRecord, 'store' | 'id'>[] };

/** What was done to one portfolio, the oldest first. */
export interface PortfolioHistory {
  readonly portfolio: string;
  readonly actions: readonly PastAction[];
}

/** What is read when it is asked for, and not at the start. */
export interface ReadLater {
  /** What the user brought over the pack; one that is damaged is as none. */
  readonly overlay: StoredOverlay;
  /** What was done to a portfolio, the oldest first; what is damaged of it is left out. */
  readonly history: readonly PastAction[];
  /** null = no copy was ever saved or opened here, or what is known of that is damaged: then everything is as if written here anew. */
  readonly sync: KeptSync | null;
  /** Of one portfolio, as its card says; null = there is none, or it can't be read. */
  readonly revision: number | null;
  /** One portfolio without its report, which is the larger part; null = there is none. One that is damaged is a failure of its own. */
  readonly portfolio: Portfolio | null;
}

/** What the user brought over the pack, as it is kept; `revision` null = nothing is. */
export interface StoredOverlay {
  readonly overlay: Overlay;
  readonly revision: number | null;
}

export interface StoredPortfolio {
  readonly portfolio: Portfolio;
  readonly revision: number;
  /** null when none was kept for this very revision by this very build. */
  readonly report: Report | null;
  /** Files of the example lay among the user's own; here they are left out. */
  readonly wasMixed?: true;
}

/**
 * A record that cannot be used. It stays where it is; `raw` can be given to the user as it was found. `older`: it is whole, and not the
 * one that was saved last. `missing`: it should be there.
 */
export interface DamagedRecord {
  readonly how: 'unreadable' | 'older' | 'missing';
  readonly store: ObjectStore;
  readonly id: string;
  /** What is wrong with it and where, such as `files.0.holdings.3.value`. */
  readonly failure: Failure;
  readonly raw: unknown;
}

/** Everything that is kept; the reports are left where they are. */
export interface Contents {
  readonly portfolios: readonly StoredPortfolio[];
  readonly snapshots: readonly Snapshot[];
  readonly histories: readonly PortfolioHistory[];
  readonly settings: AppSettings;
  readonly overlay: Overlay;
  readonly pack: PackFile | null;
  readonly journal: readonly JournalEntry[];
  readonly damaged: readonly DamagedRecord[];
}

/** What is needed to begin: one portfolio whole, of the others their cards. */
export interface StartContents extends Omit<Contents, 'portfolios' | 'snapshots' | 'histories'> {
  /** In the order of their ids. */
  readonly cards: readonly Card[];
  readonly figures: readonly CardFigures[];
  /** The portfolios whose figures are of what is kept of them now, by this build and by the lists that count. */
  readonly current: readonly string[];
  /** The one that was open last, else the first that is not archived and can be read. */
  readonly portfolio: StoredPortfolio | null;
}

/** Why nothing of a write was kept: storage failed, or a portfolio had been changed or deleted (null) elsewhere. */
export type WriteRefusal =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly id: string; readonly stored: number | null }
  /** What the user brought over the pack was changed elsewhere. */
  | { readonly kind: 'other-lists' };

/** Where portfolios are kept: in the browser's database, or in memory for a private session. */
export interface Store {
  /** `memory` keeps nothing when the page closes. */
  readonly kind: 'database' | 'memory';
  /** Reads what is needed to begin, whatever else is kept. */
  open(): Promise<Result<StartContents, Failure>>;
  /** Looks whether everything is still there; gives what is missing. */
  lookOver(): Promise<Result<readonly DamagedRecord[], Failure>>;
  /** Reads one portfolio; null = there is none. One that is damaged is a failure of its own. */
  readPortfolio(id: string): Promise<Result<StoredPortfolio | null, Failure>>;
  /** Reads the snapshots of one portfolio, the oldest first; damaged ones are set aside. */
  readSnapshots(portfolio: string): Promise<Result<readonly Snapshot[], Failure>>;
  /** Reads what is not needed at the start; `portfolio` = whose it is, where it is one's. */
  readMore<What extends keyof ReadLater>(what: What, portfolio: string): Promise<Result<ReadLater[What], Failure>>;
  /** Reads everything. */
  readAll(): Promise<Result<Contents, Failure>>;
  /** Loads what writes, so that the first write finds it there: a build that is gone by then can't be asked for it. */
  prepareWriting(): void;
  /** All or nothing. A portfolio's new revision is `basedOn` + 1, or its `first`. Nothing is saved before this says so. */
  write(changes: readonly StorageChange[]): Promise<Result<null, WriteRefusal>>;
  /** Deletes everything that is kept. The app's own files stay: they hold nothing of the user's. */
  wipe(): Promise<Result<null, Failure>>;
  close(): void;
}

/** Gives the revision that a saved change has. */
export function nextRevision(basedOn: number | null, first = 1): number {
  return basedOn === null ? first : basedOn + 1;
}
