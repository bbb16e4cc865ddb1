import { t } from '../../../words/t.ts';
import { moneyOf } from '../../../domain/figures/parts.ts';
import type { Replay } from '../../../domain/model/report-replay.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { SpanResult } from '../../../domain/rotation/span.ts';
import { benchmarkName } from '../../../words/names/benchmarks.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import {
  formatChange,
  formatGain,
  formatReplay,
  formatReplayRange,
  isOpenReplay,
} from '../../../words/marks/returns.ts';

/* What a scenario would bring you, and those you are compared with. */

/** One of the compared: you, what it is compared with, half and half. `value` on the portfolio's own sum; null = no figure. */
export interface ReplayRow {
  readonly key: 'you' | 'after' | 'benchmark' | 'half';
  readonly name: string;
  readonly words: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The middle reading within them; null without. */
  readonly likely: number | null;
  readonly value: number | null;
}

/* A range where the ends lie apart, else one figure. */
function rowOf(key: ReplayRow['key'], name: string, portfolio: Replay['portfolio'], share: number): ReplayRow {
  const [low, high] = isOpenReplay(portfolio) ? [portfolio.low, portfolio.high] : [share, share];
  const likely = isOpenReplay(portfolio) ? portfolio.likely : null;
  return { key, name, words: formatReplay(portfolio), share, low, high, likely, value: portfolio.value };
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
    return [
      { key, name, words: formatChange(of.share), share: of.share, low: of.share, high: of.share, likely: null, value },
    ];
  });
}

/** What stands below a row's figure: beside a middle its range and what that comes to, "+1.5 to +1.9%, about +$1,400"; else the money. */
export function rowBelow(row: ReplayRow, base: number | null, money: MoneyFormat): string {
  const { likely } = row;
  if (likely === null || base === null) return rowGain(row, base, money);
  return t`${formatReplayRange(row)}, about ${formatGain(moneyOf(likely, base), money)}`;
}

/** What a row comes to in money: "+$3,959", "about +$4,100" beside a middle, "+$3,959 to +$4,210" where it is a range. */
export function rowGain(row: ReplayRow, base: number | null, money: MoneyFormat): string {
  const { low, high, likely, value } = row;
  if (value === null) return '';
  if (base === null || low === high) return formatGain(value, money);
  if (likely !== null) {
    const shown = formatGain(moneyOf(likely, base), money);
    return t`about ${shown}`;
  }
  const gain = (share: number) => formatGain(moneyOf(share, base), money);
  return gain(low) === gain(high) ? gain(low) : t`${gain(low)} to ${gain(high)}`;
}
