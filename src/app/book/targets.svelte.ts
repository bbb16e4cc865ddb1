import { STARTER_TARGETS, changeTargets, type HouseholdTargets, type Target } from '../../domain/model/target.ts';
import { measureTargets, type MeasuredTarget } from '../../domain/measure/targets.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { BookEdits } from './edits.ts';

/** Targets of what is open, a household's own too, and where the figures stand to them. */
export class TargetsState {
  readonly #app: AppState;
  readonly #edits: BookEdits;

  constructor(app: AppState, edits: BookEdits) {
    this.#app = app;
    this.#edits = edits;
  }

  /** Those of what is open: a household has its own, apart from its members'. */
  get ofOpen(): readonly Target[] {
    const { portfolio, isTogether } = this.#app;
    if (portfolio === null) return [];
    return isTogether ? (this.ofHouseholds[portfolio.name] ?? []) : portfolio.targets;
  }
  get ofHouseholds(): HouseholdTargets {
    return this.#app.kept.settings.householdTargets;
  }
  /** Where the shown figures stand to the targets. */
  readonly measured: readonly MeasuredTarget[] = $derived.by(() => {
    const { report } = this.#app;
    return report === null ? [] : measureTargets(report, this.ofOpen);
  });
  /** Where the figures are that a target may be set for, in the order of those to begin with. */
  readonly untargeted: readonly MeasuredTarget[] = $derived.by(() => {
    const { report } = this.#app;
    const open = STARTER_TARGETS.map(({ key }) => ({ key, low: null, high: null }));
    return report === null ? [] : measureTargets(report, open);
  });

  /** `begun`: what they were when they were opened for editing; what another tab has set since stays where nothing was changed here. */
  async set(targets: readonly Target[], begun: readonly Target[] = this.ofOpen): Promise<void> {
    const { current } = this.#edits;
    if (current === null) return this.#setOfHousehold(targets, begun);
    await this.#edits.edit(current.id, (portfolio) => ({
      ...portfolio,
      targets: changeTargets(portfolio.targets, begun, targets),
    }));
  }

  async #setOfHousehold(targets: readonly Target[], begun: readonly Target[]): Promise<void> {
    const { portfolio, isTogether, isShared } = this.#app.open;
    if (portfolio === null || !isTogether || isShared) return;
    const { name } = portfolio;
    const change = (from: readonly Target[], to: readonly Target[]) => {
      const now = this.ofHouseholds;
      return this.#app.kept.set({ householdTargets: { ...now, [name]: changeTargets(now[name] ?? [], from, to) } });
    };
    await change(begun, targets);
    this.#edits.tell('targets-set', [name], () => change(targets, begun));
  }
}
