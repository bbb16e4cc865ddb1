import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitForAll, type Visit } from '../../support/browser.ts';
import { findExample } from '../../support/screens.ts';

/* The companies of the example portfolio: the list, a company's page, the map and the curve, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const list = () => region('Companies');
const rows = () => list().locator('tbody tr:not([aria-hidden])');
const search = () => page.getByRole('searchbox', { name: 'Name, symbol or ISIN' });
const hash = () => new URL(page.url()).hash;
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const cents = (text: string) => Math.round(+text.replace(/[$,]/g, '').replace('−', '-') * 100);

const seeExample = (address = '/companies') => findExample(visit, address);
const company = (name: string): Locator => page.getByRole('complementary', { name });

test('the list is searched, narrowed and sorted, and its address says how', async () => {
  await seeExample();
  await page
    .getByRole('heading', {
      level: 1,
      name: /^You own about [\d,]+ companies worth \$1 or more, and ten of them make up [\d.]+% of your portfolio$/,
    })
    .waitFor();
  await search().fill('nvidia');
  await list()
    .getByRole('status')
    .filter({ hasText: /^1 of [\d,]+ companies\.$/ })
    .waitFor();
  expect(await rows().count()).toBe(1);
  await page.waitForURL(/q=nvidia/);
  await search().fill('US67066G1040');
  await list()
    .getByRole('rowheader', { name: /NVIDIA/ })
    .waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  const filters = await list().locator('.chips').first().getByRole('button').allTextContents();
  expect(filters.map((name) => name.replace(/[\s\d]+$/, ''))).toEqual([
    'Mega-cap tech',
    'Your shares',
    'Small caps',
    'More filters',
  ]);
  await page.getByRole('button', { name: /^Your shares \d+$/ }).click();
  await list()
    .getByRole('status')
    .filter({ hasText: /^19 of / })
    .waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Small caps', exact: true }).click();
  expect(hash()).toBe('#/companies?size=small&size=micro');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('button', { name: 'Micro', exact: true }).click();
  await page.getByLabel('Sector').selectOption('Energy');
  expect(hash()).toBe('#/companies?size=small&sector=Energy');
  await page.getByRole('button', { name: 'Company', exact: true }).click();
  await list().locator('th[aria-sort=ascending]', { hasText: 'Company' }).waitFor();
  const names = await rows().locator('.name').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Fund', { exact: true }).selectOption('VOO');
  await list().getByText('counting only what you hold through VOO').waitFor();
});

test('a company opens by keyboard, its paths add up, and closing leads back to its row', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await seeExample('/companies?sector=Financials');
  await rows().first().getByRole('link').focus();
  await page.keyboard.press('End');
  await expect.poll(focused).not.toContain('JPM');
  const count = +(await list().getByRole('table').getAttribute('aria-rowcount'))!;
  const last = await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
  expect(+last!).toBe(count - 1);
  await page.keyboard.press('Home');
  await expect.poll(focused).toContain('JPM');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/companies\/JPM\?sector=Financials$/);
  const paths = company('JPMorgan Chase & Co.').getByRole('region', { name: 'How you own it' });
  await paths.waitFor();
  await expect.poll(focused).toContain('JPMorgan');
  const values = (await paths.locator('.value').allTextContents()).map(cents);
  const whole = values.pop();
  expect(values.length).toBeGreaterThan(3);
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(whole);
  await paths.getByText(/8 shares at \$351\.58, line 12 of /).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(/#\/companies\?sector=Financials$/);
  await expect.poll(focused).toContain('JPM');
  await page.goBack();
  await paths.waitFor();
});

test('companies worth less than a dollar are one row at the end, which opens by keyboard, and the sums stay', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await seeExample();
  const table = list().getByRole('table', { name: 'Companies, their weights and how you hold them' });
  const count = async () => Number(await table.getAttribute('aria-rowcount'));
  const sums = () => table.locator('tfoot tr').textContent();
  const [before, all] = [await count(), await sums()];
  await rows().first().getByRole('link').focus();
  await page.keyboard.press('End');
  const fold = table.getByRole('button', { name: /^[\d,]+ more under \$1 each, together \$[\d,]+$/ });
  await expect.poll(focused).toMatch(/more under \$1 each/);
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  const folded = Number(/^[\d,]+/.exec((await fold.textContent())!)![0].replaceAll(',', ''));
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before + folded);
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  // all rows but that one, the heading and the sums are the companies there are
  expect(all).toContain(`All ${(before + folded - 3).toLocaleString('en-US')}`);
  expect(await sums()).toBe(all);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before);
});

test('on a phone a company is a page, and Back leads to the place in the list', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seeExample();
  await rows().first().getByRole('link').focus();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('PageDown');
  const name = await focused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'All companies' }).waitFor();
  await page.getByRole('heading', { level: 1, name: /of your portfolio is in |without buying a share/ }).waitFor();
  expect(await list().isVisible()).toBe(false);
  await page.goBack();
  await list().waitFor();
  await expect.poll(focused).toBe(name);
});

test('an address leads to a company; of one that is not held, or not known, it says so', async () => {
  await seeExample('/companies/NVDA');
  await company('NVIDIA Corporation')
    .getByText(/#\d+ in the US on Aug 21, 2026/)
    .waitFor();
  await page.getByRole('link', { name: 'Verdict', exact: true }).first().click();
  await region('Verdict').waitFor();
  await page.goto(`${visit.url}#/companies/NOBODY-AT-ALL`);
  await page.getByText('We don’t know this company.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'All companies' }).click();
  await list().waitFor();
  expect(hash()).toBe('#/companies');
  await page.goto(`${visit.url}#/companies?size=giant&fund=NOPE&theme=x`);
  expect(await rows().count()).toBeGreaterThan(5);
});

test('the verdict leads to the companies of a cell, a bucket and a theme', async () => {
  await seeExample('/verdict');
  await region('Size by sector')
    .getByRole('link', { name: /, Mega, Energy$/ })
    .click();
  expect(hash()).toBe('#/companies?size=mega&sector=Energy');
  await list().getByRole('rowheader', { name: /XOM/ }).waitFor();
  await page.goBack();
  await region('Size').getByRole('link', { name: 'Small', exact: true }).click();
  expect(hash()).toBe('#/companies?size=small');
  await page.goBack();
  await page.getByRole('tab', { name: 'Companies', exact: true }).click();
  const scrolled = () => page.evaluate(() => scrollY);
  const all = region('Companies').getByRole('link', { name: 'All companies' });
  await all.scrollIntoViewIfNeeded();
  const leftAt = await scrolled();
  await all.click();
  expect(hash()).toBe('#/companies');
  // the screen that was left stands where it was left, a new one at its top
  await expect.poll(scrolled).toBe(0);
  expect(leftAt).toBeGreaterThan(100);
  await page.goBack();
  await expect.poll(scrolled).toBe(leftAt);
});

test('the map’s tiles lead to companies, and the curve’s library comes when it is opened', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('line-chart')) asked.push(request.url());
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await seeExample();
  const boxes = async () => {
    const [map, table] = [list().locator('figure svg'), list().getByRole('table')];
    return { map: (await map.boundingBox())!, table: (await table.boundingBox())! };
  };
  const heldIn = list().getByRole('columnheader', { name: 'Held in' });
  const over = await boxes();
  expect(over.map.y + over.map.height).toBeLessThan(over.table.y);
  expect(await heldIn.count()).toBe(0);
  await page.setViewportSize({ width: 1600, height: 900 });
  await heldIn.waitFor();
  expect(await rows().first().getByRole('cell').last().textContent()).toMatch(/^yours, [A-Z]+ \+\d$/);
  const beside = await boxes();
  expect(beside.map.x + beside.map.width).toBeLessThan(beside.table.x);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await boxes()).map.width).toBeLessThan(390);
  const { height } = (await boxes()).map;
  expect(height).toBeGreaterThanOrEqual(300);
  expect(height).toBeLessThanOrEqual(350);
  await page.setViewportSize({ width: 1280, height: 900 });
  await list().locator('svg a', { hasText: 'NVIDIA' }).click();
  await company('NVIDIA Corporation').waitFor();
  expect(hash()).toBe('#/companies/NVDA');
  expect(asked).toEqual([]);
  await page.goto(`${visit.url}#/companies`);
  await page.getByRole('tab', { name: 'Curve' }).click();
  await list()
    .getByRole('heading', { name: /^Your top 10 make up [\d.]+% of your portfolio/ })
    .waitFor();
  await list().getByRole('rowheader', { name: 'Largest 10', exact: true }).waitFor();
  const canvas = list().locator('canvas');
  await expect.poll(() => asked.length).toBe(1);
  const isDrawn = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      return (
        element
          .getContext('2d')
          ?.getImageData(0, 0, width, height)
          .data.some((value) => value !== 0) ?? false
      );
    });
  await expect.poll(isDrawn).toBe(true);
});
