import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROUTES } from '../../../src/screens/routes.ts';
import { expectAccessible, visitForAll, type Visit } from '../../support/browser.ts';
import { openEmpty } from '../../support/keeping.ts';
import { isAtRest } from '../../support/screens.ts';

/* All of it without a mouse: only keys are pressed here, and focus goes where Tab takes it. At each stop it must be seen. */

let visit: Visit;
let page: Page;
visitForAll((begun) => {
  visit = begun;
  ({ page } = begun);
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const press = (key: string) => page.keyboard.press(key);

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
}

/* What has focus and shows no ring, in words; null where all is well. */
function findUnseen(): Promise<string | null> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return null;
    // a link that covers its whole row wears the ring on what covers it
    const hasRing = (element: Element) =>
      [undefined, '::after'].some((part) => isRing(getComputedStyle(element, part)));
    const isRing = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) => {
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/[,/] ?0\)$/.test(outlineColor);
    };
    // a radio or a hidden file input is seen by the ring of its label
    const isSeen = [node, node.closest('label')].some((element) => element !== null && hasRing(element));
    return isSeen ? null : `${node.tagName} “${(node.ariaLabel ?? node.textContent).trim().slice(0, 40)}”`;
  });
}

const MOST_STOPS = 250;

/** Presses Tab (or Shift+Tab) until the target has focus. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  const unseen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await press(key);
    const missing = await findUnseen();
    if (missing !== null) unseen.push(missing);
    if (await hasFocus(target)) {
      expect(unseen, 'stops where focus is not seen').toEqual([]);
      return;
    }
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

/* A new screen begins at its title, for those who listen and those who tab on from there. */
async function expectAtTitle(): Promise<void> {
  await isAtRest(page);
  const main = page.getByRole('main');
  // where one comes to look something up, the search is what one came for
  const begin = main.getByLabel('Search companies and funds').or(main.getByRole('heading', { level: 1 }));
  await expect.poll(() => hasFocus(begin.last())).toBe(true);
}

async function openWithKeys(link: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(link, key);
  await press('Enter');
  await expectAtTitle();
}

async function startExample(): Promise<void> {
  await openEmpty(visit);
  await tabTo(page.getByRole('button', { name: 'Try the example portfolio' }));
  await press('Enter');
  await region('Verdict').waitFor();
  await expectAtTitle();
}

test('switches are changed in place, and focus stays on them', async () => {
  await startExample();
  const sentence = () => region('Verdict').getByRole('heading', { level: 1 }).innerText();
  for (const name of ['Size definition', 'Mega-cap tech means']) {
    const select = page.getByLabel(name, { exact: true });
    await tabTo(select, 'Shift+Tab');
    const before = await select.inputValue();
    await press('ArrowDown');
    await isAtRest(page);
    expect(await select.inputValue()).not.toBe(before);
    expect(await hasFocus(select)).toBe(true);
  }
  const before = await sentence();
  await tabTo(page.getByRole('switch', { name: 'Equities only' }));
  await press('Space');
  await expect.poll(sentence).not.toBe(before);
  expect(await page.getByRole('main').innerText()).toContain('$248,719');
  await tabTo(page.getByRole('switch', { name: 'Hide amounts' }), 'Shift+Tab');
  await press('Enter');
  await expect.poll(() => page.getByRole('main').innerText()).not.toContain('$248,719');
});

