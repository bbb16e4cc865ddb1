import type { StoredFile, PortfolioRecord } from '../../src/storage/schema.ts';
import type { Vault } from '../../src/storage/vault/vault.ts';

/* What is done in the browser. Each function is sent there by itself, so it may use nothing from outside of it but `window`. */

export type Action = 'write' | 'migration' | 're-encryption' | 'restore' | 'import' | 'operation' | 'copy';

/** What was there before the kill. */
export interface Prepared {
  readonly portfolios: number;
}

declare global {
  interface Window {
    acknowledge(saves: number): Promise<void>;
    ended(): Promise<void>;
  }
}

/** Fills the database as it is before the action. For a migration it is one of version 3, with the same portfolios. */
export async function prepare(action: Action): Promise<Prepared> {
  // a copy lies in a folder, beside the database
  const portfolios = action === 'copy' ? 0 : 60;
  const opened = await window.openStore({ build: '1' });
  if (!opened.ok) throw new Error(opened.error.code);
  const { store } = opened.value;
  for (let at = 0; at < portfolios; at += 1) {
    const portfolio = window.makePortfolio(`p${at}`, 'save 0');
    await store.write([
      { kind: 'put-portfolio', portfolio, basedOn: null },
      { kind: 'put-snapshot', snapshot: window.makeSnapshot(`p${at}`) },
    ]);
  }
  if (action === 're-encryption') await (await opened.value.vault()).change('the first one');
  store.close();
  if (action !== 'migration') return { portfolios };
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const today = await ask(indexedDB.open('topheavy'));
  const storeOf = (store: string) => today.transaction(store).objectStore(store);
  const kept: readonly StoredFile[] = await ask(storeOf('files').getAll());
  const filesById = new Map(kept.map(({ id, file }) => [id, file]));
  const written: readonly PortfolioRecord[] = await ask(storeOf('portfolios').getAll());
  // files stood in their portfolio then
  const records = written.map(({ portfolio, ...record }) => {
    const files = portfolio.files.map(({ key }) => filesById.get(`${record.id}/${key}`));
    const whole = { ...portfolio, files };
    return { ...record, schema: 3, checksum: window.checksum(whole), portfolio: whole };
  });
  today.close();
  await ask(indexedDB.deleteDatabase('topheavy'));
  const asking = indexedDB.open('topheavy', 3);
  asking.onupgradeneeded = () => {
    for (const name of ['portfolios', 'reports', 'settings', 'journal', 'overlay', 'pack'])
      asking.result.createObjectStore(name, { keyPath: 'id' });
  };
  const old = await ask(asking);
  const transaction = old.transaction('portfolios', 'readwrite', { durability: 'strict' });
  for (const record of records) transaction.objectStore('portfolios').put(record);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  old.close();
  return { portfolios };
}

/** Begins what is to be cut off, and does not wait for it. */
export function beginAction({ action, prepared }: { readonly action: Action; readonly prepared: Prepared }): void {
  const run = async () => {
    const opened = await window.openStore({ build: '1' });
    if (!opened.ok) throw new Error(opened.error.code);
    const { store, vault } = opened.value;
    if (action === 'copy') {
      const folder = await navigator.storage.getDirectory();
      const textOf = (save: number) => JSON.stringify({ save, data: '·'.repeat(300_000), end: save });
      for (let save = 1; save < 400; save += 1) {
        await window.writeCopy(folder, textOf(save), save === 1 ? null : textOf(save - 1));
        await window.acknowledge(save);
      }
    } else if (action === 'write') {
      for (let save = 1; save < 400; save += 1) {
        // one action in three places: either all of it is there or nothing
        const written = await store.write([
          { kind: 'put-portfolio', portfolio: window.makePortfolio('p0', `save ${save}`), basedOn: save },
          { kind: 'put-portfolio', portfolio: window.makePortfolio('p1', `save ${save}`), basedOn: save },
          { kind: 'put-snapshot', snapshot: { ...window.makeSnapshot('p0'), net: save } },
        ]);
        if (!written.ok) throw new Error(written.error.kind);
        await window.acknowledge(save);
      }
    } else if (action === 'import') {
      for (let save = 1; save < 400; save += 1) {
        const id = `n${save}`;
        const here = await store.open();
        if (!here.ok) throw new Error(here.error.code);
        const entry = { id: 'j', file: `${id}.csv`, bytes: 1 };
        await store.write([{ kind: 'open-journal', entry }]);
        const written = await store.write([
          { kind: 'put-portfolio', portfolio: window.makePortfolio(id, 'save 0'), basedOn: null },
          { kind: 'put-snapshot', snapshot: window.makeSnapshot(id) },
          { kind: 'put-settings', settings: { ...here.value.settings, lastPortfolio: id } },
          { kind: 'close-journal', id: 'j' },
        ]);
        if (!written.ok) throw new Error(written.error.kind);
        await window.acknowledge(save);
      }
    } else if (action === 'operation') {
      // as two tabs: each does its own to what the other has left
      const first = await store.readPortfolio('p0');
      if (!first.ok || first.value === null) throw new Error('p0 is not there');
      const tabs = [0, 1].map(() => window.makeWriter(store, [{ id: 'p0', ...first.value! }]));
      const seen = [first.value.portfolio, first.value.portfolio];
      for (let save = 1; save < 400; save += 1) {
        const tab = save % 2;
        const before = seen[tab]!;
        const portfolio = tab === 1 ? { ...before, name: `save ${save}` } : { ...before, group: `save ${save}` };
        const saved = await tabs[tab]!.save([{ kind: 'put-portfolio', portfolio, before }]);
        if (saved.kind !== 'saved') throw new Error(saved.kind);
        seen[tab] = portfolio;
        await window.acknowledge(save);
      }
    } else if (action === 're-encryption') {
      const lock = await vault();
      await lock.unlock('the first one');
      const changed = await lock.change('the second one');
      if (changed.ok) await window.acknowledge(1);
    } else if (action === 'restore') {
      const here = await store.readAll();
      if (!here.ok) throw new Error(here.error.code);
      const coming = Array.from({ length: prepared.portfolios }, (_, at) => window.makePortfolio(`p${at}`, 'restored'));
      const { settings, overlay } = here.value;
      const file = { portfolios: coming, snapshots: [], histories: [], settings, overlay };
      const { edits } = window.planRestore(here.value, file, 'merge', () => crypto.randomUUID());
      const read = here.value.portfolios.map(({ portfolio: { id }, revision }) => ({ id, revision }));
      const saved = await window.makeWriter(store, read).save(edits);
      if (saved.kind === 'saved') await window.acknowledge(1);
    }
    await window.ended();
  };
  void run();
}

