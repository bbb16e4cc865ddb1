import type { Failure } from '../domain/failure.ts';
import { EMPTY_OVERLAY } from '../domain/overlay.ts';
import type { Result } from '../domain/units.ts';
import { gatherAll, gatherOne, gatherOpening, gatherSnapshots, type RecordReader } from './reader.ts';
import type { RawContents } from './records.ts';
import { DEFAULT_APP_SETTINGS, type ObjectStore, type Opening, type Store } from './schema.ts';

/** Runs one reading of records, in one transaction where there are such. */
export type RunReading = <T>(read: (reader: RecordReader) => Promise<T>) => Promise<Result<T, Failure>>;

const NOTHING: Opening = {
  cards: [],
  figures: [],
  portfolio: null,
  settings: DEFAULT_APP_SETTINGS,
  overlay: EMPTY_OVERLAY,
  pack: null,
  journal: [],
  damaged: [],
};

/* What reads records is loaded with the first of them: a first visit has none. */
const loadReading = () => import('./read-contents.ts');

/** Opens a sealed record; any other comes back as it is. */
export type Unseal = (store: ObjectStore, record: unknown) => Promise<unknown>;
const asItIs: Unseal = (_store, record) => Promise.resolve(record);

/** The reading half of every store, whatever its records lie in. Sealed records are opened after their transaction. */
export function makeReading(
  run: RunReading,
  build: string,
  unseal: Unseal = asItIs,
): Pick<Store, 'open' | 'readAll' | 'readPortfolio' | 'readSnapshots'> {
  const readPortfolio: Store['readPortfolio'] = async (id) => {
    const found = await run((reader) => gatherOne(reader, id));
    if (!found.ok) return found;
    if (found.value.portfolio === undefined) return { ok: true, value: null };
    const { readStored } = await loadReading();
    const [portfolio, report] = await Promise.all([
      unseal('portfolios', found.value.portfolio),
      unseal('reports', found.value.report),
    ]);
    const read = readStored(portfolio, report, build);
    return read.ok ? read : { ok: false, error: { code: 'unreadable-record', detail: read.error } };
  };
  return {
    async open() {
      const raw = await run(gatherOpening);
      if (!raw.ok) return raw;
      const isNothing = Object.values(raw.value).every((one) => one === null || one.length === 0);
      if (isNothing) return { ok: true, value: NOTHING };
      const { readOpening } = await loadReading();
      const opened = { ...raw.value, ...(await openAll(raw.value, unseal)) };
      return { ok: true, value: await readOpening(opened, build, readPortfolio) };
    },
    async readAll() {
      const raw = await run(gatherAll);
      if (!raw.ok) return raw;
      const { readContents } = await loadReading();
      const opened = await openAll(raw.value, unseal);
      const snapshots = await openList('snapshots', raw.value.snapshots, unseal);
      return { ok: true, value: readContents({ ...opened, snapshots }, build) };
    },
    readPortfolio,
    async readSnapshots(portfolio) {
      const raw = await run((reader) => gatherSnapshots(reader, portfolio));
      if (!raw.ok) return raw;
      const { readSnapshots } = await loadReading();
      return { ok: true, value: readSnapshots(await openList('snapshots', raw.value, unseal), () => undefined) };
    },
  };
}

function openList(store: ObjectStore, records: readonly unknown[], unseal: Unseal): Promise<readonly unknown[]> {
  return Promise.all(records.map((record) => unseal(store, record)));
}

async function openAll(raw: Omit<RawContents, 'snapshots'>, unseal: Unseal): Promise<Omit<RawContents, 'snapshots'>> {
  const open = (store: Exclude<ObjectStore, 'snapshots'>) => openList(store, raw[store], unseal);
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
