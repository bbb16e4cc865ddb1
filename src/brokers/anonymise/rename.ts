import { isCusip, isIsin, isOptionSymbol } from '../symbols.ts';
import { scrambleText } from './free-text.ts';
import type { Inventor } from './invent.ts';
import type { Vocabulary } from './vocabulary.ts';

/* Names of another security, where the user wants symbols and names changed, too: built as before, check digits right. */

interface Renaming {
  readonly vocabulary: Vocabulary;
  readonly inventor: Inventor;
}

/** Gives the invented symbol, identifier or name in place of this one. */
export function renameSecurity(text: string, { vocabulary, inventor }: Renaming): string {
  if (isIsin(text)) return withCheckDigit(text.slice(0, 2) + inventor.word(text.slice(2, 11)).toUpperCase(), isIsin);
  if (isCusip(text)) return withCheckDigit(inventor.word(text.slice(0, 8)).toUpperCase(), isCusip);
  // Of an option's symbol only the underlying; its date, strike and kind are what makes it an option.
  if (isOptionSymbol(text)) return text.replace(/[A-Z]+/, (root) => inventor.word(root));
  // The market behind the point may say in which money the row is.
  if (!text.includes(' ') && text.length <= 12) return text.replace(/^[^.]+/, (root) => inventor.word(root));
  const renamed = scrambleText(text, 'plain-words', vocabulary, inventor);
  // Some funds are named by plain words alone: "Vanguard Total Stock Market ETF".
  return renamed === text ? scrambleText(text, 'nothing', vocabulary, inventor) : renamed;
}

function withCheckDigit(stem: string, isRight: (text: string) => boolean): string {
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const digit = digits.find((one) => isRight(stem + one));
  return digit === undefined ? stem : stem + digit;
}
