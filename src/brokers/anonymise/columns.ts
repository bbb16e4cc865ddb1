import type { FileReading } from '../../domain/model/file-reading.ts';
import type { SecurityWords } from '../../domain/identity/public-words.ts';
import { saysNothing } from '../cells/cells.ts';
import { dayOrderIn, dayOrderOf, type DayOrder } from '../cells/dates.ts';
import { findHistoryTable } from '../movements/history-columns.ts';
import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import type { DeedWord, HistoryRole } from '../profiles/histories/format.ts';
import { readHeader } from '../table/header.ts';
import { isSectionHeader } from '../table/sections.ts';
import { titleKey, USED_ROLES } from '../table/titles.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import type { Numbers } from './figures.ts';
import { likelyMark, readCell } from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';

/* What the columns of a row are: those of the file's table, or of the section of a statement, whose rows are told by the header above. */

/** What a column is, as the readers of positions and of movements say. */
export type Role = FileReading['columns'][number]['role'] | HistoryRole;

/** The columns of a row. */
export interface Columns {
  readonly roles: readonly Role[];
  readonly titles: readonly string[];
  readonly isHeader: boolean;
  /** The row is of a section of a statement: its first two cells say of which, and what it is there. */
  readonly isInSection: boolean;
}

/** What the columns of a file are. */
export interface FileColumns {
  readonly of: (record: RawRecord) => Columns;
  readonly hasSections: boolean;
  readonly order: DayOrder;
  /** What the words of a movement do; null = nobody knows. */
  readonly deedOf: (cell: string) => DeedWord | null;
}

const LOOKED_AT = 400;
const FIRST = 2;
/* "Code" says how an order was carried out. */
const IN_SECTIONS: ReadonlyMap<string, Role> = new Map([
  ...(['symbol', 'underlying'] as const).map((key) => [key, 'symbol'] as const),
  ...(['security id', 'isin', 'cusip'] as const).map((key) => [key, 'isin'] as const),
  ...[['qty', 'quantity'] as const, ['code', 'unused'] as const],
]);
const DAYS = /\b(?:date|time|period|generated|datum|zeit|heure|fecha|hora|data|ora)\b|日/;
const ACCOUNTS = /account|acct|alias|konto|compte|cuenta|conto|xfer company|账户|帳戶|口座/;

/** Finds what the columns of each row are. */
export function fileColumns(reading: FileReading, records: readonly RawRecord[]): FileColumns {
  const { columns, headerLine, holdings, movements = [] } = reading;
  const header = records.find(({ line }) => line === headerLine);
  const rows = records.filter(({ line, isBlank }) => line > headerLine && !isBlank).slice(0, LOOKED_AT);
  const plain = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map(({ text }) => text),
    text: '',
    quoteOpen: false,
  }));
  const sections = sectionsOf(records);
  const titles = columns.map(({ title }) => title);
  const isHistory = reading.kind === 'history' && sections.size === 0;
  const found = isHistory ? findHistoryTable(header?.cells.map(({ text }) => text) ?? [], plain) : null;
  const table = typeof found === 'string' ? null : found;
  const roles = table?.roles ?? columns.map(({ role }) => role);
  const day = roles.findIndex((role) => role === 'day' || role === 'date');
  const money = [...movements, ...holdingsIn(holdings)].find(({ currency }) => currency !== null)?.currency ?? null;
  const order = dayOrderOf(
    (isHistory ? plain.map(({ cells }) => cells) : records.map(({ cells }) => cells.map(({ text }) => text))).map(
      (cells) => cells[day] ?? '',
    ),
    table?.format.dayOrder ?? dayOrderIn(money),
  );
  const ofTable = { roles, titles, isHeader: false, isInSection: false };
  const outside = { ...ofTable, roles: [], titles: [] };
  return {
    of: (record) => {
      if (record.line === headerLine && !sections.has(record)) return { ...ofTable, isHeader: true };
      return sections.get(record) ?? (record.line < headerLine ? outside : ofTable);
    },
    hasSections: sections.size > 0,
    order: sections.size > 0 ? 'month-first' : order,
    deedOf: table?.deedOf ?? (() => null),
  };
}

function sectionsOf(records: readonly RawRecord[]): ReadonlyMap<RawRecord, Columns> {
  const rows = new Map<RawRecord, Columns>();
  let section: { readonly name: string; readonly columns: Columns; readonly isLabelled: boolean } | null = null;
  for (const record of records) {
    const cells = record.cells.map(({ text }) => text);
    if (isSectionHeader({ line: record.line, cells, text: '', quoteOpen: false })) {
      const isLabelled = cells.slice(FIRST).filter((cell) => cell !== '').length === 2;
      const columns = { roles: rolesInSection(cells), titles: cells, isHeader: false, isInSection: true };
      section = { name: cells[0]!, columns, isLabelled };
      rows.set(record, { ...columns, isHeader: true });
    } else if (section !== null && cells[0] === section.name && section.isLabelled) {
      // a label, and what it says
      const titles = cells.map((_, column) => (column > FIRST ? cells[FIRST]! : ''));
      rows.set(record, { ...section.columns, titles, roles: titles.map((title) => roleOfTitle(title) ?? 'unused') });
    } else if (section !== null && cells[0] === section.name) {
      rows.set(record, section.columns);
    }
  }
  return rows;
}

function roleOfTitle(title: string): Role | null {
  const key = titleKey(title);
  if (ACCOUNTS.test(key)) return 'account';
  return IN_SECTIONS.get(key) ?? (DAYS.test(key) ? 'date' : null);
}

function rolesInSection(cells: readonly string[]): readonly Role[] {
  const { at } = readHeader(cells, IBKR_STATEMENT);
  const roles = cells.map((title, column): Role => {
    if (column < FIRST) return 'unused';
    return roleOfTitle(title) ?? USED_ROLES.find((role) => at[role] === column) ?? 'unused';
  });
  // without a symbol, a description says what happened
  return roles.map((role) => (role === 'name' && !roles.includes('symbol') ? 'unused' : role));
}

function cellUnder({ cells }: RawRecord, { roles }: Columns, role: Role): string {
  return cells[roles.indexOf(role)]?.text.trim() ?? '';
}

/** Gives what a row says it is, by its cells; null of a header. */
export function lineIn(record: RawRecord, at: Columns): SecurityWords | null {
  const under = (role: Role): string | null => {
    const text = cellUnder(record, at, role);
    return saysNothing(text) ? null : text;
  };
  if (at.isHeader) return null;
  const words = { symbol: under('symbol'), name: under('name'), isin: under('isin'), cusip: under('cusip') };
  return { ...words, currency: null, price: null, says: null };
}

/** Gives the numbers of a row that is built like a position; null where it says no value. */
export function numbersLike(record: RawRecord, at: Columns): Omit<Numbers, 'isPriceKnown'> | null {
  const under = (role: Role): number | null => {
    const text = cellUnder(record, at, role);
    const read = readCell(text, likelyMark(text));
    return read.kind === 'number' ? read.value : null;
  };
  const value = under('value');
  return value === null ? null : { quantity: under('quantity'), price: under('price'), value, inBase: null };
}
