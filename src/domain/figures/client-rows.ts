import { addUpFigures } from '../book/household.ts';
import type { CardFigures, RowBefore, RowFigures, ShelfReading, ShelvedClient } from '../book/shelf.ts';
import { outsideSince, type DaysOfClients, type TargetDay, type OutsideSince } from '../change/outside-since.ts';
import { judgeTargets, targetRange, type MeasuredTarget } from '../measure/targets.ts';
import type { LensId } from '../model/lens.ts';
import { monthsBefore } from '../files/staleness.ts';
import type { BaseId } from '../model/portfolio.ts';
import type { HouseholdTargets, Target } from '../model/target.ts';
import { daysBetween, partsOfDate, type Currency, type IsoDate } from '../model/units.ts';
import { isSameData } from '../same-data.ts';
import { compareValues } from '../compare-values.ts';
import { answerOf, seenChange, type HeroAnswer, type SeenChange } from './answer.ts';
import type { WeighedHeld } from './concentrated.ts';
import { leastCosts, type LeastCosts } from './costs.ts';
import { isTooLittleSeen } from './known.ts';
import { partOf } from './parts.ts';
import { addIn } from '../sum.ts';
import { firstOf, must } from '../must.ts';

/* The table of clients: a row for each portfolio or household, made of what the shelf keeps of it, sorted and narrowed down. */

/**
 * How a client stands to the target for mega-cap tech. `open`: the range crosses a limit. `differs`: the members of a household have
 * different ones, or some have none. `unknown`: nobody knows whether there is one, or there is no figure.
 */
export type ClientStanding = 'above' | 'below' | 'inside' | 'open' | 'none' | 'differs' | 'unknown';

/** A target that a figure is outside of. */
export interface OutsideTarget extends MeasuredTarget {
  readonly since: OutsideSince | null;
}

/** A row of the table. Shares are fractions of the base; null = there is no such figure, or it is not known. */
export interface ClientRow {
  /** The portfolio's id, or that of a household. */
  readonly key: string;
  /** null = a household. */
  readonly id: string | null;
  readonly name: string;
  /** Of a household, in the order of their names; empty for a portfolio. */
  readonly members: readonly ClientRow[];
  readonly isExample: boolean;
  readonly accounts: number;
  readonly positions: number;
  readonly net: number | null;
  readonly currency: Currency | null;
  readonly lens: HeroAnswer | null;
  readonly smallCaps: HeroAnswer | null;
  readonly market: RowFigures['market'] | null;
  readonly definition: LensId | null;
  readonly base: BaseId | null;
  /** By what it was measured: rows with different words are not to be ranked against each other without saying so. */
  readonly measuredBy: string | null;
  /** The client's own for mega-cap tech. */
  readonly target: Target | null;
  readonly stands: ClientStanding;
  /** Every target that a figure is surely outside of, and since which kept day; null where none tells. */
  readonly outside: readonly OutsideTarget[];
  /** What mega-cap tech changed by since the files before, as the portfolio's own card says it; null where nothing is compared. */
  readonly since: (SeenChange & { readonly day: IsoDate }) | null;
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  /** Every file that counts states its day. */
  readonly isDated: boolean;
  /** Holdings to identify, and funds that nobody can see inside. */
  readonly unsure: number | null;
  readonly unseenFunds: number | null;
  readonly costs: LeastCosts | null;
  /** What is kept of the largest companies of its portfolios; null where that is not of now, or they are not measured alike. */
  readonly held: readonly WeighedHeld[] | null;
  /** `older`: of another state, or by other lists, than those of now. `none`: nothing was worked out yet. */
  readonly state: 'current' | 'older' | 'none';
}

