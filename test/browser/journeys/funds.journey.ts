import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp, visitForAll, type Visit } from '../../support/browser.ts';
import { findExample, isAtRest } from '../../support/screens.ts';

/* The funds and reference screens on the example portfolio, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });

const seeExample = () => findExample(visit, '/verdict');
async function openScreen(name: 'Funds' | 'Look up'): Promise<void> {
  const screens = page.getByRole('navigation', { name: 'Screens', exact: true });
  if (name === 'Look up') await screens.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(`**/#/${name.toLowerCase().replace(' ', '-')}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await isAtRest(page);
}

test('anything can be looked up before anything is held, by its old address, too', async () => {
  await openApp(visit);
  await page.goto(`${visit.url}#/reference`);
  await region('Company found')
    .getByRole('heading', { name: /^NVIDIA is worth .* by every definition$/ })
    .waitFor();
  const sources = page.getByRole('button', { name: /^All \d+ sources/ });
  await sources.click();
  await region('Sources').getByRole('table').waitFor();
  expect(page.url()).toMatch(/sources$/);
  await page.keyboard.press('Escape');
  await region('Sources').waitFor({ state: 'detached' });
});

const hash = () => new URL(page.url()).hash;
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

test('each fund of the example is one line, opens beside the others by click and keys, and has a page', async () => {
  await seeExample();
  await openScreen('Funds');
  await page.getByRole('heading', { level: 1, name: 'Your 11 funds are really eight' }).waitFor();
  const table = region('What’s inside each fund');
  expect(await table.getByRole('row').count()).toBe(12);
  expect(await table.getByRole('row', { name: /^QQQ / }).innerText()).toMatch(/same as QQQM, costs more/);
  await table.getByRole('row', { name: /^VOO / }).click();
  const beside = (symbol: string) => page.getByRole('complementary', { name: `${symbol} beside the table` });
  await beside('VOO').getByText('What you own through it').waitFor();
  expect(hash()).toBe('#/funds?fund=VOO');
  expect(await focused()).toMatch(/^VOO/);
  await page.keyboard.press('j');
  await beside('VTI').waitFor();
  await page.keyboard.press('k');
  await beside('VOO').waitFor();
  await page.keyboard.press('Escape');
  await beside('VOO').waitFor({ state: 'detached' });
  expect([hash(), await focused()]).toEqual(['#/funds', 'VOO']);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('VTI');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { level: 1, name: /^Of your \$27,830 in VTI, \$[\d,]+ is mega-cap tech$/ }).waitFor();
  expect(hash()).toBe('#/funds/VTI');
  await region('Companies you own through this fund').getByRole('rowheader', { name: 'NVIDIA' }).waitFor();
  await page.getByRole('link', { name: 'All funds' }).click();
  await table.waitFor();
});

test('a fund that nobody can see into says so in its title, and a bond fund that it holds no companies', async () => {
  await seeExample();
  const title = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goto(`${visit.url}#/funds/AVUV`);
  await title(/^We can see \d+% of AVUV\. Our guess: US small-cap fund$/);
  await page.goto(`${visit.url}#/funds/BND`);
  await title('BND holds bonds: no companies to show');
  await page.goto(`${visit.url}#/funds/SPY`);
  await page.getByText('You don’t hold this fund.').waitFor();
});

