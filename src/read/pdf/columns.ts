import { divideTitle, type Title } from './headers.ts';
import type { Line, Phrase } from './lines.ts';
import { must } from '../../domain/must.ts';

/* Columns by their places: where the rows of a table leave a strip of the page free, one column ends and another begins. */

/** A column of a table. */
export interface PageColumn {
  readonly x0: number;
  readonly x1: number;
  readonly title: string;
  /** Right of it the next column begins. */
  readonly end: number;
}

interface Strip {
  readonly x0: number;
  readonly x1: number;
}

/* In sizes of the letters. */
const LEAST_GAP = 0.15;
const NEAR = 3;
/* Of the rows of a table, as many may reach over a strip that divides columns. */
const OVERHANG = 1 / 8;

/** A line with amounts beside something else. */
export function isRowLike({ phrases }: Line): boolean {
  return phrases.length >= 2 && phrases.some(({ isAmount }) => isAmount);
}

/** Gives the columns of a table from its titles and its rows; without rows, those of the titles. */
export function columnsOf(titles: readonly Title[], rows: readonly Line[]): readonly PageColumn[] {
  const full = fullRows(rows);
  const size = Math.max(1, ...full.map((line) => line.size));
  const strips = stripsOf(full, size);
  const cuts = between(strips).map((cut) => cut.at);
  const parts = titles.flatMap((title) => divideTitle(title, cuts));
  const given = giveTitles(parts, strips, size);
  const found = [
    ...given.under.flatMap(({ strip, titles: own }) => divideStrip(strip, own, full)),
    ...given.free.map(({ x0, x1, text }) => ({ x0, x1, title: text })),
  ].sort((a, b) => a.x0 + a.x1 - (b.x0 + b.x1));
  return found.map((column, at) => {
    const next = found[at + 1];
    return { ...column, end: next === undefined ? Infinity : (column.x1 + next.x0) / 2 };
  });
}

/*
 * Rows that fill their columns; totals and notes say little of where columns are, and nothing do numbers alone where other rows have words:
 * the labels of a plot below the table.
 */
function fullRows(all: readonly Line[]): readonly Line[] {
  const named = all.filter(({ phrases }) => phrases.some(({ isAmount }) => !isAmount));
  const rows = named.length === 0 ? all : named;
  const counts = rows.map(({ phrases }) => phrases.length).sort((a, b) => a - b);
  const usual = counts[Math.floor(0.75 * (counts.length - 1))];
  return usual === undefined ? [] : rows.filter(({ phrases }) => phrases.length >= 0.6 * usual);
}

/* The strips that rows cover, but for a few that reach over. */
function stripsOf(rows: readonly Line[], size: number): readonly Strip[] {
  const edges = rows
    .flatMap(({ phrases }) =>
      phrases.flatMap(({ x0, x1 }) => [{ at: x0, by: 1 } as const, { at: x1, by: -1 } as const]),
    )
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const allowed = Math.floor(OVERHANG * rows.length);
  const strips: Strip[] = [];
  let covered = 0;
  let from: number | null = null;
  for (const { at, by } of edges) {
    covered += by;
    if (covered > allowed) from ??= at;
    else if (from !== null) {
      const last = strips.at(-1);
      if (last !== undefined && from - last.x1 < LEAST_GAP * size) strips.splice(-1, 1, { x0: last.x0, x1: at });
      else strips.push({ x0: from, x1: at });
      from = null;
    }
  }
  return strips;
}

function between(strips: readonly Strip[]): readonly { readonly at: number }[] {
  return strips.slice(1).map((strip, at) => ({ at: (strips[at]!.x1 + strip.x0) / 2 }));
}

const overlap = (a: Strip, b: Strip) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
/* Numbers stand flush with the right edge of their title, words with the left one, both perhaps in the middle. */
const misfit = (a: Strip, b: Strip) =>
  Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1), Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2);

interface Titled {
  readonly strip: Strip;
  readonly titles: readonly Title[];
}

