import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import {
  expectAccessible,
  visitForAll,
  WITH_COPY,
  waitUntilReady,
  type Visit,
  BY_ITSELF,
} from '../../support/browser.ts';
import {
  PASSPHRASE,
  SAYS,
  SHEET,
  expectVerdict,
  goTo,
  openEmpty,
  pasteAndKeep,
  protectWith,
  storedLetters,
  verdictOf,
  wipe,
} from '../../support/keeping.ts';
import { AT_REST } from '../../support/screens.ts';

/* What is kept stays whole and private: two tabs, two devices, wipe, and what browsers do to storage. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
});
beforeEach(() => {
  page = visit.page;
});

async function keepSheet(): Promise<void> {
  await openEmpty(visit);
  await pasteAndKeep(page);
}

async function setPassphrase(): Promise<void> {
  await protectWith(page, PASSPHRASE);
}

/** A second tab of the same browser; `deaf`: it hears nothing of the others. */
async function openTab(context: BrowserContext, deaf = false): Promise<Page> {
  const other = await context.newPage();
  if (deaf) await other.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await other.goto(visit.url);
  await expectVerdict(other, SAYS);
  return other;
}

async function setLens(of: Page): Promise<void> {
  await of.getByRole('switch', { name: 'Equities only' }).first().click();
  await of.locator(AT_REST).waitFor();
}

async function rename(of: Page, name: string): Promise<void> {
  await of.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await of.getByRole('button', { name: 'Edit My portfolio' }).click();
  const form = of.getByRole('form', { name: 'Edit My portfolio' });
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Save' }).click();
}

test('what two tabs do at once goes together; what cannot is kept twice, and said', async () => {
  await keepSheet();
  const other = await openTab(visit.context, true);
  // one looks otherwise, the other adds a file: both hold, whoever was first
  await setLens(page);
  await other.goto(`${visit.url}#/add`);
  await other
    .getByLabel('Paste holdings')
    .fill('Symbol,Name,Account,Value (USD)\nIWM,iShares Russell 2000,Joint,5000\n');
  await verdictOf(other).waitFor(); // what the first tab did is saved as well: that alone says nothing of the file
  await other.getByText(/^Saved on this device/).waitFor();
  await other.reload();
  await expectVerdict(other, /Of every \$100 in stocks/);
  expect(await storedLetters(page)).toContain('Joint');
  // two names cannot both hold
  await rename(page, 'Ours');
  await rename(other, 'Mine');
  await other.getByText('was changed in two tabs at once').waitFor();
  const letters = await storedLetters(page);
  for (const name of ['Ours', 'Mine']) expect(letters).toContain(`"name":"${name}"`);
});

const devicesOf = (of: Page) => of.getByRole('region', { name: 'Your other devices' });

async function saveCopy(of: Page, passphrase: string | null = null): Promise<string> {
  await goTo(of, '#/privacy');
  if (passphrase !== null) {
    await devicesOf(of).getByRole('button', { name: 'Save the copy' }).click();
    await devicesOf(of).getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await devicesOf(of).getByLabel('Repeat passphrase').fill(passphrase);
  }
  const [download] = await Promise.all([
    of.waitForEvent('download'),
    devicesOf(of).getByRole('button', { name: 'Save the copy' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

async function offerCopy(of: Page, text: string): Promise<void> {
  await goTo(of, '#/privacy');
  const file = { name: 'topheavy-copy.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await of.getByLabel('Choose a copy').setInputFiles(file);
}

test('two devices share a copy: it merges, tells what it would change, and one Undo takes that back', async () => {
  await keepSheet();
  const first = await saveCopy(page, PASSPHRASE);
  expect(first).not.toContain('NVDA');
  const elsewhere = await visit.context.browser()!.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const other = await elsewhere.newPage();
  await other.goto(visit.url);
  await offerCopy(other, first);
  for (const passphrase of ['something else', PASSPHRASE]) {
    await devicesOf(other).getByLabel('Passphrase of the copy').fill(passphrase);
    await devicesOf(other).getByRole('button', { name: 'Open the copy' }).click();
    if (passphrase !== PASSPHRASE) await other.getByText('That’s not the passphrase for this copy').waitFor();
  }
  const offer = other.getByRole('region', { name: 'What merging will change' });
  await offer.getByText('1 portfolio would be added: My portfolio.').waitFor();
  await expectAccessible(other);
  await offer.getByRole('button', { name: 'Merge' }).click();
  await other.getByText('Merged the copy: My portfolio.').waitFor();
  await goTo(other, '#/verdict');
  await expectVerdict(other);
  await rename(other, 'Ours');
  await goTo(other, '#/privacy');
  await devicesOf(other).getByText('You’ve changed something since').waitFor();
  await goTo(other, '#/verdict');
  await other.getByRole('link', { name: 'Changed since your last copy. Save a new one' }).waitFor();
  // made by a thread of its own
  const [thread, second] = await Promise.all([other.waitForEvent('worker'), saveCopy(other)]);
  expect(thread.url()).toContain('copy-worker');
  await goTo(other, '#/verdict');
  await other.getByRole('link', { name: 'Use it on another device, too' }).waitFor();
  await elsewhere.close();

  // a copy that is not whole, or of a time to come, changes nothing
  await offerCopy(page, second.slice(0, second.length / 2));
  await page.getByText('This copy is damaged or incomplete').waitFor();
  await offerCopy(page, second.replace('topheavy-sync/1', 'topheavy-sync/2'));
  await page.getByText('This copy comes from a newer version').waitFor();
  await offerCopy(page, second);
  const here = page.getByRole('region', { name: 'What merging will change' });
  await here.getByText('My portfolio would be called Ours.').waitFor();
  await here.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('Merged the copy: Ours.').waitFor();
  // whoever keeps the folder puts an older one there
  await offerCopy(page, first);
  await page.getByText('This copy is older than the last one').waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await offerCopy(page, second);
  await here.getByText('My portfolio would be called Ours.').waitFor();
});

/** Lets the pages of a profile choose a folder of that profile: no page may choose one of the device without a press on the system's own window. */
async function giveFolder(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const value = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true });
    Object.defineProperty(window, 'showDirectoryPicker', { value });
  });
}

const filesIn = (of: Page): Promise<Partial<Record<string, string>>> =>
  of.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared');
    const files: [string, string][] = [];
    for await (const [name] of folder.entries())
      files.push([name, await (await (await folder.getFileHandle(name)).getFile()).text()]);
    return Object.fromEntries(files);
  });

