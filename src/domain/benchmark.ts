import { shareOf, type Base } from './base.ts';
import { isLongOnly } from './certainty.ts';
import type { Exposure } from './exposure.ts';
import type { BenchmarkId } from './portfolio.ts';
import type { FactsOf } from './facts.ts';
import { recordOf } from './record-of.ts';
import type { Company, Reference } from './reference.ts';
import type { BenchmarkFigure } from './report.ts';
import { SECTOR_KEYS, type SectorKey } from './sector.ts';
import { SIZE_KEYS, type SizeKey } from './size.ts';
import { addTo, openSum, sum, sumOf, type RunningSum } from './sum.ts';
import type { IsoDate, IssuerId } from './units.ts';

/** A market to compare with: companies and their weights, which add up to 1. */
export interface Benchmark {
  readonly id: BenchmarkId;
  readonly asOf: IsoDate;
  readonly members: readonly { readonly company: Company; readonly weight: number }[];
}

/** Gives the benchmark of that name. `us-market`: every ranked company of the pack, weighted by market cap. */
export function chooseBenchmark(id: BenchmarkId, reference: Reference): Benchmark {
  switch (id) {
    case 'us-market': {
      const companies = reference.rankedCompanies();
      const whole = sum(companies.map(capOf));
      return {
        id,
        asOf: reference.passport.equitiesAsOf,
        members: companies.map((company) => ({ company, weight: capOf(company) / whole })),
      };
    }
  }
}

function capOf(company: Company): number {
  if (company.cap === null) throw new Error(`${company.id} is ranked but has no market cap.`);
  return company.cap;
}

/**
 * Measures the benchmark by the same questions as the portfolio and compares the two. Active share ½Σ|w−b| as a range:
 * open money counted as different gives the upper end, counted as the benchmark itself the lower one; null with
 * leverage or shorts (README, "Comparison"). Overlap Σmin(w,b) is that of the known part.
 */
export function measureBenchmark(
  benchmark: Benchmark,
  exposure: Exposure,
  base: Base,
  factsOf: FactsOf,
): BenchmarkFigure {
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const cells = new Map<string, { size: SizeKey; sector: SectorKey; running: RunningSum }>();
  const inLens = openSum();
  const small = openSum();
  for (const { company, weight } of benchmark.members) {
    const facts = factsOf(company.id);
    const { size, sector } = facts;
    addTo(sizes[size], weight);
    addTo(sectors[sector], weight);
    const key = `${size}/${sector}`;
    const cell = cells.get(key) ?? { size, sector, running: openSum() };
    cells.set(key, cell);
    addTo(cell.running, weight);
    if (facts.inLens === 'yes') addTo(inLens, weight);
    if (facts.small === 'yes') addTo(small, weight);
  }
  const largest = benchmark.members.map(({ weight }) => weight).sort((a, b) => b - a);
  return {
    name: benchmark.id,
    asOf: benchmark.asOf,
    lens: sumOf(inLens),
    smallCaps: sumOf(small),
    tilt: sumOf(inLens) - sumOf(small),
    top10: sum(largest.slice(0, 10)),
    size: recordOf(SIZE_KEYS, (key) => sumOf(sizes[key])),
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    sizeBySector: [...cells.values()].map(({ size, sector, running }) => ({ size, sector, share: sumOf(running) })),
    ...compareHoldings(benchmark, exposure, base),
  };
}

function compareHoldings(
  benchmark: Benchmark,
  exposure: Exposure,
  base: Base,
): Pick<BenchmarkFigure, 'activeShare' | 'overlap'> {
  const open = sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]);
  const openShare = shareOf(open, base);
  if (openShare === null || !isLongOnly(exposure)) return { activeShare: null, overlap: null };
  const weights = new Map<IssuerId, number>(
    exposure.companies.map(({ issuer, value }) => [issuer, shareOf(value, base)!] as const),
  );
  const mine = (company: Company) => {
    const weight = weights.get(company.id);
    return weight === undefined ? 0 : weight;
  };
  const overlap = sum(benchmark.members.map(({ company, weight }) => Math.min(mine(company), weight)));
  const closest = sum(
    benchmark.members.map(({ company, weight }) => Math.min(mine(company) + openShare * weight, weight)),
  );
  return { overlap, activeShare: { low: 1 - Math.max(closest, overlap), high: 1 - overlap } };
}
