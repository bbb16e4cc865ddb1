import { t } from '../../../words/t.ts';
import type { CurrencySeen } from '../../../read/table/currency/currency-evidence.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { nameOfCode } from '../../../words/names/codes.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { quoted, reasonsInRow, sentences } from './phrases.ts';

/* Why a file's amounts are taken to be in a currency that it does not name, in words. */

type EvidenceWords = (what: string, count: number) => string;

const SEEN: Readonly<Record<CurrencySeen, EvidenceWords>> = {
  'named-outside': (what) => t`the lines around the table mention ${what}`,
  'named-in-titles': (what) => t`the heading ${what} names one`,
  'named-in-rows': (what) => t`other amounts in its rows are in ${what}`,
  'other-rows': (what) => t`its other rows are in ${what}`,
  'named-by-file': (what) => t`the file’s name says ${what}`,
  broker: (what) => t`it’s from ${what}`,
  'account-words': (what, count) =>
    t`${plural(count, { one: 'it has a word of one country', other: 'it has words of one country' })}: ${what}`,
  exchanges: (what) => t`its securities trade on ${what}`,
  'home-isins': (what) => t`many ISINs begin with ${what}`,
  'us-isins': (what) => t`nearly all ISINs begin with ${what}`,
  'local-codes': (what) => t`its symbols are like ${what}`,
  tickers: (what) => t`its symbols look like US ones, such as ${what}`,
  cusips: (what) => t`it has CUSIP numbers under ${what}`,
  'european-funds': (what) => t`it has European funds (${what})`,
  'american-funds': (what) => t`it has funds sold only in the US (${what})`,
  'company-forms': (what) => t`many names end in ${what}`,
  language: (what) => t`its headings are in ${languageName(what)}`,
  signs: (what) => t`its amounts have the sign ${what}`,
  grouping: (what) => t`its numbers are written like ${what}`,
  semicolons: () => t`it has semicolons between its cells`,
  commas: () => t`it writes decimals with a comma`,
  points: () => t`it writes decimals with a point`,
  'day-style': (what) => t`its dates put the month first, like ${what}`,
};

/* Languages as the reader calls them. */
const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map(
  'English en,German de,French fr,Italian it,Dutch nl,Spanish es,Portuguese pt,Swedish sv,Norwegian no,Danish da,Chinese zh,Polish pl,Czech cs,Hungarian hu,Turkish tr,Finnish fi,Japanese ja,Korean ko'
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, -3), pair.slice(-2)]),
);

function languageName(name: string): string {
  const code = LANGUAGE_CODES.get(name);
  return code === undefined ? name : nameOfCode('language', code);
}

/* Names of ours, and of the file's own that need no quotes. */
const AS_THEY_ARE: ReadonlySet<CurrencySeen> = new Set<CurrencySeen>([
  ...(['language', 'european-funds', 'other-rows', 'named-in-rows', 'broker', 'home-isins', 'us-isins'] as const),
  'company-forms',
]);

type Detail = Readonly<Record<string, string | number>>;

function clauses(detail: Detail, side: 'for' | 'against'): readonly string[] {
  return [1, 2, 3].flatMap((at) => {
    const seen = detail[`${side}${at}`];
    if (typeof seen !== 'string' || !Object.hasOwn(SEEN, seen)) return [];
    const of = seen as CurrencySeen;
    const words = `${detail[`${side}${at}What`] ?? ''}`.split('\n');
    const what = joinAnd(AS_THEY_ARE.has(of) ? words : words.map(quoted));
    return [SEEN[of](what, words.length)];
  });
}

/** "SEK: its headings are in Swedish; it writes decimals with a comma"; empty where nothing was weighed. */
export function currencyWhy(detail: Detail): string {
  const guess = detail['guess'];
  const mine = clauses(detail, 'for');
  if (typeof guess !== 'string') return '';
  return mine.length === 0 ? guess : t`${guess}: ${reasonsInRow(mine)}`;
}

/** What speaks for another currency: "USD: its symbols look like US ones"; empty where nothing does. */
function currencyAgainst(detail: Detail): string {
  const [other] = `${detail['others'] ?? ''}`.split('\n');
  const theirs = clauses(detail, 'against');
  return other === undefined || other === '' || theirs.length === 0 ? '' : t`${other}: ${reasonsInRow(theirs)}`;
}

/** Why two currencies are possible, the guess first. */
export function currencyDoubt(detail: Detail): string {
  const mine = currencyWhy(detail);
  const theirs = currencyAgainst(detail);
  if (mine === '') return t`The file doesn’t say which currency its amounts are in, and nothing else in it does.`;
  return sentences(
    t`The file doesn’t name a currency.`,
    t`It looks like ${mine}.`,
    theirs === '' ? t`That isn’t enough to be sure.` : t`But it could also be ${theirs}.`,
  );
}