/** Puts a file there, as a program does that syncs it, and looks again. */
async function syncFile(of: Page, name: string, text: string): Promise<void> {
  await of.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('shared', { create: true });
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [name, text] as const,
  );
  await goTo(of, '#/privacy');
  await of.reload();
}

async function keepInFolder(of: Page): Promise<void> {
  await goTo(of, '#/privacy');
  const row = devicesOf(of);
  await row.getByRole('button', { name: 'Choose a folder' }).click();
  const field = row.getByLabel(/^Passphrase/);
  await field.fill(PASSPHRASE);
  if ((await row.getByLabel('Repeat passphrase').count()) > 0)
    await row.getByLabel('Repeat passphrase').fill(PASSPHRASE);
  await expectAccessible(of);
  await row.getByRole('button', { name: 'Keep it there' }).click();
  await row.getByText('In “shared,” as of').waitFor();
}

async function shareWith(of: Page, may: 'Look only' | 'Look and change', from: string): Promise<string> {
  await goTo(of, '#/privacy');
  await devicesOf(of).getByRole('button', { name: 'Share portfolios' }).click();
  const dialog = of.getByRole('dialog', { name: 'Share portfolios' });
  await dialog.getByRole('radio', { name: may }).check();
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await dialog.getByText('Enter a name, so they know whose it is.').waitFor();
  await expectAccessible(of);
  await dialog.getByLabel('Your name, as they’ll see it').fill(from);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Repeat passphrase').fill(PASSPHRASE);
  const [download] = await Promise.all([
    of.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('topheavy-shared.json');
  return readFileSync(await download.path(), 'utf8');
}

async function openShared(of: Page, text: string): Promise<void> {
  await offerCopy(of, text);
  await devicesOf(of).getByLabel('Passphrase of the copy').fill(PASSPHRASE);
  await devicesOf(of).getByRole('button', { name: 'Open the copy' }).click();
}

test('a portfolio goes to somebody else, who looks at it, or changes it and sends it back', async () => {
  await keepSheet();
  const elsewhere = await visit.context.browser()!.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const other = await elsewhere.newPage();
  await other.goto(visit.url);
  await openShared(other, await shareWith(page, 'Look only', 'Ada'));
  await other.getByRole('heading', { name: /^Shared by Ada on/ }).waitFor();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Look at it' }).click();
  await expectVerdict(other);
  await other
    .getByText(/My portfolio \(from Ada, .*\)/)
    .first()
    .waitFor();
  // nothing of it stays
  await other.reload();
  await other.getByRole('heading', { name: 'See how much of your portfolio' }).waitFor();

  await openShared(other, await shareWith(page, 'Look and change', 'Ada'));
  await other.getByRole('heading', { name: /, saved by Ada on/ }).waitFor();
  await other.getByRole('region', { name: 'What merging will change' }).getByRole('button', { name: 'Merge' }).click();
  await other.getByText('Merged the copy: My portfolio.').waitFor();
  await rename(other, 'Ours');
  await openShared(page, await shareWith(other, 'Look and change', 'Ben'));
  const here = page.getByRole('region', { name: 'What merging will change' });
  await here.getByText('My portfolio would be called Ours.').waitFor();
  await here.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('Merged the copy: Ours.').waitFor();
  await elsewhere.close();
});

test('a copy in a folder is written after each change, and what others put there is merged', BY_ITSELF, async () => {
  const [main, before] = ['topheavy-copy.json', 'topheavy-copy.before.json'];
  await giveFolder(visit.context);
  await keepSheet();
  await keepInFolder(page);
  const first = (await filesIn(page))[main] ?? '';
  expect(first).toContain('topheavy-sync/1');
  await rename(page, 'Ours');
  await expect.poll(async () => (await filesIn(page))[before], { timeout: 20_000 }).toBe(first);
  const second = (await filesIn(page))[main] ?? '';
  expect(second).not.toBe(first);

  const elsewhere = await visit.context.browser()!.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  await giveFolder(elsewhere);
  const other = await elsewhere.newPage();
  await other.goto(visit.url);
  await syncFile(other, main, second);
  await keepInFolder(other);
  // what was merged is shown a moment after that is said: until then no address leads to a verdict
  await other.getByRole('link', { name: 'Verdict', exact: true }).click();
  await expectVerdict(other);
  await other.getByRole('link', { name: /^Copy in “shared”/ }).waitFor();
  await other.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await other.getByRole('button', { name: 'Edit Ours' }).click();
  await other.getByRole('form', { name: 'Edit Ours' }).getByLabel('Name').fill('Theirs');
  await other.getByRole('form', { name: 'Edit Ours' }).getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await filesIn(other))[main], { timeout: 20_000 }).not.toBe(second);
  const third = (await filesIn(other))[main] ?? '';
  await elsewhere.close();

  // two devices wrote at once: the program that syncs puts the other's beside ours
  await syncFile(page, 'topheavy-copy (conflicted copy 2026-11-25).json', third);
  await devicesOf(page).getByText('need a look').waitFor();
  await page.getByText('Ours would be called Theirs.').waitFor();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(async () => Object.keys(await filesIn(page)).sort()).toEqual([before, main]);
  // half a file is written anew, and an older one is told
  await syncFile(page, main, third.slice(0, third.length / 2));
  await expect.poll(async () => (await filesIn(page))[main]).toMatch(/\}\n$/);
  await syncFile(page, main, first);
  await devicesOf(page).getByText('The copy there was older').waitFor();
  expect((await filesIn(page))[main]).not.toBe(first);
});

