import { choosePlural, t } from '../../../words/t.ts';
import { brokerLines, shareOfLargest } from '../../../domain/figures/broker-lines.ts';
import type { Report } from '../../../domain/model/report.ts';
import { shortBenchmark } from '../../../words/names/benchmarks.ts';
import type { FigureId } from '../../../words/names/figures.ts';
import { NO_FIGURE, formatCount, formatOutward, formatPercent } from '../../../words/marks/numbers.ts';

/** A figure at the foot of the hero, whose calculation is one press away. */
export interface KeyFigure {
  readonly name: string;
  /** Which calculation explains it; null for a plain count. */
  readonly figure: FigureId | null;
  readonly value: string;
  /** The same with what it counts or the benchmark's, for `piecesOf`: "<point>98.6%</point> of your money". */
  readonly said: string;
}

/* How few equal ones would do, and how that is written: a range where the ends lie apart. */
function effectiveCount({ concentration }: Report): { readonly count: number; readonly shown: string } | null {
  const { effectiveNumber, low, high } = concentration;
  if (effectiveNumber === null) return null;
  if (low !== null && high !== null && high - low >= 1)
    return { count: Math.ceil(high), shown: formatOutward(low, high) };
  const count = Math.max(1, Math.round(effectiveNumber));
  return { count, shown: formatCount(count) };
}

/** "38 companies" or "30–33 companies": how few equally weighted ones would do. */
export function effectiveWords(report: Report): string {
  const few = effectiveCount(report);
  if (few === null) return NO_FIGURE;
  return t`${choosePlural(few.count, few.shown, { one: '# company', other: '# companies' })}`;
}

/* "As concentrated as owning 25–29 equal stocks"; nothing where there is no such number. */
function concentratedAs(report: Report): readonly KeyFigure[] {
  const few = effectiveCount(report);
  if (few === null) return [];
  return [
    {
      name: t`As concentrated as owning`,
      figure: 'behaves-like',
      value: few.shown,
      said: t`${choosePlural(few.count, few.shown, { one: '<point>#</point> stock', other: '<point>#</point> equal stocks' })}`,
    },
  ];
}

function tenLargest({ companies, concentration, benchmark }: Report): readonly KeyFigure[] {
  if (companies.length === 0 || concentration.top10 === null) return [];
  const [value, theirs] = [formatPercent(concentration.top10), formatPercent(benchmark.top10)];
  return [
    {
      name: t`Ten largest companies`,
      figure: 'ten-largest',
      value,
      said: `<point>${value}</point>, ${shortBenchmark(benchmark)} ${theirs}`,
    },
  ];
}

function identified({ totals }: Report): KeyFigure {
  const value = formatPercent(totals.identifiedShare);
  return { name: t`We can see`, figure: 'identified', value, said: t`<point>${value}</point> of your money` };
}

/* As the broker shows it there are lines, not companies. */
function lineFigures(report: Report): readonly KeyFigure[] {
  const lines = brokerLines(report);
  const funds = lines.filter(({ isFund }) => isFund);
  const plain = (name: string, value: string): KeyFigure => ({
    name,
    figure: null,
    value,
    said: `<point>${value}</point>`,
  });
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
