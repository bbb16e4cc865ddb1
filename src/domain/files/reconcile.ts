import type { FileReading } from '../model/file-reading.ts';
import type { LineGroup } from '../model/holding-rows.ts';
import type { Reconciled } from '../model/report-files.ts';
import { firstOf } from '../must.ts';
import { addIn, roundToCents, sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';

function commonest(currencies: Iterable<readonly [Currency | null, number]>): Currency | null {
  const counts = new Map<Currency | null, number>();
  for (const [currency, lines] of currencies) addIn(counts, currency, lines);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/* Sums in different currencies are never added: the one most rows are in is taken. */
function mainCurrency(groups: readonly LineGroup[]): Currency | null {
  return commonest(groups.map(({ first, count }) => [first.currency, count] as const));
}

/* The currency of the file's base column, in which it adds up what is in several. */
function baseCurrency(groups: readonly LineGroup[]): Currency | null {
  return commonest(groups.flatMap(({ first: { inBase } }) => (inBase === null ? [] : [[inBase.currency, 1] as const])));
}

function sumIn(currency: Currency | null, groups: readonly LineGroup[]): number {
  return sumInAnyOrder(groups.filter(({ first }) => first.currency === currency).map(({ value }) => value));
}

/* null = a row has no value in that currency, by its own or by the base column. */
function sumInBase(base: Currency, groups: readonly LineGroup[]): number | null {
  const values = groups.map(({ value, first: { currency, inBase } }) => {
    if (inBase?.currency === base) return inBase.value;
    return currency === base ? value : null;
  });
  const stated = values.filter((value) => value !== null);
  return stated.length < values.length ? null : sumInAnyOrder(stated);
}

/** A sum of a file's rows, and the currency it is in. */
interface FileSum {
  readonly value: number;
  readonly currency: Currency | null;
}

/* What a total of these rows may mean, the likelier first: the base column added up, the rows of the main currency, those of another one. */
function sumsOf(rows: readonly LineGroup[]): { readonly inBase: FileSum | null; readonly sums: readonly FileSum[] } {
  const main = mainCurrency(rows);
  const others = currenciesIn(rows).filter((currency) => currency !== main);
  const byCurrency = [main, ...others].map((currency): FileSum => ({ value: sumIn(currency, rows), currency }));
  const base = baseCurrency(rows);
  const value = base === null ? null : sumInBase(base, rows);
  const inBase = value === null ? null : { value, currency: base };
  return { inBase, sums: inBase === null ? byCurrency : [inBase, ...byCurrency] };
}

function currenciesIn(groups: readonly LineGroup[]): readonly (Currency | null)[] {
  return [...new Set(groups.map(({ first }) => first.currency))];
}

/* What a total adds up: one money, several currencies as if they were one, or several in a way that we don't know. */
type TotalKind = 'one-money' | 'added-as-one' | 'several';

interface ComparedTotal extends Reconciled {
  readonly kind: TotalKind;
}

/** Puts every total that the file states, whatever it adds up, beside what was read for it. */
export function compareTotals(file: FileReading): readonly ComparedTotal[] {
  const { groups } = file.holdings;
  return file.statedTotals.map(({ account, value, line }) => {
    const rows = account === null ? groups : groups.filter(({ first }) => first.account === account);
    const isStated = (sum: number): boolean => roundToCents(sum) === roundToCents(value);
    const compared = (ours: number, kind: TotalKind): ComparedTotal => {
      const difference = roundToCents(roundToCents(ours) - roundToCents(value));
      return { account, value, ours, line, difference, kind };
    };
    const { inBase, sums } = sumsOf(rows);
    const met = sums.find((sum) => isStated(sum.value));
    const ours = (met ?? firstOf(sums)).value;
    if (met !== undefined || inBase !== null || currenciesIn(rows).length < 2) return compared(ours, 'one-money');
    const plain = sumInAnyOrder(rows.map((group) => group.value));
    return isStated(plain) ? compared(plain, 'added-as-one') : compared(ours, 'several');
  });
}

/* Some brokers state an account twice: above the table with the prices of one minute, below it with those of the rows
   (E*TRADE's "Net Account Value" and TOTAL). Where one of them is met to the cent, the other is of another moment. */
function isOfAnotherMoment(total: Reconciled, all: readonly Reconciled[]): boolean {
  return total.difference !== 0 && all.some(({ account, difference }) => account === total.account && difference === 0);
}

const ofOneMoney = (file: FileReading): readonly Reconciled[] =>
  compareTotals(file).flatMap(({ kind, ...total }) => (kind === 'one-money' ? [total] : []));

/**
 * Puts each total that the file states beside the sum of what was read for it; the difference is ours − stated, to the cent. Totals of
 * several currencies are left out: no sum of ours is one.
 */
export function reconcileTotals(file: FileReading): readonly Reconciled[] {
  const all = ofOneMoney(file);
  return all.filter((total) => !isOfAnotherMoment(total, all));
}

/** Gives the totals that were left out because another one of the same account is met exactly. */
export function totalsOfAnotherMoment(file: FileReading): readonly Reconciled[] {
  const all = ofOneMoney(file);
  return all.filter((total) => isOfAnotherMoment(total, all));
}

/** Gives the totals of rows in several currencies, which no sum of ours can be put beside. */
export function totalsOfSeveralCurrencies(file: FileReading): readonly ComparedTotal[] {
  return compareTotals(file).filter(({ kind }) => kind !== 'one-money');
}

/** What all rows of a file come to that are in its main currency, or, where it has such a column, all of them in its base currency. */
export function sumOfFile(file: FileReading): FileSum {
  return firstOf(sumsOf(file.holdings.groups).sums);
}
