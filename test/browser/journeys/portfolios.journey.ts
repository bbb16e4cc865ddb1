import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listAddresses } from '../../support/addresses.ts';
import { AT_REST, allWords, seeScreen } from '../../support/screens.ts';
import { rowsOfCsv } from '../../support/places/rows-of-csv.ts';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { readPageAlone } from '../../support/read-page-alone.ts';
import { folderOfTest } from '../../support/folder-of-test.ts';

/* Several portfolios, the days that are kept of them, and targets, by the names a person sees. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const clients = () => page.getByRole('region', { name: 'Clients', exact: true });
const list = () => page.getByRole('region', { name: 'Portfolios', exact: true });
const readAlone = (html: string) => readPageAlone(page.context().browser()!, html);
const rest = () => page.locator(AT_REST).waitFor();
/* A second tab that notes what it hears from the first. */
async function listenBeside() {
  const other = await visit.context.newPage();
  await other.goto(`${visit.url}#/privacy`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await other.evaluate(() => {
    const notes: unknown[] = [];
    const note = (event: MessageEvent | StorageEvent) =>
      notes.push('data' in event ? event.data : [event.key, event.newValue]);
    addEventListener('storage', note);
    new BroadcastChannel('topheavy').addEventListener('message', note);
    Object.assign(window, { notes });
  });
  await page.bringToFront();
  return {
    heard: () => other.evaluate(() => JSON.stringify((window as unknown as { notes: unknown }).notes)),
    close: () => other.close(),
  };
}
async function endMeeting(): Promise<void> {
  await page.keyboard.press('m');
  await page
    .getByRole('dialog', { name: 'End meeting view?' })
    .getByRole('button', { name: 'End meeting view' })
    .click();
}
const title = () => page.getByRole('heading', { level: 1 });

async function tryLarks(): Promise<void> {
  await openEmpty(visit, '#/portfolios?dates&history&answers&others');
  await page.getByRole('button', { name: 'Example: the Larks' }).click();
  await page.getByRole('region', { name: 'Together' }).waitFor();
  await rest();
}

test('a household is looked at together, then one of it alone: what changed, over time, beside another and an earlier day', async () => {
  await tryLarks();
  expect(await allWords(page)).not.toMatch(/500[12]000[12]/);
  await page.getByRole('button', { name: 'Example: the Marshes' }).click();
  await page.getByRole('heading', { name: 'Example: the Marshes, together' }).waitFor();
  await rest();
  // with a client at the table nobody else is named, anywhere, nor told to another tab
  const beside = await listenBeside();
  await page.keyboard.press('m');
  for (const address of listAddresses(true)) {
    await seeScreen(page, address);
    expect(await allWords(page), address).not.toMatch(/Lark/);
    // what is in the page and out of sight, its title, and the address with all that were passed
    expect([await page.content(), await page.title(), page.url()].join('\n'), address).not.toMatch(/Lark/);
  }
  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Switch portfolio' }).getByRole('option').first().waitFor();
  expect(await allWords(page)).toMatch(/Dan Marsh/);
  expect(await allWords(page)).not.toMatch(/Lark/);
  await page.keyboard.press('Escape');
  // nor by typing the name
  await page.keyboard.press('Control+k');
  const anything = page.getByRole('dialog', { name: 'Find anything' });
  await page.keyboard.type('example');
  await anything.getByRole('group', { name: 'Portfolios' }).getByText('Dan Marsh').waitFor();
  expect(await page.content()).not.toMatch(/Lark/);
  await page.getByRole('combobox').fill('the larks');
  await anything.getByRole('status').getByText('No results.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Switch portfolio' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await rest();
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  // a reload and another tab are in the meeting, too, with the same household
  const isInMeeting = async (tab: typeof page) => {
    await tab.getByRole('status').getByText('Meeting view: one household, amounts hidden.').waitFor();
    await tab.locator(AT_REST).waitFor();
    expect([await tab.content(), await tab.title()].join('\n')).not.toMatch(/Lark|\$\d/);
  };
  await page.reload();
  await isInMeeting(page);
  const second = await visit.context.newPage();
  await second.goto(`${visit.url}#/portfolios?dates&history&answers&others`);
  await isInMeeting(second);
  await second.close();
  await page.bringToFront();
  // what is kept is told once it is written
  await expect.poll(beside.heard).toMatch(/changed/);
  expect(await beside.heard()).not.toMatch(/Lark/);
  await beside.close();
  await endMeeting();
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await clients().getByRole('button', { name: 'Open Example: the Larks together' }).click();
  await page.getByRole('heading', { name: 'Example: the Larks, together' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See the verdict' }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await page.goBack();
  await clients().getByRole('button', { name: 'Members of Example: the Larks' }).click();
  await clients().getByRole('button', { name: 'Example: Ada Lark', exact: true }).click();
  await page.getByRole('table', { name: 'What changed, in amounts' }).waitFor();
  await page.getByRole('heading', { level: 2, name: /^Example: Ada Lark: Since November: / }).waitFor();
  const rows = await page.getByRole('table', { name: 'What changed, in amounts' }).getByRole('row').allTextContents();
  expect(rows.some((row) => row.includes('NVDA bought'))).toBe(true);
  await page.getByRole('button', { name: 'What changed: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('Total on Aug 21, 2026').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('tab', { name: 'Percentages' }).click();
  await page.getByRole('table', { name: 'What changed, in percentage points' }).waitFor();
  await page.getByRole('tab', { name: 'As diversified as' }).click();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);

  // another portfolio and an earlier day stand where a market stood, and go again
  await seeScreen(page, '/verdict');
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true });
  const heading = () => verdict.getByRole('heading', { level: 1 }).innerText();
  const choose = async (menu: string, option: string) => {
    await page.getByRole('combobox', { name: menu, exact: true }).selectOption({ label: option });
    await rest();
  };
  const own = await heading();
  await choose('Compare with', 'your own portfolio or date…');
  await choose('Your own portfolio or date', 'Example: Ben Lark');
  await verdict.getByText('the portfolio “Example: Ben Lark”', { exact: false }).first().waitFor();
  expect(await heading()).toBe(own);
  await expectAccessible(page);
  // and on the sheet, with where the two differ
  await seeScreen(page, '/sheet');
  await page.getByRole('heading', { name: 'You and Example: Ben Lark' }).waitFor();
  const model = page.getByRole('table', { name: 'You and the model' });
  await model.getByRole('row', { name: /^Fund costs a year/ }).waitFor();
  await expectAccessible(page);
  await seeScreen(page, '/verdict');
  const pick = page.getByRole('combobox', { name: 'Your own portfolio or date' });
  const day = await pick.locator('optgroup[label="This portfolio on an earlier date"] option').first().innerText();
  await choose('Your own portfolio or date', day);
  await verdict.getByText(`what you held on ${day}`, { exact: false }).first().waitFor();
  expect(await heading()).toBe(own);
  await page.getByRole('button', { name: 'Back to comparing with a market' }).click();
  await rest();
  await verdict.getByText('the US market', { exact: false }).first().waitFor();

  // a model's figures are targets at one choice
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await clients().getByRole('button', { name: 'Members of Example: the Larks' }).click();
  await clients().getByRole('button', { name: 'Example: Ben Lark', exact: true }).click();
  await page.getByRole('button', { name: 'Edit Example: Ben Lark' }).click();
  await page.getByRole('checkbox', { name: /^A model to compare with/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await clients().getByRole('button', { name: 'Example: Ada Lark', exact: true }).click();
  await page.getByRole('button', { name: /^(Set|Edit) targets$/ }).click();
  const form = page.getByRole('form', { name: 'Targets' });
  await form.getByLabel('Take them from a model').selectOption({ label: 'Example: Ben Lark' });
  await expect.poll(() => form.getByLabel('Mega-cap tech at most, percent').inputValue()).toMatch(/^\d+(\.\d)?$/);
  await expectAccessible(page);
});

/* The sheets of the chosen clients, saved twice into one folder: what is in it then, by name. */
async function saveIntoFolder(): Promise<Readonly<Record<string, string>>> {
  await page.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  for (let time = 1; time <= 2; time += 1) {
    await page.getByRole('button', { name: 'Save sheets (HTML)' }).click();
    await page.getByRole('button', { name: 'Choose folder' }).click();
    await page.getByText(/^Saved 2 sheets in the folder/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to clients' }).click();
  }
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder.entries())
      found.push([name, await (await (handle as FileSystemFileHandle).getFile()).text()]);
    return Object.fromEntries(found);
  });
}

const HEADER = 'Account,Symbol,Name,Quantity,Price,Value (USD)\n';
const JOINT = 'Joint 55066077,KO,Coca-Cola Co,9,70,630\n';
const BEFORE: Readonly<Record<string, string>> = {
  'September/Ann Lee/all_2026-09-30.csv': `Brokerage 10020030,NVDA,NVIDIA Corp,10,100,1000\n${JOINT}`,
  'September/Bob Stone/all_2026-09-30.csv': `Brokerage 40050060,MSFT,Microsoft Corp,4,400,1600\n${JOINT}`,
  'September/Cora Vale/all_2026-09-30.csv': 'IRA 99088077,XOM,Exxon Mobil Corp,10,100,1000\n',
};
const NOW: Readonly<Record<string, string>> = {
  'October/one_2026-10-30.csv': 'Brokerage 10020030,NVDA,NVIDIA Corp,12,110,1320\n',
  'October/two_2026-10-30.csv': 'Brokerage 40050060,MSFT,Microsoft Corp,5,400,2000\n',
  'October/Vale Cora, taxable.csv': 'Taxable 70080090,AAPL,Apple Inc,4,250,1000\n',
  'October/Dora Finch/main_2026-10-30.csv': 'Main 11022033,JPM,JPMorgan Chase & Co,10,300,3000\n',
  'October/joint_2026-10-30.csv': 'Joint 55066077,KO,Coca-Cola Co,10,70,700\n',
  'October/broken.csv': '',
};
/* Writes a folder of files, and chooses it. */
async function chooseFolder(files: Readonly<Record<string, string>>): Promise<void> {
  const at = folderOfTest();
  for (const [path, rows] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), rows === '' ? '' : `${HEADER}${rows}`);
  }
  const [path] = Object.keys(files);
  await page.getByLabel('Add a folder of files').setInputFiles(join(at, path!.split('/')[0]!));
}

test('a folder of files is shared out among clients: shown before anything is added, added at once, and undone', async () => {
  await tryLarks();
  await page.getByRole('button', { name: 'Example: the Marshes' }).click();
  await page.getByRole('heading', { name: 'Example: the Marshes, together' }).waitFor();
  await rest();
  await chooseFolder(BEFORE);
  await page.getByRole('heading', { name: '3 files ready to add, 2 to check' }).waitFor();
  await page.getByRole('button', { name: 'Add 3 files' }).click();
  await page.getByText('Added 3 files to 3 clients.').waitFor();
  const names = async () => (await clients().locator('.name').allTextContents()).sort();
  // the examples leave with the first of one's own
  await expect.poll(names).toEqual(['Ann Lee', 'Bob Stone', 'Cora Vale']);

  await chooseFolder(NOW);
  await page.getByRole('heading', { name: '4 files ready to add, 2 to check' }).waitFor();
  const table = page.getByRole('table', { name: 'Files and their clients, the ones to check first' });
  const row = (path: string) => table.getByRole('row', { name: path });
  const client = (path: string) => page.getByRole('combobox', { name: `Client for ${path}` });
  const chosen = (path: string) => client(path).evaluate((menu: HTMLSelectElement) => menu.selectedOptions[0]!.text);
  expect(await row('October/one_').textContent()).toMatch(/1 holding.*\$1,320.*Ann Lee.*Same account number/);
  expect(await chosen('October/two_2026-10-30.csv')).toBe('Bob Stone');
  expect(await row('Vale Cora').textContent()).toMatch(/Cora Vale.*Check.*Same name, but no account number we know/);
  expect(await chosen('October/Dora Finch/main_2026-10-30.csv')).toBe('New client: Dora Finch');
  expect(await row('joint_').textContent()).toMatch(
    /Leave out.*Check.*Several clients have its accounts: Ann Lee and Bob Stone/,
  );
  expect(await row('broken.csv').textContent()).toContain('We couldn’t use it: Empty file.');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await client('October/joint_2026-10-30.csv').focus();
  await client('October/joint_2026-10-30.csv').selectOption('Bob Stone');
  await page.getByRole('textbox', { name: /^Name of the new client for/ }).fill('Dora F');
  await page.getByRole('button', { name: 'Add 5 files' }).click();
  await page.getByRole('heading', { name: 'Added 5 files to 4 clients' }).waitFor();
  await page.getByText('Added 5 files to 4 clients. 1 file wasn’t added.').waitFor();
  expect(await row('broken.csv').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Back to clients' }).click();
  await expect.poll(names).toEqual(['Ann Lee', 'Bob Stone', 'Cora Vale', 'Dora F']);
  const value = async (name: string) =>
    (await clients().getByRole('row', { name }).getByRole('cell').allTextContents())[1]?.trim();
  expect([await value('Bob Stone'), await value('Cora Vale')]).toEqual(['$2,700', '$2,000']);

  // the same folder again is said, not doubled
  await chooseFolder(NOW);
  await page.getByRole('heading', { name: 'No file is ready to add' }).waitFor();
  expect(await row('one_').textContent()).toContain('You’ve already added it to Ann Lee. Nothing is counted twice.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone: 5 files added from a folder.').waitFor();
  await expect.poll(names).toEqual(['Ann Lee', 'Bob Stone', 'Cora Vale']);
  await expect.poll(() => value('Bob Stone')).toBe('$2,230');

  // several files that are dropped are a folder, too, and stop at a word
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    for (const name of ['one.csv', 'two.csv']) transfer.items.add(new File([text], name));
    return transfer;
  }, `${HEADER}${NOW['October/one_2026-10-30.csv']}`);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: 'Add 1 file' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await value('Ann Lee')).toBe('$1,630');
});

