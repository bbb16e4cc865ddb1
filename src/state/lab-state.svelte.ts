import type { MarketId } from '../domain/benchmark-id.ts';
import { editTheme, resetTheme, type ThemeEdits } from '../domain/own-themes.ts';
import type { ThemeId } from '../domain/reference.ts';
import { NO_LAB, type Discount, type KeptLab } from '../domain/rotation/kept-lab.ts';
import type { LabAnswer } from '../domain/rotation/lab.ts';
import {
  FIRST_DISCOUNT,
  freeScenarioId,
  listScenarios,
  newPlan,
  putScenario,
  type LabScenario,
} from '../domain/rotation/lab-scenarios.ts';
import { limitsOf, type Limits } from '../domain/rotation/limits.ts';
import type { Move, Plan } from '../domain/rotation/move.ts';
import { sumRealised, type Realised } from '../domain/rotation/realise.ts';
import type { ScenarioRule } from '../domain/rotation/scenario.ts';
import type { IssuerId } from '../domain/units.ts';
import type { AppState } from './app-state.svelte.ts';

type Replayed = Extract<LabAnswer, { readonly kind: 'replay' }>;

const EMPTY_RULE: ScenarioRule = { kind: 'own', bySize: {}, bySector: {}, byTheme: {}, byCompany: {} };
const FIRST_PLAN = newPlan([]);

/**
 * What the rotation lab is set to. Plans and the user's scenarios are the portfolio's and kept with it; which of them is shown, the
 * dial's ends and the swap that is being typed last for the session.
 */
export class LabState {
  readonly #app: AppState;
  #of: string | null = null;
  #chosen = $state.raw<string | null>(null);
  #abroadMoves = $state.raw(false);
  #markets = $state.raw<readonly [MarketId, MarketId]>(['sp500', 'russell-2000']);
  #at = $state.raw(0);
  #draft = $state.raw<Move | null>(null);
  /** While its slider is held; kept when it is let go. */
  #sliding = $state.raw<Discount | null>(null);
  #answer = $state.raw<Replayed | null>(null);
  #isAsking = false;
  #isOutdated = false;

