import { ruleWords, standsAt } from './fund-names.ts';

/* The words by which workplace plans call their funds ("State Street S&P 500 Index Securities Lending Series"), and whole names as brokers print them. */

/** Words that together mean one kind of plan fund. */
export interface PlanFund {
  /** Phrases that must all stand in the name, in any order; one with `=` in front has to be the whole name. */
  readonly phrases: readonly string[];
  /** Phrases none of which may. */
  readonly without: readonly string[];
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && words.some((_, at) => standsAt(phrase, words, at));
}

/* "(LSE:CTY)" behind a name. */
const IN_BRACKETS = /\([A-Z]{2,6}:[A-Z0-9.]{1,8}\)$/;
/* What a broker may add or leave out at the end of a fund's own name: its form; and what it may add to it: payout, money, class. A payout that
   belongs to the name stays: "U.S. Equity Index Fund" may be any house's, with "Accumulation" behind it is Vanguard's. */
const FORM_AT_END = /^(?:PLC|LTD|ORD|ORDINARY|SHS|SHARES)$/;
const PAPER_AT_END =
  /^(?:PLC|LTD|ORD|ORDINARY|SHS|SHARES|ACC|ACCUMULATION|DIST|INC|NET|GBP|EUR|CHF|USD|SEK|DKK|NOK|[NGFD]T|FI|ADVISED|BY|PARTS?|O|N)$/;
/* Fewer words than this are too few to leave any out. */
const FEWEST_WORDS = 3;

function withoutEnd(words: readonly string[], end: RegExp): readonly string[] {
  const last = words.findLastIndex((word) => !end.test(word));
  // "ORD 25P" has a par value
  const [form, number, unit] = words.slice(Math.max(0, last - 2), last + 1);
  const isPar = form === 'ORD' && unit === 'P' && /^\d+$/.test(number ?? '');
  return isPar ? withoutEnd(words.slice(0, last - 1), end) : words.slice(0, last + 1);
}

/* "THE GROWTH FUND OF AMERICA CL A", "EUROPACIFIC GROWTH FD CL F1": what a broker of the US prints around a fund's own name. */
function withoutClass(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex((word) => word === 'CL' || word === 'CLASS');
  const isClass = at > 0 && /^[A-Z](?: \d)?$/.test(words.slice(at + 1).join(' '));
  const name = words.slice(words[0] === 'THE' ? 1 : 0, isClass ? at : undefined);
  return name.at(-1) === 'FD' ? [...name.slice(0, -1), 'FUND'] : name;
}

/** Gives the plan fund that a name means, or null; with `onlyWhole` only one whose whole name it is. */
export type PlanFundFinder<T extends PlanFund> = (name: string, onlyWhole?: boolean) => T | null;

/**
 * Makes the finder of plan funds: the one whose whole name it is, else the one with the most words that all stand in the name, as whole
 * words side by side. `idOf` tells whether two of them are one fund: two funds with one name but for their form have none without it.
 */
export function makePlanFundFinder<T extends PlanFund>(
  funds: readonly T[],
  idOf: (fund: T) => string,
): PlanFundFinder<T> {
  const isWhole = ({ phrases }: T): boolean => phrases.some((phrase) => phrase.startsWith('='));
  const printed = funds.filter(isWhole).map((fund) => ({ fund, words: fund.phrases.flatMap(ruleWords) }));
  const whole = new Map(printed.map(({ fund, words }) => [words.join(' '), fund] as const));
  const plain = new Map<string, T | null>();
  for (const { fund, words } of printed) {
    const key = withoutEnd(words, FORM_AT_END).join(' ');
    const other = plain.get(key);
    plain.set(key, other === undefined || (other !== null && idOf(other) === idOf(fund)) ? fund : null);
  }
  const rules = funds
    .filter((fund) => !isWhole(fund))
    .map((fund) => ({
      fund,
      phrases: fund.phrases.map(ruleWords),
      without: fund.without.map(ruleWords),
      length: fund.phrases.flatMap(ruleWords).length,
    }))
    .sort((a, b) => b.length - a.length);
  return (name, onlyWhole = false) => {
    const words = ruleWords(name.replace(IN_BRACKETS, ''));
    const short = withoutEnd(words, PAPER_AT_END);
    const named =
      whole.get(words.join(' ')) ??
      whole.get(withoutClass(words).join(' ')) ??
      (short.length < FEWEST_WORDS ? undefined : plain.get(short.join(' ')));
    if (named != null || onlyWhole) return named ?? null;
    const rule = rules.find(
      ({ phrases, without }) =>
        phrases.every((phrase) => contains(words, phrase)) && !without.some((phrase) => contains(words, phrase)),
    );
    return rule === undefined ? null : rule.fund;
  };
}
