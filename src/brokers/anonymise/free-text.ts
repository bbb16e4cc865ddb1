import type { Inventor } from './invent.ts';
import type { DateShifter } from './shift-dates.ts';
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

/** How much of a text may stay. `nothing`: it stands where a name, a birthday or an account number stands. */
export type Keep = 'plain-words' | 'nothing';

/** By what a text is scrambled. */
export interface Scrambling {
  readonly vocabulary: Vocabulary;
  readonly inventor: Inventor;
  readonly dates: DateShifter;
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

/** Tells whether a label says that what follows is somebody's name, number or address. */
export function isPersonalLabel(text: string, vocabulary: Vocabulary): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some(vocabulary.isPersonal);
}

/** Scrambles a text. The same words give the same inventions. */
export function scrambleText(text: string, keep: Keep, by: Scrambling): string {
  const { vocabulary, inventor } = by;
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => {
    const { date, word } = match.groups ?? {};
    const kind = date !== undefined ? 'date' : word !== undefined ? 'word' : 'number';
    return { kind, text: match[0], at: match.index };
  });
  const stays = keepTokens(tokens, text, keep, by);
  let written = '';
  let end = 0;
  for (const [place, token] of tokens.entries()) {
    const isAmount = token.kind === 'number' && keep === 'plain-words' && !vocabulary.isOfAccount(token.text);
    written += text.slice(end, token.at);
    if (stays[place] && !vocabulary.isRenamed(token.text)) written += token.text;
    else if (token.kind === 'date') written += scrambleDate(token.text, keep, by);
    else written += isAmount ? inventor.amount(token.text) : inventor.word(token.text);
    end = token.at + token.text.length;
  }
  return written + text.slice(end);
}

/* A text that looks like a date and is none in any calendar keeps no digit. */
function scrambleDate(text: string, keep: Keep, { inventor, dates }: Scrambling): string {
  if (keep === 'nothing') return inventor.word(text);
  const other = dates.invent(text);
  return other === text ? inventor.word(text) : other;
}

interface Token {
  readonly kind: 'date' | 'word' | 'number';
  readonly text: string;
  readonly at: number;
}

/* Words with capitals that stand side by side are one name: an unknown one makes its neighbours unknown ("Mark Smith"). */
function keepTokens(
  tokens: readonly Token[],
  text: string,
  keep: Keep,
  { vocabulary, dates }: Scrambling,
): readonly boolean[] {
  let isAfterLabel = keep === 'nothing';
  const stays = tokens.map(({ kind, text: word }) => {
    if (kind === 'date') return TIME.test(word) || (keep !== 'nothing' && !isAfterLabel && dates.isOfFile(word));
    if (vocabulary.isOfAccount(word)) return false;
    if (kind === 'number' && keep !== 'nothing' && !isAfterLabel && vocabulary.isDateOfFile(word)) return true;
    if (kind === 'number') return false;
    const isLabel = vocabulary.isPersonal(word);
    const isKept = (isLabel && keep !== 'nothing') || (!isAfterLabel && vocabulary.isPlain(word));
    if (isLabel) isAfterLabel = true;
    return isKept;
  });
  const isCapital = ({ kind, text: word }: Token) => kind === 'word' && /^\p{Lu}/u.test(word);
  const touches = (a: Token, b: Token) => /^(?:[.'’]{0,2}\s{0,3}|-)$/.test(text.slice(a.at + a.text.length, b.at));
  const spread = (from: number, to: number) => {
    const [a, b] = [tokens[from], tokens[to]];
    if (a === undefined || b === undefined || stays[from] || !isCapital(a) || !isCapital(b)) return;
    const isNeighbour = from < to ? touches(a, b) : touches(b, a);
    if (isNeighbour && !vocabulary.isPersonal(b.text)) stays[to] = false;
  };
  for (let at = 0; at + 1 < tokens.length; at += 1) spread(at, at + 1);
  for (let at = tokens.length - 1; at > 0; at -= 1) spread(at, at - 1);
  return stays;
}