  readonly #kept: KeptLab = $derived.by(() => this.#app.portfolio?.lab ?? NO_LAB);
  readonly scenarios: readonly LabScenario[] = $derived(
    listScenarios(this.#sliding === null ? this.#kept : { ...this.#kept, discount: this.#sliding }),
  );
  readonly scenario: LabScenario = $derived(this.scenarios.find(({ id }) => id === this.#chosen) ?? this.scenarios[0]!);
  readonly plans: readonly Plan[] = $derived(this.#kept.plans.length === 0 ? [FIRST_PLAN] : this.#kept.plans);
  /** Which of the plans is shown. */
  readonly planAt: number = $derived(Math.min(this.#at, this.plans.length - 1));
  readonly plan: Plan = $derived(this.plans[this.planAt]!);
  /** The discount of small caps, and what part of it closes. */
  readonly discount: Discount = $derived(this.#sliding ?? this.#kept.discount ?? FIRST_DISCOUNT);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Companies from abroad move like US ones of their size, in every scenario. */
  get abroadMoves(): boolean {
    return this.#abroadMoves;
  }
  get markets(): readonly [MarketId, MarketId] {
    return this.#markets;
  }
  /** The swap that is being typed; it counts after those of the plan. */
  get draft(): Move | null {
    return this.#draft;
  }
  /** What the swaps of the plan would realise together, without the one that is being typed; what cash is spent realises nothing. */
  readonly realised: Realised | null = $derived.by(() => {
    const steps = this.#answer?.steps.slice(0, this.plan.moves.length) ?? [];
    return sumRealised(steps.map(({ move, realised }) => (move.from === 'class:cash' ? null : realised)));
  });
  /** The portfolio's targets as limits of moves. */
  readonly limits: Limits = $derived.by(() => limitsOf(this.#app.portfolio?.targets ?? []));

  /** Puts a company on a theme's list that is not on it, or takes one off. */
  setThemeMember(theme: ThemeId, issuer: IssuerId, isMember: boolean): void {
    void this.#app.choose({ themeEdits: editTheme(this.#themeEdits, theme, issuer, isMember) });
  }
  /** Gives a theme's list back as it came with the app. */
  resetTheme(theme: ThemeId): void {
    void this.#app.choose({ themeEdits: resetTheme(this.#themeEdits, theme) });
  }
  get #themeEdits(): ThemeEdits {
    return this.#app.portfolio?.settings.themeEdits ?? {};
  }

  /** The last answer; the one before while a new one is worked out. */
  get answer(): Replayed | null {
    return this.#answer;
  }

  /** Forgets what was shown for another portfolio. */
  openFor(portfolio: string | null): void {
    if (this.#of === portfolio) return;
    this.#of = portfolio;
    this.#chosen = null;
    this.#at = 0;
    this.#draft = null;
    this.#sliding = null;
    this.#answer = null;
  }

  /** Lets go of what was typed and answered: the screen is left. */
  close(): void {
    this.#draft = null;
    this.#sliding = null;
    this.#answer = null;
  }

  choose(id: string): void {
    this.#chosen = id;
  }
  setAbroadMoves(on: boolean): void {
    this.#abroadMoves = on;
  }
  setMarkets(first: MarketId, second: MarketId): void {
    const [a, b] = this.#markets;
    // Two of the same are no dial: the other end takes the place that was left.
    this.#markets = first === second ? (first === a ? [b, second] : [first, a]) : [first, second];
  }

  #keep(lab: KeptLab): void {
    void this.#app.hands.open.keepLab(lab);
  }

  /** Shows what another discount would do, while it is being chosen. */
  slideDiscount(discount: Discount): void {
    this.#sliding = discount;
    this.#chosen = 'catch-up';
  }
  /** Keeps the discount that was chosen. */
  keepDiscount(): void {
    if (this.#sliding === null) return;
    this.#keep({ ...this.#kept, discount: this.#sliding });
    this.#sliding = null;
  }

  /** Changes what a scenario of the user's own, or an editable one, does. */
  setRule(id: string, rule: ScenarioRule): void {
    this.#put(id, { rule });
  }
  rename(id: string, name: string): void {
    this.#put(id, { name });
  }
  #put(id: string, patch: Partial<Pick<LabScenario, 'name' | 'rule'>>): void {
    const before = this.scenarios.find((one) => one.id === id);
    if (before !== undefined)
      this.#keep(putScenario(this.#kept, { id, name: before.name, rule: before.rule, ...patch }));
  }

  /** Makes a scenario of the user's own: a copy of another one, or an empty one. */
  addScenario(of: LabScenario | null, name: string): void {
    const id = freeScenarioId(this.#kept.scenarios);
    this.#chosen = id;
    this.#keep(putScenario(this.#kept, { id, name, rule: of === null ? EMPTY_RULE : of.rule }));
  }
  removeScenario(id: string): void {
    this.#keep({ ...this.#kept, scenarios: this.#kept.scenarios.filter((one) => one.id !== id) });
  }

  setDraft(move: Move | null): void {
    this.#draft = move;
  }
  /** Puts moves at the end of the plan. */
  addMoves(moves: readonly Move[]): void {
    this.#draft = null;
    this.#putPlan({ ...this.plan, moves: [...this.plan.moves, ...moves] });
  }
  /** Takes a move back; the others stay. */
  removeMove(at: number): void {
    this.#putPlan({ ...this.plan, moves: this.plan.moves.filter((_, place) => place !== at) });
  }
  renamePlan(name: string): void {
    this.#putPlan({ ...this.plan, name });
  }
  #putPlan(plan: Plan): void {
    this.#keep({ ...this.#kept, plans: this.plans.map((one, at) => (at === this.planAt ? plan : one)) });
  }
  choosePlan(at: number): void {
    this.#at = at;
  }
  addPlan(): void {
    this.#at = this.plans.length;
    this.#keep({ ...this.#kept, plans: [...this.plans, newPlan(this.plans)] });
  }
  /** Removes the plan that is shown, with its swaps. */
  removePlan(): void {
    this.#keep({ ...this.#kept, plans: this.plans.filter((one) => one !== this.plan) });
  }

  /**
   * Asks for the figures of what is set now. Called at every change; while an answer is on its way only the last change is
   * remembered, so that a dial that is dragged does not fill the queue.
   */
  ask(): void {
    this.#isOutdated = true;
    if (!this.#isAsking) void this.#answerAll();
  }
  async #answerAll(): Promise<void> {
    this.#isAsking = true;
    while (this.#isOutdated) {
      this.#isOutdated = false;
      const moves = this.#draft === null ? this.plan.moves : [...this.plan.moves, this.#draft];
      const { id, rule } = this.scenario;
      const scenarios = [{ id, rule, abroadMoves: this.#abroadMoves }];
      const answer = await this.#app.askLab({ kind: 'replay', scenarios, markets: this.#markets, moves });
      if (answer !== null) this.#answer = answer;
    }
    this.#isAsking = false;
  }
}

const labs = new WeakMap<AppState, LabState>();

/** Gives the lab of the app: the same one each time the screen is opened. */
export function labOf(app: AppState): LabState {
  const known = labs.get(app);
  if (known !== undefined) return known;
  const lab = new LabState(app);
  labs.set(app, lab);
  return lab;
}
