import type { PackFault, PackFile } from '../domain/lists/pack-file.ts';
import type { AskWorker } from '../engine/client.ts';
import type { KeptState } from './kept-state.svelte.ts';

/**
 * Which reference pack counts: the built-in one or a newer file of the user's. A file is shown first (`offered`: its date
 * and counts) and replaces nothing before the user says so; the built-in one is always there to come back to.
 */
export class PackState {
  readonly #askWorker: AskWorker;
  readonly #kept: KeptState;
  readonly #changed: () => Promise<void>;
  #used = $state.raw<PackFile | null>(null);
  #offered = $state.raw<PackFile | null>(null);
  #fault = $state.raw<PackFault | null>(null);

  constructor(askWorker: AskWorker, kept: KeptState, changed: () => Promise<void>) {
    this.#askWorker = askWorker;
    this.#kept = kept;
    this.#changed = changed;
  }

  /** The user's own pack while it counts; null = the built-in one. */
  get used(): PackFile | null {
    return this.#used;
  }
  /** A pack that was opened and waits for a yes. */
  get offered(): PackFile | null {
    return this.#offered;
  }
  /** Why a kept pack cannot be used any more; the built-in one counts then. */
  get fault(): PackFault | null {
    return this.#fault;
  }

  /** Uses what was kept. Where that cannot be used any more, the kept report is of a pack that is gone. */
  async restore(pack: PackFile | null): Promise<void> {
    if (pack === null) return;
    await this.#put(pack);
    if (this.#used === null) await this.#changed();
  }

  offer(pack: PackFile): void {
    this.#offered = pack;
  }
  decline(): void {
    this.#offered = null;
  }

  /** Lets the offered pack count from now on. */
  async accept(): Promise<void> {
    const pack = this.#offered;
    this.#offered = null;
    if (pack === null) return;
    await this.#put(pack);
    if (this.#used === pack) await this.#keep(pack);
  }

  /** Brings the built-in pack back. */
  async bringBack(): Promise<void> {
    await this.#put(null);
    await this.#keep(null);
  }

  async #put(pack: PackFile | null): Promise<void> {
    const ended = await this.#askWorker((client) => client.usePack(pack));
    this.#fault = ended.ok ? ended.value : null;
    this.#used = ended.ok && ended.value === null ? pack : null;
  }

  async #keep(pack: PackFile | null): Promise<void> {
    const saving = this.#kept.save([{ kind: 'put-pack', pack }]);
    await this.#changed();
    await saving;
  }

  /** Forgets everything, after a wipe. */
  async clear(): Promise<void> {
    this.#offered = null;
    if (this.#used !== null) await this.#put(null);
  }
}
