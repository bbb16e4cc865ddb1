import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMarker } from '../../../src/storage/marker.ts';
import { migrate, MIGRATIONS } from '../../../src/storage/migrations.ts';
import {
  DEFAULT_APP_SETTINGS,
  OBJECT_STORES,
  type StorageChange,
  type Contents,
  type DamagedRecord,
  type ObjectStore,
  type StartContents,
} from '../../../src/storage/schema.ts';
import { openStore, type OpenedStore } from '../../../src/storage/store.ts';
import type { Vault } from '../../../src/storage/vault/vault.ts';
import { makeBox } from '../fake-box.ts';
import { makePortfolio } from '../sample.ts';
import { makeOverlay } from '../sample-overlay.ts';
import { makeSnapshot } from '../sample-snapshot.ts';

/* What is there is held against what should be there: nobody puts a record back, takes one away or brings one unseen. */

let count = 0;
let name: string;
let box = makeBox();
let opened: OpenedStore;
let vault: Vault;

async function open(): Promise<void> {
  const result = await openStore({ build: '1.0.0', name, markerBox: box });
  if (!result.ok) throw new Error(result.error.code);
  opened = result.value;
  vault = await opened.vault();
}

/** Opens the database as the next visit would. */
async function again(passphrase: string | null = null): Promise<StartContents> {
  opened.store.close();
  await open();
  if (passphrase !== null) expect(await vault.unlock(passphrase)).toEqual({ ok: true, value: true });
  const opening = await opened.store.open();
  if (!opening.ok) throw new Error(opening.error.code);
  return opening.value;
}

async function readAll(): Promise<Contents> {
  const contents = await opened.store.readAll();
  if (!contents.ok) throw new Error(contents.error.code);
  return contents.value;
}

async function write(...changes: readonly StorageChange[]): Promise<void> {
  expect(await opened.store.write(changes)).toEqual({ ok: true, value: null });
}

/** Does something to the database past the store. */
async function raw<T>(use: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  const value = await use(database);
  database.close();
  return value;
}
const take = (store: ObjectStore, id: string) => raw((database) => database.get(store, id) as Promise<unknown>);
const put = (store: ObjectStore, record: unknown) => raw((database) => database.put(store, record));
const remove = (store: ObjectStore, id: string) => raw((database) => database.delete(store, id));
const everything = () =>
  raw(async (database) => Promise.all(OBJECT_STORES.map((store) => database.getAll(store) as Promise<unknown[]>)));

const told = (damaged: readonly DamagedRecord[]) => damaged.map(({ how, store, id }) => `${how} ${store} ${id}`).sort();
const puts = (id: string, label: string, basedOn: number | null): StorageChange => ({
  kind: 'put-portfolio',
  basedOn,
  portfolio: makePortfolio(id, label),
});

const PASSPHRASE = 'correct horse';

/* The work that makes guessing slow would make these tests slow: most of it is left out here. */
function lightenKeys(): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((algorithm, ...rest) => {
    const { iterations, ...others } = algorithm as Pbkdf2Params;
    return derive({ ...others, iterations: iterations - 599_000 }, ...rest);
  });
}

beforeEach(async () => {
  lightenKeys();
  count += 1;
  name = `guard-${count}`;
  box = makeBox();
  await open();
});
afterEach(() => {
  vi.restoreAllMocks();
  opened.store.close();
});