/** Gives the rows of portfolios, a household's as one. What is archived, or a model, is none; the order is that of the portfolios. */
export function clientRows(
  all: readonly ShelvedClient[],
  days: DaysOfClients = new Map(),
  ofHouseholds: HouseholdTargets = {},
): readonly ClientRow[] {
  const groups = new Map<string, ShelvedClient[]>();
  const rows: (ClientRow | readonly [string, ShelvedClient[]])[] = [];
  for (const one of all.filter(({ archived, model }) => !archived && !model)) {
    const members = one.group === null ? undefined : groups.get(one.group);
    if (one.group === null) rows.push(portfolioRow(one, days));
    else if (members !== undefined) members.push(one);
    else {
      const begun = [one];
      groups.set(one.group, begun);
      rows.push([one.group, begun]);
    }
  }
  return rows.map((row) => ('key' in row ? row : householdRow(row[0], row[1], days, ofHouseholds[row[0]] ?? [])));
}

type SinceGround = Pick<RowFigures, 'base' | 'before' | 'lens'>;

interface Measures {
  readonly lens: ShelfReading | null;
  readonly smallCaps: ShelfReading | null;
  readonly row: Pick<RowFigures, 'base' | 'definition' | 'open' | 'costs' | 'others' | 'before'> | null;
}

function measured(
  { lens, smallCaps, row }: Measures,
  measuredBy: string | null,
  targets: readonly Target[] | null,
  days: readonly TargetDay[],
) {
  const isDim = row !== null && isTooLittleSeen(row.open, row.base);
  const answer = (reading: ShelfReading | null): HeroAnswer | null => {
    if (reading === null) return null;
    // where hardly anything is seen no middle is said, as the verdict says none
    return answerOf(isDim ? { ...reading, likely: null } : reading);
  };
  const judged =
    targets === null
      ? []
      : judgeTargets(
          {
            'cash-and-bonds': null,
            'largest-company': null,
            ...row?.others,
            lens: lens === null ? null : targetRange(lens),
            'small-caps': smallCaps === null ? null : targetRange(smallCaps),
          },
          targets,
        );
  const of = judged.find(({ target }) => target.key === 'lens');
  const target = targets?.find(({ key }) => key === 'lens') ?? null;
  const none = targets !== null && target === null ? 'none' : 'unknown';
  const stands: ClientStanding = of === undefined ? none : of.stands;
  const said = answer(lens);
  return {
    lens: said,
    smallCaps: answer(smallCaps),
    measuredBy,
    target,
    stands,
    definition: row === null ? null : row.definition,
    base: row === null ? null : row.base,
    outside: judged
      .filter((one) => one.stands === 'above' || one.stands === 'below')
      .map((one): OutsideTarget => ({ ...one, since: isOfNow(days, measuredBy) ? outsideSince(one, days) : null })),
    since:
      row === null || lens === null
        ? null
        : sinceOf({ ...row, lens, before: row.before ?? dayBefore(days, row, measuredBy) }, measuredBy),
    costs: row === null ? null : leastCosts(row.costs),
  };
}

/* Of files of two days that came together the earlier is a kept day alone. */
function dayBefore(
  days: readonly TargetDay[],
  { base }: Pick<RowFigures, 'base'>,
  measuredBy: string | null,
): RowBefore | null {
  const [before, last] = days.slice(-2);
  const isAlike = before !== undefined && before.measuredBy === last?.measuredBy && isOfNow(days, measuredBy);
  if (!isAlike || base !== 'portfolio' || measuredBy === null) return null;
  const { share, low, high } = before.lens;
  return { day: before.date, net: before.net, lens: { share, low, high, uncertain: null, likely: null }, measuredBy };
}

/* The last day that is kept was measured as the figures of now. */
function isOfNow(days: readonly TargetDay[], measuredBy: string | null): boolean {
  const last = days.at(-1);
  return (
    last !== undefined &&
    measuredBy?.split(' ').slice(0, 3).join(' ') === last.measuredBy.split(' ').slice(0, 3).join(' ')
  );
}

