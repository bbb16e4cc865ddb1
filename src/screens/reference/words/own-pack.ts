import { t } from '../../../words/t.ts';
import type { PackFault, PackFile } from '../../../domain/lists/pack-file.ts';
import type { Ends } from '../../../domain/model/report-amounts.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatEnds } from '../../../words/marks/ends.ts';
import { formatCount, NO_FIGURE, plural } from '../../../words/marks/numbers.ts';

/* Words for a reference pack that the user loads beside the built-in one. */

export const OWN_PACK = {
  title: t`Reference data`,
  builtIn: t`You’re using the built-in data. You can load newer data from a file and switch back anytime.`,
  load: t`Load newer data`,
  loadLabel: t`Reference data file`,
  use: t`Use this data`,
  leave: t`Don’t use it`,
  back: t`Switch back to built-in data`,
  kept: t`You can switch back to the built-in data anytime.`,
  changes: t`What changed inside your funds`,
  changesColumns: { fund: t`Fund`, smallCaps: t`Small caps, % of the fund`, asOf: t`Holdings from` },
} as const;

/** Which data counts, in a few words. */
export function packFact(builtIn: IsoDate, used: PackFile | null, isOffered: boolean): string {
  if (isOffered) return t`a file needs your answer`;
  return used === null
    ? t`you’re using the built-in data of ${formatDate(builtIn)}; load a file`
    : t`you’re using ${used.fileName}`;
}

/** How many of the funds that are held (at least one) are seen otherwise by the data that counts now. */
export function packChanged(changed: number, held: number): string {
  if (changed === 0)
    return t`This data doesn’t change what’s inside your ${plural(held, { one: 'fund', other: 'funds' })}.`;
  if (held === 1) return t`This data changes what’s inside your fund.`;
  return t`This data changes what’s inside ${formatCount(changed)} of your ${formatCount(held)} funds, largest change first.`;
}

/** A share of a fund before and now, in percent: "31.2 → 33.0"; one figure where both are written alike. */
export function beforeAndNow({ before, after }: { readonly before: Ends; readonly after: Ends }): string {
  const [then, now] = [formatEnds(before), formatEnds(after)];
  return then === now ? now : `${then} → ${now}`;
}

/** The days that a fund's holdings were of and are of. */
export function daysBeforeAndNow(asOf: { readonly before: IsoDate | null; readonly after: IsoDate | null }): string {
  const written = (date: IsoDate | null): string => (date === null ? NO_FIGURE : formatDate(date));
  return asOf.before === asOf.after ? written(asOf.after) : `${written(asOf.before)} → ${written(asOf.after)}`;
}

/** What a pack says of itself, before it replaces anything. */
export function packFacts({ fileName, facts }: PackFile): string {
  const { companies, funds, baskets } = facts.counts;
  const counts = t`${formatCount(companies)} companies, ${plural(funds, { one: '# fund', other: '# funds' })}, ${plural(baskets, { one: '# list', other: '# lists' })}`;
  return t`${fileName}: prices from ${formatDate(facts.equitiesAsOf)}, ${counts}. Version ${facts.version}.`;
}

/** Why a pack that was kept does not count any more. */
export function packFault(fault: PackFault): string {
  switch (fault) {
    case 'damaged':
      return t`The reference data saved here is damaged, so we’re using the built-in data.`;
    case 'unreadable':
      return t`The reference data saved here has a row that can’t be read, so we’re using the built-in data.`;
    case 'not-a-pack':
    case 'other-version':
      return t`The reference data saved here is for another version of Topheavy, so we’re using the built-in data.`;
  }
}
