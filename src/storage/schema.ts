import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import type { Overlay } from '../domain/overlay.ts';
import type { PackFile } from '../domain/pack-file.ts';
import type { PackedSnapshot } from '../domain/packed-snapshot.ts';
import type { PackedReading, PackedReport } from '../domain/packed.ts';
import type { Portfolio } from '../domain/portfolio.ts';
import type { Report } from '../domain/report.ts';
import type { Card, CardFigures } from '../domain/shelf.ts';
import type { IsoDate, Result } from '../domain/units.ts';

/* Today's shape of what is kept. A change here is a new step in migrations.ts. */

export const DATABASE = 'topheavy';
export const SCHEMA_VERSION = 5;
/**
 * `reports` is apart from `portfolios` so that a new report does not rewrite the holdings it was made from. `cards` and
 * `figures` are what the list of portfolios shows, so that opening reads one portfolio and not all.
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
] as const;
export type ObjectStore = (typeof OBJECT_STORES)[number];

/** The one record of the `settings` store. */
export const SETTINGS_ID = 'app';

/** A portfolio with its files in columns. */
export interface PackedPortfolio extends Omit<Portfolio, 'files'> {
  readonly files: readonly PackedReading[];
}

/** One portfolio. `revision` counts its saves: who writes says which revision the change was made from. */
export interface PortfolioRecord {
  readonly id: string;
  readonly schema: number;
  readonly revision: number;
  readonly checksum: string;
  readonly portfolio: PackedPortfolio;
}

/** The last report, so that a return shows figures at once. Worth nothing to another build or revision. */
export interface ReportRecord {
  readonly id: string;
  readonly revision: number;
  readonly madeBy: string;
  readonly checksum: string;
  readonly report: PackedReport;
}

/** Funds' own lists and caps that the user brought: one record, for every portfolio. */
export interface OverlayRecord {
  readonly id: string;
  readonly checksum: string;
  readonly overlay: Overlay;
}

/** A newer reference pack that the user loaded: one record, none where the built-in one counts. */
export interface PackRecord {
  readonly id: string;
  readonly pack: PackFile;
}

