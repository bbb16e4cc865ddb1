import type { ColumnRole, FateReason, FileKind } from '../../domain/model/file-reading.ts';
import type { Currency, DecimalMark } from '../../domain/model/units.ts';
import type { Unit } from './unit.ts';

/**
 * What sets one broker's export apart; everything else is the shared reader's. All of it is data: title keys are
 * written as `titleKey` writes them, words in lower case. README.md says how to add one.
 */
export interface BrokerProfile {
  /** As the product names it. */
  readonly broker: string;
  readonly kind: FileKind;
  /** The currency of every value, null where rows or titles must say. */
  readonly currency: Currency | null;
  /** null = worked out from the columns. */
  readonly decimalMark: DecimalMark | null;
  /** A header is this broker's when all titles of one of these lists stand in it. */
  readonly signatures: readonly (readonly string[])[];
  /** The line above the table, where the signature needs it as a second witness; groups `account`, `symbol` are read. */
  readonly titleLine: RegExp | null;
  readonly titleLineRequired: boolean;
  /** Titles that mean something else here than in titles.ts. */
  readonly roles: ReadonlyMap<string, ColumnRole>;
  /** A line of one cell that names the account of the rows below it; group `account`. */
  readonly accountHeading: RegExp | null;
  /** Other lines of one cell name a section ("Core Account"), rather than being footnotes. */
  readonly hasSections: boolean;
  /** Sections whose rows are cash. */
  readonly cashSections: ReadonlySet<string>;
  /** A table above the positions: the title over a stated total, and the title over the account's label. */
  readonly summary: { readonly total: string; readonly label: string | null } | null;
  /** What a total row speaks of: the account whose rows stand above it, or the whole file. */
  readonly totalsOf: 'account' | 'file';
  /** Rows that start so repeat parts of the row above them. */
  readonly lotRow: RegExp | null;
  /** Rows that are not positions, by the words in their symbol or name cell. */
  readonly notPositions: ReadonlyMap<string, FateReason>;
  /** Rows written with too few or too many cells, by their first cell: the last number is the value. */
  readonly valueIsLast: ReadonlySet<string>;
  /** Spellings of "no symbol" beside the usual dashes. */
  readonly noSymbol: ReadonlySet<string>;
  /** Columns of amounts that are added: counts held beside the quantity (pledged shares), the gain beside what was paid. */
  readonly more: Readonly<Record<'quantity' | 'value', readonly string[]>>;
  /** Columns whose cells together are the row's name. */
  readonly nameParts: readonly string[];
  /** By what a bond's quantity × price is multiplied to be its value. */
  readonly bondsPer: number;
  /** The unit of a price by the ending of the symbol, where prices stand in the units of their exchanges; '' = no ending. */
  readonly unitsBySuffix: ReadonlyMap<string, Unit> | null;
  /** Words of the type column that say nothing sure. */
  readonly vagueTypes: ReadonlySet<string>;
  /** Small tables of cash beside the positions: the titles of their headers, and which of them says what. */
  readonly cashTables: readonly CashTable[];
  /** A column that tells a row from the lots it consists of: its title, and its words for a lot and for the whole. */
  readonly lotColumn: { readonly title: string; readonly lot: string; readonly whole: string } | null;
  /** A column that says of a row that it is a short position: its title, and its word. What it gained is part of its value, and makes it smaller. */
  readonly shorts: { readonly title: string; readonly word: string } | null;
  /** A column of lots that says which were bought and which sold: its title, and its own words for what moves money alone. */
  readonly deedColumn: { readonly title: string; readonly cash: string } | null;
  /** Rows that name a group and repeat the sum of the rows below them: those without a quantity. */
  readonly groupsAbove: boolean;
  /** Each line begins with the name of its section and what it is: `Open Positions,Data,…`. */
  readonly sectioned: boolean;
}

export interface CashTable {
  readonly amount: string;
  readonly currency: string | null;
  readonly account: string | null;
  /** A title that must stand beside them. */
  readonly beside: string;
}

/** The plainest profile: a table of positions without any oddity. A broker's file says only how it differs. */
export const PLAIN: Omit<BrokerProfile, 'broker' | 'signatures'> = {
  kind: 'positions',
  currency: null,
  decimalMark: null,
  titleLine: null,
  titleLineRequired: false,
  roles: new Map(),
  accountHeading: null,
  hasSections: false,
  cashSections: new Set(),
  summary: null,
  totalsOf: 'file',
  lotRow: null,
  notPositions: new Map(),
  valueIsLast: new Set(),
  noSymbol: new Set(),
  more: { quantity: [], value: [] },
  nameParts: [],
  bondsPer: 0.01,
  unitsBySuffix: null,
  vagueTypes: new Set(),
  cashTables: [],
  lotColumn: null,
  shorts: null,
  deedColumn: null,
  groupsAbove: false,
  sectioned: false,
};

/** Any other table of holdings: what its columns are is read from titles.ts alone. */
export const SPREADSHEET: BrokerProfile = { ...PLAIN, broker: 'Spreadsheet', signatures: [] };
