import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { schwabFile } from '../../support/schwab-file.ts';
import { positionsByKind } from '../../support/several-sheets.ts';
import { AT_REST } from '../../support/screens.ts';

/* The same account again, two days of it, two people’s, sheets of one workbook, two files that are one, and positions typed by hand. */

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = visit);
});
beforeEach(() => openEmpty(visit));

async function isAtRest(): Promise<void> {
  await page.locator(AT_REST).waitFor();
}
async function choose(name: string, ...rows: readonly string[]): Promise<void> {
  if (!(await page.getByLabel('Holdings files').isVisible())) await page.goto(`${visit.url}#/add`);
  const buffer = Buffer.from(['Account,Symbol,Name,Shares,Value', ...rows].join('\n'));
  await page.getByLabel('Holdings files').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const NVDA = 'Main 1,NVDA,NVIDIA Corp,10,6000';
const WWW = 'Main 1,WWW,Wolverine World Wide,40,1000';
const AAPL = 'Main 1,AAPL,Apple Inc,5,1500';

test('the same account again shows what changed, and undo brings the old state back', async () => {
  await choose('october.csv', NVDA, WWW);
  await region(page, 'Verdict').waitFor();
  await choose('november.csv', 'Main 1,NVDA,NVIDIA Corp,12,7200', AAPL);
  await region(page, 'Verdict').waitFor();
  await page
    .getByText('november.csv replaces the earlier version. 1 added, 1 removed and 1 with a new quantity.')
    .waitFor();
  await page.getByRole('link', { name: 'See what changed' }).click();
  const changes = region(page, 'What changed');
  await changes.getByText('10 → 12').waitFor();
  await changes.getByText('$7,000 → $8,700').waitFor();
  await expectAccessible(page);
  await changes.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('article', { name: 'october.csv' }).waitFor();
  expect(await page.getByRole('article', { name: 'november.csv' }).count()).toBe(0);
});

test('two dates of one account dropped together are both kept, and what changed is there at once', async () => {
  await page.getByLabel('Holdings files').setInputFiles(
    [
      ['mine_2026-11-20.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,7200'],
      ['mine_2026-07-31.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,5000'],
    ].map(([name, row]) => ({
      name: name!,
      mimeType: 'text/csv',
      buffer: Buffer.from(`Account,Symbol,Name,Shares,Value (USD)\n${row}`),
    })),
  );
  await region(page, 'Verdict').waitFor();
  await page
    .getByText(/We kept mine_2026-07-31\.csv as an earlier date, Jul 31, 2026: mine_2026-11-20\.csv has/)
    .waitFor();
  await page.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await region(page, 'What changed').getByText('Jul 31, 2026').first().waitFor();
  await isAtRest();
  await expectAccessible(page);
});

test('two people’s files with accounts of one name both count, and so do the sheets of a workbook', async () => {
  const of = (name: string, account: string, symbol: string, value: number) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(schwabFile(account, '2026-11-20', [[symbol, 100, value]])),
  });
  await page
    .getByLabel('Holdings files')
    .setInputFiles([
      of('ada.csv', 'Individual ...123', 'VOO', 60_000),
      of('ben.csv', 'Individual ...456', 'QQQ', 50_000),
      of('cara.csv', 'Individual ...789', 'IWM', 20_000),
    ]);
  await region(page, 'Verdict').waitFor();
  await page.getByText('$130,000').first().waitFor();
  await page.goto(`${visit.url}#/review`);
  for (const name of ['ada.csv', 'ben.csv', 'cara.csv']) await page.getByRole('article', { name }).waitFor();
  expect(await region(page, 'Possible duplicate files').count()).toBe(0);
  await page.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await page.getByRole('button', { name: 'New portfolio' }).click();
  const buffer = Buffer.from(positionsByKind());
  await page.getByLabel('Holdings files').setInputFiles({ name: 'posicao.xlsx', mimeType: '', buffer });
  await region(page, 'Review').waitFor();
  await page.getByText(/R\$113,620\.00 will be saved/).waitFor();
  await page
    .getByText(/count nothing twice/)
    .first()
    .waitFor();
  expect(await region(page, 'Possible duplicate files').count()).toBe(0);
});

