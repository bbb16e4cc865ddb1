import type { Overlay } from '../../domain/overlay.ts';
import type { Portfolio } from '../../domain/portfolio.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { AppSettings } from '../schema.ts';

/** Everything of the user's but the app and the reference lists; reports are worked out anew. */
export interface BackupContent {
  readonly portfolios: readonly Portfolio[];
  readonly snapshots: readonly Snapshot[];
  readonly overlay: Overlay;
  readonly settings: AppSettings;
}

export interface Backup {
  /** Day on which it was made, and the version that made it. */
  readonly made: IsoDate;
  readonly app: string;
  readonly content: BackupContent;
}
