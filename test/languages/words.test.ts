import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listMessages, sharedMark } from '../../scripts/languages.ts';
import { packWords } from '../../scripts/languages/words-plugin.ts';
import { KIND_SYMBOLS } from '../../src/domain/model/kinds.ts';
import type de from '../../src/languages/de.json';
import type es from '../../src/languages/es.json';
import type fr from '../../src/languages/fr.json';
import type nl from '../../src/languages/nl.json';
import { APP_LANGUAGES, WORD_PARTS, type AppLanguage, type Message } from '../../src/languages/languages.ts';
import { markOf } from '../../src/languages/t.ts';

const FOLDER = join(import.meta.dirname, '../../src/languages');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, string>;
const messages = read('messages.json');
const OTHERS = APP_LANGUAGES.filter((language) => language !== 'en');

test('the list of sentences is what the code says (npm run languages)', () => {
  expect(listMessages()).toEqual(messages);
});

test('no two sentences share a mark, and every sentence is packed in one part', () => {
  expect(sharedMark(Object.keys(messages))).toBeNull();
  expect(sharedMark(['same', 'same'])).toEqual(['same', 'same']);
  const packed = WORD_PARTS.flatMap((part) => Object.keys(packWords(messages, messages, part)));
  expect(packed.sort()).toEqual(Object.keys(messages).map(markOf).sort());
});

/* What a program reads, not a person: another word for it breaks the page, as "USA" for the region US takes the start screen away. */
const CODES: Readonly<Record<string, RegExp>> = {
  'regions, of which Intl gives the name':
    /^(?:[A-Z]{2} )*(?:AT|BE|CA|CH|DE|ES|FR|GB|IN|IT|JP|NL|SE|UK|US)(?: \{\d+\})?$/,
  attributes: /=["“”]|^\s*\{\d+\}px/,
  'rules of the security policy': /-src\b|form-action|base-uri|trusted-types/,
  'names of files': /\.(?:csv|xlsx|ofx|qfx|json)$/,
};
test.each(Object.entries(CODES))('no sentence is made of %s', (_, code) => {
  expect(Object.keys(messages).filter((message) => code.test(message))).toEqual([]);
});

test('every kind of fund has words of its own in every language', () => {
  const kinds = Object.values(KIND_SYMBOLS).map((symbol) => symbol.replace(/\b20\d\d\b|\d\d(?=%)/, '{0}'));
  expect(kinds.filter((kind) => messages[kind] === undefined)).toEqual([]);
  for (const language of OTHERS) {
    const words = read(`${language}.json`);
    expect(
      kinds.filter((kind) => words[kind] === kind),
      language,
    ).toEqual([]);
  }
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/* Does not compile where a language lacks a sentence, or has one that nobody says. */
const WHOLE: Readonly<Record<Exclude<AppLanguage, 'en'>, true>> = {
  de: true satisfies Same<keyof typeof de, Message>,
  fr: true satisfies Same<keyof typeof fr, Message>,
  es: true satisfies Same<keyof typeof es, Message>,
  nl: true satisfies Same<keyof typeof nl, Message>,
};
test('each language is held to be whole by its type', () => {
  expect(Object.keys(WHOLE).sort()).toEqual([...OTHERS].sort());
});

const places = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
const ends = (text: string) => [/^\s/.test(text), /\s$/.test(text)];

describe.each(OTHERS)('the words of %s', (language) => {
  const words = read(`${language}.json`);

  test('are all there, and none that nobody says', () => {
    expect(Object.keys(words)).toEqual(Object.keys(messages));
  });

  test('say every value, keep the spaces at their ends and are never empty', () => {
    const wrong = Object.entries(words).filter(
      ([english, text]) =>
        text.trim() === '' ||
        places(english).join() !== places(text).join() ||
        ends(english).join() !== ends(text).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('have no straight quotes and no long sentence left in English', () => {
    const wrong = Object.entries(words).filter(
      ([english, text]) =>
        (/["']/.test(text) && !/["']/.test(english)) || (text === english && /\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test('are no longer than their budget when packed: 35 kB for each part', async () => {
    const { gzipSync } = await import('node:zlib');
    for (const part of WORD_PARTS) {
      const size = gzipSync(JSON.stringify(packWords(words, messages, part))).length;
      expect(size, `${language}, ${part}`).toBeLessThan(part === 'start' ? 4_000 : 35_000);
    }
  });
});
