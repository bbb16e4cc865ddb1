import { solve, type Solution } from 'yalps';
import type { IssuerId } from '../model/units.ts';
import type { Ranged } from '../model/report-amounts.ts';
import { ANYTHING, limitsIn, maySell, offersIn, withoutLimit, type AccountLimit, type Allowed } from './allowed.ts';
import { measureFigures, placeExposure, type LabFigures, type LabGround, type Measured } from './lab-ground.ts';
import type { Move, MoveSize } from '../model/move.ts';
import { exposeMoved, listHoldables, makeMoves, openLots, type Holdable, type MadeMove, type Moved } from './plan.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { openProfiles, type Profile } from './profile.ts';
import { gainRateOf, realisedWhereTaxed, type Realised } from './realise.ts';
import { SHORT_LIST } from './rank.ts';
import { addIn, amountIn } from '../sum.ts';
import { firstOf, must } from '../must.ts';

/* The least money that has to be moved, inside each account, to meet targets, or the moves that realise the least gain: a linear programme
   (README, "Least moves").
   Rows of thousands of companies are not written down beforehand: a company's limit joins when it is broken. */

/** What is wanted, as shares of the base; null = not asked for. */
export interface Targets {
  /** At most so much in the lens. */
  readonly lens: number | null;
  /** At least so much in small caps. */
  readonly smallCaps: number | null;
  /** No company above this. */
  readonly company: number | null;
}
export type SolverTargetKey = keyof Targets;

/** What moves that meet the targets are chosen by: the least money, or the least gain that is realised where sales are taxed. */
export type Preference = 'least-money' | 'least-gain';

/** How moves are chosen. */
export interface Choosing {
  readonly prefer: Preference;
  /** The accounts in which a sale is not taxed; in all others it may be. */
  readonly untaxed: readonly string[];
}

/** Why a target is out of reach: the closest that moves could bring it; null where that is not worked out. */
export interface OutOfReach {
  readonly target: SolverTargetKey;
  readonly best: number | null;
}
export type Solved =
  | {
      readonly kind: 'met';
      readonly moves: readonly Move[];
      /** The same as they would be made, each with what it realises. */
      readonly made: readonly MadeMove[];
      /** How they were chosen. */
      readonly chosen: Choosing;
      /** What they realise where sales may be taxed; null where the files state no cost for any of it. */
      readonly realised: Realised | null;
      readonly amount: number;
      readonly share: number;
      /** Each limited figure today and after the moves, by what is not known of it; the limits are met by its low end. */
      readonly figures: readonly MetFigure[];
      /** Holdings of which too little is seen: sold only where the limits cannot be met without. */
      readonly unseen: readonly SecurityKey[];
      readonly sellsUnseen: boolean;
    }
  | { readonly kind: 'out-of-reach'; readonly targets: readonly OutOfReach[] }
  /** Each can be met alone, all together not. */
  | { readonly kind: 'not-together' }
  /** Only limits of accounts stand in the way: each of these alone, or all of them together. */
  | { readonly kind: 'not-allowed'; readonly by: readonly AccountLimit[]; readonly isEach: boolean }
  | { readonly kind: 'no-base' };

/** A limited figure between its ends, before the moves and after. */
export interface MetFigure {
  readonly target: 'lens' | 'smallCaps';
  readonly limit: number;
  readonly before: Ranged;
  readonly after: Ranged;
}

interface Flow {
  readonly name: string;
  readonly account: string;
  readonly profile: Profile;
  /** Part of the base that can be sold; null for what is bought. */
  readonly most: number | null;
  /** Too little of it is seen to tell what a sale of it changes. */
  readonly isUnseen: boolean;
  /** What of each unit of money sold is, at most, gain where sales are taxed; a loss is 0. */
  readonly gain: number;
  /** A loss where sales are taxed, or cash: sold before anything else that brings no gain. */
  readonly goesFirst: boolean;
}
interface Programme {
  readonly flows: readonly Flow[];
  readonly accounts: readonly string[];
  readonly lens: number;
  readonly smallCaps: number;
  readonly companies: ReadonlyMap<IssuerId, number>;
}

const isSeen = ({ lens, smallCaps }: Profile) =>
  [lens, smallCaps].every(({ known, most }) => most - known < MOSTLY_SEEN);
const MOSTLY_SEEN = 0.05;

const signOf = ({ most }: Flow) => (most === null ? 1 : -1);

