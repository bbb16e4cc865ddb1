import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import type { BackupContent } from '../../src/storage/backup/backup.ts';
import { DEFAULT_APP_SETTINGS } from '../../src/storage/schema.ts';
import { makeHistory } from './sample-history.ts';
import { makeOverlay } from './sample-overlay.ts';
import { makeSnapshot } from './sample-snapshot.ts';
import { makePortfolio } from './sample.ts';

/** What a backup holds, with something of each kind. */
export const CONTENT: BackupContent = {
  portfolios: [makePortfolio('a'), makePortfolio('b', 'Roth')],
  snapshots: [makeSnapshot('a'), makeSnapshot('a', '2026-08-18')],
  histories: [{ portfolio: 'a', actions: makeHistory() }],
  overlay: makeOverlay(),
  settings: { ...DEFAULT_APP_SETTINGS, theme: 'dark', lastPortfolio: 'b' },
};
/** A device on which nothing is kept. */
export const NOTHING = {
  portfolios: [],
  snapshots: [],
  histories: [],
  overlay: EMPTY_OVERLAY,
  settings: DEFAULT_APP_SETTINGS,
} satisfies BackupContent;
