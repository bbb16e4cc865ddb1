import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { loadReference } from '../src/reference/load.ts';
import { findBrowser } from '../test/support/find-browser.ts';
import { buildPage } from './bench/build-page.ts';
import { asFidelity } from './bench/sheets.ts';
import { serve } from './serve.mjs';

/* The bench in Chromium, on the built app: what a large import does to the page, and what a start takes. */

const STARTS = 5;

/* Put into the page before anything else: the worker's messages and the main thread's long tasks, by the clock. */
function watch(): void {
  const seen = { messages: [] as { kind: string; at: number }[], tasks: [] as number[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        seen.messages.push({ kind: data.kind, at: performance.now() });
      });
    }
  };
}

interface Seen {
  readonly messages: readonly { readonly kind: string; readonly at: number }[];
  readonly tasks: readonly number[];
}

function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.getByRole('button', { name: 'Try the example portfolio' }).first().waitFor();
  return page;
}

/* The most memory that any process of the pages has used so far, in MB; null where the system does not say. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.flatMap(({ type, id }) => {
    if (type !== 'renderer') return [];
    try {
      const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return most === undefined ? [] : [Number(most) / 1024];
    } catch {
      return [];
    }
  });
  return peaks.length === 0 ? null : Math.max(...peaks);
}

const fixed = (value: number | null) => (value === null ? 'not known' : value.toFixed(0));

function tell(what: string, value: string): void {
  console.log(`${what.padEnd(64)}${value}`);
}

async function measureImport(browser: Browser, url: string, file: string, rows: number): Promise<number | null> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(context, url);
  const before = await readSeen(page);
  const start = await page.evaluate(() => performance.now());
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor({ timeout: 600_000 });
  const end = await page.evaluate(() => performance.now());
  // what is written after the paint, and a task that is told of late, are part of it
  await page.getByText(/^Saved on this device/).waitFor({ timeout: 600_000 });
  await page.waitForTimeout(1000);
  const seen = await readSeen(page);
  const told = seen.messages.filter(({ kind, at }) => kind === 'progress' && at >= start).map(({ at }) => at);
  const gaps = told.slice(1).map((at, index) => at - told[index]!);
  const tasks = seen.tasks.slice(before.tasks.length);
  const name = `import of ${rows.toLocaleString('en-US')} rows`;
  tell(`${name}: to the verdict, ms`, fixed(end - start));
  tell(`${name}: longest main-thread task, ms`, fixed(Math.max(0, ...tasks)));
  tell(
    `${name}: progress messages, and the longest time between two, ms`,
    `${told.length}, ${fixed(Math.max(0, ...gaps))}`,
  );
  const peak = await peakMemory(browser);
  tell(`${name}: peak memory of the renderer, MB`, fixed(peak));
  await context.close();
  return peak;
}

/* The memory of a page that only parses the same file, 1 MB at a time, and keeps nothing of it. */
async function measurePapa(browser: Browser, url: string, file: string): Promise<number | null> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('input').setInputFiles(file);
  await page.getByText(/^\d+ rows$/).waitFor({ timeout: 600_000 });
  const peak = await peakMemory(browser);
  tell('PapaParse alone: peak memory of the renderer, MB', fixed(peak));
  return peak;
}

async function measureCancel(browser: Browser, url: string, file: string): Promise<void> {
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
  tell('cancel: until the import is gone from the page, ms', fixed(took));
  await context.close();
}

/* From the start of loading to the verdict of what was kept, and to the one button of an empty Svelte page, in turns. */
async function measureStart(
  browser: Browser,
  url: string,
  emptyUrl: string,
  file: string,
  rows: number,
): Promise<void> {
  const context = await browser.newContext();
  const page = await open(context, url);
  await page.locator('input[type=file]').first().setInputFiles(file);
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true });
  await verdict.waitFor({ timeout: 600_000 });
  await page.waitForTimeout(2000);
  const other = await context.newPage();
  await other.goto(emptyUrl);
  const times: number[] = [];
  const empty: number[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    await page.reload();
    await verdict.waitFor();
    times.push(await timeIn(page));
    await other.reload();
    await other.getByRole('button').waitFor();
    empty.push(await timeIn(other));
  }
  tell(`start to the verdict from storage, ${rows} rows, fastest of ${STARTS}, ms`, fixed(Math.min(...times)));
  tell('start of an empty Svelte page, fastest, ms', fixed(Math.min(...empty)));
  tell('the one ÷ the other', (Math.min(...times) / Math.min(...empty)).toFixed(1));
  await context.close();
}

