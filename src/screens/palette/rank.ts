import { foldedText } from '../../words/marks/folded-text.ts';

/* Which of the things that one may look for fit a text, the best first. Nothing here knows the app. */

/** What a thing is found by: made once, for folding accents takes longer than a search. All in small letters, words between spaces. */
export interface FoundBy {
  readonly name: string;
  /** A symbol, other names. */
  readonly also: string;
  /** The first letters of the name's words: "bh" for Berkshire Hathaway. */
  readonly initials: string;
}

/** A thing that can be looked for. */
export interface Findable<Group extends string> {
  readonly group: Group;
  readonly foundBy: FoundBy;
}

/** Things of one group, the best first. */
export interface RankedGroup<Group extends string, Entry> {
  readonly group: Group;
  readonly entries: readonly Entry[];
}

/** What was found: the best in their groups, and how many there are in all. */
export interface Ranked<Group extends string, Entry> {
  readonly groups: readonly RankedGroup<Group, Entry>[];
  readonly found: number;
}

const words = (text: string): string =>
  ` ${foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Prepares what a thing is found by. */
export function foundBy(name: string, also = ''): FoundBy {
  const folded = words(name);
  const initials = folded
    .trim()
    .split(' ')
    .map(([first = '']) => first);
  return { name: folded, also: words(also), initials: initials.join('') };
}

const NO_FIT = 5;

/* 0 is best: its symbol, the name's beginning, beginnings of words, initials, somewhere inside. */
function rankOf({ name, also, initials }: FoundBy, asked: string, each: readonly string[]): number {
  if (also === asked || name === asked) return 0;
  const begun = asked.trimEnd();
  if (name.startsWith(begun) || also.startsWith(begun)) return 1;
  if (each.every((word) => name.includes(` ${word}`) || also.includes(` ${word}`))) return 2;
  if (each.length === 1 && begun.length > 2 && initials.startsWith(begun.trim())) return 3;
  return each.every((word) => name.includes(word) || also.includes(word)) ? 4 : NO_FIT;
}

/**
 * Gives the entries that fit a text, at most `most` of them, in groups: each group as good as its best entry, entries that fit equally well
 * in the order in which they came. Every word of the text has to be found; a text without letters or digits fits everything.
 */
export function rankEntries<Group extends string, Entry extends Findable<Group>>(
  entries: readonly Entry[],
  text: string,
  most: number,
): Ranked<Group, Entry> {
  const asked = words(text);
  const isBlank = asked.trim() === '';
  const each = asked.trim().split(' ');
  const fitting: Entry[][] = Array.from({ length: NO_FIT }, () => []);
  for (const entry of isBlank ? [] : entries) fitting[rankOf(entry.foundBy, asked, each)]?.push(entry);
  const ranked = isBlank ? entries : fitting.flat();
  const groups = new Map<Group, Entry[]>();
  for (const entry of ranked.slice(0, most)) {
    const group = groups.get(entry.group) ?? [];
    groups.set(entry.group, [...group, entry]);
  }
  return { groups: [...groups].map(([group, within]) => ({ group, entries: within })), found: ranked.length };
}
