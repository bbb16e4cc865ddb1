import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSmallApp, removeFolder } from '../../support/build-small-app.ts';
import { beginVisit, startBrowser, type Visit } from '../../support/browser.ts';

/* The store in a real database: what the imitation that the other tests use does not know. */

let browser: Browser;
let folder: string;
let visit: Visit;
let devtools: CDPSession;

beforeAll(async () => {
  browser = await startBrowser();
  folder = await buildSmallApp('store');
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});
beforeEach(async () => {
  visit = await beginVisit(browser, { folder });
  await visit.page.goto(`${visit.url}?alone`);
  devtools = await visit.context.newCDPSession(visit.page);
});
afterEach(() => visit.end());

/** Saves portfolio `a` from the given revision, with a name of random letters as long as asked for. */
function save(page: Page, basedOn: number | null, letters = 4): Promise<unknown> {
  return page.evaluate(
    async ([based, length]) => {
      const opened = await window.openStore({ build: '1.0.0' });
      if (!opened.ok) return opened;
      // as random as letters can be: what can be compressed slips under a quota
      const random = new Uint16Array(length);
      for (let at = 0; at < length; at += 30_000) crypto.getRandomValues(random.subarray(at, at + 30_000));
      const name = Array.from(random, (unit) => String.fromCharCode(0x4e00 + (unit & 0x3fff))).join('');
      const portfolio = window.makePortfolio('a', name);
      return opened.value.store.write([{ kind: 'put-portfolio', portfolio, basedOn: based }]);
    },
    [basedOn, letters] as const,
  );
}

function read(page: Page): Promise<{ readonly revisions: readonly number[]; readonly gone: number | null } | null> {
  return page.evaluate(async () => {
    const opened = await window.openStore({ build: '1.0.0' });
    if (!opened.ok) return null;
    const contents = await opened.value.store.readAll();
    if (!contents.ok) return null;
    return {
      revisions: contents.value.portfolios.map(({ revision }) => revision),
      gone: opened.value.gone === null ? null : opened.value.gone.portfolios,
    };
  });
}

const SAVED = { ok: true, value: null };

test('what was saved is there after a reload', async () => {
  expect(await save(visit.page, null)).toEqual(SAVED);
  expect(await save(visit.page, 1)).toEqual(SAVED);
  await visit.page.reload();
  expect(await read(visit.page)).toEqual({ revisions: [2], gone: null });
});

test('no room: nothing of the old is lost, and the failure is named', async () => {
  const origin = visit.url.slice(0, -1);
  // before the first use: Chromium asks for the limit once and then remembers how much is left
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  expect(await save(visit.page, null)).toEqual(SAVED);
  expect(await save(visit.page, 1, 8_000_000)).toMatchObject({ error: { failure: { code: 'quota' } } });
  expect(await read(visit.page)).toEqual({ revisions: [1], gone: null });
});

test('data removed by the browser is noticed at once and at the next start', async () => {
  const origin = visit.url.slice(0, -1);
  expect(await save(visit.page, null)).toEqual(SAVED);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  expect(await save(visit.page, 1)).toMatchObject({ error: { kind: 'conflict', stored: null } });
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await visit.page.reload();
  expect(await read(visit.page)).toEqual({ revisions: [], gone: 1 });
});

test('of two tabs that change the same, the second is told', async () => {
  const other = await visit.context.newPage();
  await other.goto(`${visit.url}?alone`);
  expect(await save(visit.page, null)).toEqual(SAVED);
  expect(await save(visit.page, 1)).toEqual(SAVED);
  expect(await save(other, 1)).toMatchObject({ error: { kind: 'conflict', id: 'a', stored: 2 } });
});

test('a wipe in one tab is not held up by another, which starts anew', async () => {
  const other = await visit.context.newPage();
  await other.goto(`${visit.url}?alone`);
  expect(await save(visit.page, null)).toEqual(SAVED);
  expect(await read(other)).toEqual({ revisions: [1], gone: null });
  const wiped = await visit.page.evaluate(async () => {
    const opened = await window.openStore({ build: '1.0.0' });
    return opened.ok ? opened.value.store.wipe() : opened;
  });
  expect(wiped).toEqual(SAVED);
  expect(await read(other)).toEqual({ revisions: [], gone: null });
  expect(await visit.page.evaluate(() => localStorage.length)).toBe(0);
});
