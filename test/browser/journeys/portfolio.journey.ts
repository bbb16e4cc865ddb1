import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXAMPLE_TEXT } from '../../../src/app/examples/example.ts';
import { ROUTES } from '../../../src/screens/routes.ts';
import {
  expectAccessible,
  reloadOffline,
  visitForAll,
  WITH_COPY,
  waitUntilReady,
  type Visit,
  BY_ITSELF,
} from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { listAddresses } from '../../support/addresses.ts';
import { dropFiles, SHEET } from '../../support/lists.ts';
import { allWords, downloadReport, isAtRest, seeScreen } from '../../support/screens.ts';

/* What a person does, by the names a person sees. */

const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict', exact: true });
const review = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

async function openExample(): Promise<void> {
  await openEmpty(visit);
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await verdict(page).waitFor();
  await isAtRest(page);
}

/* A real paste brings all lines in one go, and so does fill(): they are read at once. */
async function paste(text: string): Promise<void> {
  await page.getByLabel('Paste holdings').fill(text);
}

test('the example becomes a verdict at once, every part of it is there, and its report is saved as a file', async () => {
  await openExample();
  await expect
    .poll(() => verdict(page).getByRole('heading', { level: 1 }).innerText())
    .toMatch(/Of every \$100 you own, (?:between )?\$\d+.* mega-cap tech .* small caps/s);
  for (const name of ['Why', 'Compared with', 'Rotation', 'Size', 'Size by sector']) {
    await page.getByRole('region', { name, exact: true }).waitFor();
  }
  await page.getByRole('tab', { name: 'Companies', exact: true }).click();
  await page.getByRole('region', { name: 'Companies', exact: true }).getByText('NVDA').first().waitFor();
  expect(await page.getByText(/coming soon/i).count()).toBe(0);
  const download = await downloadReport(page);
  const report = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    schema: string;
    totals: { net: number };
    issues: unknown[];
  };
  expect(report.schema).toBe('topheavy-report/1');
  expect(report.totals.net).toBeGreaterThan(200_000);
  expect(download.suggestedFilename()).toMatch(/^[A-Za-z0-9 ._-]{1,80}$/);
});

