import type { Change, PartKey, Parts, Trade } from '../domain/change/compare-snapshots.ts';
import type { Differing } from '../domain/change/definitions.ts';
import { PARTS } from '../domain/change/compare-snapshots.ts';
import type { Group } from '../domain/change/weights.ts';
import type { LensId } from '../domain/lens.ts';
import type { IsoDate } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { LENS_PHRASES, LENS_SHORT, SCHEME_NAMES, joinWords } from './names.ts';
import { countOf, formatPercent, formatPoints, formatQuantity } from './numbers.ts';
import { roundToSum } from './rounding.ts';

/* What changed between two days, in words. */

export const CHANGE = {
  title: 'What changed',
  lede: 'Prices: what you held on the earlier day, at the prices of the later one, coloured by size. Trades: what you bought and sold since, in outline.',
  none: 'With a second file of a later day, this shows what prices did and what you did. Each file you keep is one day.',
  currencies: 'These two days are kept in different currencies, so they cannot be compared.',
  noShares: 'On one of the two days the whole was worth nothing, so there are no shares to compare.',
  shares: 'Points of the whole. Each step is worked out in this order.',
  cut: 'Without quantities on both days, what prices did and what you did cannot be split:',
  splits: 'Taken for a split of the shares, not for a purchase:',
  sold: 'What is gone counts as sold at the price that another of your accounts still shows, else at its earlier price.',
} as const;

export const PART_NAMES: Readonly<Record<PartKey, string>> = {
  prices: 'Prices',
  trades: 'Your own trades',
  currency: 'Exchange rates',
  inside: 'Inside the funds',
  reclassified: 'Companies that changed group',
  uncut: 'Cannot be split',
  accounts: 'Accounts in one of the two only',
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
      return 'Small, micro';
    case 'unknown':
      return 'Size not known';
    case 'classes':
      return 'Cash, bonds, other';
    case 'rest':
      return 'Not identified';
  }
}

/** What was done with a security: "NVDA bought", "VB sold". */
export function tradeName({ symbol, name, value }: Pick<Trade, 'symbol' | 'name' | 'value'>): string {
  return `${symbol ?? name ?? 'A line without a name'} ${value > 0 ? 'bought' : 'sold'}`;
}

/** How much of it: "120 more", "all 40", "25 new"; empty where no quantity is stated. */
export function tradeQuantity({ kind, quantity }: Trade): string {
  if (quantity === null) return '';
  const count = formatQuantity(Math.abs(quantity));
  switch (kind) {
    case 'new':
      return `${count} new`;
    case 'gone':
      return `all ${count}`;
    case 'more':
    case 'less':
      return `${count} ${quantity > 0 ? 'more' : 'fewer'}`;
  }
}

/* A tenth of a point is the finest that is told: less is no direction. */
const FINEST = 0.0005;

