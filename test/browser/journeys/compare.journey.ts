import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, visitForEach, type Visit } from '../../support/browser.ts';

/* What the example is compared with and what of it is looked at: the line that reads as a sentence. */

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const isAtRest = () => page.locator('main[aria-busy="false"]').waitFor();
const heading = () => region('Verdict').getByRole('heading', { level: 1 }).innerText();

async function openExample(): Promise<void> {
  await openApp(visit);
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await region('Verdict').waitFor();
  await isAtRest();
}
async function choose(menu: string, option: string): Promise<void> {
  await page.getByLabel(menu, { exact: true }).selectOption({ label: option });
  await isAtRest();
}

test('another benchmark changes what stands beside the figures, never one’s own', async () => {
  await openExample();
  const own = await heading();
  const size = region('Size').getByRole('table');
  await size.getByRole('columnheader', { name: 'US market' }).waitFor();
  await choose('Compare with', 'Russell 2000');
  await size.getByRole('columnheader', { name: 'Russell 2000' }).waitFor();
  expect(await heading()).toBe(own);
  await region('Verdict').getByText('By comparison, the Russell 2000 has').waitFor();
  await page.reload();
  await size.getByRole('columnheader', { name: 'Russell 2000' }).waitFor();
});

test('a mix of two is dialled by keyboard, and the dial says what it is', async () => {
  await openExample();
  await choose('Compare with', 'a mix of two…');
  const dial = page.getByRole('slider', { name: 'Percent in the second' });
  expect(await dial.getAttribute('aria-valuetext')).toBe('50% S&P 500, 50% Russell 2000');
  await dial.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('status').getByText('45% S&P 500, 55% Russell 2000').waitFor();
  await choose('First of the mix', 'Nasdaq-100');
  await page.getByRole('status').getByText('45% Nasdaq-100, 55% Russell 2000').waitFor();
  await expectAccessible(page);
});

test('one account alone, several, and all again', async () => {
  await openExample();
  const whole = await heading();
  await region('By account')
    .getByRole('button', { name: /^Show only ROTH/ })
    .click();
  await isAtRest();
  expect(await heading()).toContain('in this account');
  await choose('Accounts', 'both accounts');
  expect(await heading()).toBe(whole);
  await page.getByLabel('Accounts', { exact: true }).selectOption({ index: 1 });
  await isAtRest();
  expect(await heading()).not.toBe(whole);
  await page.reload();
  await region('Verdict').waitFor();
  // Coming back shows the whole, so that no account is left out unseen.
  expect(await heading()).toBe(whole);
});

test('what the broker shows is one choice away, in words, picture and list', async () => {
  await openExample();
  await region('Companies').waitFor();
  await choose('What is shown', 'what your broker shows');
  expect(await heading()).toMatch(/^Of every \$100, as your broker lists it, /);
  await region('What your broker shows').getByRole('rowheader', { name: /^VOO/ }).waitFor();
  await region('Size').getByRole('rowheader', { name: 'Funds (not broken down)' }).waitFor();
  await expectAccessible(page);
  await choose('What is shown', 'what you own');
  await region('Companies').waitFor();
});

test('another portfolio and an earlier day stand where a market stood, and go again', async () => {
  await openApp(visit, '#/portfolios');
  await page.getByRole('button', { name: 'Example: the Larks' }).click();
  await region('Together').waitFor();
  await region('Portfolios')
    .getByRole('button', { name: /^Example: Ada Lark/ })
    .click();
  await isAtRest();
  await page.goto(`${visit.url}#/verdict`);
  await region('Verdict').waitFor();
  const own = await heading();
  await choose('Compare with', 'your own portfolio or date…');
  await choose('Your own portfolio or date', 'Example: Ben Lark');
  await region('Verdict').getByText('By comparison, the portfolio “Example: Ben Lark” has').waitFor();
  expect(await heading()).toBe(own);
  await expectAccessible(page);
  const pick = page.getByRole('combobox', { name: 'Your own portfolio or date' });
  const day = await pick.locator('optgroup[label="This portfolio on an earlier date"] option').first().innerText();
  await choose('Your own portfolio or date', day);
  await region('Verdict').getByText(`By comparison, what you held on ${day} has`).waitFor();
  expect(await heading()).toBe(own);
  await page.getByRole('button', { name: 'Back to comparing with a market' }).click();
  await isAtRest();
  await region('Verdict').getByText('By comparison, the US market has').waitFor();
});
