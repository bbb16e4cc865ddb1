import { chromium, type CDPSession, type Page } from 'playwright-core';
import type { Reference } from '../src/domain/model/reference.ts';
import { loadReference } from '../src/reference/load.ts';
import { findBrowser } from '../test/support/find-browser.ts';
import { handOver } from '../test/support/soak.ts';
import { openLedger, type Figure } from './measuring/figures.ts';
import { readMemory } from './measuring/process-memory.ts';
import { withFolder, withServer } from './measuring/stage.ts';

/* npm run memory: what the built app holds in Chromium, after the rubbish was collected: the renderer's own pages, and of them what is
   JavaScript's in the page and in the worker. At the start, when the lists are loaded, with the largest funds looked through, and with every list
   of the pack. On the second visit, as on every later one: on the first the offline copy is made, which takes 45 MB for that while. */

/** What the renderer may take once its lists are loaded, in MB. */
const LIMIT_MB = 200;
/** What it should take then. */
const GOAL_MB = 150;
const FUNDS = 40;
const SETTLING_MS = 4000;

interface Held {
  /** All that the renderer has in memory, in MB; null where the system does not say. */
  readonly renderer: number | null;
  /** Of it what no other process shares. */
  readonly own: number | null;
  readonly pageHeap: number;
  readonly workerHeap: number;
}

const MB = 1_000_000;

/* Symbols of funds that are read from a list of their own, those of the most rows first. */
function fundsBySize(reference: Reference): readonly string[] {
  const isFund = (symbol: string): boolean => reference.bySymbol(symbol).some(({ kind }) => kind === 'fund');
  return [...reference.passport.lists]
    .sort((a, b) => b.rows - a.rows)
    .map(({ symbol }) => symbol)
    .filter(isFund);
}

function portfolioOf(funds: readonly string[]): string {
  return ['Symbol,Quantity,Price,Value', ...funds.map((symbol) => `"${symbol}",10,100,1000`)].join('\n');
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, number>>;
}

/* A command to the worker of the page, which has no session of its own: sent through the browser's. */
async function askWorker(browser: CDPSession, method: string): Promise<Readonly<Record<string, number>>> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'worker');
  if (worker === undefined) throw new Error('The page has no worker.');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answer = new Promise<Readonly<Record<string, number>>>((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }): void => {
      const said = JSON.parse(event.message) as Answer;
      if (event.sessionId !== sessionId || said.id !== 1) return;
      browser.off('Target.receivedMessageFromTarget', hear);
      if (said.result === undefined) reject(new Error(`The worker does not answer ${method}: ${event.message}`));
      else resolve(said.result);
    };
    browser.on('Target.receivedMessageFromTarget', hear);
  });
  await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method }) });
  const found = await answer;
  await browser.send('Target.detachFromTarget', { sessionId });
  return found;
}

async function measure(page: Page): Promise<Held> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page is of no browser.');
  const ofPage = await page.context().newCDPSession(page);
  const ofBrowser = await browser.newBrowserCDPSession();
  for (let turn = 0; turn < 3; turn += 1) {
    await ofPage.send('HeapProfiler.collectGarbage');
    await askWorker(ofBrowser, 'HeapProfiler.collectGarbage');
  }
  await page.waitForTimeout(500);
  const { usedSize } = await ofPage.send('Runtime.getHeapUsage');
  const worker = await askWorker(ofBrowser, 'Runtime.getHeapUsage');
  const { processInfo } = await ofBrowser.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [readMemory(id)] : []));
  const [largest] = sizes.filter((size) => size !== null).toSorted((a, b) => b.VmRSS - a.VmRSS);
  await ofPage.detach();
  await ofBrowser.detach();
  return {
    renderer: largest?.VmRSS ?? null,
    own: largest?.RssAnon ?? null,
    pageHeap: usedSize / MB,
    workerHeap: worker['usedSize']! / MB,
  };
}

const fixed = (value: number | null): string => (value === null ? 'not known' : value.toFixed(0));

function figureOf(what: string, { renderer, own, pageHeap, workerHeap }: Held): Figure {
  const detail = `its own ${fixed(own)}; JavaScript: page ${fixed(pageHeap)}, worker ${fixed(workerHeap)}`;
  return { what: `memory of the renderer: ${what}`, value: renderer, unit: 'MB', detail };
}

/* A visit of its own, in a profile that has the offline copy; another visit's rubbish is not measured. */
function visit(url: string, funds: readonly string[]): Promise<Held> {
  return withFolder(async (profile) => {
    const first = await chromium.launchPersistentContext(profile, findBrowser().launch);
    const installing = await first.newPage();
    await installing.goto(url);
    await installing.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await first.close();
    const context = await chromium.launchPersistentContext(profile, findBrowser().launch);
    try {
      const page = await context.newPage();
      await page.goto(`${url}#/add`);
      if (funds.length > 0) {
        await handOver(page, 'funds.csv', portfolioOf(funds));
        await page.getByRole('button', { name: 'Undo' }).waitFor({ timeout: 120_000 });
      }
      // the worker warms up while the page waits
      await page.waitForTimeout(SETTLING_MS);
      return await measure(page);
    } finally {
      await context.close();
    }
  });
}

/** `npm run memory [-- --write]`: prints what is held; 1 where the app with its lists loaded takes more than the limit. */
export async function main(args: readonly string[]): Promise<number> {
  const all = fundsBySize(await loadReference());
  const ledger = openLedger('npm run memory', args);
  return withServer('dist', async (url) => {
    ledger.tell({ ...figureOf('its lists loaded', await visit(url, [])), goal: GOAL_MB, most: LIMIT_MB });
    ledger.tell(figureOf(`the ${FUNDS} longest lists looked through`, await visit(url, all.slice(0, FUNDS))));
    ledger.tell(figureOf('every list looked through', await visit(url, all)));
    return ledger.close();
  });
}
