import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { withApp } from './measuring/stage.ts';
import { record } from './picture/moving.ts';

const PICTURE = 'test/browser/pictures/verdict.png';
const MOVING = 'test/browser/pictures/topheavy.gif';
/** Goes to the host with the app, but not into the offline copy: nothing in the app shows these. */
const PUBLISHED = 'public/pictures';

const STILL = { width: 1280, height: 800 };
/* What a host shows beside a link, and what an installing browser shows: sizes that the manifest and the page's head repeat. */
const SHOTS = [
  { file: 'card.png', viewport: { width: 1200, height: 630 } },
  { file: 'wide.png', viewport: STILL },
  { file: 'narrow.png', viewport: { width: 390, height: 844 } },
];
/* Wide enough for the laptop's layout, and small enough to be read at the width of the README. */
const STAGE = { width: 1060, height: 640 };
const MOVING_WIDTH = 848;

/**
 * `npm run picture [-- --still]`: draws the README's pictures, the card of shared links and the manifest's screenshots from the built
 * app, so that they never show an app that is gone; with `--still` all but the moving one.
 */
export function main(args: readonly string[]): Promise<number> {
  return withApp(async ({ browser, url }) => {
    await mkdir(dirname(PICTURE), { recursive: true });
    await drawVerdict(browser, url, PICTURE, STILL);
    await mkdir(PUBLISHED, { recursive: true });
    for (const { file, viewport } of SHOTS) await drawVerdict(browser, url, `${PUBLISHED}/${file}`, viewport);
    if (args.includes('--still')) return 0;
    const gif = await drawStory(browser, url);
    await writeFile(MOVING, gif);
    console.log(`${MOVING} is drawn: ${(gif.length / 1e3).toFixed(0)} kB.`);
    return 0;
  });
}

async function drawVerdict(
  browser: Browser,
  url: string,
  path: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await openExample(page, url);
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
  console.log(`${path} is drawn.`);
}

/* From the first screen to the answer, what the broker shows beside what is really owned, and a swap. */
async function drawStory(browser: Browser, url: string): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: STAGE, colorScheme: 'light' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Try the example portfolio' }).waitFor();
  const pause = (ms: number) => page.waitForTimeout(ms);
  const gif = await record(page, MOVING_WIDTH, async () => {
    await pause(1200);
    await openExample(page);
    await pause(2200);
    await page.getByText('What your broker shows', { exact: true }).first().click();
    await pause(2000);
    await page.getByText('What you really own', { exact: true }).first().click();
    await pause(2000);
    // the strip asks for its figures once it is seen
    await page.getByRole('region', { name: 'Rotation' }).scrollIntoViewIfNeeded();
    const slider = page.getByRole('slider', { name: 'Amount to move' });
    await slider.evaluate((node) => node.scrollIntoView({ block: 'end', behavior: 'smooth' }));
    await pause(1500);
    await slide(page, 0.1, 0.75);
    await pause(1800);
  });
  await page.close();
  return gif;
}

async function openExample(page: Page, url: string | null = null): Promise<void> {
  if (url !== null) await page.goto(url);
  await page.getByRole('button', { name: 'Try the example portfolio' }).click();
  await page.locator('main[aria-busy="false"]').waitFor();
}

/* The pointer takes the slider at one part of its length to another. */
async function slide(page: Page, from: number, to: number): Promise<void> {
  const STEPS = 24;
  const box = (await page.getByRole('slider', { name: 'Amount to move' }).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(box.x + box.width * (from + ((to - from) * step) / STEPS), y);
    await page.waitForTimeout(50);
  }
  await page.mouse.up();
}
