import type { HoldingRows } from '../../../domain/model/holding-rows.ts';
import { currency, type Currency } from '../../../domain/model/units.ts';
import { holdingsIn } from '../../../domain/rows/holding-rows.ts';
import { addIn } from '../../../domain/sum.ts';
import type { IssueList } from '../issue-list.ts';
import { MAIN, seeCurrency, type CurrencyEvidence, type CurrencySeen, type MoneyLook } from './currency-evidence.ts';

/* Weighs what was seen of a currency, and settles which one amounts are in that name none. */

/** The currency that amounts are taken to be in, and why. */
export interface CurrencyVerdict {
  /** The guess; null = nothing speaks for any. */
  readonly currency: Currency | null;
  /** Others that it may be, the likeliest first. */
  readonly others: readonly Currency[];
  /** What speaks for the guess, then what speaks for the first of the others; the heaviest first. */
  readonly evidence: readonly CurrencyEvidence[];
  /** Whether it may be kept without a look. */
  readonly isClear: boolean;
}

/** So many positions are looked at. */
export const POSITIONS_LOOKED_AT = 300;

/* Below this nothing is guessed. */
const HINT = 2;
/* A guess below this is none to keep without a look; what comes nearer than this is asked about. */
const LEAST = 4;
const AHEAD = 4;
const MOST_OTHERS = 3;

/* What is seen of who is held, of words of one country, of the language, and of how numbers are written: two of them say more than twice the same. */
const KIND_OF_SIGN: Readonly<Partial<Record<CurrencySeen, 'held' | 'country' | 'words' | 'style'>>> = {
  exchanges: 'held',
  'home-isins': 'held',
  'us-isins': 'held',
  'local-codes': 'held',
  tickers: 'held',
  cusips: 'held',
  'european-funds': 'held',
  'american-funds': 'held',
  'company-forms': 'held',
  broker: 'country',
  'account-words': 'country',
  language: 'words',
  signs: 'style',
  grouping: 'style',
  commas: 'style',
  semicolons: 'style',
  points: 'style',
  'day-style': 'style',
};
/* A language that is written where one currency is paid says as much as a name of it. */
const OF_ONE_COUNTRY = 6;

/* Whether the file names the currency itself, or two signs that do not depend on each other agree. */
function isVouchedFor(code: string, evidence: readonly CurrencyEvidence[]): boolean {
  const isNamed = evidence.some(
    ({ seen, weights }) =>
      KIND_OF_SIGN[seen] === undefined || (seen === 'language' && weights[code]! >= OF_ONE_COUNTRY),
  );
  return isNamed || new Set(evidence.map(({ seen }) => KIND_OF_SIGN[seen])).size > 1;
}

const isOfMarks = ({ seen }: Pick<CurrencyEvidence, 'seen'>): boolean => seen === 'commas' || seen === 'points';

/** Weighs what was seen. */
export function weighCurrency(evidence: readonly CurrencyEvidence[]): CurrencyVerdict {
  const sums = new Map<string, number>();
  // Half the world writes commas: they only choose between currencies that something else speaks for.
  const named = new Set(evidence.filter((one) => !isOfMarks(one)).flatMap(({ weights }) => Object.keys(weights)));
  for (const one of evidence) {
    for (const [code, weight] of Object.entries(one.weights)) {
      if (isOfMarks(one) && named.size > 0 && !named.has(code)) continue;
      const before = sums.get(code);
      sums.set(code, before === undefined ? weight : before + weight);
    }
  }
  const place = (code: string): number => (MAIN.includes(code) ? MAIN.indexOf(code) : MAIN.length);
  // a word that one country alone has says more than letters that look like New York's
  const home = new Set(
    evidence.filter(({ seen }) => KIND_OF_SIGN[seen] === 'country').flatMap((one) => Object.keys(one.weights)),
  );
  const ranked = [...sums]
    .filter(([, sum]) => sum >= HINT)
    .sort(([a, x], [b, y]) => y - x || +home.has(b) - +home.has(a) || place(a) - place(b));
  const [first, second] = ranked;
  if (first === undefined) return { currency: null, others: [], evidence: [], isClear: false };
  const [code, sum] = first;
  const speaksFor = (money: string): readonly CurrencyEvidence[] =>
    evidence.filter(({ weights }) => (weights[money] ?? -1) > 0).sort((a, b) => b.weights[money]! - a.weights[money]!);
  const mine = speaksFor(code);
  const theirs = second === undefined ? [] : speaksFor(second[0]).filter((one) => !mine.includes(one));
  return {
    currency: currency(code),
    others: ranked.slice(1, 1 + MOST_OTHERS).flatMap(([other]) => currency(other) ?? []),
    evidence: [...mine, ...theirs],
    isClear: sum >= LEAST && (second === undefined || sum - second[1] >= AHEAD) && isVouchedFor(code, mine),
  };
}

interface Among {
  /** Those that it can be: a sign of their own says so. */
  readonly among?: ReadonlySet<string> | undefined;
  /** Positions that wait for a price. */
  readonly waiting?: MoneyLook['bare'];
}

/** A verdict on the currency of the positions that name none, told as an issue; null where each names its own. */
export function settleCurrency(
  { among, waiting = [], ...look }: Omit<MoneyLook, 'bare' | 'named'> & Among,
  holdings: HoldingRows,
  issues: IssueList,
): CurrencyVerdict | null {
  if (holdings.groups.every(({ first }) => first.currency !== null)) return null;
  const named = new Map<Currency, number>();
  for (const { first: one, count: lines } of holdings.groups) {
    if (one.currency !== null) addIn(named, one.currency, lines);
  }
  const bare = holdingsIn(holdings, 0, POSITIONS_LOOKED_AT).filter(({ currency: own }) => own === null);
  const seen = seeCurrency({ ...look, bare: [...bare, ...waiting], named });
  const verdict = weighCurrency(among === undefined ? seen : seen.flatMap((one) => onlyOf(one, among)));
  const code = verdict.isClear ? 'no-currency' : 'currency-unsure';
  issues.add(code, verdict.isClear ? 'note' : 'warning', null, detailOfCurrency(verdict));
  return verdict;
}

/* What speaks for these currencies. A comma says nothing of whose dollars they are. */
function onlyOf({ weights, ...one }: CurrencyEvidence, among: ReadonlySet<string>): readonly CurrencyEvidence[] {
  if (isOfMarks(one)) return [];
  const left = Object.fromEntries(Object.entries(weights).filter(([code]) => among.has(code)));
  return Object.keys(left).length === 0 ? [] : [{ ...one, weights: left }];
}

/** The verdict as the detail of an issue: `guess`, `others`, `for1`, `for1What` …, `against1` … (those for the first of the others). */
export function detailOfCurrency(verdict: CurrencyVerdict): Readonly<Record<string, string>> {
  const { currency: guess, others, evidence } = verdict;
  const detail: Record<string, string> = {};
  if (guess !== null) detail['guess'] = guess;
  if (others.length > 0) detail['others'] = others.join('\n');
  const isMine = ({ weights }: CurrencyEvidence): boolean => guess !== null && (weights[guess] ?? -1) > 0;
  for (const [side, found] of [
    ['for', evidence.filter(isMine)],
    ['against', evidence.filter((one) => !isMine(one))],
  ] as const) {
    found.slice(0, 3).forEach(({ seen, what }, at) => {
      detail[`${side}${at + 1}`] = seen;
      detail[`${side}${at + 1}What`] = what.slice(0, 120);
    });
  }
  return detail;
}
