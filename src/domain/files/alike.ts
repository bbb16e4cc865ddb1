import { areTwoByNumber, findTwins } from './accounts.ts';
import type { AccountOfFile } from './file-parts.ts';
import type { FileReading, Draft } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import { areOneBook, relate, isPartOf } from './same-account.ts';
import { addIn, amountIn, sum } from '../sum.ts';
import { daysBetween, type IsoDate } from '../model/units.ts';
import { firstOf } from '../must.ts';

/* A history beside a list of what is held, which may be of one account. */

/* So much of what a history knows must be in the list. */
const MOSTLY = 0.5;

type Parts = readonly AccountOfFile[];

const wordsOf = ({ symbol, isin, cusip, name }: Draft | Holding): readonly string[] =>
  [symbol, isin, cusip, name].flatMap((word) => word?.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '') || []);

/** Tells whether a history is of what a list shows, where neither broker nor account tells the two apart: most of its securities are in the list. */
function isHistoryOf(a: Parts, b: Parts): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined || a.length > 1 || b.length > 1) return false;
  if (one.file.kind !== 'history' || other.file.kind === 'history') return false;
  if (one.identity !== null && other.identity !== null) return false;
  const isPlain = [one, other].some(({ file }) => file.broker === 'Spreadsheet');
  if (one.file.broker !== other.file.broker && !isPlain) return false;
  const known = new Set(other.holdings.flatMap(wordsOf));
  const ours = [...one.holdings, ...one.drafts].map(wordsOf);
  const common = ours.filter((words) => words.some((word) => known.has(word))).length;
  return (common > 1 || common === ours.length) && common > MOSTLY * ours.length;
}

/**
 * Tells whether the first is the better word: of a history and a list the list is, unless the history goes on from it and knows all that is
 * in it. Otherwise `compare` decides.
 */
function isBetter(a: Parts, b: Parts, compare: (a: FileReading, b: FileReading) => number): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return false;
  const [isPart, isOtherPart] = [isPartOf(one, other), isPartOf(other, one)];
  if (isPart || isOtherPart) return isOtherPart;
  const areDated = one.file.asOf !== null && other.file.asOf !== null;
  const isList = other.file.kind === 'history';
  return isList === (one.file.kind === 'history') || areDated ? compare(one.file, other.file) < 0 : isList;
}

/* Two files that may be one: an export of all accounts beside one account's own, or a sheet and its newer state. Nothing in
   here depends on the order of files or rows. */

/** From here on the lines of one are taken for those of the other. */
const ALIKE_FROM = 0.8;
/** Holdings further apart in time may be equal by habit. */
const NEAR_DAYS = 14;
/* A sheet under its old name, of which more than half the securities are the same. */
const SAME_NAME_FROM = 0.5;

/** What speaks for two files being one. */
export interface Likeness {
  readonly reason: 'alike' | 'same-account' | 'same-name';
  /** What holds until somebody says otherwise: `first` counts alone, or both count. */
  readonly guess: 'first' | 'both';
  /** Every line of `ofSecond` stands in `first`, too, and both are of one workbook: there is nothing to ask. */
  readonly isProved: boolean;
  readonly first: FileReading;
  readonly second: FileReading;
  /** The parts of each that the other states, too; empty on one side where one file holds more than the other. */
  readonly ofFirst: readonly AccountOfFile[];
  readonly ofSecond: readonly AccountOfFile[];
  /** Lines of `ofSecond`, cash apart, and how many of them `first` has, too. */
  readonly lines: number;
  readonly equal: number;
}

type Id = 'symbol' | 'isin' | 'cusip' | 'name';
const IDS: readonly Id[] = ['symbol', 'isin', 'cusip', 'name'];

const isCash = ({ says }: Holding) => says === 'cash';
const counted = (parts: readonly AccountOfFile[]) =>
  parts.flatMap(({ holdings }) => holdings.filter((row) => !isCash(row)));
const clean = (text: string | null) => (text === null ? '' : text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ''));

/* Both files must be told apart by the same words: the first kind of them that all lines of both state, else whatever each
   line has. */
