import { currencyRemembered, currencySaid, isOfCurrency, sourceOfCurrency } from '../files/assumed-currency.ts';
import { isOfSameTable } from '../files/columns-answer.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import {
  DEED_MEANINGS,
  type ColumnsAnswer,
  type CurrencyAnswer,
  type DeedMeaning,
  type MeaningOfM,
  type Portfolio,
  type SourceWords,
} from '../model/portfolio.ts';
import type { IdentityQuestion } from '../model/report-positions.ts';
import type { Currency, DecimalMark } from '../model/units.ts';
import { meaningOf, titlesKnownBy } from '../movements/say-deeds.ts';

/* What files leave open, for the screens that ask: the currency of their amounts, an M behind a number, a word for what was done, a market. */

/**
 * Gives the questions that one answer settles: tickers that we know from the US alone, in a file with several of them. Answered ones stay
 * among them, so that the answer can be taken back. Fewer than two are asked one by one.
 */
export function marketQuestions(questions: readonly IdentityQuestion[]): readonly IdentityQuestion[] {
  const together = questions.filter(
    ({ reason, candidates, guess, answered }) =>
      reason === 'other-market' && candidates.length === 1 && (guess ?? answered) !== null,
  );
  return together.length < 2 ? [] : together;
}

/** Gives one question for each answer that is waited for. */
export function openQuestions(questions: readonly IdentityQuestion[]): readonly IdentityQuestion[] {
  const isOpen = ({ answered }: IdentityQuestion): boolean => answered === null;
  const settledWithFirst = new Set(marketQuestions(questions).filter(isOpen).slice(1));
  return questions.filter((one) => isOpen(one) && !settledWithFirst.has(one));
}

/** What a file that names no currency is asked about, or was read in. */
export interface AssumedCurrency {
  readonly file: string;
  readonly source: SourceWords;
  /** By evidence; null = nothing speaks for any. */
  readonly guess: Currency | null;
  /** Others that it may be, the likeliest first. */
  readonly others: readonly Currency[];
  /** Whether the evidence leaves two possible. */
  readonly isAsked: boolean;
  /** What the user said. */
  readonly answered: Currency | null;
  /** What the user said of an earlier file of this kind, by which this one is read. */
  readonly remembered: CurrencyAnswer | null;
  /** The fact as the reader states it, with its evidence. */
  readonly issue: Issue;
}

/** Gives the files of which amounts name no currency, with what they are read in and why. */
export function assumedCurrencies({
  files,
  answers,
}: Pick<Portfolio, 'files' | 'answers'>): readonly AssumedCurrency[] {
  return files.flatMap((file): readonly AssumedCurrency[] => {
    const issue = file.issues.find(isOfCurrency);
    if (issue === undefined) return [];
    const others = issue.detail['others'];
    const remembered = currencyRemembered(file, answers);
    return [
      {
        file: file.name,
        source: sourceOfCurrency(file),
        guess: file.assumedCurrency ?? null,
        others: typeof others === 'string' ? (others.split('\n') as Currency[]) : [],
        isAsked: issue.code === 'currency-unsure' && remembered === null,
        answered: currencySaid(file, answers),
        remembered,
        issue,
      },
    ];
  });
}

/** What the user says of how a table writes its numbers, beside what its columns are. */
export type NumbersReading = Pick<ColumnsAnswer, 'letterM' | 'decimalMark'>;

/** The fact by which each of them is asked. */
const ASKED_BY = { letterM: 'letter-m-unclear', decimalMark: 'decimal-mark-unclear' } as const satisfies Readonly<
  Record<keyof NumbersReading, IssueCode>
>;

/** Tells whether a fact asks how numbers are written. */
export const isOfNumbers = ({ code }: Pick<Issue, 'code'>): boolean =>
  code === ASKED_BY.letterM || code === ASKED_BY.decimalMark;

/** A file of which nothing shows how it writes its numbers, or about which the user said it. */
export interface NumbersQuestion {
  readonly about: keyof NumbersReading;
  readonly file: FileReading;
  /** The fact as the reader states it; null once it is answered. */
  readonly issue: Issue | null;
  readonly answered: MeaningOfM | DecimalMark | null;
  /** What the answer is given for: these columns, here and in later files, with all else that was said of their numbers. */
  readonly columns: ColumnsAnswer;
}

/** Gives the files that are asked how they write their numbers, at most one question of each kind a file, with what the user said. */
export function numbersQuestions({ files, answers }: Pick<Portfolio, 'files' | 'answers'>): readonly NumbersQuestion[] {
  return files.flatMap((file) => {
    const said = numbersSaid(columnsOf(file), answers);
    const columns = { ...columnsOf(file), ...said };
    return (['letterM', 'decimalMark'] as const).flatMap((about): readonly NumbersQuestion[] => {
      const issue = file.issues.find(({ code }) => code === ASKED_BY[about]) ?? null;
      const answered = issue === null ? (said[about] ?? null) : null;
      return issue === null && answered === null ? [] : [{ about, file, issue, answered, columns }];
    });
  });
}

/** Gives what the user said of the numbers below these titles. */
export function numbersSaid(columns: ColumnsAnswer, answers: Portfolio['answers']): NumbersReading {
  const known = answers.find((answer) => answer.kind === 'columns' && isOfSameTable(answer, columns));
  if (known?.kind !== 'columns') return {};
  const { letterM, decimalMark } = known;
  return { ...(letterM === undefined ? {} : { letterM }), ...(decimalMark === undefined ? {} : { decimalMark }) };
}

/* The columns as they are read now. */
function columnsOf({ columns, headerLine }: FileReading): ColumnsAnswer {
  const titles = headerLine === 0 ? [] : columns.map(({ title }) => title);
  return {
    kind: 'columns',
    titles: titles.every((title) => title === '') ? [] : titles,
    roles: columns.map(({ role }) => role),
  };
}

/** A word that a file calls movements by and nobody knows. */
export interface DeedQuestion {
  readonly file: FileReading;
  readonly word: string;
  readonly rows: number;
  /** Whose row the first one is: a name, a symbol or an ISIN. */
  readonly who: string;
  /** What its rows speak for. */
  readonly guess: DeedMeaning | null;
  readonly answered: DeedMeaning | null;
}

/** Gives the words that are asked about, each once for all files with the same titles, with what the user said. */
export function deedQuestions({ files, answers }: Pick<Portfolio, 'files' | 'answers'>): readonly DeedQuestion[] {
  const asked = new Map<string, DeedQuestion>();
  for (const file of files)
    for (const { code, detail } of file.issues) {
      if (code !== 'deed-unknown') continue;
      const word = `${detail['word']}`;
      const key = JSON.stringify([word.toLowerCase(), titlesKnownBy(file)]);
      const [before, rows] = [asked.get(key), typeof detail['rows'] === 'number' ? detail['rows'] : 1];
      const guess = DEED_MEANINGS.find((meaning) => meaning === detail['guess']) ?? null;
      const question = { file, word, rows, who: `${detail['who']}`, guess, answered: meaningOf(file, word, answers) };
      asked.set(key, before === undefined ? question : { ...before, rows: before.rows + rows });
    }
  return [...asked.values()];
}
