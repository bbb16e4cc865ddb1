import type { IsoDate } from './units.ts';

/** Size buckets, largest first. */
export const SIZES = ['mega', 'large', 'mid', 'small', 'micro'] as const;
export type SizeBucket = (typeof SIZES)[number];
/** A key of a table by size: the buckets and `unknown` for a company without a market cap. */
export type SizeKey = SizeBucket | 'unknown';
export const SIZE_KEYS: readonly SizeKey[] = [...SIZES, 'unknown'];

export const SIZE_SCHEMES = ['market-rank', 'fixed-dollars', 'cumulative', 'crsp', 'custom'] as const;
export type SizeSchemeId = (typeof SIZE_SCHEMES)[number];
/** The schemes whose cut-offs stand in the pack; `custom` carries its own. */
export type PackScheme = Exclude<SizeSchemeId, 'custom'>;
export const PACK_SCHEMES = [
  'market-rank',
  'fixed-dollars',
  'cumulative',
  'crsp',
] as const satisfies readonly PackScheme[];

/**
 * The dollar market cap from which a company belongs to a bucket; below `small` it is micro. `large` may equal `mega`
 * (CRSP has no large bucket of its own): then large is empty. Descending, in US dollars.
 */
export interface Cutoffs {
  readonly mega: number;
  readonly large: number;
  readonly mid: number;
  readonly small: number;
}
/** Cut-offs with the day of the market caps they were worked out from; null for a scheme of plain dollars. */
export interface DatedCutoffs extends Cutoffs {
  readonly asOf: IsoDate | null;
}
