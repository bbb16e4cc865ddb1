import { agreeByNumber, findTwins, hasOwnName } from './accounts.ts';
import type { AccountOfFile } from './file-parts.ts';
import { newestDate } from './staleness.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { IsoDate } from '../model/units.ts';
import { must } from '../must.ts';

/* Two files speak of one account, as far as its words go. Is it one state after the other, or are they parts of one whole? */

/** A part that gave way to another state of its account. */
export type Superseded = ReadonlyMap<AccountOfFile, AccountOfFile>;

/* Of two states so much of the securities is the same. */
const MOSTLY = 0.5;

/**
 * What two parts with the words of one account are. `state`: the same account at two times, so that one of them counts. `apart`: two
 * parts of it, or two accounts of one name, so that both count. `open`: nobody but the user can tell; until they do, the guess holds.
 */
export type Relation = { readonly kind: 'state' | 'apart' } | { readonly kind: 'open'; readonly guess: 'both' | 'one' };

const STATE: Relation = { kind: 'state' };
const APART: Relation = { kind: 'apart' };
const openUntil = (isOne: boolean): Relation => ({ kind: 'open', guess: isOne ? 'one' : 'both' });

/**
 * Tells how two parts of two files stand that have the words of one account: its number, the end of it or a name of its own; else only what
 * other people's accounts are called, too ("Individual", "Roth IRA"), and then holdings must speak for it.
 */
export function relate(a: AccountOfFile, b: AccountOfFile): Relation {
  const isTold = isToldApart(a, b);
  const { common, ofFewer, ofMore } = compareHeld(a, b);
  // the first year of a history is no later state of all that was there before
  if (isPartOf(a, b) || isPartOf(b, a)) return common === 0 ? openUntil(false) : openUntil(true);
  const [day, other] = [a.file.asOf, b.file.asOf];
  const areTwoDays = day !== null && other !== null && day !== other;
  const isOneDayKnown = (day === null) !== (other === null);
  if (areOneBook(a.file, b.file)) {
    if (common === 0) return APART;
    return areTwoDays && isTold ? STATE : openUntil(ofFewer > MOSTLY);
  }
  if (isTold) {
    if (areTwoDays) return STATE;
    if (common === 0) return isOneDayKnown ? openUntil(false) : APART;
    return ofFewer >= MOSTLY ? STATE : openUntil(false);
  }
  if (areTwoDays) return ofMore > MOSTLY ? STATE : openUntil(ofFewer > MOSTLY);
  if (common === 0) return APART;
  // one account has one state a day: of one name and day they are rather two
  if (day !== null && other !== null) return ofMore > MOSTLY ? openUntil(false) : APART;
  return openUntil(ofMore > MOSTLY);
}

/**
 * Tells whether a history that ends later than a list of what is held can't say what has become of all of it: it doesn't know some of the
 * securities, or how many there are of one.
 */
export function isPartOf(history: AccountOfFile, list: AccountOfFile): boolean {
  const { movements } = history.file;
  if (movements === undefined || list.file.kind === 'history' || !isLater(history.file.asOf, list.file.asOf))
    return false;
  if (history.drafts.some(({ quantity }) => quantity === null)) return true;
  const known = new Set(movements.flatMap(({ symbol, isin, cusip, name }) => [symbol, isin, cusip, name]));
  const held = list.holdings.filter(({ says }) => says !== 'cash');
  return held.some(
    (row) => ![row.symbol, row.isin, row.cusip, row.name].some((word) => word !== null && known.has(word)),
  );
}

/* Whether it is told from other accounts by more than its kind. */
function isToldApart({ identity: one }: AccountOfFile, { identity: other }: AccountOfFile): boolean {
  return (
    one !== null && other !== null && (agreeByNumber(one, other) !== null || (hasOwnName(one) && hasOwnName(other)))
  );
}

/** Tells whether two files are sheets of one workbook. */
export function areOneBook(a: FileReading, b: FileReading): boolean {
  const book = ({ name, sheet }: FileReading) => (sheet === null ? null : name.slice(0, name.lastIndexOf(sheet)));
  return book(a) !== null && book(a) === book(b);
}

