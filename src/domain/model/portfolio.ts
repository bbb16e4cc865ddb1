import type { AccountKinds } from './account-kind.ts';
import type { AccountTerm } from './account-terms.ts';
import type { BenchmarkId } from './benchmark-id.ts';
import type { ColumnRole, FileReading } from './file-reading.ts';
import type { Holding } from './holding.ts';
import type { KindId } from './kinds.ts';
import type { LensId } from './lens.ts';
import type { HandedSheet } from './handed-sheet.ts';
import type { Note } from './note.ts';
import { NO_LAB, type KeptLab } from './kept-lab.ts';
import type { ThemeEdits } from './own-themes.ts';
import type { Sector } from './sector.ts';
import type { Cutoffs, SizeBucket, SizeSchemeId } from './size.ts';
import type { Target } from './target.ts';
import type { Currency, IsoDate, IssuerId, LineNumber, DecimalMark } from './units.ts';

export const BASES = ['portfolio', 'equities'] as const;
export type BaseId = (typeof BASES)[number];

/** Every choice that changes a figure. */
export interface Settings {
  readonly sizeScheme: SizeSchemeId;
  /** Used by the `custom` scheme; US dollars, descending. */
  readonly customCutoffs: Cutoffs;
  readonly lens: LensId;
  /** Used by the `custom` lens. */
  readonly customMembers: readonly IssuerId[];
  /** What the user changed of the themes' lists. */
  readonly themeEdits: ThemeEdits;
  readonly base: BaseId;
  /** null = the market of the portfolio's currency or home (measure/home-markets.ts). */
  readonly benchmark: BenchmarkId | null;
  /** null = the currency of the largest value. */
  readonly currency: Currency | null;
}

/** The choices a new portfolio starts with; the custom cut-offs are FINRA's bands until the user writes others. */
export const DEFAULT_SETTINGS: Settings = {
  sizeScheme: 'market-rank',
  customCutoffs: { mega: 200e9, large: 10e9, mid: 2e9, small: 250e6 },
  lens: 'mega-cap-tech',
  customMembers: [],
  themeEdits: {},
  base: 'portfolio',
  benchmark: null,
  currency: null,
};

/**
 * The user's decision on who a line is, replayed on every later import. A line is recognised by its own words: symbol
 * and name as the file writes them. `choice` null = "leave it unknown".
 */
export interface IdentityAnswer {
  readonly kind: 'identity';
  readonly symbol: string | null;
  readonly name: string | null;
  readonly choice: AnswerChoice | null;
}
export type AnswerChoice =
  | { readonly kind: 'company'; readonly issuer: IssuerId }
  | { readonly kind: 'fund'; readonly symbol: string }
  | { readonly kind: 'cash' }
  | { readonly kind: 'crypto'; readonly symbol: string }
  | { readonly kind: 'related'; readonly symbol: string }
  /** A fund of a kind, of which no list is at hand: it lies within the kind's span, which proves nothing and is marked as the user's word. */
  | { readonly kind: 'fund-of-kind'; readonly of: KindId }
  /** Something that is no company and no fund: metal, coins of whatever kind, a house. */
  | { readonly kind: 'asset'; readonly of: OtherAsset };
export const OTHER_ASSETS = ['commodity', 'crypto', 'other'] as const;
export type OtherAsset = (typeof OTHER_ASSETS)[number];
/** Use another fund's list for a fund without one: the user's word, marked wherever it counts. */
export interface ProxyAnswer {
  readonly kind: 'proxy';
  readonly fund: string;
  readonly proxy: string;
}
/**
 * A fund of the pack of which no whole list is at hand is a fund of this kind: the user's word or a guess of ours that they accepted. What
 * of it no list shows then lies within the kind's span, which proves nothing and is marked as theirs.
 */
export interface FundKindAnswer {
  readonly kind: 'fund-kind';
  readonly fund: string;
  readonly of: KindId;
}
/**
 * The user's own classification of a company or line: size, sector, both, or neither (null = as the pack says). A line that
 * nobody knows becomes a company of its own by it.
 */
export interface ClassAnswer {
  readonly kind: 'class';
  readonly symbol: string | null;
  readonly name: string | null;
  readonly size: SizeBucket | null;
  readonly sector: Sector | null;
}
/** An M behind a number is a million, or a banker's thousand. */
export const MEANINGS_OF_M = ['million', 'thousand'] as const;
export type MeaningOfM = (typeof MEANINGS_OF_M)[number];
/**
 * What the user said the columns of a table are; tried on every later file with the same titles. Without titles a table is
 * known again by the number of its columns.
 */
