import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type OpenedStore } from '../../../src/storage/store.ts';
import { DEFAULT_APP_SETTINGS, OBJECT_STORES, type Contents } from '../../../src/storage/schema.ts';
import { randomBytes } from '../../../src/storage/vault/bytes.ts';
import type { Vault } from '../../../src/storage/vault/vault.ts';
import { makeSealer } from '../../../src/storage/vault/sealer.ts';
import { makeBox } from '../fake-box.ts';
import { makePortfolio } from '../sample.ts';
import { makeHistory } from '../sample-history.ts';
import { makeOverlay, makePack } from '../sample-overlay.ts';
import { makeReport } from '../sample-report.ts';
import { makeSnapshot } from '../sample-snapshot.ts';

/* What is kept under a passphrase. */

let count = 0;
let name: string;
let box = makeBox();
let opened: OpenedStore;
let vault: Vault;

/** Opens the database as another tab would, after this one has let go. */
async function open(): Promise<OpenedStore> {
  const result = await openStore({ build: '1.0.0', name, markerBox: box });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function again(): Promise<void> {
  opened.store.close();
  opened = await open();
  vault = await opened.vault();
}

async function read(): Promise<Contents> {
  const contents = await opened.store.readAll();
  if (!contents.ok) throw new Error(contents.error.code);
  return contents.value;
}

async function fill(id = 'a'): Promise<void> {
  const sheet = { portfolio: id, title: 'Prepared for Household A', note: '' };
  const written = await opened.store.write([
    { kind: 'put-portfolio', portfolio: makePortfolio(id, 'Smith household'), basedOn: null },
    { kind: 'put-overlay', overlay: makeOverlay() },
    { kind: 'put-pack', pack: makePack() },
    { kind: 'put-report', id, revision: 1, report: makeReport(6), readings: [] },
    { kind: 'put-snapshot', snapshot: makeSnapshot(id) },
    ...makeHistory(id).map((action) => ({ kind: 'add-action', id, action }) as const),
    { kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, lastPortfolio: id, sheet } },
    { kind: 'open-journal', entry: { id: 'j', file: 'ROTH 1.csv', bytes: 5 } },
  ]);
  expect(written).toEqual({ ok: true, value: null });
}

/** Every byte that lies in the database and the marker, as letters. */
async function storedLetters(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction([...OBJECT_STORES]);
  const lists = await Promise.all(
    OBJECT_STORES.map(
      (store) =>
        new Promise<unknown[]>((resolve) => {
          const request = transaction.objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        }),
    ),
  );
  database.close();
  const letters = JSON.stringify(lists, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  return letters + (box.getItem('topheavy-marker') ?? '');
}

const SECRETS = [
  'AAPL',
  'APPLE',
  'ROTH',
  'Smith',
  'Household',
  'positions.csv',
  '2505',
  'NVDA',
  'list.csv',
  '2026-11-20',
];

beforeEach(async () => {
  count += 1;
  name = `vault-${count}`;
  box = makeBox();
  opened = await open();
  vault = await opened.vault();
});
afterEach(() => opened.store.close());

describe('under a passphrase', () => {
  it('no holding, symbol or account name lies in the database, whether it was there before or came later', async () => {
    await fill();
    expect(SECRETS.filter((secret) => secret !== '2026-11-20').every((secret) => secret)).toBe(true);
    expect(await storedLetters()).toContain('AAPL');
    expect(await vault.change('correct horse')).toEqual({ ok: true, value: null });
    for (const secret of SECRETS) expect(await storedLetters()).not.toContain(secret);
    await fill('b');
    for (const secret of SECRETS) expect(await storedLetters()).not.toContain(secret);
  });

  it('everything is there again with it, and nothing without', async () => {
    await fill();
    const before = await read();
    await vault.change('correct horse');
    expect(await read()).toEqual(before);
    await again();
    expect(await vault.isLocked()).toEqual({ ok: true, value: true });
    expect(await opened.store.open()).toEqual({ ok: false, error: { code: 'locked', detail: null } });
    expect(await vault.unlock('wrong horse')).toEqual({ ok: true, value: false });
    expect(await opened.store.readPortfolio('a')).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await vault.unlock('correct horse')).toEqual({ ok: true, value: true });
    expect(await read()).toEqual(before);
    expect(await opened.store.open()).toMatchObject({ ok: true, value: { portfolio: { revision: 1 }, damaged: [] } });
    expect(await opened.store.readSnapshots('a')).toMatchObject({ ok: true, value: [{ id: 'a/2026-11-18' }] });
  });

  it('saves and refuses as it does without', async () => {
    await vault.change('correct horse');
    await fill();
    const late = { kind: 'put-portfolio', portfolio: makePortfolio('a', 'Late'), basedOn: 7 } as const;
    expect(await opened.store.write([late])).toMatchObject({ error: { kind: 'conflict', stored: 1 } });
    expect(await opened.store.write([{ ...late, basedOn: 1 }])).toEqual({ ok: true, value: null });
    expect((await read()).portfolios).toMatchObject([{ revision: 2, portfolio: { name: 'Late' }, report: null }]);
  });

  it('another passphrase takes the place of the first, and none opens all again', async () => {
    await fill();
    const before = await read();
    await vault.change('first');
    await vault.change('second');
    await again();
    expect(await vault.unlock('first')).toEqual({ ok: true, value: false });
    expect(await vault.unlock('second')).toEqual({ ok: true, value: true });
    expect(await vault.change(null)).toEqual({ ok: true, value: null });
    expect(await storedLetters()).toContain('AAPL');
    await again();
    expect(await vault.isLocked()).toEqual({ ok: true, value: false });
    expect(await read()).toEqual(before);
  });

  it('without the passphrase nothing is written, changed or unsealed', async () => {
    await vault.change('correct horse');
    await fill();
    await again();
    const put = { kind: 'put-portfolio', portfolio: makePortfolio('z'), basedOn: null } as const;
    expect(await opened.store.write([put])).toMatchObject({ error: { failure: { code: 'locked' } } });
    expect(await vault.change('mine now')).toMatchObject({ error: { code: 'locked' } });
    await vault.unlock('correct horse');
    expect((await read()).portfolios).toHaveLength(1);
  });

  it('a damaged record is set aside, the others are whole; a wipe leaves no lock', async () => {
    await vault.change('correct horse');
    await fill();
    await fill('b');
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('portfolios', 'readwrite').objectStore('portfolios');
    await new Promise<void>((resolve) => {
      const request = store.get('b');
      request.onsuccess = () => {
        const record = request.result as { sealed: Uint8Array };
        record.sealed[40]! ^= 1;
        store.put(record).onsuccess = () => resolve();
      };
    });
    database.close();
    const contents = await read();
    expect(contents.portfolios.map(({ portfolio }) => portfolio.id)).toEqual(['a']);
    expect(contents.damaged).toMatchObject([{ store: 'portfolios', id: 'b' }]);
    expect(await opened.store.wipe()).toEqual({ ok: true, value: null });
    expect(await vault.isLocked()).toEqual({ ok: true, value: false });
  });
});

