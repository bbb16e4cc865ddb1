import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROUTES } from '../../../src/screens/routes.ts';
import { expectAccessible, openApp, visitForEach, type Visit } from '../../support/browser.ts';
import { SAMPLE_PAGES, addressesFrom, listAddresses } from '../../support/addresses.ts';
import { findOverflow, findOverlaps, isAtRest, openDoubtful, openExample, seeScreen } from '../../support/screens.ts';
import { stops } from '../../support/dice.ts';
import { emptyColumns, findCramped } from '../../support/layout.ts';

declare global {
  interface Window {
    /** Put into a page by `noteShifts`. */
    readonly shifts?: readonly string[];
  }
}
/** An entry of what moved by itself, as Chromium lists it. */
interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/* What is true of every screen and page, new ones too: they come from the list of routes. */

let visit: Visit;
let page: Page;
visitForEach((begun) => {
  visit = begun;
  ({ page } = begun);
});

const WIDTHS = [1280, 360] as const;
const THEMES = ['light', 'dark'] as const;
const isScreen = (address: string) => ROUTES.some(({ path }) => path === address);
const setWidth = (width: number) => page.setViewportSize({ width, height: 900 });

/** Walks over screens of the app as it stands and gives what is wrong on which, in words. */
async function walk(
  addresses: readonly string[],
  look: (address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    await seeScreen(page, address);
    wrong.push(...(await look(address)).map((words) => `${address}: ${words}`));
  }
  return wrong;
}

test('every route with pages has a sample page, and every sample page a route', () => {
  const withPages = ROUTES.filter(({ hasPages }) => hasPages === true).map(({ path }) => path);
  expect(Object.keys(SAMPLE_PAGES).sort()).toEqual([...withPages].sort());
  for (const [path, pages] of Object.entries(SAMPLE_PAGES)) {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every((address) => /^[/?]/.test(address.slice(path.length)) && address.startsWith(path))).toBe(true);
  }
});

/* A guard against hanging, as all limits of time here. */
const LONG_WALK_MS = 600_000;

/* Walking over all screens takes long, so that what can be asked of a screen as it stands is asked in one walk; on a phone in the dark, axe
   goes with the walk in another language (languages.journey.ts). */
test(
  'axe finds nothing on any screen of the example, nothing moves by itself, and bars keep their colours',
  async () => {
    await openApp(visit);
    await openExample(page);
    await setWidth(1280);
    const wrong = await walk(addressesFrom(0), async (address) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      // in the dark the parts of pages below a screen are seen on the phone
      if (isScreen(address)) await expectAccessible(page, RULES_OF_COLOUR);
      const found = [...(await findMoving())];
      await page.emulateMedia({ forcedColors: 'active' });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await findLostColours()));
      }
      await page.emulateMedia({ forcedColors: 'none' });
      return found;
    });
    expect(wrong).toEqual([]);
  },
  LONG_WALK_MS,
);

const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

