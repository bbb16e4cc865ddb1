import type { Download, Page } from 'playwright-core';
import { openApp, type Visit } from './browser.ts';

/** The screen with nothing being worked out, and with what is out of sight on it drawn, too. */
export const AT_REST = 'main[aria-busy="false"]:not(:has([aria-busy="true"]))';

/* So many frames: a press is answered in the next, and what it asks for may begin in the one after it. */
const STILL_FRAMES = 3;

/* What stands there while something is loaded, in English; what a screen asks of the reference lists comes after its frame. */
const WAITING = ['Loading', 'Loading company and fund data…', 'Looking it up…'] as const;

/**
 * Waits until nothing is being worked out or loaded and the screen's title stands: all of it at once, for some frames on end. `say`: how the
 * language of the page says an English message.
 */
export async function isAtRest(page: Page, say = (english: string) => english): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    ([rest, frames, asked, [loading, ...waiting]]) => {
      const seen = globalThis as { still?: { asked: number; frames: number } };
      const before = seen.still?.asked === asked ? seen.still.frames : 0;
      const main = document.querySelector(rest);
      const isStill =
        main?.querySelector('h1') != null &&
        // also while it is not seen yet: it shows only when something takes its time
        document.querySelector(`section[aria-label="${loading}"]`) === null &&
        !waiting.some((words) => main.textContent.includes(words));
      seen.still = { asked, frames: isStill ? before + 1 : 0 };
      return seen.still.frames >= frames;
    },
    [AT_REST, STILL_FRAMES, Math.random(), WAITING.map(say)] as const,
    { polling: 'raf' },
  );
}

/** Opens a screen or page by its address within the app that is open; `say` as `isAtRest` has it. */
export async function seeScreen(page: Page, address: string, say?: (english: string) => string): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await followed;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, `#${address}`);
  await isAtRest(page, say);
}

/** From the start, with the mouse: the example portfolio on its verdict. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
  // or it points at what is drawn where the button was
  await page.mouse.move(0, 0);
  await isAtRest(page);
}

/** Saves the report with the menu that has it. */
export async function downloadReport(page: Page): Promise<Download> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download report (JSON)' }).click();
  return download;
}

/** The example portfolio at an address, for journeys that share a visitor: the first makes it, whoever comes after finds it there. */
export async function findExample(visit: Visit, address: string): Promise<void> {
  const { page } = visit;
  const goThere = async (): Promise<void> => {
    await page.goto(`${visit.url}#${address}`);
    await isAtRest(page);
  };
  await goThere();
  if ((await page.getByRole('link', { name: 'Companies', exact: true }).count()) > 0) return;
  await openApp(visit);
  await openExample(page);
  await goThere();
}

/** How long a screen may be at a width, in CSS pixels: all of it, or down to where its tabs begin. */
export interface Length {
  readonly address: string;
  readonly width: number;
  readonly most: number;
  readonly to: 'end' | 'tabs';
}
export const LENGTHS: readonly Length[] = [
  { address: '/add', width: 390, most: 1758, to: 'end' },
  { address: '/add', width: 1280, most: 926, to: 'end' },
  { address: '/verdict', width: 390, most: 3500, to: 'end' },
  { address: '/verdict', width: 1280, most: 1650, to: 'tabs' },
  { address: '/verdict', width: 1920, most: 1250, to: 'tabs' },
  { address: '/what-if', width: 390, most: 2700, to: 'end' },
  { address: '/what-if', width: 1280, most: 1600, to: 'end' },
];

/** Opens a screen as wide as that, sees all of it once, so that what loads when it is seen is there, and measures it. */
export async function measureLength(page: Page, { address, width, to }: Length): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  await seeScreen(page, address);
  // the start, before anything is opened
  if (address === '/add') return page.evaluate(() => document.documentElement.scrollHeight);
  // what is asked for when it is seen, and what the lab answers
  await page.getByRole('region', { name: 'Rotation', exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole('slider', { name: 'Amount to move' }).waitFor();
  if (address === '/what-if') await page.getByRole('table', { name: /^Single moves/ }).waitFor();
  return page.evaluate((isToTabs) => {
    const tabs = isToTabs ? document.querySelector('main [role=tablist][aria-label=Details]') : null;
    return Math.round(
      tabs === null ? document.documentElement.scrollHeight : tabs.getBoundingClientRect().top + scrollY,
    );
  }, to === 'tabs');
}

/** What a screen may stand in besides showing the example. */
const DOUBTFUL_SHEET = [
  'Symbol,Name,Value,Currency',
  'KEY,Keyera Energy Infrastructure,1180,USD',
  'NVDA,NVIDIA Corp,5000,USD',
  'VOO,Vanguard S&P 500 ETF,12000,USD',
  'ABCDX,Fund of nobody,900,USD',
  'AMD,Advanced Micro Devices,,USD',
  'SAP,SAP SE,2000,EUR',
].join('\n');

/** Pastes a sheet that leaves something open, so that it waits to be kept. */
export async function openDoubtful(page: Page): Promise<void> {
  await page.getByLabel('Paste holdings').fill(DOUBTFUL_SHEET);
  await page.getByRole('region', { name: 'Review', exact: true }).waitFor();
  await isAtRest(page);
}

/** What sticks out of the screen at the end of its lines (to the right, or to the left where they run so): how many pixels of the whole, and the elements that do it, in words. */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (node: Element) => {
      for (let at = node.parentElement; at !== null; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const isTurned = getComputedStyle(document.documentElement).direction === 'rtl';
    const wide = [...document.querySelectorAll('body *')].filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      return (isTurned ? left < -0.5 : right > clientWidth + 0.5) && !scrolls(node);
    });
    const names = wide.slice(0, 3).map((node) => {
      const words = node.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
      return `<${node.tagName.toLowerCase()}> “${words}”`;
    });
    return [`${scrollWidth - clientWidth} px too wide: ${names.join(', ')}`];
  });
}

