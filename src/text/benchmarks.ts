import type { BenchmarkPart, MarketId } from '../domain/benchmark-id.ts';
import type { KeptBenchmark } from '../domain/look.ts';
import type { BenchmarkFigure } from '../domain/report.ts';
import { formatDate } from './dates.ts';
import { formatCount, formatPercent, formatShareRange } from './numbers.ts';

/* What the benchmarks are called. */

/** As the menu lists them. */
export const MARKET_NAMES: Readonly<Record<MarketId, string>> = {
  'us-market': 'US total market',
  sp500: 'S&P 500',
  'sp500-equal': 'S&P 500, equal weight',
  'nasdaq-100': 'Nasdaq-100',
  'russell-2000': 'Russell 2000',
};

/* Short enough to stand in a mix, a column's title or beside a figure. */
const SHORT: Readonly<Record<MarketId, string>> = {
  'us-market': 'market',
  sp500: 'S&P 500',
  'sp500-equal': 'equal weight',
  'nasdaq-100': 'Nasdaq-100',
  'russell-2000': 'Russell 2000',
};

const IN_SENTENCE: Readonly<Record<MarketId, string>> = {
  'us-market': 'the US market',
  sp500: 'the S&P 500',
  'sp500-equal': 'the S&P 500 of equal weight',
  'nasdaq-100': 'the Nasdaq-100',
  'russell-2000': 'the Russell 2000',
};

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
  if (kept !== null) return kept.kind === 'portfolio' ? 'other' : 'then';
  const [first, second] = parts;
  return first !== undefined && second === undefined ? SHORT[first.market] : 'mix';
}

/** Inside a sentence: "the US market", "the S&P 500", "the mix (70% S&P 500, 30% Russell 2000)". */
export function benchmarkPhrase(benchmark: Parts): string {
  const { kept } = benchmark;
  if (kept !== null)
    return kept.kind === 'portfolio' ? `the portfolio “${kept.name}”` : `what you held on ${formatDate(kept.date)}`;
  const [first, second] = benchmark.parts;
  return first !== undefined && second === undefined
    ? IN_SENTENCE[first.market]
    : `the mix (${benchmarkName(benchmark)})`;
}

/** How different the portfolio is, in a sentence; with leverage or shorts why there is no such figure. */
export function activeShareLine(benchmark: BenchmarkFigure): string {
  const { activeShare, overlap } = benchmark;
  const them = benchmarkPhrase(benchmark);
  if (activeShare === null || overlap === null)
    return `No active share against ${them}: with leverage, shorts or no positive base, weights are not parts of a whole.`;
  const { low, high } = activeShare;
  const range = formatShareRange({ share: high, low, high, uncertain: high - low });
  return `Active share ${range}: so much of the money lies otherwise than in ${them}. The other ${formatPercent(overlap)} is the same.`;
}
