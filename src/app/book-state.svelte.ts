import { inWords } from '../words/load.ts';
import { accountKind, isUntaxed, type AccountKind, type KnownAccount } from '../domain/model/account-kind.ts';
import { changeTerms, termsOf, type AccountTerms } from '../domain/model/account-terms.ts';
import { portfolioOfDay } from '../domain/change/portfolio-of-day.ts';
import { mergeSnapshots } from '../domain/change/merge-snapshots.ts';
import { compareSnapshots, type PortfolioChange } from '../domain/change/compare-snapshots.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import { NO_CHANGES } from '../domain/files/file-changes.ts';
import { isSamePortfolio } from '../domain/book/operations.ts';
import { isSameData } from '../domain/same-data.ts';
import { lookTogether, mergePortfolios } from '../domain/book/merge-portfolios.ts';
import type { LineChoice } from '../domain/book/say.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import { targetDayOf, outsideSince, type DaysOfClients, type OutsideSince } from '../domain/change/outside-since.ts';
import { addUpFigures, lensEnds, type Together } from '../domain/book/household.ts';
import type { Card, ShelvedClient } from '../domain/book/shelf.ts';
import { DaysOfClientsReader, NO_DAYS, clientsOf, daysSince, shelfOf } from './follow-log.ts';
import {
  STARTER_TARGETS,
  changeTargets,
  followHouseholds,
  type HouseholdTargets,
  type Target,
} from '../domain/model/target.ts';
import type { Ends } from '../domain/model/report-amounts.ts';
import { measureTargets, type MeasuredTarget } from '../domain/measure/targets.ts';
import { daysBetween, type IsoDate } from '../domain/model/units.ts';
import type { Edit } from '../storage/writer.ts';
import type { AppState } from './app-state.svelte.ts';
import { isAtTable } from './meeting-view.ts';
import type { KeptState } from './kept-state.svelte.ts';
import { done, type Notice } from './open-state.svelte.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';
import type { Action } from './undoing.ts';

const CENT = 0.005;
/* Prices of two days further apart than this do not belong in one picture without a word. */
const MONTH = 30;

/** A portfolio in the list: its card, and the figures last worked out. */
export interface Shelved extends ShelvedClient {
  /** Between which ends its lens share lies; null where that is not known of it. */
  readonly lens: Ends | null;
}

/** Portfolios that are looked at together. `worth`: by their last reports, where all of them have one in one currency. */
export interface Household {
  readonly name: string;
  readonly members: readonly Shelved[];
  readonly worth: Together | null;
}

/** What there is beside the open portfolio: the others, households, days that are kept, targets. */
export class BookState {
  readonly #app: AppState;
  readonly #open: PortfolioState;
  readonly #kept: KeptState;
  #days = $state.raw<{ readonly portfolio: string; readonly snapshots: readonly Snapshot[] } | null>(null);
  #chosen = $state.raw<readonly [string, string] | null>(null);
  #household = $state.raw<{ readonly name: string; readonly days: readonly [Snapshot, Snapshot] | null } | null>(null);
  #renewing = $state.raw<{ readonly done: number; readonly all: number } | null>(null);

