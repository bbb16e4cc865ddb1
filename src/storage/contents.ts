import { EMPTY_OVERLAY } from '../domain/lists/overlay.ts';
import { gatherOpening, type RawOpening } from './reader.ts';
import type { How } from './readings.ts';
import type { RunReading, Unseal } from './run-reading.ts';
import { DEFAULT_APP_SETTINGS, type StartContents, type Store } from './schema.ts';

const NOTHING: StartContents = {
  cards: [],
  figures: [],
  current: [],
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

/**
 * The reading half of every store, whatever its records lie in. Sealed records are opened after their transaction. `begin` is called
 * where records lie without a manifest.
 */
export function makeReading(
  run: RunReading,
  build: string,
  unseal: Unseal = asItIs,
  begin: () => Promise<unknown> = () => Promise.resolve(),
): Pick<Store, 'open' | 'lookOver' | 'readMore' | keyof Later> {
  const how: How = { run, build, unseal };
  const later =
    <Name extends keyof Later>(name: Name) =>
    async (about: string): Promise<Awaited<ReturnType<Later[Name]>>> =>
      (await loadReading())[name](how, about) as Promise<Awaited<ReturnType<Later[Name]>>>;
  return {
    async open() {
      const raw = await run(gatherOpening);
      if (!raw.ok) return raw;
      if (isEmpty(raw.value)) return { ok: true, value: NOTHING };
      return (await loadReading()).readFirst(raw.value, how, begin);
    },
    lookOver: async () => (await loadReading()).lookOver(how),
    readAll: () => later('readAll')(''),
    readPortfolio: later('readPortfolio'),
    readMore: async (what, id) => (await loadReading()).readMore(how, what, id),
    readSnapshots: later('readSnapshots'),
  };
}

type Later = Pick<Store, 'readAll' | 'readPortfolio' | 'readSnapshots'>;

function isEmpty({ wanted, ...lists }: RawOpening): boolean {
  return wanted === null && Object.values<readonly unknown[]>(lists).every((records) => records.length === 0);
}
