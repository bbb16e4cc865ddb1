import type { FileReading } from '../model/file-reading.ts';
import type { Report } from '../model/report.ts';
import type { Currency, IsoDate } from '../model/units.ts';
import { sum } from '../sum.ts';
import { freeFileName, renameFile } from './add-files.ts';
import { newestDate } from './staleness.ts';

/** What a file is, before anything is worked out of it. */
export interface FileSummary {
  /** Whose exports its tables are, each once. */
  readonly brokers: readonly string[];
  /** The newest day that its tables state; null = none does. */
  readonly asOf: IsoDate | null;
  readonly holdings: number;
}

/** Says what a file is; `readings` = the tables of holdings in it. */
export function factsOf(readings: readonly FileReading[]): FileSummary {
  return {
    brokers: [...new Set(readings.map(({ broker }) => broker))],
    asOf: newestDate(readings.map(({ asOf }) => asOf)),
    holdings: sum(readings.map(({ holdings }) => holdings.line.length)),
  };
}

/** What files are worth, in one currency. */
export interface FileSum {
  readonly currency: Currency;
  readonly value: number;
}

/**
 * Adds up what some files of a report list, each in its own currency, a sum for each. Null where one of them states weights alone: it is
 * worth nothing that could be said.
 */
export function sumsOf(report: Report, names: readonly string[]): readonly FileSum[] | null {
  const files = report.files.filter(({ name }) => names.includes(name));
  if (files.some(({ unit }) => unit === 'weights')) return null;
  return [...new Set(files.map(({ currency }) => currency))].map((currency) => ({
    currency,
    value: sum(files.flatMap((file) => (file.currency === currency ? [file.sum] : []))),
  }));
}

/** Gives readings under names that none of these files has, nor another of them. */
export function withFreeNames(files: readonly FileReading[], readings: readonly FileReading[]): readonly FileReading[] {
  const taken = new Set(files.map(({ name }) => name));
  return readings.map((reading) => {
    const name = freeFileName(reading.name, taken);
    taken.add(name);
    return renameFile(reading, name);
  });
}
