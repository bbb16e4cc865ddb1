import { inWords } from '../words/load.ts';
import type { Failure } from '../domain/failure.ts';
import { EMPTY_OVERLAY } from '../domain/lists/overlay.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Report } from '../domain/model/report.ts';
import type { Result } from '../domain/model/units.ts';
import {
  DEFAULT_APP_SETTINGS,
  type AppSettings,
  type Contents,
  type StartContents,
  type Store,
  type StoredPortfolio,
} from '../storage/schema.ts';
import { openStore, type OpenedStore } from '../storage/store.ts';
import type { TabNews, TabsChannel } from './tabs-channel.ts';
import type { Edit, Joined, Outcome } from '../storage/writer.ts';
import { Lock } from './kept/lock.svelte.ts';
import { Losses } from './kept/losses.svelte.ts';
import { SavingQueue } from './kept/saving.svelte.ts';
import { Space } from './kept/space.svelte.ts';

const loadTabs = () => inWords(() => import('./tabs-channel.ts'));
const loadLog = () => inWords(() => import('./follow-log.ts'));
const loadMemory = () => inWords(() => import('../storage/memory-store.ts'));

/** From so many on the log is taken into what was found. */
const LOG_LIMIT = 16;

/** `not-kept`: nothing outlives this page (no storage, or a private session). */
export type Saved = 'saved' | 'saving' | 'failed' | 'not-kept';

const NOTHING_KEPT = {
  cards: [],
  figures: [],
  current: [],
  portfolio: null,
  overlay: EMPTY_OVERLAY,
  pack: null,
  journal: [],
  damaged: [],
};

export type OpenStore = typeof openStore;

/** Where a tab keeps what it keeps. */
export interface KeptWhere {
  readonly database: string;
  /** Nothing is read from this device and nothing is written to it. */
  readonly isPrivate: boolean;
  readonly openStore?: OpenStore;
}

export type Conflict = Extract<Outcome, { readonly kind: 'conflict' }>;

/** What this tab does about news that concern it. */
export interface KeptEvents {
  /** Another tab has written. */
  readonly onElsewhere: (news: TabNews) => void;
  /** Something was done to a portfolio that cannot hold beside what another tab did. Nothing of it was saved. */
  readonly onConflict: (conflict: Conflict) => Promise<void>;
  /** The browser has removed what was kept while the page was open: what is in memory is to be saved again. */
  readonly onGone: () => Promise<void>;
  /** A portfolio was saved together with what another tab had done to it. */
  readonly onJoined: (put: Portfolio, saved: Portfolio) => void;
}

