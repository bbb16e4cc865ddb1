import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import {
  beginVisit,
  expectAccessible,
  expectNoFault,
  openApp,
  visitForAll,
  waitUntilReady,
  type Visit,
} from '../../support/browser.ts';
import { whenSettingWritten, wipe } from '../../support/keeping.ts';
import { readPageAlone } from '../../support/read-page-alone.ts';
import { AT_REST, findExample } from '../../support/screens.ts';

const ROOT = join(import.meta.dirname, '../../..');

/* What a person hands over: the sheet, the picture, the page of shares, the tables. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});
const verdict = () => page.getByRole('region', { name: 'Verdict', exact: true });
const sheet = () => page.getByRole('article', { name: 'Client sheet' });
const opener = () => page.getByRole('button', { name: 'Share', exact: true });
const item = (name: string) => page.getByRole('menuitem', { name });

async function isAtRest(): Promise<void> {
  await page.locator(AT_REST).waitFor();
}
async function paste(text: string): Promise<void> {
  await openApp(visit, '#/add');
  await page.getByLabel('Paste holdings').fill(text);
  await verdict()
    .or(page.getByRole('region', { name: 'Review', exact: true }))
    .first()
    .waitFor();
  await isAtRest();
}
async function openSheet(): Promise<void> {
  await opener().click();
  await item('Client sheet print').click();
  await sheet().waitFor();
  await isAtRest();
}
async function save(name: string): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
  await opener().click();
  const saved = page.waitForEvent('download');
  await item(name).click();
  const download = await saved;
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}
/* Hides amounts, or shows them again. */
const switchAmounts = () => page.getByRole('switch', { name: 'Hide amounts' }).first().click();
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)\b/g)?.length;

beforeEach(() => findExample(visit, '/verdict'));

test('a sheet is opened, titled, kept over a reload, and forgotten when everything is wiped', async () => {
  await openSheet();
  await sheet().getByText('Example portfolio', { exact: true }).first().waitFor();
  await page.getByLabel('Title', { exact: true }).fill('Prepared for Household A');
  await page.getByLabel('Note', { exact: true }).fill('We spoke about the funds.');
  await page.getByText('saved on this device with this portfolio').waitFor();
  await sheet().getByText('Prepared for Household A').waitFor();
  await whenSettingWritten(page, 'sheet', {
    portfolio: expect.any(String) as string,
    title: 'Prepared for Household A',
    note: 'We spoke about the funds.',
  });
  await page.reload();
  await sheet().getByText('Prepared for Household A').waitFor();
  await sheet().getByText('We spoke about the funds.').waitFor();
  await page.goto(`${visit.url}#/privacy`);
  await page.getByRole('button', { name: 'Wipe everything' }).click();
  await page.getByRole('textbox').fill('WIPE');
  await page.getByRole('button', { name: 'Wipe', exact: true }).click();
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await verdict().waitFor();
  await isAtRest();
  await openSheet();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
});

