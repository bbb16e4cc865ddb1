import type { Report } from '../../../domain/model/report.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { accountsWorking } from './accounts.ts';
import { activeShareWorking, benchmarkWorking } from './benchmark.ts';
import { changeWorking } from './change.ts';
import { behavesLikeWorking, largestCompanyWorking, tenLargestWorking } from './concentration.ts';
import { costsWorking } from './costs.ts';
import { discountWorking } from './discount.ts';
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
import { lookInUse } from './switches.ts';
import type { FigureId } from '../../../words/names/figures.ts';
import { NOTHING_BESIDE, type WorkingBasis, type Working } from './working.ts';

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
