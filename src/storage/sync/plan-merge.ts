import { mergeChanges, type MergeChanges } from '../../domain/book/merge-facts.ts';
import { settle } from '../../domain/book/settle.ts';
import { bookOfThings, thingsOfBook, type Book } from '../../domain/book/things.ts';
import {
  hasSeenAll,
  isAsMarked,
  keepChanged,
  mark,
  mergeScopes,
  type Scopes,
  type Author,
} from '../../domain/book/versions.ts';
import { exampleOf } from '../../domain/files/examples.ts';
import { isSamePortfolio } from '../../domain/book/operations.ts';
import { EMPTY_OVERLAY } from '../../domain/lists/overlay.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import { isSameData } from '../../domain/same-data.ts';
import { examplesThatGo } from '../backup/plan-restore.ts';
import type { Contents, KeptSync } from '../schema.ts';
import type { Edit } from '../writer.ts';
import { marksOfText, seenOfText, textOfMarks, textOfSeen } from './marks.ts';
import type { SharedPart, SyncCopy } from './sync-file.ts';

/** What is here, as it would be sent: marked up to now. */
interface Here {
  readonly book: Book;
  readonly scopes: Scopes<unknown>;
}

export interface MergePlan {
  readonly told: MergeChanges;
  /** One action: all of it or nothing. */
  readonly edits: readonly Edit[];
  /** Takes that action back, and nothing that was done since. */
  readonly undo: readonly Edit[];
  /** The copy is older than one that was saved or opened here before: somebody has put it back. What is here is newer, and stays. */
  readonly isPutBack: boolean;
}

/** Whether all that is kept can be read. What cannot be would look deleted to the other devices, so that no copy is saved or opened. */
export function isReadWhole({ damaged }: Pick<Contents, 'damaged'>): boolean {
  return damaged.every(({ store }) => ['reports', 'cards', 'figures', 'journal', 'pack', 'sync'].includes(store));
}

/* What goes from device to device; the example stays here. */
function bookOf(contents: Contents): Book {
  const portfolios = contents.portfolios
    .map(({ portfolio }) => portfolio)
    .filter(({ files }) => exampleOf(files) === null);
  const ids = new Set(portfolios.map(({ id }) => id));
  const snapshots = contents.snapshots.filter(({ portfolio }) => ids.has(portfolio));
  return { portfolios, snapshots, overlay: contents.overlay };
}

/** Marks what is here. */
export function markHere(contents: Contents, kept: KeptSync | null, writer: Author): Here {
  const book = bookOf(contents);
  return { book, scopes: mark(marksOfText(kept?.marks ?? null), thingsOfBook(book), writer) };
}

/** Tells whether there is something here that the last copy has not. */
export function isAheadOfCopy(contents: Contents, { marks, last }: KeptSync): boolean {
  const known = marksOfText(marks);
  const seen = seenOfText(last?.seen ?? null);
  const isInCopy = [...known].every(([id, scope]) => hasSeenAll(seen.get(id) ?? new Map(), scope.seen));
  return !isInCopy || !isAsMarked(known, thingsOfBook(bookOf(contents)));
}

/** What a copy of all that is here holds. */
export function copyOf(
  { book, scopes }: Here,
  { histories }: Pick<Contents, 'histories'>,
  head: Pick<SyncCopy, 'made' | 'app'>,
): SyncCopy {
  const ids = new Set(book.portfolios.map(({ id }) => id));
  const own = histories.filter(({ portfolio }) => ids.has(portfolio));
  return { ...head, part: null, content: { ...book, histories: own }, scopes };
}

/**
 * What somebody else is given of it. To change it, they have all that is in the portfolios, since what they lacked would count as deleted by them;
 * to look, neither days nor notes nor sheets that were handed over. Lists of funds and what was done before are nobody else's.
 */
export function sharedCopyOf(
  { book, scopes }: Here,
  ids: readonly string[],
  part: SharedPart,
  head: Pick<SyncCopy, 'made' | 'app'>,
): SyncCopy {
  const isGiven = (id: string) => ids.includes(id);
  const portfolios = book.portfolios.filter(({ id }) => isGiven(id));
  const nothingElse = { histories: [], overlay: EMPTY_OVERLAY };
  if (part.kind === 'look') {
    const toLook = portfolios.map((one): Portfolio => ({ ...one, notes: [], handed: [] }));
    return { ...head, part, content: { ...nothingElse, portfolios: toLook, snapshots: [] }, scopes: new Map() };
  }
  const snapshots = book.snapshots.filter(({ portfolio }) => isGiven(portfolio));
  const given = new Map([...scopes].filter(([id]) => portfolios.some((one) => one.id === id)));
  return { ...head, part, content: { ...nothingElse, portfolios, snapshots }, scopes: given };
}

/** What is to be known once a part was given to somebody, or merged: what is marked. The last copy of everything is still the last. */
export function keptAfterPart(scopes: Scopes<unknown>, before: KeptSync | null): KeptSync {
  return { last: null, sealing: null, ...before, marks: textOfMarks(scopes) };
}

/** The moment by a writer's clock, as an ISO date and time. */
export const momentOf = ({ now }: Author): string => new Date(now).toISOString();

