import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible, openApp, visitForAll, type Visit } from '../../support/browser.ts';
import { DOUBTFUL, dropFiles, expectNotWiderThanPhone, HELD, SHEET, XLSX } from '../../support/lists.ts';
import { bookParts, makeBook, rowsOf, zip } from '../../support/make-workbook.ts';
import { isAtRest } from '../../support/screens.ts';

/* Lists of every shape, given one after the other by one person: each but the last is taken back, so that the next finds nothing. */

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/brokers');
const SOLD = 'Ticker,Shares,Value (USD),Sold on\nAAPL,10,2140,\nVTI,20,5000,\nNVDA,40,5200,3/5/2025\n';
const BOUGHT =
  'Date,Ticker,Shares,Price (USD)\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n3/9/2024,AAPL,-3,190\n4/9/2024,VTI,20,250\n5/9/2024,VTI,10,255\n';

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});
beforeEach(() => openApp(visit));

const verdict = () => page.getByRole('region', { name: 'Verdict', exact: true });
const review = () => page.getByRole('region', { name: 'Review', exact: true });
const sketch = () => page.getByRole('region', { name: /We couldn’t tell what each column is/ });
const column = (title: string) => page.getByLabel(`Column ${title} is`, { exact: true });
const box = () => page.getByLabel('Paste holdings');
const paste = (text: string) => box().fill(text);
const files = () => page.getByLabel('Holdings files').first();
const choose = (name: string, content: Uint8Array | string, mimeType = name.endsWith('.xlsx') ? XLSX : 'text/csv') =>
  files().setInputFiles({ name, mimeType, buffer: Buffer.from(content) });

/** What waits for Keep is not kept. */
async function discard(): Promise<void> {
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await box().waitFor();
}

