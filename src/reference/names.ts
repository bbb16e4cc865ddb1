import { ruleWords, type IndexName } from '../domain/identity/fund-names.ts';
import { nameKey, nameWords } from '../domain/identity/names.ts';
import type { Listed } from '../domain/model/reference.ts';
import type { Companies } from './companies.ts';
import type { Listings } from './listings.ts';
import { once } from '../domain/once.ts';
import { compareValues } from '../domain/compare-values.ts';

/** Kinds in the order in which a person typing likely means them. */
const KINDS = ['company', 'crypto', 'cash', 'fund', 'related'] as const satisfies Listed['kind'][];

/** Look-ups by name. Their indexes are built at the first question, because most files never ask. */
export interface Names {
  byName(key: string): readonly Listed[];
  search(text: string, limit: number): readonly Listed[];
}

interface Entry {
  readonly kind: Listed['kind'];
  readonly symbol: string;
  readonly name: string;
}

/** What the order of what was found rests on, beside words. */
export interface Ranking {
  /** Indexes with the symbol that each is listed under, and the ways to write it. */
  indexes(): readonly (IndexName & { readonly symbol: string })[];
  /** Whether the pack shows what is inside a fund. */
  isSeenInside(symbol: string): boolean;
}

/* From so many letters on a text may be the beginning of an index's name. */
const INDEX_FROM = 3;
/* Indexes that are only begun leave room for funds and companies. */
const MOST_BEGUN = 5;
/* Names looked at to put them in order; a text that fits more is too short to mean one. */
const MOST_NAMES = 4_000;

/** What has names: everything that is listed, then further names of companies, and those that only funds' lists name. */
export type Named = Pick<Listings, 'named' | 'ofKind'> &
  Pick<Companies, 'commonNames' | 'namedAtHome' | 'namedInLists'>;

/**
 * Look-ups over companies, funds, cash symbols, coins and the other lines of companies. What companies are printed as at home,
 * and companies that only a fund's list names, come last, and by such a name only where nothing else bears it: lists name again, in other
 * words, what the tables of companies have. What people call a company is that company before any other of the name.
 */
export function decodeNames(listings: Named, ranking: Ranking): Names {
  const listed = once(() =>
    KINDS.flatMap((kind) => listings.named(kind).map(([symbol, name]): Entry => ({ kind, symbol, name }))),
  );
  const entries = once(() => [
    ...listed(),
    ...[...listings.commonNames(), ...listings.namedAtHome(), ...listings.namedInLists()].map(
      ([symbol, name]): Entry => {
        return { kind: 'company', symbol, name };
      },
    ),
  ]);
  const called = once(() => listings.commonNames().length);
  const listedAt = (rows: readonly number[]): readonly Listed[] => {
    const found = rows.map((row) => {
      const entry = entries()[row];
      return entry === undefined ? null : listings.ofKind(entry.symbol, entry.kind);
    });
    return found.filter((listed) => listed !== null);
  };
  const rowsByKey = once(() => indexKeys(entries().map(({ name }) => nameKey(name))));
  const bySymbol = once(() => sortSymbols(entries()));
  const text = once(() => layOut(entries()));
  const indexes = once(() => indexWords(ranking.indexes(), entries()));
  return {
    byName(key) {
      const rows = key === '' ? [] : rowsByKey()(key);
      const [first, further] = [listed().length, listed().length + called()];
      const people = rows.filter((row) => row >= first && row < further);
      const before = people.length > 0 ? people : rows.filter((row) => row < first);
      return listedAt(before.length > 0 ? before : rows);
    },
    search(typed, limit) {
      const words = nameWords(typed);
      if (words.length === 0 || limit < 1) return [];
      const { exact, begun } = symbolsFrom(bySymbol(), typed.trim().toUpperCase());
      const named = indexesNamed(indexes(), ruleWords(typed));
      const sameName = ofThatName(rowsByKey()(nameKey(typed)), entries(), words);
      const rows = new Set([...exact, ...named.whole, ...sameName, ...begun, ...named.begun]);
      if (rows.size < limit) {
        // one word alone may be a company's as well as an index's: "Energy"
        const areFundsFirst = named.whole.length > 0 || (named.begun.length > 0 && words.length > 1);
        const further = namesWith(text(), words, MOST_NAMES);
        for (const row of inOrder(further, { entries: entries(), text: text(), areFundsFirst, ranking })) rows.add(row);
      }
      return listedAt([...rows].slice(0, limit));
    },
  };
}

/* Rows by key, in their order. Most keys are one row's, so a list for each would be most of what the index takes. */
function indexKeys(keys: readonly string[]): (key: string) => readonly number[] {
  const first = new Map<string, number>();
  const next = new Int32Array(keys.length);
  for (let row = keys.length - 1; row >= 0; row -= 1) {
    const key = keys[row]!;
    next[row] = first.get(key) ?? -1;
    first.set(key, row);
  }
  return (key) => {
    const rows: number[] = [];
    for (let row = first.get(key) ?? -1; row >= 0; row = next[row]!) rows.push(row);
    return rows;
  };
}

