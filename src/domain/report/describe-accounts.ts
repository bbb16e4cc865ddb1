import { certainPart, type FigureQuestion } from '../measure/certainty.ts';
import type { FactsOf } from '../measure/facts.ts';
import type { Identification } from '../identity/identification.ts';
import { countLines } from '../rows/line-groups.ts';
import type { FundContents } from '../look-through/look-through.ts';
import type { AccountPart, AccountUse } from '../model/report-exposure.ts';
import type { ResolvedGroup } from '../identity/resolve.ts';
import type { Roster } from '../identity/roster.ts';
import { sum, sumInAnyOrder } from '../sum.ts';

/** What the description of accounts needs of the whole. */
export interface AccountQuestions {
  readonly contents: FundContents;
  readonly factsOf: FactsOf;
  readonly roster: Roster;
  readonly lens: FigureQuestion;
  readonly smallCaps: FigureQuestion;
}

/** Gives what part of one unit of money in a fund belongs to an answer for certain, worked out once a fund. */
export function openFractions(
  question: FigureQuestion,
  { contents, factsOf, roster }: Pick<AccountQuestions, 'contents' | 'factsOf' | 'roster'>,
): (fund: string) => number {
  const known = new Map<string, number>();
  return (fund: string): number => {
    const before = known.get(fund);
    if (before !== undefined) return before;
    const parts: number[] = [];
    for (const slice of contents(fund)) {
      if (slice.kind === 'residual') parts.push(certainPart(slice, question));
      if (slice.kind !== 'list') continue;
      roster.numbersOf(slice.issuers).forEach((number, row) => {
        if (question.ofCompany(factsOf(number)) === 'yes') parts.push(slice.weights[row]! * slice.factor);
      });
    }
    const fraction = sum(parts);
    known.set(fund, fraction);
    return fraction;
  };
}

/* What part of a line's money belongs to an answer. */
function openPartOf(question: FigureQuestion, questions: AccountQuestions): (identification: Identification) => number {
  const fractionOf = openFractions(question, questions);
  const partOf = ({ security }: Identification): number => {
    if (security.kind === 'fund') return fractionOf(security.symbol);
    if (security.kind !== 'company') return 0;
    const facts = questions.factsOf(questions.roster.numberOf(security.issuer));
    return question.ofCompany(facts) === 'yes' ? 1 : 0;
  };
  // Lines of the same words share their identification.
  const known = new Map<Identification, number>();
  return (identification) => {
    const before = known.get(identification);
    if (before !== undefined) return before;
    const part = partOf(identification);
    known.set(identification, part);
    return part;
  };
}

/* Money of some lines that belongs to an answer. */
function sumParts(held: readonly ResolvedGroup[], partOf: (identification: Identification) => number): number {
  const values: number[] = [];
  for (const { baseValue, identification } of held) {
    const part = baseValue === null ? 0 : partOf(identification);
    if (baseValue !== null && part !== 0) values.push(part * baseValue);
  }
  return sumInAnyOrder(values);
}

/* What part of the whole each of these is; null where one account owes what another owns, for then none is a part of what is left. */
function openParts(values: readonly number[]): (value: number) => number | null {
  const whole = sumInAnyOrder(values);
  const areParts = whole > 0 && values.every((value) => value >= 0);
  return (value) => (areParts ? value / whole : null);
}

/**
 * Gives every account with what it holds of the lens and of small caps, looked through; the largest first, equal ones by
 * name. The accounts add up to the whole portfolio's figures, which is why parts are of the known money, not of a range.
 */
export function describeAccounts(groups: readonly ResolvedGroup[], questions: AccountQuestions): readonly AccountUse[] {
  const ofAccounts = new Map<string, ResolvedGroup[]>();
  for (const group of groups) {
    const held = ofAccounts.get(group.account);
    if (held === undefined) ofAccounts.set(group.account, [group]);
    else held.push(group);
  }
  const [lensOf, smallOf] = [openPartOf(questions.lens, questions), openPartOf(questions.smallCaps, questions)];
  const accounts = [...ofAccounts].map(([account, held]) => ({
    account,
    positions: countLines(held),
    value: sumInAnyOrder(held.flatMap(({ baseValue }) => (baseValue === null ? [] : [baseValue]))),
    lens: sumParts(held, lensOf),
    smallCaps: sumParts(held, smallOf),
  }));
  const ofMoney = openParts(accounts.map(({ value }) => value));
  const ofLens = openParts(accounts.map(({ lens }) => lens));
  const ofSmall = openParts(accounts.map(({ smallCaps }) => smallCaps));
  const partOf = (value: number, whole: number, part: number | null): AccountPart => ({
    value,
    share: whole > 0 ? value / whole : null,
    part,
  });
  return accounts
    .map(({ account, positions: count, value, lens, smallCaps }) => ({
      account,
      positions: count,
      value,
      share: ofMoney(value),
      lens: partOf(lens, value, ofLens(lens)),
      smallCaps: partOf(smallCaps, value, ofSmall(smallCaps)),
    }))
    .sort((a, b) => b.value - a.value || (a.account < b.account ? -1 : 1));
}