function openProgramme(
  { lens, smallCaps, whole }: LabFigures,
  { stakes }: Measured,
  { prefer, untaxed }: Choosing,
  ground: LabGround,
  allowed: Allowed,
): Programme {
  const base = must(whole);
  const profileOf = openProfiles(ground);
  const { lines, reference } = ground.groundwork;
  const held = listHoldables(lines(), reference);
  const accounts = [...new Set(held.map(({ account }) => account))];
  const flow = (
    name: string,
    account: string,
    security: SecurityKey,
    most: number | null,
    rate = 0,
  ): readonly Flow[] => {
    const profile = profileOf(security);
    if (profile === null) return [];
    const goesFirst = rate < 0 || security === 'class:cash';
    return [{ name, account, profile, most, isUnseen: !isSeen(profile), gain: Math.max(0, rate), goesFirst }];
  };
  const lotsOf = openLots(lines());
  const sales = (one: Holdable, at: number): readonly Flow[] => {
    const { account, security, value } = one;
    if (prefer === 'least-money' || untaxed.includes(account)) return flow(`s${at}`, account, security, value / base);
    return lotsOf(one).flatMap((lot, nth) =>
      flow(`s${at}.${nth}`, account, security, lot.value / base, gainRateOf(lot)),
    );
  };
  return {
    flows: [
      ...held.flatMap((one, at) => (maySell(allowed, one.account, one.security) ? sales(one, at) : [])),
      ...accounts.flatMap((account, at) =>
        // What no list shows may be anything: money is not sent there to meet a limit.
        (offersIn(allowed, account) ?? SHORT_LIST)
          .flatMap((key) => flow(`b${at} ${key}`, account, key, null))
          .filter(({ profile }) => isSeen(profile)),
      ),
    ],
    accounts,
    lens: lens.value / base,
    smallCaps: smallCaps.value / base,
    companies: new Map(stakes.map(({ owned }) => [owned.company.id, owned.value / base])),
  };
}

/* A figure x of the base after the moves is at most `limit` of the base after them: one row of the programme. */
interface Row {
  readonly name: string;
  readonly of: (profile: Profile) => number;
  readonly now: number;
  readonly limit: number;
  readonly side: 'max' | 'min';
}

function rowsFor({ lens, smallCaps }: Targets, programme: Programme): readonly Row[] {
  const rows: Row[] = [];
  if (lens !== null)
    rows.push({ name: 'lens', of: (one) => one.lens.known, now: programme.lens, limit: lens, side: 'max' });
  if (smallCaps !== null) {
    const of = (one: Profile) => one.smallCaps.known;
    rows.push({ name: 'small', of, now: programme.smallCaps, limit: smallCaps, side: 'min' });
  }
  return rows;
}

function weightIn(issuer: IssuerId): (profile: Profile) => number {
  return ({ companies }) => amountIn(companies, issuer);
}

/* What sales are kept low by: all money that is moved, the gain of it where sales are taxed, and what is neither a loss nor cash. */
const WEIGHTS = {
  moved: () => 1,
  gain: ({ gain }: Flow) => gain,
  others: ({ goesFirst }: Flow) => (goesFirst ? 0 : 1),
} as const;
type Aim = keyof typeof WEIGHTS;
/* One after the other: each is as low as those before it allow. */
const AIMS: Readonly<Record<Preference, readonly Aim[]>> = {
  'least-money': ['moved'],
  'least-gain': ['gain', 'others', 'moved'],
};
/* By so much of the base a later aim may overstep an earlier one: what the arithmetic of the programme is sure of. */
const HAIR = 1e-9;

function run(
  programme: Programme,
  rows: readonly Row[],
  objective: Row | Aim,
  kept: ReadonlyMap<Aim, number> = new Map(),
): Solution {
  const { flows, accounts } = programme;
  const constraints = new Map<string, { readonly max?: number; readonly min?: number; readonly equal?: number }>();
  accounts.forEach((_, at) => constraints.set(`account ${at}`, { equal: 0 }));
  for (const { name, most } of flows) if (most !== null) constraints.set(`all of ${name}`, { max: most });
  for (const { name, now, limit, side } of rows)
    constraints.set(name, side === 'max' ? { max: limit - now } : { min: limit - now });
  for (const [aim, most] of kept) constraints.set(`least ${aim}`, { max: most + HAIR });
  const weight = typeof objective === 'string' ? WEIGHTS[objective] : null;
  const variables = flows.map((flow) => {
    const { name, account, profile, most } = flow;
    const sign = signOf(flow);
    const terms = new Map<string, number>([[`account ${accounts.indexOf(account)}`, sign]]);
    if (most !== null) {
      terms.set(`all of ${name}`, 1);
      if (weight !== null) terms.set('goal', weight(flow));
      for (const aim of kept.keys()) terms.set(`least ${aim}`, WEIGHTS[aim](flow));
    }
    for (const row of rows) terms.set(row.name, sign * (row.of(profile) - row.limit * profile.counts));
    if (typeof objective !== 'string') terms.set('goal', sign * objective.of(profile));
    return [name, terms] as const;
  });
  const isMost = typeof objective !== 'string' && objective.side === 'min';
  return solve({ direction: isMost ? 'maximize' : 'minimize', objective: 'goal', constraints, variables });
}

