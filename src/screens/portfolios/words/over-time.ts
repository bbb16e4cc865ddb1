import { select, t } from '../../../words/t.ts';
import type { KeptDay, KeptDays } from '../../../domain/figures/kept-days.ts';
import type { MarketId } from '../../../domain/model/benchmark-id.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { MARKET_NAMES, marketPhrase } from '../../../words/names/benchmarks.ts';
import { LENS_PHRASES } from '../../../words/names/names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatPercent, formatShare, plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';
import { answerParts } from './clients.ts';

/* A portfolio or household date by date, in words. */

export const OVER_TIME = {
  title: t`Over time`,
  small: t`Small caps`,
  percent: t`Percent`,
  number: t`As diversified as`,
  figures: t`Figure over time`,
  you: t`You`,
  together: t`Together`,
  market: t`Market`,
  ledePortfolio: t`Percent of your portfolio on each date, as the verdict says it. A thick bar is what it could be.`,
  ledeHousehold: t`Percent of the household on each date, by amounts. A date counts once every member has data, with each member’s latest holdings up to that date.`,
  ledeNumber: t`How diversified you were on each date, as a number of companies held in equal amounts.`,
  noteLines: t`Dotted vertical lines are your notes.`,
  onePoint: t`One date is saved. With a second one there’s a line to draw.`,
  noHousehold: t`No date yet on which every member has data under the current definitions.`,
  noteRow: t`Note`,
} as const;

/** The figure of a date on the picture: "48.2", "about 47.8"; without a middle its ends. */
export function dayFigure(answer: KeptDay['lens']): string {
  const { figure } = answerParts(answer);
  return answer?.kind === 'about' ? t`about ${figure}` : figure;
}

/** Below a figure in the table: between which ends it is, and the market's of about that date. Empty = neither is known, or needed. */
export function besideFigure(answer: KeptDay['lens'], market: number | null): string {
  const { ends } = answerParts(answer);
  if (market === null) return ends;
  return ends === '' ? t`market ${formatShare(market)}` : t`${ends}, market ${formatShare(market)}`;
}

/** How old the oldest data of a date are: "oldest data Jan 16, 2026"; empty where all are of that date. */
export function oldestWords({ oldest }: Pick<KeptDay, 'oldest'>): string {
  return oldest === null ? '' : t`oldest data ${formatDate(oldest)}`;
}

const MARKETS = Object.keys(MARKET_NAMES) as readonly MarketId[];

function keptMarket(benchmark: string, form: 'plain' | 'of'): string {
  const market = MARKETS.find((one) => one === benchmark);
  return market === undefined
    ? t`${select(form, { of: 'of your mix of two markets', other: 'your mix of two markets' })}`
    : marketPhrase(market, form);
}

/**
 * What the dashed line is, and what stands in where a date's market isn't known: the newest, with its own date. Empty where there is none
 * to compare with.
 */
export function marketLine({ days, newestMarket }: KeptDays, lens: LensId): string {
  if (newestMarket === null) return '';
  const phrase = keptMarket(newestMarket.benchmark, 'plain');
  const missing = days.filter(({ market }) => market === null).length;
  if (missing === 0) return t`The dashed line is ${phrase} within 30 days of each date.`;
  const newest = t`The newest figures we have ${keptMarket(newestMarket.benchmark, 'of')}: ${formatPercent(newestMarket.lens)} in ${LENS_PHRASES[lens]} and ${formatPercent(newestMarket.smallCaps)} in small caps, as of ${formatDate(newestMarket.asOf)}.`;
  if (missing === days.length)
    return sentences(newest, t`We have none from within 30 days of these dates, so there’s no line for it.`);
  return sentences(
    t`The dashed line is ${phrase} within 30 days of a date.`,
    newest,
    t`We have none for ${plural(missing, { one: '# date', other: '# dates' })}, so the line has a gap there.`,
  );
}

/* Notes */

export const DAY_NOTES = {
  title: t`Notes`,
  household: t`Household notes`,
  lede: t`Only for you: on this device and in your backups. In a file you hand over only if you tick one for a client sheet.`,
  none: t`No notes yet. Write down what you agreed on, with its date.`,
  hidden: t`Notes are hidden in Meeting view.`,
  show: t`Show notes`,
  hide: t`Hide notes`,
  add: t`Add a note`,
  save: t`Save note`,
  edit: t`Edit`,
  remove: t`Delete`,
  cancel: t`Cancel`,
  day: t`Date`,
  text: t`Note`,
  ofHousehold: t`Household`,
  noDay: t`Enter a date.`,
} as const;

/** The accessible name of a note's buttons: "Edit the note from Jan 16, 2026". */
export function noteAction(what: 'edit' | 'remove', day: IsoDate): string {
  return what === 'edit' ? t`Edit the note from ${formatDate(day)}` : t`Delete the note from ${formatDate(day)}`;
}

/** How many letters are left of a note's longest; empty while there's plenty of room. */
export function lettersLeft(used: number, most: number): string {
  const left = most - used;
  return left > 100 ? '' : t`${plural(left, { one: '# character left', other: '# characters left' })}`;
}
