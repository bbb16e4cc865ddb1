import { endsOfPart, type FigureQuestion } from './certainty.ts';
import type { FactsOf } from './facts.ts';
import type { KindId } from '../model/kinds.ts';
import { openFunds, type FundContents, type Slice } from '../look-through/look-through.ts';
import type { Reference } from '../model/reference.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { Roster } from '../identity/roster.ts';
import { sum } from '../sum.ts';

/* A fund that is said to be of a kind lies where funds of that kind lie: between the least and the most that those of the pack hold of
   what is asked, under the scheme and the lens that are on. No proof: what rests on it is told (README, "How sure"). */

/**
 * Gives between which fractions what no list shows of a fund holds what a question asks for, if the fund as a whole lies where its
 * kind does: 0 to 1 where the pack has none of the kind, and where what is seen of the fund lies outside it already.
 */
export type KindSpans = (kind: KindId, fund: string, question: FigureQuestion) => Ends;

/** What a kind's span is measured from. */
export interface KindGround {
  readonly reference: Reference;
  /** What can be seen of funds, by the lists alone: no stand-in, no kind that was said. */
  readonly contents: FundContents;
  readonly roster: Roster;
  readonly factsOf: FactsOf;
}

/** Gives what can be seen of funds before anybody says of what kind they are, or a kind could rest on itself. */
export function contentsUnsaid(reference: Reference): FundContents {
  return openFunds({ ...reference, saidKind: () => null });
}

/** Makes the look-up of kinds' spans; each is worked out once a question. */
export function openKindSpans(ground: KindGround): KindSpans {
  const known = new Map<FigureQuestion, Map<string, Ends>>();
  return (kind, fund, question) => {
    const ofQuestion = known.get(question) ?? new Map<string, Ends>();
    known.set(question, ofQuestion);
    const once = (key: string, measure: () => Ends): Ends => {
      const before = ofQuestion.get(key);
      if (before !== undefined) return before;
      const found = measure();
      ofQuestion.set(key, found);
      return found;
    };
    const span = once(kind, () => measureKind(kind, question, ground));
    return once(`${kind} ${fund}`, () => leaveSeen(span, ground.contents(fund), question, ground));
  };
}

function measureKind(kind: KindId, question: FigureQuestion, ground: KindGround): Ends {
  const found = ground.reference.kind(kind);
  if (found === null || found.members.length === 0) return { low: 0, high: 1 };
  const ends = found.members.map(({ symbol }) => measureFund(symbol, question, ground));
  return { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) };
}

/** Gives between which fractions a plain fund holds what a question asks for, by what can be seen of it. */
export function measureFund(symbol: string, question: FigureQuestion, ground: KindGround): Ends {
  const slices = ground.contents(symbol);
  const seen = measureSeen(slices, question, ground);
  const rest = slices.flatMap((slice) => (slice.kind === 'residual' ? [endsOfPart(slice, question)] : []));
  // a list may cover a hair more than its fund
  return {
    low: within(seen.low + sum(rest.map(({ low }) => low))),
    high: within(seen.high + sum(rest.map(({ high }) => high))),
  };
}

/* What the companies that a list names hold of it; the upper end with those that lack the fact. */
function measureSeen(slices: readonly Slice[], question: FigureQuestion, { roster, factsOf }: KindGround): Ends {
  const [yes, unsure]: [number[], number[]] = [[], []];
  for (const slice of slices) {
    if (slice.kind !== 'list') continue;
    roster.numbersOf(slice.issuers).forEach((number, row) => {
      const answer = question.ofCompany(factsOf(number));
      const part = slice.weights[row]! * slice.factor;
      if (answer === 'yes') yes.push(part);
      if (answer === 'unknown') unsure.push(part);
    });
  }
  const low = sum(yes);
  return { low, high: low + sum(unsure) };
}

/* The span is of the whole fund. What is seen of it is no part of the rest, which must bring no more than what is missing. */
function leaveSeen(span: Ends, slices: readonly Slice[], question: FigureQuestion, ground: KindGround): Ends {
  const rest = sum(slices.map((slice) => (slice.kind === 'residual' ? slice.part : 0)));
  if (!(rest > 0)) return { low: 0, high: 1 };
  const seen = measureSeen(slices, question, ground);
  const [low, high] = [within((span.low - seen.high) / rest), (span.high - seen.low) / rest];
  return high < 0 || low > high ? { low: 0, high: 1 } : { low, high: within(high) };
}

const within = (part: number) => Math.min(1, Math.max(0, part));
