import { partsOfBenchmark, type BenchmarkId, type BenchmarkPart } from '../model/benchmark-id.ts';

/** Gives the markets of a benchmark, as its name is made of them. */
export function benchmarkById(id: BenchmarkId): { readonly parts: readonly BenchmarkPart[]; readonly kept: null } {
  return { parts: partsOfBenchmark(id), kept: null };
}
