import { EMPTY_OVERLAY } from '../domain/overlay.ts';
import { gatherOpening, type RawOpening } from './reader.ts';
import type { RunReading, Unseal } from './run-reading.ts';
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

const asItIs: Unseal = (_store, record) => Promise.resolve(record);

/** The reading half of every store, whatever its records lie in. Sealed records are opened after their transaction. */
export function makeReading(
  run: RunReading,
  build: string,
  unseal: Unseal = asItIs,
): Pick<Store, 'open' | 'readAll' | 'readPortfolio' | 'readSnapshots'> {
  return {
    async open() {
      const raw = await run(gatherOpening);
      if (!raw.ok) return raw;
      if (isEmpty(raw.value)) return { ok: true, value: NOTHING };
      const [{ readOpening }, { readPortfolio, unsealAll }] = await Promise.all([
        import('./read-contents.ts'),
        loadReading(),
      ]);
      const opened = { ...raw.value, ...(await unsealAll(raw.value, unseal)) };
      return { ok: true, value: await readOpening(opened, build, (id) => readPortfolio(run, build, id, unseal)) };
    },
    readAll: async () => (await loadReading()).readAll(run, build, unseal),
    readPortfolio: async (id) => (await loadReading()).readPortfolio(run, build, id, unseal),
    readSnapshots: async (portfolio) => (await loadReading()).readSnapshots(run, portfolio, unseal),
  };
}

function isEmpty({ wanted, ...lists }: RawOpening): boolean {
  return wanted === null && Object.values<readonly unknown[]>(lists).every((records) => records.length === 0);
}
