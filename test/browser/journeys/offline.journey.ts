import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  beginVisit,
  expectAccessible,
  expectNoFault,
  expectNoForeignRequest,
  openApp,
  reloadOffline,
  startBrowser,
  waitUntilReady,
  type Visit,
} from '../../support/browser.ts';
import { DIST } from '../../support/dist.ts';
import { expectVerdict, pasteAndKeep, whenWritten } from '../../support/keeping.ts';
import { seeScreen } from '../../support/screens.ts';
import { beginBelow } from '../../support/sub-path.ts';

/* The built app itself: after "Ready" it needs no network, and it asks nobody else for anything. */

let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visit = await beginVisit(browser);
});
afterEach(() => visit.end());

test('opens without a breach of its policy and without a request to another host', async () => {
  await openApp(visit);
  await waitUntilReady(visit.page);
  expectNoFault(visit);
  expectNoForeignRequest(visit);
});

test('reloads without a network once it is ready, at any route and with any query', async () => {
  await openApp(visit);
  await waitUntilReady(visit.page);
  for (const place of ['', '#/help', '?x=1', 'index.html']) {
    await visit.page.goto(`${visit.url}${place}`);
    await reloadOffline(visit, async () => {
      await visit.page.getByRole('main').waitFor();
      expect(await visit.page.title()).toContain('Topheavy');
    });
  }
  expectNoFault(visit);
});

test('asks the network for nothing once it is ready', async () => {
  await openApp(visit);
  await waitUntilReady(visit.page);
  const passed = await visit.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = (event: MessageEvent<{ passages: unknown }>) => resolve(event.data.passages);
    });
    active?.postMessage({ kind: 'state' }, [port2]);
    return answer;
  });
  expect(passed).toEqual([]);
});

/** What Chromium makes of the manifest: addresses in full. */
interface ReadManifest {
  readonly errors: readonly unknown[];
  readonly manifest: {
    readonly id: string;
    readonly startUrl: string;
    readonly scope: string;
    readonly shareTarget: { readonly action: string };
    readonly screenshots: readonly { readonly image: { readonly url: string } }[];
  };
}

test('works below a folder of a host that sends no headers, on a second visit without a network, too', async () => {
  const below = await beginBelow(browser);
  await openApp(below);
  await pasteAndKeep(below.page);
  await whenWritten(below.page);
  await waitUntilReady(below.page);
  await below.page.close();

  const own = (path: string) => `${below.url}${path}`;
  const asked = below.mark();
  await below.context.setOffline(true);
  const second = await below.context.newPage();
  await second.goto(below.url);
  await expectVerdict(second);
  await seeScreen(second, '/companies');
  await seeScreen(second, '/privacy');
  await second.getByRole('heading', { name: 'Nothing you own has left this device' }).waitFor();
  expect(asked().length).toBeGreaterThan(0);
  await below.context.setOffline(false);

  // an installed copy is this folder's: its name, where it begins, its pictures, and where files are shared to
  const scope = await second.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(below.url);
  const devtools = await below.context.newCDPSession(second);
  const { errors, manifest } = (await devtools.send('Page.getAppManifest')) as unknown as ReadManifest;
  expect(errors).toEqual([]);
  expect(manifest.id).toBe(below.url);
  expect(manifest.scope).toBe(below.url);
  expect(manifest.startUrl).toBe(own('#/'));
  expect(manifest.shareTarget.action).toBe(own('share'));
  expect(manifest.screenshots.map(({ image }) => image.url)).toEqual([
    own('pictures/wide.png'),
    own('pictures/narrow.png'),
  ]);
  expectNoFault(below);
  // nor has anything been asked for above its folder
  expectNoForeignRequest(below);
  await below.end();
});

test('says what it needs where no script may run', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(visit.url);
  await page.getByText('npm start').waitFor();
  await context.close();
});

test('says how to open it when it is opened from disk, where its parts cannot load', async () => {
  await visit.page.goto(pathToFileURL(`${DIST}/index.html`).href);
  await visit.page.getByText('npm start').waitFor();
});

test('draws nothing inside a page of somebody else but a sentence', async () => {
  const plain = await beginVisit(browser, { sendHeaders: false });
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><iframe title="framed" src="${plain.url}"></iframe>`);
  const framing = await beginVisit(browser, { folder });
  await framing.page.goto(framing.url);
  const framed = framing.page.frameLocator('iframe');
  await framed.getByText('can’t run inside another page').waitFor();
  expect(await framed.getByRole('button').count()).toBe(0);
  await framing.end();
  await plain.end();
  rmSync(folder, { recursive: true });
});

test('has no fault that axe can find on its first screen, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit.page.emulateMedia({ colorScheme });
    await openApp(visit);
    await expectAccessible(visit.page);
  }
});
