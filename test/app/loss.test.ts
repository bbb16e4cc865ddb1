import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { copyOfData, textOfDamaged } from '../../src/app/copy-data.ts';
import { migrate, MIGRATIONS } from '../../src/storage/migrations.ts';
import { OBJECT_STORES, SCHEMA_VERSION } from '../../src/storage/schema.ts';
import { makeBox } from '../storage/fake-box.ts';
import { makeApp, newDatabase, startApp } from '../support/make-app.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* What is kept goes, comes back or cannot be opened while the app is open. */

const reference = tinyReference();
const SHEET = 'Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,Secret Roth,100\n';
const PASSPHRASE = 'correct horse';
let database = '';
beforeEach(() => {
  database = newDatabase();
  vi.stubGlobal('localStorage', makeBox());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const openApp = () => startApp(reference, database);

async function stored(): Promise<string> {
  const opened = await openDB(database);
  const lists = await Promise.all(OBJECT_STORES.map((store) => opened.getAll(store) as Promise<unknown[]>));
  opened.close();
  return JSON.stringify(lists);
}

async function removeDatabase(): Promise<void> {
  await new Promise((resolve) => (indexedDB.deleteDatabase(database).onsuccess = resolve));
}

const values = (app: AppState) =>
  app.portfolio?.files.flatMap(({ holdings }) => holdingsIn(holdings).map(({ value }) => value));

describe('what is removed under an open page', () => {
  test.each([null, PASSPHRASE])(
    'is told, and what is open is saved again as it was (passphrase: %s)',
    async (passphrase) => {
      const app = await openApp();
      await app.pasteText(SHEET);
      if (passphrase !== null) expect(await app.kept.setPassphrase(passphrase)).toBe(true);
      await removeDatabase();
      await vi.waitFor(() => expect(app.kept.losses.gone).not.toBeNull());
      await vi.waitFor(() => expect(app.kept.losses.isSavedAgain).toBe(true));
      expect(app.failure).toBeNull();
      if (passphrase !== null) expect(await stored()).not.toContain('NVDA');
      const next = await openApp();
      expect(values(next)).toEqual([100]);
      // told until it was seen; and nothing else is missed
      expect(next.kept.losses.gone).not.toBeNull();
      expect(next.kept.losses.damaged).toEqual([]);
      next.kept.losses.dismissGone();
      await vi.waitFor(() => expect(localStorage.getItem('topheavy-marker')).not.toContain('lost'));
    },
  );

  test('one portfolio of it: it is told until it was seen, and saved again where it is open', async () => {
    const app = await openApp();
    await app.pasteText(SHEET);
    const { id } = app.portfolio!;
    const past = await openDB(database);
    await past.delete('portfolios', id);
    past.close();
    await app.kept.lookForLoss();
    expect(app.kept.losses.damaged).toMatchObject([{ how: 'missing', store: 'portfolios', id }]);
    expect(app.kept.losses.isSavedAgain).toBe(true);
    await app.kept.set({ theme: 'dark' });
    expect(app.kept.losses.damaged).toHaveLength(1);
    expect(values(await openApp())).toEqual([100]);
    app.kept.dismissDamage();
    await app.kept.flush();
    expect(app.kept.losses.damaged).toEqual([]);
    await app.kept.lookForLoss();
    expect(app.kept.losses.damaged).toEqual([]);
  });

  test('of which nothing is open here: it is missed at each start until it was seen', async () => {
    const app = await openApp();
    await app.pasteText(SHEET);
    const past = await openDB(database);
    await past.delete('portfolios', app.portfolio!.id);
    past.close();
    expect((await openApp()).kept.losses.damaged).toMatchObject([{ how: 'missing' }]);
    expect((await openApp()).kept.losses.damaged).toMatchObject([{ how: 'missing' }]);
    const last = await openApp();
    last.kept.dismissDamage();
    await last.kept.flush();
    expect((await openApp()).kept.losses.damaged).toEqual([]);
  });
});

test('an older tab that holds the data up is named after 3 s; when it lets go, the app opens by itself', async () => {
  const older = await openDB(database, 1, {
    upgrade(upgraded, from) {
      migrate(upgraded, from, MIGRATIONS.slice(0, 1));
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const app = makeApp(reference, database);
  const starting = app.start();
  let isKept = false;
  const pasted = app.pasteText(SHEET).then(() => (isKept = true));
  for (let tenths = 0; tenths < 80; tenths += 1) {
    await new Promise((resolve) => setImmediate(resolve)); // the database's own steps
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(app.failure?.code).toBe('blocked');
  // nothing is said to be saved meanwhile
  expect([app.stage, isKept]).toEqual(['loading', false]);
  vi.useRealTimers();
  older.close();
  await starting;
  expect(app.failure).toBeNull();
  await pasted;
  expect(app.saved).toBe('saved');
  expect(values(await openApp())).toEqual([100]);
});

test('data of a newer version is left alone, and can be copied as it lies', async () => {
  const newer = await openDB(database, SCHEMA_VERSION + 1, {
    upgrade(upgraded, from) {
      migrate(upgraded, from);
    },
  });
  await newer.put('portfolios', { id: 'a', bytes: new Uint8Array([1, 2]), anything: 'new' });
  newer.close();
  const before = await stored();
  const old = await openApp();
  expect(old.failure?.code).toBe('newer-data');
  expect(old.saved).toBe('not-kept');
  await old.pasteText(SHEET.replace('100', '200'));
  const copy = (await copyOfData(old.kept)) ?? '';
  const { schema, stores } = JSON.parse(copy) as { schema: number; stores: Record<string, unknown[]> };
  expect(schema).toBe(SCHEMA_VERSION + 1);
  expect(stores['portfolios']).toEqual([{ id: 'a', bytes: { base64: 'AQI=' }, anything: 'new' }]);
  expect(await stored()).toBe(before);
});

test('damaged records are given with their bytes', () => {
  const raw = { id: 'a', sealed: new Uint8Array([1, 2, 255]) };
  const record = {
    how: 'older',
    store: 'portfolios',
    id: 'a',
    failure: { code: 'unreadable-record', detail: null },
    raw,
  };
  expect(textOfDamaged([record as never])).toContain('"base64": "AQL/"');
});
