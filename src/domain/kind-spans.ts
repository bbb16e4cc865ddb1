import { endsOfPart, type Question } from './certainty.ts';
import type { FactsOf } from './facts.ts';
import type { KindId } from './kinds.ts';
import type { FundContents } from './look-through.ts';
import type { Reference } from './reference.ts';
import type { Ends } from './report.ts';
import type { Roster } from './roster.ts';
import { sum } from './sum.ts';

/* A fund that is said to be of a kind lies where funds of that kind lie: between the least and the most that those of the pack hold of
   what is asked, under the scheme and the lens that are on. No proof: what rests on it is told (README, "How sure"). */

/** Gives between which fractions funds of a kind hold what a question asks for: 0 to 1 where the pack has none of the kind. */
export type KindSpans = (kind: KindId, question: Question) => Ends;

/** What a kind's span is measured from. */
export interface KindGround {
  readonly reference: Reference;
  /** What can be seen of funds, without any stand-in. */
  readonly contents: FundContents;
  readonly roster: Roster;
  readonly factsOf: FactsOf;
}

/** Makes the look-up of kinds' spans; each is worked out once a question. */
export function openKindSpans(ground: KindGround): KindSpans {
  const known = new Map<Question, Map<KindId, Ends>>();
  return (kind, question) => {
    const ofQuestion = known.get(question) ?? new Map<KindId, Ends>();
    known.set(question, ofQuestion);
    const before = ofQuestion.get(kind);
    if (before !== undefined) return before;
    const span = measureKind(kind, question, ground);
    ofQuestion.set(kind, span);
    return span;
  };
}

function measureKind(kind: KindId, question: Question, ground: KindGround): Ends {
  const found = ground.reference.kind(kind);
  if (found === null || found.members.length === 0) return { low: 0, high: 1 };
  const ends = found.members.map(({ symbol }) => measureFund(symbol, question, ground));
  return { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) };
}

/** Gives between which fractions a plain fund holds what a question asks for, by what can be seen of it. */
export function measureFund(symbol: string, question: Question, { contents, roster, factsOf }: KindGround): Ends {
  const [yes, unsure]: [number[], number[]] = [[], []];
  for (const slice of contents(symbol)) {
    if (slice.kind === 'residual') {
      const { low, high } = endsOfPart(slice, question);
      yes.push(low);
      unsure.push(high - low);
    }
    if (slice.kind !== 'list') continue;
    roster.numbersOf(slice.issuers).forEach((number, row) => {
      const answer = question.ofCompany(factsOf(number));
      const part = slice.weights[row]! * slice.factor;
      if (answer === 'yes') yes.push(part);
      if (answer === 'unknown') unsure.push(part);
    });
  }
  const low = sum(yes);
  // a list may cover a hair more than its fund
  return { low: within(low), high: within(low + sum(unsure)) };
}

const within = (part: number) => Math.min(1, Math.max(0, part));
