import { wholeOn } from '../measure/benchmark.ts';
import type { MarketId } from '../model/benchmark-id.ts';
import { openBenchmark, type Benchmark } from '../measure/markets.ts';
import { SIZES, type SizeBucket, type SizeKey } from '../model/size.ts';
import { addTo, openSum, sum, sumOf } from '../sum.ts';
import { openReturns } from '../measure/company-returns.ts';
import type { LabGround, Measured } from './lab-ground.ts';
import type { Scenario } from '../model/scenario.ts';
import { zip } from '../zip.ts';

/* Where a portfolio sits between two markets (README, "The dial"). */

/** One end of the dial. Shares are of the base that is on. */
export interface DialEnd {
  readonly market: MarketId;
  /** What of it counts: 1, or its equity. Mixes of two ends weigh them by it. */
  readonly whole: number;
  readonly lens: number;
  readonly smallCaps: number;
  /** What the scenario does to it; null where that gives no figure. */
  readonly share: number | null;
}

/** The mix of the two that is closest by size. */
export interface DialPlace {
  /** Part of the second market, 0–1. */
  readonly part: number;
  /** How much of the equity would have to change its size to be that mix: ½Σ|own − mix| over the five buckets. */
  readonly apart: number;
  /** What of the base may be of any size, so that the place is only that of the rest. */
  readonly open: number;
}

export interface Dial {
  readonly ends: readonly [DialEnd, DialEnd];
  /** null where nothing held has a known size, or the two markets are of the same sizes. */
  readonly you: DialPlace | null;
  readonly benchmark: DialPlace | null;
}

type Sizes = Readonly<Record<SizeBucket, number>>;

/** Gives what of the companies of known size is in each bucket, adding up to 1; null without any. */
export function rescaleSizes(parts: readonly (readonly [SizeKey, number])[]): Sizes | null {
  const tally = { mega: openSum(), large: openSum(), mid: openSum(), small: openSum(), micro: openSum() };
  for (const [size, part] of parts) if (size !== 'unknown') addTo(tally[size], part);
  const whole = sum(SIZES.map((size) => sumOf(tally[size])));
  if (!(whole > 0)) return null;
  const part = (size: SizeBucket) => sumOf(tally[size]) / whole;
  return { mega: part('mega'), large: part('large'), mid: part('mid'), small: part('small'), micro: part('micro') };
}

/**
 * Gives the mix of two size splits that is closest to a third: least squares over the five buckets, between 0 and 1. Null where the
 * two are the same.
 */
export function placeBetween(own: Sizes, first: Sizes, second: Sizes): DialPlace | null {
  const length = sum(SIZES.map((size) => (second[size] - first[size]) ** 2));
  if (length < 1e-12) return null;
  const along = sum(SIZES.map((size) => (own[size] - first[size]) * (second[size] - first[size])));
  const part = Math.min(1, Math.max(0, along / length));
  const mix = (size: SizeBucket) => first[size] + part * (second[size] - first[size]);
  return { part, apart: sum(SIZES.map((size) => Math.abs(own[size] - mix(size)))) / 2, open: 0 };
}

function sizesOf({ numbers, weights }: Benchmark, { yardstick }: LabGround): Sizes | null {
  return rescaleSizes(zip(numbers, weights).map(([number, weight]) => [yardstick.factsOf(number).size, weight]));
}

function describeEnd(market: MarketId, benchmark: Benchmark, scenario: Scenario | null, ground: LabGround): DialEnd {
  const { yardstick, settings, groundwork } = ground;
  const { reference, roster } = groundwork;
  const { factsOf } = yardstick;
  const whole = wholeOn(settings.base, benchmark);
  const returns =
    scenario === null ? null : openReturns(scenario, { reference, roster, factsOf, indexes: groundwork.indexes() });
  const [lens, small, gain] = [openSum(), openSum(), openSum()];
  benchmark.numbers.forEach((number, at) => {
    const share = benchmark.weights[at]! / whole;
    const facts = factsOf(number);
    if (facts.inLens === 'yes') addTo(lens, share);
    if (facts.small === 'yes') addTo(small, share);
    const change = returns === null ? null : returns.of(facts);
    if (change !== null) addTo(gain, share * change);
  });
  return { market, whole, lens: sumOf(lens), smallCaps: sumOf(small), share: returns === null ? null : sumOf(gain) };
}

/* Money whose size is not known: companies without a cap, what funds do not show, lines that nobody knows. */
function openShare({ exposure, stakes, base }: Measured): number {
  const open = sum([
    ...stakes.map(({ owned, facts }) => (facts.size === 'unknown' ? Math.max(0, owned.value) : 0)),
    ...exposure.residuals.map(({ high }) => Math.max(0, high)),
    Math.max(0, exposure.unidentified.high),
  ]);
  return base.whole === null ? 0 : Math.min(1, open / (base.whole + base.outside));
}

/** Places the portfolio and what it is compared with between two markets; null where the pack lacks the list of one. */
export function openDial(
  markets: readonly [MarketId, MarketId],
  scenario: Scenario | null,
  measured: Measured,
  ground: LabGround,
): Dial | null {
  const { stakes } = measured;
  const { reference, roster } = ground.groundwork;
  const [first, second] = markets.map((market) => openBenchmark(market, reference, roster));
  if (first === undefined || first === null || second === undefined || second === null) return null;
  const [a, b] = [sizesOf(first, ground), sizesOf(second, ground)];
  const place = (own: Sizes | null) => (own === null || a === null || b === null ? null : placeBetween(own, a, b));
  const you = place(rescaleSizes(stakes.map(({ owned, facts }) => [facts.size, Math.max(0, owned.value)])));
  return {
    ends: [describeEnd(markets[0], first, scenario, ground), describeEnd(markets[1], second, scenario, ground)],
    you: you === null ? null : { ...you, open: openShare(measured) },
    benchmark: place(sizesOf(ground.yardstick.compared.benchmark, ground)),
  };
}