/* Keys leave out what tells the form of a company, which may be all that was typed ("A"): the words have to stand in front, too. */
function ofThatName(rows: readonly number[], entries: readonly Entry[], words: readonly string[]): readonly number[] {
  const said = `${words.join(' ')} `;
  const named = rows.map((row) => ({ row, name: `${nameWords(entries[row]!.name).join(' ')} ` }));
  const fitting = named.filter(({ name }) => name.startsWith(said));
  fitting.sort((a, b) => Number(b.name === said) - Number(a.name === said) || a.row - b.row);
  return fitting.map(({ row }) => row);
}

/** An index's spelling as words, with the row that it is listed in. */
interface IndexWords {
  readonly row: number;
  readonly words: string;
}

function indexWords(indexes: ReturnType<Ranking['indexes']>, entries: readonly Entry[]): readonly IndexWords[] {
  const rows = new Map(entries.flatMap(({ kind, symbol }, row) => (kind === 'fund' ? [[symbol, row] as const] : [])));
  return indexes.flatMap(({ symbol, index, spellings }) => {
    const row = rows.get(symbol);
    if (row === undefined) return [];
    return [index, ...spellings].map((spelling): IndexWords => ({ row, words: ruleWords(spelling).join(' ') }));
  });
}

/** Indexes that the words are a name of, and those whose name they begin: the shortest name first. */
function indexesNamed(
  indexes: readonly IndexWords[],
  typed: readonly string[],
): { readonly whole: readonly number[]; readonly begun: readonly number[] } {
  const said = typed.join(' ');
  const whole = indexes.filter(({ words }) => words === said).map(({ row }) => row);
  if (said.length < INDEX_FROM) return { whole, begun: [] };
  const begun = indexes
    .filter(({ words }) => words.startsWith(said))
    .sort((a, b) => a.words.length - b.words.length)
    .map(({ row }) => row);
  return { whole, begun: [...new Set(begun)].slice(0, MOST_BEGUN) };
}

interface Order {
  readonly entries: readonly Entry[];
  readonly text: NameText;
  /** An index was typed: funds on it are meant rather than companies. */
  readonly areFundsFirst: boolean;
  readonly ranking: Ranking;
}

/**
 * Rows by kind, of one kind in the order of their table; funds by whether they can be seen inside, then the shortest name
 * first, for their table is in no order of size.
 */
function inOrder(
  rows: readonly number[],
  { entries, text: { starts }, areFundsFirst, ranking }: Order,
): readonly number[] {
  const isFund = (row: number): boolean => entries[row]!.kind === 'fund';
  const firstFund = rows.find(isFund);
  if (firstFund === undefined) return rows;
  const funds = rows.filter(isFund).map((row) => {
    const isSeen = ranking.isSeenInside(entries[row]!.symbol);
    return { row, isSeen, length: (starts[row + 1] ?? Infinity) - starts[row]! };
  });
  funds.sort((a, b) => Number(b.isSeen) - Number(a.isSeen) || a.length - b.length || a.row - b.row);
  const ordered = funds.map(({ row }) => row);
  const others = rows.filter((row) => !isFund(row));
  const before = areFundsFirst ? [] : others.filter((row) => row < firstFund);
  return [...before, ...ordered, ...others.slice(before.length)];
}

interface SortedSymbols {
  readonly symbols: readonly string[];
  readonly rows: readonly number[];
}

function sortSymbols(entries: readonly Entry[]): SortedSymbols {
  // what is known by a whole name has no symbol that could be typed
  const rows = entries.flatMap(({ symbol }, row) => (symbol.includes(' ') ? [] : [row]));
  // by code units, as the binary search compares
  rows.sort((a, b) => {
    const [left, right] = [entries[a]!.symbol, entries[b]!.symbol];
    return compareValues(left, right) || a - b;
  });
  return { rows, symbols: rows.map((row) => entries[row]!.symbol) };
}

/** Rows whose symbol is this, and those whose symbol begins so, in the order of the entries. */
function symbolsFrom(
  { symbols, rows }: SortedSymbols,
  start: string,
): { readonly exact: readonly number[]; readonly begun: readonly number[] } {
  let [low, high] = [0, symbols.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (symbols[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const [exact, longer]: [number[], number[]] = [[], []];
  for (let at = low; symbols[at]?.startsWith(start) === true; at += 1)
    (symbols[at] === start ? exact : longer).push(rows[at]!);
  return { exact, begun: longer.sort((a, b) => a - b) };
}

/** All names in one text, a line a name, each word with a blank before it: one search runs over all of them. */
interface NameText {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

function layOut(entries: readonly Entry[]): NameText {
  const starts: number[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const { name } of entries) {
    const line = ` ${nameWords(name).join(' ')}\n`;
    starts.push(at);
    lines.push(line);
    at += line.length;
  }
  return { text: lines.join(''), starts };
}

/** The first rows whose names have a word beginning with each of the words. */
function namesWith({ text, starts }: NameText, words: readonly string[], limit: number): readonly number[] {
  // the longest word is the rarest
  const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length).map((word) => ` ${word}`);
  const rows: number[] = [];
  for (let hit = text.indexOf(rarest); hit >= 0 && rows.length < limit;) {
    const row = lineAt(starts, hit);
    const end = starts[row + 1] ?? text.length;
    const line = text.slice(starts[row], end);
    if (others.every((word) => line.includes(word))) rows.push(row);
    hit = text.indexOf(rarest, end);
  }
  return rows;
}

/** The last line that begins at the place or before it. */
function lineAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
