import type { Report } from '../../domain/report.ts';
import { companiesThrough, sortOverlaps } from '../funds.ts';
import { countOf, formatFinePercent, formatPercent } from '../numbers.ts';
import { allSources, fundSources } from './sources.ts';
import { input, result, type Question, type Step, type Working } from './working.ts';

/** How much two funds are the same, on the pair asked about ("VOO:QQQ") or else the closest one. */
export function overlapWorking(question: Question): Working {
  const { report, about } = question;
  const pairs = sortOverlaps(report.overlaps);
  const pair = pairs.find(({ a, b }) => about === `${a}:${b}` || about === `${b}:${a}`) ?? pairs[0];
  return {
    title: pair === undefined ? 'Overlap of two funds' : `Overlap of ${pair.a} and ${pair.b}`,
    plain: 'How much two funds have in common. 100% means identical holdings; 0% means no company in common.',
    formula: 'For each company, take the smaller of its two weights, then add them all up.',
    signs: 'overlap = Σ min(w, v)',
    steps:
      pair === undefined
        ? [input('Funds to compare', 'none', 'We need the holdings of at least two funds.')]
        : overlapSteps(pair, report),
    switches: [],
    sources: pair === undefined ? allSources(report) : fundSources(report, pair.a, pair.b),
  };
}

/* A fund's weight of a company is what of the fund's value goes into it. */
function weightsOf(symbol: string, { funds, companies }: Report): ReadonlyMap<string, number> {
  const fund = funds.find((one) => one.symbol === symbol);
  if (fund === undefined || fund.value === 0) return new Map();
  return new Map(companiesThrough(symbol, companies).map(({ company, value }) => [company.issuer, value / fund.value]));
}

function overlapSteps({ a, b, share }: Report['overlaps'][number], report: Report): readonly Step[] {
  const [mine, other] = [weightsOf(a, report), weightsOf(b, report)];
  const shared = report.companies
    .flatMap(({ issuer, symbol }) => {
      const [w, v] = [mine.get(issuer), other.get(issuer)];
      return w === undefined || v === undefined ? [] : [{ symbol, w, v, both: Math.max(0, Math.min(w, v)) }];
    })
    .sort((x, y) => y.both - x.both);
  // Not looked into, or a part of the portfolio only: the weights are not in the report then.
  const isSeen = Math.abs(shared.reduce((total, { both }) => total + both, 0) - share) < 1e-6;
  if (!isSeen)
    return [
      result(
        'Overlap',
        null,
        formatPercent(share),
        'Switch to “what you own” and all accounts to see it company by company.',
      ),
    ];
  const first = shared.slice(0, 4);
  const rest = shared.slice(4).reduce((total, { both }) => total + both, 0);
  return [
    ...first.map(({ symbol, w, v, both }) =>
      input(
        symbol,
        formatFinePercent(both),
        `${formatFinePercent(w)} of ${a}, ${formatFinePercent(v)} of ${b}: the smaller counts.`,
      ),
    ),
    input(countOf(shared.length - first.length, 'more company', 'more companies'), formatFinePercent(rest)),
    result(
      'Overlap',
      [...first.map(({ both }) => both), rest].map(formatFinePercent).join(' + '),
      formatPercent(share),
    ),
  ];
}