/** Words that lie on other words, or are cut by their cell without dots, in words: none may be lost at any width. */
export function findOverlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly node: Element;
      readonly words: string;
      readonly rect: DOMRect;
    }
    /* What an element and all around it make of its words, asked once of each: a table asks the same of every cell. */
    interface Frame {
      /** No words of the page: a bar that stays at an edge lies over what is scrolled below it, and what only ears hear is not seen. */
      readonly isApart: boolean;
      /** Whatever around it scrolls or cuts. */
      readonly cuts: readonly DOMRect[];
    }
    const frames = new Map<Element, Frame>();
    const frameOf = (node: Element): Frame => {
      const known = frames.get(node);
      if (known !== undefined) return known;
      const { position, clipPath, overflowX } = getComputedStyle(node);
      const around = node.parentElement === null ? { isApart: false, cuts: [] } : frameOf(node.parentElement);
      const cutsItself = node !== document.body && overflowX !== 'visible' && !(node instanceof SVGElement);
      const frame = {
        isApart: around.isApart || position === 'fixed' || position === 'sticky' || clipPath !== 'none',
        // what the page itself scrolls is shown
        cuts:
          node === document.documentElement || node === document.body
            ? []
            : cutsItself
              ? [...around.cuts, node.getBoundingClientRect()]
              : around.cuts,
      };
      frames.set(node, frame);
      return frame;
    };
    const isSeen = (node: Element): boolean =>
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !frameOf(node).isApart;
    const shownOf = (node: Element, rect: DOMRect): DOMRect => {
      let { left, top, right, bottom } = rect;
      for (const cut of frameOf(node).cuts) {
        [left, right] = [Math.max(left, cut.left), Math.min(right, cut.right)];
        [top, bottom] = [Math.max(top, cut.top), Math.min(bottom, cut.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const boxes: Box[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const words = (text.textContent ?? '').replace(/\s+/g, ' ').trim();
      const node = text.parentElement;
      if (words === '' || node === null || node.closest('option, title, select') !== null || !isSeen(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const shown = shownOf(node, rect);
        if (shown.width > 1 && shown.height > 1) boxes.push({ node, words: words.slice(0, 30), rect: shown });
      }
      const cell = node.closest('td, th');
      const { textOverflow } = getComputedStyle(node);
      if (
        cell !== null &&
        cell.scrollWidth > cell.clientWidth + 1 &&
        textOverflow !== 'ellipsis' &&
        cell.clientWidth > 0
      ) {
        const isCut = getComputedStyle(cell).overflowX !== 'visible';
        if (isCut && getComputedStyle(cell).textOverflow !== 'ellipsis') found.push(`cut: “${words.slice(0, 40)}”`);
      }
    }
    boxes.sort((a, b) => a.rect.top - b.rect.top);
    for (const [at, one] of boxes.entries())
      for (let next = at + 1; next < boxes.length && boxes[next]!.rect.top < one.rect.bottom; next += 1) {
        const other = boxes[next]!;
        if (one.node === other.node) continue;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        // line boxes are a little higher than their letters
        if (wide > 1.5 && high > Math.min(one.rect.height, other.rect.height) * 0.3)
          found.push(`“${one.words}” lies on “${other.words}”`);
      }
    return [...new Set(found)];
  });
}

/** All that a screen says to eyes, ears and the address bar: text, names, titles, choices, what stands in fields, links. */
export function allWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('*')].flatMap((node) =>
      ['aria-label', 'title', 'placeholder', 'alt', 'href', 'aria-description'].map((name) => node.getAttribute(name)),
    );
    const options = [...document.querySelectorAll('option')].map((option) => option.text);
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    );
    const around = [document.title, location.href, JSON.stringify(history.state)];
    return [document.body.innerText, document.body.textContent, ...named, ...options, ...fields, ...around].join('\n');
  });
}
