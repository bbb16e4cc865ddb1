import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSmallApp, removeFolder, startElsewhere, type Elsewhere } from '../../support/build-small-app.ts';
import { beginVisit, reloadOffline, startBrowser, waitUntilReady, type Visit } from '../../support/browser.ts';

/* Two builds of the small app, the second put in the place of the first as a host would. */

let browser: Browser;
let elsewhere: Elsewhere;
let folder: string;
let visit: Visit;

beforeAll(async () => {
  browser = await startBrowser();
  elsewhere = await startElsewhere();
});
afterAll(async () => {
  await browser.close();
  await elsewhere.close();
});
beforeEach(async () => {
  folder = await buildSmallApp('A');
  visit = await beginVisit(browser, { folder });
});
afterEach(async () => {
  await visit.end();
  removeFolder(folder);
});

async function waitForOutput(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('status', { name: label }).filter({ hasText: text }).waitFor();
}

function readVersion(page: Page): Promise<string> {
  return page.getByRole('heading').innerText();
}

test('a new version waits for the word, and then comes with a reload', async () => {
  const { page } = visit;
  await page.goto(visit.url);
  await waitForOutput(page, 'Offline copy', 'ready');
  await buildSmallApp('B', folder);
  await page.reload();
  await waitForOutput(page, 'Update', 'waiting');
  await page.reload();
  expect(await readVersion(page)).toBe('Version A');

  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByRole('heading', { name: 'Version B' }).waitFor();
  await waitUntilReady(page);
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches).toHaveLength(1);
  await reloadOffline(visit, async () => expect(await readVersion(page)).toBe('Version B'));
});

test('a part that is loaded later comes from the copy, and nothing counts as a request', async () => {
  const { page } = visit;
  await page.goto(visit.url);
  await waitForOutput(page, 'Offline copy', 'ready');
  await visit.context.setOffline(true);
  await page.getByRole('button', { name: 'Load later part' }).click();
  await waitForOutput(page, 'Worker', 'later part loaded');
  await waitForOutput(page, 'Requests', '{"loaded":true,"page":0,"foreign":0,"refused":0,"sent":[]}');
});

test('a refused request is counted', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}?elsewhere=${elsewhere.origin}`);
  await waitForOutput(page, 'Offline copy', 'ready');
  await page.getByRole('button', { name: 'Ask elsewhere' }).click();
  await waitForOutput(page, 'Requests', '"foreign":0,"refused":1');
  expect(elsewhere.asked).toEqual([]);
});

test('an error page in the place of a file is never kept, and the copy can be completed later', async () => {
  const { page } = visit;
  const asset = readdirSync(join(folder, 'assets')).find((file) => file.startsWith('later')) ?? '';
  const file = join(folder, 'assets', asset);
  renameSync(file, `${file}.aside`);
  writeFileSync(file, '<!doctype html><title>Sorry</title>');
  await page.goto(visit.url);
  await waitForOutput(page, 'Offline copy', 'incomplete');
  renameSync(`${file}.aside`, file);
  await page.getByRole('button', { name: 'Complete' }).click();
  await waitForOutput(page, 'Offline copy', 'ready');
});

test('what the browser has cleared of the copy is noticed and fetched again', async () => {
  const { page } = visit;
  await page.goto(visit.url);
  await waitForOutput(page, 'Offline copy', 'ready');
  await page.evaluate(async () => {
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) if (/later/.test(request.url)) await cache.delete(request);
    }
  });
  await page.reload();
  await waitForOutput(page, 'Offline copy', 'incomplete');
  await page.getByRole('button', { name: 'Complete' }).click();
  await waitForOutput(page, 'Offline copy', 'ready');
});
