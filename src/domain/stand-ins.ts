import { viewFund } from './fund-view.ts';
import type { Answer } from './portfolio.ts';
import type { Reference } from './reference.ts';

/* A stand-in is similar and not the same: it shows nothing of a fund and proves nothing. What is known is measured without any,
   and the likely reading alone rests on them (README, "How sure"). */

/** The fund that another one is read as in the likely reading. */
export interface StandIn {
  readonly witness: string;
  /** The user chose it; else it is the nearest that the pack proposes. */
  readonly isChosen: boolean;
}

/** Gives the fund that stands in for one that is not seen whole; null for every other, and where nothing can. */
export type StandIns = (fund: string) => StandIn | null;

/** Makes the look-up of stand-ins: the user's choice, else the nearest that the pack proposes, if there is something to read in it. */
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
  const canBeRead = (witness: string) => witness !== fund && READ.has(viewFund(witness, reference).kind);
  if (chosen !== undefined) return canBeRead(chosen) ? { witness: chosen, isChosen: true } : null;
  const proposed = reference.proxies(fund).find(({ symbol }) => canBeRead(symbol));
  return proposed === undefined ? null : { witness: proposed.symbol, isChosen: false };
}

const READ: ReadonlySet<string> = new Set(['list', 'funds', 'class']);