describe('what others put there', () => {
  const put = async (store: string, record: Readonly<Record<string, unknown>>) => {
    const database = await openDB(name);
    await database.put(store, record);
    database.close();
  };

  it('a lock that nothing lies under keeps nobody out: what is plain stays readable', async () => {
    await fill();
    const before = await read();
    await put('settings', { id: 'vault', generation: 'planted' });
    await again();
    expect(await read()).toEqual(before);
    expect(await vault.isLocked()).toEqual({ ok: true, value: false });
  });

  it('a plain record beside sealed ones is damaged, and not taken', async () => {
    await fill();
    await vault.change('correct horse');
    const planted = { ...makePortfolio('b'), id: 'b' };
    await put('portfolios', { id: 'b', revision: 1, checksum: '', portfolio: planted });
    await put('settings', { id: 'settings', theme: 'dark', lockAfter: 1440 });
    const contents = await opened.store.readAll();
    if (!contents.ok) throw new Error(contents.error.code);
    expect(contents.value.portfolios.map(({ portfolio }) => portfolio.id)).toEqual(['a']);
    expect(contents.value.settings.lockAfter).not.toBe(1440);
    expect(contents.value.damaged.length).toBeGreaterThanOrEqual(1);
  });
});

describe('a sealed record', () => {
  const key = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  it('never opens as another one: not with a bit changed, nor in another place, nor as another revision', async () => {
    const sealer = makeSealer(await key(), 'g');
    const record = { id: 'a', revision: 2, name: 'IRA' };
    const sealed = await sealer.seal('portfolios', record);
    expect(await sealer.unseal('portfolios', sealed)).toEqual(record);
    for (const other of [{ id: 'b' }, { revision: 3 }]) {
      const moved = { ...sealed, ...other };
      expect(await sealer.unseal('portfolios', moved)).toBe(moved);
    }
    expect(await sealer.unseal('reports', sealed)).toBe(sealed);
    for (let at = 0; at < sealed.sealed.length; at += 97) {
      const flipped = { ...sealed, sealed: sealed.sealed.map((byte, place) => (place === at ? byte ^ 4 : byte)) };
      expect(await sealer.unseal('portfolios', flipped)).toBe(flipped);
    }
  });

  it('tells little by its length, and no two are alike', async () => {
    const sealer = makeSealer(await key(), 'g');
    const sealed = await Promise.all(
      [1, 500, 4000].map((length) => {
        const record = { id: 'a', text: 'x'.repeat(length) };
        return sealer.seal('journal', record);
      }),
    );
    expect(new Set(sealed.map((one) => one.sealed.length)).size).toBe(1);
    expect(new Set(Array.from({ length: 100_000 }, () => randomBytes(12).join())).size).toBe(100_000);
  });
});
