import { t } from '../../languages/t.ts';
import { sizeOfRows } from '../../domain/figures/known.ts';
import { knownByName, type NamedLine } from '../../domain/figures/named-lines.ts';
import type { LookUpResult } from '../../domain/lists/look-up.ts';
import { KIND_IDS, type KindId } from '../../domain/model/kinds.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { Answer, AnswerChoice, OtherAsset } from '../../domain/model/portfolio.ts';
import type { Position } from '../../domain/model/report-positions.ts';
import type { Report } from '../../domain/model/report.ts';
import type { Currency, IssuerId } from '../../domain/model/units.ts';
import type { TriedAnswers } from '../../domain/report/try-answers.ts';
import { KIND_NAMES } from '../names/kinds.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { LENS_SHORT } from '../names/names.ts';
import { formatPercent, formatShareRange, plural } from '../marks/numbers.ts';
import { positionsOf } from '../../domain/figures/report-rows.ts';

export const TREAT_AS = {
  size: t`Count its size as`,
  sector: t`Count its sector as`,
  asListed: 'automatic',
  keep: t`Apply`,
  note: t`Your choice overrides our data on this device until you undo it under Portfolio.`,
  openTitle: t`Holdings we couldn’t identify`,
  openNote: t`They’re in your total but shown as unknown. Say what one is and it counts from then on, in later files, too. Not sure? Leave it: an unknown is better than a guess.`,
  ownCompanyNote: t`Is it one company that isn’t in our data? Set its size or sector to count it.`,
} as const;

export const WHAT_IS_IT = {
  label: t`What is it?`,
  hint: t`Company, fund or index`,
  nothing: t`No results. Try fewer words, or the index the fund follows, like “S&P 500.”`,
  quick: t`Common answers`,
  kinds: t`Or pick a kind`,
  guess: t`Our guess:`,
  yes: t`Yes`,
  other: t`Something else`,
  further: t`Another kind of fund`,
  take: t`Use this kind`,
  one: t`Shares of one company`,
  notPart: t`Not part of this`,
  exact: t`For exact figures, add the fund’s own holdings:`,
  load: t`Add fund holdings`,
  answered: t`Your choice`,
  undo: t`Undo answer`,
  readAs: t`counted as`,
  notRight: t`Not right?`,
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

/** The button that takes all guesses at once. */
export function takeAllWords(count: number): string {
  return t`Accept all ${plural(count, { one: '# guess', other: '# guesses' })}`;
}

/** What an answer would change: "Mega-cap tech: 19–72% now, 39–49% with this answer." */
export function effectWords(
  lens: LensId,
  { before, after }: Pick<TriedAnswers, 'before' | 'after'>,
  many = false,
): string {
  if (before.share === null || after.share === null) return '';
  const [now, then] = [formatShareRange(before), formatShareRange(after)];
  const name = LENS_SHORT[lens];
  if (now === then)
    return many ? t`${name} stays at ${now} with these answers.` : t`${name} stays at ${now} with this answer.`;
  return many ? t`${name}: ${now} now, ${then} with these answers.` : t`${name}: ${now} now, ${then} with this answer.`;
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

const OTHER_ASSET_NAMES: Readonly<Record<OtherAsset, string>> = {
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

/** A line whose words are in none of the lists, with all its rows' money. */
export interface OpenLine {
  readonly key: string;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly title: string;
  readonly detail: string;
  /** All its rows, by the name of their file. */
  readonly rows: readonly Pick<Position, 'file' | 'line'>[];
  readonly currency: Currency;
  /** What the user said it is; null while nobody has. */
  readonly choice: AnswerChoice | null;
}

/**
 * Gives the lines that nobody knows, each once, the most money first; those that the user has named without being asked stay among
 * them, so that it can be taken back.
 */
export function openLines(
  report: Pick<Report, 'positions' | 'questions' | 'totals'>,
  answers: readonly Answer[],
  money: MoneyFormat,
): readonly OpenLine[] {
  const { questions } = report;
  const asked = new Set(questions.map(({ about }) => wordsKey(about)));
  const said = new Map(
    answers.flatMap((answer) =>
      answer.kind === 'identity' && answer.choice !== null && !asked.has(wordsKey(answer))
        ? [[wordsKey(answer), answer.choice] as const]
        : [],
    ),
  );
  const groups = new Map<string, Position[]>();
  for (const position of positionsOf(report)) {
    const { status, by } = position.identity;
    const key = wordsKey(position);
    if (!(status === 'unknown' && by === null) && !said.has(key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  const lines = [...groups].map(([key, rows]) => {
    const { symbol, name, value, currency } = rows[0]!;
    const worth = rows.length === 1 ? money.whole(value) : t`${plural(rows.length, { one: '# row', other: '# rows' })}`;
    const { size, part } = sizeOfRows(rows, report);
    const share = part === null ? '' : `, ${formatPercent(part)}`;
    return {
      size,
      key,
      symbol,
      name,
      title: symbol ?? name ?? t`A holding without a name`,
      detail: `${symbol === null ? '' : (name ?? '')} ${worth}${share}`.trim(),
      rows: rows.map(({ file, line }) => ({ file, line })),
      currency,
      choice: said.get(key) ?? null,
    };
  });
  return lines.sort((a, b) => b.size - a.size);
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
    const called = fund === null ? (issuer === null ? undefined : companyNames.get(issuer)) : fundNames.get(fund);
    if (called === undefined) return [];
    const is = fund === null || fund === called ? called : `${fund}, ${called}`;
    return [{ ...line, key: wordsKey(line), is, worth: value === null ? '' : money.whole(value) }];
  });
}

/** Over those lines. */
export function knownTitle(count: number): string {
  return t`${plural(count, { one: '# holding', other: '# holdings' })} we identified by name`;
}

const wordsKey = ({ symbol, name }: Pick<Position, 'symbol' | 'name'>) => `${symbol ?? ''}|${name ?? ''}`;