test('three portfolios are a table of clients: ranked, narrowed down, exported, put away and brought back', async () => {
  await tryLarks();
  await page.getByRole('button', { name: 'Example: the Marshes' }).click();
  await page.getByRole('heading', { name: 'Example: the Marshes, together' }).waitFor();
  const table = page.getByRole('table', { name: /^Clients and households/ });
  const names = () => table.getByRole('button', { name: /^Open / }).allTextContents();
  await table
    .getByRole('row', { name: /Marshes/ })
    .getByText('above')
    .waitFor();
  await rest();
  expect(await title().textContent()).toBe('Of your two clients, one is outside a target');
  await page.getByRole('link', { name: 'Clients', exact: true }).waitFor();
  await expectAccessible(page);
  expect(await names()).toEqual(['Example: the Marshes', 'Example: the Larks']);
  const by = table.getByRole('columnheader', { name: 'Client', exact: true });
  await by.getByRole('button').click();
  expect([await by.getAttribute('aria-sort'), ...(await names())]).toEqual([
    'ascending',
    'Example: the Larks',
    'Example: the Marshes',
  ]);
  // the figure is the one of the household’s own report
  const cells = await table
    .getByRole('row', { name: /Marshes/ })
    .getByRole('cell')
    .allTextContents();
  await clients().getByRole('button', { name: 'Open Example: the Marshes together' }).click();
  const together = page.getByRole('region', { name: 'Together' });
  await together.getByText(`${cells[2]!.trim()}%`).waitFor();
  await page.getByRole('searchbox', { name: 'Client or household' }).fill('ada');
  // who is looked for stands there, without unfolding the household
  expect((await names()).slice(0, 1)).toEqual(['Example: the Larks']);
  await table.getByRole('button', { name: 'Example: Ada Lark', exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Client or household' }).fill('');
  await page.getByRole('button', { name: 'Outside target 1' }).click();
  expect(await names()).toEqual(['Example: the Marshes']);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  const saved = rowsOfCsv(readFileSync(await download.path(), 'utf8'));
  expect(saved.map(({ Client }) => Client)).toEqual(['Example: the Marshes']);
  await page.getByRole('button', { name: /^All \d/ }).click();
  await table.getByRole('checkbox', { name: 'Choose all shown' }).check();
  // one rule for all of them, and back
  await page.getByRole('button', { name: 'Set targets' }).first().click();
  const rule = page.getByRole('dialog', { name: 'Set targets' });
  await rule.getByLabel('Mega-cap tech at most, percent').fill('1');
  await rule.getByRole('button', { name: 'Save targets' }).click();
  await page.getByRole('button', { name: 'Outside target 2' }).waitFor();
  await page.getByText('Targets set for 4 portfolios.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Outside target 1' }).waitFor();
  // who of them holds so much of a company, also through funds
  await page.getByRole('button', { name: 'Who holds a company' }).click();
  await page.getByLabel('Company or symbol').fill('nvda');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByText(/holds? more than 5\.0% in NVIDIA/).waitFor();
  const [holders] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  expect(rowsOfCsv(readFileSync(await holders.path(), 'utf8'))[0]).toMatchObject({ Symbol: 'NVDA' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to clients' }).click();
  await page.getByRole('button', { name: 'Print sheets' }).click();
  await page.getByText('2 sheets ready').waitFor();
  const sheets = page.getByRole('article', { name: 'Client sheet' });
  expect(await sheets.count()).toBe(2);
  // each has the figure of its own row
  expect(await sheets.filter({ hasText: 'Example: the Marshes' }).textContent()).toContain(`${cells[2]!.trim()}%`);
  await expectAccessible(page);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?!s)\b/g)).toHaveLength(4);
  await page.getByRole('button', { name: 'Back to clients' }).click();
  // each saved as a file of its own, into a folder, beside what is there
  const files = await saveIntoFolder();
  expect(Object.keys(files).sort()).toEqual(
    ['Larks', 'Marshes'].flatMap((name) =>
      ['-2', ''].map((number) => `Example- the ${name}-sheet-2026-08-21${number}.html`),
    ),
  );
  const marshes = files['Example- the Marshes-sheet-2026-08-21.html']!;
  expect(files['Example- the Marshes-sheet-2026-08-21-2.html']).toBe(marshes);
  const words = await readAlone(marshes);
  expect(words).toContain(`${cells[2]!.trim()}%`);
  expect(words).not.toMatch(/Lark/);
  expect(await readAlone(files['Example- the Larks-sheet-2026-08-21.html']!)).not.toMatch(/Marsh/);
  // elsewhere all in one file
  await page.evaluate(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await page.getByRole('button', { name: 'Save sheets (HTML)' }).click();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as ZIP' }).click(),
  ]);
  await page.getByText(`Saved 2 sheets as ${zip.suggestedFilename()}.`).waitFor();
  expect(readFileSync(await zip.path()).includes(marshes)).toBe(true);
  await page.getByRole('button', { name: 'Back to clients' }).click();
  await table.getByRole('checkbox', { name: 'Choose all shown' }).uncheck();
  await page.getByRole('button', { name: 'Outside target 1' }).click();
  await table.getByRole('checkbox', { name: 'Choose Example: the Marshes' }).check();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByText('Archived 2 portfolios.').waitFor();
  // two are left: a list as before
  await list().getByRole('button', { name: 'Archived (2)' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await table
    .getByRole('row', { name: /Marshes/ })
    .getByText('above')
    .waitFor();
  // it is read once it is written
  await clients().getByRole('button', { name: 'Open Example: the Marshes together' }).click();
  await page.getByRole('heading', { name: 'Example: the Marshes, together' }).waitFor();
  await page.reload();
  await table
    .getByRole('row', { name: /Marshes/ })
    .getByText('above')
    .waitFor();
  expect(
    await table
      .getByRole('row', { name: /Marshes/ })
      .getByText('Out of date')
      .count(),
  ).toBe(0);
});

test('a household is followed over time, with notes of a day that no client sees unasked', async () => {
  await tryLarks();
  const over = () => page.getByRole('region', { name: 'Over time' });
  const notes = (name = 'Household notes') => page.getByRole('region', { name, exact: true });
  const table = () => over().getByRole('table', { name: 'Over time, in percent' });
  const rows = async () =>
    (await table().getByRole('row').allTextContents()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
  await table().waitFor();
  expect((await rows()).slice(1).map((row) => row.slice(0, 12))).toEqual(['Nov 28, 2025', 'Aug 21, 2026']);
  // no market of those days is made up
  await over()
    .getByText(/We have none from within 30 days of these dates/)
    .waitFor();
  const write = async (day: string, text: string) => {
    await page.getByLabel('Date', { exact: true }).fill(day);
    await page.getByRole('textbox', { name: 'Note' }).fill(text);
    await page.getByRole('button', { name: 'Save note' }).click();
  };
  await notes().getByRole('button', { name: 'Add a note' }).click();
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await write('2026-03-10', 'The bonus goes into small caps.');
  await table().getByText('The bonus goes into small caps.').waitFor();
  expect((await rows())[2]).toBe('Mar 10, 2026Note: The bonus goes into small caps.');
  await expectAccessible(page);
  await notes().getByRole('button', { name: 'Edit the note from Mar 10, 2026' }).click();
  await write('2026-03-11', 'Half of the bonus goes into small caps.');
  await table().getByText('Half of the bonus').waitFor();

  // with a client at the table it is shown on purpose only, and hidden again with the next portfolio
  await page.locator('h1').focus();
  await page.keyboard.press('m');
  await notes().getByText('Notes are hidden in Meeting view.').waitFor();
  for (const address of ['/portfolios', '/verdict', '/sheet']) {
    await seeScreen(page, address);
    expect(await page.content(), address).not.toContain('the bonus');
  }
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await notes().getByRole('button', { name: 'Show notes' }).click();
  await notes().getByText('Half of the bonus').waitFor();
  await list()
    .getByRole('button', { name: /^Example: Ada Lark/ })
    .click();
  await notes('Notes').getByText('Notes are hidden in Meeting view.').waitFor();
  await endMeeting();
  // a member shows it as the household's
  await notes('Notes').getByText('Half of the bonus').waitFor();
  await notes('Notes').getByText('Household', { exact: true }).waitFor();
  expect(
    await notes('Notes')
      .getByRole('button', { name: /^Delete the note/ })
      .count(),
  ).toBe(0);
  await seeScreen(page, '/sheet');
  expect(await page.content()).not.toContain('the bonus');

  await page.reload();
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await list().getByRole('button', { name: 'Open Example: the Larks together' }).click();
  await notes().getByText('Half of the bonus').waitFor();
  // on the household's sheet once it is ticked, for as long as that is looked at
  await seeScreen(page, '/sheet');
  const paper = page.getByRole('article', { name: 'Client sheet' });
  const choices = page.getByText(/^Notes on the sheet: /);
  await choices.click();
  expect(await paper.textContent()).not.toContain('the bonus');
  await page.getByRole('checkbox', { name: /Half of the bonus/ }).check();
  await paper.getByText('Half of the bonus').waitFor();
  await page.getByText('Notes on the sheet: 1 of 1').waitFor();
  await expectAccessible(page);
  const [ticked] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as HTML' }).click(),
  ]);
  expect(await readAlone(readFileSync(await ticked.path(), 'utf8'))).toContain('Half of the bonus');
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await seeScreen(page, '/sheet');
  await page.getByText('Notes on the sheet: 0 of 1').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const [unticked] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Client sheet (HTML)' }).click(),
  ]);
  expect(readFileSync(await unticked.path(), 'utf8')).not.toContain('the bonus');
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await notes().getByRole('button', { name: 'Delete the note from Mar 11, 2026' }).click();
  await page.getByText('Deleted the note from Mar 11, 2026.').waitFor();
  await notes().getByText('Half of the bonus').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await notes().getByText('Half of the bonus').waitFor();
});

