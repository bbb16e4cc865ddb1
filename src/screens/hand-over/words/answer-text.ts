import { t } from '../../../words/t.ts';
import { largestCompanies } from '../../../domain/figures/concentrated.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import { partOf } from '../../../domain/figures/parts.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { formatAnswerWithRange } from '../../../words/marks/answer.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatPercent, isRange } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { shortBenchmark } from '../../../words/names/benchmarks.ts';
import { withWholeAccounts } from '../../../words/names/shown-accounts.ts';
import { asSentence } from '../../review/words/phrases.ts';
import { keyFigures } from '../../verdict/words/key-figures.ts';
import { piecesOf } from '../../verdict/words/pieces.ts';
import { doubtWords } from './hand-over.ts';
import { PLAIN_VERDICT, lensRow, questionLines, unknownLines } from './plain-verdict.ts';

/* The words of the verdict as a text to paste: for a mail, a chat, a notebook or a program that reads language. */

/** What of the user's own may be in the text, each only where it is ticked. */
export interface TextTicks {
  readonly amounts: boolean;
  /** The portfolio's and the largest companies'. */
  readonly names: boolean;
  /** Accounts as the files call them, their numbers whole. */
  readonly accounts: boolean;
}

export const ANSWER_TEXT = { accounts: t`Accounts` } as const;

/** One line of a list: what it is, then its figures. */
export function itemLine(name: string, ...figures: readonly string[]): string {
  return t`${name}: ${figures.filter((figure) => figure !== '').join('; ')}`;
}

/** What a benchmark has of the same: "US market 37.7%". */
export function theirs({ benchmark }: Report, share: string): string {
  return `${shortBenchmark(benchmark)} ${share}`;
}

/** The two answers with their ranges, then the figures at the foot of the verdict; nothing where nearly nothing is seen. */
export function heroLines(report: Report, money: MoneyFormat): readonly string[] {
  if (isBarelySeen(report)) return [];
  const { lens, smallCaps, benchmark } = report;
  const figures = keyFigures(report).map(({ name, said }) =>
    itemLine(
      name,
      piecesOf(said)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  // of a range what is known is the least of it
  const amount = (figure: Ranged) => {
    const known = money.whole(figure.value);
    if (money.hidden) return '';
    return isRange(figure) ? t`at least ${known}` : known;
  };
  return [
    itemLine(lensRow(report), formatAnswerWithRange(lens), theirs(report, formatPercent(benchmark.lens)), amount(lens)),
    itemLine(
      PLAIN_VERDICT.smallCaps,
      formatAnswerWithRange(smallCaps),
      theirs(report, formatPercent(benchmark.smallCaps)),
      amount(smallCaps),
    ),
    ...figures,
  ];
}

const LISTED = 10;

/** The companies owned most, by name. */
export function companyLines(report: Report, money: MoneyFormat): readonly string[] {
  if (isBarelySeen(report)) return [];
  return largestCompanies(report, LISTED).companies.map(({ name, share, value }) =>
    itemLine(name, formatPercent(share), money.hidden ? '' : money.whole(value)),
  );
}

/** The accounts, their numbers as the files write them. */
export function accountLines({ accounts }: Report, money: MoneyFormat): readonly string[] {
  return withWholeAccounts(() =>
    accounts.map(({ account, share, value }) =>
      itemLine(accountName(account), formatPercent(share), money.hidden ? '' : money.whole(value)),
    ),
  );
}

/** Under this a share is what rounding leaves of nothing. */
const NOTHING = 1e-6;

/** What isn't known: with amounts as the command says it, else in shares of the same whole as every figure of the text. */
export function openLines(report: Report, money: MoneyFormat): readonly string[] {
  if (!money.hidden) return unknownLines(report, money);
  const { unidentified, unseen, widest, unconverted } = report.totals;
  const parts = [
    ['unidentified', partOf(Math.abs(unidentified), widest)],
    ['unseen', partOf(Math.abs(unseen), widest)],
  ] as const;
  return [
    ...parts.flatMap(([part, share]) =>
      share === null || share < NOTHING ? [] : [asSentence(doubtWords(part, share, report))],
    ),
    ...(unconverted.length === 0
      ? []
      : [t`Not included, because we have no exchange rate: ${joinAnd(unconverted.map(({ currency }) => currency))}.`]),
    ...questionLines(report),
  ];
}

/** Which app and which data the figures are from. */
export function madeBy({ reference }: Report, version: string): string {
  return t`Topheavy ${version}, data version ${reference.version}`;
}

/** A name as one line of plain text: what a file says may hold signs that a terminal or a page obeys. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
