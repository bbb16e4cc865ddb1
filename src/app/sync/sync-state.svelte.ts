import type { BackupFault } from '../../domain/book/backup-facts.ts';
import { isNothing, takesAway, type FolderNeed } from '../../domain/book/merge-facts.ts';
import { NO_CHANGES } from '../../domain/files/file-changes.ts';
import { lookShared } from '../../domain/book/merge-portfolios.ts';
import type { Author } from '../../domain/book/versions.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import { MOST_BYTES } from '../../storage/backup/backup-file.ts';
import type { Contents, KeptSync } from '../../storage/schema.ts';
import { isReadWhole, type MergePlan } from '../../storage/sync/plan-merge.ts';
import type { SharedPart } from '../../storage/sync/sync-file.ts';
import type { CopyFile } from '../../storage/sync/folder-files.ts';
import { digestOf } from '../../storage/vault/bytes.ts';
import type { AppState } from '../app-state.svelte.ts';
import { TabsChannel } from '../tabs-channel.ts';
import { doCopyWork } from './do-copy-work.ts';

/** A copy of another device that was opened: what merging it would change, or why it cannot be used. Nothing is written yet. */
export type OpenedCopy =
  | { readonly kind: 'refused'; readonly name: string; readonly fault: BackupFault }
  | Offered
  /** Somebody gave it to be looked at: it is merged into nothing. */
  | {
      readonly kind: 'look';
      readonly name: string;
      readonly from: string;
      readonly made: string;
      readonly portfolios: readonly Portfolio[];
    };

interface Offered {
  readonly kind: 'offered';
  readonly name: string;
  readonly made: string;
  /** Who gave it; null = a device of one's own. */
  readonly from: string | null;
  readonly plan: MergePlan;
  /** Merging it changes something here. */
  readonly isNew: boolean;
}

/** Why a copy was not saved or opened: what is kept here cannot be read whole, or not be written. */
export type CopyFailure = 'unreadable-here' | 'not-written';

/** What became of a file of the folder; `need` null = it is merged. */
export interface TakenCopy {
  readonly need: FolderNeed | null;
  readonly isPutBack: boolean;
}

export type SavedCopy = { readonly failure: null; readonly text: string } | { readonly failure: CopyFailure };

/* By what name this page marks what it writes. It is never used again: by no other page, and not after something was taken back. */
let pageName = newName();
function newName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
const writer = (): Author => ({ name: pageName, now: Date.now() });

const ofApps = new WeakMap<AppState, SyncState>();

/** Copies for other devices: saved sealed, opened by merging, and shown first with what that would change. */
export class SyncState {
  readonly #app: AppState;
  #opened = $state.raw<OpenedCopy | null>(null);
  #kept = $state.raw<KeptSync | null>(null);
  #isBusy = $state.raw(false);
  #isAhead = $state.raw(false);
  #text = '';
  /* The sum of the file in the folder that was merged or written last: what lies there otherwise is looked at, also where it is an older one. */
  #inFolder = '';
  #onUndone: () => Promise<void> = () => Promise.resolve();

  constructor(app: AppState) {
    this.#app = app;
  }

  static of(app: AppState): SyncState {
    const state = ofApps.get(app) ?? new SyncState(app);
    ofApps.set(app, state);
    return state;
  }

  get opened(): OpenedCopy | null {
    return this.#opened;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** When a copy was last saved or opened here, as an ISO date and time; null = never. */
  get lastAt(): string | null {
    return this.#kept?.last?.at ?? null;
  }
  /** There is something here that the last copy has not. */
  get isAhead(): boolean {
    return this.#isAhead;
  }
  /** The passphrase of copies was given on this device. */
  get hasKey(): boolean {
    return (this.#kept?.sealing ?? null) !== null;
  }

  /** Reads what is known of copies, and compares it with what is here. */
  async load(): Promise<void> {
    await this.#readKept();
    const kept = this.#kept;
    const contents = kept === null ? null : await this.#readWhole();
    this.#isAhead = contents !== null && kept !== null && (await doCopyWork('isAhead', { contents, kept }));
  }

  /* Another tab may have saved or opened one. */
  async #readKept(): Promise<void> {
    this.#kept = await this.#app.kept.ask((store) => store.readMore('sync', ''));
  }

  /** Gives the text of a copy of everything; under a new passphrase if one is given, else under the one that is known. */
  async save(passphrase: string | null): Promise<SavedCopy> {
    return this.#whileBusy(async () => {
      const input = await this.#copyInput();
      const app = this.#app.version;
      const written = input === null ? null : await doCopyWork('save', { ...input, app, passphrase });
      if (written === null) return { failure: 'unreadable-here' };
      // first what was marked, then the file: a mark that another device has seen is never given to something else
      if (!(await this.#keep(written.kept))) return { failure: 'not-written' };
      this.#isAhead = false;
      // what lies there has less than this one
      this.#inFolder = '';
      return { failure: null, text: written.text };
    });
  }

  /**
   * Gives the text of a copy of some portfolios for somebody else, always under a passphrase of its own: that of the other copies stays with those
   * who have it.
   */
  async share(ids: readonly string[], part: SharedPart, passphrase: string): Promise<SavedCopy> {
    return this.#whileBusy(async () => {
      const input = await this.#copyInput();
      if (input === null) return { failure: 'unreadable-here' };
      // a list of a screen's is a proxy, which goes to no thread
      const given = { ids: [...ids], part: { ...part }, passphrase };
      const { kept, text } = await doCopyWork('share', { ...input, app: this.#app.version, ...given });
      if (part.kind === 'change' && !(await this.#keep(kept))) return { failure: 'not-written' };
      return { failure: null, text };
    });
  }

  /** Reads a file and works out what merging it would do. */
  async offer(file: File): Promise<CopyFailure | null> {
    this.#text = '';
    if (file.size > MOST_BYTES) {
      this.#opened = { kind: 'refused', name: file.name, fault: { kind: 'too-large' } };
      return null;
    }
    this.#text = await file.text();
    return this.#read(file.name, null);
  }

  /** Reads the same file again, with its passphrase. */
  async give(passphrase: string): Promise<CopyFailure | null> {
    return this.#opened === null ? null : this.#read(this.#opened.name, passphrase);
  }

  #read(name: string, passphrase: string | null): Promise<CopyFailure | null> {
    return this.#whileBusy(async () => {
      await this.#readKept();
      // the first passphrase stays: a copy under another one was somebody else's
      const read = await this.#open(this.#text, passphrase, this.#kept?.sealing ?? null);
      if (!read.ok) this.#opened = { kind: 'refused', name, fault: read.error };
      else if (read.value.kind === 'look') this.#opened = { ...read.value, name };
      else {
        const { made, from, plan } = read.value;
        if (plan === null) return 'unreadable-here';
        this.#opened = { kind: 'offered', name, made, from, plan, isNew: !isNothing(plan.told) };
      }
      return null;
    });
  }

