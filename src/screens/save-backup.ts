import { inWords } from '../words/load.ts';
import type { AppState } from '../app/app-state.svelte.ts';
import { today } from '../app/today.ts';
import { saveFile } from './save-file.ts';

/** Saves everything that is kept as one file; works from memory, too, where there is no storage. False = it could not be read. */
export async function saveBackup(app: AppState, passphrase: string | null = null): Promise<boolean> {
  const { makeBackup } = await inWords(() => import('../app/backup-state.svelte.ts'));
  const backup = await makeBackup(app, passphrase);
  if (backup === null) return false;
  saveFile(backup.name, backup.text);
  await app.kept.set({ backedUp: today(), backedUpHad: backup.had });
  return true;
}