test('overlap is a table, what hides in funds is said, and the rest is folded', async () => {
  await seeExample();
  await openScreen('Funds');
  const overlap = region('Overlap');
  await overlap.getByRole('heading', { name: /^Three pairs are one fund each/ }).waitFor();
  expect(await overlap.getByRole('table').getByRole('columnheader').count()).toBe(4);
  await overlap.getByText('FSSNX and IWM: 100.').waitFor();
  await region('Hidden stakes')
    .getByRole('heading', { name: /^You own at least \$[\d,]+ of .* without buying a share$/ })
    .waitFor();
  const fold = (name: RegExp) => page.getByRole('button', { name });
  expect(await region('Fund costs').count()).toBe(0);
  await fold(/^What they cost At least \$92 a year/).click();
  expect(hash()).toBe('#/funds?costs');
  const costs = region('Fund costs');
  expect(await costs.getByRole('listitem').first().innerText()).toBe(
    'QQQM 0.15%, QQQ 0.20%: same index (Nasdaq-100). On what you hold, the difference is $8.16 a year.',
  );
  expect(await costs.getByRole('row', { name: /^FXAIX/ }).innerText()).toMatch(/^FXAIX\s+0\.015%\s+\$7\.51/);
  expect(await costs.getByRole('row', { name: /^SPAXX/ }).innerText()).toMatch(/^SPAXX\s+unknown\s+unknown/);
  await costs.getByRole('button', { name: 'Fund costs: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('at least 0.03%').waitFor();
  await page.keyboard.press('Escape');
  await fold(/^If you didn’t own it/).click();
  expect(await region('If you didn’t own this fund').getByRole('row').count()).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  expect(hash()).toBe('#/funds?costs');
});

test('what was a tab of the verdict is a line with the way there, and its old address leads to it', async () => {
  await seeExample();
  await page.goto(`${visit.url}#/verdict`);
  await page.getByText('Your 11 funds are really eight. Your funds cost at least $92 a year.').waitFor();
  await page.goto(`${visit.url}#/verdict/costs`);
  await region('Fund costs').waitFor();
  expect(hash()).toBe('#/funds?costs');
});

test('the size definition of the label is changed where the label is judged', async () => {
  await seeExample();
  await page.goto(`${visit.url}#/funds?names`);
  await page.getByRole('button', { name: 'Fixed dollars' }).click();
  await isAtRest(page);
  await page.getByRole('button', { name: 'Fixed dollars', pressed: true }).waitFor();
  expect(await page.getByLabel('Size definition').inputValue()).toBe('fixed-dollars');
});

test('a search finds a company with its size under each definition, and a fund, held or not', async () => {
  await seeExample();
  await openScreen('Look up');
  // before a search, one's largest company that definitions don't agree on
  await region('Company found')
    .getByRole('heading', { name: /^Caterpillar is worth .* here, a large cap by share of market value$/ })
    .waitFor();
  const search = page.getByLabel('Search companies and funds');
  await expect.poll(() => search.evaluate((node) => node === document.activeElement)).toBe(true);
  await search.fill('nvidia');
  await page.getByRole('option', { name: /^NVDA / }).waitFor();
  await search.press('Enter');
  await region('Company found')
    .getByRole('heading', { name: /^NVIDIA is worth/ })
    .waitFor();
  for (const name of ['Market rank', 'Fixed dollars', 'Share of market value', 'CRSP (Vanguard)'])
    await region('Look-up').getByText(`Mega under ${name}`).waitFor();
  expect(await region('Look-up').getByText('Mega under Yours').count()).toBe(0);
  await region('Company found')
    .getByRole('heading', { name: /^You own \$/ })
    .waitFor();
  expect(page.url()).toMatch(/of=NVDA/);
  await page.reload();
  await region('Company found')
    .getByRole('heading', { name: /^NVIDIA is worth/ })
    .waitFor();
  // an exact symbol first, with the keys alone; a fund that nobody holds, too
  await search.fill('spy');
  await page.getByRole('option', { name: /^SPY / }).waitFor();
  await search.press('ArrowDown');
  await search.press('Enter');
  await region('Fund found')
    .getByRole('heading', { name: /^4\d\.\d% of SPY is mega-cap tech$/ })
    .waitFor();
  await region('Fund found')
    .getByRole('rowheader', { name: /NVIDIA/ })
    .waitFor();
  await search.fill('nvidiaa');
  await page.getByText('We don’t have it. Closest:').waitFor();
  await page
    .getByRole('button', { name: /^NVDA, NVIDIA/ })
    .first()
    .click();
  await region('Company found')
    .getByRole('heading', { name: /^NVIDIA is worth/ })
    .waitFor();
});
