import { select, t, tIn } from '../t.ts';
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
  eurozone: t`Eurozone`,
  nordics: t`Nordic countries`,
  germany: t`Germany`,
  france: t`France`,
  switzerland: t`Switzerland`,
  netherlands: t`Netherlands`,
  spain: t`Spain`,
  italy: t`Italy`,
  sweden: t`Sweden`,
  australia: t`Australia`,
  brazil: t`Brazil`,
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
  eurozone: MARKET_NAMES.eurozone,
  nordics: MARKET_NAMES.nordics,
  germany: MARKET_NAMES.germany,
  france: MARKET_NAMES.france,
  switzerland: MARKET_NAMES.switzerland,
  netherlands: MARKET_NAMES.netherlands,
  spain: MARKET_NAMES.spain,
  italy: MARKET_NAMES.italy,
  sweden: MARKET_NAMES.sweden,
  australia: MARKET_NAMES.australia,
  brazil: MARKET_NAMES.brazil,
};

/**
 * Where in a sentence a benchmark stands, since other languages inflect it: on its own or after "than" and "as"; after "above",
 * "below" and "ahead of"; after "with" and "against"; after "in". "of", "from" and "to" are said with it.
 */
export type BenchmarkForm = 'plain' | 'above' | 'with' | 'in' | 'of' | 'from' | 'to';

const IN_SENTENCE: Readonly<Record<MarketId, (form: BenchmarkForm) => string>> = {
  'us-market': (form) =>
    // note: above = after “above”, “below”, “behind” and “ahead of”; with = after “with” and “against”; in = after “in”, to be said with it; “of”, “from” and “to” are said with it; other = as a subject, and after “than” and “as”
    t`${select(form, { in: 'in the US market', of: 'of the US market', from: 'from the US market', to: 'to the US market', other: 'the US market' })}`,
  sp500: (form) =>
    t`${select(form, { in: 'in the S&P 500', of: 'of the S&P 500', from: 'from the S&P 500', to: 'to the S&P 500', other: 'the S&P 500' })}`,
  'sp500-equal': (form) =>
    t`${select(form, { in: 'in the equal-weight S&P 500', of: 'of the equal-weight S&P 500', from: 'from the equal-weight S&P 500', to: 'to the equal-weight S&P 500', other: 'the equal-weight S&P 500' })}`,
  'nasdaq-100': (form) =>
    t`${select(form, { in: 'in the Nasdaq-100', of: 'of the Nasdaq-100', from: 'from the Nasdaq-100', to: 'to the Nasdaq-100', other: 'the Nasdaq-100' })}`,
  'russell-2000': (form) =>
    t`${select(form, { in: 'in the Russell 2000', of: 'of the Russell 2000', from: 'from the Russell 2000', to: 'to the Russell 2000', other: 'the Russell 2000' })}`,
  'world-all-sizes': (form) =>
    t`${select(form, { in: 'in the world market', of: 'of the world market', from: 'from the world market', to: 'to the world market', other: 'the world market' })}`,
  world: (form) =>
    t`${select(form, { in: 'in the large and mid-cap world index', of: 'of the large and mid-cap world index', from: 'from the large and mid-cap world index', to: 'to the large and mid-cap world index', other: 'the large and mid-cap world index' })}`,
  developed: (form) =>
    t`${select(form, { in: 'in the developed-market index', of: 'of the developed-market index', from: 'from the developed-market index', to: 'to the developed-market index', other: 'the developed-market index' })}`,
  emerging: (form) =>
    t`${select(form, { in: 'in the emerging-market index', of: 'of the emerging-market index', from: 'from the emerging-market index', to: 'to the emerging-market index', other: 'the emerging-market index' })}`,
  europe: (form) =>
    t`${select(form, { in: 'in the European market', of: 'of the European market', from: 'from the European market', to: 'to the European market', other: 'the European market' })}`,
  uk: (form) =>
    t`${select(form, { in: 'in the UK market', of: 'of the UK market', from: 'from the UK market', to: 'to the UK market', other: 'the UK market' })}`,
  japan: (form) =>
    t`${select(form, { in: 'in the Japanese market', of: 'of the Japanese market', from: 'from the Japanese market', to: 'to the Japanese market', other: 'the Japanese market' })}`,
  canada: (form) =>
    t`${select(form, { in: 'in the Canadian market', of: 'of the Canadian market', from: 'from the Canadian market', to: 'to the Canadian market', other: 'the Canadian market' })}`,
  india: (form) =>
    t`${select(form, { in: 'in the Indian market', of: 'of the Indian market', from: 'from the Indian market', to: 'to the Indian market', other: 'the Indian market' })}`,
  eurozone: (form) =>
    t`${select(form, { in: 'in the eurozone market', of: 'of the eurozone market', from: 'from the eurozone market', to: 'to the eurozone market', other: 'the eurozone market' })}`,
  nordics: (form) =>
    t`${select(form, { in: 'in the Nordic market', of: 'of the Nordic market', from: 'from the Nordic market', to: 'to the Nordic market', other: 'the Nordic market' })}`,
  germany: (form) =>
    t`${select(form, { in: 'in the German market', of: 'of the German market', from: 'from the German market', to: 'to the German market', other: 'the German market' })}`,
  france: (form) =>
    t`${select(form, { in: 'in the French market', of: 'of the French market', from: 'from the French market', to: 'to the French market', other: 'the French market' })}`,
  switzerland: (form) =>
    t`${select(form, { in: 'in the Swiss market', of: 'of the Swiss market', from: 'from the Swiss market', to: 'to the Swiss market', other: 'the Swiss market' })}`,
  netherlands: (form) =>
    t`${select(form, { in: 'in the Dutch market', of: 'of the Dutch market', from: 'from the Dutch market', to: 'to the Dutch market', other: 'the Dutch market' })}`,
  spain: (form) =>
    t`${select(form, { in: 'in the Spanish market', of: 'of the Spanish market', from: 'from the Spanish market', to: 'to the Spanish market', other: 'the Spanish market' })}`,
  italy: (form) =>
    t`${select(form, { in: 'in the Italian market', of: 'of the Italian market', from: 'from the Italian market', to: 'to the Italian market', other: 'the Italian market' })}`,
  sweden: (form) =>
    t`${select(form, { in: 'in the Swedish market', of: 'of the Swedish market', from: 'from the Swedish market', to: 'to the Swedish market', other: 'the Swedish market' })}`,
  australia: (form) =>
    t`${select(form, { in: 'in the Australian market', of: 'of the Australian market', from: 'from the Australian market', to: 'to the Australian market', other: 'the Australian market' })}`,
  brazil: (form) =>
    t`${select(form, { in: 'in the Brazilian market', of: 'of the Brazilian market', from: 'from the Brazilian market', to: 'to the Brazilian market', other: 'the Brazilian market' })}`,
};

