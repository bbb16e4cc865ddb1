import { shareOf, type Base } from './base.ts';
import { isLongOnly } from './certainty.ts';
import { cumulate } from './curve.ts';
import type { Exposure } from './exposure.ts';
import type { OwnedOf } from './owned-companies.ts';
import type { BenchmarkId } from './portfolio.ts';
import type { FactsOf } from './facts.ts';
import { recordOf } from './record-of.ts';
import type { Company, Reference } from './reference.ts';
import type { BenchmarkFigure } from './report.ts';
import type { Roster } from './roster.ts';
import { SECTOR_KEYS, type SectorKey } from './sector.ts';
import { SIZE_KEYS } from './size.ts';
import { addTo, openSum, sum, sumFor, sumOf, type RunningSum } from './sum.ts';
import type { IsoDate } from './units.ts';

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
  roster: Roster,
  ownedOf: OwnedOf,
): BenchmarkFigure {
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const cells = recordOf(SIZE_KEYS, () => new Map<SectorKey, RunningSum>());
  const inLens = openSum();
  const small = openSum();
  for (const { company, weight } of benchmark.members) {
    const facts = factsOf(roster.numberOf(company.id));
    const { size, sector } = facts;
    addTo(sizes[size], weight);
    addTo(sectors[sector], weight);
    addTo(sumFor(cells[size], sector), weight);
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
    curve: cumulate(largest),
    size: recordOf(SIZE_KEYS, (key) => sumOf(sizes[key])),
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    sizeBySector: SIZE_KEYS.flatMap((size) =>
      [...cells[size]].map(([sector, running]) => ({ size, sector, share: sumOf(running) })),
    ),
    ...compareHoldings(benchmark, exposure, base, ownedOf),
  };
}

function compareHoldings(
  benchmark: Benchmark,
  exposure: Exposure,
  base: Base,
  ownedOf: OwnedOf,
): Pick<BenchmarkFigure, 'activeShare' | 'overlap'> {
  const open = sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]);
  const openShare = shareOf(open, base);
  if (openShare === null || !isLongOnly(exposure)) return { activeShare: null, overlap: null };
  const pairs = benchmark.members.map(({ company, weight }) => {
    const owned = ownedOf(company.id);
    return { weight, mine: owned === undefined ? 0 : shareOf(owned.value, base)! };
  });
  const overlap = sum(pairs.map(({ weight, mine }) => Math.min(mine, weight)));
  const closest = sum(pairs.map(({ weight, mine }) => Math.min(mine + openShare * weight, weight)));
  return { overlap, activeShare: { low: 1 - Math.max(closest, overlap), high: 1 - overlap } };
}
