import { freeName } from '../free-name.ts';
import type { KeptLab } from '../model/kept-lab.ts';
import { freeScenarioId, isOwnScenario } from './lab-scenarios.ts';

/**
 * Takes the plans and own scenarios of another portfolio in, under names and ids that are free. What was changed of the shipped
 * ones stays as it is.
 */
export function mergeLabs(into: KeptLab, other: KeptLab): KeptLab {
  const names = new Set(into.plans.map(({ name }) => name));
  const plans = [...into.plans];
  for (const plan of other.plans) {
    const name = freeName(plan.name, names);
    names.add(name);
    plans.push({ ...plan, name });
  }
  const scenarios = [...into.scenarios];
  for (const one of other.scenarios.filter(isOwnScenario)) scenarios.push({ ...one, id: freeScenarioId(scenarios) });
  return { ...into, scenarios, plans };
}