/* A PNG of one dot. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const CROWDED = [
  'Symbol,Name,Value,Currency',
  'SSO,ProShares Ultra S&P500,60000,USD',
  'TSLA,Tesla Inc,-5000,USD',
  'BND,Vanguard Total Bond Market ETF,3000,USD',
  'GLD,SPDR Gold Shares,3000,USD',
  'IWM,iShares Russell 2000 ETF,9000,USD',
  'NESN,Nestle SA,4000,CHF',
  'SHEL,Shell PLC,4000,GBP',
  'ASML,ASML Holding NV,4000,EUR',
  'RY,Royal Bank of Canada,4000,CAD',
  'XYZQ,Something of Unknown Origin,9000,USD',
  '',
].join('\n');

const TINY = 'Symbol,Name,Value,Currency\nAAPL,Apple Inc,500,USD\n';
const LONG_NAMES = [
  'Symbol,Name,Value,Currency',
  ...[
    'VTI',
    'VOO',
    'QQQ',
    'IWM',
    'BND',
    'VXUS',
    'AVUV',
    'GLD',
    'SSO',
    'SCHD',
    'IJR',
    'VUG',
    'VTV',
    'SPY',
    'VB',
    'VO',
  ].map((symbol, at) => `${symbol},,${9000 - at * 300},USD`),
  ...[1, 2, 3, 4].map((at) => `,${'Extraordinarily Long Name of an Unheard-of Opportunities '.repeat(2)}Fund ${at},${700 * at},USD`), // oxfmt-ignore
  '',
].join('\n');

/* As many pages on either paper, and nothing on them lies below the foot or beside the page. */
async function expectPages(pages: number): Promise<void> {
  for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toBe(pages);
  await page.emulateMedia({ media: 'print' });
  // A4 within its margins, the narrower of the two
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 703, height: 952 });
  const over = await sheet().evaluate((paper) =>
    [...paper.querySelectorAll('.page')].map((one) => {
      const frame = one.getBoundingClientRect();
      const lowest = Math.max(...[...one.children].map((child) => child.getBoundingClientRect().bottom));
      return { below: Math.max(0, Math.floor(lowest - frame.bottom)), beside: one.scrollWidth - one.clientWidth };
    }),
  );
  expect(over).toEqual(Array(pages).fill({ below: 0, beside: 0 }));
  // printing goes by its own media again
  await page.emulateMedia({ media: null });
  await page.setViewportSize(size);
}

test('it prints on two pages of A4 and of Letter, or on one where that is chosen, whatever is on it', async () => {
  await openSheet();
  await expectPages(2);
  await page.getByRole('switch', { name: 'Hide amounts' }).last().click();
  await expectPages(2);
  await page.getByRole('switch', { name: 'Hide amounts' }).last().click();
  for (const text of [TINY, LONG_NAMES, CROWDED]) {
    await paste(text);
    await page.goto(`${visit.url}#/sheet`);
    await sheet().waitFor();
    await isAtRest();
    await expectPages(2);
  }
  await page.getByLabel('Title', { exact: true }).fill('W'.repeat(180));
  await page.getByText('180 characters. The sheet has room for 80').waitFor();
  await page.getByLabel('Note', { exact: true }).fill('as much as goes in and then some '.repeat(12));
  await sheet().getByText('as much as goes in').waitFor();
  await expectPages(2);
  await page.getByText('Letterhead', { exact: true }).click();
  await page.getByLabel('Disclosure', { exact: true }).fill('For information only, and no offer. '.repeat(13));
  await page.getByLabel('Disclosure', { exact: true }).blur();
  await sheet().getByText('For information only, and no offer.').waitFor();
  await expectPages(2);
  // what has to be said can't be forgotten on sheets for clients
  await page.getByLabel('Prepared by').fill('Cara Bauer');
  await page.getByRole('switch', { name: 'For clients' }).click();
  await sheet().getByText('by Cara Bauer.').first().waitFor();
  await page.getByLabel('Disclosure', { exact: true }).fill('');
  await page.getByLabel('Disclosure', { exact: true }).blur();
  await page.getByText('Sheets for clients need a disclosure.').waitFor();
  await sheet().getByText('For information only, and no offer.').waitFor();
  await page.getByRole('switch', { name: 'One page' }).click();
  await sheet().getByText('1 of 1').waitFor();
  await expectPages(1);
  await wipe(page);
});