/** What is kept on this device: opens it, writes through one queue, and tells how that stands. */
export class KeptState {
  readonly #build: string;
  readonly #open: OpenStore;
  /** What the database is called. */
  readonly database: string;
  #store: Store | null = null;
  #kind = $state.raw<Store['kind']>('database');
  #settings = $state.raw<AppSettings>(DEFAULT_APP_SETTINGS);
  #failure = $state.raw<Failure | null>(null);
  #found = $state.raw<Pick<StartContents, 'cards' | 'figures' | 'current'>>({ cards: [], figures: [], current: [] });
  #log = $state.raw<readonly Edit[]>([]);
  #countOwn = $state.raw<typeof import('./follow-log.ts').countOwn | null>(null);
  /** How much room it takes. */
  readonly space = new Space();
  /** The passphrase that it may lie under. */
  readonly lock = new Lock((failure) => this.#fail(failure));
  /** What of it is gone. */
  readonly losses = new Losses();
  readonly #saving = new SavingQueue({
    onEnded: (outcome, edits) => this.#tellOf(outcome, edits),
    onJoined: (joined) => this.#join(joined),
  });
  readonly #events: KeptEvents;
  #tabs: TabsChannel | null = null;
  /** Nothing is read from this device and nothing is written to it. */
  readonly isPrivate: boolean;

  readonly saved: Saved = $derived(this.#kind === 'memory' ? 'not-kept' : this.#saving.state.kind);
  readonly failure: Failure | null = $derived(this.#failure ?? this.#saving.failure);

  constructor(build: string, { database, isPrivate, openStore: open = openStore }: KeptWhere, events: KeptEvents) {
    this.#build = build;
    this.database = database;
    this.isPrivate = isPrivate;
    this.#open = open;
    this.#events = events;
  }

  async #listen(): Promise<void> {
    const { TabsChannel } = await loadTabs();
    this.#tabs ??= new TabsChannel(this.database, this.#events.onElsewhere);
  }

  get settings(): AppSettings {
    return this.#settings;
  }
  /** What was found of every portfolio when this began. */
  get found(): Pick<StartContents, 'cards' | 'figures' | 'current'> {
    return this.#found;
  }
  /** What was saved since then: of each thing the last only, in order. */
  get log(): readonly Edit[] {
    return this.#log;
  }
  /**
   * How many portfolios there are now that are neither archived nor models: the user's own, or the examples of who has none. What was saved here counts as
   * soon as it can be told apart.
   */
  readonly ownPortfolios: number = $derived.by(() => {
    const shown = this.#found.cards.filter(({ archived, model }) => !archived && !model);
    if (this.#countOwn !== null) return this.#countOwn(shown, this.#log);
    return shown.filter(({ example }) => example === null).length || shown.length;
  });

  /** Opens what is kept and reads it; where that fails, work goes on in memory and `failure` says why. */
  async open(): Promise<StartContents> {
    if (this.isPrivate) return this.#read(await this.#makeMemory());
    void this.#listen();
    const opened = await this.#openStore();
    const store = opened.ok ? opened.value.store : await this.#makeMemory();
    this.lock.useVault(opened.ok ? opened.value.vault : null);
    // what was said while it waited for another tab is over
    this.#failure = opened.ok ? null : opened.error;
    if (opened.ok) this.losses.noteGone(opened.value.gone, opened.value.forgetLoss);
    const contents = await this.#read(store);
    this.#settings = contents.settings;
    this.losses.noteDamage(contents.damaged);
    return contents;
  }

  /** Loads what writes; called once the first screen is drawn. */
  prepareWriting(): void {
    this.#store?.prepareWriting();
  }

  #openStore(): Promise<Result<OpenedStore, Failure>> {
    return this.#open({
      build: this.#build,
      name: this.database,
      onOutdated: () => this.#fail({ code: 'newer-version', detail: null }),
      onBlocked: () => this.#fail({ code: 'blocked', detail: null }),
      onLost: () => void this.lookForLoss(),
    });
  }

  /** Looks whether what is kept is still there, when the database was closed or somebody comes back to the page. */
  async lookForLoss(): Promise<void> {
    const { losses } = this;
    if (this.isPrivate || this.lock.isLocked || this.#kind === 'memory' || losses.gone !== null) return;
    // a dead connection shows itself when it is used
    const looked = await this.#store?.lookOver();
    const opened = await this.#openStore();
    if (!opened.ok) return;
    const { gone, forgetLoss } = opened.value;
    losses.noteGone(gone, forgetLoss);
    const missing = gone === null && looked?.ok === true ? looked.value : [];
    if (!losses.isNews(missing)) return;
    await this.#events.onGone();
    losses.noteMissing(missing, this.saved === 'saved');
  }
  /** The user has seen what is damaged or missing. The first stays as it is and is told at the next start, the second is missed no longer. */
  dismissDamage(): void {
    const records = this.losses.dismissDamage();
    if (records.length > 0) void this.save([{ kind: 'forget-missing', records }]);
  }

  async #read(store: Store): Promise<StartContents> {
    let read = await store.open();
    if (!read.ok && read.error.code === 'locked') {
      this.#store = store;
      await this.lock.waitForPassphrase();
      read = await store.open();
    }
    if (read.ok) {
      this.#use(store, read.value);
      return read.value;
    }
    this.#fail(read.error);
    const memory = await this.#makeMemory();
    const empty: StartContents = { ...NOTHING_KEPT, settings: DEFAULT_APP_SETTINGS };
    this.#use(memory, empty);
    return empty;
  }

  async #makeMemory(): Promise<Store> {
    const { makeMemoryStore } = await loadMemory();
    return makeMemoryStore(this.#build);
  }

  #use(store: Store, contents: StartContents): void {
    this.#store = store;
    this.#kind = store.kind;
    const { portfolio } = contents;
    const open = portfolio === null ? [] : [{ ...portfolio, id: portfolio.portfolio.id }];
    this.#found = contents;
    this.#log = [];
    this.#saving.begin(store, [...contents.cards, ...open]);
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
  }

  /** Puts everything under a new passphrase, or under none (null). Other tabs start anew. */
  async setPassphrase(passphrase: string | null): Promise<boolean> {
    await this.flush();
    const changed = await this.lock.change(passphrase);
    if (changed) this.#tabs?.tell({ kind: 'start-anew' });
    return changed;
  }

  /** The passphrase is asked for anew: the key, the figures and the page go with what was in memory. */
  async lockNow(where: 'here' | 'in-every-tab'): Promise<void> {
    await this.flush();
    if (where === 'in-every-tab') this.#tabs?.tell({ kind: 'start-anew' });
    this.startAnew();
  }

  /** Loads the page again, from its start: what was looked at must not stand in the address of a locked page. */
  startAnew(): void {
    history.replaceState(null, '', '#/');
    location.reload();
  }

  /** Queues one user action: all its edits are kept, or none. */
  async save(edits: readonly Edit[]): Promise<Outcome> {
    if (this.#countOwn === null) void loadLog().then(({ countOwn }) => (this.#countOwn = countOwn));
    const told = edits.map(thingOf);
    // what changed since the report before is told by the two of them: the first stays until both are folded
    const again = this.#log.filter((edit) => told.includes(thingOf(edit)));
    const isToldAgain = again.some(({ kind }) => kind === 'put-report');
    this.#log = [...this.#log.filter((edit) => edit.kind === 'put-report' || !again.includes(edit)), ...edits];
    const saved = await this.#saving.write(edits);
    if (this.#log.length > LOG_LIMIT || isToldAgain) void this.#foldLog();
    return saved;
  }

  async #tellOf(outcome: Outcome, edits: readonly Edit[]): Promise<void> {
    if (outcome.kind === 'saved') this.#tabs?.tellOf(edits);
    if (outcome.kind === 'conflict') await this.#events.onConflict(outcome);
  }

  /* What another tab had done is in it, too: this is how it is from now on. */
  #join({ put, saved }: Joined): void {
    this.#log = this.#log.map((edit) =>
      edit.kind === 'put-portfolio' && edit.portfolio === put ? { ...edit, portfolio: saved } : edit,
    );
    this.#events.onJoined(put, saved);
  }

  /** Tells the other tabs that what two of them did could not both hold: the second has a portfolio of its own. */
  tellBothKept(id: string, copy: string): void {
    this.#tabs?.tell({ kind: 'changed', portfolios: [id, copy], lists: false, bothKept: [id, copy] });
  }

  async #foldLog(): Promise<void> {
    const { foldLog } = await loadLog();
    const { found, log } = foldLog(this.#found, this.#log, this.#settings.lastPortfolio);
    this.#found = found;
    this.#log = log;
  }

  /** The revision of a portfolio that this tab has written or read last; null = none. */
  async revisionOf(id: string): Promise<number | null> {
    await this.flush();
    return this.#saving.revisionOf(id);
  }

  /** Reads again what another tab has written, or a restore. */
  async refresh(): Promise<StartContents | null> {
    await this.flush();
    const read = await this.#store?.open();
    if (read?.ok !== true) return null;
    this.#found = read.value;
    // days are read apart, when they are looked at
    this.#log = this.#log.filter(({ kind }) => kind === 'put-snapshot' || kind === 'delete-snapshot');
    this.losses.noteDamage(read.value.damaged);
    await this.#saving.learn(read.value.cards);
    return read.value;
  }

  /** Everything that is kept, after all that waits to be saved; null = it cannot be read, and `failure` says why. */
  async readAll(): Promise<Contents | null> {
    await this.flush();
    const read = await this.#store?.readAll();
    if (read?.ok === false) this.#fail(read.error);
    return read?.ok === true ? read.value : null;
  }

  /** Takes over settings that came with a restore or from another tab. */
  takeSettings(settings: AppSettings): void {
    this.#settings = settings;
  }

  /** Changes settings, and keeps them together with what else belongs to the same action. */
  async set(patch: Partial<AppSettings>, also: readonly Edit[] = []): Promise<Outcome> {
    // what was written on a client sheet may name a person: it goes with its portfolio
    const sheet = this.#settings.sheet;
    const isOrphan = also.some((edit) => edit.kind === 'delete-portfolio' && edit.id === sheet?.portfolio);
    const all = isOrphan ? { sheet: null, ...patch } : patch;
    const before = this.#settings;
    this.#settings = { ...before, ...all };
    return this.save([...also, { kind: 'set-settings', patch: all, otherwise: this.#settings, before }]);
  }

  /**
   * Keeps a portfolio as the one that is open, with its report, and what else belongs to the same action. `before` = what that was done
   * to, null for a new one.
   */
  async savePortfolio(
    portfolio: Portfolio,
    before: Portfolio | null,
    report: Report | null,
    also: readonly Edit[] = [],
  ): Promise<Outcome> {
    return this.set({ lastPortfolio: portfolio.id }, [...editsOf(portfolio, before, report), ...also]);
  }

  /** Reads one portfolio, after all that waits to be saved; null = it is not there, or `failure` says why it cannot be read. */
  async readPortfolio(id: string): Promise<StoredPortfolio | null> {
    await this.flush();
    const read = await this.#store?.readPortfolio(id);
    if (read === undefined) return null;
    if (read.ok) {
      // what is done next is done to this
      if (read.value !== null) await this.#saving.learn([{ ...read.value, id }]);
      return read.value;
    }
    this.#fail(read.error);
    return null;
  }

  /** Asks what is kept, after all that waits to be saved; null = it cannot be read. */
  async ask<T>(read: (store: Store) => Promise<Result<T, Failure>>): Promise<T | null> {
    await this.flush();
    const found = this.#store === null ? null : await read(this.#store);
    return found?.ok === true ? found.value : null;
  }
  /** Reads the snapshots of a portfolio, the oldest first. */
  async readSnapshots(portfolio: string): Promise<readonly Snapshot[]> {
    return (await this.ask((store) => store.readSnapshots(portfolio))) ?? [];
  }

  /** Deletes a portfolio and what was written on its client sheet, unless another tab has changed it: then it stays. */
  async deletePortfolio(before: Portfolio): Promise<Outcome> {
    return this.set({}, [{ kind: 'delete-portfolio', id: before.id, before }]);
  }

  async retry(): Promise<void> {
    await this.#saving.retry();
  }

  async flush(): Promise<void> {
    await this.#saving.flush();
  }

  dismissFailure(): void {
    this.#failure = null;
  }

  /** Deletes everything of the user's, then starts with an empty store. */
  async wipe(): Promise<Result<null, Failure>> {
    await this.flush();
    const wiped = (await this.#store?.wipe()) ?? { ok: true, value: null };
    if (!wiped.ok) {
      this.#fail(wiped.error);
      return wiped;
    }
    this.#tabs?.tell({ kind: 'start-anew' });
    this.#failure = null;
    this.losses.clear();
    this.lock.clear();
    this.#settings = DEFAULT_APP_SETTINGS;
    await this.open();
    return wiped;
  }

  /** Deletes everything, also what cannot be opened; the page is to begin anew. */
  async erase(): Promise<boolean> {
    const wiped = await this.#store?.wipe();
    if (wiped?.ok === false) this.#fail(wiped.error);
    else this.#tabs?.tell({ kind: 'start-anew' });
    return wiped?.ok === true;
  }

  /** Asks the browser not to delete what is kept, where anything is. */
  async askToPersist(): Promise<void> {
    if (this.#kind !== 'memory') await this.space.askToPersist();
  }
}

/** What keeps a portfolio as it is now, with the report that is still of it. `before` = what was changed; null for a new one. */
export function editsOf(portfolio: Portfolio, before: Portfolio | null, report: Report | null): readonly Edit[] {
  return [
    { kind: 'put-portfolio', portfolio, before },
    ...(report === null ? [] : [{ kind: 'put-report', id: portfolio.id, of: portfolio, report } as const]),
  ];
}

/* A later word on the same thing replaces an earlier one. */
function thingOf(edit: Edit): string {
  if (edit.kind === 'put-portfolio') return edit.portfolio.id;
  if (edit.kind === 'put-snapshot') return edit.snapshot.id;
  if (edit.kind === 'put-report' || edit.kind === 'put-history') return `${edit.kind} ${edit.id}`;
  return 'id' in edit ? edit.id : edit.kind;
}
