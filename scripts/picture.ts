import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { serve } from './serve.mjs';

const PICTURE = 'test/browser/pictures/verdict.png';

/** `npm run picture`: draws the README's picture anew from the built app, so that it never shows an app that is gone. */
export async function main(): Promise<number> {
  const served = await serve('dist', 0);
  const browser = await chromium.launch(findBrowser().launch);
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(served.url);
    await page.getByRole('button', { name: 'Try the example portfolio' }).click();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('main[aria-busy="false"]').waitFor();
    await mkdir(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE, animations: 'disabled' });
    console.log(`${PICTURE} is drawn.`);
  } finally {
    await browser.close();
    await served.close();
  }
  return 0;
}
