import type { GatheredBasket } from './baskets.ts';
import type { CompanyRecord, EstimatedCap, ForeignRecord } from './records.ts';

/* Companies that only funds' lists name have no market cap in any source. Their weight in a fund of the whole world outside the US, whose
   weights have seven digits, says where it lies, as it does for the companies of foreign.csv (equities/README): cap = weight × scale, and
   the spread of the scale among companies of known cap is the span. */

/** The fund whose weights are taken. */
const FUND = 'VXUS';
/** Percent; lines below it are left over of companies that were sold. */
const LEAST_PERCENT = 0.0005;
/** From so many companies of known cap on a market has a scale and a spread of its own. */
const FEWEST = 25;
/** Nine of ten lie inside; where the market is unknown or too small, all markets together, and nearly all of them inside. */
const OWN_ENDS = [0.05, 0.95] as const;
const POOLED_ENDS = [0.01, 0.99] as const;

/** Who is looked for: a line of a fund's list, or a company abroad that no source has a cap of. */
interface Capless {
  readonly id: string;
  readonly country: string;
  readonly symbol: string;
}

/** Gives the caps of companies that no source has one of, by their id, as far as the fund's list, which may be missing, tells them. */
export function estimateCaps(
  baskets: readonly GatheredBasket[],
  companies: readonly CompanyRecord[],
  foreign: readonly ForeignRecord[],
  capless: readonly Capless[],
): ReadonlyMap<string, EstimatedCap> {
  const basket = baskets.find(({ list }) => list.symbol === FUND);
  if (basket === undefined) return new Map();
  const percents = new Map<string, number>();
  for (const { kind, what, percent } of basket.rows)
    if (kind === 'company') percents.set(what, (percents.get(what) ?? 0) + Number(percent)); // eslint-disable-line house/no-zero-if-missing -- a sum that begins
  const known = [...companies.map((one) => ({ ...one, span: null })), ...foreign].flatMap((one) => {
    const percent = percents.get(one.id);
    if (one.cap === null || one.span !== null || percent === undefined || percent < LEAST_PERCENT) return [];
    return [{ market: marketOf(one.country, [one.id, ...one.otherClasses]), scale: one.cap / percent }];
  });
  const pooled = known.map(({ scale }) => scale).sort((a, b) => a - b);
  if (pooled.length < FEWEST) return new Map();
  const estimates = new Map<string, EstimatedCap>();
  for (const { id, country, symbol } of capless) {
    const percent = percents.get(id);
    if (percent === undefined || percent < LEAST_PERCENT) continue;
    const market = marketOf(country, [symbol]);
    const own = known.flatMap((one) => (one.market === market ? [one.scale] : [])).sort((a, b) => a - b);
    const [scales, [from, to]] = own.length < FEWEST ? [pooled, POOLED_ENDS] : [own, OWN_ENDS];
    const dollars = (part: number) => Number((percent * quantile(scales, part)).toPrecision(4));
    const span = { low: dollars(from), high: dollars(to), from: `${FUND} ${basket.list.asOf}` };
    estimates.set(id, { cap: dollars(0.5), span });
  }
  return estimates;
}

/* Shares of the mainland enter funds at a part of what they are, so they are a market of their own. */
function marketOf(country: string, symbols: readonly string[]): string {
  const isMainland = symbols.some((symbol) => /^[036]\d{5}(?:\.S[SZ]|:CN)$/.test(symbol));
  return isMainland ? 'CN mainland' : country;
}

function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('A quantile of nothing.');
  return below + (above - below) * (at - Math.floor(at));
}
