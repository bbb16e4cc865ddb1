import { COLUMN_ROLES } from '../../domain/model/file-reading.ts';
import type { AssetClass } from '../../domain/model/holding.ts';

export const USED_ROLES = COLUMN_ROLES.filter((role) => role !== 'unused');
export type UsedRole = (typeof USED_ROLES)[number];

/**
 * The words of one language as brokers' files use them, in lower case. Accents, points, dashes and blanks around a slash
 * do not matter. What a purchase cost, what changed and what was worth how much on another day is never listed.
 */
export interface Language {
  /** Column titles; within a role the better witness stands first. A title may stand under two roles: the first free one is taken. */
  readonly titles: Partial<Readonly<Record<UsedRole, readonly string[]>>>;
  /** First words of a row that sums up the account or the file. */
  readonly totals: readonly string[];
  /** Beginnings of a row that sums up a part. */
  readonly subtotals: readonly string[];
  /** Names of rows that are cash. */
  readonly cash: readonly string[];
  /** What a type column says; whole cells. */
  readonly types: Partial<Readonly<Record<AssetClass, readonly string[]>>>;
  /** Parts of titles that speak of costs, gains or another day. */
  readonly costs: readonly string[];
  /** Titles that stand together only in a list of trades. */
  readonly trades: readonly (readonly string[])[];
  readonly orders: readonly (readonly string[])[];
  /** The first letters of the months, January first; empty where a date has no names. */
  readonly months: readonly string[];
}

/** The words of a list written as one text, between bars. */
export function words(text: string): readonly string[] {
  return text.split('|').map((word) => word.trim());
}
