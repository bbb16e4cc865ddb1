import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { DOUBTFUL, expectNotWiderThanPhone } from '../../support/lists.ts';
import { AT_REST } from '../../support/screens.ts';

/* A file that nobody knows, and rows that are not as they should be: what a person says, and what becomes of it. */

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict', exact: true });
const review = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });
const sketch = (page: Page) => page.getByRole('region', { name: /We couldn’t tell what each column is/ });
const column = (title: string) => page.getByLabel(`Column ${title} is`, { exact: true });

/* Two columns of numbers, neither of which the other proves: only its owner knows which is the value. */
const UNKNOWN =
  'Zork,Blib,Grunt\nNVIDIA Corp,US$6000,17.5\nWolverine World Wide,US$1000,12.5\nMicrosoft Corp,US$3000,11.5\n';

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = visit);
});

async function isAtRest(): Promise<void> {
  await page.locator(AT_REST).waitFor();
}

async function drop(name: string, text: string): Promise<void> {
  await page.getByLabel('Holdings files').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/* Says what the columns of the unknown file are and keeps it; gives how many decisions that took. */
async function decide(): Promise<number> {
  let decisions = 0;
  await sketch(page).or(review(page)).or(verdict(page)).first().waitFor();
  if (await sketch(page).isVisible()) {
    await isAtRest();
    await page.getByText(/^(?:mine|next)\.csv: nothing added yet$/).waitFor();
    expect(await page.getByText('Not a list of holdings').count()).toBe(0);
    if ((await column('Blib').inputValue()) !== 'value') {
      await column('Blib').selectOption('value');
      decisions += 1;
    }
    await sketch(page).getByText('3 holdings read.').waitFor();
    await page.getByRole('button', { name: 'Apply columns' }).click();
    decisions += 1;
    await review(page).waitFor();
  }
  await isAtRest();
  if (await page.getByRole('button', { name: 'Keep', exact: true }).isVisible()) {
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    decisions += 1;
  }
  await verdict(page).waitFor();
  return decisions;
}

test('from an unknown file to the verdict in at most three decisions, and the next one with the same titles in none', async () => {
  await openEmpty(visit);
  await drop('mine.csv', UNKNOWN);
  expect(await decide()).toBeLessThanOrEqual(3);
  await isAtRest();
  await page.getByText('$10,000').first().waitFor();
  await page.reload();
  await verdict(page).waitFor();
  await page.goto(`${visit.url}#/add`);
  await drop('next.csv', UNKNOWN.replace('6000', '7000'));
  await verdict(page).waitFor();
  await page.getByText('$21,000').first().waitFor();
  await page.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await page
    .getByRole('region', { name: 'Your changes' })
    .getByText(/Blib: Value/)
    .waitFor();
});

test('another role is another figure at once, with an undo, until the file is gone', async () => {
  await openEmpty(visit);
  await drop('worth.csv', 'Symbol,Name,Value,Worth\nNVDA,NVIDIA Corp,600,6000\nWWW,Wolverine World Wide,400,4000\n');
  await verdict(page).waitFor();
  await page.goto(`${visit.url}#/review`);
  await page.getByRole('heading', { name: 'How we read the columns' }).click();
  await page.getByRole('button', { name: 'Show 1 ignored column' }).click();
  await column('Worth').selectOption('value');
  await page.getByText('$10,000.00 will be saved').waitFor();
  expect(await column('Value').inputValue()).toBe('unused');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => column('Value').inputValue()).toBe('value');
  await isAtRest();
  await page.reload();
  await review(page).waitFor();
  await page.getByRole('heading', { name: 'How we read the columns' }).click();
  expect(await column('Value').isDisabled()).toBe(true);
  await review(page).getByText('Drop it again to change its columns.').waitFor();
});

