import { nameKey, nameWords } from '../domain/names.ts';
import type { Listed } from '../domain/reference.ts';
import type { Listings } from './listings.ts';
import { once } from '../domain/once.ts';

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

/** Look-ups over companies, funds, cash symbols, coins and the other lines of companies. */
export function decodeNames(listings: Listings): Names {
  const entries = once(() =>
    KINDS.flatMap((kind) => listings.named(kind).map(([symbol, name]): Entry => ({ kind, symbol, name }))),
  );
  const listedAt = (rows: readonly number[]): readonly Listed[] => {
    const found = rows.map((row) => {
      const entry = entries()[row];
      return entry === undefined ? null : listings.ofKind(entry.symbol, entry.kind);
    });
    return found.filter((listed) => listed !== null);
  };
  const rowsByKey = once(() => {
    const rows = new Map<string, number[]>();
    entries().forEach(({ name }, row) => {
      const key = nameKey(name);
      const group = rows.get(key);
      if (group === undefined) rows.set(key, [row]);
      else group.push(row);
    });
    return rows;
  });
  const bySymbol = once(() => sortSymbols(entries()));
  const text = once(() => layOut(entries()));
  return {
    byName: (key) => (key === '' ? [] : listedAt(rowsByKey().get(key) ?? [])),
    search(typed, limit) {
      const words = nameWords(typed);
      if (words.length === 0 || limit < 1) return [];
      const rows = new Set(symbolsFrom(bySymbol(), typed.trim().toUpperCase()));
      if (rows.size < limit) for (const row of namesWith(text(), words, limit)) rows.add(row);
      return listedAt([...rows].slice(0, limit));
    },
  };
}

interface SortedSymbols {
  readonly symbols: readonly string[];
  readonly rows: readonly number[];
}

function sortSymbols(entries: readonly Entry[]): SortedSymbols {
  const rows = entries.map((_, row) => row);
  // by code units, as the binary search compares
  rows.sort((a, b) => {
    const [left, right] = [entries[a]!.symbol, entries[b]!.symbol];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  return { rows, symbols: rows.map((row) => entries[row]!.symbol) };
}

/** Rows whose symbol begins so: those that are it first, then in the order of the entries. */
function symbolsFrom({ symbols, rows }: SortedSymbols, start: string): readonly number[] {
  let [low, high] = [0, symbols.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (symbols[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const [exact, longer]: [number[], number[]] = [[], []];
  for (let at = low; symbols[at]?.startsWith(start) === true; at += 1)
    (symbols[at] === start ? exact : longer).push(rows[at]!);
  return [...exact, ...longer.sort((a, b) => a - b)];
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
