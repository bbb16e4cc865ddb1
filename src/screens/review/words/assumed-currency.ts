import { t } from '../../../words/t.ts';
import type { AssumedCurrency } from '../../../domain/figures/file-questions.ts';
import type { CurrencyAnswer } from '../../../domain/model/portfolio.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { currencyDoubt } from './currency-evidence.ts';

/* In which currency amounts are that a file leaves without one: the question, its answers, and what was taken. */

export const ASSUMED_CURRENCY = {
  ask: t`Which currency are these amounts in?`,
  asks: t`Which currencies are these amounts in?`,
  section: t`Currency questions`,
  open: t`Our guess, please check`,
  guess: t`Our guess`,
  lead: t`The file names no currency. Amounts are in`,
  none: t`choose one`,
  forget: t`We’ll use this for this file, for later files from the same accounts, and for next month’s file of the same kind.`,
} as const;

/* Offered beside what the file speaks for. */
const COMMON = (
  'USD EUR GBP CHF CAD AUD JPY SEK NOK DKK PLN CZK HUF TRY INR BRL HKD SGD NZD ZAR CNY TWD KRW ILS MXN THB ' +
  'IDR MYR PHP VND RON ISK AED SAR QAR KWD EGP NGN KES MAD PKR BDT LKR KZT UAH RSD BGN ARS CLP COP PEN UYU'
).split(' ');
const FEWEST = 3;

/** What is asked of a file, with its name where there are several. */
export function currencyTitle({ file }: AssumedCurrency, isOne: boolean): string {
  return isOne ? ASSUMED_CURRENCY.ask : t`${accountName(file)}: which currency are its amounts in?`;
}

/** Why it is asked, with what speaks for which. */
export function currencyReason({ issue }: AssumedCurrency): string {
  return currencyDoubt(issue.detail);
}

/** The answers to choose from, the guess first. */
export function currencyAnswers({ guess, others, answered, remembered }: AssumedCurrency): readonly string[] {
  const likely = [
    ...(guess === null ? [] : [guess]),
    ...others,
    ...(answered === null ? [] : [answered]),
    ...(remembered === null ? [] : [remembered.currency]),
  ];
  const more = COMMON.slice(0, likely.length < FEWEST ? FEWEST : 0);
  return [...new Set([...likely, ...more])];
}

/** All currencies there are to choose from, the likely ones first. */
export function currencyOptions(assumed: AssumedCurrency): readonly string[] {
  return [...new Set([...currencyAnswers(assumed), ...COMMON])];
}

/** Whence it is known of a file like an earlier one: "As you said on Oct 3, 2026 for “depot-oct.csv”." */
export function currencyMemory({ source, on }: Pick<CurrencyAnswer, 'source' | 'on'>): string {
  return on === undefined
    ? t`As you said for “${accountName(source.name)}”.`
    : t`As you said on ${formatDate(on)} for “${accountName(source.name)}”.`;
}

/** What holds until there is an answer. */
export function currencyUntil({ guess }: AssumedCurrency): string {
  return guess === null
    ? t`Until you answer, we read them in your portfolio’s currency.`
    : t`Until you answer, we read them in ${guess}. Another currency? Choose it with the file below.`;
}
