import { partsPrefix } from './id-range.ts';
import type { StoreReader } from './reader.ts';
import { MANIFEST_ID } from './manifest.ts';
import { snapshotPrefix, type RawContents } from './records.ts';
import { OBJECT_STORES, type ObjectStore } from './schema.ts';
import { VAULT_ID } from './vault/generation.ts';

/* Gathers records as they lie there, beyond what is needed to begin. */

/** Gathers everything, or all but the reports, which are worked out anew at any time and are most of what lies there. */
export async function gatherAll(
  reader: StoreReader,
  reports: 'reports' | 'no-reports' = 'reports',
): Promise<RawContents> {
  const isLeft = (store: ObjectStore) => store === 'reports' && reports === 'no-reports';
  const lists = await Promise.all(OBJECT_STORES.map(async (store) => (isLeft(store) ? [] : reader.all(store))));
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
    files: of('files'),
    history: of('history'),
    sync: of('sync'),
  };
}

/** The ids of all that is in some stores. */
export type IdsOfAll = Readonly<Partial<Record<ObjectStore, readonly string[]>>>;

/** What of the settings store tells what should be there: its lock and its manifest, where there are such. */
interface Guarded {
  readonly settings: readonly unknown[];
}

async function gatherGuard(reader: StoreReader): Promise<readonly unknown[]> {
  const found = await Promise.all([reader.one('settings', VAULT_ID), reader.one('settings', MANIFEST_ID)]);
  return found.filter((record) => record !== undefined);
}

/** A portfolio as it lies; `report` undefined = none was read. */
export interface GatheredOne extends Guarded {
  readonly portfolio: unknown;
  readonly files: readonly unknown[];
  readonly report: unknown;
}

/** Gathers one portfolio with its files, and its report. */
export async function gatherOne(reader: StoreReader, id: string): Promise<GatheredOne> {
  const [one, report] = await Promise.all([gatherWithoutReport(reader, id), reader.one('reports', id)]);
  return { ...one, report };
}

/** Gathers one portfolio and its files, and leaves its report where it is. */
export async function gatherWithoutReport(reader: StoreReader, id: string): Promise<GatheredOne> {
  const [portfolio, files, settings] = await Promise.all([
    reader.one('portfolios', id),
    reader.beginning('files', partsPrefix(id)),
    gatherGuard(reader),
  ]);
  return { portfolio, files, report: undefined, settings };
}

/** Gathers the snapshots of one portfolio. */
export async function gatherSnapshots(
  reader: StoreReader,
  portfolio: string,
): Promise<{ readonly snapshots: readonly unknown[] } & Guarded> {
  const [snapshots, settings] = await Promise.all([
    reader.beginning('snapshots', snapshotPrefix(portfolio)),
    gatherGuard(reader),
  ]);
  return { snapshots, settings };
}

/** Gathers what there is, without reading it. */
export async function gatherIds(reader: StoreReader): Promise<{ readonly ids: IdsOfAll } & Guarded> {
  const [settings, ...lists] = await Promise.all([
    gatherGuard(reader),
    ...OBJECT_STORES.map(async (store) => [store, await reader.ids(store)] as const),
  ]);
  return { settings, ids: Object.fromEntries(lists) };
}

/** Gathers what was done to one portfolio. */
export async function gatherHistory(
  reader: StoreReader,
  portfolio: string,
): Promise<{ readonly history: readonly unknown[] } & Guarded> {
  const [history, settings] = await Promise.all([
    reader.beginning('history', partsPrefix(portfolio)),
    gatherGuard(reader),
  ]);
  return { history, settings };
}

/** Gathers the card of one portfolio. */
export async function gatherCard(reader: StoreReader, id: string): Promise<{ readonly card: unknown } & Guarded> {
  const [card, settings] = await Promise.all([reader.one('cards', id), gatherGuard(reader)]);
  return { card, settings };
}

/** Gathers what copies of other devices are held against. */
export async function gatherSync(reader: StoreReader): Promise<{ readonly sync: readonly unknown[] } & Guarded> {
  const [sync, settings] = await Promise.all([reader.all('sync'), gatherGuard(reader)]);
  return { sync, settings };
}

/** Gathers what the user brought over the pack. */
export async function gatherOverlay(reader: StoreReader): Promise<{ readonly overlay: readonly unknown[] } & Guarded> {
  const [overlay, settings] = await Promise.all([reader.all('overlay'), gatherGuard(reader)]);
  return { overlay, settings };
}
