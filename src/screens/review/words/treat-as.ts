import type { Suggestion } from '../../../words/names/search.ts';
import { t } from '../../../words/t.ts';
import { knownByName, type NamedLine } from '../../../domain/figures/named-lines.ts';
import type { LookUpResult } from '../../../domain/lists/look-up.ts';
import { KIND_IDS, type KindId } from '../../../domain/model/kinds.ts';
import type { AnswerChoice, OtherAsset } from '../../../domain/model/portfolio.ts';
import type { Position } from '../../../domain/model/report-positions.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { IssuerId } from '../../../domain/model/units.ts';
import { KIND_NAMES } from '../../../words/names/kinds.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';

export const TREAT_AS = {
  size: t`Count its size as`,
  sector: t`Count its sector as`,
  asListed: t`automatic`,
  keep: t`Apply`,
  note: t`Your choice overrides our data on this device until you undo it under Portfolio.`,
  ownCompanyNote: t`Is it one company that isn’t in our data? Set its size or sector to count it.`,
} as const;

export const WHAT_IS_IT = {
  nothing: t`No results. Try fewer words, or the index the fund follows, like “S&P 500.”`,
  quick: t`Common answers`,
  take: t`Use this kind`,
  exact: t`For exact figures, add the fund’s own holdings:`,
  load: t`Add fund holdings`,
  answered: t`Your choice`,
  undo: t`Undo answer`,
  readAs: t`counted as`,
} as const;

/** Answers that many lines without a symbol need, as they stand on their buttons: funds by the index or market they follow. */
export const QUICK_ANSWERS: readonly { readonly text: string; readonly choice: AnswerChoice }[] = [
  { text: t`S&P 500 fund`, choice: { kind: 'fund', symbol: 'S&P 500' } },
  { text: t`Total US market fund`, choice: { kind: 'fund', symbol: 'VTI' } },
  { text: t`World fund`, choice: { kind: 'fund', symbol: 'MSCI ACWI' } },
  { text: t`Developed markets fund`, choice: { kind: 'fund', symbol: 'MSCI World' } },
  { text: KIND_NAMES['ex-us'], choice: { kind: 'fund-of-kind', of: 'ex-us' } },
  { text: t`US small-cap index fund`, choice: { kind: 'fund', symbol: 'IWM' } },
  { text: KIND_NAMES['us-large-growth'], choice: { kind: 'fund-of-kind', of: 'us-large-growth' } },
  { text: KIND_NAMES.bond, choice: { kind: 'fund-of-kind', of: 'bond' } },
  { text: t`Cash or stable value`, choice: { kind: 'cash' } },
  { text: t`Property or other asset`, choice: { kind: 'asset', of: 'other' } },
  { text: t`Gold or other metal`, choice: { kind: 'asset', of: 'commodity' } },
  { text: t`Crypto`, choice: { kind: 'asset', of: 'crypto' } },
];

/** Every kind of fund with what it is called, in the order in which they are offered. */
export const KIND_CHOICES: readonly { readonly of: KindId; readonly text: string }[] = KIND_IDS.map((of) => ({
  of,
  text: KIND_NAMES[of],
}));

/** Why a guess is made: the words of the name. */
export function guessReason(because: string): string {
  return t`“${because}” is in the name.`;
}

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
    case 'asset':
    case 'fund-of-kind':
      return `${choice.kind} ${choice.of}`;
  }
}

/** Gives what a line is answered with when the user says that it is this. */
export function answerFor(found: LookUpResult): AnswerChoice {
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
      return t`Cash`;
    case 'asset':
      return OTHER_ASSET_NAMES[choice.of];
    case 'fund-of-kind':
      return KIND_NAMES[choice.of];
    case 'fund':
    case 'crypto':
    case 'related':
      return choice.symbol;
  }
}

export const OTHER_ASSET_NAMES: Readonly<Record<OtherAsset, string>> = {
  commodity: t`Gold or other metal`,
  crypto: t`Crypto`,
  other: t`Property or other asset`,
};

/** What the user said a line is, as the list of answers tells it. */
export function choiceWords(choice: AnswerChoice | null): string {
  if (choice === null) return t`left unknown`;
  const name = answerName(choice, () => null);
  return choice.kind === 'related'
    ? t`is ${name}, a security from this company other than its stock`
    : t`counts as ${name}`;
}

/** A line that its file names in words alone, and what we took it for. */
export interface KnownLine extends NamedLine {
  readonly key: string;
  /** "VFIAX, Vanguard 500 Index Admiral"; a company's name. */
  readonly is: string;
  readonly worth: string;
}

/** Gives the lines that we know by their name alone, the most money first: nobody is asked, and somebody may object. */
export function knownLines(
  report: Pick<Report, 'positions' | 'funds' | 'companies'>,
  money: MoneyFormat,
): readonly KnownLine[] {
  const fundNames = new Map(report.funds.map(({ symbol, name }) => [symbol, name]));
  const companyNames = new Map(report.companies.map(({ issuer, name }) => [issuer, name]));
  return knownByName(report).flatMap((line) => {
    const { fund, issuer, value } = line;
    const company = issuer === null ? undefined : companyNames.get(issuer);
    const called = fund === null ? company : fundNames.get(fund);
    if (called === undefined) return [];
    const is = fund === null || fund === called ? called : `${fund}, ${called}`;
    return [{ ...line, key: wordsKey(line), is, worth: value === null ? '' : money.whole(value) }];
  });
}

const wordsKey = ({ symbol, name }: Pick<Position, 'symbol' | 'name'>) => `${symbol ?? ''}|${name ?? ''}`;

/** An answer that words tell, as the list of what was found shows it. */
export const suggestionOfChoice = (choice: AnswerChoice): Suggestion => ({
  key: choiceKey(choice),
  symbol: answerName(choice, () => null),
  name: '',
  kind: choice.kind === 'fund' ? t`index` : t`kind of holding`,
});
