import { sum } from '../sum.ts';
import type { Move } from '../model/move.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { maySell, offersIn } from './allowed.ts';
import type { LabFigures, LabGround } from './lab-ground.ts';
import { identifyKey, type Holdable } from './plan.ts';
import { rankSwaps, type RankedSwaps, type Side } from './rank.ts';
import { zip } from '../zip.ts';

/* The move that is shown before anybody chose one: the first of the ranking of the side that is heavier than the market it is compared
   with. It is arithmetic, not advice. */

/** Where money of the heavier side is shown to go, the first of them that the pack has. */
const INTO: Readonly<Record<Side, readonly SecurityKey[]>> = {
  lens: ['fund:IWM', 'fund:IJR', 'fund:VB', 'class:cash'],
  smallCaps: ['fund:QQQ', 'fund:SPY', 'class:cash'],
};
/** What is proposed at first, as far as there is so much of the holding. */
export const FIRST_AMOUNT = 10_000;

/** The ranking that the proposal is the first of. */
export interface RankedSide {
  readonly side: Side;
  readonly swaps: readonly RankedSwaps[];
}

/** Ranks the swaps of the side that is heavier than the market. */
export function rankHeavierSide(
  amount: number,
  figures: Pick<LabFigures, Side | 'whole'>,
  ground: LabGround,
): RankedSide {
  const side = heavierSide(figures, ground);
  return { side, swaps: rankSwaps(amount, side, figures, ground) };
}

/**
 * Gives the move that is proposed: the first of the ranking, into the broad fund that is meant where several change the same; where no
 * swap lowers anything, from the largest holding. Null where nothing can be moved.
 */
export function proposeMove(
  held: readonly Holdable[],
  { side, swaps }: RankedSide,
  { groundwork, allowed }: LabGround,
): Move | null {
  const isKnown = (one: SecurityKey) => one === 'class:cash' || identifyKey(one, groundwork.reference) !== null;
  const [first] = swaps;
  const source = first === undefined ? undefined : first.from[0];
  /* What a holding is shown to go into: of the broad funds the first that its account can buy, else the first of its line-up. */
  const intoOf = ({ account, security }: Holdable): SecurityKey | undefined => {
    const offers = offersIn(allowed, account);
    const all =
      first === undefined
        ? [...INTO[side].filter(isKnown), ...(offers ?? [])]
        : [...INTO[side].filter((one) => first.to.includes(one)), ...first.to];
    const to = offers === null ? all[0] : all.find((one) => one !== security && offers.includes(one));
    return to === security ? undefined : to;
  };
  const from =
    source === undefined
      ? held
          .filter((one) => maySell(allowed, one.account, one.security) && intoOf(one) !== undefined)
          .reduce<Holdable | null>(largerOf, null)
      : held.find(({ account, security }) => account === source.account && security === source.security);
  const to = from === null || from === undefined ? undefined : intoOf(from);
  if (from === null || from === undefined || to === undefined) return null;
  const { account, security, value } = from;
  return {
    account,
    from: security,
    to,
    size: value < FIRST_AMOUNT ? { unit: 'part', value: 1 } : { unit: 'money', value: FIRST_AMOUNT },
    price: null,
  };
}

const largerOf = (best: Holdable | null, one: Holdable) => (best === null || one.value > best.value ? one : best);

/* Where both sides are lighter than the market, or neither has a share, it is that of mega-cap tech. */
function heavierSide({ lens, smallCaps }: Pick<LabFigures, Side>, ground: LabGround): Side {
  const { compared, factsOf, questions } = ground.yardstick;
  const { benchmark, whole } = compared;
  const theirs = (key: Side) =>
    sum(
      zip(benchmark.numbers, benchmark.weights).flatMap(([number, weight]) =>
        questions[key].ofCompany(factsOf(number)) === 'yes' ? [weight] : [],
      ),
    ) / whole;
  if (lens.share === null || smallCaps.share === null) return 'lens';
  const ahead = { lens: lens.share - theirs('lens'), smallCaps: smallCaps.share - theirs('smallCaps') };
  return ahead.lens <= 0 && ahead.smallCaps > 0 ? 'smallCaps' : 'lens';
}
