import type { BenchmarkReason, MarketId } from '../model/benchmark-id.ts';

/* What a portfolio is compared with while nobody has chosen anything. */

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
