import type { Holding } from './holding.ts';
import type { HoldingRows } from './holding-rows.ts';
import type { Issue } from './issue.ts';
import type { Movement } from './movement.ts';
import type { Currency, IsoDate, LineNumber } from './units.ts';

export const FATES = ['accepted', 'skipped', 'rejected'] as const;
export type Fate = (typeof FATES)[number];

/** Why a row has its fate. Words in screens/review/words/fates.ts. */
export const FATE_REASONS = [
  // accepted
  'position',
  'cash',
  'lot-position',
  'corrected',
  // skipped
  'preamble',
  'header',
  'repeated-header',
  'account-heading',
  'section-heading',
  'total',
  'subtotal',
  'lot-of-position',
  'pending',
  'footer',
  'other-table',
  'older-date',
  'empty-position',
  'dropped',
  'movement',
  'repeated-movement',
  'moves-cash',
  'not-carried-out',
  'not-invested',
  'sold',
  'newer-file',
  'looks-alike',
  // rejected
  'no-value',
  'no-identity',
  'unreadable-number',
  'ragged',
  'unclosed-quote',
  'history-gap',
  'movement-unclear',
  'deed-unknown',
] as const;
export type FateReason = (typeof FATE_REASONS)[number];

/** What became of one non-blank record. `text` is its beginning as it stands in the file (at most 200 characters). */
export interface RowFate {
  readonly line: LineNumber;
  readonly fate: Fate;
  readonly reason: FateReason;
  readonly text: string;
}

/** What became of a row, and why. */
export type RowOutcome = Pick<RowFate, 'fate' | 'reason'>;

/** What became of each record of a file. All columns are of one length. */
export interface FateRows {
  readonly line: Uint32Array;
  /** Its place in `outcomes`. */
  readonly outcomeOf: Uint16Array;
  /** Each once, in the order of the first row of each. */
  readonly outcomes: readonly RowOutcome[];
  /** The beginnings of the records, one after the other without anything between them. */
  readonly text: string;
  /** Where in `text` that of each record ends. */
  readonly end: Uint32Array;
}

/** A total that the file states, for one account or (null) for all that is in it. Ours is worked out in the report. */
export interface StatedTotal {
  readonly account: string | null;
  readonly value: number;
  readonly line: LineNumber;
}

/** What a column is taken for; `deed` is what was done, in a list of movements. */
export const COLUMN_ROLES = [
  'account',
  'account-name',
  'symbol',
  'name',
  'isin',
  'cusip',
  'quantity',
  'price',
  'value',
  'currency',
  'weight',
  'type',
  'date',
  'deed',
  'unused',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ReadColumn {
  /** As the file writes it; empty for a column without a title. */
  readonly title: string;
  readonly role: ColumnRole;
}

/** A few rows as they stand in the file, for "Columns as read". */
export interface PreviewRow {
  readonly line: LineNumber;
  readonly cells: readonly string[];
}

/** Who says what the columns are: a broker's profile, the titles, what stands in the columns, or the user. */
export const COLUMN_WITNESSES = ['profile', 'titles', 'contents', 'user'] as const;
export type ColumnWitness = (typeof COLUMN_WITNESSES)[number];

/**
 * What a row that was left out says, as far as it can be read: enough to complete it (no price, no value) or to bring it
 * back where it was wrongly taken for a total or a repetition.
 */
export interface Draft extends Omit<Holding, 'value' | 'valueFrom' | 'cost'> {
  readonly value: number | null;
}

/** The beginning of a table that could not be read by itself: what the user needs to see to say which column is what. */
export interface Sketch {
  /** Line of the likeliest titles; 0 = none. */
  readonly headerLine: number;
  /** The guesses so far. */
  readonly columns: readonly ReadColumn[];
  /** The first rows as they stand, titles and what is above them included. */
  readonly rows: readonly PreviewRow[];
}

/** Why nothing of a file is taken; with a sketch where the user can say what its columns are. */
export interface Refusal extends Issue {
  readonly sketch: Sketch | null;
}

/** What a file lists: positions, tax lots, or movements from which positions are worked out; the other kinds are refused. */
export const FILE_KINDS = ['positions', 'lots', 'history'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What the user says a file is: a list of what is owned, the trades it came from, or one broker's export (`broker` as in its profile). */
export type FileKindAnswer =
  | { readonly kind: 'holdings' | 'history' }
  | { readonly kind: 'broker'; readonly broker: string };

/** The label of an account, and how its file writes it. */
export interface AccountWords {
  readonly account: string;
  readonly written: string;
  /** Whose it is and of which kind, where columns of their own say so: it tells two accounts apart and is shown nowhere. */
  readonly owner?: string;
}

/** All that was read of one file; plain data, kept with the portfolio. The file itself is not kept. */
export interface FileReading {
  readonly name: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** SHA-256 of the file's bytes, hex: the same file twice is noticed by it. Empty for the built-in example and pasted text has its own. */
  readonly fingerprint: string;
  /** The broker as the product names it ("Fidelity", "E*TRADE"), or "Spreadsheet" for a plain list. */
  readonly broker: string;
  readonly kind: FileKind;
  /** How its bytes were read: "UTF-8"; "XLSX" or "ODS" for a workbook, "HTML" for a web page's table. */
  readonly encoding: string;
  /** The sheet of a workbook; null for every other file. */
  readonly sheet: string | null;
  readonly delimiter: string;
  /** Line of the first positions header; 0 = the file has none. */
  readonly headerLine: number;
  readonly asOf: IsoDate | null;
  /** Where the date was found: the file's title, a footer, its name, a column. */
  readonly asOfFrom: 'title' | 'footer' | 'file-name' | 'column' | null;
  /** The currency by evidence of the rows that name none, until the user says otherwise (`files/assumed-currency.ts`); absent where no row needs one, or nothing speaks for any. */
  readonly assumedCurrency?: Currency;
  /** Set when the whole file speaks of one account that its rows do not name (E*TRADE's account block). */
  readonly accountLabel: string | null;
  /** Accounts whose label leaves the end of a number out, as the file writes them: "Individual" is "Individual ...123"; and those with an owner in a column of its own. Absent where none does. */
  readonly accountWords?: readonly AccountWords[];
  /** `weights` = the sheet states only shares of a whole; its values are then dollars of a $100 portfolio. */
  readonly unit: 'money' | 'weights';
  readonly holdings: HoldingRows;
  /** One row for each non-blank record, in the file's order. */
  readonly fates: FateRows;
  readonly statedTotals: readonly StatedTotal[];
  /** Unsettled cash the file lists beside its positions; not part of any sum. */
  readonly pending: readonly {
    readonly account: string | null;
    readonly value: number;
    readonly currency: Currency | null;
  }[];
  /** Rows left out that could be positions, for the user to complete or to bring back; the first thousand of them. */
  readonly drafts: readonly Draft[];
  readonly columns: readonly ReadColumn[];
  readonly columnsFrom: ColumnWitness;
  readonly preview: readonly PreviewRow[];
  readonly issues: readonly Issue[];
  /** What a history lists, from which its holdings are worked out; a file of another kind has no such list. */
  readonly movements?: readonly Movement[];
}
