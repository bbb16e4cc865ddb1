import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { done } from '../../src/app/open/open-state.svelte.ts';
import { syncFolder } from '../../src/app/sync/folder-cycle.ts';
import { FolderCopy } from '../../src/app/sync/folder-copy.svelte.ts';
import { SyncState } from '../../src/app/sync/sync-state.svelte.ts';
import { readSync } from '../../src/storage/sync/sync-file.ts';
import type { KeptFolder } from '../../src/storage/sync/folder-handle.ts';
import { makeBox } from '../storage/fake-box.ts';
import { FakeFolder } from '../support/fake-folder.ts';
import { startTiny } from '../support/start-tiny.ts';

/* Two devices that share a folder, and what a folder may do. */

const SHEET = 'Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,Roth,100\n';
const OTHER = 'Symbol,Name,Account,Value (USD)\nKO,Coca-Cola Co,Joint,50\n';
const PASSPHRASE = 'correct horse';
const [MAIN, BEFORE] = ['topheavy-copy.json', 'topheavy-copy.before.json'] as const;

/* A handle of the browser's is kept by nothing else. */
const kept = new Map<string, KeptFolder>();
const HANDLES = {
  readFolder: (database: string) => Promise.resolve(kept.get(database) ?? null),
  rememberFolder: (database: string, one: KeptFolder) => Promise.resolve(void kept.set(database, one)),
  forgetFolder: (database: string) => Promise.resolve(void kept.delete(database)),
};

let folder: FakeFolder;
let count = 0;
beforeEach(() => {
  folder = new FakeFolder();
  vi.stubGlobal('localStorage', makeBox());
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
});
afterEach(() => vi.unstubAllGlobals());

async function device(sheet: string | null = null): Promise<AppState> {
  count += 1;
  const { app } = await startTiny(`shared-folder-${count}`);
  if (sheet !== null) await app.pasteText(sheet);
  return app;
}
const keep = (app: AppState, given: string | null = null) =>
  syncFolder(app, folder.handle, given, () => FolderCopy.of(app).pause());
const needOf = async (app: AppState, given: string | null = null) => (await keep(app, given)).need;
const namesIn = async (app: AppState) => (await app.kept.readAll())?.portfolios.map(({ portfolio }) => portfolio.name);
const rename = (app: AppState, name: string) => app.open.change({ ...app.portfolio!, name }, done('kept'));

describe('a folder that two devices share', () => {
  test('has what both have, under one passphrase', async () => {
    const one = await device(SHEET);
    expect(await needOf(one)).toBe('new-passphrase');
    expect(await needOf(one, PASSPHRASE)).toBe(null);
    expect([...folder.files.keys()]).toEqual([MAIN]);
    const other = await device();
    expect(await needOf(other)).toBe('needs-passphrase');
    expect(await needOf(other, 'another one')).toBe('wrong-passphrase');
    expect(await needOf(other, PASSPHRASE)).toBe(null);
    expect(await namesIn(other)).toEqual(await namesIn(one));
    // nothing new: nothing is written
    const text = folder.files.get(MAIN);
    expect([await needOf(one), await needOf(other), folder.files.get(MAIN)]).toEqual([null, null, text]);
  });

  test('merges at once what takes nothing away, and shows the rest before', async () => {
    const one = await device(SHEET);
    await keep(one, PASSPHRASE);
    const other = await device();
    await keep(other, PASSPHRASE);
    await vi.waitFor(() => expect(other.portfolio).not.toBe(null));
    await rename(other, 'Ours');
    expect(await needOf(other)).toBe(null);
    const theirs = folder.files.get(MAIN);
    expect(await needOf(one)).toBe('look');
    expect(folder.files.get(MAIN)).toBe(theirs);
    expect(await SyncState.of(one).accept()).toBe(null);
    expect(await needOf(one)).toBe(null);
    expect(await namesIn(one)).toEqual(['Ours']);
  });

  test('has both where two wrote at once, and the file beside goes', async () => {
    const one = await device(SHEET);
    await keep(one, PASSPHRASE);
    const other = await device();
    await keep(other, PASSPHRASE);
    await vi.waitFor(() => expect(other.portfolio).not.toBe(null));
    await other.pasteText(OTHER);
    await keep(other);
    const theirs = folder.files.get(MAIN)!;
    folder.files.delete(MAIN);
    folder.files.set('topheavy-copy.sync-conflict-20261125-1.json', theirs);
    expect(await needOf(one)).toBe(null);
    expect([...folder.files.keys()].sort()).toEqual([BEFORE, MAIN]);
    const values = (await one.kept.readAll())?.portfolios.flatMap(({ portfolio }) => portfolio.files.length);
    expect(values).toEqual([2]);
  });

  test('keeps what is not ours beside, and what a later version wrote', async () => {
    const one = await device(SHEET);
    await keep(one, PASSPHRASE);
    folder.files.set('topheavy-copy of mine.json', '{}');
    const newer = folder.files.get(MAIN)!.replace('topheavy-sync/1', 'topheavy-sync/2');
    folder.files.set(MAIN, newer);
    expect(await needOf(one)).toBe('newer');
    expect([folder.files.get(MAIN), folder.files.get('topheavy-copy of mine.json')]).toEqual([newer, '{}']);
  });

  test('leaves what somebody else gave as it is, and merges nothing of it', async () => {
    const [one, friend] = [await device(SHEET), await device(OTHER)];
    const { id } = friend.portfolio!;
    const shared = await SyncState.of(friend).share([id], { kind: 'change', from: 'Ada' }, PASSPHRASE);
    const text = shared.failure === null ? shared.text : '';
    folder.files.set(MAIN, text);
    expect(await needOf(one, PASSPHRASE)).toBe('unreadable');
    expect(folder.files.get(MAIN)).toBe(text);
    expect(await namesIn(one)).toHaveLength(1);
    expect(SyncState.of(friend).hasKey).toBe(false);
  });

  test('is whole again after half a file, by the one before', async () => {
    const one = await device(SHEET);
    await keep(one, PASSPHRASE);
    await one.pasteText(OTHER);
    await keep(one);
    const [whole, before] = [folder.files.get(MAIN)!, folder.files.get(BEFORE)];
    folder.files.set(MAIN, whole.slice(0, 500));
    const other = await device();
    expect(await needOf(other, PASSPHRASE)).toBe(null);
    expect(folder.files.get(BEFORE)).toBe(before);
    expect(await namesIn(other)).toEqual(await namesIn(one));
  });

  test('tells where somebody has put an older one there, and what is here is there again', async () => {
    const one = await device(SHEET);
    await keep(one, PASSPHRASE);
    const old = folder.files.get(MAIN)!;
    await one.pasteText(OTHER);
    expect(await keep(one)).toMatchObject({ need: null, wasPutBack: false });
    folder.files.set(MAIN, old);
    expect(await keep(one)).toMatchObject({ need: null, wasPutBack: true });
    expect(folder.files.get(MAIN)).not.toBe(old);
    expect(await keep(one)).toMatchObject({ need: null, wasPutBack: false });
    expect((await one.kept.readAll())?.portfolios[0]?.portfolio.files).toHaveLength(2);
  });
});

