import { inWords } from '../words/load.ts';
import { EMPTY_OVERLAY, type Overlay, type UnassignedList } from '../domain/lists/overlay.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { Notice } from './open/open-state.svelte.ts';

/** The states of what the user brought that the last action was done between. */
interface OverlayAction {
  readonly before: Overlay;
  readonly after: Overlay;
}

/**
 * What the user brought over the pack: funds' own lists, newer caps. Every change goes the one way: new overlay → save →
 * tell, so that the report is worked out anew.
 */
export class OverlayState {
  readonly kept: KeptState;
  /** Works the report out anew. */
  readonly renew: () => Promise<void>;
  /** Lists that wait until the user says which fund they are of. Not kept: the file is at hand. */
  unassigned = $state.raw<readonly UnassignedList[]>([]);
  #overlay = $state.raw<Overlay>(EMPTY_OVERLAY);
  #notice = $state.raw<Notice | null>(null);
  /** What the notice tells of; null without one. */
  action: OverlayAction | null = null;
  /** How many changes were put and are not written yet. */
  unwritten = 0;

  constructor(kept: KeptState, renew: () => Promise<void>) {
    this.kept = kept;
    this.renew = renew;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }
  get notice(): Notice | null {
    return this.#notice;
  }

  /** Shows what is kept. */
  restore(overlay: Overlay): void {
    this.#overlay = overlay;
  }

  /** Changes lists. What does so is loaded with the first change. */
  async edit(change: (edits: typeof import('./overlay-edits.ts')) => Promise<void>): Promise<void> {
    await change(await inWords(() => import('./overlay-edits.ts')));
  }

  /** Lets a waiting list go. */
  dismissList(list: UnassignedList): void {
    this.unassigned = this.unassigned.filter((one) => one !== list);
  }

  /** Tells what was done last, or nothing any more. */
  tell(notice: Notice | null, action: OverlayAction | null): void {
    this.#notice = notice;
    this.action = action;
  }
  dismissNotice(): void {
    this.tell(null, null);
  }

  /** Forgets everything, after a wipe. */
  clear(): void {
    this.#overlay = EMPTY_OVERLAY;
    this.unassigned = [];
    this.dismissNotice();
  }
}
