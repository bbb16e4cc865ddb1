import type { Found } from '../domain/look-up.ts';
import type { Answer, AnswerChoice } from '../domain/portfolio.ts';
import type { Position, Report } from '../domain/report.ts';
import type { IssuerId } from '../domain/units.ts';
import { KIND_NAMES } from './kinds.ts';
import type { MoneyFormat } from './money.ts';
import { countOf } from './numbers.ts';

export const TREAT_AS = {
  size: 'Count its size as',
  sector: 'Count its sector as',
  asListed: 'automatic',
  keep: 'Apply',
  note: 'Your choice overrides our data on this device until you undo it under Reference.',
  openTitle: 'Holdings we couldn’t identify',
  openNote:
    'They’re in your total but shown as unknown. Say what one is and it counts from then on, in later files, too. Not sure? Leave it: an unknown is better than a guess.',
  ownCompany: 'It’s one company that isn’t in our data',
  ownCompanyNote: 'Set its size or sector to count it.',
} as const;

export const WHAT_IS_IT = {
  label: 'What is it?',
  hint: 'Company, fund or index',
  nothing: 'No results. Try fewer words, or the index the fund follows, like “S&P 500.”',
  quick: 'Common answers',
  answered: 'Your choice',
  undo: 'Undo answer',
} as const;

/** Answers that many lines without a symbol need, as they stand on their buttons: funds by the index or market they follow. */
export const QUICK_ANSWERS: readonly { readonly text: string; readonly choice: AnswerChoice }[] = [
  { text: 'S&P 500 fund', choice: { kind: 'fund', symbol: 'S&P 500' } },
  { text: 'Total US market fund', choice: { kind: 'fund', symbol: 'VTI' } },
  { text: 'World fund', choice: { kind: 'fund', symbol: 'MSCI ACWI' } },
  { text: 'Developed markets fund', choice: { kind: 'fund', symbol: 'MSCI World' } },
  { text: 'US small-cap fund', choice: { kind: 'fund', symbol: 'IWM' } },
  { text: 'US bond fund', choice: { kind: 'fund', symbol: 'BND' } },
  { text: 'Cash or stable value', choice: { kind: 'cash' } },
];

/** Tells choices apart: the same words for the same choice. null = "leave it unknown". */
export function choiceKey(choice: AnswerChoice | null): string {
  if (choice === null) return 'unknown';
  switch (choice.kind) {
    case 'company':
      return `company ${choice.issuer}`;
    case 'fund':
    case 'related':
    case 'crypto':
      return `${choice.kind} ${choice.symbol}`;
    case 'cash':
      return 'cash';
    case 'fund-of-kind':
      return `${choice.kind} ${choice.of}`;
  }
}

/** Gives what a line is answered with when the user says that it is this. */
export function answerFor(found: Found): AnswerChoice {
  if (found.kind === 'company') return { kind: 'company', issuer: found.id };
  if (found.kind === 'fund') return { kind: 'fund', symbol: found.symbol };
  if (found.what === 'cash') return { kind: 'cash' };
  return { kind: found.what === 'crypto' ? 'crypto' : 'related', symbol: found.symbol };
}

/** What a line was said to be, in a word or two: the fund's symbol, the company's name where it is known, "cash". */
export function answerName(choice: AnswerChoice, nameOf: (issuer: IssuerId) => string | null): string {
  const quick = QUICK_ANSWERS.find((one) => choiceKey(one.choice) === choiceKey(choice));
  if (quick !== undefined) return quick.text;
  switch (choice.kind) {
    case 'company':
      return nameOf(choice.issuer) ?? choice.issuer;
    case 'cash':
      return 'Cash';
    case 'fund-of-kind':
      return KIND_NAMES[choice.of];
    case 'fund':
    case 'crypto':
    case 'related':
      return choice.symbol;
  }
}

/** A line whose words are in none of the lists, with all its rows' money. */
export interface OpenLine {
  readonly key: string;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly title: string;
  readonly detail: string;
  /** What the user said it is; null while nobody has. */
  readonly choice: AnswerChoice | null;
}

/**
 * Gives the lines that nobody knows, each once, in the order of the file; those that the user has named without being asked stay among
 * them, so that it can be taken back.
 */
export function openLines(
  { positions, questions }: Pick<Report, 'positions' | 'questions'>,
  answers: readonly Answer[],
  money: MoneyFormat,
): readonly OpenLine[] {
  const asked = new Set(questions.map(({ about }) => wordsKey(about)));
  const said = new Map(
    answers.flatMap((answer) =>
      answer.kind === 'identity' && answer.choice !== null && !asked.has(wordsKey(answer))
        ? [[wordsKey(answer), answer.choice] as const]
        : [],
    ),
  );
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const { status, by } = position.identity;
    const key = wordsKey(position);
    if (!(status === 'unknown' && by === null) && !said.has(key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups].map(([key, rows]) => {
    const { symbol, name, value } = rows[0]!;
    const worth = rows.length === 1 ? money.whole(value) : countOf(rows.length, 'row');
    return {
      key,
      symbol,
      name,
      title: symbol ?? name ?? 'A holding without a name',
      detail: `${symbol === null ? '' : (name ?? '')} ${worth}`.trim(),
      choice: said.get(key) ?? null,
    };
  });
}

const wordsKey = ({ symbol, name }: Pick<Position, 'symbol' | 'name'>) => `${symbol ?? ''}|${name ?? ''}`;
