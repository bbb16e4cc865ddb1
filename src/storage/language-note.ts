import { attempt, findMarkerBox, type MarkerBox } from './marker-box.ts';

const LANGUAGE_KEY = 'topheavy-language';

/** The language that was chosen, as it is noted; null where none was. */
export function readLanguageNote(box: MarkerBox | null = findMarkerBox()): string | null {
  return attempt(() => box?.getItem(LANGUAGE_KEY) ?? null);
}

/** Notes a language. False where the browser keeps nothing. */
export function keepLanguageNote(language: string, box: MarkerBox | null = findMarkerBox()): boolean {
  const kept = attempt(() => {
    box?.setItem(LANGUAGE_KEY, language);
    return box;
  });
  return kept !== null;
}

/** Forgets the choice, as when everything is wiped. */
export function forgetLanguageNote(box: MarkerBox | null): void {
  attempt(() => {
    box?.removeItem(LANGUAGE_KEY);
    return null;
  });
}
