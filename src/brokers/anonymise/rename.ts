import { formsAbroad } from '../../domain/identity/exchanges.ts';
import { isCusip, isIsin, isOptionSymbol } from '../cells/symbols.ts';
import type { Inventor } from './invent.ts';

/* Another security's symbols and numbers: built as before, check digits right. */

/** Gives the invented symbol or identifier in place of this one; in place of a name, a placeholder. */
export function renameSecurity(text: string, inventor: Inventor): string {
  if (isIsin(text)) return withCheckDigit(text.slice(0, 2) + inventor.word(text.slice(2, 11)).toUpperCase(), isIsin);
  if (isCusip(text)) return withCheckDigit(inventor.word(text.slice(0, 8)).toUpperCase(), isCusip);
  // Of an option's symbol only the underlying; its date, strike and kind are what makes it an option.
  if (isOptionSymbol(text)) return text.replace(/[A-Z]+/, (root) => inventor.word(root));
  if (text.includes(' ') || text.length > LONGEST_SYMBOL) return inventor.placeholder('Security', text);
  // The market behind the point may say in which money the row is.
  const market = /\.[A-Z]{1,3}$/.exec(text)?.[0] ?? '';
  const isMarket = market !== '' && formsAbroad(`A${market}`) !== null;
  return isMarket ? inventor.word(text.slice(0, -market.length)) + market : inventor.word(text);
}

const LONGEST_SYMBOL = 12;

function withCheckDigit(stem: string, isRight: (text: string) => boolean): string {
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const digit = digits.find((one) => isRight(stem + one));
  return digit === undefined ? stem : stem + digit;
}
