import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { beginVisit, openApp, startBrowser, type Visit } from '../../support/browser.ts';
import { DIST } from '../../support/dist.ts';

/* What can go wrong around the app, and the sentence that is read then. The list of all such faults: test/screens/privacy/words/faults.test.ts */

let browser: Browser;
let visit: Visit | null = null;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await visit?.end();
  visit = null;
});

test('a host that has lost a file: the app works, says what is missing, and completes its copy when the file is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  cpSync(DIST, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const lost = join(
    assets,
    readdirSync(assets).find((file) => file.startsWith('draw-curve-'))!,
  );
  renameSync(lost, `${lost}.aside`);
  visit = await beginVisit(browser, { folder });
  const { page } = visit;
  await openApp(visit, '#/privacy');
  await page.getByText('Works online. The offline copy isn’t complete yet.').waitFor();
  // a browser for tests promises nothing
  await page.getByText('Your browser may clear it when space runs low').waitFor();
  renameSync(`${lost}.aside`, lost);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('isn’t complete yet').waitFor({ state: 'detached' });
  rmSync(folder, { recursive: true });
});

test('a worker that cannot start: it is said, and after a reload with the file back everything works', async () => {
  visit = await beginVisit(browser);
  const { page } = visit;
  await visit.context.route(/\/assets\/worker-/, (route) => route.abort());
  await page.goto(visit.url);
  await page.getByLabel('Paste holdings').fill('Symbol,Value (USD)\nNVDA,6000\n');
  await page.getByText('Something went wrong on our side.').waitFor();
  await visit.context.unroute(/\/assets\/worker-/);
  await page.reload();
  await page.getByLabel('Paste holdings').fill('Symbol,Value (USD)\nNVDA,6000\n');
  await page.getByText('$6,000').first().waitFor();
  expect(await page.getByText('Something went wrong on our side').count()).toBe(0);
});

test('data of companies that was changed on the host is not used, and that is said', async () => {
  visit = await beginVisit(browser);
  const { page } = visit;
  await visit.context.route(/\/assets\/catalog-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('VTI', 'VTX') });
  });
  await page.goto(visit.url);
  await page.getByLabel('Paste holdings').fill('Symbol,Value (USD)\nNVDA,6000\n');
  await page.getByText('Our company and fund data isn’t what we built.').waitFor();
  expect(await page.getByRole('region', { name: 'Verdict', exact: true }).count()).toBe(0);
  // a thread that is made for the next try asks for them again
  await visit.context.unrouteAll({ behavior: 'ignoreErrors' });
});
