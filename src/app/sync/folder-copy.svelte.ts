import { on } from 'svelte/events';
import type { FolderEnd, FolderNeed } from '../../domain/book/merge-facts.ts';
import { loadPart } from '../../storage/part-of.ts';
import * as HANDLES from '../../storage/sync/folder-handle.ts';
import { inWords } from '../../words/load.ts';
import type { AppState } from '../app-state.svelte.ts';
import { TabsChannel } from '../tabs-channel.ts';

const NOTHING_YET: FolderEnd = { need: null, at: null, wasPutBack: false };

const READ_WRITE = { mode: 'readwrite' } as const;
/** So long after a change it is written: what is done one after the other goes together. */
const QUIET_MS = 2000;
const FAULTS: Readonly<Partial<Record<string, FolderNeed>>> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

const loadCycle = () => inWords(() => import('./folder-cycle.ts'));
const ofApps = new WeakMap<AppState, FolderCopy>();

/** A copy that is kept in a folder: written after each change, and merged with what other devices have put there. */
export class FolderCopy {
  readonly #app: AppState;
  readonly #handles: typeof HANDLES;
  #folder = $state.raw<FileSystemDirectoryHandle | null>(null);
  #end = $state.raw<FolderEnd>(NOTHING_YET);
  /* When the copy was saved or opened that lacks something. */
  #lacking = $state.raw<string | null>(null);
  #isStarted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: AppState, handles: typeof HANDLES = HANDLES) {
    this.#app = app;
    this.#handles = handles;
  }

  static of(app: AppState): FolderCopy {
    const copy = ofApps.get(app) ?? new FolderCopy(app);
    ofApps.set(app, copy);
    return copy;
  }

  /** What the folder is called; null = none was chosen. */
  get name(): string | null {
    return this.#folder?.name ?? null;
  }
  get need(): FolderNeed | null {
    return this.#end.need;
  }
  get at(): string | null {
    return this.#end.at;
  }
  /** No folder was chosen, and the copy that was saved or opened last lacks something that is here. */
  get lacks(): boolean {
    return this.#lacking !== null;
  }
  get wasPutBack(): boolean {
    return this.#end.wasPutBack;
  }

  /** Goes on with the folder that was chosen before, if one was; called once the first screen is drawn. */
  async start(): Promise<void> {
    await this.#app.start();
    if (this.#isStarted || this.#app.saved === 'not-kept') return;
    this.#isStarted = true;
    this.#listen();
    await this.run();
  }

  /* Hears what is saved in this tab and in others, and comes back with the page: another device may have written. */
  #listen(): void {
    new TabsChannel(this.#app.kept.database, () => this.#runSoon());
    on(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#runSoon();
    });
  }

  #runSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), QUIET_MS);
  }

  /** Keeps the copy in a folder that was just chosen. */
  async use(folder: FileSystemDirectoryHandle): Promise<void> {
    this.#folder = folder;
    await this.resume();
  }
  /** The browser asks once more; to be called by a press. */
  async allow(): Promise<void> {
    await this.#folder?.requestPermission(READ_WRITE);
    await this.run();
  }
  /** Goes on after a pause. */
  async resume(): Promise<void> {
    this.#end = NOTHING_YET;
    await this.#remember(false);
    await this.run();
  }
  /** A merge was undone: it would come again with the next look into the folder. */
  async pause(): Promise<void> {
    this.#needs('paused');
    await this.#remember(true);
  }
  /** Keeps no copy there from now on; the one that is there stays. */
  async stop(): Promise<void> {
    this.#folder = null;
    this.#end = NOTHING_YET;
    await this.#handles.forgetFolder(this.#app.kept.database);
  }

  #needs(need: FolderNeed): void {
    this.#end = { ...this.#end, need };
  }

  async #remember(isPaused: boolean): Promise<void> {
    if (this.#folder !== null)
      await this.#handles.rememberFolder(this.#app.kept.database, { folder: this.#folder, isPaused });
  }

  /** Takes in what others have put there, then writes what is here; one tab at a time. `given`: a passphrase for it. */
  async run(given: string | null = null): Promise<void> {
    await navigator.locks.request(`${this.#app.kept.database}-folder`, () => this.#run(given));
  }

  /* A copy that lacks something lacks it until the next one: all that is kept is read once for it, and not after each change. */
  async #findLacking(): Promise<string | null> {
    const known = await this.#app.kept.ask((store) => store.readMore('sync', ''));
    const at = known?.last?.at ?? null;
    if (at === null || at === this.#lacking) return at;
    const part = await loadPart(loadCycle);
    return part.ok && (await part.value.isAheadOfLast(this.#app)) ? at : null;
  }

  async #run(given: string | null): Promise<void> {
    const app = this.#app;
    // nothing is merged beneath files that wait, or with a client at the table
    if (app.pending !== null || app.isPresenting) return;
    try {
      // another tab may have chosen it, paused it or wiped everything
      const kept = await this.#handles.readFolder(app.kept.database);
      const folder = kept?.folder ?? null;
      this.#folder = folder;
      this.#lacking = folder === null ? await this.#findLacking() : null;
      if (folder === null) {
        this.#end = NOTHING_YET;
        return;
      }
      if (kept?.isPaused === true) {
        this.#needs('paused');
        return;
      }
      if ((await folder.queryPermission(READ_WRITE)) !== 'granted') this.#needs('permission');
      else {
        const part = await loadPart(loadCycle);
        if (part.ok) this.#end = await part.value.syncFolder(app, folder, given, () => this.pause());
        else this.#needs('failed');
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#needs(FAULTS[error.name] ?? 'failed');
    }
  }
}
