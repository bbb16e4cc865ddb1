import { NOTE_SIGNS, type Note } from '../model/note.ts';
import { isSameData } from '../same-data.ts';

/* Notes with a day, of one portfolio or of a household. */

/** Gives what is kept of a note's text: without space around it, and no longer than a note may be; null = nothing is left. */
export function cleanNote(text: string): string | null {
  // letters of two halves are not cut in two
  const cut = [...text.trim()].slice(0, NOTE_SIGNS).join('').trim();
  return cut === '' ? null : cut;
}

/**
 * Gives the notes with one written (`before` null), changed, or taken away (`after` null). What is meant is the note as it was seen, not
 * its id alone: other words under the same id, of a backup or of another member, stay. One that is not there is written beside the others.
 */
export function changeNote(notes: readonly Note[], before: Note | null, after: Note | null): readonly Note[] {
  const isIt = (note: Note) => before !== null && isSameData(note, before);
  if (!notes.some(isIt))
    return after === null || notes.some((one) => isSameData(one, after)) ? notes : [...notes, after];
  const instead = after === null ? [] : [after];
  return notes.flatMap((note) => (isIt(note) ? instead : [note]));
}

/** Gives notes with the newest day first; of one day the one that was written last. */
export function sortNotes(notes: readonly Note[]): readonly Note[] {
  return newestFirst(notes, ({ day }) => day);
}

/** Sorts what was written in its order by a moment, the newest first; of one moment what was written last. */
export function newestFirst<One>(written: readonly One[], momentOf: (one: One) => string): readonly One[] {
  return [...written].reverse().sort((a, b) => {
    const [before, after] = [momentOf(a), momentOf(b)];
    if (before === after) return 0;
    return before < after ? 1 : -1;
  });
}

/**
 * Gives the notes about a household that its members keep, each once. Where two members keep different words under one id, as after a
 * backup of one of them was restored, both are given: nothing that was written is lost.
 */
export function householdNotes(members: readonly { readonly notes: readonly Note[] }[]): readonly Note[] {
  const found: Note[] = [];
  for (const note of members.flatMap(({ notes }) => notes))
    if (note.about === 'household' && !found.some((one) => isSameData(one, note))) found.push(note);
  return found;
}

/** Gives the notes of both of two portfolios that become one; one that both have once. */
export function mergeNotes(into: readonly Note[], other: readonly Note[]): readonly Note[] {
  return [...into, ...other.filter((note) => !into.some((one) => isSameData(one, note)))];
}
