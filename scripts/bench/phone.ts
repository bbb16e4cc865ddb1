import type { Browser, Page } from 'playwright-core';
import type { Figure } from '../measuring/figures.ts';
import { repeat } from '../measuring/times.ts';
import { AWAITED, QUIET_MS, drawnAfter, readSeen, verdictAfterFile, watch, type Seen } from '../measuring/watch.ts';

const VISITS = 5;

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

const hasPack = () => (window as unknown as { seen: Seen }).seen.messages.some(({ kind }) => kind === 'pack-loaded');

/** What one first visit on a phone, and the next start there, took by the clock, in ms. */
interface OnPhone {
  readonly screen: number;
  /** Until the reference pack is there: from then on a file is read at once. */
  readonly pack: number;
  /** From the file to its verdict, once the pack is there. */
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
  await page.addInitScript(watch, AWAITED);
  await slowDown(page);
  let responses = 0;
  page.on('response', () => (responses += 1));
  const screen = await drawnAfter(page, 'heading', () => page.goto(url));
  await page.getByRole('button', { name: 'Try the example portfolio' }).first().waitFor();
  await page.waitForFunction(hasPack);
  const pack = (await readSeen(page)).messages.find(({ kind }) => kind === 'pack-loaded')!.at;
  const verdict = await verdictAfterFile(page, file);
  await page.waitForTimeout(5000); // until it is kept, and the offline copy, too
  const answered = responses;
  const stored = await drawnAfter(page, 'verdict', () => page.reload());
  await page.waitForTimeout(4 * QUIET_MS); // a phone takes longer for that, too
  const other = await (await browser.newContext()).newPage();
  await other.addInitScript(watch, AWAITED);
  await slowDown(other);
  const empty = await drawnAfter(other, 'button', () => other.goto(emptyUrl));
  const emptyAgain = await drawnAfter(other, 'button', () => other.reload());
  await other.context().close();
  await context.close();
  return { screen, pack, verdict, stored, empty, emptyAgain, responses: answered };
}

/** Measures visits on a phone beside an empty Svelte page in the same run, in turns: ratios, since times differ between machines. */
export async function measurePhone(
  browser: Browser,
  url: string,
  emptyUrl: string,
  file: string,
): Promise<readonly Figure[]> {
  const visits = await repeat(VISITS, () => visitOnPhone(browser, url, emptyUrl, file));
  const fastest = (of: keyof OnPhone) => Math.min(...visits.map((visit) => visit[of]));
  const unit = '× an empty page';
  return [
    { what: 'first visit on a phone: responses to the page', value: fastest('responses'), unit: 'responses' },
    { what: 'first visit on a phone: to the first screen', value: fastest('screen') / fastest('empty'), unit },
    { what: 'first visit on a phone: until the reference pack is there', value: fastest('pack'), unit: 'ms' },
    {
      what: 'first visit on a phone: from a file to its verdict',
      value: fastest('verdict'),
      unit: 'ms',
      goal: 1500,
    },
    {
      what: 'on a phone: to the verdict from storage',
      value: fastest('stored') / fastest('emptyAgain'),
      unit,
      goal: 2.5,
    },
  ];
}