/** What was kept just now is taken back. */
async function undo(): Promise<void> {
  await isAtRest(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await box().waitFor();
}

/** Keeps what waits, sees its amount on the verdict, and takes it back. */
async function keep(amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict().getByText(amount).first().waitFor();
  await undo();
}

/* On a phone it is under "More". */
async function hideOnPhone(): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('switch', { name: 'Hide amounts' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
}

test('numbers that may be shares or money are asked about, and one answer counts them', async () => {
  await choose('mine.csv', 'AAPL,50\nVTI,200\nIWM,12\n');
  await page.getByRole('heading', { level: 1, name: 'What is each of them worth?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, count them' }).click();
  await keep('$262');
});

test('shares without a price are asked for one each, and symbols alone for what each is worth', async () => {
  await paste('Ticker,ISIN,Shares\nAAPL,,10\nVTI,,20\n,US5949181045,5\nTotal,,35\n');
  await page.getByRole('heading', { level: 1, name: 'What is each of them worth?' }).waitFor();
  const asked = page.getByRole('region', { name: 'Enter a price or a value for each' });
  await asked.getByRole('button', { name: 'Count these' }).click();
  await asked.getByRole('alert').getByText('Enter at least one price or value.').waitFor();
  expect(await asked.getByRole('row').count(), 'titles and three holdings').toBe(4);
  await asked.getByLabel('Price, AAPL').fill('230');
  await asked.getByLabel('Price, AAPL').press('Enter');
  await asked.getByLabel('Value, AAPL').and(page.locator(':focus')).press('Enter');
  await asked.getByLabel('Price, VTI').and(page.locator(':focus')).fill('300');
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Count these' }).click();
  await page.getByRole('heading', { level: 1, name: 'One row we couldn’t use' }).waitFor();
  await page.getByText('$8,300.00 will be saved.').waitFor();
  await discard();
  await paste('AAPL, VTI');
  await page.getByRole('button', { name: /^Read/ }).click();
  const worth = page.getByRole('region', { name: 'Enter what each is worth' });
  await worth.getByLabel('Value, AAPL').fill('1000');
  await worth.getByLabel('Value, VTI').fill('3000');
  await worth.getByLabel('Value, VTI').press('Enter');
  await keep('$4,000');
});

test('a sheet with a column a month counts its newest, once it was looked at', async () => {
  await choose('months.csv', 'Fund,2026-01-31,2026-02-28\nVTI,900,1000\nBND,400,500\n');
  await page.getByRole('button', { name: 'Keep' }).waitFor();
  await expectAccessible(page);
  await keep('$1,500');
});

test('rows that say they were sold are left out and told, and one of them is counted after all', async () => {
  await choose('sold.csv', SOLD);
  await page.getByText('“Sold on” says that 1 row was sold, so it isn’t counted.').waitFor();
  await page.getByText('2 holdings, $7,140').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Fix', exact: true }).click();
  await page.getByRole('heading', { name: 'All rows' }).click();
  await page.getByRole('button', { name: 'Line 4', exact: true }).click();
  await page.getByRole('form', { name: 'Line 4, NVDA' }).getByRole('button', { name: 'Restore this row' }).click();
  await page.getByText('sold since, so not a holding').first().waitFor({ state: 'detached' });
  await keep('$12,340');
});

test('a sheet with a column for each person is added up', async () => {
  await choose('ours.csv', 'Ticker,His,Hers\nVTI,"$10,000","$12,000"\nBND,"$2,000","$3,000"\n');
  await keep('$27,000');
});

test('a list of trades without a word for them is read, told and kept', async () => {
  await choose('bought.csv', BOUGHT);
  await page.getByText('No column says what was bought and what was sold.').waitFor();
  await expectAccessible(page);
  // 7 of Apple at 190, 5 of Microsoft at 390, 30 of VTI at 255
  await keep('$10,930');
});

test('trades written down a line each are worked out', async () => {
  await paste(
    '2024-01-05 bought 10 AAPL @ 180 USD\n2024-02-05 sold 4 AAPL @ 190 USD\nbought 12 VTI @ 240 USD on Feb 6, 2024\n',
  );
  await page.getByText('3 rows are accounted for').waitFor();
  await keep('$4,020');
});

test('a point that may stand before thousands or decimals is asked about once, and taken back', async () => {
  await choose('mine.txt', 'Apple 5.000\nNVIDIA 3.000\n');
  const card = page.getByRole('region', { name: 'Questions about numbers' });
  await card.getByText('“5.000”: is that 5,000 or 5?').waitFor();
  await expectAccessible(page);
  await card.getByRole('radio', { name: /^Thousands/ }).check();
  await page.getByText('$8,000').first().waitFor();
  await card.getByRole('button', { name: 'Undo answer' }).click();
  await card.getByRole('radio', { name: /^Decimals “5.000” is 5$/ }).check();
  await page.getByText('$8.00').first().waitFor();
  await isAtRest(page);
  await expectAccessible(page);
  await discard();
});

test('a bond priced in percent counts by its face value, and the file’s notes say so', async () => {
  await paste('Name,Quantity,Price,Currency\nBTP 4% 2037,10000,102.35,EUR\nApple Inc,10,200,EUR\n');
  await page.getByRole('heading', { level: 1, name: 'Is this what you own now?' }).waitFor();
  await page.getByText('Worth knowing').click();
  await page.getByText(/Bonds are priced per 100 of face value, .* for BTP 4% 2037\./).waitFor();
  await expectAccessible(page);
  // and not a million
  await page.getByText('€12,235.00 will be saved.').waitFor();
  await discard();
});

test('a table that could not be told is asked about without a fault, on a small screen too', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await choose('twice.csv', 'Symbol,Value,Value\nNVDA,10,2000\nWWW,20,300\n');
  await sketch().waitFor();
  await isAtRest(page);
  await expectAccessible(page);
  await expectNotWiderThanPhone(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('what looks like trades is refused, and can be said to be holdings', async () => {
  await choose(
    'trades.csv',
    'Date,Action,Amount,Symbol,Worth\n2026-01-02,Sell,5,NVDA,600\n2026-01-02,Sell,5,WWW,400\n',
  );
  await page
    .getByRole('alert')
    .getByText(/transaction/i)
    .first()
    .waitFor();
  expect(await sketch().count()).toBe(0);
  await page.getByRole('button', { name: 'Label columns' }).click();
  await sketch().waitFor();
  await isAtRest(page);
  await column('Worth').selectOption('value');
  await isAtRest(page);
  await column('Amount').selectOption('unused');
  await isAtRest(page);
  await page.getByRole('button', { name: 'Apply columns' }).click();
  await review().waitFor();
  await isAtRest(page);
  await page.getByText('$1,000.00 will be saved').waitFor();
  await discard();
});

test('a row is left out and brought back by the keyboard, with amounts hidden, on a small screen', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await choose('positions.csv', DOUBTFUL);
  await page.getByRole('link', { name: 'Fix', exact: true }).click();
  await review().waitFor();
  await isAtRest(page);
  await hideOnPhone();
  await page.getByRole('heading', { name: 'All rows' }).click();
  await page.getByRole('button', { name: 'Line 2', exact: true }).press('Enter');
  const form = page.getByRole('form', { name: 'Line 2, NVDA' });
  await form.waitFor();
  expect(await form.getByLabel('Quantity').inputValue()).toBe('');
  await expectNotWiderThanPhone(page);
  await form.getByRole('button', { name: 'Leave out this row' }).press('Enter');
  await page.getByText('you left it out').first().waitFor();
  await form.getByRole('button', { name: 'Restore this row' }).press('Enter');
  await expect.poll(() => page.getByText('you left it out').count()).toBe(0);
  await form.getByLabel('Name').fill('Something else');
  await form.getByRole('button', { name: 'Save changes' }).press('Enter');
  await page
    .getByRole('region', { name: /Rows you corrected/ })
    .getByText('name Something else')
    .waitFor();
  await hideOnPhone();
  await page.getByText('$2,300.00 will be saved').waitFor();
  await discard();
});

test('a history that is said to be what is owned now is read so at once, and what it cannot be leaves it as it was', async () => {
  const trades = 'Date,Type,Symbol,Shares,Price,Value\n2026-01-05,Buy,NVDA,10,100,1000\n2026-02-05,Buy,WWW,20,15,300\n';
  await choose('trades.csv', trades);
  await page.evaluate(() => (location.hash = '#/review'));
  const menu = page.getByLabel('Read as', { exact: true });
  await menu.waitFor();
  await isAtRest(page);
  await menu.selectOption('Schwab');
  await page
    .getByText('This file doesn’t have the column headings of an export from Schwab. Nothing changed.')
    .waitFor();
  await menu.selectOption('what you own now');
  await expect.poll(() => menu.locator('option').first().innerText()).toBe('any broker’s table');
  await isAtRest(page);
  await expectAccessible(page);
  await keep('$1,300');
});

test('several sheets become several files, and what was left out is said', async () => {
  const sheet = (name: string, rows: Parameters<typeof rowsOf>[0]) => ({ name, rows: rowsOf(rows) });
  await choose(
    'all.xlsx',
    makeBook({
      sheets: [
        sheet('IRA', [HELD[0], HELD[1]]),
        sheet('Roth', [HELD[0], HELD[2], HELD[3]]),
        sheet('To do', [['Call the bank'], ['Ask about fees']]),
      ],
    }),
  );
  await review().waitFor();
  await isAtRest(page);
  for (const name of ['all.xlsx, sheet IRA', 'all.xlsx, sheet Roth'])
    await review().getByRole('heading', { name, exact: true }).waitFor();
  await review().getByText('The sheet “To do” isn’t a list of holdings').first().waitFor();
  await expectAccessible(page);
  await keep('$10,000');
});

test('a workbook under a password says how to take it away', async () => {
  const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(HELD) }] });
  await choose('locked.xlsx', zip(parts.map((part) => ({ ...part, says: { flags: 1 } }))));
  await page.getByText('This workbook is password-protected').waitFor();
  await expectAccessible(page);
});

