import type { LabFigures, LabGround } from './lab-ground.ts';
import type { SecurityKey } from './security-key.ts';
import { openProfiles } from './profile.ts';
import { SHORT_LIST } from './rank.ts';
import type { Targets } from './solve.ts';

/* Where money that comes in would have to go to reach a target without a sale (README, "New money"). */

/** What new money in one security does for one target. */
export interface NewMoney {
  readonly target: 'lens' | 'smallCaps';
  readonly security: SecurityKey;
  /** What has to go into it to reach the target; 0 = it is reached; null = no amount of it would. */
  readonly needed: number | null;
  /** The share once the given amount is in it. */
  readonly share: number;
  /** What that is worked out from: the limit, the part and the whole it is of, and what one unit of money adds to each. */
  readonly from: {
    readonly limit: number;
    readonly value: number;
    readonly base: number;
    readonly fraction: number;
    readonly counts: number;
  };
}

/**
 * Gives the amount x of money that is `fraction` in the question, so that (value + x·fraction) ÷ (base + x·counts) reaches the
 * limit: x = (limit·base − value) ÷ (fraction − limit·counts). 0 where it is reached already, null where more of it does not help.
 */
export function amountToReach(
  figure: { readonly value: number; readonly base: number },
  limit: number,
  side: 'at most' | 'at least',
  money: { readonly fraction: number; readonly counts: number },
): number | null {
  const missing = limit * figure.base - figure.value;
  if (side === 'at least' ? missing <= 0 : missing >= 0) return 0;
  const gain = money.fraction - limit * money.counts;
  const amount = missing / gain;
  return gain !== 0 && amount > 0 && Number.isFinite(amount) ? amount : null;
}

/** Works out, for each target and each of the short list, what would have to go in, and what the given amount would do. */
export function placeNewMoney(
  amount: number,
  targets: Targets,
  { lens, smallCaps, whole }: LabFigures,
  ground: LabGround,
): readonly NewMoney[] {
  if (whole === null || !(amount >= 0)) return [];
  const profileOf = openProfiles(ground);
  const asked = [
    { target: 'lens', limit: targets.lens, value: lens.value, side: 'at most' },
    { target: 'smallCaps', limit: targets.smallCaps, value: smallCaps.value, side: 'at least' },
  ] as const;
  return asked.flatMap(({ target, limit, value, side }) =>
    limit === null
      ? []
      : SHORT_LIST.flatMap((security): readonly NewMoney[] => {
          const profile = profileOf(security);
          if (profile === null) return [];
          const { counts } = profile;
          const fraction = profile[target].known;
          return [
            {
              target,
              security,
              needed: amountToReach({ value, base: whole }, limit, side, { fraction, counts }),
              share: (value + amount * fraction) / (whole + amount * counts),
              from: { limit, value, base: whole, fraction, counts },
            },
          ];
        }),
  );
}
