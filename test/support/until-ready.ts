import type { Page } from 'playwright-core';

/** Waits until the offline copy is whole and this page is answered from it: "Ready" in the product's words. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null || navigator.serviceWorker.controller === null) return false;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve) => {
      port1.onmessage = (event: MessageEvent<{ missing: number }>) => resolve(event.data.missing === 0);
    });
    active.postMessage({ kind: 'state' }, [port2]);
    return answer;
  });
}