  /** Every portfolio by its name; with a client at the table those of the household that is shown. */
  readonly all: readonly Shelved[] = $derived.by(() => {
    const cards = clientsOf(shelfOf(this.#kept.found, this.#kept.log));
    const isOfOwn = (name: string) => cards.some(({ group, example }) => group === name && example === null);
    // an example is in no household of one's own: the two are never added up
    const groupOf = ({ group, example }: Card) => (example !== null && group !== null && isOfOwn(group) ? null : group);
    const shown = this.#open.portfolio;
    return cards
      .filter((card) => !this.#app.isPresenting || isAtTable(shown, card))
      .map((card) => {
        const lens = card.figures === null ? null : lensEnds(card.figures);
        return { ...card, group: groupOf(card), lens };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  });
  /** Models to compare with, by name. */
  readonly models: readonly Shelved[] = $derived(this.all.filter(({ model, archived }) => model && !archived));
  /** Households with those in them that are not archived, by name. */
  readonly groups: readonly Household[] = $derived.by(() => {
    const present = this.all.filter(({ group, archived, model }) => group !== null && !archived && !model);
    const names = present
      .flatMap(({ group }, at) =>
        group !== null && present.findIndex((one) => one.group === group) === at ? [group] : [],
      )
      .sort((one, other) => one.localeCompare(other, 'en'));
    return names.map((name) => {
      const members = present.filter(({ group }) => group === name);
      return { name, members, worth: addUpFigures(members.map(({ figures }) => figures)) };
    });
  });

  constructor(app: AppState) {
    this.#app = app;
    this.#open = app.open;
    this.#kept = app.kept;
  }

  /** The open portfolio, if one is open by itself. */
  get current(): Portfolio | null {
    return this.#open.isTogether ? null : this.#open.portfolio;
  }

  /** Opens another portfolio. False: files wait to be kept first, or it cannot be read. */
  async switchTo(id: string): Promise<boolean> {
    if (id === this.current?.id) return true;
    const stored = await this.#kept.readPortfolio(id);
    if (stored === null || !(await this.#open.switchTo(stored.portfolio, stored.report))) return false;
    await this.#kept.set({ lastPortfolio: id });
    return true;
  }

  /** Looks at all portfolios of a household as one. */
  async showGroup(name: string): Promise<boolean> {
    const members = this.groups.find((group) => group.name === name)?.members ?? [];
    const stored = await Promise.all(members.map(({ id }) => this.#kept.readPortfolio(id)));
    const together = lookTogether(
      name,
      stored.flatMap((one) => (one === null ? [] : [one.portfolio])),
    );
    return together !== null && (await this.#open.showTogether(together));
  }

  /** Starts a portfolio without anything in it: the next file goes there. */
  async startNew(): Promise<boolean> {
    if (!(await this.#open.switchTo(null, null))) return false;
    await this.#kept.set({ lastPortfolio: null });
    return true;
  }

  async rename(id: string, name: string): Promise<void> {
    const trimmed = name.trim();
    if (trimmed === '') return;
    this.#open.namesGiven = [...this.#open.namesGiven, trimmed];
    await this.#edit(id, (portfolio) => ({ ...portfolio, name: trimmed }));
  }

  /** Puts a portfolio into a household; an empty name takes it out. */
  async setGroup(id: string, group: string): Promise<void> {
    const trimmed = group.trim();
    const before = this.all;
    const action = await this.#edit(id, (portfolio) => ({ ...portfolio, group: trimmed === '' ? null : trimmed }));
    await this.#followHouseholds(before, action === null ? [] : [action]);
  }

  /* A household that is called otherwise keeps its targets. */
  async #followHouseholds(before: readonly Shelved[], actions: readonly Action[]): Promise<void> {
    const after = before.map(({ id, group }) => {
      const moved = actions.find((action) => action.after.id === id);
      return { id, group: moved === undefined ? group : moved.after.group };
    });
    const householdTargets = followHouseholds(this.householdTargets, before, after);
    if (householdTargets !== this.householdTargets) await this.#kept.set({ householdTargets });
  }

  /** Makes a portfolio a model to compare others with, in no household, or somebody's holdings again. */
  async setModel(id: string, model: boolean): Promise<void> {
    await this.#edit(id, (portfolio) => ({ ...portfolio, model, group: model ? null : portfolio.group }));
  }

  async setKind(account: string, kind: AccountKind): Promise<void> {
    const { current } = this;
    if (current === null) return;
    await this.#edit(current.id, (portfolio) => ({
      ...portfolio,
      accountKinds: { ...portfolio.accountKinds, [account]: kind },
    }));
  }

  /** What an account is, and whether the user said so. */
  kindOf(account: string): { readonly kind: AccountKind; readonly said: boolean } {
    return accountKind(account, this.#open.portfolio?.accountKinds ?? {});
  }
  /** Whether a sale in an account isn't taxed. */
  isUntaxed(account: string): boolean {
    return isUntaxed(this.kindOf(account).kind);
  }
  /** Gives accounts with what they are. */
  withKinds(accounts: readonly string[]): readonly KnownAccount[] {
    return accounts.map((account) => ({ account, ...this.kindOf(account) }));
  }

  /** What may be done in an account, and the user's own tax rate there. */
  termsOf(account: string): AccountTerms {
    return termsOf(account, this.#open.portfolio?.accountTerms ?? []);
  }
  /** Keeps what was changed of that, and what was said of funds of its line-up that nobody knew, with one undo for both. */
  async setTerms(
    account: string,
    begun: AccountTerms,
    wanted: AccountTerms,
    said: readonly LineChoice[],
  ): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { sayAll } = await inWords(() => import('../domain/book/say.ts'));
    const action = await this.#edit(current.id, (portfolio) => ({
      ...sayAll(portfolio, said),
      accountTerms: changeTerms(portfolio.accountTerms, account, begun, wanted),
    }));
    if (action === null) return;
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      await this.#takeBack(current.id, action);
    };
    this.#tell('terms-set', [account], () => void undo(), action);
  }

  /** Puts a portfolio away, or back. The open one gives way to the next. */
  async archive(id: string, archived: boolean): Promise<void> {
    const name = this.all.find((one) => one.id === id)?.name ?? '';
    await this.#edit(id, (portfolio) => ({ ...portfolio, archived }));
    if (archived && this.current?.id === id) await this.#openNext(id);
    if (archived) this.#tell('archived', [name], () => void this.archive(id, false));
  }

  /** Puts several portfolios away in one action; what is open gives way to the next. */
  async archiveAll(ids: readonly string[]): Promise<void> {
    const going = this.all.filter(({ id, archived }) => ids.includes(id) && !archived);
    const { portfolio } = this.#open;
    const isOpen = going.some(
      ({ id, group }) => id === portfolio?.id || (this.#open.isTogether && group === portfolio?.name),
    );
    if (going.length === 0 || (isOpen && !(await this.#openOther(ids)))) return;
    const gone = going.map(({ id }) => id);
    if (!(await this.#setArchived(gone, true))) return;
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      await this.#setArchived(gone, false);
    };
    this.#tell(
      'archived',
      going.map(({ name }) => name),
      () => void undo(),
    );
  }

  async #setArchived(ids: readonly string[], archived: boolean): Promise<boolean> {
    const edits: Edit[] = [];
    for (const id of ids) {
      const stored = await this.#kept.readPortfolio(id);
      if (stored !== null) edits.push(...editsOf({ ...stored.portfolio, archived }, stored.portfolio, stored.report));
    }
    return (await this.#kept.save(edits)).kind === 'saved';
  }

  /** The portfolios of which the figures in the list are not of today. */
  get outdated(): readonly Shelved[] {
    return this.all.filter(
      (one) => !one.archived && !one.model && !(one.isCurrent && one.figures?.row != null && one.targets !== null),
    );
  }
  /** How many of them are worked out anew; null = none is. */
  get renewing(): { readonly done: number; readonly all: number } | null {
    return this.#renewing;
  }
  /** Works out the figures of all that are not of today, one after the other; it ends where something else is asked meanwhile. */
  async renewFigures(): Promise<void> {
    if (this.#renewing !== null) return;
    const ids = this.outdated.map(({ id }) => id);
    try {
      for (const [done, id] of ids.entries()) {
        this.#renewing = { done, all: ids.length };
        const stored = await this.#kept.readPortfolio(id);
        if (stored === null) continue;
        const ended = await this.#app.analyse(stored.portfolio);
        if (!ended.ok) return;
        // put again, too, since its card may be from before targets were on it
        await this.#kept.save(editsOf(stored.portfolio, stored.portfolio, ended.value));
      }
    } finally {
      this.#renewing = null;
    }
  }

  /** Deletes a portfolio with its snapshots; the undo brings both back. One that another tab has changed unseen is shown instead. */
  async remove(id: string): Promise<void> {
    const shown = this.current?.id === id ? this.current : null;
    const [stored, snapshots, history] = await Promise.all([
      this.#kept.readPortfolio(id),
      this.#kept.readSnapshots(id),
      this.#kept.ask((store) => store.readMore('history', id)),
    ]);
    if (stored === null) return;
    if (shown !== null && !isSamePortfolio(shown, stored.portfolio)) {
      await this.#open.restore(stored.portfolio, stored.report);
      this.#open.tell(done('changed-elsewhere'));
      return;
    }
    const wasOpen = this.current?.id === id;
    if (wasOpen && !(await this.#openNext(id))) return;
    const { portfolio, report } = stored;
    if ((await this.#kept.deletePortfolio(portfolio)).kind !== 'saved') return;
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      await this.#kept.save([
        { kind: 'put-portfolio', portfolio, before: null },
        ...(report === null ? [] : [{ kind: 'put-report', id, of: portfolio, report } as const]),
        ...snapshots.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
        ...(history === null ? [] : [{ kind: 'put-history', id, history } as const]),
      ]);
      if (wasOpen) await this.switchTo(id);
    };
    this.#tell('deleted', [portfolio.name], () => void undo());
  }

  /** Takes another portfolio's files into this one; the other is archived as it is. */
  async merge(into: string, other: string): Promise<void> {
    const [one, two] = await Promise.all([this.#kept.readPortfolio(into), this.#kept.readPortfolio(other)]);
    if (one === null || two === null || this.#open.pending !== null) return;
    if (!mayMerge(this.all, into, other)) return;
    const action = await this.#edit(into, (portfolio) => mergePortfolios(portfolio, two.portfolio));
    if (action === null) return;
    await this.#edit(other, (portfolio) => ({ ...portfolio, archived: true }));
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      const taken = await this.#takeBack(into, action);
      if (taken === null || taken.before === taken.after) return;
      await this.#edit(other, (portfolio) => ({ ...portfolio, archived: two.portfolio.archived }));
    };
    this.#tell('merged', [two.portfolio.name, one.portfolio.name], () => void undo(), action);
  }

  /* Nothing changes where somebody has changed the same things since. */
  async #takeBack(id: string, action: Action): Promise<Action | null> {
    const { withoutAction } = await inWords(() => import('./undoing.ts'));
    return this.#edit(id, (now) => {
      const back = withoutAction(now, action);
      return back === 'stays' || back === null ? now : back;
    });
  }

  /** The portfolios that may be merged into this one: an example only into an example. */
  othersToMerge(id: string): readonly Shelved[] {
    return this.all.filter((other) => other.id !== id && !other.archived && mayMerge(this.all, id, other.id));
  }

  async #openNext(id: string): Promise<boolean> {
    return this.#openOther([id]);
  }
  async #openOther(ids: readonly string[]): Promise<boolean> {
    const next = this.all.find((one) => !ids.includes(one.id) && !one.archived);
    return next === undefined ? this.startNew() : this.switchTo(next.id);
  }

  /* Gives the states that it was done between; null = the portfolio is not there. */
  async #edit(id: string, change: (portfolio: Portfolio) => Portfolio): Promise<Action | null> {
    const { current } = this;
    if (current?.id === id) {
      const after = change(current);
      await this.#open.change(after, null);
      return { before: current, after };
    }
    const stored = await this.#kept.readPortfolio(id);
    if (stored === null) return null;
    const portfolio = change(stored.portfolio);
    // what it is measured by, or what is in it, makes another report
    const { files, settings } = stored.portfolio;
    const isSameReport = stored.report !== null && portfolio.files === files && portfolio.settings === settings;
    await this.#kept.save(editsOf(portfolio, stored.portfolio, isSameReport ? stored.report : null));
    return { before: stored.portfolio, after: portfolio };
  }

  #tell(kind: Notice['kind'], names: readonly string[], undo: () => void, action: Action | null = null): void {
    this.#open.tell({ kind, names, changes: NO_CHANGES, undo, ...(action === null ? {} : { action }) });
  }

  /** What the example households are called. */
  async exampleNames(): Promise<readonly string[]> {
    const { EXAMPLE_NAMES } = await inWords(() => import('./examples/example-households.ts'));
    return EXAMPLE_NAMES;
  }

  /** Reads an example household's portfolios, each as a portfolio of its own, and looks at them together. */
  async tryHousehold(name: string): Promise<void> {
    const { exampleHousehold } = await inWords(() => import('./examples/example-households.ts'));
    const { portfolios, targets } = exampleHousehold(name) ?? { portfolios: [], targets: [] };
    for (const { owner, files } of portfolios) {
      if (this.all.some((one) => one.group === name && one.name === owner)) continue;
      if (!(await this.startNew())) return;
      for (const file of files) await this.#app.readText(file.text, file.name);
      const made = this.current;
      if (made === null) return;
      await this.#open.change({ ...made, name: owner, group: name, targets }, null);
    }
    await this.showGroup(name);
  }

  /** The oldest and the newest day of the open files, where they are more than a month apart; null = nothing to warn of. */
  readonly farDates: { readonly oldest: IsoDate; readonly newest: IsoDate; readonly days: number } | null = $derived.by(
    () => {
      const days = (this.#open.portfolio?.files ?? []).flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
      const [oldest, newest] = [days[0], days.at(-1)];
      if (oldest === undefined || newest === undefined) return null;
      const apart = daysBetween(oldest, newest);
      return apart > MONTH ? { oldest, newest, days: apart } : null;
    },
  );

  /* Targets */

  /** Those of what is open: a household has its own, apart from its members'. */
  get targets(): readonly Target[] {
    const { portfolio } = this.#open;
    if (portfolio === null) return [];
    return this.#open.isTogether ? (this.householdTargets[portfolio.name] ?? []) : portfolio.targets;
  }
  get householdTargets(): HouseholdTargets {
    return this.#kept.settings.householdTargets;
  }
  /** Where the shown figures stand to the targets. */
  readonly measured: readonly MeasuredTarget[] = $derived.by(() => {
    const { report } = this.#app;
    return report === null ? [] : measureTargets(report, this.targets);
  });
  /** Where the figures are that a target may be set for, in the order of those to begin with. */
  readonly untargeted: readonly MeasuredTarget[] = $derived.by(() => {
    const { report } = this.#app;
    const open = STARTER_TARGETS.map(({ key }) => ({ key, low: null, high: null }));
    return report === null ? [] : measureTargets(report, open);
  });
  /** `begun`: what they were when they were opened for editing; what another tab has set since stays where nothing was changed here. */
  async setTargets(targets: readonly Target[], begun: readonly Target[] = this.targets): Promise<void> {
    const { current } = this;
    if (current === null) return this.#setHouseholdTargets(targets, begun);
    await this.#edit(current.id, (portfolio) => ({
      ...portfolio,
      targets: changeTargets(portfolio.targets, begun, targets),
    }));
  }

  /** Since which kept day a figure of the open portfolio is outside its target; null where none tells. */
  outsideSince(one: MeasuredTarget): OutsideSince | null {
    return outsideSince(one, this.snapshots.map(targetDayOf));
  }
  async #setHouseholdTargets(targets: readonly Target[], begun: readonly Target[]): Promise<void> {
    const { portfolio, isTogether, isShared } = this.#open;
    if (portfolio === null || !isTogether || isShared) return;
    const { name } = portfolio;
    const change = (from: readonly Target[], to: readonly Target[]) => {
      const now = this.householdTargets;
      return this.#kept.set({ householdTargets: { ...now, [name]: changeTargets(now[name] ?? [], from, to) } });
    };
    await change(begun, targets);
    const undo = (): void => {
      this.#open.dismissNotice();
      void change(targets, begun);
    };
    this.#tell('targets-set', [name], undo);
  }

  /** The days that are kept of other portfolios, as far as they were asked for. */
  #daysOfClients = $state.raw<DaysOfClients>(NO_DAYS);
  get daysOfClients(): DaysOfClients {
    return this.#daysOfClients;
  }
  readonly #daysReader = new DaysOfClientsReader();
  /** Reads the kept days of some portfolios, for what is said of them in the table of clients; those that are read already only once more is kept. */
  async readDaysOf(ids: readonly string[]): Promise<void> {
    this.#daysOfClients = await this.#daysReader.read(ids, this.all, this.#kept);
  }

  /** Changes several portfolios in one action, with one undo that leaves what was changed otherwise since then. */
  async changeAll(
    ids: readonly string[],
    kind: 'targets-set' | 'changed-all',
    change: (portfolio: Portfolio) => Portfolio,
  ): Promise<void> {
    const before = this.all;
    const actions: Action[] = [];
    let unread = 0;
    for (const id of ids) {
      const action = await this.#edit(id, change);
      if (action === null) unread += 1;
      else if (action.before !== null && !isSameData(action.before, action.after)) actions.push(action);
    }
    await this.#followHouseholds(before, actions);
    if (actions.length === 0 && unread === 0) return;
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      const now = this.all;
      const taken: Action[] = [];
      for (const action of actions) {
        const back = await this.#takeBack(action.after.id, action);
        if (back !== null) taken.push(back);
      }
      await this.#followHouseholds(now, taken);
      await this.renewFigures();
    };
    if (unread > 0) this.#tell('changed-some', [actions.length, unread].map(String), () => void undo());
    else {
      const names = actions.map(({ after }) => after.name);
      this.#tell(kind, names, () => void undo());
    }
    await this.renewFigures();
  }

  /** Sets these targets for several portfolios in one action; those of theirs about other figures stay. */
  async setTargetsOfAll(ids: readonly string[], targets: readonly Target[]): Promise<void> {
    await this.changeAll(ids, 'targets-set', (one) => ({ ...one, targets: changeTargets(one.targets, [], targets) }));
  }

  /* Snapshots */

  /** The days that are kept of the open portfolio, the oldest first. */
  readonly snapshots: readonly Snapshot[] = $derived.by(() => {
    const { current } = this;
    if (current === null || this.#days?.portfolio !== current.id) return [];
    return daysSince(this.#days.snapshots, current.id, this.#kept.log);
  });
  /** Reads the days that are kept of the open portfolio. */
  async readSnapshots(): Promise<void> {
    const { current } = this;
    if (current === null) return this.#readHousehold();
    const snapshots = await this.#kept.readSnapshots(current.id);
    this.#days = { portfolio: current.id, snapshots };
  }
  /** The two days that are compared: the chosen ones, else the last two, as in the table of clients and on the sheet; null with fewer than two. */
  readonly compared: readonly [Snapshot, Snapshot] | null = $derived.by(() => {
    const { snapshots } = this;
    if (this.#open.isTogether) {
      const household = this.#household;
      return household !== null && household.name === this.#open.portfolio?.name ? household.days : null;
    }
    const [first, last] = snapshots.slice(-2);
    if (first === undefined || last === undefined) return null;
    const of = (id: string | undefined) => snapshots.find((one) => one.id === id);
    const [one, other] = [of(this.#chosen?.[0]) ?? first, of(this.#chosen?.[1]) ?? last];
    if (one === other) return [first, last];
    return one.date < other.date ? [one, other] : [other, one];
  });
  /** What changed between them; null: nothing to compare, or two currencies. */
  readonly change: PortfolioChange | null = $derived(
    this.compared === null ? null : compareSnapshots(...this.compared),
  );
  /* The last two days of every member, each put together. */
  async #readHousehold(): Promise<void> {
    const { portfolio, isTogether } = this.#open;
    const group = isTogether ? this.groups.find(({ name }) => name === portfolio?.name) : undefined;
    if (group === undefined) return;
    const days = await Promise.all(group.members.map(({ id }) => this.#kept.readSnapshots(id)));
    const at = (place: -1 | -2) => {
      const members = group.members.flatMap(({ name }, member) => {
        const snapshot = days[member]!.at(place);
        return snapshot === undefined ? [] : [{ owner: name, snapshot }];
      });
      return members.length === days.length ? mergeSnapshots(group.name, members) : null;
    };
    const [before, after] = [at(-2), at(-1)];
    // an account of two members is one for the household: then no sum of theirs is its worth
    const worth = this.#app.report?.totals.net ?? null;
    const isWhole = after !== null && worth !== null && Math.abs(after.net - worth) < CENT;
    this.#household = { name: group.name, days: before === null || !isWhole ? null : [before, after] };
  }
  /** Chooses which two days are compared. */
  choose(one: string, other: string): void {
    this.#chosen = [one, other];
  }
  /** Compares with another portfolio, as it is kept. False: it cannot be read. */
  async compareWith({ id, name }: Pick<Card, 'id' | 'name'>): Promise<boolean> {
    const stored = await this.#kept.readPortfolio(id);
    if (stored === null) return false;
    await this.#open.lookAt({ against: { what: { kind: 'portfolio', name }, portfolio: stored.portfolio } });
    return true;
  }
  /** Compares with what was held on a kept day. */
  async compareWithDay(snapshot: Snapshot): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const portfolio = portfolioOfDay(snapshot, current);
    await this.#open.lookAt({ against: { what: { kind: 'day', date: snapshot.date }, portfolio } });
  }
  /** Deletes a kept day; the undo brings it back. */
  async removeSnapshot(snapshot: Snapshot): Promise<void> {
    this.#daysReader.forget(snapshot.portfolio);
    await this.#kept.save([{ kind: 'delete-snapshot', id: snapshot.id }]);
    const undo = async (): Promise<void> => {
      this.#open.dismissNotice();
      this.#daysReader.forget(snapshot.portfolio);
      await this.#kept.save([{ kind: 'put-snapshot', snapshot }]);
    };
    this.#tell('day-deleted', [snapshot.date], () => void undo());
  }
}

/* A portfolio as it is now, with the report that is still of it. */
function editsOf(portfolio: Portfolio, before: Portfolio, report: Report | null): readonly Edit[] {
  return [
    { kind: 'put-portfolio', portfolio, before },
    ...(report === null ? [] : [{ kind: 'put-report', id: portfolio.id, of: portfolio, report } as const]),
  ];
}

function mayMerge(all: readonly Shelved[], one: string, other: string): boolean {
  const isOwn = (wanted: string) => all.find(({ id }) => id === wanted)?.example === null;
  return isOwn(one) === isOwn(other);
}
