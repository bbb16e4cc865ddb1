import type { Chart, Plugin, Scale } from 'chart.js';
import type { IsoDate } from '../../domain/model/units.ts';
import {
  commonOptions,
  fontOf,
  inkOf,
  showLines,
  type ChartInks,
  type LineChart,
  type LinePoint,
} from './line-chart.ts';
import {
  bandEdges,
  dayNumber,
  daysShown,
  freestHeight,
  heightOf,
  moveApart,
  namedDays,
  timelineRange,
  type TimelineBand,
  type TimelinePoint,
} from './timeline.ts';

/** What the picture says, and how. `isNarrow`: the words at the ends of the lines are left out, the figures stay. */
export interface TimelineWords {
  readonly you: string;
  readonly market: string;
  readonly band: string;
  readonly isNarrow: boolean;
  write(value: number): string;
  /** The figure of a day, both ends of it where it is a range. */
  writePoint(point: TimelinePoint): string;
  writeTick(value: number): string;
  writeDate(date: IsoDate): string;
}
export type TimelineInks = ChartInks<'strong' | 'band' | 'ground'>;

/* What a day and a figure need beside each other, and the words at the ends of the lines. */
const ROOM = 92;
const NARROW_ROOM = 76;
const WORDS = 140;
const NARROW_WORDS = 78;
/* The column of the values' axis, about. */
const AXIS = 40;
const LINE = 18;

/**
 * Draws the days of a figure by their distance in time, the benchmark dashed, the target as a band behind both, and a line down where
 * the user wrote a note.
 */
export function drawTimeline(
  canvas: HTMLCanvasElement,
  points: readonly TimelinePoint[],
  band: TimelineBand | null,
  notes: readonly IsoDate[],
  words: TimelineWords,
  inks: TimelineInks,
): () => void {
  const days = points.map(({ date }) => dayNumber(date));
  const { low, high } = timelineRange(points, band);
  const room = words.isNarrow ? NARROW_ROOM : ROOM;
  const shown = daysShown(points, notes);
  const span = shown.last - shown.first;
  // decided anew at each width; before the axes are laid out, so that days and figures agree on it
  const named = (chart: { readonly width: number }) => {
    const width = chart.width - (words.isNarrow ? NARROW_WORDS : WORDS) - AXIS;
    return namedDays(
      days.map((day) => ((day - shown.first) / span) * width),
      room,
    );
  };
  // a day without the figure breaks the line
  const line = (read: (point: TimelinePoint) => number | null) =>
    points.map((point, at): LinePoint => ({ x: days[at]!, y: read(point) ?? Number.NaN }));
  return showLines(
    canvas,
    {
      type: 'line',
      data: {
        datasets: [
          {
            label: words.you,
            data: line(({ value }) => value),
            borderWidth: 2.6,
            pointRadius: 4.5,
            pointHoverRadius: 6,
            pointBorderWidth: 2,
            clip: false,
            pointBackgroundColor: () => inkOf(inks.you),
            pointBorderColor: () => inkOf(inks.ground),
          },
          {
            label: words.market,
            data: line(({ market }) => market),
            borderWidth: 2,
            borderDash: [5, 4],
            pointRadius: 2,
            pointHoverRadius: 3,
            clip: false,
            pointBackgroundColor: () => inkOf(inks.market),
          },
        ],
      },
      options: {
        ...commonOptions(),
        interaction: { mode: 'index', intersect: false },
        layout: { padding: { top: 22, right: words.isNarrow ? NARROW_WORDS : WORDS } },
        scales: {
          x: {
            type: 'linear',
            min: shown.first,
            max: shown.last,
            grid: { display: false },
            afterBuildTicks: (axis) => {
              axis.ticks = named(axis.chart).map((at) => ({ value: days[at]! }));
            },
            ticks: {
              align: 'inner',
              autoSkip: false,
              maxRotation: 0,
              callback: (value) => words.writeDate(points[days.indexOf(+value)]!.date),
            },
          },
          y: {
            suggestedMin: low,
            suggestedMax: high,
            ticks: { maxTicksLimit: 6, callback: (value) => words.writeTick(+value) },
          },
        },
        plugins: {
          tooltip: {
            displayColors: false,
            callbacks: {
              title: (items) => items.slice(0, 1).map(({ dataIndex }) => words.writeDate(points[dataIndex]!.date)),
              label: ({ dataset, datasetIndex, dataIndex, parsed: { y } }) => {
                if (y === null || Number.isNaN(y)) return '';
                const figure = datasetIndex === 0 ? words.writePoint(points[dataIndex]!) : words.write(y);
                return `${dataset.label ?? ''} ${figure}`;
              },
            },
          },
        },
      },
      plugins: [paintMarks(points, band, shown.notes, words, inks, named)],
    },
    inks,
  );
}

