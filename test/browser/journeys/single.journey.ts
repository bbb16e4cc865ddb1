import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../../../src/screens/routes.ts';
import { startBrowser } from '../../support/browser.ts';
import { AT_REST } from '../../support/screens.ts';

/* The whole app as one file, opened from disk as by a double click: no server, no installation. */

const FILE = 'dist-single/topheavy.html';
const ROWS = 10_000;

let browser: Browser;
let page: Page;
const requests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  if (!existsSync(FILE)) throw new Error('There is no single file yet. Run: npm run build:single');
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('noteFault', (fault: string) => void faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteFault?.(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
  await page.goto(pathToFileURL(FILE).href);
});
afterAll(() => browser.close());

const verdict = () => page.getByRole('region', { name: 'Verdict', exact: true });

test('says what works there before anything is opened', async () => {
  await page.getByText('Opened from disk: nothing is saved').first().waitFor();
  await page.getByRole('link', { name: 'Restore a backup' }).first().waitFor();
});

test(`reads a file of ${ROWS} rows and answers, on every kind of screen`, async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `${['NVDA', 'WWW', 'SPY', 'BND'][at % 4]},Account ${at % 20},${1 + (at % 7)}`,
  );
  await page.getByLabel('Holdings files').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Symbol,Account,Value (USD)\n${rows.join('\n')}\n`),
  });
  await verdict()
    .or(page.getByRole('region', { name: 'Review', exact: true }))
    .first()
    .waitFor();
  await page.locator(AT_REST).waitFor();
  for (const { path, title } of ROUTES) {
    await page.evaluate((to) => void (location.hash = `#${to}`), path);
    await expect.poll(() => page.title()).toBe(path === '/add' ? 'Topheavy' : `${title(0)} · Topheavy`);
    const heading = page.locator('main h1').first();
    await expect.poll(() => heading.innerText()).not.toMatch(/Loading Topheavy|couldn’t load|went wrong/);
  }
});

test('gives what it holds as a backup, since closing the tab forgets it', async () => {
  // a file that waits for its answer is in no backup
  await page.evaluate(() => void (location.hash = '#/review'));
  await page.getByRole('button', { name: 'Keep', exact: true }).first().click();
  await verdict().waitFor();
  await page.locator(AT_REST).waitFor();
  await page.evaluate(() => void (location.hash = '#/privacy'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download backup' }).first().click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('topheavy-backup/1');
  await page.evaluate(() => void (location.hash = '#/add'));
  await page.reload();
  await page.getByRole('link', { name: 'Restore a backup' }).first().waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('asks for nothing outside itself, and its policy refuses nothing', () => {
  expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.startsWith('file:') && !url.includes('topheavy.html'))).toEqual([]);
  expect(faults).toEqual([]);
});
