import type { LensId } from '../domain/lens.ts';
import type { Target, TargetKey } from '../domain/target.ts';
import type { MeasuredTarget } from '../domain/targets.ts';
import { LENS_SHORT, joinWords } from './names.ts';
import { formatPercent, formatShare } from './numbers.ts';

export const TARGETS = {
  title: 'Your targets',
  lede: 'Bands that you set. Outside a band is a fact, not an alarm.',
  none: 'No targets yet. A target is a band that you choose yourself: at least, at most, or both. Topheavy only says where you stand to it.',
  starter: 'Begin with a usual set',
  starterNote:
    'Mega-cap tech at most 30%, small caps at least 10%, no company over 5%, cash and bonds 5 to 20%. An example to change, not advice.',
  open: 'What is not known decides it, so neither can be said.',
} as const;

/** What a target is about. */
export function targetName(key: TargetKey, lens: LensId): string {
  switch (key) {
    case 'lens':
      return LENS_SHORT[lens];
    case 'small-caps':
      return 'Small caps';
    case 'cash-and-bonds':
      return 'Cash and bonds';
    case 'largest-company':
      return 'Largest company';
  }
}

const bare = (share: number) => formatShare(share).replace(/\.0$/, '');

/** The band: "band 35–41%", "at most 30%", "at least 10%". */
export function bandWords({ low, high }: Pick<Target, 'low' | 'high'>): string {
  if (low !== null && high !== null) return `band ${bare(low)}–${bare(high)}%`;
  if (high !== null) return `at most ${bare(high)}%`;
  return low === null ? 'no band' : `at least ${bare(low)}%`;
}

/** Where a figure stands: "2.1 above", "inside", "not certain". */
export function standsWords({ stands, by }: MeasuredTarget): string {
  switch (stands) {
    case 'above':
    case 'below':
      return `${formatShare(by)} ${stands}`;
    case 'inside':
      return 'inside';
    case 'open':
      return 'not certain';
  }
}

/** What is outside, in one quiet line under the verdict; null where nothing is, or no targets are set. */
export function targetsLine(measured: readonly MeasuredTarget[], lens: LensId): string | null {
  if (measured.length === 0) return null;
  const outside = measured.filter(({ stands }) => stands === 'above' || stands === 'below');
  if (outside.length === 0) {
    const open = measured.some(({ stands }) => stands === 'open');
    return open
      ? 'Nothing is certain to be outside the targets you set.'
      : measured.length === 1
        ? 'Inside the target you set.'
        : `Inside all ${measured.length} targets you set.`;
  }
  const words = outside.map((one) => {
    const what = one.company === null ? targetName(one.target.key, lens) : `${one.company}, your largest company,`;
    return `${what} at ${formatPercent(one.share)} is ${standsWords(one)} your ${bandWords(one.target).replace(/^(band|at most|at least) /, '')}`;
  });
  return `Outside the targets you set: ${joinWords(words)}.`;
}

/** Reads a typed percentage: "35", "7.5 %"; null = empty, undefined = no percentage from 0 to 100. */
export function readPercent(text: string): number | null | undefined {
  const cleaned = text.replace('%', '').replace(',', '.').trim();
  if (cleaned === '') return null;
  if (!/^\d{1,3}(\.\d+)?$/.test(cleaned)) return undefined;
  const value = Number.parseFloat(cleaned);
  return value <= 100 ? value / 100 : undefined;
}