test('two files that look like one are counted once and asked about; the answer is kept', async () => {
  await choose('all.csv', NVDA, WWW, AAPL, 'Hers 2,BND,Vanguard Total Bond Market ETF,30,2000');
  await region(page, 'Verdict').waitFor();
  await choose('own.csv', ...[NVDA, WWW, AAPL].map((row) => row.replace('Main 1', 'Nickname')));
  await region(page, 'Review').waitFor();
  await isAtRest();
  const question = region(page, 'all.csv and own.csv look like the same holdings').or(
    page.getByRole('region', { name: /look like the same holdings/ }),
  );
  await question.getByText(/so nothing is counted twice\. Counting both would add \$8,500\./).waitFor();
  await page.getByText('$10,500.00 will be saved.').waitFor();
  await expectAccessible(page);
  await question.getByRole('radio', { name: /Count both/ }).check();
  await page.getByText('$19,000.00 will be saved.').waitFor();
  await question.getByRole('radio', { name: /Count only all\.csv/ }).check();
  await page.getByText('$10,500.00 will be saved.').waitFor();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await region(page, 'Verdict').waitFor();
  await page.reload();
  await region(page, 'Verdict').waitFor();
  await page.goto(`${visit.url}#/review`);
  await question.getByText('Answered').waitFor();
  await page.getByText('Nothing in this file is counted (3 holdings): all.csv has the same holdings.').waitFor();
});

test('positions are typed, suggested, pasted, checked, used and edited, by keyboard', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Paste or type' }).click();
  await page.getByRole('link', { name: 'Enter holdings by hand' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enter holdings by hand' }).waitFor();
  const cell = (name: string, row: number) => page.getByLabel(`${name}, row ${row}`);
  await cell('Symbol', 1).pressSequentially('nvda');
  await page.getByRole('option', { name: /NVDA/ }).first().waitFor();
  await cell('Symbol', 1).press('ArrowDown');
  await cell('Symbol', 1).press('Enter');
  expect(await cell('Symbol', 1).inputValue()).toBe('NVDA');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Quantity, row 1');
  await page.keyboard.type('10');
  await cell('Price', 1).fill('600');
  await expect.poll(() => cell('Value', 1).getAttribute('placeholder')).toBe('6,000');
  await cell('Price', 1).press('Enter');
  await cell('Symbol', 2).fill('WWW');
  await page.getByRole('button', { name: 'Use these holdings' }).click();
  await page.getByText('Enter a value, or a quantity and a price.').waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await cell('Quantity', 2).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '20\t50\n30\t');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await cell('Symbol', 3).fill('BND');
  await cell('Value', 3).fill('3,000');
  // a second press is no second wish
  await page.getByRole('button', { name: 'Use these holdings' }).dblclick();
  await region(page, 'Verdict').waitFor();
  await isAtRest();
  expect(await page.getByText('already added').count()).toBe(0);
  await page.getByText('$10,000').first().waitFor();
  await page.goto(`${visit.url}#/review`);
  await page.getByRole('link', { name: 'Edit these holdings' }).click();
  expect(await cell('Quantity', 1).inputValue()).toBe('10');
  await page.getByRole('button', { name: 'Remove row 2' }).click();
  await page.getByRole('button', { name: 'Use these holdings' }).click();
  await page.getByText('Typed holdings replaces the earlier version. 1 removed.').waitFor();
  await page.getByText('$9,000').first().waitFor();
});

test('three files of one account are three questions, and a row of cash is none, whatever its price', async () => {
  // each shares one line in three with the others: too little for two dates of one account, too much for parts of it
  const own = [
    ['NVDA,NVIDIA Corp', 'KO,Coca-Cola Co'],
    ['WWW,Wolverine World Wide', 'PG,Procter & Gamble Co'],
    ['AAPL,Apple Inc', 'JNJ,Johnson & Johnson'],
  ].map((words) => [...words, 'MSFT,Microsoft Corp'].map((one) => `123456,${one},10,100,1000`).join('\n'));
  const files = own.map((row, at) => ({
    name: `part ${at + 1}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Account Number,Symbol,Description,Quantity,Price,Value',
        row,
        ...(at === 0 ? ['777,,Cash,1,812.20,812.20'] : []),
      ].join('\n'),
    ),
  }));
  await page.getByLabel('Holdings files').setInputFiles(files);
  await region(page, 'Review').waitFor();
  await isAtRest();
  await expect.poll(() => region(page, 'Possible duplicate files').getByRole('group').count()).toBe(3);
  expect(await region(page, 'Questions').count()).toBe(0);
});