test.each([
  [
    'a table',
    `<table><tr><th>Symbol<th>Name<th>Value</tr>
    <tr><td>NVDA</td><td>NVIDIA<br>Corp</td><td>$6,000.00</td></tr>
    <tr><td>WWW</td><td>Wolverine World Wide</td><td>$4,000.00<span style="display:none">9</span></td></tr></table>`,
  ],
  [
    'a list drawn without one',
    `<div role="grid"><p role="row"><b role="columnheader">Symbol</b><b role="columnheader">Value (USD)</b></p>
    <p role="row"><i role="gridcell">NVDA<br>NVIDIA CORP</i><i role="gridcell">$6,000.00</i></p>
    <p role="row"><i role="gridcell">WWW<br>WOLVERINE WORLD WIDE</i><i role="gridcell">$4,000.00</i></p></div>`,
  ],
])('%s copied from a web page keeps its cells', async (_what, markup) => {
  await box().evaluate(
    (element, [text, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      data.setData('text/html', html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    ['Symbol\nNVDA\nWWW\nName\nNVIDIA\nWolverine\nValue\n$6,000.00\n$4,000.00', markup] as const,
  );
  await verdict().waitFor();
  await isAtRest(page);
  expect(await verdict().getByRole('heading', { level: 1 }).innerText()).toMatch(
    /\$60 rides on mega-cap tech and \$40 on small caps/,
  );
  await undo();
});

test('a sheet is typed line by line and read when its button is pressed', async () => {
  await box().pressSequentially('Symbol,Value (USD)\nNVDA,600\nWWW,400');
  expect(await verdict().count()).toBe(0);
  await page.getByRole('button', { name: 'Read rows' }).click();
  await verdict().waitFor();
  await undo();
});

test('a page copied from a broker’s screen is read, though each of its cells is a line', async () => {
  const titles = ['Name', 'Symbol', 'Shares', 'Price', 'Equity'];
  const rows = ['Apple', 'AAPL', '12', '$250.00', '$3,000.00', 'NVIDIA', 'NVDA', '25', '$200.00', '$5,000.00'];
  await paste([...titles, ...rows].join('\n'));
  await verdict().waitFor();
  await page.getByText('$8,000').first().waitFor();
  await undo();
});

test('while files are dragged one panel covers the page and says where they go', async () => {
  const drag = (kind: 'dragenter' | 'dragleave') =>
    page.evaluate((type) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.csv', { type: 'text/csv' }));
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, kind);
  const title = page.getByText('Drop to read 1 file');
  await drag('dragenter');
  await page.getByText('The holdings become your portfolio.').waitFor();
  await drag('dragleave');
  await title.waitFor({ state: 'detached' });
  await paste(SHEET);
  await verdict().waitFor();
  await isAtRest(page);
  await drag('dragenter');
  await page.getByText('The holdings go to “My portfolio.”').waitFor();
  // above everything, over all of the window, with words on a ground of their own
  const covered = await title.evaluate((node) => {
    const over = node.closest('[popover]')!;
    const { left, top, right, bottom } = over.getBoundingClientRect();
    const ground = getComputedStyle(node.parentElement!).backgroundColor;
    return {
      isWhole: left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight,
      isOnTop: over.matches(':popover-open'),
      isSolid: /^rgb\(/.test(ground),
    };
  });
  expect(covered).toEqual({ isWhole: true, isOnTop: true, isSolid: true });
  await drag('dragleave');
  await title.waitFor({ state: 'detached' });
  await undo();
});

test('several files are dropped at once and become one portfolio', async () => {
  await dropFiles(page, { 'one.csv': SHEET, 'two.csv': 'Ticker,Shares,Price\nAAPL,10,300\nGALT,100,2\n' });
  await verdict().waitFor();
  await isAtRest(page);
  await page.getByText('$13,200').first().waitFor();
  await undo();
});

test('strange content is only text', async () => {
  await paste(
    '__proto__,Symbol,Name,Value (USD)\n1,NVDA,<script>document.title="x"</script>,100\n2,=cmd|calc,=1+1,50\n',
  );
  await verdict().or(review()).first().waitFor();
  await page.goto(`${visit.url}#/review`);
  await review().getByText('<script>').first().waitFor();
  expect(await page.title()).not.toBe('x');
  await discard();
});

test('a broker file is chosen, reviewed row by row, and its own totals are met', async () => {
  await files().setInputFiles(join(FIXTURES, 'schwab-all-accounts.csv'));
  await verdict().or(review()).first().waitFor();
  await page.goto(`${visit.url}#/review`);
  await review().waitFor();
  await isAtRest(page);
  await review().getByText('Schwab').first().waitFor();
  await expectAccessible(page);
});
