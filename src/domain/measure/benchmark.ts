import { openShareOf, type Base } from './base.ts';
import { partsOfBenchmark } from '../model/benchmark-id.ts';
import { isLongOnly } from './certainty.ts';
import { cumulate } from '../model/curve.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { FactsOf } from './facts.ts';
import type { Benchmark } from './markets.ts';
import type { BaseId } from '../model/portfolio.ts';
import { recordOf } from './record-of.ts';
import {
  COMPOSITION_KEYS,
  type BenchmarkFigure,
  type CompositionKey,
  type OverlapParts,
} from '../model/report-exposure.ts';
import { SECTOR_KEYS, type SectorKey } from '../model/sector.ts';
import { SIZE_KEYS } from '../model/size.ts';
import { addTo, openSum, sum, sumFor, sumOf, type RunningSum } from '../sum.ts';
import { tiltRangeOf } from './tilt.ts';

/** A benchmark's weights as shares of the base that is on. */
export interface ComparedWith {
  readonly benchmark: Benchmark;
  /** Each company's share by its number in the roster; 0 = not in it. */
  readonly shareOfNumber: (number: number) => number;
  /** What a weight is divided by: 1, or the benchmark's equity. */
  readonly whole: number;
}

/** Puts a benchmark on the base that is on: with equities only, its cash and other classes are left out like the portfolio's. */
export function compareOn(base: BaseId, benchmark: Benchmark): ComparedWith {
  const whole = base === 'portfolio' ? 1 : sum(benchmark.weights) + benchmark.restOfEquity;
  const shares = new Map(benchmark.numbers.map((number, at) => [number, benchmark.weights[at]! / whole]));
  return {
    benchmark,
    whole,
    shareOfNumber(number) {
      const share = shares.get(number);
      return share === undefined ? 0 : share;
    },
  };
}

/**
 * Measures the benchmark by the same questions as the portfolio and compares the two. Active share ½Σ|w−b| as a range:
 * open money counted as different gives the upper end, counted as the other side's the lower one; null with leverage or
 * shorts (README, "Comparison"). Overlap Σmin(w,b) is that of the known part.
 */
export function measureBenchmark(
  { benchmark, whole }: ComparedWith,
  exposure: Exposure,
  base: Base,
  factsOf: FactsOf,
): BenchmarkFigure {
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const cells = recordOf(SIZE_KEYS, () => new Map<SectorKey, RunningSum>());
  const [inLens, maybeInLens, small, maybeSmall] = [openSum(), openSum(), openSum(), openSum()];
  const shares = benchmark.weights.map((weight) => weight / whole);
  for (const [at, number] of benchmark.numbers.entries()) {
    const { size, sector, ...facts } = factsOf(number);
    const share = shares[at]!;
    addTo(sizes[size], share);
    addTo(sectors[sector], share);
    addTo(sumFor(cells[size], sector), share);
    if (facts.inLens === 'yes') addTo(inLens, share);
    else if (facts.inLens === 'unknown') addTo(maybeInLens, share);
    if (facts.small === 'yes') addTo(small, share);
    else if (facts.small === 'unknown') addTo(maybeSmall, share);
  }
  const rest = Math.max(0, base.id === 'portfolio' ? benchmark.rest : benchmark.restOfEquity) / whole;
  const [lens, smallCaps] = [endOf(inLens, maybeInLens, rest), endOf(small, maybeSmall, rest)];
  const largest = [...shares].sort((a, b) => b - a);
  const size = recordOf(SIZE_KEYS, (key) => sumOf(sizes[key]));
  return {
    name: benchmark.id,
    parts: benchmark.id === 'kept' ? [] : partsOfBenchmark(benchmark.id),
    kept: benchmark.kept,
    asOf: benchmark.asOf,
    list: benchmark.list,
    lens: lens.share,
    smallCaps: smallCaps.share,
    tilt: lens.share - smallCaps.share,
    tiltRange: tiltRangeOf(lens, smallCaps)!,
    top10: sum(largest.slice(0, 10)),
    curve: cumulate(largest),
    size,
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    sizeBySector: SIZE_KEYS.flatMap((key) =>
      [...cells[key]].map(([sector, running]) => ({ size: key, sector, share: sumOf(running) })),
    ),
    composition: composeBenchmark(benchmark, size, whole, base.id),
    ...compareHoldings(benchmark, shares, whole, exposure, base),
  };
}

