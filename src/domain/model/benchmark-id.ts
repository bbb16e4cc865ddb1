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

/** The markets that are somebody's home, with their countries, the narrowest first. */
const HOMES: readonly (readonly [market: MarketId, countries: string])[] = [
  ...([
    ['germany', 'DE'],
    ['france', 'FR'],
    ['switzerland', 'CH'],
    ['netherlands', 'NL'],
    ['spain', 'ES'],
    ['italy', 'IT'],
    ['sweden', 'SE'],
    ['uk', 'GB'],
    ['japan', 'JP'],
    ['canada', 'CA'],
    ['india', 'IN'],
    ['australia', 'AU'],
    ['brazil', 'BR'],
  ] as const),
  ['nordics', 'SE DK NO FI'],
  ['eurozone', 'DE FR NL ES IT BE AT FI IE PT GR LU'],
  ['europe', 'DE FR NL ES IT BE AT FI IE PT GR LU GB CH SE DK NO'],
];

/** Why something is compared with: the user chose it, most of the companies' money is at home there, or it is the currency's market. */
export const BENCHMARK_REASONS = ['chosen', 'home', 'currency'] as const;
export type BenchmarkReason = (typeof BENCHMARK_REASONS)[number];

/**
 * The market a portfolio of this currency is compared with while nobody has chosen one: outside the dollar the home of more than half of `all`
 * that is in companies or may be (`inCountry` gives the money in those of a country), else the world; in dollars the US.
 */
export function naturalMarket(
  currency: string,
  inCountry: (country: string) => number = () => 0,
  all = 0,
): { readonly market: MarketId; readonly by: BenchmarkReason } {
  if (currency === 'USD') return { market: 'us-market', by: 'currency' };
  const home = HOMES.find(([, countries]) => {
    const money = countries.split(' ').reduce((sum, country) => sum + inCountry(country), 0);
    return all > 0 && money > all / 2;
  });
  return home === undefined ? { market: 'world-all-sizes', by: 'currency' } : { market: home[0], by: 'home' };
}

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
  return { first, second, part: +part! };
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