test('axe finds nothing on the empty start, nor while a doubtful file waits', async () => {
  await openApp(visit);
  for (const width of WIDTHS) {
    await setWidth(width);
    // what stands on the pages below them stands there with holdings, too
    await walk(listAddresses(false).filter(isScreen), async () => {
      await expectAccessible(page);
      return [];
    });
  }
  await seeScreen(page, '/add');
  await openDoubtful(page);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

/* Each page is seen at every other of them, at all of them in a whole run. */
const SIZES = [320, 360, 390, 768, 900, 1024, 1280, 1600, 1920];

/* Paper as wide as paper is, what is read like a book, the start, and a few targets that stand apart from their names. */
const NARROW_BY_NATURE = /^\/(?:sheet|help|add|portfolios)/;

test('nothing moves by itself on any screen, is too wide, lies on others or is cramped, from a small phone to a large window, nor at twice the text size', async () => {
  const shifts = await noteShifts();
  await openApp(visit);
  await openExample(page);
  let last = (await shifts()).length;
  /* A picture that follows its room is drawn anew a moment after the window has another size: what is cramped then is cramped. */
  const crampedNow = async () => {
    if ((await findCramped(page)).length > 0) await page.waitForTimeout(300);
    return findCramped(page);
  };
  const isSeen = stops(2);
  const wrong = await walk(addressesFrom(1), async (address) => {
    // a page below a screen is opened by a press, which may move things
    const moved = (await shifts()).slice(last).map((words) => `moves: ${words}`);
    const found = isScreen(address) ? moved : [];
    for (const width of SIZES.filter(isSeen)) {
      await setWidth(width);
      const wrong = [...(await findOverflow(page)), ...(await findOverlaps(page)), ...(await findUnnamed())];
      // at 320 px a picture is shrunk with its words
      if (width > 320) wrong.push(...(await crampedNow()));
      if (width === 1920 && !NARROW_BY_NATURE.test(address) && (await emptyColumns(page)) > 0.25)
        wrong.push(`leaves ${((await emptyColumns(page)) * 100).toFixed(0)} % of the columns empty`);
      found.push(...wrong.map((words) => `at ${width} px ${words}`));
    }
    // what a browser's own setting of the text size does: every size here is a multiple of it
    await setTextSize('200%');
    for (const width of [1280, 640, 390, 320].filter(isSeen)) {
      await setWidth(width);
      const wide = [...(await findOverflow(page)), ...(width > 390 ? await crampedNow() : [])];
      found.push(...wide.map((words) => `at ${width} px and twice the text size ${words}`));
      // a phone at twice the text size may shorten a name; nothing but a table may need to be scrolled sideways there
      if (width >= 640) found.push(...(await findClipped()));
    }
    await setTextSize('');
    await setWidth(1280);
    last = (await shifts()).length;
    return found;
  });
  expect(wrong).toEqual([]);
  // what is cramped is found, and what lies on other words
  await page.evaluate(() => {
    const field = document.createElement('select');
    field.append(new Option('words that need more room than this'));
    field.style.setProperty('width', '60px');
    const dots = document.createElement('p');
    dots.textContent = 'words that end in dots';
    dots.style.cssText = 'width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap';
    const room = document.createElement('div');
    room.style.cssText = 'width: 40px; overflow-x: auto';
    const table = document.createElement('table');
    table.style.cssText = 'display: block; width: 80px; height: 9px';
    room.append(table);
    document.querySelector('main')!.append(field, dots, room);
  });
  const cramped = await findCramped(page);
  expect(cramped).toHaveLength(3);
  await page.evaluate(() => {
    const over = document.createElement('b');
    over.textContent = 'over it';
    over.style.setProperty('margin-left', '-3em');
    document.querySelector('main h1')!.append(over);
  });
  expect(await findOverlaps(page)).toHaveLength(1);
});

/* Links and buttons whose words are taken away where there is no room for them, so that a listener hears nothing. */
function findUnnamed(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button')].flatMap((node) => {
      if (!(node instanceof HTMLElement)) return [];
      const isSeen = node.checkVisibility({ visibilityProperty: true }) && node.closest('[aria-hidden=true]') === null;
      const isNamed = node.ariaLabel !== null || node.hasAttribute('aria-labelledby') || node.innerText.trim() !== '';
      return isSeen && !isNamed ? [`has no name: ${node.outerHTML.slice(0, 80)}`] : [];
    }),
  );
}

const setTextSize = (size: string) =>
  page.evaluate((wanted) => document.documentElement.style.setProperty('font-size', wanted), size);

/* Words that are cut off because their box does not grow with them. */
function findClipped(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const node of document.querySelectorAll('main *, header *')) {
      const style = getComputedStyle(node);
      const hides = ['hidden', 'clip'].includes(style.overflowY) && style.clipPath === 'none';
      const isCut = hides && node.scrollHeight > node.clientHeight + 2 && node.clientHeight > 1;
      if (isCut && node.closest('[aria-hidden=true]') === null && node.textContent.trim() !== '')
        found.push(`cut off: “${node.textContent.trim().slice(0, 40)}”`);
    }
    return found;
  });
}

/* What takes time to change, or moves, though less motion is asked for. */
function findMoving(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((node) => {
      const style = getComputedStyle(node);
      const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
      const animates = style.animationName !== 'none' && Number.parseFloat(style.animationDuration) > 0.001;
      return lasts(style.transitionDuration) || animates ? [`moves: ${node.tagName} ${node.className}`] : [];
    }),
  );
}

/* Pictures keep their own colours under the system's; whatever else loses its own may not take the words with it. */
function findLostColours(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    for (const node of document.querySelectorAll('main [aria-hidden=true]')) {
      const isPicture = node.matches('div, svg') && node.closest('button, a') === null && node.clientHeight > 7;
      const marks = [...node.querySelectorAll('i, circle, rect, .piece')];
      const keeps = (one: Element) => getComputedStyle(one).forcedColorAdjust === 'none';
      if (isPicture && !keeps(node) && !marks.every(keeps))
        lost.push(`loses its colours: ${node.tagName} ${node.className}`);
    }
    return lost;
  });
}

/*
 * Notes what moves without the user's hand on it, which is what Chromium counts as a layout shift. The answer to a press may move
 * things, and so may a window of another size; Chromium takes what comes within half a second for either, which a busy machine does
 * not keep: here it is whatever stands in the first two frames drawn after the screen stopped being busy, or after the window has
 * its size, however late the machine draws them. What is asked for is told when all that was drawn so far has been noted.
 */
