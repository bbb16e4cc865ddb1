import type { Failure } from '../domain/failure.ts';
import { actionBetween } from '../domain/book/history.ts';
import { carryOut, isSamePortfolio, operationsBetween } from '../domain/book/operations.ts';
import { carryOverlay } from '../domain/lists/overlay-operations.ts';
import type { Overlay } from '../domain/lists/overlay.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Report } from '../domain/model/report.ts';
import { nextRevision, type StorageChange, type Store, type WriteRefusal } from './schema.ts';

/** What is to be saved. The writer knows which revision it is made from: the last one it has saved or read. */
export type Edit =
  | {
      readonly kind: 'put-portfolio';
      readonly portfolio: Portfolio;
      /**
       * The state that the user's action was done to; null = none, a new portfolio. Where something else is kept by now, the action
       * is done to that. Absent = whatever is kept gives way, if it is what the writer knows of.
       */
      readonly before?: Portfolio | null;
    }
  /** With `before`, only while that is what is kept; what is gone already is gone. */
  | { readonly kind: 'delete-portfolio'; readonly id: string; readonly before?: Portfolio }
  /** A report of this very state of a portfolio: it is left out where something else is kept. */
  | { readonly kind: 'put-report'; readonly id: string; readonly of: Portfolio; readonly report: Report }
  /** With `before`, what was done to that is done to what is kept; without it, that gives way. */
  | { readonly kind: 'put-overlay'; readonly overlay: Overlay; readonly before?: Overlay }
  | Exclude<
      StorageChange,
      { readonly kind: 'put-portfolio' | 'delete-portfolio' | 'put-report' | 'put-overlay' | 'add-action' }
    >;

/** `saved`: nothing waits. `failed` keeps what is not saved; the next save and `retry` try it again, first things first. */
export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly refusal: Extract<WriteRefusal, { readonly kind: 'failure' }> };

/** What became of one action of the user. */
export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly refusal: Extract<WriteRefusal, { readonly kind: 'failure' }> }
  /**
   * Nothing of it was saved, and it will not be: a portfolio was changed in another tab so that both cannot hold, or deleted there
   * (`stored` null). `mine` is the portfolio with this action and those that waited behind it; null where one was to be deleted.
   */
  | { readonly kind: 'conflict'; readonly id: string; readonly stored: number | null; readonly mine: Portfolio | null }
  /** It was done to what an action before it left, and that was a conflict: it is in that one's `mine`. */
  | { readonly kind: 'in-conflict' };

/** A portfolio was not saved as it was put, but with what another tab had done to it. */
export interface Joined {
  readonly put: Portfolio;
  readonly saved: Portfolio;
}

export interface Writer {
  /** Queues one action of the user: one transaction, at once, after those before it. Comes when it is kept or refused. */
  save(edits: readonly Edit[]): Promise<Outcome>;
  /** Tries again what could not be saved. */
  retry(): Promise<SavingState>;
  /** Comes when nothing is waiting: all is saved, or saving has failed. For `pagehide`. */
  flush(): Promise<SavingState>;
  /** What another tab has written and this one has read. An edit made from something else is done to this. */
  learn(read: readonly Known[]): void;
  /** The revision of a portfolio that was last written or read here; null = none. */
  revisionOf(id: string): number | null;
  /** Tells the state now and at every change; returns how to stop. */
  subscribe(tell: (state: SavingState) => void): () => void;
}

/** A portfolio as it is kept; `portfolio` absent = only its revision is in memory. */
export interface Known {
  readonly id: string;
  readonly revision: number;
  readonly portfolio?: Portfolio | null;
}

interface Waiting {
  readonly edits: readonly Edit[];
  readonly settle: (outcome: Outcome) => void;
}

const BUSY: Failure = { code: 'connection-lost', detail: 'another tab writes without a pause' };
/** How often an action is tried again that another tab has come before. */
const TRIES = 20;
/** How many portfolios stay in memory whole; of the others only the revision does. */
const IN_MEMORY = 3;

