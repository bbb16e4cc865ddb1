import { mapEach } from '../../domain/map-each.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { lineNumber } from '../../domain/model/units.ts';
import { parseNumber } from '../cells/cells.ts';
import { findDate } from '../cells/dates.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';
import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import type { HistoryCells, HistoryFormat, HistoryRole } from '../profiles/histories/format.ts';
import { isDateCell } from '../table/cell-kind.ts';
import { deedReader } from '../table/deeds.ts';
import { readHeader } from '../table/header.ts';
import type { IssueList } from '../table/issue-list.ts';
import { baseOf, isSectionHeader } from '../table/sections.ts';
import { titleKey } from '../table/titles.ts';
import { fateOf, makeHistoryReading, type HistoryResult, type HistorySource } from './read-history.ts';
import { readMovement } from './read-movement.ts';
import { firstOf } from '../../domain/must.ts';

/* Statements of Interactive Brokers that list no positions: what is held follows from the sections of trades, corporate actions and
   transfers, or from the list of transactions. Sections are known by their titles, for what they are called follows the user's language. */

const TAG = 1;
const FIRST = 2;
const PREVIEW_ROWS = 12;
const FORMAT: HistoryFormat = {
  broker: IBKR_STATEMENT.broker,
  titles: [],
  columns: {},
  deeds: {
    in: 'buy | spinoff | transfer in',
    out: 'sell | transfer out',
    'by-sign': 'assignment | exercise | expired | trade',
    'split-shares': 'split | exchanged',
    cash:
      'forex trade component | adjustment | payment in lieu | deposit | foreign tax withholding | ' +
      'other fee | electronic fund transfer | withdrawal | credit interest | debit interest | ' +
      'disbursement',
  },
};
const TABLE = { format: FORMAT, roles: ['deed'] as readonly HistoryRole[], deedOf: deedReader(FORMAT) };
const MARKS = { quantity: '.', price: '.', amount: '.' } as const;
/** "AAA(US0000000001) Split 4 for 1 (AAA, ALPHA CORP, US0000000001)": what happened, and to which symbol, name and number. */
const CORPORATE_ACTION = /^[^()]{1,40}\([A-Z0-9]{1,20}\) (.{1,300}) \(([^,()]{1,40}), (.{1,200}), ([A-Z0-9]{1,20})\)$/;

/** A row of a section by what its cells are; null where it moves nothing. */
type ReadRow = (record: FileRecord) => HistoryCells | null;

/** Works out what is held from a statement without positions; null where it lists no movements, or they make no sense. */
export function readSections(
  source: HistorySource,
  records: Iterable<FileRecord>,
  issues: IssueList,
): HistoryResult | null {
  const all = [...records].filter((record) => !isBlank(record));
  const securities = instrumentsIn(all);
  const base = baseOf(all) ?? '';
  const movements: Movement[] = [];
  let readRow: ReadRow | null = null;
  let first: FileRecord | null = null;
  const fates = all.map((record) => {
    const tag = record.cells[TAG]?.trim();
    if (isSectionHeader(record)) {
      readRow = readerOf(record, base);
      if (readRow !== null) first ??= record;
      return fateOf(record, 'skipped', readRow === null ? 'other-table' : 'header');
    }
    if (readRow === null) return fateOf(record, 'skipped', 'other-table');
    if (tag !== 'Data') return fateOf(record, 'skipped', tag === 'Total' || tag === 'SubTotal' ? 'subtotal' : 'footer');
    const cells = readRow(record);
    const day = cells === null ? null : findDate(cells.day ?? '', 'month-first');
    if (cells === null || day === null) return fateOf(record, 'skipped', 'moves-cash');
    const who = { ...cells, ...securities.get(cells.symbol ?? '') };
    const found = readMovement(who, TABLE, { record, day, marks: MARKS });
    for (const { movement } of found) if (movement !== null) movements.push(movement);
    return fateOf(record, 'skipped', found.some(({ movement }) => movement !== null) ? 'movement' : 'moves-cash');
  });
  const header = first as FileRecord | null;
  if (header === null) return null;
  const { at } = readHeader(header.cells, IBKR_STATEMENT);
  return makeHistoryReading(
    {
      ...source,
      broker: FORMAT.broker,
      headerLine: header.line,
      fates,
      issues,
      columnsFrom: 'profile',
      records: all,
      columns: header.cells.map((title, column) => ({
        title,
        role: (['symbol', 'quantity', 'price', 'currency'] as const).find((role) => at[role] === column) ?? 'unused',
      })),
      preview: all.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({
        line: lineNumber(line),
        cells: cells.map((cell) => cell.slice(0, 200)),
      })),
    },
    movements,
  );
}

