import type { BenchmarkId, BenchmarkPart } from './benchmark-id.ts';
import type { CurvePoint } from './curve.ts';
import type { LensId } from './lens.ts';
import type { KeptBenchmark } from './look.ts';
import type { ThemeId } from './reference.ts';
import type { Amount, Ends, Ranged, TiltRange } from './report-amounts.ts';
import type { SectorKey } from './sector.ts';
import type { SizeKey } from './size.ts';
import type { IsoDate, IssuerId } from './units.ts';

/* What the money is in: companies, classes, sizes, accounts, and how much is spread over how many. */

/** What money is in after look-through. */
export const EXPOSURE_CLASSES = [
  'equity',
  'bond',
  'cash',
  'crypto',
  'commodity',
  'derivative',
  'other',
  'residual',
  'unidentified',
] as const;

export type ExposureClass = (typeof EXPOSURE_CLASSES)[number];

/** One way by which a company comes into the portfolio: account, then the funds from the outermost inwards. */
export interface ExposurePath {
  readonly path: readonly string[];
  readonly value: number;
}

export interface CompanyExposure {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly country: string | null;
  readonly size: SizeKey;
  readonly sector: SectorKey;
  readonly value: number;
  readonly share: number | null;
  readonly direct: number;
  readonly viaFunds: readonly ExposurePath[];
  /** Σ of the paths. */
  readonly viaTotal: number;
  readonly directShare: number | null;
  readonly viaShare: number | null;
  /** How many different funds it is in, counted by those held. */
  readonly fundCount: number;
  /** Belongs to the lens that is on. */
  readonly inLens: boolean;
  /** Its share of the benchmark that is on; 0 = not in it. */
  readonly benchmark: number;
  readonly themes: readonly ThemeId[];
}

export interface LensMember {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly country: string | null;
  readonly value: number;
  readonly share: number | null;
}

export interface LensFigure extends Ranged {
  readonly name: LensId;
  /** Every member under the scheme that is on, the largest company first; of those listed abroad only the ones that are held. */
  readonly members: readonly LensMember[];
  /** Mega caps of neighbouring sectors that the lens leaves out. */
  readonly nearMisses: readonly LensMember[];
  /** The known share under each of the other named lenses, for "as the Magnificent Seven: 37.2". */
  readonly otherLenses: readonly { readonly name: LensId; readonly share: number | null }[];
}

export interface Concentration {
  /** Share of the largest 1, 5 and 10 companies, of the base that is on. */
  readonly top1: number | null;
  readonly top5: number | null;
  readonly top10: number | null;
  /** 10,000 · Σw² over identified equity. */
  readonly hhi: number | null;
  /** 1/Σw²: "behaves like this many equally weighted companies". */
  readonly effectiveNumber: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How many different companies there are, any size of stake, and in how many of them at least one unit of money is. */
  readonly companies: number;
  readonly companiesWorthOne: number;
  /** Companies left out of HHI because their net exposure is negative. */
  readonly netShort: number;
  /** Share of the largest 1, 2, 3 … companies, of the base that is on; those with a negative net left out. Empty without shares. */
  readonly curve: readonly CurvePoint[];
}

/** A list that a benchmark is made of: whose it is, of which day, and what part of the benchmark. */
export interface BenchmarkList {
  readonly list: string;
  readonly asOf: IsoDate;
  readonly part: number;
}

export interface BenchmarkFigure {
  readonly name: BenchmarkId | 'kept';
  /** The user's own that it is; null = a market or a mix. */
  readonly kept: KeptBenchmark | null;
  /** The markets it is made of: one, or the two of a mix; none for the user's own. */
  readonly parts: readonly BenchmarkPart[];
  readonly asOf: IsoDate;
  /** The fund whose holdings it is made of; null for a mix, for the user's own, and for companies by their whole market cap. */
  readonly list: string | null;
  /** The lists that this comes down to; none for the user's own and for companies by their whole market cap. */
  readonly lists: readonly BenchmarkList[];
  /** With each estimated market cap at the middle of its span: a likely reading where `between` has two ends. */
  readonly lens: number;
  readonly smallCaps: number;
  /** Between which ends the two lie, given estimated market caps, facts that are missing and what its list leaves out. */
  readonly between: { readonly lens: Ends; readonly smallCaps: Ends };
  /** Lens share − small-cap share, in points of 1, and between which ends it lies, given what its list leaves open. */
  readonly tilt: number;
  readonly tiltRange: TiltRange;
  readonly top10: number;
  readonly size: Readonly<Record<SizeKey, number>>;
  readonly sector: Readonly<Record<SectorKey, number>>;
  /** Cells with a share above 0. */
  readonly sizeBySector: readonly { readonly size: SizeKey; readonly sector: SectorKey; readonly share: number }[];
  /** All of it in the parts of the size bar; they add up to 1. What is empty is left out. */
  readonly composition: readonly { readonly key: CompositionKey; readonly share: number }[];
  /** ½Σ|w−b|; null with leverage, shorts or a base that is not positive. */
  readonly activeShare: { readonly low: number; readonly high: number } | null;
  readonly overlap: number | null;
  /** Where the overlap comes from: its largest three companies and all else. Null where there is no overlap to show. */
  readonly overlapParts: OverlapParts | null;
  /** Share of its largest 1, 2, 3 … companies. */
  readonly curve: readonly CurvePoint[];
}

/** What makes up the overlap with a benchmark; all shares are of the base with all that may belong to it. */
export interface OverlapParts {
  /** The companies that both hold most of, the largest shared part first: that is the smaller one of `yours` and `theirs`. */
  readonly largest: readonly {
    readonly symbol: string;
    readonly yours: number;
    readonly theirs: number;
    readonly shared: number;
  }[];
  /** All other companies, and cash and other kinds that both hold. */
  readonly others: number;
}

/**
 * A part of the size bar: a bucket, companies of unknown size, cash with bonds, other assets (coins, commodities,
 * derivatives, preferred shares), funds that are not looked into, what is not identified or not shown by a fund, what funds' lists
 * cover beyond 100 % (negative), or borrowed money.
 */
export const COMPOSITION_KEYS = [
  'mega',
  'large',
  'mid',
  'small',
  'micro',
  'unknown-size',
  'funds',
  'cash-and-bonds',
  'other-assets',
  'not-identified',
  'excess',
  'financing',
] as const;

export type CompositionKey = (typeof COMPOSITION_KEYS)[number];

export interface CompositionPart extends Amount {
  readonly key: CompositionKey;
}

export const OFF_BEAM_KEYS = [
  'other-mega',
  'large',
  'mid',
  'funds',
  'cash-and-bonds',
  'other-assets',
  'excess',
  'financing',
] as const;

export type OffBeamKey = (typeof OFF_BEAM_KEYS)[number];

export interface OffBeamPart extends Amount {
  readonly key: OffBeamKey;
}

/** What an account holds of something. */
export interface AccountPart {
  readonly value: number;
  /** Of the account; null where its value is not positive. */
  readonly share: number | null;
  /** Of what all accounts hold of it; null where they hold none, or one owes what another owns. */
  readonly part: number | null;
}

/** An account, whether it is looked at or not. Funds are looked through here in every view. */
export interface AccountUse {
  /** As paths begin: the account's name, or the file's where the rows name none. */
  readonly account: string;
  readonly positions: number;
  readonly value: number;
  /** Of all accounts; null where one of them is worth less than nothing, or all nothing. */
  readonly share: number | null;
  readonly lens: AccountPart;
  readonly smallCaps: AccountPart;
}