describe.each([null, PASSPHRASE])('what is kept (passphrase: %s)', (passphrase) => {
  beforeEach(async () => {
    if (passphrase !== null) await vault.change(passphrase);
    await write(
      puts('a', 'IRA', null),
      puts('b', 'Roth', null),
      { kind: 'put-snapshot', snapshot: makeSnapshot('a') },
      { kind: 'put-overlay', overlay: makeOverlay() },
      { kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, lastPortfolio: 'a' } },
    );
  });

  test('is as it should be after every kind of write', async () => {
    await write(puts('a', 'Mine', 1), { kind: 'delete-portfolio', id: 'b', basedOn: 1 });
    await write({ kind: 'delete-snapshot', id: 'a/2026-11-18' }, { kind: 'put-pack', pack: null });
    expect(told((await again(passphrase)).damaged)).toEqual([]);
    expect((await readAll()).damaged).toEqual([]);
    expect(await opened.store.lookOver()).toEqual({ ok: true, value: [] });
  });

  test('a portfolio that was put back to an earlier one is set aside, and not taken for the last', async () => {
    const older = await take('portfolios', 'a');
    await write(puts('a', 'Mine', 1));
    await put('portfolios', older);
    const opening = await again(passphrase);
    expect(told(opening.damaged)).toEqual(['older portfolios a']);
    expect(opening.portfolio?.portfolio.id).toBe('b');
    expect(opening.cards.map(({ name: label }) => label)).toEqual(['Roth']);
    expect(await opened.store.readPortfolio('a')).toMatchObject({ error: { code: 'unreadable-record' } });
    expect((await readAll()).portfolios.map(({ portfolio }) => portfolio.name)).toEqual(['Roth']);
    // it can be saved as it was found, and nothing is written over it
    expect(JSON.stringify(opening.damaged[0]?.raw)).toContain('IRA');
    expect(await opened.store.write([puts('a', 'New', null)])).toMatchObject({ error: { kind: 'conflict' } });
  });

  test('settings and own lists that were put back are told', async () => {
    const older = [await take('settings', 'app'), await take('overlay', 'overlay')];
    await write(
      { kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, hideAmounts: true } },
      { kind: 'put-overlay', overlay: { ...makeOverlay(), lists: [] } },
    );
    await put('settings', older[0]);
    await put('overlay', older[1]);
    expect(told((await again(passphrase)).damaged)).toEqual(['older overlay overlay', 'older settings app']);
  });

  test('a card that was put back is not shown: it is made anew', async () => {
    const older = await take('cards', 'b');
    await write(puts('b', 'Theirs', 1));
    await put('cards', older);
    const opening = await again(passphrase);
    expect(opening.cards.map(({ name: label }) => label)).toEqual(['IRA', 'Theirs']);
    expect(told(opening.damaged)).toEqual([]);
  });

  test('records that are missing are told until they were seen, and what is noted outside is not lowered', async () => {
    await remove('portfolios', 'b');
    await remove('snapshots', 'a/2026-11-18');
    const missing = ['missing portfolios b', 'missing snapshots a/2026-11-18'];
    expect(told((await again(passphrase)).damaged)).toEqual(missing);
    await write(puts('a', 'Mine', 1));
    expect(readMarker(box)?.portfolios).toBe(passphrase === null ? 2 : null);
    const looked = await opened.store.lookOver();
    expect(looked.ok && told(looked.value)).toEqual(missing);
    // one has come back meanwhile
    await write(puts('b', 'Roth', null));
    await write({ kind: 'forget-missing', records: looked.ok ? looked.value : [] });
    expect(told((await again(passphrase)).damaged)).toEqual([]);
    expect((await readAll()).portfolios).toHaveLength(2);
    await remove('portfolios', 'b');
    expect(told((await again(passphrase)).damaged)).toEqual(['missing portfolios b']);
  });

  test('a write that finds fewer portfolios than should be there says so', async () => {
    opened.store.close();
    const onLost = vi.fn();
    const result = await openStore({ build: '1.0.0', name, markerBox: box, onLost });
    if (!result.ok) throw new Error(result.error.code);
    opened = result.value;
    vault = await opened.vault();
    if (passphrase !== null) await vault.unlock(passphrase);
    await write(puts('a', 'Mine', 1));
    expect(onLost).not.toHaveBeenCalled();
    await remove('portfolios', 'b');
    await write(puts('a', 'Ours', 2));
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  test('another passphrase, or none, makes nothing good that was not', async () => {
    const older = await take('portfolios', 'a');
    await write(puts('a', 'Mine', 1));
    await put('portfolios', older);
    await remove('snapshots', 'a/2026-11-18');
    for (const next of ['another horse', null]) {
      expect(await vault.change(next)).toEqual({ ok: true, value: null });
      expect(told((await again(next)).damaged)).toEqual(['missing snapshots a/2026-11-18', 'older portfolios a']);
      expect((await readAll()).portfolios.map(({ portfolio }) => portfolio.name)).toEqual(['Roth']);
    }
  });

  test('a manifest that is damaged is told, and what is there stays readable and is written on', async () => {
    await put('settings', { id: 'manifest', nonsense: 1 });
    const opening = await again(passphrase);
    expect(told(opening.damaged)).toEqual(['missing settings manifest']);
    expect(opening.portfolio?.portfolio.name).toBe('IRA');
    await write(puts('a', 'Mine', 1));
    expect(told((await again(passphrase)).damaged)).toEqual(['missing settings manifest']);
    await write({ kind: 'forget-missing', records: [{ store: 'settings', id: 'manifest' }] });
    expect(told((await again(passphrase)).damaged)).toEqual([]);
  });

  test('two tabs that write in turns lose nothing and miss nothing', async () => {
    const here = opened.store;
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => here.write([{ kind: 'put-snapshot', snapshot: makeSnapshot(`p${at}`) }])),
    );
    expect((await readAll()).snapshots).toHaveLength(9);
    expect(told((await again(passphrase)).damaged)).toEqual([]);
  });
});