function readerOf({ cells }: FileRecord, base: string): ReadRow | null {
  const keys = cells.map(titleKey);
  const { at } = readHeader(cells, IBKR_STATEMENT);
  const columnOf = (...titles: readonly string[]): number => keys.findIndex((key) => titles.includes(key));
  const cellOf = (record: FileRecord, column: number): string => {
    const cell = record.cells[column]?.trim() ?? '';
    return cell === '-' || cell === '--' ? '' : cell;
  };
  const kind = columnOf('data discriminator', 'datadiscriminator');
  if (kind !== -1 && at.symbol !== -1 && at.quantity !== -1) return tradeReader(kind, at, cellOf);
  const [type, price, amount] = [columnOf('transaction type'), columnOf('price'), columnOf('gross amount')];
  const [day, quantity, symbol] = [columnOf('date'), columnOf('quantity', 'qty'), columnOf('symbol')];
  if (type !== -1 && price !== -1 && day !== -1 && quantity !== -1)
    return (record) => {
      const paid = cellOf(record, amount);
      const named = cellOf(record, columnOf('price currency'));
      const [each, count] = [cellOf(record, price), cellOf(record, quantity)];
      return {
        day: cellOf(record, day),
        deed: cellOf(record, type),
        symbol: cellOf(record, symbol),
        quantity: count,
        account: cellOf(record, columnOf('account')),
        // of a trade the security's, of everything else what happened
        name: /^(?:buy|sell)\b/i.test(cellOf(record, type)) ? cellOf(record, columnOf('description')) : '',
        ...moneyOf({ named, each, count, paid }, base),
      };
    };
  const [action, reported, money] = [columnOf('description'), columnOf('report date'), columnOf('currency')];
  if (action !== -1 && reported !== -1 && quantity !== -1)
    return (record) => {
      const [, what = '', of = '', name = '', number = ''] = CORPORATE_ACTION.exec(cellOf(record, action)) ?? [];
      if (what === '') return null;
      const exchanged = /spin-?off/i.test(what) ? 'spinoff' : 'exchanged';
      const deed = /\bsplit\b/i.test(what) ? 'split' : exchanged;
      const counted = cellOf(record, quantity);
      const isWorth = deed === 'spinoff' && Number.parseFloat(cellOf(record, columnOf('value'))) > 0;
      return {
        day: cellOf(record, reported),
        deed,
        symbol: of,
        name,
        isin: number,
        quantity: counted,
        currency: cellOf(record, money),
        amount: isWorth ? cellOf(record, columnOf('value')) : '',
      };
    };
  const direction = columnOf('direction');
  if (direction === -1 || day === -1 || quantity === -1 || symbol === -1) return null;
  return (record) => ({
    day: cellOf(record, day),
    symbol: cellOf(record, symbol),
    quantity: cellOf(record, quantity).replace(/^-/, ''),
    deed: /^in/i.test(cellOf(record, direction)) ? 'transfer in' : 'transfer out',
    currency: cellOf(record, money),
    amount: cellOf(record, columnOf('market value')),
  });
}

/* Orders and trades: the day is the column that looks like one, the price stands behind the quantity. */
function tradeReader(
  kind: number,
  at: ReturnType<typeof readHeader>['at'],
  cellOf: (record: FileRecord, column: number) => string,
): ReadRow {
  return (record) => {
    if (!/^(?:order|trade)$/i.test(cellOf(record, kind))) return null;
    const day = record.cells.findIndex((cell, column) => column > FIRST && isDateCell(firstOf(cell.split(',')).trim()));
    const type = cellOf(record, kind + 1);
    // currencies are changed, not held
    if (/^[A-Z]{3}\.[A-Z]{3}$/.test(cellOf(record, at.symbol))) return null;
    return {
      day: cellOf(record, day),
      time: cellOf(record, day),
      deed: 'trade',
      type,
      symbol: cellOf(record, at.symbol),
      quantity: cellOf(record, at.quantity),
      price: cellOf(record, at.quantity + 1),
      currency: cellOf(record, at.currency),
    };
  };
}

/* A price that isn't in the account's money, and names none, says nothing: what was paid for each share, in that money, does. */
function moneyOf(
  { named, each, count, paid }: Readonly<Record<'named' | 'each' | 'count' | 'paid', string>>,
  base: string,
): HistoryCells {
  if (named !== '' || paid === '') return { price: each, currency: named };
  return isProduct(count, each, paid) ? { price: each, currency: base } : { amount: paid, currency: base };
}

function isProduct(quantity: string, price: string, amount: string): boolean {
  const [count, each, paid] = [quantity, price, amount].map((cell) => parseNumber(cell, '.'));
  if (count?.kind !== 'number' || each?.kind !== 'number' || paid?.kind !== 'number') return false;
  const product = Math.abs(count.value * each.value);
  return Math.abs(product - Math.abs(paid.value)) <= 0.001 * product;
}

/* "Financial Instrument Information": who a symbol is. */
function instrumentsIn(records: readonly FileRecord[]): ReadonlyMap<string, Pick<HistoryCells, 'name' | 'isin'>> {
  const found = new Map<string, Pick<HistoryCells, 'name' | 'isin'>>();
  let at: { readonly symbol: number; readonly name: number; readonly id: number } | null = null;
  for (const record of records) {
    if (isSectionHeader(record)) {
      const keys = record.cells.map(titleKey);
      const [symbol, name, id] = mapEach(['symbol', 'description', 'security id'], (title) => keys.indexOf(title));
      at = symbol === -1 || name === -1 || id === -1 ? null : { symbol, name, id };
    } else if (at !== null && record.cells[TAG]?.trim() === 'Data') {
      const [symbol, name, isin] = mapEach([at.symbol, at.name, at.id], (column) => record.cells[column]?.trim() ?? '');
      if (symbol !== '') found.set(symbol, { name, isin });
    }
  }
  return found;
}
