import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { chooseLanguage, localeFor } from '../../src/languages/languages.ts';
import { inEnglish, markOf, messageOf, speak, t, type Catalogue } from '../../src/languages/t.ts';
import type { IsoDate } from '../../src/domain/model/units.ts';
import { formatDate } from '../../src/text/marks/dates.ts';
import { chooseLocale } from '../../src/text/marks/locale.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';

const words = (kept: Readonly<Record<string, string>>): Catalogue =>
  new Map(Object.entries(kept).map(([message, text]) => [markOf(message), text]));

afterEach(() => {
  speak(null);
  chooseLocale('en-US');
});

describe('a sentence', () => {
  test('is said in English until there are other words', () => {
    expect(t`${3} of ${36} rows`).toBe('3 of 36 rows');
  });

  test('has its values where the other language has them, also twice and not at all', () => {
    speak(words({ '{0} of {1} rows': 'Von {1} Zeilen {0}', 'in {0}': '{0}, ja {0}', 'only {0}': 'nur so' }));
    expect(t`${3} of ${36} rows`).toBe('Von 36 Zeilen 3');
    expect(t`in ${'Asien'}`).toBe('Asien, ja Asien');
    expect(t`only ${1}`).toBe('nur so');
  });

  test('that a language lacks is said in English', () => {
    speak(words({ other: 'anderes' }));
    expect(t`${3} of ${36} rows`).toBe('3 of 36 rows');
  });

  test('is said in the language of the moment, also when it was said before', () => {
    const say = () => t`Verdict`;
    expect(say()).toBe('Verdict');
    speak(words({ Verdict: 'Ergebnis' }));
    expect(say()).toBe('Ergebnis');
    expect(inEnglish(say)).toBe('Verdict');
    expect(say()).toBe('Ergebnis');
    speak(null);
    expect(say()).toBe('Verdict');
  });

  test('goes back to its language when what is written in English throws', () => {
    speak(words({ Verdict: 'Ergebnis' }));
    expect(() =>
      inEnglish(() => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(t`Verdict`).toBe('Ergebnis');
  });

  test('keeps values that look like places', () => {
    speak(words({ 'a {0}': 'ein {0}' }));
    expect(t`a ${'{0} of {1}'}`).toBe('ein {0} of {1}');
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

describe('the language', () => {
  test('is what the address asks for, then what was chosen, then the browser’s, then English', () => {
    expect(chooseLanguage('fr', 'de', ['es'])).toBe('fr');
    expect(chooseLanguage(null, 'de', ['es'])).toBe('de');
    expect(chooseLanguage('xx', 'yy', ['pl', 'es-MX', 'fr'])).toBe('es');
    expect(chooseLanguage(null, null, ['pl', 'ja'])).toBe('en');
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
    chooseLocale('de-DE', 'de');
    expect(moneyFormat('USD', true).whole(amount)).toBe('••••');
  });
});