describe('under a passphrase', () => {
  beforeEach(async () => {
    await vault.change(PASSPHRASE);
    await write(puts('a', 'IRA', null), puts('b', 'Roth', null));
  });

  test('what was deleted does not come back', async () => {
    const deleted = await take('portfolios', 'b');
    await write({ kind: 'delete-portfolio', id: 'b', basedOn: 1 });
    await put('portfolios', deleted);
    const opening = await again(PASSPHRASE);
    expect(told(opening.damaged)).toEqual(['older portfolios b']);
    expect(opening.cards.map(({ id }) => id)).toEqual(['a']);
    await vault.change(null);
    expect((await readAll()).portfolios.map(({ portfolio }) => portfolio.id)).toEqual(['a']);
  });

  test('plain settings beside sealed ones are told, and not taken', async () => {
    await put('settings', { id: 'app', ...DEFAULT_APP_SETTINGS, lockAfter: 1440 });
    const opening = await again(PASSPHRASE);
    expect(opening.settings.lockAfter).toBe(DEFAULT_APP_SETTINGS.lockAfter);
    expect(told(opening.damaged)).toEqual(['unreadable settings app']);
    await vault.change(null);
    expect((await readAll()).settings.lockAfter).toBe(DEFAULT_APP_SETTINGS.lockAfter);
  });

  test('a manifest that was taken away is missed, at each start until it was seen', async () => {
    await remove('settings', 'manifest');
    expect(told((await again(PASSPHRASE)).damaged)).toEqual(['missing settings manifest']);
    expect(told((await again(PASSPHRASE)).damaged)).toEqual(['missing settings manifest']);
    await write({ kind: 'forget-missing', records: [{ store: 'settings', id: 'manifest' }] });
    expect(told((await again(PASSPHRASE)).damaged)).toEqual([]);
  });

  test('what the browser has removed is saved again from memory, under the same passphrase', async () => {
    opened.store.close();
    await again(PASSPHRASE);
    await raw((database) => {
      const transaction = database.transaction([...OBJECT_STORES], 'readwrite');
      for (const store of OBJECT_STORES) void transaction.objectStore(store).clear();
      return transaction.done;
    });
    await write(puts('a', 'IRA', null));
    const letters = JSON.stringify(await everything());
    expect(letters).not.toContain('IRA');
    expect((await again(PASSPHRASE)).portfolio?.portfolio.name).toBe('IRA');
  });

  test('what another tab has begun in an emptied database is not put under this one’s passphrase', async () => {
    await raw((database) => {
      const transaction = database.transaction([...OBJECT_STORES], 'readwrite');
      for (const store of OBJECT_STORES) void transaction.objectStore(store).clear();
      void transaction.objectStore('settings').put({ id: 'app', ...DEFAULT_APP_SETTINGS });
      return transaction.done;
    });
    expect(await opened.store.write([puts('a', 'IRA', null)])).toMatchObject({
      error: { failure: { code: 'locked' } },
    });
    expect(JSON.stringify(await everything())).not.toContain('vault');
  });
});

