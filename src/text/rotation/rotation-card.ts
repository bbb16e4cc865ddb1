import { t } from '../../languages/t.ts';
import { aheadBy, moneyOf } from '../../domain/figures/parts.ts';
import type { Replay } from '../../domain/model/report-replay.ts';
import type { Report } from '../../domain/model/report.ts';
import type { SpanResult } from '../../domain/rotation/span.ts';
import { benchmarkName } from '../names/benchmarks.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { formatFinePoints, formatGain, formatReplay, isOpenReplay } from '../marks/returns.ts';

/* What a scenario would bring you, and those you are compared with. */

/** One of the compared: you, what it is compared with, half and half. `value` on the portfolio's own sum; null = no figure. */
export interface ReplayRow {
  readonly key: 'you' | 'after' | 'benchmark' | 'half';
  readonly name: string;
  readonly words: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly value: number | null;
}

/* A range where the ends lie apart, else one figure. */
function rowOf(key: ReplayRow['key'], name: string, portfolio: Replay['portfolio'], share: number): ReplayRow {
  const [low, high] = isOpenReplay(portfolio) ? [portfolio.low, portfolio.high] : [share, share];
  return { key, name, words: formatReplay(portfolio), share, low, high, value: portfolio.value };
}

/** The rows of a replay: you first, then what it is compared with; empty without a figure. `after`: what you would get after a move. */
export function replayRows(
  replay: Replay,
  report: Pick<Report, 'benchmark' | 'totals'>,
  keys: readonly ReplayRow['key'][],
  after: SpanResult | null = null,
): readonly ReplayRow[] {
  const { portfolio } = replay;
  const { share } = portfolio;
  if (share === null) return [];
  const whole = report.totals.base;
  const others = {
    benchmark: { name: benchmarkName(report.benchmark), of: replay.benchmark },
    half: { name: t`Half S&P 500, half Russell 2000`, of: replay.half },
  };
  return keys.flatMap((key): readonly ReplayRow[] => {
    if (key === 'you') return [rowOf(key, t`You`, portfolio, share)];
    if (key === 'after') return after === null ? [] : [rowOf(key, t`You after the move`, after, after.share)];
    const { name, of } = others[key];
    if (of === null) return [];
    const value = moneyOf(of.share, whole);
    const words = formatReplay({ share: of.share, low: null, high: null, value });
    return [{ key, name, words, share: of.share, low: of.share, high: of.share, value }];
  });
}

/** What a row comes to in money: "+$3,959", "+$3,959 to +$4,210" where it is a range. */
export function rowGain(row: ReplayRow, base: number | null, money: MoneyFormat): string {
  if (row.value === null) return '';
  if (base === null || row.low === row.high) return formatGain(row.value, money);
  const [low, high] = [formatGain(moneyOf(row.low, base), money), formatGain(moneyOf(row.high, base), money)];
  return low === high ? low : t`${low} to ${high}`;
}

/** What the part that is not known could bring: "What is not known brings −0.02 to +0.10 points." Empty while it is nothing. */
export function openLine({ portfolio }: Replay): string {
  if (!isOpenReplay(portfolio)) return '';
  const [low, high] = [aheadBy(portfolio.low, portfolio.share), aheadBy(portfolio.high, portfolio.share)];
  return t`The unknown part could change this by ${formatFinePoints(low)} to ${formatFinePoints(high)} percentage points.`;
}
