import type { Plugin } from 'chart.js';
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
            ...{ borderWidth: 2.6, pointRadius: 4.5, pointHoverRadius: 6, pointBorderWidth: 2, clip: false },
            pointBackgroundColor: () => inkOf(inks.you),
            pointBorderColor: () => inkOf(inks.ground),
          },
          {
            ...{ label: words.market, data: line(({ market }) => market) },
            ...{ borderWidth: 2, borderDash: [5, 4], pointRadius: 2, pointHoverRadius: 3, clip: false },
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
              ...{ align: 'inner', autoSkip: false, maxRotation: 0 },
              callback: (value) => words.writeDate(points[days.indexOf(+value)]!.date),
            },
          },
          y: {
            ...{ suggestedMin: low, suggestedMax: high },
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
      plugins: [
        paintBand(band, words.band, inks),
        paintNotes(shown.notes, inks),
        paintSpans(points, inks),
        paintWords(points, words, inks, named),
      ],
    },
    inks,
  );
}

type LinePlugin = Plugin<'line'>;

/* The target lies behind the lines; an open side goes to the end of the axis. */
function paintBand(band: TimelineBand | null, name: string, inks: TimelineInks): LinePlugin {
  return {
    id: 'target-band',
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      const { left, right, top, bottom } = chartArea;
      const { y } = scales;
      if (band === null || y === undefined) return;
      const from = band.high === null ? top : y.getPixelForValue(band.high);
      const to = band.low === null ? bottom : y.getPixelForValue(band.low);
      ctx.save();
      ctx.fillStyle = inkOf(inks.band);
      ctx.strokeStyle = ctx.fillStyle;
      ctx.globalAlpha = 0.1;
      ctx.fillRect(left, from, right - left, to - from);
      ctx.globalAlpha = 1;
      ctx.setLineDash([2, 4]);
      for (const edge of bandEdges(band).map((end) => y.getPixelForValue(end))) {
        ctx.beginPath();
        ctx.moveTo(left, edge);
        ctx.lineTo(right, edge);
        ctx.stroke();
      }
      ctx.fillStyle = inkOf(inks.words);
      ctx.font = `12.5px ${fontOf(inks.words)}`;
      // inside the band, above it or below it: where no line begins
      const starts = [0, 1]
        .flatMap((at) => chart.getDatasetMeta(at).data.slice(0, 1))
        .flatMap((point) => (Number.isNaN(point.y) ? [] : [point.y]));
      const heights = [to - 12, from - 10, to + 10].filter((height) => height > top + 6 && height < bottom - 6);
      ctx.textBaseline = 'middle';
      ctx.fillText(name, left + 8, freestHeight(heights.length === 0 ? [to - 12] : heights, starts));
      ctx.restore();
    },
  };
}

/* The days of the user's notes: a thin line from top to bottom; on paper, which may be handed over, none. */
function paintNotes(days: readonly number[], inks: TimelineInks): LinePlugin {
  return {
    id: 'timeline-notes',
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      const { x } = scales;
      if (x === undefined || matchMedia('print').matches) return;
      ctx.save();
      ctx.strokeStyle = inkOf(inks.words);
      ctx.lineWidth = 1;
      ctx.setLineDash([1, 3]);
      for (const day of days) {
        const at = x.getPixelForValue(day);
        ctx.beginPath();
        ctx.moveTo(at, chartArea.top);
        ctx.lineTo(at, chartArea.bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/* Where the figure of a day may lie: a thin line from end to end. */
function paintSpans(points: readonly TimelinePoint[], inks: TimelineInks): LinePlugin {
  return {
    id: 'timeline-spans',
    beforeDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      const { y } = scales;
      if (y === undefined) return;
      ctx.save();
      ctx.strokeStyle = inkOf(inks.you);
      ctx.globalAlpha = 0.45;
      ctx.lineWidth = 6;
      chart.getDatasetMeta(0).data.forEach(({ x }, at) => {
        const ends = points[at]?.ends ?? null;
        if (ends === null) return;
        ctx.beginPath();
        ctx.moveTo(x, y.getPixelForValue(ends.low));
        ctx.lineTo(x, y.getPixelForValue(ends.high));
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}

/* The figure above each named day, and at the end of each line whose it is. */
function paintWords(
  points: readonly TimelinePoint[],
  words: TimelineWords,
  inks: TimelineInks,
  named: (chart: { readonly width: number }) => readonly number[],
): LinePlugin {
  return {
    id: 'timeline-words',
    afterDatasetsDraw: (drawn) => {
      // the library gives a plugin any chart; this one stands in a chart of points alone
      const chart = drawn as LineChart;
      const { ctx, chartArea } = chart;
      const [mine, theirs] = chart.data.datasets.map(({ data }, at) => ({ data, at: chart.getDatasetMeta(at).data }));
      const { y } = chart.scales;
      if (mine === undefined || theirs === undefined || y === undefined) return;
      const last = mine.data.length - 1;
      const end = chartArea.right + 10;
      const sayEnd = (name: string, figure: string) => (words.isNarrow ? figure : `${name} ${figure}`);
      const topOf = (at: number) => {
        const { value, ends } = points[at]!;
        return Math.min(
          ...[value, ends?.high ?? null].flatMap((one) => (one === null ? [] : [y.getPixelForValue(one)])),
        );
      };
      ctx.save();
      ctx.font = `620 12.5px ${fontOf(inks.words)}`;
      ctx.fillStyle = inkOf(inks.strong);
      for (const at of named(chart)) {
        if (at === last) continue;
        ctx.textAlign = at === 0 ? 'start' : 'center';
        ctx.fillText(words.writePoint(points[at]!), mine.at[at]!.x, topOf(at) - 11);
      }
      ctx.textAlign = 'start';
      const newest = heightOf(points[last]!);
      if (newest === null) return ctx.restore();
      const height = y.getPixelForValue(newest) + 5;
      ctx.fillText(sayEnd(words.you, words.writePoint(points[last]!)), end, height);
      const [value, place] = [theirs.data.at(-1), theirs.at.at(-1)];
      if (value !== undefined && place !== undefined && !Number.isNaN(value.y)) {
        ctx.font = `12.5px ${fontOf(inks.words)}`;
        ctx.fillStyle = inkOf(inks.words);
        ctx.fillText(
          sayEnd(words.market, words.write(value.y)),
          end,
          place.y + 5 + moveApart(height, place.y + 5, LINE),
        );
      }
      ctx.restore();
    },
  };
}
