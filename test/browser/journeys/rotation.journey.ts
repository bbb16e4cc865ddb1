import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, visitForAll, type Visit } from '../../support/browser.ts';
import { wipe } from '../../support/keeping.ts';
import { AT_REST, findExample, isAtRest } from '../../support/screens.ts';

/* The rotation lab on the example portfolio, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const title = () => page.getByRole('heading', { level: 1 });
const isWithinTheScreen = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

async function openLab(): Promise<void> {
  await findExample(visit, '/what-if?plan&limits');
  await region('Where it comes from').waitFor();
}
async function openClaims(): Promise<void> {
  await findExample(visit, '/claims?themes&quality&days&dial&news');
  await region('Market claims, checked').waitFor();
}
async function chooseSwap(from: RegExp, to: string): Promise<void> {
  const menu = page.getByLabel('From', { exact: true });
  await menu.waitFor();
  const options = await menu.locator('option').allTextContents();
  await menu.selectOption({ label: options.find((one) => from.test(one))! });
  await page.getByLabel('To', { exact: true }).selectOption(to);
}
const heightOfPage = () => page.evaluate(() => document.documentElement.scrollHeight);
const cell = (table: string, row: RegExp, at: number) =>
  region(table).getByRole('row', { name: row }).first().getByRole('cell').nth(at);

test('the verdict shows the first weeks of 2026 again, a move moves all of it live, and it leads to What if', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await findExample(visit, '/verdict');
  const strip = region('Rotation');
  await strip.getByRole('rowheader', { name: 'You', exact: true }).waitFor();
  expect(await strip.textContent()).toContain('Reported for Jan 1–16, 2026: Russell 2000 +6.8%, S&P 500 +1.2%');
  await strip.scrollIntoViewIfNeeded();
  await strip.getByRole('rowheader', { name: 'You after the move' }).waitFor();
  expect((await strip.boundingBox())!.height).toBeLessThanOrEqual(330);
  const slider = strip.getByRole('slider', { name: 'Amount to move' });
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\$10,000 of \$/);
  await slider.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\$10,100 of \$/);
  await slider.press('PageDown');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\$9,100 of \$/);
  const lens = () => cell('Rotation', /^Mega-cap tech/, 1).innerText();
  const beam = () => strip.locator('.beam .lean').getAttribute('style');
  const bar = () => strip.getByRole('row', { name: /^You after the move/ }).innerText();
  const before = { lens: await lens(), beam: await beam(), bar: await bar() };
  await slider.press('Home');
  expect(await lens()).toBe(await cell('Rotation', /^Mega-cap tech/, 0).innerText());
  expect([await lens(), await beam(), await bar()].includes(before.lens)).toBe(false);
  expect(await beam()).not.toBe(before.beam);
  expect(await bar()).not.toBe(before.bar);
  await strip.getByRole('radio', { name: 'Small caps catch up' }).check();
  await strip.getByRole('link', { name: 'All scenarios and plans' }).click();
  await title()
    .filter({ hasText: /^If small caps caught up, you’d gain / })
    .waitFor();
  // the old address leads there, too
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${visit.url}#/rotation`);
  await region('Where it comes from').waitFor();
  await page.getByRole('radio', { name: 'First weeks of 2026', exact: true }).check();
  await title()
    .filter({
      hasText:
        /^If the first weeks of 2026 came again, you’d gain about .*, (?:the same as|[\d.]+ points (?:more|less) than) the US market$/,
    })
    .waitFor();
  expect(await heightOfPage()).toBeLessThanOrEqual(1600);
  // the proposal is the first of the ranking, and says what a sale means for tax
  await page.getByRole('heading', { name: 'The largest single move: AAPL', exact: true }).waitFor();
  await region('Single swaps ranked').getByRole('row').nth(1).getByText('tried', { exact: true }).waitFor();
  await region('Try a move').getByRole('slider', { name: 'Amount to move' }).press('End');
  await region('Try a move')
    .getByText(/Taxable: Individual/)
    .waitFor();
  // the plan and the limits are folded, each with its fact
  await page.getByRole('button', { name: 'Your plan No moves yet' }).waitFor();
  await page.getByRole('button', { name: /^Plan with limits/ }).waitFor();
  // the result stays in sight
  await page.evaluate(() => scrollTo(0, 700));
  expect((await region('Result').boundingBox())!.y).toBeGreaterThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await heightOfPage()).toBeLessThanOrEqual(2700);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('navigation', { name: 'Screens', exact: true }).getByRole('button', { name: /^More/ }).click();
  await page.getByRole('link', { name: 'Claims and background' }).first().click();
  await region('Market claims, checked').waitFor();
});

test('a swap shows before and after at once, is kept in the plan, and taken back', async () => {
  await openLab();
  await chooseSwap(/^QQQ,/, 'fund:IJR');
  await page.getByRole('textbox', { name: /^Move/ }).fill('10,000');
  const swap = region('Try a move');
  await swap.getByText(/Sell \d+ whole shares at \$/).waitFor();
  await swap.getByText('More figures').click();
  await swap.getByRole('row', { name: /^Mega-cap tech .* −\d/ }).waitFor();
  await swap.getByRole('button', { name: /how is this calculated/ }).click();
  const how = page.getByRole('dialog');
  await how.getByRole('heading', { name: 'What a swap changes' }).waitFor();
  await how.getByText('QQQ → IJR').waitFor();
  await how.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Add to plan' }).click();
  const plan = region('Plan');
  await plan.getByRole('rowheader', { name: /^QQQ → IJR/ }).waitFor();
  await plan.getByRole('row', { name: /^Total \$10,000/ }).waitFor();
  await plan.getByRole('button', { name: 'Remove QQQ → IJR' }).click();
  await plan.getByText(/^No moves yet\./).waitFor();

  // any company of the lists can be bought, with a price typed in
  await chooseSwap(/^NVDA,/, 'other');
  await page.getByLabel('Company or fund to buy').fill('GRC');
  await page.getByRole('option', { name: /^GRC / }).click();
  await page.getByLabel(/^We don’t have a price for GRC/).fill('20');
  await region('Try a move')
    .getByText(/Buy 500 whole shares at \$20\.00/)
    .waitFor();

  // with a move made it is accessible in both themes and within any screen, and hidden amounts stay hidden
  await chooseSwap(/^QQQ,/, 'fund:IJR');
  await swap.getByRole('row', { name: /^Mega-cap tech .* −\d/ }).waitFor();
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect(await isWithinTheScreen()).toBe(true);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await isWithinTheScreen()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('switch', { name: 'Hide amounts' }).click();
  await region('Result').getByText('••••').first().waitFor();
  expect(await page.getByRole('textbox', { name: /^Move/ }).inputValue()).toBe('••••');
  const text = await page.getByRole('main').textContent();
  expect(text?.match(/\$\d[\d,.]*/g) ?? []).toEqual([]);
  await page.getByRole('switch', { name: 'Hide amounts' }).click();
});

