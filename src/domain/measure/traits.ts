import { sectorOf } from '../model/classify.ts';
import type { OwnedCompany } from '../look-through/owned-companies.ts';
import type { IndexId, Style, ThemeId } from '../model/reference.ts';
import type { SectorKey } from '../model/sector.ts';
import { addTo, readSums, sumFor, type RunningSum } from '../sum.ts';

/** Look-through equity by what a company is under every scheme and lens: money, worked out once. */
export interface Traits {
  readonly country: ReadonlyMap<string, number>;
  readonly currency: ReadonlyMap<string, number>;
  readonly sector: ReadonlyMap<SectorKey, number>;
  readonly style: ReadonlyMap<Style | 'unknown', number>;
  /** Members of indexes and themes overlap: these do not add up. */
  readonly index: ReadonlyMap<IndexId, number>;
  readonly theme: ReadonlyMap<ThemeId, number>;
}

/** Adds companies up by country, currency, style, index and theme. */
export function addUpTraits(companies: readonly OwnedCompany[]): Traits {
  const country = new Map<string, RunningSum>();
  const currency = new Map<string, RunningSum>();
  const sector = new Map<SectorKey, RunningSum>();
  const style = new Map<Style | 'unknown', RunningSum>();
  const index = new Map<IndexId, RunningSum>();
  const theme = new Map<ThemeId, RunningSum>();
  for (const { company, value } of companies) {
    addTo(sumFor(country, company.country ?? 'unknown'), value);
    addTo(sumFor(currency, company.currency ?? 'unknown'), value);
    addTo(sumFor(sector, sectorOf(company)), value);
    addTo(sumFor(style, company.style ?? 'unknown'), value);
    for (const id of company.indexes) addTo(sumFor(index, id), value);
    for (const id of company.themes) addTo(sumFor(theme, id), value);
  }
  return {
    country: readSums(country),
    currency: readSums(currency),
    sector: readSums(sector),
    style: readSums(style),
    index: readSums(index),
    theme: readSums(theme),
  };
}
