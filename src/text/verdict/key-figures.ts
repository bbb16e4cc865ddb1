import { t } from '../../languages/t.ts';
import { brokerLines, shareOfLargest } from '../../domain/figures/broker-lines.ts';
import type { Report } from '../../domain/model/report.ts';
import { shortBenchmark } from '../names/benchmarks.ts';
import type { FigureId } from '../names/figures.ts';
import { NO_FIGURE, formatCount, formatOutward, formatPercent, plural } from '../marks/numbers.ts';

/** A figure at the foot of the hero, whose calculation is one press away. */
export interface KeyFigure {
  readonly name: string;
  /** Which calculation explains it; null for a plain count. */
  readonly figure: FigureId | null;
  readonly value: string;
  /** What follows the figure at once: what it counts, or the benchmark's. */
  readonly note: string;
}

/** "38 companies" or "30–33 companies": how few equally weighted ones would do. */
export function effectiveWords({ concentration }: Report): string {
  const { effectiveNumber, low, high } = concentration;
  if (effectiveNumber === null) return NO_FIGURE;
  if (low !== null && high !== null && high - low >= 1) return t`${formatOutward(low, high)} companies`;
  return t`${plural(Math.max(1, Math.round(effectiveNumber)), { one: '# company', other: '# companies' })}`;
}

/* "As concentrated as owning 25–29 equal stocks"; nothing where there is no such number. */
function concentratedAs(report: Report): readonly KeyFigure[] {
  const { effectiveNumber, low, high } = report.concentration;
  if (effectiveNumber === null) return [];
  const isWide = low !== null && high !== null && high - low >= 1;
  const count = Math.max(1, Math.round(effectiveNumber));
  return [
    {
      name: t`As concentrated as owning`,
      figure: 'behaves-like',
      value: isWide ? formatOutward(low, high) : formatCount(count),
      note: !isWide && count === 1 ? t` stock` : t` equal stocks`,
    },
  ];
}

function tenLargest({ companies, concentration, benchmark }: Report): readonly KeyFigure[] {
  if (companies.length === 0 || concentration.top10 === null) return [];
  return [
    {
      name: t`Ten largest companies`,
      figure: 'ten-largest',
      value: formatPercent(concentration.top10),
      note: `, ${shortBenchmark(benchmark)} ${formatPercent(benchmark.top10)}`,
    },
  ];
}

function identified({ totals }: Report): KeyFigure {
  return {
    name: t`We can see`,
    figure: 'identified',
    value: formatPercent(totals.identifiedShare),
    note: t` of your money`,
  };
}

/* As the broker shows it there are lines, not companies. */
function lineFigures(report: Report): readonly KeyFigure[] {
  const lines = brokerLines(report);
  const funds = lines.filter(({ isFund }) => isFund);
  const plain = (name: string, value: string): KeyFigure => ({ name, figure: null, value, note: '' });
  return [
    plain(t`Holdings`, formatCount(lines.length)),
    plain(t`Ten largest holdings`, formatPercent(shareOfLargest(lines, 10, report))),
    plain(t`In funds`, formatPercent(shareOfLargest(funds, funds.length, report))),
  ];
}

/** The figures at the foot of the hero, in the order of the screen. */
export function keyFigures(report: Report): readonly KeyFigure[] {
  if (report.settings.funds === 'lines') return lineFigures(report);
  return [...concentratedAs(report), ...tenLargest(report), identified(report)];
}