describe('a database from before there was a manifest', () => {
  const fixture = JSON.parse(readFileSync('test/storage/vault/sealed-version-5.json', 'utf8'), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
      : value,
  ) as { readonly version: number; readonly stores: Readonly<Record<string, readonly unknown[]>> };

  test('under a passphrase opens whole, and is guarded from then on', async () => {
    vi.restoreAllMocks();
    name = `guard-old-${count}`;
    const old = await openDB(name, fixture.version, {
      upgrade(database, from) {
        const steps = MIGRATIONS.filter(({ to }) => to <= fixture.version);
        migrate(database, from, steps);
      },
    });
    for (const [store, records] of Object.entries(fixture.stores))
      for (const record of records) await old.put(store, record);
    old.close();
    opened.store.close();
    await open();
    const opening = await again(PASSPHRASE);
    expect(told(opening.damaged)).toEqual([]);
    expect(opening.cards.map(({ name: label }) => label)).toEqual(['IRA', 'Roth']);
    const older = await take('portfolios', 'b');
    await write(puts('b', 'Mine', 7));
    await put('portfolios', older);
    expect(told((await again(PASSPHRASE)).damaged)).toEqual(['older portfolios b']);
  });
});

describe('a lock', () => {
  beforeEach(async () => {
    await write(puts('a', 'IRA', null), { kind: 'put-snapshot', snapshot: makeSnapshot('a') });
    await vault.change(PASSPHRASE);
  });

  /** All of it is open, or nothing is. */
  async function expectNoHalf(): Promise<'open' | 'shut'> {
    const read = await opened.store.readAll();
    if (!read.ok) {
      expect(read.error.code).toBe('locked');
      expect(await opened.store.write([puts('z', 'New', null)])).toMatchObject({
        error: { failure: { code: 'locked' } },
      });
      return 'shut';
    }
    expect([read.value.portfolios.length, read.value.snapshots.length, read.value.damaged]).toEqual([1, 1, []]);
    return 'open';
  }

  test('opens for its passphrase and for no other, whatever was tried before', async () => {
    const tries = fc.array(fc.string(), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(tries, async (wrong) => {
        opened.store.close();
        await open();
        for (const one of wrong.filter((text) => text.normalize('NFC') !== PASSPHRASE)) {
          expect(await vault.unlock(one)).toEqual({ ok: true, value: false });
          expect(await expectNoHalf()).toBe('shut');
        }
        expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: true });
        expect(await expectNoHalf()).toBe('open');
      }),
      { numRuns: 20 },
    );
  });

  test('that is damaged anywhere stays shut, and nothing is written beside what lies under it', async () => {
    const whole = (await take('settings', 'vault')) as Readonly<Record<string, unknown>>;
    const spoil = (field: string, at: number): unknown => {
      const value = whole[field];
      if (value instanceof Uint8Array)
        return value.map((byte, place) => (place === at % value.length ? byte ^ 1 : byte));
      return typeof value === 'number' ? value + 1 + at : `${String(value)}${at}`;
    };
    const before = JSON.stringify((await everything())[0]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('generation', 'salt', 'rounds', 'nonce', 'wrapped'),
        fc.nat(40),
        async (field, at) => {
          await put('settings', { ...whole, [field]: spoil(field, at) });
          opened.store.close();
          await open();
          const unlocked = await vault.unlock(PASSPHRASE);
          expect(unlocked.ok ? unlocked.value : unlocked.error.code).toBe(
            field === 'generation' ? 'damaged-lock' : false,
          );
          expect(await expectNoHalf()).toBe('shut');
          await put('settings', whole);
        },
      ),
      { numRuns: 40, examples: [['generation', 0]] },
    );
    expect(JSON.stringify((await everything())[0])).toBe(before);
    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: true });
    expect(await expectNoHalf()).toBe('open');
  });

  test.each([PASSPHRASE, 'another horse', null])(
    'a change to %s that breaks off leaves all as it was',
    async (next) => {
      const original = Reflect.get(IDBObjectStore.prototype, 'put') as (record: unknown) => IDBRequest<IDBValidKey>;
      const before = JSON.stringify(await everything());
      for (const at of [1, 2, 4]) {
        let left = at;
        const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          record,
        ) {
          left -= 1;
          if (left === 0) throw new DOMException('full', 'QuotaExceededError');
          return original.call(this, record);
        });
        expect(await vault.change(next)).toMatchObject({ ok: false, error: { code: 'quota' } });
        broken.mockRestore();
        expect(JSON.stringify(await everything())).toBe(before);
        expect(await expectNoHalf()).toBe('open');
      }
      await again(PASSPHRASE);
      expect(await expectNoHalf()).toBe('open');
    },
  );
});
