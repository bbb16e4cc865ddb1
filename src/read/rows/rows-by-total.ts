import type { Draft, FateReason } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Currency, DecimalMark } from '../../domain/model/units.ts';
import { changeOutcomes, fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { parseShown } from '../cells/cells.ts';
import { recordsOf } from '../cells/records.ts';
import type { Header } from '../table/header.ts';
import type { RowsRead } from './gathered.ts';

const CENT = 0.011;
const LONGEST_NAME = 80;
const WORDS = /\p{L}{2}/u;
/* Beside cells that slid, a symbol is believed only where it looks like one. */
const TICKER = /^[A-Z0-9][A-Z0-9.:/-]{0,14}$/;
/* Of more rows there are so many sums that one is met by chance. */
const MOST_TRIED = 6;
const LEFT_OUT: ReadonlySet<FateReason> = new Set<FateReason>(['no-identity', 'no-value', 'ragged', 'empty-position']);

/** Takes the one row without a name whose amount is what all others come to for the total that it is. */
export function takeUnnamedTotal(read: RowsRead): RowsRead {
  const { rows, drafts, statedTotals } = read;
  if (rows.fates.outcomes.every(({ reason }) => reason !== 'no-identity')) return read;
  const unnamed = new Set<number>(
    fatesIn(rows.fates).flatMap(({ line, reason }) => (reason === 'no-identity' ? [line] : [])),
  );
  const left = onlyOf(drafts.filter(({ line, value }) => unnamed.has(line) && value !== null));
  const { groups } = rows.holdings;
  const all = sumInAnyOrder(groups.map(({ value }) => value));
  if (left?.value == null || unnamed.size > 1 || groups.length < 2 || Math.abs(left.value - all) > CENT) return read;
  const fates = changeOutcomes(rows.fates, (line) =>
    line === left.line ? { fate: 'skipped', reason: 'total' } : null,
  );
  const total = { account: null, value: left.value, line: left.line };
  return { ...read, rows: { ...rows, fates }, statedTotals: [...statedTotals, total] };
}

/** Rows that were left out and now count, beside what was read. */
export interface ByTotal {
  readonly read: RowsRead;
  readonly lines: ReadonlySet<number>;
}

/**
 * Counts rows that were left out because they lack a symbol or a quantity, or have their amount in another cell, where the total that the
 * file states is met to the cent with them: with all of them, or with some where no others do. Each needs words and one amount.
 */
export function takeRowsByTotal(read: RowsRead, header: Header, delimiter: string, mark: DecimalMark): ByTotal {
  const none: ByTotal = { read, lines: new Set() };
  const { statedTotals, rows } = read;
  const [total, ...others] = new Set(statedTotals.filter(({ account }) => account === null).map(({ value }) => value));
  const { groups } = rows.holdings;
  const [currency, ...more] = new Set(groups.map(({ first }) => first.currency));
  if (total === undefined || others.length > 0 || currency === undefined || more.length > 0) return none;
  const gap = total - sumInAnyOrder(groups.map(({ value }) => value));
  if (Math.abs(gap) <= CENT) return none;
  const drafts = new Map<number, Draft>(read.drafts.map((draft) => [draft.line, draft]));
  const left = fatesIn(rows.fates).flatMap(({ line, reason, text }) => {
    const [record] = LEFT_OUT.has(reason) ? recordsOf(text, delimiter) : [];
    const found = record === undefined ? null : holdingOf(record.cells, header, mark, drafts.get(line), currency);
    return found === null ? [] : [{ ...found, line }];
  });
  const closing = findClosing(left, gap);
  if (closing === null) return none;
  const lines = new Set<number>(closing.map(({ line }) => line));
  const reasons = new Map<number, FateReason>(
    closing.map(({ line, says }) => [line, says === 'cash' ? 'cash' : 'position']),
  );
  const holdings = [...holdingsIn(rows.holdings), ...closing].sort((a, b) => a.line - b.line);
  const fates = changeOutcomes(rows.fates, (line) => {
    const reason = reasons.get(line);
    return reason === undefined ? null : { fate: 'accepted', reason };
  });
  const kept = read.drafts.filter(({ line }) => !lines.has(line));
  return { read: { ...read, drafts: kept, rows: { holdings: makeHoldingRows(holdings), fates } }, lines };
}

/* What a row says that was left out: null where it has no words, or no amount or several. */
function holdingOf(
  cells: readonly string[],
  { at }: Header,
  mark: DecimalMark,
  draft: Draft | undefined,
  currency: Currency | null,
): Omit<Holding, 'line'> | null {
  const numbers = cells.flatMap((cell, column) => {
    const read = parseShown(cell.trim(), mark);
    return read.kind === 'number' ? [{ column, value: read.value }] : [];
  });
  const beside = numbers.filter(({ column }) => column !== at.quantity && column !== at.price);
  const [amount, ...more] = numbers.length > 1 ? beside : numbers;
  const value = draft?.value ?? (more.length > 0 ? null : (amount?.value ?? null));
  const ids = { isin: draft?.isin ?? null, cusip: draft?.cusip ?? null };
  const words = cells.map((cell) => cell.trim()).filter((cell) => WORDS.test(cell) && cell.length <= LONGEST_NAME);
  const symbol = draft?.symbol ?? null;
  const isTicker = symbol !== null && TICKER.test(symbol);
  const named = WORDS.test(draft?.name ?? '') ? (draft?.name ?? null) : null;
  const name = named ?? words.find((word) => word !== symbol || !isTicker) ?? null;
  if (value === null || (name === null && !isTicker)) return null;
  const isCash = draft?.says === 'cash' || (!isTicker && isCashWords(name ?? ''));
  const isOfAmount = more.length === 0 && amount?.value === value && amount.column === at.quantity;
  return {
    account: draft?.account ?? null,
    symbol: isTicker ? symbol : null,
    name,
    ...ids,
    quantity: isOfAmount ? null : (draft?.quantity ?? null),
    price: null,
    value,
    valueFrom: 'stated',
    currency: draft?.currency ?? currency,
    inBase: null,
    cost: null,
    says: isCash ? 'cash' : (draft?.says ?? null),
  };
}

/* All rows where they close the gap, else the only ones among them that do. */
function findClosing<Row extends { readonly value: number }>(rows: readonly Row[], gap: number): readonly Row[] | null {
  const closes = (some: readonly Row[]) =>
    some.length > 0 && Math.abs(sumInAnyOrder(some.map(({ value }) => value)) - gap) <= CENT;
  if (closes(rows)) return rows;
  if (rows.length > MOST_TRIED) return null;
  const found = Array.from({ length: 2 ** rows.length }, (_, set) => rows.filter((_row, at) => (set >> at) % 2 === 1));
  const [only, ...others] = found.filter(closes);
  return only === undefined || others.length > 0 ? null : only;
}
