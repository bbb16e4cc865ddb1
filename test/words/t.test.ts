import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { chooseLanguage, localeFor } from '../../src/words/languages.ts';
import { inEnglish, markOf, messageOf, select, speak, t, tIn, type Packed } from '../../src/words/t.ts';
import type { IsoDate } from '../../src/domain/model/units.ts';
import { formatDate } from '../../src/words/marks/dates.ts';
import { joinAnd, joinOr } from '../../src/words/marks/lists.ts';
import { chooseLocale } from '../../src/words/marks/locale.ts';
import { plural } from '../../src/words/marks/numbers.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';

const marked = (words: Readonly<Record<string, Packed>>) =>
  Object.fromEntries(Object.entries(words).map(([message, text]) => [markOf(message), text]));

afterEach(() => {
  speak(null);
  chooseLocale('en-US');
});

describe('a sentence', () => {
  test('is said in English until there are other words', () => {
    expect(t`${3} of ${36} rows`).toBe('3 of 36 rows');
  });

  test('has its values where the other language has them, also twice and not at all', () => {
    speak('de', marked({ '{0} of {1} rows': 'Von {1} Zeilen {0}', 'in {0}': '{0}, ja {0}', 'only {0}': 'nur so' }));
    expect(t`${3} of ${36} rows`).toBe('Von 36 Zeilen 3');
    expect(t`in ${'Asien'}`).toBe('Asien, ja Asien');
    expect(t`only ${1}`).toBe('nur so');
  });

  test('that a language lacks is said in English', () => {
    speak('de', marked({ other: 'anderes' }));
    expect(t`${3} of ${36} rows`).toBe('3 of 36 rows');
  });

  test('is said in the language of the moment, also when it was said before', () => {
    const say = () => t`Verdict`;
    expect(say()).toBe('Verdict');
    speak('de', marked({ Verdict: 'Ergebnis' }));
    expect(say()).toBe('Ergebnis');
    expect(inEnglish(say)).toBe('Verdict');
    expect(say()).toBe('Ergebnis');
    speak(null);
    expect(say()).toBe('Verdict');
  });

  test('goes back to its language when what is written in English throws', () => {
    speak('de', marked({ Verdict: 'Ergebnis' }));
    expect(() =>
      inEnglish(() => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(t`Verdict`).toBe('Ergebnis');
  });

  test('keeps values that look like places', () => {
    speak('de', marked({ 'a {0}': 'ein {0}' }));
    expect(t`a ${'{0} of {1}'}`).toBe('ein {0} of {1}');
  });

  const rows = (count: number) => t`${plural(count, { one: '# row', other: '# rows' })} of ${'a.csv'}`;
  test('has the plural form that each language has for a count', () => {
    expect([0, 1, 2, 1000].map(rows)).toEqual([
      '0 rows of a.csv',
      '1 row of a.csv',
      '2 rows of a.csv',
      '1,000 rows of a.csv',
    ]);
    const key = '{0, plural, one {# row} other {# rows}} of {1}';
    const polish = { one: [~0, ' wiersz'], few: [~0, ' wiersze'], many: [~0, ' wierszy'], other: [~0, ' wiersza'] };
    speak('pl', marked({ [key]: [[0, polish], ' w ', 1] }));
    expect([0, 1, 2, 5, 11, 21, 22, 1000].map(rows).map((text) => text.replace(' w a.csv', ''))).toEqual([
      '0 wierszy',
      '1 wiersz',
      '2 wiersze',
      '5 wierszy',
      '11 wierszy',
      '21 wierszy',
      '22 wiersze',
      '1,000 wierszy',
    ]);
    speak('fr', marked({ [key]: [[0, { one: [~0, ' ligne'], other: [~0, ' lignes'] }], ' de ', 1] }));
    expect([0, 1, 2, 1_000_000].map(rows).map((text) => text.replace(' de a.csv', ''))).toEqual([
      '0 ligne',
      '1 ligne',
      '2 lignes',
      '1,000,000 lignes',
    ]);
    expect(inEnglish(() => rows(0))).toBe('0 rows of a.csv');
  });

  test('keeps signs that a count or a value may have', () => {
    const named = (name: string) => t`${plural(1, { one: '# file', other: '# files' })} ${name}`;
    expect(named('# $& {0}')).toBe('1 file # $& {0}');
  });

  test('chooses words by what something is, and says the others where nothing is named', () => {
    const say = (side: string) => t`${select(side, { more: 'above', less: 'below', other: 'like' })} the market`;
    expect(['more', 'less', 'same'].map(say)).toEqual(['above the market', 'below the market', 'like the market']);
    const key = '{0, select, more {above} less {below} other {like}} the market';
    speak('de', marked({ [key]: [[0, { more: ['über dem'], other: ['wie der'] }], ' Markt'] }));
    expect(['more', 'less', 'same'].map(say)).toEqual(['über dem Markt', 'wie der Markt', 'wie der Markt']);
  });

  test('with a context is told from the same words with another', () => {
    const say = () => [t`then`, tIn('next key')`then`, tIn('that day')`then`];
    expect(say()).toEqual(['then', 'then', 'then']);
    speak('de', marked({ 'next key\u0004then': 'dann', 'that day\u0004then': 'damals' }));
    expect(say()).toEqual(['then', 'dann', 'damals']);
  });

  test('ends in one full stop where a name brings its own, and keeps three dots', () => {
    expect([t`It’s ${'Apple Inc.'}.`, t`It’s ${'Apple'}.`, t`Wait${'…'}.`, t`${'Tesla Inc.'}...`]).toEqual([
      'It’s Apple Inc.',
      'It’s Apple.',
      'Wait….',
      'Tesla Inc....',
    ]);
  });

  test('in English is its pieces and values in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.string(), (pieces, value) => {
        const strings = Object.assign([...pieces], { raw: pieces });
        const values = pieces.slice(1).map(() => value);
        expect(t(strings, ...values)).toBe(pieces.join(value));
        expect(messageOf(pieces).split(/\{\d+\}/).length).toBeGreaterThanOrEqual(pieces.length);
      }),
    );
  });
});