/* By what is seen on both days: never a likely reading of one beside what is seen on the other. The card's shares are of the whole. */
function sinceOf({ lens, base, before }: SinceGround, measuredBy: string | null): ClientRow['since'] {
  if (base !== 'portfolio' || before?.measuredBy !== measuredBy) return null;
  if (lens.share === null || before.lens.share === null) return null;
  const width = ({ low, high }: ShelfReading) => (low === null || high === null ? 0 : high - low);
  const uncertain = Math.max(width(lens), width(before.lens));
  return { ...seenChange(before.lens.share, lens.share, uncertain), day: before.day };
}

function portfolioRow({ figures, isCurrent, ...card }: ShelvedClient, days: DaysOfClients): ClientRow {
  const { id, name, accounts, positions, example, targets } = card;
  const row = figures === null ? null : figures.row;
  const age = isCurrent && row !== null ? 'current' : 'older';
  return {
    key: id,
    id,
    name,
    accounts,
    positions,
    members: [],
    isExample: example !== null,
    net: figures === null ? null : figures.net,
    currency: figures === null ? null : figures.currency,
    ...measured(
      { lens: row?.lens ?? olderReading(figures), smallCaps: row?.smallCaps ?? null, row },
      figures === null ? null : figures.measuredBy,
      targets,
      days.get(id) ?? [],
    ),
    market: row === null ? null : row.market,
    oldest: row === null ? card.oldest : row.oldest,
    newest: row === null ? card.newest : row.newest,
    isDated: row?.isDated ?? card.oldest !== null,
    unsure: figures === null ? null : figures.unsure,
    unseenFunds: row === null ? null : row.unseenFunds,
    held: isCurrent && row !== null && row.largest !== null ? [{ weight: 1, held: row.largest }] : null,
    state: figures === null ? 'none' : age,
  };
}

/* What a record from before there were rows says of mega-cap tech. */
function olderReading(figures: CardFigures | null): ShelfReading | null {
  if (figures === null) return null;
  const { lens: share, low, high, uncertain } = figures;
  return low === null || high === null ? null : { share, low, high, uncertain, likely: null };
}

/* `own`: the household's own targets; without any, those that all members share are its. */
function householdRow(
  name: string,
  members: readonly ShelvedClient[],
  days: DaysOfClients,
  own: readonly Target[],
): ClientRow {
  const rows = members.map((one) => portfolioRow(one, days));
  const together = addUpFigures(members.map(({ figures }) => figures));
  const row = together === null ? null : together.row;
  const shared = own.length > 0 ? own : sharedTargets(members.map(({ targets }) => targets));
  const judged = measured(
    { lens: row?.lens ?? null, smallCaps: row?.smallCaps ?? null, row },
    row === null ? null : (firstOf(members).figures?.measuredBy ?? null),
    shared === 'differ' ? [] : shared,
    [],
  );
  const oldest = rows.flatMap((one) => (one.oldest === null ? [] : [one.oldest])).sort();
  const newest = rows.flatMap((one) => (one.newest === null ? [] : [one.newest])).sort();
  return {
    key: `group ${name}`,
    id: null,
    name,
    members: rows,
    isExample: rows.every((one) => one.isExample),
    accounts: must(total(rows.map((one) => one.accounts))),
    positions: must(total(rows.map((one) => one.positions))),
    net: together === null ? null : together.net,
    currency: together === null ? null : together.currency,
    ...judged,
    stands: shared === 'differ' ? 'differs' : judged.stands,
    market: row === null ? null : row.market,
    oldest: oldest[0] ?? null,
    newest: newest.at(-1) ?? null,
    isDated: rows.every((one) => one.isDated),
    unsure: total(rows.map((one) => one.unsure)),
    unseenFunds: total(rows.map((one) => one.unseenFunds)),
    held: row === null || together === null ? null : heldTogether(rows, together.net),
    state: (['none', 'older'] as const).find((state) => rows.some((one) => one.state === state)) ?? 'current',
  };
}

function heldTogether(rows: readonly ClientRow[], net: number): ClientRow['held'] {
  const held = rows.flatMap((one) => {
    const weight = partOf(one.net, net);
    return weight === null ? [] : (one.held ?? []).map((part) => ({ ...part, weight }));
  });
  return held.length === rows.length ? held : null;
}

