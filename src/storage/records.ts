import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Overlay } from '../domain/overlay.ts';
import { packReading, packReport } from '../domain/pack.ts';
import { packSnapshot } from '../domain/packed-snapshot.ts';
import type { PackFile } from '../domain/pack-file.ts';
import type { Portfolio } from '../domain/portfolio.ts';
import type { Report } from '../domain/report.ts';
import type { Card, CardFigures } from '../domain/shelf.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, parseCount, parseWith } from './fields.ts';
import {
  SCHEMA_VERSION,
  type CardRecord,
  type FiguresRecord,
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

/** Everything that lies in the stores, as it was found. */
export type RawContents = Readonly<Record<ObjectStore, readonly unknown[]>>;

export function makePortfolioRecord(portfolio: Portfolio, revision: number): PortfolioRecord {
  const packed = { ...portfolio, files: portfolio.files.map(packReading) };
  return { id: portfolio.id, schema: SCHEMA_VERSION, revision, checksum: checksum(packed), portfolio: packed };
}

export function makeReportRecord(id: string, revision: number, madeBy: string, report: Report): ReportRecord {
  const packed = packReport(report);
  return { id, revision, madeBy, checksum: checksum(packed), report: packed };
}

export function makeOverlayRecord(overlay: Overlay): OverlayRecord {
  return { id: OVERLAY_ID, checksum: checksum(overlay), overlay };
}

/** Without a checksum of ours: the pack's text has its own, checked whenever it is used. */
export function makePackRecord(pack: PackFile): PackRecord {
  return { id: PACK_ID, pack };
}

export function makeSnapshotRecord(snapshot: Snapshot): SnapshotRecord {
  const packed = packSnapshot(snapshot);
  return { id: snapshot.id, checksum: checksum(packed), snapshot: packed };
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
