import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadReference } from '../src/reference/load.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import { buildPage } from './bench/build-page.ts';
import { asFidelity } from './bench/sheets.ts';
import { importAll } from './bench/import.ts';
import { measurePhone } from './bench/phone.ts';
import { wholeNumber } from './measuring/arguments.ts';
import { openLedger, type Figure } from './measuring/figures.ts';
import { readMemory } from './measuring/process-memory.ts';
import { withBrowser, withFolder, withServer } from './measuring/stage.ts';
import { AWAITED, QUIET_MS, drawnAfter, readSeen, verdictAfterFile, watch } from './measuring/watch.ts';
import { describeTimes, repeat, timesOf } from './measuring/times.ts';

/* The bench in Chromium, on the built app: what a large import does to the page, and what a start takes. */

const STARTS = 9;

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watch, AWAITED);
  await page.goto(url);
  await page.getByRole('button', { name: 'Try the example portfolio' }).first().waitFor();
  return page;
}

/* The most memory that any process of the pages has used so far, in MB; null where the system does not say. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? (readMemory(id)?.VmHWM ?? []) : []));
  return peaks.length === 0 ? null : Math.max(...peaks);
}

/** What is measured of an import beside its memory. */
interface Imported {
  readonly peak: number | null;
  readonly figures: readonly Figure[];
}

/* The same file read and measured without a page around it: the fastest of three times, in ms. */
async function timeAlone(file: string, reference: Reference): Promise<number> {
  const bytes = new Uint8Array(readFileSync(file));
  return Math.min(...(await timesOf(() => importAll(bytes, reference), 3)));
}

async function measureImport(
  browser: Browser,
  url: string,
  { file, rows, reference }: { readonly file: string; readonly rows: number; readonly reference: Reference },
): Promise<Imported> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(context, url);
  const before = await readSeen(page);
  // as long as anybody takes to choose a file: the pack is there by then
  await page.waitForTimeout(3000);
  const took = await verdictAfterFile(page, file);
  // what is written after the paint, and a task that is told of late, are part of it
  await page.getByText(/^Saved on this device/).waitFor({ timeout: 600_000 });
  await page.waitForTimeout(1000);
  const seen = await readSeen(page);
  const told = seen.messages.filter(({ kind }) => kind === 'progress').map(({ at }) => at);
  const gaps = told.slice(1).map((at, index) => at - told[index]!);
  const tasks = seen.tasks.slice(before.tasks.length);
  const name = `import of ${rows.toLocaleString('en-US')} rows in Chromium`;
  const peak = await peakMemory(browser);
  await context.close();
  const alone = await timeAlone(file, reference);
  return {
    peak,
    figures: [
      { what: `${name}: to the verdict`, value: took, unit: 'ms', goal: 1000 },
      { what: `${name}: beside the command`, value: took / alone, unit: '× the command', goal: 2.9 },
      { what: `${name}: longest main-thread task`, value: Math.max(0, ...tasks), unit: 'ms', goal: 50 },
      { what: `${name}: progress messages`, value: told.length, unit: 'messages' },
      { what: `${name}: longest time without one`, value: Math.max(0, ...gaps), unit: 'ms' },
      { what: `${name}: peak memory`, value: peak, unit: 'MB' },
    ],
  };
}

/* The memory of a page that only parses the same file, 1 MB at a time, and keeps nothing of it. */
async function measurePapa(browser: Browser, url: string, file: string): Promise<number | null> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('input').setInputFiles(file);
  await page.getByText(/^\d+ rows$/).waitFor({ timeout: 600_000 });
  return peakMemory(browser);
}

async function measureCancel(browser: Browser, url: string, file: string): Promise<Figure> {
  const context = await browser.newContext();
  const page = await open(context, url);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  const took = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Cancel')!;
    const start = performance.now();
    button.click();
    while (button.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  await context.close();
  return { what: 'a cancelled import: until it is gone from the page', value: took, unit: 'ms' };
}

/* From the start of loading to the verdict of what was kept, and to the one button of an empty Svelte page, in turns. */
async function measureStart(browser: Browser, url: string, emptyUrl: string, file: string): Promise<Figure> {
  const context = await browser.newContext();
  const page = await open(context, url);
  await verdictAfterFile(page, file);
  await page.waitForTimeout(2000);
  const other = await context.newPage();
  await other.addInitScript(watch, AWAITED);
  await other.goto(emptyUrl);
  const times = await repeat(STARTS, async () => {
    const own = await drawnAfter(page, 'verdict', () => page.reload());
    await page.waitForTimeout(QUIET_MS);
    const empty = await drawnAfter(other, 'button', () => other.reload());
    await page.waitForTimeout(QUIET_MS);
    return { own, empty };
  });
  await context.close();
  const [own, empty] = [times.map((one) => one.own), times.map((one) => one.empty)];
  const value = Math.min(...own) / Math.min(...empty);
  const detail = `${describeTimes(own)}; the empty page ${describeTimes(empty)}`;
  return { what: 'a start to the verdict from storage', value, unit: '× an empty page', goal: 2.5, detail };
}

/**
 * `npm run bench:browser [-- ROWS] [--write]`: prints what a large import (100,000 rows unless told) and a start take in Chromium. Memory is
 * told of a whole browser, and of the most it ever used: each measure has one of its own.
 */
export async function main(args: readonly string[]): Promise<number> {
  const rows = wholeNumber(args, 100_000);
  const reference = await loadReference();
  const ledger = openLedger('npm run bench:browser', args);
  const measureAll = async (folder: string, url: string, emptyUrl: string, papaUrl: string): Promise<void> => {
    const [file, small] = [join(folder, 'large.csv'), join(folder, 'small.csv')];
    writeFileSync(file, asFidelity(rows, reference));
    writeFileSync(small, asFidelity(200, reference));
    await withBrowser(async (browser) => {
      ledger.tell(await measureStart(browser, url, emptyUrl, small));
      ledger.tell(await measureCancel(browser, url, file));
    });
    ledger.tell(...(await withBrowser((browser) => measurePhone(browser, url, emptyUrl, small))));
    const { peak, figures } = await withBrowser((browser) => measureImport(browser, url, { file, rows, reference }));
    const alone = await withBrowser((browser) => measurePapa(browser, papaUrl, file));
    ledger.tell(...figures, {
      what: `import of ${rows.toLocaleString('en-US')} rows in Chromium: peak memory beside PapaParse`,
      value: peak === null || alone === null ? null : peak / alone,
      unit: '× PapaParse alone',
      goal: 1.6,
    });
  };
  await withFolder(async (folder) => {
    const [empty, papa] = [join(folder, 'empty'), join(folder, 'papa')];
    await buildPage('empty-page', empty);
    await buildPage('papa-page', papa);
    await withServer('dist', (url) =>
      withServer(empty, (emptyUrl) => withServer(papa, (papaUrl) => measureAll(folder, url, emptyUrl, papaUrl))),
    );
  });
  return ledger.close();
}
