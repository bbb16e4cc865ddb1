import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, visitForAll, type Visit } from '../../support/browser.ts';
import { whenSettingWritten } from '../../support/keeping.ts';
import { downloadReport, findExample, openExample } from '../../support/screens.ts';

/* Help, how figures were worked out, and the keyboard, on the example portfolio, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function readReport() {
  const download = await downloadReport(page);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    readonly concentration: { readonly hhi: number; readonly effectiveNumber: number };
    readonly totals: { readonly net: number };
    readonly lens: { readonly value: number };
  };
}

test('a key figure opens its calculation by keyboard, with the numbers of the report, and gives focus back', async () => {
  await findExample(visit, '/verdict');
  const { concentration } = await readReport();
  const label = page.getByRole('button', { name: 'As concentrated as owning: how is this calculated?' });
  await label.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'As diversified as' });
  await dialog.waitFor();
  const row = (name: RegExp) => dialog.getByRole('row', { name });
  await row(/^HHI/)
    .getByRole('cell', { name: String(Math.round(concentration.hhi)), exact: true })
    .waitFor();
  await row(/^Effective number of companies, N/)
    .getByRole('cell', { name: concentration.effectiveNumber.toFixed(1), exact: true })
    .waitFor();
  await dialog.getByText(/Company data from \w+ \d+, \d{4}/).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await label.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('the calculation of a share leads from the dialog to its page in Help, and back', async () => {
  await findExample(visit, '/verdict');
  const { totals, lens } = await readReport();
  await page.getByRole('button', { name: 'mega-cap tech: how is this calculated?' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Open in Help' }).click();
  await title('Percent in mega-cap tech').waitFor();
  const whole = (value: number) => `$${Math.round(value).toLocaleString('en-US')}`;
  await region('How we calculate this')
    .getByText(`${whole(lens.value)} ÷ ${whole(totals.net)}`)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'What counts as mega-cap tech', exact: true }).click();
  await title('What counts as mega-cap tech').waitFor();
  await page.goBack();
  await title('Percent in mega-cap tech').waitFor();
});

test('a word is found, and has an address of its own', async () => {
  await openApp(visit, '#/help');
  await page.getByLabel('Search help').fill('herfindahl');
  await region('Glossary').getByRole('link', { name: 'HHI', exact: true }).click();
  await title('HHI').waitFor();
  expect(new URL(page.url()).hash).toBe('#/help/hhi');
  await page.goto(`${visit.url}#/help/active-share`);
  await title('Active share').waitFor();
  const contents = page.getByRole('navigation', { name: 'Help contents' });
  await contents.getByRole('link', { name: 'What Topheavy tells you' }).click();
  await title('What Topheavy tells you').waitFor();
});

test('about says version, lists and licences', async () => {
  await openApp(visit, '#/help/about');
  const about = region('About');
  await about.getByText('It isn’t financial advice', { exact: false }).waitFor();
  await about.getByText(/^Version \d+\.\d+\.\d+, MIT License$/).waitFor();
  await about.getByText(/^\d{4}-\d\d-\d\d$/).waitFor();
  await about.getByText(/^Built with \d+ packages$/).click();
  await about.getByText('SIL Open Font License 1.1', { exact: false }).waitFor();
  await about.getByText('chart.js', { exact: true }).click();
  await about
    .getByText(/Permission is hereby granted, free of charge/)
    .filter({ visible: true })
    .waitFor();
});

test('a German browser gets its own notation in English words, too, and typed and saved figures stay as they were', async () => {
  const browser = visit.context.browser();
  if (browser === null) throw new Error('The context has no browser.');
  const context = await browser.newContext({ locale: 'de-DE' });
  try {
    const german = await context.newPage();
    await german.goto(`${visit.url}?language=en`);
    await openExample(german);
    const verdict = german.getByRole('region', { name: 'Verdict', exact: true });
    await verdict.getByText(/^Example portfolio, 33 holdings, \$\d{3}\.\d{3}$/).waitFor();
    await verdict
      .getByText(/^\d\d,\d%$/)
      .first()
      .waitFor();
    await german.getByText(': 50, 200, 1.000 and 3.000.', { exact: false }).waitFor();
    const report = readFileSync(await (await downloadReport(german)).path(), 'utf8');
    expect(report).toMatch(/"net": \d+\.\d+/);
  } finally {
    await context.close();
  }
});

test('keys go to screens, search and hide amounts, and can be switched off for good', async () => {
  await findExample(visit, '/verdict');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByRole('region', { name: 'What’s inside each fund' }).waitFor();
  await page.keyboard.press('?');
  await page
    .getByRole('dialog', { name: 'Keyboard' })
    .getByRole('row', { name: /Go to Help/ })
    .waitFor();
  // on a busy page the next key is there before the browser tells that the dialog closed, and is the page's all the same
  await page.evaluate(() =>
    window.addEventListener(
      'keydown',
      () => {
        const until = performance.now() + 300;
        while (performance.now() < until);
      },
      { once: true },
    ),
  );
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('a')]);
  await page.getByRole('switch', { name: 'Hide amounts', checked: true }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await title('What Topheavy tells you').waitFor();
  await page.keyboard.press('/');
  const search = page.getByLabel('Search help');
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('gap');
  expect(await search.inputValue()).toBe('gap');
  await page.getByRole('switch', { name: 'Hide amounts', checked: true }).waitFor();
  // Escape empties the field and leaves it: everything is there again, and the next key is a shortcut
  await page.keyboard.press('Escape');
  expect(await search.inputValue()).toBe('');
  await title('What Topheavy tells you').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  const contents = page.getByRole('navigation', { name: 'Help contents' });
  await contents.getByRole('link', { name: 'Keyboard' }).click();
  await page.getByRole('switch', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('switch', { name: 'Keyboard shortcuts', checked: false }).waitFor();
  await title('Keyboard').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await whenSettingWritten(page, 'shortcuts', false);
  await page.reload();
  await page.getByRole('switch', { name: 'Keyboard shortcuts', checked: false }).waitFor();
});
