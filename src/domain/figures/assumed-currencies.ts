import { currencyRemembered, currencySaid, isOfCurrency, sourceOfCurrency } from '../files/assumed-currency.ts';
import type { Issue } from '../model/issue.ts';
import type { CurrencyAnswer, Portfolio, SourceWords } from '../model/portfolio.ts';
import type { Currency } from '../model/units.ts';

/* What the reader assumed of currencies, for the screen that asks. */

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
