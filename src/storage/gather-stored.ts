import { partsPrefix } from './id-range.ts';
import { portfoliosConcerned, type Stored } from './plan-write.ts';
import type { StoreReader } from './reader.ts';
import { OVERLAY_ID, overlayRevisionOf, revisionOf } from './records.ts';
import { SETTINGS_ID, type StorageChange } from './schema.ts';

/** Gathers what has to be known of what is kept before changes are written. Nothing foreign is awaited. */
export async function gatherStored(reader: StoreReader, changes: readonly StorageChange[]): Promise<Stored> {
  const ids = portfoliosConcerned(changes);
  const parts = (store: 'files' | 'history') =>
    Promise.all(ids.map(async (id) => [id, await reader.ids(store, partsPrefix(id))] as const));
  const reported = [...new Set(changes.flatMap((one) => (one.kind === 'put-report' ? [one.id] : [])))];
  const hasLists = changes.some(({ kind }) => kind === 'put-overlay');
  const hasSettings = changes.some(({ kind }) => kind === 'set-settings');
  const [revisions, files, history, figures, overlay, settings] = await Promise.all([
    Promise.all(ids.map(async (id) => [id, revisionOf(await reader.one('portfolios', id))] as const)),
    parts('files'),
    parts('history'),
    Promise.all(reported.map(async (id) => [id, await reader.one('figures', id)] as const)),
    hasLists ? reader.one('overlay', OVERLAY_ID) : undefined,
    hasSettings ? reader.one('settings', SETTINGS_ID) : undefined,
  ]);
  return {
    revisions: new Map(revisions),
    files: new Map(files),
    history: new Map(history),
    figures: new Map(figures),
    overlay: overlayRevisionOf(overlay),
    settings,
  };
}