/** A portfolio of one day. Its id begins with the portfolio's and a stroke, by which those of one portfolio are found. */
export interface SnapshotRecord {
  readonly id: string;
  readonly checksum: string;
  readonly snapshot: PackedSnapshot;
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

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

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

/** How much there was of what is worth a backup. */
export interface KeptCounts {
  readonly files: number;
  readonly snapshots: number;
  /** Corrections of rows included. */
  readonly answers: number;
  /** In all plans. */
  readonly swaps: number;
}

/** Choices that belong to the app, not to a portfolio: none changes a figure. */
export interface AppSettings {
  readonly hideAmounts: boolean;
  /** Account numbers are shown whole. Records from before it existed do not say: they are masked. */
  readonly accountNumbers: boolean;
  readonly theme: Theme;
  readonly lastPortfolio: string | null;
  /** Whether single keys do something. Records from before it existed do not say: it is on. */
  readonly shortcuts: boolean;
  /** Also null where the record is older than the client sheet. */
  readonly sheet: SheetWords | null;
  /** Day of the last backup; null = none yet. */
  readonly backedUp: IsoDate | null;
  /** What that one held; null where it is older than this count. */
  readonly backedUpHad: KeptCounts | null;
  /** Under a passphrase: minutes without a key or a touch until it is asked for again. */
  readonly lockAfter: number;
  /** When the app was last opened without a network, on this device; null = not yet. */
  readonly offlineCheck: OfflineCheck | null;
}
export const DEFAULT_APP_SETTINGS: AppSettings = {
  hideAmounts: false,
  accountNumbers: false,
  theme: 'system',
  lastPortfolio: null,
  shortcuts: true,
  sheet: null,
  backedUp: null,
  backedUpHad: null,
  lockAfter: 15,
  offlineCheck: null,
};

/** Written before a file is read and removed after: one that is still there at a start tells of a crash. */
export interface JournalEntry {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

/** What is written in one transaction. `basedOn` = the revision the change was made from, null for a new portfolio. */
export type Change =
  | { readonly kind: 'put-portfolio'; readonly portfolio: Portfolio; readonly basedOn: number | null }
  | { readonly kind: 'delete-portfolio'; readonly id: string; readonly basedOn: number | null }
  | { readonly kind: 'put-report'; readonly id: string; readonly revision: number | null; readonly report: Report }
  | { readonly kind: 'put-snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'delete-snapshot'; readonly id: string }
  | { readonly kind: 'put-settings'; readonly settings: AppSettings }
  /** Makes every kept report worthless: they go with the same write. */
  | { readonly kind: 'put-overlay'; readonly overlay: Overlay }
  /** null = the built-in pack again. Drops the reports, too. */
  | { readonly kind: 'put-pack'; readonly pack: PackFile | null }
  | { readonly kind: 'open-journal'; readonly entry: JournalEntry }
  | { readonly kind: 'close-journal'; readonly id: string };

export interface StoredPortfolio {
  readonly portfolio: Portfolio;
  readonly revision: number;
  /** null when none was kept for this very revision by this very build. */
  readonly report: Report | null;
  /** Files of the example lay among the user's own; here they are left out. */
  readonly wasMixed?: true;
}

/** A record that cannot be read. It stays where it is; `raw` can be given to the user as it was found. */
export interface DamagedRecord {
  readonly store: ObjectStore;
  readonly id: string;
  /** What is wrong with it and where, such as `files.0.holdings.3.value`. */
  readonly failure: Failure;
  readonly raw: unknown;
}

/** Everything that is kept. */
export interface Contents {
  readonly portfolios: readonly StoredPortfolio[];
  readonly snapshots: readonly Snapshot[];
  readonly settings: AppSettings;
  readonly overlay: Overlay;
  readonly pack: PackFile | null;
  readonly journal: readonly JournalEntry[];
  readonly damaged: readonly DamagedRecord[];
}

/** What is needed to begin: one portfolio whole, of the others their cards. */
export interface Opening extends Omit<Contents, 'portfolios' | 'snapshots'> {
  /** In the order of their ids. */
  readonly cards: readonly Card[];
  readonly figures: readonly CardFigures[];
  /** The one that was open last, else the first that is not archived and can be read. */
  readonly portfolio: StoredPortfolio | null;
}

/** Why nothing of a write was kept: storage failed, or a portfolio had been changed or deleted (null) elsewhere. */
export type WriteRefusal =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly id: string; readonly stored: number | null };

/** Where portfolios are kept: in the browser's database, or in memory for a private session. */
export interface Store {
  /** `memory` keeps nothing when the page closes. */
  readonly kind: 'database' | 'memory';
  /** Reads what is needed to begin, whatever else is kept. */
  open(): Promise<Result<Opening, Failure>>;
  /** Reads one portfolio; null = there is none. One that is damaged is a failure of its own. */
  readPortfolio(id: string): Promise<Result<StoredPortfolio | null, Failure>>;
  /** Reads the snapshots of one portfolio, the oldest first; damaged ones are set aside. */
  readSnapshots(portfolio: string): Promise<Result<readonly Snapshot[], Failure>>;
  /** Reads everything. */
  readAll(): Promise<Result<Contents, Failure>>;
  /** All or nothing. A portfolio's new revision is `basedOn` + 1, or 1. Nothing is saved before this says so. */
  write(changes: readonly Change[]): Promise<Result<null, WriteRefusal>>;
  /** Deletes everything that is kept. The app's own files stay: they hold nothing of the user's. */
  wipe(): Promise<Result<null, Failure>>;
  close(): void;
}

/** Gives the revision that a saved change has. */
export function nextRevision(basedOn: number | null): number {
  return basedOn === null ? 1 : basedOn + 1;
}
