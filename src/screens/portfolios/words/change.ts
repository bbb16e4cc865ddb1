import { select, t, tIn } from '../../../words/t.ts';
import { accountName } from '../../../words/names/account-names.ts';
import {
  type PortfolioChange,
  type PartKey,
  type ShareChange,
  type Trade,
  PARTS,
} from '../../../domain/change/compare-snapshots.ts';
import type { Snapshot } from '../../../domain/change/snapshot.ts';
import type { Differing } from '../../../domain/change/definitions.ts';
import type { Group } from '../../../domain/change/weights.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate, formatMonth } from '../../../words/marks/dates.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { BY_SCHEME, LENS_PHRASES, LENS_SHORT } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatPercent, formatPoints, formatQuantity, plural } from '../../../words/marks/numbers.ts';
import { seenChange } from '../../../domain/figures/answer.ts';
import { roundToSum } from '../../../domain/figures/rounding.ts';
import { sentences } from '../../review/words/phrases.ts';

/* What changed between two days, in words. */

export const CHANGE = {
  title: t`What changed`,
  lede: t`Prices: how much your earlier holdings gained or lost, colored by company size. Trades: what you’ve bought and sold since, outlined.`,
  none: t`Add a file from a later date to see how much of the change came from prices and how much from your trades.`,
  currencies: t`These two dates are saved in different currencies, so we can’t compare them.`,
  noShares: t`On one of these dates your portfolio was worth nothing, so there are no percentages to compare.`,
  shares: t`Percentage points of your portfolio, calculated in this order.`,
  cut: t`Without quantities on both dates, we can’t separate price changes from trades:`,
  splits: t`Treated as a stock split, not a purchase:`,
  sold: t`Holdings that are gone count as sold, at the price shown in another of your accounts or, failing that, their earlier price.`,
} as const;

export const CHANGE_PART_NAMES: Readonly<Record<PartKey, string>> = {
  prices: t`Prices`,
  trades: t`Your trades`,
  currency: t`Exchange rates`,
  inside: t`Changes inside funds`,
  reclassified: t`Companies that changed size group`,
  uncut: t`Price or trade (can’t tell)`,
  accounts: t`Accounts on only one date`,
};

/** What a group is called in the columns of the change. */
export function groupName(group: Group, lens: LensId): string {
  switch (group) {
    case 'lens':
      return LENS_SHORT[lens];
    case 'mega':
      return t`Other mega`;
    case 'large':
      return t`Large`;
    case 'mid':
      return t`Mid`;
    case 'small':
      return t`Small and micro`;
    case 'unknown':
      return t`Size unknown`;
    case 'classes':
      return t`Cash, bonds, other`;
    case 'rest':
      return t`Not identified`;
  }
}

/** What was done with a security: "NVDA bought", "VB sold". */
export function tradeName({ symbol, name, value }: Pick<Trade, 'symbol' | 'name' | 'value'>): string {
  const what = symbol ?? name ?? t`A holding without a name`;
  return value > 0 ? t`${what} bought` : t`${what} sold`;
}

/** How much of it: "120 more", "all 40", "25 new"; empty where no quantity is stated. */
export function tradeQuantity({ kind, quantity }: Trade): string {
  if (quantity === null) return '';
  const count = formatQuantity(Math.abs(quantity));
  switch (kind) {
    case 'new':
      return t`${count}, new holding`;
    case 'gone':
      return t`all ${count}`;
    case 'more':
    case 'less':
      return quantity > 0 ? tIn('a quantity')`${count} bought` : tIn('a quantity')`${count} sold`;
  }
}

/* Half a point is the finest that is measured everywhere: less is no direction. */
const FINEST = 0.005;

