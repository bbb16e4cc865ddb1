import { localeNow } from '../marks/locale.ts';

/* Names in the language of the page: what codes of regions and currencies stand for, and how a name is written within a sentence. */

const named = new Map<string, Intl.DisplayNames>();

/** What a country, a currency or a language is called in the language of the page, by its code; the code where it has no name. */
export function nameOfCode(type: 'region' | 'currency' | 'language', code: string): string {
  const { language } = localeNow();
  const key = `${language} ${type}`;
  const names = named.get(key) ?? new Intl.DisplayNames(language, { type });
  named.set(key, names);
  return names.of(code) ?? code;
}

/** A name as it stands within a sentence, in small letters; German keeps those that its nouns begin with. */
export function nameWithin(name: string): string {
  return localeNow().language === 'de' ? name : name.toLowerCase();
}
