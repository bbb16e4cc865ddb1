import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { LabFigures, LabGround } from './lab-ground.ts';
import { listHoldables, type Holdable } from './plan.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { openProfiles, type Profile } from './profile.ts';

/* Which single swap of one given amount lowers the lens most (README, "Swaps"). Arithmetic, not advice. */

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

/** Swaps that change the lens by the same: any of these holdings into any of those. */
export interface RankedSwaps {
  readonly from: readonly Pick<Holdable, 'account' | 'security' | 'symbol' | 'name'>[];
  readonly to: readonly SecurityKey[];
  /** What is moved: the amount asked for, or what the position is worth. */
  readonly amount: number;
  /** By how much the lens share changes; below 0 = it falls. `low` and `high`: by what is not seen of the two. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

const SAME = 1e-9;

interface Side<One> {
  readonly one: One;
  readonly profile: Profile;
}

/* Equal ones together; what is equal to the ninth digit is equal. */
function groupBy<One>(all: readonly One[], wordsOf: (one: One) => readonly number[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = wordsOf(one)
      .map((word) => Math.round(word / SAME))
      .join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

const wordOf = ({ symbol, name }: Pick<Holdable, 'symbol' | 'name'>) => symbol ?? name;
const compareWords = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
/* What would change by less than half a point is shown as one figure, so a difference within that is none. */
function factsOf({ lens, counts }: Profile, moved: number): readonly number[] {
  const isOpen = (lens.most - lens.known) * moved >= WORTH_A_RANGE;
  return [lens.known, isOpen ? lens.most : lens.known, counts];
}
/* Of those that go together the widest. */
const mostOf = (sides: readonly Side<unknown>[]) => Math.max(...sides.map(({ profile }) => profile.lens.most));

/**
 * Ranks every swap of the amount, capped by the position's value, by the points of lens that it moves: the largest fall first,
 * ties together, alphabetically. Only what lowers the known share is given. Empty without shares.
 */
export function rankSwaps(
  amount: number,
  { lens, whole }: Pick<LabFigures, 'lens' | 'whole'>,
  ground: LabGround,
): readonly RankedSwaps[] {
  if (whole === null || lens.share === null || !(amount > 0)) return [];
  const { reference, lines } = ground.groundwork;
  const profileOf = openProfiles(ground);
  const side = <One>(one: One, security: SecurityKey): readonly Side<One>[] => {
    const profile = profileOf(security);
    return profile === null ? [] : [{ one, profile }];
  };
  const held = listHoldables(lines(), reference).flatMap((one) => side(one, one.security));
  const targets = SHORT_LIST.flatMap((security) => side(security, security));
  const sources = groupBy(held, ({ one, profile }) => [
    Math.min(amount, one.value),
    ...factsOf(profile, Math.min(amount, one.value) / whole),
  ]);
  const sinks = groupBy(targets, ({ profile }) => factsOf(profile, amount / whole));
  const now = lens.value / whole;
  const swaps = sources.flatMap((from) =>
    sinks.map((to): RankedSwaps => {
      const [{ one, profile: sold }, { profile: bought }] = [from[0]!, to[0]!];
      const moved = Math.min(amount, one.value);
      const after = whole + moved * (bought.counts - sold.counts);
      const change = (lost: number, won: number) => (lens.value + moved * (won - lost)) / after - now;
      return {
        from: from
          .map(({ one: { account, security, symbol, name } }) => ({ account, security, symbol, name }))
          .sort((a, b) => compareWords(wordOf(a), wordOf(b)) || compareWords(a.account, b.account)),
        to: to.map(({ one: security }) => security).sort(compareWords),
        amount: moved,
        points: change(sold.lens.known, bought.lens.known),
        low: change(mostOf(from), bought.lens.known),
        high: change(sold.lens.known, mostOf(to)),
      };
    }),
  );
  return swaps
    .filter(({ points }) => points < -SAME)
    .sort(
      (a, b) =>
        (Math.abs(a.points - b.points) < SAME ? 0 : a.points - b.points) ||
        compareWords(wordOf(a.from[0]!), wordOf(b.from[0]!)) ||
        compareWords(a.to[0]!, b.to[0]!),
    )
    .slice(0, SHOWN);
}

const SHOWN = 12;
