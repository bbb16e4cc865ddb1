import type { BackupFault, KeptCounts, RestoreChanges, RestoreMode } from '../domain/book/backup-facts.ts';
import { contentOf, MOST_BYTES, readBackup, writeBackup } from '../storage/backup/backup-file.ts';
import type { Backup, BackupContent } from '../storage/backup/backup.ts';
import { planRestore, type RestorePlan } from '../storage/backup/plan-restore.ts';
import type { AppState } from './app-state.svelte.ts';
import { countKept } from '../storage/backup/count-kept.ts';
import { shelfOf } from './follow-log.ts';
import { done } from './open/open-state.svelte.ts';
import { today } from './today.ts';

/** A backup file that was opened: what restoring it would change, or why it cannot be used. Nothing is written yet. */
export type OpenedBackup =
  | { readonly kind: 'refused'; readonly name: string; readonly fault: BackupFault }
  | { readonly kind: 'offered'; readonly name: string; readonly backup: Backup; readonly plan: RestorePlan };

/** The text of a backup of everything that is kept, its file's name and what it holds; null = what is kept cannot be read. */
export async function makeBackup(
  app: AppState,
  passphrase: string | null,
): Promise<{ readonly name: string; readonly text: string; readonly had: KeptCounts } | null> {
  const contents = await app.kept.readAll();
  if (contents === null) return null;
  const made = today();
  const content = withOpen(contentOf(contents), app);
  const text = await writeBackup(content, { made, app: app.version, passphrase });
  return { name: `topheavy-backup-${made}.json`, text, had: countKept(content) };
}

/* As it is on screen: the last change may be one that could not be kept, and then this file is the only one that has it. */
function withOpen(content: BackupContent, app: AppState): BackupContent {
  const { portfolio } = app;
  if (portfolio === null || app.isTogether || app.pending !== null) return content;
  const others = content.portfolios.filter(({ id }) => id !== portfolio.id);
  return { ...content, portfolios: [...others, portfolio] };
}

/** Backups: shown first with what they would change, restored only after a yes. */
export class BackupState {
  readonly #app: AppState;
  #opened = $state.raw<OpenedBackup | null>(null);
  #text = '';
  #isBusy = $state.raw(false);

  constructor(app: AppState) {
    this.#app = app;
  }

  get opened(): OpenedBackup | null {
    return this.#opened;
  }
  get told(): RestoreChanges | null {
    return this.#opened?.kind === 'offered' ? this.#opened.plan.told : null;
  }
  /** How many portfolios there are here. */
  get here(): number {
    return shelfOf(this.#app.kept.found, this.#app.kept.log).cards.length;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Reads a file and works out what restoring it would do. */
  async offer(file: File): Promise<void> {
    this.#text = '';
    if (file.size > MOST_BYTES) {
      this.#opened = { kind: 'refused', name: file.name, fault: { kind: 'too-large' } };
      return;
    }
    this.#text = await file.text();
    await this.#read(file.name, null);
  }

  /** Reads the same file again, with the passphrase that it lies under. */
  async give(passphrase: string): Promise<void> {
    if (this.#opened !== null) await this.#read(this.#opened.name, passphrase);
  }

  async #read(name: string, passphrase: string | null): Promise<void> {
    this.#isBusy = true;
    const read = await readBackup(this.#text, passphrase);
    this.#isBusy = false;
    if (!read.ok) this.#opened = { kind: 'refused', name, fault: read.error };
    else await this.#plan(name, read.value, 'merge');
  }

  /** Works out the other way of restoring the file that is open. */
  async choose(mode: RestoreMode): Promise<void> {
    if (this.#opened?.kind === 'offered') await this.#plan(this.#opened.name, this.#opened.backup, mode);
  }

  async #plan(name: string, backup: Backup, mode: RestoreMode): Promise<void> {
    const here = await this.#app.kept.readAll();
    if (here === null) return;
    const plan = planRestore(here, backup.content, mode, () => crypto.randomUUID());
    this.#opened = { kind: 'offered', name, backup, plan };
  }

  /** Writes what was offered, all in one action. False: it could not be written, and nothing was. */
  async accept(): Promise<boolean> {
    const opened = this.#opened;
    if (opened?.kind !== 'offered') return false;
    this.#isBusy = true;
    const saved = await this.#app.kept.save(opened.plan.edits);
    this.#isBusy = false;
    if (saved.kind !== 'saved') return false;
    this.cancel();
    await this.#app.reopen();
    const { added, replaced } = opened.plan.told;
    this.#app.open.tell(done('restored', [...added, ...replaced]));
    return true;
  }

  cancel(): void {
    this.#opened = null;
    this.#text = '';
  }
}
