import { localeNow } from '../marks/locale.ts';

/* What codes of regions and currencies stand for. */

const named = new Map<string, Intl.DisplayNames>();

/** What a country or currency is called in the language of the page, by its code; the code where it has no name. */
export function nameOfCode(type: 'region' | 'currency', code: string): string {
  const { language } = localeNow();
  const key = `${language} ${type}`;
  const names = named.get(key) ?? new Intl.DisplayNames(language, { type });
  named.set(key, names);
  return names.of(code) ?? code;
}
