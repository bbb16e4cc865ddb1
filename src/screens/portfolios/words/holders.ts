import { t } from '../../../words/t.ts';
import { formatPercent, plural } from '../../../words/marks/numbers.ts';
import { joinAnd } from '../../../words/marks/lists.ts';

/* Who of the clients holds a company, also through funds. */

export const HOLDERS = {
  title: t`Who holds a company`,
  lede: t`Directly and through funds. Where we can’t see all of a client’s funds, more of it may be in there.`,
  company: t`Company or symbol`,
  limit: t`More than`,
  search: t`Search`,
  client: t`Client`,
  held: t`Holds`,
  direct: t`Direct`,
  viaFunds: t`Through funds`,
  unseen: t`Can’t see`,
  maybe: t`could be more than that`,
  caption: t`Clients who hold or could hold more than that, in percent`,
} as const;

/** While clients are looked through, one after the other. */
export function lookingThrough(done: number, all: number): string {
  return t`Looking through clients… ${done} of ${all}`;
}

/** How many surely hold more than the limit. */
export function holdersTitle(count: number, limit: number, company: string): string {
  return count === 0
    ? t`As far as we can see, no client holds more than ${formatPercent(limit)} in ${company}.`
    : t`${plural(count, { one: '# client holds', other: '# clients hold' })} more than ${formatPercent(limit)} in ${company}.`;
}

/** Whose holdings could not be looked through; empty where all could. */
export function notLookedThrough(names: readonly string[]): string {
  return names.length === 0 ? '' : t`Not looked through: ${joinAnd(names)}.`;
}
