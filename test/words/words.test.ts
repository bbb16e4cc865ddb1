import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sharedMark } from '../../scripts/languages.ts';
import {
  carriedOver,
  catalogueOf,
  leftOver,
  pack,
  readCatalogue,
  readLanguages,
  translationOf,
  writeCatalogue,
} from '../../scripts/languages/catalogue.ts';
import { readMessages } from '../../scripts/languages/read-messages.ts';
import { WORD_PARTS } from '../../scripts/languages/word-parts.ts';
import { packWords } from '../../scripts/languages/words-plugin.ts';
import { KIND_SYMBOLS } from '../../src/domain/model/kinds.ts';
import { markOf, type Packed, type Part } from '../../src/words/t.ts';

const messages = readMessages(join(import.meta.dirname, '../../src'));
const english = messages.map(({ text }) => text);
const LANGUAGES = readLanguages();
const untranslated = (text: string) => ({ ...messages[0]!, text, context: '' });

test('no two messages share a mark, and every message is packed in one part', () => {
  const keys = messages.map(({ key }) => key);
  expect(sharedMark(keys)).toBeNull();
  expect(sharedMark(['same', 'same'])).toEqual(['same', 'same']);
  const words = readCatalogue(catalogueOf('de'));
  const packed = WORD_PARTS.flatMap((part) => Object.keys(packWords(messages, words, 'de', part)));
  expect(packed.sort()).toEqual(keys.map(markOf).sort());
});

/* What a program reads, not a person: another word for it breaks the page, as "USA" for the region US takes the start screen away. */
const CODES: Readonly<Record<string, RegExp>> = {
  'regions, of which Intl gives the name':
    /^(?:[A-Z]{2} )*(?:AT|BE|CA|CH|DE|ES|FR|GB|IN|IT|JP|NL|SE|UK|US)(?: \{\w+\})?$/,
  attributes: /=["“”]|^\s*\{\w+\}px/,
  'rules of the security policy': /-src\b|form-action|base-uri|trusted-types/,
  'names of files': /\.(?:csv|xlsx|ofx|qfx|json)$/,
};
test.each(Object.entries(CODES))('no message is made of %s', (_, code) => {
  expect(english.filter((text) => code.test(text))).toEqual([]);
});

test('every kind of fund has words of its own in every language', () => {
  const kinds = Object.values(KIND_SYMBOLS).map((symbol) => symbol.replace(/\b20\d\d\b|\d\d(?=%)/, '{}'));
  const known = new Map(messages.map((message) => [message.text.replace(/\{\w+\}/, '{}'), message]));
  expect(kinds.filter((kind) => !known.has(kind))).toEqual([]);
  for (const { code: language } of LANGUAGES.filter(({ isPartial }) => !isPartial)) {
    const words = readCatalogue(catalogueOf(language));
    expect(
      kinds.filter((kind) => translationOf(words, known.get(kind)!) === known.get(kind)!.text),
      language,
    ).toEqual([]);
  }
});

/* Which values a message says, at any depth. */
const placesOf = (parts: readonly Part[]): readonly number[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (typeof part === 'number') return [part < 0 ? ~part : part];
    return [part[0], ...Object.values(part[1]).flatMap(placesOf)];
  });
const valuesOf = (packed: Packed) => {
  const places = typeof packed === 'string' ? packed.match(/(?<=\{)\d+(?=\})/g) : placesOf(packed);
  return [...new Set([...(places ?? [])].map(Number))].sort().join();
};
const endsOf = (text: string) => [/^\s/.test(text), /\s$/.test(text)].join();

test('the languages that were ever whole stay so', () => {
  const whole = LANGUAGES.filter(({ isPartial }) => !isPartial);
  expect(whole.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv']),
  );
});

