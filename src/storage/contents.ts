import { EMPTY_OVERLAY } from '../domain/overlay.ts';
import { gatherOpening, type RawOpening, type RunReading } from './reader.ts';
import { DEFAULT_APP_SETTINGS, type Opening, type Store } from './schema.ts';

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
const loadReading = () => import('./readings.ts');

/** The reading half of every store, whatever its records lie in. */
export function makeReading(
  run: RunReading,
  build: string,
): Pick<Store, 'open' | 'readAll' | 'readPortfolio' | 'readSnapshots'> {
  return {
    async open() {
      const raw = await run(gatherOpening);
      if (!raw.ok) return raw;
      if (isEmpty(raw.value)) return { ok: true, value: NOTHING };
      const { readOpening } = await import('./read-contents.ts');
      const { readPortfolio } = await loadReading();
      return { ok: true, value: await readOpening(raw.value, build, (id) => readPortfolio(run, build, id)) };
    },
    readAll: async () => (await loadReading()).readAll(run, build),
    readPortfolio: async (id) => (await loadReading()).readPortfolio(run, build, id),
    readSnapshots: async (portfolio) => (await loadReading()).readSnapshots(run, portfolio),
  };
}

function isEmpty({ wanted, ...lists }: RawOpening): boolean {
  return wanted === null && Object.values<readonly unknown[]>(lists).every((records) => records.length === 0);
}
