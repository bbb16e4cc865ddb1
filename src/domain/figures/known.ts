import type { ExposureClass } from '../model/report-exposure.ts';
import type { Amount } from '../model/report-amounts.ts';
import type { BaseId } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import { sum } from '../sum.ts';
import { partOf } from './parts.ts';

/** Under this an amount is what rounding leaves of nothing. */
const NOTHING = 0.005;

/** Tells whether nothing is unknown: every line is identified, and every fund is seen to its last row. Only then may "all" be said. */
export function isAllKnown({ totals }: Pick<Report, 'totals'>): boolean {
  return Math.abs(totals.unidentified) < NOTHING && Math.abs(totals.unseen) < NOTHING;
}

/** With less than this part seen, a figure would say nothing but that it is not known. */
const BARELY_SEEN_UNDER = 0.2;

/**
 * Tells whether so little of the money can be placed that the question "what is it?" comes before any answer. Not where funds are left as
 * lines, nor of equities alone: there what nobody knows is no part of the hundred.
 */
export function isBarelySeen({ totals, settings }: Pick<Report, 'totals' | 'settings'>): boolean {
  if (settings.funds === 'lines') return false;
  return totals.base !== null && isTooLittleSeen(totals.uncertain, settings.base);
}

/** The same by what of the base is uncertain; never of equities alone. */
export function isTooLittleSeen(uncertain: number | null, base: BaseId): boolean {
  return base !== 'equities' && uncertain !== null && 1 - uncertain < BARELY_SEEN_UNDER;
}

/**
 * Tells whether a fund is held, seen into or not: a line that calls itself one is a fund, even if nobody knows which. Only without any
 * may "no funds" be said.
 */
export function holdsFunds({ funds, unknownFunds }: Pick<Report, 'funds' | 'unknownFunds'>): boolean {
  return funds.length > 0 || unknownFunds.length > 0;
}

/**
 * Gives what part of one's own money lies in funds that are left as lines: of the net value, also with equities only, where funds are
 * no part of the base. Null where more is owed than owned.
 */
export function shareInFunds({ exposure, totals }: Pick<Report, 'exposure' | 'totals'>): number | null {
  return totals.net > 0 ? exposure.unopened.value / totals.net : null;
}

/** All money that is unknown, long and short without sign: what shorts take off unidentified lines does not make any of it known. */
export function unknownMoney({ totals }: Pick<Report, 'totals'>): number {
  return Math.abs(totals.unidentified) + Math.abs(totals.unseen);
}

/** What of the net value is unknown: lines nobody identified and what funds do not show. Below 0 where what is unknown is owed. */
export function unknownNet({ totals }: Pick<Report, 'totals'>): number {
  return totals.unidentified + totals.unseen;
}

/** What is identified, less what lists state beyond 100 %, which is no company's and nothing unknown. */
export function identifiedNet({ totals, excess }: Pick<Report, 'totals' | 'excess'>): number {
  return sum([totals.identified, ...excess.map(({ value }) => value)]);
}

/**
 * Money in funds of which nobody sees the companies; 0 where it is less than would make a figure a range. Shorts of funds take
 * nothing off it.
 */
export function unseenInFunds({
  funds,
  unknownFunds,
  totals,
}: Pick<Report, 'funds' | 'unknownFunds' | 'totals'>): number {
  const parts = [...funds.map(({ value, rest }) => value * rest), ...unknownFunds.map(({ value }) => value)];
  const unseen = sum(parts.map((part) => Math.max(0, part)));
  return totals.base !== null && unseen < WORTH_A_RANGE * totals.base ? 0 : unseen;
}

/**
 * The money of rows without its sign, and what part of all the money it is: null where no row can be converted, or more is owed than
 * owned.
 */
export function sizeOfRows(
  rows: readonly { readonly baseValue: number | null }[],
  { totals }: Pick<Report, 'totals'>,
): { readonly size: number; readonly part: number | null } {
  const values = rows.flatMap(({ baseValue }) => (baseValue === null ? [] : [Math.abs(baseValue)]));
  const size = sum(values);
  return { size, part: values.length === 0 ? null : partOf(size, totals.net) };
}

/** What funds list beyond 100 %: zero or negative. */
export function excessOf({ excess, totals: { base } }: Pick<Report, 'excess' | 'totals'>): Amount {
  const value = sum(excess.map((one) => one.value));
  return { value, share: base === null ? null : value / base };
}

/** An asset class without what lists state beyond 100 %, so that the part of funds we can't see is never below zero for it. */
export function coveredAmount(report: Pick<Report, 'excess' | 'totals' | 'exposure'>, key: ExposureClass): Amount {
  const all = report.exposure.assetClass[key];
  if (key !== 'residual') return all;
  const { value, share } = excessOf(report);
  return { value: all.value - value, share: all.share === null || share === null ? null : all.share - share };
}
