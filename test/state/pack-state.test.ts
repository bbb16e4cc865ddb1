import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reference } from '../../src/domain/reference.ts';
import { isoDate } from '../../src/domain/units.ts';
import { AppState } from '../../src/state/app-state.svelte.ts';
import type { WorkerLike } from '../../src/worker/client.ts';
import { makeHandler, type ReadPack } from '../../src/worker/handle.ts';
import { packFacts } from '../../src/text/own-pack.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { ownReference } from '../support/own-reference.ts';

/* A newer pack, through the whole state. Its format is the reference's affair: here a pack says its version, no more. */

const PACK = '{"format":"topheavy-pack/1","version":"newer"}';
const readPack: ReadPack = (text) => {
  if (text.includes('damaged')) return { ok: false, error: 'damaged' };
  if (!text.includes('topheavy-pack/1')) return { ok: false, error: 'other-version' };
  return { ok: true, value: newer() };
};
function newer(): Reference {
  const old = ownReference();
  return { ...old, passport: { ...old.passport, version: 'newer', equitiesAsOf: isoDate('2026-12-01')! } };
}

function makeWorker(read: ReadPack): WorkerLike {
  return inProcessWorker(
    makeHandler(
      () => Promise.resolve(ownReference()),
      () => 0,
      read,
    ),
  );
}

let database = '';
let count = 0;
beforeEach(() => {
  count += 1;
  database = `pack-${count}`;
});
async function started(read = readPack): Promise<AppState> {
  const saveReport = () => undefined;
  const app = new AppState({ version: 't', makeWorker: () => makeWorker(read), offline: null, saveReport, database });
  await app.start();
  flushSync();
  return app;
}
const file = (text: string) => new File([text], 'pack.json');
const version = (app: AppState) => app.report!.reference.version;

describe('a newer pack', () => {
  it('is shown first, counts after a yes, is kept, and the built-in one comes back', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value\nNVDA,NVIDIA Corp,600\n');
    await app.openFiles([file(PACK)]);
    expect(packFacts(app.pack.offered!)).toContain('pack.json: prices from Dec 1, 2026, 13 companies');
    expect([version(app), app.pack.used]).toEqual(['tiny', null]);
    await app.pack.accept();
    expect([version(app), app.pack.used?.facts.version, app.pack.offered]).toEqual(['newer', 'newer', null]);

    const again = await started();
    expect([version(again), again.pack.used?.facts.version]).toEqual(['newer', 'newer']);
    await again.pack.bringBack();
    expect([version(again), again.pack.used]).toEqual(['tiny', null]);
    expect(version(await started())).toBe('tiny');
  });

  it('may be declined', async () => {
    const app = await started();
    await app.openFiles([file(PACK)]);
    app.pack.decline();
    expect([app.pack.offered, app.pack.used]).toEqual([null, null]);
  });

  it.each([
    [PACK.replace('newer', 'damaged'), 'refused-pack-damaged'],
    [PACK.replace('/1', '/9'), 'refused-pack-version'],
    ['{"format":"something"}', 'refused-json'],
  ])('%s is refused as %s, and changes nothing', async (text, code) => {
    const app = await started();
    await app.openFiles([file(text)]);
    expect(app.refusals.map((one) => one.code)).toEqual([code]);
    expect(app.pack.offered).toBeNull();
  });

  it('that a later app cannot read any more gives way to the built-in one, and says so', async () => {
    const app = await started();
    await app.pasteText('Symbol,Name,Value\nNVDA,NVIDIA Corp,600\n');
    await app.openFiles([file(PACK)]);
    await app.pack.accept();
    const later = await started(() => ({ ok: false, error: 'other-version' }));
    expect([later.pack.used, later.pack.fault]).toEqual([null, 'other-version']);
    expect(version(later)).toBe('tiny');
  });

  it('is gone after a wipe', async () => {
    const app = await started();
    await app.openFiles([file(PACK)]);
    await app.pack.accept();
    await app.wipe();
    expect(app.pack.used).toBeNull();
    expect((await started()).pack.used).toBeNull();
  });
});
