import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleElement } from '../../../scripts/package/bundle.ts';
import { objectOfReport } from '../../../src/screens/files/words/report-file.ts';
import { expectAccessible, startBrowser } from '../../support/browser.ts';
import { makeFolder, removeFolder } from '../../support/build-small-app.ts';
import { sampleReport } from '../../support/sample-report.ts';

/* A report file in somebody else's page, whose policy lets in no style and no script but its own files. */

const REPORT = JSON.stringify(objectOfReport(sampleReport(), { version: '1.2.3' }));
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>My page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<script type="module" src="element.js"></script></head>
<body><main><h1>My page</h1><topheavy-verdict src="report.json"></topheavy-verdict></main></body></html>`;
const POLICY = "default-src 'none'; script-src 'self'; connect-src *";

let browser: Browser;
let page: Page;
let server: Server;
let address = '';
const folder = makeFolder();
const asked: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  await bundleElement(folder);
  const script = readFileSync(join(folder, 'element.js'), 'utf8');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', PAGE],
    '/element.js': ['text/javascript', script],
    '/report.json': ['application/json', REPORT],
    '/odd.json': ['application/json', REPORT.replace('"tilt":', '"tilt":"<b>","was":')],
  };
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [type, body] = files[url] ?? ['text/plain', ''];
    const head = { 'Content-Type': type, 'Content-Security-Policy': POLICY, 'Access-Control-Allow-Origin': '*' };
    response.writeHead(url in files ? 200 : 404, head).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('noteFault', (fault: string) => void faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteFault?.(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  removeFolder(folder);
});

test('draws the verdict in light and dark, on a phone and a desk, and asks for its report alone', async () => {
  await page.goto(address);
  await page.getByText('Of every $100 you own, between $43 and $45 rides on mega-cap tech').waitFor();
  const parts = page.getByRole('table', { name: 'What your portfolio is made of' });
  await parts.getByRole('row', { name: 'Mega-cap tech 43.1–44.5% 122,538 48,333 74,205' }).waitFor();
  await page
    .getByRole('table', { name: 'Largest companies' })
    .getByRole('row', { name: /^NVIDIA 8\.9%/ })
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  const ground = await page
    .locator('topheavy-verdict')
    .evaluate((verdict) => getComputedStyle(verdict).backgroundColor);
  expect(ground).toBe('rgb(26, 29, 39)');
  const ball = page.locator('topheavy-verdict circle').first();
  expect(await ball.evaluate((circle) => getComputedStyle(circle).fill)).not.toBe('rgb(0, 0, 0)');
  expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/', '/element.js', '/report.json']);
  expect(faults).toEqual([]);
});

test('refuses a report that is none, and one of another origin, which it does not ask', async () => {
  await page.goto(address);
  const verdict = page.locator('topheavy-verdict');
  await verdict.evaluate((element) => element.setAttribute('src', 'odd.json'));
  await page.getByText('This isn’t a report that this version of Topheavy can show.').waitFor();
  const before = asked.length;
  const elsewhere = address.replace('127.0.0.1', 'localhost');
  await verdict.evaluate((element, src) => element.setAttribute('src', src), `${elsewhere}report.json`);
  await page.getByText('We couldn’t load the report.').waitFor();
  expect(asked.length).toBe(before);
  await expectAccessible(page);
});