/* How many securities both hold, and what share of each side's that is, by the side with fewer and the one with more. */
function compareHeld(a: AccountOfFile, b: AccountOfFile) {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  const share = (size: number) => (size === 0 ? 0 : common / size);
  return {
    common,
    ofFewer: share(Math.min(ours.size, theirs.size)),
    ofMore: share(Math.max(ours.size, theirs.size)),
  };
}

const words = new WeakMap<AccountOfFile, ReadonlySet<string | null>>();

function wordsOf(part: AccountOfFile): ReadonlySet<string | null> {
  const found = words.get(part) ?? readWords(part);
  words.set(part, found);
  return found;
}

/* Every account has cash, so it tells nothing, unless there is nothing else. */
function readWords({ holdings }: AccountOfFile): ReadonlySet<string | null> {
  const held = holdings.filter(({ says }) => says !== 'cash');
  if (held.length === 0) return new Set(holdings.length === 0 ? [] : ['cash']);
  return new Set(held.map((row) => row.symbol ?? row.isin ?? row.cusip ?? row.name));
}

interface Standing {
  readonly part: AccountOfFile;
  /** The newest day that is known of this account: an undated state is as new as the one it took the place of. */
  readonly day: IsoDate | null;
}

type Parts = readonly AccountOfFile[];

/**
 * Finds the parts that speak of one account and lets the newest of them count: the later day, and where a day is missing or
 * both are of one day, the file that came later. `files` holds the parts of each file, in the order the files came. An
 * account that could be two of another file's is not taken for either. Histories of one account are worked out together, so that none
 * takes the place of another. Who is who among the rest may be clearer without files of which nothing counts, so it is looked at again
 * until nothing changes.
 */
export function supersede(files: readonly Parts[]): Superseded {
  // one alone has nothing beside it, and its lines need not be looked at
  if (files.length < 2) return new Map();
  const gone = new Map<AccountOfFile, AccountOfFile>();
  let standing = files;
  for (let before = -1; before !== standing.length;) {
    before = standing.length;
    const found = supersedeOnce(standing, new Set(gone.values()));
    for (const [part, by] of found) if (!gone.has(part)) gone.set(part, by);
    standing = standing.filter((parts) => parts.length === 0 || !parts.every((part) => found.has(part)));
  }
  return gone;
}

/* `heirs`: those that took the place of others before. */
function supersedeOnce(files: readonly Parts[], heirs: ReadonlySet<AccountOfFile>): Superseded {
  const gone = new Map<AccountOfFile, AccountOfFile>();
  let standing: readonly Standing[] = [];
  for (const parts of files) {
    const known = new Map(standing.map((one) => [one.part, one]));
    const added = parts.map((part): Standing => {
      const twins = twinsOf(part, parts, [...known.keys()], heirs).map((twin) => must(known.get(twin)));
      const { asOf } = part.file;
      const newer = twins.find(({ day }) => isLater(day, asOf));
      if (newer !== undefined) {
        gone.set(part, newer.part);
        return { part, day: asOf };
      }
      for (const twin of twins) gone.set(twin.part, part);
      return { part, day: asOf ?? newestDate(twins.map(({ day }) => day)) };
    });
    standing = [...standing, ...added].filter(({ part }) => !gone.has(part));
  }
  return gone;
}

/*
 * Other states of the account: of those that its number doesn't tell, one must be left that what is held speaks for. Where the account is
 * in parts, a state takes the place of those that it has something in common with, and of the others only where there are none of them.
 */
function twinsOf(part: AccountOfFile, own: Parts, others: Parts, heirs: ReadonlySet<AccountOfFile>): Parts {
  const isHistory = (one: AccountOfFile) => one.file.kind === 'history';
  const isState = (other: AccountOfFile) =>
    !(isHistory(part) && isHistory(other)) &&
    findTwins(part, [], [other]).length > 0 &&
    relate(part, other).kind === 'state';
  const twins = findTwins(part, own, others.filter(isState));
  const near = twins.filter((twin) => compareHeld(part, twin).common > 0);
  return near.length > 0 || heirs.has(part) ? near : twins;
}

/** Tells whether both days are known, and the first is the later one. */
export function isLater(day: IsoDate | null, other: IsoDate | null): boolean {
  return day !== null && other !== null && day > other;
}
