import type { AssetClass, Cost, ValueInBase } from './holding.ts';
import type { AnswerChoice, IdentityAnswer } from './portfolio.ts';
import type { RateUse } from './rate-use.ts';
import type { FundClass } from './reference.ts';
import type { SectorKey } from './sector.ts';
import type { SizeKey } from './size.ts';
import type { Currency, IssuerId, LineNumber } from './units.ts';
import type { HoldingRows } from './holding-rows.ts';

/* Who each line is, and what is asked about it. */

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

/** What all lines of a group have in common beside their words. */
export type PositionGroup = Pick<Position, 'pathStart' | 'currency' | 'rateFrom' | 'assetClass' | 'identity'>;

/** The positions of one file, as columns (domain/rows/position-rows.ts makes them rows). */
export interface FilePositions {
  readonly file: string;
  readonly rows: HoldingRows;
  /** One for each group of the rows. */
  readonly groups: readonly PositionGroup[];
  /** NaN = no rate, so outside every sum. */
  readonly baseValue: Float64Array;
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
  /** What the other letters of its file speak for; null = nothing, or no one. */
  readonly guess: AnswerChoice | null;
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