test('Ctrl K finds a company, a definition, an action and a screen, in a field, too, and gives focus back', async () => {
  await startExample();
  const dialog = page.getByRole('dialog', { name: 'Find anything' });
  const field = dialog.getByRole('combobox', { name: 'Screen, company, fund or action' });
  const chosen = dialog.getByRole('option', { selected: true });
  const find = async (text: string, name: string | RegExp) => {
    await press('Control+k');
    await expect.poll(() => hasFocus(field)).toBe(true);
    await page.keyboard.type(text);
    await chosen.filter({ hasText: name }).waitFor();
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  };
  await press('Control+k');
  // a letter that comes before the dialog is there hides no amounts
  await press('a');
  await expect.poll(() => hasFocus(field)).toBe(true);
  expect(await page.getByRole('main').innerText()).toContain('$248,719');
  await page.keyboard.type('zzzz');
  await dialog.getByRole('status').getByText('No results.').waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectAtTitle();
  // all of it, in groups
  await press('Meta+k');
  await dialog.getByRole('group', { name: 'Actions' }).waitFor();
  await expectAccessible(page);
  await press('ArrowUp');
  expect(await dialog.getByRole('option').last().getAttribute('aria-selected')).toBe('true');
  await press('Escape');
  // a company's own page
  await find('nvda', 'NVIDIA');
  await press('Enter');
  await page.getByRole('heading', { name: 'NVIDIA' }).first().waitFor();
  await isAtRest(page);
  expect(new URL(page.url()).hash).toBe('#/companies/NVDA');
  // a fund that is not held, too
  await find('schd', 'SCHD');
  await dialog.getByRole('group', { name: 'Not in your portfolio' }).waitFor();
  await press('Enter');
  await isAtRest(page);
  expect(new URL(page.url()).hash).toBe('#/funds/SCHD');
  // and what it would do, bought with the money of the proposed move
  const tried = page.getByRole('link', { name: 'Try it in What if' });
  await tabTo(tried);
  await press('Enter');
  await expect.poll(() => page.getByLabel('To', { exact: true }).inputValue()).toBe('fund:SCHD');
  await page.goBack();
  await expect.poll(() => tried.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.goBack();
  await isAtRest(page);
  // from a field that is being written in
  await tabTo(page.getByRole('main').getByRole('searchbox').first());
  await find('verd', 'Verdict');
  await press('Enter');
  await expectAtTitle();
  // the definition that the menu has, by the initials of its words
  await find('magnificent', 'Mega-cap tech means: the Magnificent Seven');
  await press('Enter');
  await expect
    .poll(() => page.getByLabel('Mega-cap tech means', { exact: true }).inputValue())
    .toBe('magnificent-seven');
  // what is open in a dialog stays what it is
  await find('picture', 'Picture of your verdict');
  await press('Enter');
  await page.getByRole('dialog', { name: 'Picture to share' }).waitFor();
  await press('Control+k');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await press('Escape');
  await find('hide am', 'Hide amounts');
  await press('Enter');
  await expect.poll(() => page.getByRole('main').innerText()).not.toContain('$248,719');
  // the button of the menu, and back to the menu
  const more = page.getByRole('banner').getByRole('button', { name: /^More/ });
  await tabTo(more, 'Shift+Tab');
  await press('Enter');
  await tabTo(page.getByRole('banner').getByRole('button', { name: /^Find anything/ }));
  await press('Enter');
  await field.waitFor();
  await press('Escape');
  await expect.poll(() => hasFocus(more)).toBe(true);
});

test('every screen of the navigation is reached, and a fund’s own page, and every stop shows its focus', async () => {
  await startExample();
  const nav = page.getByRole('banner');
  // the way back from a screen's title is the short one; all the way round comes below
  for (const { title, path, place } of ROUTES.filter(({ place: at }) => at !== 'none')) {
    if (new URL(page.url()).hash === `#${path}`) continue;
    const link = nav.getByRole('link', { name: title(0), exact: true });
    if (place === 'more') {
      await tabTo(nav.getByRole('button', { name: /^More/ }), 'Shift+Tab');
      await press('Enter');
      await openWithKeys(link);
    } else await openWithKeys(link, 'Shift+Tab');
    expect(new URL(page.url()).hash).toBe(`#${path}`);
  }
  await openWithKeys(nav.getByRole('link', { name: 'Funds', exact: true }), 'Shift+Tab');
  await tabTo(region('What’s inside each fund').getByRole('link', { name: 'VTI', exact: true }));
  await press('ArrowRight');
  await expectAtTitle();
  await page.getByRole('heading', { level: 1, name: /in VTI, / }).waitFor();
  await openWithKeys(page.getByRole('link', { name: 'All funds' }));

  // and every stop of every screen shows its focus, in the dark, too
  await page.emulateMedia({ colorScheme: 'dark' });
  const brand = page.getByRole('link', { name: 'Topheavy', exact: true });
  for (const { path } of ROUTES) {
    await page.goto(`${visit.url}#${path}`);
    await expectAtTitle();
    // from the title on to the end of the page, and round again
    await tabTo(brand);
  }
});

test('a doubtful file is typed, its question answered and kept, and the file taken back', async () => {
  await startExample();
  await tabTo(page.getByRole('banner').getByRole('button', { name: 'Add file' }));
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Choose files' }).waitFor();
  for (let turn = 0; turn < 2; turn += 1) await press('ArrowDown');
  await press('Enter');
  await tabTo(page.getByLabel('Paste holdings'));
  await page.keyboard.type('Symbol,Name,Value (USD)\nKEY,Keyera Energy Infrastructure,1180\nNVDA,NVIDIA Corp,5000');
  await tabTo(page.getByRole('button', { name: 'Read rows' }));
  await press('Enter');
  await region('Review').waitFor();
  await expectAtTitle();
  await tabTo(page.getByRole('radio').first());
  await press('Space');
  const answer = page.getByRole('radio', { name: /KeyCorp/ });
  for (let turn = 0; turn < 3 && !(await answer.isChecked()); turn += 1) await press('ArrowDown');
  expect(await answer.isChecked()).toBe(true);
  await isAtRest(page);
  await tabTo(page.getByRole('button', { name: 'Keep', exact: true }));
  await press('Enter');
  await region('Verdict').waitFor();
  await expectAtTitle();
  // the example has gone: only what was typed is counted
  await page.getByText('$6,180').first().waitFor();
  await press('Control+z');
  await page.getByText('$248,719').first().waitFor();
});

test('the wipe is called off and comes back to its button, then goes through with the word', async () => {
  await startExample();
  const screens = page.getByRole('navigation', { name: 'Screens', exact: true });
  await tabTo(screens.getByRole('button', { name: /^More/ }));
  await press('Enter');
  await openWithKeys(screens.getByRole('link', { name: 'Privacy and backup' }));
  const opener = page.getByRole('button', { name: 'Wipe everything' });
  const dialog = page.getByRole('dialog');
  await tabTo(opener);
  await press('Enter');
  await dialog.waitFor();
  expect(await hasFocus(dialog.locator('*'))).toBe(true);
  await press('Escape');
  // hidden is not yet gone: until then the button opens nothing
  await page.getByRole('dialog', { includeHidden: true }).waitFor({ state: 'detached' });
  expect(await hasFocus(opener)).toBe(true);
  await press('Enter');
  await dialog.waitFor();
  if (!(await hasFocus(dialog.getByRole('textbox')))) await tabTo(dialog.getByRole('textbox'));
  await page.keyboard.type('WIPE');
  await tabTo(dialog.getByRole('button', { name: 'Wipe', exact: true }));
  await press('Enter');
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});
