import { t } from '../t.ts';
import { formatCount } from '../marks/numbers.ts';

/* Words of the menu of languages. */

export const LANGUAGE = {
  name: t`Language`,
  bound: t`A private session ends when the page is loaded again. Choose the language before you add files.`,
} as const;

/** Said in the place of going over to a language whose words aren't on this device yet. */
export function wordsMissing(name: string): string {
  return t`The words of ${name} aren’t on this device yet. Choose it once while you’re online; after that it works offline, too.`;
}

/** A language in the menu that some messages lack words of, which are then English: "Italiano (92% translated)". */
export function partlyTranslated(name: string, percent: number): string {
  const share = t`${formatCount(percent)}%`;
  return t`${name} (${share} translated)`;
}
