import { exchangeInFront } from './exchanges.ts';

/* Symbols as brokers write them, and as the pack does. */

/* Characters that show nothing: zero-width spaces and joiners, direction marks, soft hyphen, BOM. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/* Nearly every symbol is clean already. */
const PLAIN = /^[!-`{-~]+$/;

/** Gives the symbol in plain capitals: full-width letters folded, invisible characters dropped, blanks trimmed, an exchange in front. */
export function cleanSymbol(symbol: string): string {
  if (PLAIN.test(symbol)) return symbol;
  const plain = symbol.normalize('NFKC').replace(INVISIBLE, '').trim().toUpperCase();
  return exchangeInFront(plain) ?? plain;
}

/* Alphabets with letters that are drawn like Latin ones. */
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u;

/**
 * Tells whether a text may be made to look like another: it has control characters, or a word of Latin letters with letters of an
 * alphabet that looks like it ("АAPL"). Words of one script are just words: "Länsförsäkringar", "ひふみプラス", "Сбербанк".
 */
export function looksForged(text: string): boolean {
  if (/^[\x20-\x7E]*$/.test(text)) return false;
  const words = text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return /\p{Cc}/u.test(text) || words.some((word) => /\p{Script=Latin}/u.test(word) && LIKE_LATIN.test(word));
}

/* Letters of the Greek and Cyrillic alphabets that are drawn like Latin capitals. */
const LOOK_ALIKES = new Map(
  'АΑA ВΒB СC ЕΕE НΗH ІΙI ЈJ КΚK МΜM ОΟO РΡP ЅS ТΤT ХΧX УΥY ΖZ ΝN'
    .split(' ')
    .flatMap((letters) => [...letters.slice(0, -1)].map((letter) => [letter, letters.slice(-1)] as const)),
);

/** Gives the symbol that a reader would take it for: look-alike letters as the Latin ones, control characters gone. */
export function asItLooks(cleaned: string): string {
  return [...cleaned]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .replace(/[^\x20-\x7E]/g, '');
}

/* Marks of a US market that data vendors hang on a symbol: "NASDAQ:AAPL", "AAPL US" and "AAPL UW" (Bloomberg), "AAPL.O" and
   "IBM.N" (Reuters), "AAPL-US" (FactSet), "AAPL.US", "AAPL:NASDAQ". A mark of another market stays: it leads to another company. */
function withoutMarket(cleaned: string): string {
  return cleaned
    .replace(
      /^(?:NASDAQ|NYSE|NYSEARCA|NYSEAMERICAN|AMEX|ARCA|BATS|CBOE|PINK|OTC|XNAS|XNYS|US(?=:))(?:: ?|[/ ])(?=[A-Z])/,
      '',
    )
    .replace(/(?<=^[A-Z]{1,5}(?:[./][A-Z])?)(?:[:.](?:NASDAQ|NYSE|NYSEARCA|AMEX|BATS)|:US)$/, '')
    .replace(/(?<=^[A-Z]{1,5}(?:[./][A-Z])?) U[SNQWAPRFV](?: EQUITY)?$/, '')
    .replace(/(?<=^[A-Z]{1,5})\.(?:O|OQ|N|NY|K)$/, '')
    .replace(/(?<=^[A-Z]{1,5}(?:[./-][A-Z])?)[.-]US$/, '');
}

/** Tells whether a symbol says itself that it is traded in the US: "AAPL.US", "NASDAQ:AAPL". */
export function namesUsMarket(symbol: string): boolean {
  const cleaned = cleanSymbol(symbol);
  return withoutMarket(cleaned) !== cleaned;
}

/**
 * Gives the spellings under which the pack may know a US symbol, the likeliest first: `BRK/B`, `BRK-B`, `BRK B` and
 * `BRKB` are all BRK.B there. A symbol that is no US grammar (an ISIN, an option, a foreign suffix) gives itself alone.
 */
export function symbolForms(symbol: string): readonly string[] {
  const cleaned = withoutMarket(cleanSymbol(symbol));
  const dotted = cleaned.replace(/^([A-Z]{1,5})[/\-. ]([A-Z])$/, '$1.$2');
  const preferred = cleaned.replace(/^([A-Z]{1,5})(?:[/\-. ]?P(?:R)?[/\-. ]?|\^)([A-Z])$/, '$1.PR$2');
  const forms = [dotted, cleaned];
  if (preferred !== cleaned) forms.push(preferred);
  // A class glued on ("BRKB"): tried last, because most five-letter symbols are symbols of their own.
  const glued = /^([A-Z]{2,4})([AB])$/.exec(cleaned);
  if (glued !== null) forms.push(`${glued[1]}.${glued[2]}`);
  return [...new Set(forms)];
}

/** Tells whether the text has the form of an ISIN: country, nine letters or digits, check digit (not verified). */
export function looksLikeIsin(text: string): boolean {
  return /^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(text);
}

/** Tells whether the text has the form of a CUSIP: nine characters, of which some are digits. */
export function looksLikeCusip(text: string): boolean {
  return /^[0-9A-Z]{8}[0-9]$/.test(text) && /[0-9].*[0-9]/.test(text);
}

/** Tells whether the text has the form of a FIGI: twelve characters, BBG in front, the eighth to twelfth without vowels. */
export function looksLikeFigi(text: string): boolean {
  return /^BBG0[0-9BCDFGHJKLMNPQRSTVWXYZ]{7}[0-9]$/.test(text);
}

/* Four dialects: " -SPY260424C580" and OCC, "PLTR 09/11/2026 165.00 P", "TWTR Feb 15 '19 $41 Call". */
const OPTION_FORMS = [
  /^-?([A-Z.]{1,6}?)\s*\d{6}[CP]\d+(?:\.\d+)?$/,
  /^([A-Z./]{1,6}) \d{2}\/\d{2}\/\d{4} \d+(?:\.\d+)? [CP]$/,
  /^([A-Z./]{1,6}) [A-Z]{3} \d{1,2} '\d{2} \$?\d+(?:\.\d+)? (?:CALL|PUT)$/,
];

/** Gives the symbol an option is written on, or null when the text is no option in a dialect we know. */
export function optionUnderlying(symbol: string): string | null {
  const cleaned = cleanSymbol(symbol);
  for (const form of OPTION_FORMS) {
    const underlying = form.exec(cleaned)?.[1];
    if (underlying !== undefined) return underlying;
  }
  return null;
}
