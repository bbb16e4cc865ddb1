import { bytesAsText, copyRaw } from '../storage/copy-raw.ts';
import type { DamagedRecord } from '../storage/schema.ts';
import type { KeptState } from './kept-state.svelte.ts';
import { today } from './today.ts';

/** Everything that is kept as it lies there, as a file's text, also where this version cannot open it; null = it cannot be read. */
export function copyOfData(kept: KeptState): Promise<string | null> {
  return copyRaw(kept.database, today());
}

/** Damaged records as they were found, as a file's text. */
export function textOfDamaged(damaged: readonly DamagedRecord[]): string {
  return JSON.stringify(damaged, bytesAsText, 1);
}
