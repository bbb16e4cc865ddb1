import type { CurrencyUse, RateGroup, Report } from '../domain/report.ts';
import type { Currency } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { writeSignificant } from './locale.ts';
import type { MoneyFormat } from './money.ts';
import { joinWords } from './names.ts';
import { countOf } from './numbers.ts';

/* How money of several currencies came into one: whose rate, of which day. */

export const CURRENCIES = {
  title: 'Currencies',
  report: 'Report currency',
  automatic: 'the largest value’s',
  use: 'Use this rate',
  takeBack: 'Take my rate back',
  wrong: 'Write a positive number, such as 0.0072 or 1.25.',
} as const;

/** A rate in words: "1 EUR = 1.17 USD". */
export function rateWords(of: string, into: string, rate: number): string {
  return `1 ${of} = ${writeSignificant(rate, 6)} ${into}`;
}

/** Reads a rate as typed, with a point or a comma; null for what is no positive number. */
export function readTypedRate(text: string): number | null {
  const plain = text.trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return null;
  const rate = Number.parseFloat(plain);
  return rate >= 1e-9 && rate <= 1e9 ? rate : null;
}

/** The line under the card's title: what is converted, what is not. */
export function currenciesSummary({ currencies, settings, totals }: Report): string {
  if (currencies.length === 0) return 'There is no money in it yet.';
  const [first] = currencies;
  if (currencies.length === 1 && first?.currency === settings.currency)
    return `All of it is in ${settings.currency}, so no rate is needed.`;
  const open = totals.unconverted.map(({ currency }) => currency);
  const rest = open.length === 0 ? 'All of it is in the total.' : outsideSentence(open);
  return `Shown in ${settings.currency}. ${rest}`;
}

function outsideSentence(open: readonly string[]): string {
  return `There is no rate for ${joinWords(open)}: such lines stay visible, outside the total and every share, until you write one.`;
}

/** How one group of a currency's lines came into the report's currency. */
export function rateGroupWords(of: Currency, into: Currency, group: RateGroup): string {
  const rate = group.rate === null ? null : rateWords(of, into, group.rate);
  const day = group.asOf === null ? '' : `, ${formatDate(group.asOf)}`;
  const onward =
    group.onward === null
      ? ''
      : ` in ${group.onward.currency}, and from there by ${group.onward.source === 'user' ? 'your rate' : 'the European Central Bank’s'}${day}`;
  switch (group.source) {
    case null:
      return 'no rate: outside the total and every share';
    case 'same':
      return 'as it stands';
    case 'column':
      return withRate(`the file’s own value${onward}`, rate);
    case 'rate':
      return withRate(`the rate the file states${onward}`, rate);
    case 'user':
      return withRate('your rate', rate);
    case 'pack':
      return withRate(`European Central Bank${day}`, rate);
  }
}

function withRate(whose: string, rate: string | null): string {
  return rate === null ? whose : `${rate} (${whose})`;
}

/** How many lines a group has, where a currency has several groups. */
export function groupCount(use: CurrencyUse, group: RateGroup): string {
  return use.groups.length === 1 ? '' : `${countOf(group.lines, 'line')}: `;
}

/** What stands outside the total for want of a rate, currency by currency; empty where all is converted. */
export function unconvertedWords({ totals }: Report, money: MoneyFormat): string {
  const parts = totals.unconverted.map(({ currency, value }) => `${money.bareCents(value)} ${currency}`);
  return joinWords(parts);
}

/** Which rates the figures rest on, in one line of the verdict's footer; null where no rate was needed. */
export function ratesLine({ currencies, settings }: Report): string | null {
  const parts = currencies.flatMap(({ currency, groups }) => {
    const sources = groups.flatMap(({ source, asOf }) => {
      if (source === null || source === 'same') return [];
      return [source === 'pack' ? `of ${asOf === null ? 'no date' : formatDate(asOf)}` : SHORT[source]];
    });
    return sources.length === 0 ? [] : [`${currency} ${[...new Set(sources)].join(' and ')}`];
  });
  return parts.length === 0 ? null : `In ${settings.currency}; rates: ${parts.join(', ')}`;
}

const SHORT = { column: 'by the file’s own value', rate: 'as the file states', user: 'as you say' } as const;
