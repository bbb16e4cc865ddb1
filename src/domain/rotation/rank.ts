import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { LabFigures, LabGround } from './lab-ground.ts';
import { maySell, offersIn } from './allowed.ts';
import { listHoldables, openLots, type Holdable } from './plan.ts';
import { sellSlices } from './realise.ts';
import { compareValues } from '../compare-values.ts';
import { groupBy } from '../group-by.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { openProfiles, type Profile } from './profile.ts';
import { firstOf, itemAt } from '../must.ts';

/* Which single swap of one given amount takes most off one side of the beam (README, "Swaps"). Arithmetic, not advice. */

/** A side of the beam. */
export type Side = 'lens' | 'smallCaps';

/** The broad funds of small companies and of equal weight that swaps are ranked into, beside cash; as far as the pack has them. */
export const SHORT_LIST: readonly SecurityKey[] = [
  'class:cash',
  'fund:AVUV',
  'fund:IJR',
  'fund:IWM',
  'fund:RSP',
  'fund:SCHA',
  'fund:VB',
];

/* What swaps are ranked into, by the side that they take from. */
const INTO: Readonly<Record<Side, readonly SecurityKey[]>> = {
  lens: SHORT_LIST,
  smallCaps: ['class:cash', 'fund:QQQ', 'fund:RSP', 'fund:SPY'],
};

/** A holding that a swap takes from, and what part of the amount is gain, below 0 = loss; null where the file doesn't say what all of it cost. */
export interface RankedSource extends Pick<Holdable, 'account' | 'security' | 'symbol' | 'name'> {
  readonly gain: number | null;
}

/** Swaps that change a side by the same: any of these holdings into any of those. */
export interface RankedSwaps {
  /** The smaller gain first. */
  readonly from: readonly RankedSource[];
  readonly to: readonly SecurityKey[];
  /** What is moved: the amount asked for, or what the position is worth. */
  readonly amount: number;
  /** By how much the side's share changes; below 0 = it falls. `low` and `high`: by what is not seen of the two. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

const SAME = 1e-9;

interface Placed<One> {
  readonly one: One;
  readonly profile: Profile;
}

/* Equal ones together; what is equal to the ninth digit is equal. */
function groupAlike<One>(all: readonly One[], wordsOf: (one: One) => readonly number[]): readonly (readonly One[])[] {
  const keyOf = (one: One): string =>
    wordsOf(one)
      .map((word) => Math.round(word / SAME))
      .join(' ');
  return [...groupBy(all, keyOf).values()];
}

const wordOf = ({ symbol, name }: Pick<Holdable, 'symbol' | 'name'>) => symbol ?? name;
/* What would change by less than half a point is shown as one figure, so a difference within that is none. */
function factsOf(profile: Profile, side: Side, moved: number): readonly number[] {
  const { known, most } = profile[side];
  const isOpen = (most - known) * moved >= WORTH_A_RANGE;
  return [known, isOpen ? most : known, profile.counts];
}
/* Of those that go together the widest. */
const mostOf = (all: readonly Placed<unknown>[], side: Side) =>
  Math.max(...all.map(({ profile }) => profile[side].most));

/* What is all gain comes last, and so does what nobody can say. */
const gainOf = ({ gain }: RankedSource) => gain ?? Number.POSITIVE_INFINITY;
const compareGains = (a: RankedSource, b: RankedSource) => (gainOf(a) === gainOf(b) ? 0 : gainOf(a) - gainOf(b));

const compareFirst = (a: RankedSource | undefined, b: RankedSource | undefined) =>
  a === undefined || b === undefined
    ? 0
    : compareGains(a, b) || compareValues(wordOf(a), wordOf(b)) || compareValues(a.account, b.account);

function openGains(ground: LabGround): (one: Holdable, moved: number) => number | null {
  const lotsOf = openLots(ground.groundwork.lines());
  return (one, moved) => {
    if (one.security === 'class:cash') return 0;
    const { realised } = sellSlices(lotsOf(one), moved / one.value);
    return realised === null || realised.covered < moved - UNDER_A_CENT ? null : realised.gain / moved;
  };
}
const UNDER_A_CENT = 0.005;

/**
 * Ranks every swap of the amount that its account allows, capped by the position's value, by the points of a side that it moves: the largest fall first,
 * ties together, of which the smaller gain is first, else alphabetically. Only what lowers the known share is given. Empty without shares.
 */
export function rankSwaps(
  amount: number,
  side: Side,
  figures: Pick<LabFigures, Side | 'whole'>,
  ground: LabGround,
): readonly RankedSwaps[] {
  const { whole } = figures;
  const { share, value } = figures[side];
  if (whole === null || share === null || !(amount > 0)) return [];
  const { reference, lines } = ground.groundwork;
  const profileOf = openProfiles(ground);
  const place = <One>(one: One, security: SecurityKey): readonly Placed<One>[] => {
    const profile = profileOf(security);
    return profile === null ? [] : [{ one, profile }];
  };
  const held = listHoldables(lines(), reference)
    .filter(({ account, security }) => maySell(ground.allowed, account, security))
    .flatMap((one) => place(one, one.security));
  /* Accounts that can buy anything rank together; each that has a line-up has its own. */
  const shelves = [...new Set(held.map(({ one }) => shelfOf(one.account, ground)))];
  const shelfAt = ({ account }: Holdable) => shelves.indexOf(shelfOf(account, ground));
  const sinks = shelves.map((account) => {
    const into = account === null ? INTO[side] : (offersIn(ground.allowed, account) ?? []);
    const targets = into.flatMap((security) => place(security, security));
    return groupAlike(targets, ({ profile }) => factsOf(profile, side, amount / whole));
  });
  const sources = groupAlike(held, ({ one, profile }) => [
    shelfAt(one),
    Math.min(amount, one.value),
    ...factsOf(profile, side, Math.min(amount, one.value) / whole),
  ]);
  const ways = sources.flatMap((from) => itemAt(sinks, shelfAt(firstOf(from).one)).map((to) => ({ from, to })));
  const now = value / whole;
  const gains = openGains(ground);
  const swaps = ways.map(({ from, to }): RankedSwaps => {
    const [{ one, profile: sold }, { profile: bought }] = [firstOf(from), firstOf(to)];
    const moved = Math.min(amount, one.value);
    const after = whole + moved * (bought.counts - sold.counts);
    const change = (lost: number, won: number) => (value + moved * (won - lost)) / after - now;
    return {
      from: from
        .map(({ one }) => ({ ...sourceOf(one), gain: gains(one, moved) }))
        .sort(
          (a, b) => compareGains(a, b) || compareValues(wordOf(a), wordOf(b)) || compareValues(a.account, b.account),
        ),
      to: to.map(({ one: security }) => security).sort(compareValues),
      amount: moved,
      points: change(sold[side].known, bought[side].known),
      low: change(mostOf(from, side), bought[side].known),
      high: change(sold[side].known, mostOf(to, side)),
    };
  });
  return swaps
    .filter(({ points }) => points < -SAME)
    .sort(
      (a, b) =>
        (Math.abs(a.points - b.points) < SAME ? 0 : a.points - b.points) ||
        compareFirst(a.from[0], b.from[0]) ||
        compareValues(firstOf(a.to), firstOf(b.to)),
    )
    .slice(0, SHOWN);
}

function shelfOf(account: string, { allowed }: LabGround): string | null {
  return offersIn(allowed, account) === null ? null : account;
}

const SHOWN = 12;

const sourceOf = ({ account, security, symbol, name }: Holdable) => ({ account, security, symbol, name });