/** A market inside a sentence: "the S&P 500"; after "of" and "to" with that word: "to the S&P 500". */
export function marketPhrase(market: MarketId, form: BenchmarkForm = 'plain'): string {
  return IN_SENTENCE[market](form);
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
  return second === undefined ? MARKET_NAMES[first.market] : mixWords([first.market, second.market], second.part);
}

/** A mix in whole percent, by the part of its second market: "40% S&P 500, 60% Russell 2000". */
export function mixWords([first, second]: readonly [MarketId, MarketId], part: number): string {
  // the first is what is left, so that the two add up
  const share = Math.round(part * 100);
  return t`${formatCount(100 - share)}% ${SHORT[first]}, ${formatCount(share)}% ${SHORT[second]}`;
}

/** Beside a figure and in a column's title: "market", "S&P 500", "mix", "other", "then". */
export function shortBenchmark({ parts, kept }: Parts): string {
  if (kept !== null)
    return kept.kind === 'portfolio'
      ? tIn('another portfolio, beside a figure')`other`
      : tIn('what was held on an earlier day, beside a figure')`then`;
  const [first, second] = parts;
  return first !== undefined && second === undefined ? SHORT[first.market] : t`mix`;
}

/** As a column's title: "US market", "S&P 500", "Mix". */
export function benchmarkTitle({ parts, kept }: Parts): string {
  if (kept !== null) return kept.kind === 'portfolio' ? t`Other portfolio` : t`Earlier date`;
  const [first, second] = parts;
  return first !== undefined && second === undefined ? TITLES[first.market] : t`Mix`;
}

const TITLES: Readonly<Record<MarketId, string>> = {
  ...MARKET_NAMES,
  'us-market': SHORT['us-market'],
  uk: SHORT.uk,
};

/** Inside a sentence: "the US market", "your mix (70% S&P 500, 30% Russell 2000)"; after "of" with that word: "of the US market". */
export function benchmarkPhrase(benchmark: Parts, form: BenchmarkForm = 'plain'): string {
  const { kept } = benchmark;
  if (kept?.kind === 'portfolio')
    return t`${select(form, { in: 'in the portfolio', of: 'of the portfolio', from: 'from the portfolio', to: 'to the portfolio', other: 'the portfolio' })} “${kept.name}”`;
  if (kept !== null)
    return t`${select(form, { in: 'in what you held', of: 'of what you held', from: 'from what you held', to: 'to what you held', other: 'what you held' })} on ${formatDate(kept.date)}`;
  const [first, second] = benchmark.parts;
  return first !== undefined && second === undefined
    ? marketPhrase(first.market, form)
    : t`${select(form, { in: 'in your mix', of: 'of your mix', from: 'from your mix', to: 'to your mix', other: 'your mix' })} (${benchmarkName(benchmark)})`;
}

/** Says why something is compared with that nobody has chosen; null for what was. */
export function naturalLine({ benchmark, settings }: Pick<Report, 'benchmark' | 'settings'>): string | null {
  const them = benchmarkPhrase(benchmark, 'with');
  switch (settings.benchmarkBy) {
    case 'chosen':
      return null;
    case 'home':
      // the lists of home markets are of large and middle companies
      return t`Compared with ${them}, because more than half of what you hold in companies is from there. Our data for that market has only large and mid caps.`;
    case 'currency':
      return t`Compared with ${them}, because your portfolio is in ${settings.currency}.`;
  }
}

/** Says that the holdings and what they are compared with are more than 30 days apart; null where they aren't. */
export function apartLine(report: Pick<Report, 'files' | 'benchmark' | 'settings'>): string | null {
  const apart = datesApart(report);
  if (apart === null) return null;
  const [yours, theirs, them] = [
    formatDate(apart.yours),
    formatDate(apart.theirs),
    benchmarkPhrase(report.benchmark, 'of'),
  ];
  return apart.isSome
    ? t`Some of your holdings are from ${yours} and those ${them} from ${theirs}, so part of the difference may be just time.`
    : t`Your holdings are from ${yours} and those ${them} from ${theirs}, so part of the difference may be just time.`;
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
  const them = benchmarkPhrase(benchmark, 'with');
  if (activeShare === null || figure === null || overlap === null)
    return t`We can’t show active share against ${them}: with leverage, short positions or a total of zero or less, the percentages don’t add up to 100.`;
  const { low, high } = activeShare;
  // what is unknown may match as well
  return high - low >= RANGE_FROM
    ? t`${figure} of your portfolio differs from ${them}; at least ${formatPercent(overlap)} matches it (active share).`
    : t`${figure} of your portfolio differs from ${them}; ${formatPercent(overlap)} matches it (active share).`;
}
