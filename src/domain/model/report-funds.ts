import type { FundKindGuess, KindId } from './kinds.ts';
import type { LensId } from './lens.ts';
import type { EndWitness, FundProof } from './reference.ts';
import type { Amount, Ends } from './report-amounts.ts';
import type { ExposureClass } from './report-exposure.ts';
import type { Sector, SectorKey } from './sector.ts';
import type { SizeBucket, SizeKey } from './size.ts';
import type { IsoDate } from './units.ts';

/* What is inside funds, and what nobody knows of them. */

/** How much two funds are the same: Σ min of their companies' weights, rows of lists as they are. Funds seen through a list only. */
export interface FundOverlap {
  readonly a: string;
  readonly b: string;
  /** By the companies that are seen in both. */
  readonly share: number;
  /** At the most, if what is not seen of each were just what the other holds. */
  readonly most: number;
}

/** Lines that call themselves a fund, of which nobody knows which one: one entry for all of the same words. */
export interface UnknownFund {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly value: number;
  readonly share: number | null;
  /** Review asks which one it is. */
  readonly isAsked: boolean;
}

/** Between which ends fractions of a fund lie. */
export interface FundEnds {
  readonly lens: Ends;
  readonly smallCaps: Ends;
  readonly size: Readonly<Record<SizeBucket, Ends>>;
  readonly sector: Readonly<Record<Sector, Ends>>;
}

/** A fund that is held and what could be seen of it. */
export interface FundUse {
  readonly symbol: string;
  readonly name: string;
  readonly value: number;
  readonly share: number | null;
  /** How it counts: its companies by a list, factor × such a list, one class as a whole, or not seen into. */
  readonly seen: 'list' | 'partial' | 'funds' | 'leveraged' | 'class' | 'closed';
  /** The class a fund of one class counts as (bonds, cash, …). */
  readonly countsAs: ExposureClass | null;
  /** How it is seen (fund-sight.ts); a fund of funds is as old as the oldest thing seen of it, and an estimate. */
  readonly list: string | null;
  readonly asOf: IsoDate | null;
  readonly coverage: number | null;
  readonly estimated: boolean;
  readonly borrowed: string | null;
  /** The fund that it is read as in the likely reading, because the user said so; no other figure of it rests on that. */
  readonly proxy: string | null;
  /**
   * Set for a fund of which the user said the kind: what of it no list shows is between the ends of these funds of the pack, which
   * is no proof. Of one that is not seen at all `asOf` is the oldest day of them. null = nothing was said.
   */
  readonly ofKind: { readonly kind: KindId; readonly members: readonly string[] } | null;
  /** The kind that we guess of a fund that is not seen whole, until the user says one: nothing is counted by it. */
  readonly kindGuess: FundKindGuess | null;
  /**
   * Of a fund that is not seen at all: what is proven of the lens and of small caps, by whom; the rest of it is open. null = nothing is.
   */
  readonly proven:
    | (Pick<FundProof, 'asOf' | 'category'> & {
        readonly ends: readonly (Ends & { readonly of: LensId | 'small-caps'; readonly why: readonly EndWitness[] })[];
      })
    | null;
  /** The funds inside, of a fund of funds. */
  readonly parts: readonly string[];
  /** Fractions of the fund by the size and sector of what is inside; with `classes`, `rest` and `excess` they add up to 1. */
  readonly size: Readonly<Record<SizeKey, number>>;
  readonly sector: Readonly<Record<SectorKey, number>>;
  /** Fractions that are no company: cash, bonds and the like, and borrowed money. */
  readonly classes: number;
  /** The fraction no list shows. */
  readonly rest: number;
  /** What its list covers beyond 100 %, as a negative fraction. */
  readonly excess: number;
  /** Fractions of the fund that are known to be in the lens and in small caps: the low ends of `between`. */
  readonly lens: number;
  readonly smallCaps: number;
  /** Between which ends each fraction of the fund lies, given what of it is not seen. */
  readonly between: FundEnds;
  /** What it is known to add to the lens share of the portfolio, in shares of the base, and between which ends that lies. */
  readonly adds: number | null;
  readonly addsBetween: Ends | null;
  /**
   * The known lens and small-cap share of the portfolio without this fund, its money gone too, and between which ends the
   * change of each lies; null where no base is left.
   */
  readonly without: {
    readonly lens: number;
    readonly smallCaps: number;
    readonly changes: Readonly<Record<'lens' | 'smallCaps', Ends>>;
  } | null;
  /** What of its value could be placed, and what stays residual. */
  readonly residual: number;
}

/** What the list of a fund covers beyond 100 %, such as the cash that lent shares brought: a negative line that closes the sum. */
export interface ListExcess extends Amount {
  readonly fund: string;
}

/** How much money rests on lists of funds from before a day; which funds those are. */
export interface StaleLists extends Amount {
  readonly olderThan: IsoDate;
  readonly funds: readonly string[];
}
