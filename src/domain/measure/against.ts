import type { Exposure } from '../look-through/exposure.ts';
import type { KeptBenchmark } from '../model/look.ts';
import type { Benchmark } from './markets.ts';
import type { Reference } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import { sum } from '../sum.ts';
import type { IsoDate } from '../model/units.ts';

/**
 * Makes another portfolio, looked through, into something to compare with: what one unit of its money is in. A company that
 * only its owner's own words know counts as what no list shows. Null where its weights are no parts of a whole: nothing in
 * it, leverage or shorts.
 */
export function benchmarkOf(
  kept: KeptBenchmark,
  asOf: IsoDate,
  exposure: Exposure,
  reference: Reference,
  roster: Roster,
): Benchmark | null {
  const { net } = exposure;
  if (!(net > 0) || !exposure.isLongOnly) return null;
  const known = exposure.companies.filter(({ company }) => reference.company(company.id) !== null);
  const unknown = exposure.companies.filter(({ company }) => reference.company(company.id) === null);
  const open = [exposure.unidentified, ...exposure.residuals, ...unknown];
  const equityFunds = exposure.residuals.filter(({ isEquity }) => isEquity);
  return {
    id: 'kept',
    kept,
    asOf,
    list: null,
    lists: [],
    numbers: known.map(({ company }) => roster.numberOf(company.id)),
    weights: known.map(({ value }) => value / net),
    classes: new Map(
      CLASSES.flatMap((key) => (exposure.classes[key] === 0 ? [] : [[key, exposure.classes[key] / net]])),
    ),
    rest: sum(open.map(({ value }) => value)) / net,
    restOfEquity: sum([...equityFunds, ...unknown].map(({ value }) => value)) / net,
    excess: sum(exposure.excess.map(({ value }) => value)) / net,
  };
}

const CLASSES = ['bond', 'cash', 'crypto', 'commodity', 'derivative', 'other', 'fund'] as const;
