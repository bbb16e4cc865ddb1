import type { Report } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { benchmarkPhrase, shortBenchmark } from './benchmarks.ts';
import { NO_FIGURE, countOf, formatCount, formatOutward, formatPercent, formatShares } from './numbers.ts';

/** One of the four figures under the sentence, with what it means one press away. */
export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** Where the note leads; null for a plain note. */
  readonly leadsTo: 'review' | 'funds' | null;
  readonly explanation: string;
}

function behavesLike({ concentration }: Report): KeyFigure {
  const { effectiveNumber, low, high, companies, netShort } = concentration;
  const value =
    effectiveNumber === null
      ? NO_FIGURE
      : low !== null && high !== null && high - low >= 1
        ? `${formatOutward(low, high)} companies`
        : countOf(Math.max(1, Math.round(effectiveNumber)), 'company', 'companies');
  return {
    name: 'Behaves like',
    value,
    note: `of equal weight; you hold ${formatCount(companies)}`,
    leadsTo: null,
    explanation: `If all your companies weighed the same, this is how many would spread the risk as yours do: 1 divided by the sum of the squared weights, over the companies that are identified.${
      netShort > 0 ? ` ${countOf(netShort, 'company', 'companies')} held short are left out.` : ''
    }`,
  };
}

function tenLargest({ concentration, benchmark }: Report): KeyFigure {
  return {
    name: 'Ten largest',
    value: formatPercent(concentration.top10),
    note: `${shortBenchmark(benchmark)} ${formatPercent(benchmark.top10)}`,
    leadsTo: null,
    explanation: `The ten companies you own most of, added up, your shares and your funds’ together. Beside it the ten largest of ${benchmarkPhrase(benchmark)}.`,
  };
}

function largestCompany(report: Report): KeyFigure {
  const company = report.companies[0];
  const explanation = 'Share classes are one company. What your funds hold of it counts as yours, in proportion.';
  if (company === undefined) {
    return { name: 'Largest company', value: NO_FIGURE, note: 'no companies here', leadsTo: null, explanation };
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
    value: `${company.symbol} ${formatPercent(company.share)}`,
    note,
    leadsTo: null,
    explanation,
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
    value: formatPercent(totals.identifiedShare),
    note,
    leadsTo: Math.abs(totals.unidentified) >= 0.005 ? 'review' : open >= 0.005 ? 'funds' : null,
    explanation: `The part whose company, or whose kind where it is not a company, is known. Not known: ${money.whole(totals.unidentified)} in lines nobody could name, ${money.whole(totals.residual)} inside funds whose list is not at hand in full. It is never spread over the rest.`,
  };
}

/** The four key figures, in the order of the screen. */
export function keyFigures(report: Report, money: MoneyFormat): readonly KeyFigure[] {
  return [behavesLike(report), tenLargest(report), largestCompany(report), identified(report, money)];
}
