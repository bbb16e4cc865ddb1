import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { AT_REST, findExample } from '../../support/screens.ts';

/* What the example is compared with and what of it is looked at: the line that reads as a sentence. */

let visit: Visit;
let page: Page;
/* As most people see it: a switch swings the beam and lets the changed figures fade. */
visitForAll(
  (begun) => {
    visit = begun;
    ({ page } = begun);
  },
  { moves: true },
);

const region = (name: string) => page.getByRole('region', { name, exact: true });
const isAtRest = () => page.locator(AT_REST).waitFor();
const heading = () => region('Verdict').getByRole('heading', { level: 1 }).innerText();

const seeExample = () => findExample(visit, '/verdict');
async function choose(menu: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: menu, exact: true }).selectOption({ label: option });
  await isAtRest();
}

test('another benchmark changes what stands beside the figures, never one’s own', async () => {
  await seeExample();
  const own = await heading();
  const size = region('Size').getByRole('table');
  await size.getByRole('columnheader', { name: 'US market' }).waitFor();
  await choose('Compare with', 'Russell 2000');
  await size.getByRole('columnheader', { name: 'Russell 2000' }).waitFor();
  expect(await heading()).toBe(own);
  await region('Verdict').getByText('than the Russell 2000', { exact: false }).first().waitFor();
  await page.reload();
  await size.getByRole('columnheader', { name: 'Russell 2000' }).waitFor();

  // a mix of two is dialled by keyboard, and the dial says what it is
  await choose('Compare with', 'a mix of two…');
  const dial = page.getByRole('slider', { name: 'Percent in the second' });
  expect(await dial.getAttribute('aria-valuetext')).toBe('50% S&P 500, 50% Russell 2000');
  await dial.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('status').getByText('45% S&P 500, 55% Russell 2000').waitFor();
  await choose('First of the mix', 'Nasdaq-100');
  await page.getByRole('status').getByText('45% Nasdaq-100, 55% Russell 2000').waitFor();
  await expectAccessible(page);
  await choose('Compare with', 'Total US market');
  await size.getByRole('columnheader', { name: 'US market' }).waitFor();
});

test('one account alone, several, and all again', async () => {
  await seeExample();
  const whole = await heading();
  await page.getByRole('tab', { name: 'Accounts', exact: true }).click();
  await region('By account')
    .getByRole('button', { name: /^Show only ROTH/ })
    .click();
  await isAtRest();
  expect(await heading()).toContain('in this account');
  await choose('Accounts', 'both accounts');
  expect(await heading()).toBe(whole);
  await page.getByRole('combobox', { name: 'Accounts', exact: true }).selectOption({ index: 1 });
  await isAtRest();
  expect(await heading()).not.toBe(whole);
  await page.reload();
  await region('Verdict').waitFor();
  // Coming back shows the whole, so that no account is left out unseen.
  expect(await heading()).toBe(whole);
});

test('what the broker shows is one choice away, in words, picture and list', async () => {
  await seeExample();
  const own = await heading();
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('Companies').click();
  await region('Companies').waitFor();
  const broker = page.getByRole('button', { name: 'What your broker shows', exact: true });
  const truth = page.getByRole('button', { name: 'What you really own', exact: true });
  expect(await truth.getAttribute('aria-pressed')).toBe('true');
  await broker.click();
  await isAtRest();
  expect(await broker.getAttribute('aria-pressed')).toBe('true');
  expect(await heading()).toMatch(
    /^Your broker shows \$\d+ in mega-cap tech, \$\d+ in small caps and \$\d+ in funds\.$/,
  );
  await region('Verdict')
    .getByText(/^Open yours and \$\d+ more of every \$100 turns out to be in mega-cap tech\.$/)
    .waitFor();
  await region('Verdict').locator('svg').getByText('inside funds').waitFor();
  await region('What your broker shows').getByRole('rowheader', { name: /^VOO/ }).waitFor();
  // what would happen again is always of what is owned
  expect(
    await region('Rotation')
      .getByRole('row', { name: /^You about [+−]/ })
      .innerText(),
  ).toContain('about +1.3%');
  await tab('Size and sectors').click();
  await region('Size').getByRole('rowheader', { name: 'Funds (not broken down)' }).waitFor();
  await expectAccessible(page);
  await broker.focus();
  await page.keyboard.press('ArrowRight');
  await isAtRest();
  expect(await heading()).toBe(own);
  expect(await truth.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await isAtRest();
  expect(await heading()).not.toBe(own);
  // every other screen is about what is owned, and so is the verdict that is come back to
  await page.getByRole('link', { name: 'Companies', exact: true }).first().click();
  await region('Companies').getByRole('rowheader', { name: /NVDA/ }).waitFor();
  await page.goBack();
  await truth.and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await heading()).toBe(own);
});

test('what lies below is a row of tabs that the address keeps, and folds on a phone', async () => {
  await seeExample();
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const hash = () => new URL(page.url()).hash;
  const isSelected = (name: string) => tab(name).getAttribute('aria-selected');
  expect(await isSelected('Size and sectors')).toBe('true');
  await tab('Size and sectors').focus();
  await page.keyboard.press('ArrowRight');
  await region('Companies').waitFor();
  expect(hash()).toBe('#/verdict/companies');
  expect(await tab('Companies').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await region('Where fund holdings come from').waitFor();
  expect(await region('Companies').count()).toBe(0);
  await page.keyboard.press('Home');
  await region('Size by sector').waitFor();
  await page.keyboard.press('ArrowLeft');
  expect(hash()).toBe('#/verdict/data');
  await page.reload();
  await region('Where fund holdings come from').waitFor();
  expect(await isSelected('Where the data comes from')).toBe('true');
  await page.setViewportSize({ width: 390, height: 844 });
  const fold = (name: RegExp) => page.getByRole('button', { name });
  await region('Where fund holdings come from').waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  await fold(/^Where the data comes from/).click();
  expect(await page.locator('[aria-expanded=true]').count()).toBe(0);
  expect(hash()).toBe('#/verdict');
  await fold(/^Companies/).click();
  await region('Companies')
    .getByRole('row', { name: /NVIDIA/ })
    .waitFor();
  await expectAccessible(page);
});
