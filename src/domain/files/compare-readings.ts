import { findTwins } from './accounts.ts';
import type { FileReading } from '../model/file-reading.ts';
import { accountPartsOf, type AccountOfFile } from './file-parts.ts';
import type { Holding } from '../model/holding.ts';
import { roundToCents, sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';
import { firstOf, must } from '../must.ts';

/** What a file says of one security; several of its rows are added up. */
export interface HeldLine {
  /** null where a row of it states none. */
  readonly quantity: number | null;
  readonly value: number;
}
/** A security before and after. */
export interface LineChange {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly currency: Currency | null;
  readonly before: HeldLine | null;
  readonly after: HeldLine | null;
}
/** The value of an account in one currency, before and after; null = the currency was not, or is no longer, in it. */
export interface ValueChange {
  readonly currency: Currency | null;
  readonly before: number | null;
  readonly after: number | null;
}
/** What changed in one account, the largest first. A price that moved is no change of a line. */
export interface AccountChange {
  readonly account: string | null;
  readonly added: readonly LineChange[];
  readonly gone: readonly LineChange[];
  readonly changed: readonly LineChange[];
  /** Securities with the same quantity as before. */
  readonly same: number;
  readonly values: readonly ValueChange[];
}

const SAME_QUANTITY = 1e-9;

const clean = (text: string | null) => (text === null ? '' : text.trim().toUpperCase());

/* One security in one currency. An option's symbol, a bond's CUSIP and a fund without a symbol are each told by what they have. */
function keyOf(row: Holding): string {
  const word = row.says === 'cash' ? 'cash' : clean(row.symbol ?? row.isin ?? row.cusip ?? row.name);
  return JSON.stringify([word, row.currency]);
}

function linesOf(rows: readonly Holding[]): Map<string, Holding[]> {
  const lines = new Map<string, Holding[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const line = lines.get(key) ?? [];
    lines.set(key, line);
    line.push(row);
  }
  return lines;
}

function heldIn(rows: readonly Holding[] | undefined): HeldLine | null {
  if (rows === undefined) return null;
  const quantities = rows.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  return {
    quantity: quantities.length === rows.length ? sumInAnyOrder(quantities) : null,
    value: sumInAnyOrder(rows.map(({ value }) => value)),
  };
}

/* Without a quantity on both sides only the value can tell: that is how cash changes. */
function isChanged({ before, after }: LineChange): boolean {
  if (before === null || after === null) return false;
  if (before.quantity === null || after.quantity === null) {
    return roundToCents(before.value) !== roundToCents(after.value);
  }
  const size = Math.max(Math.abs(before.quantity), Math.abs(after.quantity), 1);
  return Math.abs(after.quantity - before.quantity) > SAME_QUANTITY * size;
}

const sizeOf = ({ before, after }: LineChange) =>
  Math.max(Math.abs(before?.value ?? NaN), Math.abs(after?.value ?? NaN));

function bySize(a: LineChange, b: LineChange): number {
  const word = ({ symbol, name }: LineChange) => symbol ?? name ?? '';
  return sizeOf(b) - sizeOf(a) || (word(a) < word(b) ? -1 : 1);
}

function changesOfValue(before: readonly Holding[], after: readonly Holding[]): readonly ValueChange[] {
  const currencies = [...new Set([...before, ...after].map(({ currency }) => currency))];
  const total = (rows: readonly Holding[], of: Currency | null) => {
    const values = rows.flatMap(({ currency, value }) => (currency === of ? [value] : []));
    return values.length === 0 ? null : sumInAnyOrder(values);
  };
  return currencies
    .map((currency) => ({ currency, before: total(before, currency), after: total(after, currency) }))
    .sort((a, b) => ((a.currency ?? '') < (b.currency ?? '') ? -1 : 1));
}

/** Compares two states of one account, line by line. */
export function compareRows(
  account: string | null,
  before: readonly Holding[],
  after: readonly Holding[],
): AccountChange {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].map((key): LineChange => {
    const { symbol, name, currency } = firstOf(now.get(key) ?? must(old.get(key)));
    return { symbol, name, currency, before: heldIn(old.get(key)), after: heldIn(now.get(key)) };
  });
  const sorted = changes.sort(bySize);
  const added = sorted.filter((change) => change.before === null);
  const gone = sorted.filter((change) => change.after === null);
  const changed = sorted.filter(isChanged);
  const same = sorted.length - added.length - gone.length - changed.length;
  return { account, added, gone, changed, same, values: changesOfValue(before, after) };
}

/* Rows that name no account are compared with rows that name none. */
function stateBefore(
  part: AccountOfFile,
  own: readonly AccountOfFile[],
  old: readonly AccountOfFile[],
): AccountOfFile | null {
  return part.identity === null
    ? (old.find(({ identity }) => identity === null) ?? null)
    : (findTwins(part, own, old)[0] ?? null);
}

/** Compares two states of one file, account by account; an account that only one of them states is all new or all gone. */
export function compareReadings(before: FileReading, after: FileReading): readonly AccountChange[] {
  const [old, now] = [accountPartsOf(before), accountPartsOf(after)];
  const left = new Set(old);
  const ofNow = now.map((part) => {
    const twin = stateBefore(part, now, old);
    if (twin !== null) left.delete(twin);
    return compareRows(part.account, twin === null ? [] : twin.holdings, part.holdings);
  });
  return [...ofNow, ...[...left].map((part) => compareRows(part.account, part.holdings, []))];
}