test('targets are set, told under the verdict, and kept', async () => {
  await tryLarks();
  await list()
    .getByRole('button', { name: /^Example: Ben Lark/ })
    .click();
  await page.getByRole('button', { name: 'Set targets' }).click();
  await page.getByLabel('Mega-cap tech at most, percent').fill('20');
  await page.getByLabel('Small caps at least, percent').fill('120');
  expect(await page.getByRole('button', { name: 'Save targets' }).isDisabled()).toBe(true);
  await page.getByLabel('Small caps at least, percent').fill('');
  await page.getByRole('button', { name: 'Save targets' }).click();
  await page.getByRole('region', { name: 'Targets', exact: true }).getByText('at most 20%').waitFor();
  await page.getByRole('button', { name: 'Your targets: how is this calculated?' }).click();
  await page.getByRole('dialog').getByText('Mega-cap tech now').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await rest();
  await page.goto(`${page.url().split('#')[0]}#/verdict`);
  await page
    .getByRole('region', { name: 'Your targets' })
    .getByText(/^Outside your targets: Mega-cap tech/)
    .waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'Your targets' }).waitFor();
  await page.goto(`${page.url().split('#')[0]}#/portfolios?dates&history&answers&others`);
  const history = page.getByRole('region', { name: 'History', exact: true });
  const what = 'Set a target: Mega-cap tech, at most 20%';
  await history.getByRole('button', { name: `Undo: ${what}` }).click();
  await page.getByText(`Undone: ${what}.`).waitFor();
  await history.getByText('Removed a target: Mega-cap tech').waitFor();
  await page.getByRole('button', { name: 'Set targets' }).waitFor();
  // a calendar reminds of the next look, and is told nothing of what is held
  await page.getByRole('button', { name: 'Remind me' }).click();
  const remind = page.getByRole('dialog', { name: 'Reminders for your calendar' });
  await remind.getByRole('combobox', { name: 'How often' }).selectOption('every 6 months');
  await remind.getByRole('checkbox', { name: /^Review your plan/ }).check();
  await expectAccessible(page);
  const [calendar] = await Promise.all([
    page.waitForEvent('download'),
    remind.getByRole('button', { name: 'Save calendar file' }).click(),
  ]);
  expect(calendar.suggestedFilename()).toBe('topheavy-reminders.ics');
  const reminders = readFileSync(await calendar.path(), 'utf8');
  expect(reminders).toMatch(
    /^BEGIN:VCALENDAR\r\n[^]*INTERVAL=6\r\n[^]*SUMMARY:Review your plan\r\n[^]*END:VCALENDAR\r\n$/,
  );
  expect(reminders).not.toMatch(/Lark|Schwab|Fidelity|\$/);
  await remind.waitFor({ state: 'detached' });
  // the rules go into a file; changed by somebody, they come back after a look, in part, and go again
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  const rules = page.getByRole('region', { name: 'How we measure' });
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    rules.getByRole('button', { name: 'Save these rules' }).click(),
  ]);
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).not.toMatch(/Lark|Schwab|Fidelity|\.csv/);
  const load = async (content: string) => {
    const file = { name: 'team-rules.json', mimeType: 'application/json', buffer: Buffer.from(content) };
    await page.goto(`${page.url().split('#')[0]}#/settings`);
    await rules.getByLabel('Rules file').setInputFiles(file);
  };
  const preview = page.getByRole('dialog', { name: 'Rules from a file' });
  await load(
    text
      .replace('"targets": []', '"targets": [{ "key": "lens", "low": null, "high": 0.15 }]')
      .replace('"lens": "mega-cap-tech"', '"lens": "magnificent-seven"'),
  );
  await preview.getByRole('group', { name: 'Targets' }).getByText('Mega-cap tech: at most 15%').waitFor();
  await expectAccessible(page);
  await preview.getByRole('checkbox', { name: 'Mega-cap tech means' }).uncheck();
  await preview.getByRole('button', { name: 'Use these rules' }).click();
  await page.getByText('Now using the rules from team-rules.json.').waitFor();
  await page.goto(`${page.url().split('#')[0]}#/portfolios?dates&history&answers&others`);
  const targets = page.getByRole('region', { name: 'Targets', exact: true });
  await targets.getByText('Mega-cap tech').first().waitFor();
  await targets.getByText('at most 15%').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Set targets' }).waitFor();
  await load(text);
  await preview.getByText('You already use these rules.').waitFor();
  await preview.getByRole('button', { name: 'Close' }).click();
  await load(text.replace('topheavy-rules/1', 'topheavy-rules/2'));
  await preview.getByText('The file is “topheavy-rules/2” and we read “topheavy-rules/1.”').waitFor();
  await preview.getByRole('button', { name: 'Close' }).click();
  // two that come with the holdings are looked at one after the other
  await seeScreen(page, '/add');
  const both = ['one.json', 'two.json'].map((name) => {
    return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  });
  await page.getByLabel('Holdings files').setInputFiles(both);
  for (const { name } of both) {
    await preview.getByText(name).waitFor();
    await preview.getByRole('button', { name: 'Close' }).click();
  }
  await preview.waitFor({ state: 'detached' });
});

