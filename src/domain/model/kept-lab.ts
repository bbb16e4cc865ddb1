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
