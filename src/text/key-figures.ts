import type { Report } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { shortBenchmark } from './benchmarks.ts';
import { brokerLines } from './lines.ts';
import type { FigureId } from './worked-out/figures.ts';
import { NO_FIGURE, countOf, formatCount, formatOutward, formatPercent } from './numbers.ts';
import { formatShares } from './rounding.ts';

/** One of the four figures under the sentence, whose calculation is one press away. */
export interface KeyFigure {
  readonly name: string;
  /** Which calculation explains it; null for a plain count of lines. */
  readonly figure: FigureId | null;
  readonly value: string;
  readonly note: string;
  /** Where the note leads; null for a plain note. */
  readonly leadsTo: 'review' | 'funds' | null;
}

/** "38 companies" or "30–33 companies": how few equally weighted ones would do. */
export function effectiveWords({ concentration }: Report): string {
  const { effectiveNumber, low, high } = concentration;
  if (effectiveNumber === null) return NO_FIGURE;
  if (low !== null && high !== null && high - low >= 1) return `${formatOutward(low, high)} companies`;
  return countOf(Math.max(1, Math.round(effectiveNumber)), 'company', 'companies');
}

function behavesLike(report: Report): KeyFigure {
  const { companies } = report.concentration;
  return {
    name: 'Behaves like',
    figure: 'behaves-like',
    value: effectiveWords(report),
    note: `of equal weight; you hold ${formatCount(companies)}`,
    leadsTo: null,
  };
}

function tenLargest({ concentration, benchmark }: Report): KeyFigure {
  return {
    name: 'Ten largest',
    figure: 'ten-largest',
    value: formatPercent(concentration.top10),
    note: `${shortBenchmark(benchmark)} ${formatPercent(benchmark.top10)}`,
    leadsTo: null,
  };
}

function largestCompany(report: Report): KeyFigure {
  const company = report.companies[0];
  if (company === undefined) {
    return {
      name: 'Largest company',
      figure: 'largest-company',
      value: NO_FIGURE,
      note: 'no companies here',
      leadsTo: null,
    };
  }
  const { directShare, viaShare, fundCount, direct } = company;
  const [own, inside] = directShare === null || viaShare === null ? [] : formatShares([directShare, viaShare]);
  const note =
    own === undefined || inside === undefined
      ? company.name
      : fundCount === 0
        ? 'all of it your own shares'
        : direct === 0
          ? `all of it in ${countOf(fundCount, 'fund')}`
          : `${own} direct, ${inside} in ${countOf(fundCount, 'fund')}`;
  return {
    name: 'Largest company',
    figure: 'largest-company',
    value: `${company.symbol} ${formatPercent(company.share)}`,
    note,
    leadsTo: null,
  };
}

function identified({ totals, questions }: Report, money: MoneyFormat): KeyFigure {
  const open = Math.abs(totals.unidentified) + Math.abs(totals.residual);
  const waiting = questions.some(({ answered }) => answered === null);
  const note =
    open < 0.005
      ? 'every line and every fund'
      : waiting && Math.abs(totals.unidentified) >= 0.005
        ? `${money.whole(totals.unidentified)} needs you`
        : `${money.whole(totals.unidentified + totals.residual)} stays open`;
  return {
    name: 'Identified',
    figure: 'identified',
    value: formatPercent(totals.identifiedShare),
    note,
    leadsTo: Math.abs(totals.unidentified) >= 0.005 ? 'review' : open >= 0.005 ? 'funds' : null,
  };
}

/* As the broker shows it there are lines, not companies. */
function lineFigures(report: Report): readonly KeyFigure[] {
  const lines = brokerLines(report);
  const [largest] = lines;
  const whole = report.totals.base;
  const ten = lines.slice(0, 10).reduce((total, { value }) => total + value, 0);
  const funds = lines.filter(({ isFund }) => isFund);
  const plain = (name: string, value: string, note: string): KeyFigure => {
    return { name, figure: null, value, note, leadsTo: null };
  };
  return [
    plain('Lines', formatCount(lines.length), 'each security once'),
    plain('Ten largest lines', formatPercent(whole === null ? null : ten / whole), 'a fund is one line'),
    largest === undefined
      ? plain('Largest line', NO_FIGURE, 'no lines here')
      : plain('Largest line', `${largest.symbol} ${formatPercent(largest.share)}`.trim(), largest.name),
    plain('In funds', formatPercent(report.exposure.unopened.share), countOf(funds.length, 'fund')),
  ];
}

/** The four key figures, in the order of the screen. */
export function keyFigures(report: Report, money: MoneyFormat): readonly KeyFigure[] {
  if (report.settings.funds === 'lines') return lineFigures(report);
  return [behavesLike(report), tenLargest(report), largestCompany(report), identified(report, money)];
}
