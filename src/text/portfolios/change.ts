import { accountName } from '../names/account-names.ts';
import {
  type PortfolioChange,
  type PartKey,
  type ShareChange,
  type Trade,
  PARTS,
} from '../../domain/change/compare-snapshots.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import type { Differing } from '../../domain/change/definitions.ts';
import type { Group } from '../../domain/change/weights.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { formatEndsPercent } from '../marks/ends.ts';
import { LENS_PHRASES, LENS_SHORT, SCHEME_NAMES, joinWords } from '../names/names.ts';
import { countOf, formatPercent, formatPoints, formatQuantity } from '../marks/numbers.ts';
import { roundToSum, shownTenths } from '../../domain/figures/rounding.ts';

/* What changed between two days, in words. */

export const CHANGE = {
  title: 'What changed',
  lede: 'Prices: how much your earlier holdings gained or lost, colored by company size. Trades: what you’ve bought and sold since, outlined.',
  none: 'Add a file from a later date to see how much of the change came from prices and how much from your trades.',
  currencies: 'These two dates are saved in different currencies, so we can’t compare them.',
  noShares: 'On one of these dates your portfolio was worth nothing, so there are no percentages to compare.',
  shares: 'Percentage points of your portfolio, calculated in this order.',
  cut: 'Without quantities on both dates, we can’t separate price changes from trades:',
  splits: 'Treated as a stock split, not a purchase:',
  sold: 'Holdings that are gone count as sold, at the price shown in another of your accounts or, failing that, their earlier price.',
} as const;

export const CHANGE_PART_NAMES: Readonly<Record<PartKey, string>> = {
  prices: 'Prices',
  trades: 'Your trades',
  currency: 'Exchange rates',
  inside: 'Changes inside funds',
  reclassified: 'Companies that changed size group',
  uncut: 'Price or trade (can’t tell)',
  accounts: 'Accounts on only one date',
};

/** What a group is called in the columns of the change. */
export function groupName(group: Group, lens: LensId): string {
  switch (group) {
    case 'lens':
      return LENS_SHORT[lens];
    case 'mega':
      return 'Other mega';
    case 'large':
      return 'Large';
    case 'mid':
      return 'Mid';
    case 'small':
      return 'Small and micro';
    case 'unknown':
      return 'Size unknown';
    case 'classes':
      return 'Cash, bonds, other';
    case 'rest':
      return 'Not identified';
  }
}

/** What was done with a security: "NVDA bought", "VB sold". */
export function tradeName({ symbol, name, value }: Pick<Trade, 'symbol' | 'name' | 'value'>): string {
  return `${symbol ?? name ?? 'A holding without a name'} ${value > 0 ? 'bought' : 'sold'}`;
}

/** How much of it: "120 more", "all 40", "25 new"; empty where no quantity is stated. */
export function tradeQuantity({ kind, quantity }: Trade): string {
  if (quantity === null) return '';
  const count = formatQuantity(Math.abs(quantity));
  switch (kind) {
    case 'new':
      return `${count}, new holding`;
    case 'gone':
      return `all ${count}`;
    case 'more':
    case 'less':
      return `${count} ${quantity > 0 ? 'bought' : 'sold'}`;
  }
}

/* Half a point is the finest that is measured everywhere: less is no direction. */
const FINEST = 0.005;

/** The finding on top of the screen: where prices and trades carried the share of the lens. */
export function changeTitle(change: PortfolioChange): string {
  const since = `Since ${monthOf(change.before.date, change.after.date)}`;
  const { lensShare, total } = change;
  if (lensShare === null || change.differing.length > 0) {
    if (Math.round(total.after) === Math.round(total.before)) return `${since}: your portfolio is worth the same`;
    return `${since}: your portfolio is worth ${total.after > total.before ? 'more' : 'less'}`;
  }
  const into = LENS_PHRASES[change.after.settings.lens];
  const { prices, trades } = lensShare.parts;
  const [net, byPrices, byTrades] = [lensShare.after - lensShare.before, directionOf(prices), directionOf(trades)];
  const isUnsure = lensShare.uncertain >= FINEST && Math.abs(net) <= lensShare.uncertain;
  if (isUnsure) return `${since}: about the same in ${into}, as far as we can see`;
  const isOffset = byPrices !== 0 && byTrades === -byPrices;
  if (directionOf(net) === 0 && !isOffset) return `${since}: about the same in ${into}`;
  const way = (direction: number) => (direction > 0 ? 'further into' : 'out of');
  if (byPrices === 0 && byTrades === 0) return `${since}: you moved ${way(net)} ${into}`;
  if (byTrades === 0) return `${since}: prices moved you ${way(byPrices)} ${into}`;
  if (byPrices === 0) return `${since}: your trades moved you ${way(byTrades)} ${into}`;
  const first = `${since}: prices moved you ${way(byPrices)} ${into}`;
  if (byPrices === byTrades) return `${first}, and so did your trades`;
  const left = directionOf(Math.abs(trades) - Math.abs(prices));
  const offset = left > 0 ? 'more than offset that' : left < 0 ? 'partly offset that' : 'offset that';
  return `${first}; your trades ${offset}`;
}

