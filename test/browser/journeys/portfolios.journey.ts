import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allWords, listAddresses, seeScreen } from '../../support/screens.ts';
import { expectAccessible, openApp, visitForEach, type Visit } from '../../support/browser.ts';

/* Several portfolios, the days that are kept of them, and targets, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = begun);
});

const list = () => page.getByRole('region', { name: 'Portfolios', exact: true });
const rest = () => page.locator('main[aria-busy="false"]').waitFor();
const title = () => page.getByRole('heading', { level: 1 });

async function tryLarks(): Promise<void> {
  await openApp(visit, '#/portfolios');
  await page.getByRole('button', { name: 'Example: the Larks' }).click();
  await page.getByRole('region', { name: 'Together' }).waitFor();
  await rest();
}

test('a household is looked at together, then one of it alone: what changed, over time, in both themes', async () => {
  await tryLarks();
  expect(await allWords(page)).not.toMatch(/500[12]000[12]/);
  await page.getByRole('button', { name: 'Example: the Marshes' }).click();
  await page.getByRole('heading', { name: 'Example: the Marshes, together' }).waitFor();
  await rest();
  // with a client at the table nobody else is named, anywhere
  await page.keyboard.press('m');
  for (const address of listAddresses(true)) {
    await seeScreen(page, address);
    expect(await allWords(page), address).not.toMatch(/Lark/);
  }
  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Switch portfolio' }).getByRole('option').first().waitFor();
  expect(await allWords(page)).toMatch(/Dan Marsh/);
  expect(await allWords(page)).not.toMatch(/Lark/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await seeScreen(page, '/portfolios');
  await list().getByRole('button', { name: 'Open Example: the Larks together' }).click();
  await page.getByRole('heading', { name: 'Example: the Larks, together' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See the verdict' }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await page.goBack();
  await list()
    .getByRole('button', { name: /^Example: Ada Lark/ })
    .click();
  await page.getByRole('table', { name: 'What changed, in amounts' }).waitFor();
  expect(await title().textContent()).toMatch(/^Since November: /);
  const rows = await page.getByRole('table', { name: 'What changed, in amounts' }).getByRole('row').allTextContents();
  expect(rows.some((row) => row.includes('NVDA bought'))).toBe(true);
  await page.getByRole('button', { name: 'What changed: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('Total on Aug 21, 2026').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('tab', { name: 'Percentages' }).click();
  await page.getByRole('table', { name: 'What changed, in percentage points' }).waitFor();
  await page.getByRole('tab', { name: 'As diversified as' }).click();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('targets are set, told under the verdict, and kept', async () => {
  await tryLarks();
  await list()
    .getByRole('button', { name: /^Example: Ben Lark/ })
    .click();
  await page.getByRole('button', { name: 'Set targets' }).click();
  await page.getByLabel('Mega-cap tech at most, percent').fill('20');
  await page.getByLabel('Small caps at least, percent').fill('120');
  expect(await page.getByRole('button', { name: 'Save targets' }).isDisabled()).toBe(true);
  await page.getByLabel('Small caps at least, percent').fill('');
  await page.getByRole('button', { name: 'Save targets' }).click();
  await page.getByRole('region', { name: 'Targets', exact: true }).getByText('at most 20%').waitFor();
  await page.getByRole('button', { name: 'Your targets: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('Mega-cap tech now').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await rest();
  await page.goto(`${page.url().split('#')[0]}#/verdict`);
  await page
    .getByRole('region', { name: 'Your targets' })
    .getByText(/^Outside your targets: Mega-cap tech/)
    .waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'Your targets' }).waitFor();
  await page.goto(`${page.url().split('#')[0]}#/portfolios`);
  const history = page.getByRole('region', { name: 'History', exact: true });
  const what = 'Set the target for mega-cap tech to at most 20%';
  await history.getByRole('button', { name: `Undo: ${what}` }).click();
  await page.getByText(`Undone: ${what}.`).waitFor();
  await history.getByText('Removed the target for mega-cap tech').waitFor();
  await page.getByRole('button', { name: 'Set targets' }).waitFor();
});

test('two keys switch, one hides amounts for a meeting, and a deleted portfolio comes back whole', async () => {
  await tryLarks();
  await page.locator('h1').focus();
  await page.keyboard.press('p');
  await page.getByRole('combobox', { name: 'Portfolio', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'What changed, in amounts' }).waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('m');
  await page.getByRole('status').getByText('Meeting view: one household, amounts hidden.').waitFor();
  expect(await list().textContent()).not.toContain('$1');
  await page.keyboard.press('m');
  await list().getByRole('button', { name: 'Edit Example: Ada Lark' }).click();
  await list().getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Deleted Example: Ada Lark and its snapshots.').waitFor();
  expect(
    await list()
      .getByRole('button', { name: /^Example: Ada Lark/ })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Compare Nov 28, 2025' }).waitFor();
  await title()
    .filter({ hasText: /^Since November: / })
    .waitFor();
});
