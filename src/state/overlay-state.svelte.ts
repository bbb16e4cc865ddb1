import { NO_CHANGES } from '../domain/file-changes.ts';
import {
  addList,
  assignList,
  EMPTY_OVERLAY,
  removeList,
  type MarketData,
  type Overlay,
  type UnassignedList,
  type UserList,
} from '../domain/overlay.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { Notice } from './portfolio-state.svelte.ts';

/**
 * What the user brought over the pack: funds' own lists, newer caps. Every change goes the one way: new overlay → save →
 * tell, so that the report is worked out anew.
 */
export class OverlayState {
  readonly #kept: KeptState;
  readonly #changed: () => Promise<void>;
  #overlay = $state.raw<Overlay>(EMPTY_OVERLAY);
  #unassigned = $state.raw<readonly UnassignedList[]>([]);
  #notice = $state.raw<Notice | null>(null);

  constructor(kept: KeptState, changed: () => Promise<void>) {
    this.#kept = kept;
    this.#changed = changed;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }
  /** Lists that wait until the user says which fund they are of. Not kept: the file is at hand. */
  get unassigned(): readonly UnassignedList[] {
    return this.#unassigned;
  }
  get notice(): Notice | null {
    return this.#notice;
  }

  /** Shows what was kept. */
  restore(overlay: Overlay): void {
    this.#overlay = overlay;
  }

  /** Takes read files in: lists that name their fund and caps count at once, with an undo; the others wait. */
  async take(lists: readonly (UserList | UnassignedList)[], markets: readonly MarketData[]): Promise<void> {
    this.#unassigned = [...this.#unassigned, ...lists.filter((list) => list.fund === null)];
    const named = lists.filter((list) => list.fund !== null);
    const market = markets.at(-1);
    if (named.length === 0 && market === undefined) return;
    const withLists = named.reduce(addList, this.#overlay);
    const after = market === undefined ? withLists : { ...withLists, market };
    const names = named.length === 0 ? markets.map(({ fileName }) => fileName) : named.map(({ fund }) => fund);
    await this.#change(after, named.length === 0 ? 'caps-added' : 'list-added', names);
  }

  /** Gives a waiting list to its fund. */
  async assign(list: UnassignedList, fund: string, name: string): Promise<void> {
    this.letGo(list);
    await this.#change(addList(this.#overlay, assignList(list, fund, name)), 'list-added', [fund]);
  }

  /** Lets a waiting list go. */
  letGo(list: UnassignedList): void {
    this.#unassigned = this.#unassigned.filter((one) => one !== list);
  }

  async remove(fund: string): Promise<void> {
    await this.#change(removeList(this.#overlay, fund), 'list-removed', [fund]);
  }

  async removeMarket(): Promise<void> {
    const { market } = this.#overlay;
    if (market !== null) await this.#change({ ...this.#overlay, market: null }, 'caps-removed', [market.fileName]);
  }

  async #change(after: Overlay, kind: Notice['kind'], names: readonly string[]): Promise<void> {
    const before = this.#overlay;
    const undo = async (): Promise<void> => {
      this.#notice = null;
      await this.#put(before);
    };
    this.#notice = { kind, names, changes: NO_CHANGES, undo: () => void undo() };
    await this.#put(after);
  }

  async #put(overlay: Overlay): Promise<void> {
    this.#overlay = overlay;
    const saving = this.#kept.save([{ kind: 'put-overlay', overlay }]);
    await this.#changed();
    await saving;
  }

  dismissNotice(): void {
    this.#notice = null;
  }

  /** Forgets everything, after a wipe. */
  clear(): void {
    this.#overlay = EMPTY_OVERLAY;
    this.#unassigned = [];
    this.#notice = null;
  }
}
