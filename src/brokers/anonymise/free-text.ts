import type { Days } from './days.ts';
import type { Inventor } from './invent.ts';
import type { Vocabulary } from './vocabulary.ts';

/* Text that is no position: titles, notes, summaries. Plain words, times and the file's own date stay; everything else is invented. */

/* The beginnings of the months in the languages that files are read in. */
const MONTH =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|mag|maj|mei|mrt|maa|okt|ott|out|dez|dic|des|déc|fév|fev|avr|jui|giu|lug|gen|ene|abr|ago|aoû|set';
const DATE_OR_TIME = [
  String.raw`(?<!\d)(?:19|20)\d\d(?<sign>[-/.])(?:0?[1-9]|1[0-2])\k<sign>(?:0?[1-9]|[12]\d|3[01])(?:T[\d:.]+Z?)?(?!\d)`,
  String.raw`(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?<mark>[-/.])(?:0?[1-9]|[12]\d|3[01])\k<mark>(?:(?:19|20)\d\d|\d\d)(?!\d)`,
  String.raw`(?<![\p{L}])(?:${MONTH})[\p{Ll}]{0,7}\.?[- ]\d{1,2},?[- ](?:19|20)\d\d(?!\d)`,
  String.raw`(?<!\d)\d{1,2}[- .]{1,2}(?:${MONTH})[\p{Ll}]{0,7}\.?[- ,]{1,2}(?:(?:19|20)\d\d|\d\d)(?!\d)`,
  String.raw`(?<!\d)(?:19|20)\d\d年\d{1,2}月\d{1,2}日`,
  String.raw`(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?: ?[ap]m\b)?(?!\d)`,
].join('|');
const NUMBER = String.raw`\p{Nd}(?:[\p{Nd}.,'’٫٬\u00a0\u202f]*\p{Nd})?`;
const WORD = String.raw`[\p{M}\p{Nd}]{0,40}\p{L}[\p{L}\p{M}\p{Nd}]*`;
const TOKEN = new RegExp(`(?<date>${DATE_OR_TIME})|(?<word>${WORD})|(?<number>${NUMBER})`, 'giu');
const TIME = /^\d{1,2}:\d{2}/;

/** By what a text is scrambled. */
export interface Scrambling {
  readonly vocabulary: Vocabulary;
  readonly inventor: Inventor;
  readonly days: Days;
  /** What a word becomes that is a security's symbol or number; null for any other word. */
  readonly securityWord: (word: string) => string | null;
}

/** Tells whether a text is a date, a time, or both, and nothing else. */
export function isDateOrTime(text: string): boolean {
  const rest = text.replace(new RegExp(DATE_OR_TIME, 'giu'), '');
  return rest !== text && !/[\p{L}\d]/u.test(rest.replace(/\b(?:utc|gmt|e[sd]?t|ce?s?t|p[sd]t)\b/gi, ''));
}

/** Changes each date of a text; times stay. */
export function replaceDates(text: string, change: (date: string) => string): string {
  return text.replace(new RegExp(DATE_OR_TIME, 'giu'), (found) => (TIME.test(found) ? found : change(found)));
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
