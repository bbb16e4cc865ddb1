import { SPREADSHEET } from '../profiles/profile.ts';
import { columnsOfTitles, isHoldingsHeader } from '../table/header.ts';
import { isCostTitle, readTitle } from '../table/titles.ts';
import { otherTableOf } from '../table/wrong-kind.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';
import { phraseOf, type Line, type Phrase } from './lines.ts';
import { firstOf } from '../../domain/must.ts';

/* Titles above a table: one line of them, or several that belong together. */

/** A title and the places it covers. */
export interface Title {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/** Lines that are the titles of a table. */
export interface HeaderBlock {
  readonly lines: readonly Line[];
  readonly titles: readonly Title[];
}

const MOST_LINES = 4;
/* In sizes of the letters. */
const LINE_GAP = 1.6;
const NOTHING_OWN: ReadonlyMap<string, ColumnRole> = new Map();

/** Tells whether a text is the title of a column that some broker's file has. */
function isKnownTitle(text: string): boolean {
  return readTitle(text, NOTHING_OWN).role !== 'unused' || isCostTitle(text);
}

/** Finds the titles that begin at a line; null where it begins none. */
export function headerAt(lines: readonly Line[], at: number): HeaderBlock | null {
  let best: HeaderBlock | null = null;
  let worth = 0;
  const taken: Line[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    const last = taken.at(-1);
    if (line.phrases.some(({ isAmount }) => isAmount)) break;
    if (last !== undefined && !isNextLine(last, line)) break;
    taken.push(line);
    const titles = titlesOf(taken);
    const known = titles.filter(({ text }) => isKnownTitle(text)).length;
    // a line that only adds words to titles that are understood already belongs to the table, not to them
    const now = known - 0.1 * taken.length;
    if (known >= 2 && titles.length >= 2 && now > worth && isHeader(titles)) {
      best = { lines: [...taken], titles };
      worth = now;
    }
  }
  return best === null ? null : withoutCaption(best, worth);
}

function isNextLine(above: Line, below: Line): boolean {
  return above.page === below.page && below.y - above.y <= LINE_GAP * Math.max(above.size, below.size);
}

function isHeader(titles: readonly Title[]): boolean {
  const cells = titles.map(({ text }) => text);
  return (
    isHoldingsHeader({ at: columnsOfTitles(cells, SPREADSHEET) }) ||
    otherTableOf(cells) !== null ||
    isSentenceLess(cells)
  );
}

/* Words of a table that is none of ours are short; those of a sentence in columns are not. */
function isSentenceLess(cells: readonly string[]): boolean {
  return cells.length >= 3 && cells.every((cell) => cell.length <= 40);
}

/* A caption in the first line adds to no title that would not be understood without it. */
function withoutCaption(block: HeaderBlock, worth: number): HeaderBlock {
  const rest = block.lines.slice(1);
  if (rest.length === 0 || firstOf(block.lines).phrases.length > 1) return block;
  const titles = titlesOf(rest);
  const known = titles.filter(({ text }) => isKnownTitle(text)).length;
  return known - 0.1 * rest.length > worth && isHeader(titles) ? { lines: rest, titles } : block;
}

/* Titles of several lines: those that stand above one another are one; one that spans several is said of each. */
function titlesOf(lines: readonly Line[]): readonly Title[] {
  const main = lines.reduce((most, line) => (line.phrases.length > most.phrases.length ? line : most));
  const columns = main.phrases.map((phrase) => ({ x0: phrase.x0, x1: phrase.x1, parts: [{ line: main, phrase }] }));
  for (const line of lines) {
    if (line === main) continue;
    for (const phrase of line.phrases) {
      const under = columns.filter(({ x0, x1 }) => phrase.x0 < x1 && phrase.x1 > x0);
      if (under.length === 0) columns.push({ x0: phrase.x0, x1: phrase.x1, parts: [{ line, phrase }] });
      for (const column of under) {
        column.parts.push({ line, phrase });
        if (under.length > 1) continue;
        column.x0 = Math.min(column.x0, phrase.x0);
        column.x1 = Math.max(column.x1, phrase.x1);
      }
    }
  }
  return columns
    .sort((a, b) => a.x0 - b.x0)
    .map(({ x0, x1, parts }) => {
      const phrases = parts.sort((a, b) => a.line.y - b.line.y).map(({ phrase }) => phrase);
      return { x0, x1, phrases, text: joinTitle(phrases) };
    });
}

/** Joins the lines of a title; a word that is divided at the end of a line becomes whole. */
function joinTitle(phrases: readonly Phrase[]): string {
  return phrases.reduce((text, phrase) => {
    if (text === '') return phrase.text;
    return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(phrase.text)
      ? text.slice(0, -1) + phrase.text
      : `${text} ${phrase.text}`;
  }, '');
}

/** Divides a title of one line whose parts are titles by themselves: "Quantity Price" stood too close together. */
export function divideTitle(title: Title, cuts: readonly number[]): readonly Title[] {
  const [phrase] = title.phrases;
  if (phrase === undefined || title.phrases.length > 1 || isKnownTitle(title.text)) return [title];
  const groups = new Map<number, Phrase['words'][number][]>();
  for (const word of phrase.words) {
    const place = cuts.filter((cut) => cut < (word.x0 + word.x1) / 2).length;
    groups.set(place, [...(groups.get(place) ?? []), word]);
  }
  const parts = [...groups.values()].map(phraseOf);
  if (parts.length < 2 || !parts.every(({ text }) => isKnownTitle(text))) return [title];
  return parts.map((part) => ({ x0: part.x0, x1: part.x1, text: part.text, phrases: [part] }));
}
