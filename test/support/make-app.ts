import { flushSync } from 'svelte';
import { AppState, type AppParts } from '../../src/app/app-state.svelte.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeHandler, type ReadPack } from '../../src/engine/handle.ts';
import { inProcessWorker } from './in-process-worker.ts';

type Handle = Parameters<typeof inProcessWorker>[0];
/** Puts something around what answers requests. */
export type Watch = (handle: Handle) => Handle;
interface More extends Partial<AppParts> {
  readonly readPack?: ReadPack;
  readonly watch?: Watch;
}

/** The name of a store that no other test has, in whatever order their files come. */
export const newDatabase = (): string => crypto.randomUUID();

/** An app with the real worker and the real store behind it, not started yet; `database` is the store's name. */
export function makeApp(reference: Reference, database: string, more: More = {}): AppState {
  const { readPack, watch = (handle: Handle) => handle, ...parts } = more;
  const load = () => Promise.resolve(reference);
  return new AppState({
    version: 'test',
    makeWorker: () => inProcessWorker(watch(makeHandler(load, () => 0, readPack))),
    offline: null,
    saveReport: () => undefined,
    database,
    ...parts,
  });
}

/** The same, started, with nothing opened. */
export async function startApp(reference: Reference, database: string, more: More = {}): Promise<AppState> {
  const app = makeApp(reference, database, more);
  await app.start();
  flushSync();
  return app;
}
