import { SECTORS } from '../../src/domain/model/sector.ts';
import type { ForeignRecord, ResolveRow } from './records.ts';

/**
 * A resolver that gives what `resolve` gives, and keeps in `sectors` what the rows it is asked about say of their companies; the first
 * that says something counts.
 */
export function noteSectors(resolve: ResolveRow, sectors: Map<string, string>): ResolveRow {
  return (row) => {
    const [id, sector] = [resolve(row), row('sector')];
    if (id !== null && !sectors.has(id) && SECTORS.some((known) => known === sector)) sectors.set(id, sector);
    return id;
  };
}

/** Companies abroad with the sectors that funds' lists state, where their own source has none. */
export function withStatedSectors(
  companies: readonly ForeignRecord[],
  sectors: ReadonlyMap<string, string>,
): readonly ForeignRecord[] {
  return companies.map((company) =>
    company.sector === '' ? { ...company, sector: sectors.get(company.id) ?? '' } : company,
  );
}
