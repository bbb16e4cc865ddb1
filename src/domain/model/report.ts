import type { BenchmarkId, BenchmarkReason } from './benchmark-id.ts';
import type { Issue } from './issue.ts';
import type { KindId } from './kinds.ts';
import type { LensId } from './lens.ts';
import type { Look } from './look.ts';
import type { BaseId } from './portfolio.ts';
import type { IndexId, Style, ThemeId } from './reference.ts';
import type { Amount, Ranged, TiltRange } from './report-amounts.ts';
import type { Costs } from './report-costs.ts';
import type {
  AccountUse,
  BenchmarkFigure,
  CompanyExposure,
  CompositionPart,
  Concentration,
  ExposureClass,
  LensFigure,
  OffBeamPart,
} from './report-exposure.ts';
import type { CurrencyUse, DoublingQuestion, ReportFile } from './report-files.ts';
import type { FundOverlap, FundUse, ListExcess, StaleLists, UnknownFund } from './report-funds.ts';
import type { FilePositions, IdentityQuestion } from './report-positions.ts';
import type { Replay } from './report-replay.ts';
import type { SectorKey } from './sector.ts';
import type { DatedCutoffs, SizeKey, SizeSchemeId } from './size.ts';
import type { Currency, IsoDate } from './units.ts';

/**
 * The one shape that the screen, the JSON file and the command read; its sections are in the files named report-*. Plain values only: it
 * survives structuredClone and JSON. Values are in `settings.currency`; shares are fractions of the base that is on; a null share = the
 * base is not positive, so only amounts are shown.
 */
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
    /** The funds of which the user said the kind: what no list shows of them is between the ends of these members, which is no proof. */
    readonly kinds: readonly {
      readonly symbol: string;
      readonly kind: KindId;
      readonly members: readonly string[];
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
    readonly benchmarkBy: BenchmarkReason;
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
  /** Of file after file. */
  readonly positions: readonly FilePositions[];
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
  /** What the funds take a year, of all the money that is looked at. */
  readonly costs: Costs;
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
