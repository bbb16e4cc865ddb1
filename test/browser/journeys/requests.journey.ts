import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoFault, expectNoForeignRequest, openApp, startBrowser, waitUntilReady } from '../../support/browser.ts';
import { beginBelow } from '../../support/sub-path.ts';
import { AT_REST } from '../../support/screens.ts';

/* What is asked of the network may never depend on what somebody holds: shown where it is hardest, in a folder of a host that sends no
   headers, so that nothing but the page's own policy and the service worker hold it. */

const TECH = 'Symbol,Value (USD)\nNVDA,5000\nAAPL,3000\nQQQ,2000\n';
const BONDS = 'Symbol,Value (USD)\nBND,5000\nVBTLX,3000\nSPAXX,2000\n';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The set of addresses asked for in a whole visit, and those that reached the network after "Ready". */
async function requestsOf(
  sheet: string | null,
): Promise<{ readonly all: readonly string[]; readonly afterReady: readonly string[]; readonly counted: string }> {
  const visit = await beginBelow(browser);
  const { page } = visit;
  await openApp(visit);
  await waitUntilReady(page);
  await page.waitForLoadState('networkidle');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const afterReady: string[] = [];
  network.on('Network.responseReceived', ({ response }) => {
    if (!response.fromServiceWorker && !response.fromDiskCache && /^https?:/.test(response.url))
      afterReady.push(response.url);
  });
  if (sheet !== null) {
    await page.getByLabel('Paste holdings').fill(sheet);
    await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
    await page.locator(AT_REST).waitFor();
    await page.goto(`${visit.url}#/review`);
    await page.getByRole('region', { name: 'Review', exact: true }).waitFor();
  }
  await page.goto(`${visit.url}#/privacy`);
  await page.locator(AT_REST).waitFor();
  const counted = await page.getByRole('region', { name: 'Request counter' }).innerText();
  expectNoFault(visit);
  expectNoForeignRequest(visit);
  const all = [...new Set(visit.requests.map((url) => url.replace(visit.url, '')))].sort();
  await visit.end();
  return { all, afterReady, counted };
}

test('the same files are asked for with nothing, with technology and with bonds', async () => {
  const [nothing, tech, bonds] = [await requestsOf(null), await requestsOf(TECH), await requestsOf(BONDS)];
  expect(tech.all).toEqual(nothing.all);
  expect(bonds.all).toEqual(nothing.all);
  expect(nothing.all.length).toBeGreaterThan(5);
  for (const { afterReady, counted } of [nothing, tech, bonds]) {
    expect(afterReady).toEqual([]);
    expect(counted).toMatch(/^0\s/);
  }
});
