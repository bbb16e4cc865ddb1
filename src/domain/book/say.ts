import type { KindId } from '../model/kinds.ts';
import type { Answer, AnswerChoice, ClassAnswer, IdentityAnswer, Portfolio } from '../model/portfolio.ts';
import { questionKey } from '../identity/question-key.ts';
import type { DoublingQuestion } from '../model/report-files.ts';
import { isAbout } from '../files/standing.ts';
import type { Currency, LineNumber } from '../model/units.ts';
import { putCorrection } from '../files/corrections.ts';

export { sayCurrency } from '../files/assumed-currency.ts';
export { sayDeed } from '../movements/say-deeds.ts';
export { sayHeld } from '../movements/start.ts';

/* What the user says, in the place of what was said before about the same thing. Each gives the changed portfolio. */

function put(portfolio: Portfolio, isOfTheSame: (answer: Answer) => boolean, added: readonly Answer[]): Portfolio {
  return { ...portfolio, answers: [...portfolio.answers.filter((answer) => !isOfTheSame(answer)), ...added] };
}

type Words = Pick<IdentityAnswer, 'symbol' | 'name'>;
function isOfWords(kind: 'identity' | 'class', { symbol, name }: Words): (answer: Answer) => boolean {
  const key = questionKey(symbol, name);
  return (answer) => answer.kind === kind && questionKey(answer.symbol, answer.name) === key;
}

/** Who a line is; null = "leave it unknown". */
export function sayIdentity(portfolio: Portfolio, about: Words, choice: AnswerChoice | null): Portfolio {
  return put(portfolio, isOfWords('identity', about), [{ kind: 'identity', ...about, choice }]);
}

/** A line by its words, and what it is said to be. */
export interface LineChoice {
  readonly about: Words;
  readonly choice: AnswerChoice | null;
}

/** A fund of the pack that nobody can look into, and what it is said to be: of a kind, or like another fund; neither takes the word back. */
export interface FundChoice {
  readonly fund: string;
  readonly of: KindId | null;
  readonly standIn?: string | null;
}

/** A row that has an amount and no name, and what it is said to be: it counts under that name. */
export interface RowChoice {
  /** The file's fingerprint. */
  readonly file: string;
  readonly line: LineNumber;
  readonly name: string;
  readonly choice: AnswerChoice | null;
}

/** What is said of one thing that nobody knows. */
export type UserChoice = LineChoice | FundChoice | RowChoice;

/** Who several lines are, of what kind several funds, and what rows without a name are. */
export function sayAll(portfolio: Portfolio, said: readonly UserChoice[]): Portfolio {
  return said.reduce((last, one) => {
    if ('fund' in one) return sayStandIn(sayFundKind(last, one.fund, one.of), one.fund, one.standIn ?? null);
    if ('about' in one) return sayIdentity(last, one.about, one.choice);
    const { file, line, name } = one;
    const named = putCorrection(last, file, line, { kind: 'set', file, line, fields: { name } });
    return one.choice === null ? named : sayIdentity(named, { symbol: null, name }, one.choice);
  }, portfolio);
}

/** Takes back what was said of them. */
export function forgetAll(portfolio: Portfolio, said: readonly UserChoice[]): Portfolio {
  return said.reduce((last, one) => {
    if ('fund' in one) return sayAll(last, [{ ...one, of: null, standIn: null }]);
    if ('about' in one) return forgetIdentity(last, one.about);
    return forgetIdentity(putCorrection(last, one.file, one.line, null), { symbol: null, name: one.name });
  }, portfolio);
}

/** Takes the word on who a line is back. */
export function forgetIdentity(portfolio: Portfolio, about: Words): Portfolio {
  return put(portfolio, isOfWords('identity', about), []);
}

/** What to make of two files that look like the same holdings; null takes the word back. */
export function sayDoubling(
  portfolio: Portfolio,
  { sides }: DoublingQuestion,
  counts: DoublingQuestion['answered'],
): Portfolio {
  const [one, two] = [sides[0].source, sides[1].source];
  const [kept, other] = counts === 'second' ? [two, one] : [one, two];
  const added: readonly Answer[] =
    counts === null ? [] : [{ kind: 'alike', counts: counts === 'both' ? 'both' : 'kept', kept, other }];
  return put(portfolio, (said) => said.kind === 'alike' && isAbout(said, one, two), added);
}

/** Another fund's list stands in for a fund without one; null takes it back. */
export function sayStandIn(portfolio: Portfolio, fund: string, proxy: string | null): Portfolio {
  const added: readonly Answer[] = proxy === null ? [] : [{ kind: 'proxy', fund, proxy }];
  return put(portfolio, (one) => one.kind === 'proxy' && one.fund === fund, added);
}

/** Of what kind a fund of the pack is that nobody can look into; null takes it back. */
export function sayFundKind(portfolio: Portfolio, fund: string, of: KindId | null): Portfolio {
  const added: readonly Answer[] = of === null ? [] : [{ kind: 'fund-kind', fund, of }];
  return put(portfolio, (one) => one.kind === 'fund-kind' && one.fund === fund, added);
}

/** The size and sector of a company or line; neither takes the word back. */
export function sayClass(portfolio: Portfolio, about: Words, says: Pick<ClassAnswer, 'size' | 'sector'>): Portfolio {
  const isNothing = says.size === null && says.sector === null;
  return put(portfolio, isOfWords('class', about), isNothing ? [] : [{ kind: 'class', ...about, ...says }]);
}

/** The user's own rate between two currencies, either way round; null takes it back. */
export function sayRate(portfolio: Portfolio, of: Currency, into: Currency, rate: number | null): Portfolio {
  const added: readonly Answer[] = rate === null ? [] : [{ kind: 'rate', of, in: into, rate }];
  const isOfBoth = (one: Answer) => one.kind === 'rate' && (one.of === of || (one.of === into && one.in === of));
  return put(portfolio, isOfBoth, added);
}

/** Takes one answer back, of whatever kind. */
export function forgetAnswer(portfolio: Portfolio, answer: Answer): Portfolio {
  return { ...portfolio, answers: portfolio.answers.filter((one) => one !== answer) };
}
