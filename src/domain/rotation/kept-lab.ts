import { freeNumbered } from '../free-name.ts';
import type { Plan } from './move.ts';
import type { ScenarioRule } from './scenario.ts';

/** A scenario of the user's own, or one that came with the app and was changed: then it has no name of its own. */
export interface KeptScenario {
  readonly id: string;
  readonly name: string | null;
  readonly rule: ScenarioRule;
}

/** How far small caps stand below large ones, and what part of that closes; both fractions. */
export interface Discount {
  readonly discount: number;
  readonly closes: number;
}

/** What the rotation lab keeps with a portfolio. It changes no figure of the report. */
export interface KeptLab {
  readonly scenarios: readonly KeptScenario[];
  /** null = as it comes with the app. */
  readonly discount: Discount | null;
  readonly plans: readonly Plan[];
}

/** What a portfolio has before the lab was used on it. */
export const NO_LAB: KeptLab = { scenarios: [], discount: null, plans: [] };

/* What ids of the user's own begin with; no shipped one does. */
const OWN = 'own-';

export function isOwnScenario({ id }: Pick<KeptScenario, 'id'>): boolean {
  return id.startsWith(OWN);
}

/** Gives an empty plan under a name that none of these has: "Plan 3". */
export function newPlan(plans: readonly Plan[]): Plan {
  const taken = new Set(plans.map(({ name }) => name));
  return { name: freeNumbered((number) => `Plan ${number}`, plans.length + 1, taken), moves: [] };
}

/** Gives an id that none of these scenarios has: "own-3". */
export function freeScenarioId(scenarios: readonly Pick<KeptScenario, 'id'>[]): string {
  return freeNumbered((number) => `${OWN}${number}`, 1, new Set(scenarios.map(({ id }) => id)));
}