/** The finding on top of the screen: where prices and trades carried the share of the lens. */
export function changeTitle(change: Change): string {
  const since = `Since ${monthOf(change.before.date, change.after.date)}`;
  const { lensShare } = change;
  if (lensShare === null || change.differing.length > 0) {
    const word = change.total.after >= change.total.before ? 'more' : 'less';
    return `${since}: ${word} than there was`;
  }
  const into = LENS_PHRASES[change.after.settings.lens];
  const { prices, trades } = lensShare.parts;
  const [byPrices, byTrades] = [directionOf(prices), directionOf(trades)];
  if (byPrices === 0 && byTrades === 0) return `${since}: little moved your share of ${into}`;
  if (byTrades === 0) return `${since}: prices carried you ${byPrices > 0 ? 'further into' : 'out of'} ${into}`;
  if (byPrices === 0)
    return `${since}: your own trades carried you ${byTrades > 0 ? 'further into' : 'out of'} ${into}`;
  const first = `${since}: prices carried you ${byPrices > 0 ? 'further into' : 'out of'} ${into}`;
  if (byPrices === byTrades) return `${first}, and so did your own trades`;
  const isMore = Math.abs(trades) > Math.abs(prices) + FINEST;
  return `${first}, your own trades ${isMore ? 'more than made up for it' : 'took part of it back'}`;
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
export function changeLede(change: Change): string {
  const { before, after, lensShare } = change;
  if (lensShare === null || change.differing.length > 0) return uncomparedLine(change);
  const parts = pointsOf(lensShare.parts, lensShare.after - lensShare.before);
  const told = parts.filter(({ tenths }) => tenths !== 0).map(({ part, text }) => `${PARTS_IN_TEXT[part]} ${text}`);
  const made = told.length === 0 ? '' : `, of which ${joinWords(told)}`;
  return `${formatPercent(lensShare.before)} on ${formatDate(before.date)}, ${formatPercent(lensShare.after)} on ${formatDate(after.date)}: ${formatPoints(lensShare.after - lensShare.before)} points${made}.`;
}

/** Why no shares are compared, and what would make them comparable. */
export function uncomparedLine({ before, after, differing }: Change): string {
  if (differing.length === 0) return CHANGE.noShares;
  const [then, now] = [formatDate(before.date), formatDate(after.date)];
  const words: Readonly<Record<Differing, string>> = {
    lens: `on ${then} the lens was ${LENS_PHRASES[before.settings.lens]}, on ${now} ${LENS_PHRASES[after.settings.lens]}`,
    'own-list': `the companies you chose were others on ${then} than on ${now}`,
    sizes: `on ${then} size went by ${SCHEME_NAMES[before.settings.sizeScheme]}, on ${now} by ${SCHEME_NAMES[after.settings.sizeScheme]}`,
    'own-cutoffs': `your own cut-offs were others on ${then} than on ${now}`,
  };
  const why = differing.map((one) => words[one]).join('; ');
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}. So only the money is compared, with prices in the groups of the earlier day. Days that are kept from now on under one definition can be compared whole.`;
}

/** Days that are not in the picture, being measured by other definitions; empty = all are. */
export function otherDaysLine(left: number): string {
  if (left === 0) return '';
  return `${countOf(left, 'day')} measured by other definitions ${left === 1 ? 'is' : 'are'} left out: a list or a definition of today says nothing of a day that was not measured by it.`;
}

/** Said where there are not two days to draw. */
export function tooFewDays(measured: number): string {
  return `${measured === 0 ? 'No day' : 'Only one day'} was measured by the definitions that are on.`;
}

const PARTS_IN_TEXT: Readonly<Record<PartKey, string>> = {
  prices: 'prices',
  trades: 'your own trades',
  currency: 'exchange rates',
  inside: 'changes inside the funds',
  reclassified: 'companies that changed group',
  uncut: 'lines that cannot be split',
  accounts: 'accounts in one of the two only',
};

/** The parts of a change of a share in points; as they are written they add up to the difference as it is written. */
export function pointsOf(
  parts: Parts,
  difference: number,
): readonly { readonly part: PartKey; readonly tenths: number; readonly text: string }[] {
  const tenths = roundToSum(
    PARTS.map((part) => parts[part]),
    1000,
    Math.round(difference * 1000),
  );
  return PARTS.map((part, at) => ({ part, tenths: tenths[at]!, text: formatPoints(tenths[at]! / 1000) }));
}

/** The accounts that only one of the two days has. */
export function accountsLine({ gone, added, before, after }: Change): string | null {
  const names = (accounts: Change['gone']) => joinWords(accounts.map(({ account }) => account));
  const lines = [
    gone.length === 0
      ? null
      : `${names(gone)} ${gone.length === 1 ? 'is' : 'are'} not in the files of ${formatDate(after.date)}`,
    added.length === 0
      ? null
      : `${names(added)} ${added.length === 1 ? 'is' : 'are'} not in those of ${formatDate(before.date)}`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : `${lines.join('; ')}. Not taken for sold or bought.`;
}

/** "10 for 1", "1 for 10". */
export function splitWords(factor: number): string {
  for (const old of [1, 2, 3]) {
    const now = factor * old;
    if (Math.abs(now - Math.round(now)) < 1e-9 && now >= 1) return `${Math.round(now)} for ${old}`;
  }
  return `1 for ${Math.round(1 / factor)}`;
}

/** What a day was measured by, where it is not what is on now. */
export function packLine(count: number): string {
  return `${countOf(count, 'day')} kept. Each was measured with the reference lists of its own time.`;
}
