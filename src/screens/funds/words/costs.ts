import { t } from '../../../words/t.ts';
import {
  A_POINT,
  averageRatio,
  dearestFirst,
  isDearer,
  leastCosts,
  sameIndexCosts,
  type PointCost,
} from '../../../domain/figures/costs.ts';
import type { CostFigures, Costs, FundCost, SameIndex } from '../../../domain/model/report-costs.ts';
import type { Report } from '../../../domain/model/report.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { NO_FIGURE, formatPercent, formatRatio, formatWeightedRatio } from '../../../words/marks/numbers.ts';
import { symbolWords } from '../../../words/names/kinds.ts';
import { sentences } from '../../review/words/phrases.ts';

/* What funds cost: the card, the tab, the sheet's line and a move before and after. An unknown cost is never written as zero. */

export const COSTS = {
  name: t`Fund costs`,
  caption: t`What each fund costs a year, the largest holding first`,
  same: t`Same index, different funds`,
  sameNote: t`Funds that follow one index hold the same companies by design. This isn’t a recommendation.`,
  unknown: t`unknown`,
  free: t`Stocks, bonds and cash you hold directly cost nothing.`,
  included: t`A fund takes its costs out of its own price, so you never get a bill. Trading costs and advice fees aren’t included.`,
  cash: t`Money market funds count as cash elsewhere, but they charge a fee, too.`,
  ofFunds: t`For a fund that holds other funds, we show its own published ratio and don’t add those of the funds inside.`,
  leveraged: t`For a leveraged fund, the ratio applies to the money you have in it.`,
  indian: t`None of our sources states what Indian plans charge; your fund house does. A regular plan costs more than the direct plan of the same fund.`,
  short: t`A fund held short costs you nothing here.`,
} as const;

/** A ratio in text: "0.03%"; "unknown" where no source says it. */
export function ratioWords(ratio: number | null): string {
  return ratio === null ? COSTS.unknown : t`${formatRatio(ratio)}%`;
}

/** What the whole portfolio pays a year in percent: "0.05%", "at least 0.02%", "unknown" where none of its costs is known. */
export function costPercentWords(costs: CostFigures & Pick<Costs, 'known'>): string {
  const { isLeast, ratio } = leastCosts(costs);
  if (isLeast && costs.known === 0) return COSTS.unknown;
  if (ratio === null) return NO_FIGURE;
  return isLeast ? t`at least ${formatWeightedRatio(ratio)}%` : t`${formatWeightedRatio(ratio)}%`;
}

/** The same for a column that says "percent": "0.05", "≥ 0.02". */
export function costColumnWords(costs: CostFigures): string {
  const { isLeast, ratio } = leastCosts(costs);
  return ratio === null ? NO_FIGURE : `${isLeast ? '≥ ' : ''}${formatWeightedRatio(ratio)}`;
}

/** Small sums to the cent, others to the dollar. */
function yearlyWords(yearly: number, money: MoneyFormat): string {
  return yearly > 0 && yearly < 10 ? money.cents(yearly) : money.whole(yearly);
}

/** What is paid a year as a sentence without its stop, in money where that is shown. */
export function costsTitle(report: Report, money: MoneyFormat): string {
  const { figure, isLeast } = yearlyFigure(report, money);
  if (figure === null) return t`We don’t know what your funds cost`;
  return isLeast ? t`Your funds cost at least ${figure} a year` : t`Your funds cost ${figure} a year`;
}

/** The same as the one fact of a row that is shut: "At least $92 a year". */
export function costsFact(report: Report, money: MoneyFormat): string {
  const { figure, isLeast } = yearlyFigure(report, money);
  if (figure === null) return COSTS.unknown;
  return isLeast ? t`At least ${figure} a year` : t`${figure} a year`;
}

function yearlyFigure({ costs }: Report, money: MoneyFormat) {
  const { isLeast, yearly, ratio } = leastCosts(costs);
  if (costs.ratio === null || (isLeast && costs.known === 0)) return { figure: null, isLeast };
  return { figure: money.hidden ? t`${formatWeightedRatio(ratio)}%` : yearlyWords(yearly, money), isLeast };
}

/** What that is of the portfolio, and how much of it is not known. */
export function costsLede({ costs }: Report, money: MoneyFormat): string {
  const { isLeast, ratio } = leastCosts(costs);
  const percent = formatWeightedRatio(ratio);
  const ofWhole = isLeast
    ? t`At least ${percent}% of your portfolio a year.`
    : t`${percent}% of your portfolio a year.`;
  const unknown = money.whole(costs.unknown);
  const part = costs.unknownShare === null ? unknown : `${unknown} (${formatPercent(costs.unknownShare)})`;
  const open = t`We don’t know the cost of ${part}, so you may pay more. We can’t say how much more.`;
  const average = averageRatio(costs);
  const known =
    average === null ? '' : t`The funds whose cost we know charge ${formatWeightedRatio(average)}% on average.`;
  const isUnknown = ratio === null || (isLeast && costs.known === 0);
  return sentences(isUnknown ? '' : ofWhole, isLeast ? open : '', known, COSTS.free);
}

