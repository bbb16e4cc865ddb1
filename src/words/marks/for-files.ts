import { inEnglish } from '../t.ts';
import { chooseLocale, localeNow, USUAL } from './locale.ts';

/**
 * Writes something in English with the usual marks whatever the screen uses: what goes into a file must be the same on every device.
 * Not for what takes time: `write` must be done when it returns.
 */
export function writtenForFiles<Text>(write: () => Text): Text {
  const { tag, language } = localeNow();
  chooseLocale(USUAL);
  try {
    return inEnglish(write);
  } finally {
    chooseLocale(tag, language);
  }
}