test('a second tab shows what the first has changed; locked or wiped in one, the other starts anew', async () => {
  await keepSheet();
  const other = await openTab(visit.context);
  await setLens(page);
  await expectVerdict(other, /Of every \$100 in stocks/);
  await setPassphrase();
  await other.getByRole('heading', { name: 'Your data is locked' }).waitFor();
  await wipe(page);
  await other.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
});

test(
  'the copy on this device is compared with what was built; a wipe takes it, databases, marker and service worker',
  WITH_COPY,
  async () => {
    await keepSheet();
    await waitUntilReady(page);
    await goTo(page, '#/privacy');
    await page.getByRole('button', { name: 'Check this copy' }).click();
    await page.getByText(/^All \d+ files .* match the original build exactly/).waitFor();
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const [victim] = (await cache.keys()).filter(({ url }) => url.endsWith('.css'));
      if (victim !== undefined) await cache.put(victim, new Response('p{}'));
    });
    await page.getByRole('button', { name: 'Check this copy' }).click();
    await page.getByText(/1 of \d+ files is missing or different/).waitFor();
    await wipe(page);
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      marks: Object.keys(localStorage),
    }));
    expect(left).toEqual({ caches: [], workers: 0, marks: [] });
    expect(await storedLetters(page)).not.toContain('NVDA');
    // without its copy the page loads its own files again: they aren't counted, and that is said
    await goTo(page, '#/help');
    await goTo(page, '#/privacy');
    const counter = page.getByRole('region', { name: 'Request counter' });
    await counter.getByRole('heading', { name: 'Nothing you own has left this device' }).waitFor();
    await counter.getByText('its offline copy was wiped').waitFor();
    expect(await counter.locator('.big').innerText()).toBe('0');
    await page.getByText('No backup yet. This browser').first().waitFor();
    await goTo(page, '#/');
    await page.reload();
    await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  },
);