function wordOf(id: Id | null, row: Holding): string {
  if (id !== null) return clean(row[id]);
  return clean(row.symbol ?? row.isin ?? row.cusip ?? row.name);
}
function commonWord(a: readonly Holding[], b: readonly Holding[]): Id | null {
  const states = (id: Id) => (row: Holding) => clean(row[id]) !== '';
  return IDS.find((id) => a.every(states(id)) && b.every(states(id))) ?? null;
}
const valueOf = ({ value, currency }: Holding) => `${Math.round(value * 100)} ${currency ?? ''}`;
/* Where no quantity is stated, the same amount speaks for the same line. */
const byQuantity = (id: Id | null) => (row: Holding) => JSON.stringify([wordOf(id, row), row.quantity ?? valueOf(row)]);
/* A summary states what each is worth beside a list with quantities. */
const byValue = (id: Id | null) => (row: Holding) => JSON.stringify([wordOf(id, row), valueOf(row)]);

/* A line for each security, as a summary of several accounts has it. */
function gather(rows: readonly Holding[], id: Id | null): readonly Holding[] {
  const sums = new Map<string, Holding>();
  for (const row of rows) {
    const word = wordOf(id, row);
    const { quantity, value } = sums.get(word) ?? { quantity: 0, value: 0 };
    // as a sheet writes the sum
    const both = quantity === null || row.quantity === null ? null : Math.round((quantity + row.quantity) * 1e6) / 1e6;
    sums.set(word, { ...row, quantity: both, value: value + row.value });
  }
  return [...sums.values()];
}

function countBy(rows: readonly Holding[], key: (row: Holding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) addIn(counts, key(row), 1);
  return counts;
}

/* How many rows have one of their own on the other side: line by line or by security, by quantity or by value, whichever fits best. */
function countEqual(rows: readonly Holding[], others: readonly Holding[]): number {
  const id = commonWord(rows, others);
  const areCounted = [...rows, ...others].every(({ quantity }) => quantity !== null);
  let most = 0;
  // a summary is shorter than what it sums up
  const listsOf = rows.length < others.length ? [() => others, () => gather(others, id)] : [() => others];
  for (const listOf of listsOf) {
    const theirs = listOf();
    for (const key of areCounted ? [byQuantity(id)] : [byQuantity(id), byValue(id)]) {
      if (most === rows.length) return most;
      const known = countBy(theirs, key);
      const equal = [...countBy(rows, key)].map(([pair, count]) => Math.min(count, amountIn(known, pair)));
      most = Math.max(most, sum(equal));
    }
  }
  return most;
}

/* A single line is met by chance, unless it is all that both files have. Accounts of other numbers are others, whatever they hold. */
function containedParts(parts: readonly AccountOfFile[], others: readonly AccountOfFile[]): readonly AccountOfFile[] {
  return parts.filter((part) => {
    const rows = counted([part]);
    const theirs = counted(others.filter((other) => !areTwo(part, other)));
    const equal = countEqual(rows, theirs);
    const isEvidence = equal > 1 || (equal === 1 && rows.length === 1 && theirs.length === 1);
    return isEvidence && equal / rows.length >= ALIKE_FROM;
  });
}

const areTwo = ({ identity: one }: AccountOfFile, { identity: other }: AccountOfFile) =>
  one !== null && other !== null && areTwoByNumber(one, other);

function areNear(a: IsoDate | null, b: IsoDate | null): boolean {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= NEAR_DAYS;
}

/* A day in a file's name, with or without the time behind it. */
const DAY =
  /(?<!\d)(?:\d{4}[-_. ]?\d\d[-_. ]?\d\d(?:[-_. t]?\d{6})?|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4}|[a-z]{3}-\d{1,2}-\d{4})(?!\d)/g;

/* "positions (2).csv" is how browsers, and we, name a second "positions.csv"; a broker names each by its day. */
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/ ?\(\d+\)(?=\.[^.]*$|$)/, '')
    .replace(DAY, '');

function isSameSheet(a: readonly AccountOfFile[], b: readonly AccountOfFile[]): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined || a.length > 1 || b.length > 1) return false;
  if (one.identity !== null || other.identity !== null || one.file.broker !== other.file.broker) return false;
  if (plainName(one.file.name) !== plainName(other.file.name)) return false;
  const [ours, theirs] = [counted(a), counted(b)];
  const id = commonWord(ours, theirs);
  const words = (rows: readonly Holding[]) => new Set(rows.map((row) => wordOf(id, row)));
  const [left, right] = [words(ours), words(theirs)];
  const most = Math.max(left.size, right.size);
  return most > 0 && [...left].filter((word) => right.has(word)).length / most > SAME_NAME_FROM;
}

/* Accounts that both files name, of which nobody but the user can tell whether they are one (see same-account.ts). */
function openAccounts(parts: readonly AccountOfFile[], others: readonly AccountOfFile[]) {
  return parts.flatMap((part) => {
    const [twin] = findTwins(part, parts, others);
    if (twin === undefined || !findTwins(twin, others, parts).includes(part)) return [];
    const relation = relate(part, twin);
    return relation.kind === 'open' ? [{ part, guess: relation.guess }] : [];
  });
}

