import { NO_TAXES_SAID, saleTaxes, type SaleTaxes } from '../domain/model/account-terms.ts';
import type { MarketId } from '../domain/model/benchmark-id.ts';
import { editTheme, resetTheme, type ThemeEdits } from '../domain/model/own-themes.ts';
import type { ThemeId } from '../domain/model/reference.ts';
import { NO_LAB, type Discount, type KeptLab } from '../domain/model/kept-lab.ts';
import { ANYTHING, maySell, type Allowed, type Offer } from '../domain/rotation/allowed.ts';
import type { LabAnswer, LabQuestion, PlanStep } from '../domain/rotation/lab.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';
import {
  FIRST_DISCOUNT,
  ownScenarioId,
  listScenarios,
  newPlan,
  putScenario,
  type LabScenario,
} from '../domain/rotation/lab-scenarios.ts';
import type { Target } from '../domain/model/target.ts';
import { limitsOf, type Limits } from '../domain/rotation/limits.ts';
import type { Move, MoveSize, Plan } from '../domain/model/move.ts';
import type { Holdable } from '../domain/rotation/plan.ts';
import type { CostFigures } from '../domain/model/report-costs.ts';
import type { SpanFigures } from '../domain/rotation/span.ts';
import { amountOfMove, asMoved, costsMoved, figuresMoved } from '../domain/rotation/span.ts';
import type { RankedSide } from '../domain/rotation/propose.ts';
import type { RankedSwaps } from '../domain/rotation/rank.ts';
import type { ScenarioRule } from '../domain/model/scenario.ts';
import type { SecurityKey } from '../domain/model/security-key.ts';
import type { IssuerId } from '../domain/model/units.ts';
import type { AppState } from './app-state.svelte.ts';
import { firstOf } from '../domain/must.ts';

type Replayed = Extract<LabAnswer, { readonly kind: 'replay' }>;
type Held = Extract<LabAnswer, { readonly kind: 'holdings' }>;

const EMPTY_RULE: ScenarioRule = { kind: 'own', bySize: {}, bySector: {}, byTheme: {}, byCompany: {} };
const FIRST_PLAN = newPlan([]);

/** What is shown of one portfolio's lab; it lasts for the session. */
interface Shown {
  readonly portfolio: string | null;
  /** The scenario; null = the first. */
  readonly chosen: string | null;
  /** The place of the plan. */
  readonly at: number;
  readonly draft: Move | null;
  /** What the proposed move buys instead of what is proposed; null = that. */
  readonly buys: SecurityKey | null;
  /** A discount while its slider is held; kept when it is let go. */
  readonly sliding: Discount | null;
}
const NOTHING_SHOWN: Shown = { portfolio: null, chosen: null, at: 0, draft: null, buys: null, sliding: null };

/** What the worker is asked, and what its answer rests on beside that. */
interface Question {
  readonly asks: Extract<LabQuestion, { readonly kind: 'replay' }>;
  readonly portfolio: string | null;
  readonly restsOn: readonly unknown[];
}

/** What can be moved is asked for again when something changes that it rests on. */
interface HeldQuestion {
  readonly portfolio: string | null;
  readonly restsOn: readonly unknown[];
}
/* Where nothing is proposed: enough to see what it would do. */
const A_TENTH: MoveSize = { unit: 'part', value: 0.1 };
const partOf = ({ account, security }: Holdable) => ({ account, from: security, size: A_TENTH });
const NO_STEPS: readonly PlanStep[] = [];
const NOTHING_HELD: readonly Holdable[] = [];

/**
 * What the rotation lab is set to. Plans and the user's scenarios are the portfolio's and kept with it; which of them is shown, the
 * dial's ends and the swap that is being typed last for the session.
 */
