import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../scripts/languages/catalogue.ts';

/* Each language has a page that says how it speaks. What its table calls never said is looked for in all its words. */

const FOLDER = 'src/words/voice';
const LANGUAGES = readdirSync('src/words').flatMap((file) => (file.endsWith('.po') ? [file.slice(0, -3)] : []));

/** The phrases in the last column of a page's table of terms. */
function neverSaid(page: string): readonly string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).flatMap((row) => {
    const last = row.split('|').at(-2)!.trim();
    return last === '' ? [] : last.split(', ');
  });
}

const escaped = (phrase: string) => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const finder = (phrase: string) => new RegExp(`(?<![\\p{L}-])${escaped(phrase)}(?![\\p{L}-])`, 'iu');
/** Words as they are shown: a blank is a blank, whether a line may break there or not. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const MARKS: Readonly<Record<string, readonly (readonly [rule: string, found: RegExp])[]>> = {
  de: [
    ['quotes are „so“', /“[^„“”]*”|»|«/u],
    ['a blank before %', /[\d}]%/u],
  ],
  fr: [
    ['quotes are « so »', /[“”„]/u],
    ['a blank before : ; ! ? and %', /[\p{L}\d})»](?:[;!?%](?!\p{L})|:(?= |$))/u],
    ['blanks within quotes', /«(?! )|(?<! )»/u],
  ],
  es: [
    ['quotes are «so»', /[“”„]/u],
    ['a blank before %', /[\d}]%/u],
    ['a question begins with ¿', /^[^¿]*\?/u],
  ],
  nl: [
    ['quotes are ‘so’', /[“”„«»]/u],
    ['no blank before %', /[\d}] %/u],
  ],
  it: [
    ['quotes are “so”', /[«»„]/u],
    ['no blank before %', /[\d}] %/u],
    ['an accent, no apostrophe', /(?<!\p{L})(?:perche|piu|cosi|puo|gia|E)’(?!\p{L})/u],
  ],
  ja: [
    ['quotes are 「so」', /[“”„«»‘]/u],
    ['no mark of Latin letters after Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][.,?!:;]/u],
    [
      'no blank between Japanese letters',
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}] [\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    ],
  ],
  pl: [
    ['quotes are „so”', /[“«»]/u],
    ['no blank before %', /[\d}] %/u],
    ['no Pan, Pani, Państwo', /(?<!\p{L})(?:Pan|Pani|Państwo|Państwa)(?!\p{L})/u],
  ],
  pt: [
    ['quotes are “so”', /[«»„]/u],
    ['no blank before %', /[\d}] %/u],
  ],
  sv: [
    ['quotes are ”so”', /[“„«»]/u],
    ['a blank before %', /[\d}]%/u],
  ],
};
const OF_ALL: readonly (readonly [rule: string, found: RegExp])[] = [
  ['no straight apostrophe', /\p{L}'\p{L}/u],
  ['no hyphen as a dash', /\p{L} - \p{L}/u],
  ['one full stop', /(?<!\.)\.\.(?!\.)/u],
];

describe.each(LANGUAGES)('the voice of %s', (language) => {
  const words = [...readCatalogue(`src/words/${language}.po`).values()].map(plain);
  const page = readFileSync(`${FOLDER}/${language}.md`, 'utf8');
  const broken = (found: RegExp) => words.filter((text) => found.test(text));

  test('says nothing that its page calls never said', () => {
    const phrases = neverSaid(page);
    expect(phrases.length).toBeGreaterThan(1);
    expect(phrases.flatMap((phrase) => broken(finder(phrase)).map((text) => `${phrase}: ${text}`))).toEqual([]);
  });

  test.each([...OF_ALL, ...(MARKS[language] ?? [])])('%s', (_, found) => {
    expect(broken(found)).toEqual([]);
  });
});

test('a page’s table is read', () => {
  expect(neverSaid('| a | b | Never |\n| --- | --- | --- |\n| x | y | so, not so |\n| x | y | |')).toEqual([
    'so',
    'not so',
  ]);
  expect(finder('geschlossene Fonds').test('in geschlossene Fonds.')).toBe(true);
});
