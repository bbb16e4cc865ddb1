import { looksLikeIsin } from '../domain/identity/symbols.ts';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters of a hash: 40 bits at 6 bits a character. */
export const HASH_LENGTH = 7;

/** Stirs 32 bits until each depends on every other (multiply by odd constants, fold the high half into the low one). */
function stir(bits: number): number {
  let stirred = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0x297a2d39);
  return (stirred ^ (stirred >>> 16)) >>> 0;
}

/**
 * A 40-bit hash of an identifier as seven characters. It keeps lists of CUSIPs and ISINs out of the pack and saves
 * space; it protects no secret. Two lanes read the same text with different multipliers: 32 bits of one, 8 of the other.
 */
export function identifierHash(identifier: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let place = 0; place < identifier.length; place += 1) {
    const code = identifier.charCodeAt(place);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13);
  }
  let rest = (stir(high) & 0xff) * 2 ** 32 + stir(low);
  let text = '';
  for (let place = 0; place < HASH_LENGTH; place += 1) {
    text += ALPHABET.charAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** Hashes that stand in a cell of the pack one after the other. */
export function cutHashes(cell: string): readonly string[] {
  return Array.from({ length: Math.ceil(cell.length / HASH_LENGTH) }, (_, at) =>
    cell.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  );
}

/** Whether the twelfth character of an ISIN is the check digit of the eleven before it (ISO 6166: letters as 10 to 35, then Luhn). */
export function isinChecks(isin: string): boolean {
  if (!looksLikeIsin(isin)) return false;
  const digits = Array.from(isin, (sign) => parseInt(sign, 36)).join('');
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = +digits.charAt(digits.length - 1 - place);
    const weighted = place % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/**
 * The text whose hash stands in the pack. An ISIN of the US or Canada has the CUSIP inside, so both share one hash; an
 * ISIN with a wrong check digit stays as it is and so leads nowhere.
 */
export function identifierKey(identifier: string): string {
  return /^(US|CA)/.test(identifier) && isinChecks(identifier) ? identifier.slice(2, 11) : identifier;
}

/** The text whose hash stands in the pack for a fund's ticker on an exchange abroad, with or without the exchange's suffix. */
export function tickerKey(ticker: string): string {
  return `ABROAD ${ticker}`;
}