test('what may be something else than holdings is asked about, with both sides, before it is saved', async () => {
  await openEmpty(visit);
  const rows = [
    'NVDA,NVIDIA Corp,BUY,10,200,2000',
    'AMD,Advanced Micro Devices,BUY,6,189.54,1137.24',
    'WWW,Wolverine World Wide,BUY,20,15,300',
  ];
  await drop('side.csv', ['Symbol,Name,Direction,Quantity,Price,Value', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Keep', exact: true }).waitFor();
  await page.goto(`${visit.url}#/review`);
  await page.getByRole('heading', { name: 'Is this what you own now?' }).waitFor();
  await review(page).getByText('But “Direction” has a word for a purchase in every row.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict(page).waitFor();
  await page.goto(`${visit.url}#/review`);
  await page.getByRole('heading', { name: 'Everything adds up' }).waitFor();
  await review(page).getByText('matches the file’s value in all 3 rows with all three.').first().waitFor();
});

test('a row is completed, undone, completed again, and stays so after a reload and when the file comes again', async () => {
  await openEmpty(visit);
  await drop('positions.csv', DOUBTFUL);
  // its figures come first, with what they leave out
  await page.getByText('We read “Value” as the value and left out one row.').waitFor();
  await page.getByRole('link', { name: 'Fix', exact: true }).click();
  await review(page).waitFor();
  await isAtRest();
  await page.getByRole('button', { name: 'Use $1,137.24' }).click();
  await page.getByRole('heading', { name: 'Everything adds up' }).waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Enter a price' }).click();
  const form = page.getByRole('form', { name: 'Line 3, AMD' });
  await expect.poll(() => form.getByLabel('Price').evaluate((input) => input === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await page.keyboard.type('189.54');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Everything adds up' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict(page).waitFor();
  await page.reload();
  await verdict(page).waitFor();
  await page.getByText('$3,437').first().waitFor();
  await page.goto(`${visit.url}#/add`);
  await drop('positions.csv', DOUBTFUL);
  await verdict(page).waitFor();
  await page.goto(`${visit.url}#/review`);
  const corrected = page.getByRole('region', { name: /Rows you corrected/ });
  await corrected.getByText('price 189.54').waitFor();
  await corrected.getByRole('button', { name: 'Undo Line 3, AMD' }).click();
  await page.getByRole('heading', { name: /One row we couldn’t use/ }).waitFor();
  expect(await corrected.count()).toBe(0);
});

test('a number with an M that nothing explains is asked about once, and the answer counts in the next file, too', async () => {
  await openEmpty(visit);
  const text = 'Symbol,Name,Value\nNVDA,NVIDIA Corp,1.2M\nMSFT,Microsoft Corp,3.4M\nKO,Coca-Cola Co,500000\n';
  await drop('short.csv', text);
  const question = page.getByRole('region', { name: 'Does M mean million or thousand?', exact: true });
  await question.getByText('These 2 rows aren’t counted until you say').waitFor();
  await question.getByLabel('Thousand').check();
  await question.getByText('Answered').waitFor();
  await isAtRest();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict(page).getByText('$504,600').first().waitFor();
  await page.goto(`${visit.url}#/add`);
  await drop('next.csv', text.replace('500000', '600000'));
  await verdict(page).waitFor();
  await page.getByText('$1,109,200').first().waitFor();
});

test('a word of a history that nobody knows is asked about once, can be undone, and is known in the next file', async () => {
  await openEmpty(visit);
  const text =
    'Date;Opération;Nom;ISIN;Quantité;Cours;Montant net\n13/01/2026;Achat;Apple Inc;US0378331005;5;200,00;-1000,00\n' +
    '14/01/2026;Transvasement;Microsoft Corp;US5949181045;3;400,00;-1200,00\n15/01/2026;Versement;;;;;500,00\n' +
    '16/01/2026;Vente;Coca-Cola Co;US1912161007;5;60,00;300,00\n';
  await drop('history.csv', text);
  const question = page.getByRole('region', { name: 'What does “Transvasement” mean in this file?', exact: true });
  await page.getByText('€1,000.00 will be saved').waitFor();
  await question.getByText('Our guess, from the signs of its amounts').waitFor();
  await question.getByLabel('Bought').check();
  await page.getByText('€2,200.00 will be saved').waitFor();
  await question.getByRole('button', { name: 'Undo answer' }).click();
  await page.getByText('€1,000.00 will be saved').waitFor();
  await question.getByLabel('Bought').check();
  const gap = page.getByRole('form', { name: 'How many Coca-Cola Co did you hold on Jan 15, 2026?' });
  const number = gap.getByLabel('Quantity');
  await expect.poll(() => number.inputValue()).toBe('5');
  await number.fill('a dozen');
  await gap.getByRole('button', { name: 'Use this number' }).click();
  await page.getByText('Enter a number from zero up').waitFor();
  await number.fill('12');
  await number.press('Enter');
  await page.getByText('€2,620.00 will be saved').waitFor();
  await page.getByRole('button', { name: /^Undo answer, How many Coca-Cola Co/ }).click();
  await page.getByText('€2,200.00 will be saved').waitFor();
  await number.fill('12');
  await number.press('Enter');
  await page.getByText('€2,620.00 will be saved').waitFor();
  await page.getByText('How each holding adds up', { exact: true }).click();
  await page.getByText('12 held on Jan 15, 2026 · 1 row out: 5').waitFor();
  await page.getByText('Microsoft Corp').locator('..').filter({ hasText: '1 row in: 3' }).click();
  await page.getByRole('cell', { name: '“Transvasement”: Bought', exact: true }).waitFor();
  await isAtRest();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectNotWiderThanPhone(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict(page).waitFor();
  await page.goto(`${visit.url}#/add`);
  await drop('later.csv', text.replaceAll('/2026', '/2027').replace('Apple Inc', 'Apple').replace('3;400', '4;400'));
  await page.getByText('€4,920.00 will be saved').waitFor();
  await question.getByText('Answered').waitFor();
});
