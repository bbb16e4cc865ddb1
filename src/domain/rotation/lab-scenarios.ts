import { freeNumbered } from '../free-name.ts';
import type { Discount, KeptLab, KeptScenario } from '../model/kept-lab.ts';
import type { Plan } from '../model/move.ts';
import { SCENARIOS, catchUp, type Scenario } from '../model/scenario.ts';

/** A scenario as the lab lists it: shipped, changed, or the user's own. */
export interface LabScenario extends Scenario {
  /** null = it goes by the name it came with. */
  readonly name: string | null;
  readonly isOwn: boolean;
}

/** The discount that is set at the beginning, closing wholly: that of the S&P 600 by forward P/E, reported in December 2025. */
export const FIRST_DISCOUNT: Discount = { discount: 0.31, closes: 1 };

/** Gives the scenarios in the order of the list: those of the app as they are kept, then the user's own. */
export function listScenarios({ scenarios, discount }: KeptLab): readonly LabScenario[] {
  const kept = new Map(scenarios.map((one) => [one.id, one]));
  const shipped = SCENARIOS.map((one): LabScenario => {
    const listed = { ...one, name: null, isOwn: false };
    if (one.id === 'catch-up' && discount !== null)
      return { ...listed, rule: catchUp(discount.discount, discount.closes) };
    const changed = kept.get(one.id);
    return changed === undefined ? listed : { ...listed, rule: changed.rule };
  });
  const own = scenarios.filter(isOwnScenario).map((one): LabScenario => ({ ...one, abroadMoves: false, isOwn: true }));
  return [...shipped, ...own];
}

/** Puts a scenario in the place of the one with its id, else at the end. */
export function putScenario(lab: KeptLab, scenario: KeptScenario): KeptLab {
  const isKnown = lab.scenarios.some(({ id }) => id === scenario.id);
  const scenarios = isKnown
    ? lab.scenarios.map((one) => (one.id === scenario.id ? scenario : one))
    : [...lab.scenarios, scenario];
  return { ...lab, scenarios };
}

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

/** Gives an id that no other scenario of the user's own has, in whatever tab it is made; `unique` is a text that nobody else gives. */
export function ownScenarioId(unique: string): string {
  return OWN + unique;
}

/** Gives an id that none of these scenarios has: "own-3". */
export function freeScenarioId(scenarios: readonly Pick<KeptScenario, 'id'>[]): string {
  return freeNumbered((number) => `${OWN}${number}`, 1, new Set(scenarios.map(({ id }) => id)));
}
