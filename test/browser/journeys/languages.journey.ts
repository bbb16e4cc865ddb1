import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  expectAccessible,
  openApp,
  reloadOffline,
  visitForEach,
  WITH_COPY,
  waitUntilReady,
  type Visit,
} from '../../support/browser.ts';
import { catalogueOf, readCatalogue, readLanguages, translationOf } from '../../../scripts/languages/catalogue.ts';
import { ENGLISH_TEXTS, pseudoText, speakPseudo, unsaid } from '../../support/pseudo-language.ts';
import { openAndRead, readEachOpened } from '../../support/open-each.ts';
import { addressesFrom } from '../../support/addresses.ts';
import { someOf } from '../../support/dice.ts';
import { findOverflow, findOverlaps, isAtRest, seeScreen } from '../../support/screens.ts';

/* The app in other languages: all of it, and nothing of it in English. */

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = begun);
});

const LANGUAGES = readLanguages();

/* What has no value and no context, by its English. */
const wordsOf = (language: string): Readonly<Record<string, string>> => {
  const words = readCatalogue(catalogueOf(language));
  return Object.fromEntries(
    [...ENGLISH_TEXTS].flatMap((text) => {
      const said = translationOf(words, { context: '', text });
      return said === null ? [] : [[text, said]];
    }),
  );
};

/** As a browser of someone who speaks this language. */
const asBrowserOf = (language: string) =>
  page.addInitScript((tag) => {
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => [tag] });
  }, language);

/** Each text, name, title and choice of the page. */
function readPieces(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement?.closest('script, style, [lang="en"], pre, code, kbd') === null)
        found.push(node.textContent ?? '');
    }
    for (const node of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        if (node.closest('[lang="en"]') === null) found.push(node.getAttribute(name) ?? '');
    return found.map((text) => text.replace(/\s+/g, ' ').trim());
  });
}

/* Little words that a sentence in English has and no other language here, nor the name of a company or fund in small letters. */
const ENGLISH =
  /(?:^|[^\p{L}’])(?:the|your|you|what|which|isn’t|don’t|doesn’t|with|this|that|than|from|are|how)(?![\p{L}’])/u;

/* What is the file's own, or the name of a portfolio, in whatever language it is written. */
const ITS_OWN = [/^Example/, /^"?An invented portfolio/, /^Quantity$/, /^Symbol$/, /^(?:mega|large|mid|small|micro)$/];

/** What of a page is English: a message that has other words, or a sentence. What the language itself writes so in some place is its own. */
function englishIn(pieces: readonly string[], language: string): readonly string[] {
  const words = wordsOf(language);
  const own = new Set([...readCatalogue(catalogueOf(language)).values()].map((text) => text.trim()));
  return [...new Set(pieces)].filter(
    (text) =>
      /\p{L}{2}/u.test(text) &&
      !own.has(text) &&
      // a sentence of its own, where a word in bold goes on with it
      ![...own].some((said) => said.startsWith(`${text} `)) &&
      !ITS_OWN.some((pattern) => pattern.test(text)) &&
      ((words[text] !== undefined && words[text].trim() !== text) || ENGLISH.test(text)),
  );
}

const NAMES =
  /^(?:comdirect|flatex|thinkorswim|interactive investor|moomoo \/ Futu|Vanguard|Deutsche Bank \(maxblue\)|Japan|SK hynix.*|argenx.*|nVent.*|SPDR.*|depot.*(?:csv|…)|Date downloaded.*)$/;

/* What keys, the menu that shares and a file of rules open. */
async function readDialogs(): Promise<readonly string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 1280, height: 900 });
  await seeScreen(page, '/settings', pseudoText);
  const rules = { schema: 'topheavy-rules/1', comparison: { benchmark: 'sp500', base: 'equities' } };
  const file = { name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rules)) };
  await openAndRead(page, found, readPieces, async () => {
    await page.getByLabel(pseudoText('Rules file'), { exact: true }).setInputFiles(file);
    await page.locator('dialog[open] h2').waitFor();
  });
  for (const keys of ['Control+k', 'p', '?'])
    await openAndRead(page, found, readPieces, () => page.keyboard.press(keys));
  await openAndRead(page, found, readPieces, async () => {
    await page.locator('header [aria-haspopup="menu"]').last().click();
    await page.getByRole('menuitem').first().click();
    await page.locator('dialog[open] h2').waitFor();
  });
  return found;
}

/* One language each time, the one that nobody speaks unless asked: WALK=fr npx vitest run --project browser languages */
const walked = process.env['WALK'] ?? 'pseudo';
const WALKED = LANGUAGES.find(({ code }) => code === walked)?.code ?? null;

