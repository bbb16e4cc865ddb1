import type { JournalEntry } from '../storage/schema.ts';
import type { KeptState } from './kept-state.svelte.ts';

/* What is being read, noted before and taken back after: a note that is left tells of a page that went away in the middle.
   For as long as a tab reads it holds a lock of the note's name, so that no other takes the note for a left one. */

/** Notes that a file is being read; gives how to take the note back. */
export function noteReading(file: string, bytes: number, kept: KeptState): () => void {
  const entry: JournalEntry = { id: crypto.randomUUID(), file, bytes };
  let end: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => (end = resolve));
  void findLocks()?.request(entry.id, () => reading);
  void kept.save([{ kind: 'open-journal', entry }]);
  return () => {
    end();
    void kept.save([{ kind: 'close-journal', id: entry.id }]);
  };
}

/** Those notes that no open tab is reading; they are taken back. */
export async function takeLeft(journal: readonly JournalEntry[], kept: KeptState): Promise<readonly JournalEntry[]> {
  const { held = [] } = (await findLocks()?.query()) ?? {};
  const left = journal.filter(({ id }) => !held.some(({ name }) => name === id));
  if (left.length > 0) void kept.save(left.map(({ id }) => ({ kind: 'close-journal', id })));
  return left;
}

/* Missing on plain http. */
function findLocks(): LockManager | null {
  return typeof navigator === 'undefined' || !('locks' in navigator) ? null : navigator.locks;
}
