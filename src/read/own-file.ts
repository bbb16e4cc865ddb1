import type { FileReading, RowFate } from '../domain/model/file-reading.ts';
import { ASSET_CLASSES, type Cost, type Holding, type ValueInBase } from '../domain/model/holding.ts';
import { currency, isoDate, lineNumber, type IsoDate, type DecimalMark } from '../domain/model/units.ts';
import { parseNumber } from './cells/cells.ts';
import { findDate } from './cells/dates.ts';
import { listIssues } from './table/issue-list.ts';
import { COLUMNS_WITHOUT_COST, GUARDED_AT, OWN_COLUMNS, type OwnTitle } from './own-format.ts';
import { findExcess, isBlank, readRecords, type FileRecord } from './cells/records.ts';
import { makeFateRows } from '../domain/rows/fate-rows.ts';
import { makeHoldingRows } from '../domain/rows/holding-rows.ts';

/* Reads the positions file that Topheavy writes itself. Its cells are taken at their word: no total, note or cash is looked
   for in the names, so whatever a position was called, it comes back as it was. */

const PREVIEW_ROWS = 12;
/* As we write numbers, to the last bit; the shared grammar stops at 15 digits. */
const AS_WRITTEN = /^-?\d+(?:\.\d+)?(?:e[-+]\d+)?$/;

type FileFacts = Pick<FileReading, 'name' | 'bytes' | 'fingerprint' | 'encoding'>;

interface OwnRow {
  readonly holding: Holding;
  readonly asOf: IsoDate | null;
  readonly record: FileRecord;
}

/**
 * Gives the reading of a file in our own layout, also after a spreadsheet has saved it with its own delimiter; null for every
 * other file, and for one of ours in which any cell was changed beyond it: then the shared reader looks at it.
 */
export function readOwnFile(source: FileFacts, text: string): FileReading | null {
  const titles = OWN_COLUMNS.map(({ title }) => title);
  const begins = (sign: string, columns: number) => text.startsWith(`${titles.slice(0, columns).join(sign)}\n`);
  const layouts = [titles.length, COLUMNS_WITHOUT_COST].flatMap((columns) =>
    [',', ';', '\t'].map((delimiter) => ({ columns, delimiter })),
  );
  const layout = layouts.find((one) => begins(one.delimiter, one.columns));
  if (layout === undefined) return null;
  const { columns, delimiter } = layout;
  if (findExcess(text, delimiter, source.name) !== null) return null;
  // Where commas are decimal marks, spreadsheets write semicolons between cells.
  const mark = delimiter === ';' && /\d,\d/.test(text) ? ',' : '.';
  const [header, ...records] = [...readRecords(text, delimiter)].filter((record) => !isBlank(record));
  const rows = records.map((record) => readRow(record, mark, columns));
  if (header === undefined || rows.length === 0 || rows.includes(null)) return null;
  return describe(
    source,
    layout,
    header,
    rows.filter((row) => row !== null),
  );
}

/** How a file of ours is laid out: so many of the columns, cut by this sign. */
interface Layout {
  readonly columns: number;
  readonly delimiter: string;
}

