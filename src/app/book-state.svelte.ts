import { inWords } from '../words/load.ts';
import { isSamePortfolio } from '../domain/book/operations.ts';
import { isSameData } from '../domain/same-data.ts';
import { lookTogether, mergePortfolios } from '../domain/book/merge-portfolios.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import { addUpFigures, lensEnds, type Together } from '../domain/book/household.ts';
import type { Card, ShelvedClient } from '../domain/book/shelf.ts';
import { clientsOf, shelfOf } from './follow-log.ts';
import { changeTargets, followHouseholds, type Target } from '../domain/model/target.ts';
import type { Ends } from '../domain/model/report-amounts.ts';
import { daysBetween, type IsoDate } from '../domain/model/units.ts';
import type { Edit } from '../storage/writer.ts';
import type { AppState } from './app-state.svelte.ts';
import { isAtTable } from './meeting-view.ts';
import { editsOf, type KeptState } from './kept-state.svelte.ts';
import { done } from './open/open-state.svelte.ts';
import { Accounts } from './book/accounts.ts';
import { BookEdits } from './book/edits.ts';
import { DaysState } from './book/kept-days.svelte.ts';
import { TargetsState } from './book/targets.svelte.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';
import type { Action } from './undoing.ts';

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

/** What there is beside the open portfolio: the others and households; and what is kept of accounts, targets and days. */
export class BookState {
  readonly #app: AppState;
  readonly #open: PortfolioState;
  readonly #kept: KeptState;
  readonly #edits: BookEdits;
  /** What the open portfolio's accounts are. */
  readonly accounts: Accounts;
  /** Targets of what is open. */
  readonly targets: TargetsState;
  /** The days that are kept. */
  readonly days: DaysState;
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
    this.#edits = new BookEdits(app);
    this.accounts = new Accounts(app, this.#edits);
    this.targets = new TargetsState(app, this.#edits);
    this.days = new DaysState(app, this, this.#edits);
  }

  /** The open portfolio, if one is open by itself. */
  get current(): Portfolio | null {
    return this.#edits.current;
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
    await this.#edits.edit(id, (portfolio) => ({ ...portfolio, name: trimmed }));
  }

  /** Puts a portfolio into a household; an empty name takes it out. */
  async setGroup(id: string, group: string): Promise<void> {
    const trimmed = group.trim();
    const before = this.all;
    const action = await this.#edits.edit(id, (portfolio) => ({
      ...portfolio,
      group: trimmed === '' ? null : trimmed,
    }));
    await this.#followHouseholds(before, action === null ? [] : [action]);
  }

  /* A household that is called otherwise keeps its targets. */
  async #followHouseholds(before: readonly Shelved[], actions: readonly Action[]): Promise<void> {
    const after = before.map(({ id, group }) => {
      const moved = actions.find((action) => action.after.id === id);
      return { id, group: moved === undefined ? group : moved.after.group };
    });
    const householdTargets = followHouseholds(this.targets.ofHouseholds, before, after);
    if (householdTargets !== this.targets.ofHouseholds) await this.#kept.set({ householdTargets });
  }

  /** Makes a portfolio a model to compare others with, in no household, or somebody's holdings again. */
  async setModel(id: string, model: boolean): Promise<void> {
    await this.#edits.edit(id, (portfolio) => ({ ...portfolio, model, group: model ? null : portfolio.group }));
  }

  /** Puts a portfolio away, or back. The open one gives way to the next. */
  async archive(id: string, archived: boolean): Promise<void> {
    const name = this.all.find((one) => one.id === id)?.name ?? '';
    await this.#edits.edit(id, (portfolio) => ({ ...portfolio, archived }));
    if (archived && this.current?.id === id) await this.#openNext(id);
    if (archived) this.#edits.tell('archived', [name], () => this.archive(id, false));
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
      await this.#setArchived(gone, false);
    };
    this.#edits.tell(
      'archived',
      going.map(({ name }) => name),
      undo,
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
      await this.#kept.save([
        ...editsOf(portfolio, null, report),
        ...snapshots.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
        ...(history === null ? [] : [{ kind: 'put-history', id, history } as const]),
      ]);
      if (wasOpen) await this.switchTo(id);
    };
    this.#edits.tell('deleted', [portfolio.name], undo);
  }

  /** Takes another portfolio's files into this one; the other is archived as it is. */
  async merge(into: string, other: string): Promise<void> {
    const [one, two] = await Promise.all([this.#kept.readPortfolio(into), this.#kept.readPortfolio(other)]);
    if (one === null || two === null || this.#open.pending !== null) return;
    if (!mayMerge(this.all, into, other)) return;
    const action = await this.#edits.edit(into, (portfolio) => mergePortfolios(portfolio, two.portfolio));
    if (action === null) return;
    await this.#edits.edit(other, (portfolio) => ({ ...portfolio, archived: true }));
    const undo = async (): Promise<void> => {
      const taken = await this.#edits.takeBack(into, action);
      if (taken === null || taken.before === taken.after) return;
      await this.#edits.edit(other, (portfolio) => ({ ...portfolio, archived: two.portfolio.archived }));
    };
    this.#edits.tell('merged', [two.portfolio.name, one.portfolio.name], undo, action);
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

  /** Compares with another portfolio, as it is kept. False: it cannot be read. */
  async compareWith({ id, name }: Pick<Card, 'id' | 'name'>): Promise<boolean> {
    const stored = await this.#kept.readPortfolio(id);
    if (stored === null) return false;
    await this.#open.lookAt({ against: { what: { kind: 'portfolio', name }, portfolio: stored.portfolio } });
    return true;
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
      const action = await this.#edits.edit(id, change);
      if (action === null) unread += 1;
      else if (action.before !== null && !isSameData(action.before, action.after)) actions.push(action);
    }
    await this.#followHouseholds(before, actions);
    if (actions.length === 0 && unread === 0) return;
    const undo = async (): Promise<void> => {
      const now = this.all;
      const taken: Action[] = [];
      for (const action of actions) {
        const back = await this.#edits.takeBack(action.after.id, action);
        if (back !== null) taken.push(back);
      }
      await this.#followHouseholds(now, taken);
      await this.renewFigures();
    };
    if (unread > 0) this.#edits.tell('changed-some', [actions.length, unread].map(String), undo);
    else {
      const names = actions.map(({ after }) => after.name);
      this.#edits.tell(kind, names, undo);
    }
    await this.renewFigures();
  }

  /** Sets these targets for several portfolios in one action; those of theirs about other figures stay. */
  async setTargetsOfAll(ids: readonly string[], targets: readonly Target[]): Promise<void> {
    await this.changeAll(ids, 'targets-set', (one) => ({ ...one, targets: changeTargets(one.targets, [], targets) }));
  }
}

function mayMerge(all: readonly Shelved[], one: string, other: string): boolean {
  const isOwn = (wanted: string) => all.find(({ id }) => id === wanted)?.example === null;
  return isOwn(one) === isOwn(other);
}
