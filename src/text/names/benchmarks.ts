import { t } from '../../languages/t.ts';
import type { BenchmarkPart, MarketId } from '../../domain/model/benchmark-id.ts';
import { datesApart } from '../../domain/figures/apart.ts';
import type { KeptBenchmark } from '../../domain/model/look.ts';
import type { BenchmarkFigure } from '../../domain/model/report-exposure.ts';
import type { Report } from '../../domain/model/report.ts';
import { formatDate } from '../marks/dates.ts';
import { formatCount, formatPercent, formatShareRange, RANGE_FROM } from '../marks/numbers.ts';

/* What the benchmarks are called. */

/** As the menu lists them. */
export const MARKET_NAMES: Readonly<Record<MarketId, string>> = {
  'us-market': t`Total US market`,
  sp500: 'S&P 500',
  'sp500-equal': t`S&P 500, equal weight`,
  'nasdaq-100': t`Nasdaq-100`,
  'russell-2000': t`Russell 2000`,
  'world-all-sizes': t`World, all sizes`,
  world: t`World, large and mid caps`,
  developed: t`Developed markets`,
  emerging: t`Emerging markets`,
  europe: t`Europe`,
  uk: t`United Kingdom`,
  japan: t`Japan`,
  canada: t`Canada`,
  india: t`India`,
};

/* Short enough to stand in a mix, a column's title or beside a figure. */
const SHORT: Readonly<Record<MarketId, string>> = {
  'us-market': t`US market`,
  sp500: 'S&P 500',
  'sp500-equal': t`equal-weight S&P 500`,
  'nasdaq-100': t`Nasdaq-100`,
  'russell-2000': t`Russell 2000`,
  'world-all-sizes': t`world market`,
  world: t`large and mid-cap world index`,
  developed: t`developed markets`,
  emerging: t`emerging markets`,
  europe: t`Europe`,
  uk: t`UK market`,
  japan: t`Japan`,
  canada: t`Canada`,
  india: t`India`,
};

const IN_SENTENCE: Readonly<Record<MarketId, string>> = {
  'us-market': t`the US market`,
  sp500: t`the S&P 500`,
  'sp500-equal': t`the equal-weight S&P 500`,
  'nasdaq-100': t`the Nasdaq-100`,
  'russell-2000': t`the Russell 2000`,
  'world-all-sizes': t`the world market`,
  world: t`the large and mid-cap world index`,
  developed: t`the developed-market index`,
  emerging: t`the emerging-market index`,
  europe: t`the European market`,
  uk: t`the UK market`,
  japan: t`the Japanese market`,
  canada: t`the Canadian market`,
  india: t`the Indian market`,
};

/** A market inside a sentence: "the S&P 500". */
export function marketPhrase(market: MarketId): string {
  return IN_SENTENCE[market];
}

interface Parts {
  readonly parts: readonly BenchmarkPart[];
  readonly kept: KeptBenchmark | null;
}

/** Something of the user's own, as the menu lists it: the portfolio's name, or the day. */
export function keptName(kept: KeptBenchmark): string {
  return kept.kind === 'portfolio' ? kept.name : formatDate(kept.date);
}

/** The name of a benchmark: "S&P 500", or what a mix is made of, in whole percent: "70% S&P 500, 30% Russell 2000". */
export function benchmarkName({ parts, kept }: Parts): string {
  if (kept !== null) return keptName(kept);
  const [first, second] = parts;
  if (first === undefined) return '';
  if (second === undefined) return MARKET_NAMES[first.market];
  // The second is what is left, so that the two add up.
  const share = Math.round(second.part * 100);
  return `${formatCount(100 - share)}% ${SHORT[first.market]}, ${formatCount(share)}% ${SHORT[second.market]}`;
}

/** Beside a figure and in a column's title: "market", "S&P 500", "mix", "other", "then". */
export function shortBenchmark({ parts, kept }: Parts): string {
  if (kept !== null) return kept.kind === 'portfolio' ? t`other` : t`then`;
  const [first, second] = parts;
  return first !== undefined && second === undefined ? SHORT[first.market] : t`mix`;
}

/** Inside a sentence: "the US market", "the S&P 500", "the mix (70% S&P 500, 30% Russell 2000)". */
export function benchmarkPhrase(benchmark: Parts): string {
  const { kept } = benchmark;
  if (kept !== null)
    return kept.kind === 'portfolio' ? t`the portfolio “${kept.name}”` : t`what you held on ${formatDate(kept.date)}`;
  const [first, second] = benchmark.parts;
  return first !== undefined && second === undefined
    ? IN_SENTENCE[first.market]
    : t`your mix (${benchmarkName(benchmark)})`;
}

/** Says that the holdings and what they are compared with are more than 30 days apart; null where they aren't. */
export function apartLine(report: Pick<Report, 'files' | 'benchmark' | 'settings'>): string | null {
  const apart = datesApart(report);
  if (apart === null) return null;
  const yours = t`${apart.isSome ? t`Some of your holdings` : t`Your holdings`} are from ${formatDate(apart.yours)}`;
  return t`${yours} and those of ${benchmarkPhrase(report.benchmark)} from ${formatDate(apart.theirs)}, so part of the difference may be just time.`;
}

/**
 * Active share as it is written wherever it stands: "31.0%", "30.0–32.0%". While one figure is shown it is the upper end, so that with
 * the overlap beside it it comes to 100 %. Null with leverage or shorts.
 */
export function activeShareFigure({ activeShare }: Pick<BenchmarkFigure, 'activeShare'>): string | null {
  if (activeShare === null) return null;
  const { low, high } = activeShare;
  return formatShareRange({ share: high, low, high, uncertain: high - low });
}

/** How different the portfolio is, in a sentence; with leverage or shorts why there is no such figure. */
export function activeShareLine(benchmark: BenchmarkFigure): string {
  const { activeShare, overlap } = benchmark;
  const figure = activeShareFigure(benchmark);
  const them = benchmarkPhrase(benchmark);
  if (activeShare === null || figure === null || overlap === null)
    return t`We can’t show active share against ${them}: with leverage, short positions or a total of zero or less, the percentages don’t add up to 100.`;
  const { low, high } = activeShare;
  // what is unknown may match as well
  const matches = high - low >= RANGE_FROM ? t`at least ${formatPercent(overlap)}` : formatPercent(overlap);
  return t`${figure} of your portfolio differs from ${them}; ${matches} matches it (active share).`;
}
