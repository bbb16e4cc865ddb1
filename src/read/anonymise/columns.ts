import type { FileReading } from '../../domain/model/file-reading.ts';
import type { FileRecord } from '../cells/records.ts';
import { dayOrderIn, dayOrderOf, type DayOrder } from '../cells/dates.ts';
import { findHistoryTable } from '../movements/history-columns.ts';
import type { DeedWord, HistoryRole } from '../profiles/histories/format.ts';
import { isSectionHeader } from '../table/sections.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import type { RawRecord } from './raw-cells.ts';

/** What a column is, as the readers of positions and of movements say; `left`: how many shares are there after a row. */
export type Role = FileReading['columns'][number]['role'] | HistoryRole | 'left';

/** The columns of a file's table. */
export interface FileColumns {
  readonly roles: readonly Role[];
  readonly titles: readonly string[];
  /** Tells whether a row stands below the table's titles; other rows are read by their words alone. */
  readonly isInTable: (record: RawRecord) => boolean;
  /** Tells whether a row is the titles, of the table or of a section. */
  readonly isHeader: (record: RawRecord) => boolean;
  readonly hasSections: boolean;
  readonly order: DayOrder;
  /** What the words of a movement do; null = nobody knows. */
  readonly deedOf: (cell: string) => DeedWord | null;
}

const LOOKED_AT = 400;

/** Finds what the columns of a file's table are. In a statement in sections its rows begin as its titles do. */
export function fileColumns(reading: FileReading, records: readonly RawRecord[]): FileColumns {
  const { columns, headerLine, holdings, movements = [] } = reading;
  const all = records.map(plainRecord);
  const rows = records.filter(({ line, isBlank }) => line > headerLine && !isBlank).map(plainRecord);
  const header = all.find(({ line }) => line === headerLine);
  const hasSections = all.some(isSectionHeader);
  const isHistory = reading.kind === 'history' && !hasSections;
  const found = isHistory ? findHistoryTable(header?.cells ?? [], rows.slice(0, LOOKED_AT)) : null;
  const table = typeof found === 'string' ? null : found;
  const roles: readonly Role[] = table?.roles ?? columns.map(({ role }) => role);
  const day = roles.findIndex((role) => role === 'day' || role === 'date');
  const money = [...movements, ...holdingsIn(holdings)].find(({ currency }) => currency !== null)?.currency ?? null;
  const days = (isHistory ? rows : all).map(({ cells }) => cells[day] ?? '');
  return {
    roles: roles.map((role, column) => (column === table?.running ? 'left' : role)),
    titles: columns.map(({ title }) => title),
    isInTable: ({ line, cells }) => line > headerLine && (!hasSections || cells[0]?.text === header?.cells[0]),
    isHeader: (record) => record.line === headerLine || isSectionHeader(plainRecord(record)),
    hasSections,
    order: hasSections ? 'month-first' : dayOrderOf(days, table?.format.dayOrder ?? dayOrderIn(money)),
    deedOf: table?.deedOf ?? (() => null),
  };
}

function plainRecord({ line, cells }: RawRecord): FileRecord {
  return { line, cells: cells.map(({ text }) => text), text: '', quoteOpen: false };
}
