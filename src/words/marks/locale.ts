/* Which marks figures are written with: the grouping of digits and the decimal mark of the reader's own region. Where signs stand and
   what months are called is of the language of the words: "$284.310" and "21 Aug 2026" in English words, "284.310 $" in German ones. */

/** Used until another one is chosen, and where one is not known: what the command and the tests write with. */
export const USUAL = 'en-US';

let locale = USUAL;
let language = 'en';
/* Making a format takes long, and a table of figures uses one thousands of times. */
let formats = new Map<string, Intl.NumberFormat>();

/**
 * Chooses the locale whose marks figures are written with, such as "de-DE"; one that is unknown falls back to en-US. `words`: the
 * language of the words around them, such as "de", which says where signs stand and what months are called.
 */
export function chooseLocale(tag: string, words = 'en'): void {
  locale = knownTag(tag);
  language = words;
  formats = new Map();
}

function knownTag(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? USUAL;
  } catch {
    return USUAL; // not even a tag
  }
}

/** What was chosen: the tag whose marks figures are written with, and the language of the words around them. */
export function localeNow(): { readonly tag: string; readonly language: string } {
  return { tag: locale, language };
}

/** What is said and how figures are written, as the language of a page that is saved: "de-CH"; "de" where figures are written as in a region of another language. */
export function pageLanguage(): string {
  return tagLanguage(locale) === language ? locale : language;
}

const tagLanguage = (tag: string) => new Intl.Locale(tag).language;

/** How many decimals a figure has. */
export interface Digits {
  readonly least: number;
  readonly most: number;
}

/** Writes a number's size, without its sign: 3612 → "3,612" or "3.612". Digits are 0 to 9 in every locale. */
export function writeDigits(value: number, { least, most }: Digits): string {
  const key = `${least} ${most}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      numberingSystem: 'latn',
      // four digits, too: in one column "2428" and "20.571" would look like two ways of writing
      useGrouping: 'always',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  formats.set(key, format);
  return format.format(Math.abs(value));
}

/** The mark before the decimals: "." or ",". */
export function decimalMark(): string {
  return writeDigits(0.5, { least: 1, most: 1 }).replace(/\d/g, '');
}

/** As `writeDigits`, with so many digits that count, for rates: 0.0064512 → "0.0064512". */
export function writeSignificant(value: number, most: number): string {
  return new Intl.NumberFormat(locale, { numberingSystem: 'latn', maximumSignificantDigits: most }).format(
    Math.abs(value),
  );
}
