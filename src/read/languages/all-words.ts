import { CHINESE } from './chinese.ts';
import { CZECH } from './czech.ts';
import { DANISH } from './danish.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FINNISH } from './finnish.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HUNGARIAN } from './hungarian.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import type { Language } from './language.ts';
import { NORWEGIAN } from './norwegian.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { SWEDISH } from './swedish.ts';
import { TURKISH } from './turkish.ts';
import { remember } from '../../domain/remember.ts';

/** Every language that files are read in. Where a word means two things, the language that stands first is believed. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  DUTCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  SWEDISH,
  DANISH,
  NORWEGIAN,
  CHINESE,
  JAPANESE,
  POLISH,
  CZECH,
  HUNGARIAN,
  TURKISH,
  FINNISH,
  KOREAN,
];

/** A word as all tables are asked for it: without accents, points and dashes, `ß` as `ss`, `ł` as `l`, `ı` as `i`, no blank beside a slash. */
export function plainWord(word: string): string {
  return /^[a-z0-9]*(?: [a-z0-9]+)*$/.test(word) && !word.startsWith(' ') ? word : spellPlainly(word);
}

const spellPlainly = remember((word) =>
  word
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[.’'`]/g, '')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[-–—_ ]+/g, ' ')
    .trim()
    .normalize('NFC'),
);

/** The spellings of a word in the tables: as it is, and with the umlauts written out. */
export function spellingsOf(word: string): readonly string[] {
  const out = word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
  return out === word ? [plainWord(word)] : [plainWord(word), plainWord(out)];
}

/** All words of one list in every language. */
export function wordsOfAll(list: (language: Language) => readonly string[]): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => list(language).flatMap(spellingsOf)));
}

/** The words of totals, in every language. */
export const TOTALS: ReadonlySet<string> = wordsOfAll(({ totals }) => totals);
