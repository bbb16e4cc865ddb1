import { guessKind } from './guess-kind.ts';
import { classOfKind, kindOfSymbol, KIND_SYMBOLS, type KindId } from './kinds.ts';
import { viewFund } from './fund-view.ts';
import type { Answer } from './portfolio.ts';
import type { FundPart, Reference } from './reference.ts';

/* A stand-in is similar and not the same: it shows nothing of a fund and proves nothing. What is known is measured without any,
   and the likely reading alone rests on them (README, "How sure"). */

/** The fund that another one is read as in the likely reading. */
export interface StandIn {
  readonly witness: string;
  /** The user chose it; else it is the nearest that the pack proposes. */
  readonly isChosen: boolean;
  /** The kind whose middle by assets is read; null = one fund stands in. */
  readonly ofKind: KindId | null;
  /** The witness, or the funds of the kind: what part of the reading each is. They add up to 1. */
  readonly parts: readonly FundPart[];
}

/** Gives the fund that stands in for one that is not seen whole; null for every other, and where nothing can. */
export type StandIns = (fund: string) => StandIn | null;

/** Makes the look-up of stand-ins: the user's choice, else the nearest that the pack proposes, if there is something to
 * read in it, else the middle of the kind that its name states. Of a fund that was said to be of a kind it is that kind's middle. */
export function openStandIns(answers: readonly Answer[], reference: Reference): StandIns {
  const chosen = new Map(
    answers.flatMap((answer) => (answer.kind === 'proxy' ? [[answer.fund, answer.proxy] as const] : [])),
  );
  const known = new Map<string, StandIn | null>();
  return (fund) => {
    const before = known.get(fund);
    if (before !== undefined) return before;
    const found = isOpen(fund, reference) ? findStandIn(fund, chosen.get(fund), reference) : null;
    known.set(fund, found);
    return found;
  };
}

/* Closed, or seen in part. A leveraged fund that nobody can look into may go either way by its factor: nothing plain is like it. */
function isOpen(fund: string, reference: Reference): boolean {
  const view = viewFund(fund, reference);
  if (view.kind === 'partial') return true;
  return view.kind === 'closed' && view.factor === 1 && view.isFaulty !== true;
}

function findStandIn(fund: string, chosen: string | undefined, reference: Reference): StandIn | null {
  const said = kindOfSymbol(fund);
  if (said !== null) return readKind(said, true, reference);
  const canBeRead = (witness: string) => witness !== fund && READ.has(viewFund(witness, reference).kind);
  if (chosen !== undefined) return canBeRead(chosen) ? oneFund(chosen, true) : null;
  const proposed = reference.proxies(fund).find(({ symbol }) => canBeRead(symbol));
  if (proposed !== undefined) return oneFund(proposed.symbol, false);
  const guessed = kindByName(fund, reference);
  return guessed === null ? null : readKind(guessed, false, reference);
}

function oneFund(witness: string, isChosen: boolean): StandIn {
  return { witness, isChosen, ofKind: null, parts: [{ symbol: witness, weight: 1 }] };
}

/* The middle of the kind's funds; null where the pack has none of it. */
function readKind(kind: KindId, isChosen: boolean, reference: Reference): StandIn | null {
  const found = reference.kind(kind);
  return found === null ? null : { witness: KIND_SYMBOLS[kind], isChosen, ofKind: kind, parts: found.members };
}

/*
 * A fund of the US catalogue that nothing is like, by its name; what kind of money is in it must not speak against that. A name of
 * another market may mean its own large companies.
 */
function kindByName(fund: string, reference: Reference): KindId | null {
  const listed = reference.bySymbol(fund).find(({ kind }) => kind === 'fund');
  if (listed?.kind !== 'fund' || !/^[A-Z]{1,5}$/.test(fund)) return null;
  const guess = guessKind(listed.name);
  if (guess === null) return null;
  const held = classOfKind(guess.kind);
  const fits = listed.fundClass === held || listed.fundClass === 'unknown';
  return fits && (held === 'equity' || held === 'mixed') ? guess.kind : null;
}

const READ: ReadonlySet<string> = new Set(['list', 'funds', 'class']);