test('a household’s sheet has two pages, with the letterhead that was kept and its logo', async () => {
  await page.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await page.getByRole('button', { name: 'Example: the Larks' }).click();
  await page.getByRole('heading', { name: 'Example: the Larks, together' }).waitFor();
  await isAtRest();
  await page.goto(`${visit.url}#/sheet`);
  await sheet().waitFor();
  await page.getByText('Letterhead', { exact: true }).click();
  await page.getByLabel('Your name or firm').fill('Harbour Lane Advisers');
  await page.getByLabel('Address line').fill('1 Quay Street');
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('Choose logo').setInputFiles({ name, mimeType, buffer });
  await choose('logo.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.getByText('Not a PNG or JPEG, so we didn’t take it.').waitFor();
  await choose('logo.txt', 'text/plain', Buffer.from(LOGO, 'base64'));
  await sheet().locator('img').first().waitFor();
  await expectPages(2);
  await whenSettingWritten(page, 'letterhead', expect.stringContaining('data:image/png'));
  await page.reload();
  await sheet().getByText('Harbour Lane Advisers').first().waitFor();
  expect(
    await sheet()
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
  ).toEqual([1, 1]);
  // what was handed over is written down, with the fingerprint of the very file
  await page.getByText('Sheets handed over: 0').waitFor();
  const [handed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as HTML' }).click(),
  ]);
  await page.getByText('Sheets handed over: 1').first().click();
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const mark = createHash('sha256')
    .update(readFileSync(await handed.path()))
    .digest('hex');
  expect(readFileSync(await list.path(), 'utf8')).toContain(mark);
  await page.reload();
  await page.getByText('Sheets handed over: 1').first().click();
  await page.getByRole('row', { name: /Example: Ben Lark saved as HTML/ }).waitFor();
  await expectAccessible(page);
  await wipe(page);
});

test('paper is light on a dark screen, and has no fault that axe can find in either theme', async () => {
  await openSheet();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = await sheet()
      .locator('.page')
      .first()
      .evaluate((paper) => {
        const { backgroundColor, color } = getComputedStyle(paper);
        return { backgroundColor, color };
      });
    expect(look).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(27, 30, 40)' });
    await opener().click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
});

test('the menu is worked by keys alone, and gives the focus back', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await opener().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Picture of your verdict');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Copy as text');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Client sheet');
  await page.keyboard.press('End');
  expect(await focused()).toContain('Leave out amounts, accounts and file names');
  const box = page.getByRole('menuitemcheckbox', { name: 'Leave out amounts, accounts and file names' });
  await box.focus();
  expect(await box.getAttribute('aria-checked')).toBe('false');
  await page.keyboard.press('Space');
  expect(await box.getAttribute('aria-checked')).toBe('true');
  expect(await item('Download report (JSON)').getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Space');
  expect(await box.getAttribute('aria-checked')).toBe('false');
  await page.keyboard.press('Home');
  expect(await focused()).toContain('Picture of your verdict');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await opener().evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toContain('Picture of your verdict');
  // the verdict as text: without the user's own until it is ticked, and copied as it stands
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Your verdict as text' });
  const text = () => dialog.getByRole('textbox', { name: 'Text' }).inputValue();
  await expect.poll(text).toMatch(/Example portfolio: .*\n\nOf every 100 you own, /);
  expect(await text()).not.toMatch(/248,719|NVIDIA/);
  await expectAccessible(page);
  await dialog.getByRole('switch', { name: 'Include amounts' }).click();
  await dialog.getByRole('switch', { name: 'Include names' }).click();
  expect(await text()).toMatch(/\$248,719[^]*NVIDIA Corporation: /);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy text' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await opener().focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toContain('Picture of your verdict');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await sheet().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('the verdict is shown as a picture before it is saved, in either theme, and without its amount until asked', async () => {
  const dialog = page.getByRole('dialog', { name: 'Picture to share' });
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const savePicture = async () => {
    const saved = page.waitForEvent('download');
    await press('Save picture');
    const download = await saved;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const openPicture = async () => {
    await opener().click();
    await item('Picture of your verdict').click();
    await dialog.getByRole('img', { name: /^Of every \$100 you own, / }).waitFor();
  };
  // choosing it in the menu downloads nothing
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await openPicture();
  await expectAccessible(page);
  const preview = dialog.locator('canvas');
  await expect.poll(() => preview.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(2400);
  expect(downloads).toBe(0);
  const known: Buffer[] = [];
  for (const theme of ['Light', 'Dark']) {
    await press(theme);
    const { name, bytes } = await savePicture();
    expect(name).toBe('topheavy-example-verdict-2026-08-21.png');
    expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260]);
    known.push(bytes);
  }
  const colours = (bytes: Buffer) =>
    page.evaluate(
      async (data) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(data)], { type: 'image/png' }));
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const found = new Map<number, number>();
        for (let at = 0; at < pixels.length; at += 4) {
          const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
          found.set(colour, (found.get(colour) ?? 1) + 1);
        }
        return [...found]
          .sort((a, b) => b[1] - a[1])
          .map(([colour]) => `${colour >> 16},${(colour >> 8) & 255},${colour & 255}`)
          .slice(0, 12);
      },
      [...bytes],
    );
  const [light, dark] = [await colours(known[0]!), await colours(known[1]!)];
  // the ground, and among the commonest colours those of the heavy and the light end, whatever the page's own theme is
  expect(light[0]).toBe('247,246,242');
  expect(dark[0]).toBe('18,20,27');
  expect(light).toEqual(expect.arrayContaining(['47,62,168', '227,160,44']));
  expect(dark).toEqual(expect.arrayContaining(['127,140,240', '240,178,74']));
  // both readings side by side, square
  await press('Broker and own');
  await press('Square');
  await dialog
    .getByRole('img', { name: 'My broker shows $20 of every $100 in mega-cap tech. It’s really $48.' })
    .waitFor();
  const { bytes: both } = await savePicture();
  expect([both.readUInt32BE(16), both.readUInt32BE(20)]).toEqual([2160, 2160]);
  await press('Wide');
  await press('Verdict');
  await dialog.getByRole('img', { name: /^Of every \$100 you own, / }).waitFor();
  // what is shown is what is saved
  const shown = () => preview.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const without = await shown();
  const amounts = dialog.getByRole('switch', { name: 'Include amounts' });
  expect(await amounts.getAttribute('aria-checked')).toBe('false');
  await amounts.click();
  await expect.poll(shown).not.toBe(without);
  expect((await savePicture()).bytes.equals(known[1]!)).toBe(false);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // the same report is the same picture, and so it is with amounts hidden: none is in it until that is asked for
  await switchAmounts();
  await openPicture();
  await press('Dark');
  expect((await savePicture()).bytes.equals(known[1]!)).toBe(true);
  await page.keyboard.press('Escape');
  await switchAmounts();
});

