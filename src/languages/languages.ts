/* The languages of the app. English is in the code; each other one is a file of words that is loaded when it is chosen. */

export const APP_LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'] as const;
export type AppLanguage = (typeof APP_LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<AppLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  nl: 'Nederlands',
};

/** Which part of the words a message is in: those of the first screen are loaded before anything is drawn. */
export const WORD_PARTS = ['start', 'figures', 'files', 'help'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

export function isLanguage(text: string | null): text is AppLanguage {
  return APP_LANGUAGES.some((language) => language === text);
}

/**
 * The language to speak: what the address asks for, else what was chosen here before, else the first of the browser's that we know,
 * else English.
 */
export function chooseLanguage(asked: string | null, kept: string | null, wanted: readonly string[]): AppLanguage {
  const inOrder = [asked, kept, ...wanted.map(languageOf)];
  return inOrder.find(isLanguage) ?? 'en';
}

/**
 * The locale that figures and dates are written for: the first of the browser's in this language, so that an Austrian gets Austrian
 * marks. English words go with any region's marks: the browser's first.
 */
export function localeFor(language: AppLanguage, wanted: readonly string[]): string {
  if (language === 'en') return wanted[0] ?? 'en-US';
  return wanted.find((tag) => languageOf(tag) === language) ?? language;
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