test('two keys switch, one hides amounts for a meeting, and a deleted portfolio comes back whole', async () => {
  await tryLarks();
  await page.locator('h1').focus();
  await page.keyboard.press('p');
  await page.getByRole('combobox', { name: 'Portfolio', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'What changed, in amounts' }).waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('m');
  await page.getByRole('status').getByText('Meeting view: one household, amounts hidden.').waitFor();
  expect(await list().textContent()).not.toContain('$1');
  await page.getByRole('switch', { name: 'Hide amounts' }).click();
  await list().getByText(/\$1/).first().waitFor();
  // a spot that all in the room see
  const spot = page.locator('[popover]:popover-open');
  await page.keyboard.press('l');
  await page.mouse.move(300, 300);
  await spot.waitFor();
  await page.keyboard.press('l');
  await spot.waitFor({ state: 'detached' });
  // the household and its people, one by one, on the verdict, too; nothing is cut where the screen is narrower
  const table = page.getByRole('region', { name: 'Meeting view' });
  await table.getByText('Example: the Larks').waitFor();
  await seeScreen(page, '/verdict');
  await table.getByRole('button', { name: 'Household' }).click();
  await title()
    .filter({ hasText: /you own together/ })
    .waitFor();
  await page.getByText('Example: the Larks, ', { exact: false }).first().waitFor();
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(page);
  // the beam on the whole screen
  await page.keyboard.press('z');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.keyboard.press('z');
  await page.waitForFunction(() => document.fullscreenElement === null);
  await table.getByRole('button', { name: 'Example: Ada Lark' }).click();
  await title()
    .filter({ hasNotText: /together/ })
    .waitFor();
  await seeScreen(page, '/portfolios?dates&history&answers&others');
  await endMeeting();
  await list().getByRole('button', { name: 'Edit Example: Ada Lark' }).click();
  await list().getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Deleted Example: Ada Lark and its snapshots.').waitFor();
  expect(
    await list()
      .getByRole('button', { name: /^Example: Ada Lark/ })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Compare Nov 28, 2025' }).waitFor();
  await title()
    .filter({ hasText: /^Since November: / })
    .waitFor();
});
