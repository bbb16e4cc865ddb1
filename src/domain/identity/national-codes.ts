import { looksLikeIsin } from './symbols.ts';

/* National security numbers and the ISINs that hold them. Each rule only computes what an ISIN would be; whether such an
   ISIN exists is for the reference data to say. */

/** Gives the check digit that ends an ISIN of these eleven characters: letters as 10 to 35, then Luhn's sum (ISO 6166). */
function checkDigit(body: string): number {
  const digits = [...body].map((sign) => Number.parseInt(sign, 36).toString()).join('');
  let total = 0;
  for (let place = 0; place < digits.length; place += 1) {
    // Every second digit from the right counts twice, beginning with the last one.
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const counted = place % 2 === 0 ? digit * 2 : digit;
    total += counted > 9 ? counted - 9 : counted;
  }
  return (10 - (total % 10)) % 10;
}

function withCheckDigit(body: string): string {
  return `${body}${checkDigit(body)}`;
}

/** Tells whether a text is an ISIN whose check digit is right. Upper case, no blanks. */
export function isValidIsin(text: string): boolean {
  return looksLikeIsin(text) && withCheckDigit(text.slice(0, 11)) === text;
}

/**
 * Tells whether a text can be a WKN, the German security number: six digits or capitals, without I and O, with at least one
 * digit (WM Datenservice).
 */
export function looksLikeWkn(text: string): boolean {
  return /^[0-9A-HJ-NP-Z]{6}$/.test(text) && /[0-9]/.test(text);
}

/** Gives the ISIN of a German security by its WKN: `DE000` + WKN + check digit; null where the text is no WKN. */
export function isinOfWkn(wkn: string): string | null {
  return looksLikeWkn(wkn) ? withCheckDigit(`DE000${wkn}`) : null;
}

/** Gives the WKN that a German ISIN holds; null for any other ISIN. */
export function wknOfIsin(isin: string): string | null {
  return /^DE000[0-9A-Z]{6}[0-9]$/.test(isin) ? isin.slice(5, 11) : null;
}

/** Tells whether a text is a SEDOL, London's security number: six digits or consonants and a check digit that is right. */
export function isValidSedol(text: string): boolean {
  if (!/^[0-9B-DF-HJ-NP-TV-Z]{6}[0-9]$/.test(text)) return false;
  const weights = [1, 3, 1, 7, 3, 9, 1];
  const total = [...text].reduce((sum, sign, place) => sum + Number.parseInt(sign, 36) * weights[place]!, 0);
  return total % 10 === 0;
}

/** Gives the ISINs that hold a SEDOL: a British and an Irish one. Empty where the text is no SEDOL. */
export function isinsOfSedol(sedol: string): readonly string[] {
  return isValidSedol(sedol) ? ['GB00', 'IE00'].map((country) => withCheckDigit(`${country}${sedol}`)) : [];
}

/** Gives the ISIN of a Swiss security by its Valor, a number of up to nine digits; null for anything else. */
export function isinOfValor(valor: string): string | null {
  return /^[0-9]{5,9}$/.test(valor) ? withCheckDigit(`CH${valor.padStart(9, '0')}`) : null;
}
