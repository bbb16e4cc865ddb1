import { t } from '../t.ts';
import type { Ends } from '../../domain/model/report-amounts.ts';
import type { Replay } from '../../domain/model/report-replay.ts';
import { writeDigits, type Digits } from './locale.ts';
import type { MoneyFormat } from './money.ts';
import { NO_FIGURE, RANGE_FROM } from './numbers.ts';

/* How gains and losses are written: always with their sign, and a true zero without one. */

const ONE: Digits = { least: 1, most: 1 };
const TWO: Digits = { least: 2, most: 2 };
const SHORT: Digits = { least: 0, most: 1 };

function write(digits: Digits, value: number): string {
  const size = writeDigits(value, digits);
  if (!/[1-9]/.test(size)) return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}

/** A change in percent: 0.0139 → "+1.4%"; no figure for null. */
export function formatChange(share: number | null): string {
  return share === null ? NO_FIGURE : t`${write(ONE, share * 100)}%`;
}

/** A change in percent as claims write it, with the decimals it has: 0.068 → "+6.8%", 0.08 → "+8%". */
export function formatPlainChange(share: number): string {
  return t`${write(SHORT, share * 100)}%`;
}

/** Points with two decimals: 0.00532 → "+0.53"; no figure for null. */
export function formatFinePoints(share: number | null): string {
  return share === null ? NO_FIGURE : write(TWO, share * 100);
}

/** An amount with its sign: "+$3,959", "−$934", "$0"; hidden like every amount. */
export function formatGain(value: number, money: MoneyFormat): string {
  const written = money.whole(value);
  return !money.hidden && Math.round(value) > 0 ? `+${written}` : written;
}

/** Whether the ends of a replay lie so far apart that both are shown: half a tenth of a point is enough to change a figure. */
export function isOpenReplay(portfolio: Replay['portfolio']): portfolio is Replay['portfolio'] & {
  readonly share: number;
  readonly low: number;
  readonly high: number;
} {
  const { share, low, high } = portfolio;
  return share !== null && low !== null && high !== null && high - low >= RANGE_FROM / 10;
}

/** A result: "+1.4%"; its middle where there is one, "about +1.4%", else its range, "+1.4 to +1.5%". */
export function formatReplay(portfolio: Replay['portfolio']): string {
  if (!isOpenReplay(portfolio)) return formatChange(portfolio.share);
  return portfolio.likely === null ? formatReplayRange(portfolio) : t`about ${formatChange(portfolio.likely)}`;
}

/** The ends of a result: "+1.4 to +1.5%"; one figure where they are written alike. */
export function formatReplayRange(portfolio: Pick<Replay['portfolio'] & Ends, 'low' | 'high'>): string {
  const [low, high] = [write(ONE, portfolio.low * 100), write(ONE, portfolio.high * 100)];
  return low === high ? t`${low}%` : t`${low} to ${high}%`;
}
