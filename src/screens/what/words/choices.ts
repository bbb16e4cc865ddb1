import { t } from '../../../words/t.ts';
import { KIND_IDS, type KindId } from '../../../domain/model/kinds.ts';
import type { AnswerChoice } from '../../../domain/model/portfolio.ts';
import type { QuestionCandidate } from '../../../domain/model/report-positions.ts';
import { KIND_NAMES } from '../../../words/names/kinds.ts';
import { KIND_CHOICES, QUICK_ANSWERS } from '../../review/words/treat-as.ts';
import { asChoice, type AnswerSubject } from './rows.ts';

/* The answers that stand on chips, in the order of the market at hand. */

/** An answer on a chip. */
export interface ChipChoice {
  readonly text: string;
  readonly choice: AnswerChoice | null;
}

const kind = (of: KindId, text: string = KIND_NAMES[of]): ChipChoice => ({
  text,
  choice: { kind: 'fund-of-kind', of },
});
const LEAVE: ChipChoice = { text: t`Leave unknown`, choice: null };

/* The kind of fund that holds the home market, by the money that the report is in. */
const KIND_AT_HOME: Readonly<Record<string, KindId>> = {
  EUR: 'euro-area',
  GBP: 'uk',
  CHF: 'switzerland',
  SEK: 'nordic',
  NOK: 'nordic',
  DKK: 'nordic',
  INR: 'india',
  CAD: 'canada',
  AUD: 'australia',
  JPY: 'japan',
  BRL: 'brazil',
  NZD: 'pacific',
};

const OF_US: readonly ChipChoice[] = [...QUICK_ANSWERS.filter((_, at) => at !== 3), LEAVE];

/* The world first, then the home market, then what houses and pension funds there are called, then America. */
function ofMarket(home: readonly ChipChoice[]): readonly ChipChoice[] {
  return [
    ...QUICK_ANSWERS.slice(2, 4),
    kind('emerging'),
    kind('europe'),
    ...home,
    kind('balanced-60-40', t`Mixed fund`),
    kind('real-estate', t`Property fund`),
    kind('bond', t`Government bonds`),
    ...QUICK_ANSWERS.slice(8, 9),
    ...QUICK_ANSWERS.slice(0, 2),
    ...QUICK_ANSWERS.slice(9),
    LEAVE,
  ];
}

/** Gives the answers to choose from for something that nobody knows; `currency`: that of the report, which tells the home market. */
export function chipChoices(subject: AnswerSubject, currency: string): readonly ChipChoice[] {
  const home = KIND_AT_HOME[currency];
  const all = currency === 'USD' ? OF_US : ofMarket(home === undefined ? [] : [kind(home)]);
  // a fund is of a kind, or like another fund
  return subject.kind !== 'fund' ? all : all.filter(({ choice }) => isOfFund(choice));
}

function isOfFund(choice: AnswerChoice | null): boolean {
  return choice !== null && ['fund', 'fund-of-kind', 'cash'].includes(choice.kind);
}

/** The kinds that the further list offers: target dates by their year, and all others. */
export const YEARS: readonly { readonly of: KindId; readonly text: string }[] = KIND_IDS.filter((of) =>
  of.startsWith('target-'),
).map((of) => ({ of, text: KIND_NAMES[of] }));
export const OTHER_KINDS_OF_FUND = KIND_CHOICES.filter(({ of }) => !of.startsWith('target-'));

/** What a candidate of a symbol with two readings is called on its chip. */
export function candidateName({ symbol, name }: QuestionCandidate): string {
  return symbol === null || symbol === name ? name : t`${name} (${symbol})`;
}

/** Tells whether an answer says anything of this subject. */
export function mayBe(subject: AnswerSubject, choice: AnswerChoice): boolean {
  if (subject.kind !== 'fund') return true;
  const said = asChoice(subject, choice);
  return 'fund' in said && (said.of !== null || (said.standIn ?? null) !== null) && said.standIn !== subject.fund;
}