describe.each(LANGUAGES)('the words of $name', ({ code: language, name, isPartial }) => {
  const words = readCatalogue(catalogueOf(language));
  const pairs = messages.flatMap((message) => {
    const text = translationOf(words, message);
    return text === null ? [] : [{ message, text }];
  });

  test.skipIf(isPartial)('are all there', () => {
    const missing = messages.filter((message) => translationOf(words, message) === null);
    expect(missing.map(({ text }) => text)).toEqual([]);
  });

  test('are none that nobody says', () => {
    expect(leftOver(words, messages)).toEqual([]);
  });

  test('are the file that npm run languages writes', () => {
    const written = writeCatalogue({ code: language, name, isPartial }, messages, words).toString();
    expect(written === readFileSync(catalogueOf(language), 'utf8'), 'run npm run languages').toBe(true);
  });

  test('say every value, have each plural form of the language, and keep the spaces at their ends', () => {
    const wrong = pairs.filter(({ message, text }) => {
      const said = valuesOf(pack(text, message, language));
      return said !== valuesOf(pack(message.text, message, 'en')) || endsOf(message.text) !== endsOf(text);
    });
    expect(wrong).toEqual([]);
  });

  test('have no straight quotes and no long sentence left in English', () => {
    const wrong = pairs.filter(
      ({ message, text }) =>
        (/["']/.test(text) && !/["']/.test(message.text)) ||
        (text === message.text && /\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text.replaceAll(/\{[^}]*[}{]/g, ''))),
    );
    expect(wrong).toEqual([]);
  });

  test('are no longer than their budget when packed: 39 kB for each part', () => {
    for (const part of WORD_PARTS) {
      const size = gzipSync(JSON.stringify(packWords(messages, words, language, part))).length;
      expect(size, `${language}, ${part}`).toBeLessThan(part === 'start' ? 4_000 : 39_000);
    }
  });
});

describe('a catalogue', () => {
  const rows = { names: ['rows', 'file'] };

  test('is packed with places for names, and with the forms that a language has', () => {
    expect(pack('{file} hat {rows}', rows, 'de')).toBe('{1} hat {0}');
    expect(pack('{rows, plural, one {# Zeile in {file}} other {# Zeilen}}.', rows, 'de')).toEqual([
      [0, { one: [~0, ' Zeile in ', 1], other: [~0, ' Zeilen'] }],
      '.',
    ]);
    expect(pack('Trouvé : « {rows} » !', rows, 'fr')).toBe('Trouvé\u00a0: «\u00a0{0}\u00a0»\u202f!');
    expect(pack('{rows} % davon', rows, 'de')).toBe('{0}\u00a0% davon');
    expect(pack("l''index", { names: [] }, 'fr')).toBe("l'index");
  });

  test.each([
    ['a value that the message doesn’t have', '{lines} Zeilen', 'de'],
    ['a form too few', '{rows, plural, one {# wiersz} few {# wiersze} other {# wiersza}}', 'pl'],
    ['no words for all others', '{rows, select, a {x}}', 'de'],
    ['an open brace', '{rows, plural, one {#', 'de'],
    ['a format of its own', '{rows, number}', 'de'],
  ])('with %s is refused', (_, text, language) => {
    expect(() => pack(text, rows, language)).toThrow(/\S/);
  });

  test('keeps what is translated where only a value has another name now', () => {
    const was = new Map([
      ['\u0004{count, plural, one {# row} other {# rows}} of {file}', '{file}: {count, plural, other {# Z}}'],
    ]);
    const text = '{rows, plural, one {# row} other {# rows}} of {name}';
    const kept = carriedOver(was, [{ context: '', text }]);
    expect(translationOf(kept, untranslated(text))).toBe('{name}: {rows, plural, other {# Z}}');
    expect(translationOf(carriedOver(was, [{ context: 'sheet', text }]), untranslated(text))).toBeNull();
  });

  test('leaves what isn’t translated to English, and tells what nobody says', () => {
    const words = new Map([['\u0004Nobody says this', 'Niemand']]);
    expect(WORD_PARTS.flatMap((part) => Object.keys(packWords(messages, words, 'de', part)))).toEqual([]);
    expect(leftOver(words, messages)).toEqual(['Nobody says this']);
    expect(translationOf(words, untranslated('Nobody says this'))).toBe('Niemand');
  });
});
