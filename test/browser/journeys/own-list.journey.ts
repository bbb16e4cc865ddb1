import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { AT_REST } from '../../support/screens.ts';

/* A fund's own holdings file dropped in the app, by the names a person sees. */

const FUNDS = resolve(import.meta.dirname, '../../fixtures/funds');
/** The screen that holds the card of own lists. */
const SCREEN = '#/look-up?own';
const NAMED =
  'Holding,Value (USD)\nAAPL,12000\nVanguard Total Stock Market (VTI),45000\nMSFT,8000\nHP,2000\nGold,5000\nSavings,9000\n';

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const card = () => page.getByRole('region', { name: 'Your own data' });
const isAtRest = () => page.locator(AT_REST).waitFor();

async function hold(symbol: string, name: string): Promise<void> {
  await openEmpty(visit);
  await page.getByLabel('Paste holdings').fill(`Symbol,Name,Value (USD)\n${symbol},${name},1000\n`);
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await page.goto(new URL(SCREEN, page.url()).href);
  await card().waitFor();
}

test('a list that names its fund counts at once, and is taken back', async () => {
  await hold('AVUV', 'Avantis US Small Cap Value ETF');
  const text = readFileSync(`${FUNDS}/spdr-example.csv`, 'utf8')
    .replace('SPDR Example Sector ETF', 'Avantis US Small Cap Value ETF')
    .replace('XLX', 'AVUV');
  await page
    .getByLabel('Fund holdings files')
    .setInputFiles({ name: 'avuv.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await card().getByText('avuv.csv, as of Apr 10, 2026').waitFor();
  await isAtRest();
  await card()
    .getByText(/rows? (?:isn’t|aren’t) included/)
    .click();
  await card().getByRole('list', { name: 'Rows not used for AVUV' }).getByText('column headings').waitFor();
  await expectAccessible(page);
  await page.reload();
  await card().getByText('AVUV', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove your holdings for AVUV' }).click();
  await card().getByText('All funds use the built-in data.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await card().getByText('AVUV', { exact: true }).waitFor();
});

test('a list dropped where holdings are dropped is asked about, never kept as holdings', async () => {
  await hold('AVUV', 'Avantis US Small Cap Value ETF');
  const text = readFileSync(`${FUNDS}/spdr-example.csv`, 'utf8')
    .replace('SPDR Example Sector ETF', 'Avantis US Small Cap Value ETF')
    .replace('XLX', 'AVUV');
  await page.goto(new URL('#/add', page.url()).href);
  await page
    .getByLabel('Holdings files')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await card().getByText('This looks like the holdings of AVUV').waitFor();
  await expectAccessible(page);
  expect(await card().getByRole('button', { name: 'Remove your holdings for AVUV' }).count()).toBe(0);
  await card()
    .getByRole('button', { name: /^Use for AVUV/ })
    .click();
  await card().getByRole('button', { name: 'Remove your holdings for AVUV' }).waitFor();
  await isAtRest();
  await page.goto(new URL('#/verdict', page.url()).href);
  await page.getByRole('region', { name: 'Verdict', exact: true }).getByText('$1,000').first().waitFor();
});

test('a list without a name asks which fund it is', async () => {
  await hold('AVUV', 'Avantis US Small Cap Value ETF');
  // dropped where holdings are dropped: the app sees that it is a fund's list, and leads to where that is asked about
  await page.goto(new URL('#/add', page.url()).href);
  await page.getByLabel('Holdings files').setInputFiles(`${FUNDS}/ishares-small.csv`);
  await page.getByLabel('Which fund is this?').fill('avuv');
  await page
    .getByRole('listbox', { name: 'Funds found' })
    .getByRole('option', { name: /^AVUV / })
    .click();
  await card().getByRole('button', { name: 'Remove your holdings for AVUV' }).waitFor();
  await isAtRest();
  await expectAccessible(page);
  expect(await page.getByLabel('Which fund is this?').count()).toBe(0);
  // weights that may be anybody's: whose they are is asked, the likelier first
  await page.goto(new URL('#/add', page.url()).href);
  const weights = 'Symbol,Name,Weight\nVTI,Vanguard Total Stock Market ETF,60\nBND,Vanguard Total Bond Market ETF,40\n';
  await page
    .getByLabel('Holdings files')
    .setInputFiles({ name: 'model.csv', mimeType: 'text/csv', buffer: Buffer.from(weights) });
  await card()
    .getByText(/^This looks like a list of your holdings: most rows are funds\. But it may be a fund’s: /)
    .waitFor();
  await expectAccessible(page);
  await card().getByRole('button', { name: 'These are my holdings' }).click();
  await card().waitFor({ state: 'detached' });
});

test('symbols where names stand are who they are, and what may be two companies is asked about', async () => {
  await openEmpty(visit);
  await page.getByLabel('Paste holdings').fill(NAMED);
  const question = page.getByRole('group', { name: 'Is HP HP Inc. or Helmerich & Payne Inc.?' });
  await question.getByRole('radio', { name: /^HP Inc\./ }).check();
  await page.getByRole('heading', { name: 'Every row is accounted for' }).waitFor();
  await expectAccessible(page);
  await page.goto(new URL('#/verdict', page.url()).href);
  // all of it is known: shares, what the fund holds, gold and savings
  await page.getByRole('region', { name: 'Verdict', exact: true }).getByText('100.0% of your money').first().waitFor();
});

test('a line nobody knows is given a size, counts as a company of its own, and is taken back', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill('Symbol,Name,Value (USD)\nOWC7,Private Shares,1000\nNVDA,NVIDIA Corp,3000\n');
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await page.goto(new URL('#/what', page.url()).href);
  await page.getByRole('heading', { level: 1, name: 'One holding is new to us' }).waitFor();
  const row = page.getByRole('list', { name: 'What you can tell us' });
  const choose = () => row.getByRole('button', { name: /: OWC7/ }).click();
  // what it is, by search: it counts at once, and is taken back where it was said
  await choose();
  const what = page.getByRole('combobox', { name: 'What is it? OWC7' });
  await what.fill('iwm');
  await page.getByRole('option', { name: /^IWM iShares/ }).click();
  await page.getByRole('button', { name: /^Undo, OWC7/ }).click();
  // an index by its name, with the keys alone; what it changes is shown before
  await choose();
  const changes = page.getByRole('region', { name: 'What your answers change' });
  await what.fill('msci world');
  await page.getByRole('option', { name: /^MSCI World index/ }).waitFor();
  await what.press('ArrowDown');
  await changes.getByText('After', { exact: true }).first().waitFor();
  await what.press('Enter');
  await row.getByRole('button', { name: /^Developed markets fund, your choice: OWC7/ }).waitFor();
  await page.getByRole('button', { name: /^Undo, OWC7/ }).click();
  // among the chips with the arrows; Escape leaves all as it was, and goes back to the row
  await choose();
  const chips = page.getByRole('toolbar', { name: 'Common answers' });
  await chips.getByRole('button', { name: 'S&P 500 fund' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Total US market fund');
  await page.keyboard.press('Escape');
  await chips.waitFor({ state: 'detached' });
  await choose();
  await chips.getByRole('button', { name: 'S&P 500 fund' }).click();
  await row.getByRole('button', { name: /^S&P 500 fund, your choice: OWC7/ }).waitFor();
  await page.getByRole('button', { name: /^Undo, OWC7/ }).click();
  await choose();
  await page.getByRole('button', { name: 'One company' }).click();
  await page.getByRole('combobox', { name: /^Count its size as, OWC7/ }).selectOption({ label: 'Small' });
  await page.getByRole('button', { name: /^Apply, OWC7/ }).click();
  await page.getByRole('heading', { level: 1, name: 'We know what all of your holdings are' }).waitFor();
  await isAtRest();
  await page.goto(new URL('#/verdict', page.url()).href);
  await page.getByRole('heading', { level: 1, name: /\$25 on small caps/ }).waitFor();
  await page.goto(new URL('#/portfolios?dates&history&answers&others', page.url()).href);
  await page.getByRole('button', { name: /^Remove OWC7/ }).click();
  await isAtRest();
  await page.goto(new URL('#/what', page.url()).href);
  await choose();
  await expectAccessible(page);
});

test('what is unknown is asked about in one place, and all guesses are taken with one press', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill(
      'Name,Value (USD)\nAcme Large Cap Growth Fund,$4000\nAcme Bond Fund,$2000\nAcme Company Pool,$1000\nAcme Small Cap Fund,$3000\nFidelity Freedom 2045 Fund,$5000\n',
    );
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  // nearly nothing is known, so that the questions stand on the verdict, too
  await page.getByRole('heading', { level: 1, name: /^We can’t see what’s in your portfolio yet/ }).waitFor();
  const all = page.getByRole('button', { name: 'Accept all 4 guesses' });
  await all.waitFor();
  await expectAccessible(page);
  // an address of before leads there as well
  await page.goto(new URL('#/review?what', page.url()).href);
  await page.getByRole('heading', { level: 1, name: 'Five holdings are new to us' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/what');
  const changes = page.getByRole('region', { name: 'What your answers change' });
  await changes
    .getByText(/^We can see \$\d+ of every \$100 so far$/)
    .first()
    .waitFor();
  const yes = page.getByRole('button', { name: 'Yes, FFFGX, Fidelity Freedom 2045 Fund: Target-date 2045 fund' });
  const said = page.getByRole('button', { name: 'US large-cap growth fund, your choice: Acme Large Cap Growth Fund' });
  await all.click();
  await said.waitFor();
  await page.getByText('4 answers saved.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await all.waitFor();
  await yes.click();
  await page.getByRole('button', { name: 'Undo, FFFGX, Fidelity Freedom 2045 Fund' }).click();
  await yes.waitFor();
  // from Funds to the very row, and back
  await page.goto(new URL('#/funds', page.url()).href);
  await page.getByRole('link', { name: 'What is it? Acme Bond Fund' }).click();
  await page.getByRole('combobox', { name: 'What is it? Acme Bond Fund' }).waitFor();
  await isAtRest();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.waitForURL('**/#/funds');
});

test('a fund of another home market that nobody lists is guessed, taken with one press, and undone', async () => {
  await openEmpty(visit);
  await page
    .getByLabel('Paste holdings')
    .fill(
      'Symbol,Name,Value (GBP)\nAAPL,Apple Inc,6000\n,Acme UK Smaller Companies Fund,3000\n,Acme Japan Fund,1000\n',
    );
  await page
    .getByRole('heading', { level: 1, name: /about £60 rides on mega-cap tech and about £24 on small caps/ })
    .waitFor();
  await page.goto(new URL('#/what', page.url()).href);
  const all = page.getByRole('button', { name: 'Accept all 2 guesses' });
  await all.click();
  await page.getByRole('button', { name: 'UK small-cap fund, your choice: Acme UK Smaller Companies Fund' }).waitFor();
  await page.getByText('2 answers saved.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await all.waitFor();
});

test('letters of the US in other money are settled with one answer, each by its name', async () => {
  await openEmpty(visit);
  await page.getByLabel('Paste holdings').fill('Ticker,Value (EUR)\nAAPL,6000\nRKLB,2000\nHIMS,1000\nVOO,1000\n');
  await page.getByRole('heading', { level: 1, name: 'One question' }).waitFor();
  const asked = page.getByRole('region', { name: 'Are these the US companies and funds?' });
  await asked.getByText('RKLB · Rocket Lab Corporation').waitFor();
  expect(await page.getByText('doesn’t look American').count(), 'what is asked is noted a second time').toBe(0);
  await expectAccessible(page);
  await asked.getByRole('radio', { name: /^Yes, all of them/ }).check();
  await page.getByRole('heading', { level: 1, name: 'Every row is accounted for' }).waitFor();
  await asked.getByRole('button', { name: 'Undo answer' }).click();
  await asked.getByRole('button', { name: 'Answer one by one' }).click();
  await page.getByRole('heading', { level: 1, name: 'Three questions' }).waitFor();
  const one = page.getByRole('region', { name: 'Is HIMS the US company?' });
  await one.getByRole('radio', { name: /^Leave as unknown/ }).check();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await page.goto(new URL('#/what', page.url()).href);
  await page.getByRole('heading', { level: 1, name: 'Two holdings are new to us' }).waitFor();
  await page.getByText('In the US, that’s Rocket Lab Corporation.').waitFor();
  await page.getByRole('button', { name: 'Accept all 2 guesses' }).click();
  await page.getByRole('button', { name: 'Rocket Lab Corporation, your choice: RKLB' }).waitFor();
  await expectAccessible(page);
  await page.goto(new URL('#/verdict', page.url()).href);
  await page.getByRole('heading', { level: 1, name: /€6\d/ }).waitFor();
});

test('a company of the lists is treated as the user says', async () => {
  await hold('NVDA', 'NVIDIA Corp');
  await page.getByRole('combobox', { name: 'Search companies and funds' }).fill('NVDA');
  await page.getByRole('option', { name: /^NVDA / }).click();
  await page.getByRole('button', { name: 'Change its size or sector' }).click();
  const size = page.getByRole('combobox', { name: 'Count its size as, NVIDIA Corporation' });
  await size.selectOption({ label: 'Mid' });
  await page.getByRole('button', { name: 'Apply, NVIDIA Corporation' }).click();
  await isAtRest();
  await page.goto(new URL('#/verdict', page.url()).href);
  await page.getByRole('heading', { level: 1, name: /nothing rides on mega-cap tech/ }).waitFor();
});

test('answers of a file are shown with what they would change, taken after a yes, and taken back', async () => {
  await hold('ZZQX', 'Nobody Knows Holdings');
  await page.goto(new URL('#/portfolios?dates&history&answers&others', page.url()).href);
  const changes = page.getByRole('region', { name: 'Your changes' });
  const answer = { kind: 'class', symbol: 'ZZQX', name: 'Nobody Knows Holdings', size: 'small', sector: null };
  const give = (content: unknown) =>
    page.getByLabel('Answers file').setInputFiles({
      name: 'answers.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await give({ holdings: [] });
  await changes.getByText('isn’t an answers file').waitFor();
  await give({ schema: 'topheavy-answers/1', answers: [answer] });
  await changes.getByText('“answers.json” adds 1 answer. Your other answers stay.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use these answers' }).click();
  await changes.getByRole('button', { name: 'Remove ZZQX' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await changes.getByText('You haven’t changed anything.').waitFor();
});