/* Each title goes to the column below it, else to the nearest one that has none; one with nothing near is a column of its own. */
function giveTitles(
  titles: readonly Title[],
  strips: readonly Strip[],
  size: number,
): { readonly under: readonly Titled[]; readonly free: readonly Title[] } {
  const under = strips.map((strip) => ({ strip, titles: [] as Title[] }));
  const free: Title[] = [];
  const apart: Title[] = [];
  for (const title of titles) {
    const below = under.filter(({ strip }) => overlap(title, strip) > 0);
    const [best] = below.sort((a, b) => misfit(title, a.strip) - misfit(title, b.strip));
    if (best === undefined) apart.push(title);
    else best.titles.push(title);
  }
  for (const title of apart) {
    const [near] = under
      .map(({ strip, titles: own }) => ({ own, gap: -overlap(title, strip) }))
      .filter(({ own, gap }) => gap <= NEAR * size && own.length === 0)
      .sort((a, b) => a.gap - b.gap);
    if (near === undefined) free.push(title);
    else near.own.push(title);
  }
  return { under, free };
}

/* Two titles over one strip: their columns stand so close that no row leaves a gap; they are divided where fewest words are cut. */
function divideStrip(
  strip: Strip,
  titles: readonly Title[],
  rows: readonly Line[],
): readonly { readonly x0: number; readonly x1: number; readonly title: string }[] {
  const [first, ...others] = [...titles].sort((a, b) => a.x0 + a.x1 - (b.x0 + b.x1));
  const parts: { x0: number; x1: number; title: string }[] = [{ ...strip, title: first?.text ?? '' }];
  if (first === undefined || others.length === 0) return parts;
  const words = rows.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.words));
  let before = first;
  for (const title of others) {
    const last = must(parts.at(-1));
    const cut = bestCut(words, Math.max(last.x0, before.x0), Math.min(strip.x1, title.x1));
    before = title;
    if (cut === null) {
      last.title = `${last.title} ${title.text}`;
      continue;
    }
    parts.push({ x0: cut, x1: strip.x1, title: title.text });
    last.x1 = cut;
  }
  return parts;
}

/* The middle of the widest place that the fewest words cover; null where most rows have a word there. */
function bestCut(words: readonly Strip[], from: number, to: number): number | null {
  const inside = words.filter(({ x0, x1 }) => x1 > from && x0 < to);
  const places = [from, to, ...inside.flatMap(({ x0, x1 }) => [x0, x1])]
    .filter((place) => place >= from && place <= to)
    .sort((a, b) => a - b);
  let best: { readonly at: number; readonly cut: number; readonly wide: number } | null = null;
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    if (next === undefined || next - place < 0.5) continue;
    const middle = (place + next) / 2;
    const cut = inside.filter(({ x0, x1 }) => x0 < middle && x1 > middle).length;
    const wide = next - place;
    if (best === null || cut < best.cut || (cut === best.cut && wide > best.wide)) best = { at: middle, cut, wide };
  }
  return best === null || best.cut > 0.3 * inside.length ? null : best.at;
}

/** Says which column a place of the page belongs to. */
function columnAt(columns: readonly PageColumn[], x: number): number {
  const at = columns.findIndex(({ end }) => x < end);
  return at === -1 ? columns.length - 1 : at;
}

/**
 * Puts the phrases of a line into the columns: an amount whole into the one it shares most with, words of a full row
 * each into its own, a label whole into the one it begins in.
 */
export function placePhrases({ phrases }: Line, columns: readonly PageColumn[]): readonly (readonly Phrase[])[] {
  const cells = columns.map((): Phrase[] => []);
  const isFull = phrases.length >= 0.6 * columns.length;
  const put = (phrase: Phrase, column: number) => must(cells[column]).push(phrase);
  for (const phrase of phrases) {
    const [first, last] = [columnAt(columns, phrase.x0 + 0.5), columnAt(columns, phrase.x1 - 0.5)];
    if (first === last) put(phrase, first);
    else if (phrase.isAmount || phrase.words.length === 1) put(phrase, mostShared(columns, phrase, first, last));
    else if (isFull) {
      for (const word of phrase.words) {
        const { x0, x1, text } = word;
        put({ x0, x1, words: [word], text, isAmount: false }, columnAt(columns, (x0 + x1) / 2));
      }
    } else put(phrase, first);
  }
  return cells;
}

function mostShared(columns: readonly PageColumn[], phrase: Strip, first: number, last: number): number {
  const shared = columns.slice(first, last + 1).map((column) => overlap(phrase, column));
  return first + Math.max(0, shared.indexOf(Math.max(...shared)));
}
