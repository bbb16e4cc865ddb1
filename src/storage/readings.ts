import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import type { PastAction } from '../domain/book/history.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Result } from '../domain/model/units.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, parseWith } from './fields.ts';
import type { RunReading, Unseal } from './run-reading.ts';
import {
  gatherAll,
  gatherCard,
  gatherHistory,
  gatherIds,
  gatherOne,
  gatherOverlay,
  gatherSnapshots,
  gatherSync,
  gatherWithoutReport,
  type GatheredOne,
  type IdsOfAll,
} from './gather.ts';
import { compare, keyOf, MANIFEST_ID, readManifest, type Differences, type RecordsFound } from './manifest.ts';
import { cardsIn } from './parse-card.ts';
import { readActions } from './parse-history.ts';
import {
  readContents,
  readOpening,
  readOverlay as parseOverlays,
  snapshotsOf as parseSnapshots,
  readStored,
  setAsideMissing,
  type OlderRecord,
} from './read-contents.ts';
import { keptSyncOf } from './sync/kept-sync.ts';
import { idOf, type RawOpening, type StoreReader } from './reader.ts';
import { OVERLAY_ID, overlayRevisionOf, type RawContents } from './records.ts';
import {
  OBJECT_STORES,
  type Contents,
  type DamagedRecord,
  type KeptSync,
  type ObjectStore,
  type StartContents,
  type ReadLater,
  type StoredOverlay,
  type StoredPortfolio,
} from './schema.ts';
import { generationOf, VAULT_ID } from './vault/generation.ts';
import { hasManifest } from './vault/name-generation.ts';
import { isSealed } from './vault/sealer.ts';

/* How a store reads its records: opens what is sealed, and holds all of it against the manifest. */

/** How a store reads. */
export interface How {
  readonly run: RunReading;
  /** The build that asks. */
  readonly build: string;
  readonly unseal: Unseal;
}

/** Reads what is needed to begin. `begin` is called where records lie without a manifest: they are from before there was one. */
export async function readFirst(
  raw: RawOpening,
  how: How,
  begin: () => Promise<unknown>,
): Promise<Result<StartContents, Failure>> {
  const { build, unseal } = how;
  const found = { ids: { ...idsOf(raw), portfolios: raw.ids, snapshots: raw.days }, records: raw };
  const differences = await hold(raw.settings, found, unseal);
  const opened = await openAll(raw, AT_FIRST, differences, unseal);
  const value = await readOpening({ ...raw, ...opened }, build, (id) => readPortfolio(how, id));
  if (recordIn(raw.settings, MANIFEST_ID) === undefined) await begin();
  return { ok: true, value: { ...value, damaged: [...value.damaged, ...differences.missing.map(setAsideMissing)] } };
}

/** Reads everything but the reports. */
export async function readAll({ run, build, unseal }: How): Promise<Result<Contents, Failure>> {
  const raw = await run((reader) => gatherAll(reader, 'no-reports'));
  if (!raw.ok) return raw;
  const ids = Object.fromEntries(OBJECT_STORES.map((store) => [store, raw.value[store].map(idOf)]));
  const differences = await hold(raw.value.settings, { ids, records: raw.value }, unseal);
  const contents = readContents(await openAll(raw.value, OBJECT_STORES, differences, unseal), build);
  return {
    ok: true,
    value: { ...contents, damaged: [...contents.damaged, ...differences.missing.map(setAsideMissing)] },
  };
}

/** Looks whether everything that should be there is; gives what is missing. */
export async function lookOver({ run, unseal }: How): Promise<Result<readonly DamagedRecord[], Failure>> {
  const raw = await run(gatherIds);
  if (!raw.ok) return raw;
  const { settings, ids } = raw.value;
  return { ok: true, value: (await hold(settings, { ids, records: {} }, unseal)).missing.map(setAsideMissing) };
}

/** Reads one portfolio with its report; null = there is none. */
export function readPortfolio(how: How, id: string): Promise<Result<StoredPortfolio | null, Failure>> {
  return readGathered(how, (reader) => gatherOne(reader, id));
}

async function readWithoutReport(how: How, id: string): Promise<Result<Portfolio | null, Failure>> {
  const read = await readGathered(how, (reader) => gatherWithoutReport(reader, id));
  return read.ok ? { ok: true, value: read.value?.portfolio ?? null } : read;
}

async function readGathered(
  { run, build, unseal }: How,
  gather: (reader: StoreReader) => Promise<GatheredOne>,
): Promise<Result<StoredPortfolio | null, Failure>> {
  const found = await run(gather);
  if (!found.ok) return found;
  const { portfolio, files, report, settings } = found.value;
  if (portfolio === undefined) return { ok: true, value: null };
  const records = { portfolios: [portfolio], files, reports: report === undefined ? [] : [report] };
  const differences = await hold(settings, { ids: {}, records }, unseal);
  const opened = await openAll(records, ['portfolios', 'files', 'reports'], differences, unseal);
  const read = readStored(opened.portfolios[0], opened.files, opened.reports[0], build);
  return read.ok ? read : { ok: false, error: { code: 'unreadable-record', detail: read.error } };
}

/** Reads the snapshots of one portfolio, the oldest first. */
export async function readSnapshots(
  { run, unseal }: How,
  portfolio: string,
): Promise<Result<readonly Snapshot[], Failure>> {
  const raw = await run((reader) => gatherSnapshots(reader, portfolio));
  if (!raw.ok) return raw;
  const { snapshots, settings } = raw.value;
  const differences = await hold(settings, { ids: {}, records: { snapshots } }, unseal);
  const opened = await openAll({ snapshots }, ['snapshots'], differences, unseal);
  return { ok: true, value: parseSnapshots(opened.snapshots, () => undefined) };
}

