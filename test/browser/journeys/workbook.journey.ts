import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  expectAccessible,
  openApp,
  visitForEach,
  WITH_COPY,
  waitUntilReady,
  type Visit,
} from '../../support/browser.ts';
import { dropFiles, HELD, XLSX } from '../../support/lists.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { CAS_PASSWORD, statementPdf } from '../../support/statements.ts';
import { bookOf } from '../../support/make-workbook.ts';
import { AT_REST } from '../../support/screens.ts';

/* Excel files, PDF statements, and files that the system hands over. */

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/brokers');

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = visit);
});

const verdict = () => page.getByRole('region', { name: 'Verdict', exact: true });
const review = () => page.getByRole('region', { name: 'Review', exact: true });
const isAtRest = () => page.locator(AT_REST).waitFor();
const choose = (name: string, bytes: Uint8Array) =>
  page.getByLabel('Holdings files').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

test('a workbook becomes a verdict, its sheet is named, and nothing was asked of anybody', WITH_COPY, async () => {
  await openApp(visit);
  await waitUntilReady(page);
  const since = visit.mark();
  await dropFiles(page, { 'portfolio.xlsx': bookOf(HELD) });
  await verdict().waitFor();
  await isAtRest();
  expect(await verdict().getByRole('heading', { level: 1 }).innerText()).toMatch(
    /\$60 rides on mega-cap tech and \$10 on small caps/,
  );
  await page.goto(`${visit.url}#/review`);
  await review().getByText('XLSX, sheet Positions, headings on line 1').waitFor();
  await expectAccessible(page);
  // all of it came out of the offline copy
  expect(since().filter((url) => /read-workbook/.test(url)).length).toBeGreaterThan(0);
  await page.goto(`${visit.url}#/privacy`);
  await page.getByRole('heading', { name: 'Nothing you own has left this device' }).waitFor();
});

test(
  'a PDF is looked at beside its page before it is kept; a locked one asks for its password, a scanned one is refused',
  WITH_COPY,
  async () => {
    await openApp(visit);
    await waitUntilReady(page);
    const since = visit.mark();
    await choose('scan.pdf', makePdf({ pages: [[]], drawing: '0.5 g 50 50 500 700 re f' }));
    await page.getByRole('alert').getByText('only pictures of pages').waitFor();
    await choose('locked.pdf', statementPdf('Indian'));
    await page.getByLabel('Password of the PDF').fill('wrong');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('alert').getByText('doesn’t open this PDF').waitFor();
    await page.getByLabel('Password of the PDF').fill(CAS_PASSWORD);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await review().getByText('Compare the rows below with your statement').waitFor();
    await review().getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Drop your broker’s holdings file here').waitFor();
    await choose('statement.pdf', statementPdf('US, two accounts'));
    await review().getByText('The rows add up to both totals').waitFor();
    await review()
      .getByRole('img', { name: /^On the page: .*NVIDIA CORPORATION/ })
      .waitFor();
    // a line that says an account's number is not drawn while such are hidden
    expect(
      await review()
        .getByRole('img', { name: /^On the page: Account #/ })
        .count(),
    ).toBe(0);
    await expectAccessible(page);
    await review().getByRole('button', { name: 'Keep', exact: true }).click();
    await verdict().waitFor();
    // all of it came out of the offline copy
    expect(since().filter((url) => /pdf\.worker/.test(url)).length).toBeGreaterThan(0);
    await page.goto(`${visit.url}#/privacy`);
    await page.getByRole('heading', { name: 'Nothing you own has left this device' }).waitFor();
    await page.reload();
    await page.goto(`${visit.url}#/review`);
    await review().getByText('All rows').waitFor();
    await review().getByText('We don’t keep your files, so we can’t show').waitFor();
  },
);

test('a fund’s Excel list from its issuer becomes that fund’s list', async () => {
  await openApp(visit);
  await choose(
    'holdings-daily-us-en-avuv.xlsx',
    bookOf([
      ['Fund Name:', 'Avantis US Small Cap Value ETF'],
      ['Ticker Symbol:', 'AVUV'],
      ['Holdings:', 'As of 20-Nov-2026'],
      null,
      ['Name', 'Ticker', 'Identifier', 'SEDOL', 'Weight', 'Sector', 'Shares Held', 'Local Currency'],
      ['NVIDIA CORP', 'NVDA', '67066G104', '2379504', 60.5, 'Information Technology', 1000, 'USD'],
      ['COCA COLA CO', 'KO', '191216100', '2206657', 39.5, 'Consumer Staples', 500, 'USD'],
    ]),
  );
  const card = page.getByRole('region', { name: 'Your own data' });
  await card.getByText('This looks like the holdings of AVUV').waitFor();
  await card.getByRole('button', { name: /^Use for AVUV/ }).click();
  await page.getByText('Now using your holdings for AVUV.').waitFor();
  await card.getByText('holdings-daily-us-en-avuv.xlsx, as of Nov 20, 2026').waitFor();
  await expectAccessible(page);
});

test('a file opened with the installed app is offered, and then takes the road of a drop', async () => {
  await page.addInitScript(() => {
    const file = new File(
      ['Symbol,Name,Value (USD)\nKEY,Keyera Energy Infrastructure,1180\nNVDA,NVIDIA Corp,5000\n'],
      'positions.csv',
      { type: 'text/csv' },
    );
    const launch = { files: [{ getFile: () => Promise.resolve(file) }] };
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (consume: (params: typeof launch) => void) => consume(launch) },
    });
  });
  await openApp(visit);
  const offer = page.getByRole('alert').filter({ hasText: 'Another app is handing over positions.csv (3 lines).' });
  await offer.waitFor();
  await expectAccessible(page);
  await offer.getByRole('button', { name: 'Add', exact: true }).click();
  await review().getByRole('heading', { name: 'positions.csv', exact: true }).waitFor();
  await isAtRest();
  await expectAccessible(page);
});

