import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { visitForAll, type Visit } from '../../support/browser.ts';
import { findExample, isAtRest, findOverflow } from '../../support/screens.ts';
let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});
const SHOTS: readonly [string, string, number, 'light' | 'dark'][] = JSON.parse(process.env['SHOTS'] ?? '[]');
test('shots', async () => {
  for (const [name, address, width, theme] of SHOTS) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await findExample(visit, '/privacy');
    await findExample(visit, address);
    await isAtRest(page);
    await page.waitForTimeout(300);
    const d = page.getByRole('button', { name: 'Dismiss' });
    if (await d.count())
      await d
        .first()
        .click()
        .catch(() => {});
    await page.waitForTimeout(200);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    console.log(name, width, height, JSON.stringify(await findOverflow(page)));
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `/tmp/shots-funds/${name}-${width}-${theme}.png`, animations: 'disabled' });
  }
});
