import type { ColumnRole, ReadColumn } from '../domain/file-reading.ts';
import type { Currency } from '../domain/units.ts';
import type { BrokerProfile } from './profile.ts';
import { readTitle, titleKey, USED_ROLES, type TitleReading, type UsedRole } from './titles.ts';

/** Where a table's columns are. */
export interface Header {
  readonly columns: readonly ReadColumn[];
  /** The column of each role, -1 where there is none. */
  readonly at: Readonly<Record<UsedRole, number>>;
  readonly keys: readonly string[];
  /** Cells up to the last one with a title. */
  readonly width: number;
  /** The currency that the value's title names. */
  readonly currency: Currency | null;
  /** Columns with the very title of one in use: they may be meant as well. */
  readonly rivals: readonly { readonly role: UsedRole; readonly title: string; readonly columns: readonly number[] }[];
}

/** Reads a header: the best witness gets each role, the leftmost where two are equally good. */
export function readHeader(titles: readonly string[], profile: BrokerProfile): Header {
  const read = titles.map((title) => readTitle(title, profile.roles));
  const at = columnsOf(read);
  const taken = new Set(Object.values(at));
  return {
    columns: titles.map((title, column) => ({
      title: title.trim(),
      role: taken.has(column) ? read[column]!.role : 'unused',
    })),
    at,
    keys: read.map(({ key }) => key),
    width: titles.findLastIndex((title) => title.trim() !== '') + 1,
    currency: read[at.value]?.currency ?? null,
    rivals: rivalsOf(read, at),
  };
}

function columnsOf(read: readonly TitleReading[]): Record<UsedRole, number> {
  const at = noColumns();
  for (const role of USED_ROLES) {
    read.forEach((title, column) => {
      if (title.role === role && (at[role] === -1 || title.rank < read[at[role]]!.rank)) at[role] = column;
    });
  }
  return at;
}

function noColumns(): Record<UsedRole, number> {
  return {
    ...{ account: -1, 'account-name': -1, symbol: -1, name: -1, isin: -1, cusip: -1, quantity: -1, price: -1 },
    ...{ value: -1, currency: -1, weight: -1, type: -1, date: -1 },
  };
}

function rivalsOf(read: readonly TitleReading[], at: Readonly<Record<UsedRole, number>>): Header['rivals'] {
  const asked: readonly UsedRole[] = ['symbol', 'isin', 'quantity', 'price', 'value', 'weight'];
  return asked.flatMap((role) => {
    const key = read[at[role]]?.key;
    const columns = read.flatMap((title, column) => (key !== undefined && title.key === key ? [column] : []));
    return columns.length > 1 ? [{ role, title: key!, columns }] : [];
  });
}

/** Makes a header for a table that has none, from the roles of its columns. */
export function headerWithoutTitles(roles: readonly ColumnRole[]): Header {
  return headerOfRoles(
    roles.map(() => ''),
    roles,
  );
}

/** Makes a header whose roles are given; where two columns are given one role, the leftmost has it. */
export function headerOfRoles(titles: readonly string[], roles: readonly ColumnRole[]): Header {
  const at = noColumns();
  roles.forEach((role, column) => {
    if (role !== 'unused' && at[role] === -1) at[role] = column;
  });
  const taken = new Set(Object.values(at));
  const named = titles.findLastIndex((title) => title.trim() !== '') + 1;
  return {
    columns: roles.map((role, column) => ({
      title: titles[column]?.trim() ?? '',
      role: taken.has(column) ? role : 'unused',
    })),
    at,
    keys: titles.map(titleKey),
    width: named === 0 ? roles.length : named,
    currency: readTitle(titles[at.value] ?? '', NO_OWN_ROLES).currency,
    rivals: [],
  };
}

const NO_OWN_ROLES: ReadonlyMap<string, ColumnRole> = new Map();

/** Tells whether the record is this very header once more. */
export function repeatsHeader(cells: readonly string[], { columns, width }: Header): boolean {
  if (columns[0] === undefined || cells[0]?.trim() !== columns[0].title || cells.length < width) return false;
  return (
    columns.some(({ title }) => title !== '') && columns.every(({ title }, at) => (cells[at] ?? '').trim() === title)
  );
}

/** Tells whether the header has a column that says what a row is, and one that says how much. */
export function isHoldingsHeader({ at }: Header): boolean {
  const who = at.symbol !== -1 || at.name !== -1 || at.isin !== -1 || at.cusip !== -1;
  return who && (at.value !== -1 || at.weight !== -1 || at.quantity !== -1);
}
