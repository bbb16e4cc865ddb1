import type { JournalEntry } from '../storage/schema.ts';
import type { KeptState } from './kept-state.svelte.ts';

/* A large file that is being read is noted, and the note taken back at the end: one that is still there tells of a page that died in the
   middle. A tab holds a lock of the note's name while it reads, so that no other tab takes it for dead. */

/** Notes that a file is being read; the function it gives takes the note back. */
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

/** Gives the notes of pages that died while they were reading, and takes them back. */
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
