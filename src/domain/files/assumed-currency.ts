import type { FileReading } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import type { CurrencyAnswer, LikeFile, Portfolio, SourceWords } from '../model/portfolio.ts';
import type { Currency, IsoDate } from '../model/units.ts';
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

/* How files are called month after month: "Depot_2026-11-03 (1).csv", "holdings nov 2026.csv". */
const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g;

function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(MONTHS, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/* null = it names accounts, by which it is known, or has nothing that would tell it from any other table. */
function likeOf(file: FileReading): LikeFile | null {
  const titles = file.headerLine === 0 ? [] : file.columns.map(({ title }) => title.trim().toLowerCase());
  const isKnown = titles.some((title) => title !== '') && sourceOfCurrency(file).accounts.length === 0;
  return isKnown ? { layout: titles.join('|'), guess: file.assumedCurrency ?? null } : null;
}

/**
 * Gives what the user said of an earlier file of this kind: the same broker and titles, a name that differs by its date alone, and evidence
 * for the same currency as then, so that a file that speaks for another one is no file of that kind. Null where the user said
 * something of this very file.
 */
export function currencyRemembered(file: FileReading, answers: Portfolio['answers']): CurrencyAnswer | null {
  if (answers.every(({ kind }) => kind !== 'currency') || currencySaid(file, answers) !== null) return null;
  const like = likeOf(file);
  if (like === null) return null;
  const stem = stemOf(file.name);
  const isLike = (answer: CurrencyAnswer): boolean =>
    answer.source.broker === file.broker &&
    answer.like?.layout === like.layout &&
    answer.like.guess === like.guess &&
    stemOf(answer.source.name) === stem;
  return answers.filter((answer) => answer.kind === 'currency').findLast(isLike) ?? null;
}

/** Gives the file with its assumed currency, or the one the user says, in the rows that name none; unchanged where all name theirs. */
export function withCurrency(file: FileReading, answers: Portfolio['answers']): FileReading {
  if (!file.issues.some(isOfCurrency)) return file;
  const said = currencySaid(file, answers);
  const remembered = said === null ? currencyRemembered(file, answers) : null;
  const money = said ?? remembered?.currency ?? file.assumedCurrency ?? null;
  const others = file.issues.filter((issue) => !isOfCurrency(issue));
  const open = said === null ? file.issues : others;
  const issues = remembered === null ? open : [...others, rememberedIn(file.name, remembered)];
  if (money === null) return { ...file, issues };
  const named = <T extends { readonly currency: Currency | null }>(row: T): T =>
    row.currency === null ? { ...row, currency: money } : row;
  return { ...file, issues, holdings: mapWords(file.holdings, named), drafts: file.drafts.map(named) };
}

/* What was said of another file counts for this one: that is told, and asks nothing. */
function rememberedIn(file: string, { currency, source, on }: CurrencyAnswer): Issue {
  const detail = { guess: currency, of: source.name, ...(on === undefined ? {} : { on }) };
  return { code: 'no-currency', severity: 'note', file, line: null, detail };
}

/** Says the currency of a file's amounts, and on which day; null takes the word back. */
export function sayCurrency(
  portfolio: Portfolio,
  source: SourceWords,
  currency: Currency | null,
  on: IsoDate,
): Portfolio {
  const others = portfolio.answers.filter((one) => one.kind !== 'currency' || !isSameSource(one.source, source));
  if (currency === null) return { ...portfolio, answers: others };
  const file = portfolio.files.find((one) => isSameSource(sourceOfCurrency(one), source));
  const like = file === undefined ? null : likeOf(file);
  const answer = { kind: 'currency', source, currency, ...(like === null ? {} : { like }), on } as const;
  return { ...portfolio, answers: [...others, answer] };
}

/** Takes the guesses for these files as the user's word: keeping a file whose question stands open with its guess is the answer. */
export function acceptCurrencies(portfolio: Portfolio, names: readonly string[], on: IsoDate): Portfolio {
  return portfolio.files.reduce((last, file) => {
    const isAsked = names.includes(file.name) && file.issues.some(({ code }) => code === 'currency-unsure');
    if (!isAsked || file.assumedCurrency === undefined) return last;
    const { answers } = portfolio;
    if (currencySaid(file, answers) !== null || currencyRemembered(file, answers) !== null) return last;
    return sayCurrency(last, sourceOfCurrency(file), file.assumedCurrency, on);
  }, portfolio);
}