test('several things are joined as the language does it', () => {
  const three = ['A', 'B', 'C'];
  expect([joinAnd([]), joinAnd(['A']), joinAnd(three), joinOr(three)]).toEqual(['', 'A', 'A, B and C', 'A, B or C']);
  chooseLocale('de-DE', 'de');
  expect([joinAnd(three), joinOr(three)]).toEqual(['A, B und C', 'A, B oder C']);
  chooseLocale('es-ES', 'es');
  expect(joinAnd(['Apple', 'Intel'])).toBe('Apple e Intel');
});

describe('the language', () => {
  test('is what the address asks for, then what was chosen, then the browser’s, then English', () => {
    expect(chooseLanguage('fr', 'de', ['es'])).toBe('fr');
    expect(chooseLanguage(null, 'de', ['es'])).toBe('de');
    expect(chooseLanguage('xx', 'yy', ['fi', 'es-MX', 'fr'])).toBe('es');
    expect(chooseLanguage(null, null, ['fi', 'ko'])).toBe('en');
    expect(chooseLanguage(null, null, [])).toBe('en');
  });

  test('goes with the marks of the browser’s region in that language', () => {
    expect(localeFor('de', ['en-US', 'de-AT'])).toBe('de-AT');
    expect(localeFor('de', ['en-US'])).toBe('de');
    expect(localeFor('en', ['de-DE', 'en'])).toBe('de-DE');
    expect(localeFor('en', [])).toBe('en-US');
  });

  test('says where the sign of an amount stands and what months are called', () => {
    const amount = -1137.24;
    chooseLocale('de-DE', 'de');
    expect(moneyFormat('USD', false).cents(amount)).toBe('−1.137,24\u00a0$');
    expect(formatDate('2026-08-21' as IsoDate)).toBe('21. Aug. 2026');
    chooseLocale('nl-NL', 'nl');
    expect(moneyFormat('EUR', false).whole(amount)).toBe('€\u00a0−1.137');
    chooseLocale('de-DE', 'en');
    expect(moneyFormat('USD', false).cents(amount)).toBe('−$1.137,24');
    expect(formatDate('2026-08-21' as IsoDate)).toBe('21 Aug 2026');
    chooseLocale('de-AT', 'de');
    expect(moneyFormat('EUR', false).cents(amount)).toBe('€\u00a0−1\u00a0137,24');
    chooseLocale('es-MX', 'es');
    expect(moneyFormat('USD', false).whole(amount)).toBe('−$1,137');
    chooseLocale('fr-CA', 'fr');
    expect(moneyFormat('USD', false).whole(amount)).toBe('−1\u00a0137\u00a0$');
    chooseLocale('es-ES', 'es');
    expect(moneyFormat('EUR', false).whole(amount)).toBe('−1.137\u00a0€');
    chooseLocale('de-DE', 'de');
    expect(moneyFormat('USD', true).whole(amount)).toBe('••••');
  });
});
