import { DATE_OR_TIME, TIME, type Days } from './days.ts';
import type { Inventor } from './invent.ts';
import type { Vocabulary } from './vocabulary.ts';

/* Text that is no position: titles, notes, summaries. Plain words, times and the file's own date stay; everything else is invented. */

const NUMBER = String.raw`\p{Nd}(?:[\p{Nd}.,'’٫٬\u00a0\u202f]*\p{Nd})?`;
const WORD = String.raw`[\p{M}\p{Nd}]{0,40}\p{L}[\p{L}\p{M}\p{Nd}]*`;
const TOKEN = new RegExp(`(?<date>${DATE_OR_TIME})|(?<word>${WORD})|(?<number>${NUMBER})`, 'giu');
const BETWEEN_NAMES = /^(?:[.'’]{0,2}\s{0,3}|-)$/;

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
  readonly stays: boolean;
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
  const { vocabulary, inventor, days, securityWord } = by;
  const written = ({ kind, text: word, stays }: Token): string => {
    if (stays) return (kind === 'word' ? securityWord(word) : null) ?? word;
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
  for (const token of tokensOf(text, isSecret, by)) {
    copy += text.slice(end, token.at) + written(token);
    end = token.at + token.text.length;
  }
  return copy + text.slice(end);
}

function tokensOf(text: string, isSecret: boolean, { vocabulary, days, securityWord }: Scrambling): readonly Token[] {
  let isHidden = isSecret;
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index: at, groups }): Token => {
    const kind = (['date', 'word'] as const).find((one) => groups?.[one] !== undefined) ?? 'number';
    if (kind === 'date' && TIME.test(word)) return { kind, text: word, at, stays: true };
    if (vocabulary.isOfAccount(word)) return { kind, text: word, at, stays: false };
    if (kind !== 'word') return { kind, text: word, at, stays: !isHidden && days.isOfFile(word) };
    const isLabel = vocabulary.isPersonal(word);
    const isKnown = !isHidden && (vocabulary.isPlain(word) || securityWord(word) !== null);
    isHidden ||= isLabel;
    return { kind, text: word, at, stays: (isLabel && !isSecret) || isKnown };
  });
  // forwards, then backwards
  return withHiddenNames(withHiddenNames(tokens, text, vocabulary).toReversed(), text, vocabulary).toReversed();
}

/* Words with capitals that stand side by side are one name: an unknown one makes those after it unknown ("Mark Smith"). */
function withHiddenNames(tokens: readonly Token[], text: string, { isPersonal }: Vocabulary): readonly Token[] {
  const isCapital = ({ kind, text: word }: Token) => kind === 'word' && /^\p{Lu}/u.test(word);
  let before: Token | undefined;
  return tokens.map((token) => {
    const [first, second] = before !== undefined && before.at < token.at ? [before, token] : [token, before];
    const between = second === undefined ? '?' : text.slice(first.at + first.text.length, second.at);
    const isOfName = before?.stays === false && isCapital(before) && isCapital(token) && BETWEEN_NAMES.test(between);
    before = isOfName && !isPersonal(token.text) ? { ...token, stays: false } : token;
    return before;
  });
}
