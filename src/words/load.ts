import { WORDS } from 'virtual:words';
import type { AppLanguage } from './languages.ts';
import { speak } from './t.ts';

/* Brings the words of a language. They are modules of the app, so they come from its own site and are in its offline copy. */

let rest: Promise<void> | null = null;

/**
 * Brings the words of the first screen, says on the page which language they are and which way it is written, and begins to bring all
 * others. False where they can't be had, as for English: the page then speaks English. Nothing else of the app may be drawn before.
 */
export async function bringWords(language: AppLanguage): Promise<boolean> {
  const load = WORDS[language];
  if (load === undefined) return false;
  try {
    const { dir, start, loadOthers } = await load();
    Object.assign(document.documentElement, { lang: language, dir });
    speak(language, start);
    rest = loadOthers().then(
      (parts) => {
        for (const { default: part } of parts) speak(language, part);
      },
      () => undefined, // what is not there is said in English
    );
  } catch {
    return false;
  }
  return true;
}

/**
 * Loads a part of the app once its words are there: a module says its words when it is loaded. `load` imports it. Each part of the app
 * that is not loaded at the start comes this way, also where it has no words: the build writes parts with words and without to one file.
 */
export function inWords<Module>(load: () => Promise<Module>): Promise<Module> {
  return rest === null ? load() : rest.then(load);
}
