import type { FileReading } from './file-reading.ts';
import type { LensId } from './lens.ts';
import type { Sector } from './sector.ts';
import type { Cutoffs, SizeBucket, SizeSchemeId } from './size.ts';
import type { Currency, IssuerId } from './units.ts';

export const BASES = ['portfolio', 'equities'] as const;
export type BaseId = (typeof BASES)[number];
export const BENCHMARKS = ['us-market'] as const;
export type BenchmarkId = (typeof BENCHMARKS)[number];

/** Every choice that changes a figure. */
export interface Settings {
  readonly sizeScheme: SizeSchemeId;
  /** Used by the `custom` scheme; US dollars, descending. */
  readonly customCutoffs: Cutoffs;
  readonly lens: LensId;
  /** Used by the `custom` lens. */
  readonly customMembers: readonly IssuerId[];
  readonly base: BaseId;
  readonly benchmark: BenchmarkId;
  /** null = the currency of the largest value. */
  readonly currency: Currency | null;
}

/** The choices a new portfolio starts with; the custom cut-offs are FINRA's bands until the user writes others. */
export const DEFAULT_SETTINGS: Settings = {
  sizeScheme: 'market-rank',
  customCutoffs: { mega: 200e9, large: 10e9, mid: 2e9, small: 250e6 },
  lens: 'mega-cap-tech',
  customMembers: [],
  base: 'portfolio',
  benchmark: 'us-market',
  currency: null,
};

/**
 * The user's decision on who a line is, replayed on every later import. A line is recognised by its own words: symbol
 * and name as the file writes them. `choice` null = "leave it unknown".
 */
export interface IdentityAnswer {
  readonly kind: 'identity';
  readonly symbol: string | null;
  readonly name: string | null;
  readonly choice: AnswerChoice | null;
}
export type AnswerChoice =
  | { readonly kind: 'company'; readonly issuer: IssuerId }
  | { readonly kind: 'fund'; readonly symbol: string }
  | { readonly kind: 'cash' }
  | { readonly kind: 'crypto'; readonly symbol: string }
  | { readonly kind: 'related'; readonly symbol: string };
/** Use another fund's list for a fund without one: the user's word, marked wherever it counts. */
export interface ProxyAnswer {
  readonly kind: 'proxy';
  readonly fund: string;
  readonly proxy: string;
}
/**
 * The user's own classification of a company or line: size, sector, both, or neither (null = as the pack says). A line that
 * nobody knows becomes a company of its own by it.
 */
export interface ClassAnswer {
  readonly kind: 'class';
  readonly symbol: string | null;
  readonly name: string | null;
  readonly size: SizeBucket | null;
  readonly sector: Sector | null;
}
export type Answer = IdentityAnswer | ProxyAnswer | ClassAnswer;

/** What the user keeps: files' holdings, answers, choices. Survives structuredClone and JSON. */
export interface Portfolio {
  readonly id: string;
  readonly name: string;
  readonly files: readonly FileReading[];
  readonly answers: readonly Answer[];
  readonly settings: Settings;
}
