import { isOwnerTitle } from '../table/owner-columns.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { NOTHING_PUBLIC, type PublicWords, type SecurityWords } from '../../domain/identity/public-words.ts';
import { saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isOptionSymbol } from '../cells/symbols.ts';
import { readTitle } from '../table/titles.ts';
import { isUnitsRow } from '../table/units-row.ts';
import { otherTableOf } from '../table/wrong-kind.ts';
import type { CellMark, CopiedCell } from './copied-cell.ts';
import { isDateOrTime, isPersonalLabel, scrambleText, type Scrambling } from './free-text.ts';
import { isNumberCell, likelyMark, marksThat, readCell, significant, writeShort } from './number-format.ts';
import { habitsOf, planRow, type PlannedNumbers, type RowPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';
import { renewTotals, type RenewedTotal } from './renew-totals.ts';
import { scrubSecurity } from './scrub-security.ts';
import { sectionRowsOf, type SectionRow } from './section-rows.ts';
import { makeSecurityCells, type CopySecurityCell } from './section-securities.ts';
import { spreadTotal } from './spread-total.ts';
import { planWeights } from './weights.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';

/** What the cells are copied by. */
export interface CopyContext extends Scrambling {
  readonly reading: FileReading;
  readonly records: readonly RawRecord[];
  readonly random: Random;
  readonly alsoNames: boolean;
  /** What of a line's words is a known security's own. */
  readonly publicOf: (line: SecurityWords) => PublicWords;
}

/** New words for every cell, and the digits of those numbers that stay on purpose (prices, names, dates). */
export interface CopiedCells {
  readonly cells: ReadonlyMap<RawRecord, readonly CopiedCell[]>;
  readonly kept: ReadonlySet<string>;
  /** What each position is worth in the copy, by line. */
  readonly values: ReadonlyMap<number, number>;
}

/* Rows of the table that are no position now but are built like one. */
const BUILT_LIKE_POSITIONS = new Set(['lot-of-position', 'older-date', 'empty-position', 'dropped', 'no-value']);
/* Those, and rows that were taken for positions but could not be read. */
const LIKE_POSITIONS = new Set([
  ...BUILT_LIKE_POSITIONS,
  'no-identity',
  'unreadable-number',
  'ragged',
  'newer-file',
  'looks-alike',
]);
const HEADERS = new Set(['header', 'repeated-header']);

/** Works out the new words of every cell. */
export function copyCells(context: CopyContext): CopiedCells {
  const { reading, records, inventor, random, publicOf } = context;
  const holdings = new Map<number, Holding>(holdingsIn(reading.holdings).map((holding) => [holding.line, holding]));
  const reasons = new Map<number, string>(fatesIn(reading.fates).map(({ line, reason }) => [line, reason]));
  const weights = reading.unit === 'weights' ? planWeights(records, reading, random) : null;
  const plans = new Map<number, RowPlan>();
  const lines = new Map<RawRecord, SecurityWords | null>();
  const known = new Map<RawRecord, PublicWords>();
  for (const record of records) {
    const line = holdings.get(record.line) ?? lineIn(record, reading, reasons.get(record.line));
    lines.set(record, line);
    known.set(record, line === null ? NOTHING_PUBLIC : publicOf(line));
  }
  const rows = records.flatMap((record): (readonly [RawRecord, PlannedNumbers])[] => {
    const numbers = numbersOfRow(record, reading, holdings.get(record.line), reasons.get(record.line));
    return numbers === null ? [] : [[record, { ...numbers, isPriceKnown: known.get(record)!.hasPrice }]];
  });
  const habits = habitsOf(rows, reading);
  for (const [record, numbers] of rows) {
    const plan = weights?.get(record.line) ?? planRow(record, numbers, reading.columns, habits, inventor);
    plans.set(record.line, plan);
  }
  const totals = renewTotals(reading, plans);
  const kept = new Set<string>();
  const isSectioned = records.some((record) => record.cells[1]?.text === 'Header');
  const sections = isSectioned ? sectionRowsOf(records) : new Map<RawRecord, SectionRow>();
  const lineAt = (line: number): SecurityWords | null => holdings.get(line) ?? null;
  const securityCell = makeSecurityCells({ ...context, rows: sections, lineAt, by: context });
  const cells = new Map<RawRecord, readonly CopiedCell[]>();
  for (const record of records) {
    const holding = holdings.get(record.line) ?? null;
    const reason = reasons.get(record.line) ?? '';
    const plan = plans.get(record.line) ?? null;
    const spread = spreadTotal(record, totals.get(record.line) ?? [], reading.delimiter);
    const row = {
      record,
      holding,
      reason,
      plan,
      totals,
      spread,
      kept,
      isSectioned,
      section: sections.get(record) ?? null,
      securityCell,
      line: lines.get(record)!,
      known: known.get(record)!,
    };
    cells.set(
      record,
      record.cells.map((_, column) => copyCell(column, row, context)),
    );
  }
  const values = new Map([...plans].map(([line, { value }]) => [line, value]));
  return { cells, kept, values };
}

function numbersOfRow(
  record: RawRecord,
  { columns }: FileReading,
  holding: Holding | undefined,
  reason: string | undefined,
): Omit<PlannedNumbers, 'isPriceKnown'> | null {
  if (holding !== undefined)
    return { ...holding, inBase: holding.inBase?.from === 'column' ? holding.inBase.value : null };
  if (reason === undefined || !BUILT_LIKE_POSITIONS.has(reason)) return null;
  const under = (role: string): number | null => {
    const text = record.cells[columns.findIndex((column) => column.role === role)]?.text ?? '';
    const read = readCell(text, likelyMark(text));
    return read.kind === 'number' ? read.value : null;
  };
  const value = under('value');
  return value === null ? null : { quantity: under('quantity'), price: under('price'), value, inBase: null };
}

/* What a row that is no position says it is, by its cells. */
function lineIn(record: RawRecord, { columns }: FileReading, reason: string | undefined): SecurityWords | null {
  if (reason === undefined || !LIKE_POSITIONS.has(reason)) return null;
  const under = (role: string): string | null => {
    const text = record.cells[columns.findIndex((column) => column.role === role)]?.text.trim() ?? '';
    return saysNothing(text) ? null : text;
  };
  const words = { symbol: under('symbol'), name: under('name'), isin: under('isin'), cusip: under('cusip') };
  return { ...words, currency: null, price: null, says: null };
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
  /** Its place in a section of a statement. */
  readonly section: SectionRow | null;
  readonly securityCell: CopySecurityCell;
  readonly line: SecurityWords | null;
  readonly known: PublicWords;
}

function copyCell(column: number, row: Row, context: CopyContext): CopiedCell {
  const { text } = row.record.cells[column]!;
  if (text === '' || saysNothing(text)) return { text, mark: 'empty' };
  if (isStatedRate(text, row)) return keep(text, row, 'price');
  if (isHeader(row) || isTag(column, row)) return copyTitle(column, row, context);
  const planned = row.plan?.cells.get(column) ?? row.spread.get(column);
  if (planned !== undefined) return { text: planned, mark: 'made' };
  if (row.plan?.price === column) return keep(text, row, 'price');
  const inSection = copyInSection(text, column, row);
  if (inSection !== null) return inSection;
  const may = mayStay(column, row, context);
  if (may === 'plain-words' && (isDateOrTime(text) || context.vocabulary.isDateOfFile(text)))
    return copyDate(text, column, row, context);
  if (isSecurity(column, row, context)) return copySecurity(text, row, context);
  if (may === 'plain-words' && roleOf(column, context) === 'currency' && isMoney(text)) return keep(text, row, 'words');
  const isAmount = isNumberCell(text) && may !== 'nothing' && !context.vocabulary.isOfAccount(text);
  if (isAmount) return { text: copyNumber(text, column, row, context), mark: 'made' };
  return scrambled(text, scrambleText(text, may, context));
}

function scrambled(text: string, copy: string): CopiedCell {
  if (copy === text) return { text, mark: 'words' };
  const words = (all: string): readonly string[] => all.match(/\p{L}{2,}/gu) ?? [];
  const before = new Set(words(text));
  const left = words(copy).filter((word) => before.has(word));
  return left.length > 0 ? { text: copy, mark: 'part', left } : { text: copy, mark: 'made' };
}

/* In the other sections of a statement the same securities stand once more. */
function copyInSection(text: string, column: number, row: Row): CopiedCell | null {
  const { section, record, reason, securityCell } = row;
  if (section === null || section.isLabelled || reason !== 'other-table' || column < 2) return null;
  const copy = securityCell(text, column, record, section);
  if (copy === null) return null;
  return copy.text === text || isOptionSymbol(text) ? keep(copy.text, row, copy.mark) : copy;
}

/* The file's own date stays. Those of the column of dates keep their order, for the newest rows count. */
function copyDate(text: string, column: number, row: Row, context: CopyContext): CopiedCell {
  const { dates, vocabulary } = context;
  if (vocabulary.isDateOfFile(text) || dates.isOfFile(text)) return keep(text, row, 'date');
  const isInOrder = roleOf(column, context) === 'date';
  const other = isInOrder ? dates.shift(text) : text;
  const copy = other === text ? scrambleText(text, 'plain-words', context) : other;
  return { text: copy, mark: copy === text ? 'date' : 'made' };
}

function copySecurity(text: string, row: Row, context: CopyContext): CopiedCell {
  const { alsoNames } = context;
  // Cash is told by its words, and they name no company.
  const mayRename = alsoNames && row.holding?.says !== 'cash';
  const says = row.holding?.says ?? null;
  const copy = scrubSecurity(text, { line: row.line, says, known: mayRename ? NOTHING_PUBLIC : row.known }, context);
  if (copy === text) return keep(text, row, says === 'cash' && row.known.words.length === 0 ? 'words' : 'security');
  return scrambled(text, copy);
}

function isMoney(text: string): boolean {
  return /^\p{Sc}$/u.test(text) || currencyOfCode(text) !== null;
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
  const read = readCell(text, likelyMark(text));
  const isAmount = [holding.quantity, holding.value].includes(read.kind === 'number' ? read.value : null);
  return plan !== null && !isAmount && read.kind === 'number' && Math.abs(read.value - rate) <= 1e-6 * Math.abs(rate);
}

/* Statements in sections begin each line with the section and with what the line is; without them none is found again. */
const TAGS = new Set(['header', 'data', 'total', 'subtotal', 'notes', 'metainfo', 'trailer']);

function isTag(column: number, { record, isSectioned }: Row): boolean {
  const tag = record.cells.length > 3 && isSectioned ? record.cells[1]!.text.toLowerCase() : '';
  return TAGS.has(tag) && (column < 2 || tag === 'header');
}

function keep(text: string, { kept }: Row, mark: CellMark): CopiedCell {
  for (const number of text.match(/\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g) ?? []) kept.add(significant(number));
  return { text, mark };
}

/* A title stays where a profile or a language knows it, or where all its words are plain. What gives its column a role is built anew of
   its plain words; any other is only counted. */
function copyTitle(column: number, row: Row, context: CopyContext): CopiedCell {
  const { text } = row.record.cells[column]!;
  const copy = context.vocabulary.isKnownPhrase(text) ? text : scrambleText(text, 'plain-words', context);
  if (copy === text) return keep(text, row, 'words');
  const hasRole = readTitle(text, new Map()).role !== 'unused' || roleOf(column, context) !== 'unused';
  const isUnit = isUnitsRow(row.record.cells.map((cell) => cell.text));
  if (hasRole || isUnit || isTag(column, row)) return scrambled(text, copy);
  return { text: context.inventor.placeholder('Column', text), mark: 'made' };
}

function roleOf(column: number, { reading }: CopyContext): string {
  return reading.columns[column]?.role ?? 'unused';
}

/* What says which security the row is: what the reader took so, or what stands under such a title. */
function isSecurity(column: number, { record, holding, reason }: Row, context: CopyContext): boolean {
  const { text } = record.cells[column]!;
  const role = roleOf(column, context);
  if (role === 'account' || role === 'account-name') return false;
  if (holding === null && !LIKE_POSITIONS.has(reason)) return false;
  if (role === 'symbol' || role === 'name' || role === 'isin' || role === 'cusip') return true;
  const said = [holding?.symbol, holding?.name, holding?.isin, holding?.cusip];
  return said.includes(text);
}

/* Percentages keep their shape, for they tell no size; every other number is of another size. */
function copyNumber(text: string, column: number, row: Row, context: CopyContext): string {
  for (const [line, totals] of row.totals) {
    for (const { old, now, isMet } of totals) {
      if (line !== row.record.line && significant(text).length < 4) continue;
      const says = marksThat(text, old);
      if (says !== null && (says.times === 1 || line === row.record.line))
        return writeShort(text, says.mark, now * says.times, isMet);
    }
  }
  const { role, title } = context.reading.columns[column] ?? { role: 'unused', title: '' };
  const isPart = role === 'weight' || /%|percent|pct|anteil|peso|poids/i.test(title);
  const { number, amount } = context.inventor;
  return isPart && row.record.line > context.reading.headerLine ? number(text) : amount(text);
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
  if (isInTable && role === 'unused' && isOwnerTitle(title)) return 'nothing';
  if (isInTable && role === 'unused' && isPersonalLabel(title, vocabulary)) return 'nothing';
  const labels = isInTable && reason !== 'footer' ? [] : record.cells.slice(0, column);
  return labels.some(({ text }) => isPersonalLabel(text, vocabulary)) ? 'nothing' : 'plain-words';
}
