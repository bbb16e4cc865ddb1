import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/model/report.ts';
import { moneyFormat, type MoneyFormat } from '../../../src/words/marks/money.ts';
import { visitForAll, WITH_COPY, waitUntilReady, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { SAMPLE_PAGES, listAddresses } from '../../support/addresses.ts';
import { downloadReport, isAtRest, openDoubtful, openExample, seeScreen } from '../../support/screens.ts';
import { contradictions, type Said } from '../../support/places/figures.ts';
import { rowsOfCsv } from '../../support/places/rows-of-csv.ts';
import { parseHtml } from '../../support/render/parse-html.ts';
import { readPrinted, type Printed } from '../../support/render/read-figures.ts';
import { cellWords, fits, type ShownTable, type TableFigures } from '../figures/expectation.ts';
import { COMPANY_TABLES } from '../figures/companies.ts';
import { FUNDS_SAID, FUND_TABLES } from '../figures/funds.ts';
import { OTHER_TABLES } from '../figures/other-screens.ts';
import { ROTATION_TABLES } from '../figures/rotation.ts';
import { VERDICT_SAID, VERDICT_TABLES } from '../figures/verdict.ts';

/* Every figure on every screen is the one of the report that the same page gives out as a file. What must stand where is in
   test/browser/figures; a table that nobody has put there fails. */

const TABLES: readonly TableFigures[] = [
  ...VERDICT_TABLES,
  ...FUND_TABLES,
  ...COMPANY_TABLES,
  ...OTHER_TABLES,
  ...ROTATION_TABLES,
];
const SAID = [...VERDICT_SAID, ...FUNDS_SAID];
const VERDICT_PAGES = ['/verdict', ...SAMPLE_PAGES['/verdict']!];

let visit: Visit;
let page: Page;

visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});
beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

/* The report as the page's own button saves it. */
async function saveReport(): Promise<{ readonly report: Report; readonly money: MoneyFormat }> {
  const download = await downloadReport(page);
  const report = JSON.parse(readFileSync(await download.path(), 'utf8')) as Report;
  return { report, money: moneyFormat(report.settings.currency, false) };
}

/* Tables by caption, headings and rows, as those hear them who do not see the pictures. */
function readTables(): Promise<readonly ShownTable[]> {
  return page.evaluate(() => {
    // what is folded away is compared, too
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details:has(table)')) folded.open = true;
    const textOf = (node: HTMLElement) => {
      const text = node.innerText.replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
      // what is drawn beside a sentence that says it to others is one figure, if it is the same
      const drawn = node.querySelector('em[aria-hidden="true"]')?.textContent ?? '';
      return drawn !== '' && text.endsWith(` ${drawn} ${drawn}`) ? text.slice(0, -drawn.length - 1) : text;
    };
    return [...document.querySelectorAll<HTMLTableElement>('main table')].map((table) => {
      const bodies = [...table.tBodies, ...(table.tFoot === null ? [] : [table.tFoot])];
      const isShown = (cell: HTMLElement) => getComputedStyle(cell).display !== 'none';
      return {
        caption: (table.caption?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        columns: [...(table.tHead?.querySelectorAll<HTMLElement>('th') ?? [])].filter(isShown).map(textOf),
        rows: bodies.flatMap((body) =>
          [...body.rows]
            .filter(({ ariaHidden }) => ariaHidden !== 'true')
            .map((row) => [...row.cells].filter(isShown).map(textOf)),
        ),
      };
    });
  });
}

/* What a table says otherwise than the report, in words. */
function compare(shown: ShownTable, figures: TableFigures, report: Report, money: MoneyFormat): readonly string[] {
  if (typeof figures.rows !== 'function') return [];
  const wanted = figures.rows(report, money, shown);
  const where = `${figures.address}, “${shown.caption}”`;
  if (shown.rows.length === 0 || shown.rows.length > wanted.length)
    return [`${where}: ${shown.rows.length} rows for ${wanted.length}`];
  return shown.rows.flatMap((row, at) => {
    const cells = wanted[at]!;
    const isSame = row.length === cells.length && row.every((text, place) => fits(cells[place]!, text));
    return isSame ? [] : [`${where}: ${row.join(' | ')} instead of ${cells.map(cellWords).join(' | ')}`];
  });
}

const captionFits = ({ caption }: TableFigures, shown: string) =>
  typeof caption === 'string' ? caption === shown : caption.test(shown);

async function compareTables(
  addresses: readonly string[],
  report: Report,
  money: MoneyFormat,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    await seeScreen(page, address);
    const here = TABLES.filter((figures) => figures.address === address);
    // what stands above its tabs stands on each page of the verdict, and what isn't folded stands beside what is
    const around = address.startsWith('/verdict/') ? '/verdict' : address.split('?')[0];
    const known = TABLES.filter((one) => one.address === address || one.address === around);
    for (const shown of await readTables()) {
      if (!known.some((figures) => captionFits(figures, shown.caption)))
        wrong.push(`${address}, “${shown.caption}”: no one has said which figures of the report it shows`);
    }
    for (const figures of here) {
      if (figures.tab !== undefined) await page.getByRole('tab', { name: figures.tab, exact: true }).click();
      for (const shown of await readTables())
        if (captionFits(figures, shown.caption)) wrong.push(...compare(shown, figures, report, money));
    }
  }
  return wrong;
}

