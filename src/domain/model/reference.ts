import type { KindId } from './kinds.ts';
import type { DatedCutoffs, PackScheme, SizeBucket } from './size.ts';
import type { Sector } from './sector.ts';
import type { Currency, IsoDate, IssuerId } from './units.ts';

/** Where a company stands between cheap and fast-growing: by membership of the value and growth baskets of the pack. */
export const STYLES = ['value', 'blend', 'growth'] as const;
export type Style = (typeof STYLES)[number];

/** The indexes whose members the pack knows. */
export const INDEXES = ['sp500', 'sp400', 'sp600', 'nasdaq100', 'russell1000', 'russell2000', 'dow30'] as const;
export type IndexId = (typeof INDEXES)[number];

/** Editorial labels, from the pack's list with a reason each; for orientation, not advice. */
export const THEMES = [
  'magnificent-seven',
  'ai-infrastructure',
  'semiconductors',
  'regional-banks',
  'biotech',
  'onshoring-industrial',
  'nuclear-and-clean-energy',
] as const;
export type ThemeId = (typeof THEMES)[number];

/** What a market cap is worked out from where nobody lists it: the weight in a fund or index, or the average of an association of funds. */
export const CAP_SOURCES = ['TOPIX', 'VXUS', 'EIMI', 'EUNL', 'STOXX600', 'IXUS', 'AMFI'] as const;
export type CapSource = (typeof CAP_SOURCES)[number];

/** Between which ends a market cap lies in nine cases of ten, in US dollars, and what says so. */
export interface CapSpan {
  readonly low: number;
  readonly high: number;
  readonly source: CapSource;
  /** The day of that source; the ends are brought to `equitiesAsOf`. */
  readonly asOf: IsoDate;
}

/** A company (issuer): all its share classes together. */
export interface Company {
  readonly id: IssuerId;
  /** Its most traded symbol; for a company no longer listed, the last one known. */
  readonly symbol: string;
  readonly name: string;
  /** ISO 3166 alpha-2, null where no source says. */
  readonly country: string | null;
  /** Whole company, US dollars, at `equitiesAsOf`; null = unknown size. With a span it is the middle of it: a likely figure, no fact. */
  readonly cap: number | null;
  /** Where the cap lies if it is only estimated; null = it is a figure of the whole company, or there is none. */
  readonly capSpan: CapSpan | null;
  readonly sector: Sector | null;
  /** The user's own word for its size, above its cap; null as the pack gives it. */
  readonly ownSize: SizeBucket | null;
  /** Counts in the ranking that makes the cut-offs and the US market benchmark (src/domain/README, "Size bucket"). */
  readonly ranked: boolean;
  /** The currency of its home, null where the country is not known. */
  readonly currency: Currency | null;
  /** null = in none of the pack's value and growth baskets. */
  readonly style: Style | null;
  readonly indexes: readonly IndexId[];
  readonly themes: readonly ThemeId[];
  /** Symbols of all its listed classes, the most traded first; of a company listed abroad only, its home symbols (`7203.T`). */
  readonly classes: readonly string[];
}

/** What kind of thing a fund is, as far as the catalogue knows. `unknown` is never assumed to be equity. */
export const FUND_CLASSES = [
  'equity',
  'bond',
  'money-market',
  'commodity',
  'crypto',
  'currency',
  'mixed',
  'alternative',
  'leveraged',
  'unknown',
] as const;
export type FundClass = (typeof FUND_CLASSES)[number];

/** What a symbol or identifier can lead to. */
export type Listed =
  | { readonly kind: 'company'; readonly symbol: string; readonly name: string; readonly issuer: IssuerId }
  | { readonly kind: 'fund'; readonly symbol: string; readonly name: string; readonly fundClass: FundClass }
  | {
      /** A line of a company that is not its stock: preferred, warrant, right, unit, note. */
      readonly kind: 'related';
      readonly symbol: string;
      readonly name: string;
      readonly what: 'preferred' | 'warrant' | 'right' | 'unit' | 'note';
      readonly issuer: IssuerId | null;
    }
  | { readonly kind: 'cash'; readonly symbol: string; readonly name: string }
  | { readonly kind: 'crypto'; readonly symbol: string; readonly name: string };

