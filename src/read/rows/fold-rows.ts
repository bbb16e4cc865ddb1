import type { RowFate, StatedTotal } from '../../domain/model/file-reading.ts';
import { hasIdentifier, type Holding } from '../../domain/model/holding.ts';
import { MOST_DRAFTS, type RowsRead } from './gathered.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, longestRun } from '../../domain/rows/holding-rows.ts';
import { leaveOut } from './leave-out.ts';
import type { NumbersOfRow } from './row-numbers.ts';
import { must } from '../../domain/must.ts';

/* Rows that repeat other rows without a word that says so, in files of brokers nobody has described: lots under their
   position, totals and groups in any language. Only sums that agree to the cent make a row one of these. */

/** A row as it was read: a position, or one that names nobody and was left out. */
interface Entry {
  readonly fate: RowFate;
  readonly holding: Holding | null;
  readonly unnamed: NumbersOfRow | null;
}

const LEAST_DIGITS = 4;
/* Rows of one name, one after the other, of which one may be the sum of the others. */
const FEWEST_LOTS = 3;

/** Takes lots, totals and groups out of the positions; each keeps its line with a fate that says what it is. */
export function foldRows(read: RowsRead): RowsRead {
  if (!GLANCE.mayFold(read)) return read;
  const [holdings, fates] = [holdingsIn(read.rows.holdings), fatesIn(read.rows.fates)];
  const byLine = new Map(holdings.map((holding) => [holding.line, holding]));
  const entries = fates.map((fate, at): Entry => {
    const holding = fate.fate === 'accepted' ? (byLine.get(fate.line) ?? null) : null;
    return { fate, holding, unnamed: read.unnamed.get(at) ?? null };
  });
  const changed = new Map<number, RowFate['reason']>();
  for (const at of findLots(entries)) changed.set(at, 'lot-of-position');
  const totals = findTotals(
    entries.map((entry, at) => (changed.has(at) ? { ...entry, holding: null, unnamed: null } : entry)),
  );
  for (const [at, reason] of totals) changed.set(at, reason);
  if (changed.size === 0) return read;
  const reasons = new Map([...changed].map(([at, reason]) => [entries[at]!.fate.line, reason]));
  const { rows, drafts } = leaveOut(read, reasons);
  return {
    ...read,
    rows,
    drafts: drafts.slice(0, MOST_DRAFTS),
    statedTotals: [...read.statedTotals, ...totalsOf(entries, totals)].sort((a, b) => a.line - b.line),
    preview: read.preview.filter(({ line }) => !reasons.has(line)),
  };
}

/**
 * The glance before the long look: of most large sheets it can be told that nothing in them folds without their rows being made. In an
 * object, so that a test can look long each time and compare.
 */
export const GLANCE = {
  mayFold: ({ rows: { holdings }, unnamed }: RowsRead): boolean => {
    if (unnamed.size > 0) return true;
    const mayBeSum = (kind: Holding): boolean => !hasIdentifier(kind) && kind.says !== 'cash';
    return holdings.groups.some(({ first }) => mayBeSum(first)) || longestRun(holdings, isSame) >= FEWEST_LOTS;
  },
};

function totalsOf(entries: readonly Entry[], totals: ReadonlyMap<number, RowFate['reason']>): readonly StatedTotal[] {
  return [...totals].flatMap(([at, reason]) => {
    const value = valueOf(entries[at]!);
    return reason === 'total' && value !== null ? [{ account: null, value, line: entries[at]!.fate.line }] : [];
  });
}

function valueOf({ holding, unnamed }: Entry): number | null {
  return (holding ?? unnamed)?.value ?? null;
}

function quantityOf({ holding, unnamed }: Entry): number | null {
  return (holding ?? unnamed)?.quantity ?? null;
}

/* Each part and the whole may be rounded by half a cent. */
function isSum(parts: readonly (number | null)[], whole: number): boolean {
  return isNear(sumOf(parts), parts.length, whole);
}

function isNear(sum: number, parts: number, whole: number): boolean {
  return Math.abs(sum - whole) <= 0.0051 * (parts + 1) + 1e-9 * Math.abs(whole);
}

function sumOf(parts: readonly (number | null)[]): number {
  return parts.filter((part) => part !== null).reduce((total, part) => total + part, 0);
}

