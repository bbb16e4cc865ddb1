import { t } from '../../../words/t.ts';
import { leastCosts } from '../../../domain/figures/costs.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import type { FundCost } from '../../../domain/model/report-costs.ts';
import { COSTS, costPercentWords, ratioWords } from '../../funds/words/costs.ts';
import { formatDateSpan } from '../../../words/marks/dates.ts';
import { formatFinePercent, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { filesSource } from './sources.ts';
import { input, line, result, type Step, type Working, type WorkingBasis } from './working.ts';

/* So many funds are shown one by one. */
const SHOWN = 5;

/** What the funds take a year, fund by fund, with what is not known of it. */
export function costsWorking(question: WorkingBasis): Working {
  const { report } = question;
  const { costs } = report;
  const days = costs.asOf === null ? null : formatDateSpan([costs.asOf.oldest, costs.asOf.newest]);
  return {
    title: COSTS.name,
    plain: t`What your funds take out of their own price each year, by the expense ratio each one publishes. ${COSTS.free} Where we don’t have a fund’s ratio, its cost is unknown, never zero.`,
    formula: t`Multiply the value of each fund by its expense ratio and add them up. Divide by the total value of your portfolio. Funds with an unknown ratio add nothing, so the result is the least you pay.`,
    signs: t`cost a year = Σ (value × expense ratio); percent = cost a year ÷ total`,
    steps: costs.funds.length === 0 ? [input(t`Funds`, t`none`)] : stepsOf(question),
    switches: [],
    sources: [
      filesSource(report),
      ...(days === null
        ? []
        : [
            t`Expense ratios of ${plural(knownOf(costs.funds).length, { one: '# fund', other: '# funds' })}, as of ${days}`,
          ]),
    ],
  };
}

type KnownCost = FundCost & { readonly ratio: number; readonly yearly: number };

const knownOf = (funds: readonly FundCost[]): readonly KnownCost[] =>
  funds.flatMap((fund) =>
    fund.ratio === null || fund.yearly === null ? [] : [{ ...fund, ratio: fund.ratio, yearly: fund.yearly }],
  );

function stepsOf({ report: { costs, totals }, money }: WorkingBasis): readonly Step[] {
  const known = knownOf(costs.funds);
  const [shown, rest] = [known.slice(0, SHOWN), known.slice(SHOWN)];
  const { isLeast } = leastCosts(costs);
  return [
    ...shown.map(({ fund, value, ratio, yearly }) =>
      line(
        fund,
        money.hidden || value < 0 ? null : `${money.whole(value)} × ${ratioWords(ratio)}`,
        money.cents(yearly),
        value < 0 ? COSTS.short : null,
      ),
    ),
    ...(rest.length === 0
      ? []
      : [
          line(
            t`${plural(rest.length, { one: '# more fund', other: '# more funds' })}`,
            null,
            money.cents(addUp(rest, ({ yearly }) => yearly)),
            t`Each by its own ratio.`,
          ),
        ]),
    line(t`Cost a year`, null, money.cents(costs.yearly)),
    ...(isLeast
      ? [
          input(
            t`Money whose cost we don’t know`,
            money.whole(costs.unknown),
            costs.unknownShare === null
              ? t`It adds nothing here, so you may pay more.`
              : t`${formatPercent(costs.unknownShare)} of your portfolio. It adds nothing here, so you may pay more.`,
          ),
        ]
      : []),
    input(t`Total`, money.whole(totals.net)),
    ...(costs.ratio === null
      ? []
      : [
          line(
            t`What we know, in percent`,
            money.hidden ? null : `${money.cents(costs.yearly)} ÷ ${money.whole(totals.net)}`,
            formatFinePercent(costs.ratio),
          ),
        ]),
    result(
      t`Percent a year`,
      null,
      costPercentWords(costs),
      isLeast && costs.ratio !== null ? t`Rounded down, because a part is unknown.` : null,
    ),
  ];
}
