import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  LENGTHS,
  findOverflow,
  findOverlaps,
  isAtRest,
  measureLength,
  openExample,
  seeScreen,
} from '../test/support/screens.ts';
import { withApp } from './measuring/stage.ts';
import { indexPage, type Shot } from './screens/index-page.ts';
import { STATES, type State } from './screens/states.ts';

const WIDTHS = [360, 768, 1280, 1920] as const;
/** The height of a window, in CSS pixels. */
const WINDOW = 900;
const THEMES = ['light', 'dark'] as const;

async function takeState(browser: Browser, url: string, folder: string, state: State): Promise<readonly Shot[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const shots: Shot[] = [];
  try {
    await page.goto(url);
    await isAtRest(page);
    await state.begin(page);
    for (const address of state.addresses) {
      await seeScreen(page, address);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: WINDOW });
          await state.hold?.(page);
          // as tall as the page, so that what sticks to the foot of the window stands at the foot of the picture
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          if (state.hold === undefined) await page.setViewportSize({ width, height: Math.max(WINDOW, height) });
          const file = `${state.name}${address.replaceAll('/', '-')}-${width}-${theme}.png`;
          const faults = [...(await findOverflow(page)), ...(await findOverlaps(page))];
          await page.screenshot({ path: join(folder, file), animations: 'disabled' });
          shots.push({ state: state.name, address, width, theme, file, faults });
        }
      }
    }
  } finally {
    await context.close();
  }
  return shots;
}

/* How long the screens with a limit are, the start first, then of the example; gives how many are too long. */
async function tellLengths(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  let tooLong = 0;
  try {
    await page.goto(url);
    await isAtRest(page);
    for (const length of LENGTHS) {
      const { address, width, most, to } = length;
      if (address !== '/add' && (await page.getByRole('region', { name: 'Add holdings' }).isVisible()))
        await openExample(page);
      const found = await measureLength(page, length);
      if (found > most) tooLong += 1;
      const what = to === 'tabs' ? 'to its tabs' : 'in all';
      console.log(`${address} at ${width}: ${found} px ${what}, at most ${most}${found > most ? ': too long' : ''}`);
    }
  } finally {
    await context.close();
  }
  return tooLong;
}

/**
 * `npm run screens [-- FOLDER]`: every screen of the built app at four widths in both themes, in each state, as pictures
 * in one folder (a new one of the system where none is named) with a page to look them through, and how long the longest
 * are. Fails where a screen is wider than its window or longer than it may be, or words lie on others.
 */
export async function main(args: readonly string[]): Promise<number> {
  const folder = args[0] ?? (await mkdtemp(join(tmpdir(), 'topheavy-screens-')));
  await mkdir(folder, { recursive: true });
  const { shots, tooLong } = await withApp(async ({ browser, url }) => {
    const tooLong = await tellLengths(browser, url);
    const shots: Shot[] = [];
    for (const state of STATES) {
      shots.push(...(await takeState(browser, url, folder, state)));
      console.log(`${state.name}: ${state.addresses.length} screens`);
    }
    return { shots, tooLong };
  });
  const index = join(folder, 'index.html');
  await writeFile(index, indexPage(shots));
  const wide = shots.filter(({ faults }) => faults.length > 0);
  for (const { file, faults } of wide) console.error(`${file}: ${faults.join('; ')}`);
  console.log(`${shots.length} pictures, ${wide.length} of a screen that is too wide: ${index}`);
  return wide.length === 0 && tooLong === 0 ? 0 : 1;
}
