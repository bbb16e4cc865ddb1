import { BEFORE_NAME, COPY_NAME, type FolderEnd, type FolderNeed } from '../../domain/book/merge-facts.ts';
import { readCopies, removeCopy, writeCopy, type CopyFile } from '../../storage/sync/folder-files.ts';
import type { AppState } from '../app-state.svelte.ts';
import { SyncState } from './sync-state.svelte.ts';

/* What is not whole was cut off or is none of ours: the one before it is taken, and it is written anew. */
const NOT_WHOLE: ReadonlySet<FolderNeed> = new Set(['damaged', 'other-file', 'too-large']);

/** Tells whether there is something here that the copy that was saved or opened last has not. */
export async function isAheadOfLast(app: AppState): Promise<boolean> {
  const sync = SyncState.of(app);
  await sync.load();
  return sync.isAhead;
}

/** Merges the copies in a folder into what is here, and writes the copy where it lacks something. */
export async function syncFolder(
  app: AppState,
  folder: FileSystemDirectoryHandle,
  given: string | null,
  onUndone: () => Promise<void>,
): Promise<FolderEnd> {
  const sync = SyncState.of(app);
  const stopped = (need: FolderNeed): FolderEnd => ({ need, at: sync.lastAt, wasPutBack: false });
  const files = await readCopies(folder);
  const beside: CopyFile[] = [];
  let main: CopyFile | null = null;
  let wasPutBack = false;
  for (const file of files) {
    if (file.name === BEFORE_NAME && main !== null) continue;
    const { need, isPutBack } = await sync.take(file, given, onUndone);
    if (need === 'look') return stopped(need);
    if (need === null && file.name === COPY_NAME) [main, wasPutBack] = [file, isPutBack];
    else if (need === null && file.name !== BEFORE_NAME) beside.push(file);
    // of what lies beside, only what can be opened is ours
    else if (need !== null && file.name === COPY_NAME && !NOT_WHOLE.has(need)) return stopped(need);
  }
  await sync.load();
  if (!sync.hasKey && given === null) return stopped('new-passphrase');
  if (main === null || sync.isAhead || beside.length > 0) {
    const saved = await sync.save(sync.hasKey ? null : given);
    if (saved.failure !== null) return stopped(saved.failure);
    await writeCopy(folder, saved.text, main?.text ?? null);
    await sync.note(saved.text);
    // all that they held is in it now
    for (const { name } of beside) await removeCopy(folder, name);
  }
  return { need: null, at: sync.lastAt, wasPutBack };
}
