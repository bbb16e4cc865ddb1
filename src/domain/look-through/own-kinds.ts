import { guessKind } from './guess-kind.ts';
import { classOfKind, type FundKindGuess, type KindId } from '../model/kinds.ts';
import { viewFund } from './fund-view.ts';
import type { Answer } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import { currency, type Currency } from '../model/units.ts';

/* Of what kind a fund of the pack is that nobody can look into: the user's word, and before it our guess, by which nothing is counted. */

/** Lays over a reference what the user said of what kind funds are. A kind that the pack does not know says nothing. No such answers = the same reference. */
export function layKinds(reference: Reference, answers: readonly Answer[]): Reference {
  const said = new Map(
    answers.flatMap((answer) =>
      answer.kind === 'fund-kind' && isKnown(answer.of, reference) ? [[answer.fund, answer.of] as const] : [],
    ),
  );
  return said.size === 0 ? reference : { ...reference, saidKind: (fund) => said.get(fund) ?? null };
}

/* Bonds and cash are what they are and need no funds to be measured by. */
function isKnown(kind: KindId, reference: Reference): boolean {
  return isPlain(kind) || reference.kind(kind) !== null;
}
const isPlain = (kind: KindId) => ['bond', 'cash'].includes(classOfKind(kind));

/** Tells whether all of a fund, or a part, is seen by nobody: one that may go either way by its factor is of no plain kind. */
export function isOpenFund(fund: string, reference: Reference): boolean {
  const view = viewFund(fund, reference);
  if (view.kind === 'partial') return true;
  return view.kind === 'closed' && view.factor === 1 && view.isFaulty !== true;
}

/**
 * Guesses of what kind a fund of the pack is that nobody can look into: by our own list of kinds, else by the words of its name, as they are
 * meant where it is sold, unless what kind of money is in it speaks against that.
 * null = nothing says it, or the fund is seen, or none of the pack's.
 */
export function guessFundKind(fund: string, reference: Reference): FundKindGuess | null {
  if (!isOpenFund(fund, reference)) return null;
  const listed = reference.listedKind(fund);
  if (listed !== null) return isKnown(listed, reference) ? { kind: listed, because: null } : null;
  const found = reference.bySymbol(fund).find(({ kind }) => kind === 'fund');
  const money = moneyOf(fund);
  // abroad what was chosen to stand in for a fund, of its very market or category, comes before the words of its name
  if (found?.kind !== 'fund' || (money !== null && reference.proxies(fund).length > 0)) return null;
  const guess = guessKind(found.name, money);
  if (guess === null || isPlain(guess.kind) || reference.kind(guess.kind) === null) return null;
  const fits = found.fundClass === classOfKind(guess.kind) || found.fundClass === 'unknown';
  return fits ? guess : null;
}

/* The currency of the market where a fund is sold, by its symbol, for what its name means there; null = the US. */
function moneyOf(fund: string): Currency | null {
  const exchange = /\.([A-Z]+)$/.exec(fund)?.[1];
  const home = { TO: 'CAD', NE: 'CAD', AX: 'AUD', NS: 'INR', L: 'GBP' }[exchange ?? ''];
  return /^[A-Z]{1,5}$/.test(fund) ? null : currency(home ?? 'EUR');
}