  async #open(text: string, passphrase: string | null, sealing: KeptSync['sealing']) {
    const contents = await this.#readWhole();
    return doCopyWork('open', { contents, kept: this.#kept, by: writer(), text, passphrase, sealing });
  }

  /**
   * Merges a file of the folder at once where that takes nothing away; what does is offered (`look`). Otherwise gives why it cannot be, null = it is
   * merged. All who share the folder have its passphrase.
   */
  async take({ name, text }: CopyFile, passphrase: string | null, onUndone: () => Promise<void>): Promise<TakenCopy> {
    if ((await digestOf(text)) === this.#inFolder) return { need: null, isPutBack: false };
    await this.#readKept();
    const read = await this.#open(text, passphrase, null);
    if (!read.ok) return { need: read.error.kind, isPutBack: false };
    // what somebody gave is opened by hand, and never written over
    if (read.value.kind === 'look' || read.value.from !== null) return { need: 'unreadable', isPutBack: false };
    const { made, plan } = read.value;
    if (plan === null) return { need: 'unreadable-here', isPutBack: false };
    this.#text = text;
    this.#onUndone = onUndone;
    const opened = { kind: 'offered', name, made, from: null, plan, isNew: !isNothing(plan.told) } as const;
    const { isPutBack } = plan;
    if (!takesAway(plan.told)) return { need: await this.#merge(opened, false), isPutBack };
    this.#opened = opened;
    return { need: 'look', isPutBack };
  }

  /** Remembers what is in the folder by now. */
  async note(text: string): Promise<void> {
    this.#inFolder = await digestOf(text);
  }

  /** Shows what somebody gave to be looked at, called by this name: nothing of it is kept. False = files wait to be kept first. */
  async look(name: string): Promise<boolean> {
    if (this.#opened?.kind !== 'look') return false;
    const shown = lookShared(name, this.#opened.portfolios);
    if (shown === null || !(await this.#app.open.showTogether(shown, true))) return false;
    this.cancel();
    return true;
  }

  /** Merges what was offered, all in one action with one Undo. */
  async accept(): Promise<CopyFailure | null> {
    return this.#opened?.kind === 'offered' ? this.#merge(this.#opened, true) : null;
  }

  /* `isAsked`: by a press, so that what was open may give way; else as another tab's writing, and what is on screen stays where it is. */
  async #merge({ plan, isNew }: Offered, isAsked: boolean): Promise<CopyFailure | null> {
    const failure = await this.#whileBusy(async () => {
      const saved = await this.#app.kept.save(plan.edits);
      return saved.kind === 'saved' ? null : ('not-written' as const);
    });
    if (failure !== null) return failure;
    await this.note(this.#text);
    this.cancel();
    await this.load();
    if (!isNew) return null;
    if (isAsked) await this.#app.reopen();
    else this.#tell(plan);
    const { added, changed } = plan.told;
    const undo = () => void this.#undo(plan);
    this.#app.open.tell({ kind: 'copy-merged', names: [...added, ...changed], changes: NO_CHANGES, undo });
    return null;
  }

  async #undo({ undo }: MergePlan): Promise<void> {
    this.#app.open.dismissNotice();
    await this.#onUndone();
    await this.#app.kept.save(undo);
    pageName = newName();
    await this.load();
    await this.#app.reopen();
  }

  #tell({ edits }: MergePlan): void {
    const channel = new TabsChannel(this.#app.kept.database, () => undefined);
    const portfolios = edits.flatMap((edit) => {
      if (edit.kind === 'put-portfolio') return [edit.portfolio.id];
      return edit.kind === 'delete-portfolio' ? [edit.id] : [];
    });
    channel.tell({ kind: 'changed', portfolios, lists: true });
    channel.close();
  }

  cancel(): void {
    this.#opened = null;
    this.#text = '';
  }

  /* null = it cannot be read whole. */
  async #copyInput() {
    await this.#readKept();
    const contents = await this.#readWhole();
    return contents === null ? null : { contents, kept: this.#kept, by: writer() };
  }

  async #readWhole(): Promise<Contents | null> {
    const contents = await this.#app.kept.readAll();
    return contents !== null && isReadWhole(contents) ? contents : null;
  }

  async #keep(kept: KeptSync): Promise<boolean> {
    const saved = await this.#app.kept.save([{ kind: 'put-sync', sync: kept }]);
    if (saved.kind === 'saved') this.#kept = kept;
    return saved.kind === 'saved';
  }

  async #whileBusy<T>(work: () => Promise<T>): Promise<T> {
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }
}