test('claims, quality and themes stand with their figures; the list of a theme is changed, says so, and is put back', async () => {
  await openClaims();
  const claims = region('Market claims, checked');
  await claims.getByText('“The Russell 2000 is a small-cap index.”').waitFor();
  expect(await title().innerText()).toMatch(/^Of five claims, /);
  for (const word of ['Higher than said', 'Depends on the definition', 'Can’t check'])
    expect(await claims.getByText(word, { exact: true }).count()).toBe(1);
  // the figure of that time beside what was said and today's
  await claims.getByText('Nov 18, 2025', { exact: true }).waitFor();
  await region('Quality of small caps')
    .getByRole('rowheader', { name: /S&P 600/ })
    .waitFor();
  const themes = region('Themes');
  await themes.getByRole('rowheader', { name: 'Regional banks' }).waitFor();
  await themes.getByText(/^Regional banks: \d+ companies$/).click();
  const list = themes.locator('details', { hasText: /^Regional banks/ });
  await list.getByRole('button', { name: 'Edit list' }).click();
  await list
    .getByRole('button', { name: /^Remove \S+ from Regional banks$/ })
    .first()
    .click();
  await themes.getByText('edited').waitFor();
  await list.getByText('You removed:').waitFor();
  await list.getByLabel('Add a company').fill('GRC');
  await list.getByRole('option', { name: /^GRC / }).click();
  await list.getByText(/^GRC .*\(added\)/).waitFor();
  await list.getByRole('button', { name: 'Reset to original' }).click();
  await themes.getByText('edited').waitFor({ state: 'detached' });

  // the knob is moved by keys and says the mix aloud
  const knob = page.getByRole('slider', { name: 'Mix to compare with' });
  expect(await knob.getAttribute('aria-valuetext')).toContain('50% S&P 500, 50% Russell 2000');
  await knob.press('End');
  expect(await knob.getAttribute('aria-valuetext')).toContain('0% S&P 500, 100% Russell 2000: mega-cap tech 0.0');
  await page.getByLabel('First market').selectOption('nasdaq-100');
  await region('Dial')
    .getByText(/you’re closest to \d+% Nasdaq-100/)
    .waitFor();
});