async function noteShifts(): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const answers: { readonly from: number; to: number }[] = [];
    const expectAnswer = () => {
      const answer = { from: performance.now(), to: Number.POSITIVE_INFINITY };
      answers.push(answer);
      requestAnimationFrame(() => requestAnimationFrame((now) => (answer.to = now)));
    };
    let isPressed = false;
    addEventListener('resize', expectAnswer);
    addEventListener('keydown', () => (isPressed = true), true);
    new MutationObserver(() => {
      if (isPressed && document.querySelector('main[aria-busy="true"]') === null) expectAnswer();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    new PerformanceObserver((list) => {
      const isShift = (entry: PerformanceEntry): entry is PerformanceEntry & Shift =>
        entry.entryType === 'layout-shift';
      for (const entry of list.getEntries().filter(isShift)) {
        // words that change may break their lines anew; what stands around them may not move
        const isAround = entry.sources.some(
          ({ node }) => node instanceof Element && node.closest('p, h1, figcaption') === null,
        );
        const who = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : '?'));
        const isAnswer = answers.some(({ from, to }) => entry.startTime >= from && entry.startTime <= to);
        if (isAround && !isAnswer && !entry.hadRecentInput && entry.value >= 0.001)
          shifts.push(`${entry.value.toFixed(4)} ${who.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // what Chromium saw is handed over in a task of its own
      await new Promise((resolve) => setTimeout(resolve, 0));
      return window.shifts ?? ['nothing was noted'];
    });
}

test.each(WIDTHS)('nothing jumps while what is kept is opened, nor when a switch changes, at %i px', async (width) => {
  await openApp(visit);
  await openExample(page);
  await setWidth(width);
  const top = () => page.getByRole('heading', { level: 1 }).evaluate((title) => title.getBoundingClientRect().top);
  // what was just done is told beside the screen, not above it
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).waitFor();
  const told = await top();
  const shifts = await noteShifts();
  await page.reload();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  await isAtRest(page);
  expect(await page.getByRole('banner').getByRole('button', { name: 'Undo' }).count()).toBe(0);
  expect(await top()).toBe(told);
  expect(await shifts()).toEqual([]);
  const opener = page.locator('[aria-controls=context]');
  if (await opener.isVisible()) await opener.click();
  for (const name of ['Mega-cap tech means', 'Size definition']) {
    const select = page.getByLabel(name).first();
    const before = await select.inputValue();
    await select.press('ArrowDown');
    expect(await select.inputValue()).not.toBe(before);
    await isAtRest(page);
  }
  expect(await shifts()).toEqual([]);
});

test.each(WIDTHS)('a wrong file is told in the drop area, and nothing is pushed, at %i px', async (width) => {
  const shifts = await noteShifts();
  await setWidth(width);
  await openApp(visit);
  await isAtRest(page);
  const earlier = (await shifts()).length;
  const button = page.getByRole('button', { name: 'Try the example portfolio' });
  const before = await button.boundingBox();
  const file = {
    name: 'diary.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear diary,\nnothing in here is a table.'),
  };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('region', { name: 'Add holdings' }).getByText('Not a list of holdings').waitFor();
  expect(await button.boundingBox()).toEqual(before);
  expect((await shifts()).slice(earlier)).toEqual([]);
});

test('a table is copied as it is shown, and hidden amounts stay hidden in the copy', async () => {
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(visit);
  await openExample(page);
  const copied = async (name: string) => {
    await page.getByRole('button', { name: `Copy table: ${name}`, exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Size')).toMatch(/^Percent\tYou\tUS market\tPoints\tCutoff\nMega\t62\.4\t/);
  expect(await copied('Size by sector')).toMatch(/^\tMega\tLarge\t[^]*\nInformation Technology\t/);
  await seeScreen(page, '/verdict/companies');
  expect(await copied('Companies')).toContain('$23,470');
  await seeScreen(page, '/verdict/world');
  expect(await copied('Other ways to look at it')).toContain('United States\t87.4');
  await page.getByRole('switch', { name: 'Hide amounts' }).click();
  await seeScreen(page, '/verdict/companies');
  const hidden = await copied('Companies');
  expect(hidden).toContain('NVDA');
  expect(hidden).not.toMatch(/\$\s?\d/);
  await seeScreen(page, '/funds');
  expect(await copied('Overlap')).toMatch(/^\tFXAIX\tVOO/);
  expect(await copied('Funds')).not.toMatch(/\$\s?\d/);
});