function directionOf(points: number): -1 | 0 | 1 {
  return Math.abs(points) < FINEST ? 0 : points > 0 ? 1 : -1;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/* A month alone says which one only within a year. */
function monthOf(date: IsoDate, until: IsoDate): string {
  const [year, month] = date.split('-');
  const name = MONTHS[Number.parseInt(month!, 10) - 1]!;
  const nextYear = `${Number.parseInt(year!, 10) + 1}${date.slice(4)}`;
  return until < nextYear && date.slice(0, 7) !== until.slice(0, 7) ? name : formatDate(date);
}

/** The figures under the finding: both days, the difference, and what it is made of. */
export function changeLede(change: PortfolioChange): string {
  const { before, after, lensShare } = change;
  if (lensShare === null || change.differing.length > 0) return uncomparedLine(change);
  const told = pointsOf(lensShare)
    .filter(({ tenths }) => tenths !== 0)
    .map(({ part, text }) => `${PARTS_IN_TEXT[part]} ${text}`);
  const made = told.length === 0 ? '' : `, of which ${joinWords(told)}`;
  const isOpen = lensShare.uncertain >= FINEST;
  const [then, now] = [shareOn(before, lensShare.before), shareOn(after, lensShare.after)];
  const by = isOpen ? 'by what we can see, ' : '';
  return `${then} on ${formatDate(before.date)}, ${now} on ${formatDate(after.date)}: ${by}${formatPoints(differenceShown(lensShare) / 1000)} points${made}.`;
}

/** A day's share: with its range where that is of the same base, else "at least" where it is in doubt. */
export function shareOn(
  { lens, smallCaps, settings }: PortfolioChange['before'],
  share: number,
  of: 'lens' | 'smallCaps' = 'lens',
): string {
  const { low, high } = of === 'lens' ? lens : smallCaps;
  if (low === null || high === null || high - low < FINEST) return formatPercent(share);
  return settings.base === 'portfolio' ? formatEndsPercent({ low, high }) : `at least ${formatPercent(share)}`;
}

/* The difference of the two figures as they are shown, in tenths of a point. */
const differenceShown = ({ before, after }: ShareChange) => shownTenths(after) - shownTenths(before);

/** Why no shares are compared, and what would make them comparable. */
export function uncomparedLine({ before, after, differing }: PortfolioChange): string {
  if (differing.length === 0) return CHANGE.noShares;
  const [then, now] = [formatDate(before.date), formatDate(after.date)];
  const words: Readonly<Record<Differing, string>> = {
    lens: `on ${then} you measured ${LENS_PHRASES[before.settings.lens]}, on ${now} ${LENS_PHRASES[after.settings.lens]}`,
    'own-list': `your list of companies changed between ${then} and ${now}`,
    sizes: `on ${then} size was measured by ${SCHEME_NAMES[before.settings.sizeScheme]}, on ${now} by ${SCHEME_NAMES[after.settings.sizeScheme]}`,
    'own-cutoffs': `your cutoffs changed between ${then} and ${now}`,
  };
  const why = differing.map((one) => words[one]).join('; ');
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}. So we compare amounts only, grouped as on the earlier date. Dates saved under the same definitions can be compared in full.`;
}

/** Days that are not in the picture, being measured by other definitions; empty = all are. */
export function otherDaysLine(left: number): string {
  if (left === 0) return '';
  return `${countOf(left, 'date')} saved under other definitions ${left === 1 ? 'isn’t' : 'aren’t'} shown because the figures wouldn’t be comparable.`;
}

/** Said where there are not two days to draw. */
export function tooFewDays(measured: number): string {
  return `${measured === 0 ? 'No dates were' : 'Only one date was'} saved under the current definitions.`;
}

const PARTS_IN_TEXT: Readonly<Record<PartKey, string>> = {
  prices: 'prices',
  trades: 'your own trades',
  currency: 'exchange rates',
  inside: 'changes inside funds',
  reclassified: 'companies that changed size group',
  uncut: 'holdings we can’t split',
  accounts: 'accounts on only one date',
};

/** The parts of a change of a share in points; as they are written they add up to the difference of the two figures that are shown. */
export function pointsOf(
  change: ShareChange,
): readonly { readonly part: PartKey; readonly tenths: number; readonly text: string }[] {
  const tenths = roundToSum(
    PARTS.map((part) => change.parts[part]),
    1000,
    differenceShown(change),
  );
  return PARTS.map((part, at) => ({ part, tenths: tenths[at]!, text: formatPoints(tenths[at]! / 1000) }));
}

/** The accounts that only one of the two days has. */
export function accountsLine({ gone, added, before, after }: PortfolioChange): string | null {
  const names = (accounts: PortfolioChange['gone']) => joinWords(accounts.map(({ account }) => accountName(account)));
  const lines = [
    gone.length === 0
      ? null
      : `${names(gone)} ${gone.length === 1 ? 'is' : 'are'} not in the ${formatDate(after.date)} files`,
    added.length === 0
      ? null
      : `${names(added)} ${added.length === 1 ? 'is' : 'are'} not in the ${formatDate(before.date)} files`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : `${lines.join('; ')}. We don’t count that as selling or buying.`;
}

/** "10 for 1", "1 for 10". */
export function splitWords(factor: number): string {
  for (const old of [1, 2, 3]) {
    const now = factor * old;
    if (Math.abs(now - Math.round(now)) < 1e-9 && now >= 1) return `${Math.round(now)} for ${old}`;
  }
  return `1 for ${Math.round(1 / factor)}`;
}

/** How many days are kept, and by which data they were measured: each by that of its own time, or all by the same. */
export function packLine(snapshots: readonly Pick<Snapshot, 'pack'>[]): string {
  const counted = `${countOf(snapshots.length, 'date')} saved`;
  const [first, ...others] = snapshots;
  if (first === undefined) return '';
  if (others.every(({ pack }) => pack.version === first.pack.version))
    return `${counted}, all measured with the company data from ${formatDate(first.pack.equitiesAsOf)}.`;
  const versions = new Set(snapshots.map(({ pack }) => pack.version));
  return versions.size === snapshots.length
    ? `${counted}. Each uses the reference data from when it was saved.`
    : `${counted}, measured with ${countOf(versions.size, 'version')} of the reference data.`;
}
