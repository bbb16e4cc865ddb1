import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve.mjs';
import { pause, type Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/* The main journey in other engines: drop, verdict, reload, offline, and the single file from disk. Not part of the tests: it needs
   Firefox, and WebKitGTK with its driver (Debian: firefox-esr, webkit2gtk-driver, xvfb).

   npm run browsers */

const SINGLE = 'dist-single/topheavy.html';
const SHEET =
  'Symbol,Name,Value\nNVDA,NVIDIA Corp,6000\nWWW,Wolverine World Wide,1000\nBND,Vanguard Total Bond Market ETF,3000\n';
const SAYS = /Of every \$100 you own,[\s\S]*\$60[\s\S]*mega-cap tech[\s\S]*\$10[\s\S]*small caps/;
const PATIENCE = 100;

const HEADING = 'return document.querySelector("main h1")?.textContent ?? ""';
const DROP = `
  const data = new DataTransfer();
  data.items.add(new File([arguments[0]], 'holdings.csv', { type: 'text/csv' }));
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));`;
const COUNT = 'return document.querySelector("header")?.textContent ?? ""';
const IS_READY = 'return document.body.textContent.includes("Works offline now")';

async function waitFor(driver: Driver, body: string, is: (value: unknown) => boolean): Promise<void> {
  let value: unknown = null;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    // while a page goes and the next one comes there is nothing to ask
    value = await driver.run(body).catch(String);
    if (is(value)) return;
    await pause(250);
  }
  throw new Error(`still ${JSON.stringify(value)}`);
}
/* The page that is left answers for a while yet. */
async function reload(driver: Driver): Promise<void> {
  await driver.run('window.isLeft = true');
  await driver.reload();
  await waitFor(driver, 'return window.isLeft === undefined', (isGone) => isGone === true);
}

const says = (value: unknown) => typeof value === 'string' && SAYS.test(value.replace(/\s+/g, ' '));
const isEmpty = (value: unknown) => typeof value === 'string' && value.startsWith('See how much');

async function runJourney(driver: Driver): Promise<boolean> {
  const served = await serve('dist', 0);
  const steps: readonly (readonly [what: string, step: () => Promise<void>])[] = [
    [
      'opens',
      async () => {
        await driver.open(served.url);
        await waitFor(driver, HEADING, isEmpty);
      },
    ],
    [
      'a dropped file becomes a verdict',
      async () => {
        await driver.run(DROP, SHEET);
        await waitFor(driver, HEADING, says);
      },
    ],
    ['no request was counted', () => waitFor(driver, COUNT, (text) => /\b0\s*requests/.test(String(text)))],
    [
      'a reload brings it back',
      async () => {
        await reload(driver);
        await waitFor(driver, HEADING, says);
      },
    ],
    [
      'it is ready for offline',
      async () => {
        await driver.run('location.hash = "#/privacy"');
        await waitFor(driver, IS_READY, (ready) => ready === true);
        await driver.run('location.hash = "#/verdict"');
      },
    ],
    [
      'with the server gone it opens again',
      async () => {
        await served.close();
        await reload(driver);
        await waitFor(driver, HEADING, says);
      },
    ],
    [
      'the single file opens from disk and answers',
      async () => {
        if (!existsSync(SINGLE)) throw new Error('not built: npm run build:single');
        await driver.open(pathToFileURL(resolve(SINGLE)).href);
        await waitFor(driver, HEADING, isEmpty);
        await driver.run(DROP, SHEET);
        await waitFor(driver, HEADING, says);
      },
    ],
  ];
  let isFine = true;
  for (const [what, step] of steps) {
    try {
      await step();
      console.log(`${driver.name}: ${what}: yes`);
    } catch (error) {
      isFine = false;
      console.log(`${driver.name}: ${what}: NO, ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await served.close();
  await driver.close();
  return isFine;
}

export async function main(args: readonly string[]): Promise<number> {
  let isFine = true;
  for (const [name, startBrowser] of [
    ['firefox', startFirefox],
    ['webkit', startWebKit],
  ] as const) {
    if (args.length > 0 && !args.includes(name)) continue;
    const driver = await startBrowser();
    if (driver === null) console.log(`${name}: not installed`);
    isFine = driver !== null && (await runJourney(driver)) && isFine;
  }
  return isFine ? 0 : 1;
}
