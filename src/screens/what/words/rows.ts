import { t } from '../../../words/t.ts';
import type { UserChoice } from '../../../domain/book/say.ts';
import { sizeOfRows } from '../../../domain/figures/known.ts';
import { amountsByFate, positionsOf } from '../../../domain/figures/report-rows.ts';
import { KIND_SYMBOLS } from '../../../domain/model/kinds.ts';
import type { Answer, AnswerChoice, Portfolio } from '../../../domain/model/portfolio.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import type { IdentityQuestion, Position, QuestionCandidate } from '../../../domain/model/report-positions.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { Currency, LineNumber } from '../../../domain/model/units.ts';
import type { AnswerGuess } from '../../../domain/report/guess-answer.ts';
import { joinOr } from '../../../words/marks/lists.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { nameBeside } from '../../../words/names/name-beside.ts';
import { answerName, guessReason, knownLines } from '../../review/words/treat-as.ts';

/* What nobody knows, and what was said of it: funds that we can't see inside, holdings that are in none of our lists, symbols with two
   readings, rows with an amount and no name. One list, the most money first. */

/** What an answer is about. */
export type AnswerSubject =
  | {
      readonly kind: 'line';
      readonly symbol: string | null;
      readonly name: string | null;
      readonly currency: Currency | null;
      readonly rows: readonly { readonly file: string; readonly line: LineNumber }[];
    }
  | { readonly kind: 'fund'; readonly fund: string }
  /** `file`: the file's fingerprint. `as`: the name that it was given, once it was. */
  | { readonly kind: 'row'; readonly file: string; readonly line: LineNumber; readonly as: string | null };

export interface WhatRow {
  readonly key: string;
  readonly subject: AnswerSubject;
  readonly title: string;
  readonly reason: string;
  readonly worth: string;
  readonly part: string;
  /** Without its sign, in the report's currency. */
  readonly size: number;
  /** What we guess; null = nothing says it. */
  readonly guess: AnswerChoice | null;
  /** What the user said; null = "leave it unknown", undefined = nothing yet. */
  readonly said: AnswerChoice | null | undefined;
  readonly candidates: readonly QuestionCandidate[];
}

/** The key of a row of a file that has an amount and no name. */
export const refusedKey = (file: string, line: LineNumber): string => `row ${file} ${line}`;

/** Words that are offered for a line: the guess comes from there. */
export type GuessLine = (words: {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly currency: Currency | null;
}) => AnswerGuess | null;

/** What is known of the portfolio beside its report. */
export type Answered = Pick<Portfolio, 'answers' | 'corrections' | 'files'>;

/** Gives the rows of the list, the most money first; what the user has said stays where it is. */
export function whatRows(report: Report, told: Answered, money: MoneyFormat, guessLine: GuessLine): readonly WhatRow[] {
  const rows = [
    ...report.funds.flatMap((fund) => fundRow(fund, report, money)),
    ...lineRows(report, told, money, guessLine),
    ...refusedRows(report, told, money),
  ];
  return rows.sort((a, b) => b.size - a.size);
}

/** Whether nobody has said anything of it yet. */
export const isNew = ({ said }: WhatRow): boolean => said === undefined;

/** An answer as the portfolio is told. */
export function asChoice(subject: AnswerSubject, choice: AnswerChoice | null): UserChoice {
  if (subject.kind === 'line') return { about: { symbol: subject.symbol, name: subject.name }, choice };
  if (subject.kind === 'row') {
    const name = subject.as ?? (choice === null ? t`Line ${subject.line}` : answerName(choice, () => null));
    return { file: subject.file, line: subject.line, name, choice };
  }
  const { fund } = subject;
  if (choice?.kind === 'fund-of-kind') return { fund, of: choice.of, standIn: null };
  if (choice?.kind === 'cash') return { fund, of: 'cash', standIn: null };
  return { fund, of: null, standIn: choice?.kind === 'fund' ? choice.symbol : null };
}

/* A kind that is all that was said of a line is that line's row, no fund's. What hides next to nothing is not asked about. */
function fundRow(fund: FundUse, report: Report, money: MoneyFormat): readonly WhatRow[] {
  const { symbol, seen, ofKind, proxy, kindGuess, value, share } = fund;
  const isHidden = seen === 'closed' || seen === 'partial';
  const said = saidOfFund(fund);
  if (ofKind !== null && symbol === KIND_SYMBOLS[ofKind.kind]) return [];
  if (said === undefined && !isHidden) return [];
  const readAs = [report.lens, report.smallCaps]
    .flatMap(({ likely }) => likely?.because ?? [])
    .find((one) => one.part === symbol && one.ofKind === null && one.witness !== proxy);
  const like: AnswerChoice | null = readAs === undefined ? null : { kind: 'fund', symbol: readAs.witness };
  const guess: AnswerChoice | null = kindGuess === null ? like : { kind: 'fund-of-kind', of: kindGuess.kind };
  const title = [symbol, nameBeside(fund)].filter((word) => word !== '').join(', ');
  return [
    {
      key: `fund ${symbol}`,
      subject: { kind: 'fund', fund: symbol },
      title,
      reason: fundReason(fund, like),
      worth: money.whole(value),
      part: share === null ? '' : formatPercent(share),
      size: Math.abs(value),
      guess,
      said,
      candidates: [],
    },
  ];
}

