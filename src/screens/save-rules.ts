import { inWords } from '../words/load.ts';
import type { AppState } from '../app/app-state.svelte.ts';
import { saveFile } from './save-file.ts';

/** Saves the open portfolio's rules as a file; gives how many mentions of companies it leaves out (rules-file.ts). */
export async function saveRules(app: AppState): Promise<number> {
  const { rulesFileOf } = await inWords(() => import('../app/rules-file.ts'));
  const file = rulesFileOf(app);
  if (file === null) return 0;
  saveFile('topheavy-rules.json', file.text);
  return file.leftOut;
}