test('another scenario, a changed copy and one of one’s own, which is there again after a reload, as the plan is', async () => {
  await openLab();
  await page.getByRole('radio', { name: 'Mega-cap tech falls 20%' }).check();
  await title().filter({ hasText: 'If mega-cap tech fell 20%' }).waitFor();
  await page.getByRole('radio', { name: 'Small-cap rally' }).check();
  await page.getByRole('button', { name: 'Change the numbers' }).click();
  await page.getByRole('textbox', { name: 'Small and micro' }).fill('30');
  await page.getByRole('textbox', { name: 'Small and micro' }).blur();
  await region('Scenarios')
    .getByText(/Small \+30%, large \+5%/)
    .waitFor();
  await page.getByRole('radio', { name: 'Small caps catch up' }).check();
  await page.getByRole('button', { name: 'Change the numbers' }).click();
  await page.getByLabel(/^How much of the gap closes/).fill('50');
  await region('Scenarios')
    .getByText(/Small and micro \+22\.5%/)
    .waitFor();
  await page.getByRole('button', { name: 'Closing the small-cap discount: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('(1 ÷ (1 − 31.0%) − 1) × 50.0%').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Your own' }).click();
  await page.getByLabel('Mega', { exact: true }).fill('-10');
  await page.getByLabel('Mega', { exact: true }).blur();
  await title()
    .filter({ hasText: /^If “Your scenario” happened, you’d lose .*\d/ })
    .waitFor();
  await page.getByRole('switch', { name: 'Foreign companies move like US companies of the same size' }).click();
  await page.getByRole('tab', { name: 'Company' }).click();
  await region('Where it comes from')
    .getByRole('rowheader', { name: /^NVDA −10\.0%/ })
    .waitFor();

  await chooseSwap(/^QQQ,/, 'fund:IJR');
  await page.getByRole('button', { name: 'Add to plan' }).click();
  await page.getByLabel('Plan name').fill('Less of it');
  await page.getByLabel('Plan name').blur();
  // what was done a moment ago is still on its way to the store on a slow machine
  await page.getByText('Your plans and scenarios are saved with this portfolio').waitFor();
  await isAtRest(page);
  await page.reload();
  await region('Plan').getByRole('heading', { name: 'Less of it' }).waitFor();
  await region('Plan')
    .getByRole('rowheader', { name: /^QQQ → IJR/ })
    .waitFor();
  await page.getByRole('radio', { name: 'Your scenario' }).waitFor({ state: 'attached' });
  await page.getByText('Your plans and scenarios are saved with this portfolio').waitFor();
  await region('Plan').getByRole('button', { name: 'Remove QQQ → IJR' }).click();
});

test('swaps are ranked, and limits are met by the least moves', async () => {
  await openLab();
  const ranking = region('Single swaps ranked');
  await ranking.getByRole('row').nth(1).waitFor();
  // what is ranked is tried with one press
  await ranking.getByRole('button', { name: /^Try AAPL or NVDA to AVUV/ }).click();
  await expect.poll(() => page.getByLabel('To', { exact: true }).inputValue()).toBe('fund:AVUV');
  // what can't be read as an amount changes nothing: the last one stands
  const amount = ranking.getByLabel('Amount, $');
  await amount.fill('20,000');
  await ranking.getByRole('heading', { name: 'What $20,000 would change' }).waitFor();
  await amount.fill('a lot');
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  expect(await ranking.getByRole('heading').first().innerText()).toBe('What $20,000 would change');
  await amount.blur();
  expect(await amount.inputValue()).toBe('20,000');
  await page.getByLabel('Mega-cap tech at most').fill('40');
  await page.getByLabel('Mega-cap tech at most').blur();
  const limits = region('Limits');
  await limits.getByText(/^You’d need to move .* in \d+ swaps?\./).waitFor();
  await limits.getByRole('button', { name: 'Add to plan' }).click();
  const last = region('Plan').getByRole('row', { name: /^Total / });
  await last.waitFor();
  expect(await last.textContent()).toMatch(/(?:40\.0|39\.9)%/);
  await page.getByLabel('Small caps at least').fill('99');
  await page.getByLabel('Small caps at least').blur();
  await limits.getByText(/^You can’t meet the limit for small caps /).waitFor();
  await wipe(page);
});

