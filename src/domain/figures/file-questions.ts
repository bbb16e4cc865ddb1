import { currencyRemembered, currencySaid, isOfCurrency, sourceOfCurrency } from '../files/assumed-currency.ts';
import { isOfSameTable } from '../files/columns-answer.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import {
  DEED_MEANINGS,
  type ColumnsAnswer,
  type CurrencyAnswer,
  type DeedMeaning,
  type HeldAnswer,
  type MeaningOfM,
  type Portfolio,
  type SourceWords,
} from '../model/portfolio.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { Currency, IsoDate, LineNumber } from '../model/units.ts';
import { parseExact, writeExact } from '../movements/decimal.ts';
import { meaningOf, titlesKnownBy } from '../movements/say-deeds.ts';
import { securityOf, type Gap } from '../movements/start.ts';
import { groupHistories } from '../movements/histories.ts';
import { addUpHistories } from '../movements/work-out.ts';
import { heldOn, type HeldOn } from './history-working.ts';

/* What files leave open, for the screens that ask: the currency of their amounts, an M behind a number, a word for what was done. */

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

/** A file with an M behind numbers that nothing in it explains, or about which the user said what it is. */
export interface LetterMQuestion {
  readonly file: FileReading;
  /** The fact as the reader states it; null once it is answered. */
  readonly issue: Issue | null;
  readonly answered: MeaningOfM | null;
  /** What the answer is given for: these columns, here and in later files. */
  readonly columns: ColumnsAnswer;
}

/** Gives the files that are asked about an M, one question each, with what the user said. */
export function lettersM({ files, answers }: Pick<Portfolio, 'files' | 'answers'>): readonly LetterMQuestion[] {
  return files.flatMap((file): readonly LetterMQuestion[] => {
    const issue = file.issues.find(({ code }) => code === 'letter-m-unclear') ?? null;
    const columns = columnsOf(file);
    const answered = issue === null ? letterMSaid(columns, answers) : null;
    return issue === null && answered === null ? [] : [{ file, issue, answered, columns }];
  });
}

/** Gives what the user said an M stands for below these titles. */
export function letterMSaid(columns: ColumnsAnswer, answers: Portfolio['answers']): MeaningOfM | null {
  const known = answers.find((answer) => answer.kind === 'columns' && isOfSameTable(answer, columns));
  return known?.kind === 'columns' ? (known.letterM ?? null) : null;
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

/** A holding of a history whose rows don't come out, or may begin too late. */
export interface HeldQuestion {
  /** The file of its last row. */
  readonly file: string;
  readonly line: LineNumber;
  readonly name: string;
  readonly symbol: string | null;
  readonly account: string | null;
  readonly fault: Gap['fault'];
  /** The day of a dividend before any shares came; null where none was paid, or something was said. */
  readonly paid: IsoDate | null;
  /** Of the evening of this day it is asked how many were held. */
  readonly day: IsoDate;
  /** The guess: the least that lets nothing go below zero, in exact digits; null where nothing speaks for a number. */
  readonly least: string | null;
  /** The last day of the history; and what its rows alone come to by then, as far as that is more than nothing. */
  readonly last: IsoDate;
  readonly net: string | null;
  /** By what the answer is known. */
  readonly about: Pick<HeldAnswer, 'security' | 'account' | 'titles'>;
  readonly answered: HeldOn | null;
  /** With the answer, it comes out. */
  readonly isSettled: boolean;
}

/** Gives a number as somebody types it in exact digits, as an answer keeps it; null for what is none, or below zero. */
export function typedQuantity(text: string): string | null {
  const exact = parseExact(text.trim().replace(/^\./, '0.').replace(/\.$/, ''));
  return exact === null || exact < 0n ? null : writeExact(exact);
}

/**
 * Gives the holdings of histories that don't come out by their rows, with what the user said. Those of accounts of which a later file
 * counts are none: `counted` = the files of the report. A row that the user completed by hand is none either.
 */
export function heldQuestions(
  { files, answers, corrections }: Pick<Portfolio, 'files' | 'answers' | 'corrections'>,
  counted: readonly Pick<ReportFile, 'name' | 'parts'>[],
): readonly HeldQuestion[] {
  const isAside = (name: string, account: string | null): boolean => {
    const parts = counted.find((file) => file.name === name)?.parts ?? [];
    const own = parts.filter((part) => parts.length === 1 || part.account === account);
    return own.length > 0 && own.every(({ putAside }) => putAside !== null);
  };
  return groupHistories(files).flatMap((group) => {
    const { balances, counted: rows, nameOf } = addUpHistories(group, answers);
    const last = rows.reduce<IsoDate | null>((most, { day }) => (most === null || day > most ? day : most), null);
    return balances.flatMap(({ movements, gap, start, quantity, fault, paidBefore }): readonly HeldQuestion[] => {
      const row = movements.at(-1);
      if (gap === null || row === undefined || last === null) return [];
      const file = group[row.file]!;
      const { line, account, symbol, isin, cusip } = row;
      const isCorrected = corrections.some((one) => one.file === file.fingerprint && one.line === line);
      const isOfWord = movements.some(({ word, deed }) => deed === 'unclear' && word !== undefined);
      if (isCorrected || isOfWord || isAside(file.name, account ?? file.accountLabel)) return [];
      const isMore = start === null && gap.fault !== 'unclear' && parseExact(quantity)! > 0n;
      return [
        {
          ...{ file: file.name, line, account, fault: gap.fault, day: gap.day, last },
          paid: paidBefore === null ? null : paidBefore.day,
          name: nameOf(movements) ?? symbol ?? isin ?? cusip ?? '',
          ...{ symbol, least: gap.least, net: isMore ? quantity : null },
          about: { security: securityOf(movements), account, titles: titlesKnownBy(file) },
          ...{ answered: heldOn(start), isSettled: start !== null && (fault === null || start.quantity === null) },
        },
      ];
    });
  });
}
