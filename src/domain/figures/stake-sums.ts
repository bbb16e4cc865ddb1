import type { CompositionKey } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { SIZES } from '../model/size.ts';
import { sum } from '../sum.ts';
import { roundComposition } from './composition.ts';
import { addUp, partOf } from './parts.ts';
import { roundToSum } from './rounding.ts';
import type { Stake } from './stakes.ts';

/** Money of some companies, and as it is written: whole units and tenths of a percent, rounded so that the columns close. */
export interface SumLine {
  readonly value: number;
  readonly share: number | null;
  readonly whole: number;
  readonly tenths: number | null;
}
/** What is not a company, as the size bar has it. */
export interface OtherPart {
  readonly key: CompositionKey;
  readonly share: number;
  readonly tenths: number;
}
/** The foot of the list: shown + rest = all, and all + others = the whole. */
export interface ListSums {
  readonly shown: SumLine & {
    readonly count: number;
    readonly direct: number;
    readonly via: number;
    /** The two halves in tenths of a percent. */
    readonly directTenths: number | null;
    readonly viaTenths: number | null;
  };
  readonly rest: SumLine & { readonly count: number };
  readonly all: SumLine & { readonly count: number };
  readonly others: readonly OtherPart[];
}

/* Companies have a bucket, or a size that is not known. */
const isOfCompanies = (key: CompositionKey) => key === 'unknown-size' || SIZES.some((size) => size === key);

/**
 * Adds up what the list shows against the report's own total of companies. Every rounding is by largest remainder, from the
 * report's figures down, so that the lines always close with it.
 */
export function sumUp(shown: readonly Stake[], report: Report): ListSums {
  const { value: all } = report.exposure.assetClass.equity;
  const { base } = report.totals;
  const count = report.companies.length;
  const parts = roundComposition(report, 'known');
  const others = parts.filter(({ key }) => !isOfCompanies(key));
  const inOthers = addUp(others, ({ tenths }) => tenths);
  const allTenths = base === null ? null : addUp(parts, ({ tenths }) => tenths) - inOthers;
  const value = addUp(shown, (stake) => stake.value);
  const direct = addUp(shown, (stake) => stake.direct);
  const via = addUp(shown, (stake) => stake.via);
  const rest = all - value;
  const lines = divide([value, rest], all, base, allTenths);
  const halves =
    base === null || lines.tenths === null ? null : roundToSum([via / base, direct / base], 1000, lines.tenths[0]);
  const line = (money: number, at: number): SumLine => ({
    value: money,
    share: partOf(money, base),
    whole: lines.whole[at]!,
    tenths: lines.tenths === null ? null : lines.tenths[at]!,
  });
  return {
    shown: {
      ...line(value, 0),
      count: shown.length,
      direct,
      via,
      viaTenths: halves === null ? null : halves[0],
      directTenths: halves === null ? null : halves[1],
    },
    rest: { ...line(rest, 1), count: count - shown.length },
    all: {
      value: all,
      share: partOf(all, base),
      count,
      whole: Math.round(all) + 0,
      tenths: allTenths,
    },
    others,
  };
}

function divide(
  parts: readonly number[],
  all: number,
  base: number | null,
  tenths: number | null,
): { readonly whole: readonly number[]; readonly tenths: readonly number[] | null } {
  return {
    whole: roundToSum(parts, 1, Math.round(all) + 0),
    tenths:
      base === null || tenths === null
        ? null
        : roundToSum(
            parts.map((part) => part / base),
            1000,
            tenths,
          ),
  };
}

/**
 * What the smallest companies are together: of the roundest number that leaves the larger ones out; null for a short list.
 * Those that are negative on balance are left out.
 */
export function sumSmallest(report: Report): { readonly count: number; readonly share: number } | null {
  const companies = report.companies.filter(({ value }) => value > 0);
  const count = [5000, 3000, 2000, 1000, 500, 200, 100].find((many) => companies.length >= many * 1.2);
  if (count === undefined || report.totals.base === null) return null;
  const shares = companies.slice(-count).flatMap(({ share }) => (share === null ? [] : [share]));
  return { count, share: sum(shares) };
}