/* The text of a screen without its tables, menus and the regions named, with the words that are drawn. */
function readText(without: readonly string[]): Promise<string> {
  return page.evaluate((names) => {
    const left = [
      ...document.querySelectorAll<HTMLElement>('main table, main select'),
      ...[...document.querySelectorAll<HTMLElement>('main section')].filter(({ ariaLabel }) =>
        names.includes(ariaLabel ?? ''),
      ),
    ];
    for (const node of left) node.style.setProperty('display', 'none');
    const drawn = [...document.querySelectorAll('main svg text')].map((node) => node.textContent);
    const text = [document.querySelector('main')!.innerText, ...drawn].join('\n');
    for (const node of left) node.style.removeProperty('display');
    return text;
  }, without);
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
/** Shorter phrases may stand where the screen has no room for them. */
const ALWAYS_FROM = 20;

/* Figures of a text that none of these phrases accounts for, and phrases with figures that it does not have. */
function compareText(text: string, phrases: readonly string[]): readonly string[] {
  const known = [...new Set(phrases.map(plain))].filter((phrase) => /\d/.test(phrase));
  let rest = plain(text);
  const missing = known.filter((phrase) => phrase.length >= ALWAYS_FROM && !rest.includes(phrase));
  for (const phrase of known.sort((a, b) => b.length - a.length)) {
    const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    rest = rest.replace(new RegExp(`(?<![\\d.,])${words}(?!\\d|[.,]\\d)`, 'g'), ' · ');
  }
  return [
    ...missing.map((phrase) => `not there: “${phrase}”`),
    ...(rest.match(/[^·]*\d[^·]*/g) ?? []).map((words) => `not of the report: “${words.trim().slice(-80)}”`),
  ];
}

// it says how many requests there were: without an offline copy each part of the app is one
test('every figure of the example is the report’s, on every screen and page', WITH_COPY, async () => {
  await openEmpty(visit);
  await openExample(page);
  await waitUntilReady(page);
  const { report, money } = await saveReport();
  // a band that the pointer rests on says its amount
  await page.mouse.move(0, 0);
  expect(await compareTables(listAddresses(true), report, money)).toEqual([]);
  const wrong: string[] = [];
  for (const { address, says, not = [] } of SAID) {
    await seeScreen(page, address);
    wrong.push(...compareText(await readText(not), says(report, money)).map((words) => `${address}: ${words}`));
  }
  expect(wrong).toEqual([]);
});

test('so it is with other definitions, and of the equities alone', async () => {
  await openEmpty(visit);
  await openExample(page);
  await page.getByLabel('Size definition').selectOption('fixed-dollars');
  await isAtRest(page);
  await page.getByLabel('Mega-cap tech means').selectOption('tech-all-sizes');
  await isAtRest(page);
  await page.getByRole('switch', { name: 'Equities only' }).click();
  await isAtRest(page);
  const { report, money } = await saveReport();
  expect(report.settings).toMatchObject({ sizeScheme: 'fixed-dollars', lens: 'tech-all-sizes', base: 'equities' });
  expect(await compareTables([...VERDICT_PAGES, '/funds'], report, money)).toEqual([]);
});

test('so it is with a foreign currency, a range and open questions', async () => {
  await openEmpty(visit);
  await openDoubtful(page);
  const { report, money } = await saveReport();
  expect(report.currencies.length).toBeGreaterThan(1);
  expect(report.questions.length).toBeGreaterThan(0);
  expect(await compareTables(['/review', ...VERDICT_PAGES, '/funds'], report, money)).toEqual([]);
  await seeScreen(page, '/verdict');
  const sentence = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ');
  const [said] = VERDICT_SAID[0]!
    .says(report, money)
    .filter((phrase) => phrase.startsWith('Of ') || phrase.startsWith('We '));
  expect(sentence).toBe(said);
  expect(sentence).toMatch(/between \$\d+ and \$\d+/);
});

/* What an entry of the Share menu saves. */
async function saveFromMenu(name: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

async function sayAll(): Promise<Said> {
  const { report } = await saveReport();
  const companies = rowsOfCsv(await saveFromMenu('Companies (CSV)'));
  const percentPage = await saveFromMenu('Page with percentages only');
  const screens = new Map<string, Printed>();
  const pages = report.funds.slice(0, 1).map(({ symbol }) => `/funds/${symbol}`);
  for (const address of ['/companies', '/funds', ...pages, '/what-if', '/portfolios', '/sheet', '/verdict']) {
    await seeScreen(page, address === '/portfolios' ? '/portfolios?others' : address);
    let html = await page.locator('main').innerHTML();
    if (address === '/verdict')
      for (const below of ['/verdict/companies', '/verdict/definition']) {
        await seeScreen(page, below);
        html += await page.getByRole('region', { name: 'Details', exact: true }).innerHTML();
      }
    screens.set(address, readPrinted(parseHtml(html)));
  }
  return {
    report,
    screens,
    companies,
    percentPage: readPrinted(parseHtml(percentPage.slice(percentPage.indexOf('<main>')))),
    // a picture has no words that could be read again, and the rest is compared without a browser
    picture: '',
    positions: [],
    workedOut: new Map(),
  };
}
const COULD_NOT_ASK = /^picture|positions file|worked out$/;

/* Other portfolios and settings are compared without a browser: test/rendered/places. */
test('a figure that stands in more than one place is the same in all of them', async () => {
  await openEmpty(visit);
  await openExample(page);
  expect(contradictions(await sayAll(), (place) => !COULD_NOT_ASK.test(place))).toEqual([]);
  await page.getByLabel('Size definition').selectOption('fixed-dollars');
  await isAtRest(page);
  await page.getByLabel('Mega-cap tech means').selectOption('tech-all-sizes');
  await isAtRest(page);
  await page.getByRole('switch', { name: 'Equities only' }).click();
  await isAtRest(page);
  expect(contradictions(await sayAll(), (place) => !COULD_NOT_ASK.test(place))).toEqual([]);
});
