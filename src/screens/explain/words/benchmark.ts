import { t, tIn } from '../../../words/t.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import type { OverlapParts } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { activeShareFigure, benchmarkPhrase, shortBenchmark } from '../../../words/names/benchmarks.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { NO_FIGURE, formatFinePercent, formatPercent } from '../../../words/marks/numbers.ts';
import { allSources, companiesSource } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, type WorkingBasis, type Step, type Working } from './working.ts';

/* What the portfolio is held against, and how far it is from it. */

/** How the benchmark's own figures were worked out. */
export function benchmarkWorking({ report }: WorkingBasis): Working {
  const { benchmark, settings } = report;
  // what is small by the middle of an estimate, and in no size group for certain
  const rest = benchmark.smallCaps - benchmark.size.small - benchmark.size.micro;
  const atMiddle = rest > 0.00005 ? rest : 0;
  return {
    title: t`Figures ${benchmarkPhrase(benchmark, 'of')}`,
    plain: t`What we compare you with, measured the same way as your portfolio. A yardstick, not a goal.`,
    formula:
      benchmark.kept !== null
        ? t`We look through it with the same company and fund data as your portfolio. Each company’s weight is its value divided by the total.`
        : t`Each company’s weight is its market cap divided by the total market cap. We add up the weights of the companies that count. For an index, we use the holdings of a fund that tracks it; for the world of all sizes or a mix, we weight its parts.`,
    signs: benchmark.kept !== null ? t`weight = amount owned ÷ total` : t`weight = market cap ÷ Σ market caps`,
    steps: [
      ...daySteps(report),
      result(tIn('companies')`In ${lensPhrase(settings.lens, 'in')}`, null, formatPercent(benchmark.lens)),
      result(
        t`In small and micro caps`,
        [benchmark.size.small, benchmark.size.micro, ...(atMiddle === 0 ? [] : [atMiddle])]
          .map((part) => formatFinePercent(part))
          .join(' + '),
        formatPercent(benchmark.smallCaps),
        atMiddle === 0
          ? null
          : t`The last part is in companies whose estimated market cap is small at the middle of its range.`,
      ),
      result(t`In its top 10`, null, formatPercent(benchmark.top10)),
    ],
    switches: switchesInUse([...new Set(['benchmark', ...lensSwitches(report), 'size'] as const)], report),
    sources: [companiesSource(report)],
  };
}

/* Its day, or what it is made of, each with a day of its own. */
function daySteps({ benchmark }: Report): readonly Step[] {
  const { lists, asOf } = benchmark;
  if (lists.length < 2) return [input(t`As of`, formatDate(asOf))];
  return lists.map((one) =>
    input(t`${formatPercent(one.part)} is the holdings of ${one.list}`, t`as of ${formatDate(one.asOf)}`),
  );
}

/** How active share and the overlap with the benchmark were worked out. */
export function activeShareWorking({ report }: WorkingBasis): Working {
  const { activeShare, overlap, overlapParts } = report.benchmark;
  const figure = activeShareFigure(report.benchmark);
  const from = benchmarkPhrase(report.benchmark, 'from');
  const steps: readonly Step[] =
    activeShare === null || figure === null || overlap === null || overlapParts === null
      ? [
          input(
            t`Active share`,
            NO_FIGURE,
            t`With borrowed money, leverage or short positions the parts don’t add up to 100, so we can’t show it.`,
          ),
        ]
      : [
          ...overlapSteps(report, overlapParts, overlap),
          line(
            t`Upper end`,
            `100% − ${formatFinePercent(overlap)}`,
            formatPercent(activeShare.high),
            t`Counting everything unknown as different.`,
          ),
          input(
            t`Lower end`,
            formatPercent(activeShare.low),
            t`Counting everything unknown as if it matched the benchmark.`,
          ),
          result(t`Active share`, null, figure),
        ];
  return {
    title: t`Active share`,
    plain: t`How much of your portfolio differs ${from}. 0% means identical; 100% means nothing in common. Cash, bonds and other assets count as different.`,
    formula: t`Half the sum of all differences between your weights and the benchmark’s. The same as 100% minus the overlap.`,
    signs: t`active share = ½ Σ|w − b| = 1 − Σ min(w, b)`,
    steps,
    switches: switchesInUse(['benchmark', 'base'], report),
    sources: allSources(report),
  };
}

/* The smaller weight of each company; cash and other kinds that both hold are in what is left. */
function overlapSteps({ benchmark }: Report, { largest, others }: OverlapParts, overlap: number): readonly Step[] {
  return [
    ...largest.map(({ symbol, yours, theirs, shared }) =>
      input(
        symbol,
        formatFinePercent(shared),
        t`You ${formatFinePercent(yours)}, ${shortBenchmark(benchmark)} ${formatFinePercent(theirs)}. The smaller one counts.`,
      ),
    ),
    input(t`All others, the same way`, formatFinePercent(others)),
    line(
      t`Overlap with ${benchmarkPhrase(benchmark, 'with')}`,
      [...largest.map(({ shared }) => shared), others].map(formatFinePercent).join(' + '),
      formatPercent(overlap),
    ),
  ];
}
