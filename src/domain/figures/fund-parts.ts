import type { Ends } from '../model/report-amounts.ts';
import type { FundUse } from '../model/report-funds.ts';
import { SIZES } from '../model/size.ts';
import { sum } from '../sum.ts';
import { addUp, partOf } from './parts.ts';

/* What a fund is made of; every part is a fraction of the fund. */

/** How much of a fund is in companies of a known size. */
export function sizedPart({ size }: Pick<FundUse, 'size'>): number {
  return addUp(SIZES, (bucket) => size[bucket]);
}

/** How much of a fund cannot be placed by size: what is not seen, and companies of an unknown size. */
export function unplacedPart({ size, rest }: Pick<FundUse, 'size' | 'rest'>): number {
  return rest + size.unknown;
}

/** Between which ends the large and mega caps of a fund lie. */
export function largeEnds({ between: { size } }: Pick<FundUse, 'between'>): Ends {
  return { low: size.mega.low + size.large.low, high: size.mega.high + size.large.high };
}

/** The parts of a fund and their sum, which is 1: sizes, companies of unknown size, other classes, the rest, what is listed beyond 100 %. */
export function fundTotal(fund: Pick<FundUse, 'size' | 'classes' | 'rest' | 'excess'>): {
  readonly parts: readonly number[];
  readonly total: number;
} {
  const { size, classes, rest, excess } = fund;
  const parts = [...SIZES.map((bucket) => size[bucket]), size.unknown, classes, rest];
  return { parts: excess === 0 ? parts : [...parts, excess], total: sum([...parts, excess]) };
}

/** Money in funds, and between which ends the small caps in it lie. */
export interface SmallCapMoney extends Ends {
  readonly value: number;
  /** What of it cannot be told, 0–1; null where the money is not above 0. */
  readonly open: number | null;
}

/** Adds up the small caps inside funds. */
export function smallCapMoney(funds: readonly Pick<FundUse, 'value' | 'between'>[]): SmallCapMoney {
  const value = addUp(funds, (fund) => fund.value);
  const low = addUp(funds, (fund) => fund.value * fund.between.smallCaps.low);
  const high = addUp(funds, (fund) => fund.value * fund.between.smallCaps.high);
  return { value, low, high, open: partOf(high - low, value) };
}