/* A target of all members is the household's; one for the largest company holds of each of them alone. */
function sharedTargets(all: readonly (readonly Target[] | null)[]): readonly Target[] | null | 'differ' {
  const [first] = all;
  if (first === undefined || all.includes(null)) return null;
  const lensOf = (targets: readonly Target[] | null | undefined) => targets?.find(({ key }) => key === 'lens') ?? null;
  if (all.some((targets) => !isSameData(lensOf(targets), lensOf(first)))) return 'differ';
  return (first ?? []).filter((target) =>
    all.every((targets) => targets?.some((other) => isSameData(other, target)) === true),
  );
}

function total(counts: readonly (number | null)[]): number | null {
  const known = counts.flatMap((count) => (count === null ? [] : [count]));
  return known.length === counts.length ? known.reduce((sum, count) => sum + count, 0) : null;
}

/** What rows are sorted by: a column of the table. */
export const CLIENT_SORTS = ['name', 'value', 'lens', 'small', 'target', 'since', 'date', 'costs', 'asked'] as const;
export type ClientSort = (typeof CLIENT_SORTS)[number];

/* One figure to sort a range by: its likely reading, else its middle. */
const middle = (answer: HeroAnswer | null): number | null => {
  if (answer === null) return null;
  return answer.kind === 'between' ? (answer.low + answer.high) / 2 : answer.share;
};

/* Who is called first comes first. */
const STANDINGS: readonly ClientStanding[] = ['above', 'below', 'open', 'differs', 'unknown', 'none', 'inside'];

function keyOf(row: ClientRow, by: ClientSort): number | string | null {
  switch (by) {
    case 'name':
      return row.name;
    case 'value':
      return row.net;
    case 'lens':
      return middle(row.lens);
    case 'small':
      return middle(row.smallCaps);
    case 'target':
      return -STANDINGS.indexOf(isOutside(row) && row.stands !== 'below' ? 'above' : row.stands);
    case 'since':
      return row.since === null ? null : Math.abs(row.since.tenths);
    case 'date':
      return row.oldest;
    case 'costs':
      return row.costs === null ? null : row.costs.ratio;
    case 'asked':
      return row.unsure === null && row.unseenFunds === null ? null : askedOf(row);
  }
}

/**
 * Sorts rows by a column: names and days from the first to the last, all else the most first; `isReversed` turns that round. Rows without
 * the figure are last in either direction; equal ones are by name.
 */
export function sortClients(rows: readonly ClientRow[], by: ClientSort, isReversed: boolean): readonly ClientRow[] {
  const upward = (by === 'name' || by === 'date') !== isReversed;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return compareValues(a.key === null, b.key === null) || byName(a.row, b.row);
      const order = typeof a.key === 'string' && by === 'name' ? byName(a.row, b.row) : compareValues(a.key, b.key);
      return (upward ? order : -order) || byName(a.row, b.row);
    })
    .map(({ row }) => row);
}

const byName = (a: ClientRow, b: ClientRow) => a.name.localeCompare(b.name, 'en') || compareValues(a.key, b.key);

/** Holdings become old data after so many days. */
const OLD_AFTER = 60;
/** "Over 40 %": of a range without a middle its low end is. */
const HIGH_FROM = 0.4;

/** "Moved 2 points or more" since the last file, in tenths of a point, up or down, and more than what isn't seen. */
const MOVED_FROM = 20;

/** What rows may be narrowed down to. */
export const CLIENT_FILTERS = ['outside', 'asked', 'high', 'moved', 'old', 'older'] as const;
export type ClientFilter = (typeof CLIENT_FILTERS)[number];

/** Tells whether a client, or a member of the household, is surely outside a target. */
export function isOutside({ outside, members }: ClientRow): boolean {
  return outside.length > 0 || members.some(isOutside);
}

/** Since when a client is outside: of mega-cap tech's target, else of the first other; null where nothing tells. */
export function outsideSinceOf({ outside }: Pick<ClientRow, 'outside'>): OutsideSince | null {
  const [first] = outside;
  return (outside.find(({ target }) => target.key === 'lens') ?? first)?.since ?? null;
}