test('the page of shares is whole by itself and asks for nothing', async () => {
  const { name, bytes } = await save('Page with percentages only');
  expect(name).toBe('topheavy-example-shares-2026-08-21.html');
  const html = bytes.toString('utf8');
  expect(html).not.toContain('248,719');
  const context = await page.context().browser()!.newContext();
  try {
    const reader = await context.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    reader.on('console', (message) => faults.push(message.text()));
    await reader.route('https://page.example/', (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme });
      await reader.goto('https://page.example/');
      await reader.getByRole('heading', { level: 2, name: /^Of every 100 you own/ }).waitFor();
      const background = () => reader.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await background()).toBe(colorScheme === 'light' ? 'rgb(247, 246, 242)' : 'rgb(18, 20, 27)');
      await expectAccessible(reader);
    }
    for (const width of [1280, 390, 360]) {
      await reader.setViewportSize({ width, height: 800 });
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect([...new Set(asked)]).toEqual(['https://page.example/']);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});

test('the sheet is saved as the very page that the command writes, which stands alone', async () => {
  const fixture = readFileSync(join(ROOT, 'test/fixtures/brokers/schwab-all-accounts.csv'));
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  // its typeface comes out of the offline copy
  const own = await beginVisit(page.context().browser()!);
  try {
    await openApp(own, '#/add');
    const file = { name: 'positions.csv', mimeType: 'text/csv', buffer: fixture };
    await own.page.getByLabel('Holdings files').setInputFiles(file);
    await own.page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
    await own.page.locator(AT_REST).waitFor();
    await waitUntilReady(own.page);
    // what is kept is older than 90 days: where the newer file is
    const old = own.page.getByRole('region', { name: 'Add a newer file' });
    await old.getByText(/^Your holdings are from .* ago\./).waitFor();
    await old.getByText('Charles Schwab: Accounts › Positions › Export (top right)').waitFor();
    await own.page.getByRole('button', { name: 'Share', exact: true }).click();
    const [download] = await Promise.all([
      own.page.waitForEvent('download'),
      own.page.getByRole('menuitem', { name: 'Client sheet (HTML)' }).click(),
    ]);
    const page = readFileSync(await download.path(), 'utf8');
    await writeFile(join(folder, 'My portfolio.csv'), fixture);
    const asked = ['--summary', 'csv', '--out', 'out.csv', '--sheet', 'pages'];
    const run = ['scripts/run-ts.mjs', 'scripts/analyse-batch.ts', 'My portfolio.csv', ...asked];
    await promisify(execFile)('node', run, { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } });
    const [written] = readdirSync(join(folder, 'pages'));
    // but for the day on which it was prepared, so that the command's has the same bytes on any day
    const anyDay = page.replaceAll(/Prepared on [^<]*?\d{4}\. (Made with [^<]* on this device)\./g, '$1');
    expect(anyDay).not.toBe(page);
    expect(anyDay).toBe(readFileSync(join(folder, 'pages', written!), 'utf8'));
    expect(await readPageAlone(own.context.browser()!, page)).toContain('Of every $100 you own');
    expectNoFault(own);
  } finally {
    await own.end();
    await rm(folder, { recursive: true });
  }
});

