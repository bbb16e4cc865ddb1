import type { Portfolio } from '../domain/portfolio.ts';
import type { Report } from '../domain/report.ts';
import type { Card } from '../domain/shelf.ts';
import { nextRevision, type Change, type Store, type WriteRefusal } from './schema.ts';

/** What is to be saved. The writer knows which revision it is made from: the last one it has saved itself. */
export type Edit =
  | { readonly kind: 'put-portfolio'; readonly portfolio: Portfolio }
  | { readonly kind: 'delete-portfolio'; readonly id: string }
  /** A report of the portfolio as it was last put. */
  | { readonly kind: 'put-report'; readonly id: string; readonly report: Report }
  | Exclude<Change, { readonly kind: 'put-portfolio' | 'delete-portfolio' | 'put-report' }>;

/** `failed` keeps what is not saved; the next save and `retry` try it again, first things first. */
export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly refusal: WriteRefusal };

export interface Writer {
  /** Queues one action of the user: one transaction, at once, after those before it. Comes when it is kept or refused. */
  save(edits: readonly Edit[]): Promise<SavingState>;
  /** Tries again what could not be saved. */
  retry(): Promise<SavingState>;
  /** Comes when nothing is waiting: all is saved, or saving has failed. For `pagehide`. */
  flush(): Promise<SavingState>;
  /** What another tab has written and this one has read: later edits are made from it. */
  learn(read: readonly Pick<Card, 'id' | 'revision'>[]): void;
  /** Tells the state now and at every change; returns how to stop. */
  subscribe(tell: (state: SavingState) => void): () => void;
}

/** Makes the one writer of a store, which starts from what was read of it. */
export function makeWriter(store: Store, read: readonly Pick<Card, 'id' | 'revision'>[]): Writer {
  const revisions = new Map<string, number>(read.map(({ id, revision }) => [id, revision]));
  const waiting: (readonly Edit[])[] = [];
  const listeners = new Set<(state: SavingState) => void>();
  let state: SavingState = { kind: 'saved' };
  let running: Promise<void> | null = null;

  const become = (next: SavingState): void => {
    state = next;
    for (const tell of listeners) tell(next);
  };

  const saveWaiting = async (): Promise<void> => {
    become({ kind: 'saving' });
    let conflict: WriteRefusal | null = null;
    for (let edits = waiting[0]; edits !== undefined; edits = waiting[0]) {
      const changes = baseAll(edits, revisions);
      const written = await writeOrForget(changes);
      if (!written.ok && written.error.kind === 'failure') {
        become({ kind: 'failed', refusal: written.error });
        return;
      }
      waiting.shift();
      if (written.ok) {
        for (const change of changes) remember(change, revisions);
      } else {
        // tried again it would conflict for ever: whoever sees this decides what to save instead
        conflict = written.error;
        if (conflict.kind === 'conflict' && conflict.stored === null) revisions.delete(conflict.id);
      }
    }
    become(conflict === null ? { kind: 'saved' } : { kind: 'failed', refusal: conflict });
  };

  /** A throw is a bug of ours, told as such; what caused it may not stand in the way of the next action. */
  const writeOrForget = async (changes: readonly Change[]): ReturnType<Store['write']> => {
    try {
      return await store.write(changes);
    } catch (error) {
      waiting.shift();
      become({
        kind: 'failed',
        refusal: { kind: 'failure', failure: { code: 'unreadable-record', detail: String(error) } },
      });
      throw error;
    }
  };

  const flush = async (): Promise<SavingState> => {
    while (waiting.length > 0) {
      running ??= saveWaiting().finally(() => (running = null));
      await running;
      if (state.kind === 'failed') break;
    }
    return state;
  };

  return {
    save(edits) {
      waiting.push(edits);
      return flush();
    },
    retry: flush,
    flush,
    learn(read) {
      for (const { id, revision } of read) revisions.set(id, revision);
    },
    subscribe(tell) {
      listeners.add(tell);
      tell(state);
      return () => listeners.delete(tell);
    },
  };
}

/** Within one action, an edit is made from what the edits before it leave. */
function baseAll(edits: readonly Edit[], revisions: ReadonlyMap<string, number>): readonly Change[] {
  const reached = new Map(revisions);
  return edits.map((edit) => {
    const change = baseOn(edit, reached);
    remember(change, reached);
    return change;
  });
}

function baseOn(edit: Edit, revisions: ReadonlyMap<string, number>): Change {
  switch (edit.kind) {
    case 'put-portfolio':
      return { ...edit, basedOn: revisions.get(edit.portfolio.id) ?? null };
    case 'delete-portfolio':
      return { ...edit, basedOn: revisions.get(edit.id) ?? null };
    case 'put-report':
      return { ...edit, revision: revisions.get(edit.id) ?? null };
    case 'put-snapshot':
    case 'delete-snapshot':
    case 'put-settings':
    case 'put-overlay':
    case 'put-pack':
    case 'open-journal':
    case 'close-journal':
      return edit;
  }
}

function remember(change: Change, revisions: Map<string, number>): void {
  if (change.kind === 'put-portfolio') revisions.set(change.portfolio.id, nextRevision(change.basedOn));
  if (change.kind === 'delete-portfolio') revisions.delete(change.id);
}
