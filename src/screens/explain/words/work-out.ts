import type { Report } from '../../../domain/model/report.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { accountsWorking } from './accounts.ts';
import { activeShareWorking, benchmarkWorking } from './benchmark.ts';
import { changeWorking } from './change.ts';
import { behavesLikeWorking, largestCompanyWorking, tenLargestWorking } from './concentration.ts';
import { costsWorking } from './costs.ts';
import { overlapWorking } from './fund-overlap.ts';
import { fundAddsWorking, fundContentWorking, fundWithoutWorking } from './funds.ts';
import { newMoneyWorking } from './new-money.ts';
import { lensWorking, smallCapsWorking, splitWorking } from './shares.ts';
import { scenarioWorking } from './scenario.ts';
import { sectorWorking, sizeWorking } from './sizes.ts';
import { swapsWorking } from './swaps.ts';
import { targetsWorking } from './targets.ts';
import { tiltWorking } from './tilt.ts';
import { identifiedWorking, rowsWorking, staleWorking, totalWorking } from './totals.ts';
import { conversionWorking, moreViewsWorking } from './views.ts';
import { lookInUse, switchesInUse } from './switches.ts';
import type { FigureId } from '../../../words/names/figures.ts';
import { NOTHING_BESIDE, type WorkingBasis, type Working, input, result, type Beside, type Step } from './working.ts';
import { t } from '../../../words/t.ts';
import { formatPercent } from '../../../words/marks/numbers.ts';
import { formatChange } from '../../../words/marks/returns.ts';
import { allSources } from './sources.ts';

/** By how much small caps have to rise to close a discount, or a part of it. */
function discountWorking({ report, beside }: WorkingBasis): Working {
  return {
    title: t`Closing the small-cap discount`,
    plain: t`If small caps are cheaper than large caps relative to earnings, they’d have to rise by more than the discount to catch up, because the rise starts from the lower price. Mid caps rise half as much in this scenario, and large caps don’t move; so an index with mid caps in it rises a little, too.`,
    formula: t`1 ÷ (1 − discount) − 1 closes the whole gap; multiply by the part that closes. Small and micro caps rise by the result, mid caps by half of it.`,
    signs: t`rise = (1 ÷ (1 − discount) − 1) × part`,
    steps:
      beside.discount === undefined
        ? [
            input(
              t`A discount`,
              t`none`,
              t`You’ll see this with numbers on the What if screen, under “Small caps catch up.”`,
            ),
          ]
        : stepsOf(beside.discount),
    switches: switchesInUse(['size'], report),
    sources: allSources(report),
  };
}

function stepsOf({ discount, closes, rise }: NonNullable<Beside['discount']>): readonly Step[] {
  const [low, part] = [formatPercent(discount), formatPercent(closes)];
  return [
    input(
      t`Discount`,
      low,
      t`31% was reported in December 2025 for the S&P 600 (forward P/E); any other is your choice. We don’t measure it.`,
    ),
    input(t`How much of the gap closes`, part),
    result(t`Small and micro caps rise by`, `(1 ÷ (1 − ${low}) − 1) × ${part}`, formatChange(rise)),
  ];
}

const WORKINGS: Readonly<Record<FigureId, (question: WorkingBasis) => Working>> = {
  lens: lensWorking,
  'small-caps': smallCapsWorking,
  'direct-and-funds': splitWorking,
  tilt: tiltWorking,
  'behaves-like': behavesLikeWorking,
  'ten-largest': tenLargestWorking,
  'largest-company': largestCompanyWorking,
  identified: identifiedWorking,
  size: sizeWorking,
  'size-by-sector': sectorWorking,
  benchmark: benchmarkWorking,
  'active-share': activeShareWorking,
  'fund-content': fundContentWorking,
  'fund-adds': fundAddsWorking,
  'fund-without': fundWithoutWorking,
  overlap: overlapWorking,
  costs: costsWorking,
  accounts: accountsWorking,
  'more-views': moreViewsWorking,
  total: totalWorking,
  rows: rowsWorking,
  currencies: conversionWorking,
  'old-lists': staleWorking,
  change: changeWorking,
  targets: targetsWorking,
  scenario: scenarioWorking,
  discount: discountWorking,
  swaps: swapsWorking,
  'new-money': newMoneyWorking,
};

/**
 * Says how a figure of the report was worked out, with the report's own numbers. `about` names a fund, or two as "VOO:QQQ";
 * without it the calculation is shown on the one that shows it best. `beside` has what no report does.
 */
export function workOut(
  id: FigureId,
  report: Report,
  money: MoneyFormat,
  about: string | null = null,
  beside = NOTHING_BESIDE,
): Working {
  const working = WORKINGS[id]({ report, money, about, beside });
  return { ...working, switches: [...working.switches, ...lookInUse(report)] };
}
