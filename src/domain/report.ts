import type { RateSource, RateUse } from './convert.ts';
import type { CurvePoint } from './curve.ts';
import type { ColumnWitness, FateReason, Fate, FileKind, ReadColumn, PreviewRow } from './file-reading.ts';
import type { AssetClass, Cost, ValueInBase } from './holding.ts';
import type { Issue } from './issue.ts';
import type { KindId } from './kinds.ts';
import type { LensId } from './lens.ts';
import type { FundClass, IndexId, Style, ThemeId } from './reference.ts';
import type { BenchmarkId, BenchmarkPart } from './benchmark-id.ts';
import type { KeptBenchmark, Look } from './look.ts';
import type { BaseId, IdentityAnswer, AnswerChoice, SourceWords } from './portfolio.ts';
import type { Sector, SectorKey } from './sector.ts';
import type { DatedCutoffs, SizeBucket, SizeKey, SizeSchemeId } from './size.ts';
import type { Currency, IsoDate, IssuerId, LineNumber } from './units.ts';

/* The one shape that the screen, the JSON file and the command read. Plain values only: it survives structuredClone and
   JSON. Values are in `settings.currency`; shares are fractions of the base that is on; null share = the base is not
   positive, so only amounts are shown. */

/** Money and its share of the base. */
export interface Amount {
  readonly value: number;
  readonly share: number | null;
}

/** Between which ends something lies, given what is not known; equal where all of it is. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What a range rests on, in shares of the base with all that may belong to it; together its width. */
export interface OpenParts {
  /** Lines of which nobody knows what they are. */
  readonly unidentified: number;
  /** What funds do not show and may belong. */
  readonly unseen: number;
  /** Companies that lack the fact which decides: a market cap, a sector. */
  readonly facts: number;
}

/** What is read for a part that is not known, and from what. */
export interface LikelyPart {
  /** The fund. */
  readonly part: string;
  /** The fund that stands in for it; for the middle of a kind's funds that kind's own symbol. */
  readonly witness: string;
  /** The kind whose middle is read; null = one fund stands in. */
  readonly ofKind: KindId | null;
  /** The user chose it; else it is the nearest that the pack proposes. */
  readonly isChosen: boolean;
  /** The oldest day that anything seen of the witness is of; null where nothing dated is. */
  readonly asOf: IsoDate | null;
  /** What the whole fund, read so, brings, in shares of the base. */
  readonly share: number;
}
/**
 * The likely reading beside a range: what it would be if each part that has a reading were like its witness. `low` and `high` are its
 * ends where something is left that has none, `share` is their middle. It proves nothing: the range stays.
 */
export interface Likely extends Ends {
  readonly share: number;
  readonly because: readonly LikelyPart[];
}

/** Between which ends the tilt lies, in points of 1: from `low` (all that is open in small caps) to `high` (all of it in the lens). */
export interface TiltRange extends Ends {
  /** By the likely readings of both ends; null = there is none. */
  readonly likely: number | null;
  /** Where the beam stands: the likely reading, else the middle. */
  readonly drawn: number;
  /** How much is open: under 0.005 one figure is shown instead of a range. */
  readonly uncertain: number;
}

/** A known amount and how much it could be either way, given what is not known (README, "How sure"). */
export interface Ranged extends Amount {
  readonly low: number | null;
  readonly high: number | null;
  /** The part of `value` held as shares, and the part inside funds. They add up to `value`. */
  readonly direct: number;
  readonly viaFunds: number;
  readonly directShare: number | null;
  readonly viaFundsShare: number | null;
  /** high − low before any rounding: under 0.005 one figure is shown instead of a range. */
  readonly uncertain: number | null;
  /** What that rests on. */
  readonly open: OpenParts | null;
  /** null = nothing that is open has a reading. */
  readonly likely: Likely | null;
}

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

export interface ReportFate {
  readonly line: LineNumber;
  readonly fate: Fate;
  readonly reason: FateReason;
  readonly text: string;
}

/** A stated total beside what was read for it. `difference` = ours − stated, rounded to the cent. */
export interface Reconciled {
  readonly account: string | null;
  readonly value: number;
  readonly ours: number;
  readonly difference: number;
  readonly line: LineNumber;
}

/** A rejected row, and what the file's own total leaves for it; null = the total does not say, or there is none. */
export interface RowGap {
  readonly line: LineNumber;
  readonly account: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number | null;
  /** That value as a price for one. */
  readonly unitPrice: number | null;
}

/** What became of one account of a file as a whole. */
export interface ReportPart {
  /** null = the rows name none. */
  readonly account: string | null;
  readonly lines: number;
  /** Set where another file's word on it counts instead, with the name of that file. */
  readonly putAside: { readonly reason: 'newer-file' | 'looks-alike'; readonly by: string } | null;
}