/* Rows without a name under a position, or rows of the very same name, whose counts add up to it. */
function findLots(entries: readonly Entry[]): readonly number[] {
  const lots: number[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const { holding } = entries[at]!;
    if (holding?.quantity == null || holding.quantity === 0) continue;
    const unnamed = runFrom(entries, at + 1, (entry) => entry.unnamed !== null && entry.unnamed.quantity !== null);
    if (unnamed.length > 0 && addsUp(unnamed, entries, entries[at]!)) lots.push(...unnamed);
    const same = runFrom(entries, at + 1, (entry) => entry.holding !== null && isSame(entry.holding, holding));
    if (same.length > 1) lots.push(...lotsAmong([at, ...same], entries));
    // One look at each run, however long it is.
    at += Math.max(unnamed.length, same.length);
  }
  return lots;
}

/* Of rows with one name the first or the last may be the sum of the others. */
function lotsAmong(run: readonly number[], entries: readonly Entry[]): readonly number[] {
  const [withoutFirst, withoutLast] = [run.slice(1), run.slice(0, -1)];
  if (addsUp(withoutFirst, entries, entries[run[0]!]!)) return withoutFirst;
  return addsUp(withoutLast, entries, entries[must(run.at(-1))]!) ? withoutLast : [];
}

function runFrom(entries: readonly Entry[], from: number, fits: (entry: Entry) => boolean): readonly number[] {
  const run: number[] = [];
  for (let at = from; at < entries.length && fits(entries[at]!); at += 1) run.push(at);
  return run;
}

function isSame(one: Holding, other: Holding): boolean {
  return (
    hasIdentifier(one) &&
    one.symbol === other.symbol &&
    one.isin === other.isin &&
    one.cusip === other.cusip &&
    one.account === other.account &&
    one.currency === other.currency
  );
}

function addsUp(parts: readonly number[], entries: readonly Entry[], whole: Entry): boolean {
  const [quantity, value] = [quantityOf(whole), valueOf(whole)];
  const quantities = parts.map((at) => quantityOf(entries[at]!));
  const values = parts.map((at) => valueOf(entries[at]!));
  if (quantity === null || quantities.includes(null) || !isSum(quantities, quantity)) return false;
  return value === null || values.includes(null) || isSum(values, value);
}

/* A row without any identifier or count whose value is the sum of the others, or of those just above or below it. */
function findTotals(entries: readonly Entry[]): ReadonlyMap<number, 'total' | 'subtotal'> {
  const mayBe = entries.map((entry) => mayBeTotal(entry));
  const counts = (at: number): boolean => entries[at]!.holding !== null && !mayBe[at]!;
  const plain = entries.flatMap((_, at) => (counts(at) ? [at] : []));
  const totals = new Map<number, 'total' | 'subtotal'>();
  const currencies = new Set(plain.map((at) => entries[at]!.holding!.currency));
  if (currencies.size > 1) return totals;
  const ofPlain = sumOf(plain.map((at) => valueOf(entries[at]!)));
  const held = entries.filter(({ holding }) => holding !== null);
  const ofAll = sumOf(held.map(valueOf));
  for (const [at, may] of mayBe.entries()) {
    const value = valueOf(entries[at]!);
    if (!may || value === null || value === 0) continue;
    const others = entries[at]!.holding === null ? held.length : held.length - 1;
    const ofOthers = entries[at]!.holding === null ? ofAll : ofAll - value;
    if (plain.length > 1 && isNear(ofPlain, plain.length, value)) totals.set(at, 'total');
    else if (plain.length < 2 && others > 2 && isTelling(value) && isNear(ofOthers, others, value)) {
      totals.set(at, 'total');
    } else if (isGroupAt(at, value, entries, counts)) totals.set(at, 'subtotal');
  }
  return totals;
}

function isGroupAt(at: number, value: number, entries: readonly Entry[], counts: (at: number) => boolean): boolean {
  const walk = (step: 1 | -1): boolean => {
    const run: (number | null)[] = [];
    for (let place = at + step; place >= 0 && place < entries.length; place += step) {
      if (entries[place]!.fate.fate === 'skipped') continue;
      if (!counts(place)) break;
      run.push(valueOf(entries[place]!));
    }
    return run.length > 1 && isSum(run, value);
  };
  return walk(-1) || walk(1);
}

function mayBeTotal({ holding, unnamed }: Entry): boolean {
  if (unnamed !== null) return unnamed.quantity === null && unnamed.price === null;
  if (holding === null || holding.says === 'cash') return false;
  return !hasIdentifier(holding) && holding.quantity === null && holding.price === null;
}

/* 2,000 may be the sum of two other round figures by chance; 12,550.25 is not. */
function isTelling(value: number): boolean {
  return (
    String(Math.abs(value))
      .replace('.', '')
      .replace(/(?<!0)0+$/, '').length >= LEAST_DIGITS
  );
}