test(`${walked}: no English on any screen, nothing too wide or on top of other words, axe finds nothing`, async () => {
  const language = WALKED ?? 'de';
  const words = wordsOf(language);
  const replaced = WALKED === null ? await speakPseudo(page) : null;
  await asBrowserOf(language);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  const say = WALKED === null ? pseudoText : (text: string) => words[text]!;
  await openApp(visit);
  await isAtRest(page, say);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const wrong: string[] = [];
  const opens = new Set<string>();
  const look = async (address: string) => {
    await seeScreen(page, address, say);
    const pieces = await readPieces();
    const english = WALKED === null ? unsaid(pieces, [...ITS_OWN, NAMES]) : englishIn(pieces, language);
    const found = english.map((text) => `English: ${text}`);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      // what lays itself out anew has done so
      await isAtRest(page, say);
      found.push(...(await findOverflow(page)), ...(await findOverlaps(page)));
    }
    // the last of them is a phone in the dark, which no other walk has
    await expectAccessible(page).catch((error: unknown) =>
      found.push(`axe: ${error instanceof Error && 'actual' in error ? JSON.stringify(error.actual) : String(error)}`),
    );
    if (WALKED === null) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const opened = await readEachOpened(page, opens, readPieces);
      found.push(...unsaid(opened, [...ITS_OWN, NAMES]).map((text) => `opened, English: ${text}`));
    }
    wrong.push(...[...new Set(found)].map((text) => `${address}: ${text}`));
  };
  await look('/add');
  await page.getByRole('button', { name: say('See an example: try the example portfolio') }).click();
  await page.waitForURL(/verdict/);
  for (const address of addressesFrom(2)) await look(address);
  if (WALKED === null)
    wrong.push(...unsaid(await readDialogs(), [...ITS_OWN, NAMES]).map((text) => `a dialog, English: ${text}`));
  expect(wrong).toEqual([]);
  if (replaced !== null) expect(replaced()).toBeGreaterThan(4000);
});

test('from right to left: nothing too wide, cut or on top of other words on any screen', async () => {
  await speakPseudo(page, 'rtl');
  await asBrowserOf('de');
  await openApp(visit);
  await isAtRest(page, pseudoText);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.getByRole('button', { name: pseudoText('See an example: try the example portfolio') }).click();
  await page.waitForURL(/verdict/);
  const wrong: string[] = [];
  const turns = [1280, 360];
  for (const [at, address] of addressesFrom(0).entries()) {
    await page.setViewportSize({ width: turns[at % turns.length]!, height: 900 });
    await seeScreen(page, address, pseudoText);
    const found = [...(await findOverflow(page)), ...(await findOverlaps(page))];
    wrong.push(...found.map((text) => `${address}: ${text}`));
  }
  expect(wrong).toEqual([]);
});

/* How an amount of the example is written where its sign doesn't follow it. */
const AMOUNT: Readonly<Record<string, string>> = { nl: '$ 48', pt: '$ 48', ja: '$48' };

/* What the move that changes most is called. */
const largestMove = (language: string) => {
  const text = 'The largest single move: {symbol}';
  return translationOf(readCatalogue(catalogueOf(language)), { context: '', text })!.replace('{symbol}', 'AAPL');
};

test('each language answers the five questions within two clicks, amounts as its readers write them', async () => {
  for (const { code: language } of someOf(LANGUAGES.filter(({ isPartial }) => !isPartial))) {
    const words = wordsOf(language);
    const say = (text: string) => words[text]!;
    await page.goto(`${visit.url}?private&language=${language}#/`);
    await isAtRest(page, say);
    await page.getByRole('button', { name: say('See an example: try the example portfolio') }).click();
    await page.waitForURL(/verdict/);
    await isAtRest(page, say);
    const sentence = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s/g, ' ');
    expect(sentence.replaceAll('\u00a0', ' ')).toContain(AMOUNT[language] ?? '48 $');
    expect(englishIn(await readPieces(), language)).toEqual([]);
    // how top-heavy: the sentence; against what, because of which holdings: without a click
    const verdict = await page.getByRole('main').innerText();
    expect(verdict).toContain(language === 'ja' ? '41.5' : '41,5');
    const why = await page.getByRole('region', { name: say('Why'), exact: true }).innerText();
    expect(why).toMatch(/NVIDIA/i);
    expect(why).toContain('VOO');
    // which move: one click, January 2026: two
    await page
      .getByRole('banner')
      .getByRole('link', { name: say('What if'), exact: true })
      .click();
    await page.getByText(largestMove(language)).first().waitFor();
    await page.getByRole('radio', { name: say('January 2026'), exact: true }).check();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toMatch(language === 'ja' ? /2026.*1\.6\s?%/ : /2026.*1,6\s?%/);
  }
});

/* Of which languages the offline copy has words. */
const languagesKept = () =>
  page.evaluate(async () => {
    const copies = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const languages = copies
      .flat()
      .flatMap(({ url }) => /words-(\w+)-(?:start|figures|files|help)-/.exec(url)?.[1] ?? []);
    return [...new Set(languages)].sort();
  });

test('a language is chosen, stays chosen, also without a network', WITH_COPY, async () => {
  await openApp(visit, '#/settings');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  const { Settings: title } = wordsOf('fr');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr');
  await expect.poll(() => page.title()).toContain(title!);
  await page.reload();
  expect(await page.evaluate(() => localStorage.getItem('topheavy-language'))).toBe('fr');
  await waitUntilReady(page);
  await reloadOffline(visit, async () => {
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr');
    await expect.poll(() => page.title()).toContain(title!);
    // another language's words were never on this device: the one that is spoken stays
    const choice = page.getByRole('combobox', { name: wordsOf('fr')['Language']! });
    await choice.selectOption('de');
    await page.getByRole('alert').filter({ hasText: 'Deutsch' }).waitFor();
    expect(await choice.inputValue()).toBe('fr');
  });
  expect(await languagesKept()).toEqual(['fr']);
  await page.getByRole('combobox', { name: wordsOf('fr')['Language']! }).selectOption({ label: 'English' });
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
});