/** What is to be known of copies once one was saved, or opened and merged. */
export function keptAfter(
  scopes: Scopes<unknown>,
  copy: Scopes<unknown>,
  at: string,
  sealing: KeptSync['sealing'],
): KeptSync {
  return { marks: textOfMarks(scopes), last: { at, seen: textOfSeen(copy) }, sealing };
}

/** Works out what merging a copy would do to what is here; nothing is done. */
export function planMerge(
  contents: Contents,
  kept: KeptSync | null,
  copy: SyncCopy,
  writer: Author,
  sealing: KeptSync['sealing'] = kept?.sealing ?? null,
): MergePlan {
  const before = markHere(contents, kept, writer);
  const merged = mergeScopes(
    keepChanged(before.scopes, copy.scopes, writer),
    keepChanged(copy.scopes, before.scopes, writer),
  );
  const settled = settle(merged);
  const book = bookOfThings(settled.things, before.book);
  const scopes = mark(merged, thingsOfBook(book), writer);
  const after =
    copy.part === null ? keptAfter(scopes, copy.scopes, momentOf(writer), sealing) : keptAfterPart(scopes, kept);
  const told = mergeChanges(before.book, book, settled.apart);
  return {
    told,
    ...withSync(editsBetween(contents, before.book, book, copy), after, kept),
    isPutBack: isPutBack(before.scopes, copy.scopes, kept),
  };
}

function withSync({ edits, undo }: Pick<MergePlan, 'edits' | 'undo'>, after: KeptSync, before: KeptSync | null) {
  return {
    edits: [...edits, { kind: 'put-sync', sync: after } as const],
    // what was merged comes again with the next copy: the other devices are not to take it as deleted
    undo: [...undo, { kind: 'put-sync', sync: before } as const],
  };
}

function isPutBack(here: Scopes<unknown>, copy: Scopes<unknown>, kept: KeptSync | null): boolean {
  const last = seenOfText(kept?.last?.seen ?? null);
  const isOlder = [...last].some(([id, seen]) => {
    const there = copy.get(id);
    return there !== undefined && !hasSeenAll(there.seen, seen);
  });
  const isKnown = [...copy].every(([id, { seen }]) => hasSeenAll(here.get(id)?.seen ?? new Map(), seen));
  return isOlder && isKnown;
}

function editsBetween(
  contents: Contents,
  before: Book,
  after: Book,
  { content }: SyncCopy,
): Pick<MergePlan, 'edits' | 'undo'> {
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  const was = new Map(before.portfolios.map((one) => [one.id, one]));
  const is = new Map(after.portfolios.map((one) => [one.id, one]));
  if (!isSameData(before.overlay, after.overlay)) {
    edits.push({ kind: 'put-overlay', overlay: after.overlay, before: before.overlay });
    undo.push({ kind: 'put-overlay', overlay: before.overlay, before: after.overlay });
  }
  const coming = after.portfolios.filter(({ id }) => !was.has(id));
  const examples = examplesThatGo(
    contents.portfolios.map(({ portfolio }) => portfolio),
    coming,
  );
  const historyHere = (id: string) => contents.histories.find(({ portfolio }) => portfolio === id)?.actions ?? [];
  const historyThere = (id: string) => content.histories.find(({ portfolio }) => portfolio === id)?.actions ?? [];
  const removed = [...before.portfolios.filter(({ id }) => !is.has(id)), ...examples];
  for (const portfolio of removed) {
    const { id } = portfolio;
    edits.push({ kind: 'delete-portfolio', id, before: portfolio });
    undo.push(
      { kind: 'put-portfolio', portfolio, before: null },
      ...contents.snapshots
        .filter((day) => day.portfolio === id)
        .map((snapshot) => ({ kind: 'put-snapshot', snapshot }) as const),
      { kind: 'put-history', id, history: historyHere(id) },
    );
  }
  for (const portfolio of coming) {
    const { id } = portfolio;
    edits.push({ kind: 'put-portfolio', portfolio, before: null });
    const history = historyThere(id);
    if (history.length > 0) edits.push({ kind: 'put-history', id, history });
    undo.push({ kind: 'delete-portfolio', id, before: portfolio });
  }
  for (const portfolio of after.portfolios) {
    const old = was.get(portfolio.id);
    if (old === undefined || isSamePortfolio(old, portfolio)) continue;
    edits.push({ kind: 'put-portfolio', portfolio, before: old });
    undo.push({ kind: 'put-portfolio', portfolio: old, before: portfolio });
  }
  const gone = new Set(removed.map(({ id }) => id));
  const days = new Map(before.snapshots.map((day) => [day.id, day]));
  const newDays = new Map(after.snapshots.map((day) => [day.id, day]));
  for (const snapshot of after.snapshots) {
    const old = days.get(snapshot.id);
    if (isSameData(old, snapshot)) continue;
    edits.push({ kind: 'put-snapshot', snapshot });
    // with its portfolio, a day that came goes by itself
    if (was.has(snapshot.portfolio))
      undo.push(
        old === undefined ? { kind: 'delete-snapshot', id: snapshot.id } : { kind: 'put-snapshot', snapshot: old },
      );
  }
  for (const day of before.snapshots) {
    if (newDays.has(day.id) || gone.has(day.portfolio)) continue;
    edits.push({ kind: 'delete-snapshot', id: day.id });
    undo.push({ kind: 'put-snapshot', snapshot: day });
  }
  return { edits, undo };
}
