import { contentOf } from '../storage/backup/backup-file.ts';
import { planRestore } from '../storage/backup/plan-restore.ts';
import { openStore } from '../storage/store.ts';
import { makeWriter } from '../storage/writer.ts';
import { DATABASE } from '../storage/schema.ts';
import type { KeptState } from './kept-state.svelte.ts';

/** Adds what a private session holds to what is kept on this device. null = done; else why not, and nothing was written. */
export async function savePrivateSession(kept: KeptState, build: string): Promise<null | 'locked' | 'failed'> {
  const held = await kept.readAll();
  const opened = await openStore({ build, name: DATABASE });
  if (held === null || !opened.ok) return 'failed';
  const { store } = opened.value;
  const here = await store.readAll();
  if (!here.ok) {
    store.close();
    return here.error.code === 'locked' ? 'locked' : 'failed';
  }
  const plan = planRestore(here.value, contentOf(held), 'add', () => crypto.randomUUID());
  const revisions = here.value.portfolios.map(({ portfolio: { id }, revision }) => ({ id, revision }));
  const saved = await makeWriter(store, revisions).save(plan.edits);
  store.close();
  return saved.kind === 'saved' ? null : 'failed';
}