/** A former symbol. `symbol` null = no longer listed, no successor known. */
export interface Alias {
  readonly former: string;
  readonly symbol: string | null;
  readonly date: IsoDate;
  /** The company's name under the former symbol, null where no source says. */
  readonly formerName: string | null;
  /** The letters now belong to another company: never translate them on their own. */
  readonly reused: boolean;
}

/** How a fund is looked through (README, "Look-through"). */
export type FundContent =
  | {
      readonly kind: 'basket';
      /** The fund whose list is used: itself or an equivalent. */
      readonly list: string;
      /** Why the borrowed list may stand for it ("same index"), null for its own. */
      readonly borrowed: string | null;
      readonly estimated: boolean;
    }
  /** A fund of funds: fractions of it that are other funds. */
  | { readonly kind: 'funds'; readonly parts: readonly FundPart[]; readonly asOf: IsoDate }
  /** A list that covers less than 97 %: its rows are companies, the rest is residual. */
  | {
      readonly kind: 'partial';
      readonly list: string;
      readonly borrowed: string | null;
      readonly sectors: SectorSplit | null;
    }
  | { readonly kind: 'leveraged'; readonly underlying: string; readonly factor: number }
  /** `proof` is left out where nothing is proven of the fund. */
  | { readonly kind: 'none'; readonly sectors: SectorSplit | null; readonly proof?: FundProof };

/** What proves an end: what a fund publishes of its countries, sectors and largest holdings, or what its legal category allows. */
export const END_WITNESSES = ['countries', 'sectors', 'holdings', 'law'] as const;
export type EndWitness = (typeof END_WITNESSES)[number];

/** A question that ends can be proven for; `scheme` is null for a lens that asks for no size. */
export interface ProvenQuestion {
  readonly of: 'mega-cap-tech' | 'magnificent-seven' | 'mega-cap-it' | 'tech-all-sizes' | 'small-caps';
  readonly scheme: PackScheme | null;
}

/** Between which fractions of a fund the answer to a question lies, and what says so. */
export interface ProvenEnd extends ProvenQuestion {
  readonly low: number;
  readonly high: number;
  readonly why: readonly EndWitness[];
}

/** What is proven of a fund whose holdings nobody knows. */
export interface FundProof {
  /** The day of the oldest record behind it, or on which its category's limits were read. */
  readonly asOf: IsoDate;
  /** The legal category whose limits prove it, in the law's own words; null = the fund's own record does. */
  readonly category: string | null;
  readonly ends: readonly ProvenEnd[];
}

export interface FundPart {
  readonly symbol: string;
  readonly weight: number;
}

/** A kind of funds that the pack knows: the funds that stand for it, and what part of their middle each is. The parts add up to 1. */
export interface Kind {
  readonly id: KindId;
  readonly name: string;
  readonly members: readonly FundPart[];
}

/** A fund's published sector breakdown, fractions of its shares, for what no list shows: a proof by its scheme, and of its day alone. */
export type SectorSplit =
  /** In the eleven sectors that companies have here. */
  | {
      readonly asOf: IsoDate;
      readonly scheme: 'gics';
      readonly shares: Readonly<Partial<Record<Sector, number>>>;
    }
  /**
   * In ICB's industries, which bear the names of our sectors and hold other companies: all that can be told is what Technology,
   * Telecommunications and Consumer Discretionary (media is in it) come to, where every large technology company is filed.
   */
  | { readonly asOf: IsoDate; readonly scheme: 'icb'; readonly technology: number };

/** A fund that is similar but not the same: used only when the user says so. */
export interface Proxy {
  readonly symbol: string;
  readonly why: string;
}