export class LabState {
  readonly #app: AppState;
  /* Nothing is asked while nobody looks: what was asked last would be shown first when the screen comes back. */
  #openers = $state.raw(0);
  /* The amount while its slider is held: apart from what is asked, which a frame must not wait for. */
  #sliding = $state.raw<number | null>(null);
  #abroadMoves = $state.raw(false);
  #markets = $state.raw<readonly [MarketId, MarketId]>(['sp500', 'russell-2000']);
  #touched = $state.raw<Shown>(NOTHING_SHOWN);
  /* What was shown for another portfolio is forgotten. */
  readonly #shown: Shown = $derived.by(() =>
    this.#touched.portfolio === this.#portfolio ? this.#touched : NOTHING_SHOWN,
  );
  readonly #latest: LatestAnswer<Question, Replayed>;
  readonly #latestHeld: LatestAnswer<HeldQuestion, Held>;

  readonly #kept: KeptLab = $derived.by(() => this.#app.portfolio?.lab ?? NO_LAB);
  readonly scenarios: readonly LabScenario[] = $derived(
    listScenarios(this.#shown.sliding === null ? this.#kept : { ...this.#kept, discount: this.#shown.sliding }),
  );
  readonly scenario: LabScenario = $derived(
    this.scenarios.find(({ id }) => id === this.#shown.chosen) ?? firstOf(this.scenarios),
  );
  readonly plans: readonly Plan[] = $derived(this.#kept.plans.length === 0 ? [FIRST_PLAN] : this.#kept.plans);
  /** Which of the plans is shown. */
  readonly planAt: number = $derived(Math.min(this.#shown.at, this.plans.length - 1));
  readonly plan: Plan = $derived(this.plans[this.planAt]!);
  /** The discount of small caps, and what part of it closes. */
  readonly discount: Discount = $derived(this.#shown.sliding ?? this.#kept.discount ?? FIRST_DISCOUNT);

  readonly #heldQuestion: HeldQuestion | null = $derived.by(() => {
    const { report, overlay, portfolio } = this.#app;
    const { look } = this.#app.open;
    if (report === null || this.#openers === 0) return null;
    return { portfolio: this.#portfolio, restsOn: [report, look, overlay, portfolio] };
  });
  readonly #held: Held | null = $derived.by(() => {
    if (this.#heldQuestion === null) return null;
    const given = this.#latestHeld.to(this.#heldQuestion);
    return given?.question.portfolio === this.#portfolio ? given.answer : null;
  });
  /** What accounts can buy, and where nothing is sold, as far as it is said. */
  readonly allowed: Allowed = $derived(this.#held?.allowed ?? ANYTHING);
  /** What can be moved. */
  readonly holdables: readonly Holdable[] = $derived(this.#held?.holdables ?? NOTHING_HELD);
  /** The ranking of the side that is heavier than the market, which the proposal is the first of; null while it isn't known. */
  readonly ranked: RankedSide | null = $derived(this.#held?.ranked ?? null);
  /** The move that is being tried: what was chosen, while it is held, else the one that is proposed. It counts after those of the plan. */
  readonly draft: Move | null = $derived.by(() => {
    const { draft, buys } = this.#shown;
    const isHeld = draft !== null && this.holdables.some((one) => isFrom(one, draft));
    if (isHeld) return draft;
    const proposal = this.#held?.proposal ?? null;
    if (buys === null) return proposal;
    const first = this.holdables.find(({ security }) => security !== buys);
    const from = proposal ?? (first === undefined ? null : partOf(first));
    return from === null ? null : { ...from, to: buys, price: null };
  });
  /** What that move takes from. */
  readonly source: Holdable | null = $derived.by(() => {
    const { draft } = this;
    return draft === null ? null : (this.holdables.find((one) => isFrom(one, draft)) ?? null);
  });
  /** How much is moved, while the slider is held, too; null where nothing can be. */
  readonly amount: number | null = $derived.by(() => {
    if (this.draft === null || this.source === null) return null;
    return this.#sliding ?? amountOfMove(this.draft, this.source);
  });

  /* The lab's figures are worked out by the worker: it is asked anew whenever something changes that they rest on. */
  readonly #question: Question | null = $derived.by(() => {
    const { report, overlay, portfolio } = this.#app;
    const { look } = this.#app.open;
    if (report === null || this.#openers === 0 || this.#held === null) return null;
    const { id, rule } = this.scenario;
    return {
      asks: {
        kind: 'replay',
        scenarios: [{ id, rule, abroadMoves: this.#abroadMoves }],
        markets: this.#markets,
        moves: this.plan.moves,
        draft: this.draft,
      },
      portfolio: this.#portfolio,
      restsOn: [report, look, overlay, portfolio],
    };
  });
  /** The last answer; the one before while a new one is worked out. */
  readonly answer: Replayed | null = $derived.by(() => {
    if (this.#question === null) return null;
    const given = this.#latest.to(this.#question);
    return given?.question.portfolio === this.#portfolio ? given.answer : null;
  });

  /** The figures at the amount that the slider stands on: read off the way that the move takes, without asking. Null while none is known. */
  readonly moved: SpanFigures | null = $derived.by(() => {
    const { answer, draft, amount } = this;
    if (answer === null || draft === null || amount === null) return null;
    const { span, after } = answer;
    if (span === null || !isSameWay(span.move, draft)) return null;
    if (span.isStraight) return figuresMoved(span, amount);
    return after === null ? null : asMoved(after);
  });

  /** What the funds take a year at that amount; null while none is known. */
  readonly movedCosts: CostFigures | null = $derived.by(() => {
    const { answer, draft, amount } = this;
    if (answer === null || draft === null || amount === null) return null;
    const { span, costs } = answer;
    if (span === null || !isSameWay(span.move, draft)) return null;
    return span.isStraight ? costsMoved(span, amount) : costs.after;
  });

  /* What the answer says of each move, while it is of the plan that is shown. */
  readonly #steps: readonly PlanStep[] = $derived.by(() => {
    if (this.#question === null || this.answer === null) return NO_STEPS;
    return this.#latest.given?.question.asks.moves === this.plan.moves ? this.answer.steps : NO_STEPS;
  });
  /** The moves of the plan as they would be made; none while an older plan's are still there. */
  readonly planSteps: readonly PlanStep[] = $derived(this.#steps.slice(0, this.plan.moves.length));
  /** The move that is being tried, as it would be made; null while that isn't known. */
  readonly draftStep: PlanStep | null = $derived.by(() => {
    const { draft } = this;
    const step = this.#steps[this.plan.moves.length];
    return step !== undefined && draft !== null && isSameWay(step.move, draft) ? step : null;
  });
  /** How sales are taxed, by what the accounts are and the user's own rates. */
  readonly taxes: SaleTaxes = $derived.by(() => {
    const { report, portfolio } = this.#app;
    if (report === null || portfolio === null) return NO_TAXES_SAID;
    return saleTaxes(
      report.accounts.map(({ account }) => account),
      portfolio,
    );
  });

  constructor(app: AppState) {
    this.#app = app;
    this.#latestHeld = new LatestAnswer(() => app.askLab({ kind: 'holdings' }));
    this.#latest = new LatestAnswer(({ asks }) => app.askLab(asks));
  }

  get #portfolio(): string | null {
    return this.#app.portfolio?.id ?? null;
  }
  #show(shown: Partial<Omit<Shown, 'portfolio'>>): void {
    this.#touched = { ...this.#shown, ...shown, portfolio: this.#portfolio };
  }

  /** Companies from abroad move like US ones of their size, in every scenario. */
  get abroadMoves(): boolean {
    return this.#abroadMoves;
  }
  get markets(): readonly [MarketId, MarketId] {
    return this.#markets;
  }
  /** The portfolio's targets as limits of moves. */
  readonly limits: Limits = $derived.by(() => limitsOf(this.#app.portfolio?.targets ?? []));
  /** Targets of a model as limits of moves. */
  limitsBy(targets: readonly Target[]): Limits['targets'] {
    return limitsOf(targets).targets;
  }

  /** Puts a company on a theme's list that is not on it, or takes one off. */
  setThemeMember(theme: ThemeId, issuer: IssuerId, isMember: boolean): void {
    void this.#app.open.choose({ themeEdits: editTheme(this.#themeEdits, theme, issuer, isMember) });
  }
  /** Gives a theme's list back as it came with the app. */
  resetTheme(theme: ThemeId): void {
    void this.#app.open.choose({ themeEdits: resetTheme(this.#themeEdits, theme) });
  }
  get #themeEdits(): ThemeEdits {
    return this.#app.portfolio?.settings.themeEdits ?? {};
  }

  /** A screen shows it: from now on its figures are asked for. What is given back ends that; the last who leaves lets go of the answers. */
  open(): () => void {
    this.#openers += 1;
    return () => {
      this.#openers -= 1;
      this.#sliding = null;
      this.#show({ sliding: null });
      if (this.#openers > 0) return;
      this.#latest.clear();
      this.#latestHeld.clear();
    };
  }

  choose(id: string): void {
    this.#show({ chosen: id });
  }
  setAbroadMoves(on: boolean): void {
    this.#abroadMoves = on;
  }
  setMarkets(first: MarketId, second: MarketId): void {
    const [a, b] = this.#markets;
    // Two of the same are no dial: the other end takes the place that was left.
    this.#markets = first === second ? [b, a] : [first, second];
  }

  #keep(lab: KeptLab): void {
    void this.#app.open.keepBeside({ lab });
  }

  /** Shows what another discount would do, while it is being chosen. */
  slideDiscount(discount: Discount): void {
    this.#show({ sliding: discount, chosen: 'catch-up' });
  }
  /** Keeps the discount that was chosen. */
  keepDiscount(): void {
    const { sliding } = this.#shown;
    if (sliding === null) return;
    this.#keep({ ...this.#kept, discount: sliding });
    this.#show({ sliding: null });
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
    const id = ownScenarioId(crypto.randomUUID());
    this.#show({ chosen: id });
    this.#keep(putScenario(this.#kept, { id, name, rule: of === null ? EMPTY_RULE : of.rule }));
  }
  removeScenario(id: string): void {
    this.#keep({ ...this.#kept, scenarios: this.#kept.scenarios.filter((one) => one.id !== id) });
  }

  /** Whether something may be sold in its account. */
  maySell({ account, security }: Pick<Holdable, 'account' | 'security'>): boolean {
    return maySell(this.allowed, account, security);
  }
  /** What an account can buy; null = anything. */
  offersIn(account: string): readonly Offer[] | null {
    return this.allowed.get(account)?.buys ?? null;
  }

  /** Tries another move. */
  setDraft(move: Move): void {
    this.#sliding = null;
    this.#show({ draft: move });
  }
  /** Tries to buy something, with the money of the move that is proposed. */
  tryBuying(buys: SecurityKey): void {
    this.#sliding = null;
    this.#show({ draft: null, buys });
  }
  /** Tries a swap of the ranking, from the first of its holdings. */
  trySwap({ from: [first], to: [to], amount }: RankedSwaps): void {
    if (first === undefined || to === undefined) return;
    const { account, security } = first;
    this.setDraft({ account, from: security, to, size: { unit: 'money', value: amount }, price: null });
  }
  /** Whether that swap is the one that is tried. */
  isTried({ from: [first], to }: RankedSwaps): boolean {
    const { draft } = this;
    if (draft === null || first === undefined) return false;
    return draft.account === first.account && draft.from === first.security && to.includes(draft.to);
  }

  /** Shows what another amount would do, while its slider is held. */
  slideAmount(amount: number): void {
    this.#sliding = amount;
    // what lies on no line has to be measured at each place
    if (this.answer?.span?.isStraight === false) this.#keepAmount(amount);
  }
  /** Tries the amount on which the slider was let go. */
  keepAmount(): void {
    const amount = this.#sliding;
    if (amount === null) return;
    this.#keepAmount(amount);
    this.#sliding = null;
  }
  #keepAmount(amount: number): void {
    const { draft, source } = this;
    if (draft === null || source === null) return;
    const size: MoveSize = amount >= source.value ? { unit: 'part', value: 1 } : { unit: 'money', value: amount };
    this.#show({ draft: { ...draft, size } });
  }
  /** Puts moves at the end of the plan. */
  addMoves(moves: readonly Move[]): void {
    this.#show({ draft: null, buys: null });
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
    this.#show({ at });
  }
  addPlan(): void {
    this.#show({ at: this.plans.length });
    this.#keep({ ...this.#kept, plans: [...this.plans, newPlan(this.plans)] });
  }
  /** Removes the plan that is shown, with its swaps. */
  removePlan(): void {
    this.#keep({ ...this.#kept, plans: this.plans.filter((one) => one !== this.plan) });
  }
}

const isFrom = ({ account, security }: Holdable, move: Move) => account === move.account && security === move.from;
const isSameWay = (a: Move, b: Move) => a.account === b.account && a.from === b.from && a.to === b.to;

const labs = new WeakMap<AppState, LabState>();

/** Gives the lab of the app: the same one each time the screen is opened. */
export function labOf(app: AppState): LabState {
  const known = labs.get(app);
  if (known !== undefined) return known;
  /* A derived value dies with the component it was made in, and then says its last word for ever. This one outlives every screen; on a
     server, where nothing outlives the drawing, the root isn't run. */
  let made = null as LabState | null; // set by a function that TypeScript doesn't see run
  $effect.root(() => {
    made = new LabState(app);
  });
  const lab = made ?? new LabState(app);
  labs.set(app, lab);
  return lab;
}
