import { listAddresses } from '../../test/support/addresses.ts';
import { openExample, seeScreen } from '../../test/support/screens.ts';
import { waitUntilReady } from '../../test/support/until-ready.ts';
import { withApp } from '../measuring/stage.ts';
import type { Figures } from './record.ts';

/**
 * Opens the built app as a visitor does, waits until its offline copy is whole, opens the example and walks over every screen. Counts the
 * addresses asked for at the start, the requests that reached the network after it, and those to any other host.
 */
export function countRequests(): Promise<Figures> {
  return withApp(async ({ browser, url: start }) => {
    const context = await browser.newContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(start);
    await waitUntilReady(page);
    await page.waitForLoadState('networkidle');
    const files = new Set(asked.filter((url) => url.startsWith(start))).size;
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let after = 0;
    network.on('Network.responseReceived', ({ response }) => {
      if (!response.fromServiceWorker && !response.fromDiskCache && /^https?:/.test(response.url)) after += 1;
    });
    await openExample(page);
    const addresses = listAddresses(true);
    for (const address of addresses) await seeScreen(page, address);
    const elsewhere = asked.filter((url) => /^(?:https?|wss?):/.test(url) && !url.startsWith(start)).length;
    return { files, screens: addresses.length, after, elsewhere };
  });
}
