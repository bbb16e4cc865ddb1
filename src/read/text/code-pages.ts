import { LANGUAGES } from '../languages/all-words.ts';
import { CZECH } from '../languages/czech.ts';
import { HUNGARIAN } from '../languages/hungarian.ts';
import type { Language } from '../languages/language.ts';
import { POLISH } from '../languages/polish.ts';
import { TURKISH } from '../languages/turkish.ts';

/* The encodings of one byte a letter that Windows writes outside Western Europe. Any bytes are valid in each of them, so bytes are read
   so only where words then appear that stand above or below holdings, in a language that is written in it. */

export type CodePage = 'windows-1250' | 'ISO-8859-2' | 'windows-1251' | 'windows-1254';

/* Languages without a table of their own: what a header, a total or a line above it says. */
const CYRILLIC = `наименование название количество цена стоимость валюта бумага бумаги инструмент эмитент дата итого всего остаток счет счёт
  портфель акции облигации рыночная тикер оценка назва кількість ціна вартість цінний папір разом име брой стойност общо валута дял`;

function wordsOf({ titles, totals, cash }: Language): readonly string[] {
  return [...Object.values(titles).flat(), ...totals, ...cash];
}

const splitWords = (title: string): readonly string[] => title.split(/[^\p{L}]+/u);
const OTHERS: ReadonlySet<Language> = new Set([POLISH, CZECH, HUNGARIAN, TURKISH]);
const WESTERN = new Set(LANGUAGES.filter((one) => !OTHERS.has(one)).flatMap((one) => wordsOf(one).flatMap(splitWords)));

/* Single words, since a title may be written with others; long enough that they are no accident. */
function distinct(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const all = lists.flat().flatMap(splitWords);
  return new Set(all.filter((word) => word.length >= 4 && /[^a-z]/.test(word) && !WESTERN.has(word)));
}

/* What lists of movements say above their rows and in them, which no list of holdings does. */
const OF_HISTORIES = `tytuł szczegóły sprzedaży wypłata wpłata należność nákup částka poplatků vétel eladás összeg megbízás`;

const CENTRAL = distinct([...[POLISH, CZECH, HUNGARIAN].map(wordsOf), OF_HISTORIES.split(/\s+/)]);
const WORDS: readonly (readonly [page: CodePage, words: ReadonlySet<string>])[] = [
  ['windows-1250', CENTRAL],
  ['ISO-8859-2', CENTRAL],
  ['windows-1254', distinct([wordsOf(TURKISH)])],
  ['windows-1251', distinct([CYRILLIC.split(/\s+/)])],
];
const LOOKED_AT = 64 * 1024;
/* So many words that read the same in Western Europe tell the language, and with it what its other letters are. */
const TELLS = 2;

/**
 * Tells in which of these encodings the bytes are written: the one in which most words of its languages appear that are none as `western`,
 * the same text as Western Europe writes it; null = none of them shows.
 */
export function findCodePage(bytes: Uint8Array, western: string): CodePage | null {
  const beginning = bytes.subarray(0, LOOKED_AT);
  const asWestern = western.slice(0, LOOKED_AT);
  let best: { readonly page: CodePage; readonly proved: number } | null = null;
  for (const [page, words] of WORDS) {
    const text = new TextDecoder(page).decode(beginning);
    if (text === asWestern) continue;
    const found = wordsIn(text, words);
    const same = wordsIn(asWestern, words);
    const proved = [...found].filter((word) => !same.has(word)).length;
    const isShown = proved > 0 || same.size >= TELLS;
    if (isShown && (best === null || proved > best.proved)) best = { page, proved };
  }
  return best?.page ?? null;
}

function wordsIn(text: string, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu)) if (words.has(word)) found.add(word);
  return found;
}
