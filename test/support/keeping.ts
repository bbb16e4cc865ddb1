import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DATABASE, SETTINGS_ID, type AppSettings } from '../../src/storage/schema.ts';
import { expectAccessible, openApp, type Visit } from './browser.ts';
import { AT_REST } from './screens.ts';

/* A small portfolio that journeys keep, with names that are easily found where they must not be. */

export const SHEET =
  'Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,Secret Roth,6000\nWWW,Wolverine World Wide,Secret Roth,1000\nBND,Vanguard Total Bond Market ETF,Secret Roth,3000\n';
export const SAYS = /\$60 rides on mega-cap tech and \$10 on small caps/;
export const PASSPHRASE = 'four plain little words';

export const verdictOf = (page: Page) => page.getByRole('region', { name: 'Verdict' });

/** The verdict is there and its sentence matches. */
export async function expectVerdict(page: Page, words = SAYS): Promise<void> {
  await verdictOf(page).waitFor();
  await expect.poll(() => verdictOf(page).getByRole('heading', { level: 1 }).innerText()).toMatch(words);
}

/** Pastes the sheet into the opened app; it is kept. */
export async function pasteAndKeep(page: Page): Promise<void> {
  await page.getByLabel('Paste holdings').fill(SHEET);
  await expectVerdict(page);
  await page.locator(AT_REST).waitFor();
}

/** Waits until a portfolio lies in the browser's storage: a page that is left before that has kept nothing. */
export async function whenWritten(page: Page): Promise<void> {
  const count = (name: string) =>
    page.evaluate(
      (database) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.onerror = () => reject(new Error('The database does not open.'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('portfolios').objectStore('portfolios').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
      name,
    );
  await expect.poll(() => count(DATABASE)).toBeGreaterThan(0);
}

/** Waits until a setting lies in the browser's storage as it was just chosen. */
export async function whenSettingWritten(page: Page, name: keyof AppSettings, value: unknown): Promise<void> {
  const read = () =>
    page.evaluate(
      ([database, id, key]) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.onerror = () => reject(new Error('The database does not open.'));
          opening.onsuccess = () => {
            const reading = opening.result.transaction('settings').objectStore('settings').get(id);
            reading.onsuccess = () => {
              opening.result.close();
              const record = reading.result as Partial<Record<string, unknown>> | undefined;
              resolve(record?.[key]);
            };
          };
        }),
      [DATABASE, SETTINGS_ID, name] as const,
    );
  await expect.poll(read).toEqual(value);
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
}

/** Puts what is kept under a passphrase. */
export async function protectWith(page: Page, passphrase: string): Promise<void> {
  await goTo(page, '#/privacy');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Repeat passphrase').fill(passphrase);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Set passphrase' }).click();
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
}

/** Wipes all that is kept, on the screen for it. */
export async function wipe(page: Page): Promise<void> {
  await goTo(page, '#/privacy');
  await page.getByRole('button', { name: 'Wipe everything' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Wipe', exact: true });
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByRole('dialog').getByRole('textbox').fill('WIPE');
  await confirm.click();
  await page.getByText('Everything is wiped').waitFor();
}

/** For journeys that share a visitor and keep what they make: the app at a route, with nothing of the journey before. */
export async function openEmpty(visit: Visit, route?: string): Promise<void> {
  if (visit.page.url() !== 'about:blank') await wipe(visit.page);
  await openApp(visit, route);
}

/** All that lies in the databases of this site, as letters. */
export function storedLetters(of: Page): Promise<string> {
  return of.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const letters: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records: unknown[] = await wait(database.transaction(store).objectStore(store).getAll());
        const asText = (_key: string, value: unknown) =>
          value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value;
        letters.push(JSON.stringify(records, asText));
      }
      database.close();
    }
    return letters.join('\n');
  });
}