test('the start: the way to a file is searched by keyboard, and the example shows its figures', BY_ITSELF, async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    // a machine on which it takes a while to see that nothing is kept
    IDBOpenDBRequest.prototype.addEventListener = function (type: string, heard: EventListener) {
      const late = type === 'success' ? (event: Event) => setTimeout(() => heard.call(this, event), 300) : heard;
      EventTarget.prototype.addEventListener.call(this, type, late);
    };
    const watcher = new MutationObserver(() => {
      if (document.querySelector('main button') === null) return;
      watcher.disconnect();
      performance.mark('start drawn');
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await openEmpty(visit);
  // what only a file leads to takes nothing of the way from what is seen first
  const verdictAsked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/verdict-')));
  await expect.poll(verdictAsked).toBeDefined();
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  const drawn = await page.evaluate(() => performance.getEntriesByName('start drawn')[0]!.startTime);
  expect((await verdictAsked())!.startTime).toBeGreaterThan(drawn);
  const picker = page.getByRole('region', { name: 'Where’s that file?' });
  const search = picker.getByRole('combobox', { name: 'Search 38 brokers' });
  await search.waitFor();
  expect(await picker.getByRole('list', { name: 'Brokers near you' }).getByRole('button').count()).toBe(12);
  // the first screen holds all of what one needs
  expect(await picker.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(800);
  await search.pressSequentially('CÓMD');
  await picker.getByRole('option', { name: /comdirect Germany/ }).waitFor();
  await search.press('ArrowDown');
  await search.press('Enter');
  await picker.getByRole('heading', { name: 'comdirect' }).waitFor();
  await picker.getByText('depotuebersicht…').waitFor();
  await search.fill('trading 212');
  await search.press('Enter');
  await picker.getByText('doesn’t export holdings, only a transaction history').waitFor();
  await search.fill('no such broker');
  await picker.getByText('We don’t have the steps for “no such broker” yet.').waitFor();
  await expectAccessible(page);
  await picker.getByRole('button', { name: 'Show all 38' }).click();
  expect(await picker.getByRole('list', { name: 'Brokers', exact: true }).getByRole('button').count()).toBe(38);
  const drop = page.getByRole('region', { name: 'Add holdings' });
  await drop.getByText('An invented portfolio of $248,719').waitFor();
  // it has swung by itself, and the switch swings it back
  await drop.getByRole('button', { name: 'What you really own', pressed: true }).waitFor();
  await drop.getByText('+7 points').waitFor();
  await drop.getByRole('button', { name: 'What your broker shows' }).click();
  await drop.getByText('in funds it doesn’t open').waitFor();
  const example = page.getByRole('button', { name: 'Try the example portfolio' });
  await page.evaluate(() => scrollTo(0, 0));
  expect(await example.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(800);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await example.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(420);
  expect(await drop.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(844);
});

test('a doubtful file waits: its verdict shows, nothing is stored before Keep', async () => {
  await openEmpty(visit);
  await paste(
    'Symbol,Name,Value (USD)\nKEY,Keyera Energy Infrastructure,1180\nNVDA,NVIDIA Corp,5000\nAMD,Advanced Micro Devices,\n',
  );
  await review(page).waitFor();
  await isAtRest(page);
  await page.reload();
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  await paste('Symbol,Name,Value (USD)\nKEY,Keyera Energy Infrastructure,1180\nNVDA,NVIDIA Corp,5000\n');
  await review(page).waitFor();
  await review(page)
    .getByRole('radio', { name: /KeyCorp/ })
    .check();
  await isAtRest(page);
  // who goes on to another screen while the file is kept stays there
  await page.getByRole('button', { name: 'Keep', exact: true }).evaluate((button) => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    location.hash = '#/help';
  });
  await page.getByText('Not saved yet').first().waitFor({ state: 'detached' });
  await isAtRest(page);
  expect(await page.title()).toBe('Help · Topheavy');
  await seeScreen(page, '/verdict');
  await verdict(page).waitFor();
  await page.reload();
  await verdict(page).waitFor();
  await page.getByText('$6,180').first().waitFor();
  // a history is looked at before it is kept, too: its holdings are calculated
  await dropFiles(page, { 'moves.csv': readWholeHistory() });
  await review(page).waitFor();
  await review(page)
    .getByText(/2 movements in 1 file, from Jan 2, 2026 to Feb 3, 2026/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await verdict(page).waitFor();
  await page.getByText('$6,580').first().waitFor();
  await page
    .getByText(/calculated from a history/)
    .first()
    .waitFor();
});

function readWholeHistory(): string {
  return 'Run Date,Action,Symbol,Description,Type,Quantity,Price ($),Amount ($)\n02/03/2026,YOU SOLD,MSFT,MICROSOFT CORP,Cash,-1,400.00,400.00\n01/02/2026,YOU BOUGHT,MSFT,MICROSOFT CORP,Cash,2,390.00,-780.00\n';
}

test('a switch changes the figures and is remembered', async () => {
  await openExample();
  const headline = () => verdict(page).getByRole('heading', { level: 1 }).innerText();
  const before = await headline();
  await page.getByLabel('Mega-cap tech means').first().selectOption({ value: 'tech-all-sizes' });
  await expect.poll(headline).not.toBe(before);
  await isAtRest(page);
  const after = await headline();
  await page.getByLabel('Size definition').first().selectOption({ value: 'fixed-dollars' });
  await isAtRest(page);
  await page.getByRole('switch', { name: 'Equities only' }).first().click();
  await isAtRest(page);
  await page.reload();
  await verdict(page).waitFor();
  await isAtRest(page);
  expect(await page.getByLabel('Mega-cap tech means').first().inputValue()).toBe('tech-all-sizes');
  expect(await page.getByLabel('Size definition').first().inputValue()).toBe('fixed-dollars');
  expect(await headline()).not.toBe(after);
});

test('a reload brings the same screen back without the file', WITH_COPY, async () => {
  await openExample();
  // the foot says what was requested since the offline copy was whole: a quick machine reads it before that
  await waitUntilReady(page);
  // parts of the screen are loaded and answered when they come into sight: until then it is not whole
  let text = '';
  const isWhole = async () => {
    const before = text;
    text = await page.getByRole('main').innerText();
    return text === before;
  };
  await expect.poll(isWhole, { interval: 500 }).toBe(true);
  await page.reload();
  await verdict(page).waitFor();
  await isAtRest(page);
  const steady = (shown: string) => shown.replace(/\s+/g, ' ').trim();
  await expect.poll(async () => steady(await page.getByRole('main').innerText())).toBe(steady(text));
});

test('it all works with the network cut, also after a reload', WITH_COPY, async () => {
  await openEmpty(visit);
  await waitUntilReady(page);
  await reloadOffline(visit, async () => {
    await page.getByRole('button', { name: 'Try the example portfolio' }).click();
    await verdict(page).waitFor();
    await isAtRest(page);
    await page.goto(`${visit.url}#/privacy`);
    await page.getByText(/Last checked offline on .*: page opened, file read, report created\./).waitFor();
    await page.reload();
    await page.goto(`${visit.url}#/verdict`);
    await verdict(page).waitFor();
  });
  await page.goto(`${visit.url}#/privacy`);
  await page.reload();
  await page.getByText(/Last checked offline on /).waitFor();
});

test(
  'the example is labelled on every screen, goes with the first file of one’s own, and undo takes each file back',
  BY_ITSELF,
  async () => {
    await openExample();
    const label = page.getByRole('main').getByText('Example', { exact: true }).filter({ visible: true });
    for (const { path } of ROUTES) {
      await page.goto(`${visit.url}#${path}`);
      await isAtRest(page);
      await label.waitFor();
    }
    // the label is there from the first frame, so that nothing has to move for it
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
          if (shift.value > 0.01) moved.push(`${shift.value.toFixed(3)} after ${Math.round(shift.startTime)} ms`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/verdict', '/companies', '/funds']) {
      await page.goto(`${visit.url}#${path}`);
      await page.reload();
      await label.waitFor();
      await isAtRest(page);
      expect(await page.evaluate(() => (window as unknown as { moved: unknown }).moved), path).toEqual([]);
    }
    await page.goto(`${visit.url}#/add`);
    await paste(SHEET);
    await verdict(page).waitFor();
    await isAtRest(page);
    await page.getByText('$10,000').first().waitFor();
    expect(await label.count()).toBe(0);
    await page.getByText('The example portfolio is gone.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await label.waitFor();
    await page.reload();
    await label.waitFor();
    await isAtRest(page);
    expect(await page.getByText('$10,000').count()).toBe(0);
    await page.goto(`${visit.url}#/add`);
    await page.getByRole('button', { name: 'Try the example portfolio' }).click();
    await verdict(page).waitFor();
    await page.getByText('You’ve already added').waitFor();
    await page.goto(`${visit.url}#/review`);
    await page.getByRole('button', { name: /^Remove / }).click();
    await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
    await page.getByRole('button', { name: 'Try the example portfolio' }).click();
    await verdict(page).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
    await page.waitForURL(`${visit.url}#/add`);
    await page.reload();
    await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  },
);

const REFUSED: readonly (readonly [name: string, text: string, words: RegExp])[] = [
  ['nothing.csv', '', /empty/i],
  ['header.csv', 'Symbol,Quantity,Price\n', /headings|no holdings/i],
  ['history.csv', readHistory(), /transaction|activity|history/i],
  ['report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF/],
  ['book.csv', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', /Excel|workbook|XLSX|ZIP/i],
  [
    'login.csv',
    '<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>',
    /web page/i,
  ],
  ['noise.csv', '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007'.repeat(400), /isn’t a holdings file/i],
  ['line.csv', `Symbol,Value (USD)\n${'x'.repeat(20_000_000)}\n`, /cell|long|large/i],
];

test('a sheet is pasted and its figures are right; what is no table is then refused in words, and nothing of it changes', async () => {
  await openEmpty(visit);
  // pasting reads it, and who presses the button before that is done wants it no second time
  await page.getByLabel('Paste holdings').evaluate((box: HTMLTextAreaElement, text) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.form?.requestSubmit();
  }, SHEET);
  await verdict(page).waitFor();
  await isAtRest(page);
  expect(await page.getByText('already added').count()).toBe(0);
  expect(await verdict(page).getByRole('heading', { level: 1 }).innerText()).toMatch(
    /\$60 rides on mega-cap tech and \$10 on small caps/,
  );
  for (const [name, text, words] of REFUSED) {
    await dropFiles(page, { [name]: text });
    await page.getByRole('alert').filter({ hasText: name }).getByText(words).first().waitFor();
    await page.getByText('$10,000').first().waitFor();
  }
  await page.reload();
  await verdict(page).waitFor();
  await page.getByText('$10,000').first().waitFor();
});

function readHistory(): string {
  return 'Run Date,Action,Symbol,Description,Type,Quantity,Price ($),Amount ($)\n01/02/2026,YOU SOLD,NVDA,NVIDIA CORP,Cash,-5,190.00,950.00\n';
}

test('a long reading shows how far it is and can be stopped; nothing of it is kept', async () => {
  await openEmpty(visit);
  await paste(SHEET);
  await verdict(page).waitFor();
  await isAtRest(page);
  // Made inside the page: 60 MB through the test's own wire would take longer than reading them.
  await page.evaluate(() => {
    const row = 'NVDA,NVIDIA Corp,10,190.25,1902.50\n';
    const file = new File(['Symbol,Name,Quantity,Price,Value (USD)\n', row.repeat(1_500_000)], 'long.csv', {
      type: 'text/csv',
    });
    const data = new DataTransfer();
    data.items.add(file);
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole('progressbar').waitFor();
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Canceled. Nothing was saved.').waitFor();
  await isAtRest(page);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByText('$10,000').first().waitFor();
  // The stopped thread is replaced: the next file is read as if nothing had been.
  await dropFiles(page, { 'next.csv': 'Symbol,Value (USD)\nAAPL,500\n' });
  await page.getByText('$10,500').first().waitFor();
});

test('account numbers are masked on every screen until they are asked for; hidden amounts stay hidden', async () => {
  await openEmpty(visit);
  await dropFiles(page, { 'Positions_Z10000001.csv': EXAMPLE_TEXT });
  await verdict(page).waitFor();
  await isAtRest(page);
  const numbers = /[12]0{6}[12]/;
  const leaks = async () => (await allWords(page)).split('\n').filter((line) => numbers.test(line));
  for (const address of listAddresses(true)) {
    await seeScreen(page, address);
    expect(await leaks(), address).toEqual([]);
  }
  await seeScreen(page, '/companies');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Account', { exact: true }).selectOption({ index: 1 });
  expect(await leaks(), 'narrowed down to an account').toEqual([]);
  await seeScreen(page, '/settings');
  await page.getByRole('switch', { name: 'Show full account numbers' }).click();
  await seeScreen(page, '/review');
  await expect.poll(async () => (await leaks()).length).toBeGreaterThan(5);
  // with a client at the table they are masked, whatever was asked for
  await page.keyboard.press('m');
  await expect.poll(leaks).toEqual([]);
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('button', { name: 'End meeting view' }).click();
  await seeScreen(page, '/verdict');
  await expect.poll(async () => (await leaks()).length).toBeGreaterThan(0);
  const amount = /\$\s?\d{1,3}(?:,\d{3})+/;
  expect(await page.getByRole('main').innerText()).toMatch(amount);
  await page.getByRole('switch', { name: 'Hide amounts' }).first().click();
  for (const route of ['#/verdict', '#/review', '#/privacy']) {
    await page.goto(`${visit.url}${route}`);
    await isAtRest(page);
    const shown = await page.evaluate(() => {
      const labels = [...document.querySelectorAll('[aria-label],[title]')].map(
        (node) => `${node.getAttribute('aria-label')} ${node.getAttribute('title')}`,
      );
      return [document.body.innerText, ...labels].join('\n');
    });
    expect(shown.replaceAll('$100', '').match(new RegExp(amount, 'g')) ?? []).toEqual([]);
  }
});