test('limits begin with the targets, and a sale says what it realises and where', async () => {
  await openApp(visit);
  await page
    .getByLabel('Holdings files')
    .first()
    .setInputFiles({
      name: 'Portfolio_2026-08-21.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Account,Symbol,Name,Quantity,Price,Value,Cost Basis,Date Acquired\n' +
          'Individual 100200300,NVDA,NVIDIA Corp,100,200,20000,5000,2023-03-01\n' +
          'Individual 100200300,WWW,Wolverine World Wide,1000,20,20000,,\n',
      ),
    });
  await region('Verdict').waitFor();
  await page.locator(AT_REST).waitFor();
  await page.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await page.getByRole('button', { name: 'Start with example targets' }).click();
  await page.getByRole('region', { name: 'Targets', exact: true }).getByText('at most 30%').waitFor();
  await page.goto(`${visit.url}#/what-if?plan&limits`);
  await region('Limits').getByText('We’ve started with your targets.').waitFor();
  expect(await page.getByLabel('Mega-cap tech at most').inputValue()).toBe('30');
  await chooseSwap(/^NVDA,/, 'fund:IJR');
  const swap = region('Try a move');
  await swap
    .getByText('Selling would realize a gain of $7,500.00. Held for more than a year: +$7,500.', { exact: false })
    .waitFor();
  await swap.getByText(/Taxable: Individual ••0300 \(going by its name\)\./).waitFor();
  await swap.getByRole('button', { name: 'Add to plan' }).click();
  await region('Plan')
    .getByText(/Taxable: Individual ••0300 \(going by its name\)\./)
    .waitFor();
  const limits = region('Limits');
  await page.getByLabel('Choose moves by').selectOption({ label: 'the least realized gain' });
  await limits
    .getByText(
      /These moves would realize a gain of \$13,500\.\d\d\. Held for more than a year: \+\$13,500\..*highest cost basis are sold first\./,
    )
    .waitFor();
  await limits.getByRole('row', { name: /^WWW → cash .* no cost basis$/ }).waitFor();
  await limits.getByRole('row', { name: /^NVDA → SCHA .* \+\$2,\d{3}$/ }).waitFor();
  await limits.getByRole('button', { name: 'Add to plan' }).click();
  await region('Plan')
    .getByText(/Together they would realize a gain of .*We assume moves found by least gain sell the tax lots/)
    .waitFor();
  // what an account can buy and its tax rate are said once; its plan and its moves keep to them
  await page.goto(`${visit.url}#/portfolios`);
  await page.getByRole('button', { name: /^Limits and tax: Individual/ }).click();
  await page.getByLabel('What it can buy').first().fill('Fidelity 500 Index\tFXAIX\t0.015%\nMegacorp Trust\t\t0.3%');
  await page.getByText('2 funds found. We don’t know 1 of them.', { exact: false }).waitFor();
  await page.getByLabel('Your tax rate on gains').fill('20');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('2 funds to choose from and 20% tax on gains').waitFor();
  await page.goto(`${visit.url}#/what-if?plan&limits`);
  await region('Plan').getByText('No effect: that account can’t buy it.').first().waitFor();
  await chooseSwap(/^NVDA,/, 'fund:FXAIX');
  await swap.getByText('At your tax rate of 20%, that’s $1,500.00 of tax.', { exact: false }).waitFor();
  await page.goto(`${visit.url}#/claims?themes&quality&days&dial&news`);
  await region('Days to sell').getByRole('rowheader', { name: /^WWW/ }).waitFor();
});
