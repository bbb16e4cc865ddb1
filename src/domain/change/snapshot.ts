import type { AssetClass } from '../model/holding.ts';
import type { LensId } from '../model/lens.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { BaseId } from '../model/portfolio.ts';
import type { SizeKey, SizeSchemeId } from '../model/size.ts';
import type { Currency, IsoDate, IssuerId } from '../model/units.ts';
import type { RowTable } from '../model/row-table.ts';

/* What is kept of a portfolio of one day, so that two days can be compared without the reference lists of the first. */

/** A share with its ends, of the base that was on; null = there were no shares. */
export interface KeptRange {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Money known to be in it, its share, and its likely reading as the verdict said it. */
export interface KeptFigure extends KeptRange {
  readonly value: number;
  /** How much of the base is open for the question; null = there were no shares. */
  readonly uncertain: number | null;
  /** null = there was none, or the record is from before it was kept. */
  readonly likely: (Ends & { readonly share: number | null }) | null;
}

/** An account by its label; rows that name none are their broker's. */
export interface KeptAccount {
  readonly account: string;
  readonly broker: string;
  readonly value: number;
}

/** A line as it was worth on the day, in the snapshot's currency and in its own. */
export interface KeptPosition {
  readonly account: string;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly assetClass: AssetClass | 'unknown';
  /** The company that it is a share of; null for every other line. */
  readonly issuer: IssuerId | null;
  /** The fund that it is. */
  readonly fund: string | null;
  readonly quantity: number | null;
  readonly currency: Currency;
  /** In its own currency. */
  readonly value: number;
  /** In the snapshot's; null = no rate, so in no sum. */
  readonly baseValue: number | null;
}

/** What one unit of money in a fund was in. `size`, `classes` and `rest` add up to 1. */
export interface KeptFund {
  readonly symbol: string;
  readonly asOf: IsoDate | null;
  readonly lens: number;
  readonly smallCaps: number;
  readonly size: Readonly<Record<SizeKey, number>>;
  readonly classes: number;
  readonly rest: number;
}

/** A company large enough to matter, with the part it had in each fund; smaller ones are in the funds' figures alone. */
export interface KeptCompany {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly size: SizeKey;
  readonly inLens: boolean;
  readonly value: number;
  /** Its weight in each held fund that holds it. */
  readonly inFunds: Readonly<Record<string, number>>;
}

/** What the portfolio was compared with. `asOf`: the day of its list; in a record from before that was kept, the one of the companies' sizes. */
export interface KeptMarket {
  readonly benchmark: string;
  readonly asOf: IsoDate;
  readonly lens: number;
  readonly smallCaps: number;
}

export interface Snapshot {
  /** The portfolio and the day: a day has one snapshot. */
  readonly id: string;
  readonly portfolio: string;
  /** The newest day that a file states, or that it was kept on where none does. */
  readonly date: IsoDate;
  readonly dateFrom: 'files' | 'kept';
  /** The oldest day that a file states. */
  readonly oldest: IsoDate | null;
  readonly files: readonly string[];
  readonly accounts: readonly KeptAccount[];
  readonly settings: {
    readonly sizeScheme: SizeSchemeId;
    /** Of the `custom` scheme and lens: what they were, as one word to tell whether two are the same. */
    readonly custom: string;
    readonly lens: LensId;
    readonly base: BaseId;
    readonly currency: Currency;
  };
  readonly pack: { readonly version: string; readonly equitiesAsOf: IsoDate };
  readonly net: number;
  readonly lens: KeptFigure;
  readonly smallCaps: KeptFigure;
  /** How many equally weighted companies it behaved like. */
  readonly effectiveNumber: KeptRange;
  readonly cashAndBonds: number | null;
  /** What is uncertain for the lens question, as a share of the base; also null in a record from before it was kept. */
  readonly open: number | null;
  readonly market: KeptMarket;
  readonly positions: RowTable<KeptPosition>;
  readonly funds: readonly KeptFund[];
  readonly companies: readonly KeptCompany[];
}

/** The name of a portfolio's snapshot of a day. */
export function snapshotId(portfolio: string, date: IsoDate): string {
  return `${portfolio}/${date}`;
}
