import type { FileReading } from './file-reading.ts';
import type { Report } from './report.ts';
import { unpackPage, unpackRows, type RowTable } from './row-table.ts';

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
  /** null = those of the reading, which has them already. */
  readonly fates: RowTable<ReportFile['fates'][number]> | null;
}

/* None of them is ever changed, so that what came packed, or was packed once, is not packed again (pack.ts). */
export const PACKED_READINGS = new WeakMap<FileReading, PackedReading>();
export const PACKED_REPORTS = new WeakMap<Report, PackedReport>();

/** Gives a reading back as it was. */
export function unpackReading(packed: PackedReading): FileReading {
  const [holdings, fates] = [later(packed.holdings), later(packed.fates)];
  const reading: FileReading = {
    ...withoutOutline(packed),
    get holdings() {
      return holdings.rows();
    },
    get fates() {
      return fates.rows();
    },
  };
  PACKED_READINGS.set(reading, packed);
  PAGES_TO_MAKE.set(reading, [holdings.toMake, fates.toMake]);
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

/** Gives a report back as it was, of the files that it was made of. */
export function unpackReport(packed: PackedReport, files: readonly FileReading[]): Report {
  const positions = later(packed.positions);
  const toMake = [positions.toMake];
  const report: Report = {
    ...packed,
    get positions() {
      return positions.rows();
    },
    companies: unpackRows(packed.companies),
    files: packed.files.map((file, at): ReportFile => {
      const fates = file.fates === null ? fatesOf(files[at]!) : later(file.fates);
      toMake.push(fates.toMake);
      return {
        ...file,
        get fates() {
          return fates.rows();
        },
      };
    }),
  };
  PACKED_REPORTS.set(report, packed);
  PAGES_TO_MAKE.set(report, toMake);
  return report;
}

function fatesOf(reading: FileReading): Later<ReportFile['fates'][number]> {
  return { rows: () => reading.fates, toMake: () => PAGES_TO_MAKE.get(reading)?.[FATES]?.() ?? [] };
}

/** What makes a page of rows that nobody has asked for yet; rows that have been made have none. */
export type MakePage = () => void;
const PAGES_TO_MAKE = new WeakMap<object, readonly (() => readonly MakePage[])[]>();
/* Where a reading's fates are among them. */
const FATES = 1;

/** Lists what is still to be made of a reading's or report's rows where they came in pages, so that it can be done bit by bit. */
export function pagesToMake(of: object): readonly MakePage[] {
  return (PAGES_TO_MAKE.get(of) ?? []).flatMap((toMake) => toMake());
}

export interface Later<T> {
  readonly rows: () => readonly T[];
  readonly toMake: () => readonly MakePage[];
}

/** Gives rows that are made when they are first asked for, or page by page before that. */
export function later<T extends object>(table: RowTable<T>): Later<T> {
  let rows: readonly T[] | null = null;
  const texts = 'pages' in table ? table.pages.map(({ text }) => text) : [];
  const made: (readonly T[])[] = [];
  const make = (at: number) => (made[at] ??= unpackPage<T>(texts[at]!));
  return {
    rows: () => (rows ??= texts.length === 0 ? unpackRows(table) : texts.flatMap((_, at) => make(at))),
    toMake: () =>
      rows === null ? texts.flatMap((_, at) => (made[at] === undefined ? [() => void make(at)] : [])) : [],
  };
}
