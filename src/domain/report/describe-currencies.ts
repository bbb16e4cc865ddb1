import { reportCurrencies } from '../money/choose-currency.ts';
import { RATE_SOURCES, type RateUse } from '../model/rate-use.ts';
import { countLines } from '../rows/line-groups.ts';
import type { Answer } from '../model/portfolio.ts';
import { isUsable } from '../money/rates.ts';
import type { CurrencyUse, RateGroup } from '../model/report-files.ts';
import type { Report } from '../model/report.ts';
import type { Resolved, ResolvedGroup } from '../identity/resolve.ts';
import { groupBy } from '../group-by.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';
import { firstOf } from '../must.ts';

/** Says which currencies are held, by whose rates they came into the report's, and what else the report could be in. */
export function describeCurrencies(
  { groups: held, natural, rates }: Pick<Resolved, 'groups' | 'natural' | 'rates'>,
  answers: readonly Answer[],
): Pick<Report, 'currencies' | 'currencyChoices'> {
  const groups = groupBy(held, ({ currency }) => currency);
  const currencies = [...groups].map(([currency, lines]) => describeCurrency(currency, lines, answers));
  const size = ({ baseValue }: CurrencyUse) => (baseValue === null ? -1 : Math.abs(baseValue));
  currencies.sort((a, b) => size(b) - size(a) || (a.currency < b.currency ? -1 : 1));
  return { currencies, currencyChoices: reportCurrencies(natural, [...groups.keys()].sort(), rates) };
}

function describeCurrency(
  currency: Currency,
  lines: readonly ResolvedGroup[],
  answers: readonly Answer[],
): CurrencyUse {
  const byRate = groupBy(lines, rememberKeys());
  const all = sumsOf(lines);
  const groups = [...byRate.values()].map((group) =>
    describeGroup(group, group.length === lines.length ? all : sumsOf(group)),
  );
  const order = ({ source }: RateGroup) => (source === null ? RATE_SOURCES.length : RATE_SOURCES.indexOf(source));
  groups.sort((a, b) => order(a) - order(b) || Math.abs(b.value) - Math.abs(a.value));
  const typed = answers.findLast((one) => one.kind === 'rate' && one.of === currency && isUsable(one));
  return {
    currency,
    lines: countLines(lines),
    ...all,
    groups,
    typed: typed?.kind === 'rate' ? { in: typed.in, rate: typed.rate } : null,
  };
}

/* The file's own word is a rate for each line; the others share theirs. */
function keyOfRate(rateFrom: RateUse | null): string {
  if (rateFrom === null) return 'none';
  const { source, rate, asOf, onward } = rateFrom;
  const isShared = source !== 'column' && source !== 'rate';
  return JSON.stringify([source, isShared ? rate : null, asOf, onward]);
}

/* Lines that need no rate share one object, so most keys need not be spelt out. */
function rememberKeys(): (line: ResolvedGroup) => string {
  const known = new Map<RateUse | null, string>();
  return ({ rateFrom }) => {
    const before = known.get(rateFrom);
    if (before !== undefined) return before;
    const key = keyOfRate(rateFrom);
    known.set(rateFrom, key);
    return key;
  };
}

interface Sums {
  readonly value: number;
  readonly baseValue: number | null;
}

function sumsOf(lines: readonly ResolvedGroup[]): Sums {
  const value = sumInAnyOrder(lines.map((group) => group.value));
  const isSame = lines.every((group) => group.baseValue === group.value);
  return { value, baseValue: isSame ? value : sumConverted(lines) };
}

function describeGroup(lines: readonly ResolvedGroup[], { value, baseValue }: Sums): RateGroup {
  const rateFrom = firstOf(lines).rateFrom;
  const common = { lines: countLines(lines), value };
  if (rateFrom === null) {
    return { source: null, ...common, baseValue: null, rate: null, asOf: null, onward: null };
  }
  const rates = new Set(lines.map((line) => line.rateFrom?.rate));
  const { source, asOf, onward } = rateFrom;
  return {
    source,
    ...common,
    baseValue,
    rate: rates.size === 1 ? rateFrom.rate : null,
    asOf,
    onward,
  };
}

function sumConverted(lines: readonly ResolvedGroup[]): number | null {
  const values = lines.flatMap(({ baseValue }) => (baseValue === null ? [] : [baseValue]));
  return values.length === 0 ? null : sumInAnyOrder(values);
}
