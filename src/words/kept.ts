import { keepLanguageNote, readLanguageNote } from '../storage/language-note.ts';
import type { AppLanguage } from './languages.ts';

/* Which language was chosen here. It is wanted before the first word is drawn, so it stands beside the database and not in it. */

/** The language chosen on this device; null where none was, or nothing may be kept. */
export function keptLanguage(): string | null {
  return readLanguageNote();
}

/** Keeps the choice for the next visit. `false` where nothing may be kept: then it holds for this address alone. */
export function keepLanguage(language: AppLanguage): boolean {
  return keepLanguageNote(language);
}
