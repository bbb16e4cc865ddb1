import type { Overlay } from '../../domain/lists/overlay.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { AppSettings, Contents, PortfolioHistory } from '../schema.ts';
import { unpackRows } from '../../domain/model/row-table.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

/** Everything of the user's but the app and the reference lists; reports are worked out anew. */
export interface BackupContent {
  readonly portfolios: readonly Portfolio[];
  readonly snapshots: readonly Snapshot[];
  /** What was done to the portfolios; backups of before it was kept hold none. */
  readonly histories: readonly PortfolioHistory[];
  readonly overlay: Overlay;
  readonly settings: AppSettings;
}

export interface Backup {
  /** Day on which it was made, and the version that made it. */
  readonly made: IsoDate;
  readonly app: string;
  readonly content: BackupContent;
}

/** Gives what a backup holds of everything that is kept. */
export function contentOf({ portfolios, snapshots, histories, overlay, settings }: Contents): BackupContent {
  return {
    snapshots,
    histories,
    overlay,
    settings: { ...settings, meeting: null },
    portfolios: portfolios.map(({ portfolio }) => portfolio),
  };
}

/** Gives the content as a backup writes it: rows of files one by one, so that every version can read them. */
export function asWritten(content: BackupContent): unknown {
  const snapshots = content.snapshots.map((snapshot) => ({ ...snapshot, positions: unpackRows(snapshot.positions) }));
  return { ...content, portfolios: content.portfolios.map(withListedRows), snapshots };
}

/** Gives a portfolio with the rows of its files as lists, which JSON can say. */
export function withListedRows(portfolio: Portfolio): unknown {
  const files = portfolio.files.map((file) => ({
    ...file,
    holdings: holdingsIn(file.holdings),
    fates: fatesIn(file.fates),
  }));
  return { ...portfolio, files };
}
