import { WORDS } from 'virtual:words';
import { IN_CODE, type AppLanguage } from './languages.ts';

/**
 * Whether the words of a language can be had: they are on this device, or come now. Only those of languages that were spoken here before
 * are in the offline copy, and asking puts them there.
 */
export async function canSpeak(language: AppLanguage): Promise<boolean> {
  if (language === IN_CODE) return true;
  try {
    await (await WORDS[language]?.())?.loadOthers();
    return true;
  } catch {
    return false; // the loader rejects with the browser’s own TypeError, whatever kept it from the file
  }
}