/** Makes the one writer of a store, which starts from what was read of it. */
export function makeWriter(
  store: Store,
  read: readonly Known[],
  onJoined: (joined: Joined) => void = () => undefined,
): Writer {
  const known = new Map<string, Known>(read.map((one) => [one.id, one]));
  const waiting: Waiting[] = [];
  const listeners = new Set<(state: SavingState) => void>();
  let state: SavingState = { kind: 'saved' };
  let running: Promise<void> | null = null;

  const become = (next: SavingState): void => {
    state = next;
    for (const tell of listeners) tell(next);
  };

  const saveWaiting = async (): Promise<void> => {
    become({ kind: 'saving' });
    for (let action = waiting[0]; action !== undefined; action = waiting[0]) {
      const outcome = await writeOrForget(action.edits);
      if (outcome.kind === 'failed') {
        become(outcome);
        // those behind it wait with it
        for (const { settle } of waiting) settle(outcome);
        return;
      }
      waiting.shift();
      if (outcome.kind === 'conflict') {
        const { id } = outcome;
        // those behind it were done to what was not saved: whoever sees this decides what to save instead
        action.settle({ ...outcome, mine: withThoseBehind(id, outcome.mine) });
      } else action.settle(outcome);
    }
    become({ kind: 'saved' });
  };

  const withThoseBehind = (id: string, mine: Portfolio | null): Portfolio | null => {
    let last = mine;
    for (const { edits, settle } of waiting.splice(0)) {
      const put = edits.find((edit) => edit.kind === 'put-portfolio' && edit.portfolio.id === id);
      if (put?.kind !== 'put-portfolio') {
        waiting.push({ edits, settle });
        continue;
      }
      last = put.portfolio;
      settle({ kind: 'in-conflict' });
    }
    return last;
  };

  /** Whatever throws is a bug of ours and told as one; the action that threw must not block those behind it. */
  const writeOrForget = async (edits: readonly Edit[]): Promise<Outcome> => {
    try {
      return await write(edits);
    } catch (error) {
      const action = waiting.shift();
      const failed = {
        kind: 'failed',
        refusal: { kind: 'failure', failure: { code: 'unreadable-record', detail: String(error) } },
      } as const;
      become(failed);
      action?.settle(failed);
      throw error;
    }
  };

  /* The last few portfolios stay in memory whole; the others are read again when they are changed. */
  const remember = (id: string, one: Known | null): void => {
    known.delete(id);
    if (one === null) return;
    known.set(id, one);
    const whole = [...known.values()].filter(({ portfolio }) => portfolio != null);
    for (const { id: other, revision } of whole.slice(0, -IN_MEMORY)) known.set(other, { id: other, revision });
  };

  /* Done to what is kept: where another tab came first, what it wrote is read and the action done to that. */
  const write = async (edits: readonly Edit[]): Promise<Outcome> => {
    for (let tries = 1; ; tries += 1) {
      const based = await baseAll(edits, known, store);
      if (based.kind !== 'based') {
        if (based.kind === 'conflict' && based.stored === null) known.delete(based.id);
        return based;
      }
      const written = await store.write(based.changes);
      if (written.ok) {
        for (const [id, one] of based.reached) remember(id, one);
        for (const joined of based.joined) onJoined(joined);
        return { kind: 'saved' };
      }
      if (written.error.kind === 'failure') return { kind: 'failed', refusal: written.error };
      if (written.error.kind === 'other-lists') {
        if (tries < TRIES) continue;
        return { kind: 'failed', refusal: { kind: 'failure', failure: BUSY } };
      }
      const { id, stored } = written.error;
      if (stored === null) known.delete(id);
      // what is there now is read before the next try
      else known.set(id, { id, revision: stored });
      const put = edits.find((edit) => edit.kind === 'put-portfolio' && edit.portfolio.id === id);
      const mine = put?.kind === 'put-portfolio' ? put : null;
      if (tries === TRIES || (mine !== null && mine.before === undefined))
        return { kind: 'conflict', id, stored, mine: mine?.portfolio ?? null };
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
    async save(edits) {
      const saved = new Promise<Outcome>((settle) => waiting.push({ edits, settle }));
      await flush();
      return saved;
    },
    async retry() {
      // what is being tried may have begun before there was a reason to try again
      await running?.catch(() => undefined);
      return flush();
    },
    flush,
    learn(read) {
      for (const one of read) {
        const { revision = 0, portfolio = null } = known.get(one.id) ?? {};
        // what was read before the last write is older than that
        if (one.revision > revision || (one.revision === revision && portfolio === null)) remember(one.id, one);
      }
    },
    revisionOf: (id) => known.get(id)?.revision ?? null,
    subscribe(tell) {
      listeners.add(tell);
      tell(state);
      return () => listeners.delete(tell);
    },
  };
}

type Based =
  | {
      readonly kind: 'based';
      readonly changes: readonly StorageChange[];
      /** What is kept of each portfolio once these are written; null = nothing. */
      readonly reached: ReadonlyMap<string, Known | null>;
      readonly joined: readonly Joined[];
    }
  | Exclude<Outcome, { readonly kind: 'saved' }>;

/** Within one action, an edit is made from what the edits before it leave. */
async function baseAll(edits: readonly Edit[], known: ReadonlyMap<string, Known>, store: Store): Promise<Based> {
  const reached = new Map<string, Known | null>();
  const joined: Joined[] = [];
  const changes: StorageChange[] = [];
  const now = (id: string) => (reached.has(id) ? reached : known).get(id) ?? null;
  for (const edit of edits) {
    switch (edit.kind) {
      case 'put-portfolio': {
        const { id } = edit.portfolio;
        const done = await doneTo(now(id), edit, store);
        if (done.kind !== 'done') return done;
        const { portfolio, revision } = done;
        // a portfolio that was deleted and comes back must not come to a revision again that it had: a tab that has not heard
        // of it would take what is kept for what it knows, and overwrite it. Nobody saves as fast as the clock counts.
        const first = Date.now();
        changes.push({ kind: 'put-portfolio', portfolio, basedOn: revision, first }, ...noteAction(edit));
        reached.set(id, { id, revision: nextRevision(revision, first), portfolio });
        if (portfolio !== edit.portfolio) joined.push({ put: edit.portfolio, saved: portfolio });
        break;
      }
      case 'delete-portfolio': {
        const { id, before } = edit;
        const kept = await keptNow(now(id), before, store);
        if (kept.kind === 'failed') return kept;
        reached.set(id, null);
        if (kept.one === null) break;
        if (before !== undefined && !isStill(kept.one, before))
          return { kind: 'conflict', id, stored: kept.one.revision, mine: null };
        changes.push({ kind: 'delete-portfolio', id, basedOn: kept.one.revision });
        break;
      }
      case 'put-report': {
        const { of, ...rest } = edit;
        const one = now(edit.id);
        changes.push({ ...rest, readings: of.files, revision: one?.portfolio === of ? one.revision : null });
        break;
      }
      case 'put-overlay': {
        const { before, overlay } = edit;
        if (before === undefined) {
          changes.push({ kind: 'put-overlay', overlay });
          break;
        }
        const stored = await store.readMore('overlay', '');
        if (!stored.ok) return { kind: 'failed', refusal: { kind: 'failure', failure: stored.error } };
        const merged = carryOverlay(stored.value.overlay, before, overlay);
        changes.push({ kind: 'put-overlay', overlay: merged, basedOn: stored.value.revision });
        break;
      }
      case 'put-history':
      case 'put-snapshot':
      case 'delete-snapshot':
      case 'put-settings':
      case 'set-settings':
      case 'put-pack':
      case 'put-sync':
      case 'open-journal':
      case 'close-journal':
      case 'forget-missing':
        changes.push(edit);
        break;
    }
  }
  return { kind: 'based', changes, reached, joined };
}

/* What is done to a portfolio is noted beside it, except where it is put as a whole. */
function noteAction({
  portfolio,
  before,
}: Extract<Edit, { readonly kind: 'put-portfolio' }>): readonly StorageChange[] {
  if (before === undefined) return [];
  const action = actionBetween(before, portfolio, new Date().toISOString());
  return action === null ? [] : [{ kind: 'add-action', id: portfolio.id, action }];
}

type Done =
  | { readonly kind: 'done'; readonly portfolio: Portfolio; readonly revision: number | null }
  | Exclude<Outcome, { readonly kind: 'saved' }>;

/* The action as it is to be written: done to what is kept, where that is not what it was done to on screen. */
async function doneTo(
  now: Known | null,
  { portfolio, before }: Extract<Edit, { readonly kind: 'put-portfolio' }>,
  store: Store,
): Promise<Done> {
  const { id } = portfolio;
  const isOnScreen = now === null ? before === null : before !== null && now.portfolio === before;
  if (before === undefined || isOnScreen) return { kind: 'done', portfolio, revision: now?.revision ?? null };
  const kept = now?.portfolio == null ? await readKept(store, id) : ({ kind: 'kept', one: now } as const);
  if (kept.kind === 'failed') return kept;
  if (kept.one?.portfolio == null) {
    if (before === null) return { kind: 'done', portfolio, revision: null };
    return { kind: 'conflict', id, stored: null, mine: portfolio };
  }
  const { revision, portfolio: stored } = kept.one;
  if (before === null ? isSamePortfolio(stored, portfolio) : isSamePortfolio(stored, before))
    return { kind: 'done', portfolio, revision };
  if (before !== null) {
    const carried = carryOut(stored, operationsBetween(before, portfolio));
    if (carried.kind === 'done') return { kind: 'done', portfolio: carried.portfolio, revision };
  }
  return { kind: 'conflict', id, stored: revision, mine: portfolio };
}

/* What is kept, with what it holds where that is asked about. */
async function keptNow(now: Known | null, before: Portfolio | undefined, store: Store): Promise<Kept> {
  if (before === undefined || now?.portfolio === before) return { kind: 'kept', one: now };
  return readKept(store, before.id);
}

function isStill({ portfolio }: Known, before: Portfolio): boolean {
  return portfolio != null && isSamePortfolio(portfolio, before);
}

type Kept = { readonly kind: 'kept'; readonly one: Known | null } | Extract<Outcome, { readonly kind: 'failed' }>;

async function readKept(store: Store, id: string): Promise<Kept> {
  const read = await store.readPortfolio(id);
  if (!read.ok) return { kind: 'failed', refusal: { kind: 'failure', failure: read.error } };
  if (read.value === null) return { kind: 'kept', one: null };
  const { portfolio, revision } = read.value;
  return { kind: 'kept', one: { id, revision, portfolio } };
}