/** The constituents of one list. Weights are fractions of the fund, at full precision, as the list gives them. */
export interface Basket {
  readonly symbol: string;
  readonly name: string;
  readonly asOf: IsoDate;
  /** `partial`: less than 97 % covered; `top`: the largest holdings only; `user`: a file the user dropped. */
  readonly source: 'issuer' | 'derived' | 'repriced' | 'partial' | 'top' | 'user';
  readonly estimated: boolean;
  /** Share of the fund that the rows account for. */
  readonly coverage: number;
  /** Companies and, at the same place in `weights`, what part of the fund each is; share classes already added up. */
  readonly companies: readonly IssuerId[];
  readonly weights: readonly number[];
  /** Rows that are not companies. `rest` = "cash and the rest of the fund": residual, not cash. */
  readonly others: readonly {
    readonly kind: 'cash' | 'bond' | 'derivative' | 'other' | 'rest';
    readonly name: string;
    readonly weight: number;
  }[];
}

export interface Rate {
  /** Units of the currency for one US dollar. */
  readonly perUsd: number;
  readonly asOf: IsoDate;
}

/** What lists are of, as far as their errors differ: the market or a region, one sector, one style or size. */
export const ERROR_KINDS = ['broad', 'sector', 'style'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/**
 * How far estimated lists were off beside true ones of nearly the same day: the mean over the pairs that were tested, in fractions of
 * the fund, of mega-cap tech and of small caps by market rank.
 */
export interface TypicalError {
  readonly of: ErrorKind;
  readonly lens: number;
  readonly smallCaps: number;
  readonly pairs: number;
}

/** What is known of a fund that is read as its kind: its ten largest holdings, or none. */
export const GIVEN = ['ten', 'nothing'] as const;
export type Given = (typeof GIVEN)[number];

/** How far off readings of one figure were, in fractions of the fund: what was read less what is true. */
export interface ReadingError {
  /** Funds that were tried; of 0 nothing else is known. */
  readonly tests: number;
  readonly mean: number;
  readonly median: number;
  readonly absolute: number;
  /** Most readings lay no further off than this. */
  readonly width: number;
  /** How many of the tests lay within the width that all others give. */
  readonly inside: number;
}

/** How far off funds were whose list is known when they were read as the middle of their kind without it. */
export interface KindError extends Readonly<Record<'lens' | 'smallCaps', ReadingError>> {
  readonly kind: KindId;
  readonly given: Given;
}

/** What a fund takes of its own money in a year (expense ratio, total expense ratio), as it publishes it. */
export interface ExpenseRatio {
  /** A fraction: 0.0003 is 0.03 % a year. */
  readonly ratio: number;
  /** The day that states it; null where sources agree and none of them says of which day. */
  readonly asOf: IsoDate | null;
}

/** Where a part of the pack comes from. */
export interface PassportSource {
  readonly file: string;
  readonly what: string;
  readonly asOf: string;
  readonly rows: number;
  readonly licence: string;
  /** Its first 32 digits. */
  readonly sha256: string;
}
export interface Passport {
  /** `YYYY-MM-DD.checksum` of the compiled content. */
  readonly version: string;
  readonly equitiesAsOf: IsoDate;
  readonly counts: {
    readonly listings: number;
    readonly companies: number;
    readonly funds: number;
    readonly baskets: number;
  };
  readonly lists: readonly {
    readonly symbol: string;
    readonly source: Basket['source'];
    readonly asOf: IsoDate;
    readonly coverage: number;
    readonly rows: number;
  }[];
  readonly sources: readonly PassportSource[];
  readonly errors: readonly TypicalError[];
  readonly kindErrors: readonly KindError[];
}

/** What is traded of a company's most traded class on a usual day, in US dollars: at least and at most. */
export interface Traded {
  readonly low: number;
  /** null = more than the lists tell. */
  readonly high: number | null;
}

/**
 * What the analysis asks of the reference pack; src/reference implements it, tests may write their own. Symbols are
 * canonical: upper case, a dot before a share class (BRK.B), no exchange. Look-ups give every candidate; choosing is
 * identify.ts' affair.
 */
export interface Reference {
  readonly passport: Passport;
  /** All that bears this symbol today (a company and a coin may share letters). Empty = nothing. */
  bySymbol(symbol: string): readonly Listed[];
  /**
   * Companies with this code on an exchange abroad, whatever it is called in the US (`KEY` gives Keyera, `KEY.TO`, and `T`
   * gives Telus, `T.TO`). A code alone never proves one of them: they are candidates for a question.
   */
  abroad(code: string): readonly Listed[];
  byIsin(isin: string): readonly Listed[];
  byCusip(cusip: string): readonly Listed[];
  byFigi(figi: string): readonly Listed[];
  /** By a German security number; one that a German ISIN holds may be known by that ISIN only (national-codes.ts). */
  byWkn(wkn: string): readonly Listed[];
  /** All whose name has the same key (names.ts, `nameKey`). Empty for an empty key. */
  byName(key: string): readonly Listed[];
  /** Whether a fund's symbol stands for an index itself ("MSCI World"), not for a fund on it. */
  isIndex(symbol: string): boolean;
  /**
   * What a person typing this may mean, the likeliest first: the very symbol, the index of that name, whose very name it is, then symbols
   * and indexes that begin with it, then names that hold its words.
   */
  search(text: string, limit: number): readonly Listed[];
  /**
   * Funds with these letters on an exchange abroad, with or without its suffix (`VWCE`, `VWCE.DE`, `VGRO`), whatever the letters
   * mean in the US. As with companies, letters alone prove none of them.
   */
  fundsAbroad(symbol: string): readonly (Listed & { kind: 'fund' })[];
  /**
   * The fund that a name alone states in full: a European fund without its share class, one on an index that the name gives, or a
   * workplace plan's. null = it does not say enough. With `onlyWhole` only a fund whose whole name it is, as brokers print it.
   */
  fundByName(name: string, onlyWhole?: boolean): (Listed & { kind: 'fund' }) | null;
  alias(symbol: string): Alias | null;
  company(id: IssuerId): Company | null;
  /** null = the lists do not say. */
  traded(id: IssuerId): Traded | null;
  /** Every ranked company with a cap, largest first: what the size cut-offs are made of. */
  rankedCompanies(): readonly Company[];
  /** Every company that the pack knows, listed in the US, abroad or only in a fund's list: the largest first, those without a cap last. */
  companies(): readonly Company[];
  cutoffs(scheme: PackScheme): DatedCutoffs;
  fundContent(symbol: string): FundContent;
  /**
   * What the fund takes a year, by what it publishes itself: of a fund of funds the outer one's own. null = no source says it, which is
   * no zero.
   */
  expenseRatio(fund: string): ExpenseRatio | null;
  /** The name of the index that the fund follows, the same for all funds on it; null = none that the pack can tell for sure. */
  trackedIndex(fund: string): string | null;
  /** Funds that may stand in for one without a list, when the user agrees; the nearest first. */
  proxies(symbol: string): readonly Proxy[];
  /**
   * What the pack's list of kinds, made by hand, says that a fund is: a guess of ours for the user to accept, by which nothing is counted.
   * null = not on the list.
   */
  listedKind(fund: string): KindId | null;
  /** What kind of fund the user said that one of the pack is (own-kinds.ts); null in a pack itself. */
  saidKind(fund: string): KindId | null;
  /** null = the pack has too few funds of that kind, or none is needed: bonds and cash are what they are. */
  kind(id: KindId): Kind | null;
  /** The decoded list, or null when there is none of that name. */
  basket(symbol: string): Basket | null;
  /** Whole lists of the fund of earlier days that the pack keeps beside the newest; none for most funds. */
  archivedBaskets(symbol: string): readonly Basket[];
  /** The rate nearest to the date (null = the newest), or null for a currency the pack does not know. */
  rate(currency: Currency, date: IsoDate | null): Rate | null;
}