function saidOfFund({ ofKind, proxy }: FundUse): AnswerChoice | undefined {
  if (proxy !== null) return { kind: 'fund', symbol: proxy };
  return ofKind === null ? undefined : { kind: 'fund-of-kind', of: ofKind.kind };
}

function fundReason({ kindGuess, seen }: FundUse, like: AnswerChoice | null): string {
  if (kindGuess === null)
    return like === null ? t`We don’t have its holdings.` : t`The closest fund we can see inside.`;
  if (kindGuess.because !== null) return guessReason(kindGuess.because);
  return seen === 'partial' ? t`From its name and its largest holdings.` : t`We know its kind, but not its holdings.`;
}

const keyOf = ({ symbol, name }: Pick<Position, 'symbol' | 'name'>) => `${symbol ?? ''}|${name ?? ''}`;

function lineRows(report: Report, told: Answered, money: MoneyFormat, guessLine: GuessLine): readonly WhatRow[] {
  const said = new Map(
    told.answers.flatMap((one) => (one.kind === 'identity' ? [[keyOf(one), one.choice] as const] : [])),
  );
  const asked = new Map(report.questions.map((question) => [keyOf(question.about), question]));
  const groups = new Map<string, Position[]>();
  for (const position of positionsOf(report)) {
    const { status, by } = position.identity;
    const key = keyOf(position);
    if (!(status === 'unknown' && by === null) && !said.has(key) && !asked.has(key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups].map(([key, positions]): WhatRow => {
    const { symbol, name, currency, value } = positions[0]!;
    const { size, part } = sizeOfRows(positions, report);
    const question = asked.get(key);
    const ofWords = question === undefined ? guessLine({ symbol, name, currency }) : null;
    const rows = positions.map(({ file, line }) => ({ file, line }));
    return {
      key: `line ${key}`,
      subject: givenNameOf(told, rows, name) ?? { kind: 'line', symbol, name, currency, rows },
      title:
        [symbol, name === symbol ? null : name].filter((word) => word !== null).join(', ') ||
        t`A holding without a name`,
      reason: lineReason(ofWords, question),
      worth: part === null && positions.length === 1 ? money.whole(value) : money.whole(size),
      part: part === null ? '' : formatPercent(part),
      size,
      guess: question?.guess ?? ofWords?.choice ?? null,
      said: said.get(key),
      candidates: question?.candidates ?? [],
    };
  });
}

function lineReason(guess: AnswerGuess | null, question: IdentityQuestion | undefined): string {
  const names = joinOr((question?.candidates ?? []).map(({ name }) => name));
  if (names === '') return guess === null ? t`It isn’t in our data.` : guessReason(guess.because);
  return question?.guess == null ? t`It could be ${names}.` : t`In the US, that’s ${names}.`;
}

/* A row without a name has the one that it was given with its answer: taking that back takes both. */
function givenNameOf(
  { corrections, files }: Answered,
  rows: readonly { readonly file: string; readonly line: LineNumber }[],
  name: string | null,
): AnswerSubject | null {
  const [only] = rows;
  if (only === undefined || rows.length > 1 || corrections.length === 0) return null;
  const fingerprint = files.find((one) => one.name === only.file)?.fingerprint;
  const given = corrections.find((one) => one.file === fingerprint && one.line === only.line);
  if (given?.kind !== 'set' || Object.keys(given.fields).join() !== 'name') return null;
  return { kind: 'row', file: given.file, line: given.line, as: name };
}

function refusedRows(report: Report, { files }: Answered, money: MoneyFormat): readonly WhatRow[] {
  return report.files.flatMap((file) => {
    const reading = files.find(({ name }) => name === file.name);
    if (reading === undefined) return [];
    return amountsByFate(file, reading, ({ reason }) => reason === 'no-identity').map(({ line, value }): WhatRow => ({
      key: refusedKey(file.name, line),
      subject: { kind: 'row', file: reading.fingerprint, line, as: null },
      title: t`Line ${line}`,
      reason: t`It has an amount but no name or symbol, so it isn’t counted yet.`,
      worth: money.whole(value),
      part: '',
      size: Math.abs(value),
      guess: null,
      said: undefined,
      candidates: [],
    }));
  });
}

/** A holding that we know by its name, and how to say otherwise. */
export interface KnownRow {
  readonly key: string;
  readonly name: string;
  readonly is: string;
  readonly worth: string;
  readonly subject: AnswerSubject;
}

/** Gives the holdings that we know by their name alone and of which nothing was said, the most money first. */
export function knownRows(report: Report, answers: readonly Answer[], money: MoneyFormat): readonly KnownRow[] {
  const said = new Set(answers.flatMap((one) => (one.kind === 'identity' ? [keyOf(one)] : [])));
  return knownLines(report, money)
    .filter((line) => !said.has(keyOf(line)))
    .map(({ key, symbol, name, is, worth, rows, currency }) => {
      return { key, name, is, worth, subject: { kind: 'line', symbol, name, currency, rows } };
    });
}
