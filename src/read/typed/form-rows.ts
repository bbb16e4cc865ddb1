import { mapEach } from '../../domain/map-each.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import {
  TYPED_BROKER,
  TYPED_FIELDS,
  TYPED_FINGERPRINT,
  TYPED_NAME,
  type TypedCheck,
  type TypedFault,
  type TypedFaultCode,
  type TypedField,
  type TypedRow,
} from '../../domain/files/typed.ts';
import { currency, lineNumber, type Currency } from '../../domain/model/units.ts';
import { isCashRow, multiplierOf, sayAssetClass, type RowWords } from '../cells/asset-class.ts';
import { currencyInCell, markEvidence, parseNumber, parsePercent } from '../cells/cells.ts';
import { isIsin, readSymbol } from '../cells/symbols.ts';
import { makeFateRows } from '../../domain/rows/fate-rows.ts';
import { makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { itemAt } from '../../domain/must.ts';

/* Rows typed by hand, read by the same grammar of numbers and the same words for cash, bonds and options as a file's. */

const LONGEST_CELL = 200;
const NO_WORDS: ReadonlySet<string> = new Set();
const BONDS_PER = 0.01;

type Cells = Readonly<Record<TypedField, string>>;
type Fault = (field: TypedField, code: TypedFaultCode) => void;

function trimmed(row: TypedRow): Cells {
  const cell = (field: TypedField) => row[field].trim();
  return {
    symbol: cell('symbol'),
    name: cell('name'),
    quantity: cell('quantity'),
    price: cell('price'),
    value: cell('value'),
    account: cell('account'),
    currency: cell('currency'),
  };
}

const isBlank = (cells: Cells) => TYPED_FIELDS.every((field) => cells[field] === '');
const isPercent = (cell: string) => /[%％]$/.test(cell);

/* In a file an M may be a banker's thousand; who types 1.5m means millions. */
const MILLIONS = /^([^a-z]*\d) ?m$/i;

/* A single cell shows its own decimal mark; "1,234" is a thousand and more, as a point is the usual mark here. */
function readNumber(cells: Cells, field: 'quantity' | 'price' | 'value', fault: Fault): number | null {
  const cell = cells[field].replace(MILLIONS, '$1 mio');
  const mark = markEvidence(cell) === ',' ? ',' : '.';
  const read = isPercent(cell) ? parsePercent(cell, mark) : parseNumber(cell, mark);
  if (read.kind === 'unreadable' || (isPercent(cell) && field !== 'value')) fault(field, 'unreadable');
  return read.kind === 'number' ? read.value : null;
}

function readCurrency(cells: Cells, fault: Fault): Currency | null {
  if (cells.currency === '') return currencyInCell(cells.value) ?? currencyInCell(cells.price);
  const code = currency(cells.currency.toUpperCase());
  if (code === null) fault('currency', 'unknown-currency');
  return code;
}

function readRow(cells: Cells, at: number, faults: TypedFault[]): Holding | null {
  const before = faults.length;
  const fault: Fault = (field, code) => faults.push({ row: at, field, code });
  for (const field of TYPED_FIELDS) if (cells[field].length > LONGEST_CELL) fault(field, 'too-long');
  if (faults.length > before) return null;
  const [quantity, price, stated] = mapEach(['quantity', 'price', 'value'], (field) => readNumber(cells, field, fault));
  const code = readCurrency(cells, fault);
  const typed = readSymbol(cells.symbol.toUpperCase(), NO_WORDS).symbol;
  const words: RowWords = {
    symbol: typed !== null && isIsin(typed) ? null : typed,
    name: cells.name === '' ? null : cells.name,
    type: '',
    marked: false,
    inCashSection: false,
    quantity,
    price,
  };
  const isin = typed !== null && isIsin(typed) ? typed : null;
  if (words.symbol === null && words.name === null && isin === null) fault('symbol', 'no-identity');
  const isCash = isCashRow(words);
  const says = isCash ? 'cash' : sayAssetClass(words);
  const factor = multiplierOf(says, words, BONDS_PER);
  const isBoth = quantity !== null && price !== null;
  // The only number beside cash is its balance.
  const balance = isCash && !isBoth ? quantity : null;
  const value = stated ?? (isBoth ? quantity * price * factor : balance);
  if (value === null && faults.length === before) fault('value', 'no-value');
  if (faults.length > before || value === null) return null;
  return {
    line: lineNumber(at + 1),
    account: cells.account === '' ? null : cells.account,
    symbol: isCash ? null : words.symbol,
    name: isCash ? (words.name ?? words.symbol) : words.name,
    isin,
    cusip: null,
    quantity: isCash && !isBoth ? null : quantity,
    price: isCash && !isBoth ? null : price,
    value,
    valueFrom: stated === null && balance === null ? 'computed' : 'stated',
    currency: code,
    inBase: null,
    cost: null,
    says,
  };
}

/* A weight beside an amount says nothing of how much it is. */
function findMixedWeights(rows: readonly Cells[], weights: readonly boolean[], faults: TypedFault[]): void {
  for (const [row, cells] of rows.entries()) {
    if (!isBlank(cells) && weights[row] !== true) faults.push({ row, field: 'value', code: 'mixed-weights' });
  }
}

/**
 * Reads rows typed by hand: what is wrong with which cell, the value of each row, and, when nothing is wrong, the whole as
 * the reading of a file. Blank rows are no rows. When every value is a percentage, they are the weights of a portfolio of $100.
 */
export function readTyped(typed: readonly TypedRow[]): TypedCheck {
  const rows = typed.map(trimmed);
  const faults: TypedFault[] = [];
  const weights = rows.map(({ value }) => isPercent(value));
  const isWeights = weights.includes(true);
  const read = rows.map((cells, at) => (isBlank(cells) ? null : readRow(cells, at, faults)));
  if (isWeights) findMixedWeights(rows, weights, faults);
  const holdings = read.filter((holding) => holding !== null);
  const isUsable = faults.length === 0 && holdings.length > 0;
  return {
    faults,
    values: read.map((holding) => (holding === null ? null : holding.value)),
    rows: rows.filter((cells) => !isBlank(cells)).length,
    reading: isUsable ? readingOf(rows, holdings, isWeights) : null,
  };
}

function readingOf(rows: readonly Cells[], holdings: readonly Holding[], isWeights: boolean): FileReading {
  const text = (cells: Cells) => TYPED_FIELDS.map((field) => cells[field]).join('\t');
  return {
    name: TYPED_NAME,
    bytes: rows.reduce((bytes, cells) => bytes + text(cells).length, 0),
    fingerprint: TYPED_FINGERPRINT,
    broker: TYPED_BROKER,
    kind: 'positions',
    encoding: 'utf-8',
    delimiter: '\t',
    headerLine: 0,
    asOf: null,
    asOfFrom: null,
    sheet: null,
    accountLabel: null,
    unit: isWeights ? 'weights' : 'money',
    holdings: makeHoldingRows(holdings),
    fates: makeFateRows(
      holdings.map(({ line, says }) => ({
        line,
        fate: 'accepted',
        reason: says === 'cash' ? 'cash' : 'position',
        text: text(itemAt(rows, line - 1)).slice(0, 200),
      })),
    ),
    statedTotals: [],
    pending: [],
    drafts: [],
    columns: TYPED_FIELDS.map((field) => ({ title: '', role: field })),
    columnsFrom: 'user',
    preview: holdings
      .slice(0, 5)
      .map(({ line }) => ({ line, cells: TYPED_FIELDS.map((field) => itemAt(rows, line - 1)[field]) })),
    issues: [],
  };
}
