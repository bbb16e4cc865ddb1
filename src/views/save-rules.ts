import { inWords } from '../languages/load.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { saveFile } from './save-file.ts';

/** Saves the open portfolio's rules as a file; gives how many mentions of companies it leaves out (rules-file.ts). */
export async function saveRules(app: AppState): Promise<number> {
  const { rulesFileOf } = await inWords(() => import('../state/rules-file.ts'));
  const file = rulesFileOf(app);
  if (file === null) return 0;
  saveFile('topheavy-rules.json', file.text);
  return file.leftOut;
}
