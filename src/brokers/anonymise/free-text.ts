import { DATE_OR_TIME, TIME, type Days } from './days.ts';
import type { Inventor } from './invent.ts';
import type { Vocabulary } from './vocabulary.ts';

/* Text that is no position: titles, notes, summaries. Plain words, times and the file's own date stay; everything else is invented. */

const NUMBER = String.raw`\p{Nd}(?:[\p{Nd}.,'’٫٬\u00a0\u202f]*\p{Nd})?`;
const WORD = String.raw`[\p{M}\p{Nd}]{0,40}\p{L}[\p{L}\p{M}\p{Nd}]*`;
const TOKEN = new RegExp(`(?<date>${DATE_OR_TIME})|(?<word>${WORD})|(?<number>${NUMBER})`, 'giu');

/** By what a text is scrambled. */
export interface Scrambling {
  readonly vocabulary: Vocabulary;
  readonly inventor: Inventor;
  readonly days: Days;
  /** What a word becomes that is a security's symbol or number; null for any other word. */
  readonly securityWord: (word: string) => string | null;
}

interface Token {
  readonly kind: 'date' | 'word' | 'number';
  readonly text: string;
  readonly at: number;
}

/**
 * Scrambles a text; the same words give the same inventions. Where `isSecret`, nothing stays: a name, a birthday or an account's number
 * stands there. `figureIn` gives what a number becomes that is one of the row's figures.
 */
export function scrambleText(
  text: string,
  isSecret: boolean,
  by: Scrambling,
  figureIn: (number: string) => string | null = () => null,
): string {
  const { vocabulary, inventor, days } = by;
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: found, index, groups }): Token => {
    const kind = groups?.['date'] !== undefined ? 'date' : 'number';
    return { kind: groups?.['word'] !== undefined ? 'word' : kind, text: found, at: index };
  });
  const stays = keepTokens(tokens, text, isSecret, by);
  const written = (token: Token): string => {
    const { kind, text: word } = token;
    if (kind === 'date') {
      const other = isSecret ? word : days.invent(word);
      // a text that looks like a date and is none in any calendar keeps no digit
      return other === word ? inventor.word(word) : other;
    }
    if (kind === 'word' || isSecret || vocabulary.isOfAccount(word)) return inventor.word(word);
    return figureIn(word) ?? inventor.amount(word);
  };
  let copy = '';
  let end = 0;
  for (const [place, token] of tokens.entries()) {
    const kept = (token.kind === 'word' ? by.securityWord(token.text) : null) ?? token.text;
    copy += text.slice(end, token.at) + (stays[place] ? kept : written(token));
    end = token.at + token.text.length;
  }
  return copy + text.slice(end);
}

/* Words with capitals that stand side by side are one name: an unknown one makes its neighbours unknown ("Mark Smith"). */
function keepTokens(
  tokens: readonly Token[],
  text: string,
  isSecret: boolean,
  { vocabulary, days, securityWord }: Scrambling,
): readonly boolean[] {
  let isHidden = isSecret;
  const stays = tokens.map(({ kind, text: word }) => {
    if (kind === 'date' && TIME.test(word)) return true;
    if (vocabulary.isOfAccount(word)) return false;
    if (kind !== 'word') return !isHidden && days.isOfFile(word);
    const isLabel = vocabulary.isPersonal(word);
    const isKept = (isLabel && !isSecret) || (!isHidden && (vocabulary.isPlain(word) || securityWord(word) !== null));
    isHidden ||= isLabel;
    return isKept;
  });
  const isCapital = ({ kind, text: word }: Token) => kind === 'word' && /^\p{Lu}/u.test(word);
  const spread = (from: number, to: number) => {
    const [a, b] = [tokens[from], tokens[to]];
    if (a === undefined || b === undefined || stays[from] || !isCapital(a) || !isCapital(b)) return;
    const [first, second] = from < to ? [a, b] : [b, a];
    const between = text.slice(first.at + first.text.length, second.at);
    if (/^(?:[.'’]{0,2}\s{0,3}|-)$/.test(between) && !vocabulary.isPersonal(b.text)) stays[to] = false;
  };
  for (let at = 0; at + 1 < tokens.length; at += 1) spread(at, at + 1);
  for (let at = tokens.length - 1; at > 0; at -= 1) spread(at, at - 1);
  return stays;
}
