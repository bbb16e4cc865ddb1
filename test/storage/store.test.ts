import { isoDate } from '../../src/domain/model/units.ts';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MarkerBox } from '../../src/storage/marker-box.ts';
import { readMarker, removeMarker, writeMarker } from '../../src/storage/marker.ts';
import { DEFAULT_APP_SETTINGS, SCHEMA_VERSION, type Store } from '../../src/storage/schema.ts';
import { openStore, type OpenedStore } from '../../src/storage/store.ts';
import { makeBox } from './fake-box.ts';
import { makePortfolio } from './sample.ts';
import { makeReport } from './sample-report.ts';

/* What only a database can do: be lost, full, blocked, too new, damaged. */

let count = 0;
let name: string;
let box: MarkerBox;
const open: Store[] = [];

beforeEach(() => {
  count += 1;
  name = `store-${count}`;
  box = makeBox();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const store of open.splice(0)) store.close();
});

async function openHere(build = '1.0.0'): Promise<OpenedStore> {
  const opened = await openStore({ build, name, markerBox: box });
  if (!opened.ok) throw new Error(opened.error.code);
  open.push(opened.value.store);
  return opened.value;
}

const putA = { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null } as const;

async function readIds(store: Store): Promise<string[]> {
  const contents = await store.readAll();
  if (!contents.ok) throw new Error(contents.error.code);
  return contents.value.portfolios.map(({ portfolio }) => portfolio.id);
}

/** Writes into the database past the store. */
async function putRaw(store: string, record: unknown): Promise<void> {
  const database = await openDB(name);
  await database.put(store, record);
  database.close();
}

