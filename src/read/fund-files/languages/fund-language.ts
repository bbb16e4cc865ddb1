import type { FundRowKind } from '../../../domain/model/fund-file.ts';
import type { Sector } from '../../../domain/model/sector.ts';
import type { FundRole } from '../profile.ts';

/**
 * The words of one language as issuers' files use them, in lower case. Accents, points and apostrophes do not matter, nor does a unit
 * behind a title: `marktwert` is `Marktwert (EUR)`, too.
 */
export interface FundLanguage {
  readonly titles: Partial<Readonly<Record<FundRole, readonly string[]>>>;
  /** What stands before the fund's name above the table, in a cell of its own or with a colon. */
  readonly nameLabels: readonly string[];
  readonly symbolLabels: readonly string[];
  /** What a line above the table begins with that dates the list. */
  readonly dated: readonly string[];
  /** What a line above the table begins with that says that a fund's holdings follow. */
  readonly speaks: readonly string[];
  /** First words of a row that sums up the table, and of one that sums up a part. */
  readonly totals: readonly string[];
  readonly subtotals: readonly string[];
  /** Words of a class, a type or a heading that say what kind of paper a row is; a class of shares says `company`. */
  readonly kinds: Partial<Readonly<Record<FundRowKind, readonly string[]>>>;
  /** What cash and what a derivative is called where only its name tells. */
  readonly cashNames: readonly string[];
  readonly sectors: Partial<Readonly<Record<Sector, readonly string[]>>>;
}
