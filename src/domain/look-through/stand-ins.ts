import { kindOfSymbol, KIND_SYMBOLS, type KindId } from '../model/kinds.ts';
import { viewFund } from './fund-view.ts';
import { guessFundKind, isOpenFund } from './own-kinds.ts';
import type { Answer } from '../model/portfolio.ts';
import type { FundPart, Reference } from '../model/reference.ts';

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

/** Makes the look-up of stand-ins: the user's choice, else the middle of the kind that it was said to be of, else the middle of the kind
 * that we guess, else the nearest fund that the pack proposes, if there is something to read in it. */
export function openStandIns(answers: readonly Answer[], reference: Reference): StandIns {
  const chosen = new Map(
    answers.flatMap((answer) => (answer.kind === 'proxy' ? [[answer.fund, answer.proxy] as const] : [])),
  );
  const known = new Map<string, StandIn | null>();
  return (fund) => {
    const before = known.get(fund);
    if (before !== undefined) return before;
    const found = isOpenFund(fund, reference) ? findStandIn(fund, chosen.get(fund), reference) : null;
    known.set(fund, found);
    return found;
  };
}

function findStandIn(fund: string, chosen: string | undefined, reference: Reference): StandIn | null {
  const itself = kindOfSymbol(fund);
  if (itself !== null) return readKind(itself, true, reference);
  const canBeRead = (witness: string) => witness !== fund && READ.has(viewFund(witness, reference).kind);
  if (chosen !== undefined) return canBeRead(chosen) ? oneFund(chosen, true) : null;
  const said = reference.saidKind(fund);
  if (said !== null) return readKind(said, true, reference);
  // the very guess that is offered: it never differs from what "about" counts
  const guessed = guessFundKind(fund, reference);
  if (guessed !== null) return readKind(guessed.kind, false, reference);
  const proposed = reference.proxies(fund).find(({ symbol }) => canBeRead(symbol));
  return proposed === undefined ? null : oneFund(proposed.symbol, false);
}

function oneFund(witness: string, isChosen: boolean): StandIn {
  return { witness, isChosen, ofKind: null, parts: [{ symbol: witness, weight: 1 }] };
}

/* The middle of the kind's funds, without those that are an end of its span alone; null where the pack has none of it. */
function readKind(kind: KindId, isChosen: boolean, reference: Reference): StandIn | null {
  const found = reference.kind(kind);
  if (found === null) return null;
  const parts = found.members.filter(({ weight }) => weight > 0);
  return { witness: KIND_SYMBOLS[kind], isChosen, ofKind: kind, parts };
}

const READ: ReadonlySet<string> = new Set(['list', 'funds', 'class']);