/** What was lost or is half there after the kill; null = nothing. */
export async function verify({
  action,
  prepared,
  acknowledged,
}: {
  readonly action: Action;
  readonly prepared: Prepared;
  readonly acknowledged: number;
}): Promise<string | null> {
  const opened = await window.openStore({ build: '1' });
  if (!opened.ok) return `it does not open: ${opened.error.code}`;
  const { store, vault } = opened.value;
  if (action === 'copy') {
    const saveIn = (text = ''): number => {
      try {
        const { save, end } = JSON.parse(text) as { readonly save: number; readonly end: number };
        return save === end ? save : -1;
      } catch {
        return -1;
      }
    };
    const files = await window.readCopies(await navigator.storage.getDirectory());
    const saveOf = (wanted: string) => saveIn(files.find(({ name }) => name === wanted)?.text);
    const main = saveOf('topheavy-copy.json');
    const before = saveOf('topheavy-copy.before.json');
    if (main < acknowledged && acknowledged > 0)
      return `copy ${acknowledged} was acknowledged, ${main} and ${before} are there`;
    return acknowledged > 1 && before < acknowledged - 1 ? `the copy before is not whole: ${before}` : null;
  }
  if (action === 're-encryption') {
    const lock: Vault = await vault();
    const second = await lock.unlock('the second one');
    if (!second.ok) return 'the lock does not open';
    if (!second.value && acknowledged > 0) return 'the new passphrase does not count';
    if (!second.value) {
      const first = await lock.unlock('the first one');
      if (!first.ok || !first.value) return 'neither passphrase opens it';
    }
  }
  const opening = await store.open();
  if (!opening.ok) return `it does not open: ${opening.error.code}`;
  if (opening.value.damaged.length > 0) return `${opening.value.damaged.length} records are damaged at the start`;
  const contents = await store.readAll();
  if (!contents.ok) return `it cannot be read: ${contents.error.code}`;
  const { portfolios, snapshots, damaged } = contents.value;
  if (damaged.length > 0) return `${damaged.length} records are damaged`;
  if (action === 'import') {
    const last = Math.max(
      0,
      ...portfolios.map(({ portfolio: { id } }) => (id.startsWith('n') ? Number(id.slice(1)) : 0)),
    );
    if (portfolios.length !== prepared.portfolios + last || snapshots.length !== portfolios.length)
      return 'an import is half there';
    if (last > 0 && contents.value.settings.lastPortfolio !== `n${last}`) return 'an import is half there';
    return last >= acknowledged ? null : `import ${acknowledged} was acknowledged, ${last} is there`;
  }
  if (portfolios.length !== prepared.portfolios) return `${portfolios.length} of ${prepared.portfolios} are there`;
  if (action !== 'migration' && snapshots.length !== prepared.portfolios)
    return `${snapshots.length} snapshots are there`;
  const names = new Set(portfolios.map(({ portfolio }) => portfolio.name));
  if (action === 'restore') {
    if (names.size > 1) return 'the restore is half there';
    return acknowledged > 0 && !names.has('restored') ? 'the restore is lost' : null;
  }
  if (action === 'operation') {
    const kept = portfolios.find(({ portfolio }) => portfolio.id === 'p0');
    const numberIn = (text: string): number => {
      const found = /^save (\d+)$/.exec(text);
      return found === null ? 0 : Number(found[1]); // as it was prepared
    };
    const done = [kept?.portfolio.name ?? '', kept?.portfolio.group ?? ''].map(numberIn);
    // the last that was acknowledged, and the one before it, which the other tab did
    return Math.max(...done) >= acknowledged && Math.min(...done) >= acknowledged - 1
      ? null
      : `operation ${acknowledged} was acknowledged, ${done.join(' and ')} are there`;
  }
  if (action !== 'write') return names.size === 1 ? null : 'names differ';
  const [p0, p1] = portfolios.filter(({ portfolio }) => portfolio.id === 'p0' || portfolio.id === 'p1');
  const save = Number(p0?.portfolio.name.slice('save '.length));
  const net = snapshots.find(({ portfolio }) => portfolio === 'p0')?.net;
  if (p1?.portfolio.name !== p0?.portfolio.name) return 'an action is half there';
  if (save > 0 && (net !== save || p0?.revision !== save + 1)) return 'an action is half there';
  return save >= acknowledged ? null : `save ${acknowledged} was acknowledged, ${save} is there`;
}
