import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { Ends } from '../model/report-amounts.ts';
import { offeredAs, offersIn, type Allowed } from './allowed.ts';
import type { LabFigures, LabGround, Measured } from './lab-ground.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { openProfiles } from './profile.ts';
import { SHORT_LIST } from './rank.ts';
import type { Targets } from './solve.ts';
import { must } from '../must.ts';

/* Where money that comes in would have to go to reach a target without a sale (README, "New money"). */

/** What new money in one security does for one target. */
export interface NewMoney {
  readonly target: 'lens' | 'smallCaps';
  readonly security: SecurityKey;
  /** What the account that can buy it calls it, where that isn't the symbol it goes by. */
  readonly boughtAs: string | null;
  /** What has to go into it to reach the target, by what is not known of the portfolio and of it. */
  readonly needed: MoneyNeeded;
  /** Between which ends the share lies once the given amount is in it. */
  readonly share: Ends;
  /** What the amount by what is known is worked out from: the limit, the part and the whole it is of, and what one unit of money adds to each. */
  readonly from: {
    readonly limit: number;
    readonly value: number;
    readonly base: number;
    readonly fraction: number;
    readonly counts: number;
    readonly needed: number | null;
  };
}

/** An amount at best and at worst; 0 = it is reached, null = no amount would. The same where what is not known hardly changes it. */
export interface MoneyNeeded {
  readonly least: number | null;
  readonly most: number | null;
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

/* Where an account takes anything, the short list; where each has a line-up, what those offer. */
function placesFor(accounts: readonly string[], allowed: Allowed): readonly Pick<NewMoney, 'security' | 'boughtAs'>[] {
  const lineUps = accounts.map((account) => offersIn(allowed, account));
  if (lineUps.length === 0 || lineUps.includes(null))
    return SHORT_LIST.map((security) => ({ security, boughtAs: null }));
  return [...new Set(lineUps.flatMap((offers) => offers ?? []))].map((security) => {
    const account = must(accounts.find((_, at) => lineUps[at]?.includes(security) === true));
    return { security, boughtAs: offeredAs(allowed, account, security) };
  });
}

/**
 * Works out, for each target and each of the short list, or of what the accounts can buy, what would have to go in, and what the given amount would
 * do.
 */
export function placeNewMoney(
  amount: number,
  targets: Targets,
  { lens, smallCaps, whole }: LabFigures,
  { base: { outside } }: Pick<Measured, 'base'>,
  ground: LabGround,
  accounts: readonly string[] = [],
): readonly NewMoney[] {
  if (whole === null || !(amount >= 0)) return [];
  const places = placesFor(accounts, ground.allowed);
  const profileOf = openProfiles(ground);
  const asked = [
    { target: 'lens', limit: targets.lens, figure: lens, side: 'at most' },
    { target: 'smallCaps', limit: targets.smallCaps, figure: smallCaps, side: 'at least' },
  ] as const;
  return asked.flatMap(({ target, limit, figure, side }) =>
    limit === null
      ? []
      : places.flatMap(({ security, boughtAs }): readonly NewMoney[] => {
          const profile = profileOf(security);
          if (profile === null) return [];
          const { counts } = profile;
          const { known: fraction, most } = profile[target];
          const { value } = figure;
          const known = amountToReach({ value, base: whole }, limit, side, { fraction, counts });
          // of the open part of a base of equities all may be in it, and all of it in the question or nothing
          const widest = whole + outside;
          const low = { figure: { value: must(figure.low) * widest, base: widest }, money: { fraction, counts } };
          const high = {
            figure: { value: must(figure.high) * widest, base: widest },
            money: { fraction: most, counts },
          };
          const [best, worst] = side === 'at most' ? [low, high] : [high, low];
          const reach = (end: typeof low) => amountToReach(end.figure, limit, side, end.money);
          const after = (end: typeof low, x: number) =>
            (end.figure.value + x * end.money.fraction) / (end.figure.base + x * counts);
          const isSure = known !== null && after(high, known) - after(low, known) < WORTH_A_RANGE;
          return [
            {
              target,
              security,
              boughtAs,
              needed: isSure ? { least: known, most: known } : { least: reach(best), most: reach(worst) },
              share: { low: after(low, amount), high: after(high, amount) },
              from: { limit, value, base: whole, fraction, counts, needed: known },
            },
          ];
        }),
  );
}
