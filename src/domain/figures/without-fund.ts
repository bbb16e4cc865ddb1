import type { Ends } from '../model/report-amounts.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { answerOf, type HeroAnswer } from './answer.ts';
import { answerOfFund, type FundFigure } from './fund-parts.ts';

/** A change by what is known before and after, and between which ends it lies; in fractions of the base. */
export interface KnownChange extends Ends {
  readonly known: number;
}

/** What leaving a fund out changes of both figures. */
export interface ChangesWithout {
  readonly lens: KnownChange;
  readonly smallCaps: KnownChange;
}

/** Gives what leaving a fund and its money out would change; null without shares. */
export function changesWithout(
  { without }: Pick<FundUse, 'without'>,
  { lens, smallCaps }: Pick<Report, 'lens' | 'smallCaps'>,
): ChangesWithout | null {
  if (without === null || lens.share === null || smallCaps.share === null) return null;
  const { changes } = without;
  return {
    lens: { ...changes.lens, known: without.lens - lens.share },
    smallCaps: { ...changes.smallCaps, known: without.smallCaps - smallCaps.share },
  };
}

/** The money that would be left without a fund. */
export interface MoneyWithout {
  readonly lens: number;
  readonly smallCaps: number;
  /** The base, and what leaves it; null where it cannot be told. */
  readonly base: { readonly left: number; readonly gone: number } | null;
}

/** Gives what money would be left without a fund and its money, by what is known of it; null without a base. */
export function moneyWithout(
  fund: FundUse,
  report: Pick<Report, 'lens' | 'smallCaps' | 'totals' | 'settings'>,
): MoneyWithout | null {
  const { without, value } = fund;
  const { base } = report.totals;
  if (without === null || base === null) return null;
  const lens = report.lens.value - value * fund.lens;
  const smallCaps = report.smallCaps.value - value * fund.smallCaps;
  // What leaves the base of equities is the fund's equity part, which the share that is left tells.
  const equitiesLeft = (): number | null => {
    if (without.lens !== 0) return lens / without.lens;
    return without.smallCaps === 0 ? null : smallCaps / without.smallCaps;
  };
  const left = report.settings.base === 'portfolio' ? base - value : equitiesLeft();
  return { lens, smallCaps, base: left === null ? null : { left, gone: base - left } };
}

/** Gives a figure without a fund and its money as the verdict would answer it; null where nobody could say more than between which ends. */
export function answerWithout(fund: FundUse, of: FundFigure, report: Report): HeroAnswer | null {
  const [now, inside] = [answerOf(report[of]), answerOfFund(fund, of, report)];
  const { widest } = report.totals;
  if (fund.without === null || now === null || inside === null) return null;
  if (now.kind === 'one' && inside.kind === 'one') return { kind: 'one', share: fund.without[of] };
  const gone = moneyWithout(fund, report)?.base?.gone;
  if (now.kind === 'between' || inside.kind === 'between' || widest === null || gone === undefined) return null;
  const money = now.kind === 'one' ? report[of].value : now.share * widest;
  const share = (money - inside.share * fund.value) / (widest - gone);
  return widest > gone ? { kind: 'about', share, low: share, high: share } : null;
}