test('a record that is damaged is set aside and can be saved as found; nothing is deleted, and work goes on', async () => {
  await keepSheet();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('topheavy').onsuccess = (event) => {
          const { result: database } = event.target as IDBOpenDBRequest;
          const store = database.transaction('portfolios', 'readwrite').objectStore('portfolios');
          store.getAll().onsuccess = (found) => {
            const [record] = (found.target as IDBRequest<{ checksum: string }[]>).result;
            store.put({ ...record, checksum: 'not what it was' });
            store.transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.reload();
  await page.getByText('1 saved record is damaged').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download damaged data' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Secret Roth');
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page, SAYS);
  expect(await storedLetters(page)).toContain('not what it was');
});

test('data that the browser has removed is missed, and a backup is offered', async () => {
  await keepSheet();
  const devtools = await visit.context.newCDPSession(page);
  const origin = visit.url.slice(0, -1);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.reload();
  await page.getByText('Your browser deleted your Topheavy data').waitFor();
  await page.getByRole('link', { name: 'Restore a backup' }).first().click();
  await page.getByRole('region', { name: 'Backup', exact: true }).waitFor();
});

test.each([null, PASSPHRASE])(
  'data that the browser removes under an open page is missed at once, saved again, and told until it was seen (passphrase: %s)',
  async (passphrase) => {
    await keepSheet();
    if (passphrase !== null) await setPassphrase();
    const devtools = await visit.context.newCDPSession(page);
    const origin = visit.url.slice(0, -1);
    const lost = page.getByText('Your browser deleted your Topheavy data');
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await lost.waitFor();
    await page.getByText('What was open here is saved again.').waitFor();
    await expect.poll(() => storedLetters(page)).toContain(passphrase === null ? 'NVDA' : 'lastPortfolio');
    expect((await storedLetters(page)).includes('NVDA')).toBe(passphrase === null);
    await page.reload();
    if (passphrase !== null) {
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    }
    await goTo(page, '#/verdict');
    await expectVerdict(page, SAYS);
    await lost.waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await lost.waitFor({ state: 'detached' });
    if (passphrase !== null) return;
    await page.reload();
    await expectVerdict(page, SAYS);
    expect(await lost.count()).toBe(0);
  },
);

test.each([
  [
    'refuses',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
  ],
  [
    'never answers',
    () => {
      const open = Reflect.get(IDBFactory.prototype, 'open');
      IDBFactory.prototype.open = function (this: IDBFactory) {
        const request = open.call(this, 'another', 1);
        request.addEventListener = () => undefined;
        return request;
      };
    },
  ],
] as const)('storage that %s: everything works, and it says that nothing is kept', BY_ITSELF, async (_how, spoil) => {
  await page.addInitScript(spoil);
  await openEmpty(visit);
  await page.getByText('Your browser can’t open its storage.').waitFor();
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page, SAYS);
});

test('no room: it is said, and a backup of what is on screen can be saved', WITH_COPY, async () => {
  const devtools = await visit.context.newCDPSession(page);
  await openEmpty(visit);
  await waitUntilReady(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: visit.url.slice(0, -1), quotaSize: 1000 });
  await page.reload();
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page, SAYS);
  await page.getByText('There’s no room left on this device.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download backup' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Secret Roth');
});

test(
  'an older tab that does not let go is named, and the newer one goes on by itself when it closes',
  BY_ITSELF,
  async () => {
    const old = await visit.context.newPage();
    await old.goto(`${visit.url}manifest.webmanifest`);
    await old.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('topheavy', 1);
          request.onupgradeneeded = () => {
            for (const store of ['portfolios', 'reports', 'settings', 'journal'])
              request.result.createObjectStore(store, { keyPath: 'id' });
          };
          request.onsuccess = () => resolve(); // and it hears no versionchange
        }),
    );
    await openEmpty(visit);
    await page.getByText('An older version of Topheavy is open in another tab.').waitFor();
    await old.close();
    await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
    expect(await page.getByText('An older version of Topheavy').count()).toBe(0);
  },
);

test(
  'a tab whose data a newer Topheavy has taken over changes nothing more, says so, and can save a copy of the data',
  BY_ITSELF,
  async () => {
    await keepSheet();
    const newer = await visit.context.newPage();
    await newer.goto(`${visit.url}manifest.webmanifest`);
    await newer.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('topheavy', 99).onsuccess = () => resolve();
        }),
    );
    await page.getByText('This tab is running an older version of Topheavy than your data needs.').waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    // the site has the older version still: no second Reload is offered, which would lead back here
    await page.getByText('A newer version of Topheavy saved your data').waitFor();
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download a copy of your data' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Secret Roth');
  },
);