/** One of two files that look like the same holdings. */
export interface DoublingSide {
  readonly file: string;
  readonly broker: string;
  readonly asOf: IsoDate | null;
  /** The accounts that are in question; empty where the file names none. */
  readonly accounts: readonly string[];
  /** How the answer knows it again. */
  readonly source: SourceWords;
  /** Whether "only this one" can be said: not of the smaller of two files, which would lose the rest of the larger. */
  readonly mayStandAlone: boolean;
}
/** Two files that look like the same holdings. Until it is answered only the first counts. */
export interface DoublingQuestion {
  readonly key: string;
  /**
   * `alike`: ≥ 80 % of the lines are equal; `same-account`: one account of one day without a line in common; `same-name`: a
   * sheet under its old name, mostly of the same securities.
   */
  readonly reason: 'alike' | 'same-account' | 'same-name';
  readonly sides: readonly [DoublingSide, DoublingSide];
  /** Lines of the second side that are in question, and how many of them the first has with the same quantity. */
  readonly lines: number;
  readonly equal: number;
  /** The net value under each answer, in the report's currency; `second` null where it may not stand alone. */
  readonly net: { readonly both: number; readonly first: number; readonly second: number | null };
  readonly answered: 'both' | 'first' | 'second' | null;
}

export interface ReportFile {
  readonly name: string;
  readonly bytes: number;
  readonly broker: string;
  readonly kind: FileKind;
  readonly encoding: string;
  readonly sheet: string | null;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly asOf: IsoDate | null;
  readonly unit: 'money' | 'weights';
  readonly accounts: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly rows: {
    readonly total: number;
    readonly accepted: number;
    readonly skipped: number;
    readonly rejected: number;
  };
  readonly fates: readonly ReportFate[];
  readonly statedTotals: readonly Reconciled[];
  /** Sum of the accepted rows in the file's base column; where it has none, of those in the currency most are in. */
  readonly sum: number;
  /** The currency of the sum; that of the portfolio where the file names none. */
  readonly currency: Currency;
  readonly columns: readonly ReadColumn[];
  readonly columnsFrom: ColumnWitness;
  readonly preview: readonly PreviewRow[];
  /** The rejected rows that can be completed. */
  readonly gaps: readonly RowGap[];
}

export type IdentityStatus = 'identified' | 'ambiguous' | 'unknown' | 'not-a-company';
/** `ticker` = the file gives no name beside the symbol to check it against. */
export type IdentityWitness = 'isin' | 'cusip' | 'figi' | 'ticker+name' | 'ticker' | 'name' | 'answer';
export interface Identity {
  readonly status: IdentityStatus;
  /** The company, for a line that is one; the issuer named for a preferred share or warrant. */
  readonly issuer: IssuerId | null;
  /** The fund's symbol in the catalogue, for a line that is one. */
  readonly fund: string | null;
  readonly by: IdentityWitness | null;
}

export interface Position {
  readonly file: string;
  readonly line: LineNumber;
  readonly account: string | null;
  /** The first step of its paths: the account, or the file where the rows name none. */
  readonly pathStart: string;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number;
  readonly valueFrom: 'stated' | 'computed';
  readonly currency: Currency;
  /** The line or its file names that currency; else it is the portfolio's own. */
  readonly statesCurrency: boolean;
  /** By the file's own base column or stated rate. */
  readonly inBase: ValueInBase | null;
  /** What the file says was paid for it; null = nothing. */
  readonly cost: Cost | null;
  /** What the file itself shows the line to be; null = nothing. */
  readonly says: AssetClass | null;
  /** The value in `settings.currency`; null = no rate, so outside every sum. */
  readonly baseValue: number | null;
  /** By whose rate; null = there is none. */
  readonly rateFrom: RateUse | null;
  readonly assetClass: AssetClass;
  readonly identity: Identity;
}

/** Lines of one currency whose rate has one source and day. */
export interface RateGroup {
  /** null = no rate. */
  readonly source: RateSource | null;
  readonly lines: number;
  /** In the currency itself. */
  readonly value: number;
  /** In the report's currency; null = no rate. */
  readonly baseValue: number | null;
  /** The rate that all of them share; null where each line has its own, or none. */
  readonly rate: number | null;
  readonly asOf: IsoDate | null;
  readonly onward: RateUse['onward'];
}

/** A currency that lines are in, and how it came into the report's. */
export interface CurrencyUse {
  readonly currency: Currency;
  readonly lines: number;
  /** In the currency itself. */
  readonly value: number;
  /** What of it is in the report's currency; null where nothing of it is. */
  readonly baseValue: number | null;
  readonly groups: readonly RateGroup[];
  /** The user's own rate of it, as typed; null = none. */
  readonly typed: { readonly in: Currency; readonly rate: number } | null;
}

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

