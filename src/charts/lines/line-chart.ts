import {
  Chart,
  LineController,
  LineElement,
  LinearScale,
  LogarithmicScale,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

/* The only place that runs the chart library; it is loaded when a picture of lines is opened, never before. */

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement, Tooltip);

/** A picture of lines, as the library is told of it. */
export type LineConfiguration = ChartConfiguration<'line', LinePoint[]>;
export type LineChart = Chart<'line', LinePoint[]>;

/** A point of a line, in the units of its axes. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Elements of the page whose text colour each part of the picture takes, so that it follows the theme. */
export type ChartInks<Name extends string = never> = Readonly<
  Record<Name | 'you' | 'market' | 'words' | 'lines', Element>
>;

export const inkOf = (element: Element) => getComputedStyle(element).color;
export const fontOf = (element: Element) => getComputedStyle(element).fontFamily;

/** How every picture behaves: as wide as its box, still for who asked for that, no squares of colour in what it says. */
export function commonOptions() {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 320 },
    interaction: { mode: 'nearest', intersect: false },
  } as const;
}

/**
 * Draws a picture whose first data set is the user's and whose second, if any, is the benchmark's; keeps its colours
 * those of the theme, on the screen and on paper. Gives what takes the picture down again.
 */
export function showLines(canvas: HTMLCanvasElement, configuration: LineConfiguration, inks: ChartInks): () => void {
  const chart: LineChart = new Chart(canvas, configuration);
  const colour = () => {
    const [words, grid] = [inkOf(inks.words), inkOf(inks.lines)];
    const font = { family: fontOf(inks.words), size: 12 };
    chart.data.datasets.forEach((data, at) => {
      data.borderColor = inkOf(at === 0 ? inks.you : inks.market);
    });
    for (const axis of ['x', 'y']) {
      const scale = chart.options.scales?.[axis];
      if (scale === undefined) continue;
      scale.grid = { ...scale.grid, color: grid };
      scale.border = { display: false };
      scale.title = { ...scale.title, color: words, font };
      scale.ticks = { ...scale.ticks, color: words, font };
    }
    chart.update('none');
  };
  colour();
  const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  for (const query of media) query.addEventListener('change', colour);
  const themes = new MutationObserver(colour);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    for (const query of media) query.removeEventListener('change', colour);
    themes.disconnect();
    chart.destroy();
  };
}