/** Reads what is not needed at the start. */
export function readMore<What extends keyof ReadLater>(
  how: How,
  what: What,
  portfolio: string,
): Promise<Result<ReadLater[What], Failure>>;
export function readMore(
  how: How,
  what: keyof ReadLater,
  portfolio: string,
): Promise<Result<ReadLater[keyof ReadLater], Failure>> {
  switch (what) {
    case 'overlay':
      return readOverlay(how);
    case 'history':
      return readHistory(how, portfolio);
    case 'sync':
      return readSync(how);
    case 'revision':
      return readRevision(how, portfolio);
    case 'portfolio':
      return readWithoutReport(how, portfolio);
  }
}

/* One that is damaged is as none. */
async function readOverlay({ run, unseal }: How): Promise<Result<StoredOverlay, Failure>> {
  const raw = await run(gatherOverlay);
  if (!raw.ok) return raw;
  const { overlay: records, settings } = raw.value;
  const differences = await hold(settings, { ids: {}, records: { overlay: records } }, unseal);
  const opened = await openAll({ overlay: records }, ['overlay'], differences, unseal);
  const overlay = parseOverlays(opened.overlay, () => undefined);
  return { ok: true, value: { overlay, revision: overlayRevisionOf(recordIn(records, OVERLAY_ID)) } };
}

async function readHistory({ run, unseal }: How, portfolio: string): Promise<Result<readonly PastAction[], Failure>> {
  const raw = await run((reader) => gatherHistory(reader, portfolio));
  if (!raw.ok) return raw;
  const { history, settings } = raw.value;
  const differences = await hold(settings, { ids: {}, records: { history } }, unseal);
  return { ok: true, value: readActions((await openAll({ history }, ['history'], differences, unseal)).history) };
}

async function readSync({ run, unseal }: How): Promise<Result<KeptSync | null, Failure>> {
  const raw = await run(gatherSync);
  if (!raw.ok) return raw;
  const { sync, settings } = raw.value;
  const differences = await hold(settings, { ids: {}, records: { sync } }, unseal);
  return { ok: true, value: keptSyncOf((await openAll({ sync }, ['sync'], differences, unseal)).sync) };
}

async function readRevision({ run, unseal }: How, portfolio: string): Promise<Result<number | null, Failure>> {
  const raw = await run((reader) => gatherCard(reader, portfolio));
  if (!raw.ok) return raw;
  const cards = raw.value.card === undefined ? [] : [raw.value.card];
  const differences = await hold(raw.value.settings, { ids: {}, records: { cards } }, unseal);
  const opened = await openAll({ cards }, ['cards'], differences, unseal);
  return { ok: true, value: cardsIn(opened.cards)[0]?.revision ?? null };
}

function recordIn(records: readonly unknown[], id: string): unknown {
  return records.find((record) => idOf(record) === id);
}

const AT_FIRST = OBJECT_STORES.filter((name) => name !== 'snapshots' && name !== 'history' && name !== 'sync');

/* Of the stores that are always read whole. */
function idsOf(raw: Pick<RawContents, 'settings' | 'overlay' | 'pack'>): IdsOfAll {
  return { settings: raw.settings.map(idOf), overlay: raw.overlay.map(idOf), pack: raw.pack.map(idOf) };
}

/* Holds what was found against the manifest that lies among the settings; where that is missing or damaged, it is what is told. */
async function hold(
  settings: readonly unknown[],
  found: Pick<RecordsFound, 'ids' | 'records'>,
  unseal: Unseal,
): Promise<Differences> {
  const lock = recordIn(settings, VAULT_ID);
  const record = recordIn(settings, MANIFEST_ID);
  const manifest = record === undefined ? null : readManifest(await unseal('settings', record));
  if (manifest !== null) return compare(manifest, { ...found, isSealed: lock !== undefined });
  const isLost = record !== undefined || hasManifest(generationOf(lock));
  return { missing: isLost ? [{ store: 'settings', id: MANIFEST_ID }] : [], others: new Set() };
}

/** Opens what is sealed of some stores. A record that is whole and not the one that was saved last is put aside as such. */
async function openAll<Name extends ObjectStore>(
  raw: Pick<RawContents, Name>,
  names: readonly Name[],
  { others }: Differences,
  unseal: Unseal,
): Promise<Pick<RawContents, Name>> {
  const open = async (store: Name, record: unknown): Promise<unknown> => {
    const plain = await unseal(store, record);
    const id = idOf(record);
    return others.has(keyOf(store, id)) && isWhole(record, plain)
      ? ({ id, older: plain } satisfies OlderRecord)
      : plain;
  };
  const lists = await Promise.all(
    names.map(async (name) => [name, await Promise.all(raw[name].map((record) => open(name, record)))] as const),
  );
  return Object.fromEntries(lists) as unknown as Pick<RawContents, Name>;
}

/* Of what is sealed, that it opens. What is not whole is read as it is: whoever reads it says what is wrong with it. */
function isWhole(record: unknown, plain: unknown): boolean {
  if (isSealed(record) || plain !== record) return isSealed(record) && plain !== record;
  const read = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    const [content] = Object.values(value as Readonly<Record<string, unknown>>).filter(
      (inner) => typeof inner === 'object' && inner !== null,
    );
    return field('checksum', (stated) => stated === undefined || stated === checksum(content));
  }, plain);
  return read.ok && read.value;
}
