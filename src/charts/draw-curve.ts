import { Chart, LineController, LineElement, LinearScale, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import { formatCount, formatShare } from '../text/numbers.ts';
import type { LinePoint, curveLines } from './curve.ts';

/* The only place that knows the chart library; it is loaded when the picture is opened, never before. */

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement, Tooltip);

/** Elements of the page whose text colour each part of the picture takes, so that it follows the theme. */
export interface Inks {
  readonly you: Element;
  readonly market: Element;
  readonly words: Element;
  readonly lines: Element;
}

/* A curve that never falls, drawn to the very top. */
const SHAPE = { cubicInterpolationMode: 'monotone', clip: false } as const;
const TICKS = [1, 10, 100, 1000, 10_000];
const inkOf = (element: Element) => getComputedStyle(element).color;

/** Draws both lines, number of companies on a logarithmic axis; gives what takes the picture down again. */
export function drawCurve(
  canvas: HTMLCanvasElement,
  lines: ReturnType<typeof curveLines>,
  inks: Inks,
  names: { readonly you: string; readonly market: string },
): () => void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [
        { label: names.you, data: [...lines.you], borderWidth: 2.5, pointRadius: 0, pointHitRadius: 12, ...SHAPE },
        {
          label: names.market,
          data: [...lines.market],
          ...{ borderWidth: 2, borderDash: [5, 4], pointRadius: 0, pointHitRadius: 12, ...SHAPE },
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: isStill.matches ? false : { duration: 320 },
      interaction: { mode: 'nearest', intersect: false },
      scales: {
        x: {
          type: 'logarithmic',
          min: 1,
          max: lines.most,
          title: { display: true, text: 'largest companies' },
          ticks: {
            maxRotation: 0,
            callback: (value) => (TICKS.some((tick) => tick === value) ? formatCount(+value) : null),
          },
        },
        y: { min: 0, max: 100, ticks: { stepSize: 25, callback: (value) => `${value}%` } },
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
  });
  const colour = () => {
    const [words, grid] = [inkOf(inks.words), inkOf(inks.lines)];
    [inks.you, inks.market].forEach((ink, at) => {
      chart.data.datasets[at]!.borderColor = inkOf(ink);
    });
    for (const axis of ['x', 'y']) {
      const scale = chart.options.scales?.[axis];
      if (scale === undefined) continue;
      scale.grid = { color: grid };
      scale.border = { display: false };
      scale.title = {
        ...scale.title,
        color: words,
        font: { family: getComputedStyle(inks.words).fontFamily, size: 12 },
      };
      scale.ticks = {
        ...scale.ticks,
        color: words,
        font: { family: getComputedStyle(inks.words).fontFamily, size: 12 },
      };
    }
    chart.update('none');
  };
  colour();
  isDark.addEventListener('change', colour);
  const themes = new MutationObserver(colour);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    isDark.removeEventListener('change', colour);
    themes.disconnect();
    chart.destroy();
  };
}

function isPoint(raw: unknown): raw is LinePoint {
  return typeof raw === 'object' && raw !== null && 'x' in raw && 'y' in raw;
}

function sayPoint(name: string, raw: unknown): string {
  if (!isPoint(raw)) return name;
  const who = raw.x === 1 ? 'largest company' : `largest ${formatCount(raw.x)}`;
  return `${name}: ${who}, ${formatShare(raw.y / 100)}%`;
}
