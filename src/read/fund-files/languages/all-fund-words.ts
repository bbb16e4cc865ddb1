import type { FundRowKind } from '../../../domain/model/fund-file.ts';
import { SECTORS, type Sector } from '../../../domain/model/sector.ts';
import { plainWord, spellingsOf } from '../../languages/all-words.ts';
import { remember } from '../../../domain/remember.ts';
import { titleKey } from '../../table/titles.ts';
import type { FundRole } from '../profile.ts';
import { DUTCH_FUNDS } from './dutch.ts';
import { ENGLISH_FUNDS } from './english.ts';
import { FRENCH_FUNDS } from './french.ts';
import type { FundLanguage } from './fund-language.ts';
import { GERMAN_FUNDS } from './german.ts';
import { ITALIAN_FUNDS } from './italian.ts';
import { SPANISH_FUNDS } from './spanish.ts';

/* What words mean in an issuer's file, whatever its language: the tables of this folder, asked in one place. */

/** Every language in which issuers' files are read. Where a word means two things, the language that stands first is believed. */
const FUND_LANGUAGES: readonly FundLanguage[] = [
  ENGLISH_FUNDS,
  GERMAN_FUNDS,
  FRENCH_FUNDS,
  DUTCH_FUNDS,
  SPANISH_FUNDS,
  ITALIAN_FUNDS,
];

interface TitleMeaning {
  readonly role: FundRole;
  readonly language: FundLanguage;
}

const TITLES: ReadonlyMap<string, TitleMeaning> = meaningsOfTitles();

function meaningsOfTitles(): ReadonlyMap<string, TitleMeaning> {
  const meanings = new Map<string, TitleMeaning>();
  for (const language of FUND_LANGUAGES)
    for (const [role, titles] of entriesOf(language.titles))
      for (const spelling of titles.flatMap(spellingsOf))
        if (!meanings.has(spelling)) meanings.set(spelling, { role, language });
  return meanings;
}

function entriesOf<Key extends string>(
  table: Partial<Readonly<Record<Key, readonly string[]>>>,
): readonly (readonly [Key, readonly string[]])[] {
  return Object.entries(table) as [Key, readonly string[]][];
}

const MONEY = 'usd|eur|gbp|chf|cad|aud|jpy|inr|sek|nok|dkk|hkd|sgd';
/* What may stand in brackets behind a title without changing what it means; "local" does: then each row is in money of its own. */
const UNIT = new RegExp(
  String.raw`^(?:in )?(?:%|percent|prozent|(?:us|ca|c|a)?\p{Sc}|${MONEY}|(?:in )?rs ?(?:in )?[a-z ]{0,20}|(?:in )?(?:rs|inr|₹) ?(?:in )?[a-z ]{0,20}|base|base currency|fund currency)$`,
  'u',
);
const IN_UNIT = new RegExp(String.raw`^(.{1,60}?) (?:in|en|em|i) (?:%|\p{Sc}|${MONEY})$`, 'u');

const meaningOfTitle = remember((title: string): TitleMeaning | null => {
  const key = plainWord(titleKey(title));
  const found = TITLES.get(key);
  if (found !== undefined) return found;
  const [, before, unit] = /^([^()[\]]{1,60}?) ?[([]([^()[\]]{1,40})[)\]]$/.exec(key) ?? [];
  const base =
    before !== undefined && unit !== undefined && UNIT.test(unit.trim())
      ? before
      : (IN_UNIT.exec(key)?.[1] ?? (key.endsWith('%') ? key.slice(0, -1).trim() : key));
  return TITLES.get(base) ?? null;
});

/** What a column title of an issuer's file means; null for one that is not used. */
export function roleOfTitle(title: string): FundRole | null {
  return meaningOfTitle(title)?.role ?? null;
}

