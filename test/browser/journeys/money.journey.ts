import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';

/* Rates, tables that leave the app, and a copy for a report of a fault, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll(
  (begun) => {
    visit = begun;
    ({ page } = visit);
  },
  // as most people see it
  { moves: true },
);

const verdict = () => page.getByRole('region', { name: 'Verdict', exact: true });
const currencies = () => page.getByRole('region', { name: 'Currencies' });
const see = (screen: string) => page.goto(new URL(screen, page.url()).href);

async function saved(click: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('an amount without a rate is named on the verdict, comes in with a typed rate, and goes out again', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill('Symbol,Name,Value,Currency\nNVDA,NVIDIA Corp,600,USD\nVOO,Vanguard S&P 500 ETF,5000,XTS\n');
  await verdict().waitFor();
  await page.getByText('Not included (no exchange rate): 5,000.00 XTS.').waitFor();
  await page.getByRole('link', { name: 'Enter a rate' }).click();
  await currencies().getByText('no rate, so not included in the total or any percentage').waitFor();
  await currencies().getByLabel('1 XTS in USD').fill('nothing');
  await currencies().getByRole('button', { name: 'Use this rate of XTS' }).click();
  await currencies().getByText('Enter a number above zero').waitFor();
  await currencies().getByLabel('1 XTS in USD').fill('0.02');
  await currencies().getByRole('button', { name: 'Use this rate of XTS' }).click();
  await currencies().getByText('1 XTS = 0.02 USD (your rate)').waitFor();
  await expectAccessible(page);
  await page.goto(`${visit.url}#/settings`);
  await page.getByLabel('Report currency').selectOption('EUR');
  await page.goto(`${visit.url}#/review`);
  await currencies().getByRole('columnheader', { name: 'In EUR' }).waitFor();
  await currencies().getByRole('button', { name: 'Remove my rate of XTS' }).click();
  await currencies().getByText('no rate, so not included in the total or any percentage').waitFor();
});

test('amounts without a currency are asked about once, and the answer can be changed later', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill('Ticker;Namn;Antal;Kurs;Marknadsvärde\nAAPL;Apple;10;2000.5;20005\nMSFT;Microsoft;5;4000;20000\n');
  const question = page.getByRole('region', { name: 'Which currency are these amounts in?' });
  await see('#/review');
  await page.getByRole('heading', { level: 1, name: 'Which currency are these amounts in?' }).waitFor();
  await question.getByText('It looks like SEK: its headings are in Swedish.').waitFor();
  expect(await question.getByRole('radio', { name: 'SEK Our guess' }).isChecked()).toBe(true);
  await expectAccessible(page);
  await question.getByRole('radio', { name: 'USD' }).check();
  await page.getByText('$40,005.00 will be saved').waitFor();
  await question.getByRole('button', { name: 'Undo answer' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict().waitFor();
  await page.getByText('SEK', { exact: false }).first().waitFor();
  await see('#/review');
  await question.getByText('Answered').waitFor();
  await page.getByLabel('Currency of the amounts in').selectOption('NOK');
  await page.getByText('Everything is in NOK').waitFor();
  await question.getByRole('button', { name: 'Undo answer' }).click();
  await page.getByText('Everything is in SEK').waitFor();
});

test('positions are saved as a table that reads back to the same', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill('Symbol\tName\tValue (USD)\nNVDA\tNVIDIA Corp\t600\n\t=HYPERLINK("x")\t400\n');
  await verdict().waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const file = await saved(() => page.getByRole('menuitem', { name: 'Holdings (CSV)' }).click());
  expect(file.name).toMatch(/^[A-Za-z0-9 ._-]{1,80}$/);
  const text = readFileSync(file.path, 'utf8');
  expect(text).toContain("'=HYPERLINK");
  await see('#/review');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page
    .getByLabel('Holdings files')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await verdict().waitFor();
  await see('#/review');
  await page.getByRole('heading', { name: file.name }).waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const companies = await saved(() => page.getByRole('menuitem', { name: 'Companies (CSV)' }).click());
  expect(readFileSync(companies.path, 'utf8')).toContain('NVDA,NVIDIA');
});

test('an anonymised copy of the example reads back as the example does', async () => {
  await openEmpty(visit);
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await verdict().waitFor();
  await see('#/review');
  await page
    .getByRole('button', { name: /^Anonymize a copy/ })
    .first()
    .click();
  await page.getByText('Your own file doesn’t change.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the copy' }).click();
  await page.getByText(/names and symbols stay because they’re in our data\. [\d,]+ cells were replaced\./).waitFor();
  await page.getByText('Everything that stays').click();
  await expectAccessible(page);
  const file = await saved(() => page.getByRole('button', { name: 'Save the copy' }).click());
  await page.getByText('Check it before you send it.').waitFor();
  const facts = async () =>
    (
      await page
        .getByRole('region', { name: /^Rows of / })
        .first()
        .innerText()
    ).trim();
  const before = await facts();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.getByLabel('Holdings files').first().waitFor({ state: 'attached' });
  await page
    .getByLabel('Holdings files')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: readFileSync(file.path) });
  await verdict().waitFor();
  await see('#/review');
  expect(await facts()).toBe(before);
});
