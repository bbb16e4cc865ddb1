import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSmallApp, removeFolder, startElsewhere, type Elsewhere } from '../../support/build-small-app.ts';
import { beginVisit, startBrowser, waitUntilReady, type Visit } from '../../support/browser.ts';

/* Code gone bad inside the worker tries every way to another origin. Three things stand in its way, each tried alone. */

let browser: Browser;
let folder: string;
let elsewhere: Elsewhere;
let visit: Visit | null = null;

beforeAll(async () => {
  browser = await startBrowser();
  folder = await buildSmallApp('evil');
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});
beforeEach(async () => {
  elsewhere = await startElsewhere();
});
afterEach(async () => {
  await visit?.end();
  await elsewhere.close();
});

async function tryWaysOut(guarded: boolean, options: { sendHeaders: boolean; alone: boolean }): Promise<void> {
  visit = await beginVisit(browser, { folder, sendHeaders: options.sendHeaders });
  const { page, url } = visit;
  await page.goto(`${url}?elsewhere=${elsewhere.origin}${options.alone ? '&alone' : ''}`);
  if (!options.alone) await waitUntilReady(page);
  await page.evaluate((withTripwire) => window.tryWaysOut(withTripwire), guarded);
}

test('without any protection they get out: the test can fail', async () => {
  await tryWaysOut(false, { sendHeaders: false, alone: true });
  expect(elsewhere.asked).toEqual(expect.arrayContaining(['fetch', 'xhr', 'web-socket', 'font-face', 'import']));
});

test('the tripwire stops all but import(), which cannot be taken away', async () => {
  await tryWaysOut(true, { sendHeaders: false, alone: true });
  expect(elsewhere.asked.filter((way) => way !== 'import')).toEqual([]);
});

test('the service worker stops all, on a host without headers', async () => {
  await tryWaysOut(false, { sendHeaders: false, alone: false });
  expect(elsewhere.asked).toEqual([]);
});

test('the headers stop all, without a service worker', async () => {
  await tryWaysOut(false, { sendHeaders: true, alone: true });
  expect(elsewhere.asked).toEqual([]);
});

test('all three together', async () => {
  await tryWaysOut(true, { sendHeaders: true, alone: false });
  expect(elsewhere.asked).toEqual([]);
});
