import type { CDPSession, Page } from 'playwright-core';

/* Long use of one page, and what of it stays in memory. */

export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** Megabytes. */
  readonly heap: number;
  /** Kilobytes in the database; null where the browser does not say. */
  readonly stored: number | null;
}

/** Begins to look into the memory of a page of Chromium. */
export async function watchMemory(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  return devtools;
}

/** Gives what the page holds once its rubbish is collected. */
export async function held(page: Page, devtools: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  const stored = await page.evaluate(async () => {
    const estimate: StorageEstimate & { readonly usageDetails?: { readonly indexedDB?: number } } =
      await navigator.storage.estimate();
    return estimate.usageDetails?.indexedDB ?? null;
  });
  return {
    nodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
    heap: Number((valueOf('JSHeapUsedSize') / 1e6).toFixed(1)),
    stored: stored === null ? null : Math.round(stored / 1e3),
  };
}

/** Hands a file over from within the page: one that Playwright sets leaves its element, and with it the screen, to the developer tools. */
export async function handOver(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await page.evaluate(
    ([called, content]) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const files = new DataTransfer();
      files.items.add(new File([content], called, { type: 'text/csv' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text] as const,
  );
}

/** Adds a file and takes it back. */
export async function addAndUndo(page: Page, round: number): Promise<void> {
  const text = `Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,B${round},${1000 + round}\nAVUV,Avantis,B${round},${500 + round}\n`;
  await page.evaluate(() => (location.hash = '#/add'));
  // what was told before this file has an Undo, too
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.waitFor({ state: 'detached' });
  await handOver(page, `round-${round}.csv`, text);
  await undo.click();
  await undo.waitFor({ state: 'detached' });
  await page.locator('main[aria-busy=false]').waitFor();
}
