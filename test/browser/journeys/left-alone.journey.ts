import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';
import { openApp, visitForEach, type Visit } from '../../support/browser.ts';
import { DIST, listFiles } from '../../support/dist.ts';
import { expectVerdict, goTo, pasteAndKeep, PASSPHRASE, protectWith, SHEET } from '../../support/keeping.ts';
import { addAndUndo, held, watchMemory } from '../../support/soak.ts';
import { AT_REST } from '../../support/screens.ts';

/* What becomes of the data when nobody looks: a tab that is killed, a page in the background, the bytes on the disk. */

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = begun);
});

/** Drops a file that takes a while to read; made inside the page, since it is large. */
function dropLargeFile(): Promise<void> {
  return page.evaluate(() => {
    const rows = 'NVDA,NVIDIA Corp,10,190.25,1902.50\n'.repeat(1_500_000);
    const data = new DataTransfer();
    data.items.add(new File(['Symbol,Name,Quantity,Price,Value (USD)\n', rows], 'long.csv', { type: 'text/csv' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
}

test('a tab that dies in the middle of an import: the next start says so, and nothing is half there', async () => {
  await openApp(visit);
  await pasteAndKeep(page);
  await dropLargeFile();
  await page.getByRole('progressbar').waitFor();
  // a tab that is opened meanwhile takes it for what it is: a file that is being read
  const other = await visit.context.newPage();
  await other.goto(visit.url);
  await expectVerdict(other);
  await expect.poll(() => other.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
  expect(await other.getByText('The page closed while').count()).toBe(0);
  await other.close();

  const devtools = await visit.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined); // it never answers
  await crashed;

  const again = await visit.context.newPage();
  await again.goto(visit.url);
  await again.getByText(/The page closed while reading “long\.csv” .*\. Nothing from it was saved\./).waitFor();
  await expectVerdict(again);
  await goTo(again, '#/review');
  await again.getByRole('region', { name: 'Review', exact: true }).waitFor();
  expect(await again.getByRole('region', { name: 'Review', exact: true }).innerText()).not.toContain('long.csv');
  await again.reload();
  await again.getByRole('region', { name: 'Review', exact: true }).waitFor();
  expect(await again.getByText('The page closed while').count()).toBe(0);
});

async function setHidden(of: Page, hidden: boolean): Promise<void> {
  await of.evaluate((isHidden) => {
    const get = () => (isHidden ? 'hidden' : 'visible');
    Object.defineProperty(document, 'visibilityState', { configurable: true, get });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

async function unlock(of: Page): Promise<void> {
  await of.getByLabel('Passphrase').fill(PASSPHRASE);
  await of.getByRole('button', { name: 'Open', exact: true }).click();
  await expectVerdict(of);
}

const isLocked = (of: Page) => of.getByRole('heading', { name: 'Your data is locked' });

test('a page locks itself after five minutes in the background or fifteen untouched, each tab for itself', async () => {
  await page.clock.install();
  await openApp(visit);
  await pasteAndKeep(page);
  await protectWith(page, PASSPHRASE);
  await goTo(page, '#/verdict');
  const other = await visit.context.newPage();
  await other.goto(visit.url);
  await unlock(other);

  await setHidden(page, true);
  await page.clock.fastForward('04:50');
  await setHidden(page, false);
  await page.clock.fastForward('00:30');
  await expectVerdict(page);
  await setHidden(page, true);
  await page.clock.fastForward('05:10');
  await isLocked(page).waitFor();
  await expectVerdict(other);

  await unlock(page);
  await page.clock.fastForward('14:30');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('14:30');
  await expectVerdict(page);
  await page.clock.fastForward('00:40');
  await isLocked(page).waitFor();
});

const OWN_FILE = { name: 'hidden-drawer.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };

/** Keeps a file in a browser with a profile on the disk, closes it, and gives what lies there: all of it, and the database. */
async function lettersOnDisk(passphrase: string | null): Promise<{ readonly all: string; readonly database: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'topheavy-profile-'));
  const served = await serve(DIST, 0, { sendHeaders: true });
  const context = await chromium.launchPersistentContext(profile, inject('browser'));
  const own = await context.newPage();
  await own.goto(served.url);
  if (passphrase !== null) await protectWith(own, passphrase);
  await goTo(own, '#/add');
  await own.getByLabel('Holdings files').setInputFiles(OWN_FILE);
  await expectVerdict(own);
  await own.locator(AT_REST).waitFor();
  await own.reload();
  if (passphrase === null) await expectVerdict(own);
  else await isLocked(own).waitFor();
  await context.close();
  await served.close();
  const files = listFiles(profile);
  const letters = (wanted: (file: string) => boolean) =>
    files
      .filter(wanted)
      .map((file) => lettersOf(readFileSync(join(profile, file))))
      .join('\n');
  const found = { all: letters(() => true), database: letters((file) => file.includes('IndexedDB')) };
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return found;
}

/* Letters lie there in one byte each or in two, and these from an even or an odd place. */
const lettersOf = (bytes: Buffer): string =>
  [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')].join('\n');

/* The app's own files, which lie there as well, name companies: of those the database alone is searched for. */
const OWN = ['Secret Roth', 'hidden-drawer'];
const HELD = ['NVDA', 'NVIDIA', 'WWW', 'Wolverine', 'Vanguard'];

test('on the disk a passphrase leaves nothing to read; without one it is all there', async () => {
  const open = await lettersOnDisk(null);
  expect(OWN.filter((secret) => open.all.includes(secret))).toEqual(OWN);
  expect(HELD.filter((secret) => open.database.includes(secret))).not.toEqual([]);
  const sealed = await lettersOnDisk(PASSPHRASE);
  expect(sealed.database.length).toBeGreaterThan(1000);
  expect(OWN.filter((secret) => sealed.all.includes(secret))).toEqual([]);
  expect(HELD.filter((secret) => sealed.database.includes(secret))).toEqual([]);
});

/** How long the page may take to let go. */
const LATER = { timeout: 60_000, interval: 1000 };

test('files that come and go leave nothing of themselves in the memory of the page', async () => {
  await openApp(visit);
  await pasteAndKeep(page);
  const devtools = await watchMemory(page);
  // what is loaded or kept once is there after the first of them
  for (let round = 0; round < 3; round += 1) await addAndUndo(page, round);
  const before = await held(page, devtools);
  for (let round = 3; round < 13; round += 1) await addAndUndo(page, round);
  // what a busy machine lets go of late is no leak; what stays is
  await expect.poll(async () => (await held(page, devtools)).nodes - before.nodes, LATER).toBeLessThan(60);
  await expect.poll(async () => (await held(page, devtools)).listeners - before.listeners, LATER).toBeLessThan(6);
});
