import type { FileReading, Refusal } from '../domain/model/file-reading.ts';
import type { ReadOutcome } from '../engine/protocol.ts';
import type { Source } from '../read/files/source.ts';

/* Whoever adds and takes back files all day long doesn't fill the memory with them. */
const MOST = 1000;

/**
 * The files of this session, the thousand latest of them, so that one can be read again with other columns. In memory only: files are
 * never stored, so after a reload they are gone.
 */
export class FileSources {
  readonly #read = new Map<string, Source>();
  readonly #refused = new WeakMap<Refusal, Source>();

  /** Remembers what each source turned out to be. */
  remember(sources: readonly Source[], outcomes: readonly (readonly ReadOutcome[])[]): void {
    sources.forEach((source, at) => {
      for (const outcome of outcomes[at] ?? []) {
        if (!outcome.ok) this.#refused.set(outcome.error, source);
        else if (outcome.value.kind === 'portfolio') this.#keep(outcome.value.reading.fingerprint, source);
        else if (outcome.value.kind === 'fund-list') this.#keep(outcome.value.list.fingerprint, source);
      }
    });
  }

  #keep(fingerprint: string, source: Source): void {
    this.#read.delete(fingerprint);
    this.#read.set(fingerprint, source);
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size > MOST) this.#read.delete(oldest);
  }

  /** Lets all files go, after a wipe. */
  clear(): void {
    this.#read.clear();
  }

  /** Gives the source of a reading, a fund's list or a refusal, null when it is not at hand any more. */
  find(about: Pick<FileReading, 'fingerprint'> | Refusal): Source | null {
    return ('fingerprint' in about ? this.#read.get(about.fingerprint) : this.#refused.get(about)) ?? null;
  }
}
