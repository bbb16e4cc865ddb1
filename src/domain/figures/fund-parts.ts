import type { Ends } from '../model/report-amounts.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { SECTORS, type Sector } from '../model/sector.ts';
import { SIZES } from '../model/size.ts';
import { sum } from '../sum.ts';
import { answerOf, type HeroAnswer } from './answer.ts';
import { addUp, partOf } from './parts.ts';
import type { StakeThrough } from './shared-companies.ts';

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

/** The two figures that a fund is read for. */
export type FundFigure = 'lens' | 'smallCaps';

/**
 * Gives how much of a fund is in the lens or in small caps, as the verdict answers its figures: one share, the middle of the same reading
 * that the verdict's "about" rests on with its ends, or the ends alone.
 */
export function answerOfFund(
  fund: Pick<FundUse, 'symbol' | 'value' | 'between' | FundFigure>,
  of: FundFigure,
  report: Pick<Report, 'totals' | FundFigure>,
): HeroAnswer | null {
  const { low, high } = fund.between[of];
  const part = report[of].likely?.because.find(({ part }) => part === fund.symbol);
  const { widest } = report.totals;
  const read = part === undefined || widest === null ? null : partOf(part.share * widest, fund.value);
  const likely = read === null ? null : { share: Math.min(high, Math.max(low, read)), low, high };
  return answerOf({ share: fund[of], low, high, uncertain: high - low, likely });
}

/** Gives the figure by which answers are put in order: the share or its middle, else the low end; 0 where there is none. */
export function orderOf(answer: HeroAnswer | null): number {
  if (answer === null) return 0;
  return answer.kind === 'between' ? answer.low : answer.share;
}

/** Gives what of an answered part of a fund is of the whole portfolio; null without shares. */
export function scaleAnswer(answer: HeroAnswer | null, value: number, whole: number | null): HeroAnswer | null {
  const factor = partOf(value, whole);
  if (answer === null || factor === null) return null;
  if (answer.kind === 'one') return { kind: 'one', share: answer.share * factor };
  const ends = [answer.low * factor, answer.high * factor];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return answer.kind === 'about'
    ? { kind: 'about', share: answer.share * factor, low, high }
    : { kind: 'between', low, high };
}

/** The sector in which a fund differs most from what it is compared with, in points of 1; null where none is known to by two points. */
export function sectorApart(
  fund: Pick<FundUse, 'sector' | 'between'>,
  { sector: market }: Report['benchmark'],
): { readonly sector: Sector; readonly more: boolean } | null {
  const apart = SECTORS.map((sector) => ({ sector, by: fund.sector[sector] - market[sector] }));
  const [most] = apart.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return most === undefined || Math.abs(most.by) < WORTH_SAYING ? null : { sector: most.sector, more: most.by > 0 };
}
const WORTH_SAYING = 0.02;

/** What of a fund its largest companies are, and what they are in money. */
export function addStakes(stakes: readonly StakeThrough[], { value }: Pick<FundUse, 'value'>): number | null {
  return partOf(
    addUp(stakes, (stake) => stake.value),
    value,
  );
}
