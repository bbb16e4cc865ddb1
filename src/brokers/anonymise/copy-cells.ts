import type { FileReading } from '../../domain/file-reading.ts';
import type { Holding } from '../../domain/holding.ts';
import { parseNumber, saysNothing, type DecimalMark } from '../cells.ts';
import { findDate } from '../dates.ts';
import { otherTableOf } from '../wrong-kind.ts';
import { isCusip, isIsin, isOptionSymbol, isTickerLike } from '../symbols.ts';
import { isDateOrTime, isPersonalLabel, scrambleText } from './free-text.ts';
import type { Inventor } from './invent.ts';
import { isNumberCell, marksThat, significant, writeLike } from './number-format.ts';
import { habitsOf, planRow, type RowNumbers, type RowPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';
import { renameSecurity } from './rename.ts';
import { renewTotals, type RenewedTotal } from './renew-totals.ts';
import { spreadTotal } from './spread-total.ts';
import type { Vocabulary } from './vocabulary.ts';
import { planWeights } from './weights.ts';

/** What the cells are copied by. */
export interface CopyContext {
  readonly reading: FileReading;
  readonly records: readonly RawRecord[];
  readonly vocabulary: Vocabulary;
  readonly inventor: Inventor;
  readonly random: Random;
  readonly alsoNames: boolean;
}

/** New words for every cell, and the digits of those numbers that stay on purpose (prices, names, dates). */
export interface CopiedCells {
  readonly cells: ReadonlyMap<RawRecord, readonly string[]>;
  readonly kept: ReadonlySet<string>;
}

/* Rows of the table that are no position now but are built like one. */
const BUILT_LIKE_POSITIONS = new Set(['lot-of-position', 'older-date', 'empty-position', 'dropped', 'no-value']);
const HEADERS = new Set(['header', 'repeated-header']);

/** Works out the new words of every cell. */
export function copyCells(context: CopyContext): CopiedCells {
  const { reading, records, inventor, random } = context;
  const holdings = new Map<number, Holding>(reading.holdings.map((holding) => [holding.line, holding]));
  const reasons = new Map<number, string>(reading.fates.map(({ line, reason }) => [line, reason]));
  const weights = reading.unit === 'weights' ? planWeights(records, reading, random) : null;
  const plans = new Map<number, RowPlan>();
  const rows = records.flatMap((record): (readonly [RawRecord, RowNumbers])[] => {
    const numbers = numbersOfRow(record, reading, holdings.get(record.line), reasons.get(record.line));
    return numbers === null ? [] : [[record, numbers]];
  });
  const habits = habitsOf(rows, reading);
  for (const [record, numbers] of rows) {
    const plan = weights?.get(record.line) ?? planRow(record, numbers, reading.columns, habits, inventor, random);
    plans.set(record.line, plan);
  }
  const totals = renewTotals(reading, plans);
  const kept = new Set<string>();
  const isSectioned = records.some((record) => record.cells[1]?.text === 'Header');
  const cells = new Map<RawRecord, readonly string[]>();
  for (const record of records) {
    const holding = holdings.get(record.line) ?? null;
    const reason = reasons.get(record.line) ?? '';
    const plan = plans.get(record.line) ?? null;
    const spread = spreadTotal(record, totals.get(record.line) ?? [], reading.delimiter);
    const row = { record, holding, reason, plan, totals, spread, kept, isSectioned };
    cells.set(
      record,
      record.cells.map((_, column) => copyCell(column, row, context)),
    );
  }
  return { cells, kept };
}

function numbersOfRow(
  record: RawRecord,
  { columns }: FileReading,
  holding: Holding | undefined,
  reason: string | undefined,
): RowNumbers | null {
  if (holding !== undefined)
    return { ...holding, inBase: holding.inBase?.from === 'column' ? holding.inBase.value : null };
  if (reason === undefined || !BUILT_LIKE_POSITIONS.has(reason)) return null;
  const under = (role: string): number | null => {
    const text = record.cells[columns.findIndex((column) => column.role === role)]?.text ?? '';
    const read = parseNumber(text, likelyMark(text));
    return read.kind === 'number' ? read.value : null;
  };
  const value = under('value');
  return value === null ? null : { quantity: under('quantity'), price: under('price'), value, inBase: null };
}

function likelyMark(text: string): DecimalMark {
  return /,\d{1,2}\D*$|,\d{3,}$/.test(text) &&
    !/\d,\d{3}\.\d/.test(text) &&
    text.lastIndexOf(',') > text.lastIndexOf('.')
    ? ','
    : '.';
}

interface Row {
  readonly record: RawRecord;
  readonly holding: Holding | null;
  readonly reason: string;
  readonly plan: RowPlan | null;
  readonly totals: ReadonlyMap<number, readonly RenewedTotal[]>;
  /** A total written over several cells. */
  readonly spread: ReadonlyMap<number, string>;
  readonly kept: Set<string>;
  /** Each line says in its second cell what it is. */
  readonly isSectioned: boolean;
}

function copyCell(column: number, row: Row, context: CopyContext): string {
  const { text } = row.record.cells[column]!;
  if (text === '' || saysNothing(text)) return text;
  if (isStatedRate(text, row)) return keep(text, row);
  if (isHeader(row) || isTag(column, row)) return keepTitle(text, context);
  const planned = row.plan?.cells.get(column) ?? row.spread.get(column);
  if (planned !== undefined) return planned;
  const isDate = isDateOrTime(text) || context.vocabulary.isDateOfFile(text);
  if (row.plan?.price === column || isDate) return keep(text, row);
  if (isSecurity(column, row, context)) {
    // Cash is told by its words, and they name no company.
    const isNamed = row.holding?.says !== 'cash' && !/^(?:type|currency|date)$/.test(roleOf(column, context));
    return context.alsoNames && isNamed ? renameSecurity(text, context) : keep(text, row);
  }
  const may = mayStay(column, row, context);
  const isAmount = isNumberCell(text) && may !== 'nothing' && !context.vocabulary.isOfAccount(text);
  if (isAmount) return copyNumber(text, row, context);
  return scrambleText(text, may, context.vocabulary, context.inventor);
}

function isHeader({ record, reason }: Row): boolean {
  return (
    HEADERS.has(reason) || (reason === 'other-table' && otherTableOf(record.cells.map(({ text }) => text)) !== null)
  );
}

/* The rate between two currencies is nobody's secret, and the value in the base currency hangs on it. */
function isStatedRate(text: string, { holding, plan }: Row): boolean {
  if (holding?.inBase?.from !== 'rate' || holding.value === 0 || !isNumberCell(text)) return false;
  const rate = holding.inBase.value / holding.value;
  const read = parseNumber(text, likelyMark(text));
  const isAmount = [holding.quantity, holding.value].includes(read.kind === 'number' ? read.value : null);
  return plan !== null && !isAmount && read.kind === 'number' && Math.abs(read.value - rate) <= 1e-6 * Math.abs(rate);
}

/* Statements in sections begin each line with the section and with what the line is; without them none is found again. */
const TAGS = new Set(['header', 'data', 'total', 'subtotal', 'notes', 'metainfo', 'trailer']);

function isTag(column: number, { record, isSectioned }: Row): boolean {
  const tag = record.cells.length > 3 && isSectioned ? record.cells[1]!.text.toLowerCase() : '';
  return TAGS.has(tag) && (column < 2 || tag === 'header');
}

function keep(text: string, { kept }: Row): string {
  for (const number of text.match(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g) ?? []) kept.add(significant(number));
  return text;
}

/* Titles say what the file is; only an account's number or a mail address in one is not for others. */
function keepTitle(text: string, { inventor }: CopyContext): string {
  return text.replace(/(?<![^\s@])[^\s@]+@[^\s@]+|[A-Z]?\d{5,}/gu, (part) => inventor.word(part));
}

function roleOf(column: number, { reading }: CopyContext): string {
  return reading.columns[column]?.role ?? 'unused';
}

/* What says which security the row is, its class and currency: cells that the reader took so. */
function isSecurity(column: number, { record, holding, reason }: Row, { reading }: CopyContext): boolean {
  const { text } = record.cells[column]!;
  const role = reading.columns[column]?.role;
  if (role === 'account' || role === 'account-name') return false;
  if (holding !== null) {
    const said = [holding.symbol, holding.name, holding.isin, holding.cusip];
    if (said.some((one) => one !== null && one === text)) return true;
    if (role === 'symbol' && holding.symbol !== null && text.includes(holding.symbol)) return true;
  } else if (!BUILT_LIKE_POSITIONS.has(reason)) {
    return false;
  }
  switch (role) {
    case 'symbol':
      return isTickerLike(text) || isOptionSymbol(text) || isIsin(text) || isCusip(text);
    case 'isin':
      return isIsin(text);
    case 'cusip':
      return isCusip(text);
    case 'name':
      return holding === null && !/\d{5,}/.test(text);
    case 'type':
      return !/\d{3,}|@/.test(text);
    case 'date':
      return text.length <= 30 && findDate(text, 'month-first') !== null;
    case 'currency':
      return /^\p{L}{2,4}$|^\p{Sc}$/u.test(text);
    case 'quantity':
    case 'price':
    case 'value':
    case 'weight':
    case 'unused':
    case undefined:
      return false;
  }
}

function copyNumber(text: string, row: Row, { inventor }: CopyContext): string {
  for (const [line, totals] of row.totals) {
    for (const { old, now } of totals) {
      if (line !== row.record.line && significant(text).length < 4) continue;
      const says = marksThat(text, old);
      if (says !== null && (says.times === 1 || line === row.record.line))
        return writeLike(text, says.mark, now * says.times);
    }
  }
  return inventor.number(text);
}

/* Behind a label, under a personal title and in what names an account nothing may stay. */
function mayStay(
  column: number,
  { record, reason }: Row,
  { reading, vocabulary }: CopyContext,
): 'plain-words' | 'nothing' {
  const { role, title } = reading.columns[column] ?? { role: 'unused', title: '' };
  const isInTable = record.line > reading.headerLine;
  if (reason === 'account-heading' || vocabulary.isAccount(record.cells[column]!.text)) return 'nothing';
  if (isInTable && (role === 'account' || role === 'account-name') && reason !== 'footer' && reason !== 'total')
    return 'nothing';
  if (isInTable && role === 'unused' && isPersonalLabel(title, vocabulary)) return 'nothing';
  const labels = isInTable && reason !== 'footer' ? [] : record.cells.slice(0, column);
  return labels.some(({ text }) => isPersonalLabel(text, vocabulary)) ? 'nothing' : 'plain-words';
}
