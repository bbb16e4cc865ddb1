import type { Snapshot } from '../domain/change/snapshot.ts';
import type { PastAction } from '../domain/book/history.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import { leaveReadings } from '../domain/rows/leave-readings.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import type { PackFile } from '../domain/lists/pack-file.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import type { Card, CardFigures } from '../domain/book/shelf.ts';
import { checksum } from './checksum.ts';
import { addedLater, fieldsOf, parseCount, parseWith } from './fields.ts';
import {
  SCHEMA_VERSION,
  type CardRecord,
  type FiguresRecord,
  type FileReference,
  type KeptSync,
  type SyncRecord,
  type HistoryRecord,
  type ObjectStore,
  type OverlayRecord,
  type PackRecord,
  type PortfolioRecord,
  type ReportRecord,
  type SnapshotRecord,
} from './schema.ts';

/** The one record of the `overlay` store. */
export const OVERLAY_ID = 'overlay';

/** The one record of the `pack` store. */
export const PACK_ID = 'pack';

/** The one record of the `sync` store. */
const SYNC_ID = 'sync';

/** Everything that lies in the stores, as it was found. */
export type RawContents = Readonly<Record<ObjectStore, readonly unknown[]>>;

export function makePortfolioRecord(
  portfolio: Portfolio,
  revision: number,
  files: readonly FileReference[],
): PortfolioRecord {
  const packed = { ...portfolio, files };
  return { id: portfolio.id, schema: SCHEMA_VERSION, revision, checksum: checksum(packed), portfolio: packed };
}

/** `readings`: those that the report was made of. */
export function makeReportRecord(
  id: string,
  revision: number,
  madeBy: string,
  report: Report,
  readings: readonly FileReading[],
): ReportRecord {
  const kept = leaveReadings(report, readings);
  return { id, revision, madeBy, checksum: checksum(kept), report: kept };
}

export function makeOverlayRecord(overlay: Overlay, revision: number): OverlayRecord {
  return { id: OVERLAY_ID, revision, checksum: checksum(overlay), overlay };
}

/** Without a checksum of ours: the pack's text has its own, checked whenever it is used. */
export function makePackRecord(pack: PackFile): PackRecord {
  return { id: PACK_ID, pack };
}

export function makeSnapshotRecord(snapshot: Snapshot): SnapshotRecord {
  return { id: snapshot.id, checksum: checksum(snapshot), snapshot };
}

export function makeSyncRecord(sync: KeptSync): SyncRecord {
  return { id: SYNC_ID, checksum: checksum(sync), sync };
}

export function makeHistoryRecord(id: string, action: PastAction): HistoryRecord {
  return { id, checksum: checksum(action), action };
}

export function makeCardRecord(card: Card): CardRecord {
  return { id: card.id, checksum: checksum(card), card };
}

export function makeFiguresRecord(figures: CardFigures): FiguresRecord {
  return { id: figures.id, checksum: checksum(figures), figures };
}

/** What the ids of a portfolio's snapshots begin with. */
export function snapshotPrefix(portfolio: string): string {
  return `${portfolio}/`;
}

/** The revision of a stored portfolio; null where there is none. One that cannot be read equals no revision there is. */
export function revisionOf(record: unknown): number | null {
  if (record === undefined) return null;
  const read = parseWith((value, path) => fieldsOf(value, path)('revision', parseCount), record);
  return read.ok ? read.value : -1;
}

/** The revision of the stored lists; null where there are none. */
export function overlayRevisionOf(record: unknown): number | null {
  if (record === undefined) return null;
  const read = parseWith((value, path) => fieldsOf(value, path)('revision', addedLater(parseCount, 0)), record);
  return read.ok ? read.value : -1;
}
