import { targetDayOf, type DaysOfClients } from '../domain/change/outside-since.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import { figuresOf, makeCard, type Card, type CardFigures, type ShelvedClient } from '../domain/book/shelf.ts';
import { exampleOf } from '../domain/files/examples.ts';
import type { Edit } from '../storage/writer.ts';
import { must } from '../domain/must.ts';

/* What was found at the start and what was saved since, as it is now. The revision on a card matters to the store alone. */

interface Shelf {
  readonly cards: readonly Card[];
  readonly figures: readonly CardFigures[];
  /** The portfolios whose figures are of what is kept of them, by the lists that count. */
  readonly current: readonly string[];
}

/** Gives the cards and figures of every portfolio there is now, and which figures are of today. */
export function shelfOf(found: Shelf, log: readonly Edit[]): Shelf {
  const cards = new Map(found.cards.map((card) => [card.id, card]));
  const figures = new Map(found.figures.map((one) => [one.id, one]));
  const current = new Set(found.current);
  for (const edit of log) {
    if (edit.kind === 'put-portfolio') {
      cards.set(edit.portfolio.id, makeCard(edit.portfolio, 0));
      current.delete(edit.portfolio.id);
    }
    if (edit.kind === 'put-report') {
      figures.set(edit.id, figuresOf(edit.id, edit.report, figures.get(edit.id) ?? null));
      current.add(edit.id);
    }
    if (edit.kind === 'delete-portfolio') {
      cards.delete(edit.id);
      figures.delete(edit.id);
      current.delete(edit.id);
    }
    if (edit.kind === 'put-overlay' || edit.kind === 'put-pack') current.clear();
  }
  return { cards: [...cards.values()], figures: [...figures.values()], current: [...current] };
}

/** Counts the portfolios that are neither archived nor models: the user's own; of who has none yet the examples, which are there to be tried. */
export function countOwn(cards: readonly Card[], log: readonly Edit[]): number {
  const shown = new Map(
    cards.flatMap(({ id, archived, model, example }) => (archived || model ? [] : [[id, example !== null] as const])),
  );
  for (const edit of log) {
    if (edit.kind === 'delete-portfolio') shown.delete(edit.id);
    if (edit.kind !== 'put-portfolio') continue;
    const { id, archived, model, files } = edit.portfolio;
    if (archived || model) shown.delete(id);
    else shown.set(id, exampleOf(files) !== null);
  }
  const own = [...shown.values()].filter((isExample) => !isExample);
  return own.length > 0 ? own.length : shown.size;
}

/** Gives every portfolio with its figures, and whether they are of today. */
export function clientsOf({ cards, figures, current }: Shelf): readonly ShelvedClient[] {
  const found = new Map(figures.map((one) => [one.id, one]));
  const isCurrent = new Set(current);
  return cards.map((card) => ({
    ...card,
    figures: found.get(card.id) ?? null,
    isCurrent: isCurrent.has(card.id),
  }));
}

/** Gives a portfolio's days as they are now, the oldest first. */
export function daysSince(read: readonly Snapshot[], portfolio: string, log: readonly Edit[]): readonly Snapshot[] {
  const days = new Map(read.map((snapshot) => [snapshot.id, snapshot]));
  for (const edit of log) {
    if (edit.kind === 'put-snapshot' && edit.snapshot.portfolio === portfolio)
      days.set(edit.snapshot.id, edit.snapshot);
    if (edit.kind === 'delete-snapshot') days.delete(edit.id);
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

interface KeptDays {
  readonly log: readonly Edit[];
  readSnapshots(portfolio: string): Promise<readonly Snapshot[]>;
}

/** Before any portfolio's days were asked for. */
export const NO_DAYS: DaysOfClients = new Map();

/** Reads the kept days of portfolios once each, and again where they have other figures: with new files comes a new day. */
export class DaysOfClientsReader {
  /* The figures that each had when its days were read. */
  readonly #figures = new Map<string, CardFigures | null>();
  #days: DaysOfClients = NO_DAYS;

  /** One of its days was deleted or came back: the next reading is anew. */
  forget(id: string): void {
    this.#figures.delete(id);
  }

  /** Reads those of these portfolios that are not read yet, and gives the days of all that are; others than `all` are none. */
  async read(
    ids: readonly string[],
    all: readonly { readonly id: string; readonly figures: CardFigures | null }[],
    kept: KeptDays,
  ): Promise<DaysOfClients> {
    const now = new Map(all.map(({ id, figures }) => [id, figures]));
    const wanted = ids.filter((id) => now.has(id) && this.#figures.get(id) !== now.get(id));
    if (wanted.length === 0) return this.#days;
    for (const id of wanted) this.#figures.set(id, must(now.get(id)));
    const daysOf = async (id: string) => daysSince(await kept.readSnapshots(id), id, kept.log).map(targetDayOf);
    const read = await Promise.all(wanted.map(async (id) => [id, await daysOf(id)] as const));
    // of two readings at once the later stays
    this.#days = new Map([...this.#days, ...read.filter(([id]) => this.#figures.get(id) === now.get(id))]);
    return this.#days;
  }
}

/**
 * Takes what was saved into what was found, so that whole portfolios and reports need not stay in memory: of the log only the
 * days of the open portfolio are left, which are read apart.
 */
export function foldLog<Found extends Shelf>(
  found: Found,
  log: readonly Edit[],
  open: string | null,
): { readonly found: Found; readonly log: readonly Edit[] } {
  return { found: { ...found, ...shelfOf(found, log) }, log: log.filter((edit) => isDayOf(edit, open)) };
}

function isDayOf(edit: Edit, portfolio: string | null): boolean {
  if (edit.kind === 'put-snapshot') return edit.snapshot.portfolio === portfolio;
  return edit.kind === 'delete-snapshot' && portfolio !== null && edit.id.startsWith(`${portfolio}/`);
}
