import 'fake-indexeddb/auto';
import { expect, test, vi, afterEach, beforeEach } from 'vitest';
import { isoDate } from '../../../src/domain/model/units.ts';
import { contentOf, readBackup } from '../../../src/storage/backup/backup-file.ts';
import { copyRaw } from '../../../src/storage/copy-raw.ts';
import { DEFAULT_APP_SETTINGS, SCHEMA_VERSION, type Contents } from '../../../src/storage/schema.ts';
import { openStore } from '../../../src/storage/store.ts';
import { makeBox } from '../fake-box.ts';
import { makePortfolio } from '../sample.ts';
import { makeOverlay } from '../sample-overlay.ts';
import { makeSnapshot } from '../sample-snapshot.ts';

/* A database is copied as it lies, and the copy restores like a backup. */

const DAY = isoDate('2026-11-21')!;
let count = 0;
let name = '';
beforeEach(() => {
  count += 1;
  name = `copy-${count}`;
});
afterEach(() => vi.restoreAllMocks());

async function fill(passphrase: string | null): Promise<Contents> {
  const opened = await openStore({ build: '1', name, markerBox: makeBox() });
  if (!opened.ok) throw new Error(opened.error.code);
  const { store } = opened.value;
  await store.write([
    { kind: 'put-portfolio', portfolio: makePortfolio('a', 'Smith'), basedOn: null },
    { kind: 'put-snapshot', snapshot: makeSnapshot('a') },
    { kind: 'put-overlay', overlay: makeOverlay() },
    { kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, lastPortfolio: 'a' } },
  ]);
  if (passphrase !== null) await (await opened.value.vault()).change(passphrase);
  const contents = await store.readAll();
  store.close();
  if (!contents.ok) throw new Error(contents.error.code);
  return contents.value;
}

test.each([null, 'correct horse'])('all that is kept comes back from its copy (passphrase: %s)', async (passphrase) => {
  const contents = await fill(passphrase);
  const copy = (await copyRaw(name, DAY)) ?? '';
  expect(copy.includes('Smith')).toBe(passphrase === null);
  if (passphrase !== null) {
    expect(await readBackup(copy, null)).toEqual({ ok: false, error: { kind: 'needs-passphrase' } });
    expect(await readBackup(copy, 'wrong horse')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  }
  const read = await readBackup(copy, passphrase);
  expect(read).toEqual({ ok: true, value: { made: DAY, app: '', content: contentOf(contents) } });
});

test('a copy of newer data, or one that was changed, is refused whole', async () => {
  await fill(null);
  const copy = (await copyRaw(name, DAY)) ?? '';
  const newer = copy.replace(`"schema": ${SCHEMA_VERSION},\n "made"`, `"schema": ${SCHEMA_VERSION + 1},\n "made"`);
  expect(await readBackup(newer, null)).toEqual({ ok: false, error: { kind: 'newer' } });
  expect(await readBackup(copy.replaceAll('Smith', 'Jones'), null)).toMatchObject({ error: { kind: 'unreadable' } });
  expect(await readBackup(copy.replace('"made"', '"makes"'), null)).toEqual({ ok: false, error: { kind: 'damaged' } });
  const parsed = JSON.parse(copy) as { stores: Record<string, unknown> };
  const less = JSON.stringify({ ...parsed, stores: { ...parsed.stores, snapshots: [] } });
  expect(await readBackup(less, null)).toMatchObject({ error: { kind: 'unreadable' } });
});

test('what cannot be read gives no copy', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await copyRaw(name, DAY)).toBeNull();
});
