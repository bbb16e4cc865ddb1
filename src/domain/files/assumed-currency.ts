import type { FileReading } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import type { Portfolio, SourceWords } from '../model/portfolio.ts';
import type { Currency } from '../model/units.ts';
import { mapWords } from '../rows/holding-rows.ts';
import { accountOf } from './file-parts.ts';
import { isSameSource } from './standing.ts';

/* Amounts that a file leaves without a currency are in the one that the user says, else in the one that the evidence speaks for. The
   stored reading keeps its rows as they are, so that another answer leaves no trace of the one before. */

/** Tells whether an issue says of a file that it names no currency, and what speaks for which. */
export const isOfCurrency = ({ code, detail }: Issue): boolean =>
  code === 'currency-unsure' || (code === 'no-currency' && 'guess' in detail);

/** Gives the words by which an answer knows a file again: the accounts that it names, else its bytes. */
export function sourceOfCurrency(file: FileReading): SourceWords {
  const named = new Set(file.holdings.groups.map(({ first }) => accountOf(file, first)));
  const accounts = [...named].filter((account) => account !== null).sort();
  const isNamed = accounts.length > 0;
  return {
    broker: file.broker,
    accounts,
    fingerprint: isNamed ? '' : file.fingerprint,
    name: isNamed ? '' : file.name,
  };
}

/** Gives what the user said of a file's currency. */
export function currencySaid(file: FileReading, answers: Portfolio['answers']): Currency | null {
  const said = answers.filter((answer) => answer.kind === 'currency');
  if (said.length === 0) return null;
  const source = sourceOfCurrency(file);
  return said.find((answer) => isSameSource(answer.source, source))?.currency ?? null;
}

/** Gives the file with its assumed currency, or the one the user says, in the rows that name none; unchanged where all name theirs. */
export function withCurrency(file: FileReading, answers: Portfolio['answers']): FileReading {
  if (!file.issues.some(isOfCurrency)) return file;
  const said = currencySaid(file, answers);
  const money = said ?? file.assumedCurrency ?? null;
  const issues = said === null ? file.issues : file.issues.filter((issue) => !isOfCurrency(issue));
  if (money === null) return { ...file, issues };
  const named = <T extends { readonly currency: Currency | null }>(row: T): T =>
    row.currency === null ? { ...row, currency: money } : row;
  return { ...file, issues, holdings: mapWords(file.holdings, named), drafts: file.drafts.map(named) };
}

/** Says the currency of a file's amounts; null takes the word back. */
export function sayCurrency(portfolio: Portfolio, source: SourceWords, currency: Currency | null): Portfolio {
  const others = portfolio.answers.filter((one) => one.kind !== 'currency' || !isSameSource(one.source, source));
  return {
    ...portfolio,
    answers: currency === null ? others : [...others, { kind: 'currency', source, currency }],
  };
}

/** Takes the guesses for these files as the user's word: keeping a file whose question stands open with its guess is the answer. */
export function acceptCurrencies(portfolio: Portfolio, names: readonly string[]): Portfolio {
  return portfolio.files.reduce((last, file) => {
    const isAsked = names.includes(file.name) && file.issues.some(({ code }) => code === 'currency-unsure');
    if (!isAsked || file.assumedCurrency === undefined || currencySaid(file, portfolio.answers) !== null) return last;
    return sayCurrency(last, sourceOfCurrency(file), file.assumedCurrency);
  }, portfolio);
}
