import { compareSnapshots, type PortfolioChange } from '../../domain/change/compare-snapshots.ts';
import { mergeSnapshots } from '../../domain/change/merge-snapshots.ts';
import { outsideSince, targetDayOf, type DaysOfClients, type OutsideSince } from '../../domain/change/outside-since.ts';
import { portfolioOfDay } from '../../domain/change/portfolio-of-day.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import type { ShelvedClient } from '../../domain/book/shelf.ts';
import type { MeasuredTarget } from '../../domain/measure/targets.ts';
import type { AppState } from '../app-state.svelte.ts';
import { DaysOfClientsReader, NO_DAYS, daysSince } from '../follow-log.ts';
import type { BookEdits } from './edits.ts';

const CENT = 0.005;

/* The portfolios there are, and households with their members. */
interface Shelf {
  readonly all: readonly ShelvedClient[];
  readonly groups: readonly { readonly name: string; readonly members: readonly ShelvedClient[] }[];
}

/** The days that are kept of portfolios, and which two of them are compared. */
export class DaysState {
  readonly #app: AppState;
  readonly #book: Shelf;
  readonly #edits: BookEdits;
  #read = $state.raw<{ readonly portfolio: string; readonly days: readonly Snapshot[] } | null>(null);
  #chosen = $state.raw<readonly [string, string] | null>(null);
  #household = $state.raw<{ readonly name: string; readonly days: readonly [Snapshot, Snapshot] | null } | null>(null);
  #ofClients = $state.raw<DaysOfClients>(NO_DAYS);
  readonly #reader = new DaysOfClientsReader();

  constructor(app: AppState, book: Shelf, edits: BookEdits) {
    this.#app = app;
    this.#book = book;
    this.#edits = edits;
  }

  /** Those of the open portfolio, the oldest first. */
  readonly ofOpen: readonly Snapshot[] = $derived.by(() => {
    const { current } = this.#edits;
    if (current === null || this.#read?.portfolio !== current.id) return [];
    return daysSince(this.#read.days, current.id, this.#app.kept.log);
  });
  /** Reads the days that are kept of what is open. */
  async read(): Promise<void> {
    const { current } = this.#edits;
    if (current === null) return this.#readHousehold();
    const days = await this.#app.kept.readSnapshots(current.id);
    this.#read = { portfolio: current.id, days };
  }
  /* The last two days of every member, each put together. */
  async #readHousehold(): Promise<void> {
    const { portfolio, isTogether, kept, report } = this.#app;
    const group = isTogether ? this.#book.groups.find(({ name }) => name === portfolio?.name) : undefined;
    if (group === undefined) return;
    const members = await Promise.all(
      group.members.map(async ({ id, name }) => ({ owner: name, days: await kept.readSnapshots(id) })),
    );
    const at = (place: -1 | -2) => {
      const days = members.flatMap(({ owner, days: all }) => {
        const snapshot = all.at(place);
        return snapshot === undefined ? [] : [{ owner, snapshot }];
      });
      return days.length === members.length ? mergeSnapshots(group.name, days) : null;
    };
    const [before, after] = [at(-2), at(-1)];
    // an account of two members is one for the household: then no sum of theirs is its worth
    const worth = report?.totals.net ?? null;
    const isWhole = after !== null && worth !== null && Math.abs(after.net - worth) < CENT;
    this.#household = { name: group.name, days: before === null || !isWhole ? null : [before, after] };
  }

  /** The two days that are compared: the chosen ones, else the last two, as in the table of clients and on the sheet; null with fewer than two. */
  readonly compared: readonly [Snapshot, Snapshot] | null = $derived.by(() => {
    const { ofOpen: all } = this;
    if (this.#app.isTogether) {
      const household = this.#household;
      return household !== null && household.name === this.#app.portfolio?.name ? household.days : null;
    }
    const [first, last] = all.slice(-2);
    if (first === undefined || last === undefined) return null;
    const of = (id: string | undefined) => all.find((one) => one.id === id);
    const [one, other] = [of(this.#chosen?.[0]) ?? first, of(this.#chosen?.[1]) ?? last];
    if (one === other) return [first, last];
    return one.date < other.date ? [one, other] : [other, one];
  });
  /** What changed between them; null: nothing to compare, or two currencies. */
  readonly change: PortfolioChange | null = $derived(
    this.compared === null ? null : compareSnapshots(...this.compared),
  );
  /** Chooses which two days are compared. */
  choose(one: string, other: string): void {
    this.#chosen = [one, other];
  }
  /** Compares with what was held on a kept day. */
  async compareWith(snapshot: Snapshot): Promise<void> {
    const { current } = this.#edits;
    if (current === null) return;
    const portfolio = portfolioOfDay(snapshot, current);
    await this.#app.open.lookAt({ against: { what: { kind: 'day', date: snapshot.date }, portfolio } });
  }
  /** Since which kept day a figure of the open portfolio is outside its target; null where none tells. */
  outsideSince(one: MeasuredTarget): OutsideSince | null {
    return outsideSince(one, this.ofOpen.map(targetDayOf));
  }
  /** Deletes a kept day; the undo brings it back. */
  async remove(snapshot: Snapshot): Promise<void> {
    this.#reader.forget(snapshot.portfolio);
    await this.#app.kept.save([{ kind: 'delete-snapshot', id: snapshot.id }]);
    this.#edits.tell('day-deleted', [snapshot.date], () => {
      this.#reader.forget(snapshot.portfolio);
      return this.#app.kept.save([{ kind: 'put-snapshot', snapshot }]);
    });
  }

  /** The days that are kept of other portfolios, as far as they were asked for. */
  get ofClients(): DaysOfClients {
    return this.#ofClients;
  }
  /** Reads the kept days of some portfolios, for what is said of them in the table of clients; those that are read already only once more is kept. */
  async readOfClients(ids: readonly string[]): Promise<void> {
    this.#ofClients = await this.#reader.read(ids, this.#book.all, this.#app.kept);
  }
}
