import { changeNote, cleanNote, householdNotes, sortNotes } from '../domain/book/notes.ts';
import { NO_CHANGES } from '../domain/files/file-changes.ts';
import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Note } from '../domain/model/note.ts';
import type { IsoDate } from '../domain/model/units.ts';
import type { Edit } from '../storage/writer.ts';
import type { AppState } from './app-state.svelte.ts';
import type { BookState } from './book-state.svelte.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

/* Which members are read: asked anew whenever one of them changes, here or in another tab. */
interface MembersToRead {
  readonly household: string;
  readonly ids: readonly string[];
}
interface Read {
  readonly members: readonly (readonly Snapshot[])[];
  readonly notes: readonly Note[];
}

/** What was, day by day, and what the user wrote down of it: of the open portfolio, or of the household that is looked at. */
export class OverTimeState {
  readonly #app: AppState;
  readonly #book: BookState;
  readonly #latest: LatestAnswer<MembersToRead, Read>;

  readonly #asked: MembersToRead | null = $derived.by(() => {
    const { portfolio } = this.#app;
    if (portfolio === null || !this.#app.isTogether) return null;
    const members = this.#book.groups.find(({ name }) => name === portfolio.name)?.members ?? [];
    return { household: portfolio.name, ids: members.map(({ id }) => id) };
  });
  /* The household as it is kept; null = none is looked at, or it is not read yet. */
  readonly #household: Read | null = $derived.by(() => {
    if (this.#asked === null) return null;
    const read = this.#latest.to(this.#asked);
    return read?.question.household === this.#asked.household ? read.answer : null;
  });

  /** The days that are kept of each member of the household that is looked at; null = none is, or they are not read yet. */
  get members(): readonly (readonly Snapshot[])[] | null {
    return this.#household?.members ?? null;
  }
  /** What was written, the newest day first; null = not read yet. Of a portfolio's those about its household are among them. */
  readonly notes: readonly Note[] | null = $derived.by(() => {
    const { current } = this.#book;
    const all = current === null ? this.#household?.notes : current.notes;
    return all === undefined ? null : sortNotes(all);
  });

  constructor(app: AppState, book: BookState) {
    this.#app = app;
    this.#book = book;
    this.#latest = new LatestAnswer(async ({ ids }) => {
      const { kept } = app;
      const members = await Promise.all(ids.map((id) => kept.readSnapshots(id)));
      const stored = await Promise.all(ids.map((id) => kept.readPortfolio(id)));
      const notes = householdNotes(stored.flatMap((one) => (one === null ? [] : [one.portfolio])));
      return { members, notes };
    });
  }

  /** Whether a note is changed here: one about a household is, where the household is looked at. */
  mayChange({ about }: Note): boolean {
    return (about === 'household') === this.#app.isTogether;
  }

  /** Writes a note, or changes one. A text of nothing but space changes nothing. */
  async write(day: IsoDate, words: string, before: Note | null): Promise<void> {
    const text = cleanNote(words);
    if (text === null) return;
    const about = this.#app.isTogether ? 'household' : 'portfolio';
    await this.#change(before, { id: before?.id ?? crypto.randomUUID(), day, text, about });
  }

  /** Deletes a note; the undo brings it back. */
  async remove(note: Note): Promise<void> {
    const undo = await this.#change(note, null);
    if (undo === null) return;
    this.#app.open.tell({ kind: 'note-deleted', names: [note.day], changes: NO_CHANGES, undo });
  }

  /* Gives what takes it back; null = nothing was changed. */
  async #change(before: Note | null, after: Note | null): Promise<(() => void) | null> {
    const { open, kept } = this.#app;
    const { current } = this.#book;
    const ids = current === null ? (this.#asked?.ids ?? []) : [current.id];
    const change = async (from: Note | null, to: Note | null): Promise<boolean> => {
      const shown = this.#book.current;
      if (shown !== null && ids.includes(shown.id)) {
        await open.keepBeside({ notes: changeNote(shown.notes, from, to) });
        return true;
      }
      // all members in one write
      const stored = await Promise.all(ids.map((id) => kept.readPortfolio(id)));
      const edits = stored.flatMap((one): readonly Edit[] => {
        if (one === null) return [];
        const { portfolio, report } = one;
        const changed = { ...portfolio, notes: changeNote(portfolio.notes, from, to) };
        return [
          { kind: 'put-portfolio', portfolio: changed, before: portfolio },
          ...(report === null ? [] : [{ kind: 'put-report', id: changed.id, of: changed, report } as const]),
        ];
      });
      return edits.length > 0 && (await kept.save(edits)).kind === 'saved';
    };
    if (!(await change(before, after))) return null;
    return () => {
      open.dismissNotice();
      void change(after, before);
    };
  }
}