export interface BenchmarkFigure {
  readonly name: BenchmarkId | 'kept';
  /** The user's own that it is; null = a market or a mix. */
  readonly kept: KeptBenchmark | null;
  /** The markets it is made of: one, or the two of a mix; none for the user's own. */
  readonly parts: readonly BenchmarkPart[];
  readonly asOf: IsoDate;
  /** The fund whose holdings it is made of; null for a mix, for the user's own, and for companies by their whole market cap. */
  readonly list: string | null;
  readonly lens: number;
  readonly smallCaps: number;
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

/** A line that needs the user: who is it? `key` is stable over imports of the same words. */
export interface IdentityQuestion {
  readonly key: string;
  readonly about: Pick<IdentityAnswer, 'symbol' | 'name'>;
  readonly file: string;
  readonly line: LineNumber;
  readonly reason: 'name-contradicts' | 'several' | 'look-alike' | 'other-market';
  readonly value: number | null;
  readonly share: number | null;
  readonly candidates: readonly QuestionCandidate[];
  /** What was answered before, if it was: `null` choice = left unknown. */
  readonly answered: { readonly choice: AnswerChoice | null } | null;
}
export interface QuestionCandidate {
  readonly choice: AnswerChoice;
  readonly name: string;
  readonly symbol: string | null;
  readonly country: string | null;
  readonly size: SizeKey | null;
  readonly cap: number | null;
  readonly sector: SectorKey | null;
  readonly fundClass: FundClass | null;
  /** What the company's shares trade in, where the lists say. */
  readonly currency: Currency | null;
  /** What of the line speaks for this candidate. */
  readonly agrees: readonly ('symbol' | 'name' | 'currency')[];
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
   * Set for money in a fund of which the user said no more than its kind: its ends are the span of these funds of the pack, which
   * is no proof, and `asOf` is the oldest day of them. null = the fund itself is known.
   */
  readonly ofKind: { readonly kind: KindId; readonly members: readonly string[] } | null;
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

/** What the list of a fund covers beyond 100 %, such as the cash that lent shares brought: a negative line that closes the sum. */
export interface ListExcess extends Amount {
  readonly fund: string;
}

/** How much money rests on lists of funds from before a day; which funds those are. */
export interface StaleLists extends Amount {
  readonly olderThan: IsoDate;
  readonly funds: readonly string[];
}

/** A part of what a scenario does to the portfolio; the parts add up to the whole. */
export type ReplayPartKey =
  | `company:${IssuerId}`
  | 'lens'
  | 'other-mega'
  | 'large'
  | 'mid'
  | 'small-and-micro'
  | 'abroad'
  | 'unknown-size'
  | 'cash-and-bonds'
  | 'other-assets'
  | 'funds'
  | 'not-identified';
export interface ReplayPart<Key> extends Amount {
  readonly key: Key;
  /** How much of the base is in it. */
  readonly held: number | null;
  /** The ends of `share`, where part of it is open; in shares of the base. */
  readonly low: number | null;
  readonly high: number | null;
}
/** What a scenario would do (README, "Scenarios"). Shares are fractions of the base: 0.068 is +6.8 %. */
export interface Replay {
  readonly id: string;
  /** What large and what small companies do under the scheme that is on; null where the scenario says it otherwise. */
  readonly L: number | null;
  readonly S: number | null;
  /** Companies with a return of their own. */
  readonly named: readonly { readonly issuer: IssuerId; readonly change: number }[];
  /** false: there is no sane answer under this scheme, and so no figure below. */
  readonly sane: boolean;
  readonly portfolio: {
    readonly value: number | null;
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** What it is compared with; null where there is no figure. */
  readonly benchmark: { readonly share: number } | null;
  /** Half S&P 500, half Russell 2000. */
  readonly half: { readonly share: number } | null;
  /** The S&P 500 of equal weight. */
  readonly equal: { readonly share: number } | null;
  readonly contributions: readonly ReplayPart<ReplayPartKey>[];
  readonly bySector: readonly ReplayPart<SectorKey>[];
  /** The companies that bring or take the most. */
  readonly byCompany: readonly (Amount & {
    readonly issuer: IssuerId;
    readonly symbol: string;
    readonly name: string;
    readonly change: number;
  })[];
  /** null = one's own shares. */
  readonly byFund: readonly (Amount & { readonly fund: string | null })[];
}

export interface Report {
  readonly schema: 'topheavy-report/1';
  /** The holdings are those of an example that comes with the app (examples.ts), nobody's own. */
  readonly example: boolean;
  readonly reference: {
    readonly version: string;
    readonly equitiesAsOf: IsoDate;
    readonly funds: readonly {
      readonly symbol: string;
      readonly list: string;
      readonly asOf: IsoDate;
      readonly coverage: number;
      readonly estimated: boolean;
    }[];
    readonly listings: number;
    readonly fundsKnown: number;
    readonly stale: StaleLists;
  };
  readonly settings: {
    readonly sizeScheme: SizeSchemeId;
    readonly cutoffs: DatedCutoffs;
    readonly lens: LensId;
    readonly base: BaseId;
    readonly currency: Currency;
    /** What it is compared with: what was asked for, or the US market where that cannot be had; `kept` = the user's own. */
    readonly benchmark: BenchmarkId | 'kept';
    /** The accounts that count; null = all. */
    readonly accounts: Look['accounts'];
    readonly funds: Look['funds'];
  };
  /** Every account there is, the largest first. */
  readonly accounts: readonly AccountUse[];
  readonly files: readonly ReportFile[];
  readonly totals: {
    readonly net: number;
    /**
     * What is invested: Σ|exposure| over companies (after netting) and every class but cash. Neither financing, nor what lists cover
     * beyond 100 %, nor cash of either sign is in it.
     */
    readonly gross: number;
    readonly identified: number;
    /** What funds do not show, less what the lists of others cover beyond 100 %: identified + residual + unidentified + financing = net. */
    readonly residual: number;
    /** What funds do not show, and nothing else. */
    readonly unseen: number;
    readonly unidentified: number;
    readonly financing: number;
    readonly pending: number;
    readonly unconverted: readonly { readonly currency: Currency; readonly value: number }[];
    /** The denominator of every share: net, or look-through equity; null when not positive. */
    readonly base: number | null;
    /** The base with all that may belong to it: what the ends of ranges and open parts are shares of. */
    readonly widest: number | null;
    /** Identified ÷ (identified + |open|), without what lists cover beyond 100 %; null when there is nothing. */
    readonly identifiedShare: number | null;
    /** What is uncertain for the lens question, as a share of the base: under 0.005 one figure is shown. */
    readonly uncertain: number | null;
  };
  readonly positions: readonly Position[];
  /** The currencies held, the most money first; without a rate last. */
  readonly currencies: readonly CurrencyUse[];
  /** What the report can be in. */
  readonly currencyChoices: readonly Currency[];
  readonly funds: readonly FundUse[];
  /** The most money first. */
  readonly unknownFunds: readonly UnknownFund[];
  /** By the fund's symbol. */
  readonly excess: readonly ListExcess[];
  readonly overlaps: readonly FundOverlap[];
  readonly exposure: {
    readonly size: Readonly<Record<SizeKey, Amount>>;
    readonly sector: Readonly<Record<SectorKey, Amount>>;
    /** Cells that hold something. */
    readonly sizeBySector: readonly {
      readonly size: SizeKey;
      readonly sector: SectorKey;
      readonly value: number;
      readonly share: number | null;
    }[];
    readonly assetClass: Readonly<Record<ExposureClass, Amount>>;
    readonly country: Readonly<Record<string, Amount>>;
    /** Funds left as lines, because that is what is looked at; nothing while they are looked through. */
    readonly unopened: Amount;
    /** All of the base in one row of parts, for the size bar; they add up to it. */
    readonly composition: readonly CompositionPart[];
    /** By the home currency of each company, ISO code or `unknown`. */
    readonly currency: Readonly<Record<string, Amount>>;
    /** `value`, `blend`, `growth`, `unknown`. */
    readonly style: Readonly<Record<Style | 'unknown', Amount>>;
    /** Members of each index; a company may be in several, so these do not add up. */
    readonly index: Readonly<Record<IndexId, Amount>>;
    /** Members of each theme; they may overlap, too. */
    readonly theme: Readonly<Record<ThemeId, Amount>>;
    /** How far each of the four may be off because something is open, in shares of the base; null without shares. */
    readonly open: number | null;
  };
  readonly lens: LensFigure;
  readonly smallCaps: Ranged;
  /** What neither the lens nor small caps count, for the line under the beam; companies of unknown size are open and left out. */
  readonly offBeam: readonly OffBeamPart[];
  /** Lens share − small-cap share by what is known, in points of 1; null without shares. */
  readonly tilt: number | null;
  /** Between which ends it lies, and where it is drawn. */
  readonly tiltRange: TiltRange | null;
  /** Of the positions: how many there are, and of how many it is not known, or not certain, what they are. */
  readonly counts: { readonly positions: number; readonly unsure: number };
  /** Largest net exposure first. */
  readonly companies: readonly CompanyExposure[];
  readonly concentration: Concentration;
  readonly benchmark: BenchmarkFigure;
  /** Those that were asked for. */
  readonly scenarios: readonly Replay[];
  readonly questions: readonly IdentityQuestion[];
  /** Files that look like the same holdings. */
  readonly doublings: readonly DoublingQuestion[];
  readonly issues: readonly Issue[];
}
