import { LANGUAGES } from '../languages/all-words.ts';
import { CHINESE } from '../languages/chinese.ts';
import { ENGLISH } from '../languages/english.ts';
import { JAPANESE } from '../languages/japanese.ts';
import { KOREAN } from '../languages/korean.ts';
import type { Header } from './header.ts';
import { readTitle } from './titles.ts';

/* Which sign parts thousands, by the language of a table's titles. */

const SETS_POINTS: ReadonlySet<unknown> = new Set([ENGLISH, CHINESE, JAPANESE, KOREAN]);
const GROUPS_WITH_COMMAS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}]/u;

/** Tells whether the title of the value is of languages that set commas before decimals, and of no other. */
export function groupsWithPoints({ columns, at }: Header): boolean {
  const meanings = readTitle(columns[at.value]?.title ?? '', new Map()).meanings.filter(({ role }) => role === 'value');
  return meanings.length > 0 && meanings.every(({ language }) => !SETS_POINTS.has(LANGUAGES[language]));
}

/** Tells whether a title is written as in China, Japan, Korea, Thailand, Israel or India, where all group with commas. */
export function groupsWithCommas({ keys }: Header): boolean {
  return keys.some((key) => GROUPS_WITH_COMMAS.test(key));
}