test.each(['cannot be started', 'fails'])('where the thread for copies %s, the page makes them', async (how) => {
  const app = await device(SHEET);
  const sent: unknown[] = [];
  class NoThread {
    onerror: () => void = () => undefined;
    onmessage: (event: { readonly data: null }) => void = () => undefined;
    postMessage(task: unknown) {
      sent.push(structuredClone(task));
      if (how === 'fails') this.onmessage({ data: null });
      else this.onerror();
    }
    terminate() {
      sent.push('ended');
    }
  }
  vi.stubGlobal('Worker', NoThread);
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { origin: 'http://localhost' });
  const saved = await SyncState.of(app).save(PASSPHRASE);
  expect(sent).toEqual([expect.objectContaining({ name: 'save' }), 'ended']);
  vi.unstubAllGlobals();
  vi.stubGlobal('localStorage', makeBox());
  const read = await readSync(saved.failure === null ? saved.text : '', PASSPHRASE);
  expect(read.ok && read.value.copy.content.portfolios.map(({ name }) => name)).toEqual([app.portfolio?.name]);
});

describe('without a folder', () => {
  test('it is known whether the copy that was saved last lacks something', async () => {
    const app = await device(SHEET);
    const copy = new FolderCopy(app, HANDLES);
    const lacks = async () => {
      await copy.run();
      return copy.lacks;
    };
    // nobody who has never saved one is told of it
    expect(await lacks()).toBe(false);
    expect((await SyncState.of(app).save(PASSPHRASE)).failure).toBe(null);
    expect(await lacks()).toBe(false);
    await rename(app, 'Ours');
    expect(await lacks()).toBe(true);
    // what is known is not read again with each change
    const reads = vi.spyOn(app.kept, 'readAll');
    await rename(app, 'Ours, too');
    expect(await lacks()).toBe(true);
    expect(reads).not.toHaveBeenCalled();
    expect((await SyncState.of(app).save(null)).failure).toBe(null);
    expect(await lacks()).toBe(false);
  });
});

describe('what a folder may do', () => {
  async function copyOf(): Promise<FolderCopy> {
    const app = await device(SHEET);
    const copy = new FolderCopy(app, HANDLES);
    await copy.use(folder.handle);
    await copy.run(PASSPHRASE);
    expect([copy.name, copy.need]).toEqual(['shared', null]);
    await rename(app, 'Ours');
    return copy;
  }

  test.each([
    ['NotFoundError', 'gone'],
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'permission'],
    ['InvalidStateError', 'failed'],
  ])('%s is told, the copy stays, and the next time writes it', async (fails, need) => {
    const copy = await copyOf();
    const before = folder.files.get(MAIN);
    folder.fails = fails;
    await copy.run();
    expect([copy.need, folder.files.get(MAIN)]).toEqual([need, before]);
    folder.fails = null;
    await copy.run();
    expect(copy.need).toBe(null);
    expect([folder.files.get(BEFORE), folder.files.get(MAIN) === before]).toEqual([before, false]);
  });

  test('a permission that was withdrawn is asked for by one press', async () => {
    const copy = await copyOf();
    folder.permission = 'prompt';
    await copy.run();
    expect(copy.need).toBe('permission');
    await copy.allow();
    expect(copy.need).toBe(null);
  });

  test('a pause lasts until the user ends it, and after a stop nothing is written', async () => {
    const copy = await copyOf();
    const before = folder.files.get(MAIN);
    await copy.pause();
    await copy.run();
    expect([copy.need, folder.files.get(MAIN)]).toEqual(['paused', before]);
    await copy.stop();
    await copy.run();
    expect([copy.name, folder.files.get(MAIN)]).toEqual([null, before]);
  });
});
