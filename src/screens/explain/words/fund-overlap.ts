import { t } from '../../../words/t.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import { sharedCompanies } from '../../../domain/figures/shared-companies.ts';
import type { Report } from '../../../domain/model/report.ts';
import { sortOverlaps } from '../../funds/words/funds.ts';
import { formatFinePercent, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { allSources, fundSources } from './sources.ts';
import { input, result, type WorkingBasis, type Step, type Working } from './working.ts';

/** How much two funds are the same, on the pair asked about ("VOO:QQQ") or else the closest one. */
export function overlapWorking(question: WorkingBasis): Working {
  const { report, about } = question;
  const pairs = sortOverlaps(report.overlaps);
  const pair = pairs.find(({ a, b }) => about === `${a}:${b}` || about === `${b}:${a}`) ?? pairs[0];
  return {
    title: pair === undefined ? t`Overlap of two funds` : t`Overlap of ${pair.a} and ${pair.b}`,
    plain: t`How much two funds have in common. 100% means identical holdings; 0% means no company in common.`,
    formula: t`For each company, take the smaller of its two weights, then add them all up.`,
    signs: t`overlap = Σ min(w, v)`,
    steps:
      pair === undefined
        ? [input(t`Funds to compare`, t`none`, t`We need the holdings of at least two funds.`)]
        : overlapSteps(pair, report),
    switches: [],
    sources: pair === undefined ? allSources(report) : fundSources(report, pair.a, pair.b),
  };
}

function overlapSteps(pair: Report['overlaps'][number], report: Report): readonly Step[] {
  const { a, b, share } = pair;
  const shared = sharedCompanies(pair, report);
  if (shared === null)
    return [
      result(
        t`Overlap`,
        null,
        formatPercent(share),
        t`Switch to “what you own” and all accounts to see it company by company.`,
      ),
    ];
  const first = shared.slice(0, 4);
  const rest = addUp(shared.slice(4), ({ both }) => both);
  return [
    ...first.map(({ symbol, inA, inB, both }) =>
      input(
        symbol,
        formatFinePercent(both),
        t`${formatFinePercent(inA)} of ${a}, ${formatFinePercent(inB)} of ${b}: the smaller counts.`,
      ),
    ),
    input(
      t`${plural(shared.length - first.length, { one: '# more company', other: '# more companies' })}`,
      formatFinePercent(rest),
    ),
    result(
      t`Overlap`,
      [...first.map(({ both }) => both), rest].map(formatFinePercent).join(' + '),
      formatPercent(share),
    ),
  ];
}
