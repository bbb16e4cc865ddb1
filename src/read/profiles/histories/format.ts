import type { Currency } from '../../../domain/model/units.ts';
import type { DayOrder } from '../../cells/dates.ts';

/* What sets a broker's list of movements apart, as data. */

/** What a column of a history can be. */
export const HISTORY_ROLES = [
  ...([
    'day',
    'time',
    'deed',
    'quantity',
    'price',
    'amount',
    'fee',
    'currency',
    'symbol',
    'name',
    'isin',
    'cusip',
  ] as const),
  ...(['account', 'id', 'type', 'status', 'note', 'pair', 'unused'] as const),
  // both sides of a trade of coins, each with what it is in
  ...(['sent', 'sent-in', 'got', 'got-in', 'fee-in', 'worth', 'worth-in'] as const),
] as const;
export type HistoryRole = (typeof HISTORY_ROLES)[number];

/**
 * What a word does: `in`, `out`, `split` (the quantity is how many one became), `split-shares` (it is the shares that came),
 * `split-out` (that went), `by-sign` (the sign of the quantity says), `ends` (nothing is left of it), `held` (so much is there), `price`
 * (it states a price), `cash` (money alone). What is exchanged for other shares is `split-shares`, too: its worth goes with it.
 */
export const DEED_KINDS = [
  'in',
  'out',
  'split',
  'split-shares',
  'split-out',
  'by-sign',
  'ends',
  'held',
  'price',
  'cash',
] as const;
export type DeedWord = (typeof DEED_KINDS)[number];

/** The cells of one row, by what they are; empty where the file has no such column. */
export type HistoryCells = Readonly<Partial<Record<HistoryRole, string>>>;

/** What sets one broker's history apart. */
export interface HistoryFormat {
  readonly broker: string;
  /** Title keys that stand together in this export only. */
  readonly titles: readonly string[];
  /** What its titles mean where the shared tables would say something else, or nothing; the second of one title is "title 2". */
  readonly columns: Readonly<Record<string, HistoryRole>>;
  /** Its own words for a movement by what they do: their beginnings, in lower case, with " | " between; the longest that fits counts. */
  readonly deeds?: Readonly<Partial<Record<DeedWord, string>>>;
  readonly dayOrder?: DayOrder;
  /** Writes a day as others do. */
  readonly dayOf?: (cell: string) => string;
  /** The currency of all prices, where no column says. */
  readonly currency?: Currency | null;
  /** It is that of the amounts alone: a price that does not make one is in money of its own. */
  readonly isOfAmounts?: boolean;
  /** The signs of its amounts say what was done. */
  readonly isByMoney?: boolean;
  /** Rows count only where their status is one of these. */
  readonly done?: readonly string[];
  /** Takes a row apart that says in words what others say in columns; a row may be two movements. */
  readonly rewrite?: (cells: HistoryCells) => readonly HistoryCells[];
  /** Rows of one number are two sides of a trade, of which one is money: it says the price. */
  readonly hasSides?: true;
}
