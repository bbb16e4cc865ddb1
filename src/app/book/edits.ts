import { inWords } from '../../words/load.ts';
import { NO_CHANGES } from '../../domain/files/file-changes.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { AppState } from '../app-state.svelte.ts';
import { editsOf, type KeptState } from '../kept-state.svelte.ts';
import type { Notice } from '../open/open-state.svelte.ts';
import type { PortfolioState } from '../portfolio-state.svelte.ts';
import type { Action } from '../undoing.ts';

/** Changes any portfolio that is kept, the open one too, and tells of it with an undo. */
export class BookEdits {
  readonly #open: PortfolioState;
  readonly #kept: KeptState;

  constructor({ open, kept }: AppState) {
    this.#open = open;
    this.#kept = kept;
  }

  /** The open portfolio, if one is open by itself. */
  get current(): Portfolio | null {
    return this.#open.isTogether ? null : this.#open.portfolio;
  }

  /** Changes one portfolio and gives the states that it was done between; null = it is not there. */
  async edit(id: string, change: (portfolio: Portfolio) => Portfolio): Promise<Action | null> {
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

  /** Takes an action back. Nothing changes where somebody has changed the same things since. */
  async takeBack(id: string, action: Action): Promise<Action | null> {
    const { withoutAction } = await inWords(() => import('../undoing.ts'));
    return this.edit(id, (now) => {
      const back = withoutAction(now, action);
      return back === 'stays' || back === null ? now : back;
    });
  }

  /** Tells what was done, until it is undone or something else is told. */
  tell(kind: Notice['kind'], names: readonly string[], undo: () => Promise<unknown>, action?: Action): void {
    const dismissAndUndo = (): void => {
      this.#open.dismissNotice();
      void undo();
    };
    this.#open.tell({
      kind,
      names,
      changes: NO_CHANGES,
      undo: dismissAndUndo,
      ...(action === undefined ? {} : { action }),
    });
  }
}
