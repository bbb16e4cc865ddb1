import { test } from 'vitest';
import { openApp, visitForEach, type Visit } from '../../support/browser.ts';
import { isAtRest } from '../../support/screens.ts';
let visit: Visit;
visitForEach((begun) => { visit = begun; });
const OUT = '/tmp/start-pics';
test('pictures', async () => {
  const { page } = visit;
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await openApp(visit);
  await isAtRest(page);
  for (const [w, h, scheme] of [[1280, 800, 'light'], [390, 844, 'dark'], [1920, 1080, 'light'], [360, 740, 'light'], [1024, 800, 'dark']] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${OUT}/start-${w}.png`, fullPage: true });
    const facts = await page.evaluate(() => ({ height: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth,
      example: [...document.querySelectorAll('button')].find((b) => b.textContent === 'See an example')?.getBoundingClientRect().bottom,
      drop: document.querySelector('.drop')?.getBoundingClientRect().toJSON(), h1: document.querySelector('h1')?.getBoundingClientRect().toJSON(), picker: document.querySelector('.picker')?.getBoundingClientRect().toJSON(), promises: document.querySelector('.promises')?.getBoundingClientRect().toJSON() }));
    console.log(w, JSON.stringify(facts));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'What your broker shows' }).click();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${OUT}/start-broker.png` });
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await isAtRest(page);
  await page.waitForTimeout(300);
  for (const [w, h] of [[1280, 800], [1024, 800], [390, 844], [360, 740]] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${OUT}/saved-${w}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(9000);
  await page.screenshot({ path: `${OUT}/rest-1280.png` });
  await page.getByRole('button', { name: 'Add file' }).click();
  await page.screenshot({ path: `${OUT}/add-1280.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.screenshot({ path: `${OUT}/share-1280.png` });
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#/portfolios'));
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${OUT}/portfolios-1280.png` });
  await page.evaluate(() => (location.hash = '#/add?paste'));
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${OUT}/again-1280.png` });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.screenshot({ path: `${OUT}/share-390.png` });
});