/* One aim after the other; where a later one finds nothing for rounding, what the earlier ones found stays. */
function runAims(programme: Programme, rows: readonly Row[], aims: readonly Aim[]): Solution {
  const kept = new Map<Aim, number>();
  let best: Solution | null = null;
  for (const aim of aims) {
    const found = run(programme, rows, aim, kept);
    if (found.status !== 'optimal') return best ?? found;
    best = found;
    kept.set(aim, found.result);
  }
  return must(best);
}

/* What each company is after the flows, of the base after them. */
function breaches(programme: Programme, solution: Solution, limit: number): readonly IssuerId[] {
  const after = new Map(programme.companies);
  const byName = new Map(programme.flows.map((flow) => [flow.name, flow]));
  let base = 1;
  for (const [name, amount] of solution.variables) {
    const flow = must(byName.get(name));
    const by = signOf(flow) * amount;
    base += by * flow.profile.counts;
    for (const [issuer, weight] of flow.profile.companies) addIn(after, issuer, by * weight);
  }
  return [...after]
    .filter(([, value]) => value > limit * base + 1e-9)
    .sort((a, b) => b[1] - a[1])
    .slice(0, ROWS_AT_ONCE)
    .map(([issuer]) => issuer);
}

const ROWS_AT_ONCE = 12;
const MOST_ROUNDS = 80;

function settle(programme: Programme, targets: Targets, prefer: Preference): Solution | null {
  const rows = [...rowsFor(targets, programme)];
  const { company: limit } = targets;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const solution = runAims(programme, rows, AIMS[prefer]);
    if (solution.status !== 'optimal') return null;
    if (limit === null) return solution;
    const broken = breaches(programme, solution, limit).filter((issuer) => rows.every(({ name }) => name !== issuer));
    if (broken.length === 0) return solution;
    for (const issuer of broken) {
      const now = amountIn(programme.companies, issuer);
      rows.push({ name: issuer, of: weightIn(issuer), now, limit, side: 'max' });
    }
  }
  return null;
}

/* How far moves could bring one figure, whatever they cost; where the base itself moves that is left open. */
function reachOf(target: SolverTargetKey, programme: Programme, ground: LabGround): number | null {
  if (target === 'company' || ground.settings.base !== 'portfolio') return null;
  const wish: Targets = { lens: null, smallCaps: null, company: null, [target]: target === 'lens' ? 0 : 1 };
  const row = firstOf(rowsFor(wish, programme));
  const solution = run(programme, [], row);
  return solution.status === 'optimal' ? row.now + solution.result : null;
}

/* Sold and bought money of one account, paired in order: the largest sale fills the largest purchase. The lots of a holding are sold together,
   those with the highest cost first where the least gain is wanted. */
function pair(
  programme: Programme,
  solution: Solution,
  base: number,
  prefer: Preference,
): { readonly moves: readonly Move[]; readonly amount: number } {
  const found = new Map(solution.variables);
  const moves: Move[] = [];
  let amount = 0;
  for (const account of programme.accounts) {
    const of = (isSale: boolean) => {
      const sums = new Map<SecurityKey, { readonly part: number; readonly most: number }>();
      for (const { name, most, ...flow } of programme.flows) {
        if (flow.account !== account || (most !== null) !== isSale) continue;
        const before = sums.get(flow.profile.security) ?? { part: 0, most: 0 };
        const more = found.get(name); // the solution names what is not nothing
        const part = more === undefined ? before.part : before.part + more;
        sums.set(flow.profile.security, { part, most: most === null ? Infinity : before.most + most });
      }
      return [...sums]
        .map(([security, { part, most }]) => ({ security, left: part * base, isAll: part >= most - 1e-9 }))
        .filter(({ left }) => left >= LEAST)
        .sort((a, b) => b.left - a.left || (a.security < b.security ? -1 : 1));
    };
    const [sales, purchases] = [of(true), of(false)];
    for (const sale of sales)
      for (const purchase of purchases) {
        const value = Math.min(sale.left, purchase.left);
        if (value < LEAST || sale.security === purchase.security) continue;
        sale.left -= value;
        purchase.left -= value;
        const isLast = sale.isAll && sale.left < LEAST;
        const size: MoveSize = isLast
          ? { unit: 'part', value: 1 }
          : { unit: 'money', value: Math.ceil(value * 100 - 1e-6) / 100 };
        amount += value;
        const lots = prefer === 'least-gain' && sale.security !== 'class:cash' ? { lots: 'highest-cost' as const } : {};
        moves.push({ account, from: sale.security, to: purchase.security, size, price: null, ...lots });
      }
  }
  return { moves, amount };
}

