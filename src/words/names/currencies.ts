import { select, t } from '../t.ts';
import type { CurrencyUse, RateGroup } from '../../domain/model/report-files.ts';
import type { Report } from '../../domain/model/report.ts';
import type { Currency, IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { writeSignificant } from '../marks/locale.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { joinAnd } from '../marks/lists.ts';
import { plural } from '../marks/numbers.ts';

/* How money of several currencies came into one: whose rate, of which day. */

export const CURRENCIES = {
  title: t`Currencies`,
  report: t`Report currency`,
  change: t`Change the report currency`,
  automatic: t`your largest`,
  use: t`Use this rate`,
  takeBack: t`Remove my rate`,
  wrong: t`Enter a number above zero, such as 0.0072 or 1.25.`,
} as const;

/** The same, which is this one now. */
export function yourLargest(now: Currency): string {
  return t`your largest (${now})`;
}

/** A rate in words: "1 EUR = 1.17 USD". */
export function rateWords(of: string, into: string, rate: number): string {
  return `1 ${of} = ${writeSignificant(rate, 6)} ${into}`;
}

/** Reads a rate as typed, with a point or a comma; null for what is no positive number. */
export function readTypedRate(text: string): number | null {
  const plain = text.trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return null;
  const rate = +plain;
  return rate >= 1e-9 && rate <= 1e9 ? rate : null;
}

/** The line under the card's title: what is converted, what is not. */
export function currenciesSummary({ currencies, settings, totals }: Report): string {
  if (currencies.length === 0) return t`No amounts yet.`;
  const [first] = currencies;
  if (currencies.length === 1 && first?.currency === settings.currency)
    return t`Everything is in ${settings.currency}, so no exchange rates are needed.`;
  const open = totals.unconverted.map(({ currency }) => currency);
  const rest = open.length === 0 ? t`Everything is included in the total.` : outsideSentence(open);
  return t`Shown in ${settings.currency}. ${rest}`;
}

function outsideSentence(open: readonly string[]): string {
  return t`We don’t have a rate for ${joinAnd(open)}. Those holdings aren’t included in the total or any percentage until you enter one.`;
}

/** How one group of a currency's lines came into the report's currency. */
export function rateGroupWords(of: Currency, into: Currency, group: RateGroup): string {
  const rate = group.rate === null ? null : rateWords(of, into, group.rate);
  switch (group.source) {
    case null:
      return t`no rate, so not included in the total or any percentage`;
    case 'same':
      return t`no conversion needed`;
    case 'column':
    case 'rate':
      return withRate(ofFileWords(group.source, group), rate);
    case 'user':
      return withRate(SHORT.user, rate);
    case 'pack':
      return withRate(bankWords(group.asOf), rate);
  }
}

/* A rate of the file may lead to a currency that is not the report's, and from there another one onward. */
function ofFileWords(source: 'column' | 'rate', { onward, asOf }: RateGroup): string {
  if (onward === null) return SHORT[source];
  const { currency, source: then } = onward;
  return asOf === null
    ? t`${select(source, { column: 'converted in your file', other: 'rate from your file' })} to ${currency}, then at ${select(then, { user: 'your rate', other: 'the European Central Bank’s rate' })}`
    : t`${select(source, { column: 'converted in your file', other: 'rate from your file' })} to ${currency}, then at ${select(then, { user: 'your rate', other: 'the European Central Bank’s rate' })}, ${formatDate(asOf)}`;
}

function bankWords(asOf: IsoDate | null): string {
  return asOf === null ? t`European Central Bank` : t`European Central Bank, ${formatDate(asOf)}`;
}

function withRate(whose: string, rate: string | null): string {
  return rate === null ? whose : `${rate} (${whose})`;
}

/** How many lines a group has, where a currency has several groups. */
export function groupCount(use: CurrencyUse, group: RateGroup): string {
  return use.groups.length === 1 ? '' : t`${plural(group.lines, { one: '# holding:', other: '# holdings:' })}`;
}

/** What stands outside the total for want of a rate, currency by currency; empty where all is converted. */
export function unconvertedWords({ totals }: Report, money: MoneyFormat): string {
  const parts = totals.unconverted.map(({ currency, value }) => `${money.bareCents(value)} ${currency}`);
  return joinAnd(parts);
}

/** Which rates the figures rest on, in one line of the verdict's footer; null where no rate was needed. */
export function ratesLine({ currencies, settings }: Report): string | null {
  const parts = currencies.flatMap(({ currency, groups }) => {
    const sources = groups.flatMap(({ source, asOf }) => {
      if (source === null || source === 'same') return [];
      return [source === 'pack' ? bankWords(asOf) : SHORT[source]];
    });
    return sources.length === 0 ? [] : [`${currency} (${[...new Set(sources)].join('; ')})`];
  });
  return parts.length === 0 ? null : t`Converted to ${settings.currency}. Exchange rates: ${parts.join(', ')}`;
}

const SHORT = { column: t`converted in your file`, rate: t`rate from your file`, user: t`your rate` } as const;