/* A list may cover a hair more than its fund (100.2 %); a part of it is still not more than the whole. */
function partOfWhole(running: RunningSum): number {
  return Math.min(1, sumOf(running));
}

/* What is known of an end of the beam, and with all that may belong to it. */
function endOf(known: RunningSum, maybe: RunningSum, rest: number) {
  const share = partOfWhole(known);
  const high = Math.max(share, Math.min(1, sumOf(known) + sumOf(maybe) + rest));
  return { share, low: share, high, uncertain: high - share, likely: null };
}

/* In the parts of the portfolio's own bar, so that the two can stand one above the other. */
function composeBenchmark(
  { classes, rest, restOfEquity, excess }: Benchmark,
  size: BenchmarkFigure['size'],
  whole: number,
  base: BaseId,
): BenchmarkFigure['composition'] {
  const ofClasses = { 'cash-and-bonds': openSum(), 'other-assets': openSum() };
  if (base === 'portfolio')
    for (const [key, weight] of classes)
      addTo(ofClasses[key === 'cash' || key === 'bond' ? 'cash-and-bonds' : 'other-assets'], weight);
  const { unknown, ...buckets } = size;
  const shares: Partial<Record<CompositionKey, number>> = {
    ...buckets,
    'unknown-size': unknown,
    'cash-and-bonds': sumOf(ofClasses['cash-and-bonds']),
    'other-assets': sumOf(ofClasses['other-assets']),
    'not-identified': (base === 'portfolio' ? rest : restOfEquity) / whole,
    excess: base === 'portfolio' ? excess : 0,
  };
  return COMPOSITION_KEYS.flatMap((key) => {
    const share = shares[key];
    return share === undefined || share === 0 ? [] : [{ key, share }];
  });
}

/*
 * Classes are pseudo-companies: cash is cash on both sides. With equities only what may be equity or not counts as equity here, so
 * that the upper end of active share is one, whatever it turns out to be.
 */
function compareHoldings(
  benchmark: Benchmark,
  shares: readonly number[],
  whole: number,
  exposure: Exposure,
  base: Base,
): Pick<BenchmarkFigure, 'activeShare' | 'overlap' | 'overlapParts'> {
  const open = sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]);
  const shareOf = (value: number) => openShareOf(value, base);
  const openShare = shareOf(open);
  if (openShare === null || !isLongOnly(exposure)) return { activeShare: null, overlap: null, overlapParts: null };
  const owned = new Map(exposure.companies.map((one) => [one.number, one]));
  const companies = benchmark.numbers.map((number, at) => {
    const one = owned.get(number);
    return pairUp(
      one === undefined ? null : one.company.symbol,
      one === undefined ? 0 : shareOf(one.value)!,
      shares[at]!,
    );
  });
  const classes =
    base.id === 'portfolio'
      ? [...benchmark.classes].map(([key, weight]) =>
          pairUp(null, Math.max(0, shareOf(exposure.classes[key])!), Math.max(0, weight)),
        )
      : [];
  const pairs = [...companies, ...classes];
  const overlap = Math.min(1, sum(pairs.map(({ shared }) => shared)));
  // What is open on either side may be just what the other holds.
  const spread = sum(pairs.map(({ yours, theirs }) => Math.min(yours + openShare * theirs, theirs)));
  const rest = base.id === 'portfolio' ? benchmark.rest : benchmark.restOfEquity;
  const closest = Math.min(1, spread + Math.max(0, rest / whole));
  return {
    overlap,
    overlapParts: partsOfOverlap(companies, overlap),
    activeShare: { low: 1 - Math.max(closest, overlap), high: 1 - overlap },
  };
}

interface Pair {
  readonly symbol: string | null;
  readonly yours: number;
  readonly theirs: number;
  readonly shared: number;
}

const pairUp = (symbol: string | null, yours: number, theirs: number): Pair => ({
  symbol,
  yours,
  theirs,
  shared: Math.min(yours, theirs),
});

function partsOfOverlap(companies: readonly Pair[], overlap: number): OverlapParts {
  const largest = companies
    .flatMap(({ symbol, ...pair }) => (symbol === null ? [] : [{ symbol, ...pair }]))
    .sort((a, b) => b.shared - a.shared || (a.symbol < b.symbol ? -1 : 1))
    .slice(0, 3);
  return { largest, others: Math.max(0, overlap - sum(largest.map(({ shared }) => shared))) };
}