test('what writes could not be loaded: the change is refused in words, and kept once it can be', async () => {
  const part = '../../src/storage/write-all.ts';
  vi.doMock(part, () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { store } = await openHere();
  expect(await store.write([putA])).toMatchObject({ error: { kind: 'failure', failure: { code: 'part-missing' } } });
  expect(await readIds(store)).toEqual([]);
  vi.doUnmock(part);
  expect(await store.write([putA])).toEqual({ ok: true, value: null });
  expect(await readIds(store)).toEqual(['a']);
});

test('keeps what was written over a close', async () => {
  const first = await openHere();
  await first.store.write([putA]);
  first.store.close();
  const again = await openHere();
  expect(await readIds(again.store)).toEqual(['a']);
});

test('a file with very many rows lies in chunks: written once, read whole, and gone with its file', async () => {
  const portfolio = makePortfolio('a');
  const [file, ...others] = portfolio.files;
  const text = 'AAPL,10\n'.repeat(600_000);
  const large = { ...portfolio, files: [{ ...file!, fates: { ...file!.fates, text } }, ...others] };
  const { store } = await openHere();
  const database = await openDB(name);
  const ids = async () => await database.getAllKeys('files');
  expect(await store.write([{ kind: 'put-portfolio', portfolio: large, basedOn: null }])).toMatchObject({ ok: true });
  const there = await ids();
  expect(there).toHaveLength(portfolio.files.length + 3);
  const read = await store.readPortfolio('a');
  expect(read.ok && read.value?.portfolio.files[0]!.fates.text === text).toBe(true);

  const revision = read.ok ? read.value!.revision : 0;
  await store.write([{ kind: 'put-portfolio', portfolio: { ...large, name: 'B' }, basedOn: revision }]);
  expect(await ids()).toEqual(there);

  const renamed = await store.readPortfolio('a');
  const next = renamed.ok ? renamed.value!.revision : 0;
  await store.write([
    { kind: 'put-portfolio', portfolio: { ...large, files: others }, basedOn: next },
    // what the first of them has left is known to the second
    { kind: 'put-portfolio', portfolio: { ...large, files: large.files }, basedOn: next + 1 },
  ]);
  expect(await ids()).toEqual(there);
  await store.write([{ kind: 'put-portfolio', portfolio: { ...large, files: others }, basedOn: next + 2 }]);
  expect(await ids()).toHaveLength(others.length);
  database.close();
});

test('a chunk that is missing is missed, and the rest of what is kept is read', async () => {
  const portfolio = makePortfolio('a');
  const text = 'AAPL,10\n'.repeat(600_000);
  const files = portfolio.files.map((file) => ({ ...file, fates: { ...file.fates, text } }));
  const { store } = await openHere();
  await store.write([
    { kind: 'put-portfolio', portfolio: { ...portfolio, files }, basedOn: null },
    { kind: 'put-portfolio', portfolio: makePortfolio('b'), basedOn: null },
  ]);
  const database = await openDB(name);
  const [, chunk] = await database.getAllKeys('files');
  await database.delete('files', chunk!);
  database.close();
  const contents = await store.readAll();
  expect(contents.ok && contents.value.portfolios.map((one) => one.portfolio.id)).toEqual(['b']);
  expect(contents.ok && contents.value.damaged.map(({ store: of, id }) => `${of} ${id}`)).toContain('portfolios a');
});

test('asks the browser for strict durability', async () => {
  const { store } = await openHere();
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await store.write([putA]);
  expect(asked).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' });
});

test('opens once however many ask', async () => {
  const asked = vi.spyOn(IDBFactory.prototype, 'open');
  await Promise.all([openHere(), openHere(), openHere()]);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('waits for nothing but the database once it is open, so that nothing of a use is left behind', async () => {
  const { store } = await openHere();
  await store.write([putA]);
  const clocks = vi.spyOn(globalThis, 'setTimeout');
  const races = vi.spyOn(Promise, 'race');
  await readIds(store);
  await store.write([{ ...putA, basedOn: 1 }]);
  expect(clocks.mock.calls.filter(([, ms]) => ms === 5000)).toEqual([]);
  expect(races).not.toHaveBeenCalled();
});

test('does not use the report of another build', async () => {
  const { store } = await openHere('1.0.0');
  await store.write([putA, { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] }]);
  store.close();
  const one = await (await openHere('1.1.0')).store.readPortfolio('a');
  expect(one.ok && one.value?.report).toBeNull();
});

test('asks for one record after the other, so that the page draws between two large ones', async () => {
  const { store } = await openHere();
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    record: unknown,
  ) => IDBRequest<IDBValidKey>;
  const order: string[] = [];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record: unknown) {
    const { name: into } = this;
    order.push(`asked: ${into}`);
    const request = put.call(this, record);
    request.addEventListener('success', () => order.push(`written: ${into}`));
    return request;
  });
  const report = { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] } as const;
  expect(await store.write([putA, report])).toEqual({ ok: true, value: null });
  // the file and the report are the large ones: neither is copied in the task in which it, or the portfolio, was summed up
  const stores = ['portfolios', 'cards', 'files', 'figures', 'reports', 'settings'];
  expect(order).toEqual(stores.flatMap((into) => [`asked: ${into}`, `written: ${into}`]));
});

test('a change that is refused takes back those that were written before it', async () => {
  const { store } = await openHere();
  const putB = { ...putA, portfolio: makePortfolio('b'), basedOn: 7 };
  expect(await store.write([putA, putB])).toMatchObject({ ok: false, error: { kind: 'conflict', id: 'b' } });
  expect(await readIds(store)).toEqual([]);
  expect(await store.write([putA, { ...putB, basedOn: null }])).toEqual({ ok: true, value: null });
  expect(await readIds(store)).toEqual(['a', 'b']);
});

describe('no room', () => {
  test('a full disk keeps what was there and says so', async () => {
    const { store } = await openHere();
    await store.write([putA]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.write([{ ...putA, basedOn: 1 }])).toMatchObject({
      ok: false,
      error: { kind: 'failure', failure: { code: 'quota' } },
    });
    vi.restoreAllMocks();
    expect(await readIds(store)).toEqual(['a']);
    expect((await store.write([{ ...putA, basedOn: 1 }])).ok).toBe(true);
  });

  test('a transaction that is aborted from outside has saved nothing, and says so', async () => {
    const { store } = await openHere();
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      record: unknown,
    ) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record: unknown) {
      const request = put.call(this, record);
      this.transaction.abort();
      return request;
    });
    expect((await store.write([putA])).ok).toBe(false);
    vi.restoreAllMocks();
    expect(await readIds(store)).toEqual([]);
  });
});