/** How many answers a client's figures wait for; what nobody counted is none. */
export function askedOf({ unsure, unseenFunds }: ClientRow): number {
  return [unsure, unseenFunds].reduce<number>((all, count) => (count === null ? all : all + count), 0);
}

/** Tells whether the oldest file that counts is more than 60 days old. Undated ones are not known to be. */
export function isOldData({ oldest }: Pick<ClientRow, 'oldest'>, today: IsoDate): boolean {
  return oldest !== null && daysBetween(oldest, today) > OLD_AFTER;
}

/** How many whole months of the calendar old holdings are; 0 while they aren't old data, else two or more. */
export function monthsOld(date: IsoDate, today: IsoDate): number {
  if (daysBetween(date, today) <= OLD_AFTER) return 0;
  const [[year, month], [thisYear, thisMonth]] = [partsOfDate(date), partsOfDate(today)];
  const months = 12 * (thisYear - year) + thisMonth - month;
  return Math.max(2, monthsBefore(date, -months) <= today ? months : months - 1);
}

/** Tells whether a filter holds of a client. */
export function passesFilter(row: ClientRow, filter: ClientFilter, today: IsoDate): boolean {
  switch (filter) {
    case 'outside':
      return isOutside(row);
    case 'asked':
      return askedOf(row) > 0;
    case 'high':
      return row.lens !== null && (row.lens.kind === 'between' ? row.lens.low : row.lens.share) > HIGH_FROM;
    case 'moved':
      return row.since?.isSure === true && Math.abs(row.since.tenths) >= MOVED_FROM;
    case 'old':
      return isOldData(row, today);
    case 'older':
      return row.state !== 'current';
  }
}

/** Narrows rows down to those of which the filter holds, and whose name, or a member's, has the words; null = no filter. */
export function narrowClients(
  rows: readonly ClientRow[],
  filter: ClientFilter | null,
  words: string,
  today: IsoDate,
): readonly ClientRow[] {
  const wanted = words.trim().toLowerCase();
  const isNamed = ({ name, members }: ClientRow): boolean =>
    name.toLowerCase().includes(wanted) || members.some(isNamed);
  return rows.filter((row) => (filter === null || passesFilter(row, filter, today)) && isNamed(row));
}

/** The households of which a member is looked for by name; none while nothing is. */
export function householdsOfFound(rows: readonly ClientRow[], words: string): readonly string[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return rows
    .filter(({ members }) => members.some(({ name }) => name.toLowerCase().includes(wanted)))
    .map(({ key }) => key);
}

/** How many clients stand how to their targets, a household as one. */
export interface ClientCounts {
  readonly all: number;
  readonly outside: number;
  readonly inside: number;
  readonly open: number;
  readonly none: number;
}

/** Counts the clients; those of whom that is not known are in `all` alone. */
export function countClients(rows: readonly ClientRow[]): ClientCounts {
  const count = (stands: ClientStanding) => rows.filter((row) => !isOutside(row) && row.stands === stands).length;
  return {
    all: rows.length,
    outside: rows.filter(isOutside).length,
    inside: count('inside'),
    open: count('open'),
    none: count('none'),
  };
}

/** The market that all rows are compared with, as it is printed above their rulers; null where there are several, or none. */
export function sharedMarket(rows: readonly ClientRow[]): RowFigures['market'] | null {
  const markets = rows.flatMap(({ market }) => (market === null ? [] : [market]));
  const [first] = markets;
  return first !== undefined && markets.every((one) => isSameData(one, first)) ? first : null;
}

/** By what most rows are measured; null where nobody says. */
export function usualMeasure(rows: readonly ClientRow[]): string | null {
  const words = rows.flatMap(({ measuredBy }) => (measuredBy === null ? [] : [measuredBy]));
  const times = new Map<string, number>();
  for (const word of words) addIn(times, word, 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