/** Where the ratios come from, and what is not in them. */
export function costsNotes({ costs, funds, settings }: Report): readonly string[] {
  const days = costs.asOf === null ? null : formatDateSpan([costs.asOf.oldest, costs.asOf.newest]);
  const held = new Set(funds.map(({ symbol }) => symbol));
  return [
    ...(days === null ? [] : [t`Expense ratios as published, as of ${days}.`]),
    ...(costs.funds.some(({ ratio, asOf }) => ratio !== null && asOf === null)
      ? [t`Where no date is given, two sources agree on the ratio.`]
      : []),
    ...(settings.currency === 'INR' && costs.funds.some(({ ratio }) => ratio === null) ? [COSTS.indian] : []),
    COSTS.included,
    ...(costs.funds.some(({ fund }) => !held.has(fund)) ? [COSTS.cash] : []),
    ...(funds.some(({ seen }) => seen === 'funds') ? [COSTS.ofFunds] : []),
    ...(funds.some(({ seen }) => seen === 'leveraged') ? [COSTS.leveraged] : []),
    ...(costs.funds.some(({ value }) => value < 0) ? [COSTS.short] : []),
  ];
}

/** A row of the table of costs. */
export interface CostRow {
  readonly fund: string;
  readonly ratio: string;
  readonly yearly: string;
  readonly asOf: string;
}

/** Every fund that is held with what it costs, in the order of the report. */
export function costRows({ costs }: Report, money: MoneyFormat): readonly CostRow[] {
  return costs.funds.map(({ fund, ratio, yearly, asOf }) => ({
    fund,
    ratio: ratioWords(ratio),
    yearly: yearly === null ? COSTS.unknown : money.cents(yearly),
    asOf: asOf === null ? NO_FIGURE : formatDate(asOf),
  }));
}

/** What a fund costs, for its own page: the ratio, and what that is in money with its date. */
export function fundCostFigure(
  cost: FundCost | null,
  money: MoneyFormat,
): { readonly value: string; readonly note: string } {
  if (cost === null || cost.ratio === null || cost.yearly === null)
    return { value: COSTS.unknown, note: t`not in our data` };
  return {
    value: ratioWords(cost.ratio),
    note:
      cost.asOf === null
        ? t`${yearlyWords(cost.yearly, money)} a year`
        : t`${yearlyWords(cost.yearly, money)} a year, as of ${formatDate(cost.asOf)}`,
  };
}

/** What a fund costs for what of it differs: "VOO costs $12 a year, and 4.0% of it differs from the rest of your stocks. …" */
export function pointCostLine({ fund, ratio, yearly, differs, each }: PointCost, money: MoneyFormat): string {
  const cost = money.hidden ? ratioWords(ratio) : yearlyWords(yearly, money);
  const part = differs.high < A_POINT ? t`less than 1%` : formatEndsPercent(differs);
  const line = t`${symbolWords(fund)} costs ${cost} a year, and ${part} of it differs from the rest of your stocks.`;
  if (each === null || money.hidden) return line;
  const point = eachWords(each, money);
  return sentences(line, t`That’s ${point} for each percentage point.`);
}

function eachWords({ least, most }: NonNullable<PointCost['each']>, money: MoneyFormat): string {
  if (most === null) return atLeast(least, money);
  const [from, to] = [yearlyWords(least, money), yearlyWords(most, money)];
  return from === to ? from : `${from}–${to}`;
}

const atLeast = (yearly: number, money: MoneyFormat): string => t`at least ${yearlyWords(yearly, money)}`;

/** Funds on one index with their prices: "QQQM 0.15%, QQQ 0.20%: same index (Nasdaq-100). …" */
export function sameIndexLine(same: SameIndex, costs: Costs, money: MoneyFormat): string {
  const priced = sameIndexCosts(same, costs).map(({ fund, ratio }) => `${fund} ${ratioWords(ratio)}`);
  const line = t`${priced.join(', ')}: same index (${same.index}).`;
  if (same.apart === null || !isDearer(same)) return line;
  return sentences(line, t`On what you hold, the difference is ${yearlyWords(same.apart, money)} a year.`);
}

/** All of them, the one that makes the largest difference first. */
export function sameIndexLines({ costs }: Report, money: MoneyFormat): readonly string[] {
  return dearestFirst(costs).map((same) => sameIndexLine(same, costs, money));
}

/** What of the sheet's line is not known: "25.1% unknown"; empty where all is. */
export function costsBeside({ costs }: Report): string {
  const { isLeast } = leastCosts(costs);
  return isLeast && costs.unknownShare !== null && costs.known > 0
    ? t`${formatPercent(costs.unknownShare)} unknown`
    : '';
}

/** A move's costs in a sentence: "Fund costs: at least $68 a year now, at least $61 after. …" Empty while nothing is moved. */
export function costsMovedLine(before: CostFigures, after: CostFigures | null, money: MoneyFormat): string {
  if (after === null) return '';
  const words = (costs: CostFigures) => {
    const { isLeast, yearly } = leastCosts(costs);
    return isLeast ? atLeast(yearly, money) : yearlyWords(yearly, money);
  };
  const [was, is] = [money.whole(before.unknown), money.whole(after.unknown)];
  const open =
    was === is
      ? t`The cost of ${was} is unknown before and after.`
      : t`The cost of ${was} is unknown now, of ${is} after.`;
  const isOpen = leastCosts(before).isLeast || leastCosts(after).isLeast;
  const line = t`Fund costs: ${words(before)} a year now, ${words(after)} after.`;
  return isOpen ? `${line} ${open}` : line;
}
