import type { MarketId } from '../domain/benchmark-id.ts';
import type { LabAnswer } from '../domain/rotation/lab.ts';
import type { Move, Plan } from '../domain/rotation/plan.ts';
import { SCENARIOS, catchUp, type Scenario, type ScenarioRule } from '../domain/rotation/scenario.ts';
import type { AppState } from './app-state.svelte.ts';

/** A scenario as the lab lists it: shipped, changed, or the user's own. */
export interface LabScenario extends Scenario {
  /** null = it goes by the name it came with. */
  readonly name: string | null;
  readonly isOwn: boolean;
}

type Replayed = Extract<LabAnswer, { readonly kind: 'replay' }>;

const EMPTY_RULE: ScenarioRule = { kind: 'own', bySize: {}, bySector: {}, byTheme: {}, byCompany: {} };
const FIRST_PLAN: Plan = { name: 'Plan 1', moves: [] };

/**
 * What the rotation lab is set to: the scenario, the dial's ends, plans. Kept for the session and the portfolio it was made for;
 * nothing of it is stored.
 */
export class LabState {
  readonly #app: AppState;
  #of: string | null = null;
  #scenarios = $state.raw<readonly LabScenario[]>(shippedScenarios());
  #chosen = $state.raw(SCENARIOS[0]!.id);
  #abroadMoves = $state.raw(false);
  #markets = $state.raw<readonly [MarketId, MarketId]>(['sp500', 'russell-2000']);
  #plans = $state.raw<readonly Plan[]>([FIRST_PLAN]);
  #at = $state.raw(0);
  #draft = $state.raw<Move | null>(null);
  #discount = $state.raw({ discount: 0.31, closes: 1 });
  #answer = $state.raw<Replayed | null>(null);
  #isAsking = false;
  #isOutdated = false;
  #lastOwn = 0;

  readonly scenario: LabScenario = $derived(
    this.#scenarios.find(({ id }) => id === this.#chosen) ?? this.#scenarios[0]!,
  );
  readonly plan: Plan = $derived(this.#plans[this.#at] ?? FIRST_PLAN);

  constructor(app: AppState) {
    this.#app = app;
  }

  get scenarios(): readonly LabScenario[] {
    return this.#scenarios;
  }
  /** Companies from abroad move like US ones of their size, in every scenario. */
  get abroadMoves(): boolean {
    return this.#abroadMoves;
  }
  get markets(): readonly [MarketId, MarketId] {
    return this.#markets;
  }
  get plans(): readonly Plan[] {
    return this.#plans;
  }
  get planAt(): number {
    return this.#at;
  }
  /** The swap that is being typed; it counts after those of the plan. */
  get draft(): Move | null {
    return this.#draft;
  }
  /** The discount of small caps, and what part of it closes. */
  get discount(): { readonly discount: number; readonly closes: number } {
    return this.#discount;
  }
  /** The last answer; the one before while a new one is worked out. */
  get answer(): Replayed | null {
    return this.#answer;
  }

  /** Forgets what was set for another portfolio. */
  openFor(portfolio: string | null): void {
    if (this.#of === portfolio) return;
    this.#of = portfolio;
    this.#scenarios = shippedScenarios();
    this.#chosen = SCENARIOS[0]!.id;
    this.#plans = [FIRST_PLAN];
    this.#at = 0;
    this.#draft = null;
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

  /** Says how far small caps stand below, and how much of that closes; chooses the scenario. */
  setDiscount(discount: number, closes: number): void {
    this.#discount = { discount, closes };
    this.#change('catch-up', { rule: catchUp(discount, closes) });
    this.#chosen = 'catch-up';
  }

  /** Changes what a scenario of the user's own, or an editable one, does. */
  setRule(id: string, rule: ScenarioRule): void {
    this.#change(id, { rule });
  }
  rename(id: string, name: string): void {
    this.#change(id, { name });
  }
  #change(id: string, patch: Partial<LabScenario>): void {
    this.#scenarios = this.#scenarios.map((one) => (one.id === id ? { ...one, ...patch } : one));
  }

  /** Makes a scenario of the user's own: a copy of another one, or an empty one. */
  addScenario(of: LabScenario | null, name: string): void {
    this.#lastOwn += 1;
    const id = `own-${this.#lastOwn}`;
    const rule = of === null ? EMPTY_RULE : of.rule;
    this.#scenarios = [...this.#scenarios, { id, rule, abroadMoves: false, name, isOwn: true }];
    this.#chosen = id;
  }
  removeScenario(id: string): void {
    this.#scenarios = this.#scenarios.filter((one) => one.id !== id);
    if (this.#chosen === id) this.#chosen = SCENARIOS[0]!.id;
  }

  setDraft(move: Move | null): void {
    this.#draft = move;
  }
  /** Puts moves at the end of the plan. */
  addMoves(moves: readonly Move[]): void {
    this.#putPlan({ ...this.plan, moves: [...this.plan.moves, ...moves] });
    this.#draft = null;
  }
  /** Takes a move back; the others stay. */
  removeMove(at: number): void {
    this.#putPlan({ ...this.plan, moves: this.plan.moves.filter((_, place) => place !== at) });
  }
  renamePlan(name: string): void {
    this.#putPlan({ ...this.plan, name });
  }
  #putPlan(plan: Plan): void {
    this.#plans = this.#plans.map((one, at) => (at === this.#at ? plan : one));
  }
  choosePlan(at: number): void {
    this.#at = at;
  }
  addPlan(): void {
    this.#plans = [...this.#plans, { name: `Plan ${this.#plans.length + 1}`, moves: [] }];
    this.#at = this.#plans.length - 1;
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

function shippedScenarios(): readonly LabScenario[] {
  return SCENARIOS.map((one) => ({ ...one, name: null, isOwn: false }));
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