test('while amounts are hidden the files are without them, unless said otherwise', async () => {
  const amount = /\b\d{1,3}(?:,?\d{3})*\.\d\d\b/;
  expect((await save('Holdings (CSV)')).bytes.toString('utf8')).toMatch(amount);
  await switchAmounts();
  for (const name of ['Holdings (CSV)', 'Companies (CSV)']) {
    const file = await save(name);
    expect(file.name).toMatch(/-shares-2026-08-21\.csv$/);
    const [titles] = file.bytes.toString('utf8').split('\r\n');
    expect(titles).not.toMatch(/Value|Price|Quantity|Exposure|Cost/);
    expect(file.bytes.toString('utf8')).not.toMatch(/\d{4,}\.\d\d\b/);
  }
  await opener().click();
  const box = page.getByRole('menuitemcheckbox', { name: 'Leave out amounts, accounts and file names' });
  expect(await box.getAttribute('aria-checked')).toBe('true');
  await box.click();
  await page.keyboard.press('Escape');
  expect((await save('Companies (CSV)')).name).toBe('topheavy-example-companies-2026-08-21.csv');
  await openSheet();
  expect(await page.locator('body').innerText()).not.toMatch(/\$\s?\d{1,3},\d{3}/);
  await switchAmounts();
});

test('screens print in light, without what can only be pressed', async () => {
  await page.goto(`${visit.url}#/settings`);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.goto(`${visit.url}#/verdict`);
  await verdict().waitFor();
  await isAtRest();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  for (const name of [/^Download report/, /^Share$/]) expect(await page.getByRole('button', { name }).count()).toBe(0);
  expect(await page.getByRole('switch').count()).toBe(0);
  await verdict()
    .getByText(/Of every \$100 you own/)
    .waitFor();
  await page.getByRole('region', { name: 'Key figures' }).getByRole('term').first().waitFor();
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
  expect(await verdict().evaluate((card) => getComputedStyle(card).breakInside)).toBe('avoid');
  // as wide as A4 and Letter within the margins: the answer, its picture and the details in order, whole, and no control
  for (const width of [703, 725]) {
    await page.setViewportSize({ width, height: 1000 });
    const tops = await page.evaluate(() =>
      ['h1', 'figure svg', '[aria-label="Key figures"]', '[aria-label="Why"]', '[aria-label="Details"]'].map(
        (part) => document.querySelector(`main ${part}`)?.getBoundingClientRect().top ?? Number.NaN,
      ),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 4)
          .filter((part) => part.closest('.visually-hidden') === null)
          .map((part) => part.outerHTML.slice(0, 80)),
      );
    // a picture is drawn for its width a moment after that changes, and the gaps of a grid reach a hair over its edge
    await expect.poll(cut).toEqual([]);
    const menus = await page
      .getByRole('combobox')
      .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect(Math.max(...menus)).toBeLessThanOrEqual(1);
    const buttons = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(buttons.filter((name) => !/how is this calculated/.test(String(name)))).toEqual([]);
    expect(await page.getByRole('radio').or(page.getByRole('slider')).count()).toBe(0);
  }
});
