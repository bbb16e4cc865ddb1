import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  beginVisit,
  expectNoFault,
  expectNoForeignRequest,
  openApp,
  reloadOffline,
  startBrowser,
  waitUntilReady,
  type Visit,
  type VisitOptions,
} from '../../support/browser.ts';
import { removeFolder } from '../../support/build-small-app.ts';
import { expectVerdict, goTo, pasteAndKeep, whenWritten } from '../../support/keeping.ts';
import { buildNext, makeHost, NEXT_VERSION, putInPlace } from '../../support/next-build.ts';

/* Two builds of the real app, the second put in the place of the first: what is kept goes over, and no page that is still of
   the first build ends in silence. */

let browser: Browser;
let next: string;
let host: string;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  [browser, next] = await Promise.all([startBrowser(), buildNext()]);
});
afterAll(async () => {
  await browser.close();
  removeFolder(next);
});
beforeEach(() => {
  host = makeHost();
});
afterEach(async () => {
  expectNoForeignRequest(visit);
  await visit.end();
  removeFolder(host);
});

async function begin(options: VisitOptions = {}): Promise<void> {
  visit = await beginVisit(browser, { folder: host, ...options });
  ({ page } = visit);
}

async function versionOf(of: Page): Promise<string> {
  await goTo(of, '#/help/about');
  return of.getByText(/^Version /).innerText();
}

test('an update keeps what is kept; a tab of the old build goes on with its own files, and is told', async () => {
  await begin();
  await openApp(visit);
  await pasteAndKeep(page);
  await waitUntilReady(page);
  const other = await visit.context.newPage();
  await other.goto(visit.url);
  await expectVerdict(other);

  putInPlace(host, next);
  await page.reload();
  await page.getByText('A new version is ready').waitFor();
  expect(await versionOf(page)).not.toContain(NEXT_VERSION);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText(`Version ${NEXT_VERSION}`).waitFor();
  await goTo(page, '#/verdict');
  await expectVerdict(page);
  await waitUntilReady(page);

  await other.getByText('Topheavy was updated in another tab.').waitFor();
  expect(await versionOf(other)).not.toContain(NEXT_VERSION);
  await goTo(other, '#/funds');
  await other.getByRole('heading', { level: 1 }).getByText(/fund/i).waitFor();
  await goTo(other, '#/verdict');
  await other.getByRole('switch', { name: 'Equities only' }).first().click();
  await expectVerdict(other, /Of every \$100 in stocks/);
  await expectVerdict(page, /Of every \$100 in stocks/);
  await other.getByRole('button', { name: 'Reload' }).click();
  await expectVerdict(other, /Of every \$100 in stocks/);
  expect(await versionOf(other)).toContain(NEXT_VERSION);
  await other.close();

  await reloadOffline(visit, () => expectVerdict(page, /Of every \$100 in stocks/));
  // with nobody left who could need it, the old copy goes at the next start
  await page.reload();
  await waitUntilReady(page);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  expectNoFault(visit);
});

test('where the host alone answers, a screen of the old build that is gone says so, and a reload goes on', async () => {
  await begin({ makesCopy: false });
  await openApp(visit);
  await pasteAndKeep(page);
  putInPlace(host, next);
  await goTo(page, '#/funds');
  await page.getByRole('heading', { name: 'We couldn’t load this screen' }).waitFor();
  expect(await page.getByRole('alert').getByText('Part of Topheavy didn’t load.').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('heading', { level: 1 }).getByText(/fund/i).waitFor();
  expect(await versionOf(page)).toContain(NEXT_VERSION);
  await goTo(page, '#/verdict');
  await expectVerdict(page);
});

test('any other part that is gone is told on top of the screen, and a reload goes on', async () => {
  await begin({ makesCopy: false });
  await openApp(visit);
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  putInPlace(host, next);
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await page.getByRole('alert').getByText('Part of Topheavy didn’t load.').waitFor();
  await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
});

test('what writes cannot be loaded: the change is said to be unsaved, waits, and is kept when it can be', async () => {
  await begin({ makesCopy: false });
  await page.route(/write-all-/, (route) => route.abort());
  await openApp(visit);
  await pasteAndKeep(page);
  await page.getByText('so your last change isn’t saved.').waitFor();
  await page.unroute(/write-all-/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('so your last change isn’t saved.').waitFor({ state: 'detached' });
  await whenWritten(page);
  await page.reload();
  await expectVerdict(page);
});
