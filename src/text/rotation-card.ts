import type { Replay, Report } from '../domain/report.ts';
import { benchmarkName } from './benchmarks.ts';
import type { MoneyFormat } from './money.ts';
import { formatFinePoints, formatGain, formatReplay, isOpenReplay } from './returns.ts';

/* The card that shows one scenario beside the verdict. */

/** One of the compared: you, what it is compared with, half and half. `value` on the portfolio's own sum; null = no figure. */
export interface ReplayRow {
  readonly key: 'you' | 'benchmark' | 'half' | 'equal';
  readonly name: string;
  readonly words: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly value: number | null;
}

/** The rows of a replay: you first, then what it is compared with; empty without a figure. */
export function replayRows(
  replay: Replay,
  report: Pick<Report, 'benchmark' | 'totals'>,
  keys: readonly ReplayRow['key'][],
): readonly ReplayRow[] {
  const { portfolio } = replay;
  const { share } = portfolio;
  if (share === null) return [];
  const whole = report.totals.base;
  const others = {
    benchmark: { name: benchmarkName(report.benchmark), of: replay.benchmark },
    half: { name: '50/50 S&P 500 and Russell 2000', of: replay.half },
    equal: { name: 'S&P 500, equal weight', of: replay.equal },
  };
  return keys.flatMap((key): readonly ReplayRow[] => {
    if (key === 'you') {
      const [low, high] = isOpenReplay(portfolio) ? [portfolio.low, portfolio.high] : [share, share];
      return [{ key, name: 'You', words: formatReplay(portfolio), share, low, high, value: portfolio.value }];
    }
    const { name, of } = others[key];
    if (of === null) return [];
    const value = whole === null ? null : of.share * whole;
    const words = formatReplay({ share: of.share, low: null, high: null, value });
    return [{ key, name, words, share: of.share, low: of.share, high: of.share, value }];
  });
}

/** What a row comes to in money: "+$3,959", "+$3,959 to +$4,210" where it is a range. */
export function rowGain(row: ReplayRow, base: number | null, money: MoneyFormat): string {
  if (row.value === null) return '';
  if (base === null || row.low === row.high) return formatGain(row.value, money);
  const [low, high] = [formatGain(row.low * base, money), formatGain(row.high * base, money)];
  return low === high ? low : `${low} to ${high}`;
}

/** What the part that is not known could bring: "What is not known brings −0.02 to +0.10 points." Empty while it is nothing. */
export function openLine({ portfolio }: Replay): string {
  if (!isOpenReplay(portfolio)) return '';
  const [low, high] = [portfolio.low - portfolio.share, portfolio.high - portfolio.share];
  return `The unknown part could change this by ${formatFinePoints(low)} to ${formatFinePoints(high)} percentage points.`;
}
