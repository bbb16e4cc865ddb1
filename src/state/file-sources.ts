import type { FileReading, Refusal } from '../domain/file-reading.ts';
import type { ReadOutcome, Source } from '../worker/protocol.ts';

/**
 * The files of this session, so that one can be read again with other columns. In memory only: files are never stored,
 * so after a reload they are gone.
 */
export class FileSources {
  readonly #read = new Map<string, Source>();
  readonly #refused = new WeakMap<Refusal, Source>();

  /** Remembers what each source turned out to be. */
  remember(sources: readonly Source[], outcomes: readonly ReadOutcome[]): void {
    sources.forEach((source, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined) return;
      if (!outcome.ok) this.#refused.set(outcome.error, source);
      else if (outcome.value.kind === 'portfolio') this.#read.set(outcome.value.reading.fingerprint, source);
    });
  }

  /** Lets all files go, after a wipe. */
  clear(): void {
    this.#read.clear();
  }

  /** Gives the source of a reading or refusal, null when it is not at hand any more. */
  find(about: FileReading | Refusal): Source | null {
    return ('fingerprint' in about ? this.#read.get(about.fingerprint) : this.#refused.get(about)) ?? null;
  }
}