export interface ColumnsAnswer {
  readonly kind: 'columns';
  /** As the header writes them, trimmed; empty = a table without a header. */
  readonly titles: readonly string[];
  /** One for each column. */
  readonly roles: readonly ColumnRole[];
  /** What an M behind a number stands for (`1.2M`); absent where nothing was said. */
  readonly letterM?: MeaningOfM;
  /** What stands before the decimals where the file's numbers leave it open (`1.234`); absent where nothing was said. */
  readonly decimalMark?: DecimalMark;
}
/** The user's own rate: one unit of `of` is worth `rate` units of `in`. */
export interface RateAnswer {
  readonly kind: 'rate';
  readonly of: Currency;
  readonly in: Currency;
  readonly rate: number;
}
/** How a file is known again, or a later state of it: by its broker and accounts; where it names none, by its bytes. */
export interface SourceWords {
  readonly broker: string;
  /** Sorted; empty where the file names none. */
  readonly accounts: readonly string[];
  /** Empty where there are accounts. */
  readonly fingerprint: string;
  readonly name: string;
}
/** What to make of two files that look like the same holdings. `kept` = only the first of them counts. */
export interface AlikeAnswer {
  readonly kind: 'alike';
  readonly counts: 'both' | 'kept';
  readonly kept: SourceWords;
  readonly other: SourceWords;
}
/** The currency of a file's amounts that name none. */
export interface CurrencyAnswer {
  readonly kind: 'currency';
  readonly source: SourceWords;
  readonly currency: Currency;
  /** How a later file of the same kind is known; absent where accounts are named, or the file has no titles. */
  readonly like?: LikeFile;
  /** The day on which it was said; absent where nobody noted it. */
  readonly on?: IsoDate;
}
/** What a file that names no account has in common with next month's. */
export interface LikeFile {
  /** Its titles. */
  readonly layout: string;
  /** The currency that its evidence spoke for. */
  readonly guess: Currency | null;
}
/** What a word for a movement can mean: what it does to a holding, or that its rows are to be left out. */
export const DEED_MEANINGS = ['bought', 'sold', 'no-shares', 'came-in', 'went-out', 'leave-out'] as const;
export type DeedMeaning = (typeof DEED_MEANINGS)[number];
/** What a word for a movement means in files with these titles. */
export interface DeedAnswer {
  readonly kind: 'deed';
  /** In small letters. */
  readonly word: string;
  /** As the header writes them; empty = in every file. */
  readonly titles: readonly string[];
  readonly means: DeedMeaning;
}
/**
 * How many of a security were held on the evening of a day, where the rows of its history don't come out by themselves: it is added up
 * from there.
 */
export interface HeldAnswer {
  readonly kind: 'held';
  /** Its ISIN, CUSIP or symbol; else its name as movements are compared by (movements/security-keys.ts). */
  readonly security: string;
  /** As the rows write it; null = they name none. */
  readonly account: string | null;
  /** Of the file, as its header writes them. */
  readonly titles: readonly string[];
  readonly day: IsoDate;
  /** In exact decimal digits; null = leave it out. */
  readonly quantity: string | null;
}
export type Answer =
  | IdentityAnswer
  | ProxyAnswer
  | FundKindAnswer
  | ClassAnswer
  | ColumnsAnswer
  | RateAnswer
  | AlikeAnswer
  | CurrencyAnswer
  | DeedAnswer
  | HeldAnswer;

/** What the user may say otherwise of a row. */
export type CorrectedFields = Partial<Omit<Holding, 'line' | 'valueFrom' | 'inBase' | 'cost'>>;
/**
 * The user's correction of one row, laid over what was read and replayed when the same bytes come again. `set` changes
 * cells of a position, completes a rejected row, or brings a skipped one back; `drop` leaves a position out.
 */
export type Correction =
  | { readonly kind: 'set'; readonly file: string; readonly line: LineNumber; readonly fields: CorrectedFields }
  | { readonly kind: 'drop'; readonly file: string; readonly line: LineNumber };

/** What the user keeps: files' holdings, answers, choices. Survives structuredClone and JSON. */
export interface Portfolio {
  readonly id: string;
  readonly name: string;
  readonly files: readonly FileReading[];
  readonly answers: readonly Answer[];
  /** By the file's fingerprint. At most one a row. */
  readonly corrections: readonly Correction[];
  readonly settings: Settings;
  /** The household that it belongs to, by its name; null = none. */
  readonly group: string | null;
  /** Put away: kept, but not among those to choose from. */
  readonly archived: boolean;
  /** A model to compare portfolios with: nobody's holdings. */
  readonly model: boolean;
  /** What the user says an account is; others are guessed from their names. */
  readonly accountKinds: AccountKinds;
  /** What may be done in accounts, and the user's own tax rates; in no order. */
  readonly accountTerms: readonly AccountTerm[];
  readonly targets: readonly Target[];
  /** What the user wrote down, each of a day; in no order. */
  readonly notes: readonly Note[];
  /** The sheets that were handed over, in no order. */
  readonly handed: readonly HandedSheet[];
  /** The user's plans and scenarios. */
  readonly lab: KeptLab;
}

/** What a portfolio has before anything is said of it. */
export const UNSAID = {
  group: null,
  archived: false,
  model: false,
  accountKinds: {},
  accountTerms: [],
  targets: [],
  notes: [],
  handed: [],
  lab: NO_LAB,
} as const;
