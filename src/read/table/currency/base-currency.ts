import { currency, type Currency } from '../../../domain/model/units.ts';
import { parseNumber } from '../../cells/cells.ts';
import type { Header } from '../header.ts';
import type { Marks } from '../marks.ts';
import type { FileRecord } from '../../cells/records.ts';
import { cellUnder } from '../row-context.ts';
import { itemAt } from '../../../domain/must.ts';

/* A file with values or rates in an account's base currency that nowhere says which one that is. Rows say it: what needs no
   conversion (a rate of 1, the same value twice) is in the base currency already. */

/** The base currency of each account whose rows prove it, by the account's cell as it stands. */
export type Bases = ReadonlyMap<string, Currency>;

/** The cell by which a row's account is told from others in the same column; empty where there is none. */
export function accountCell(record: FileRecord, header: Header): string {
  const cell = cellUnder(record, header, 'account').trim();
  return cell === '' ? cellUnder(record, header, 'account-name').trim() : cell;
}

interface Shown {
  readonly same: Set<Currency>;
  readonly converted: Set<Currency>;
}

/**
 * Finds the base currencies that rows prove: the only currency of an account that needs no conversion in any of its rows.
 * `headerAt` tells which header stands above a record; null = that of another table.
 */
export function findBases(
  records: Iterable<FileRecord>,
  headerAt: (record: FileRecord) => Header | null,
  marks: Marks,
): Bases {
  const accounts = new Map<string, Shown>();
  for (const record of records) {
    const header = headerAt(record);
    if (header === null || record.cells.length < header.width) continue;
    const code = currency(cellUnder(record, header, 'currency').trim());
    const needsNone = code === null ? null : isInBase(record, header, marks);
    if (code === null || needsNone === null) continue;
    const account = accountCell(record, header);
    const shown = accounts.get(account) ?? { same: new Set(), converted: new Set() };
    accounts.set(account, shown);
    (needsNone ? shown.same : shown.converted).add(code);
  }
  const bases = new Map<string, Currency>();
  for (const [account, { same, converted }] of accounts) {
    const [only, ...more] = same;
    if (only !== undefined && more.length === 0 && !converted.has(only)) bases.set(account, only);
  }
  return bases;
}

/** Tells whether a header has amounts or rates in a base currency that it does not name. */
export function hasUnnamedBase({ base, rateToBase, at }: Header): boolean {
  return at.currency !== -1 && (base === null ? rateToBase !== -1 : base.currency === null);
}

/* Whether the row is in its account's base currency by its own numbers; null = they do not say. */
function isInBase(record: FileRecord, header: Header, marks: Marks): boolean | null {
  const rate = header.rateToBase === -1 ? null : parseNumber(itemAt(record.cells, header.rateToBase), '.');
  if (rate?.kind === 'number') return rate.value > 0 ? rate.value === 1 : null;
  if (header.base === null || header.base.currency !== null) return null;
  const value = parseNumber(cellUnder(record, header, 'value'), marks.value ?? '.');
  const inBase = parseNumber(itemAt(record.cells, header.base.value), marks.value ?? '.');
  if (value.kind !== 'number' || inBase.kind !== 'number' || value.value === 0 || inBase.value === 0) return null;
  return value.value === inBase.value;
}
