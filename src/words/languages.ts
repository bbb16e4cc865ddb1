import { WORDS } from 'virtual:words';

/* The languages of the app. English is in the code; each other one is a file of words beside this one (`de.po`), and nothing else: the
   build finds it there, and it is loaded when it is chosen. */

declare const checked: unique symbol;
/** The code of a language that the app speaks, such as "de": "en", or one that has a file. What `isLanguage` has checked. */
export type AppLanguage = string & { readonly [checked]: 'AppLanguage' };

/** The language of the code, which needs no words. */
export const IN_CODE = 'en' as AppLanguage;

/** Whether the app speaks a language of this code. */
export function isLanguage(code: string | null): code is AppLanguage {
  return code !== null && (code === IN_CODE || Object.hasOwn(WORDS, code));
}

/**
 * The language to speak: what the address asks for, else what was chosen here before, else the first of the browser's that we know,
 * else English.
 */
export function chooseLanguage(asked: string | null, kept: string | null, wanted: readonly string[]): AppLanguage {
  const inOrder = [asked, kept, ...wanted.map(languageOf)];
  return inOrder.find(isLanguage) ?? IN_CODE;
}

/**
 * The locale that figures and dates are written for: the first of the browser's in this language, so that an Austrian gets Austrian
 * marks. English words go with any region's marks: the browser's first.
 */
export function localeFor(language: string, wanted: readonly string[]): string {
  if (language === IN_CODE) return wanted[0] ?? 'en-US';
  return wanted.find((tag) => languageOf(tag) === language) ?? language;
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
