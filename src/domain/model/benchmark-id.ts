import { must } from '../must.ts';

/** The markets to compare with. */
export const MARKETS = [
  'us-market',
  'sp500',
  'sp500-equal',
  'nasdaq-100',
  'russell-2000',
  'world-all-sizes',
  'world',
  'developed',
  'emerging',
  'europe',
  'uk',
  'japan',
  'canada',
  'india',
  'eurozone',
  'nordics',
  'germany',
  'france',
  'switzerland',
  'netherlands',
  'spain',
  'italy',
  'sweden',
  'australia',
  'brazil',
] as const;
export type MarketId = (typeof MARKETS)[number];

/** A market, or a mix of two: `mix:sp500:russell-2000:0.3` is 30 % of the second and the rest of the first. */
export type BenchmarkId = MarketId | MixId;
export type MixId = `mix:${string}`;

/** What a mix is made of. `part` is that of the second market, between 0 and 1. */
export interface Mix {
  readonly first: MarketId;
  readonly second: MarketId;
  readonly part: number;
}

/** One of the markets of a benchmark. */
export interface BenchmarkPart {
  readonly market: MarketId;
  readonly part: number;
}

/** The fund of the pack that is the world of all sizes: funds of whole regions in the parts of the world that they are. */
export const WORLD_OF_ALL_SIZES = 'World, all sizes';

/** Why something is compared with: the user chose it, most of the companies' money is at home there, or it is the currency's market. */
export type BenchmarkReason = 'chosen' | 'home' | 'currency';

/** Tells whether a name is that of a plain market. */
export function isMarket(text: string | undefined): text is MarketId {
  return MARKETS.some((market) => market === text);
}

/** Reads the name of a benchmark; null for a text that names none, or a part outside of 0 to 1. */
export function parseBenchmark(text: string): BenchmarkId | null {
  if (isMarket(text)) return text;
  const [mix, first, second, written, ...more] = text.split(':');
  if (mix !== 'mix' || more.length > 0 || !isMarket(first) || !isMarket(second)) return null;
  const part = written !== undefined && /^\d(?:\.\d+)?$/.test(written) ? +written : NaN;
  return part >= 0 && part <= 1 ? nameOfMix({ first, second, part }) : null;
}

/** Gives the name of a mix. */
export function nameOfMix({ first, second, part }: Mix): MixId {
  return `mix:${first}:${second}:${part}`;
}

/** Gives what a mix is made of. */
export function mixOf(id: MixId): Mix {
  const [, first, second, part] = id.split(':');
  if (!isMarket(first) || !isMarket(second)) throw new Error(`${id} is no mix of two markets.`);
  return { first, second, part: +must(part) };
}

/** Gives the markets a benchmark is made of and the part of each: one for a plain market, two for a mix. */
export function partsOfBenchmark(id: BenchmarkId): readonly BenchmarkPart[] {
  if (isMarket(id)) return [{ market: id, part: 1 }];
  const { first, second, part } = mixOf(id);
  return [
    { market: first, part: 1 - part },
    { market: second, part },
  ];
}
