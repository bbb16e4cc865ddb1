import { t } from '../../words/t.ts';
import { destinationOf, type Destination } from '../../domain/files/destination.ts';
import { EXAMPLE_PORTFOLIO, exampleOf, type ExampleWord } from '../../domain/files/examples.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import { freeName } from '../../domain/free-name.ts';
import { UNSAID, type Portfolio } from '../../domain/model/portfolio.ts';
import type { Report } from '../../domain/model/report.ts';
import type { Edit } from '../../storage/writer.ts';
import { shelfOf } from '../follow-log.ts';
import type { KeptState } from '../kept-state.svelte.ts';

/* The example is for looking at: what is the user's own is never added to it, nor it to that. */

/** Where files go, with the portfolio that it is, named where it is a new one. */
export function placeFor(
  open: Portfolio | null,
  all: readonly FileReading[],
  kept: KeptState,
): Destination & { readonly portfolio: Portfolio } {
  const place = destinationOf(open, all);
  const { into, example, settings } = place;
  if (into !== null) return { ...place, portfolio: into };
  const { cards } = shelfOf(kept.found, kept.log);
  const isFirst = cards.every((card) => card.example !== null);
  const taken = new Set(
    cards.flatMap((card) => (isFirst && example === null && card.example !== null ? [] : [card.name])),
  );
  const name = freeName(nameFor(example), taken);
  const id = crypto.randomUUID();
  return { ...place, portfolio: { id, name, files: [], answers: [], corrections: [], settings, ...UNSAID } };
}

/* In the language of the screen; the examples of people get their names by whoever opens their household. */
function nameFor(example: string | null): string {
  if (example === null) return t`My portfolio`;
  return example === EXAMPLE_PORTFOLIO ? t`Example portfolio` : example;
}

/** Tells whether a portfolio is kept, or waits to be. */
export function isOnShelf({ id }: Portfolio, kept: Pick<KeptState, 'found' | 'log'>): boolean {
  return shelfOf(kept.found, kept.log).cards.some((card) => card.id === id);
}

/** What goes with a portfolio that is kept. */
interface Leaving {
  /** What deletes the examples; none unless this is the first portfolio of the user's own. */
  readonly edits: readonly Edit[];
  /** What brings them back. */
  readonly undo: readonly Edit[];
  /** What of that is to be said. `isBeside`: the portfolio is a new one, and another was open. */
  readonly word: (leftOut: boolean, isBeside: boolean) => ExampleWord | null;
}

/** Finds the examples that leave when this portfolio is kept. */
export async function examplesToLeave({ name, files }: Portfolio, kept: KeptState): Promise<Leaving> {
  const { cards } = shelfOf(kept.found, kept.log);
  if (exampleOf(files) !== null || cards.some(({ example }) => example === null)) {
    const beside = (isBeside: boolean): ExampleWord | null => (isBeside ? { kind: 'beside', portfolio: name } : null);
    return { edits: [], undo: [], word: (leftOut, isBeside) => (leftOut ? { kind: 'left-out' } : beside(isBeside)) };
  }
  const undo = await Promise.all(
    cards.map(async ({ id }): Promise<readonly Edit[]> => {
      const [stored, snapshots] = await Promise.all([kept.readPortfolio(id), kept.readSnapshots(id)]);
      if (stored === null) return [];
      const { portfolio, report } = stored;
      return [
        { kind: 'put-portfolio', portfolio, before: null },
        ...(report === null ? [] : [{ kind: 'put-report', id, of: portfolio, report } as const]),
        ...snapshots.map((snapshot): Edit => ({ kind: 'put-snapshot', snapshot })),
      ];
    }),
  );
  const gone = cards.length > 0 ? ({ kind: 'gone' } as const) : null;
  return {
    edits: cards.map(({ id }) => ({ kind: 'delete-portfolio', id })),
    undo: undo.flat(),
    word: (leftOut) => gone ?? (leftOut ? { kind: 'left-out' } : null),
  };
}

/** What of PortfolioState is needed here. */
interface Opened {
  readonly portfolio: Portfolio | null;
  readonly isTogether: boolean;
  readonly switchTo: (portfolio: Portfolio, report: Report | null) => Promise<boolean>;
}

/** Opens the example portfolio where it is kept and another is open. False: it has to be read. */
export async function openKeptExample({
  open,
  kept,
}: {
  readonly open: Opened;
  readonly kept: KeptState;
}): Promise<boolean> {
  const { cards } = shelfOf(kept.found, kept.log);
  const card = cards.find(({ example }) => example === EXAMPLE_PORTFOLIO);
  if (card === undefined || (card.id === open.portfolio?.id && !open.isTogether)) return false;
  const stored = await kept.readPortfolio(card.id);
  if (stored === null || !(await open.switchTo(stored.portfolio, stored.report))) return false;
  await kept.set({ lastPortfolio: card.id });
  return true;
}

/** Where the user's own files go that come now. */
export interface Receiving {
  /** The name of the portfolio they are added to; null = they begin one. */
  readonly portfolio: string | null;
  /** It is the example that is open, which nothing is added to. */
  readonly isExample: boolean;
}

/** Tells where the user's own files go, given what is open to receive them (null = nothing), before any of them is read. */
export function receivingOf(receiving: Portfolio | null): Receiving {
  const isExample = receiving !== null && exampleOf(receiving.files) !== null;
  return { portfolio: isExample ? null : (receiving?.name ?? null), isExample };
}
