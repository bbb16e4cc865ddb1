import { sum } from '../sum.ts';
import type { Move } from '../model/move.ts';
import type { SecurityKey } from '../model/security-key.ts';
import type { LabFigures, LabGround } from './lab-ground.ts';
import { identifyKey, type Holdable } from './plan.ts';
import { openProfiles, type Profile } from './profile.ts';

/* The move that is shown before anybody chose one. It says what would bring the portfolio nearer to the market it is compared with,
   and is arithmetic, not advice. */

/** Where money of the heavier side is shown to go, the first of them that the pack has. */
const INTO: Readonly<Record<'lens' | 'smallCaps', readonly SecurityKey[]>> = {
  lens: ['fund:IWM', 'fund:IJR', 'fund:VB', 'class:cash'],
  smallCaps: ['fund:QQQ', 'fund:SPY', 'class:cash'],
};
/** What is proposed at first, as far as there is so much of the holding. */
const FIRST_AMOUNT = 10_000;
/** From this part on a holding is of a side. */
const OF_A_SIDE = 0.5;

/**
 * Gives the move that is proposed: from the largest holding of the side that is heavier than the market (of those of which at least half
 * belongs to it, else the one that brings most of it) into a broad fund of the other side. Null where nothing can be moved.
 */
export function proposeMove(
  held: readonly Holdable[],
  figures: Pick<LabFigures, 'lens' | 'smallCaps'>,
  ground: LabGround,
): Move | null {
  const profileOf = openProfiles(ground);
  const side = heavierSide(figures, ground);
  const to = INTO[side].find((one) => one === 'class:cash' || identifyKey(one, ground.groundwork.reference) !== null)!;
  const candidates = held.flatMap((one) => {
    const profile: Profile | null = one.security === to ? null : profileOf(one.security);
    return profile === null ? [] : [{ one, part: profile[side].known, brings: profile[side].known * one.value }];
  });
  const ofTheSide = candidates.filter(({ part }) => part >= OF_A_SIDE);
  const from =
    largest(ofTheSide, ({ one }) => one.value) ??
    largest(candidates, ({ brings }) => brings) ??
    largest(candidates, ({ one }) => one.value);
  if (from === null) return null;
  const { account, security, value } = from.one;
  return {
    account,
    from: security,
    to,
    size: value < FIRST_AMOUNT ? { unit: 'part', value: 1 } : { unit: 'money', value: FIRST_AMOUNT },
    price: null,
  };
}

/* Where both sides are lighter than the market, or neither has a share, it is that of mega-cap tech. */
function heavierSide({ lens, smallCaps }: Pick<LabFigures, 'lens' | 'smallCaps'>, ground: LabGround) {
  const { compared, factsOf, questions } = ground.yardstick;
  const { benchmark, whole } = compared;
  const theirs = (key: 'lens' | 'smallCaps') =>
    sum(
      benchmark.numbers.flatMap((number, at) =>
        questions[key].ofCompany(factsOf(number)) === 'yes' ? [benchmark.weights[at]!] : [],
      ),
    ) / whole;
  if (lens.share === null || smallCaps.share === null) return 'lens';
  const ahead = { lens: lens.share - theirs('lens'), smallCaps: smallCaps.share - theirs('smallCaps') };
  return ahead.lens <= 0 && ahead.smallCaps > 0 ? 'smallCaps' : 'lens';
}

/* The first of equals; what is nothing is none. */
function largest<One>(all: readonly One[], read: (one: One) => number): One | null {
  let best: One | null = null;
  for (const one of all) if (read(one) > (best === null ? 0 : read(best))) best = one;
  return best;
}
