import { openShareOf, type Base } from './base.ts';
import type { YesNoUnknown } from '../model/classify.ts';
import type { Ends } from '../model/report-amounts.ts';
import { partsOfBenchmark } from '../model/benchmark-id.ts';
import { cumulate } from '../model/curve.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { FactsOf } from './facts.ts';
import type { Benchmark } from './markets.ts';
import type { OwnedAt } from '../look-through/owned-companies.ts';
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
import { must } from '../must.ts';
import { zip } from '../zip.ts';

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
  const { numbers, weights } = benchmark;
  const whole = wholeOn(base, benchmark);
  const shares = new Float64Array(1 + numbers.reduce((last, number) => Math.max(last, number), -1));
  for (const [number, weight] of zip(numbers, weights)) shares[number] = weight / whole;
  const shareOfNumber = (number: number): number => (number < shares.length ? shares[number]! : 0);
  return { benchmark, whole, shareOfNumber };
}

/** Gives what a benchmark's weights are divided by on the base that is on: 1, or its equity. */
export function wholeOn(base: BaseId, benchmark: Benchmark): number {
  return base === 'portfolio' ? 1 : sum(benchmark.weights) + benchmark.restOfEquity;
}

/**
 * Measures the benchmark by the same questions as the portfolio and compares the two. Active share ½Σ|w−b| as a range:
 * open money counted as different gives the upper end, counted as the other side's the lower one; null with leverage or
 * shorts (README, "Comparison"). Overlap Σmin(w,b) is that of the known part.
 */
export function measureBenchmark(
  { benchmark, whole }: ComparedWith,
  exposure: Exposure,
  ownedAt: OwnedAt,
  base: Base,
  { factsOf, middleFactsOf }: Record<'factsOf' | 'middleFactsOf', FactsOf>,
): BenchmarkFigure {
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const cells = recordOf(SIZE_KEYS, () => new Map<SectorKey, RunningSum>());
  const [lensSums, smallSums] = [openQuestions(), openQuestions()];
  const shares = benchmark.weights.map((weight) => weight / whole);
  for (const [number, share] of zip(benchmark.numbers, shares)) {
    const { size, sector, inLens, small } = factsOf(number);
    const middle = middleFactsOf(number);
    addTo(sizes[size], share);
    addTo(sectors[sector], share);
    addTo(sumFor(cells[size], sector), share);
    addAnswer(lensSums, share, inLens, middle.inLens);
    addAnswer(smallSums, share, small, middle.small);
  }
  const rest = Math.max(0, base.id === 'portfolio' ? benchmark.rest : benchmark.restOfEquity) / whole;
  const [lens, smallCaps] = [endOf(lensSums, rest), endOf(smallSums, rest)];
  const largest = [...shares].sort((a, b) => b - a);
  const size = recordOf(SIZE_KEYS, (key) => sumOf(sizes[key]));
  return {
    name: benchmark.id,
    parts: benchmark.id === 'kept' ? [] : partsOfBenchmark(benchmark.id),
    kept: benchmark.kept,
    asOf: benchmark.asOf,
    list: benchmark.list,
    lists: benchmark.lists,
    lens: lens.share,
    smallCaps: smallCaps.share,
    tilt: lens.share - smallCaps.share,
    between: { lens: endsOf(lens), smallCaps: endsOf(smallCaps) },
    tiltRange: must(tiltRangeOf(lens, smallCaps)),
    top10: sum(largest.slice(0, 10)),
    curve: cumulate(largest),
    size,
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    sizeBySector: SIZE_KEYS.flatMap((key) =>
      [...cells[key]].map(([sector, running]) => ({ size: key, sector, share: sumOf(running) })),
    ),
    composition: composeBenchmark(benchmark, size, whole, base.id),
    ...compareHoldings(benchmark, shares, whole, exposure, ownedAt, base),
  };
}

/* A list may cover a hair more than its fund (100.2 %); a part of it is still not more than the whole. */
function partOfWhole(running: RunningSum): number {
  return Math.min(1, sumOf(running));
}

/* What of a benchmark answers yes for certain, by estimated caps at their middle, and what may. */
const openQuestions = () => ({ known: openSum(), atMiddle: openSum(), maybe: openSum() });
function addAnswer(
  sums: ReturnType<typeof openQuestions>,
  share: number,
  answer: YesNoUnknown,
  atMiddle: YesNoUnknown,
): void {
  if (answer === 'yes') addTo(sums.known, share);
  else if (answer === 'unknown') addTo(sums.maybe, share);
  if (atMiddle === 'yes') addTo(sums.atMiddle, share);
}

/* An end of the beam: the benchmark stands where its estimated caps are at their middle, between what is known and all that may belong to it. */
function endOf({ known, atMiddle, maybe }: ReturnType<typeof openQuestions>, rest: number) {
  const [low, share] = [partOfWhole(known), partOfWhole(atMiddle)];
  const high = Math.max(share, Math.min(1, sumOf(known) + sumOf(maybe) + rest));
  return { share, low, high, uncertain: high - low, likely: null };
}

const endsOf = ({ low, high }: Ends): Ends => ({ low, high });

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
  ownedAt: OwnedAt,
  base: Base,
): Pick<BenchmarkFigure, 'activeShare' | 'overlap' | 'overlapParts'> {
  const open = sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]);
  const shareOf = (value: number) => openShareOf(value, base);
  const openShare = shareOf(open);
  if (openShare === null || !exposure.isLongOnly) return { activeShare: null, overlap: null, overlapParts: null };
  const [bothHold, spread] = [openSum(), openSum()];
  const add = (yours: number, theirs: number): number => {
    const shared = Math.min(yours, theirs);
    addTo(bothHold, shared);
    // What is open on either side may be just what the other holds.
    addTo(spread, Math.min(yours + openShare * theirs, theirs));
    return shared;
  };
  const largest: Shared[] = [];
  benchmark.numbers.forEach((number, at) => {
    const one = ownedAt(number);
    const [yours, theirs] = [one === undefined ? 0 : must(shareOf(one.value)), shares[at]!];
    const shared = add(yours, theirs);
    if (one !== undefined) keepLargest(largest, { symbol: one.company.symbol, yours, theirs, shared });
  });
  if (base.id === 'portfolio')
    for (const [key, weight] of benchmark.classes)
      add(Math.max(0, must(shareOf(exposure.classes[key]))), Math.max(0, weight));
  const overlap = Math.min(1, sumOf(bothHold));
  const rest = base.id === 'portfolio' ? benchmark.rest : benchmark.restOfEquity;
  const closest = Math.min(1, sumOf(spread) + Math.max(0, rest / whole));
  return {
    overlap,
    overlapParts: { largest, others: Math.max(0, overlap - sum(largest.map(({ shared }) => shared))) },
    activeShare: { low: 1 - Math.max(closest, overlap), high: 1 - overlap },
  };
}

type Shared = OverlapParts['largest'][number];

const LARGEST_SHOWN = 3;

/* Puts one to its place among the largest, so that thousands need not be sorted for three. */
function keepLargest(largest: Shared[], one: Shared): void {
  const last = largest[LARGEST_SHOWN - 1];
  if (last !== undefined && !isBefore(one, last)) return;
  const at = largest.findIndex((other) => isBefore(one, other));
  largest.splice(at === -1 ? largest.length : at, 0, one);
  largest.length = Math.min(largest.length, LARGEST_SHOWN);
}

const isBefore = (a: Shared, b: Shared): boolean =>
  a.shared > b.shared || (a.shared === b.shared && a.symbol < b.symbol);
