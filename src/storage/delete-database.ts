import { deleteDB } from 'idb';
import type { Failure } from '../domain/failure.ts';
import { forgetFolder } from './sync/folder-handle.ts';
import { readMarker, removeMarker, writeMarker } from './marker.ts';
import { forgetLanguageNote } from './language-note.ts';
import type { MarkerBox } from './marker-box.ts';
import { storageFailure } from './storage-failure.ts';

/* Other tabs let go of the database when they are asked to; one that does not is named after 3 s. */
async function deleteWithinTime(name: string): Promise<Failure | null> {
  const late = new Promise<Failure>((resolve) => setTimeout(resolve, 3000, { code: 'blocked', detail: null }));
  const deleted = deleteDB(name).then(
    () => null,
    (error: unknown) => storageFailure(error),
  );
  return Promise.race([deleted, late]);
}

/** Deletes a database, which folder copies are in, the note that there was one and the language chosen. Gives why it could not be; then the notes are back. */
export async function wipeDatabase(name: string, box: MarkerBox | null): Promise<Failure | null> {
  // before the database goes: what is wiped is not missed by another tab
  const marker = readMarker(box);
  removeMarker(box);
  const failure = await deleteWithinTime(name);
  if (failure === null) {
    forgetLanguageNote(box);
    await forgetFolder(name);
  }
  if (failure !== null && marker !== null) writeMarker(box, marker);
  return failure;
}
