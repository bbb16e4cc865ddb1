import type { ResolvedPosition } from '../identity/resolve.ts';
import type { Move } from '../model/move.ts';
import type { IsoDate } from '../model/units.ts';
import { must } from '../must.ts';
import { sum } from '../sum.ts';
import { zip } from '../zip.ts';

/* What a sale would realise, by what the file states was paid (README, "Gains"). A sale takes the same part of every lot, or those with the
   highest cost first where that is asked for: which of them a broker would sell is not in the file. Costs are in the report's currency at the rate of the value. */

/** How long a lot was held on the day of its file: `long` is more than a year. */
export type HoldingTerm = 'short' | 'long';

/** A part of a position that was bought together; `cost` null = the file does not say. */
export interface TaxLot {
  readonly value: number;
  readonly cost: number | null;
  readonly term: HoldingTerm | null;
}

/** What a sale realises, in the report's currency. */
export interface Realised {
  /** How much of what is sold the file states a cost for. */
  readonly covered: number;
  /** What that is worth less what was paid for it; below 0 = a loss. */
  readonly gain: number;
  /** The gain by how long it was held; the rest of it is on lots without a day. */
  readonly short: number;
  readonly long: number;
  readonly undated: number;
  /** What of the gain is of lots that are worth less than was paid for them; 0 or below. */
  readonly losses: number;
}

const NOTHING: Realised = { covered: 0, gain: 0, short: 0, long: 0, undated: 0, losses: 0 };

/** Tells how long something was held; null where one of the days is not known. */
export function holdingTermOf(since: IsoDate | null, asOf: IsoDate | null): HoldingTerm | null {
  if (since === null || asOf === null) return null;
  const aYearLater = `${String(Number.parseInt(since.slice(0, 4), 10) + 1).padStart(4, '0')}${since.slice(4)}`;
  return asOf > aYearLater ? 'long' : 'short';
}

/** Gives the lots of one position. A position that is partly short is one lot without a cost. */
export function slicesOf(rows: readonly ResolvedPosition[], value: number): readonly TaxLot[] {
  if (rows.some(({ baseValue, holding }) => baseValue === null || baseValue <= 0 || !(holding.value > 0)))
    return [{ value, cost: null, term: null }];
  return rows.map(({ baseValue, holding, asOf, identification }): TaxLot => {
    const worth = must(baseValue);
    const { security } = identification;
    // money is worth what it cost
    if (security.kind === 'class' && security.of === 'cash') return { value: worth, cost: worth, term: null };
    const { cost } = holding;
    if (cost === null) return { value: worth, cost: null, term: null };
    return { value: worth, cost: cost.value * (worth / holding.value), term: holdingTermOf(cost.since, asOf) };
  });
}

/**
 * Sells a part (1 = all) of a position, of every slice or by `lots`: what is left, and what that realises; null where no cost is known for any
 * of it.
 */
export function sellSlices(
  slices: readonly TaxLot[],
  part: number,
  lots?: Move['lots'],
): { readonly left: readonly TaxLot[]; readonly realised: Realised | null } {
  const parts = part >= 1 || lots === undefined ? slices.map(() => Math.min(1, part)) : inOrder(slices, part);
  const sold = zip(slices, parts);
  const left = sold.flatMap(([slice, gone]) => (gone >= 1 ? [] : [scale(slice, 1 - gone)]));
  const known = sold.flatMap(([slice, gone]) => (slice.cost === null || gone === 0 ? [] : [scale(slice, gone)]));
  const realised = known.reduce<Realised>((all, slice) => addUp(all, realiseOne(slice)), NOTHING);
  return { left, realised: known.length === 0 ? null : realised };
}

/* What part of each slice goes while those with the highest cost go first. */
function inOrder(slices: readonly TaxLot[], part: number): readonly number[] {
  let open = part * sum(slices.map(({ value }) => value));
  const parts = slices.map(() => 0);
  const order = [...slices.entries()].sort(([, a], [, b]) => gainRateOf(a) - gainRateOf(b));
  for (const [at, { value }] of order) {
    parts[at] = Math.min(1, open / value);
    open = Math.max(0, open - value);
  }
  return parts;
}

/**
 * Gives what of each unit of money in a lot is gain, below 0 = a loss; the higher the cost, the lower. Of a lot without a cost nobody knows:
 * it is taken for all gain, which is the most, so that it comes last.
 */
export function gainRateOf({ value, cost }: TaxLot): number {
  return cost === null ? 1 : (value - cost) / value;
}

function scale({ value, cost, term }: TaxLot, by: number): TaxLot {
  return { value: value * by, cost: cost === null ? null : cost * by, term };
}

function realiseOne({ value, cost, term }: TaxLot): Realised {
  const gain = value - must(cost);
  return {
    covered: value,
    gain,
    short: term === 'short' ? gain : 0,
    long: term === 'long' ? gain : 0,
    undated: term === null ? gain : 0,
    losses: Math.min(0, gain),
  };
}

function addUp(a: Realised, b: Realised): Realised {
  return {
    covered: a.covered + b.covered,
    gain: a.gain + b.gain,
    short: a.short + b.short,
    long: a.long + b.long,
    undated: a.undated + b.undated,
    losses: a.losses + b.losses,
  };
}

/** Adds up what sales realise where they may be taxed; null where no cost is known for any of them. Cash that is spent is no sale. */
export function realisedWhereTaxed(
  made: readonly { readonly move: Pick<Move, 'account' | 'from'>; readonly realised: Realised | null }[],
  untaxed: readonly string[],
): Realised | null {
  const sales = made.filter(({ move }) => move.from !== 'class:cash' && !untaxed.includes(move.account));
  return sumRealised(sales.map(({ realised }) => realised));
}

/** Adds up what several sales realise; null where no cost is known for any of them. */
export function sumRealised(all: readonly (Realised | null)[]): Realised | null {
  const known = all.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce(addUp, NOTHING);
}
