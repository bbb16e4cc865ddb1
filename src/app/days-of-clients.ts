import type { CardFigures } from '../domain/book/shelf.ts';
import type { DaysOfClients } from '../domain/change/outside-since.ts';
import type { Edit } from '../storage/writer.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import { NO_DAYS, readDaysOf } from './follow-log.ts';

interface Kept {
  readonly log: readonly Edit[];
  readSnapshots(portfolio: string): Promise<readonly Snapshot[]>;
}

/** Reads the kept days of portfolios once each, and again where they have other figures: with new files comes a new day. */
export class DaysOfClientsReader {
  /* The figures that each had when its days were read. */
  readonly #figures = new Map<string, CardFigures | null>();
  #days: DaysOfClients = NO_DAYS;

  /** What was read so far. */
  get days(): DaysOfClients {
    return this.#days;
  }

  /** One of its days was deleted or came back: the next reading is anew. */
  forget(id: string): void {
    this.#figures.delete(id);
  }

  /** Reads those of these portfolios that are not read yet; others than `all` are none. */
  async read(
    ids: readonly string[],
    all: readonly { readonly id: string; readonly figures: CardFigures | null }[],
    kept: Kept,
  ): Promise<void> {
    const now = new Map(all.map(({ id, figures }) => [id, figures]));
    const wanted = ids.filter((id) => now.has(id) && this.#figures.get(id) !== now.get(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#figures.set(id, now.get(id)!);
    const read = await readDaysOf(wanted, kept);
    // of two readings at once the later stays
    this.#days = new Map([...this.#days, ...[...read].filter(([id]) => this.#figures.get(id) === now.get(id))]);
  }
}