/** Less than half a cent is no move. */
const LEAST = 0.005;

const withoutUnseen = (programme: Programme): Programme => ({
  ...programme,
  flows: programme.flows.filter(({ isUnseen }) => !isUnseen),
});

/* The limited figures with what the moves leave of what is not known. */
function measureAfter(
  { positions, made }: Moved,
  targets: Targets,
  before: LabFigures,
  ground: LabGround,
): readonly MetFigure[] {
  const after =
    made.length === 0
      ? before
      : measureFigures(placeExposure(exposeMoved(positions, ground.groundwork), ground), ground, []);
  return (['lens', 'smallCaps'] as const).flatMap((target) => {
    const limit = targets[target];
    return limit === null ? [] : [{ target, limit, before: before[target], after: after[target] }];
  });
}

/**
 * Gives the moves with the least money that meet the targets, by what is known; selling any holding, buying cash or the funds of the
 * short list, or of its line-up, in the same account, and nothing where no sale is allowed. Where the least gain is wanted: those with the least gain in accounts where sales are taxed, lots with the
 * highest cost first and lots without a known cost last, as if all of them were gain; of equal ones losses and cash before anything else,
 * then the least money. What a sale of a fund changes of which less than 95 % is seen nobody can tell: such funds are sold
 * only where the limits cannot be met without. Where they cannot be met it says which, and how far moves could go, or which limits of
 * accounts stand in the way.
 */
export function findLeastMoves(
  targets: Targets,
  chosen: Choosing,
  figures: LabFigures,
  measured: Measured,
  ground: LabGround,
): Solved {
  const { whole } = figures;
  if (whole === null) return { kind: 'no-base' };
  const { prefer } = chosen;
  const { allowed } = ground;
  const programmeOf = (within: Allowed) => openProgramme(figures, measured, chosen, ground, within);
  const programme = programmeOf(allowed);
  const seen = withoutUnseen(programme);
  const sure = settle(seen, targets, prefer);
  const solution = sure ?? settle(programme, targets, prefer);
  if (solution !== null) {
    const { moves, amount } = pair(sure === null ? programme : seen, solution, whole, prefer);
    const moved = makeMoves(ground.groundwork.lines(), moves, ground.groundwork.reference, allowed);
    const held = programme.flows.filter(({ most, isUnseen }) => most !== null && isUnseen);
    return {
      kind: 'met',
      moves,
      made: moved.made,
      chosen,
      realised: realisedWhereTaxed(moved.made, chosen.untaxed),
      amount,
      share: amount / whole,
      figures: measureAfter(moved, targets, figures, ground),
      unseen: [...new Set(held.map(({ profile }) => profile.security))].sort(),
      sellsUnseen: sure === null,
    };
  }
  const isMet = (within: Allowed) => settle(programmeOf(within), targets, 'least-money') !== null;
  const limits = limitsIn(allowed).filter(({ account }) => programme.accounts.includes(account));
  if (limits.length > 0 && isMet(ANYTHING)) {
    const each = limits.filter((limit) => isMet(withoutLimit(allowed, limit)));
    return { kind: 'not-allowed', by: each.length > 0 ? each : limits, isEach: each.length > 0 };
  }
  const asked = (['lens', 'smallCaps', 'company'] as const).filter((key) => targets[key] !== null);
  const alone = asked.filter(
    (key) =>
      settle(programme, { lens: null, smallCaps: null, company: null, [key]: targets[key] }, 'least-money') === null,
  );
  if (alone.length === 0) return { kind: 'not-together' };
  return {
    kind: 'out-of-reach',
    targets: alone.map((target) => ({ target, best: reachOf(target, programme, ground) })),
  };
}