/** Tells whether titles are in a language in which the day stands before the month. */
export function areForeignTitles(titles: readonly string[]): boolean {
  const meanings = titles.map(meaningOfTitle).filter((meaning) => meaning !== null);
  const foreign = meanings.filter(({ language }) => language !== ENGLISH_FUNDS).length;
  return foreign * 2 > meanings.length;
}

type WordList = 'nameLabels' | 'symbolLabels' | 'dated' | 'speaks' | 'totals' | 'subtotals' | 'cashNames';

function wordsOf(list: WordList): readonly string[] {
  return [...new Set(FUND_LANGUAGES.flatMap((language) => language[list].flatMap(spellingsOf)))];
}

const BEGINNINGS = new Map<WordList, RegExp>();

/* One pattern a list: any of its words, whole, at the beginning; the longest that fits. */
function beginningOf(list: WordList): RegExp {
  const known = BEGINNINGS.get(list);
  if (known !== undefined) return known;
  const longerFirst = [...wordsOf(list)].sort((a, b) => b.length - a.length).map(escapeWord);
  const made = new RegExp(String.raw`^(?:${longerFirst.join('|')})(?![\p{L}\p{N}])`, 'u');
  BEGINNINGS.set(list, made);
  return made;
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

const LONGEST_PHRASE = 200;

/** A text as the tables of this folder write words. */
export function fundWords(text: string): string {
  return plainWord(text.slice(0, LONGEST_PHRASE).toLowerCase().replace(/\s+/g, ' ').trim());
}

/** Tells whether a text begins with one of the words of a list, in any language. */
export function beginsWith(list: WordList, text: string): boolean {
  return beginningOf(list).test(fundWords(text));
}

const WHOLE = new Map<WordList, ReadonlySet<string>>();

/** Tells whether a text is one of the words of a list, with a colon behind it or without. */
export function isOneOf(list: WordList, text: string): boolean {
  const known = WHOLE.get(list) ?? new Set(wordsOf(list));
  WHOLE.set(list, known);
  return known.has(fundWords(text).replace(/ ?:$/, ''));
}

const KINDS_IN_ORDER: readonly FundRowKind[] = ['derivative', 'cash', 'bond', 'fund', 'other', 'company'];

/* Any of the words as whole words anywhere. Letters with accents are none of them: the texts are plain. */
const KIND_WORDS: readonly (readonly [RegExp, FundRowKind])[] = KINDS_IN_ORDER.map((kind) => {
  const all = new Set(FUND_LANGUAGES.flatMap(({ kinds }) => (kinds[kind] ?? []).flatMap(spellingsOf)));
  return [
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${[...all].map(escapeWord).join('|')})(?![\p{L}\p{N}])`, 'u'),
    kind,
  ];
});

/** What a class, a type or a heading says of the rows it is of; null = nothing. */
export function kindInWords(text: string): FundRowKind | null {
  return kindOfWords(fundWords(text));
}

const kindOfWords = remember((words: string): FundRowKind | null => {
  const kinds = KIND_WORDS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
  // "Cash and/or derivatives" is the part of a fund that is in neither shares nor bonds: cash, unless the row is a derivative by name.
  if (kinds.includes('cash') && kinds.includes('derivative')) return 'cash';
  // "Preferred stock", "Vorzugsaktien" and rights have words of shares in them; "REIT fund" is a fund.
  return kinds[0] ?? null;
});

const SECTOR_WORDS: ReadonlyMap<string, Sector> = new Map([
  ...SECTORS.map((sector): [string, Sector] => [plainWord(sector.toLowerCase()), sector]),
  ...FUND_LANGUAGES.flatMap(({ sectors }) =>
    entriesOf(sectors).flatMap(([sector, words]) =>
      words.flatMap(spellingsOf).map((word): [string, Sector] => [word, sector]),
    ),
  ),
]);

/** The standard sector that a cell names, in any language; null for another division of companies. */
export function sectorInWords(cell: string): Sector | null {
  return SECTOR_WORDS.get(fundWords(cell)) ?? null;
}