/* A phone of the middle range on a mobile network, as speed tests have it: a quarter of the processor, 9 Mbit/s, 170 ms there and back. Only
   the page is slowed down by it, not its workers. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  const bytes = (9 * 1000 * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 170,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

const timeIn = (page: Page) => page.evaluate(() => performance.now());

/** What one first visit on a phone, and the next start there, took by the clock, in ms. */
interface OnPhone {
  readonly screen: number;
  /** From the file to its verdict. */
  readonly verdict: number;
  readonly stored: number;
  readonly empty: number;
  readonly emptyAgain: number;
  /** Answers that the page itself waited for. */
  readonly responses: number;
}

async function visitOnPhone(browser: Browser, url: string, emptyUrl: string, file: string): Promise<OnPhone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await slowDown(page);
  let responses = 0;
  page.on('response', () => (responses += 1));
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const screen = await timeIn(page);
  await page.getByRole('button', { name: 'Try the example portfolio' }).first().waitFor();
  const from = await timeIn(page);
  await page.locator('input[type=file]').first().setInputFiles(file);
  const shown = page.getByRole('region', { name: 'Verdict', exact: true });
  await shown.waitFor();
  const verdict = (await timeIn(page)) - from;
  await page.waitForTimeout(5000); // until it is kept, and the offline copy, too
  const answered = responses;
  await page.reload();
  await shown.waitFor();
  const stored = await timeIn(page);
  const other = await (await browser.newContext()).newPage();
  await slowDown(other);
  await other.goto(emptyUrl);
  await other.getByRole('button').waitFor();
  const empty = await timeIn(other);
  await other.reload();
  await other.getByRole('button').waitFor();
  const emptyAgain = await timeIn(other);
  await other.context().close();
  await context.close();
  return { screen, verdict, stored, empty, emptyAgain, responses: answered };
}

/* Beside an empty Svelte page in the same run, in turns: ratios, since times differ between machines. */
async function measurePhone(browser: Browser, url: string, emptyUrl: string, file: string): Promise<void> {
  const visits: OnPhone[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) visits.push(await visitOnPhone(browser, url, emptyUrl, file));
  const fastest = (read: (visit: OnPhone) => number) => Math.min(...visits.map(read));
  const ratio = (read: (visit: OnPhone) => number, beside: (visit: OnPhone) => number) =>
    (fastest(read) / fastest(beside)).toFixed(1);
  tell('on a phone, first visit: responses to the page', fixed(fastest(({ responses }) => responses)));
  tell(
    'on a phone, first visit: to the first screen ÷ an empty page',
    ratio(
      ({ screen }) => screen,
      ({ empty }) => empty,
    ),
  );
  tell('on a phone, first visit: from a file to its verdict, ms', fixed(fastest(({ verdict }) => verdict)));
  tell(
    'on a phone: to the verdict from storage ÷ an empty page',
    ratio(
      ({ stored }) => stored,
      ({ emptyAgain }) => emptyAgain,
    ),
  );
}

/** `npm run bench:browser [-- ROWS]`: prints what a large import (100,000 rows unless told) and a start take in Chromium. */
export async function main([given = '100000']: readonly string[]): Promise<number> {
  const rows = Number(given);
  if (!Number.isInteger(rows) || rows < 1) {
    console.error('Say how many rows: npm run bench:browser -- 100000');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-bench-'));
  const [file, small] = [join(folder, 'large.csv'), join(folder, 'small.csv')];
  const reference = await loadReference();
  writeFileSync(file, asFidelity(rows, reference));
  writeFileSync(small, asFidelity(200, reference));
  const served = await serve('dist', 0);
  await buildPage('empty-page', join(folder, 'empty'));
  await buildPage('papa-page', join(folder, 'papa'));
  const [servedEmpty, servedPapa] = [await serve(join(folder, 'empty'), 0), await serve(join(folder, 'papa'), 0)];
  // memory is told of a whole browser, and of the most it ever used: each measure has one of its own
  const withBrowser = async <T>(measure: (browser: Browser) => Promise<T>): Promise<T> => {
    const browser = await chromium.launch(findBrowser().launch);
    try {
      return await measure(browser);
    } finally {
      await browser.close();
    }
  };
  try {
    await withBrowser(async (browser) => {
      await measureStart(browser, served.url, servedEmpty.url, small, 200);
      await measureCancel(browser, served.url, file);
    });
    await withBrowser((browser) => measurePhone(browser, served.url, servedEmpty.url, small));
    const own = await withBrowser((browser) => measureImport(browser, served.url, file, rows));
    const alone = await withBrowser((browser) => measurePapa(browser, servedPapa.url, file));
    tell(
      'peak memory: the import’s ÷ that of PapaParse alone',
      own === null || alone === null ? 'not known' : (own / alone).toFixed(1),
    );
  } finally {
    await served.close();
    await servedEmpty.close();
    await servedPapa.close();
    rmSync(folder, { recursive: true });
  }
  return 0;
}
