import { changedFunds, type FundChange } from '../domain/change/fund-changes.ts';
import type { Report } from '../domain/model/report.ts';
import type { AppState } from './app-state.svelte.ts';

/** What a change of the reference data did to the funds that are held. */
export interface PackChanges {
  /** The one that moved most first. */
  readonly funds: readonly FundChange[];
  /** How many funds are held. */
  readonly held: number;
  readonly lens: Report['settings']['lens'];
}

/** Lets newer data count, or the built-in data again, and says what that changed inside one's funds. */
export class PackChangesState {
  readonly #app: AppState;
  #changes = $state.raw<PackChanges | null>(null);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** null = nothing was changed here, or no fund is held to see it in. */
  get changes(): PackChanges | null {
    return this.#changes;
  }

  /** Lets the offered data count. */
  accept(): Promise<void> {
    return this.#watch(() => this.#app.pack.accept());
  }
  /** Lets the built-in data count again. */
  bringBack(): Promise<void> {
    return this.#watch(() => this.#app.pack.bringBack());
  }

  async #watch(change: () => Promise<void>): Promise<void> {
    const before = this.#app.report;
    this.#changes = null;
    await change();
    const after = this.#app.report;
    // another portfolio may have been opened meanwhile
    const isSame = before !== null && after !== null && before.settings.lens === after.settings.lens;
    if (!isSame || after.funds.length === 0 || before.reference.version === after.reference.version) return;
    this.#changes = {
      funds: changedFunds(before.funds, after.funds),
      held: after.funds.length,
      lens: after.settings.lens,
    };
  }
}
