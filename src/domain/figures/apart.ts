import { partsOfBenchmark, type BenchmarkId, type BenchmarkPart } from '../model/benchmark-id.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { Report } from '../model/report.ts';
import { daysBetween, type IsoDate } from '../model/units.ts';

/** Over more days than these it is said that what is compared is of different times. */
export const WORTH_SAYING_DAYS = 30;

/** Holdings, and what they are compared with, of two days that lie far apart. */
export interface Apart {
  readonly yours: IsoDate;
  readonly theirs: IsoDate;
  /** Other files that count are of another day, or of none. */
  readonly isSome: boolean;
}

/**
 * Gives the two days where the holdings that are looked at and the benchmark's list are more than 30 days apart: of several files the
 * one furthest away. Null where none is, where no file states its day, and beside an earlier day of one's own, which is meant to
 * be another.
 */
export function datesApart({
  files,
  benchmark,
  settings,
}: Pick<Report, 'files' | 'benchmark' | 'settings'>): Apart | null {
  if (benchmark.kept?.kind === 'day') return null;
  const theirs = benchmark.asOf;
  const counted = files.filter((file) => isCounted(file, settings.accounts));
  const away = (day: IsoDate) => Math.abs(daysBetween(day, theirs));
  const [furthest] = counted
    .flatMap(({ asOf }) => (asOf === null ? [] : [asOf]))
    .sort((a, b) => away(b) - away(a) || (a < b ? -1 : 1));
  if (furthest === undefined || !(away(furthest) > WORTH_SAYING_DAYS)) return null;
  return { yours: furthest, theirs, isSome: counted.some(({ asOf }) => asOf !== furthest) };
}

/* Not where other files' word on all its accounts counts instead, or where another account is looked at. */
function isCounted({ name, accounts, parts }: ReportFile, lookedAt: readonly string[] | null): boolean {
  if (parts.length > 0 && parts.every(({ putAside }) => putAside !== null)) return false;
  return lookedAt === null || lookedAt.some((account) => account === name || accounts.includes(account));
}

/** Gives the markets of a benchmark, as its name is made of them. */
export function benchmarkById(id: BenchmarkId): { readonly parts: readonly BenchmarkPart[]; readonly kept: null } {
  return { parts: partsOfBenchmark(id), kept: null };
}
