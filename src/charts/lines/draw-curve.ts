import { t } from '../../words/t.ts';
import { formatCount, formatShare, plural } from '../../words/marks/numbers.ts';
import type { curveLines } from './curve.ts';
import { commonOptions, showLines, type ChartInks, type LinePoint } from './line-chart.ts';

/* A curve that never falls, drawn to the very top. */
const SHAPE = { cubicInterpolationMode: 'monotone', clip: false, pointRadius: 0, pointHitRadius: 12 } as const;
const TICKS = [1, 10, 100, 1000, 10_000];

/** Draws both lines, number of companies on a logarithmic axis; gives what takes the picture down again. */
export function drawCurve(
  canvas: HTMLCanvasElement,
  lines: ReturnType<typeof curveLines>,
  inks: ChartInks,
  names: { readonly you: string; readonly market: string },
): () => void {
  return showLines(
    canvas,
    {
      type: 'line',
      data: {
        datasets: [
          { label: names.you, data: [...lines.you], borderWidth: 2.5, ...SHAPE },
          { label: names.market, data: [...lines.market], borderWidth: 2, borderDash: [5, 4], ...SHAPE },
        ],
      },
      options: {
        ...commonOptions(),
        scales: {
          x: {
            type: 'logarithmic',
            min: 1,
            max: lines.most,
            title: { display: true, text: t`largest companies` },
            ticks: {
              maxRotation: 0,
              callback: (value) => (TICKS.some((tick) => tick === value) ? formatCount(+value) : null),
            },
          },
          y: { min: 0, max: 100, ticks: { stepSize: 25, callback: (value) => t`${value}%` } },
        },
        plugins: {
          tooltip: {
            displayColors: false,
            callbacks: {
              title: () => '',
              label: ({ dataset, raw }) => sayPoint(dataset.label ?? '', raw),
            },
          },
        },
      },
    },
    inks,
  );
}

function isPoint(raw: unknown): raw is LinePoint {
  return typeof raw === 'object' && raw !== null && 'x' in raw && 'y' in raw;
}

function sayPoint(name: string, raw: unknown): string {
  if (!isPoint(raw)) return name;
  const who = t`${plural(raw.x, { one: 'largest company', other: 'largest #' })}`;
  return t`${name}: ${who}, ${formatShare(raw.y / 100)}%`;
}
