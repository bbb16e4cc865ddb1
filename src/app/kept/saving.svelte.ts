import { inWords } from '../../words/load.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Result } from '../../domain/model/units.ts';
import { loadPart } from '../../storage/part-of.ts';
import type { Store } from '../../storage/schema.ts';
import type { Edit, Joined, Known, Outcome, SavingState, Writer } from '../../storage/writer.ts';

/** What is told of each action that was saved, or not. */
export interface SavingEvents {
  readonly onEnded: (outcome: Outcome, edits: readonly Edit[]) => Promise<void>;
  readonly onJoined: (joined: Joined) => void;
}

/** The one queue that everything is saved through. */
export class SavingQueue {
  readonly #events: SavingEvents;
  /* The one that writes: loaded while the page is drawn, for the first write comes after something was read or done. */
  #writer: Promise<Result<Writer, Failure>> | null = null;
  #makeWriter: (() => Promise<Result<Writer, Failure>>) | null = null;
  /* What was to be saved while the part that writes could not be loaded. */
  #late: (readonly Edit[])[] = [];
  #state = $state.raw<SavingState>({ kind: 'saved' });

  constructor(events: SavingEvents) {
    this.#events = events;
  }

  /** How it stands: nothing waits, something is being written, or that failed. */
  get state(): SavingState {
    return this.#state;
  }
  /** Why it failed; null = it didn't. */
  get failure(): Failure | null {
    return this.#state.kind === 'failed' ? this.#state.refusal.failure : null;
  }

  /** Writes to this store from now on; `known` is what was read of it. */
  begin(store: Store, known: readonly Known[]): void {
    this.#makeWriter = async () => {
      const part = await loadPart(() => inWords(() => import('../../storage/writer.ts')));
      if (!part.ok) return part;
      const writer = part.value.makeWriter(store, known, this.#events.onJoined);
      writer.subscribe((state) => (this.#state = state));
      return { ok: true, value: writer };
    };
    this.#writer = this.#makeWriter();
  }

  /* null = nothing was opened, or the part cannot be loaded; then it is tried again by whoever asks next. */
  async #useWriter(): Promise<Writer | null> {
    const writer = await this.#writer;
    if (writer?.ok === true) return writer.value;
    if (writer === null || this.#makeWriter === null) return null;
    this.#writer = this.#makeWriter();
    const again = await this.#writer;
    if (again.ok) return again.value;
    this.#state = { kind: 'failed', refusal: { kind: 'failure', failure: again.error } };
    return null;
  }

  /** Queues one action of the user: all its edits are kept, or none. */
  async write(edits: readonly Edit[]): Promise<Outcome> {
    const writer = await this.#useWriter();
    if (writer === null) {
      if (this.#state.kind !== 'failed') return { kind: 'saved' };
      this.#late.push(edits);
      return this.#state;
    }
    this.#writeLate(writer);
    return this.#writeWith(writer, edits);
  }

  #writeLate(writer: Writer): void {
    for (const late of this.#late.splice(0)) void this.#writeWith(writer, late);
  }

  async #writeWith(writer: Writer, edits: readonly Edit[]): Promise<Outcome> {
    const outcome = await writer.save(edits);
    await this.#events.onEnded(outcome, edits);
    return outcome;
  }

  /** Tries again what could not be saved. */
  async retry(): Promise<void> {
    const writer = await this.#useWriter();
    if (writer === null) return;
    this.#writeLate(writer);
    await writer.retry();
  }

  /** Comes when nothing is waiting: all is saved, or saving has failed. */
  async flush(): Promise<void> {
    await (await this.#useWriter())?.flush();
  }

  /** Tells the writer what was read since: what is done next is done to this. */
  async learn(read: readonly Known[]): Promise<void> {
    (await this.#useWriter())?.learn(read);
  }

  /** The revision of a portfolio that this tab has written or read last; null = none. */
  async revisionOf(id: string): Promise<number | null> {
    return (await this.#useWriter())?.revisionOf(id) ?? null;
  }
}
