import { EMPTY_OVERLAY } from '../domain/overlay.ts';
import type { RawContents } from './records.ts';
import { DEFAULT_APP_SETTINGS, type Contents } from './schema.ts';

const NOTHING: Contents = {
  portfolios: [],
  settings: DEFAULT_APP_SETTINGS,
  overlay: EMPTY_OVERLAY,
  pack: null,
  journal: [],
  damaged: [],
};

/** Reads what was found in the stores. What reads records is loaded with the first of them: a first visit has none. */
export async function openContents(raw: RawContents, build: string): Promise<Contents> {
  if (Object.values(raw).every((records) => records.length === 0)) return NOTHING;
  const { readContents } = await import('./read-contents.ts');
  return readContents(raw, build);
}
