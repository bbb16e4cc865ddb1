import { effectiveWords } from '../key-figures.ts';
import { benchmarkPhrase } from '../benchmarks.ts';
import {
  NO_FIGURE,
  countOf,
  formatCount,
  formatFinePercent,
  formatPercent,
  formatSignificant,
  formatTenths,
} from '../numbers.ts';
import { allSources, companiesSource } from './sources.ts';
import { switchesInUse } from './switches.ts';
import {
  NOTHING_BESIDE,
  input,
  line,
  overWhole,
  result,
  wholeSteps,
  wholeWords,
  type Question,
  type Step,
  type Working,
} from './working.ts';

/* How few companies carry the money. */

/** How "behaves like 38 companies" and the HHI behind it were worked out. */
export function behavesLikeWorking({ report, money }: Question): Working {
  const { concentration, companies } = report;
  const { hhi, effectiveNumber } = concentration;
  const held = companies.filter(({ value }) => value > 0);
  const equity = held.reduce((total, { value }) => total + value, 0);
  const [largest] = held;
  const shorts =
    concentration.netShort === 0
      ? ''
      : ` ${countOf(concentration.netShort, 'company', 'companies')} held short on balance are left out.`;
  return {
    title: 'Behaves like so many companies',
    plain: `You may hold thousands of companies and still depend on a few. This is the number of equally weighted companies that would spread the risk as yours do. You hold ${formatCount(concentration.companies)}.${shorts}`,
    formula:
      'Each company’s weight among the companies that are identified is squared, the squares are added up, and 1 is divided by the sum. HHI, the measure that competition authorities use, is that sum times 10,000.',
    signs: 'N = 1 ÷ Σw²,  HHI = 10,000 × Σw²',
    steps:
      hhi === null || effectiveNumber === null || largest === undefined
        ? [input('Identified companies', 'none', 'Without one there is nothing to work out.')]
        : [
            input('Identified companies, E', money.whole(equity), countOf(held.length, 'company', 'companies')),
            line(
              `The largest weight: ${largest.symbol}`,
              `${money.whole(largest.value)} ÷ ${money.whole(equity)}`,
              formatFinePercent(largest.value / equity),
            ),
            input(
              'All weights squared and added up, Σw²',
              formatSignificant(hhi / 10_000),
              `Over ${countOf(held.length, 'company', 'companies')}; ${largest.symbol} alone gives ${formatSignificant((largest.value / equity) ** 2)}.`,
            ),
            line('HHI', `${formatCount(10_000)} × ${formatSignificant(hhi / 10_000)}`, formatCount(hhi)),
            line(
              'Effective number, N',
              `1 ÷ ${formatSignificant(hhi / 10_000)}`,
              formatTenths(Math.round(effectiveNumber * 10), 0),
            ),
            ...rangeSteps({ report, money, about: null, beside: NOTHING_BESIDE }, equity, largest.value / equity),
            result('Behaves like', null, effectiveWords(report)),
          ],
    switches: switchesInUse(['base'], report).slice(0, isRanged(report.concentration) ? 1 : 0),
    sources: allSources(report),
  };
}

function isRanged({ low, high }: Question['report']['concentration']): boolean {
  return low !== null && high !== null && low !== high;
}

/* The open money spread over countless companies gives the upper end, all of it in the largest company the lower. */
function rangeSteps({ report, money }: Question, equity: number, largest: number): readonly Step[] {
  const { concentration, exposure, totals } = report;
  const { hhi, low, high } = concentration;
  if (!isRanged(concentration) || hhi === null || low === null || high === null) return [];
  if (exposure.open === null || totals.base === null) return [];
  const open = (exposure.open * totals.base) / equity;
  const [sum, u, w] = [hhi / 10_000, open, largest].map(formatSignificant);
  return [
    input(
      'Not known, U',
      money.whole(exposure.open * totals.base),
      'Lines nobody could name and parts of funds no list shows.',
    ),
    line('U beside E, u', `${money.whole(exposure.open * totals.base)} ÷ ${money.whole(equity)}`, u!),
    line('Upper end, if it is spread thinly', `(1 + ${u})² ÷ ${sum}`, formatTenths(Math.round(high * 10), 0)),
    line(
      'Lower end, if all of it is the largest company',
      `(1 + ${u})² ÷ (${sum} + 2 × ${w} × ${u} + ${u}²)`,
      formatTenths(Math.round(low * 10), 0),
    ),
  ];
}

/** How the shares of the largest one, five and ten companies were worked out. */
export function tenLargestWorking(question: Question): Working {
  const { report, money } = question;
  const { companies, concentration, benchmark, totals } = report;
  const { top1, top5, top10 } = concentration;
  const first = companies.filter(({ value }) => value > 0).slice(0, 10);
  const sum = first.reduce((total, { value }) => total + value, 0);
  const rows = first.map(({ symbol, name, value, share }): Step => {
    const figure = share === null ? NO_FIGURE : formatFinePercent(share);
    return { ...input(symbol, figure, name), work: overWhole(value, question) };
  });
  return {
    title: 'The ten largest companies',
    plain: `The ten companies you own most of, added up: your own shares and what your funds hold of them. Share classes such as GOOG and GOOGL are one company.`,
    formula: `The money in the ten largest companies divided by all of ${wholeWords(report)}; the largest five and the largest one in the same way.`,
    signs: 'top ten = (c₁ + c₂ + … + c₁₀) ÷ whole',
    steps: [
      ...wholeSteps(question),
      ...rows,
      ...(top1 === null || top5 === null || top10 === null || totals.base === null
        ? []
        : [
            input('The largest one', formatPercent(top1)),
            input('The largest five', formatPercent(top5)),
            result('The largest ten', `${money.whole(sum)} ÷ ${money.whole(totals.base)}`, formatPercent(top10)),
          ]),
      input(`The ten largest of ${benchmarkPhrase(benchmark)}`, formatPercent(benchmark.top10)),
    ],
    switches: switchesInUse(['base', 'benchmark'], report),
    sources: allSources(report),
  };
}

/** How the weight of the largest company was worked out, path by path. */
export function largestCompanyWorking(question: Question): Working {
  const { report, money } = question;
  const [company] = report.companies;
  const steps: readonly Step[] =
    company === undefined
      ? [input('Companies', 'none')]
      : [
          ...[...company.viaFunds]
            .sort((a, b) => b.value - a.value)
            .slice(0, 5)
            .map(({ path, value }) => input(path.join(' › '), money.whole(value))),
          ...(company.viaFunds.length > 5
            ? [
                input(
                  `${formatCount(company.viaFunds.length - 5)} more ways through funds`,
                  money.whole(restOf(company.viaFunds, 5)),
                ),
              ]
            : []),
          line(
            'Via funds and direct',
            `${money.whole(company.viaTotal)} + ${money.whole(company.direct)}`,
            money.whole(company.value),
          ),
          ...wholeSteps(question),
          result(company.name, overWhole(company.value, question), formatPercent(company.share)),
        ];
  return {
    title: 'The largest company',
    plain: 'The company you own most of, with all its share classes, your own shares and what your funds hold of it.',
    formula: `Its value along every way (account, fund, fund inside it) added up, divided by all of ${wholeWords(report)}.`,
    signs: 'weight = (direct + via funds) ÷ whole',
    steps,
    switches: switchesInUse(['base'], report),
    sources: [...allSources(report).filter((source) => source !== companiesSource(report))],
  };
}

function restOf(ways: readonly { readonly value: number }[], from: number): number {
  return [...ways]
    .sort((a, b) => b.value - a.value)
    .slice(from)
    .reduce((total, { value }) => total + value, 0);
}