describe('a connection that is lost', () => {
  test('is opened once more and the write is run again', async () => {
    const { store } = await openHere();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await store.write([putA])).toEqual({ ok: true, value: null });
    expect(await readIds(store)).toEqual(['a']);
  });

  test('and lost again is told', async () => {
    const { store } = await openHere();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await store.write([putA])).toMatchObject({ error: { failure: { code: 'connection-lost' } } });
  });

  test('because another tab has wiped everything, is opened anew for the next write', async () => {
    const { store } = await openHere();
    await store.write([putA]);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    expect(await store.write([{ ...putA, basedOn: 1 }])).toMatchObject({ error: { kind: 'conflict', stored: null } });
    expect((await store.write([putA])).ok).toBe(true);
  });
});

describe('another version', () => {
  test('data of a newer schema is not touched', async () => {
    (await openDB(name, SCHEMA_VERSION + 1)).close();
    const opened = await openStore({ build: '1.0.0', name, markerBox: box });
    expect(opened).toMatchObject({ ok: false, error: { code: 'newer-data' } });
  });

  test('a tab whose data another tab upgrades lets go of it and writes no more', async () => {
    const onOutdated = vi.fn();
    const opened = await openStore({ build: '1.0.0', name, markerBox: box, onOutdated });
    if (!opened.ok) throw new Error(opened.error.code);
    open.push(opened.value.store);
    await opened.value.store.write([putA]);
    const newer = await openDB(name, SCHEMA_VERSION + 1);
    expect(onOutdated).toHaveBeenCalledTimes(1);
    expect(await opened.value.store.write([{ ...putA, basedOn: 1 }])).toMatchObject({
      error: { failure: { code: 'newer-version' } },
    });
    expect(await newer.count('portfolios')).toBe(1);
    newer.close();
  });

  test('another tab that does not let go is named after 3 s; when it does, the same open goes on', async () => {
    const older = await openDB(name, 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce((asked) => indexedDB.open(asked, SCHEMA_VERSION + 1));
    const opening = openStore({ build: '1.0.0', name, markerBox: box });
    for (let tenths = 0; tenths < 40; tenths += 1) {
      await new Promise((resolve) => setImmediate(resolve)); // the database's own steps
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(await opening).toMatchObject({ ok: false, error: { code: 'blocked' } });
    vi.useRealTimers();
    older.close();
    await vi.waitFor(async () => {
      const again = await openStore({ build: '1.0.0', name, markerBox: box });
      expect(again.ok).toBe(true);
      if (again.ok) open.push(again.value.store);
    });
  });
});

describe('no storage', () => {
  test('a browser without it is told at once', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openStore({ build: '1.0.0', name, markerBox: box })).toMatchObject({ error: { code: 'no-storage' } });
  });

  test('a browser that throws when it is looked at is told at once', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await openStore({ build: '1.0.0', name, markerBox: box })).toMatchObject({ error: { code: 'no-storage' } });
  });

  test('a browser that never answers is given 5 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const opening = openStore({ build: '1.0.0', name, markerBox: box });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await opening).toMatchObject({ error: { code: 'no-storage' } });
  });

  test('a storage that cannot be opened is tried again before it is given up', async () => {
    const asked = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('internal', 'UnknownError');
    });
    const { store } = await openHere();
    expect(asked).toHaveBeenCalledTimes(2);
    expect((await store.write([putA])).ok).toBe(true);
  });
});

