import { deleteDB } from 'idb';
import type { Failure } from '../domain/failure.ts';
import { storageFailure } from './storage-failure.ts';

/** Other tabs let go of the database when they are asked to; one that does not is named after 3 s. */
export async function deleteWithinTime(name: string): Promise<Failure | null> {
  const late = new Promise<Failure>((resolve) => setTimeout(resolve, 3000, { code: 'blocked', detail: null }));
  const deleted = deleteDB(name).then(
    () => null,
    (error: unknown) => storageFailure(error),
  );
  return Promise.race([deleted, late]);
}