/* What the library doesn't draw: the target and the ends of each day behind the lines, what is said of them before. */
function paintMarks(
  points: readonly TimelinePoint[],
  band: TimelineBand | null,
  notes: readonly number[],
  words: TimelineWords,
  inks: TimelineInks,
  named: (chart: { readonly width: number }) => readonly number[],
): Plugin<'line'> {
  return {
    id: 'timeline-marks',
    beforeDatasetsDraw: (chart) => {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      if (band !== null) paintBand(chart, y, band, words.band, inks);
      const { top, bottom } = chart.chartArea;
      // on paper, which may be handed over, a note leaves no line
      if (!matchMedia('print').matches)
        paint(chart.ctx, { strokeStyle: inkOf(inks.words), lineWidth: 1 }, (ctx) => {
          ctx.setLineDash([1, 3]);
          for (const at of notes.map((day) => x.getPixelForValue(day))) strokeLine(ctx, [at, top], [at, bottom]);
        });
      paint(chart.ctx, { strokeStyle: inkOf(inks.you), globalAlpha: 0.45, lineWidth: 6 }, (ctx) => {
        chart.getDatasetMeta(0).data.forEach((point, at) => {
          const ends = points[at]?.ends ?? null;
          if (ends === null) return;
          strokeLine(ctx, [point.x, y.getPixelForValue(ends.low)], [point.x, y.getPixelForValue(ends.high)]);
        });
      });
    },
    afterDatasetsDraw: (drawn) => {
      // the library gives a plugin any chart; this one stands in a chart of points alone
      const chart = drawn as LineChart;
      const { y } = chart.scales;
      if (y !== undefined) paintWords(chart, y, points, words, inks, named(chart));
    },
  };
}

type Context = CanvasRenderingContext2D;
type Place = readonly [x: number, y: number];

function paint(ctx: Context, style: Partial<Context>, draw: (ctx: Context) => void): void {
  ctx.save();
  draw(Object.assign(ctx, style));
  ctx.restore();
}

function strokeLine(ctx: Context, from: Place, to: Place): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

/* An open side of the target goes to the end of the axis. */
function paintBand(chart: Chart, y: Scale, band: TimelineBand, name: string, inks: TimelineInks): void {
  const { left, right, top, bottom } = chart.chartArea;
  const from = band.high === null ? top : y.getPixelForValue(band.high);
  const to = band.low === null ? bottom : y.getPixelForValue(band.low);
  const ink = inkOf(inks.band);
  paint(chart.ctx, { fillStyle: ink, globalAlpha: 0.1 }, (ctx) => ctx.fillRect(left, from, right - left, to - from));
  paint(chart.ctx, { strokeStyle: ink }, (ctx) => {
    ctx.setLineDash([2, 4]);
    for (const edge of bandEdges(band).map((end) => y.getPixelForValue(end)))
      strokeLine(ctx, [left, edge], [right, edge]);
  });
  // inside the band, above it or below it: where no line begins
  const starts = [0, 1]
    .flatMap((at) => chart.getDatasetMeta(at).data.slice(0, 1))
    .flatMap((point) => (Number.isNaN(point.y) ? [] : [point.y]));
  const heights = [to - 12, from - 10, to + 10].filter((height) => height > top + 6 && height < bottom - 6);
  const height = freestHeight(heights.length === 0 ? [to - 12] : heights, starts);
  const font = `12.5px ${fontOf(inks.words)}`;
  paint(chart.ctx, { fillStyle: inkOf(inks.words), font, textBaseline: 'middle' }, (ctx) =>
    ctx.fillText(name, left + 8, height),
  );
}

/* The figure above each named day, and at the end of each line whose it is. */
function paintWords(
  chart: LineChart,
  y: Scale,
  points: readonly TimelinePoint[],
  words: TimelineWords,
  inks: TimelineInks,
  named: readonly number[],
): void {
  const newest = points.at(-1);
  if (newest === undefined) return;
  const end = chart.chartArea.right + 10;
  const sayEnd = (name: string, figure: string) => (words.isNarrow ? figure : `${name} ${figure}`);
  const [mine = [], theirs = []] = [0, 1].map((at) => chart.getDatasetMeta(at).data);
  const value = heightOf(newest);
  const height = value === null ? null : y.getPixelForValue(value) + 5;
  paint(chart.ctx, { font: `620 12.5px ${fontOf(inks.words)}`, fillStyle: inkOf(inks.strong) }, (ctx) => {
    for (const at of named) {
      const [point, place] = [points[at], mine[at]];
      if (point === undefined || place === undefined || point === newest) continue;
      const tops = [point.value, point.ends?.high ?? null].flatMap((one) =>
        one === null ? [] : [y.getPixelForValue(one)],
      );
      ctx.textAlign = at === 0 ? 'start' : 'center';
      ctx.fillText(words.writePoint(point), place.x, Math.min(...tops) - 11);
    }
    ctx.textAlign = 'start';
    if (height !== null) ctx.fillText(sayEnd(words.you, words.writePoint(newest)), end, height);
  });
  const [{ market }, last] = [newest, theirs.at(-1)];
  if (height === null || market === null || last === undefined) return;
  const place = last.y + 5;
  paint(chart.ctx, { font: `12.5px ${fontOf(inks.words)}`, fillStyle: inkOf(inks.words) }, (ctx) =>
    ctx.fillText(sayEnd(words.market, words.write(market)), end, place + moveApart(height, place, LINE)),
  );
}
