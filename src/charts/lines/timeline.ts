import type { IsoDate } from '../../domain/model/units.ts';

/** A day on the line. `value` in the unit of the axis, null where only its ends are known; `market` null where that day's is not known. */
export interface TimelinePoint {
  readonly date: IsoDate;
  readonly value: number | null;
  /** Between which ends the value lies, where they are far enough apart to be shown; null = it is one figure. */
  readonly ends: { readonly low: number; readonly high: number } | null;
  readonly market: number | null;
}
/** The target, in the unit of the axis; null = open on that side. */
export interface TimelineBand {
  readonly low: number | null;
  readonly high: number | null;
}

/** Days since any beginning: months are a little uneven here, which no eye sees. */
export function dayNumber(date: IsoDate): number {
  return +date.slice(0, 4) * 365.25 + (+date.slice(5, 7) - 1) * 30.44 + +date.slice(8, 10);
}

/** How far the axis of values must reach: around the values, the market and the band, with a little air, never below 0. */
export function timelineRange(
  points: readonly TimelinePoint[],
  band: TimelineBand | null,
): { readonly low: number; readonly high: number } {
  const ends = [band?.low ?? null, band?.high ?? null];
  const values = [
    ...points.flatMap(({ value, market, ends: span }) => [value, market, span?.low ?? null, span?.high ?? null]),
    ...ends,
  ].filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // a line without any change still wants an axis with a height
  const air = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 1e-6);
  return { low: Math.max(0, low - air), high: high + air };
}

/** The height at which the figure of a day is written: its value, else half way between its ends; null = nothing is known. */
export function heightOf({ value, ends }: TimelinePoint): number | null {
  return value ?? (ends === null ? null : (ends.low + ends.high) / 2);
}

/**
 * From which day to which the axis of days goes: from the first day to the last one, or to a later note. A note from before the first day
 * is in the list alone.
 */
export function daysShown(
  points: readonly TimelinePoint[],
  notes: readonly IsoDate[],
): { readonly first: number; readonly last: number; readonly notes: readonly number[] } {
  const days = points.map(({ date }) => dayNumber(date));
  const first = Math.min(...days);
  const within = notes.map(dayNumber).filter((day) => day >= first);
  return { first, last: Math.max(...days, ...within), notes: within };
}

/** The sides on which a band ends: an open one has no border. */
export function bandEdges({ low, high }: TimelineBand): readonly number[] {
  return [low, high].filter((end) => end !== null);
}

/**
 * Which days are named on the picture: as many as have room, the first and the last before all others.
 * @param places where each day stands, from left to right
 * @param room what a name needs, in the same unit
 */
export function namedDays(places: readonly number[], room: number): readonly number[] {
  const last = places.length - 1;
  if (last <= 0) return places.map((_, at) => at);
  let free = places[0]! + room;
  const between = places.flatMap((x, at) => {
    if (at === 0 || at === last || x < free || places[last]! - x < room) return [];
    free = x + room;
    return [at];
  });
  return [0, ...between, last];
}

/** How far the second of two words at the ends of two lines must move so that they don't lie on each other, in pixels. */
export function moveApart(first: number, second: number, height: number): number {
  const gap = second - first;
  if (Math.abs(gap) >= height) return 0;
  return (gap >= 0 ? height : -height) - gap;
}

/** Of some heights, the one farthest from all that is in the way; the first of two that are as good. */
export function freestHeight(heights: readonly number[], inTheWay: readonly number[]): number {
  const room = (height: number) => Math.min(...inTheWay.map((other) => Math.abs(other - height)));
  return heights.reduce((best, height) => (room(height) > room(best) ? height : best));
}
