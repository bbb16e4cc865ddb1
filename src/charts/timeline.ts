import type { IsoDate } from '../domain/units.ts';

/** A day on the line. `value` in the unit of the axis; `market` null where there is none. */
export interface TimelinePoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly market: number | null;
}
/** The target, in the unit of the axis; null = open on that side. */
export interface TimelineBand {
  readonly low: number | null;
  readonly high: number | null;
}
export interface TimelineFrame {
  readonly width: number;
  readonly height: number;
  /** Room for the words at the end of the lines. */
  readonly right: number;
}
export const WIDE_TIMELINE: TimelineFrame = { width: 860, height: 250, right: 96 };
export const NARROW_TIMELINE: TimelineFrame = { width: 330, height: 230, right: 46 };

interface Place {
  readonly x: number;
  readonly y: number;
}
export interface TimelinePicture {
  readonly points: readonly (Place & { readonly point: TimelinePoint; readonly labelled: boolean })[];
  readonly line: string;
  readonly market: string;
  readonly marketEnd: Place | null;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly band: { readonly top: number; readonly height: number } | null;
  readonly left: number;
  readonly end: number;
  readonly foot: number;
}

const [LEFT, TOP, FOOT] = [36, 28, 36];

/** Lays days out by their distance in time, on an axis of round steps around the values, the market and the band. */
export function drawTimeline(
  points: readonly TimelinePoint[],
  band: TimelineBand | null,
  frame: TimelineFrame,
): TimelinePicture {
  const values = points.flatMap(({ value, market }) => (market === null ? [value] : [value, market]));
  const ends = band === null ? [] : [band.low, band.high].filter((end) => end !== null);
  const ticks = roundTicks(Math.min(...values, ...ends), Math.max(...values, ...ends));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const bottom = frame.height - FOOT;
  const end = frame.width - frame.right;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - TOP);
  const days = points.map(({ date }) => dayOf(date));
  const [first, last] = [days[0]!, days.at(-1)!];
  const x = (at: number) => (last === first ? LEFT : LEFT + ((days[at]! - first) / (last - first)) * (end - LEFT));
  const path = (of: (point: TimelinePoint) => number | null) =>
    points
      .flatMap((point, at) => {
        const value = of(point);
        return value === null ? [] : [`${round(x(at))},${round(y(value))}`];
      })
      .join(' ');
  let free = Number.NEGATIVE_INFINITY;
  const placed = points.map((point, at) => {
    const isLast = at === points.length - 1;
    // the last is told at the end of its line; of others, as many as have room
    const labelled = !isLast && x(at) >= free && end - x(at) > 40;
    if (labelled) free = x(at) + 58;
    return { point, x: x(at), y: y(point.value), labelled };
  });
  const market = points.at(-1)?.market ?? null;
  return {
    points: placed,
    line: path(({ value }) => value),
    market: path((point) => point.market),
    marketEnd: market === null ? null : { x: end, y: y(market) },
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    band: band === null ? null : bandOf(y(band.high ?? high), y(band.low ?? low)),
    left: LEFT,
    end,
    foot: bottom,
  };
}

function bandOf(top: number, bottom: number): TimelinePicture['band'] {
  return { top, height: bottom - top };
}

function roundTicks(low: number, high: number): readonly number[] {
  const range = Math.max(high - low, Math.abs(high) * 0.05, 1e-6);
  const rough = range / 3;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((size) => size >= rough)!;
  const from = Math.floor(low / step - 0.15);
  const to = Math.ceil(high / step + 0.15);
  return Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step).filter((value) => value >= 0);
}

const round = (value: number) => Math.round(value * 10) / 10;

/* Days since any beginning: months are a little uneven here, which no eye sees. */
function dayOf(date: IsoDate): number {
  const [year, month, day] = date.split('-').map((part) => Number.parseInt(part, 10));
  return year! * 365.25 + (month! - 1) * 30.44 + day!;
}