describe('damage', () => {
  test.each<[string, unknown, string]>([
    [
      'a field of the wrong kind',
      { id: 'x', revision: 1, checksum: '', portfolio: { ...makePortfolio('x'), name: 7 } },
      'name is not text',
    ],
    ['no portfolio at all', { id: 'x', revision: 1, checksum: '' }, 'is not a record'],
    [
      'a change that the checksum betrays',
      { id: 'x', revision: 1, checksum: 'other', portfolio: makePortfolio('x') },
      'checksum',
    ],
  ])('%s sets that record aside and nothing else', async (_what, record, detail) => {
    const { store } = await openHere();
    await store.write([putA]);
    await putRaw('portfolios', record);
    const contents = await store.readAll();
    if (!contents.ok) throw new Error(contents.error.code);
    expect(contents.value.portfolios.map(({ portfolio }) => portfolio.id)).toEqual(['a']);
    expect(contents.value.damaged).toMatchObject([{ store: 'portfolios', id: 'x', raw: record }]);
    expect(contents.value.damaged[0]?.failure.code).toBe('unreadable-record');
    expect(contents.value.damaged[0]?.failure.detail).toContain(detail);
  });

  test('a damaged report is not used, and is no loss', async () => {
    const { store } = await openHere();
    await store.write([putA]);
    await putRaw('reports', { id: 'a', revision: 1, madeBy: '1.0.0', checksum: 'other', report: {} });
    const contents = await store.readAll();
    expect(contents).toMatchObject({ ok: true, value: { portfolios: [{ report: null }], damaged: [] } });
  });

  test('damaged settings are told, and the usual ones taken', async () => {
    const { store } = await openHere();
    await putRaw('settings', { id: 'app', hideAmounts: 'yes' });
    const contents = await store.readAll();
    expect(contents).toMatchObject({
      ok: true,
      value: { settings: { hideAmounts: false }, damaged: [{ store: 'settings' }] },
    });
  });

  test('a damaged portfolio is never written over', async () => {
    const { store } = await openHere();
    await putRaw('portfolios', { id: 'a', nonsense: true });
    expect(await store.write([putA])).toMatchObject({ ok: false, error: { kind: 'conflict', id: 'a' } });
  });
});

describe('the marker', () => {
  test('is written with the first portfolio, counts them and names the day', async () => {
    const { store } = await openHere();
    await store.write([{ kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, hideAmounts: true } }]);
    expect(readMarker(box)).toBeNull();
    await store.write([putA]);
    expect(readMarker(box)).toEqual({
      portfolios: 1,
      lastChange: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
    });
  });

  test('without a database tells that the browser has removed the data', async () => {
    writeMarker(box, { portfolios: 3, lastChange: isoDate('2026-11-18')! });
    expect((await openHere()).gone).toEqual({ portfolios: 3, lastChange: '2026-11-18' });
  });

  test('that another tab has just taken away with its database tells nothing', async () => {
    writeMarker(box, { portfolios: 3, lastChange: isoDate('2026-11-18')! });
    const opening = openHere();
    // the database was gone at once; what that tab took out of localStorage is heard here a moment later
    setTimeout(() => removeMarker(box), 50);
    expect((await opening).gone).toBeNull();
  });

  test('tells of it at every start, whatever is saved meanwhile, until the user has seen it', async () => {
    const lost = { portfolios: 3, lastChange: isoDate('2026-11-18')! };
    writeMarker(box, lost);
    const first = await openHere();
    first.store.close();
    const second = await openHere();
    expect(second.gone).toEqual(lost);
    await second.store.write([putA]);
    expect(readMarker(box)).toMatchObject({ portfolios: 1, lost });
    second.store.close();
    const third = await openHere();
    expect(third.gone).toEqual(lost);
    third.forgetLoss();
    // at once: the page may be left right after
    expect(readMarker(box)?.lost).toBeUndefined();
    third.store.close();
    expect((await openHere()).gone).toBeNull();
    expect(readMarker(box)).toMatchObject({ portfolios: 1 });
  });

  test('written by this very tab tells nothing to who asks again', async () => {
    const { store } = await openHere();
    await store.write([putA]);
    expect((await openHere()).gone).toBeNull();
  });

  test('with its database tells nothing', async () => {
    const first = await openHere();
    expect(first.gone).toBeNull();
    await first.store.write([putA]);
    first.store.close();
    expect((await openHere()).gone).toBeNull();
  });

  test('goes with a wipe, and with the last portfolio', async () => {
    const { store } = await openHere();
    await store.write([putA]);
    await store.wipe();
    expect(readMarker(box)).toBeNull();
    await store.write([putA]);
    await store.write([{ kind: 'delete-portfolio', id: 'a', basedOn: 1 }]);
    expect(readMarker(box)).toBeNull();
  });

  test('a browser that forbids it costs nothing but the warning', async () => {
    const refuse = (): never => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    box = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const { store } = await openHere();
    expect((await store.write([putA])).ok).toBe(true);
  });
});
