import type { Failure } from '../../domain/failure.ts';
import type { Vault } from '../../storage/vault/vault.ts';

/** The passphrase that what is kept may lie under. */
export class Lock {
  readonly #fail: (failure: Failure) => void;
  #vault: (() => Promise<Vault>) | null = null;
  #isLocked = $state.raw(false);
  #isSealed = $state.raw(false);
  #letIn: () => void = () => undefined;

  constructor(fail: (failure: Failure) => void) {
    this.#fail = fail;
  }

  /** A passphrase is asked for before anything is shown. */
  get isLocked(): boolean {
    return this.#isLocked;
  }
  /** What is kept lies under a passphrase. */
  get isSealed(): boolean {
    return this.#isSealed;
  }

  /** Takes the vault of what was opened; null = nothing was. */
  useVault(vault: (() => Promise<Vault>) | null): void {
    this.#vault = vault;
  }

  /** What is kept was found locked: comes when somebody has typed its passphrase. */
  async waitForPassphrase(): Promise<void> {
    this.#isLocked = true;
    await new Promise<void>((resolve) => (this.#letIn = resolve));
    this.#isSealed = true;
  }

  /** Opens what lies under a passphrase. false = that is not it; null = it failed, and that is told. */
  async unlock(passphrase: string): Promise<boolean | null> {
    const opened = (await (await this.#vault?.())?.unlock(passphrase)) ?? { ok: true, value: false };
    if (!opened.ok) {
      this.#fail(opened.error);
      return null;
    }
    if (opened.value) {
      this.#isLocked = false;
      this.#letIn();
    }
    return opened.value;
  }

  /** Puts everything under a new passphrase, or under none (null). False = it stays as it was; a failure is told. */
  async change(passphrase: string | null): Promise<boolean> {
    const changed = await (await this.#vault?.())?.change(passphrase);
    if (changed === undefined) return false;
    if (!changed.ok) {
      this.#fail(changed.error);
      return false;
    }
    this.#isSealed = passphrase !== null;
    return true;
  }

  /** All was deleted, and the passphrase with it. */
  clear(): void {
    this.#isSealed = false;
  }
}
