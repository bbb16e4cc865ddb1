import type { Edit } from '../storage/writer.ts';

/** What one tab tells the others. Ids and kinds only: no name and no figure goes from tab to tab. */
export type TabNews =
  /** Portfolios were written or deleted, or settings changed; `lists`: what the user brought over the pack, too. */
  | {
      readonly kind: 'changed';
      readonly portfolios: readonly string[];
      readonly lists: boolean;
      /** What two tabs did to the first could not both hold: what one of them did is in the second. */
      readonly bothKept?: readonly [portfolio: string, copy: string];
    }
  /** What is kept was wiped, locked or sealed otherwise: nothing that is on screen holds any more. */
  | { readonly kind: 'start-anew' };

/** The other tabs of this browser that have the same data open. */
export class TabsChannel {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string, hear: (news: TabNews) => void) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<TabNews>) => hear(data));
  }

  tell(news: TabNews): void {
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#channel?.close();
  }

  /** Tells of what was saved, if it concerns others: each tab has its own open portfolio, look and files being read. */
  tellOf(edits: readonly Edit[]): void {
    const portfolios = edits.flatMap((edit) => {
      if (edit.kind === 'put-portfolio') return [edit.portfolio.id];
      if (edit.kind === 'put-snapshot') return [edit.snapshot.portfolio];
      return edit.kind === 'delete-portfolio' ? [edit.id] : [];
    });
    const lists = edits.some(({ kind }) => kind === 'put-overlay' || kind === 'put-pack');
    const settings = edits.some(({ kind }) => kind === 'put-settings' || kind === 'set-settings');
    if (portfolios.length > 0 || lists || settings)
      this.tell({ kind: 'changed', portfolios: [...new Set(portfolios)], lists });
  }
}
