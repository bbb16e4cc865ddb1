import type { Answer, RateAnswer } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Currency, IsoDate } from '../model/units.ts';
import { must } from '../must.ts';

/** What one unit of a currency is worth in another, and who says so. */
export interface FoundRate {
  readonly rate: number;
  readonly source: 'same' | 'column' | 'rate' | 'user' | 'pack';
  /** Day of the pack's rate; null where the pack was not asked. */
  readonly asOf: IsoDate | null;
}

/** Look-up of rates: the user's go before the pack's. */
export interface Rates {
  /** The rate at the date (null = the newest), or null when nobody states one. */
  readonly find: (from: Currency, to: Currency, date: IsoDate | null) => FoundRate | null;
}

/* How a currency reaches the rest of the world: over the user's rates to the end of its chain. */
interface Chain {
  /** Units of each currency on the way for one unit of the first; the first itself is 1. */
  readonly worth: ReadonlyMap<Currency, number>;
  readonly end: Currency;
}

/**
 * Opens the user's rates over the pack's. What the user says of a currency holds in every direction and against every
 * third currency: "1 EUR = 1.20 USD" also decides EUR against CHF, over the pack's dollar. So each currency has one worth,
 * and no way round from one to another and back gains or loses.
 */
export function openRates(answers: readonly Answer[], reference: Reference): Rates {
  const said = newestRates(answers);
  const groups = new Map<Currency, Chain>();
  const groupOf = (code: Currency): Chain => {
    const group = groups.get(code) ?? walk(code, said, reference);
    groups.set(code, group);
    return group;
  };
  const find = (from: Currency, to: Currency, date: IsoDate | null): FoundRate | null => {
    if (from === to) return { rate: 1, source: 'same', asOf: null };
    const [start, goal] = [groupOf(from), groupOf(to)];
    const direct = start.worth.get(to);
    if (direct !== undefined) return { rate: direct, source: 'user', asOf: null };
    const one = reference.rate(start.end, date);
    const other = reference.rate(goal.end, date);
    if (one === null || other === null) return null;
    const ownPart = must(start.worth.get(start.end)) / must(goal.worth.get(goal.end));
    return {
      rate: ownPart * (other.perUsd / one.perUsd),
      source: start.end === from && goal.end === to ? 'pack' : 'user',
      asOf: one.asOf < other.asOf ? one.asOf : other.asOf,
    };
  };
  return { find: remember(find) };
}

/* A holding is converted at every analysis, and a portfolio has thousands of them in few currencies and dates. */
function remember(find: Rates['find']): Rates['find'] {
  const known = new Map<string, FoundRate | null>();
  return (from, to, date) => {
    const key = `${from} ${to} ${date ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(from, to, date);
    known.set(key, found);
    return found;
  };
}

/* One rate a currency, the one said last; one that would lead back to where it came from says nothing new and is left out. */
function newestRates(answers: readonly Answer[]): ReadonlyMap<Currency, RateAnswer> {
  const said = new Map<Currency, RateAnswer>();
  for (const answer of [...answers].reverse()) {
    if (answer.kind !== 'rate' || said.has(answer.of) || !isUsable(answer)) continue;
    let end: Currency = answer.in;
    for (let next = said.get(end); next !== undefined; next = said.get(end)) end = next.in;
    if (end !== answer.of) said.set(answer.of, answer);
  }
  return said;
}

/** Tells whether a typed rate can be reckoned with: a positive number that is not beyond all money. */
export function isUsable({ rate }: Pick<RateAnswer, 'rate'>): boolean {
  return rate >= 1e-9 && rate <= 1e9;
}

/*
 * All currencies that the user's rates tie together, seen from one of them. The end is where the chains lead: the one
 * currency of the group that the user said nothing of; where the pack does not know that one, the first that it does know.
 */
function walk(from: Currency, said: ReadonlyMap<Currency, RateAnswer>, reference: Reference): Chain {
  const worth = new Map<Currency, number>([[from, 1]]);
  const open = [from];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const { of, in: into, rate } of said.values()) {
      const next = of === code ? into : of;
      if ((of !== code && into !== code) || worth.has(next)) continue;
      worth.set(next, must(worth.get(code)) * (next === into ? rate : 1 / rate));
      open.push(next);
    }
  }
  const members = [...worth.keys()].sort();
  const root = must(members.find((code) => !said.has(code)));
  const known = [root, ...members].find((code) => reference.rate(code, null) !== null);
  return { worth, end: known ?? root };
}