test('a file shared with the installed app is taken by the app itself and goes nowhere else', WITH_COPY, async () => {
  await openApp(visit);
  await waitUntilReady(page);
  const since = visit.mark();
  // The system posts what is shared; the page's own policy forbids forms, so an empty page beside it stands in for the system.
  const system = await visit.context.newPage();
  const form = `<form method="post" enctype="multipart/form-data" action="${visit.url}share"><input type="file" name="files"><button>Share</button></form>`;
  await system.setContent(form);
  await system.locator('input').setInputFiles(resolve(FIXTURES, 'schwab-all-accounts.csv'));
  await system.getByRole('button', { name: 'Share' }).click();
  // any website can send such a form: nothing is read or kept before the user says so
  const offer = system.getByRole('alert').filter({ hasText: 'Another app is handing over schwab-all-accounts.csv (' });
  await offer.getByText('Add it to a new portfolio?').waitFor();
  await system.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  await offer.getByRole('button', { name: 'No, thanks' }).click();
  await offer.waitFor({ state: 'detached' });
  await system.reload();
  await system.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  await system.goto('about:blank');
  await system.setContent(form);
  await system.locator('input').setInputFiles(resolve(FIXTURES, 'schwab-all-accounts.csv'));
  await system.getByRole('button', { name: 'Share' }).click();
  await offer.getByRole('button', { name: 'Add', exact: true }).click();
  await system
    .getByRole('region', { name: 'Verdict', exact: true })
    .or(system.getByRole('region', { name: 'Review', exact: true }))
    .first()
    .waitFor();
  expect(new URL(system.url()).search).toBe('');
  await system.goto(`${visit.url}#/review`);
  await system.getByRole('heading', { name: 'schwab-all-accounts.csv', exact: true }).waitFor();
  await system.reload();
  await system.locator(AT_REST).waitFor();
  expect(since().every((url) => url.startsWith(visit.url) || url.startsWith('about:'))).toBe(true);
});
