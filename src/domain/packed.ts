import type { Snapshot } from './change/snapshot.ts';
import type { FileReading } from './file-reading.ts';
import type { Report } from './report.ts';
import { unpackRows, type RowTable } from './row-table.ts';

/* What has a row for each line of a file, or for each company, crosses between threads and is written down in columns, and what has
   very many in pages of text: of a hundred thousand lines the objects alone would hold the page for seconds. They are made when
   somebody asks for them, which for most of them nobody does. */

/** A reading in columns. */
export interface PackedReading extends Omit<FileReading, 'holdings' | 'fates'> {
  readonly holdings: RowTable<FileReading['holdings'][number]>;
  readonly fates: RowTable<FileReading['fates'][number]>;
  readonly outline: HoldingsOutline;
}
/** What a list of portfolios shows of a file's holdings. */
export interface HoldingsOutline {
  readonly count: number;
  /** Each once; null = the row names none. */
  readonly accounts: readonly (string | null)[];
}

/** A report in columns. */
export interface PackedReport extends Omit<Report, 'positions' | 'companies' | 'files'> {
  readonly positions: RowTable<Report['positions'][number]>;
  readonly companies: RowTable<Report['companies'][number]>;
  readonly files: readonly PackedFile[];
}
type ReportFile = Report['files'][number];
interface PackedFile extends Omit<ReportFile, 'fates'> {
  readonly fates: RowTable<ReportFile['fates'][number]>;
}

/** A snapshot in columns. */
export interface PackedSnapshot extends Omit<Snapshot, 'positions'> {
  readonly positions: RowTable<Snapshot['positions'][number]>;
}

/* None of them is ever changed, so that what came packed, or was packed once, is not packed again (pack.ts). */
export const PACKED_READINGS = new WeakMap<FileReading, PackedReading>();
export const PACKED_REPORTS = new WeakMap<Report, PackedReport>();
export const PACKED_SNAPSHOTS = new WeakMap<Snapshot, PackedSnapshot>();

/** Gives a reading back as it was. */
export function unpackReading(packed: PackedReading): FileReading {
  const [holdings, fates] = [later(packed.holdings), later(packed.fates)];
  const reading: FileReading = {
    ...withoutOutline(packed),
    get holdings() {
      return holdings();
    },
    get fates() {
      return fates();
    },
  };
  PACKED_READINGS.set(reading, packed);
  return reading;
}

function withoutOutline({ outline: _outline, ...reading }: PackedReading): Omit<PackedReading, 'outline'> {
  return reading;
}

/** How many holdings a reading has and in which accounts, without making them where they came packed. */
export function outlineOf(reading: FileReading): HoldingsOutline {
  const known = PACKED_READINGS.get(reading);
  if (known !== undefined) return known.outline;
  const { holdings } = reading;
  return { count: holdings.length, accounts: [...new Set(holdings.map(({ account }) => account))] };
}

/** Gives a report back as it was. */
export function unpackReport(packed: PackedReport): Report {
  const positions = later(packed.positions);
  const report: Report = {
    ...packed,
    get positions() {
      return positions();
    },
    companies: unpackRows(packed.companies),
    files: packed.files.map((file): ReportFile => {
      const fates = later(file.fates);
      return {
        ...file,
        get fates() {
          return fates();
        },
      };
    }),
  };
  PACKED_REPORTS.set(report, packed);
  return report;
}

/** Gives a snapshot back as it was. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  const positions = later(packed.positions);
  const snapshot: Snapshot = {
    ...packed,
    get positions() {
      return positions();
    },
  };
  PACKED_SNAPSHOTS.set(snapshot, packed);
  return snapshot;
}

/* The rows, made when they are first asked for. */
function later<T extends object>(table: RowTable<T>): () => readonly T[] {
  let rows: readonly T[] | null = null;
  return () => (rows ??= unpackRows(table));
}
