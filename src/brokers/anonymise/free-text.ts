import type { Inventor } from './invent.ts';
import type { Vocabulary } from './vocabulary.ts';

/* Text that is no position: titles, notes, summaries. Dates, times and plain words stay; everything else is invented. */

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
const RUN_TOGETHER = String.raw`(?<!\d)(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])20\d\d|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)`;
const NUMBER = String.raw`\d(?:[\d.,'’\u00a0\u202f]*\d)?`;
const WORD = String.raw`[\p{M}\d]{0,40}\p{L}[\p{L}\p{M}\d]*`;
const TOKEN = new RegExp(`(?<date>${DATE_OR_TIME})|(?<word>${WORD})|(?<number>${NUMBER})`, 'giu');
const LONGEST_KEPT_NUMBER = 1;

/** How much of a text may stay. `nothing`: it stands where a name or an account number stands, so only dates may. */
export type Keep = 'plain-words' | 'nothing';

/** Tells whether a text is a date, a time, or both, and nothing else. */
export function isDateOrTime(text: string): boolean {
  const rest = text.replace(new RegExp(DATE_OR_TIME, 'giu'), '');
  return rest !== text && !/[\p{L}\d]/u.test(rest.replace(/\b(?:utc|gmt|e[sd]?t|ce?s?t|p[sd]t)\b/gi, ''));
}

/** Tells whether a label says that what follows is somebody's name, number or address. */
export function isPersonalLabel(text: string, vocabulary: Vocabulary): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some(vocabulary.isPersonal);
}

/** Scrambles a text. The same words give the same inventions. */
export function scrambleText(text: string, keep: Keep, vocabulary: Vocabulary, inventor: Inventor): string {
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => {
    const { date, word } = match.groups ?? {};
    const kind = date !== undefined ? 'date' : word !== undefined ? 'word' : 'number';
    return { kind, text: match[0], at: match.index };
  });
  const stays = keepTokens(tokens, text, keep, vocabulary);
  let written = '';
  let end = 0;
  for (const [place, token] of tokens.entries()) {
    const isAmount = token.kind === 'number' && keep === 'plain-words' && !vocabulary.isOfAccount(token.text);
    written += text.slice(end, token.at);
    if (stays[place] && !vocabulary.isRenamed(token.text)) written += token.text;
    else written += isAmount ? inventor.number(token.text) : inventor.word(token.text);
    end = token.at + token.text.length;
  }
  return written + text.slice(end);
}

/** Scrambles a file's name; its date, run together or not, and its ending stay. */
export function scrambleFileName(name: string, vocabulary: Vocabulary, inventor: Inventor): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const parts = stem.split(new RegExp(`(${RUN_TOGETHER})`));
  const written = parts.map((part, at) =>
    at % 2 === 1 ? part : scrambleText(part, 'plain-words', vocabulary, inventor),
  );
  return written.join('') + ending;
}

interface Token {
  readonly kind: 'date' | 'word' | 'number';
  readonly text: string;
  readonly at: number;
}

/* Words with capitals that stand side by side are one name: an unknown one makes its neighbours unknown ("Mark Smith"). */
function keepTokens(tokens: readonly Token[], text: string, keep: Keep, vocabulary: Vocabulary): readonly boolean[] {
  let isAfterLabel = keep === 'nothing';
  const stays = tokens.map(({ kind, text: word }) => {
    if (kind === 'date') return true;
    if (vocabulary.isOfAccount(word)) return false;
    if (kind === 'number' && vocabulary.isDateOfFile(word)) return true;
    if (kind === 'number') return word.length <= LONGEST_KEPT_NUMBER && keep !== 'nothing';
    const isLabel = vocabulary.isPersonal(word);
    const isKept = (isLabel && keep !== 'nothing') || (!isAfterLabel && vocabulary.isPlain(word));
    if (isLabel) isAfterLabel = true;
    return isKept;
  });
  const isCapital = ({ kind, text: word }: Token) => kind === 'word' && /^\p{Lu}/u.test(word);
  const touches = (a: Token, b: Token) => /^[\s.'’-]*$/.test(text.slice(a.at + a.text.length, b.at));
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
