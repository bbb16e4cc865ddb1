import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/units.ts';
import type { RunReading, Unseal } from './run-reading.ts';
import { gatherAll, gatherOne, gatherSnapshots } from './gather.ts';
import { readContents, readSnapshots as parseSnapshots, readStored } from './read-contents.ts';
import type { RawContents } from './records.ts';
import type { Contents, ObjectStore, StoredPortfolio } from './schema.ts';

/* What a store reads when it is asked for more than is needed to begin. */

/** Reads everything. */
export async function readAll(run: RunReading, build: string, unseal: Unseal): Promise<Result<Contents, Failure>> {
  const raw = await run(gatherAll);
  if (!raw.ok) return raw;
  const opened = await unsealAll(raw.value, unseal);
  const snapshots = await unsealList('snapshots', raw.value.snapshots, unseal);
  return { ok: true, value: readContents({ ...opened, snapshots }, build) };
}

/** Reads one portfolio with its report; null = there is none. */
export async function readPortfolio(
  run: RunReading,
  build: string,
  id: string,
  unseal: Unseal,
): Promise<Result<StoredPortfolio | null, Failure>> {
  const found = await run((reader) => gatherOne(reader, id));
  if (!found.ok) return found;
  if (found.value.portfolio === undefined) return { ok: true, value: null };
  const [portfolio, report] = await Promise.all([
    unseal('portfolios', found.value.portfolio),
    unseal('reports', found.value.report),
  ]);
  const read = readStored(portfolio, report, build);
  return read.ok ? read : { ok: false, error: { code: 'unreadable-record', detail: read.error } };
}

/** Reads the snapshots of one portfolio, the oldest first. */
export async function readSnapshots(
  run: RunReading,
  portfolio: string,
  unseal: Unseal,
): Promise<Result<readonly Snapshot[], Failure>> {
  const raw = await run((reader) => gatherSnapshots(reader, portfolio));
  if (!raw.ok) return raw;
  return { ok: true, value: parseSnapshots(await unsealList('snapshots', raw.value, unseal), () => undefined) };
}

function unsealList(store: ObjectStore, records: readonly unknown[], unseal: Unseal): Promise<readonly unknown[]> {
  return Promise.all(records.map((record) => unseal(store, record)));
}

/** Opens what is sealed of everything but the snapshots. */
export async function unsealAll(
  raw: Omit<RawContents, 'snapshots'>,
  unseal: Unseal,
): Promise<Omit<RawContents, 'snapshots'>> {
  const open = (store: Exclude<ObjectStore, 'snapshots'>) => unsealList(store, raw[store], unseal);
  const [portfolios, reports, settings, journal] = await Promise.all([
    open('portfolios'),
    open('reports'),
    open('settings'),
    open('journal'),
  ]);
  const [overlay, pack, cards, figures] = await Promise.all([
    open('overlay'),
    open('pack'),
    open('cards'),
    open('figures'),
  ]);
  return { portfolios, reports, settings, journal, overlay, pack, cards, figures };
}
