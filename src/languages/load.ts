import { WORD_PARTS, type AppLanguage, type WordPart } from './languages.ts';
import { speak } from './t.ts';

/* Brings the words of a language. They are modules of the app, so they come from its own site and are in its offline copy. */

type Packed = Readonly<Record<string, string>>;
type Loaded = Promise<{ readonly default: Packed }>;

const WORDS: Readonly<Record<Exclude<AppLanguage, 'en'>, Readonly<Record<WordPart, () => Loaded>>>> = {
  de: {
    start: () => import('virtual:words/de/start'),
    figures: () => import('virtual:words/de/figures'),
    files: () => import('virtual:words/de/files'),
    help: () => import('virtual:words/de/help'),
  },
  fr: {
    start: () => import('virtual:words/fr/start'),
    figures: () => import('virtual:words/fr/figures'),
    files: () => import('virtual:words/fr/files'),
    help: () => import('virtual:words/fr/help'),
  },
  es: {
    start: () => import('virtual:words/es/start'),
    figures: () => import('virtual:words/es/figures'),
    files: () => import('virtual:words/es/files'),
    help: () => import('virtual:words/es/help'),
  },
  nl: {
    start: () => import('virtual:words/nl/start'),
    figures: () => import('virtual:words/nl/figures'),
    files: () => import('virtual:words/nl/files'),
    help: () => import('virtual:words/nl/help'),
  },
};

let rest: Promise<void> | null = null;

/**
 * Brings the words of the first screen, and begins to bring all others. False where they can't be had: the page then speaks English.
 * Nothing else of the app may be drawn before.
 */
export async function bringWords(language: Exclude<AppLanguage, 'en'>): Promise<boolean> {
  const words = WORDS[language];
  try {
    speak(new Map(Object.entries((await words.start()).default)));
  } catch {
    return false;
  }
  const others = WORD_PARTS.filter((part) => part !== 'start').map((part) => words[part]());
  rest = Promise.all(others).then(
    (parts) => {
      for (const { default: part } of parts) speak(new Map(Object.entries(part)));
    },
    () => undefined, // what is not there is said in English
  );
  return true;
}

/**
 * Loads a part of the app once its words are there: a module says its words when it is loaded. `load` imports it. Each part of the app
 * that is not loaded at the start comes this way, also where it has no words: the build writes parts with words and without to one file.
 */
export function inWords<Module>(load: () => Promise<Module>): Promise<Module> {
  return rest === null ? load() : rest.then(load);
}