/** Orders two files by which is the better word on the same holdings: the newer, the longer, the one with quantities, the larger, then by their bytes. */
export function compareFiles(a: FileReading, b: FileReading): number {
  if (a.asOf !== null && b.asOf !== null && a.asOf !== b.asOf) return a.asOf > b.asOf ? -1 : 1;
  const [ofA, ofB] = [a, b].map(({ holdings }) => holdings.line.length) as [number, number];
  if (ofA !== ofB) return ofB - ofA;
  const withQuantity = ({ holdings }: FileReading) => holdings.quantity.filter((one) => !Number.isNaN(one)).length;
  if (withQuantity(a) !== withQuantity(b)) return withQuantity(b) - withQuantity(a);
  const size = (file: FileReading) => sum(file.holdings.value.map(Math.abs).sort());
  if (size(a) !== size(b)) return size(b) - size(a);
  const text = (file: FileReading) => `${file.fingerprint} ${file.name}`;
  return text(a) < text(b) ? -1 : 1;
}

/* All parts of a file, and those of them that the other states, too: by their lines, or by their account. */
interface Side {
  readonly all: readonly AccountOfFile[];
  readonly contained: readonly AccountOfFile[];
  readonly shared: readonly AccountOfFile[];
}
const inQuestion = ({ contained, shared }: Side) => [...new Set([...contained, ...shared])];

/**
 * Compares what two files state, account by account. At least 80 % of an account's lines found in the other file, with their
 * quantities, at near dates: alike. Where only one file is found in the other, the one that holds more counts; else the
 * newer. null = nothing speaks for it.
 */
export function findLikeness(a: readonly AccountOfFile[], b: readonly AccountOfFile[]): Likeness | null {
  const [one, other] = [a[0]?.file, b[0]?.file];
  if (one === undefined || other === undefined) return null;
  const isNear = areNear(one.asOf, other.asOf);
  // of an account that is mostly the same, one state counts; of others both
  const [ours, theirs] = [openAccounts(a, b), openAccounts(b, a)];
  const isOne = ours.some(({ guess }) => guess === 'one');
  const side = (parts: readonly AccountOfFile[], others: readonly AccountOfFile[], open: typeof ours): Side => ({
    all: parts,
    contained: isNear ? containedParts(parts, others) : [],
    shared: open.flatMap(({ part, guess }) => ((guess === 'one') === isOne ? [part] : [])),
  });
  const [left, right] = [side(a, b, ours), side(b, a, theirs)];
  if (left.contained.length + right.contained.length > 0) {
    const sure = (one: Side): Side => (isOne ? one : { ...one, shared: [] });
    return likenessOf('alike', 'first', sure(left), sure(right));
  }
  if (isOne) return likenessOf('same-name', 'first', left, right);
  if (ours.length > 0) return likenessOf('same-account', 'both', left, right);
  if (!isSameSheet(a, b) && !isHistoryOf(a, b) && !isHistoryOf(b, a)) return null;
  return likenessOf('same-name', 'first', { ...left, shared: a }, { ...right, shared: b });
}

function likenessOf(reason: Likeness['reason'], guess: Likeness['guess'], a: Side, b: Side): Likeness {
  const isMutual = a.contained.length > 0 === b.contained.length > 0;
  const isFirst = isMutual ? isBetter(a.all, b.all, compareFiles) : b.contained.length > 0;
  const [first, second] = isFirst ? [a, b] : [b, a];
  const lines = counted(inQuestion(second));
  return {
    reason,
    guess,
    isProved: areOneBook(firstOf(first.all).file, firstOf(second.all).file) && isWithin(inQuestion(second), first.all),
    first: firstOf(first.all).file,
    second: firstOf(second.all).file,
    ofFirst: isMutual ? inQuestion(first) : [],
    ofSecond: inQuestion(second),
    lines: lines.length,
    equal: countEqual(lines, counted(first.all)),
  };
}

/* Every line of some parts is among the others', its cash, too. */
function isWithin(parts: readonly AccountOfFile[], others: readonly AccountOfFile[]): boolean {
  const [rows, theirs] = [parts, others].map((all) => all.flatMap(({ holdings }) => holdings)) as [
    Holding[],
    Holding[],
  ];
  return countEqual(rows, theirs) === rows.length;
}