/** The finding on top of the screen: where prices and trades carried the share of the lens. */
export function changeTitle(change: PortfolioChange): string {
  const month = monthOf(change.before.date, change.after.date);
  const { lensShare, total } = change;
  if (lensShare === null || change.differing.length > 0) {
    if (Math.round(total.after) === Math.round(total.before))
      return t`Since ${month}: your portfolio is worth the same`;
    return total.after > total.before
      ? t`Since ${month}: your portfolio is worth more`
      : t`Since ${month}: your portfolio is worth less`;
  }
  const into = LENS_PHRASES[change.after.settings.lens];
  const { prices, trades } = lensShare.parts;
  const [net, byPrices, byTrades] = [lensShare.after - lensShare.before, directionOf(prices), directionOf(trades)];
  if (!changeOf(lensShare).isSure) return t`Since ${month}: about the same in ${into}, as far as we can see`;
  const isOffset = byPrices !== 0 && byTrades === -byPrices;
  if (directionOf(net) === 0 && !isOffset) return t`Since ${month}: about the same in ${into}`;
  const way = (direction: number) => (direction > 0 ? 'into' : 'out');
  if (byPrices === 0 && byTrades === 0)
    return t`Since ${month}: you moved ${select(way(net), { into: 'further into', other: 'out of' })} ${into}`;
  if (byTrades === 0)
    return t`Since ${month}: prices moved you ${select(way(byPrices), { into: 'further into', other: 'out of' })} ${into}`;
  if (byPrices === 0)
    return t`Since ${month}: your trades moved you ${select(way(byTrades), { into: 'further into', other: 'out of' })} ${into}`;
  if (byPrices === byTrades)
    return t`Since ${month}: prices moved you ${select(way(byPrices), { into: 'further into', other: 'out of' })} ${into}, and so did your trades`;
  const left = directionOf(Math.abs(trades) - Math.abs(prices));
  const offset = { '1': 'more', '0': 'all', '-1': 'partly' }[left];
  return t`Since ${month}: prices moved you ${select(way(byPrices), { into: 'further into', other: 'out of' })} ${into}; your trades ${select(offset, { more: 'more than offset that', partly: 'partly offset that', other: 'offset that' })}`;
}

function directionOf(points: number): -1 | 0 | 1 {
  if (Math.abs(points) < FINEST) return 0;
  return points > 0 ? 1 : -1;
}

/* A month alone says which one only within a year. */
function monthOf(date: IsoDate, until: IsoDate): string {
  const nextYear = `${Number.parseInt(date, 10) + 1}${date.slice(4)}`;
  return until < nextYear && date.slice(0, 7) !== until.slice(0, 7) ? formatMonth(date) : formatDate(date);
}

/** The figures under the finding: both days, the difference, and what it is made of. */
export function changeLede(change: PortfolioChange): string {
  const { before, after, lensShare } = change;
  if (lensShare === null || change.differing.length > 0) return uncomparedLine(change);
  const told = pointsOf(lensShare)
    .filter(({ tenths }) => tenths !== 0)
    .map(({ part, text }) => `${PARTS_IN_TEXT[part]} ${text}`);
  const isOpen = lensShare.uncertain >= FINEST;
  const [then, now] = [shareOn(before, lensShare.before), shareOn(after, lensShare.after)];
  const [first, second] = [formatDate(before.date), formatDate(after.date)];
  const points = formatPoints(changeOf(lensShare).tenths / 1000);
  if (told.length === 0)
    return isOpen
      ? t`${then} on ${first}, ${now} on ${second}: by what we can see, ${points} points.`
      : t`${then} on ${first}, ${now} on ${second}: ${points} points.`;
  return isOpen
    ? t`${then} on ${first}, ${now} on ${second}: by what we can see, ${points} points, of which ${joinAnd(told)}.`
    : t`${then} on ${first}, ${now} on ${second}: ${points} points, of which ${joinAnd(told)}.`;
}

/** A day's share: with its range where that is of the same base, else "at least" where it is in doubt. */
export function shareOn(
  { lens, smallCaps, settings }: PortfolioChange['before'],
  share: number,
  of: 'lens' | 'smallCaps' = 'lens',
): string {
  const { low, high } = of === 'lens' ? lens : smallCaps;
  if (low === null || high === null || high - low < FINEST) return formatPercent(share);
  return settings.base === 'portfolio' ? formatEndsPercent({ low, high }) : t`at least ${formatPercent(share)}`;
}

const changeOf = ({ before, after, uncertain }: ShareChange) => seenChange(before, after, uncertain);