function describe(
  source: FileFacts,
  { columns, delimiter }: Layout,
  header: FileRecord,
  rows: readonly OwnRow[],
): FileReading {
  const issues = listIssues(source.name);
  const days = [...new Set(rows.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])))].sort();
  const [oldest, newest] = [days[0] ?? null, days.at(-1) ?? null];
  if (oldest !== null && newest !== null && oldest !== newest)
    issues.add('many-dates', 'note', null, { dates: days.length, newest, oldest });
  const fateOf = ({ record, holding }: OwnRow): RowFate => ({
    line: lineNumber(record.line),
    fate: 'accepted',
    reason: holding.says === 'cash' ? 'cash' : 'position',
    text: record.text,
  });
  return {
    name: source.name,
    bytes: source.bytes,
    fingerprint: source.fingerprint,
    encoding: source.encoding,
    broker: 'Topheavy',
    kind: 'positions',
    delimiter,
    headerLine: header.line,
    unit: 'money',
    asOf: newest,
    asOfFrom: newest === null ? null : 'column',
    accountLabel: null,
    sheet: null,
    holdings: makeHoldingRows(rows.map(({ holding }) => holding)),
    fates: makeFateRows([
      { line: lineNumber(header.line), fate: 'skipped', reason: 'header', text: header.text },
      ...rows.map(fateOf),
    ]),
    statedTotals: [],
    pending: [],
    drafts: [],
    columns: OWN_COLUMNS.slice(0, columns).map(({ title, role }) => ({ title, role })),
    columnsFrom: 'profile',
    preview: rows.slice(0, PREVIEW_ROWS).map(({ record }) => ({
      line: lineNumber(record.line),
      cells: record.cells.map((cell) => cell.slice(0, 200)),
    })),
    issues: issues.all(),
  };
}

/* null = not as we write it. */
function readRow(record: FileRecord, mark: DecimalMark, columns: number): OwnRow | null {
  if (record.cells.length !== columns || record.quoteOpen) return null;
  const cellOf = (title: OwnTitle) => record.cells[OWN_COLUMNS.findIndex((column) => column.title === title)] ?? '';
  const textOf = (title: OwnTitle) => {
    const text = cellOf(title).replace(GUARDED_AT, '');
    return text === '' ? null : text;
  };
  const numberOf = (title: OwnTitle) => {
    const cell = cellOf(title);
    if (cell === '') return null;
    if (mark === '.' && AS_WRITTEN.test(cell)) return Number.parseFloat(cell);
    // A point beside decimal commas groups thousands, or was left as it stood: the shared reader weighs that.
    if (mark === ',' && cell.includes('.')) return undefined;
    const read = parseNumber(cell, mark);
    return read.kind === 'number' ? read.value : undefined;
  };
  const [quantity, price, value] = [numberOf('Quantity'), numberOf('Price'), numberOf('Value')];
  const [money, type, from] = [cellOf('Currency'), cellOf('Type'), cellOf('Value from')];
  const says = ASSET_CLASSES.find((known) => known === type) ?? null;
  const inBase = readBase(numberOf('Base column'), cellOf('Base currency'), cellOf('Base from'));
  if (quantity === undefined || price === undefined || value === undefined || value === null) return null;
  const cost = readOwnCost(numberOf('Total cost'), cellOf('Date acquired'));
  if (cost === undefined) return null;
  if (inBase === undefined || (money !== '' && currency(money) === null) || (type !== '' && says === null)) return null;
  if (from !== 'stated' && from !== 'computed') return null;
  const holding: Holding = {
    line: lineNumber(record.line),
    account: textOf('Account'),
    symbol: textOf('Symbol'),
    name: textOf('Name'),
    isin: textOf('ISIN'),
    cusip: textOf('CUSIP'),
    quantity,
    price,
    value,
    valueFrom: from,
    currency: currency(money),
    inBase,
    cost,
    says,
  };
  const day = cellOf('As of');
  return { holding, asOf: isoDate(day) ?? findDate(day, 'month-first'), record };
}

function readBase(value: number | null | undefined, code: string, from: string): ValueInBase | null | undefined {
  if (value === null && code === '' && from === '') return null;
  const into = currency(code);
  if (value === undefined || value === null || into === null) return undefined;
  return from === 'column' || from === 'rate' ? { value, currency: into, from } : undefined;
}

/* undefined = not as we write it. */
function readOwnCost(value: number | null | undefined, day: string): Cost | null | undefined {
  if (value === null && day === '') return null;
  const since = day === '' ? null : (isoDate(day) ?? findDate(day, 'month-first'));
  if (value === undefined || value === null || !(value > 0) || (day !== '' && since === null)) return undefined;
  return { value, since };
}
