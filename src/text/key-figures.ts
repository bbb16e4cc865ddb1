import { brokerLines, shareOfLargest } from '../domain/figures/broker-lines.ts';
import type { Report } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { shortBenchmark } from './benchmarks.ts';
import { ownedCount, splitPercents } from './companies.ts';
import type { FigureId } from './worked-out/figures.ts';
import { NO_FIGURE, countOf, formatCount, formatOutward, formatPercent } from './numbers.ts';

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
  return {
    name: 'As diversified as',
    figure: 'behaves-like',
    value: effectiveWords(report),
    note: `in equal amounts (you own ${ownedCount(report).count})`,
    leadsTo: null,
  };
}

function tenLargest({ concentration, benchmark }: Report): KeyFigure {
  return {
    name: 'Top 10 companies',
    figure: 'ten-largest',
    value: formatPercent(concentration.top10),
    note: `${shortBenchmark(benchmark)}: ${formatPercent(benchmark.top10)}`,
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
      note: 'no companies',
      leadsTo: null,
    };
  }
  const { fundCount, direct } = company;
  const split = splitPercents(company);
  const note =
    split === null
      ? company.name
      : fundCount === 0
        ? 'all held directly'
        : direct === 0
          ? `all through ${countOf(fundCount, 'fund')}`
          : `${split.direct}% direct, ${split.via}% through ${countOf(fundCount, 'fund')}`;
  return {
    name: 'Largest company',
    figure: 'largest-company',
    value: `${company.symbol} ${formatPercent(company.share)}`,
    note,
    leadsTo: null,
  };
}

function identified({ totals, questions }: Report, money: MoneyFormat): KeyFigure {
  const open = Math.abs(totals.unidentified) + Math.abs(totals.unseen);
  const waiting = questions.some(({ answered }) => answered === null);
  const note =
    open < 0.005
      ? 'every holding and every fund'
      : waiting && Math.abs(totals.unidentified) >= 0.005
        ? `${money.whole(totals.unidentified)} needs an answer`
        : `${money.whole(totals.unidentified + totals.unseen)} unknown`;
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
  const funds = lines.filter(({ isFund }) => isFund);
  const plain = (name: string, value: string, note: string): KeyFigure => {
    return { name, figure: null, value, note, leadsTo: null };
  };
  return [
    plain('Holdings', formatCount(lines.length), 'each security counted once'),
    plain('Top 10 holdings', formatPercent(shareOfLargest(lines, 10, report)), 'each fund counts as one'),
    largest === undefined
      ? plain('Largest holding', NO_FIGURE, 'no holdings')
      : plain('Largest holding', `${largest.symbol} ${formatPercent(largest.share)}`.trim(), largest.name),
    plain('In funds', formatPercent(shareOfLargest(funds, funds.length, report)), countOf(funds.length, 'fund')),
  ];
}

/** The four key figures, in the order of the screen. */
export function keyFigures(report: Report, money: MoneyFormat): readonly KeyFigure[] {
  if (report.settings.funds === 'lines') return lineFigures(report);
  return [behavesLike(report), tenLargest(report), largestCompany(report), identified(report, money)];
}
