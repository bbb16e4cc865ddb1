import { t } from '../../../words/t.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { Target, TargetKey } from '../../../domain/model/target.ts';
import type { MeasuredTarget } from '../../../domain/measure/targets.ts';
import type { OutsideSince } from '../../../domain/change/outside-since.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { LENS_SHORT } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatCount, formatPercent, formatShare, plural, pluralInWords } from '../../../words/marks/numbers.ts';

export const TARGETS = {
  title: t`Your targets`,
  lede: t`Ranges you set. Being outside one isn’t a warning.`,
  none: t`Set a minimum, a maximum or both.`,
  noneTitle: t`You’ve set no targets. This is where you are`,
  starter: t`Start with example targets`,
  starterNote: t`Mega-cap tech at most 30%, small caps at least 10%, no company over 5%, cash and bonds 5–20%. An example to edit, not advice.`,
  open: t`It depends on the part we can’t identify.`,
  likeModel: t`Take them from a model`,
  whichModel: t`Choose a model`,
  modelUnread: t`We couldn’t measure this model. Open it to see why.`,
} as const;

/** What a target is about. */
export function targetName(key: TargetKey, lens: LensId): string {
  switch (key) {
    case 'lens':
      return LENS_SHORT[lens];
    case 'small-caps':
      return t`Small caps`;
    case 'cash-and-bonds':
      return t`Cash and bonds`;
    case 'largest-company':
      return t`Largest company`;
  }
}

/* A whole percentage has no decimals. */
const bare = (share: number) => (Math.round(share * 1000) % 10 === 0 ? formatCount(share * 100) : formatShare(share));

/** The band: "35–41%", "at most 30%", "at least 10%". */
export function bandWords({ low, high }: Pick<Target, 'low' | 'high'>): string {
  if (low !== null && high !== null) return t`${bare(low)}–${bare(high)}%`;
  if (high !== null) return t`at most ${bare(high)}%`;
  return low === null ? t`no target` : t`at least ${bare(low)}%`;
}

/* "Small caps at 6.2% is 3.8 points below your 10% minimum", of a figure that is outside. */
function outsideWords(one: MeasuredTarget, lens: LensId): string {
  const { low, high } = one.target;
  const name = targetName(one.target.key, lens);
  const what = one.company === null ? name : t`${one.company} (your largest company)`;
  const [share, by] = [formatPercent(one.share), formatShare(one.by)];
  if (one.stands === 'above')
    return low === null && high !== null
      ? t`${what} at ${share} is ${by} points above your ${bare(high)}% maximum`
      : t`${what} at ${share} is ${by} points above your ${bandWords(one.target)} target`;
  return high === null && low !== null
    ? t`${what} at ${share} is ${by} points below your ${bare(low)}% minimum`
    : t`${what} at ${share} is ${by} points below your ${bandWords(one.target)} target`;
}

/** What the market has of it: "US market 41.5". */
export const shareOfMarket = (market: string, share: number | null): string => t`${market}: ${formatPercent(share)}`;

/** What the thin mark of each bar is. */
export const thinMark = (market: string): string => t`Thin mark: ${market}.`;

/** Where a figure is: "2.1 points above", "within target", "not certain". */
export function standsWords({ stands, by }: MeasuredTarget): string {
  switch (stands) {
    case 'above':
      return t`${formatShare(by)} points above`;
    case 'below':
      return t`${formatShare(by)} points below`;
    case 'inside':
      return t`within target`;
    case 'open':
      return t`not certain`;
  }
}

/** The finding of the targets: how many are missed, and which by most; empty where nothing can be said for sure. */
export function targetsTitle(measured: readonly MeasuredTarget[], lens: LensId): string {
  const outside = measured.filter(({ stands }) => stands === 'above' || stands === 'below').sort((a, b) => b.by - a.by);
  const [most] = outside;
  const all = measured.length;
  if (most !== undefined) {
    const name = targetName(most.target.key, lens);
    return outside.length === all
      ? t`You’re outside ${pluralInWords(all, { one: 'your target', other: 'all # targets' })}, furthest in: ${name}`
      : t`You’re outside ${pluralInWords(outside.length, { one: '# target', other: '# targets' })}, furthest in: ${name}`;
  }
  return all > 0 && measured.every(({ stands }) => stands === 'inside')
    ? t`${pluralInWords(all, { one: 'Inside your target', other: 'Inside all # targets' })}`
    : '';
}

/** What is outside, in one quiet line under the verdict; null where nothing is, or no targets are set. */
export function targetsLine(measured: readonly MeasuredTarget[], lens: LensId): string | null {
  if (measured.length === 0) return null;
  const outside = measured.filter(({ stands }) => stands === 'above' || stands === 'below');
  if (outside.length === 0) {
    const open = measured.some(({ stands }) => stands === 'open');
    return open
      ? t`Nothing is clearly outside your targets.`
      : t`${plural(measured.length, { one: 'Within your target.', other: 'Within all # of your targets.' })}`;
  }
  return t`Outside your targets: ${joinAnd(outside.map((one) => outsideWords(one, lens)))}.`;
}

/** Since when it is outside; empty where no kept day tells. */
export function sinceOutside(since: OutsideSince | null): string {
  if (since === null) return '';
  const day = formatDate(since.day);
  return since.isLeast ? t`at least since ${day}` : t`since ${day}`;
}
