import { select, t } from '../../../words/t.ts';
import { equityHeld, largestCompanies, largestWays, type EquityHeld } from '../../../domain/figures/concentrated.ts';
import { pathWords } from '../../funds/words/funds.ts';
import { effectiveWords } from '../../verdict/words/key-figures.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import {
  NO_FIGURE,
  formatCount,
  formatFinePercent,
  formatPercent,
  formatSignificant,
  formatTenths,
  plural,
} from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import { allSources, companiesSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import {
  NOTHING_BESIDE,
  input,
  line,
  overWhole,
  result,
  wholeSteps,
  type WorkingBasis,
  type Step,
  type Working,
} from './working.ts';

/* How few companies carry the money. */

/** How "behaves like 38 companies" and the HHI behind it were worked out. */
export function behavesLikeWorking({ report, money }: WorkingBasis): Working {
  const { concentration } = report;
  const { hhi, effectiveNumber } = concentration;
  const held = equityHeld(report);
  const [largest] = held.companies;
  const { netShort } = concentration;
  return {
    title: t`As diversified as`,
    plain: sentences(
      t`You can own thousands of companies and still depend on a few. This is how many companies, held in equal amounts, would be just as concentrated as your portfolio. You own ${formatCount(concentration.companies)}, however little of each.`,
      netShort === 0
        ? ''
        : t`${plural(netShort, { one: '# company you’re net short isn’t counted.', other: '# companies you’re net short aren’t counted.' })}`,
    ),
    formula: t`We square each identified company’s weight, add up the squares, and divide 1 by the sum. HHI, the measure antitrust regulators use, is that sum times 10,000.`,
    signs: t`N = 1 ÷ Σw²,  HHI = 10,000 × Σw²`,
    steps:
      hhi === null || effectiveNumber === null || largest === undefined || held.largest === null
        ? [input(t`Identified companies`, t`none`, t`We need at least one company to calculate this.`)]
        : [
            input(
              t`Identified companies, E`,
              money.whole(held.value),
              t`${plural(held.companies.length, { one: '# company', other: '# companies' })}`,
            ),
            line(
              t`The largest weight: ${largest.symbol}`,
              `${money.whole(largest.value)} ÷ ${money.whole(held.value)}`,
              formatFinePercent(held.largest),
            ),
            input(
              t`Sum of squared weights, Σw²`,
              formatSignificant(hhi / 10_000),
              t`Over ${plural(held.companies.length, { one: '# company', other: '# companies' })}; ${largest.symbol} alone gives ${formatSignificant(held.largest ** 2)}.`,
            ),
            line('HHI', `${formatCount(10_000)} × ${formatSignificant(hhi / 10_000)}`, formatCount(hhi)),
            line(
              t`Effective number of companies, N`,
              `1 ÷ ${formatSignificant(hhi / 10_000)}`,
              formatTenths(Math.round(effectiveNumber * 10), 0),
            ),
            ...rangeSteps({ report, money, about: null, beside: NOTHING_BESIDE }, held),
            result(t`As diversified as`, null, effectiveWords(report)),
          ],
    switches: switchesInUse(['base'], report).slice(0, isRanged(report.concentration) ? 1 : 0),
    sources: allSources(report),
  };
}

function isRanged({ low, high }: WorkingBasis['report']['concentration']): boolean {
  return low !== null && high !== null && low !== high;
}

/* The open money spread over countless companies gives the upper end, all of it in the largest company the lower. */
function rangeSteps({ report, money }: WorkingBasis, { value: equity, largest, open }: EquityHeld): readonly Step[] {
  const { concentration } = report;
  const { hhi, low, high } = concentration;
  if (!isRanged(concentration) || hhi === null || low === null || high === null) return [];
  if (open === null || largest === null) return [];
  const [sum, u, w] = [formatSignificant(hhi / 10_000), formatSignificant(open.part), formatSignificant(largest)];
  return [
    input(t`Unknown, U`, money.whole(open.value), t`Holdings we couldn’t identify and parts of funds we can’t see.`),
    line(t`U relative to E, u`, `${money.whole(open.value)} ÷ ${money.whole(equity)}`, u),
    line(
      t`Upper end, if the unknown part is spread thinly`,
      `(1 + ${u})² ÷ ${sum}`,
      formatTenths(Math.round(high * 10), 0),
    ),
    line(
      t`Lower end, if the unknown part is all your largest company`,
      `(1 + ${u})² ÷ (${sum} + 2 × ${w} × ${u} + ${u}²)`,
      formatTenths(Math.round(low * 10), 0),
    ),
  ];
}

/** How the shares of the largest one, five and ten companies were worked out. */
export function tenLargestWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const { concentration, benchmark, totals } = report;
  const { top1, top5, top10 } = concentration;
  const first = largestCompanies(report, 10);
  const rows = first.companies.map(({ symbol, name, value, share }): Step => {
    const figure = share === null ? NO_FIGURE : formatFinePercent(share);
    return { ...input(symbol, figure, name), work: overWhole(value, question) };
  });
  return {
    title: t`Your top 10 companies`,
    plain: t`The ten companies you own most of, directly and through funds. Share classes such as GOOG and GOOGL count as one company.`,
    formula: t`The value of your ten largest companies divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}. The same for the top five and the largest one.`,
    signs: t`top 10 = (c₁ + c₂ + … + c₁₀) ÷ total`,
    steps: [
      ...wholeSteps(question),
      ...rows,
      ...(top1 === null || top5 === null || top10 === null || totals.base === null
        ? []
        : [
            input(t`Largest company`, formatPercent(top1)),
            input(t`Top 5`, formatPercent(top5)),
            result(t`Top 10`, `${money.whole(first.value)} ÷ ${money.whole(totals.base)}`, formatPercent(top10)),
          ]),
      input(t`Top 10 ${benchmarkPhrase(benchmark, 'of')}`, formatPercent(benchmark.top10)),
    ],
    switches: switchesInUse(['base', 'benchmark'], report),
    sources: allSources(report),
  };
}

/** How the weight of the largest company was worked out, path by path. */
export function largestCompanyWorking(question: WorkingBasis): Working {
  const { report, money } = question;
  const [company] = report.companies;
  const { ways, others } = largestWays(company ?? { viaFunds: [] }, 5);
  const steps: readonly Step[] =
    company === undefined
      ? [input(t`Companies`, t`none`)]
      : [
          ...ways.map(({ path, value }) => input(pathWords(path), money.whole(value))),
          ...(others.count > 0
            ? [
                input(
                  t`${plural(others.count, { one: '# more route through funds', other: '# more routes through funds' })}`,
                  money.whole(others.value),
                ),
              ]
            : []),
          line(
            t`Through funds and direct`,
            `${money.whole(company.viaTotal)} + ${money.whole(company.direct)}`,
            money.whole(company.value),
          ),
          ...wholeSteps(question),
          result(company.name, overWhole(company.value, question), formatPercent(company.share)),
        ];
  return {
    title: t`The largest company`,
    plain: t`The company you own most of, across all its share classes, directly and through funds.`,
    formula: t`Its value along every route (account, fund, fund inside a fund), added up and divided by ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}.`,
    signs: t`weight = (direct + through funds) ÷ total`,
    steps,
    switches: switchesInUse(['base'], report),
    sources: [...allSources(report).filter((source) => source !== companiesSource(report))],
  };
}
