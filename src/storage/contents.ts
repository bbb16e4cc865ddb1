import type { Failure } from '../domain/failure.ts';
import { EMPTY_OVERLAY } from '../domain/overlay.ts';
import type { Result } from '../domain/units.ts';
import { gatherAll, gatherOne, gatherOpening, gatherSnapshots, type RecordReader } from './reader.ts';
import { DEFAULT_APP_SETTINGS, type Opening, type Store } from './schema.ts';

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

/** The reading half of every store, whatever its records lie in. */
export function makeReading(
  run: RunReading,
  build: string,
): Pick<Store, 'open' | 'readAll' | 'readPortfolio' | 'readSnapshots'> {
  const readPortfolio: Store['readPortfolio'] = async (id) => {
    const found = await run((reader) => gatherOne(reader, id));
    if (!found.ok) return found;
    if (found.value.portfolio === undefined) return { ok: true, value: null };
    const { readStored } = await loadReading();
    const read = readStored(found.value.portfolio, found.value.report, build);
    return read.ok ? read : { ok: false, error: { code: 'unreadable-record', detail: read.error } };
  };
  return {
    async open() {
      const raw = await run(gatherOpening);
      if (!raw.ok) return raw;
      const isNothing = Object.values(raw.value).every((one) => one === null || one.length === 0);
      if (isNothing) return { ok: true, value: NOTHING };
      const { readOpening } = await loadReading();
      return { ok: true, value: await readOpening(raw.value, build, readPortfolio) };
    },
    async readAll() {
      const raw = await run(gatherAll);
      if (!raw.ok) return raw;
      const { readContents } = await loadReading();
      return { ok: true, value: readContents(raw.value, build) };
    },
    readPortfolio,
    async readSnapshots(portfolio) {
      const raw = await run((reader) => gatherSnapshots(reader, portfolio));
      if (!raw.ok) return raw;
      const { readSnapshots } = await loadReading();
      return { ok: true, value: readSnapshots(raw.value, () => undefined) };
    },
  };
}
