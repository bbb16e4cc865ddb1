import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { record } from './picture/moving.ts';
import { serve } from './serve.mjs';

const PICTURE = 'test/browser/pictures/verdict.png';
const MOVING = 'test/browser/pictures/topheavy.gif';

const STILL = { width: 1280, height: 800 };
/* Wide enough for the laptop's layout, and small enough to be read at the width of the README. */
const STAGE = { width: 1060, height: 640 };
const MOVING_WIDTH = 848;

/** `npm run picture`: draws the README's pictures anew from the built app, so that they never show an app that is gone. */
export async function main(): Promise<number> {
  const served = await serve('dist', 0);
  const browser = await chromium.launch(findBrowser().launch);
  try {
    await mkdir(dirname(PICTURE), { recursive: true });
    await drawVerdict(browser, served.url);
    console.log(`${PICTURE} is drawn.`);
    const gif = await drawStory(browser, served.url);
    await writeFile(MOVING, gif);
    console.log(`${MOVING} is drawn: ${(gif.length / 1e3).toFixed(0)} kB.`);
  } finally {
    await browser.close();
    await served.close();
  }
  return 0;
}

async function drawVerdict(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: STILL, colorScheme: 'light', reducedMotion: 'reduce' });
  await openExample(page, url);
  await page.screenshot({ path: PICTURE, animations: 'disabled' });
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
  await page.getByRole('button', { name: 'Dismiss' }).click();
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
