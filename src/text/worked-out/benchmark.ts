import { formatDate } from '../dates.ts';
import type { Report } from '../../domain/report.ts';
import { benchmarkPhrase, shortBenchmark } from '../benchmarks.ts';
import { LENS_PHRASES } from '../names.ts';
import { NO_FIGURE, formatFinePercent, formatPercent, formatShareRange } from '../numbers.ts';
import { allSources, companiesSource } from './sources.ts';
import { lensSwitches, switchesInUse } from './switches.ts';
import { input, line, result, type Question, type Step, type Working } from './working.ts';

/* What the portfolio is held against, and how far it is from it. */

/** How the benchmark's own figures were worked out. */
export function benchmarkWorking({ report }: Question): Working {
  const { benchmark, settings } = report;
  return {
    title: `The figures of ${benchmarkPhrase(benchmark)}`,
    plain:
      'What you are compared with, measured by the same questions and definitions as your own portfolio. It is a yardstick, not a goal.',
    formula:
      benchmark.kept !== null
        ? 'It is looked through with the lists of today, as your own portfolio is; each company’s weight is what is owned of it divided by the whole.'
        : 'Each company’s weight is its market value divided by that of all companies in it; the weights of those that count are added up. An index is read from the list of a fund that follows it; a mix is its two parts, each times its weight.',
    signs: benchmark.kept !== null ? 'weight = owned of it ÷ whole' : 'weight = market value ÷ Σ market values',
    steps: [
      input('As of', formatDate(benchmark.asOf)),
      result(`In ${LENS_PHRASES[settings.lens]}`, null, formatPercent(benchmark.lens)),
      result(
        'In small and micro companies',
        `${formatFinePercent(benchmark.size.small)} + ${formatFinePercent(benchmark.size.micro)}`,
        formatPercent(benchmark.smallCaps),
      ),
      result('In its ten largest', null, formatPercent(benchmark.top10)),
    ],
    switches: switchesInUse([...new Set(['benchmark', ...lensSwitches(report), 'size'] as const)], report),
    sources: [companiesSource(report)],
  };
}

/** How active share and the overlap with the benchmark were worked out. */
export function activeShareWorking({ report }: Question): Working {
  const { activeShare, overlap } = report.benchmark;
  const market = benchmarkPhrase(report.benchmark);
  const steps: readonly Step[] =
    activeShare === null || overlap === null
      ? [
          input(
            'Active share',
            NO_FIGURE,
            'With borrowed money, leverage or short positions the parts do not add up to 100, so it is not shown.',
          ),
        ]
      : [
          ...overlapSteps(report, overlap),
          line(
            'Upper end',
            `100% − ${formatFinePercent(overlap)}`,
            formatPercent(activeShare.high),
            'What is not known counted as different.',
          ),
          input(
            'Lower end',
            formatPercent(activeShare.low),
            'What is not known counted as if it were the benchmark itself.',
          ),
          result(
            'Active share',
            null,
            formatShareRange({
              share: activeShare.high,
              ...activeShare,
              uncertain: activeShare.high - activeShare.low,
            }),
          ),
        ];
  return {
    title: 'Active share',
    plain: `How much of your portfolio differs from ${market}. 0 is the benchmark itself, 100 has nothing in common with it. Cash, bonds and other kinds count as different.`,
    formula:
      'Half the sum of all differences between your weights and the benchmark’s; the same as 100 less the overlap.',
    signs: 'active share = ½ Σ|w − b| = 1 − Σ min(w, b)',
    steps,
    switches: switchesInUse(['benchmark', 'base'], report),
    sources: allSources(report),
  };
}

/* The smaller weight of each company; cash and other kinds that both hold are in what is left. */
function overlapSteps({ companies, benchmark }: Report, overlap: number): readonly Step[] {
  const shared = companies
    .flatMap(({ symbol, share, benchmark: theirs }) =>
      share === null ? [] : [{ symbol, share, theirs, both: Math.min(share, theirs) }],
    )
    .sort((a, b) => b.both - a.both)
    .slice(0, 3);
  const rest = overlap - shared.reduce((total, { both }) => total + both, 0);
  return [
    ...shared.map(({ symbol, share, theirs, both }) =>
      input(
        symbol,
        formatFinePercent(both),
        `You ${formatFinePercent(share)}, ${shortBenchmark(benchmark)} ${formatFinePercent(theirs)}: the smaller counts.`,
      ),
    ),
    input('All others in the same way', formatFinePercent(rest)),
    line(
      `Overlap with ${benchmarkPhrase(benchmark)}`,
      [...shared.map(({ both }) => both), rest].map(formatFinePercent).join(' + '),
      formatPercent(overlap),
    ),
  ];
}
