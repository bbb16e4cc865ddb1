import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, visitForAll, type Visit } from '../../support/browser.ts';
import {
  expectVerdict,
  goTo,
  pasteAndKeep,
  PASSPHRASE,
  protectWith,
  SAYS,
  SHEET,
  storedLetters,
  verdictOf,
  wipe,
} from '../../support/keeping.ts';

/* One person keeps a sheet, backs it up, looks at somebody else's, and puts it under a passphrase: one journey goes on where the last one
   ended. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

async function keepSheet(): Promise<void> {
  await openApp(visit);
  const box = page.getByLabel('Paste holdings');
  await box.or(verdictOf(page)).first().waitFor();
  if (await box.isVisible()) await pasteAndKeep(page);
}

async function saveBackup(passphrase: string | null): Promise<string> {
  await goTo(page, '#/privacy');
  const card = page.getByRole('region', { name: 'Backup', exact: true });
  if (passphrase !== null) {
    await card.getByRole('switch', { name: 'Protect it with a passphrase' }).click();
    await card.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await card.getByLabel('Repeat passphrase').fill(passphrase);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Download backup' }).click(),
  ]);
  await card.getByText('Last backup on').waitFor();
  return readFileSync(await download.path(), 'utf8');
}

async function offerBackup(text: string, name = 'backup.json'): Promise<void> {
  await goTo(page, '#/privacy');
  await page
    .getByLabel('Choose a backup')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a backup that was cut off, or is another file, is refused in words and changes nothing', async () => {
  await keepSheet();
  const text = await saveBackup(null);
  const before = await storedLetters(page);
  await offerBackup(text.slice(0, text.length / 2));
  await page.getByText('damaged or incomplete').waitFor();
  await offerBackup(text.replace('6000', '9000'));
  await page.getByText('damaged or incomplete').waitFor();
  await offerBackup(text.replace('topheavy-backup/1', 'topheavy-backup/2'));
  await page.getByText('comes from a newer version of Topheavy').waitFor();
  await offerBackup(SHEET, 'sheet.csv');
  await page.getByText('This isn’t a Topheavy backup').waitFor();
  await offerBackup(text);
  await page.getByText('Nothing would change').waitFor();
  expect(await storedLetters(page)).toBe(before);
});

test.each([null, PASSPHRASE])('a backup, a wipe, a restore: all is as it was (passphrase: %s)', async (passphrase) => {
  await keepSheet();
  const text = await saveBackup(passphrase);
  expect(text.includes('NVDA')).toBe(passphrase === null);
  await wipe(page);
  await offerBackup(text);
  if (passphrase !== null) {
    await page.getByLabel('Backup passphrase').fill('something else');
    await page.getByRole('button', { name: 'Open backup' }).click();
    await page.getByText('That’s not the passphrase for this backup').waitFor();
    await page.getByLabel('Backup passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Open backup' }).click();
  }
  const offer = page.getByRole('region', { name: 'What restoring will change' });
  await offer.getByText('1 portfolio would be added').waitFor();
  expect(await storedLetters(page)).not.toContain('NVDA');
  await expectAccessible(page);
  await offer.getByRole('button', { name: 'Restore' }).click();
  await page.getByText(/^Restored:/).waitFor();
  await goTo(page, '#/verdict');
  await expectVerdict(page, SAYS);
  await page.reload();
  await expectVerdict(page, SAYS);
});

test('the card says what has come since the last backup', async () => {
  await keepSheet();
  await saveBackup(null);
  await goTo(page, '#/add');
  await page.getByLabel('Paste holdings').fill('Symbol,Value (USD)\nKO,500');
  await expectVerdict(page, /\$57 rides on mega-cap tech/);
  await goTo(page, '#/privacy');
  await page
    .getByRole('region', { name: 'Backup', exact: true })
    .getByText(/Since then: 1 file/)
    .waitFor();
});

test('a passphrase is removed again; a forgotten one leaves the wipe', async () => {
  await keepSheet();
  await protectWith(page, PASSPHRASE);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('button', { name: 'Remove the passphrase' }).click();
  await page.getByRole('button', { name: 'Set a passphrase' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Set a passphrase' }).waitFor();
  await protectWith(page, PASSPHRASE);
  await page.reload();
  await page.getByText('Forgot your passphrase?').click();
  await page.getByLabel('Type WIPE to confirm.').fill('WIPE');
  await page.getByRole('button', { name: 'Wipe and start over' }).click();
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
});

test('a private session leaves nothing, and can be kept after all; what is kept stays shut while one looks at a backup', async () => {
  await page.clock.install();
  // in the place of the words for the session stands for a while what was done
  const open = async (): Promise<void> => {
    await page.clock.fastForward(10_000);
    await page.getByRole('banner').getByRole('button', { name: 'Details' }).click();
  };
  const isPrivate = page.getByText('Private: nothing is saved');
  await page.goto(`${visit.url}?private#/add`);
  await isPrivate.waitFor();
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page, SAYS);
  await expectAccessible(page);
  expect(await storedLetters(page)).not.toContain('NVDA');
  await page.reload();
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  await isPrivate.waitFor();
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page, SAYS);
  await open();
  await page.getByRole('button', { name: 'Save anyway' }).click();
  await page.waitForURL((url) => !url.search.includes('private'));
  await expectVerdict(page, SAYS);
  expect(await isPrivate.count()).toBe(0);
  // a client's
  const text = await saveBackup(null);
  const before = await storedLetters(page);
  await page.goto(`${visit.url}?private#/privacy`);
  await isPrivate.waitFor();
  await offerBackup(text.replaceAll(' ', ' '));
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText(/^Restored:/).waitFor();
  await goTo(page, '#/verdict');
  await expectVerdict(page, SAYS);
  await open();
  await page.getByRole('link', { name: 'End private session' }).click();
  await expectVerdict(page, SAYS);
  expect(await storedLetters(page)).toBe(before);
});

test('under a passphrase nothing can be read without it, in words and in bytes; after five wrong ones the next waits', async () => {
  await keepSheet();
  expect(await storedLetters(page)).toContain('Secret Roth');
  await protectWith(page, PASSPHRASE);
  for (const secret of ['NVDA', 'NVIDIA', 'Secret Roth', 'Pasted holdings', 'Wolverine'])
    expect(await storedLetters(page)).not.toContain(secret);
  await page.locator('h1').focus();
  await page.keyboard.press('m');
  const meeting = page.getByText('Meeting view: one household, amounts hidden.');
  await meeting.waitFor();
  await goTo(page, '#/privacy');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Your data is locked' }).waitFor();
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('dialog').count()).toBe(0);
  // nor does the address of the locked page tell what was looked at
  expect(new URL(page.url()).hash).toBe('#/');
  expect(await page.title()).not.toContain('Secret');
  expect(await verdictOf(page).count()).toBe(0);
  await expectAccessible(page);
  await page.getByLabel('Passphrase').fill('wrong one here');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('Wrong passphrase.').waitFor();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  // a meeting goes on, and only who knows the passphrase ends it
  await meeting.waitFor();
  await page.getByRole('button', { name: 'End meeting view' }).click();
  const ending = page.getByRole('dialog', { name: 'End meeting view?' });
  for (const [typed, after] of [
    ['wrong one here', ending.getByText('Wrong passphrase. Try again.')],
    [PASSPHRASE, meeting],
  ] as const) {
    await ending.getByLabel('Passphrase').fill(typed);
    await ending.getByRole('button', { name: 'End meeting view' }).click();
    await after.waitFor({ state: typed === PASSPHRASE ? 'detached' : 'visible' });
  }
  await expectVerdict(page, SAYS);
  // what is looked at and searched for doesn't reach the browser's history, and Back leads there all the same
  const noted: string[] = [];
  page.on('framenavigated', (frame) => noted.push(frame.url()));
  await goTo(page, '#/companies');
  await page.getByRole('searchbox').fill('NVIDIA');
  await expect.poll(() => page.url()).toMatch(/#\/companies\?at=\d+$/);
  await page
    .getByRole('region', { name: 'Companies' })
    .getByRole('link', { name: /NVIDIA/ })
    .click();
  await page.getByRole('complementary', { name: /nvidia/i }).waitFor();
  await page.goBack();
  await page.getByRole('complementary', { name: /nvidia/i }).waitFor({ state: 'detached' });
  expect(await page.getByRole('searchbox').inputValue()).toBe('NVIDIA');
  expect(noted.length).toBeGreaterThan(2);
  expect(noted.filter((address) => /NV/i.test(address))).toEqual([]);
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: 'Your data is locked' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/');
  // how long is said
  await page.reload();
  const field = page.getByLabel('Passphrase', { exact: true });
  for (const nth of [1, 2, 3, 4, 5]) {
    await field.fill(`wrong ${nth}`);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText(nth < 5 ? 'Wrong passphrase. Try again.' : 'Wait 5 seconds, then try again.').waitFor();
    await page.getByRole('button', { name: nth < 5 ? 'Open' : /^Wait \d seconds?$/, exact: true }).waitFor();
  }
});
