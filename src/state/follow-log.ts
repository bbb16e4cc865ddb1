import type { Snapshot } from '../domain/change/snapshot.ts';
import { figuresOf, makeCard, type Card, type CardFigures } from '../domain/book/shelf.ts';
import type { Edit } from '../storage/writer.ts';

/* What was found at the start and what was saved since, as it is now. The revision on a card matters to the store alone. */

interface Shelf {
  readonly cards: readonly Card[];
  readonly figures: readonly CardFigures[];
}

/** Gives the cards and figures of every portfolio there is now. */
export function shelfOf(found: Shelf, log: readonly Edit[]): Shelf {
  const cards = new Map(found.cards.map((card) => [card.id, card]));
  const figures = new Map(found.figures.map((one) => [one.id, one]));
  for (const edit of log) {
    if (edit.kind === 'put-portfolio') cards.set(edit.portfolio.id, makeCard(edit.portfolio, 0));
    if (edit.kind === 'put-report') figures.set(edit.id, figuresOf(edit.id, edit.report));
    if (edit.kind === 'delete-portfolio') cards.delete(edit.id);
  }
  return { cards: [...cards.values()], figures: [...figures.values()] };
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
