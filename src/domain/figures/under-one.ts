import type { Report } from '../model/report.ts';
import { addUp, partOf } from './parts.ts';
import { roundToSum } from './rounding.ts';
import type { SumLine } from './stake-sums.ts';
import type { Stake } from './stakes.ts';

/* Funds bring thousands of companies worth less than a dollar each: in a list they are one row. */

/** A list in two: what is worth at least one unit of money, and the crumbs below it. */
export interface Folded {
  readonly rows: readonly Stake[];
  /** Each less than one unit of money, bought or sold short; none where too few are to be worth a row of their own. */
  readonly under: readonly Stake[];
}

const ONE = 1;
/** So many are shown as they are: a row in their place would save nothing. */
const FEW = 5;

/**
 * Parts a list, both in the order it had. A list of nothing but crumbs stays whole, and so does one of weights, which has no money. The
 * least is the one of `companiesWorthOne`.
 */
export function foldUnderOne(stakes: readonly Stake[], { files }: Pick<Report, 'files'>): Folded {
  const isSmall = ({ value }: Stake) => Math.abs(value) < ONE;
  const under = files.some(({ unit }) => unit === 'weights') ? [] : stakes.filter(isSmall);
  if (under.length <= FEW || under.length === stakes.length) return { rows: stakes, under: [] };
  return { rows: stakes.filter((stake) => !isSmall(stake)), under };
}

/** What the crumbs of a list come to, in money and as it is written: with the rows above them it comes to what the list does. */
export interface UnderSum extends SumLine {
  readonly count: number;
  readonly direct: number;
  readonly via: number;
}

/** Adds the crumbs up. `shown`: the sum of the whole list, of whose roundings theirs is a part; `base` = 100 %, null without shares. */
export function sumUnder(under: readonly Stake[], shown: SumLine, base: number | null): UnderSum {
  const value = addUp(under, (stake) => stake.value);
  const above = shown.value - value;
  const [, whole] = roundToSum([above, value], 1, shown.whole);
  const tenths =
    base === null || shown.tenths === null ? null : roundToSum([above / base, value / base], 1000, shown.tenths);
  return {
    value,
    share: partOf(value, base),
    whole,
    tenths: tenths === null ? null : tenths[1],
    count: under.length,
    direct: addUp(under, ({ direct }) => direct),
    via: addUp(under, ({ via }) => via),
  };
}
