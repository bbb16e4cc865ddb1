import { isSameData } from '../same-data.ts';
import { accountKind, isUntaxed, type AccountKinds } from './account-kind.ts';

/* What the user says may be done in an account, and what a gain in it is taxed at. It changes no figure of the report. */

/** A fund that an account can buy, in the words of its plan. */
export interface LineUpFund {
  readonly symbol: string | null;
  readonly name: string | null;
  /** What it takes a year of each unit of money; null = not said. */
  readonly cost: number | null;
}

/** One thing that is said of one account; at most one of a kind. */
export type AccountTerm =
  /** All that it can buy. */
  | { readonly kind: 'line-up'; readonly account: string; readonly funds: readonly LineUpFund[] }
  /** Nothing in it is to be sold; cash may be spent. */
  | { readonly kind: 'no-sales'; readonly account: string }
  /** The user's own rate of tax on a gain there: 0.15 = 15 %. */
  | { readonly kind: 'tax-rate'; readonly account: string; readonly rate: number };

/** All that is said of one account. */
export interface AccountTerms {
  /** null = anything. */
  readonly lineUp: readonly LineUpFund[] | null;
  readonly hasNoSales: boolean;
  /** null = not said. */
  readonly taxRate: number | null;
}

/** Gives what is said of an account. */
export function termsOf(account: string, terms: readonly AccountTerm[]): AccountTerms {
  let said: AccountTerms = { lineUp: null, hasNoSales: false, taxRate: null };
  for (const term of terms) {
    if (term.account !== account) continue;
    if (term.kind === 'line-up') said = { ...said, lineUp: term.funds };
    else if (term.kind === 'no-sales') said = { ...said, hasNoSales: true };
    else said = { ...said, taxRate: term.rate };
  }
  return said;
}

/** Says of an account what was changed of what was `begun` with; what has been said since of something else stays. */
export function changeTerms(
  terms: readonly AccountTerm[],
  account: string,
  begun: AccountTerms,
  wanted: AccountTerms,
): readonly AccountTerm[] {
  const now = termsOf(account, terms);
  return putTerms(terms, account, {
    lineUp: isSameData(begun.lineUp, wanted.lineUp) ? now.lineUp : wanted.lineUp,
    hasNoSales: begun.hasNoSales === wanted.hasNoSales ? now.hasNoSales : wanted.hasNoSales,
    taxRate: begun.taxRate === wanted.taxRate ? now.taxRate : wanted.taxRate,
  });
}

/** Puts what is said of an account in the place of what was. */
function putTerms(
  terms: readonly AccountTerm[],
  account: string,
  { lineUp, hasNoSales, taxRate }: AccountTerms,
): readonly AccountTerm[] {
  return [
    ...terms.filter((term) => term.account !== account),
    ...(lineUp === null ? [] : [{ kind: 'line-up', account, funds: lineUp } as const]),
    ...(hasNoSales ? [{ kind: 'no-sales', account } as const] : []),
    ...(taxRate === null ? [] : [{ kind: 'tax-rate', account, rate: taxRate } as const]),
  ];
}

/** Which of two terms are of one thing. */
export const termKey = ({ kind, account }: AccountTerm): string => `${kind}\n${account}`;

/** Takes the terms of another portfolio in; what is said here stays. */
export function mergeTerms(into: readonly AccountTerm[], other: readonly AccountTerm[]): readonly AccountTerm[] {
  const known = new Set(into.map(termKey));
  return [...into, ...other.filter((term) => !known.has(termKey(term)))];
}

/** How sales are taxed: the accounts where they aren't, and the user's own rates in others. */
export interface SaleTaxes {
  readonly untaxed: readonly string[];
  readonly rates: ReadonlyMap<string, number>;
}
export const NO_TAXES_SAID: SaleTaxes = { untaxed: [], rates: new Map() };

/** Gives how sales in these accounts are taxed. What nobody said may be taxed, at a rate that isn't known. */
export function saleTaxes(
  accounts: readonly string[],
  {
    accountKinds,
    accountTerms,
  }: { readonly accountKinds: AccountKinds; readonly accountTerms: readonly AccountTerm[] },
): SaleTaxes {
  const untaxed = accounts.filter((account) => isUntaxed(accountKind(account, accountKinds).kind));
  const rates = accountTerms.flatMap((term) =>
    term.kind === 'tax-rate' && !untaxed.includes(term.account) ? [[term.account, term.rate] as const] : [],
  );
  return { untaxed, rates: new Map(rates) };
}
