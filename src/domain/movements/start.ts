import { dateOfDay, daysBetween, isoDate, type IsoDate } from '../model/units.ts';
import type { HeldAnswer, Portfolio } from '../model/portfolio.ts';
import type { Issue } from '../model/issue.ts';
import type { Movement } from '../model/movement.ts';
import { parseExact, type Exact } from './decimal.ts';
import { foldName } from './security-keys.ts';
import type { Former } from './symbol-changes.ts';
import { must } from '../must.ts';

/* What the user says of a holding that its history doesn't let come out: how many were held on the evening of a day. The rows after that
   day are added to it. The stored reading keeps its movements, so that undoing the answer leaves no trace. */

/** Why a balance cannot be believed: more went than had come, or a row changed it without saying by how much. */
export type BalanceFault = 'more-out-than-in' | 'unclear';

/** From how many a holding is added up. */
export interface Start {
  /** What its rows up to this day did is in the quantity. */
  readonly day: IsoDate;
  /** null = the holding is left out. */
  readonly quantity: Exact | null;
  /** The list of holdings that says so; null = the user does. */
  readonly list: string | null;
}

/** Finds what a list of holdings says of a security by its movements, in the place of a file among those that are worked out together. */
export type StartFinder = (movements: readonly (Movement & { readonly file: number })[]) => Start | null;

/** What the rows of a holding leave open. */
export interface Gap {
  /** null = they come out, but a dividend was paid before any shares came. */
  readonly fault: BalanceFault | null;
  /** The evening of which it is asked how many were held. */
  readonly day: IsoDate;
  /** The least that lets nothing go below zero, in exact digits; null where the rows don't tell. */
  readonly least: string | null;
  /** As what it may have been held until that day; null = nothing speaks for that. */
  readonly former: Former | null;
}

/** What is told of a gap, as the detail of an issue. */
export function openOf({ day, least, former }: Gap): Issue['detail'] {
  return { day, ...(least === null ? {} : { least }), ...(former === null ? {} : { was: former.symbol }) };
}

const EPOCH = must(isoDate('1970-01-01'));

/** The evening that is asked about: before the first row, or after the last one that doesn't say what it did. */
export function askedDay(first: IsoDate, unclearOn: IsoDate | null): IsoDate {
  return unclearOn ?? dateOfDay(daysBetween(EPOCH, first) - 1) ?? first;
}

/** The word by which an answer knows a security: its number or symbol, else its name. */
export function securityOf(movements: readonly Movement[]): string {
  const numbered = movements.find(({ isin, cusip }) => (isin ?? cusip) !== null);
  return [numbered, ...movements].flatMap((one) => (one === undefined ? [] : [wordOf(one)]))[0] ?? '';
}

function wordOf({ isin, cusip, symbol, name }: Movement): string {
  return isin ?? cusip ?? symbol ?? foldName(name ?? '');
}

/** Finds what the user said of a holding, in files one of which has these titles. */
export function saidOfHeld(
  movements: readonly Movement[],
  titles: ReadonlySet<string>,
  answers: Portfolio['answers'],
): Start | null {
  const words = new Set(movements.map(wordOf));
  const fits = ({ security, account, titles: own }: HeldAnswer): boolean =>
    account === movements[0]?.account && words.has(security) && titles.has(JSON.stringify(own));
  const said = answers.filter((answer) => answer.kind === 'held').findLast(fits);
  return said === undefined
    ? null
    : { day: said.day, quantity: said.quantity === null ? null : parseExact(said.quantity), list: null };
}

/** Says how many of a security were held on an evening, or that it is left out; null takes the word back. */
export function sayHeld(
  portfolio: Portfolio,
  { security, account, titles }: Pick<HeldAnswer, 'security' | 'account' | 'titles'>,
  said: Pick<HeldAnswer, 'day' | 'quantity'> | null,
): Portfolio {
  const about = { kind: 'held', security, account, titles } as const;
  const isOther = (one: Portfolio['answers'][number]): boolean =>
    one.kind !== 'held' ||
    JSON.stringify([one.security, one.account, one.titles]) !== JSON.stringify([security, account, titles]);
  const others = portfolio.answers.filter(isOther);
  return { ...portfolio, answers: said === null ? others : [...others, { ...about, ...said }] };
}
