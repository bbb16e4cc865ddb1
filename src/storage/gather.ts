import type { RecordReader } from './reader.ts';
import { snapshotPrefix, type RawContents } from './records.ts';
import { OBJECT_STORES, type ObjectStore } from './schema.ts';

/* Gathers records as they lie there, beyond what is needed to begin. */

/** Gathers everything. */
export async function gatherAll(reader: RecordReader): Promise<RawContents> {
  const lists = await Promise.all(OBJECT_STORES.map((store) => reader.all(store)));
  const of = (store: ObjectStore) => lists[OBJECT_STORES.indexOf(store)]!;
  return {
    portfolios: of('portfolios'),
    reports: of('reports'),
    settings: of('settings'),
    journal: of('journal'),
    overlay: of('overlay'),
    pack: of('pack'),
    snapshots: of('snapshots'),
    cards: of('cards'),
    figures: of('figures'),
  };
}

/** Gathers one portfolio and its report. */
export async function gatherOne(reader: RecordReader, id: string): Promise<{ portfolio: unknown; report: unknown }> {
  const [portfolio, report] = await Promise.all([reader.one('portfolios', id), reader.one('reports', id)]);
  return { portfolio, report };
}

/** Gathers the snapshots of one portfolio. */
export function gatherSnapshots(reader: RecordReader, portfolio: string): Promise<readonly unknown[]> {
  return reader.beginning('snapshots', snapshotPrefix(portfolio));
}
