import { solve, type Solution } from 'yalps';
import type { IssuerId } from '../model/units.ts';
import type { Ranged } from '../model/report-amounts.ts';
import { measureFigures, placeExposure, type LabFigures, type LabGround, type Measured } from './lab-ground.ts';
import type { Move, MoveSize } from '../model/move.ts';
import { exposeMoved, listHoldables, makeMoves } from './plan.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { openProfiles, type Profile } from './profile.ts';
import { SHORT_LIST } from './rank.ts';

/* The least money that has to be moved, inside each account, to meet targets: a linear programme (README, "Least moves").
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

/** Why a target is out of reach: the closest that moves could bring it; null where that is not worked out. */
export interface OutOfReach {
  readonly target: SolverTargetKey;
  readonly best: number | null;
}
export type Solved =
  | {
      readonly kind: 'met';
      readonly moves: readonly Move[];
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

function openProgramme({ lens, smallCaps, whole }: LabFigures, { stakes }: Measured, ground: LabGround): Programme {
  const base = whole!;
  const profileOf = openProfiles(ground);
  const { lines, reference } = ground.groundwork;
  const held = listHoldables(lines(), reference);
  const accounts = [...new Set(held.map(({ account }) => account))];
  const flow = (name: string, account: string, security: SecurityKey, most: number | null): readonly Flow[] => {
    const profile = profileOf(security);
    return profile === null ? [] : [{ name, account, profile, most, isUnseen: !isSeen(profile) }];
  };
  return {
    flows: [
      ...held.flatMap(({ account, security, value }, at) => flow(`s${at}`, account, security, value / base)),
      ...accounts.flatMap((account, at) =>
        // What no list shows may be anything: money is not sent there to meet a limit.
        SHORT_LIST.flatMap((key) => flow(`b${at} ${key}`, account, key, null)).filter(({ profile }) => isSeen(profile)),
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
  return ({ companies }) => {
    const weight = companies.get(issuer);
    return weight === undefined ? 0 : weight;
  };
}

const MOVED = 'moved';

function run(programme: Programme, rows: readonly Row[], objective: Row | null): Solution {
  const { flows, accounts } = programme;
  const constraints = new Map<string, { readonly max?: number; readonly min?: number; readonly equal?: number }>();
  accounts.forEach((_, at) => constraints.set(`account ${at}`, { equal: 0 }));
  for (const { name, most } of flows) if (most !== null) constraints.set(`all of ${name}`, { max: most });
  for (const { name, now, limit, side } of rows)
    constraints.set(name, side === 'max' ? { max: limit - now } : { min: limit - now });
  const variables = flows.map((flow) => {
    const { name, account, profile, most } = flow;
    const sign = signOf(flow);
    const terms = new Map<string, number>([[`account ${accounts.indexOf(account)}`, sign]]);
    if (most !== null) {
      terms.set(`all of ${name}`, 1);
      terms.set(MOVED, 1);
    }
    for (const row of rows) terms.set(row.name, sign * (row.of(profile) - row.limit * profile.counts));
    if (objective !== null) terms.set('goal', sign * objective.of(profile));
    return [name, terms] as const;
  });
  const isMost = objective?.side === 'min';
  return solve({
    direction: isMost ? 'maximize' : 'minimize',
    objective: objective === null ? MOVED : 'goal',
    constraints,
    variables,
  });
}

/* What each company is after the flows, of the base after them. */
function breaches(programme: Programme, solution: Solution, limit: number): readonly IssuerId[] {
  const after = new Map(programme.companies);
  const byName = new Map(programme.flows.map((flow) => [flow.name, flow]));
  let base = 1;
  for (const [name, amount] of solution.variables) {
    const flow = byName.get(name)!;
    const by = signOf(flow) * amount;
    base += by * flow.profile.counts;
    for (const [issuer, weight] of flow.profile.companies) {
      const before = after.get(issuer);
      after.set(issuer, (before === undefined ? 0 : before) + by * weight);
    }
  }
  return [...after]
    .filter(([, value]) => value > limit * base + 1e-9)
    .sort((a, b) => b[1] - a[1])
    .slice(0, ROWS_AT_ONCE)
    .map(([issuer]) => issuer);
}

const ROWS_AT_ONCE = 12;
const MOST_ROUNDS = 80;

function settle(programme: Programme, targets: Targets): Solution | null {
  const rows = [...rowsFor(targets, programme)];
  const { company: limit } = targets;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const solution = run(programme, rows, null);
    if (solution.status !== 'optimal') return null;
    if (limit === null) return solution;
    const broken = breaches(programme, solution, limit).filter((issuer) => rows.every(({ name }) => name !== issuer));
    if (broken.length === 0) return solution;
    for (const issuer of broken) {
      const held = programme.companies.get(issuer);
      rows.push({ name: issuer, of: weightIn(issuer), now: held === undefined ? 0 : held, limit, side: 'max' });
    }
  }
  return null;
}

/* How far moves could bring one figure, whatever they cost; where the base itself moves that is left open. */
function reachOf(target: SolverTargetKey, programme: Programme, ground: LabGround): number | null {
  if (target === 'company' || ground.settings.base !== 'portfolio') return null;
  const wish: Targets = { lens: null, smallCaps: null, company: null, [target]: target === 'lens' ? 0 : 1 };
  const [row] = rowsFor(wish, programme);
  const solution = run(programme, [], row!);
  return solution.status === 'optimal' ? row!.now + solution.result : null;
}

/* Sold and bought money of one account, paired in order: the largest sale fills the largest purchase. */
function pair(
  programme: Programme,
  solution: Solution,
  base: number,
): { readonly moves: readonly Move[]; readonly amount: number } {
  const moves: Move[] = [];
  let amount = 0;
  for (const account of programme.accounts) {
    const of = (isSale: boolean) =>
      programme.flows
        .filter((flow) => flow.account === account && (flow.most !== null) === isSale)
        .flatMap(({ name, most, profile: { security } }) => {
          const found = solution.variables.find(([one]) => one === name);
          return found === undefined || found[1] * base < LEAST
            ? []
            : [{ security, left: found[1] * base, isAll: most !== null && found[1] >= most - 1e-9 }];
        })
        .sort((a, b) => b.left - a.left || (a.security < b.security ? -1 : 1));
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
        moves.push({ account, from: sale.security, to: purchase.security, size, price: null });
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
  moves: readonly Move[],
  targets: Targets,
  before: LabFigures,
  ground: LabGround,
): readonly MetFigure[] {
  const { lines, reference } = ground.groundwork;
  const after =
    moves.length === 0
      ? before
      : measureFigures(
          placeExposure(exposeMoved(makeMoves(lines(), moves, reference).positions, ground.groundwork), ground),
          ground,
          [],
        );
  return (['lens', 'smallCaps'] as const).flatMap((target) => {
    const limit = targets[target];
    return limit === null ? [] : [{ target, limit, before: before[target], after: after[target] }];
  });
}

/**
 * Gives the moves with the least money that meet the targets, by what is known; selling any holding, buying cash or the funds of the
 * short list, in the same account. What a sale of a fund changes of which less than 95 % is seen nobody can tell: such funds are sold
 * only where the limits cannot be met without. Where they cannot be met it says which, and how far moves could go.
 */
export function findLeastMoves(targets: Targets, figures: LabFigures, measured: Measured, ground: LabGround): Solved {
  const { whole } = figures;
  if (whole === null) return { kind: 'no-base' };
  const programme = openProgramme(figures, measured, ground);
  const seen = withoutUnseen(programme);
  const sure = settle(seen, targets);
  const solution = sure ?? settle(programme, targets);
  if (solution !== null) {
    const { moves, amount } = pair(sure === null ? programme : seen, solution, whole);
    const held = programme.flows.filter(({ most, isUnseen }) => most !== null && isUnseen);
    return {
      kind: 'met',
      moves,
      amount,
      share: amount / whole,
      figures: measureAfter(moves, targets, figures, ground),
      unseen: [...new Set(held.map(({ profile }) => profile.security))].sort(),
      sellsUnseen: sure === null,
    };
  }
  const asked = (['lens', 'smallCaps', 'company'] as const).filter((key) => targets[key] !== null);
  const alone = asked.filter(
    (key) => settle(programme, { lens: null, smallCaps: null, company: null, [key]: targets[key] }) === null,
  );
  if (alone.length === 0) return { kind: 'not-together' };
  return {
    kind: 'out-of-reach',
    targets: alone.map((target) => ({ target, best: reachOf(target, programme, ground) })),
  };
}
