import { plainText, SECURITY } from '../table/kind/kind-words.ts';
import type { RowFate, StatedTotal } from '../../domain/model/file-reading.ts';
import { hasIdentifier, type Holding } from '../../domain/model/holding.ts';
import { MOST_DRAFTS, type RowsRead } from './gathered.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, longestRun } from '../../domain/rows/holding-rows.ts';
import { leaveOut } from './leave-out.ts';
import type { NumbersOfRow } from './row-numbers.ts';
import { itemAt, must } from '../../domain/must.ts';
import type { LineNumber } from '../../domain/model/units.ts';

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
/* "Total ETFs & Closed End Funds" */
const SAYS_TOTAL = /^(?:total|totals|totale|totaal|totalt|gesamt|summe|suma|sum|somme|razem|łącznie)\s/iu;

/** Takes lots, totals and groups out of the positions; each keeps its line with a fate that says what it is. */
export function foldRows(read: RowsRead): RowsRead {
  if (!GLANCE.mayFold(read)) return read;
  const [holdings, fates] = [holdingsIn(read.rows.holdings), fatesIn(read.rows.fates)];
  const byLine = new Map(holdings.map((holding) => [holding.line, holding]));
  const entries = fates.map((fate, at): Entry => {
    const holding = fate.fate === 'accepted' ? (byLine.get(fate.line) ?? null) : null;
    return { fate, holding, unnamed: read.unnamed.get(at) ?? null };
  });
  const lots = new Set(findLots(entries));
  const totals = findTotals(
    entries.map((entry) => (lots.has(entry) ? { ...entry, holding: null, unnamed: null } : entry)),
  );
  if (lots.size + totals.size === 0) return read;
  const reasons = new Map<LineNumber, RowFate['reason']>([
    ...[...lots].map(({ fate }) => [fate.line, 'lot-of-position'] as const),
    ...[...totals].map(([{ fate }, reason]) => [fate.line, reason] as const),
  ]);
  const { rows, drafts } = leaveOut(read, reasons);
  return {
    ...read,
    rows,
    drafts: drafts.slice(0, MOST_DRAFTS),
    statedTotals: [...read.statedTotals, ...totalsOf(totals)].sort((a, b) => a.line - b.line),
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

function totalsOf(totals: ReadonlyMap<Entry, RowFate['reason']>): readonly StatedTotal[] {
  return [...totals].flatMap(([entry, reason]) => {
    const value = valueOf(entry);
    return reason === 'total' && value !== null ? [{ account: null, value, line: entry.fate.line }] : [];
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
function findLots(entries: readonly Entry[]): readonly Entry[] {
  const lots: Entry[] = [];
  let looked = 0;
  for (const [at, entry] of entries.entries()) {
    const { holding } = entry;
    if (at < looked || holding?.quantity == null || holding.quantity === 0) continue;
    const unnamed = runFrom(entries, at + 1, (one) => one.unnamed !== null && one.unnamed.quantity !== null);
    if (unnamed.length > 0 && addsUp(unnamed, entry)) lots.push(...unnamed);
    const same = runFrom(entries, at + 1, (one) => one.holding !== null && isSame(one.holding, holding));
    if (same.length > 1) lots.push(...lotsAmong(entry, same));
    // One look at each run, however long it is.
    looked = at + 1 + Math.max(unnamed.length, same.length);
  }
  return lots;
}

/* Of rows with one name the first or the last may be the sum of the others. */
function lotsAmong(first: Entry, others: readonly Entry[]): readonly Entry[] {
  if (addsUp(others, first)) return others;
  const withoutLast = [first, ...others.slice(0, -1)];
  return addsUp(withoutLast, must(others.at(-1))) ? withoutLast : [];
}

function runFrom(entries: readonly Entry[], from: number, fits: (entry: Entry) => boolean): readonly Entry[] {
  let end = from;
  for (let next = entries[end]; next !== undefined && fits(next); next = entries[end]) end += 1;
  return entries.slice(from, end);
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

function addsUp(parts: readonly Entry[], whole: Entry): boolean {
  const [quantity, value] = [quantityOf(whole), valueOf(whole)];
  const [quantities, values] = [parts.map(quantityOf), parts.map(valueOf)];
  if (quantity === null || quantities.includes(null) || !isSum(quantities, quantity)) return false;
  return value === null || values.includes(null) || isSum(values, value);
}

/* A row without any identifier or count whose value is the sum of the others, or of those just above or below it. */
function findTotals(entries: readonly Entry[]): ReadonlyMap<Entry, 'total' | 'subtotal'> {
  const mayBe = new Set(entries.filter(mayBeTotal));
  const held = entries.filter(({ holding }) => holding !== null);
  const plain = held.filter((entry) => !mayBe.has(entry));
  const totals = new Map<Entry, 'total' | 'subtotal'>();
  if (new Set(plain.map(({ holding }) => holding?.currency)).size > 1) return totals;
  const [ofPlain, ofAll] = [sumOf(plain.map(valueOf)), sumOf(held.map(valueOf))];
  const counts = (entry: Entry): boolean => entry.holding !== null && !mayBe.has(entry);
  // alone in its account it is no sum of another's rows
  const accounts = new Set(plain.map(({ holding }) => holding?.account));
  const isAlone = ({ holding }: Entry): boolean => holding?.account != null && !accounts.has(holding.account);
  for (const [at, entry] of entries.entries()) {
    const value = valueOf(entry);
    if (!mayBe.has(entry) || value === null || value === 0 || isAlone(entry)) continue;
    const others = entry.holding === null ? held.length : held.length - 1;
    const ofOthers = entry.holding === null ? ofAll : ofAll - value;
    if (plain.length >= fewestOf(entry) && !mayBeChance(plain, value) && isNear(ofPlain, plain.length, value))
      totals.set(entry, 'total');
    else if (plain.length < 2 && others > 2 && isTelling(value) && isNear(ofOthers, others, value)) {
      totals.set(entry, 'total');
    } else if (isGroupAt(at, value, entries, counts)) totals.set(entry, 'subtotal');
  }
  return totals;
}

function isGroupAt(at: number, value: number, entries: readonly Entry[], counts: (entry: Entry) => boolean): boolean {
  const fewest = fewestOf(itemAt(entries, at));
  const walk = (step: 1 | -1): boolean => {
    const run: Entry[] = [];
    for (let place = at + step, entry = entries[place]; entry !== undefined; place += step, entry = entries[place]) {
      if (entry.fate.fate === 'skipped') continue;
      if (!counts(entry)) break;
      run.push(entry);
    }
    return run.length >= fewest && !mayBeChance(run, value) && isSum(run.map(valueOf), value);
  };
  return walk(-1) || walk(1);
}

/* So many rows a sum has at least. A group of one is told by its word alone; a fund of a round figure may be one by chance. */
function fewestOf({ holding }: Entry): number {
  if (holding?.name == null) return 2;
  if (SAYS_TOTAL.test(holding.name)) return 1;
  return SECURITY.test(plainText(holding.name)) && !isTelling(holding.value) ? 3 : 2;
}

/* Any holding may be worth as much as two accounts of cash. */
const mayBeChance = (parts: readonly Entry[], value: number): boolean =>
  parts.every(({ holding }) => holding?.says === 'cash') && !isTelling(value);

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
