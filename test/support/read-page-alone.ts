import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './browser.ts';

const ADDRESS = 'https://page.example/';

/** Opens a saved page in a browser of its own and gives its words: it may ask for nothing, break no policy, and has no fault that axe finds. */
export async function readPageAlone(browser: Browser, html: string): Promise<string> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(0, 80)));
    page.on('console', (message) => faults.push(message.text()));
    await page.route(ADDRESS, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await page.goto(ADDRESS);
    await page.getByRole('article', { name: 'Client sheet' }).waitFor();
    await expectAccessible(page);
    // what stands in the page itself is no request to anybody
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([ADDRESS]);
    expect(faults).toEqual([]);
    return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  } finally {
    await context.close();
  }
}