/** Why no shares are compared, and what would make them comparable. */
export function uncomparedLine({ before, after, differing }: PortfolioChange): string {
  if (differing.length === 0) return CHANGE.noShares;
  const [then, now] = [formatDate(before.date), formatDate(after.date)];
  const words: Readonly<Record<Differing, string>> = {
    lens: t`On ${then} you measured ${LENS_PHRASES[before.settings.lens]}, on ${now} ${LENS_PHRASES[after.settings.lens]}.`,
    'own-list': t`Your list of companies changed between ${then} and ${now}.`,
    sizes: t`On ${then} size was measured ${BY_SCHEME[before.settings.sizeScheme]}, on ${now} ${BY_SCHEME[after.settings.sizeScheme]}.`,
    'own-cutoffs': t`Your cutoffs changed between ${then} and ${now}.`,
  };
  return sentences(
    ...differing.map((one) => words[one]),
    t`So we compare amounts only, grouped as on the earlier date. Dates saved under the same definitions can be compared in full.`,
  );
}

/** Days that are not in the picture, being measured by other definitions; empty = all are. */
export function otherDaysLine(left: number): string {
  if (left === 0) return '';
  return t`${plural(left, { one: '# date saved under other definitions isn’t shown because the figures wouldn’t be comparable.', other: '# dates saved under other definitions aren’t shown because the figures wouldn’t be comparable.' })}`;
}

/** Said where there are not two days to draw. */
export function tooFewDays(measured: number): string {
  return measured === 0
    ? t`No dates were saved under the current definitions.`
    : t`Only one date was saved under the current definitions.`;
}

const PARTS_IN_TEXT: Readonly<Record<PartKey, string>> = {
  prices: t`prices`,
  trades: t`your own trades`,
  currency: t`exchange rates`,
  inside: t`changes inside funds`,
  reclassified: t`companies that changed size group`,
  uncut: t`holdings we can’t split`,
  accounts: t`accounts on only one date`,
};

/** The parts of a change of a share in points; as they are written they add up to the difference of the two figures that are shown. */
export function pointsOf(
  change: ShareChange,
): readonly { readonly part: PartKey; readonly tenths: number; readonly text: string }[] {
  const tenths = roundToSum(
    PARTS.map((part) => change.parts[part]),
    1000,
    changeOf(change).tenths,
  );
  return PARTS.map((part, at) => ({ part, tenths: tenths[at]!, text: formatPoints(tenths[at]! / 1000) }));
}

/** The accounts that only one of the two days has. */
export function accountsLine({ gone, added, before, after }: PortfolioChange): string | null {
  const names = (accounts: PortfolioChange['gone']) => joinAnd(accounts.map(({ account }) => accountName(account)));
  if (gone.length + added.length === 0) return null;
  return sentences(
    gone.length === 0
      ? ''
      : t`${names(gone)} ${plural(gone.length, { one: 'is', other: 'are' })} not in the ${formatDate(after.date)} files.`,
    added.length === 0
      ? ''
      : t`${names(added)} ${plural(added.length, { one: 'is', other: 'are' })} not in the ${formatDate(before.date)} files.`,
    t`We don’t count that as selling or buying.`,
  );
}

/** "10 for 1", "1 for 10". */
export function splitWords(factor: number): string {
  for (const old of [1, 2, 3]) {
    const now = factor * old;
    if (Math.abs(now - Math.round(now)) < 1e-9 && now >= 1) return t`${Math.round(now)} for ${old}`;
  }
  return t`1 for ${Math.round(1 / factor)}`;
}

/** How many days are kept, and by which data they were measured: each by that of its own time, or all by the same. */
export function packLine(snapshots: readonly Pick<Snapshot, 'pack'>[]): string {
  const [first, ...others] = snapshots;
  if (first === undefined) return '';
  if (others.every(({ pack }) => pack.version === first.pack.version))
    return t`${plural(snapshots.length, { one: '# date saved', other: '# dates saved' })}, all measured with the company data from ${formatDate(first.pack.equitiesAsOf)}.`;
  const versions = new Set(snapshots.map(({ pack }) => pack.version));
  return versions.size === snapshots.length
    ? t`${plural(snapshots.length, { one: '# date saved', other: '# dates saved' })}. Each uses the reference data from when it was saved.`
    : t`${plural(snapshots.length, { one: '# date saved', other: '# dates saved' })}, measured with ${plural(versions.size, { one: '# version', other: '# versions' })} of the reference data.`;
}
